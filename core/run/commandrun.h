// commandrun.h - run a command asynchronously: its outcome, its last complaint, a time-out that ends its whole tree.
#pragma once

#include <run/processtree.h>
#include <run/spawn.h>
#include <run/streamreader.h>

#include <QTimer>

namespace holdfast {

struct CommandResult {
    enum class End : std::uint8_t { Exited, TimedOut, NotStarted };

    End end = End::Exited;
    ExitStatus exit; ///< of Exited
    std::string complaint; ///< the last line of stderr (noteComplaint); of NotStarted the reason
    QByteArray output; ///< the first 64 KiB of stdout
    ExitUsage used;
    bool isCut = false; ///< there was more of it

    [[nodiscard]] bool ok() const { return end == End::Exited && exit == ExitStatus{}; }

    /// A sentence for a person why it isn't ok: its complaint, or else how it ended.
    [[nodiscard]] std::string why() const;
};

/// Takes a line of stderr as the reason why a command fails: the last one that isn't empty. What an
/// OCF agent says expressly ("ocf-exit-reason:") isn't replaced by what its helpers grumble
/// afterwards.
void noteComplaint(std::string &complaint, const QByteArray &line);

/// One run of one command, started by the constructor. finished() comes exactly once and never from within a call; the
/// run is then over even if daemons that the command started live on (they may go on writing to its pipes). After a
/// time-out the tree is being killed. Destroying a run earlier kills its tree and tells nobody.
class CommandRun : public QObject
{
    Q_OBJECT

public:
    /// @param launch output and errors, when -1, are captured here. @param timeout zero: none.
    /// @param mark what finds daemons of its tree after a time-out, wherever they are; "": they are
    /// left alone. Runs on behalf of something that daemons stand for have none: a check that hangs
    /// must not end what it checks.
    CommandRun(Launch launch, Duration timeout, QObject *parent, const std::string &mark = {});
    ~CommandRun() override;

    [[nodiscard]] pid_t pid() const { return m_watch ? m_watch->pid() : 0; }
    [[nodiscard]] bool isFinished() const { return m_finished; }

Q_SIGNALS:
    void finished(const holdfast::CommandResult &result);

private:
    void capture(std::unique_ptr<StreamReader> &reader, Descriptor readEnd);
    void onEnded();
    void onTimeout();
    void finish(CommandResult result);

    ProcessTree m_tree;
    std::unique_ptr<PidWatch> m_watch;
    std::unique_ptr<StreamReader> m_output;
    std::unique_ptr<StreamReader> m_errors;
    QTimer m_timer;
    CommandResult m_result;
    bool m_finished = false;
};

} // namespace holdfast
