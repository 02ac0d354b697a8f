#include <supervisor/rundirectory.h>

#include <sys/un.h>

#include <filesystem>
#include <system_error>

namespace holdfast {

namespace fs = std::filesystem;

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

std::string RunDirectory::mark(const std::string &name, std::uint64_t generation) const
{
    return m_path + '/' + name + '#' + std::to_string(generation);
}

} // namespace holdfast
