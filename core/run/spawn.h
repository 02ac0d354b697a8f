// spawn.h - start a program as fast as the kernel can, in a process group of its own, with nothing of ours in it.
#pragma once

#include <model/config.h>
#include <model/expected.h>
#include <run/descriptor.h>

#include <sys/resource.h>
#include <sys/types.h>

namespace holdfast {

/// A user as the kernel knows it, looked up before the clone: name services may not be called in between.
struct Identity {
    std::string name;
    std::string home;
    std::string shell;
    uid_t uid = 0;
    gid_t gid = 0;
    std::vector<gid_t> groups;
};

/// One setrlimit(2); the value is both the soft and the hard limit.
struct ProcessLimit {
    int resource = 0;
    rlim_t value = RLIM_INFINITY;
};

/// We can be interrupted, and hung up on, by somebody's terminal.
[[nodiscard]] bool hasTerminal();

/// Everything a program is started with. Descriptors are borrowed; -1 means /dev/null (control: none).
struct Launch {
    CommandLine argv; ///< argv[0] is looked up in PATH of `environment` if it has no slash
    std::vector<std::string> environment; ///< complete, "NAME=value"
    std::string workingDirectory; ///< "": ours
    std::optional<Identity> identity; ///< nullopt: ours
    std::optional<int> umask;
    std::vector<ProcessLimit> limits;
    std::optional<int> nice; ///< nullopt: as ours
    std::optional<int> oomScore; ///< oom_score_adj; nullopt: as ours
    int input = -1;
    int output = -1;
    int errors = -1;
    int control = -1; ///< becomes descriptor 3
    int cgroup = -1; ///< directory of the cgroup v2 it is born in
    /// A file that the child itself, shortly before its program, writes `traceText` to: who finds it knows that it was
    /// started, even if the starter was killed before it could say so. -1: none.
    int trace = -1;
    std::string traceText;
    bool traceStat = false; ///< and its line of /proc/PID/stat: who it is, for some microseconds more
    /// Else only a process group. A session is needed to be out of a terminal's reach, and nothing else; but kernels
    /// with autogroups schedule a new session as a newcomer, which costs a restart milliseconds on a loaded host.
    bool newSession = hasTerminal();
};

/// A child that runs. Not yet waited for: give it to a PidWatch.
struct Child {
    pid_t pid = 0;
    Descriptor pidfd;
};

/// Starts a program: vfork-like clone with pidfd, own process group, default signals, descriptors 0-2 (and 3) only.
/// Returns after the exec, so that a program that can't be executed is an Error here and never a child.
/// Needs Linux 5.9 (close_range).
[[nodiscard]] Expected<Child> spawn(const Launch &launch);

/// The file that `command` names: itself if it has a slash, else the first executable of that name in `path`.
[[nodiscard]] Expected<std::string> findProgram(const std::string &command, std::string_view path);

/// @param user a user's name or number. Looked up once a program run: name services may be slow.
[[nodiscard]] Expected<Identity> identityOf(const std::string &user);

/// @param limits "nofile" -> 4096, as in the site file; a negative value is unlimited.
[[nodiscard]] Expected<std::vector<ProcessLimit>> processLimits(
    const std::map<std::string, std::int64_t> &limits);

/// Our environment without what was meant for us alone (NOTIFY_SOCKET, LISTEN_FDS, HOLDFAST_*...), then `added`;
/// a name in `added` replaces ours.
[[nodiscard]] std::vector<std::string> environmentWith(const Parameters &added);

/// The value of a variable in a Launch's environment, "" if it isn't there.
[[nodiscard]] std::string_view valueIn(const std::vector<std::string> &environment, std::string_view name);

} // namespace holdfast
