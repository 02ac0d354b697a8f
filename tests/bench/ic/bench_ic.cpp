// bench_ic [ROUNDS [BEATS [SECONDS]]]: the independent computer in figures. Beats as fast as it answers them and the
// memory that they leave; from the last beat to the LOST of it; eight lines at two beats a second; from ARM to the
// confirmed off. All but the first with the real holdfast-ic over pseudo-terminals.
#include "beatfeed.h"
#include "bench.h"

#include <power/icsession.h>

#include <QCoreApplication>
#include <QStandardPaths>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

using Clock = std::chrono::steady_clock;
const QString alpha = u"alpha"_s, beta = u"beta"_s;

double milliseconds(Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

void row(const char *what, std::vector<double> all, const char *unit)
{
    if (all.empty()) {
        std::printf("%-58s %12s\n", what, "none");
        return;
    }
    std::ranges::sort(all);
    const auto at = [&](double part) {
        return all[static_cast<std::size_t>(part * static_cast<double>(all.size() - 1) + 0.5)];
    };
    std::printf("%-58s %8.2f %8.2f %8.2f %s\n", what, at(0.5), at(0.99), all.back(), unit);
}

bool beats(std::uint64_t count)
{
    const QTemporaryDir directory;
    BeatFeed feed(directory.filePath(u"state.toml"_s), 8);
    const std::uint64_t warmUp = std::max<std::uint64_t>(count / 100, 10'000);
    feed.beats(warmUp);
    const long before = BeatFeed::residentKib();
    const auto start = Clock::now();
    feed.beats(count);
    const double seconds = milliseconds(Clock::now() - start) / 1000;
    const long after = BeatFeed::residentKib();
    std::printf("%llu beats on 8 lines: %.0f a second, resident memory %ld KiB before and %ld KiB after\n",
                static_cast<unsigned long long>(count), static_cast<double>(count) / seconds, before, after);
    return feed.answeredBeats() == warmUp + count;
}

// @return ms from when it was sent until this event came, none: it did not come.
std::optional<double> until(Terminal &terminal, const QByteArray &begin, Clock::time_point from)
{
    const auto seen = terminal.events.size();
    std::optional<Clock::time_point> at;
    const auto connection = QObject::connect(&terminal.line(), &SerialLine::frameReceived, &terminal.line(), [&] {
        if (!at && terminal.events.size() > seen && terminal.events.last().startsWith(begin))
            at = Clock::now();
    });
    eventually([&] { return at.has_value(); }, 30'000);
    QObject::disconnect(connection);
    return at ? std::optional(milliseconds(*at - from)) : std::nullopt;
}

bool losses(int rounds, int interval, int misses)
{
    Bench bench;
    if (!bench.start())
        return false;
    Terminal one(bench, alpha), two(bench, beta);
    one.hello();
    two.hello();
    two.ask("WATCH interval=%1 misses=%2 on_loss=report"_ba.replace("%1", QByteArray::number(interval))
                .replace("%2", QByteArray::number(misses)));
    std::vector<double> late;
    for (int i = 0; i < rounds; ++i) {
        const auto sent = Clock::now();
        two.ask("BEAT n=" + QByteArray::number(i) + " state=up");
        if (const auto taken = until(one, "LOST outlet=2 ", sent))
            late.push_back(*taken - interval * misses);
    }
    const QByteArray title = "last beat to LOST on another line, beyond " + QByteArray::number(interval) + " ms x "
        + QByteArray::number(misses);
    const bool all = static_cast<int>(late.size()) == rounds;
    row(title.constData(), std::move(late), "ms");
    return all;
}

// Nanoseconds of a core that a process has used.
std::uint64_t used(qint64 pid)
{
    QFile file(u"/proc/%1/schedstat"_s.arg(pid));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').first().toULongLong() : 0;
}

bool eightLines(int seconds, std::chrono::milliseconds pollInterval, const char *what)
{
    QStringList hosts;
    for (int i = 0; i < 8; ++i)
        hosts << u"host%1"_s.arg(i);
    Bench bench(hosts);
    if (!bench.start())
        return false;
    std::vector<std::unique_ptr<IcSession>> sessions;
    for (const QString &host : hosts) {
        IndependentComputerConfig config = bench.settings(host);
        config.beatInterval = std::chrono::milliseconds(500);
        sessions.push_back(std::make_unique<IcSession>(config, host));
        sessions.back()->setPollInterval(pollInterval);
        sessions.back()->open();
    }
    const auto up = [](const auto &each) { return each->line() == LinkState::Up && each->outlets().size() == 8; };
    if (!eventually([&] { return std::ranges::all_of(sessions, up); }))
        return false;
    const std::uint64_t before = used(bench.pid());
    const auto start = Clock::now();
    eventually([] { return false; }, seconds * 1000);
    const double wall = milliseconds(Clock::now() - start);
    const double core = static_cast<double>(used(bench.pid()) - before) / 1e6;
    std::printf("%-58s %8.3f %% of a core\n", what, 100 * core / wall);
    return std::ranges::all_of(sessions, up);
}

bool armToOff(int rounds, const char *what, const QString &toml)
{
    Bench bench;
    bench.setSwitch(beta, QString(toml).replace(u"DIRECTORY"_s, bench.path(QString())));
    if (!bench.start())
        return false;
    Terminal one(bench, alpha);
    one.hello();
    std::vector<double> taken;
    for (int i = 0; i < rounds; ++i) {
        if (!one.fire(2, "on").startsWith("DONE ")
            || !eventually([&] { return !one.events.isEmpty() && one.events.last().contains(" power=on "); }, 30'000))
            return false;
        const auto sent = Clock::now();
        const auto events = one.events.size();
        std::optional<Clock::time_point> off;
        QObject guard;
        QObject::connect(&one.line(), &SerialLine::frameReceived, &guard, [&] {
            if (!off && one.events.size() > events)
                off = Clock::now();
        });
        if (!one.fire(2, "off").startsWith("DONE ") || !eventually([&] { return off.has_value(); }, 30'000))
            return false;
        taken.push_back(milliseconds(*off - sent));
    }
    row(what, std::move(taken), "ms");
    return true;
}

} // namespace

int main(int count, char **words)
{
    QCoreApplication app(count, words);
    const int rounds = count > 1 ? std::atoi(words[1]) : 50;
    const auto many = count > 2 ? std::strtoull(words[2], nullptr, 10) : 10'000'000ULL;
    const int seconds = count > 3 ? std::atoi(words[3]) : 20;
    if (rounds <= 0 || many == 0 || seconds <= 0) {
        std::fprintf(stderr, "Usage: bench_ic [ROUNDS [BEATS [SECONDS]]]\n");
        return 2;
    }
    bool good = beats(many);
    good = eightLines(seconds, std::chrono::hours(1), "8 lines, 2 beats a second each") && good;
    good = eightLines(seconds, std::chrono::seconds(2), "the same, each asking for 8 outlets every 2 s") && good;
    std::printf("\n%-58s %8s %8s %8s\n", "", "median", "p99", "worst");
    good = losses(rounds, 50, 4) && good;
    good = losses(std::max(1, rounds / 10), 500, 4) && good;
    good = armToOff(rounds, "ARM sent to POWER off, simulated switch", u"{ kind = \"simulated\" }"_s) && good;
    good = armToOff(rounds, "the same, a program without status", u"{ kind = \"command\", on = \":\", off = \":\" }"_s)
        && good;
    const auto isInstalled = [](const QString &program) { return !QStandardPaths::findExecutable(program).isEmpty(); };
    const int fewer = std::max(1, rounds / 5);
    if (isInstalled(u"fence_dummy"_s))
        good = armToOff(fewer, "the same, fence_dummy with its status asked", uR"({ kind = "fence",
            agent = "fence_dummy", params = { status_file = "DIRECTORY/dummy" } })"_s.simplified()) && good;
    if (isInstalled(u"qemu-system-x86_64"_s))
        good = armToOff(fewer, "the same, a virtual machine's end (qmp, no guest)", uR"({ kind = "qmp",
            socket = "DIRECTORY/monitor", start = ["qemu-system-x86_64", "-machine", "none", "-nodefaults",
            "-display", "none", "-daemonize", "-qmp", "unix:DIRECTORY/monitor,server=on,wait=off"] })"_s.simplified())
            && good;
    if (!good)
        std::fprintf(stderr, "something was not answered\n");
    return good ? 0 : 1;
}
