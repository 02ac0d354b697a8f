// bench.h - the real independent computer on a table: its process, its cables, and terminals to type on.
#pragma once

#include <power/ptypair.h>
#include <power/serialline.h>

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <map>
#include <memory>

/// holdfast-ic with one line and one outlet a host (1, 2, ... in order), over pseudo-terminals in a directory of its
/// own.
class Bench
{
public:
    explicit Bench(const QStringList &hosts = {QStringLiteral("alpha"), QStringLiteral("beta")});
    ~Bench();

    /// TOML of an outlet's switch, before start(); default a bare simulated one. @param offFor cycle_off_for
    void setSwitch(const QString &host, const QString &toml) { m_switches[host] = toml; }
    void setOffFor(const QString &duration) { m_offFor = duration; }
    /// Further keys of a host's [[line]], before start().
    void setLine(const QString &host, const QString &toml) { m_lineKeys[host] = toml; }
    /// Further tables of the configuration, before start().
    void add(const QString &toml) { m_more += toml; }
    /// A line of a host that has no outlet.
    void addLineOnly(const QString &host);

    void plug(const QString &host);
    void unplug(const QString &host) { m_cables.erase(host); }
    holdfast::PtyPair &cable(const QString &host) { return *m_cables.at(host); }

    /// Starts the process and, with @p awaitReady, waits until it says `ready`.
    bool start(bool awaitReady = true);
    /// SIGTERM, waits. @return its exit status
    int terminate();
    void kill();
    [[nodiscard]] bool saidReady() { return take().contains("ready\n"); }
    [[nodiscard]] QByteArray log();
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }
    [[nodiscard]] holdfast::IndependentComputerConfig settings(const QString &host) const; ///< of the host's end
    [[nodiscard]] QString writeConfig();

private:
    QByteArray take();

    QTemporaryDir m_directory;
    QStringList m_hosts, m_lineOnly;
    std::map<QString, QString> m_switches, m_lineKeys;
    QString m_more;
    QString m_offFor = QStringLiteral("100ms");
    std::map<QString, std::unique_ptr<holdfast::PtyPair>> m_cables;
    QProcess m_process;
    QByteArray m_output, m_log;
};

/// Somebody who types requests by hand on a host's line and reads what comes.
class Terminal
{
public:
    Terminal(Bench &bench, const QString &host);

    /// Sends `SEQ payload` with the next SEQ. @return the answer without SEQ, "" if there is none within 2 s.
    QByteArray ask(const QByteArray &payload);
    /// Sends this with this SEQ, and waits as ask().
    QByteArray ask(std::uint16_t seq, const QByteArray &payload);
    QByteArray hello();
    /// ARM and FIRE. @param rest of FIRE. @return the answer to FIRE, or to ARM where that isn't ARMED.
    QByteArray fire(int outlet, const QByteArray &action, const QByteArray &rest = "reason=test by=me");
    QByteArray arm(int outlet, const QByteArray &action); ///< the token, or the whole answer where it isn't ARMED
    /// Sends so many requests at once. @return whether each was answered
    bool burst(const QByteArray &payload, int count);

    /// Every event so far, without SEQ.
    QList<QByteArray> events;
    QList<QByteArray> answers; ///< everything else, with SEQ
    [[nodiscard]] holdfast::SerialLine &line() { return m_line; }

private:
    void type(std::uint16_t seq, const QByteArray &payload);

    QString m_host;
    holdfast::SerialLine m_line;
    std::uint16_t m_seq = 0;
};

/// Spins the event loop until the condition holds. @return whether it did within the time.
bool eventually(const std::function<bool()> &condition, int milliseconds = 5000);
