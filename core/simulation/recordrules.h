// recordrules.h - what must be true of every stream of records, whatever happened: judged record by
// record.
#pragma once

#include <model/record.h>
#include <model/site.h>
#include <model/window.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace holdfast {

/// Remembers a stream as far as its rules need it. A value: where a side of the bus falls apart,
/// each part goes on with its own copy. engine/invariants.h judges states; this judges how one came
/// from the other.
class RecordRules
{
public:
    /// The next record of the stream. @return the names of the rules that it breaks, each with what
    /// it is about:
    ///  - record-out-of-order: `seq` is dense
    ///  - cause-that-does-not-exist: a cause is an earlier record
    ///  - root-of-another-incident: a record has the root of its cause, or is its own
    ///  - transition-not-in-table, transition-from-another-state: FIG. 2, one step after the other
    ///  - role-without-acknowledgement: Active and Standby are caused by the member's own
    ///  acknowledgement of that role
    ///  - off-line-without-operator, on-line-without-operator: the root is that command
    ///  - application-before-runnable: of its host's platform layer
    ///  - rung-beyond-its-limit: as the record says, and as counted here
    [[nodiscard]] std::vector<std::string> take(const Site &site, const Record &record);

private:
    struct Seen
    {
        std::uint64_t root = 0;
        Target target;
        RecordKind kind = RecordKind::Fault;
        Role role = Role::Activate; ///< of an Ack
        bool ok = false; ///< of an Ack
        CommandVerb verb = CommandVerb::Repair; ///< of a Command
    };
    [[nodiscard]] const Seen *find(std::uint64_t seq) const;
    [[nodiscard]] bool ordered(const Record &record, CommandVerb verb) const;
    [[nodiscard]] bool acknowledged(const Record &record, State to) const;
    [[nodiscard]] bool beyondLimit(const Record &record, const ActionDetail &action);

    std::vector<Seen> m_seen; ///< by seq - 1
    std::vector<State> m_states; ///< by MemberId
    std::vector<bool> m_runnable; ///< by HostId
    std::map<std::pair<Target, Action>, Window> m_tries;
    std::vector<Timestamp> m_repaired; ///< by HostId: when an operator last cleared windows there
};

} // namespace holdfast
