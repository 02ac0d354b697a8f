// Takes the place of the calls that SQLite and the flusher write with, for the whole program: a dynamic library finds
// those of the program first. A flush waits for no disk here: what it would bring there is known.
#include "powercut.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <set>
#include <vector>

#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

namespace powercut {

namespace {

constexpr std::size_t sector = 512;

using Bytes = std::string;

struct Change {
    std::size_t at = 0; ///< or the new length
    Bytes bytes;
    bool isLength = false;
};

/// A file's content as the disk has it for certain, and what has been done to it since.
struct File {
    Bytes flushed;
    std::vector<Change> changes;
};
using Names = std::map<std::string, std::shared_ptr<File>>;

struct World {
    std::recursive_mutex mutex;
    std::string directory;
    Kind kind = Kind::None;
    std::uint64_t last = 0;
    std::uint64_t count = 0;
    std::mt19937_64 random;
    std::uint64_t refused = 0; ///< this flush is; 0: none
    bool allRefused = false; ///< and all after it
    std::uint64_t refusals = 0; ///< that there have been
    std::set<int> toBeTold; ///< descriptors of the file by which the refusal isn't known yet
    Names present; ///< as the program sees them
    Names onDisk; ///< names that have been flushed with their directory
};

World &world()
{
    static World &only = *new World; // outlives every destructor
    return only;
}

template <class Function>
Function *real(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

using PwriteFunction = ssize_t(int, const void *, size_t, off64_t);
using LengthFunction = int(int, off64_t);
using UnlinkFunction = int(const char *);
using FlushFunction = int(int);

bool isWatched(const std::string &path)
{
    const World &w = world();
    if (w.directory.empty() || path.compare(0, w.directory.size() + 1, w.directory + '/') != 0)
        return false;
    const std::string name = path.substr(w.directory.size() + 1);
    return name == "journal.db" || name == "journal.db-wal" || name == "journal.db-journal";
}

std::string pathOf(int fd)
{
    char target[4096];
    const auto size = ::readlink(("/proc/self/fd/" + std::to_string(fd)).c_str(), target, sizeof target);
    return size > 0 ? std::string(target, static_cast<std::size_t>(size)) : std::string();
}

Bytes contentOf(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void put(Bytes &content, std::size_t at, const char *bytes, std::size_t size)
{
    if (content.size() < at + size)
        content.resize(at + size);
    std::memcpy(content.data() + at, bytes, size);
}

void apply(Bytes &content, const Change &change)
{
    if (change.isLength)
        content.resize(change.at);
    else
        put(content, change.at, change.bytes.data(), change.bytes.size());
}

// Sectors of one write go to the disk in any order, and so do writes; only a flush is a promise.
Bytes afterCut(const File &file, int kept)
{
    World &w = world();
    Bytes content = file.flushed;
    for (const Change &change : file.changes) {
        const auto survives = [&] { return static_cast<int>(w.random() % 100) < kept; };
        if (change.isLength) {
            if (survives())
                content.resize(change.at);
            continue;
        }
        for (std::size_t from = 0; from < change.bytes.size();) {
            const std::size_t size = std::min(sector - (change.at + from) % sector, change.bytes.size() - from);
            if (survives())
                put(content, change.at + from, change.bytes.data() + from, size);
            from += size;
        }
    }
    return content;
}

[[noreturn]] void die()
{
    ::kill(::getpid(), SIGKILL);
    for (;;)
        ::pause();
}

[[noreturn]] void cutPower()
{
    World &w = world();
    constexpr int chances[] = {0, 50, 90, 100};
    const int kept = chances[w.random() % std::size(chances)];
    Names left = w.onDisk;
    for (const auto &[name, file] : w.present) {
        const auto known = w.onDisk.find(name);
        if ((known == w.onDisk.end() || known->second != file) && static_cast<int>(w.random() % 100) < kept)
            left[name] = file;
    }
    for (const auto &[name, file] : w.onDisk) {
        if (!w.present.contains(name) && static_cast<int>(w.random() % 100) < kept)
            left.erase(name);
    }
    for (const char *part : {"", "-wal", "-journal"}) {
        const std::string name = w.directory + "/journal.db" + part;
        real<UnlinkFunction>("unlink")(name.c_str());
        if (const auto it = left.find(name); it != left.end())
            std::ofstream(name, std::ios::binary) << afterCut(*it->second, kept);
    }
    die();
}

// A new name is made by opening, which needs not be seen: it counts from its first write.
File *fileAt(const std::string &path)
{
    auto &file = world().present[path];
    if (!file)
        file = std::make_shared<File>();
    return file.get();
}

bool isLast()
{
    World &w = world();
    return ++w.count == w.last && w.kind != Kind::None;
}

bool isRefused()
{
    World &w = world();
    if (w.refused == 0 || --w.refused > 0)
        return false;
    w.refused = w.allRefused ? 1 : 0;
    ++w.refusals;
    return true;
}

ssize_t write(int fd, const void *bytes, size_t size, off64_t at)
{
    World &w = world();
    const auto pwrite = real<PwriteFunction>("pwrite64");
    const std::string path = pathOf(fd);
    const std::lock_guard lock(w.mutex);
    if (!isWatched(path))
        return pwrite(fd, bytes, size, at);
    File *file = fileAt(path);
    const bool last = isLast();
    if (last && w.kind == Kind::Kill) {
        pwrite(fd, bytes, w.random() % (size + 1), at);
        die();
    }
    file->changes.push_back({static_cast<std::size_t>(at), Bytes(static_cast<const char *>(bytes), size)});
    if (last)
        cutPower();
    return pwrite(fd, bytes, size, at);
}

int setLength(int fd, off64_t length)
{
    World &w = world();
    const auto ftruncate = real<LengthFunction>("ftruncate64");
    const std::string path = pathOf(fd);
    const std::lock_guard lock(w.mutex);
    if (!isWatched(path))
        return ftruncate(fd, length);
    File *file = fileAt(path);
    const bool last = isLast();
    if (last && w.kind == Kind::Kill)
        die();
    file->changes.push_back({static_cast<std::size_t>(length), {}, true});
    if (last)
        cutPower();
    return ftruncate(fd, length);
}

int removeName(const char *name)
{
    World &w = world();
    const std::lock_guard lock(w.mutex);
    if (isWatched(name)) {
        const bool last = isLast();
        if (last && w.kind == Kind::Kill)
            die();
        w.present.erase(name);
        if (last)
            cutPower();
    }
    return real<UnlinkFunction>("unlink")(name);
}

int flush(int fd, const char *name)
{
    World &w = world();
    const std::string path = pathOf(fd);
    const std::lock_guard lock(w.mutex);
    if (!w.directory.empty() && path == w.directory) {
        if (isLast())
            w.kind == Kind::Kill ? die() : cutPower();
        w.onDisk = w.present;
        return 0;
    }
    if (!isWatched(path))
        return real<FlushFunction>(name)(fd);
    if (isLast())
        w.kind == Kind::Kill ? die() : cutPower();
    File *file = fileAt(path);
    const bool refused = isRefused();
    if (refused) {
        file->flushed = afterCut(*file, 50);
        file->changes.clear();
        for (const auto &entry : std::filesystem::directory_iterator("/proc/self/fd")) {
            const int other = std::stoi(entry.path().filename());
            if (pathOf(other) == path)
                w.toBeTold.insert(other);
        }
    }
    if (w.toBeTold.erase(fd) > 0) {
        errno = EIO;
        return -1;
    }
    for (const Change &change : file->changes)
        apply(file->flushed, change);
    file->changes.clear();
    return 0;
}

} // namespace

void refuseFlush(std::uint64_t number)
{
    World &w = world();
    const std::lock_guard lock(w.mutex);
    w.toBeTold.clear();
    w.refused = number;
    w.allRefused = false;
}

void refuseFlushesFrom(std::uint64_t number)
{
    World &w = world();
    const std::lock_guard lock(w.mutex);
    w.refused = number;
    w.allRefused = true;
}

std::uint64_t refusals()
{
    World &w = world();
    const std::lock_guard lock(w.mutex);
    return w.refusals;
}

void copyDisk(const std::string &to)
{
    World &w = world();
    const std::lock_guard lock(w.mutex);
    for (const auto &[name, file] : w.onDisk)
        std::ofstream(to + name.substr(w.directory.size()), std::ios::binary) << file->flushed;
}

void begin(const std::string &directory, Kind kind, std::uint64_t operation, std::uint64_t seed)
{
    World &w = world();
    const std::lock_guard lock(w.mutex);
    w.directory = std::filesystem::canonical(directory).string();
    w.kind = kind;
    w.last = operation;
    w.random.seed(seed);
    for (const char *part : {"", "-wal", "-journal"}) {
        const std::string name = w.directory + "/journal.db" + part;
        if (std::filesystem::exists(name)) {
            w.present[name] = std::make_shared<File>();
            w.present[name]->flushed = contentOf(name);
        }
    }
    w.onDisk = w.present;
}

} // namespace powercut

extern "C" {

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at)
{
    return powercut::write(fd, bytes, size, at);
}

int ftruncate64(int fd, off64_t length) noexcept
{
    return powercut::setLength(fd, length);
}

int unlink(const char *name) noexcept
{
    return powercut::removeName(name);
}

int close(int fd)
{
    {
        powercut::World &w = powercut::world();
        const std::lock_guard lock(w.mutex);
        w.toBeTold.erase(fd);
    }
    return powercut::real<powercut::FlushFunction>("close")(fd);
}

int fsync(int fd)
{
    return powercut::flush(fd, "fsync");
}

int fdatasync(int fd)
{
    return powercut::flush(fd, "fdatasync");
}
}
