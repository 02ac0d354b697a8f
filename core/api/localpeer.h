// localpeer.h - local sockets as the kernel knows them: where the manager's is, who holds it, who is at the other end.
#pragma once

#include <model/expected.h>

#include <QString>

namespace holdfast {

/// HOLDFAST_SOCKET, else /run/holdfast/manager.sock for root, else $XDG_RUNTIME_DIR/holdfast/manager.sock
/// (contracts/programs-and-api.md).
[[nodiscard]] QString managerSocketPath();

/// The name of the user at the other end of a connected local socket; the number where there is none, "" if unknown.
[[nodiscard]] QString userOfPeer(qintptr descriptor);

/// Whether it is root or the user of this process, and so may say for whom it acts (sudo): they could do it anyway.
[[nodiscard]] bool peerNamesOthers(qintptr descriptor);

/// Makes the path free for listening: makes its folder, removes the socket of a process that is gone. Errors: a live
/// process listens there (which one), something else than a socket is there, the folder can't be made.
[[nodiscard]] Outcome clearForListening(const QString &path);

} // namespace holdfast
