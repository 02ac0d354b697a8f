// controlpipe.h - descriptor 3 of a process: a named pipe on which it is told its roles, by whichever manager runs.
#pragma once

#include <model/expected.h>
#include <run/descriptor.h>

#include <sys/types.h>

#include <optional>

namespace holdfast::controlpipe {

/// A new pipe at `path`, so that orders for an earlier process are never read by this one.
/// @return the end for the process. It reads and writes, so that it sees no end of file while no manager runs.
[[nodiscard]] Expected<Descriptor> create(const std::string &path, std::optional<uid_t> owner);

/// Writes one line ("ACTIVATE 7") without waiting. Error: nobody has the pipe open, or it is full because the process
/// doesn't read its orders.
[[nodiscard]] Outcome send(const std::string &path, const std::string &line);

} // namespace holdfast::controlpipe
