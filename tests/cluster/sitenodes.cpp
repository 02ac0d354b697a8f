#include "sitenodes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

#include <algorithm>
#include <csignal>
#include <map>
#include <thread>

#include <time.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20000;
constexpr auto restartSec = std::chrono::milliseconds(100); // installer/systemd/holdfastd.service
const QString bin = QStringLiteral(HOLDFAST_BIN_DIR "/");
const QString socket = u"/run/holdfast/manager.sock"_s; // the node's own

QJsonObject memberIn(const QJsonObject &status, const QString &member)
{
    for (const QJsonValue &group : status["groups"_L1].toArray()) {
        for (const QJsonValue &each : group["members"_L1].toArray()) {
            if (each["member"_L1].toString() == member)
                return each.toObject();
        }
    }
    return {};
}

struct Line {
    QByteArray name;
    SiteNodes::Interval interval;
};

// An interval is brought up to date in place; where it couldn't be, it has a line more.
std::vector<Line> readIntervals(const QString &path)
{
    QFile file(path);
    std::map<std::pair<QByteArray, qint64>, qint64> ends;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QByteArrayList words = line.split(' ');
            if (words.size() != 4 || words[1] != "active")
                continue;
            qint64 &end = ends[{words[0], words[2].toLongLong()}];
            end = std::max(end, words[3].toLongLong());
        }
    }
    std::vector<Line> lines;
    for (const auto &[begin, end] : ends)
        lines.push_back({begin.first, {begin.second, end}});
    return lines;
}

} // namespace

SiteNodes::SiteNodes(ClusterNet::Options options)
    : m_net(std::make_unique<ClusterNet>(options)), m_managers(static_cast<std::size_t>(options.nodes))
{
}

SiteNodes::~SiteNodes()
{
    m_net.reset();
    for (const auto &manager : m_managers) {
        if (manager)
            manager->waitForFinished(patience);
    }
}

bool SiteNodes::writeSite(const QByteArray &text)
{
    QFile file(siteFile());
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QByteArray SiteNodes::workload(const QByteArray &name, bool withIntervals) const
{
    QByteArray words = bin.toUtf8() + "holdfast-workload --name " + name;
    if (withIntervals)
        words += " --intervals " + m_directory.path().toUtf8() + "/active-$(hostname)";
    return "[[group.process]]\nname = \"main\"\ncommand = [\"/bin/sh\", \"-c\", \"exec " + words + "\"]\n";
}

bool SiteNodes::giveClocks()
{
    m_clocks = true;
    for (int node = 0; node < m_net->nodes(); ++node) {
        if (!setClock(node, {}))
            return false;
    }
    return true;
}

bool SiteNodes::setClock(int node, std::chrono::nanoseconds ahead)
{
    const qint64 count = ahead.count();
    QFile file(clockOf(node)); // never truncated: managers have it mapped
    return file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)
        && file.write(reinterpret_cast<const char *>(&count), sizeof count) == sizeof count;
}

void SiteNodes::startManager(int node)
{
    auto &manager = m_managers[static_cast<std::size_t>(node)];
    manager = std::make_unique<QProcess>();
    manager->setProcessChannelMode(QProcess::MergedChannels);
    manager->setStandardOutputFile(path(m_net->nameOf(node) + u".log"_s), QIODevice::Append);
    manager->setStandardInputFile(QProcess::nullDevice());
    QStringList program;
    if (m_clocks)
        program = {u"env"_s, u"LD_PRELOAD="_s + QStringLiteral(HOLDFAST_TESTS_DIR "/cluster_steppedclock.so"),
                   u"HOLDFAST_TEST_CLOCK="_s + clockOf(node)};
    program += {bin + u"holdfastd"_s, u"--site"_s, siteFile(), u"--host"_s, m_net->nameOf(node),
                u"--directory"_s, m_directory.path(), u"--socket"_s, socket};
    const QStringList command = m_net->within(node, program);
    manager->start(command.front(), command.mid(1));
    manager->waitForStarted();
}

void SiteNodes::signalManager(int node, int signal)
{
    if (const auto &manager = m_managers[static_cast<std::size_t>(node)])
        ClusterNet::signal(*manager, signal);
}

void SiteNodes::killManager(int node)
{
    signalManager(node, SIGKILL);
    awaitEnd(node);
}

bool SiteNodes::restartManager(int node)
{
    const auto &manager = m_managers[static_cast<std::size_t>(node)];
    signalManager(node, SIGTERM);
    const bool ended = manager && manager->waitForFinished(patience) && manager->exitStatus() == QProcess::NormalExit
        && manager->exitCode() == 0;
    std::this_thread::sleep_for(restartSec);
    startManager(node);
    return ended;
}

bool SiteNodes::managerRuns(int node) const
{
    const auto &manager = m_managers[static_cast<std::size_t>(node)];
    return manager && manager->state() == QProcess::Running;
}

void SiteNodes::awaitEnd(int node)
{
    if (const auto &manager = m_managers[static_cast<std::size_t>(node)])
        manager->waitForFinished(patience);
}

QByteArray SiteNodes::ask(int node, const QStringList &words, bool *ok)
{
    return m_net->run(node, QStringList{bin + u"holdfastctl"_s, u"--socket"_s, socket} + words, ok);
}

bool SiteNodes::command(int node, const QStringList &words)
{
    bool ok = false;
    const QByteArray said = ask(node, words, &ok);
    if (!ok)
        qWarning("%s: %s", qPrintable(words.join(u' ')), said.constData());
    return ok;
}

QJsonObject SiteNodes::status(int node)
{
    return QJsonDocument::fromJson(ask(node, {u"status"_s, u"--json"_s})).object();
}

QByteArray SiteNodes::stateOf(int node, const QString &member)
{
    return memberIn(status(node), member)["state"_L1].toString().toUtf8();
}

QByteArray SiteNodes::stateOfHost(int node, const QString &host)
{
    for (const QJsonValue &each : status(node)["hosts"_L1].toArray()) {
        if (each["name"_L1].toString() == host)
            return each["state"_L1].toString().toUtf8();
    }
    return {};
}

int SiteNodes::processOf(int node, const QString &member)
{
    return memberIn(status(node), member)["processes"_L1].toArray().first()["pid"_L1].toInt();
}

bool SiteNodes::isQuorate(int node)
{
    const QJsonObject its = status(node);
    return its.contains("seq"_L1) && its["quorate"_L1].toBool(true);
}

bool SiteNodes::runs(int node, int pid)
{
    bool ok = false;
    m_net->run(node, {u"test"_s, u"-d"_s, u"/proc/%1"_s.arg(pid)}, &ok);
    return ok;
}

bool SiteNodes::sameEverywhere(const QList<int> &nodes)
{
    const QJsonObject first = status(nodes.first());
    return !first.isEmpty() && std::ranges::all_of(nodes, [&](int node) {
        const QJsonObject other = status(node);
        return other["seq"_L1] == first["seq"_L1] && other["state_hash"_L1] == first["state_hash"_L1];
    });
}

std::vector<SiteNodes::Interval> SiteNodes::activeOn(int node, const QByteArray &name) const
{
    std::vector<Interval> result;
    for (const Line &line : readIntervals(path(u"active-"_s + m_net->nameOf(node)))) {
        if (name.isEmpty() || line.name == name)
            result.push_back(line.interval);
    }
    std::ranges::sort(result, {}, &Interval::start);
    return result;
}

QByteArray SiteNodes::overlap() const
{
    struct Of {
        Interval interval;
        int node;
    };
    std::map<QByteArray, std::vector<Of>> all;
    for (int node = 0; node < m_net->nodes(); ++node) {
        for (const Line &line : readIntervals(path(u"active-"_s + m_net->nameOf(node))))
            all[line.name].push_back({line.interval, node});
    }
    for (auto &[name, its] : all) {
        std::ranges::sort(its, {}, [](const Of &each) { return each.interval.start; });
        std::map<int, Interval> last; // that ends last, of each node
        for (const Of &each : its) {
            for (const auto &[node, before] : last) {
                if (node != each.node && before.end > each.interval.start)
                    return u"%1: %2-%3 on %4, %5-%6 on %7"_s.arg(QLatin1StringView(name)).arg(before.start)
                        .arg(before.end).arg(m_net->nameOf(node)).arg(each.interval.start).arg(each.interval.end)
                        .arg(m_net->nameOf(each.node)).toUtf8();
            }
            Interval &mine = last[each.node];
            if (each.interval.end > mine.end)
                mine = each.interval;
        }
    }
    return {};
}

std::chrono::nanoseconds SiteNodes::longestGap(const QByteArray &name, qint64 since, qint64 until) const
{
    std::vector<Interval> all;
    for (int node = 0; node < m_net->nodes(); ++node) {
        for (const Interval &interval : activeOn(node, name))
            all.push_back(interval);
    }
    std::ranges::sort(all, {}, &Interval::start);
    const qint64 end = until != 0 ? until : now();
    qint64 longest = 0, covered = since;
    for (const Interval &interval : all) {
        if (interval.start < end && interval.end > since)
            longest = std::max(longest, interval.start - covered);
        covered = std::max(covered, interval.end);
    }
    return std::chrono::nanoseconds(std::max(longest, end - covered));
}

qint64 SiteNodes::now()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1'000'000'000 + now.tv_nsec;
}

QByteArray SiteNodes::logOf(int node) const
{
    QFile log(path(m_net->nameOf(node) + u".log"_s));
    return log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
}

QString SiteNodes::keepDirectory()
{
    m_directory.setAutoRemove(false);
    return m_directory.path();
}

void SiteNodes::tellAll()
{
    for (int node = 0; node < m_net->nodes(); ++node) {
        qInfo().noquote() << m_net->nameOf(node) << "said:\n" << logOf(node).right(3000);
        qInfo().noquote() << ask(node, {u"status"_s});
    }
}

} // namespace holdfast
