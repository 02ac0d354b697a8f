#include <manager/statistics.h>

#include <algorithm>

namespace holdfast {

namespace {

QString text(std::string_view from)
{
    return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size()));
}

constexpr std::size_t at(auto value)
{
    return static_cast<std::size_t>(value);
}

// Whose outage a fault begins; a resource's or a host's begins with what it takes out of service.
MemberId memberOf(const Site &site, const Target &target)
{
    if (isValid(target.process()))
        return site.at(target.process()).member;
    return target.member();
}

bool isRung(Action action)
{
    switch (action) {
    case Action::ProcessRestart:
    case Action::GroupRestart:
    case Action::OutOfService:
    case Action::ResourceReinitialize:
    case Action::Reinitialize:
    case Action::Reboot:
    case Action::PowerCycle:
    case Action::PowerOff:
        return true;
    case Action::ActivateMate:
    case Action::Deactivate:
    case Action::PowerOn:
    case Action::SelfFence:
        break;
    }
    return false;
}

// A member that serves, or stands by as it should. One that lets a process be that isn't critical is as well as it can
// be.
bool doesItsPart(const Site &site, const SiteState &state, MemberId id)
{
    const Member &place = site.at(id);
    const State now = state.members[index(id)].state;
    const GroupConfig &group = site.at(place.group);
    if (now == State::Standby && group.pair && group.pair->standby == StandbyKind::Cold)
        return true;
    return (now == State::Active || now == State::Standby)
        && std::ranges::all_of(place.processes, [&](ProcessId process) {
               const ProcessRun run = state.processes[index(process)].run;
               return run == ProcessRun::Running || (run == ProcessRun::GivenUp && !site.configOf(process).critical);
           });
}

} // namespace

void LatencyHistogram::add(Duration latency)
{
    const double seconds = std::max(0.0, std::chrono::duration<double>(latency).count());
    ++m_count;
    m_sumS += seconds;
    const auto bucket = std::ranges::lower_bound(bounds, seconds);
    if (bucket != bounds.end())
        ++m_counts[static_cast<std::size_t>(bucket - bounds.begin())];
}

LatencyMeasurement LatencyHistogram::measurement(const QString &by) const
{
    LatencyMeasurement out{by, {}, m_count, m_sumS};
    qint64 sum = 0;
    for (std::size_t i = 0; i < bounds.size(); ++i)
        out.buckets.push_back({bounds[i], sum += m_counts[i]});
    return out;
}

Statistics::Statistics(const Site &site)
    : m_outages(site.members.size())
    , m_pairs(site.config.groups.size())
{
    static_assert(faultKinds == at(Fault::BeatsLost) + 1 && actionKinds == at(Action::SelfFence) + 1);
}

void Statistics::took(const Site &site, const SiteState &state, const SiteEvent &event, const SiteStep &step)
{
    for (const Record &record : step.records)
        note(site, record);
    // What brings a member back is a process that runs, an answer to a role, or the transition that follows it.
    if (const auto *process = std::get_if<ProcessChanged>(&event.fact)) {
        if (process->run == ProcessRun::Running)
            endOutage(site, state, site.at(process->process).member, event.at);
    } else if (const auto *answer = std::get_if<RoleAnswered>(&event.fact)) {
        endOutage(site, state, answer->member, event.at);
    }
    for (const Record &record : step.records) {
        const auto *transition = std::get_if<TransitionDetail>(&record.detail);
        if (transition != nullptr && (transition->to == State::Active || transition->to == State::Standby))
            endOutage(site, state, record.target.member(), record.at);
    }
}

void Statistics::forgetBegun()
{
    std::ranges::fill(m_outages, Outage{});
    std::ranges::fill(m_pairs, TakeOver{});
}

void Statistics::setSite(const Site &site)
{
    m_outages.assign(site.members.size(), Outage{});
    m_pairs.assign(site.config.groups.size(), TakeOver{});
}

void Statistics::note(const Site &site, const Record &record)
{
    if (const auto *fault = std::get_if<FaultDetail>(&record.detail)) {
        ++m_faults[at(fault->fault)];
        m_incidents[m_nextIncident++ % m_incidents.size()] = {record.seq, fault->fault, record.at, {}};
        beginOutage(memberOf(site, record.target), record.at);
    } else if (const auto *action = std::get_if<ActionDetail>(&record.detail)) {
        note(site, record, *action);
    } else if (const auto *transition = std::get_if<TransitionDetail>(&record.detail)) {
        note(site, record, *transition);
    }
}

void Statistics::note(const Site &site, const Record &record, const ActionDetail &action)
{
    if (action.observed)
        return; // decided only
    Incident *root = incident(record.root);
    ++m_actions[at(action.action)][root != nullptr ? at(root->fault) : faultKinds];
    const MemberId member = memberOf(site, record.target);
    if (action.action == Action::ActivateMate && isValid(member) && root != nullptr)
        m_pairs[index(site.at(member).group)] = {true, record.at, root->fault}; // its time is that of the fault
    if (!isRung(action.action))
        return;
    const auto raise = [&action](std::optional<Action> &rung) {
        rung = std::max(rung.value_or(action.action), action.action);
    };
    const auto raiseOf = [&](MemberId id) {
        if (m_outages[index(id)].begun)
            raise(m_outages[index(id)].rung);
    };
    if (isValid(member))
        raiseOf(member);
    const HostId host = record.target.host();
    if (!isValid(host))
        return;
    for (const MemberId each : site.loads[index(host)].members)
        raiseOf(each);
    if (root != nullptr)
        raise(root->rung); // for members that it takes out of service later
}

void Statistics::note(const Site &site, const Record &record, const TransitionDetail &transition)
{
    const MemberId member = record.target.member();
    if (!isValid(member))
        return;
    if (transition.to == State::Offline)
        m_outages[index(member)] = {}; // an operator's business from now on
    if (transition.to == State::Unavailable) {
        if (const Incident *root = incident(record.root))
            beginOutage(member, root->at, root->rung);
    }
    TakeOver &takeOver = m_pairs[index(site.at(member).group)];
    if (transition.to == State::Active && std::exchange(takeOver.begun, false))
        m_takeOvers[at(takeOver.fault)].add(record.at - takeOver.since);
}

// The first fault counts; what fails on the way back makes it longer.
void Statistics::beginOutage(MemberId member, Timestamp since, std::optional<Action> rung)
{
    if (isValid(member) && !m_outages[index(member)].begun)
        m_outages[index(member)] = {true, since, rung};
}

void Statistics::endOutage(const Site &site, const SiteState &state, MemberId member, Timestamp when)
{
    if (!isValid(member) || !m_outages[index(member)].begun || !doesItsPart(site, state, member))
        return;
    const Outage outage = std::exchange(m_outages[index(member)], {});
    m_recoveries[outage.rung ? at(*outage.rung) : actionKinds].add(when - outage.since);
}

Statistics::Incident *Statistics::incident(std::uint64_t seq)
{
    const auto found = std::ranges::find(m_incidents, seq, &Incident::seq);
    return seq == 0 || found == m_incidents.end() ? nullptr : &*found;
}

void Statistics::write(Measurements &into) const
{
    for (std::size_t i = 0; i < faultKinds; ++i) {
        into.faults.push_back({static_cast<Fault>(i), m_faults[i]});
        if (m_takeOvers[i].count() > 0)
            into.takeOvers.push_back(m_takeOvers[i].measurement(text(name(static_cast<Fault>(i)))));
    }
    for (std::size_t i = 0; i < actionKinds; ++i) {
        for (std::size_t j = 0; j <= faultKinds; ++j) {
            const QString fault = j < faultKinds ? text(name(static_cast<Fault>(j))) : QString();
            if (m_actions[i][j] > 0)
                into.actions.push_back({static_cast<Action>(i), fault, m_actions[i][j]});
        }
    }
    for (std::size_t i = 0; i <= actionKinds; ++i) {
        const QString rung = i < actionKinds ? text(name(static_cast<Action>(i))) : QString();
        if (m_recoveries[i].count() > 0)
            into.recoveries.push_back(m_recoveries[i].measurement(rung));
    }
}

} // namespace holdfast
