#include <engine/hostpart.h>

#include <engine/step.h>

#include <algorithm>

namespace holdfast {

namespace {

// Members, processes and instances have numbers one after the other.
Timestamp deadlineOf(const HostPartState &state, std::size_t number)
{
    if (number < state.members.size())
        return std::min(state.members[number].deadline, state.members[number].repairAt);
    number -= state.members.size();
    if (number < state.processes.size())
        return state.processes[number].deadline;
    const HostInstance &instance = state.instances[number - state.processes.size()];
    return std::min(instance.settled, instance.retryAt);
}

} // namespace

void HostPart::makeIndex()
{
    HostIndex &index = s.index;
    const std::size_t count = firstInstance() + s.instances.size();
    index.agenda.reset(count);
    index.parts.reset(count);
    index.wasLeaving.resize(s.members.size());
    for (std::size_t number = 0; number < count; ++number)
        index.agenda.set(static_cast<std::uint32_t>(number), deadlineOf(s, number));
    for (std::uint32_t number = 0; number < s.members.size(); ++number)
        index.wasLeaving[number] = leaving(MemberId{number}) ? 1 : 0;
    index.isMade = true;
    m_looksAtAll = true;
}

void HostPart::updateIndex()
{
    HostIndex &index = s.index;
    for (std::size_t i = 0; i < index.parts.size(); ++i) {
        const std::uint32_t number = index.parts[i];
        index.agenda.set(number, deadlineOf(s, number));
        if (number < firstProcess())
            index.wasLeaving[number] = leaving(MemberId{number}) ? 1 : 0;
    }
    index.parts.clear();
}

// What is due is asked again before it is done: something before it may have settled it.
void HostPart::takeDue()
{
    s.index.agenda.due(s.now, s.index.due);
    const auto first = [this](std::size_t number) {
        return std::ranges::lower_bound(s.index.due, number);
    };
    const auto processes = first(firstProcess());
    const auto instances = first(firstInstance());
    for (auto due = processes; due != instances; ++due) {
        const ProcessId id{*due - static_cast<std::uint32_t>(firstProcess())};
        if (at(id).deadline <= s.now)
            processDue(id);
    }
    for (auto due = s.index.due.begin(); due != processes; ++due) {
        const MemberId id{*due};
        if (at(id).deadline <= s.now)
            refuseRole(id, true);
        if (at(id).repairAt <= s.now)
            repair(id);
    }
    for (auto due = instances; due != s.index.due.end(); ++due)
        instanceDue(InstanceId{*due - static_cast<std::uint32_t>(firstInstance())});
}

Timestamp nextDeadline(const Site &, const HostPartState &state)
{
    Timestamp next = state.selfFenceAt;
    if (state.index.isMade)
        return std::min(next, state.index.agenda.next());
    for (std::size_t number = 0;
         number < state.members.size() + state.processes.size() + state.instances.size(); ++number)
        next = std::min(next, deadlineOf(state, number));
    return next;
}

} // namespace holdfast
