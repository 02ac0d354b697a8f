// The manager among its peers: entering the bus, snapshots, who is there, what they tell each other
// beside the order.
#include <manager/manager.h>

#include <engine/invariants.h>
#include <journal/recordjson.h>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr auto observationInterval = std::chrono::seconds(2);
constexpr auto observationDelay = std::chrono::milliseconds(100);
constexpr int recordsAtOnce = 500;
constexpr std::size_t keptHashes = 32;
constexpr auto membershipPatience = std::chrono::milliseconds(200); ///< times the rank
constexpr auto recordsPatience = std::chrono::seconds(1); ///< then they are asked for again
constexpr int recordsTries = 3;
constexpr auto busPatience = std::chrono::seconds(5); ///< then it begins without

// What a manager saw of its lines and of the power was true then, and only then, as was what it was when it came back;
// what its host part did is repeated.
bool isRepeated(const Fact &fact)
{
    return !std::holds_alternative<ManagerResumed>(fact) && !std::holds_alternative<LineChanged>(fact)
        && !std::holds_alternative<BeatsChanged>(fact) && !std::holds_alternative<PowerConfirmed>(fact)
        && !std::holds_alternative<PowerFailed>(fact) && !std::holds_alternative<ManagerAlarm>(fact)
        && !std::holds_alternative<MembershipChanged>(fact) && !std::holds_alternative<ConfigChanged>(fact)
        && !std::holds_alternative<TimePassed>(fact) && !std::holds_alternative<LeaseEnded>(fact)
        && !std::holds_alternative<Command>(fact);
}

bool wasAccepted(const std::vector<Record> &records)
{
    return std::ranges::any_of(records, [](const Record &record) {
        const auto *detail = std::get_if<CommandDetail>(&record.detail);
        return detail != nullptr && detail->outcome == CommandOutcome::Accepted;
    });
}

} // namespace

void Manager::connectBus()
{
    connect(m_bus.get(), &Bus::delivered, this, [this](HostId, const QByteArray &message) {
        if (m_quiet)
            return;
        m_queue.emplace_back(message);
        schedule();
    });
    connect(m_bus.get(), &Bus::snapshotWanted, this, [this](HostId joiner, std::uint64_t token) {
        if (m_quiet)
            return;
        m_queue.emplace_back(SnapshotRequest{joiner, token});
        schedule();
    });
    connect(m_bus.get(), &Bus::joinedAlone, this, &Manager::onJoinedAlone);
    connect(m_bus.get(), &Bus::restored, this, &Manager::onRestored);
    connect(m_bus.get(), &Bus::membershipChanged, this, [this](const std::vector<BusMember> &members) {
        if (!members.empty())
            m_aloneTimer.stop();
        for (const BusMember &member : members)
            m_ended.erase(member.host);
        m_watch.setMembers(members);
        onMembershipChanged();
    });
    connect(m_bus.get(), &Bus::memberEnded, this, [this](HostId host) {
        m_ended[host].setRemainingTime(std::chrono::duration_cast<std::chrono::milliseconds>(
            std::min(m_site->config.selfFence, m_site->config.managerTimeout)));
    });
    connect(m_bus.get(), &Bus::voteWanted, m_lines.get(), &PowerLines::vote);
    connect(m_bus.get(), &Bus::warned, this, &Manager::note);
    connect(m_bus.get(), &Bus::failed, this, [this](const QString &why) {
        Q_EMIT note(why);
        if (m_stage == Stage::Joining && !m_aloneTimer.isActive())
            m_aloneTimer.start(busPatience);
    });
    connect(m_bus.get(), &Bus::refused, this, [this](const QString &why) {
        Q_EMIT note(why);
        m_aloneTimer.stop(); // by other rules than theirs it begins nothing
    });
}

// What is this host's alone needs no bus: what runs is adopted, and what isn't paired is started. All the rest waits.
void Manager::beginAlone()
{
    if (m_stage != Stage::Joining)
        return;
    Q_EMIT note(u"%1 begins without the other hosts, and without quorum; it joins them when it can"_s.arg(
        QString::fromStdString(m_site->nameOf(m_settings.host))));
    begin(true);
    serve();
}

void Manager::onJoinedAlone()
{
    if (m_stage == Stage::Joining) {
        begin(true);
        serve();
    } else if (m_stage == Stage::Running || m_stage == Stage::Stopping) {
        sayAgain(); // the bus was gone, and what was said then
    }
}

void Manager::onRestored(const QByteArray &bytes)
{
    const auto snapshot = snapshotFrom(bytes);
    if (!snapshot || snapshot->version != HOLDFAST_VERSION
        || snapshot->structure != structureHash(*m_site)) {
        Q_EMIT note(
            u"%1 can't take part: the other hosts run %2 of another site file or version; this host has %3"_s
                .arg(QString::fromStdString(m_site->nameOf(m_settings.host)),
                     snapshot ? QString::fromStdString(snapshot->site + " " + snapshot->version)
                              : u"something"_s,
                     QString::fromStdString(m_site->config.name + " " + HOLDFAST_VERSION)));
        leave();
        return;
    }
    // What was delivered before belongs to the state that was before. What comes of it must not overtake what is said
    // again: of one host's facts, one that overtakes an earlier one makes it void.
    m_apart = true;
    while (m_stage != Stage::Joining && !m_queue.empty())
        round();
    m_apart = false;
    if (m_stage == Stage::Stopped)
        return;
    m_siteState = snapshot->state;
    m_statistics.forgetBegun();
    const auto after = static_cast<std::uint64_t>(m_store->journal().lastSeq());
    m_missingUntil = m_siteState.seq;
    if (m_stage == Stage::Joining) {
        begin(false);
    } else {
        m_time.notBefore(m_siteState.now);
        keepCheckpoint(Checkpoint::Why::Merged, false, true);
        sayAgain();
        sayResumed();
        m_lines->tellLines();
        tellAlarms();
    }
    m_voters.clear(); // the bus counts as those do who were here
    checkVoters();
    m_missingTries = 0;
    if (after < m_missingUntil)
        askForRecords(after);
    else
        serve();
}

// Who should answer may have ended just now, or the request was dropped with a membership: it is asked again, and
// nobody is kept waiting for history for ever.
void Manager::askForRecords(std::uint64_t after)
{
    broadcast(RecordsWanted{m_settings.host, after, m_missingUntil});
    m_missingAfter = after;
    m_missingTimer.start(recordsPatience);
}

void Manager::recordsLate()
{
    if (m_missingUntil == 0 || m_stage == Stage::Stopped)
        return;
    if (++m_missingTries < recordsTries)
        return askForRecords(m_missingAfter);
    Q_EMIT note(u"%1 goes on without the records that it missed, as nobody has sent them: "
                "the journals of the other hosts have them"_s.arg(
                    QString::fromStdString(m_site->nameOf(m_settings.host))));
    serve();
}

void Manager::serve()
{
    m_missingUntil = 0;
    m_missingTimer.stop();
    if (!std::exchange(m_serving, true))
        Q_EMIT serving();
}

void Manager::give(const SnapshotRequest &request)
{
    m_bus->provideSnapshot(request.token,
                           toBytes(SiteSnapshot{HOLDFAST_VERSION, m_site->config.name,
                                                structureHash(*m_site), m_siteState}));
}

int Manager::rank() const
{
    std::vector<HostId> hosts;
    for (const BusMember &member : m_bus->members()) {
        if (!m_watch.isSilent(member.host))
            hosts.push_back(member.host);
    }
    std::ranges::sort(hosts);
    return static_cast<int>(std::ranges::find(hosts, m_settings.host) - hosts.begin());
}

void Manager::onMembershipChanged()
{
    if (m_stage != Stage::Running)
        return;
    // Others may count from when they last heard this host, and go on without it.
    const bool quorate = m_bus->quorate() && !m_watch.isMute();
    if (m_hostState.quorate != quorate)
        take(QuorumChanged{quorate, quorate ? Duration::zero() : m_watch.sinceRenewal() + m_fenceLead});
    m_membershipTimer.start(membershipPatience * rank());
}

// Who is there has its place in the order of what is decided upon: the lowest host says it, the
// others see to it that it is said.
void Manager::checkMembership()
{
    if (m_stage != Stage::Running)
        return;
    MembershipChanged now;
    now.quorate = m_bus->quorate();
    for (const BusMember &member : m_bus->members()) {
        if (!m_watch.isSilent(member.host))
            now.present.push_back(member.host);
    }
    // A manager that has ended is started again in a moment and adopts what it left running: that is no host lost.
    for (const auto &[host, deadline] : m_ended) {
        if (deadline.hasExpired() || !m_siteState.hosts[index(host)].onBus)
            continue;
        now.present.push_back(host);
        m_membershipTimer.start(std::chrono::milliseconds(deadline.remainingTime() + 1) + membershipPatience * rank());
    }
    std::ranges::sort(now.present);
    std::vector<HostId> known;
    for (std::uint32_t i = 0; i < m_siteState.hosts.size(); ++i) {
        if (m_siteState.hosts[i].onBus)
            known.push_back(HostId{i});
    }
    if (known == now.present && m_siteState.quorate == now.quorate)
        return;
    publish(std::move(now));
    if (!m_membershipTimer.isActive())
        m_membershipTimer.start(membershipPatience * (2 + rank()));
}

// Who has gone by order, is confirmed off, or is new and has never been here has no vote (semantics.md 6), until a
// majority has taken it in. Where there is no quorum it may be that others have done so: who isn't known to be without
// power now counts, unless this host was the only one with a vote, for then nobody else can have had quorum.
void Manager::checkVoters()
{
    if (m_stage != Stage::Running)
        return;
    const HostId self = m_settings.host;
    const bool alone = m_voters.size() == 1 && m_voters.front() == self;
    std::vector<HostId> voters;
    for (std::uint32_t i = 0; i < m_siteState.hosts.size(); ++i) {
        const SiteHost &host = m_siteState.hosts[i];
        bool counts = host.onBus || host.state == HostState::Up || host.state == HostState::Lost
            || (host.state == HostState::Unknown && !host.added)
            || (host.state == HostState::PoweredOff && host.power == PowerState::Unknown); // before the site began
        if (!m_siteState.quorate)
            counts = alone ? HostId{i} == self : counts || host.power != PowerState::Off;
        if (counts)
            voters.push_back(HostId{i});
    }
    // What an operator has taken off the site by itself doesn't come back as one that has always been there.
    const bool offline = m_siteState.hosts[index(self)].state == HostState::Offline;
    if (offline || m_bus->quorate())
        m_standing.keep(!offline);
    if (voters == m_voters)
        return;
    m_voters = std::move(voters);
    m_bus->setVoters(m_voters);
}

// What is said where there is no quorum may have to be said again to those who have it (semantics.md 9), and what an
// operator was granted there wins (8): everybody who has heard it says it, as who was asked may not come back, and it
// has to be known before what was done for it is told. A repeated command is carried out once.
void Manager::keepUnheard(const SiteEvent &event)
{
    const auto *membership = std::get_if<MembershipChanged>(&event.fact);
    if (membership != nullptr && membership->quorate) {
        m_unheard.clear(); // this history is the one that counts
        m_unfinished.granted.clear();
    }
    if (m_siteState.quorate && m_bus->quorate())
        return;
    const bool own = event.sender == m_settings.host;
    const auto *command = std::get_if<Command>(&event.fact);
    if (own && isRepeated(event.fact)) {
        m_unheard.push_back(event);
    } else if (command != nullptr && (own || !command->id.empty()) && wasAccepted(m_siteStep.records)) {
        keepGranted(*command, event.at);
    }
}

void Manager::keepGranted(Command command, Timestamp at)
{
    command.standing = true;
    m_unfinished.granted.push_back(command);
    m_unheard.push_back({at, m_settings.host, 0, 0, {}, std::move(command)}); // of whatever life
}

// Those who have the state now haven't heard it, or it was never delivered: in the order in which it happened.
void Manager::sayAgain()
{
    settle(Unsent::SaidAgain);
    dropHeard();
    m_onTheWay.clear();
    const SiteHost &known = m_siteState.hosts[index(m_settings.host)];
    std::vector<SiteEvent> again = std::exchange(m_unheard, {});
    again.insert(again.end(), m_unfinished.sent.begin(), m_unfinished.sent.end());
    m_unfinished.sent.clear();
    m_unfinished.granted.clear(); // with what is sent, until it is delivered
    // A life that nobody here has heard of may number its facts as the last one did.
    std::erase_if(again, [&known](const SiteEvent &event) {
        return event.origin != 0 && event.origin <= known.origins.last && event.incarnation <= known.incarnation;
    });
    m_unfinished.sent = again;
    broadcast(std::move(again));
    m_changed = true;
    schedule();
}

// A manager that hung, and goes on, has been delivered that it was gone: it says what it is. And what the bus has told
// meanwhile is compared with this: until now it may have looked like what the state said before.
void Manager::membershipTaken(const MembershipChanged &membership)
{
    if (!m_membershipTimer.isActive())
        m_membershipTimer.start(membershipPatience * (1 + rank()));
    const bool absent = std::ranges::find(membership.present, m_settings.host) == membership.present.end();
    if (std::exchange(m_wasAbsent, absent) && !absent) {
        settle();
        sayResumed();
    }
}

// One that is still clearing up what an earlier life left knows of no members yet; its boot says what it is.
void Manager::sayResumed()
{
    if (m_hostState.phase != HostPhase::Down)
        publish(resumedFrom(*m_site, m_hostState));
}

void Manager::timePassed()
{
    if (nextDeadline(*m_site, m_siteState) <= m_time.now())
        publish(TimePassed{});
    armTimers();
}

void Manager::prune()
{
    if (m_store->prune())
        m_pruneTimer.start();
}

// Every now and then, and soon after something has changed.
void Manager::observeSoon()
{
    if (m_observeTimer.isActive() && m_observeTimer.remainingTimeAsDuration() > observationDelay)
        m_observeTimer.start(observationDelay);
}

void Manager::observe()
{
    m_observeTimer.start(observationInterval);
    Observation observation;
    observation.host = m_settings.host;
    observation.site = m_site->config.name;
    observation.processes = m_executor->observe();
    observation.outlets = m_lines->outlets();
    m_seen.take(observation);
    broadcast(std::move(observation));
}

void Manager::take(const Observation &observation)
{
    if (observation.host != m_settings.host && observation.site == m_site->config.name)
        m_seen.take(observation);
}

// ---- hashes of the state, compared at one point of the order
// -----------------------------------------------------------

void Manager::take(const HashWanted &wanted)
{
    const std::uint64_t hash = stateHash(m_siteState);
    m_hashes[{wanted.asker, wanted.number}] = {m_siteState.seq, hash};
    if (m_hashes.size() > keptHashes)
        m_hashes.erase(m_hashes.begin());
    broadcast(StateHash{m_settings.host, wanted.asker, wanted.number, m_siteState.seq, hash});
}

void Manager::take(const StateHash &theirs)
{
    const auto own = m_hashes.find({theirs.asker, theirs.number});
    if (own == m_hashes.end() || theirs.host == m_settings.host)
        return;
    const bool differs = own->second != std::pair(theirs.seq, theirs.hash);
    if (differs && !m_alarms[AlarmKind::StateDiverged])
        Q_EMIT note(u"%1 and %2 have come to differ about the site"_s.arg(
            QString::fromStdString(m_site->nameOf(m_settings.host)),
            QString::fromStdString(m_site->nameOf(theirs.host))));
    alarm(AlarmKind::StateDiverged, differs);
}

// ---- records that a host missed while it was away
// -------------------------------------------------------------------------

void Manager::take(const RecordsWanted &wanted)
{
    // The lowest of the others answers, as the site knows them: all agree about that.
    HostId lowest = noId<HostId>;
    for (std::uint32_t i = 0; i < m_siteState.hosts.size() && !isValid(lowest); ++i) {
        if (HostId{i} != wanted.host && m_siteState.hosts[i].onBus)
            lowest = HostId{i};
    }
    if (lowest != m_settings.host)
        return;
    JournalQuery query;
    query.afterSeq = static_cast<qint64>(wanted.after);
    query.untilSeq = static_cast<qint64>(wanted.until);
    query.limit = recordsAtOnce;
    RecordsSent answer{wanted.host, {}};
    qsizetype bytes = 0;
    for (const JournalEntry &entry : m_store->journal().query(query)) {
        bytes += entry.json.size() + 8;
        if (bytes > Bus::maximumMessage / 2)
            break;
        answer.lines.push_back(entry.json.toStdString());
    }
    broadcast(answer);
}

void Manager::take(const RecordsSent &sent)
{
    if (sent.to != m_settings.host || m_missingUntil == 0)
        return;
    std::uint64_t last = 0;
    for (const std::string &line : sent.lines) {
        auto entry = entryFromLine(QByteArray::fromStdString(line));
        if (!entry)
            continue;
        last = static_cast<std::uint64_t>(entry->seq);
        if (last <= m_missingAfter)
            continue; // asked twice, answered twice
        m_missingAfter = last;
        m_store->noteMissed(std::move(*entry));
        m_changed = true;
    }
    if (last != 0 && last < m_missingUntil)
        askForRecords(last);
    else
        serve(); // with what there is: the others' journals may begin later than this one's gap
}

Measurements Manager::measurements() const
{
    Measurements out;
    out.version = QStringLiteral(HOLDFAST_VERSION);
    out.site = QString::fromStdString(m_site->config.name);
    out.host = QString::fromStdString(m_site->nameOf(m_settings.host));
    out.uptimeS = static_cast<double>(m_uptime.elapsed()) / 1000.0;
    out.bus = {m_bus->quorate(), static_cast<int>(m_bus->members().size()), static_cast<int>(m_voters.size()),
               static_cast<qint64>(m_queue.size()), static_cast<qint64>(m_unfinished.sent.size())};
    const JournalHealth &health = m_store->journal().health();
    const JournalExtent extent = m_store->journal().extent();
    out.journal = {health.ok(), extent.bytes, extent.records, health.unwritten, health.lost, std::nullopt};
    if (extent.synced)
        out.journal.sinceSyncS
            = std::chrono::duration<double>(std::chrono::steady_clock::now() - *extent.synced).count();
    out.beats = m_lines->beatAges();
    m_statistics.write(out);
    return out;
}

// ---- the manager's own troubles
// -------------------------------------------------------------------------------------------

void Manager::alarm(AlarmKind kind, bool raised)
{
    bool &told = m_alarms[kind];
    if (std::exchange(told, raised) != raised)
        publish(ManagerAlarm{kind, raised});
}

// To a site that doesn't know of them, or knows those of an earlier life, which had a journal or hooks of its own.
void Manager::tellAlarms()
{
    for (const AlarmKind kind : {AlarmKind::JournalUnwritable, AlarmKind::HookFailing}) {
        const bool isKnown = std::ranges::any_of(m_siteState.alarms, [this, kind](const SiteAlarm &known) {
            return known.kind == kind && known.target == Target(m_settings.host) && known.active;
        });
        if (isKnown && !m_alarms[kind])
            publish(ManagerAlarm{kind, false});
    }
    for (const auto &[kind, raised] : m_alarms) {
        if (raised)
            publish(ManagerAlarm{kind, true});
    }
}

void Manager::checkJournal()
{
    const JournalHealth &health = m_store->journal().health();
    if (health.error && !m_alarms[AlarmKind::JournalUnwritable])
        Q_EMIT note(u"the journal can't be written, the site goes on without it: "_s
                    + QString::fromStdString(health.error->message()));
    alarm(AlarmKind::JournalUnwritable, health.error.has_value());
}

void Manager::checkInvariants()
{
    std::vector<std::string> broken = violations(*m_site, m_siteState);
    if (broken == m_broken)
        return;
    m_broken = std::move(broken);
    for (const std::string &each : m_broken)
        Q_EMIT note(u"an invariant is broken: "_s + QString::fromStdString(each));
    alarm(AlarmKind::InvariantBroken, !m_broken.empty());
}

} // namespace holdfast
