#include "livesite.h"

#include <run/processtree.h>
#include <run/procfs.h>

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <csignal>

namespace holdfast {

using namespace Qt::StringLiterals;

bool eventually(const std::function<bool()> &condition, std::chrono::milliseconds patience)
{
    return QTest::qWaitFor(condition, static_cast<int>(patience.count()));
}

LiveSite::LiveSite(const QString &directory, const QString &templateFile,
                   std::chrono::milliseconds bootDelay)
    : m_directory(directory)
    , m_templateFile(QStringLiteral(HOLDFAST_SOURCE_DIR "/tests/training/") + templateFile)
    , m_bootDelay(bootDelay)
{
    make();
}

void LiveSite::make()
{
    TrainingOptions options;
    options.directory = m_directory;
    options.programs = QStringLiteral(HOLDFAST_BIN_DIR);
    options.templateFile = m_templateFile;
    options.bootDelay = m_bootDelay;
    m_site = std::make_unique<TrainingSite>(options);
    QObject::connect(m_site.get(), &TrainingSite::note,
                     [](const QString &text) { qInfo().noquote() << text; });
}

LiveSite::~LiveSite() = default;

Outcome LiveSite::start()
{
    const auto outcome = m_site->start();
    if (outcome)
        m_runDirectory = m_site->runDirectory();
    return outcome;
}

bool LiveSite::stop()
{
    QSignalSpy stopped(m_site.get(), &TrainingSite::stopped);
    m_site->stop();
    return stopped.count() > 0 || stopped.wait(15000);
}

bool LiveSite::restart()
{
    if (!stop())
        return false;
    m_site.reset();
    make();
    return static_cast<bool>(start());
}

QJsonObject LiveSite::call(const QString &method, const QJsonObject &params)
{
    std::optional<ApiReply> reply;
    if (ManagerService *service = m_site->service())
        service->handle(method, params, {u"tester"_s, u"test"_s},
                        [&reply](const ApiReply &each) { reply = each; });
    if (!eventually([&reply] { return reply.has_value(); }, std::chrono::seconds(15)))
        return {{u"refused"_s, u"no answer"_s}};
    if (!reply->ok())
        return {{u"refused"_s,
                 reply->error->why.isEmpty() ? reply->error->message : reply->error->why}};
    return reply->result.isArray() ? QJsonObject{{u"array"_s, reply->result}}
                                   : reply->result.toObject();
}

QString LiveSite::command(const QString &text, const QString &reason)
{
    const QJsonObject params{{u"command"_s, text.section(u' ', 0, 0)},
                             {u"args"_s, QJsonArray::fromStringList(text.split(u' ').mid(1))},
                             {u"by"_s, u"tester"_s},
                             {u"reason"_s, reason}};
    return call(u"command.execute"_s, params).value(u"refused"_s).toString();
}

SiteStatus LiveSite::status()
{
    return siteStatusFromJson(call(u"state.get"_s));
}

MemberStatus LiveSite::member(const QString &name)
{
    for (const GroupStatus &group : status().groups) {
        for (const MemberStatus &member : group.members) {
            if (member.member == name)
                return member;
        }
    }
    return {};
}

HostStatus LiveSite::host(const QString &name)
{
    for (const HostStatus &host : status().hosts) {
        if (host.name == name)
            return host;
    }
    return {};
}

const SiteState &LiveSite::raw()
{
    static const SiteState none;
    const auto *manager = static_cast<const Manager *>(m_site->service());
    return manager == nullptr ? none : manager->siteState();
}

QString LiveSite::state(const QString &member)
{
    const MemberId id = m_site->site()->member(member.toStdString());
    if (!isValid(id) || index(id) >= raw().members.size())
        return u"unknown"_s;
    const SiteMember &m = raw().members[index(id)];
    const QString pending =
        m.pending ? u'+' + QString::fromUtf8(name(m.pending->role).data()) : QString();
    return QString::fromUtf8(name(m.state).data()) + pending;
}

qint64 LiveSite::pid(const QString &process)
{
    const Site &site = *m_site->site();
    const ProcessId id = site.process(process.toStdString());
    if (!isValid(id))
        return 0;
    const TrainingHost *host =
        m_site->host(QString::fromStdString(site.nameOf(site.at(site.at(id).member).host)));
    if (host == nullptr || host->manager() == nullptr)
        return 0;
    const auto running = host->manager()->running(id);
    return running && running->ready ? running->pid : 0;
}

std::vector<QJsonObject> LiveSite::records(const QJsonObject &query)
{
    QJsonObject params = query;
    if (!params.contains(u"limit"_s))
        params.insert(u"limit"_s, 100'000);
    std::vector<QJsonObject> records;
    const QJsonArray array = call(u"history.query"_s, params).value(u"records"_s).toArray();
    for (const QJsonValue &record : array)
        records.push_back(record.toObject());
    return records;
}

std::vector<QJsonObject> LiveSite::records(const QString &kind, const QJsonObject &keys)
{
    std::vector<QJsonObject> found = records({{u"kind"_s, kind}});
    std::erase_if(found, [&](const QJsonObject &record) {
        return std::ranges::any_of(
            keys.keys(), [&](const QString &key) { return record.value(key) != keys.value(key); });
    });
    return found;
}

bool LiveSite::kill(const QString &process)
{
    if (!eventually([&] { return pid(process) != 0; }))
        return false;
    const qint64 old = pid(process);
    ::kill(static_cast<pid_t>(old), SIGKILL);
    return eventually([&] { return pid(process) != old; });
}

QString LiveSite::atRestOrWhy()
{
    const Site &site = *m_site->site();
    const SiteState &state = raw();
    if (state.members.empty())
        return u"nobody serves"_s;
    for (std::size_t i = 0; i < state.hosts.size(); ++i) {
        if (state.hosts[i].state != HostState::Up || !state.hosts[i].runnable)
            return QString::fromStdString(site.config.hosts[i].name) + u" is not runnable"_s;
    }
    for (std::uint32_t i = 0; i < state.members.size(); ++i) {
        const MemberId id{i};
        const State wanted =
            site.at(id).paired && site.at(id).rank > 0 ? State::Standby : State::Active;
        if (state.members[i].state != wanted || state.members[i].pending)
            return QString::fromStdString(site.nameOf(id)) + u" is "_s
                + this->state(QString::fromStdString(site.nameOf(id)));
    }
    return {};
}

bool LiveSite::isAtRest()
{
    return atRestOrWhy().isEmpty();
}

std::vector<qint64> LiveSite::marked() const
{
    std::vector<qint64> found;
    for (const ProcessStat &process : allProcesses()) {
        const std::string mark = startVariable(process.pid, treeVariable);
        if (process.state != 'Z' && mark.starts_with(m_runDirectory.toStdString() + "/"))
            found.push_back(process.pid);
    }
    return found;
}

} // namespace holdfast
