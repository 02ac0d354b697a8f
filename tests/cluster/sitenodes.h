// sitenodes.h - one site on a ClusterNet: holdfastd on each node, what it says, and what its processes wrote down.
#pragma once

#include "clusternet.h"

#include <QJsonObject>

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

    void startManager(int node);
    void signalManager(int node, int signal);
    /// kill -9, until it is gone.
    void killManager(int node);
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
    /// As the process itself wrote it down, every 10 ms, by start.
    [[nodiscard]] std::vector<Interval> activeOn(int node) const;
    /// "", or two intervals of different nodes that overlap.
    [[nodiscard]] QByteArray overlap() const;

    /// For a test that failed: what the managers said last, and how they see the site.
    void tellAll();

private:
    QTemporaryDir m_directory;
    std::unique_ptr<ClusterNet> m_net;
    std::vector<std::unique_ptr<QProcess>> m_managers;
};

} // namespace holdfast
