// machine.h - one virtual machine with holdfastd in it: its power, its serial cable, its console, what happens to it.
#pragma once

#include <model/expected.h>
#include <power/ptypair.h>

#include <QLocalSocket>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace holdfast {

/// Something that has happened to a machine or was done by the independent computer.
struct Happening
{
    std::chrono::milliseconds at{}; ///< since 1970, by this computer's clock, as whoever tells it has stamped it
    QString what;
};

/// Lives in a folder of its own. It has power while its qemu runs, which others start and end by switchCommand(); this
/// object only looks and listens, over a monitor (QMP) of its own.
class Machine : public QObject
{
    Q_OBJECT
public:
    Machine(QString name, QString directory);

    /// Makes its disk and its cable and writes down how qemu is to be started.
    [[nodiscard]] Outcome assemble(const QString &kernel, const QString &rootImage);

    /// `on` or `off`: what to run for it.
    [[nodiscard]] QStringList switchCommand(const QString &order) const;

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] PtyPair &cable() { return *m_cable; } ///< its second end is the independent computer's
    [[nodiscard]] bool isOn() const { return m_monitor.state() == QLocalSocket::ConnectedState; }
    [[nodiscard]] const QByteArray &console() const { return m_console; } ///< everything that was ever said there
    /// As its beats have said since it last came up.
    [[nodiscard]] bool isRunnable() const { return m_runnable; }
    /// The kernel's own mark of each boot so far (boot_id).
    [[nodiscard]] QByteArrayList boots() const;

    /// A command of the monitor: `stop` freezes it.
    void order(const QByteArray &command);
    /// Runs a line in the machine's shell. @return what it printed; nullopt: no answer.
    [[nodiscard]] std::optional<QByteArray> run(const QByteArray &line);
    /// The same without waiting for an end that won't come.
    void type(const QByteArray &line) { m_shell.write(line + '\n'); }

    [[nodiscard]] const std::vector<Happening> &happened() const { return m_happened; }
    void forget() { m_happened.clear(); }

private:
    void connectAgain();
    void readMonitor();
    void readBeats(const QByteArray &bytes);

    QString m_name, m_directory;
    std::unique_ptr<PtyPair> m_cable;
    QLocalSocket m_monitor, m_shell;
    QTimer m_again;
    QByteArray m_console, m_beats;
    bool m_runnable = false;
    int m_lines = 0; ///< run so far
    std::vector<Happening> m_happened;
};

/// Runs the event loop until the condition holds. @return false if it doesn't within @p patience.
[[nodiscard]] bool eventually(const std::function<bool()> &condition,
                              std::chrono::milliseconds patience = std::chrono::seconds(30));

} // namespace holdfast
