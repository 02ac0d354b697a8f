#include <supervisor/outputlog.h>

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

namespace holdfast {

namespace {

constexpr int pipeSize = 1024 * 1024;

bool isPipe(const std::string &path)
{
    struct stat info {};
    return ::lstat(path.c_str(), &info) == 0 && S_ISFIFO(info.st_mode);
}

} // namespace

void LineRing::add(OutputLine line)
{
    m_bytes += static_cast<std::size_t>(line.text.size());
    m_lines.push_back(std::move(line));
    while (m_lines.size() > m_maximumLines || (m_bytes > m_maximumBytes && m_lines.size() > 1)) {
        m_bytes -= static_cast<std::size_t>(m_lines.front().text.size());
        m_dropped = m_lines.front().number;
        m_lines.pop_front();
    }
}

std::vector<OutputLine> LineRing::last(std::size_t count) const
{
    const auto kept = static_cast<std::ptrdiff_t>(std::min(count, m_lines.size()));
    return {std::prev(m_lines.end(), kept), m_lines.end()};
}

std::vector<OutputLine> LineRing::after(std::uint64_t number, std::size_t count) const
{
    auto first = m_lines.end();
    while (first != m_lines.begin() && std::prev(first)->number > number)
        --first;
    std::vector<OutputLine> lines;
    for (; first != m_lines.end() && lines.size() < count; ++first)
        lines.push_back(*first);
    return lines;
}

void LineRing::addBefore(std::vector<OutputLine> lines)
{
    const std::uint64_t firstHere = m_lines.empty() ? ~std::uint64_t{0} : m_lines.front().number;
    while (!lines.empty() && m_lines.size() < m_maximumLines) {
        const auto size = static_cast<std::size_t>(lines.back().text.size());
        if (m_bytes + size > m_maximumBytes)
            return;
        if (lines.back().number < firstHere) {
            m_bytes += size;
            m_lines.push_front(std::move(lines.back()));
        }
        lines.pop_back();
    }
}

OutputPipe::OutputPipe(std::string path, StreamReader::Line line)
    : m_path(std::move(path)), m_line(std::move(line))
{
}

Expected<Descriptor> OutputPipe::open(std::optional<uid_t> owner)
{
    if (!isPipe(m_path)) {
        ::unlink(m_path.c_str());
        m_reader.reset(); // of a pipe that somebody has removed
        if (::mkfifo(m_path.c_str(), 0600) != 0)
            return Error{std::string("the output pipe can't be made: ") + std::strerror(errno), m_path, {}};
    }
    Descriptor writer(::open(m_path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    if (!writer)
        return Error{std::string("the output pipe can't be opened: ") + std::strerror(errno), m_path, {}};
    if (owner) // so that it may open /dev/stdout
        [[maybe_unused]] const int ignored = ::fchown(writer.get(), *owner, static_cast<gid_t>(-1));
    read();
    return writer;
}

void OutputPipe::reopen()
{
    if (isPipe(m_path))
        read();
}

void OutputPipe::read()
{
    if (m_reader)
        return;
    // For writing too: then the end of the last writer wakes nobody, just when its replacement is to be started.
    Descriptor end(::open(m_path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW));
    if (!end)
        return;
    ::fcntl(end.get(), F_SETPIPE_SZ, pipeSize); // refused to some users: then it is smaller
    m_reader = std::make_unique<StreamReader>(std::move(end), m_line);
}

void OutputPipe::drain()
{
    if (m_reader)
        m_reader->drain();
}

} // namespace holdfast
