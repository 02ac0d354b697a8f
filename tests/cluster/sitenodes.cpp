#include "sitenodes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

#include <algorithm>
#include <csignal>
#include <map>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20000;
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

void SiteNodes::startManager(int node)
{
    auto &manager = m_managers[static_cast<std::size_t>(node)];
    manager = std::make_unique<QProcess>();
    manager->setProcessChannelMode(QProcess::MergedChannels);
    manager->setStandardOutputFile(path(m_net->nameOf(node) + u".log"_s), QIODevice::Append);
    manager->setStandardInputFile(QProcess::nullDevice());
    const QStringList command =
        m_net->within(node, {bin + u"holdfastd"_s, u"--site"_s, siteFile(), u"--host"_s, m_net->nameOf(node),
                             u"--directory"_s, m_directory.path(), u"--socket"_s, socket});
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

std::vector<SiteNodes::Interval> SiteNodes::activeOn(int node) const
{
    QFile file(path(u"active-"_s + m_net->nameOf(node)));
    std::map<qint64, qint64> intervals;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QByteArrayList words = line.split(' ');
            if (words.size() == 4 && words[1] == "active")
                intervals[words[2].toLongLong()] = std::max(intervals[words[2].toLongLong()], words[3].toLongLong());
        }
    }
    std::vector<Interval> result;
    for (const auto &[start, end] : intervals)
        result.push_back({start, end});
    return result;
}

QByteArray SiteNodes::overlap() const
{
    for (int one = 0; one < m_net->nodes(); ++one) {
        for (int other = one + 1; other < m_net->nodes(); ++other) {
            for (const Interval &a : activeOn(one)) {
                for (const Interval &b : activeOn(other)) {
                    if (a.end > b.start && b.end > a.start)
                        return u"%1-%2 on %3, %4-%5 on %6"_s.arg(a.start).arg(a.end).arg(m_net->nameOf(one))
                            .arg(b.start).arg(b.end).arg(m_net->nameOf(other)).toUtf8();
                }
            }
        }
    }
    return {};
}

void SiteNodes::tellAll()
{
    for (int node = 0; node < m_net->nodes(); ++node) {
        QFile log(path(m_net->nameOf(node) + u".log"_s));
        if (log.open(QIODevice::ReadOnly))
            qInfo().noquote() << m_net->nameOf(node) << "said:\n" << log.readAll().right(3000);
        qInfo().noquote() << ask(node, {u"status"_s});
    }
}

} // namespace holdfast
