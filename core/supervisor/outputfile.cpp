#include <supervisor/outputfile.h>

#include <run/descriptor.h>

#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <cstdio>
#include <ctime>
#include <optional>

namespace holdfast {

namespace {

using namespace std::chrono;

constexpr std::size_t mostWaiting = 64 * 1024;

// A line of the file: "2026-11-26T15:04:05.000006Z o text"; 'e' for an error.
constexpr std::size_t headLength = 30;

std::string head(const OutputLine &line)
{
    const auto since = floor<microseconds>(line.at).time_since_epoch();
    const std::time_t whole = floor<seconds>(since).count();
    std::tm utc{};
    ::gmtime_r(&whole, &utc);
    std::array<char, 64> text{};
    const std::size_t date = std::strftime(text.data(), text.size(), "%FT%T", &utc);
    std::snprintf(text.data() + date, text.size() - date, ".%06dZ %c ",
                  static_cast<int>((since - floor<seconds>(since)).count()),
                  line.error ? 'e' : 'o');
    return {text.data(), headLength};
}

std::optional<OutputLine> lineFrom(const std::string &text)
{
    std::tm utc{};
    int part = 0;
    char kind = 0;
    if (text.size() < headLength || text[headLength - 1] != ' ')
        return std::nullopt;
    const char *const dot = ::strptime(text.c_str(), "%Y-%m-%dT%H:%M:%S", &utc);
    if (dot == nullptr || std::sscanf(dot, ".%6dZ %c", &part, &kind) != 2)
        return std::nullopt;
    OutputLine line;
    const microseconds since = seconds(::timegm(&utc)) + microseconds(part);
    line.number = static_cast<std::uint64_t>(since.count());
    line.at = system_clock::time_point(since);
    line.error = kind == 'e';
    line.text = QByteArray::fromStdString(text.substr(headLength));
    return line;
}

/// The end of a file, at most so many bytes.
std::string endOf(const std::string &path, std::size_t most)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat info
    {
    };
    if (!file || ::fstat(file.get(), &info) != 0 || !S_ISREG(info.st_mode))
        return {};
    const auto size = static_cast<std::size_t>(info.st_size);
    std::string text(std::min(size, most), '\0');
    const ssize_t count =
        ::pread(file.get(), text.data(), text.size(), static_cast<off_t>(size - text.size()));
    text.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return text;
}

} // namespace

bool OutputFile::add(const OutputLine &line)
{
    if (m_path.empty())
        return false;
    const bool first = m_waiting.empty();
    m_waiting += head(line);
    m_waiting.append(line.text.constData(), static_cast<std::size_t>(line.text.size()));
    m_waiting += '\n';
    if (m_waiting.size() >= mostWaiting)
        flush();
    return first && !m_waiting.empty();
}

void OutputFile::flush()
{
    if (m_waiting.empty())
        return;
    Descriptor file(
        ::open(m_path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    struct stat info
    {
    };
    if (file && ::fstat(file.get(), &info) == 0 && info.st_size > 0
        && static_cast<std::size_t>(info.st_size) + m_waiting.size() > m_most
        && ::rename(m_path.c_str(), (m_path + ".1").c_str()) == 0)
        file.reset(
            ::open(m_path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (file) [[maybe_unused]]
        const ssize_t written = ::write(file.get(), m_waiting.data(), m_waiting.size());
    m_waiting.clear();
    m_waiting.shrink_to_fit();
}

std::vector<OutputLine> OutputFile::last(std::size_t lines, std::size_t bytes)
{
    flush();
    std::vector<OutputLine> all;
    if (m_path.empty())
        return all;
    std::string text = endOf(m_path, bytes);
    if (text.size() < bytes)
        text.insert(0, endOf(m_path + ".1", bytes - text.size()));
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        // A first line that was cut doesn't begin with a time, and what a crash left half may not.
        if (auto line = lineFrom(text.substr(start, end - start))) {
            if (!all.empty())
                line->number = std::max(line->number, all.back().number + 1);
            all.push_back(std::move(*line));
        }
        start = end + 1;
    }
    if (all.size() > lines)
        all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(lines));
    return all;
}

} // namespace holdfast
