// managerlock.h - one manager alone: a lock that goes with its holder, and who that is.
#pragma once

#include <model/expected.h>
#include <run/descriptor.h>

#include <QDateTime>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace holdfast {

/// What a second manager tells of the first.
struct LockHolder
{
    qint64 pid = 0;
    QString program;
    QString subject; ///< what it manages: "one of site fig1"
    QString since; ///< RFC 3339, UTC
    QString socket; ///< where consoles reach it; "": nowhere
};

/// The kernel holds it for the open file, not for a number in it: so it is free as soon as its
/// holder has ended, however that was, and no stale file is ever in the way. A program that is just
/// being started has inherited the descriptor and gives it up with its exec: as long as one of them
/// is not there yet, nobody could find it, so the next manager waits for it (semantics.md 9: no
/// double start).
class ManagerLock
{
public:
    /// Takes FILE for the life of the result. Where the file can't be made there is nothing to be
    /// protected: the result holds no lock then.
    /// @param patience for what a killed holder has left behind; a living one is not waited for.
    /// @return an Error that says who holds it since when, and what to do.
    [[nodiscard]] static Expected<std::unique_ptr<ManagerLock>>
    take(const QString &file, const QString &subject, const QString &socket,
         std::chrono::milliseconds patience = std::chrono::seconds(5));

    /// What the holder has written of itself; nullopt: nothing that can be read.
    [[nodiscard]] static std::optional<LockHolder> holderOf(const QString &file);

private:
    explicit ManagerLock(Descriptor file) : m_file(std::move(file)) { }

    Descriptor m_file;
};

/// A live process listens on this socket: the Error says which one. A stale socket is no obstacle.
[[nodiscard]] Outcome notListenedTo(const QString &socket);

} // namespace holdfast
