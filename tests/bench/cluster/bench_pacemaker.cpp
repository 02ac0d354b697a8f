// bench_pacemaker [ROUNDS]: the pair of bench_cluster under Debian's Pacemaker, on the same nodes of namespaces with the
// same Corosync, the same process and the same clock; as root. Monitors every second; no fencing, as nothing is fenced
// for a process either way. Skips with the reason where Pacemaker is not installed.
#include "nodepids.h"

#include <sitenodes.h>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <functional>

using namespace holdfast;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int notHere = 77;
const QString agent = QStringLiteral(HOLDFAST_PACEMAKER_AGENT);

// What Pacemaker keeps is the node's own; its agents stand where they are for everybody.
const QString preparation = u"set -e; for d in /var/lib/pacemaker /var/log/pacemaker /usr/lib/ocf/resource.d/pacemaker; "
                             "do mount -t tmpfs none $d; done; "
                             "cp %1 /usr/lib/ocf/resource.d/pacemaker/bench-workload; "
                             "for d in cib pengine blackbox cores; do mkdir /var/lib/pacemaker/$d; done; "
                             "chown -R hacluster:haclient /var/lib/pacemaker /var/log/pacemaker"_s;

const QString configuration =
    u"<configuration><crm_config><cluster_property_set id='o'><nvpair id='o1' name='stonith-enabled' value='false'/>"
     "</cluster_property_set></crm_config><nodes/><resources><clone id='w-clone'><meta_attributes id='m'>"
     "<nvpair id='m1' name='promotable' value='true'/><nvpair id='m2' name='clone-max' value='2'/>"
     "<nvpair id='m3' name='migration-threshold' value='1'/><nvpair id='m4' name='resource-stickiness' value='100'/>"
     "</meta_attributes><primitive id='w' class='ocf' provider='pacemaker' type='bench-workload'>"
     "<instance_attributes id='i'><nvpair id='i1' name='program' value='%1'/>"
     "<nvpair id='i2' name='intervals' value='%2'/></instance_attributes><operations>"
     "<op id='p1' name='monitor' role='Promoted' interval='1s' timeout='20s'/>"
     "<op id='p2' name='monitor' role='Unpromoted' interval='1100ms' timeout='20s'/></operations></primitive></clone>"
     "</resources><constraints><rsc_location id='l' rsc='w-clone' node='gamma' score='-INFINITY'/></constraints>"
     "</configuration>"_s;

bool eventually(const std::function<bool()> &condition, std::chrono::milliseconds within = 60s)
{
    for (const QDeadlineTimer until(within); !condition();) {
        if (until.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 2);
    }
    return true;
}

class PacemakerBench
{
public:
    ~PacemakerBench()
    {
        for (int node = 0; node < m_nodes.net().nodes(); ++node)
            m_nodes.net().powerOff(node);
        for (const auto &daemon : m_daemons)
            daemon->waitForFinished(20000);
    }

    QString start()
    {
        ClusterNet &net = m_nodes.net();
        if (QString wrong = net.start(); !wrong.isEmpty())
            return wrong;
        for (int node = 0; node < net.nodes(); ++node) {
            bool ok = false;
            const QByteArray said = net.run(node, {u"sh"_s, u"-c"_s, preparation.arg(agent)}, &ok);
            if (!ok)
                return u"%1 can't be prepared: %2"_s.arg(net.nameOf(node), QString::fromUtf8(said));
            auto daemon = std::make_unique<QProcess>();
            daemon->setStandardOutputFile(QProcess::nullDevice());
            daemon->setStandardErrorFile(QProcess::nullDevice());
            const QStringList command = net.within(node, {u"env"_s, u"PCMK_logfile=none"_s, u"pacemakerd"_s, u"-f"_s});
            daemon->start(command.front(), command.mid(1));
            m_daemons.push_back(std::move(daemon));
        }
        const QString xml = configuration.arg(QStringLiteral(HOLDFAST_BIN_DIR "/holdfast-workload"),
                                              m_nodes.path(u"active"_s));
        if (!eventually([&] { return says(u"crm_mon"_s, {u"-1"_s}).contains("partition with quorum"); }, 120s))
            return u"Pacemaker did not come up"_s;
        bool ok = false;
        const QByteArray said = net.run(0, {u"cibadmin"_s, u"--replace"_s, u"--scope"_s, u"configuration"_s,
                                            u"--xml-text"_s, xml}, &ok);
        if (!ok)
            return u"Pacemaker doesn't take the configuration: %1"_s.arg(QString::fromUtf8(said));
        return settle() ? QString() : u"the pair did not come up"_s;
    }

    /// From SIGKILL of the Active to its mate's Active.
    bool fault(std::vector<qint64> &times)
    {
        const int active = m_active;
        QFile file(u"/proc/%1/root/run/bench-workload/pid"_s.arg(m_nodes.net().initOf(active)));
        if (!file.open(QIODevice::ReadOnly))
            return false;
        const pid_t pid = outerPids(m_nodes.net().initOf(active))[file.readAll().trimmed().toInt()];
        const qint64 killed = SiteNodes::now();
        if (pid <= 0 || ::kill(pid, SIGKILL) != 0 || !isActiveSince(1 - active, killed))
            return false;
        times.push_back(m_nodes.activeOn(1 - active).back().start - killed);
        says(u"crm_resource"_s, {u"--cleanup"_s});
        return settle();
    }

    bool switchover(std::vector<qint64> &times, std::vector<qint64> &gaps)
    {
        const int to = 1 - m_active;
        const qint64 asked = SiteNodes::now();
        says(u"crm_resource"_s, {u"--move"_s, u"--resource"_s, u"w-clone"_s, u"--promoted"_s, u"--node"_s,
                                 m_nodes.net().nameOf(to)});
        if (!isActiveSince(to, asked))
            return false;
        const qint64 begun = m_nodes.activeOn(to).back().start;
        times.push_back(begun - asked);
        gaps.push_back(m_nodes.longestGap("g0", asked - 20'000'000, begun + 1).count());
        says(u"crm_resource"_s, {u"--clear"_s, u"--resource"_s, u"w-clone"_s});
        return settle() && m_active == to;
    }

private:
    QByteArray says(const QString &program, const QStringList &words)
    {
        return m_nodes.net().run(0, QStringList{program} + words);
    }

    bool isActiveSince(int node, qint64 time)
    {
        return eventually([&] {
            const auto all = m_nodes.activeOn(node);
            return !all.empty() && all.back().start > time;
        });
    }

    /// Until one is Active, the other stands by, and nothing is under way.
    bool settle()
    {
        return eventually([this] {
            const QByteArray now = says(u"crm_mon"_s, {u"-1"_s});
            const bool both = now.contains("Promoted: [ ") && now.contains("Unpromoted: [ ");
            m_active = now.contains(" Promoted: [ beta ]") ? 1 : 0;
            return both && !now.contains("Failed Resource Actions")
                && says(u"crm_resource"_s, {u"--wait"_s, u"--timeout=20"_s}).isEmpty();
        });
    }

    SiteNodes m_nodes{{3, 1, 600}};
    std::vector<std::unique_ptr<QProcess>> m_daemons;
    int m_active = 0;
};

void row(const char *what, std::vector<qint64> ns)
{
    std::ranges::sort(ns);
    std::printf("| %-62s | %8.1f | %8.1f |\n", what, double(ns[ns.size() / 2]) / 1e6, double(ns.back()) / 1e6);
}

int failed(const QString &what)
{
    std::fprintf(stderr, "bench_pacemaker: %s\n", qPrintable(what));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 20;
    if (rounds <= 0) {
        std::fputs("Usage: bench_pacemaker [ROUNDS]\n", stderr);
        return 2;
    }
    QString missing = ClusterNet::missing();
    for (const QString &program : {u"pacemakerd"_s, u"crm_mon"_s, u"crm_resource"_s, u"cibadmin"_s}) {
        if (missing.isEmpty() && QStandardPaths::findExecutable(program).isEmpty()
            && QStandardPaths::findExecutable(program, {u"/usr/sbin"_s}).isEmpty())
            missing = u"Pacemaker is not installed (no %1): apt-get install pacemaker"_s.arg(program);
    }
    if (!missing.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(missing));
        return notHere;
    }
    std::vector<qint64> faults, orders, gaps;
    PacemakerBench bench;
    if (const QString wrong = bench.start(); !wrong.isEmpty())
        return failed(wrong);
    for (int i = 0; i < rounds; ++i) {
        if (!bench.fault(faults))
            return failed(u"a take-over did not end"_s);
    }
    for (int i = 0; i < rounds; ++i) {
        if (!bench.switchover(orders, gaps))
            return failed(u"a switchover did not end"_s);
    }
    std::printf("| %-62s | %8s | %8s |\n|---|---|---|\n", "ms, Pacemaker", "median", "worst");
    row("SIGKILL to the mate's process told ACTIVATE, no restart", faults);
    row("switchover: from `crm_resource --move` to the mate's process", orders);
    row("switchover: nobody Active, as the processes wrote it down", gaps);
    return 0;
}
