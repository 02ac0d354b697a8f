// powercut.h - between a program and the kernel: what of a journal is on the disk, and a cut at one of its writes.
#pragma once

#include <cstdint>
#include <string>

namespace powercut {

enum class Kind {
    None,
    Kill, ///< SIGKILL in the midst of a write: a part of it is done, what was written before stays
    Power, ///< of what was written since the last flush any sectors are lost, or all; names that were not flushed, too
};

/// From here on DIRECTORY/journal.db and its logs are watched; the operation with this number (a write, a flush, a new
/// length, a removed name) is the last of the process. What is in the directory now counts as being on the disk.
void begin(const std::string &directory, Kind kind, std::uint64_t operation, std::uint64_t seed);

} // namespace powercut
