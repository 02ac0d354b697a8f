// campaign: runs seeds for as long as it is told, and makes short files of those that fail.
#include "shrinker.h"
#include "writing.h"

#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <map>
#include <string>

using namespace holdfast::campaign;

namespace {

constexpr const char *usage =
    "usage: campaign --seeds A..B [--minutes N] [--shrink FOLDER] [--most FAILURES] [--print]\n"
    "  --seeds A..B    seeds from A to B, both included; A alone for one\n"
    "  --minutes N     stops after N minutes, however many seeds are left\n"
    "  --shrink FOLDER writes SEED.toml and SEED-site.toml of each failing seed, shortened\n"
    "  --most N        stops after N failures (default 10)\n"
    "  --print         the event stream on stdout, as holdfastctl simulate prints it\n";

struct Options
{
    std::uint64_t first = 1, last = 100;
    double minutes = 0;
    std::string folder;
    int most = 10;
    bool print = false;
};

bool read(int count, char **words, Options &options)
{
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        const char *value = i + 1 < count ? words[i + 1] : nullptr;
        if (word == "--print") {
            options.print = true;
            continue;
        }
        if (value == nullptr)
            return false;
        ++i;
        if (word == "--seeds") {
            char *end = nullptr;
            options.first = options.last = std::strtoull(value, &end, 10);
            if (std::strncmp(end, "..", 2) == 0)
                options.last = std::strtoull(end + 2, &end, 10);
            if (*end != '\0')
                return false;
        } else if (word == "--minutes") {
            options.minutes = std::atof(value);
        } else if (word == "--shrink") {
            options.folder = value;
        } else if (word == "--most") {
            options.most = std::atoi(value);
        } else {
            return false;
        }
    }
    return options.first <= options.last;
}

} // namespace

int main(int count, char **words)
{
    using Clock = std::chrono::steady_clock;
    Options options;
    if (!read(count, words, options)) {
        std::fputs(usage, stderr);
        return 2;
    }
    if (!options.folder.empty())
        std::filesystem::create_directories(options.folder);
    const auto begun = Clock::now();
    const auto end = options.minutes > 0
        ? begun
            + std::chrono::duration_cast<Clock::duration>(
                std::chrono::duration<double, std::ratio<60>>(options.minutes))
        : Clock::time_point::max();
    std::uint64_t runs = 0;
    std::uint64_t steps = 0;
    int failures = 0;
    std::uint64_t seed = options.first;
    for (; seed <= options.last && Clock::now() < end && failures < options.most; ++seed) {
        const Case made = makeCase(seed);
        const Verdict verdict =
            judge(made,
                  options.print ? [](const std::string &line) { std::puts(line.c_str()); }
                                : std::function<void(const std::string &)>{});
        ++runs;
        steps += verdict.steps;
        if (verdict.ok())
            continue;
        ++failures;
        std::fprintf(stderr, "seed %llu: %s\n", static_cast<unsigned long long>(seed),
                     verdict.broken.c_str());
        if (options.folder.empty())
            continue;
        const Case small = shrink(made, verdict, std::chrono::seconds(20));
        const std::string path =
            writeFiles(small, judge(small), options.folder, std::to_string(seed));
        std::fprintf(stderr, "  %zu steps, %zu hosts, %zu groups left: %s\n",
                     small.scenario.steps.size(), small.site.hosts.size(), small.site.groups.size(),
                     path.c_str());
    }
    const double seconds = std::chrono::duration<double>(Clock::now() - begun).count();
    std::fprintf(stderr, "seeds %llu..%llu: %llu runs, %llu steps, %d failures, %.1f s\n",
                 static_cast<unsigned long long>(options.first),
                 static_cast<unsigned long long>(seed - 1), static_cast<unsigned long long>(runs),
                 static_cast<unsigned long long>(steps), failures, seconds);
    return failures == 0 ? 0 : 1;
}
