#include <engine/transitions.h>

#include <algorithm>
#include <array>

namespace holdfast {

namespace {

using enum State;

constexpr std::array table{
    Transition{Unavailable, Initialization, Trigger::Start,
               "the manager starts it: its resources are in service, and what it depends upon is runnable",
               "semantics.md 1, 2"},
    Transition{Unavailable, Offline, Trigger::Operator, "an operator takes it off-line", "patent: Off-line 38"},
    Transition{Initialization, Active, Trigger::Acknowledged, "initialised and acknowledged as Active",
               "patent: handshake to acknowledge activation"},
    Transition{Initialization, Standby, Trigger::Acknowledged,
               "initialised (cold: resources checked, nothing started) and acknowledged as Standby",
               "patent: Standby 34"},
    Transition{Initialization, Unavailable, Trigger::Failed,
               "start or acknowledgement failed or timed out, resource fault, out of service, host going down",
               "semantics.md 1"},
    Transition{Initialization, Offline, Trigger::Operator, "an operator takes it off-line", "patent: Off-line 38"},
    Transition{Standby, Active, Trigger::Acknowledged, "activation acknowledged",
               "patent: does not occur until the standby acknowledges"},
    Transition{Standby, Unavailable, Trigger::Failed, "fault, no acknowledgement, out of service",
               "patent: failed while running Standby"},
    Transition{Standby, Offline, Trigger::Operator, "an operator takes it off-line", "patent: Off-line 38"},
    Transition{Active, Standby, Trigger::Acknowledged, "deactivation acknowledged", "patent: switched manually"},
    Transition{Active, Unavailable, Trigger::Failed, "fault, no acknowledgement, out of service",
               "patent: taken out of service"},
    Transition{Active, Offline, Trigger::Operator, "an operator takes it off-line", "patent: Off-line 38"},
    Transition{Offline, Unavailable, Trigger::Operator,
               "an operator puts it on-line; the manager then starts it as any other", "patent: Off-line 38"},
};

constexpr bool unique()
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        for (std::size_t j = i + 1; j < table.size(); ++j) {
            if (table[i].from == table[j].from && table[i].to == table[j].to)
                return false;
        }
    }
    return true;
}
static_assert(unique(), "a transition stands in the table once");

} // namespace

std::span<const Transition> transitions()
{
    return table;
}

const Transition *findTransition(State from, State to)
{
    const auto *found = std::find_if(table.begin(), table.end(),
                                     [&](const Transition &row) { return row.from == from && row.to == to; });
    return found == table.end() ? nullptr : found;
}

} // namespace holdfast
