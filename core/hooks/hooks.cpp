#include <hooks/hooks.h>

#include <api/status.h>

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostKept = 1000;
constexpr int mostMadeUp = 10'000; ///< records that are gone through at a start

Caller ourselves()
{
    Caller caller;
    caller.user = u"hooks"_s;
    caller.role = UserRole::Viewer;
    caller.namesOthers = false;
    return caller;
}

/// How far an earlier life came.
struct Mark {
    qint64 decided = 0; ///< told, or given up, up to here
    qint64 seen = 0; ///< looked at, up to here
};

std::optional<Mark> readMark(const QString &file, const QString &site)
{
    QFile in(file);
    if (file.isEmpty() || !in.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject mark = QJsonDocument::fromJson(in.read(4096)).object();
    if (mark["site"_L1].toString() != site || !mark["seen"_L1].isDouble())
        return std::nullopt;
    return Mark{mark["decided"_L1].toInteger(), mark["seen"_L1].toInteger()};
}

} // namespace

std::unique_ptr<Delivery> makeDelivery(const HookConfig &hook, const QString &host)
{
    if (const auto *exec = std::get_if<ExecTarget>(&hook.target))
        return execDelivery(*exec, hook.timeout);
    if (const auto *web = std::get_if<WebTarget>(&hook.target))
        return webDelivery(*web, hook.timeout, QString::fromStdString(hook.name));
    if (const auto *mail = std::get_if<MailTarget>(&hook.target))
        return mailDelivery(*mail, hook.timeout, host);
    if (const auto *syslog = std::get_if<SyslogTarget>(&hook.target))
        return syslogDelivery(*syslog, host);
    if (const auto *journald = std::get_if<JournaldTarget>(&hook.target))
        return journaldDelivery(*journald);
    return nullptr;
}

Hooks::Hooks(ManagerService &service, const std::vector<HookConfig> &hooks, HooksOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(m_options.saving);
    connect(&m_saving, &QTimer::timeout, this, &Hooks::save);
    readStatus(service);
    for (const HookConfig &hook : hooks) {
        auto queue = std::make_unique<HookQueue>(hook, m_options.make(hook, m_host));
        connect(queue.get(), &HookQueue::note, this, &Hooks::note);
        connect(queue.get(), &HookQueue::failingChanged, this, &Hooks::tellFailing, Qt::QueuedConnection);
        connect(queue.get(), &HookQueue::changed, this, [this] {
            if (m_saving.isActive())
                return; // once it has rested
            save();
            m_saving.start();
        });
        m_queues.push_back(std::move(queue));
    }
    makeUp(service);
    connect(&service, &ManagerService::recorded, this, &Hooks::take);
}

Hooks::~Hooks()
{
    save();
}

// The manager answers this at once.
void Hooks::readStatus(ManagerService &service)
{
    SiteStatus status;
    const auto answer = std::make_shared<QJsonObject>();
    service.handle(u"state.get"_s, {}, ourselves(),
                   [answer](const ApiReply &reply) { *answer = reply.result.toObject(); });
    status = siteStatusFromJson(*answer);
    m_site = status.site;
    m_host = status.host;
    for (const HostStatus &host : status.hosts)
        m_hosts.emplace_back(host.name, host.state == HostState::Up);
}

// What an earlier life had taken and not told is told by this one; what came while there was none, where there is
// nobody else who did.
void Hooks::makeUp(const ManagerService &service)
{
    m_seen = service.lastSeq();
    const auto mark = readMark(m_options.stateFile, m_site);
    if (!mark || mark->seen > m_seen)
        return save();
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addMSecs(-m_options.age.count());
    const bool alone = m_hosts.size() <= 1;
    for (const QJsonObject &record : service.recordsAfter(mark->decided, mostMadeUp)) {
        const auto event = hookEvent(record, m_site);
        if (event && QDateTime::fromString(record["t"_L1].toString(), Qt::ISODateWithMs) >= oldest)
            offer(*event, alone || event->seq() <= mark->seen);
    }
    save();
}

void Hooks::take(const QJsonObject &record)
{
    m_seen = std::max(m_seen, record["seq"_L1].toInteger());
    const auto event = hookEvent(record, m_site);
    if (!event)
        return;
    followHosts(*event);
    const bool first = isFirst();
    if (first)
        handOver();
    offer(*event, first);
    if (!first) {
        m_kept.push_back({*event, std::chrono::steady_clock::now()});
        if (m_kept.size() > mostKept)
            m_kept.pop_front();
    }
}

void Hooks::offer(const HookEvent &event, bool mine)
{
    for (const auto &queue : m_queues) {
        if ((mine || queue->config().from == HookFrom::EveryHost) && queue->config().wants(event))
            queue->add(event);
    }
}

void Hooks::followHosts(const HookEvent &event)
{
    if (event.occasion != Occasion::HostLost && event.occasion != Occasion::HostState)
        return;
    // A record about the platform layer bears the host's state, too.
    const auto state = fromName<HostState>(event.record["state"_L1].toString().toStdString());
    for (auto &[host, up] : m_hosts) {
        if (host == event.target() && state)
            up = *state == HostState::Up;
    }
}

// Where nobody is up, as when the site begins, everybody tells.
bool Hooks::isFirst() const
{
    const auto first = std::ranges::find_if(m_hosts, [](const auto &host) { return host.second; });
    return first == m_hosts.end() || first->first == m_host;
}

// This host has become the first: what the one before may not have told any more.
void Hooks::handOver()
{
    const auto now = std::chrono::steady_clock::now();
    for (const Kept &kept : std::exchange(m_kept, {})) {
        if (now - kept.since > m_options.handover)
            continue;
        for (const auto &queue : m_queues) {
            if (queue->config().from == HookFrom::FirstHost && queue->config().wants(kept.event))
                queue->add(kept.event);
        }
    }
}

// Not brought to the disk: it outlives the manager, and after a power cut some events are told again.
void Hooks::save()
{
    if (m_options.stateFile.isEmpty())
        return;
    qint64 decided = m_seen;
    for (const auto &queue : m_queues) {
        if (const auto oldest = queue->oldest())
            decided = std::min(decided, *oldest - 1);
    }
    const QByteArray text =
        QJsonDocument(QJsonObject{{u"site"_s, m_site}, {u"decided"_s, decided}, {u"seen"_s, m_seen}})
            .toJson(QJsonDocument::Compact);
    if (text == m_saved)
        return;
    const QString fresh = m_options.stateFile + u".new"_s;
    QFile file(fresh);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
        return; // the disk is full: it is written with the next change
    file.close();
    if (std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(m_options.stateFile).constData()) == 0)
        m_saved = text;
}

bool Hooks::isFailing() const
{
    return std::ranges::any_of(m_queues, [](const auto &queue) { return queue->isFailing(); });
}

void Hooks::tellFailing()
{
    if (std::exchange(m_failingTold, isFailing()) != isFailing())
        Q_EMIT failing(isFailing());
}

void Hooks::writeMetrics(Exposition &out) const
{
    using Type = Exposition::Type;
    out.family(Type::Counter, "holdfast_hook_events", "",
               "Events of a hook by what came of them, since the manager's start.");
    for (const auto &queue : m_queues) {
        const HookCounts &counts = queue->counts();
        const QString hook = QString::fromStdString(queue->config().name);
        for (const auto &[outcome, count] : {std::pair(u"delivered"_s, counts.delivered),
                                             {u"repeated"_s, counts.repeated},
                                             {u"failed"_s, counts.failed},
                                             {u"dropped"_s, counts.dropped}})
            out.sample({{"hook", hook}, {"outcome", outcome}}, static_cast<double>(count));
    }
    out.family(Type::Gauge, "holdfast_hook_waiting_events", "events", "Events of a hook that wait to be told.");
    for (const auto &queue : m_queues)
        out.sample({{"hook", QString::fromStdString(queue->config().name)}}, static_cast<double>(queue->waiting()));
}

} // namespace holdfast
