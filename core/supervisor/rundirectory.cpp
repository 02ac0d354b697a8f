#include <supervisor/rundirectory.h>

#include <run/procfs.h>

#include <sys/un.h>

#include <charconv>
#include <filesystem>
#include <system_error>
#include <vector>

namespace holdfast {

namespace fs = std::filesystem;

std::string Started::text(std::uint64_t generation)
{
    constexpr std::size_t digits = 20; // of the greatest 64 bit number
    const std::string number = std::to_string(generation);
    return std::string(digits - number.size(), '0') + number + ' ';
}

std::optional<Started> Started::in(const std::string &file)
{
    const std::string text = readSmallFile(file);
    const std::string_view line = std::string_view(text).substr(0, text.find('\n'));
    const std::size_t space = line.find(' ');
    Started started;
    if (space == std::string_view::npos)
        return std::nullopt;
    const auto [end, error] = std::from_chars(line.data(), line.data() + space, started.generation);
    if (error != std::errc{} || end != line.data() + space)
        return std::nullopt;
    if (const auto stat = statIn(line.substr(space + 1))) {
        started.pid = stat->pid;
        started.startTicks = stat->startTicks;
    }
    return started;
}

RunDirectory::RunDirectory(const std::string &runDirectory, const std::string &host)
    : m_path((fs::absolute(runDirectory).lexically_normal() / host).string())
{
}

Outcome RunDirectory::make() const
{
    constexpr std::size_t longest = sizeof(sockaddr_un::sun_path) - 1;
    if (notifySocket().size() > longest)
        return Error{"the path is too long for a socket, at most " + std::to_string(longest) + " bytes",
                     notifySocket(), "use a shorter --directory"};
    std::error_code error;
    fs::create_directories(m_path, error);
    if (!error) // processes of other users must get at the socket by its name
        fs::permissions(m_path, fs::perms::owner_all | fs::perms::group_exec | fs::perms::others_exec, error);
    if (error)
        return Error{"the run directory can't be made: " + error.message(), m_path, {}};
    return done();
}

void RunDirectory::forgetStarts() const
{
    std::error_code ignored; // then there is nothing
    std::vector<fs::path> all;
    for (const fs::directory_entry &entry : fs::directory_iterator(m_path, ignored)) {
        if (entry.path().extension() == ".started")
            all.push_back(entry.path());
    }
    for (const fs::path &path : all)
        fs::remove(path, ignored);
}

std::string RunDirectory::mark(const std::string &name, std::uint64_t generation) const
{
    return m_path + '/' + name + '#' + std::to_string(generation);
}

} // namespace holdfast
