// bench_cluster [ROUNDS [GROUPS]]: three nodes of namespaces with a Corosync each (tests/cluster), as root. How long a
// fault of a process, and a planned switchover, take on them; many groups at once against one, and against what the
// processes alone take; what an idle host sends. By the processes' own clock, and by the records as a console on the
// third node gets them.
#include "floor.h"
#include "nodepids.h"

#include <sitenodes.h>

#include <api/socketclient.h>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QUuid>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>

#include <unistd.h>

using namespace holdfast;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int notHere = 77;
constexpr int observer = 2; ///< a node without members of pairs

bool eventually(const std::function<bool()> &condition, std::chrono::milliseconds within = 60s)
{
    for (const QDeadlineTimer until(within); !condition();) {
        if (until.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 1);
    }
    return true;
}

struct Figures {
    double median = 0, worst = 0; ///< ms
};

Figures figures(std::vector<qint64> ns)
{
    if (ns.empty())
        return {};
    std::ranges::sort(ns);
    return {double(ns[ns.size() / 2]) / 1e6, double(ns.back()) / 1e6};
}

void row(const char *what, const Figures &its, const char *goal)
{
    std::printf("| %-62s | %8.1f | %8.1f | %-6s |\n", what, its.median, its.worst, goal);
}

// What the processes of this name have had of the processors, of all nodes together, in ms.
double processorOf(const char *name)
{
    double ticks = 0;
    for (const QString &pid : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile file(u"/proc/%1/stat"_s.arg(pid));
        if (pid.toInt() <= 0 || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = file.readAll();
        const QByteArrayList words = text.mid(text.lastIndexOf(')') + 2).split(' ');
        if (text.contains(QByteArray("(") + name + ")"))
            ticks += words.value(11).toDouble() + words.value(12).toDouble();
    }
    return ticks * 1000 / double(::sysconf(_SC_CLK_TCK));
}

class ClusterBench
{
public:
    explicit ClusterBench(int groups) : m_site({3, 1, 600}), m_groups(groups) {}

    QString start()
    {
        if (QString wrong = m_site.net().start(); !wrong.isEmpty())
            return wrong;
        QByteArray text = "[site]\nformat = 1\nname = \"bench\"\n[defaults]\nprocess_restart = { count = 0, within = "
                          "\"5m\" }\ngroup_restart = { count = 0, within = \"5m\" }\n";
        for (int node = 0; node < 3; ++node)
            text += "[[host]]\nname = \"" + m_site.net().nameOf(node).toUtf8() + "\"\naddress = [\""
                + m_site.net().addressesOf(node).first().toUtf8() + "\"]\n";
        for (int i = 0; i < m_groups; ++i)
            text += "[[group]]\nname = \"" + nameOf(i) + "\"\nlayer = \"application\"\npair = { primary = \"alpha\", "
                    "alternate = \"beta\", standby = \"hot\" }\ntakeovers = { count = 1000, within = \"10m\" }\n"
                    "repair = { after = \"300ms\", backoff = 1.0, most = \"300ms\" }\n"
                + m_site.workload(nameOf(i), i == 0);
        if (!m_site.writeSite(text))
            return u"the site can't be written"_s;
        for (int node = 0; node < 3; ++node)
            m_site.startManager(node);
        m_client = std::make_unique<SocketClient>(
            u"/proc/%1/root/run/holdfast/manager.sock"_s.arg(m_site.net().initOf(observer)));
        QObject::connect(m_client.get(), &ManagerClient::eventReceived, m_client.get(),
                         [this](const QJsonObject &record) { take(record, SiteNodes::now()); });
        m_client->subscribe(0);
        return eventually([this] { return isProtected(); }, 120s) ? QString() : u"the pairs did not come up"_s;
    }

    /// From SIGKILL of the Active to its mate's Active, of one group; all are protected again afterwards.
    bool fault(int rounds, std::vector<qint64> &byProcess, std::vector<qint64> &byRecord)
    {
        for (int i = 0; i < rounds; ++i) {
            const int active = m_active[nameOf(0)];
            pid_t pid = 0; // the manager tells it a moment later
            if (!eventually([&] { return (pid = pidsOn(active)[nameOf(0)]) > 0; }))
                return false;
            m_activated.clear();
            const qint64 killed = SiteNodes::now();
            ::kill(pid, SIGKILL);
            if (!eventually([&] { return !m_activated.empty() && isProtected(); }))
                return false;
            byRecord.push_back(m_activated.begin()->second - killed);
            byProcess.push_back(m_site.activeOn(1 - active).back().start - killed);
        }
        return true;
    }

    /// Of all groups at once. @return until the last mate is Active; 0: not all came
    qint64 faultOfAll()
    {
        std::map<QByteArray, pid_t> pids;
        const auto known = [&] {
            pids.clear();
            for (const int node : {0, 1}) {
                for (const auto &[name, pid] : pidsOn(node)) {
                    if (m_active[name] == node)
                        pids[name] = pid;
                }
            }
            return static_cast<int>(pids.size()) == m_groups;
        };
        if (!eventually(known))
            return 0;
        m_activated.clear();
        const double managers = processorOf("holdfastd"), engines = processorOf("corosync");
        const qint64 killed = SiteNodes::now();
        for (const auto &[name, pid] : pids)
            ::kill(pid, SIGKILL);
        if (!eventually([this] { return static_cast<int>(m_activated.size()) == m_groups; }))
            return 0;
        m_managers.push_back(processorOf("holdfastd") - managers);
        m_engines.push_back(processorOf("corosync") - engines);
        qint64 last = 0;
        for (const auto &[name, at] : m_activated)
            last = std::max(last, at - killed);
        return eventually([this] { return isProtected(); }) ? last : 0;
    }

    bool switchover(int rounds, std::vector<qint64> &toDone, std::vector<qint64> &gaps)
    {
        for (int i = 0; i < rounds; ++i) {
            m_done = 0;
            m_command = QUuid::createUuid().toString(QUuid::WithoutBraces);
            const qint64 asked = SiteNodes::now();
            m_client->call(u"command.execute"_s,
                           {{u"command"_s, u"switchover"_s}, {u"args"_s, QJsonArray{QString::fromLatin1(nameOf(0))}},
                            {u"id"_s, m_command}, {u"by"_s, u"bench"_s}, {u"reason"_s, u"to measure it"_s}},
                           nullptr, [](const ApiReply &) {});
            if (!eventually([this] { return m_done != 0 && isProtected(); }))
                return false;
            toDone.push_back(m_done - asked);
            gaps.push_back(m_site.longestGap(nameOf(0), asked - 20'000'000, m_done).count());
        }
        return true;
    }

    /// Processor time of all nodes' managers, and of their engines, in each faultOfAll(), in ms.
    [[nodiscard]] double managers() const { return medianOf(m_managers); }
    [[nodiscard]] double engines() const { return medianOf(m_engines); }

    /// Bytes a second that a node sends and receives.
    double traffic(std::chrono::seconds time)
    {
        const qint64 before = bytesOf(0);
        const QDeadlineTimer until(time);
        eventually([&until] { return until.hasExpired(); });
        return double(bytesOf(0) - before) / double(time.count());
    }

private:
    static double medianOf(std::vector<double> values)
    {
        std::ranges::sort(values);
        return values.empty() ? 0 : values[values.size() / 2];
    }
    static QByteArray nameOf(int group) { return "g" + QByteArray::number(group); }

    void take(const QJsonObject &record, qint64 at)
    {
        if (record["kind"_L1] == "command"_L1 && record["id"_L1] == m_command && record["outcome"_L1] == "done"_L1)
            m_done = at;
        if (record["kind"_L1] != "transition"_L1)
            return;
        const QByteArrayList target = record["target"_L1].toString().toLatin1().split('@');
        const QString to = record["to"_L1].toString();
        m_states[target.join('@')] = to;
        if (to == "active"_L1) {
            m_activated.try_emplace(target.first(), at);
            m_active[target.first()] = target.last() == "alpha" ? 0 : 1;
        }
    }

    bool isProtected() const
    {
        for (int i = 0; i < m_groups; ++i) {
            const auto one = m_states.find(nameOf(i) + "@alpha"), other = m_states.find(nameOf(i) + "@beta");
            if (one == m_states.end() || other == m_states.end() || one->second == other->second)
                return false;
            for (const QString &state : {one->second, other->second}) {
                if (state != "active"_L1 && state != "standby"_L1)
                    return false;
            }
        }
        return true;
    }

    std::map<QByteArray, pid_t> pidsOn(int node)
    {
        const std::map<int, pid_t> outer = outerPids(m_site.net().initOf(node));
        const QString end = u'@' + m_site.net().nameOf(node);
        std::map<QByteArray, pid_t> pids;
        const QJsonObject status = m_site.status(node);
        for (const QJsonValue &group : status["groups"_L1].toArray()) {
            for (const QJsonValue &member : group["members"_L1].toArray()) {
                const auto found = outer.find(member["processes"_L1].toArray().first()["pid"_L1].toInt());
                if (member["member"_L1].toString().endsWith(end) && found != outer.end())
                    pids[group["name"_L1].toString().toLatin1()] = found->second;
            }
        }
        return pids;
    }

    qint64 bytesOf(int node)
    {
        QFile file(u"/proc/%1/net/dev"_s.arg(m_site.net().initOf(node)));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QByteArrayList words = line.simplified().split(' ');
            if (words.first() == "eth0:")
                return words.value(1).toLongLong() + words.value(9).toLongLong();
        }
        return 0;
    }

    SiteNodes m_site;
    int m_groups;
    std::unique_ptr<SocketClient> m_client;
    std::map<QByteArray, QString> m_states; ///< by member
    std::map<QByteArray, qint64> m_activated; ///< by group, since it was cleared
    std::map<QByteArray, int> m_active; ///< by group: the node
    std::vector<double> m_managers, m_engines; ///< ms
    QString m_command;
    qint64 m_done = 0;
};

int failed(const QString &what)
{
    std::fprintf(stderr, "bench_cluster: %s\n", qPrintable(what));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 50;
    const int groups = argc > 2 ? std::atoi(argv[2]) : 200;
    if (rounds <= 0 || groups <= 0) {
        std::fputs("Usage: bench_cluster [ROUNDS [GROUPS]]\n", stderr);
        return 2;
    }
    if (const QString missing = ClusterNet::missing(); !missing.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(missing));
        return notHere;
    }
    std::vector<qint64> byProcess, byRecord, toDone, gaps;
    double traffic = 0;
    {
        ClusterBench one(1);
        if (const QString wrong = one.start(); !wrong.isEmpty())
            return failed(wrong);
        if (!one.fault(rounds, byProcess, byRecord) || !one.switchover(rounds, toDone, gaps))
            return failed(u"a take-over or switchover did not end"_s);
        traffic = one.traffic(rounds < 50 ? 2s : 10s);
    }
    std::vector<qint64> single, singleByProcess, all, floors;
    double managers = 0, engines = 0;
    {
        ClusterBench many(groups);
        if (const QString wrong = many.start(); !wrong.isEmpty())
            return failed(wrong);
        if (!many.fault(std::min(rounds, 10), singleByProcess, single))
            return failed(u"a take-over among many groups did not end"_s);
        for (int i = 0; i < std::min(rounds, 5); ++i)
            all.push_back(many.faultOfAll());
        if (std::ranges::find(all, 0) != all.end())
            return failed(u"not all groups were taken over"_s);
        managers = many.managers();
        engines = many.engines();
    }
    const QTemporaryDir directory;
    for (int i = 0; i < std::min(rounds, 5); ++i)
        floors.push_back(floorOfAll(QStringLiteral(HOLDFAST_BIN_DIR "/holdfast-workload"), directory.path(), groups));
    if (std::ranges::find(floors, 0) != floors.end())
        return failed(u"the processes alone did not answer"_s);
    std::printf("| %-62s | %8s | %8s | %-6s |\n|---|---|---|---|\n", "ms", "median", "worst", "goal");
    row("SIGKILL to the mate's process told ACTIVATE, restarts off", figures(byProcess), "15");
    row("the same, to its record on a third host's console", figures(byRecord), "");
    row("switchover: ordered on a third host, to done there", figures(toDone), "20");
    row("switchover: nobody Active, as the processes wrote it down", figures(gaps), "5");
    row(qPrintable(u"one of %1 groups, to its record"_s.arg(groups)), figures(single), "");
    row(qPrintable(u"%1 groups at once, to the last record"_s.arg(groups)), figures(all), "");
    row(qPrintable(u"%1 processes alone: as many killed, told, answered"_s.arg(groups)), figures(floors), "");
    std::printf("\n%d at once take %.1f times one (goal: at most 3)\n", groups,
                figures(all).median / std::max(figures(single).median, 0.001));
    std::printf("meanwhile the three managers had %.0f ms of processors, the three Corosyncs %.0f ms\n", managers, engines);
    std::printf("an idle host sends and receives %.0f bytes/s, Corosync's own included\n", traffic);
    return 0;
}
