// tst_clustersite.cpp - one site on three nodes: holdfastd on each, real processes, joined by Corosync.
#include "clusternet.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <chrono>
#include <csignal>
#include <map>
#include <memory>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr int soon = 20000;
const QString bin = QStringLiteral(HOLDFAST_BIN_DIR "/");
const QString socket = u"/run/holdfast/manager.sock"_s; // the node's own

} // namespace

class TestClusterSite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void corosyncTakesWhatClusterInitWrites();
    void siteComesUp();
    void killedProcessActivatesTheMate();
    void killedManagerThatIsBackSoonWasNeverLost();
    void killedManagerComesBackAndAdopts();
    void nodeWithoutPowerIsTakenOverWithAProof();
    void nodeThatIsBackIsRestored();
    void minorityTellsAfterTheMergeWhatItDid();
    void killedEngineStopsNothing();
    void managerWithoutAnEngineAdoptsWhatRuns();
    void hungManagerIsLostAndComesBack();
    void frozenEngineEndsWhatIsActive();
    void neverWereTwoActive();

private:
    void startManager(int node);
    [[nodiscard]] QJsonObject status(int node) const;
    [[nodiscard]] QByteArray stateOf(int node, const QString &member) const;
    [[nodiscard]] QByteArray stateOfHost(int node, const QString &host) const;
    [[nodiscard]] int processOf(int node, const QString &member) const;
    [[nodiscard]] bool sameEverywhere(const QList<int> &nodes) const;
    bool command(int node, const QStringList &words);
    struct Interval {
        qint64 start, end; ///< ns; all nodes have one monotonic clock
    };
    [[nodiscard]] std::vector<Interval> activeOn(int node) const;

    std::unique_ptr<ClusterNet> m_net;
    QTemporaryDir m_directory;
    std::vector<std::unique_ptr<QProcess>> m_managers{3};
};

void TestClusterSite::initTestCase()
{
    if (const QString missing = ClusterNet::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_net = std::make_unique<ClusterNet>(ClusterNet::Options{3, 2, 600});
    const QString wrong = m_net->start();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QByteArray site = "[site]\nformat = 1\nname = \"three\"\nself_fence = \"1s\"\nmargin = \"500ms\"\n"
                      "[defaults]\nprocess_restart = { count = 0, within = \"5m\" }\n"
                      "group_restart = { count = 0, within = \"5m\" }\n";
    for (int node = 0; node < 3; ++node)
        site += "[[host]]\nname = \"" + m_net->nameOf(node).toUtf8() + "\"\naddress = [\""
            + m_net->addressesOf(node).join(u"\", \""_s).toUtf8() + "\"]\n";
    const QByteArray workload = "command = [\"" + bin.toUtf8() + "holdfast-workload\", \"--name\", ";
    site += "[[group]]\nname = \"base\"\nlayer = \"platform\"\nhosts = [\"alpha\", \"beta\", \"gamma\"]\n"
            "[[group.process]]\nname = \"main\"\n" + workload + "\"base\"]\n"
            "[[group]]\nname = \"calls\"\nlayer = \"application\"\n"
            "pair = { primary = \"alpha\", alternate = \"beta\", standby = \"hot\" }\n"
            "repair = { after = \"1s\", backoff = 1.0, most = \"1s\" }\n"
            "[[group.process]]\nname = \"main\"\ncommand = [\"/bin/sh\", \"-c\", \"exec " + bin.toUtf8()
        + "holdfast-workload --name calls --intervals " + m_directory.path().toUtf8() + "/active-$(hostname)\"]\n";
    QFile file(m_directory.filePath(u"site.toml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(site);
    file.close();
    for (int node = 0; node < 3; ++node)
        startManager(node);
}

void TestClusterSite::cleanupTestCase()
{
    m_net.reset();
    for (const auto &manager : m_managers) {
        if (manager)
            manager->waitForFinished(soon);
    }
}

void TestClusterSite::cleanup()
{
    if (!QTest::currentTestFailed())
        return;
    for (int node = 0; m_net && node < 3; ++node) {
        QFile log(m_directory.filePath(m_net->nameOf(node) + u".log"_s));
        if (log.open(QIODevice::ReadOnly))
            qInfo().noquote() << m_net->nameOf(node) << "said:\n" << log.readAll().right(3000);
        qInfo().noquote() << m_net->run(node, {bin + u"holdfastctl"_s, u"--socket"_s, socket, u"status"_s});
    }
}

void TestClusterSite::startManager(int node)
{
    auto &manager = m_managers[static_cast<std::size_t>(node)];
    manager = std::make_unique<QProcess>();
    manager->setProcessChannelMode(QProcess::MergedChannels);
    manager->setStandardOutputFile(m_directory.filePath(m_net->nameOf(node) + u".log"_s), QIODevice::Append);
    manager->setStandardInputFile(QProcess::nullDevice());
    const QStringList command =
        m_net->within(node, {bin + u"holdfastd"_s, u"--site"_s, m_directory.filePath(u"site.toml"_s), u"--host"_s,
                             m_net->nameOf(node), u"--directory"_s, m_directory.path(), u"--socket"_s, socket});
    manager->start(command.front(), command.mid(1));
    manager->waitForStarted();
}

QJsonObject TestClusterSite::status(int node) const
{
    const QByteArray said =
        m_net->run(node, {bin + u"holdfastctl"_s, u"--socket"_s, socket, u"status"_s, u"--json"_s});
    return QJsonDocument::fromJson(said).object();
}

QByteArray TestClusterSite::stateOf(int node, const QString &member) const
{
    for (const QJsonValue &group : status(node)["groups"_L1].toArray()) {
        for (const QJsonValue &each : group["members"_L1].toArray()) {
            if (each["member"_L1].toString() == member)
                return each["state"_L1].toString().toUtf8();
        }
    }
    return {};
}

QByteArray TestClusterSite::stateOfHost(int node, const QString &host) const
{
    for (const QJsonValue &each : status(node)["hosts"_L1].toArray()) {
        if (each["name"_L1].toString() == host)
            return each["state"_L1].toString().toUtf8();
    }
    return {};
}

int TestClusterSite::processOf(int node, const QString &member) const
{
    for (const QJsonValue &group : status(node)["groups"_L1].toArray()) {
        for (const QJsonValue &each : group["members"_L1].toArray()) {
            if (each["member"_L1].toString() == member)
                return each["processes"_L1].toArray().first()["pid"_L1].toInt();
        }
    }
    return 0;
}

// Asked while nothing happens: the same number and the same hash of the state on all.
bool TestClusterSite::sameEverywhere(const QList<int> &nodes) const
{
    const QJsonObject first = status(nodes.first());
    return !first.isEmpty() && std::ranges::all_of(nodes, [&](int node) {
        const QJsonObject other = status(node);
        return other["seq"_L1] == first["seq"_L1] && other["state_hash"_L1] == first["state_hash"_L1];
    });
}

bool TestClusterSite::command(int node, const QStringList &words)
{
    bool ok = false;
    const QByteArray said = m_net->run(node, QStringList{bin + u"holdfastctl"_s, u"--socket"_s, socket} + words, &ok);
    if (!ok)
        qWarning("%s: %s", qPrintable(words.join(u' ')), said.constData());
    return ok;
}

// As the process itself wrote it down, every 10 ms.
std::vector<TestClusterSite::Interval> TestClusterSite::activeOn(int node) const
{
    QFile file(m_directory.filePath(u"active-"_s + m_net->nameOf(node)));
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

void TestClusterSite::corosyncTakesWhatClusterInitWrites()
{
    const QString written = m_directory.filePath(u"written"_s);
    QVERIFY(command(0, {u"cluster"_s, u"init"_s, m_directory.filePath(u"site.toml"_s), u"--directory"_s, written}));
    bool ok = false;
    const QByteArray said = m_net->run(0, {u"corosync"_s, u"-t"_s, u"-c"_s, written + u"/corosync.conf"_s}, &ok);
    QVERIFY2(ok, said.constData());
}

void TestClusterSite::siteComesUp()
{
    for (int node = 0; node < 3; ++node) {
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(node, u"calls@alpha"_s), QByteArray("active"), soon);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(node, u"calls@beta"_s), QByteArray("standby"), soon);
    }
    QTRY_VERIFY_WITH_TIMEOUT(sameEverywhere({0, 1, 2}), soon);
}

void TestClusterSite::killedProcessActivatesTheMate()
{
    const int pid = processOf(0, u"calls@alpha"_s);
    QVERIFY(pid > 1);
    m_net->run(0, {u"kill"_s, u"-9"_s, QString::number(pid)});
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(2, u"calls@beta"_s), QByteArray("active"), soon);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(2, u"calls@alpha"_s), QByteArray("standby"), soon); // repaired
    QTRY_VERIFY_WITH_TIMEOUT(sameEverywhere({0, 1, 2}), soon);
    QTRY_VERIFY_WITH_TIMEOUT(!activeOn(1).empty(), soon);
    const auto gap = std::chrono::nanoseconds(activeOn(1).front().start - activeOn(0).back().end);
    qInfo("the mate was Active %.1f ms after the process was last, which it says every 10 ms",
          std::chrono::duration<double, std::milli>(gap).count());
    QVERIFY(gap > std::chrono::nanoseconds(0));
}

// As its service unit starts it again: nobody takes its host for lost, let alone its power (semantics.md 9).
void TestClusterSite::killedManagerThatIsBackSoonWasNeverLost()
{
    const auto lost = [this] {
        return m_net->run(0, {bin + u"holdfastctl"_s, u"--socket"_s, socket, u"history"_s, u"--json"_s}).count("host-lost");
    };
    const qsizetype before = lost();
    const int pid = processOf(1, u"calls@beta"_s);
    ClusterNet::signal(*m_managers[1], SIGKILL);
    m_managers[1]->waitForFinished(soon);
    startManager(1);
    QTRY_COMPARE_WITH_TIMEOUT(processOf(1, u"calls@beta"_s), pid, soon);
    QTRY_VERIFY_WITH_TIMEOUT(sameEverywhere({0, 1, 2}), soon);
    QCOMPARE(stateOf(2, u"calls@beta"_s), QByteArray("active"));
    QCOMPARE(stateOfHost(0, u"beta"_s), QByteArray("up"));
    QCOMPARE(lost(), before);
}

void TestClusterSite::killedManagerComesBackAndAdopts()
{
    const int pid = processOf(1, u"calls@beta"_s);
    ClusterNet::signal(*m_managers[1], SIGKILL);
    m_managers[1]->waitForFinished(soon);
    QTRY_COMPARE_WITH_TIMEOUT(stateOfHost(0, u"beta"_s), QByteArray("lost"), soon);
    startManager(1);
    QTRY_COMPARE_WITH_TIMEOUT(stateOfHost(0, u"beta"_s), QByteArray("up"), soon);
    QTRY_COMPARE_WITH_TIMEOUT(processOf(1, u"calls@beta"_s), pid, soon);
    QCOMPARE(stateOf(2, u"calls@beta"_s), QByteArray("active"));
    QTRY_VERIFY_WITH_TIMEOUT(sameEverywhere({0, 1, 2}), soon);
}

void TestClusterSite::nodeWithoutPowerIsTakenOverWithAProof()
{
    m_net->powerOff(1);
    m_managers[1]->waitForFinished(soon);
    QTRY_COMPARE_WITH_TIMEOUT(stateOfHost(0, u"beta"_s), QByteArray("lost"), soon);
    QTRY_COMPARE_WITH_TIMEOUT(stateOfHost(2, u"beta"_s), QByteArray("lost"), soon);
    QTRY_VERIFY_WITH_TIMEOUT(QJsonDocument(status(0)).toJson().contains("proof"), soon); // it says what it waits for
    QCOMPARE(stateOf(0, u"calls@alpha"_s), QByteArray("standby"));
    QVERIFY(command(2, {u"power"_s, u"confirm-off"_s, u"beta"_s, u"--reason"_s, u"seen in the rack"_s, u"--yes"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(2, u"calls@alpha"_s), QByteArray("active"), soon);
    QTRY_VERIFY_WITH_TIMEOUT(sameEverywhere({0, 2}), soon);
}

void TestClusterSite::nodeThatIsBackIsRestored()
{
    const QString wrong = m_net->powerOn(1);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    startManager(1);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(1, u"calls@beta"_s), QByteArray("standby"), soon);
    QCOMPARE(stateOf(1, u"calls@alpha"_s), QByteArray("active"));
    QTRY_VERIFY_WITH_TIMEOUT(sameEverywhere({0, 1, 2}), soon);
}

// Cut off, it stops what is Active on it and says so there, where nobody decides; back, it says so again, and the mate
// is activated by that answer: there is no other proof here.
void TestClusterSite::minorityTellsAfterTheMergeWhatItDid()
{
    const int pid = processOf(0, u"calls@alpha"_s);
    m_net->partition({{0}, {1, 2}});
    QTRY_COMPARE_WITH_TIMEOUT(stateOfHost(2, u"alpha"_s), QByteArray("lost"), soon);
    const auto stopped = [&] {
        bool runs = true;
        m_net->run(0, {u"test"_s, u"-d"_s, u"/proc/%1"_s.arg(pid)}, &runs);
        return !runs;
    };
    QTRY_VERIFY_WITH_TIMEOUT(stopped(), soon);
    QCOMPARE(stateOf(2, u"calls@beta"_s), QByteArray("standby"));
    m_net->heal();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(2, u"calls@beta"_s), QByteArray("active"), soon);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(0, u"calls@alpha"_s), QByteArray("standby"), soon);
    QTRY_VERIFY_WITH_TIMEOUT(sameEverywhere({0, 1, 2}), soon);
}

void TestClusterSite::killedEngineStopsNothing()
{
    const int pid = processOf(1, u"base@beta"_s);
    m_net->signalEngine(1, SIGKILL);
    m_net->startEngine(1);
    QTRY_VERIFY_WITH_TIMEOUT(stateOfHost(1, u"beta"_s) == "up" && stateOfHost(2, u"beta"_s) == "up", soon);
    QTRY_VERIFY_WITH_TIMEOUT(sameEverywhere({0, 1, 2}), soon);
    QCOMPARE(processOf(1, u"base@beta"_s), pid);
}

void TestClusterSite::managerWithoutAnEngineAdoptsWhatRuns()
{
    const int pid = processOf(1, u"base@beta"_s);
    QVERIFY(pid > 1);
    m_net->signalEngine(1, SIGKILL);
    ClusterNet::signal(*m_managers[1], SIGKILL);
    m_managers[1]->waitForFinished(soon);
    startManager(1);
    QTRY_COMPARE_WITH_TIMEOUT(processOf(1, u"base@beta"_s), pid, soon);
    m_net->startEngine(1);
    QTRY_VERIFY_WITH_TIMEOUT(stateOfHost(1, u"beta"_s) == "up" && stateOfHost(2, u"beta"_s) == "up", soon);
    QTRY_VERIFY_WITH_TIMEOUT(sameEverywhere({0, 1, 2}), soon);
    QCOMPARE(processOf(1, u"base@beta"_s), pid);
}

// It stays a member of the engine's group: only its beats are missing.
void TestClusterSite::hungManagerIsLostAndComesBack()
{
    ClusterNet::signal(*m_managers[2], SIGSTOP);
    QTRY_COMPARE_WITH_TIMEOUT(stateOfHost(0, u"gamma"_s), QByteArray("lost"), soon);
    ClusterNet::signal(*m_managers[2], SIGCONT);
    QTRY_COMPARE_WITH_TIMEOUT(stateOfHost(0, u"gamma"_s), QByteArray("up"), soon);
    QTRY_VERIFY_WITH_TIMEOUT(sameEverywhere({0, 1, 2}), soon);
}

// It tells its manager nothing, least of all that the others are gone; what the manager says doesn't come back, and
// that is enough.
void TestClusterSite::frozenEngineEndsWhatIsActive()
{
    const int active = stateOf(2, u"calls@alpha"_s) == "active" ? 0 : 1;
    const QString there = u"calls@"_s + m_net->nameOf(active);
    const QString mate = u"calls@"_s + m_net->nameOf(1 - active);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(2, mate), QByteArray("standby"), soon);
    const int pid = processOf(active, there);
    m_net->signalEngine(active, SIGSTOP);
    const auto ended = [&] {
        bool runs = true;
        m_net->run(active, {u"test"_s, u"-d"_s, u"/proc/%1"_s.arg(pid)}, &runs);
        return !runs;
    };
    QTRY_VERIFY_WITH_TIMEOUT(ended(), soon);
    QCOMPARE(stateOf(2, mate), QByteArray("standby")); // nobody has proved anything
    m_net->signalEngine(active, SIGCONT);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(2, mate), QByteArray("active"), soon);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(active, there), QByteArray("standby"), soon);
    QTRY_VERIFY_WITH_TIMEOUT(sameEverywhere({0, 1, 2}), soon);
}

void TestClusterSite::neverWereTwoActive()
{
    const auto alpha = activeOn(0);
    const auto beta = activeOn(1);
    QVERIFY(alpha.size() >= 2 && beta.size() >= 2);
    for (const Interval &one : alpha) {
        for (const Interval &other : beta)
            QVERIFY2(one.end <= other.start || other.end <= one.start,
                     qPrintable(u"%1-%2 and %3-%4"_s.arg(one.start).arg(one.end).arg(other.start).arg(other.end)));
    }
}

QTEST_GUILESS_MAIN(TestClusterSite)
#include "tst_clustersite.moc"
