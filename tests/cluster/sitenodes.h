// sitenodes.h - one site on a ClusterNet: holdfastd on each node, what it says, and what its processes wrote down.
#pragma once

#include "clusternet.h"

#include <QJsonObject>

#include <chrono>

namespace holdfast {

class SiteNodes
{
public:
    explicit SiteNodes(ClusterNet::Options options);
    ~SiteNodes();

    [[nodiscard]] ClusterNet &net() { return *m_net; }
    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }
    [[nodiscard]] QString siteFile() const { return path(QStringLiteral("site.toml")); }
    [[nodiscard]] bool writeSite(const QByteArray &text);
    /// TOML of a process that keeps @p name's Active times on each node: activeOn().
    [[nodiscard]] QByteArray workload(const QByteArray &name, bool withIntervals) const;

    /// From now on managers are started with a wall clock of their node's own: setClock().
    [[nodiscard]] bool giveClocks();
    /// All of the node's managers see their wall clock so far ahead of the computer's, at once.
    bool setClock(int node, std::chrono::nanoseconds ahead);

    void startManager(int node);
    void signalManager(int node, int signal);
    /// kill -9, until it is gone.
    void killManager(int node);
    /// As systemd restarts it: SIGTERM, its end, RestartSec, the next one. @return whether it ended by itself, with 0
    bool restartManager(int node);
    [[nodiscard]] bool managerRuns(int node) const;
    /// Ended together with its node.
    void awaitEnd(int node);

    /// Runs holdfastctl there. @return what it said
    QByteArray ask(int node, const QStringList &words, bool *ok = nullptr);
    /// @return whether it was done; says on stderr why not.
    bool command(int node, const QStringList &words);
    [[nodiscard]] QJsonObject status(int node);
    [[nodiscard]] QByteArray stateOf(int node, const QString &member);
    [[nodiscard]] QByteArray stateOfHost(int node, const QString &host);
    [[nodiscard]] int processOf(int node, const QString &member);
    /// As the manager of this node sees it; false too where none answers.
    [[nodiscard]] bool isQuorate(int node);
    [[nodiscard]] bool runs(int node, int pid);
    /// Asked while nothing happens: the same number and the same hash of the state on all.
    [[nodiscard]] bool sameEverywhere(const QList<int> &nodes);

    struct Interval {
        qint64 start, end; ///< ns; all nodes have one monotonic clock
    };
    /// As the process itself wrote it down, every 10 ms, by start. @param name of the workload; "": of any
    [[nodiscard]] std::vector<Interval> activeOn(int node, const QByteArray &name = {}) const;
    /// "", or two intervals of one workload on different nodes that overlap.
    [[nodiscard]] QByteArray overlap() const;
    /// The longest time in which that workload was Active nowhere, from @p since until @p until or until now (ns).
    [[nodiscard]] std::chrono::nanoseconds longestGap(const QByteArray &name, qint64 since, qint64 until = 0) const;
    /// ns of the clock that the intervals are measured by.
    [[nodiscard]] static qint64 now();

    /// What a node's managers have said, all of them.
    [[nodiscard]] QByteArray logOf(int node) const;
    /// For a look at what happened: the directory stays. @return where
    QString keepDirectory();
    /// For a test that failed: what the managers said last, and how they see the site.
    void tellAll();

private:
    [[nodiscard]] QString clockOf(int node) const { return path(QStringLiteral("clock-") + m_net->nameOf(node)); }

    QTemporaryDir m_directory;
    std::unique_ptr<ClusterNet> m_net;
    std::vector<std::unique_ptr<QProcess>> m_managers;
    bool m_clocks = false;
};

} // namespace holdfast
