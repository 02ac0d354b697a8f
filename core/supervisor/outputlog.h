// outputlog.h - what a process writes, line by line: a pipe that outlives the manager, and its last lines in memory.
#pragma once

#include <model/expected.h>
#include <run/streamreader.h>
#include <supervisor/runningprocess.h>

#include <list>
#include <memory>

namespace holdfast {

/// The last lines of one process, bounded in number and in bytes.
class LineRing
{
public:
    LineRing(std::size_t lines, std::size_t bytes) : m_maximumLines(lines), m_maximumBytes(bytes) {}

    void add(OutputLine line);
    /// What was written before the first line that is here.
    void addBefore(std::vector<OutputLine> lines);
    [[nodiscard]] std::vector<OutputLine> last(std::size_t count) const; ///< oldest first
    /// The first so many of those with a greater number.
    [[nodiscard]] std::vector<OutputLine> after(std::uint64_t number, std::size_t count) const;
    /// Number of the newest line that is no longer here, 0: none.
    [[nodiscard]] std::uint64_t dropped() const { return m_dropped; }
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

private:
    std::size_t m_maximumLines;
    std::size_t m_maximumBytes;
    std::size_t m_bytes = 0;
    std::uint64_t m_dropped = 0;
    std::list<OutputLine> m_lines; ///< costs nothing while a process is silent, as most are
};

/// A named pipe. The process holds it for reading too, so that it gets no SIGPIPE while no manager reads; 1 MiB waits.
class OutputPipe
{
public:
    OutputPipe(std::string path, StreamReader::Line line);

    /// Makes the pipe and reads it from now on. @param owner of the file; nullopt: us.
    /// @return the end for the process.
    [[nodiscard]] Expected<Descriptor> open(std::optional<uid_t> owner);

    /// Reads on after a restart of the manager.
    void reopen();

    /// Reads what is there now.
    void drain();

private:
    void read();

    std::string m_path;
    StreamReader::Line m_line;
    std::unique_ptr<StreamReader> m_reader;
};

} // namespace holdfast
