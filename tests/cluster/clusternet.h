// clusternet.h - several computers within this one: namespaces, cables that can be cut, and a Corosync on each.
#pragma once

#include <relay/linkfaults.h>

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <set>
#include <vector>

#include <sys/types.h>

class QProcess;

namespace holdfast {

/// Each node has its own network, mounts, processes and host name: /run, /dev/shm, /etc/corosync and /var/lib/corosync
/// are its own, all other files everybody's. A link is a bridge in a namespace without any node. Nothing has a name
/// outside, and everything ends with this object, or with the test that holds it.
class ClusterNet
{
public:
    struct Options {
        int nodes = 3;
        int links = 1;
        int token = 600; ///< ms; 300 and less flap on a loaded machine (facts.md 2)
        bool device = false; ///< the independent computer is the quorum device, as `cluster init` writes it
        bool relay = false; ///< all cables pass through tests/cluster/relay, for setFault()
        std::uint64_t seed = 1; ///< of its faults
        int begun = 0; ///< so many are nodes at first, and are switched on by start(); 0: all
    };
    explicit ClusterNet(Options options);
    ~ClusterNet();
    ClusterNet(const ClusterNet &) = delete;
    ClusterNet &operator=(const ClusterNet &) = delete;

    /// "", or why such nodes can't be made here.
    [[nodiscard]] static QString missing();
    /// Everything up, Corosync too. @return "", or what went wrong.
    [[nodiscard]] QString start();

    [[nodiscard]] int nodes() const { return m_options.nodes; }
    [[nodiscard]] QString nameOf(int node) const;
    [[nodiscard]] QStringList addressesOf(int node) const;
    /// The command that runs @p command within a node, from outside.
    [[nodiscard]] QStringList within(int node, const QStringList &command) const;
    /// Runs it to its end, and the event loop meanwhile. @return its output, and @p ok whether its status was 0.
    QByteArray run(int node, const QStringList &command, bool *ok = nullptr) const;
    /// The process that a command of within() became, as seen from outside; 0: none yet.
    [[nodiscard]] static pid_t innerOf(const QProcess &process);
    static void signal(const QProcess &process, int signal);

    /// Another corosync.conf for all that are switched on, and for those that will be; engines that run don't know yet.
    [[nodiscard]] bool configure(const QByteArray &configuration);
    void startEngine(int node);
    void signalEngine(int node, int signal);
    [[nodiscard]] bool engineRuns(int node) const;
    /// The power plug: everything on it is gone at once.
    void powerOff(int node);
    QString powerOn(int node);

    /// Who hears whom: a node that no part names keeps to itself. On all links.
    void partition(const std::vector<std::vector<int>> &parts);
    void heal();
    /// Nothing that @p from sends reaches @p to any more, but the other way round it does; until heard().
    void mute(int from, int to);
    void heard(int from, int to);
    /// What happens to datagrams from one node to another, with Options::relay. LinkFaults::any: whichever it is.
    void setFault(const LinkFault &fault, int from = LinkFaults::any, int to = LinkFaults::any,
                  int link = LinkFaults::any);
    void clearFaults();
    /// What has happened to all datagrams until now.
    [[nodiscard]] LinkFaults::Counters counters();

    /// The first process of a node, as seen from outside; 0: it is switched off.
    [[nodiscard]] pid_t initOf(int node) const { return m_nodes[static_cast<std::size_t>(node)].init; }

private:
    struct Node {
        std::unique_ptr<QProcess> holder; ///< unshare, which keeps it
        pid_t init = 0;
        std::unique_ptr<QProcess> engine;
    };
    [[nodiscard]] static Node hold(bool onlyNetwork);
    [[nodiscard]] static bool execute(const QStringList &command, QByteArray *output = nullptr,
                                      const QByteArray &input = {});
    [[nodiscard]] bool inSwitch(const QByteArray &batch) const;
    [[nodiscard]] int begun() const;
    [[nodiscard]] QString configuration() const;
    [[nodiscard]] QByteArray portOf(int node, int link) const;
    [[nodiscard]] QString startRelay();
    QByteArray tellRelay(const QByteArray &order);

    Options m_options;
    QTemporaryDir m_directory;
    Node m_switch;
    std::unique_ptr<QProcess> m_relay;
    std::vector<Node> m_nodes;
    std::set<int> m_bridges; ///< besides the first
};

} // namespace holdfast
