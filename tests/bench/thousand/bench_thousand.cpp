// bench_thousand [--processes N] [--rounds N] [--idle SECONDS] [--only LIST]: a crowd of processes
// started, all of them killed at once and back, and what they cost while nothing happens; by a
// minimal C parent, by the Supervisor, by the whole manager, and by runit, s6 and supervisor where
// they are installed. Rounds of floor and Supervisor alternate, so that what else the machine does
// meets both. Figures are ratios to the floor of the same run.
#include "reports.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

struct Options
{
    int processes = 1000;
    int rounds = 5;
    int idle = 10;
    std::string only = "floor,supervisor,manager,runit,s6,supervisord";

    [[nodiscard]] bool wants(const std::string &what) const
    {
        return (',' + only + ',').find(',' + what + ',') != std::string::npos;
    }
};

std::optional<Options> read(int count, char **words)
{
    Options options;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string option = words[i];
        if (option == "--processes")
            options.processes = std::atoi(words[i + 1]);
        else if (option == "--rounds")
            options.rounds = std::atoi(words[i + 1]);
        else if (option == "--idle")
            options.idle = std::atoi(words[i + 1]);
        else if (option == "--only")
            options.only = words[i + 1];
        else
            return std::nullopt;
    }
    const bool good =
        count % 2 == 1 && options.processes > 1 && options.rounds > 0 && options.idle > 0;
    return good ? std::optional(options) : std::nullopt;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// The middle of several crowds, each measure for itself. ms.
struct Middle
{
    double started = 0;
    double back = 0;
};

Middle middle(const std::vector<Crowd> &crowds)
{
    std::vector<double> started;
    std::vector<double> back;
    for (const Crowd &crowd : crowds) {
        started.push_back(static_cast<double>(crowd.started) / 1e6);
        back.push_back(static_cast<double>(crowd.back) / 1e6);
    }
    return {median(started), median(back)};
}

void print(const char *name, const Middle &figures, const Middle &base)
{
    std::printf("%-30s %9.1f ms %6.2f x %9.1f ms %6.2f x", name, figures.started,
                figures.started / base.started, figures.back, figures.back / base.back);
}

void print(const std::optional<Upkeep> &upkeep)
{
    if (upkeep)
        std::printf(" %8.3f %% %7.2f KiB", upkeep->idle * 100, upkeep->kib);
    std::printf("\n");
    std::fflush(stdout);
}

void printOther(const std::optional<Program> &program, const Middle &base, double restartBase)
{
    if (!program)
        return;
    print(program->name.c_str(),
          middle(program->crowd ? std::vector{*program->crowd} : std::vector<Crowd>{}), base);
    print(program->upkeep);
    std::vector<double> restarts;
    for (const std::int64_t ns : program->restarts)
        restarts.push_back(static_cast<double>(ns) / 1000);
    std::printf("    one restart: median %.0f us of %zu, %.2f x the floor. %s\n", median(restarts),
                restarts.size(), median(restarts) / restartBase, program->note.c_str());
    std::fflush(stdout);
}

} // namespace

int main(int count, char **words)
{
    QCoreApplication app(count, words);
    const auto options = read(count, words);
    if (!options) {
        std::fprintf(
            stderr,
            "Usage: bench_thousand [--processes N] [--rounds N] [--idle SECONDS] [--only LIST]\n"
            "LIST: of floor,supervisor,manager,runit,s6,supervisord\n");
        return 2;
    }
    rlimit descriptors{};
    ::getrlimit(RLIMIT_NOFILE, &descriptors);
    descriptors.rlim_cur = descriptors.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &descriptors);
    const QTemporaryDir directory;
    const std::string place = directory.path().toStdString();
    Reports reports(place);
    if (reports.fifo().empty())
        return 1;

    std::printf("%d processes, median of %d rounds\n\n%-30s %12s %8s %12s %8s %10s %11s\n",
                options->processes, options->rounds, "", "started", "", "all back", "", "idle",
                "each");
    std::optional<Upkeep> upkeep; // first, while the heap is as it was made
    if (options->wants("supervisor"))
        upkeep = supervisedUpkeep(reports, place + "/upkeep", options->processes, options->idle);
    std::vector<Crowd> floors;
    std::vector<Crowd> supervised;
    for (int round = 0; round < options->rounds; ++round) {
        if (const auto crowd = floorCrowd(reports, options->processes))
            floors.push_back(*crowd);
        const auto crowd = options->wants("supervisor")
            ? supervisedCrowd(reports, place + "/crowd" + std::to_string(round), options->processes)
            : std::nullopt;
        if (crowd)
            supervised.push_back(*crowd);
    }
    const auto rounds = static_cast<std::size_t>(options->rounds);
    if (floors.size() != rounds || (options->wants("supervisor") && supervised.size() != rounds)) {
        std::fprintf(stderr, "rounds are missing: %zu and %zu of %zu\n", floors.size(),
                     supervised.size(), rounds);
        return 1;
    }
    const Middle base = middle(floors);
    print("minimal C parent", base, base);
    print(std::nullopt);
    if (options->wants("supervisor")) {
        print("Supervisor, handshake none", middle(supervised), base);
        print(upkeep);
    }
    std::vector<double> single;
    for (const std::int64_t ns :
         minimalParent(BENCH_CHILD, reports.fifo(), reports.descriptor(), 20, std::chrono::milliseconds(300)))
        single.push_back(static_cast<double>(ns) / 1000);
    const auto bench = [&](const char *name) {
        return ProgramBench{reports, place + '/' + name, options->processes, 20, options->idle};
    };
    if (options->wants("manager"))
        printOther(manager(bench("manager")), base, median(single));
    if (options->wants("runit"))
        printOther(runit(bench("runit")), base, median(single));
    if (options->wants("s6"))
        printOther(s6(bench("s6")), base, median(single));
    if (options->wants("supervisord"))
        printOther(supervisord(bench("supervisord")), base, median(single));
    return 0;
}
