// independentprocess.h - the real `holdfast-ic`, kept running for the training site.
#pragma once

#include <model/expected.h>
#include <model/site.h>

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace holdfast {

/// Writes the program's configuration and runs it; it is started again a second after it has ended
/// by itself.
class IndependentProcess : public QObject
{
    Q_OBJECT
public:
    struct Paths
    {
        QString program;
        QString config; ///< written by start()
        QString state; ///< outlets' states across restarts
        QString switches; ///< socket of the Switchboard
    };
    /// One end of a serial cable.
    struct Line
    {
        QString port;
        QString host; ///< whose line it is: a host of the site, or another name for a console's
    };

    IndependentProcess(Paths paths, QObject *parent = nullptr);
    ~IndependentProcess() override;

    /// @param site its hosts' outlets, all behind simulated switches. @return an Error if the
    /// configuration can't be written; a program that doesn't start is told by failed().
    [[nodiscard]] Outcome start(const Site &site, const std::vector<Line> &lines);

    /// SIGTERM, then SIGKILL; returns when it has gone, within a second.
    void stop();

    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

Q_SIGNALS:
    /// It has opened its lines.
    void ready();
    /// It ended by itself or can't be started; it is tried again. One sentence.
    void failed(const QString &why);

private:
    void launch();
    void onOutput();
    void onEnded(const QString &why);

    Paths m_paths;
    QProcess m_process;
    QTimer m_again;
    bool m_stopping = false;
};

} // namespace holdfast
