// rundirectory.h - where the supervisor of one host keeps its socket and pipes, so that the next manager finds them.
#pragma once

#include <model/expected.h>

#include <sys/types.h>

#include <optional>
#include <string>

namespace holdfast {

/// What was started last of a process: written by the child itself, so that it is there if and only if there was one
/// that was about to execute its program.
struct Started {
    std::uint64_t generation = 0;
    pid_t pid = 0; ///< 0: it wasn't noted, see Launch::traceStat
    std::uint64_t startTicks = 0;

    /// What the child writes, before its line of /proc/PID/stat: always of one length, as it overwrites the last one.
    [[nodiscard]] static std::string text(std::uint64_t generation);
    /// nullopt: nothing was started since the last boot.
    [[nodiscard]] static std::optional<Started> in(const std::string &file);
};

/// RUN/HOST/{notify, GROUP@PROCESS.control, GROUP@PROCESS.output, GROUP@PROCESS.errors, GROUP@PROCESS.started}. Names
/// of groups and processes hold no '@', so two processes never share a file.
class RunDirectory
{
public:
    RunDirectory() = default;
    RunDirectory(const std::string &runDirectory, const std::string &host);

    /// Makes it. Error: it can't be made, or its path is too long for a socket.
    [[nodiscard]] Outcome make() const;

    [[nodiscard]] const std::string &path() const { return m_path; }
    [[nodiscard]] std::string notifySocket() const { return m_path + "/notify"; }
    [[nodiscard]] std::string control(const std::string &name) const { return m_path + '/' + name + ".control"; }
    [[nodiscard]] std::string output(const std::string &name) const { return m_path + '/' + name + ".output"; }
    [[nodiscard]] std::string errors(const std::string &name) const { return m_path + '/' + name + ".errors"; }

    /// What was started last: the generation; of handshake exec and ocf the command that was run last, and a line of
    /// /proc/PID/stat. Written by the child itself.
    [[nodiscard]] std::string started(const std::string &name) const { return m_path + '/' + name + ".started"; }

    /// Before a boot: generations begin anew, and what was started before must not be taken for one of them.
    void forgetStarts() const;

    /// The mark of a tree (run/processtree.h): unique on this machine, and it says what it is.
    [[nodiscard]] std::string mark(const std::string &name, std::uint64_t generation) const;

private:
    std::string m_path; ///< absolute
};

} // namespace holdfast
