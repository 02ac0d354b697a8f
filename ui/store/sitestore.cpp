#include <store/sitestore.h>

#include <store/pastmoment.h>

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace holdfast {

namespace {

constexpr int historyLimit = 5000; // enough for an hour of a busy site; older ones are asked for by the views

QString loginName()
{
    for (const char *variable : {"HOLDFAST_USER", "SUDO_USER", "LOGNAME", "USER"}) {
        const QString name = qEnvironmentVariable(variable);
        if (!name.isEmpty())
            return name;
    }
    return QStringLiteral("operator");
}

qint64 seqOf(const QJsonObject &record)
{
    return record.value(QLatin1String("seq")).toInteger();
}

bool isOpen(const AlarmStatus &alarm)
{
    return alarm.state != QLatin1String("shelved") && alarm.state != QLatin1String("out-of-service");
}

} // namespace

SiteStore::SiteStore(ManagerClient &client, QObject *parent) : QObject(parent), m_client(client), m_user(loginName())
{
    qRegisterMetaType<SiteChanges>();
    m_refresh.setSingleShot(true);
    m_refresh.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(refreshIdle);
    connect(&m_refresh, &QTimer::timeout, this, &SiteStore::request);
    connect(&m_tick, &QTimer::timeout, this, &SiteStore::agesChanged);
    m_silence.setSingleShot(true);
    m_silence.setTimerType(Qt::PreciseTimer);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        judgeSilence();
        Q_EMIT agesChanged();
    });
    connect(&client, &ManagerClient::connectionChanged, this, &SiteStore::onConnection);
    connect(&client, &ManagerClient::eventReceived, this, [this](const QJsonObject &record) {
        addRecord(record, true);
        scheduleRefresh();
    });
    connect(&client, &ManagerClient::lagged, this, [this](qint64 from, qint64 to) {
        loadHistory({{QStringLiteral("since"), from - 1}, {QStringLiteral("until"), to}}, false);
        scheduleRefresh();
    });
}

void SiteStore::start()
{
    if (m_started)
        return;
    m_started = true;
    m_tick.start();
    onConnection();
    loadHistory({{QStringLiteral("limit"), historyLimit}}, true);
}

void SiteStore::refreshNow()
{
    m_refresh.start(0);
}

void SiteStore::loadHistory(const QJsonObject &params, bool thenSubscribe)
{
    m_client.call(QStringLiteral("history.query"), params, this, [this, thenSubscribe](const ApiReply &reply) {
        const QJsonArray records = reply.result.isArray()
            ? reply.result.toArray()
            : reply.result.toObject().value(QLatin1String("records")).toArray();
        for (const QJsonValue &record : records)
            addRecord(record.toObject(), false);
        Q_EMIT historyLoaded();
        if (!thenSubscribe)
            return;
        std::optional<qint64> since;
        if (!m_records.empty())
            since = seqOf(m_records.back());
        m_client.subscribe(since);
    });
}

void SiteStore::addRecord(const QJsonObject &record, bool announce)
{
    const qint64 seq = seqOf(record);
    const auto before = [](const QJsonObject &a, qint64 b) { return seqOf(a) < b; };
    auto at = m_records.end();
    if (!m_records.empty() && seqOf(m_records.back()) >= seq) {
        at = std::lower_bound(m_records.begin(), m_records.end(), seq, before);
        if (at != m_records.end() && seqOf(*at) == seq)
            return;
    }
    m_records.insert(at, record);
    if (m_records.size() > recordLimit) {
        m_records.pop_front();
        forgetClockSets();
    }
    if (announce)
        Q_EMIT recordAdded(record);
}

// A large site may take half of the time, and so of the manager's, until all is as new as can be. Where an answer alone
// takes longer than what is promised of the pixel, the console must at least remain usable.
std::chrono::milliseconds SiteStore::spacing() const
{
    const std::chrono::milliseconds took(static_cast<int>(m_refreshTookS * 1000));
    return took < mostRefreshSpacing ? std::clamp(2 * took, refreshSpacing, mostRefreshSpacing)
                                     : std::min(2 * took, refreshIdle);
}

void SiteStore::scheduleRefresh()
{
    if (m_underWay > 0) {
        m_dirty = true;
        return;
    }
    auto wait = refreshDelay;
    if (m_sinceRequest.isValid())
        wait = std::max(wait, spacing() - std::chrono::milliseconds(m_sinceRequest.elapsed()));
    // An earlier appointment stands: a stream of events must not push the refresh out.
    if (!m_refresh.isActive() || m_refresh.remainingTimeAsDuration() > wait)
        m_refresh.start(wait);
}

void SiteStore::request()
{
    if (m_underWay >= mostUnderWay || m_client.connection() != ManagerClient::Connection::Connected)
        return;
    ++m_underWay;
    m_dirty = false;
    m_sinceRequest.start();
    m_refresh.start(refreshIdle); // also if the answer is late: else what is shown would be older by that each time
    m_client.call(QStringLiteral("state.get"), {}, this,
                  [this, sent = Stopwatch::started(), connection = m_connections](const ApiReply &reply) {
                      if (connection == m_connections)
                          receive(reply, sent);
                  });
}

void SiteStore::receive(const ApiReply &reply, const Stopwatch &sent)
{
    --m_underWay;
    if (m_client.connection() == ManagerClient::Connection::Connected) {
        if (m_dirty)
            scheduleRefresh();
        else if (!m_refresh.isActive()) // so many were under way that it has given up
            m_refresh.start(spacing());
    }
    if (!reply.ok())
        return;
    const double between = statusAgeS() - sent.seconds();
    const double took = std::exchange(m_answerTookS, sent.seconds());
    m_sinceStatus = sent;
    const SiteStatus before = std::exchange(m_status, siteStatusFromJson(reply.result.toObject()));
    noteClock(before, between, 2.0 + std::max(took, m_answerTookS));
    const bool first = !std::exchange(m_hasStatus, true);
    if (m_moment.isValid()) // the past doesn't move while it is looked at
        return judgeSilence();
    index();
    judgeSilence();
    SiteChanges changes = changesBetween(before, m_status);
    changes.structure = changes.structure || first;
    if (changes.any())
        Q_EMIT statusChanged(changes);
    Q_EMIT agesChanged();
    m_refreshTookS = sent.seconds();
}

void SiteStore::onConnection()
{
    switch (m_client.connection()) {
    case ManagerClient::Connection::Connected:
        m_lostSince = {};
        ++m_connections;
        m_underWay = 0;
        if (m_started)
            m_refresh.start(0);
        break;
    case ManagerClient::Connection::Connecting:
        break;
    case ManagerClient::Connection::Lost:
        if (!m_lostSince.isValid())
            m_lostSince = QDateTime::currentDateTimeUtc();
        m_refresh.stop();
        break;
    }
    judgeSilence();
    Q_EMIT connectionChanged();
    Q_EMIT agesChanged();
}

double SiteStore::ageS(const QJsonObject &record) const
{
    QDateTime at = timeOf(record);
    if (!m_moment.isValid()) {
        for (const ClockSet &one : m_clockSets)
            at = at.addMSecs(seqOf(record) <= one.seq ? one.byMs : 0);
    }
    return ageS(at);
}

void SiteStore::index()
{
    const SiteStatus &site = status();
    m_memberIndex.clear();
    m_hostIndex.clear();
    m_groupIndex.clear();
    m_resourceIndex.clear();
    for (std::size_t i = 0; i < site.hosts.size(); ++i)
        m_hostIndex.insert(site.hosts[i].name, static_cast<int>(i));
    for (std::size_t i = 0; i < site.resources.size(); ++i)
        m_resourceIndex.insert(site.resources[i].target, static_cast<int>(i));
    for (std::size_t g = 0; g < site.groups.size(); ++g) {
        m_groupIndex.insert(site.groups[g].name, static_cast<int>(g));
        for (std::size_t m = 0; m < site.groups[g].members.size(); ++m)
            m_memberIndex.insert(site.groups[g].members[m].member, {static_cast<int>(g), static_cast<int>(m)});
    }
}

const HostStatus *SiteStore::host(const QString &name) const
{
    const auto at = m_hostIndex.constFind(name);
    return at == m_hostIndex.cend() ? nullptr : &status().hosts[static_cast<std::size_t>(*at)];
}

const GroupStatus *SiteStore::group(const QString &name) const
{
    const auto at = m_groupIndex.constFind(name);
    return at == m_groupIndex.cend() ? nullptr : &status().groups[static_cast<std::size_t>(*at)];
}

const MemberStatus *SiteStore::member(const QString &name) const
{
    const auto at = m_memberIndex.constFind(name);
    if (at == m_memberIndex.cend())
        return nullptr;
    return &status().groups[static_cast<std::size_t>(at->first)].members[static_cast<std::size_t>(at->second)];
}

const ResourceStatus *SiteStore::resource(const QString &target) const
{
    const auto at = m_resourceIndex.constFind(target);
    return at == m_resourceIndex.cend() ? nullptr : &status().resources[static_cast<std::size_t>(*at)];
}

const GroupStatus *SiteStore::groupOf(const MemberStatus &member) const
{
    return group(member.group);
}

const MemberStatus *SiteStore::mateOf(const MemberStatus &member) const
{
    const GroupStatus *group = groupOf(member);
    if (!group || !group->pair)
        return nullptr;
    for (const MemberStatus &other : group->members) {
        if (other.member != member.member)
            return &other;
    }
    return nullptr;
}

std::vector<const MemberStatus *> SiteStore::membersOn(const QString &host) const
{
    std::vector<const MemberStatus *> members;
    for (const GroupStatus &group : status().groups) {
        for (const MemberStatus &member : group.members) {
            if (member.host == host)
                members.push_back(&member);
        }
    }
    return members;
}

const AlarmStatus *SiteStore::alarmOf(const QString &target) const
{
    const AlarmStatus *worst = nullptr;
    for (const AlarmStatus &alarm : status().alarms) {
        if (alarm.target == target && isOpen(alarm) && (!worst || alarm.severity < worst->severity))
            worst = &alarm;
    }
    return worst;
}

int SiteStore::unacknowledgedAlarms() const
{
    return static_cast<int>(std::count_if(status().alarms.begin(), status().alarms.end(), [](const AlarmStatus &alarm) {
        return alarm.state == QLatin1String("unacknowledged")
            || alarm.state == QLatin1String("returned-unacknowledged");
    }));
}

double SiteStore::statusAgeS() const
{
    return m_sinceStatus.seconds();
}

bool SiteStore::isLive() const
{
    return m_client.connection() == ManagerClient::Connection::Connected && m_hasStatus && !m_silent;
}

// Where in its time an answer was made is not known: less than that is no sign of a clock that was set.
void SiteStore::noteClock(const SiteStatus &before, double secondsBetween, double leastSetS)
{
    if (!before.at.isValid() || !m_status.at.isValid() || before.host != m_status.host)
        return;
    const double set = static_cast<double>(before.at.msecsTo(m_status.at)) / 1000.0 - secondsBetween;
    if (std::abs(set) >= leastSetS)
        m_clockSets.push_back({before.seq, std::llround(set * 1000)});
}

// Those that move no record that is still kept.
void SiteStore::forgetClockSets()
{
    const qint64 oldest = seqOf(m_records.front());
    std::erase_if(m_clockSets, [oldest](const ClockSet &one) { return one.seq < oldest; });
}

// Becomes true at its moment, not with the next tick: console.md promises 3 s.
void SiteStore::judgeSilence()
{
    const double age = statusAgeS();
    const bool silent =
        m_hasStatus && m_client.connection() == ManagerClient::Connection::Connected && age >= staleAfterS;
    double next = age >= 0 && age < staleAfterS ? staleAfterS - age : staleAfterS;
    for (const HostStatus &one : m_status.hosts) {
        if (const double left = staleAfterS - one.ageS - age; age >= 0 && one.ageS >= 0 && left > 0)
            next = std::min(next, left);
    }
    if (m_hasStatus)
        m_silence.start(std::chrono::milliseconds(static_cast<int>(next * 1000) + 1));
    if (std::exchange(m_silent, silent) != silent)
        Q_EMIT connectionChanged();
}

QDateTime SiteStore::now() const
{
    return m_moment.isValid() ? m_moment : present();
}

QDateTime SiteStore::present() const
{
    if (!m_status.at.isValid()) // a manager of an earlier version
        return QDateTime::currentDateTimeUtc();
    return m_status.at.addMSecs(std::llround(statusAgeS() * 1000));
}

double SiteStore::ageS(const QDateTime &since) const
{
    return since.isValid() ? std::max(0.0, static_cast<double>(since.msecsTo(now())) / 1000.0) : -1.0;
}

double SiteStore::hostAgeS(const QString &name) const
{
    const HostStatus *found = host(name);
    if (!found || !m_sinceStatus.isRunning() || found->ageS < 0)
        return -1.0;
    return m_moment.isValid() ? found->ageS : found->ageS + statusAgeS();
}

QString SiteStore::memberFor(const QString &target) const
{
    const QString ofProcess = target.section(QLatin1Char('/'), 0, 0);
    if (member(ofProcess))
        return ofProcess;
    if (const GroupStatus *found = group(target)) {
        for (const MemberStatus &each : found->members) {
            if (each.state == State::Active && !each.following)
                return each.member;
        }
        return found->members.empty() ? QString() : found->members.front().member;
    }
    const auto members = membersOn(target);
    return members.empty() ? QString() : members.front()->member;
}

bool SiteStore::isStale(const QString &name) const
{
    const HostStatus *found = host(name);
    if (!found)
        return true;
    if (!m_moment.isValid() && (statusAgeS() < 0 || statusAgeS() >= staleAfterS))
        return true;
    // A host that is proven to be without power sends nothing, and yet what it runs is known: nothing.
    if (found->state == HostState::PoweredOff && found->power == PowerState::Off)
        return false;
    const double age = hostAgeS(name);
    return age < 0 || age >= staleAfterS;
}

bool SiteStore::isStale(const MemberStatus &member) const
{
    return member.stale || isStale(member.host);
}

void SiteStore::setUser(const QString &user)
{
    if (user.isEmpty() || user == m_user)
        return;
    m_user = user;
    Q_EMIT userChanged();
}

void SiteStore::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    Q_EMIT userChanged();
}

void SiteStore::setShown(const SiteStatus &before)
{
    index();
    SiteChanges changes = changesBetween(before, status());
    changes.alarms = changes.independentComputers = true; // both are drawn differently in the past
    Q_EMIT momentChanged();
    Q_EMIT statusChanged(changes);
    Q_EMIT agesChanged();
}

void SiteStore::showMoment(const QDateTime &moment)
{
    if (!m_hasStatus || !moment.isValid())
        return;
    const SiteStatus before = status();
    m_past = statusAt(m_status, m_records, moment);
    m_moment = moment;
    setShown(before);
}

void SiteStore::showNow()
{
    if (!m_moment.isValid())
        return;
    const SiteStatus before = status();
    m_moment = {};
    setShown(before);
}

QString SiteStore::refusedFor(UserRole least) const
{
    if (m_client.connection() != ManagerClient::Connection::Connected)
        return tr("There is no connection to a manager.");
    if (m_moment.isValid())
        return tr("The past is shown: go back to now first.");
    if (!m_hasStatus)
        return tr("The state of the site is not known yet.");
    if (m_silent)
        return tr("The manager does not answer: what is shown is the last known state.");
    if (m_mode == Mode::View)
        return tr("The console is in view mode: switch to operate mode first.");
    if (m_client.role() >= least)
        return {};
    return least == UserRole::Administrator
        ? tr("This takes the role administrator, and your certificate has another. Ask an administrator to do it.")
        : tr("Your certificate is a viewer's: it gives no commands. Ask for an operator's.");
}

} // namespace holdfast
