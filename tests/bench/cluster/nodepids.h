// nodepids.h - processes of a node of namespaces as they are called outside of it.
#pragma once

#include <map>

#include <sys/types.h>

namespace holdfast {

/// @param init the node's first process, as it is called outside
/// @return pids outside, by what they are called within the node
[[nodiscard]] std::map<int, pid_t> outerPids(pid_t init);

} // namespace holdfast
