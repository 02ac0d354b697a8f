#include <simulation/recordrules.h>

#include <engine/transitions.h>
#include <model/recordfields.h>

namespace holdfast {

namespace {

constexpr Timestamp neverYet = Timestamp::min();

bool isRung(Action action)
{
    return action == Action::ProcessRestart || action == Action::GroupRestart
        || action == Action::Reinitialize || action == Action::Reboot
        || action == Action::PowerCycle;
}

HostId hostOf(const Target &target, const Site &site)
{
    if (isValid(target.process()))
        return site.at(site.at(target.process()).member).host;
    if (isValid(target.member()))
        return site.at(target.member()).host;
    if (isValid(target.instance()))
        return site.at(target.instance()).host;
    return target.host();
}

} // namespace

const RecordRules::Seen *RecordRules::find(std::uint64_t seq) const
{
    return seq == 0 || seq > m_seen.size() ? nullptr : &m_seen[seq - 1];
}

bool RecordRules::ordered(const Record &record, CommandVerb verb) const
{
    const Seen *root = find(record.root);
    return root != nullptr && root->kind == RecordKind::Command && root->verb == verb;
}

bool RecordRules::acknowledged(const Record &record, State to) const
{
    const Seen *cause = find(record.cause);
    return cause != nullptr && cause->kind == RecordKind::Ack && cause->ok
        && cause->target == record.target
        && (cause->role == Role::Activate) == (to == State::Active);
}

bool RecordRules::beyondLimit(const Record &record, const ActionDetail &action)
{
    // A group that restarts because its dependee does has no limit of its own (restart_dependants).
    if (!isRung(action.action) || action.observed
        || (action.action == Action::GroupRestart && action.limit == 0))
        return false;
    const Limit limit{action.limit, action.window};
    Window &window = m_tries[{record.target, action.action}];
    addTry(window, limit, record.at);
    return action.attempt > action.limit || used(window, limit, record.at) > action.limit;
}

std::vector<std::string> RecordRules::take(const Site &site, const Record &record)
{
    if (m_states.empty()) {
        m_states.resize(site.members.size(), State::Unavailable);
        m_runnable.resize(site.config.hosts.size(), false);
        m_repaired.resize(site.config.hosts.size(), neverYet);
    }
    std::vector<std::string> broken;
    const auto breaks = [&](const char *rule) {
        broken.push_back(std::string(rule) + " " + nameOf(record.target, site));
    };
    if (record.seq != m_seen.size() + 1)
        breaks("record-out-of-order");
    if (record.cause >= record.seq)
        breaks("cause-that-does-not-exist");
    const Seen *cause = find(record.cause);
    if (record.root != (cause != nullptr ? cause->root : record.seq))
        breaks("root-of-another-incident");
    Seen seen{record.root, record.target, record.kind()};
    const HostId host = hostOf(record.target, site);
    if (const auto *transition = std::get_if<TransitionDetail>(&record.detail)) {
        State &state = m_states[index(record.target.member())];
        if (findTransition(transition->from, transition->to) == nullptr)
            breaks("transition-not-in-table");
        if (transition->from != state)
            breaks("transition-from-another-state");
        state = transition->to;
        if ((state == State::Active || state == State::Standby) && !acknowledged(record, state))
            breaks("role-without-acknowledgement");
        if (state == State::Offline && !ordered(record, CommandVerb::Offline))
            breaks("off-line-without-operator");
        if (transition->from == State::Offline && !ordered(record, CommandVerb::Online))
            breaks("on-line-without-operator");
        if (state == State::Initialization
            && site.at(record.target.member()).layer == Layer::Application
            && !m_runnable[index(host)])
            breaks("application-before-runnable");
    } else if (const auto *ack = std::get_if<AckDetail>(&record.detail)) {
        seen.role = ack->role;
        seen.ok = ack->ok;
    } else if (const auto *command = std::get_if<CommandDetail>(&record.detail)) {
        seen.verb = command->command;
        if (command->command == CommandVerb::Repair
            && command->outcome == CommandOutcome::Accepted) {
            // Hosts hear of it later than the stream: tries around a repair are not counted here.
            for (std::size_t h = 0; h < m_repaired.size(); ++h) {
                if (!isValid(host) || index(host) == h)
                    m_repaired[h] = record.at;
            }
        }
    } else if (const auto *change = std::get_if<HostDetail>(&record.detail);
               change != nullptr && isValid(host)) {
        if (change->runnable)
            m_runnable[index(host)] = *change->runnable;
        else if (record.origin != 0) // it booted
            m_runnable[index(host)] = false;
    } else if (const auto *action = std::get_if<ActionDetail>(&record.detail);
               action != nullptr && isValid(host)) {
        const bool repaired = m_repaired[index(host)] != neverYet
            && record.at - m_repaired[index(host)] <= action->window;
        if (beyondLimit(record, *action) && (!repaired || action->attempt > action->limit))
            breaks("rung-beyond-its-limit");
    }
    m_seen.push_back(seen);
    return broken;
}

} // namespace holdfast
