// minimalparent.h - the fastest a parent can restart a child: posix_spawn, a pidfd, poll, and nothing else.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

/// One report of bench_restart_child.
struct Report {
    std::int64_t pid = 0;
    std::int64_t ns = 0; ///< CLOCK_MONOTONIC at its first instruction
};

/// @return ns from SIGKILL to the replacement's first instruction, one a round; fewer if something failed.
/// @param reports the read end of the FIFO that children write to
/// @param pause how long a process runs before it is killed: after a long one the processor is asleep and its caches
/// are others', which is the same for everybody who is measured.
std::vector<std::int64_t> minimalParent(const std::string &program, const std::string &fifo, int reports, int rounds,
                                        std::chrono::milliseconds pause = std::chrono::milliseconds(2));

std::int64_t nowNs();
