// hostdrun.h - holdfastd as a child that can be killed between any two of its system calls.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <run/descriptor.h>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

#include <sys/types.h>

namespace holdfast {

/// The arguments and the surroundings that stay the same over all lives of one manager.
struct HostdPlace
{
    QString site; ///< file
    QString directory; ///< of the journal
    QString socket;
    QString runtime; ///< XDG_RUNTIME_DIR; run files of root are under /run/holdfast/SITE all the same
    QString log; ///< stderr is appended to it
    QString host = QStringLiteral("one");
    std::shared_ptr<Descriptor> kept; ///< what its service manager keeps for it (FDSTORE=1); nullptr: nothing
};

/// One life of a manager. We are the subreaper of what it leaves behind, as a service manager is,
/// and collect it at once: see collectOrphans().
class HostdRun
{
public:
    /// @return false: it could not even be forked.
    explicit HostdRun(const HostdPlace &place, const QStringList &more = {});
    ~HostdRun();
    HostdRun(const HostdRun &) = delete;
    HostdRun &operator=(const HostdRun &) = delete;

    [[nodiscard]] pid_t pid() const { return m_pid; }
    /// From exec to READY=1 as its service manager hears it; nullopt: not within `patience`.
    [[nodiscard]] std::optional<std::chrono::microseconds>
    waitReady(std::chrono::milliseconds patience);

    void kill();
    void terminate();
    /// Lets it make `calls` more entries to and exits from system calls after `trigger`, and kills
    /// it there. @return how many it really made: fewer if it fell asleep before; -1: it may not be
    /// traced here, and is killed at once.
    int killAtSystemCall(int calls, const std::function<void()> &trigger);
    enum class Spawn : std::uint8_t { AboutTo, Done };
    /// Lets it run on after `trigger` until its main thread is about to make a process, or has made it, which by then
    /// executes its program; and kills it there. @return false: it made none, or may not be traced here; then it is
    /// killed all the same.
    bool killAtSpawn(Spawn when, const std::function<void()> &trigger);
    /// Its exit status; nullopt: it has not ended within `patience`, or by a signal.
    [[nodiscard]] std::optional<int> waitEnd(std::chrono::milliseconds patience);

    /// Collects orphans that have ended, but not `except`, which is somebody's child.
    static void collectOrphans(pid_t except);

private:
    void collect();
    [[nodiscard]] QByteArray receive();

    std::shared_ptr<Descriptor> m_kept;
    std::optional<std::chrono::microseconds> m_readyAfter;
    pid_t m_pid = -1;
    int m_notify = -1;
    QByteArray m_notifyPath;
    std::chrono::steady_clock::time_point m_started;
};

} // namespace holdfast
