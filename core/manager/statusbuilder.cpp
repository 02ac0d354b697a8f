#include <manager/statusbuilder.h>

#include <engine/step.h>
#include <engine/why.h>
#include <manager/hostwhy.h>
#include <model/recordfields.h>
#include <model/text.h>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

double seconds(Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

QString text(std::string_view from)
{
    return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size()));
}

QString runText(ProcessRun run)
{
    switch (run) {
    case ProcessRun::Stopped:
        return u"stopped"_s;
    case ProcessRun::Waiting:
    case ProcessRun::Starting:
        return u"starting"_s;
    case ProcessRun::Running:
        return u"running"_s;
    case ProcessRun::Stopping:
    case ProcessRun::Killing:
        return u"stopping"_s;
    case ProcessRun::Stuck:
        return u"stuck"_s;
    case ProcessRun::GivenUp:
        return u"faulty"_s;
    }
    return {};
}

QString rungText(const HostTask &task)
{
    switch (task.kind) {
    case HostTask::Kind::None:
    case HostTask::Kind::Drain:
        return {};
    case HostTask::Kind::Reinitialize:
        return text(name(Action::Reinitialize));
    case HostTask::Kind::Reboot:
        return text(name(Action::Reboot));
    case HostTask::Kind::PowerCycle:
        return text(name(Action::PowerCycle));
    case HostTask::Kind::PowerOff:
        return text(name(Action::PowerOff));
    case HostTask::Kind::PowerOn:
        return text(name(Action::PowerOn));
    }
    return {};
}

// Builds one status; holds what its parts share.
class Builder
{
public:
    explicit Builder(const StatusSources &from)
        : m_from(from)
        , m_site(from.site)
        , m_state(from.state)
        , m_now(from.moment())
    {
    }

    [[nodiscard]] SiteStatus build() const;

private:
    [[nodiscard]] RungStatus rung(Action action, const Window &window, const Limit &limit) const;
    [[nodiscard]] HostStatus host(HostId id) const;
    [[nodiscard]] GroupStatus group(GroupId id) const;
    [[nodiscard]] MemberStatus member(MemberId id) const;
    [[nodiscard]] ProcessStatus process(ProcessId id) const;
    [[nodiscard]] ResourceStatus resource(InstanceId id) const;
    [[nodiscard]] IndependentComputerStatus independentComputer(std::uint32_t ic) const;
    [[nodiscard]] QDateTime wall(Timestamp at) const
    {
        return at == Timestamp{} ? QDateTime() : m_from.time.wall(at);
    }

    const StatusSources &m_from;
    const Site &m_site;
    const SiteState &m_state;
    Timestamp m_now;
};

RungStatus Builder::rung(Action action, const Window &window, const Limit &limit) const
{
    return {action, used(window, limit, m_now), limit.count, seconds(limit.within),
            seconds(resetsIn(window, limit, m_now))};
}

HostStatus Builder::host(HostId id) const
{
    const HostConfig &config = m_site.at(id);
    const SiteHost &host = m_state.hosts[index(id)];
    HostStatus out;
    out.name = text(config.name);
    out.state = host.state;
    out.runnable = host.runnable;
    out.power = host.power;
    out.beats = host.beats;
    out.since = wall(host.since);
    const double sinceHeard = seconds(m_now - std::min(host.heard, m_now));
    out.ageS = id == m_from.self ? 0 : m_from.seen.age(id).value_or(sinceHeard);
    out.why = text(hostWhy(m_site, m_state, id));
    if (isAwaited(host) && host.task.deadline != never)
        out.awaitedUntil = wall(host.task.deadline);
    else
        out.rung = rungText(host.task);
    out.ladder = {rung(Action::Reinitialize, host.reinitialize, config.reinitialize),
                  rung(Action::Reboot, host.reboot, config.reboot),
                  rung(Action::PowerCycle, host.powerCycle, config.powerCycle)};
    return out;
}

ProcessStatus Builder::process(ProcessId id) const
{
    const ProcessConfig &config = m_site.configOf(id);
    const SiteProcess &process = m_state.processes[index(id)];
    ProcessStatus out;
    out.name = text(config.name);
    out.restarts = static_cast<int>(process.restarted);
    out.state = runText(process.run);
    if (const ProcessObservation *seen = m_from.seen.process(id)) {
        out.pid = seen->pid;
        out.start = QDateTime::fromMSecsSinceEpoch(seen->startedMs, Qt::UTC);
        out.cpuS = static_cast<double>(seen->cpuUs) / 1e6;
        out.memoryKib = seen->memoryKib;
        out.descriptors = seen->descriptors;
        out.threads = seen->threads;
        out.uptimeS = std::max(
            0.0,
            static_cast<double>(m_from.time.wall(m_now).toMSecsSinceEpoch() - seen->startedMs)
                / 1000.0);
    }
    out.ladder = {rung(Action::ProcessRestart, process.restarts, config.restart)};
    return out;
}

MemberStatus Builder::member(MemberId id) const
{
    const Member &place = m_site.at(id);
    const GroupConfig &group = m_site.at(place.group);
    const SiteMember &member = m_state.members[index(id)];
    MemberStatus out;
    out.member = text(m_site.nameOf(id));
    out.group = text(group.name);
    out.host = text(m_site.nameOf(place.host));
    out.state = member.state;
    if (member.pending) {
        PendingStatus pending{member.pending->role, wall(member.pending->since), std::nullopt};
        if (member.pending->until != never)
            pending.timesOutInS = std::max(0.0, seconds(member.pending->until - m_now));
        out.pending = pending;
    }
    out.since = wall(member.since);
    out.why = text(whySentence(m_site, m_state, id));
    out.stale = !m_state.hosts[index(place.host)].onBus;
    out.following = group.pair && group.pair->standby == StandbyKind::LeadActive
        && member.state == State::Standby;
    out.ladder = {rung(Action::GroupRestart, member.restarts, group.groupRestart)};
    for (const ProcessId process : place.processes)
        out.processes.push_back(this->process(process));
    for (const InstanceId instance : place.resources)
        out.resources.append(text(m_site.nameOf(instance)));
    return out;
}

GroupStatus Builder::group(GroupId id) const
{
    const GroupConfig &config = m_site.at(id);
    GroupStatus out;
    out.name = text(config.name);
    out.layer = config.layer;
    for (const GroupId dependee : config.dependsOn)
        out.dependsOn.append(text(m_site.at(dependee).name));
    for (const MemberId member : m_site.groupMembers[index(id)])
        out.members.push_back(this->member(member));
    if (!config.pair)
        return out;
    PairStatus pair{text(m_site.nameOf(config.pair->primary)), {}, config.pair->standby};
    for (const HostId alternate : config.pair->alternates)
        pair.alternates.append(text(m_site.nameOf(alternate)));
    out.pair = pair;
    const auto is = [this](State state) {
        return [this, state](MemberId member) {
            return m_state.members[index(member)].state == state;
        };
    };
    const std::vector<MemberId> &members = m_site.groupMembers[index(id)];
    out.isProtected = std::ranges::any_of(members, is(State::Active))
        && std::ranges::any_of(members, is(State::Standby));
    out.protectedSince = wall(m_state.pairs[index(id)].since);
    return out;
}

ResourceStatus Builder::resource(InstanceId id) const
{
    const ResourceConfig &config = m_site.configOf(id);
    const SiteInstance &instance = m_state.instances[index(id)];
    ResourceStatus out;
    out.target = text(m_site.nameOf(id));
    out.state = instance.state;
    out.layer = config.layer;
    out.critical = config.critical;
    out.since = wall(instance.since);
    out.why = text(resourceWhy(m_site, m_state, id));
    return out;
}

IndependentComputerStatus Builder::independentComputer(std::uint32_t ic) const
{
    const IndependentComputerConfig &config = m_site.config.independentComputers[ic];
    IndependentComputerStatus out;
    const QString &told =
        m_from.independentComputers.size() > ic ? m_from.independentComputers[ic] : QString();
    out.name = told.isEmpty() ? text(config.name) : told;
    if (isValid(m_from.self)) {
        const auto &lines = m_state.hosts[index(m_from.self)].lines;
        const auto &serial = m_site.at(m_from.self).serial;
        out.line = lines.size() > ic ? lines[ic] : LinkState::Unknown;
        out.port = text(serial.size() > ic && !serial[ic].empty() ? serial[ic] : config.serial);
    }
    for (std::size_t i = 0; i < m_site.config.hosts.size(); ++i) {
        const SiteHost &host = m_state.hosts[i];
        for (const int outlet : m_site.config.hosts[i].outlets) {
            OutletStatus status{outlet, text(m_site.config.hosts[i].name), host.power, host.beats,
                                0,      static_cast<int>(host.offs)};
            if (const OutletObservation *seen = m_from.seen.outlet(m_from.self, ic, outlet)) {
                status.power = seen->power;
                status.beats = seen->beats;
                status.cycles = seen->cycles;
                status.offs = seen->offs;
            }
            out.outlets.push_back(status);
        }
    }
    return out;
}

SiteStatus Builder::build() const
{
    SiteStatus out;
    out.site = text(m_site.config.name);
    out.seq = static_cast<qint64>(m_state.seq);
    out.stateHash = hashText(stateHash(m_state));
    out.observe = m_state.observe;
    out.quorate = m_state.quorate;
    out.host = isValid(m_from.self) ? text(m_site.nameOf(m_from.self)) : QString();
    out.at = wall(m_now);
    for (std::uint32_t i = 0; i < m_site.config.hosts.size(); ++i)
        out.hosts.push_back(host(HostId{i}));
    for (std::uint32_t i = 0; i < m_site.config.groups.size(); ++i)
        out.groups.push_back(group(GroupId{i}));
    for (std::uint32_t i = 0; i < m_site.instances.size(); ++i)
        out.resources.push_back(resource(InstanceId{i}));
    for (std::uint32_t i = 0; i < m_site.config.independentComputers.size(); ++i)
        out.independentComputers.push_back(independentComputer(i));
    for (const SiteAlarm &alarm : m_state.alarms) {
        if (!isOver(alarm, m_from.moment())) // its shelving was all that was left of it
            out.alarms.push_back(alarmStatus(alarm, m_from));
    }
    std::ranges::sort(out.alarms, {}, &AlarmStatus::id);
    return out;
}

} // namespace

SiteStatus buildStatus(const StatusSources &from)
{
    return Builder(from).build();
}

QString hashText(std::uint64_t hash)
{
    return QString::number(hash, 16).rightJustified(16, u'0');
}

std::optional<std::uint64_t> hashFromText(const QString &from)
{
    bool ok = false;
    const std::uint64_t hash = from.toULongLong(&ok, 16);
    return ok && hash != 0 ? std::optional(hash) : std::nullopt;
}

QString alarmStateText(const SiteAlarm &alarm, Timestamp now)
{
    if (alarm.out)
        return u"out-of-service"_s;
    if (alarm.shelvedUntil > now)
        return u"shelved"_s;
    if (!alarm.active)
        return u"returned-unacknowledged"_s;
    return alarm.acknowledged ? u"acknowledged"_s : u"unacknowledged"_s;
}

AlarmStatus alarmStatus(const SiteAlarm &alarm, const StatusSources &from)
{
    Record record;
    record.target = alarm.target;
    record.detail = AlarmDetail{alarm.id, alarm.kind, alarm.severity, AlarmState::Raised};
    AlarmStatus out;
    out.id = static_cast<qint64>(alarm.id);
    out.alarm = text(name(alarm.kind));
    out.severity = alarm.severity;
    out.state = alarmStateText(alarm, from.moment());
    if (alarm.out) {
        out.outSince = from.time.wall(alarm.out->since);
        out.outBy = text(alarm.out->by);
        out.outReason = text(alarm.out->reason);
        out.holds = alarm.active;
    } else if (alarm.shelvedUntil > from.moment()) {
        out.shelvedUntil = from.time.wall(alarm.shelvedUntil);
    }
    out.target = text(nameOf(alarm.target, from.site));
    out.since = from.time.wall(alarm.since);
    out.root = static_cast<qint64>(alarm.root);
    out.text = text(sentence(record, from.site));
    return out;
}

} // namespace holdfast
