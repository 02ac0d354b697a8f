// children.h - which children are whose: ours to wait for, orphans to collect, or another part's of the program.
#pragma once

#include <sys/types.h>

#include <vector>

namespace holdfast::children {

/// Children that a PidWatch waits for. Everything else that is our child *and* in another process group is an orphan
/// of a tree that we started: whatever spawn() starts has a group of its own, so children in our own group belong to
/// somebody else in this program (QProcess) and are never touched.
void add(pid_t pid);
void remove(pid_t pid);

/// From now on what our trees leave behind becomes our child (PR_SET_CHILD_SUBREAPER) and is collected when it has
/// ended, so that it never stays a zombie. For the whole program; needs a QCoreApplication; safe to call again.
void collectOrphans();

/// Living or ended orphans, at this moment. While handlers of one Readiness::round() run, the list is read once for all
/// of them: when a thousand processes have ended, each of a thousand looks at a thousand children would be too many.
[[nodiscard]] std::vector<pid_t> orphans();

} // namespace holdfast::children
