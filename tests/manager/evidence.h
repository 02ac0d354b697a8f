// evidence.h - a site whose processes write down by themselves that they were started, and what a
// journal's file says, both without asking the manager.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <map>
#include <vector>

#include <sys/types.h>

namespace holdfast {

/// One start of a process, in its own words.
struct StartSeen
{
    QByteArray process; ///< GROUP@PROCESS
    quint64 generation = 0;
    pid_t pid = 0;
    quint64 ticks = 0; ///< its start time, with which the pid is nobody else's
    bool operator==(const StartSeen &) const = default;
};

/// A folder in which the site's processes leave their evidence.
class Evidence
{
public:
    /// Writes the wrapper script that processes are started by.
    explicit Evidence(const QString &directory);

    /// For the site file: `command` of a process that is a holdfast-workload with these options,
    /// writes its start down, and holds a lock as long as it lives. @param process GROUP@PROCESS
    [[nodiscard]] QByteArray command(const QByteArray &process,
                                     const QByteArray &options = {}) const;
    /// The same of any program. @param words what follows it, `, "WORD"` each.
    [[nodiscard]] QByteArray command(const QByteArray &process, const QByteArray &program,
                                     const QByteArray &words) const;

    /// In the order in which they were written.
    [[nodiscard]] std::vector<StartSeen> starts() const;
    /// The last of each process.
    [[nodiscard]] std::map<QByteArray, StartSeen> latest() const;
    /// One line for each start beside a living instance of the same process.
    [[nodiscard]] QByteArray doubles() const { return content(QStringLiteral("doubles")); }
    [[nodiscard]] QByteArray content(const QString &name) const;
    [[nodiscard]] QString path() const { return m_directory; }

    /// It runs: neither gone, nor a zombie, nor another with its number.
    [[nodiscard]] static bool lives(const StartSeen &start);
    /// SIGKILL. @return false: it didn't run.
    static bool kill(const StartSeen &start);

private:
    QString m_directory;
};

/// The lines of a journal by seq, read from a copy of its files: whoever opens them next finds them
/// as the killed manager left them.
struct JournalSeen
{
    std::vector<QByteArray> lines;
    std::vector<QJsonObject> records;
};
[[nodiscard]] JournalSeen journalIn(const QString &directory);

} // namespace holdfast
