// outputlog.h - what a process writes, line by line: a pipe that outlives the manager, and its last lines in memory.
#pragma once

#include <model/expected.h>
#include <run/streamreader.h>
#include <supervisor/runningprocess.h>

#include <deque>
#include <memory>

namespace holdfast {

/// The last lines of one process, bounded in number and in bytes.
class LineRing
{
public:
    LineRing(std::size_t lines, std::size_t bytes) : m_maximumLines(lines), m_maximumBytes(bytes) {}

    void add(OutputLine line);
    [[nodiscard]] std::vector<OutputLine> last(std::size_t count) const; ///< oldest first
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

private:
    std::size_t m_maximumLines;
    std::size_t m_maximumBytes;
    std::size_t m_bytes = 0;
    std::deque<OutputLine> m_lines;
};

/// A named pipe. The process holds it for reading too, so that it gets no SIGPIPE while no manager reads; 1 MiB waits.
class OutputPipe : public QObject
{
    Q_OBJECT

public:
    explicit OutputPipe(std::string path, QObject *parent = nullptr);

    /// Makes the pipe and reads it from now on. @param owner of the file; nullopt: us.
    /// @return the end for the process.
    [[nodiscard]] Expected<Descriptor> open(std::optional<uid_t> owner);

    /// Reads on after a restart of the manager.
    void reopen();

    /// Reads what is there now.
    void drain();

Q_SIGNALS:
    void line(const QByteArray &text);

private:
    void read();

    std::string m_path;
    std::unique_ptr<StreamReader> m_reader;
};

} // namespace holdfast
