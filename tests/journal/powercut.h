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

/// The flush with this number from here on, 1 being the next one, is refused by the disk (EIO): of what it would
/// bring there any sectors are there, and the rest counts as written, so that later flushes leave it out. As the
/// kernel does it, each descriptor that is open is told once. 0: none
void refuseFlush(std::uint64_t number);
/// As the last one, and all after it.
void refuseFlushesFrom(std::uint64_t number);
/// So many flushes have been refused.
[[nodiscard]] std::uint64_t refusals();
/// What would be there after a power cut now that keeps nothing but what was flushed.
void copyDisk(const std::string &to);

/// From here on DIRECTORY/journal.db and its logs are watched; the operation with this number (a write, a flush, a new
/// length, a removed name) is the last of the process. What is in the directory now counts as being on the disk.
void begin(const std::string &directory, Kind kind, std::uint64_t operation, std::uint64_t seed);

} // namespace powercut
