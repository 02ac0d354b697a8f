// Drop-ins on disk: written whole or not at all, taken out by renaming, listed.
#include <config/dropin.h>

#include <config/dropintext.h>
#include <config/tomltree.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace holdfast {

namespace {

namespace fs = std::filesystem;
constexpr std::string_view rolledBackEnding = ".rolled-back";

Error fileError(const std::string &what, const std::string &where, int code)
{
    std::string todo;
    if (code == ENOSPC || code == EDQUOT)
        todo = "make room on the disk, then try again; nothing was changed";
    else if (code == EACCES || code == EPERM || code == EROFS)
        todo = "give the manager's user the right to write there; nothing was changed";
    else
        todo = "nothing was changed";
    return {what + ": " + std::strerror(code), where, todo};
}

/// Closes on leaving; a temporary file that was not renamed is removed.
struct TemporaryFile {
    std::string path;
    int descriptor = -1;
    bool kept = false;
    ~TemporaryFile()
    {
        if (descriptor >= 0)
            ::close(descriptor);
        if (!kept && !path.empty())
            ::unlink(path.c_str());
    }
};

bool writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t count = ::write(descriptor, text.data(), text.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return ::fsync(descriptor) == 0;
}

// RENAME_NOREPLACE where the file system has it; elsewhere the check before it must do.
int renameToNew(const std::string &from, const std::string &to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    struct stat status {};
    if (::lstat(to.c_str(), &status) == 0)
        return EEXIST;
    return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

// The rename itself must be on disk before anybody relies on it. What can't be synced is not worth a refusal.
void syncFolder(const std::string &folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    (void)::fsync(descriptor);
    ::close(descriptor);
}

std::string contentOf(const fs::path &path)
{
    std::ifstream in(path, std::ios::binary);
    std::ostringstream content;
    content << in.rdbuf();
    return std::move(content).str();
}

// NAME.toml, NAME.toml.rolled-back, NAME.toml.rolled-back.2
bool splitName(const std::string &file, DropInRecord &record)
{
    const std::size_t end = file.find(rolledBackEnding);
    record.rolledBack = end != std::string::npos;
    record.name = file.substr(0, end);
    return isDropInName(record.name);
}

} // namespace

Expected<std::string> writeDropIn(const std::string &siteFile, const std::string &name, const std::string &text)
{
    if (!isDropInName(name) || name.find('/') != std::string::npos)
        return Error{tomlQuoted(name) + " is no name of a drop-in", {}, "names are NN-name.toml"};
    const std::string folder = dropInFolder(siteFile);
    const std::string path = folder + "/" + name;
    if (::mkdir(folder.c_str(), 0755) != 0 && errno != EEXIST)
        return fileError("the folder of the drop-ins can't be made", folder, errno);
    TemporaryFile file{folder + "/." + name + "." + std::to_string(::getpid()) + ".tmp"};
    ::unlink(file.path.c_str()); // left by a process of this number that was killed
    file.descriptor = ::open(file.path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (file.descriptor < 0)
        return fileError("the drop-in can't be written", path, errno);
    if (!writeAll(file.descriptor, text))
        return fileError("the drop-in can't be written", path, errno);
    if (const int problem = renameToNew(file.path, path))
        return fileError("the drop-in can't be put in place", path, problem);
    file.kept = true;
    syncFolder(folder);
    return path;
}

Expected<std::string> rollBack(const std::string &siteFile, const std::string &name)
{
    const std::string folder = dropInFolder(siteFile);
    const std::string path = folder + "/" + name;
    if (!isDropInName(name) || name.find('/') != std::string::npos)
        return Error{tomlQuoted(name) + " is no name of a drop-in", {}, "`config history` lists them"};
    for (int attempt = 1; attempt < 1000; ++attempt) {
        std::string to = path + std::string(rolledBackEnding);
        if (attempt > 1)
            to += "." + std::to_string(attempt);
        const int problem = renameToNew(path, to);
        if (problem == 0) {
            syncFolder(folder);
            return to;
        }
        if (problem != EEXIST)
            return fileError("the drop-in can't be taken out", path, problem);
    }
    return fileError("the drop-in can't be taken out", path, EEXIST);
}

Expected<std::vector<DropInRecord>> dropInHistory(const std::string &siteFile)
{
    const std::string folder = dropInFolder(siteFile);
    std::vector<DropInRecord> records;
    std::error_code problem;
    if (!fs::exists(folder, problem))
        return records;
    fs::directory_iterator entry(folder, problem);
    for (; !problem && entry != fs::directory_iterator(); entry.increment(problem)) {
        DropInRecord record;
        if (!splitName(entry->path().filename().string(), record))
            continue;
        record.path = entry->path().string();
        readDropInText(contentOf(entry->path()), record);
        records.push_back(std::move(record));
    }
    if (problem)
        return fileError("the drop-ins can't be listed", folder, problem.value());
    std::sort(records.begin(), records.end(),
              [](const DropInRecord &a, const DropInRecord &b) { return a.path < b.path; });
    return records;
}

} // namespace holdfast
