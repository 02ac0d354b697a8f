#include <supervisor/controlpipe.h>

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

namespace holdfast::controlpipe {

Expected<Descriptor> create(const std::string &path, std::optional<uid_t> owner)
{
    ::unlink(path.c_str());
    if (::mkfifo(path.c_str(), 0600) != 0)
        return Error{std::string("the control pipe can't be made: ") + std::strerror(errno), path, {}};
    Descriptor end(::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    if (!end)
        return Error{std::string("the control pipe can't be opened: ") + std::strerror(errno), path, {}};
    if (owner)
        [[maybe_unused]] const int ignored = ::fchown(end.get(), *owner, static_cast<gid_t>(-1));
    return end;
}

Outcome send(const std::string &path, const std::string &line)
{
    const Descriptor end(::open(path.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW));
    if (!end)
        return Error{"the process has closed its descriptor 3", path, "it must keep HOLDFAST_CONTROL_FD open"};
    const std::string text = line + '\n'; // shorter than PIPE_BUF: written wholly or not at all
    if (::write(end.get(), text.data(), text.size()) != static_cast<ssize_t>(text.size()))
        return Error{"the process doesn't read its descriptor 3", path, "it must read HOLDFAST_CONTROL_FD"};
    return done();
}

} // namespace holdfast::controlpipe
