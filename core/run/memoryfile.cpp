#include <run/memoryfile.h>

#include <cerrno>
#include <cstring>

#include <sys/mman.h>
#include <unistd.h>

namespace holdfast {

Expected<Descriptor> memoryFile(const char *name, std::string_view content)
{
    const auto failure = [] {
        return Error{std::string("what the program is to read can't be passed on: ") + std::strerror(errno), {},
                     "free memory, or raise the limit of open files"};
    };
    Descriptor file(::memfd_create(name, MFD_CLOEXEC));
    while (file && !content.empty()) {
        const ssize_t written = ::write(file.get(), content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return failure();
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    if (!file || ::lseek(file.get(), 0, SEEK_SET) != 0)
        return failure();
    return file;
}

} // namespace holdfast
