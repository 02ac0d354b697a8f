#include <manager/manager.h>

#include <config/settings.h>
#include <engine/sitebeginning.h>
#include <journal/recordjson.h>
#include <run/commandrun.h>
#include <run/readiness.h>

#include <QDir>
#include <QMetaMethod>
#include <QPointer>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <algorithm>
#include <limits>
#include <utility>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t stepsPerRound = 256; // then what it brought is written and done, before the next
constexpr Duration othersWait = std::chrono::milliseconds(50); ///< times their rank
constexpr auto orderlyEnd = std::chrono::milliseconds(250); ///< for what is paired to stop before the watchdog bites
constexpr auto housekeepingInterval = std::chrono::minutes(1);
constexpr std::size_t mostOnTheWay = 4096;
constexpr std::size_t muchAtOnce = 100; ///< steps, or effects of one: megabytes, for a moment
constexpr auto pruneDelay = std::chrono::milliseconds(500); ///< it takes a few milliseconds of it
constexpr auto trimDelay = std::chrono::seconds(1);
constexpr auto followDelay = std::chrono::milliseconds(20); ///< in which most of what is done has been answered

} // namespace

Manager::Manager(ManagerSettings settings, std::unique_ptr<Bus> bus, QObject *parent)
    : ManagerService(parent)
    , m_settings(std::move(settings))
    , m_site(m_settings.site)
    , m_structure(structureHash(*m_site))
    , m_bus(std::move(bus))
    , m_hostTimer(m_time)
    , m_siteTimer(m_time)
    , m_watch(m_settings.host)
    , m_statistics(*m_site)
    , m_api(*this)
{
    for (std::uint32_t i = 0; i < m_site->config.hosts.size(); ++i)
        m_voters.push_back(HostId{i});
    m_uptime.start();
    m_observeTimer.setSingleShot(true);
    m_membershipTimer.setSingleShot(true);
    m_aloneTimer.setSingleShot(true);
    m_missingTimer.setSingleShot(true);
    m_housekeepingTimer.setInterval(housekeepingInterval);
    m_pruneTimer.setSingleShot(true);
    m_pruneTimer.setInterval(pruneDelay);
    m_trimTimer.setSingleShot(true);
    m_trimTimer.setInterval(trimDelay);
    m_followTimer.setSingleShot(true);
    m_followTimer.setInterval(followDelay);
}

Manager::~Manager()
{
    // What its parts say while they go must not find half a manager.
    m_bus->disconnect(this);
    if (m_store)
        m_store->journal().disconnect(this);
    if (m_executor)
        m_executor->disconnect(this);
    if (m_lines)
        m_lines->disconnect(this);
}

// ---- life
// ---------------------------------------------------------------------------------------------------------------

Outcome Manager::open()
{
    // Who has the run directory has the processes; who has the journal, what is known of them.
    const QString name = QString::fromStdString(m_site->nameOf(m_settings.host));
    const QString run = m_settings.runDirectory + u'/' + name;
    QDir().mkpath(run);
    auto lock = ManagerLock::take(run + u"/manager.lock"_s,
                                  u"%1 of site %2"_s.arg(name, QString::fromStdString(m_site->config.name)),
                                  m_settings.socket);
    if (!lock)
        return lock.error();
    m_lock = std::move(*lock);
    if (const auto outcome = notListenedTo(m_settings.socket); !outcome)
        return outcome;
    auto store = Persistence::open(m_settings.directory, *m_site, m_settings.journal,
                                   m_settings.adopt ? run : QString());
    if (!store)
        return store.error();
    m_store = std::move(*store);
    m_store->setRetention(m_settings.retention);
    if (m_store->earlier().fromCopy)
        Q_EMIT note(u"the journal doesn't know the last round of the manager before; its copy in %1 does"_s.arg(run));
    const Persistence::Earlier &earlier = m_store->earlier();
    m_time.continueFrom(earlier.mark);
    m_siteState = earlier.site.value_or(initialState(*m_site));
    m_time.notBefore(m_siteState.now);

    m_standing = Standing(m_settings.adopt ? run + u"/standing"_s : QString());
    m_executor = std::make_unique<Executor>(m_site, m_settings.host, m_settings.runDirectory,
                                            m_settings.directory + u"/logs"_s);
    if (const auto outcome = m_executor->open(); !outcome)
        return outcome;
    m_lines = std::make_unique<PowerLines>(m_site, m_settings.host);
    connectParts();
    connectBus();
    checkJournal();
    return done();
}

void Manager::connectParts()
{
    connect(m_executor.get(), &Executor::input, this,
            [this](const HostInput &input) { take(input); });
    connect(m_executor.get(), &Executor::note, this, &Manager::note);
    connect(m_lines.get(), &PowerLines::fact, this, [this](const Fact &fact) {
        publish(fact);
        if (std::holds_alternative<LineChanged>(fact))
            m_executor->setLineUp(m_lines->anyUp());
        observeSoon();
    });
    connect(m_lines.get(), &PowerLines::note, this, &Manager::note);
    connect(m_lines.get(), &PowerLines::voteAnswered, this,
            [this](const QString &ring, QDeadlineTimer until) { m_bus->setVote(ring, until); });
    connect(m_lines.get(), &PowerLines::closed, this, &Manager::left);
    connect(&m_store->journal(), &Journal::healthChanged, this, &Manager::checkJournal);
    connect(&m_hostTimer, &DeadlineTimer::due, this, [this] { take(Tick{}); });
    connect(&m_siteTimer, &DeadlineTimer::due, this, &Manager::timePassed);
    connect(&m_leases, &LeaseCounter::ended, this, [this](HostId host, quint64 lease) {
        publish(LeaseEnded{host, lease});
    });
    connect(&m_observeTimer, &QTimer::timeout, this, &Manager::observe);
    connect(&m_membershipTimer, &QTimer::timeout, this, &Manager::checkMembership);
    connect(&m_aloneTimer, &QTimer::timeout, this, &Manager::beginAlone);
    connect(&m_missingTimer, &QTimer::timeout, this, &Manager::recordsLate);
    connect(&m_watch, &BusWatch::beatDue, this,
            [this](quint64 number) { broadcast(ManagerBeat{m_settings.host, number}); });
    connect(&m_watch, &BusWatch::changed, this, &Manager::onMembershipChanged);
    connect(&m_watch, &BusWatch::renewed, this, [this] { feedWatchdog(true); });
    connect(&m_watchdogTimer, &QTimer::timeout, this, [this] { feedWatchdog(false); });
    connect(&m_store->journal(), &Journal::synced, this, &Manager::onSynced);
    connect(&m_followTimer, &QTimer::timeout, this, [this] {
        m_changed = true;
        schedule();
    });
    connect(&m_pruneTimer, &QTimer::timeout, this, &Manager::prune);
    connect(&m_trimTimer, &QTimer::timeout, this, [this] {
        m_unfinished.sent.shrink_to_fit();
        m_unfinished.effects.shrink_to_fit();
#ifdef __GLIBC__
        ::malloc_trim(0); // it keeps what was freed, all day long
#endif
    });
    connect(&m_housekeepingTimer, &QTimer::timeout, this, [this] {
        prune();
        m_changed = true; // the time, at least
        schedule();
        if (rank() == 0)
            broadcast(HashWanted{m_settings.host, ++m_hashNumber});
    });
}

void Manager::join()
{
    m_stage = Stage::Joining;
    m_bus->setKnown({m_siteState.term, m_siteState.seq});
    if (m_standing.isKept())
        m_bus->setStanding();
    m_bus->join();
}

namespace {

// What was told again, and may not have been delivered, is still to be told.
std::vector<Command> grantedIn(const Unfinished &unfinished)
{
    std::vector<Command> granted = unfinished.granted;
    for (const SiteEvent &event : unfinished.sent) {
        const auto *command = std::get_if<Command>(&event.fact);
        if (command != nullptr && command->standing)
            granted.push_back(*command);
    }
    return granted;
}

} // namespace

// The state is there, from others or from the own journal: now this host's part of it begins.
void Manager::begin(bool alone)
{
    const Persistence::Earlier &earlier = m_store->earlier();
    const bool sameBoot = earlier.mark.boot == SiteTime::bootId();
    const bool resumes =
        m_settings.adopt && sameBoot && earlier.host && earlier.host->phase != HostPhase::Down;
    m_stage = Stage::Running;
    m_time.notBefore(m_siteState.now);
    const std::vector<Command> granted = grantedIn(earlier.unfinished);
    for (const Command &command : granted)
        keepGranted(command, m_time.now());
    if (!alone)
        sayAgain();
    if (resumes) {
        m_hostState = *earlier.host;
        keepCheckpoint(alone ? Checkpoint::Why::Resume : Checkpoint::Why::Joined, alone, true);
        m_store->journal().sync(); // the manager before may have had no time for that
        finishEarlier(earlier);
    } else {
        const bool died = m_settings.adopt && !sameBoot && earlier.host && m_site->config.hosts.size() == 1;
        if (alone)
            beginSite(m_siteState, died ? m_settings.host : noId<HostId>, !m_site->config.independentComputers.empty());
        m_hostState.host = m_settings.host;
        keepCheckpoint(alone ? Checkpoint::Why::Boot : Checkpoint::Why::Joined, false, false);
        // Nothing lives through a boot: pids are others', and a stop command would find nothing to stop.
        const bool mayRun = m_settings.adopt && sameBoot;
        m_executor->clear(mayRun ? earlier.running : std::vector<RunningProcess>(),
                          [this, granted, structure = m_structure,
                           state = alone ? std::optional<SiteState>() : earlier.site] {
                              // Changed meanwhile: what the numbers in it mean is not known any more.
                              boot({state && structure == m_structure ? &*state : nullptr, granted});
                          });
    }
    if (const auto &watchdog = m_site->config.watchdog) {
        // Whichever is shorter: the others wait for self_fence and a margin.
        const Duration timeout = std::min(watchdog->timeout, m_site->config.selfFence);
        // What has to end on a host that knows it is alone ends in good order, before it is re-booted for it; a moment
        // earlier only, for each is one less to find out in that the others are still there.
        const Duration bite = std::chrono::floor<std::chrono::seconds>(timeout);
        const Duration orderly = bite - std::min<Duration>(bite / 4, orderlyEnd);
        m_fenceLead = std::max(m_site->config.selfFence - orderly, Duration::zero());
        if (const auto opened = m_watchdog.open(watchdog->device, timeout); !opened)
            Q_EMIT note(QString::fromStdString(opened.error().message()));
        m_watchdogTimer.start(std::chrono::duration_cast<std::chrono::milliseconds>(timeout / 4));
    }
    m_store->forgetEarlierStates();
    m_trimTimer.start();
    m_lines->setCondition(m_condition);
    m_lines->open();
    m_observeTimer.start(0); // measuring a thousand processes keeps nobody waiting for us
    m_housekeepingTimer.start();
    m_watch.start(m_site->config.managerBeat);
    m_watch.setMembers(m_bus->members());
    tellAlarms();
    onMembershipChanged();
}

// A manager that was killed had decided more than it could do: that is done first.
void Manager::finishEarlier(const Persistence::Earlier &earlier)
{
    const SiteHost &known = m_siteState.hosts[index(m_settings.host)];
    const std::uint64_t told = known.incarnation == m_hostState.incarnation ? known.origins.last : 0;
    for (const SiteEvent &event : earlier.unfinished.sent) {
        if (event.incarnation != m_hostState.incarnation
            || (event.origin != 0 && event.origin <= told))
            continue;
        m_unfinished.sent.push_back(event);
        broadcast(event);
    }
    for (const SwitchPower &order : earlier.unfinished.switches)
        m_switches.push_back(order);
    take(Resume{m_executor->adopt(earlier.running, earlier.unfinished.effects, m_hostState)});
    if (!earlier.added.processes.empty())
        take(earlier.added);
}

void Manager::boot(const OwnJournal &own)
{
    if (m_stage != Stage::Running)
        return;
    const std::uint64_t known = m_siteState.hosts[index(m_settings.host)].incarnation;
    take(bootFrom(*m_site, m_siteState, m_settings.host,
                  std::max(known, m_store->earlier().incarnation) + 1, own));
    if (!m_bus->quorate())
        take(QuorumChanged{false});
}

void Manager::stopQuietly()
{
    beginStop(true);
}

void Manager::stopGroups()
{
    beginStop(false);
}

void Manager::beginStop(bool quietly)
{
    if (m_stage != Stage::Running || m_hostState.phase == HostPhase::Down) {
        // Nothing has been started yet.
        m_stage = Stage::Stopped;
        m_quiet = true;
        m_queue.clear();
        QMetaObject::invokeMethod(this, &Manager::stopped, Qt::QueuedConnection);
        return;
    }
    m_stage = Stage::Stopping;
    m_quiet = quietly;
    m_lines->setCondition(ic::HostCondition::Stopping);
    take(OrderReceived{
        Order{m_settings.host, m_hostState.incarnation, {}, DrainHost{DrainHost::Then::Stay}}});
}

void Manager::checkStopped()
{
    if (m_stage != Stage::Stopping || m_hostState.phase != HostPhase::Drained)
        return;
    settle();
    m_stage = Stage::Stopped;
    m_store->keepStopped();
    QMetaObject::invokeMethod(this, &Manager::stopped, Qt::QueuedConnection);
}

void Manager::leave()
{
    if (m_stage == Stage::Running) {
        settle();
        m_store->keep(m_executor->running());
        m_store->writeKept();
    }
    // What goes on being Active goes on having to be watched over, by whoever comes next.
    if (m_hostState.phase == HostPhase::Down || !holdsPaired())
        m_watchdog.disarm();
    else
        m_watchdog.abandon();
    m_quiet = true;
    m_stage = Stage::Stopped;
    m_bus->leave();
    m_watch.stop();
    m_hostTimer.disarm();
    m_siteTimer.disarm();
    if (m_lines)
        m_lines->bye();
    else
        QMetaObject::invokeMethod(this, &Manager::left, Qt::QueuedConnection);
}

void Manager::losePower()
{
    m_quiet = true;
    m_stage = Stage::Stopped;
    m_queue.clear();
    if (m_executor)
        m_executor->killNow();
    if (m_lines)
        m_lines->cut();
}

// ---- the loop
// -------------------------------------------------------------------------------------------------------------

void Manager::take(HostInput input)
{
    if (m_stage != Stage::Running && m_stage != Stage::Stopping)
        return;
    m_queue.emplace_back(HostEvent{m_time.now(), std::move(input)});
    schedule();
}

void Manager::schedule()
{
    if (std::exchange(m_scheduled, true))
        return;
    // What ended is started again in the same turn of the loop.
    const bool soon = Readiness::whenAllAreCalled([self = QPointer(this)] {
        if (self != nullptr && std::exchange(self->m_scheduled, false))
            self->round();
    });
    if (soon)
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_scheduled = false;
            round();
        },
        Qt::QueuedConnection);
}

void Manager::round()
{
    if (m_stage == Stage::Closed || m_stage == Stage::Stopped) {
        m_queue.clear();
        return;
    }
    std::size_t steps = 0;
    while (steps < stepsPerRound && !m_queue.empty()) {
        const auto next = std::move(m_queue.front());
        m_queue.pop_front();
        if (const auto *message = std::get_if<QByteArray>(&next)) {
            steps += take(*message);
            continue;
        }
        ++steps;
        if (const auto *event = std::get_if<HostEvent>(&next))
            step(*event);
        else
            give(std::get<SnapshotRequest>(next));
    }
    if (!std::exchange(m_judged, true))
        checkInvariants();
    commit();
    carryOut();
    checkVoters();
    armTimers();
    tellCondition();
    checkStopped();
    if (steps > muchAtOnce)
        m_trimTimer.start();
    if (!m_queue.empty())
        schedule();
}

// Whether something here is Active in a pair, or on its way to be: then the others count on its lease.
bool Manager::holdsPaired() const
{
    const auto &members = m_site->loads[index(m_settings.host)].members;
    return std::ranges::any_of(members, [this](MemberId id) {
        const HostMember &m = m_hostState.members[index(id)];
        return m_site->at(id).paired && (m.held == State::Active || (m.work != Work::None && m.role == Role::Activate));
    });
}

// Only a renewed lease feeds it, or that there is none (semantics.md 6 d).
void Manager::feedWatchdog(bool renewed)
{
    const bool alone = m_bus->members().size() <= 1;
    const bool booted = m_hostState.phase != HostPhase::Down;
    if ((m_hostState.quorate && (renewed || alone)) || !booted || !holdsPaired())
        m_watchdog.feed();
}

// What this host's beats say of it (contracts/ic-protocol.md).
void Manager::tellCondition()
{
    if (m_stage != Stage::Running)
        return;
    const HostPhase phase = m_hostState.phase;
    ic::HostCondition condition = ic::HostCondition::Up;
    if (phase == HostPhase::Draining || phase == HostPhase::Drained)
        condition = ic::HostCondition::Stopping;
    else if (m_siteState.hosts[index(m_settings.host)].maintenance)
        condition = ic::HostCondition::Maintenance;
    else if (phase == HostPhase::Down || phase == HostPhase::System || phase == HostPhase::Platform)
        condition = ic::HostCondition::Booting;
    if (std::exchange(m_condition, condition) != condition)
        m_lines->setCondition(condition);
}

void Manager::step(const HostEvent &event)
{
    // Before its boot nothing concerns this life: neither orders nor the end of earlier processes.
    const bool begins =
        std::holds_alternative<Boot>(event.input) || std::holds_alternative<Resume>(event.input);
    if (m_hostState.phase == HostPhase::Down && !begins)
        return;
    m_changed = true;
    // Probes and ticks come all the time: one that changes nothing need not be replayed.
    const Timestamp before = m_hostState.now;
    const bool frequent = std::holds_alternative<ResourceProbed>(event.input)
        || std::holds_alternative<Tick>(event.input);
    std::optional<HostPartState> same;
    if (frequent)
        same = m_hostState;
    hostStep(*m_site, m_hostState, event, m_hostEffects);
    if (same)
        same->now = m_hostState.now;
    if (!m_hostEffects.empty() || same != m_hostState)
        m_store->note(HostTook{before, event, m_hostEffects});
    m_effects.insert(m_effects.end(), std::make_move_iterator(m_hostEffects.begin()),
                     std::make_move_iterator(m_hostEffects.end()));
    if (m_hostEffects.size() > muchAtOnce) {
        std::vector<HostEffect>().swap(m_hostEffects);
        m_trimTimer.start();
    }
}

std::size_t Manager::take(const QByteArray &bytes)
{
    auto numbered = numberedFrom(bytes);
    if (!numbered) {
        Q_EMIT note(u"a message on the bus can't be read; it is ignored"_s);
        return 1;
    }
    // In the numbers of a site that is no more: its sender says it again (restructuring.cpp).
    if (!isUnderstood(*numbered, m_structure))
        return 1;
    const auto *several = std::get_if<SiteEvents>(&numbered->message);
    const std::size_t steps = several != nullptr ? several->events.size() : 1;
    std::visit(
        [&](auto &content) {
            using Content = std::decay_t<decltype(content)>;
            if constexpr (std::is_same_v<Content, SiteEvent> || std::is_same_v<Content, SiteEvents>)
                take(std::move(content));
            else
                take(content);
        },
        numbered->message);
    return steps;
}

void Manager::take(SiteEvents several)
{
    for (SiteEvent &event : several.events)
        take(std::move(event));
}

void Manager::take(SiteEvent event)
{
    m_time.notBefore(event.at);
    if (isValid(event.sender))
        m_seen.heard(event.sender);
    noteDelivered(event);
    std::shared_ptr<const Site> next;
    if (auto *changed = std::get_if<ConfigChanged>(&event.fact);
        changed != nullptr && !changed->site.empty()) {
        // Judged by what all hosts know here: all say the same.
        auto judged = judgeRestructuring(*changed);
        if (!judged) {
            m_api.refused(*changed, judged.error());
            return;
        }
        next = *judged;
        const std::string own = m_site->nameOf(m_settings.host);
        if (!isValid(next->host(own))) {
            Q_EMIT note(u"%1 has been removed from the site: its manager ends"_s.arg(QString::fromStdString(own)));
            leave();
            m_queue.clear();
            return;
        }
        changed->site.clear(); // as Configured has it, without secrets
    }
    m_changed = true;
    siteStep(*m_site, m_siteState, event, m_siteStep);
    m_statistics.took(*m_site, m_siteState, event, m_siteStep);
    m_store->note(SiteTook{event, m_siteStep});
    // Asked once: what has one stamp shows one time.
    const WallTime beginning = m_time.wallTime(Timestamp{});
    for (const Record &record : m_siteStep.records)
        m_store->note(record, *m_site, beginning + record.at.time_since_epoch());
    for (Order &order : m_siteStep.orders) {
        if (order.host != m_settings.host)
            continue;
        if (const auto *power = std::get_if<SwitchPower>(&order.body)) {
            if (order.incarnation == m_hostState.incarnation)
                m_switches.push_back(*power);
        } else {
            const auto *change = std::get_if<ChangeRole>(&order.body);
            m_givesUp = m_givesUp || (change != nullptr && change->role != Role::Activate);
            step({m_time.now(), OrderReceived{std::move(order)}});
        }
    }
    if (event.sender == m_settings.host && m_heard < m_unfinished.sent.size() && m_unfinished.sent[m_heard] == event)
        ++m_heard;
    keepUnheard(event);
    if (const auto *membership = std::get_if<MembershipChanged>(&event.fact))
        membershipTaken(*membership);
    if (std::holds_alternative<Command>(event.fact))
        m_answers.emplace_back(event, m_siteStep);
    if (const auto *changed = std::get_if<ConfigChanged>(&event.fact)) {
        SiteStep decided = m_siteStep;
        applyConfig(*changed, std::move(next));
        m_answers.emplace_back(event, std::move(decided)); // then it is in force
    }
    if (event.sender == m_settings.host && std::holds_alternative<HostBooted>(event.fact))
        m_lines->tellLines();
    m_judged = false;
}

namespace {

// A process that is started again waits for no disk. But what others act upon, and what nobody can find out again after
// a power cut, is on the disk before it is done or told: power actions, this life's number, answers to roles
// (semantics.md 6), Off-line (8), and that a command has been taken.
bool mustOutlivePowerCut(const SiteEvent &publication)
{
    if (std::holds_alternative<HostBooted>(publication.fact))
        return true;
    if (const auto *left = std::get_if<LeftService>(&publication.fact))
        return left->offline;
    // That a role is given up is on the disk before the process is told so: then service waits for no disk.
    const auto *answer = std::get_if<RoleAnswered>(&publication.fact);
    return answer != nullptr && answer->order != 0 && !(answer->ok && answer->role == Role::Deactivate);
}

} // namespace

// What has come back is on its way no longer.
void Manager::dropHeard()
{
    auto &sent = m_unfinished.sent;
    sent.erase(sent.begin(), sent.begin() + static_cast<std::ptrdiff_t>(std::exchange(m_heard, 0)));
}

void Manager::commit()
{
    dropHeard();
    // Of an earlier round only what it published and has not come back is still on its way.
    m_unfinished.effects.clear();
    m_unfinished.switches = std::exchange(m_switches, {});
    std::vector<SiteEvent> publications;
    for (HostEffect &effect : std::exchange(m_effects, {})) {
        if (auto *publication = std::get_if<Publish>(&effect))
            publications.push_back(std::move(publication->event));
        else
            m_unfinished.effects.push_back(std::move(effect));
    }
    m_publications = publications;
    if (!m_quiet)
        m_unfinished.sent.insert(m_unfinished.sent.end(), publications.begin(), publications.end());
    const bool running = m_stage == Stage::Running || m_stage == Stage::Stopping;
    if (!running || !std::exchange(m_changed, false))
        return;
    // What has been done must not be done again much later; what is published comes back and is a
    // change by itself.
    if (!m_unfinished.effects.empty() && publications.empty())
        m_followTimer.start();
    else
        m_followTimer.stop();
    if (const auto why = m_store->checkpointDue()) {
        const bool goesOn = *why == Checkpoint::Why::Regular;
        keepCheckpoint(*why, goesOn, goesOn);
    }
    const bool givesUp = std::exchange(m_givesUp, false);
    const bool isCommanded = !m_answers.empty() && !m_unfinished.effects.empty();
    std::erase_if(m_answers, [this](const auto &answer) { return !m_api.awaits(answer.first); });
    const bool ends = std::ranges::any_of(m_unfinished.effects, [](const HostEffect &effect) {
        return std::holds_alternative<RebootHost>(effect);
    });
    const bool mustOutlive = !m_unfinished.switches.empty() || givesUp || isCommanded || ends;
    const bool isHeld = std::ranges::any_of(publications, mustOutlivePowerCut);
    const bool onlyStarts = !m_unfinished.effects.empty()
        && std::ranges::all_of(m_unfinished.effects,
                               [](const HostEffect &effect) { return std::holds_alternative<StartProcess>(effect); });
    m_bus->setKnown({m_siteState.term, m_siteState.seq});
    const std::vector<JournalEntry> written =
        m_store->commit(m_siteState, m_hostState, m_unfinished, m_time,
                        onlyStarts && !mustOutlive && !isHeld ? [this] { startAgain(); } : std::function<void()>());
    if (mustOutlive)
        m_store->journal().sync();
    else if (isHeld || !m_answers.empty())
        m_ticket = m_store->journal().syncSoon();
    static const QMetaMethod signal = QMetaMethod::fromSignal(&ManagerService::recorded);
    if (isSignalConnected(signal)) {
        for (const JournalEntry &entry : written)
            Q_EMIT recorded(jsonOf(entry));
    }
    if (m_ticket == 0 && m_heldBack.empty()) {
        for (const auto &[event, step] : std::exchange(m_answers, {}))
            m_api.delivered(event, step);
    }
}

// A replay can begin here.
void Manager::keepCheckpoint(Checkpoint::Why why, bool siteGoesOn, bool hostGoesOn)
{
    m_store->note(Checkpoint{why, siteGoesOn, hostGoesOn, configHash(m_site->config),
                             withoutSecrets(m_site->config), m_siteState, m_hostState,
                             m_time.wallTime(Timestamp{}).time_since_epoch().count()});
}

// What a restart in place waits for is not the journal.
void Manager::startAgain()
{
    for (const HostEffect &effect : m_unfinished.effects)
        m_executor->carryOut(effect);
    m_started = true;
}

// In the order in which it was decided, but what is told goes first: it only waits for the bus.
void Manager::carryOut()
{
    const quint64 ticket = std::exchange(m_ticket, 0);
    if (ticket != 0 || (!m_heldBack.empty() && !(m_publications.empty() && m_answers.empty()))) {
        m_heldBack.push_back({ticket, std::exchange(m_publications, {}), std::exchange(m_answers, {})});
    } else {
        broadcast(std::exchange(m_publications, {}));
    }
    const bool done = std::exchange(m_started, false);
    for (const HostEffect &effect : m_unfinished.effects) {
        if (std::holds_alternative<RebootHost>(effect))
            reboot();
        else if (!done)
            m_executor->carryOut(effect);
    }
    for (const SwitchPower &order : m_unfinished.switches)
        m_lines->carryOut(order);
    if (m_unfinished.effects.empty() || m_stage == Stage::Stopped)
        return;
    if (m_store->keep(m_executor->running()) && !m_followTimer.isActive())
        m_followTimer.start();
    observeSoon();
}

// What was held back up to this ticket may be told, and what only waited behind it.
void Manager::onSynced(quint64 ticket)
{
    while (!m_heldBack.empty() && m_heldBack.front().ticket <= ticket) {
        HeldBack held = std::move(m_heldBack.front());
        m_heldBack.pop_front();
        broadcast(std::move(held.publications));
        for (const auto &[event, step] : held.answers)
            m_api.delivered(event, step);
    }
}

// Nothing is held back any more; it waits for the disk. Or what is published is about to be said again, all of it and in
// its order.
void Manager::settle(Unsent unsent)
{
    if (m_heldBack.empty())
        return;
    m_store->journal().sync();
    if (unsent == Unsent::SaidAgain) {
        for (HeldBack &held : m_heldBack)
            held.publications.clear();
    }
    onSynced(std::numeric_limits<quint64>::max());
}

void Manager::reboot()
{
    settle();
    m_store->keepStopped();
    m_quiet = true;
    m_stage = Stage::Stopped;
    if (m_settings.reboot) {
        m_settings.reboot();
        return;
    }
    // The program stays until the computer goes down: a service manager would start it again.
    disconnect(m_lines.get(), &PowerLines::closed, this, nullptr);
    m_lines->bye();
    const CommandLine &command = m_site->at(m_settings.host).rebootCommand;
    Launch launch;
    launch.argv = command;
    launch.environment = environmentWith({});
    auto *run = new CommandRun(std::move(launch), std::chrono::seconds(60), this);
    connect(run, &CommandRun::finished, this, [this](const CommandResult &result) {
        if (!result.ok())
            Q_EMIT note(u"the re-boot command failed: "_s + QString::fromStdString(result.why()));
    });
}

void Manager::publish(Fact fact)
{
    if (m_stage != Stage::Running && m_stage != Stage::Stopping)
        return;
    SiteEvent event;
    event.at = m_time.now();
    event.sender = m_settings.host;
    event.incarnation = m_hostState.incarnation;
    event.fact = std::move(fact);
    broadcast(std::move(event));
}

void Manager::broadcast(const BusMessage &message)
{
    if (m_quiet || m_apart)
        return;
    if (const auto *event = std::get_if<SiteEvent>(&message)) {
        m_onTheWay.push_back(*event);
        if (m_onTheWay.size() > mostOnTheWay)
            m_onTheWay.pop_front(); // the bus is gone: what counts is said again when it is back
    }
    m_bus->send(toBytes(NumberedMessage{m_structure, message}));
}

void Manager::broadcast(std::vector<SiteEvent> events)
{
    if (events.size() == 1)
        return broadcast(BusMessage(std::move(events.front())));
    if (m_quiet || m_apart)
        return;
    for (std::size_t begun = 0; begun < events.size(); begun += SiteEvents::most) {
        const auto from = events.begin() + static_cast<std::ptrdiff_t>(begun);
        const auto count = static_cast<std::ptrdiff_t>(std::min(SiteEvents::most, events.size() - begun));
        SiteEvents several{{std::make_move_iterator(from), std::make_move_iterator(from + count)}};
        m_onTheWay.insert(m_onTheWay.end(), several.events.begin(), several.events.end());
        m_bus->send(toBytes(NumberedMessage{m_structure, std::move(several)}));
    }
    while (m_onTheWay.size() > mostOnTheWay)
        m_onTheWay.pop_front();
}

void Manager::armTimers()
{
    const bool running = m_stage == Stage::Running || m_stage == Stage::Stopping;
    m_hostTimer.arm(running ? nextDeadline(*m_site, m_hostState) : never);
    // The lowest host says that time has passed; the others only if it doesn't.
    const Timestamp due = running && !m_quiet ? nextDeadline(*m_site, m_siteState) : never;
    m_siteTimer.arm(due, rank() * othersWait);
    if (running && !m_quiet)
        m_leases.follow(m_siteState, m_site->config.selfFence + m_site->config.margin);
}

std::optional<RunningProcess> Manager::running(ProcessId process) const
{
    for (const RunningProcess &each : m_executor->running()) {
        if (each.process == process)
            return each;
    }
    return std::nullopt;
}

// ---- the interface of consoles
// ------------------------------------------------------------------------------------------

void Manager::handle(const QString &method, const QJsonObject &params, const Caller &caller,
                     Reply reply)
{
    m_api.handle(method, params, caller, std::move(reply));
}

qint64 Manager::lastSeq() const
{
    return m_store->journal().lastSeq();
}

std::vector<QJsonObject> Manager::recordsAfter(qint64 since, int limit) const
{
    JournalQuery query;
    query.afterSeq = since;
    query.limit = limit;
    std::vector<QJsonObject> records;
    for (const JournalEntry &entry : m_store->journal().query(query))
        records.push_back(jsonOf(entry));
    return records;
}

} // namespace holdfast
