// rundirectory.h - where the supervisor of one host keeps its socket and pipes, so that the next manager finds them.
#pragma once

#include <model/expected.h>

namespace holdfast {

/// RUN/HOST/{notify, GROUP@PROCESS.control, GROUP@PROCESS.output, GROUP@PROCESS.errors}. Names of groups and processes
/// hold no '@', so two processes never share a file.
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

    /// Of handshake exec and ocf: the command that runs, for the next manager to wait for.
    [[nodiscard]] std::string command(const std::string &name) const { return m_path + '/' + name + ".command"; }

    /// The mark of a tree (run/processtree.h): unique on this machine, and it says what it is.
    [[nodiscard]] std::string mark(const std::string &name, std::uint64_t generation) const;

private:
    std::string m_path; ///< absolute
};

} // namespace holdfast
