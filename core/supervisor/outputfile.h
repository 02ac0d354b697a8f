// outputfile.h - what a process wrote, on disk: two files of bounded size, so that a later manager
// can show it too.
#pragma once

#include <supervisor/runningprocess.h>

#include <string>
#include <vector>

namespace holdfast {

/// PATH and, once that was full, PATH.1 with what was before: never more than twice `most` bytes
/// together. No descriptor is held. What can't be written is lost without a word: output is for
/// people, no decision hangs on it.
class OutputFile
{
public:
    /// @param path "": nothing is kept. @param most bytes of one file.
    OutputFile(std::string path, std::size_t most)
        : m_path(std::move(path))
        , m_most(most)
    {
    }
    ~OutputFile() { flush(); }
    OutputFile(const OutputFile &) = delete;
    OutputFile &operator=(const OutputFile &) = delete;

    /// Kept in memory until flush(), or until 64 KiB wait. @return false: something waited already.
    bool add(const OutputLine &line);
    void flush();

    /// What the files hold, oldest first, at most so many lines and bytes. Numbers are made from
    /// the times.
    [[nodiscard]] std::vector<OutputLine> last(std::size_t lines, std::size_t bytes);

private:
    std::string m_path;
    std::size_t m_most;
    std::string m_waiting;
};

} // namespace holdfast
