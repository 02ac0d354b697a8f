// tst_clusterbus.cpp - the promises of bus/bus.h, kept by CorosyncBus between nodes with a Corosync each.
#include "clusternet.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <map>
#include <memory>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr int soon = 15000; // detection, joining and a loaded machine

// busendpoint on a node, and what it has written.
class Endpoint
{
public:
    Endpoint(const ClusterNet &net, int node, int hosts, const QString &site, const QString &log) : m_log(log)
    {
        const QStringList command = net.within(node, {QStringLiteral(HOLDFAST_TESTS_DIR "/busendpoint"), log,
                                                      QString::number(node), QString::number(hosts), site});
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
        m_process.start(command.front(), command.mid(1));
        m_process.waitForStarted();
    }
    ~Endpoint() { kill(); }

    void tell(const QByteArray &command)
    {
        m_process.write(command + '\n');
        while (m_process.bytesToWrite() > 0 && m_process.waitForBytesWritten(1000)) { }
    }
    void signal(int number) { ClusterNet::signal(m_process, number); }
    void kill()
    {
        signal(SIGKILL);
        m_process.waitForFinished(5000);
    }
    [[nodiscard]] QByteArrayList lines() const
    {
        QFile file(m_log);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QByteArrayList all = file.readAll().split('\n');
        all.removeLast(); // not ended yet
        return all;
    }
    // The last one that begins so.
    [[nodiscard]] QByteArray last(const QByteArray &word) const
    {
        const QByteArrayList all = lines();
        const auto found =
            std::find_if(all.rbegin(), all.rend(), [&](const QByteArray &line) { return line.startsWith(word); });
        return found == all.rend() ? QByteArray() : *found;
    }
    [[nodiscard]] qsizetype count(const QByteArray &word) const
    {
        const QByteArrayList all = lines();
        return std::count_if(all.begin(), all.end(), [&](const QByteArray &l) { return l.startsWith(word); });
    }
    // Who is there, without incarnations: "0 1 quorate".
    [[nodiscard]] QByteArray members() const
    {
        QByteArrayList words = last("members").split(' ').mid(1);
        std::sort(words.begin(), words.end());
        for (QByteArray &word : words)
            word = word.left(word.indexOf('/') < 0 ? word.size() : word.indexOf('/'));
        return words.join(' ');
    }
    // All but what was delivered.
    [[nodiscard]] QByteArray told() const
    {
        QByteArrayList all = lines();
        all.removeIf([](const QByteArray &line) { return line.startsWith("delivered"); });
        return "an endpoint was told:\n" + all.join('\n');
    }
    // Everything delivered, as its state has it: what it was restored with is not among its lines.
    [[nodiscard]] QByteArray state()
    {
        const qsizetype before = count("state");
        tell("state");
        return QTest::qWaitFor([&] { return count("state") > before; }, soon) ? last("state") : QByteArray();
    }

private:
    QProcess m_process;
    QString m_log;
};

using Endpoints = std::vector<std::unique_ptr<Endpoint>>;

// What one endpoint was delivered between two changes of its membership. The same two may follow each other again.
using Between = std::map<std::pair<QByteArray, QByteArray>, std::vector<QByteArrayList>>;

QByteArray readBetween(const Endpoint &endpoint, Between &between)
{
    QByteArrayList since;
    QByteArray members;
    bool complete = false; // it has the state
    bool whole = false; // since the last change
    std::map<QByteArray, int> once;
    for (const QByteArray &line : endpoint.lines()) {
        if (line.startsWith("delivered")) {
            since.append(line);
            if (++once[line] > 1)
                return "twice: " + line;
        } else if (line.startsWith("restored") || line.startsWith("alone")) {
            complete = true;
            whole = false; // it begins in the middle
            once.clear();
        } else if (line.startsWith("members")) {
            const QByteArray now = line.left(line.lastIndexOf(' '));
            if (now == members)
                continue; // quorum only
            if (complete && whole && now != "members")
                between[{members, now}].push_back(since);
            members = now;
            since.clear();
            whole = true;
        }
    }
    return {};
}

// Members that go on together have been delivered the same between two changes (bus.h "Virtual synchrony"), and nobody
// anything twice. @return what is wrong.
QByteArray wrongIn(const Endpoints &endpoints)
{
    std::vector<Between> all;
    for (const auto &endpoint : endpoints) {
        if (const QByteArray wrong = readBetween(*endpoint, all.emplace_back()); !wrong.isEmpty())
            return wrong;
    }
    for (const Between &one : all) {
        for (const Between &other : all) {
            for (const auto &[change, its] : one) {
                const auto found = other.find(change);
                if (found == other.end() || found->second.size() < its.size())
                    continue;
                // Whoever has been there for a shorter time has seen some of the other's, in its order.
                auto next = found->second.begin();
                for (const QByteArrayList &delivered : its) {
                    next = std::find(next, found->second.end(), delivered);
                    if (next == found->second.end())
                        return "not the same between " + change.first + " and " + change.second;
                    ++next;
                }
            }
        }
    }
    return {};
}

} // namespace

class TestClusterBus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void threeSendersHaveOneOrder();
    void joinerIsRestoredWhileOthersSend();
    void leaveIsSeen();
    void killedEndpointIsSeenAndComesBack();
    void killedEngineIsJoinedAgain();
    void frozenEngineIsRestored();
    void frozenEndpointIsLeftOutAndComesBack();
    void nodeWithoutPowerComesBack();
    void minorityJoinsLikeANewcomer();
    void cutInOneDirection();
    void halvesHaveNoQuorum();
    void longMessagesArriveWhole();
    void floodIsHeldBackAndArrives();
    void otherSiteFileIsRefused();
    void whoIsNotRootIsToldHowToGetIn();

private:
    // One on each of so many nodes, in a site of its own; the first one begins it.
    void begin(int count, int hosts);
    Endpoint &add(int node, int hosts, const QString &variant = {});
    void sameEverywhere();

    std::unique_ptr<ClusterNet> m_net;
    QTemporaryDir m_directory;
    Endpoints m_endpoints;
    QString m_site;
    int m_logs = 0;
};

#define ALL_SEE(list) \
    do { \
        for (const auto &each : m_endpoints) \
            QTRY_COMPARE_WITH_TIMEOUT(each->members(), QByteArray(list), soon); \
    } while (false)

void TestClusterBus::initTestCase()
{
    if (const QString missing = ClusterNet::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_net = std::make_unique<ClusterNet>(ClusterNet::Options{4, 1, 600});
    const QString wrong = m_net->start();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    const auto formed = [this] {
        for (int node = 0; node < 4; ++node) {
            if (!m_net->run(node, {u"corosync-quorumtool"_s, u"-s"_s}).contains("Nodes:            4"))
                return false;
        }
        return true;
    };
    QVERIFY(QTest::qWaitFor(formed, 2 * soon));
}

void TestClusterBus::cleanup()
{
    if (QTest::currentTestFailed()) {
        for (const auto &each : m_endpoints)
            qInfo().noquote() << each->told();
    }
    m_endpoints.clear();
}

Endpoint &TestClusterBus::add(int node, int hosts, const QString &variant)
{
    const QString log = m_directory.filePath(u"%1.%2"_s.arg(m_site).arg(++m_logs));
    m_endpoints.push_back(std::make_unique<Endpoint>(*m_net, node, hosts, m_site + variant, log));
    return *m_endpoints.back();
}

void TestClusterBus::begin(int count, int hosts)
{
    m_site = QString::fromLatin1(QTest::currentTestFunction());
    for (int node = 0; node < count; ++node)
        add(node, hosts);
    for (const auto &each : m_endpoints)
        QTRY_VERIFY_WITH_TIMEOUT(each->count("restored") + each->count("alone") == 1, soon);
}

void TestClusterBus::sameEverywhere()
{
    const auto same = [this] {
        const QByteArray first = m_endpoints.front()->state();
        return std::ranges::all_of(m_endpoints, [&](const auto &each) { return each->state() == first; });
    };
    QVERIFY(QTest::qWaitFor(same, soon));
    const QByteArray wrong = wrongIn(m_endpoints);
    QVERIFY2(wrong.isEmpty(), wrong.constData());
}

void TestClusterBus::threeSendersHaveOneOrder()
{
    begin(3, 3);
    ALL_SEE("0 1 2 quorate");
    for (int i = 0; i < 3; ++i)
        m_endpoints[static_cast<std::size_t>(i)]->tell("send 500 200 m");
    for (const auto &each : m_endpoints)
        QTRY_VERIFY_WITH_TIMEOUT(each->count("delivered") == 1500, soon);
    sameEverywhere();
    // Each sender's own order is kept.
    std::map<QByteArray, int> next;
    for (const QByteArray &line : m_endpoints[0]->lines()) {
        if (!line.startsWith("delivered"))
            continue;
        const QByteArray sender = line.mid(10, 1);
        QVERIFY2(line.mid(12).startsWith('m' + QByteArray::number(next[sender]++) + '#'), line.constData());
    }
}

void TestClusterBus::joinerIsRestoredWhileOthersSend()
{
    begin(2, 3);
    m_endpoints[0]->tell("send 3000 100 a");
    m_endpoints[1]->tell("send 3000 100 b");
    Endpoint &late = add(2, 3);
    QTRY_VERIFY_WITH_TIMEOUT(late.count("restored") == 1, soon);
    late.tell("send 10 10 c");
    QTRY_VERIFY_WITH_TIMEOUT(m_endpoints[0]->count("delivered") == 6010, soon);
    sameEverywhere();
}

void TestClusterBus::leaveIsSeen()
{
    begin(3, 3);
    m_endpoints[2]->tell("leave");
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[0]->members(), QByteArray("0 1 quorate"), soon);
    m_endpoints[0]->tell("send 5 10 missed");
    m_endpoints[2]->tell("join");
    ALL_SEE("0 1 2 quorate");
    QTRY_VERIFY_WITH_TIMEOUT(m_endpoints[2]->count("restored") == 2, soon);
    sameEverywhere();
}

void TestClusterBus::killedEndpointIsSeenAndComesBack()
{
    begin(3, 3);
    m_endpoints[0]->tell("send 1000 100 a");
    m_endpoints[0]->kill();
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[1]->members(), QByteArray("1 2 quorate"), soon);
    m_endpoints[1]->tell("send 5 10 b");
    m_endpoints.erase(m_endpoints.begin());
    add(0, 3);
    ALL_SEE("0 1 2 quorate");
    QTRY_VERIFY_WITH_TIMEOUT(m_endpoints.back()->count("restored") == 1, soon);
    sameEverywhere();
}

void TestClusterBus::killedEngineIsJoinedAgain()
{
    begin(3, 3);
    const QByteArray before = m_endpoints[2]->last("members").split(' ').at(3);
    m_net->signalEngine(2, SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(m_endpoints[2]->last("failed").contains("Corosync"), soon);
    QCOMPARE(m_endpoints[2]->members(), QByteArray("not"));
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[0]->members(), QByteArray("0 1 quorate"), soon);
    m_endpoints[0]->tell("send 5 10 missed");
    m_net->startEngine(2);
    ALL_SEE("0 1 2 quorate");
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[2]->count("restored"), 2, soon);
    const QByteArray after = m_endpoints[2]->last("members").split(' ').at(3);
    QVERIFY2(after.mid(2).toULongLong() > before.mid(2).toULongLong(), after.constData());
    sameEverywhere();
}

void TestClusterBus::frozenEngineIsRestored()
{
    begin(3, 3);
    m_net->signalEngine(2, SIGSTOP);
    m_endpoints[2]->tell("send 1000 10 lost"); // more than its socket takes: it doesn't wait
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[0]->members(), QByteArray("0 1 quorate"), soon);
    m_endpoints[0]->tell("send 5 10 missed");
    QTRY_VERIFY_WITH_TIMEOUT(m_endpoints[1]->count("delivered") == 5, soon);
    QVERIFY(!m_endpoints[2]->state().isEmpty()); // its program isn't held up
    m_net->signalEngine(2, SIGCONT);
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[2]->count("restored"), 2, soon);
    ALL_SEE("0 1 2 quorate");
    sameEverywhere();
    QVERIFY(m_endpoints[0]->last("delivered").contains("missed"));
}

void TestClusterBus::frozenEndpointIsLeftOutAndComesBack()
{
    begin(4, 4);
    m_endpoints[3]->signal(SIGSTOP);
    m_endpoints[2]->kill();
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[0]->members(), QByteArray("0 1 not"), soon);
    m_endpoints[0]->tell("send 500 100 a");
    QTRY_VERIFY_WITH_TIMEOUT(m_endpoints[1]->count("delivered") == 500, soon);
    m_endpoints[3]->signal(SIGCONT);
    m_endpoints.erase(m_endpoints.begin() + 2);
    ALL_SEE("0 1 3 quorate");
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[2]->count("restored"), 2, soon);
    sameEverywhere();
}

void TestClusterBus::nodeWithoutPowerComesBack()
{
    begin(3, 3);
    m_net->powerOff(2);
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[0]->members(), QByteArray("0 1 quorate"), soon);
    m_endpoints.pop_back();
    m_endpoints[1]->tell("send 5 10 missed");
    const QString wrong = m_net->powerOn(2);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    add(2, 3);
    ALL_SEE("0 1 2 quorate");
    QTRY_VERIFY_WITH_TIMEOUT(m_endpoints.back()->last("restored") != "", soon);
    sameEverywhere();
}

void TestClusterBus::minorityJoinsLikeANewcomer()
{
    begin(3, 3);
    m_endpoints[0]->tell("send 20 10 before");
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[2]->count("delivered"), 20, soon);
    m_net->partition({{0}, {1, 2, 3}}); // the oldest is the minority
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[1]->members(), QByteArray("1 2 quorate"), soon);
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[0]->members(), QByteArray("0 not"), soon);
    m_endpoints[0]->tell("send 5 10 minority");
    m_endpoints[1]->tell("send 5 10 majority");
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[0]->count("delivered 0:minority"), 5, soon);
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[2]->count("delivered 1:majority"), 5, soon);
    m_net->heal();
    ALL_SEE("0 1 2 quorate");
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[0]->last("restored"), QByteArray("restored 25"), soon);
    m_endpoints[0]->tell("send 5 10 after");
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[1]->count("delivered 0:after"), 5, soon);
    sameEverywhere();
    QCOMPARE(m_endpoints[1]->count("delivered 0:minority"), 0);
}

// One that isn't heard by one other is heard through the rest. One that nobody hears, and that hears everybody, is out,
// whatever it thinks of that: nobody is told two histories.
void TestClusterBus::cutInOneDirection()
{
    begin(3, 3);
    m_net->mute(2, 0);
    m_endpoints[2]->tell("send 5 10 roundabout");
    for (const auto &each : m_endpoints)
        QTRY_COMPARE_WITH_TIMEOUT(each->count("delivered 2:roundabout"), 5, soon);
    for (const int other : {1, 3})
        m_net->mute(2, other);
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[0]->members(), QByteArray("0 1 quorate"), soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_endpoints[2]->members().endsWith("not"), soon);
    for (const auto &each : m_endpoints)
        each->tell("send 5 10 cut");
    for (const int other : {0, 1, 3})
        m_net->heard(2, other);
    ALL_SEE("0 1 2 quorate");
    m_endpoints[1]->tell("send 5 10 after");
    for (const auto &each : m_endpoints)
        QTRY_COMPARE_WITH_TIMEOUT(each->count("delivered 1:after"), 5, soon);
    sameEverywhere();
    QCOMPARE(m_endpoints[0]->count("delivered 2:cut"), 0);
}

void TestClusterBus::halvesHaveNoQuorum()
{
    begin(4, 4);
    m_net->partition({{0, 1}, {2, 3}});
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[0]->members(), QByteArray("0 1 not"), soon);
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[3]->members(), QByteArray("2 3 not"), soon);
    m_endpoints[0]->tell("send 5 10 older");
    m_endpoints[2]->tell("send 5 10 younger");
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[1]->count("delivered"), 5, soon);
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[3]->count("delivered"), 5, soon);
    m_net->heal();
    ALL_SEE("0 1 2 3 quorate");
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[2]->last("restored"), QByteArray("restored 5"), soon);
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[3]->last("restored"), QByteArray("restored 5"), soon);
    sameEverywhere();
}

void TestClusterBus::longMessagesArriveWhole()
{
    begin(3, 3);
    m_endpoints[0]->tell("send 8 1048576 a");
    m_endpoints[1]->tell("send 8 1048576 b");
    m_endpoints[2]->tell("send 200 20 c");
    m_endpoints[0]->tell("send 1 1048577 toolong");
    for (const auto &each : m_endpoints)
        QTRY_VERIFY_WITH_TIMEOUT(each->count("delivered") == 216, soon);
    sameEverywhere();
    for (int i = 0; i < 8; ++i)
        QCOMPARE(m_endpoints[2]->count("delivered 0:a" + QByteArray::number(i) + "#1048576#"), 1);
}

void TestClusterBus::floodIsHeldBackAndArrives()
{
    begin(3, 3);
    m_endpoints[0]->tell("send 20000 200 a");
    m_endpoints[1]->tell("send 20000 200 b");
    for (const auto &each : m_endpoints)
        QTRY_VERIFY_WITH_TIMEOUT(each->last("delivered").size() > 0 && each->count("delivered") == 40000, soon);
    sameEverywhere();
}

void TestClusterBus::otherSiteFileIsRefused()
{
    begin(2, 3);
    Endpoint &other = add(2, 3, u"/7"_s);
    QTRY_VERIFY_WITH_TIMEOUT(other.last("refused").contains("file of host 2 differs from that of host 0"), soon);
    QCOMPARE(other.count("members"), 0);
    m_endpoints[0]->tell("send 5 10 a");
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints[1]->count("delivered"), 5, soon);
    // Two of three that boot wait for the third (core/bus/README.md), and the other one doesn't count.
    QCOMPARE(m_endpoints[1]->members(), QByteArray("0 1 not"));
}

void TestClusterBus::whoIsNotRootIsToldHowToGetIn()
{
    // What it reads and writes is where it may.
    m_net->run(0, {u"mkdir"_s, u"-p"_s, u"-m"_s, u"777"_s, u"/run/open"_s});
    m_net->run(0, {u"cp"_s, QStringLiteral(HOLDFAST_TESTS_DIR "/busendpoint"), u"/run/open"_s});
    QProcess stranger;
    const QStringList command =
        m_net->within(0, {u"setpriv"_s, u"--reuid"_s, u"65534"_s, u"--regid"_s, u"65534"_s, u"--clear-groups"_s,
                          u"/run/open/busendpoint"_s, u"/run/open/log"_s, u"0"_s, u"3"_s, u"stranger"_s});
    stranger.start(command.front(), command.mid(1));
    QTRY_VERIFY_WITH_TIMEOUT(m_net->run(0, {u"cat"_s, u"/run/open/log"_s}).contains("uidgid { uid: 65534 }"), soon);
    stranger.closeWriteChannel(); // it ends
    QVERIFY(stranger.waitForFinished(soon));
}

QTEST_GUILESS_MAIN(TestClusterBus)
#include "tst_clusterbus.moc"
