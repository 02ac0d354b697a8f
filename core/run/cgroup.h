// cgroup.h - one cgroup v2 directory that holds a tree of processes: nothing escapes it, and it can be killed at once.
#pragma once

#include <model/expected.h>
#include <run/descriptor.h>

#include <cstdint>
#include <memory>
#include <optional>

namespace holdfast {

class Cgroup
{
public:
    /// The directory of our own cgroup v2 if it was delegated to us (systemd's Delegate=yes), else "".
    [[nodiscard]] static std::string delegatedDirectory();

    /// Makes the directory; takes the one that is there from before only if something still runs in it.
    [[nodiscard]] static Expected<std::unique_ptr<Cgroup>> open(const std::string &directory);

    [[nodiscard]] int directory() const { return m_directory.get(); }

    /// Signals an exceptional condition (POLLPRI) when populated() changes.
    [[nodiscard]] int events() const { return m_events.get(); }

    /// True while a process lives in it.
    [[nodiscard]] bool populated() const;
    [[nodiscard]] bool contains(pid_t pid) const;
    void kill();

    /// Of all its processes together. nullopt or -1: no limit of ours.
    struct Limits {
        std::optional<std::int64_t> memory; ///< bytes; past it the kernel kills in here, and nowhere else
        std::optional<std::int64_t> pids; ///< processes and threads; past it fork(2) fails
    };
    /// Error: this kernel, or whoever delegated the directory, doesn't let us.
    [[nodiscard]] Outcome limit(const Limits &limits) const;

    /// How many of its processes the kernel has ended because they were over the limit of memory; 0 where it doesn't
    /// count them. Ascending as long as the directory is there.
    [[nodiscard]] std::uint64_t oomKills() const;

    /// Gives directories made in `directory` the controllers that limit() needs, where the system lets us.
    static void enableControllers(const std::string &directory);

    /// Kernels kill what is born in a group that was killed before: it is to be opened anew.
    [[nodiscard]] bool wasKilled() const { return m_wasKilled; }

private:
    std::string m_path; ///< below the mount point, as /proc/PID/cgroup writes it
    Descriptor m_directory;
    Descriptor m_events;
    bool m_wasKilled = false;
};

} // namespace holdfast
