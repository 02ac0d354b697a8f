#include "intervals.h"

#include <fcntl.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace workload {

std::int64_t nowNs()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<std::int64_t>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

std::string Intervals::open(const std::string &path, const std::string &name)
{
    if (path.empty())
        return {};
    m_name = name;
    m_append = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    m_update = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    return m_append < 0 || m_update < 0 ? path + ": " + std::strerror(errno) : std::string{};
}

void Intervals::append(std::int64_t start, std::int64_t end)
{
    const std::string endText = std::to_string(end);
    const std::string line = m_name + ' ' + m_role + ' ' + std::to_string(start) + ' ' + endText + '\n';
    if (::write(m_append, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
        return;
    // After appending, the position is behind what was appended, whatever others have written meanwhile.
    m_digits = endText.size();
    m_endAt = ::lseek(m_append, 0, SEEK_CUR) - static_cast<off_t>(m_digits) - 1;
}

void Intervals::begin(const std::string &role)
{
    if (!isOpen())
        return;
    m_role = role;
    const std::int64_t now = nowNs();
    append(now, now);
}

void Intervals::update()
{
    if (m_role.empty())
        return;
    const std::int64_t now = nowNs();
    const std::string text = std::to_string(now);
    if (text.size() == m_digits)
        [[maybe_unused]] const ssize_t written = ::pwrite(m_update, text.data(), text.size(), m_endAt);
    else
        append(now, now); // a digit more than there is room for: once in a machine's life, if at all
}

void Intervals::end()
{
    update();
    m_role.clear();
}

} // namespace workload
