// Makes every mutant of the ladder and pair code, builds each into the engine's tests, and shows
// that they fail.
#include "combined.h"
#include "mutants.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <set>
#include <sstream>
#include <thread>

#include <sys/resource.h>
#include <sys/wait.h>

using namespace holdfast;
namespace fs = std::filesystem;

namespace {

const fs::path source = HOLDFAST_SOURCE_DIR;
const fs::path build = HOLDFAST_BUILD_DIR;

constexpr std::array files{"core/model/window.cpp", "core/engine/ladders.cpp",
                           "core/engine/hostfaults.cpp", "core/engine/sitepairs.cpp",
                           "core/engine/sitehosts.cpp"};

const fs::path resultsFile =
    build / "mutation/results"; ///< fate, name, by whom: of every mutant met so far

constexpr const char *usage =
    R"(mutation [--list] [--only TEXT] [--resume | --again] [--sample N --seed S] [--jobs N]
  --list          print the names of the mutants and end
  --only TEXT     those whose name has this text
  --resume        go on where a run was ended; what it has met already counts
  --again         as --resume, but those that survived are met again
  --sample N      N of them, drawn by --seed S
  --jobs N        so many at a time (2)
)";

struct Options
{
    bool list = false;
    bool resume = false;
    bool again = false;
    std::string only;
    std::size_t sample = 0;
    unsigned seed = 1;
    int jobs = 2;
};

enum class Fate { Unknown, Killed, Equivalent, Survived, Refused };

constexpr std::array fateNames{"unknown", "killed", "equivalent", "SURVIVED", "no program"};

struct Result
{
    Fate fate = Fate::Unknown;
    std::string by; ///< who killed it; why it is equivalent
};

std::string read(const fs::path &path)
{
    std::ifstream in(path);
    std::stringstream out;
    out << in.rdbuf();
    return out.str();
}

void write(const fs::path &path, const std::string &text)
{
    std::ofstream(path) << text;
}

// @return its exit status; what it says stands in `said`.
int runs(const std::string &command, const fs::path &said)
{
    const int status = std::system(("(" + command + ") > '" + said.string() + "' 2>&1").c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

// The build's own command for this source file, without a compiler cache, for another source and
// object.
std::string compileCommand(const std::string &file, const fs::path &from, const fs::path &to)
{
    QFile json(QString::fromStdString((build / "compile_commands.json").string()));
    if (!json.open(QIODevice::ReadOnly))
        return {};
    for (const QJsonValue &each : QJsonDocument::fromJson(json.readAll()).array()) {
        const QJsonObject entry = each.toObject();
        const std::string path = entry[QLatin1String("file")].toString().toStdString();
        if (path != (source / file).string())
            continue;
        std::string command = entry[QLatin1String("command")].toString().toStdString();
        if (const std::size_t cache = command.find("ccache "); cache != std::string::npos)
            command.erase(0, cache + 7);
        // Its own end follows: the last of each option counts.
        command.resize(command.find(" -o "));
        const std::string folder = entry[QLatin1String("directory")].toString().toStdString();
        return "cd '" + folder + "' && " + command
            + " -O0 -g0 -w -fmax-errors=0 -D_GLIBCXX_ASSERTIONS -fno-profile-arcs "
              "-fno-test-coverage -c '"
            + from.string() + "' -o '" + to.string() + "'";
    }
    return {};
}

// The build's own command that links the probe; the mutants come before the library that has the
// original.
std::string linkCommand(const std::string &buildsOwn, const std::vector<fs::path> &objects,
                        const fs::path &to)
{
    std::string command = buildsOwn;
    const std::size_t begin = command.find(" -o ");
    const std::size_t end = command.find(' ', begin + 4);
    if (begin == std::string::npos)
        return {};
    std::string out = " -o '" + to.string() + "'";
    for (const fs::path &object : objects)
        out += " '" + object.string() + "'";
    command.replace(begin, end - begin, out);
    return "cd '" + build.string() + "' && sh -c \"" + command + "\"";
}

std::string buildsOwnLink(const fs::path &scratch)
{
    runs("ninja -C '" + build.string() + "' -t commands mutation_probe | tail -n 1",
         scratch / "link");
    std::string command = read(scratch / "link");
    while (!command.empty() && command.back() == '\n')
        command.pop_back();
    if (command.starts_with(": && "))
        command.erase(0, 5);
    if (const std::size_t more = command.find(" && "); more != std::string::npos)
        command.resize(more);
    return command;
}

// ---- what can't be seen by any test
// ---------------------------------------------------------------------------------

struct Equivalent
{
    std::string line;
    bool used = false;
};

std::vector<Equivalent> equivalents()
{
    std::vector<Equivalent> out;
    std::istringstream in(read(source / "tests/mutation/equivalent.txt"));
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line[0] != '#')
            out.push_back({line});
    }
    return out;
}

// ---- all of a file in one object
// ------------------------------------------------------------------------------------

// The lines of a source that the compiler finds errors in, or that led to one in a header.
std::set<int> linesWithErrors(const std::string &said, const fs::path &from)
{
    std::set<int> out;
    std::istringstream in(said);
    for (std::string line; std::getline(in, line);) {
        const std::string begin = from.string() + ":";
        const std::size_t at = line.find(begin);
        if (at == std::string::npos
            || (line.find(" error: ") == std::string::npos
                && line.find("required from") == std::string::npos))
            continue;
        out.insert(std::atoi(line.c_str() + at + begin.size()));
    }
    return out;
}

long secondsOfChildren()
{
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    return used.ru_utime.tv_sec + used.ru_stime.tv_sec;
}

// One after the other, or two at a time.
class Run
{
public:
    Run(std::vector<Mutant> mutants, int jobs)
        : m_mutants(std::move(mutants))
        , m_results(m_mutants.size())
        , m_jobs(jobs)
    {
    }

    [[nodiscard]] const std::vector<Mutant> &mutants() const { return m_mutants; }
    [[nodiscard]] std::vector<Result> &results() { return m_results; }

    // The program with all of the mutants. @return what is wrong, or nothing.
    std::string prepare()
    {
        fs::create_directories(m_scratch);
        m_link = buildsOwnLink(m_scratch);
        std::mutex mutex;
        std::string wrong;
        std::vector<fs::path> objects;
        std::vector<std::string> left(files.begin(), files.end());
        const auto work = [&] {
            while (true) {
                std::string file;
                {
                    const std::lock_guard lock(mutex);
                    if (left.empty())
                        return;
                    file = left.back();
                    left.pop_back();
                }
                const std::string failed = compileAllOf(file);
                const std::lock_guard lock(mutex);
                wrong += failed;
                objects.push_back(objectOf(file));
            }
        };
        std::vector<std::thread> threads;
        for (int job = 0; job < m_jobs; ++job)
            threads.emplace_back(work);
        for (std::thread &thread : threads)
            thread.join();
        if (wrong.empty() && runs(linkCommand(m_link, objects, m_probe), m_scratch / "link") != 0)
            wrong = "it can't be linked: see " + (m_scratch / "link").string();
        return wrong;
    }

    // Without a mutant every test passes: otherwise nothing is shown by one that fails. @return who
    // fails.
    std::string baseline()
    {
        const long before = secondsOfChildren();
        const Result result = meetOne(m_probe, 0);
        m_limit = 10 + 4 * (secondsOfChildren() - before);
        return result.fate == Fate::Survived ? ""
            : result.by.empty()              ? "it can't be run"
                                             : result.by;
    }

    void all()
    {
        std::vector<std::vector<std::size_t>> shares(static_cast<std::size_t>(m_jobs));
        std::size_t turn = 0;
        for (std::size_t i = 0; i < m_mutants.size(); ++i) {
            if (m_results[i].fate == Fate::Unknown)
                shares[turn++ % shares.size()].push_back(i + 1);
        }
        std::vector<std::thread> threads;
        for (std::size_t job = 0; job < shares.size(); ++job)
            threads.emplace_back(
                [this, job, &shares] { work(m_scratch / std::to_string(job), shares[job]); });
        for (std::thread &thread : threads)
            thread.join();
    }

private:
    [[nodiscard]] fs::path objectOf(const std::string &file) const
    {
        return m_scratch / (fs::path(file).stem().string() + ".o");
    }

    // What was made of the same text since the libraries were last made needs not be made again.
    [[nodiscard]] static bool isNew(const fs::path &object)
    {
        std::error_code error;
        const auto made = fs::last_write_time(object, error);
        const auto older = [&](const char *library) {
            std::error_code none;
            const auto its = fs::last_write_time(build / library, none);
            return none || its < made;
        };
        return !error && older("core/engine/libcore_engine.a")
            && older("core/model/libcore_model.a");
    }

    // The compiler says which of them are no program: these are left out, and it is asked again.
    std::string compileAllOf(const std::string &file)
    {
        std::vector<std::size_t> numbers;
        for (std::size_t i = 0; i < m_mutants.size(); ++i) {
            if (m_mutants[i].file == file)
                numbers.push_back(i + 1);
        }
        std::ranges::sort(numbers, {},
                          [this](std::size_t number) { return m_mutants[number - 1].offset; });
        std::vector<Mutant> its;
        for (const std::size_t number : numbers)
            its.push_back(m_mutants[number - 1]);
        const fs::path from = m_scratch / (fs::path(file).stem().string() + ".cpp");
        const fs::path said = m_scratch / (fs::path(file).stem().string() + ".said");
        std::set<std::size_t> refused;
        for (const std::size_t number : numbers) {
            if (m_results[number - 1].fate == Fate::Refused)
                refused.insert(number);
        }
        while (true) {
            const Combined all = combined(read(source / file), its, numbers, refused);
            const bool same = isNew(objectOf(file)) && read(from) == all.text;
            if (!same)
                write(from, all.text);
            const bool ok = same || runs(compileCommand(file, from, objectOf(file)), said) == 0;
            const std::size_t before = refused.size();
            if (!ok) {
                for (const int line : linesWithErrors(read(said), from))
                    refused.insert(all.at(line));
                refused.erase(0);
                if (refused.size() == before)
                    return file + " can't be compiled with its mutants: see " + said.string()
                        + "\n";
                continue;
            }
            for (const std::size_t number : refused)
                m_results[number - 1] = {Fate::Refused, "the compiler refuses it"};
            const std::lock_guard lock(m_mutex);
            m_alone.insert(all.missing.begin(), all.missing.end());
            return {};
        }
    }

    void work(const fs::path &slot, const std::vector<std::size_t> &numbers)
    {
        fs::create_directories(slot);
        std::vector<std::size_t> together;
        for (const std::size_t number : numbers) {
            if (m_alone.contains(number))
                meetAlone(number, slot);
            else
                together.push_back(number);
        }
        if (!together.empty())
            meetAll(m_probe, together,
                    [this](std::size_t number, Result result) { met(number, std::move(result)); });
    }

    void met(std::size_t number, Result result)
    {
        const std::lock_guard lock(m_mutex);
        const Mutant &mutant = m_mutants[number - 1];
        const char *fate = fateNames[static_cast<std::size_t>(result.fate)];
        std::printf("%-10s %s%s%s\n", fate, mutant.name().c_str(), result.by.empty() ? "" : "  by ",
                    result.by.c_str());
        std::fflush(stdout);
        std::ofstream(resultsFile, std::ios::app)
            << fate << '\t' << mutant.name() << '\t' << result.by << '\n';
        m_results[number - 1] = std::move(result);
    }

    // The program says of each what became of it, as soon as it knows.
    void meetAll(const fs::path &probe, const std::vector<std::size_t> &numbers,
                 const std::function<void(std::size_t, Result)> &tell) const
    {
        std::string command = "'" + probe.string() + "' " + std::to_string(m_limit);
        for (const std::size_t number : numbers)
            command += " " + std::to_string(number);
        std::FILE *said = popen(command.c_str(), "r");
        std::array<char, 512> line{};
        while (said != nullptr && std::fgets(line.data(), line.size(), said) != nullptr) {
            std::istringstream in(line.data());
            std::string number;
            std::string fate;
            std::string by;
            std::getline(in, number, '\t');
            std::getline(in, fate, '\t');
            std::getline(in, by);
            tell(std::stoul(number), {fate == "SURVIVED" ? Fate::Survived : Fate::Killed, by});
        }
        if (said != nullptr)
            pclose(said);
    }

    Result meetOne(const fs::path &probe, std::size_t number) const
    {
        Result out;
        meetAll(probe, {number}, [&](std::size_t, Result result) { out = std::move(result); });
        return out;
    }

    // One that stands in no function's body: a file, an object and a program of its own.
    std::string buildAlone(const Mutant &mutant, const fs::path &slot) const
    {
        const fs::path from = slot / "mutant.cpp";
        const fs::path object = slot / "mutant.o";
        write(from, mutated(read(source / mutant.file), mutant));
        if (runs(compileCommand(mutant.file, from, object), slot / "compile") != 0)
            return "the compiler refuses it";
        if (runs(linkCommand(m_link, {object}, slot / "probe"), slot / "said") != 0)
            return "it can't be linked";
        return {};
    }

    void meetAlone(std::size_t number, const fs::path &slot)
    {
        const std::string wrong = buildAlone(m_mutants[number - 1], slot);
        met(number, wrong.empty() ? meetOne(slot / "probe", 0) : Result{Fate::Refused, wrong});
    }

    const fs::path m_scratch = build / "mutation";
    const fs::path m_probe = m_scratch / "probe";
    std::vector<Mutant> m_mutants;
    std::vector<Result> m_results;
    int m_jobs;
    long m_limit = 600; ///< of the processor's time that a probe has, in seconds
    std::string m_link;
    std::set<std::size_t> m_alone; ///< numbers of those that stand in no function's body
    std::mutex m_mutex;
};

// What was found so far, the latest of each.
std::map<std::string, Result> found()
{
    std::map<std::string, Result> out;
    std::istringstream in(read(resultsFile));
    for (std::string line; std::getline(in, line);) {
        const std::size_t first = line.find('\t');
        const std::size_t second = line.find('\t', first + 1);
        if (second == std::string::npos)
            continue;
        const auto fate = std::ranges::find(fateNames, line.substr(0, first));
        if (fate != fateNames.end())
            out[line.substr(first + 1, second - first - 1)] = {
                static_cast<Fate>(fate - fateNames.begin()), line.substr(second + 1)};
    }
    return out;
}

std::optional<Options> options(int argc, char **argv)
{
    Options out;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        const bool value = i + 1 < argc;
        if (word == "--list")
            out.list = true;
        else if (word == "--resume")
            out.resume = true;
        else if (word == "--again")
            out.resume = out.again = true;
        else if (word == "--only" && value)
            out.only = argv[++i];
        else if (word == "--sample" && value)
            out.sample = std::strtoul(argv[++i], nullptr, 10);
        else if (word == "--seed" && value)
            out.seed = static_cast<unsigned>(std::strtoul(argv[++i], nullptr, 10));
        else if (word == "--jobs" && value)
            out.jobs = std::max(1, std::atoi(argv[++i]));
        else
            return std::nullopt;
    }
    return out;
}

} // namespace

int main(int argc, char **argv)
{
    const auto given = options(argc, argv);
    if (!given) {
        std::fputs(usage, stderr);
        return 2;
    }
    std::vector<Mutant> mutants;
    for (const char *file : files) {
        const std::string text = read(source / file);
        const std::vector<Mutant> more = mutantsOf(file, text);
        if (more.empty()) {
            std::fprintf(stderr,
                         "%s: nothing to change in it; has it moved? main.cpp's `files` names it\n",
                         file);
            return 2;
        }
        mutants.insert(mutants.end(), more.begin(), more.end());
    }
    std::vector<Equivalent> known = equivalents();
    const auto isEquivalent = [&](const Mutant &mutant) -> std::string {
        for (Equivalent &each : known) {
            if (!each.line.starts_with(mutant.name() + " "))
                continue;
            each.used = true;
            return each.line.substr(mutant.name().size() + 1);
        }
        return {};
    };
    std::map<std::string, std::string> reasons;
    for (const Mutant &mutant : mutants) {
        if (const std::string reason = isEquivalent(mutant); !reason.empty())
            reasons[mutant.name()] = reason;
    }
    bool stale = false;
    for (const Equivalent &each : known) {
        if (!each.used) {
            stale = true;
            std::fprintf(stderr, "equivalent.txt: no mutant is called so any more: %s\n",
                         each.line.c_str());
        }
    }

    std::erase_if(mutants, [&](const Mutant &each) {
        return each.name().find(given->only) == std::string::npos;
    });
    if (given->sample > 0) {
        std::mt19937 random(given->seed);
        std::ranges::shuffle(mutants, random);
        mutants.resize(std::min(mutants.size(), given->sample));
    }
    if (given->list) {
        for (const Mutant &mutant : mutants)
            std::printf("%s\n", mutant.name().c_str());
        std::printf("%zu mutants\n", mutants.size());
        return 0;
    }

    Run run(std::move(mutants), given->jobs);
    if (!given->resume && given->only.empty() && given->sample == 0)
        fs::remove(resultsFile);
    const std::map<std::string, Result> before =
        given->resume ? found() : std::map<std::string, Result>{};
    for (std::size_t i = 0; i < run.mutants().size(); ++i) {
        const auto met = before.find(run.mutants()[i].name());
        if (met != before.end() && !(given->again && met->second.fate == Fate::Survived))
            run.results()[i] = met->second;
        if (const auto reason = reasons.find(run.mutants()[i].name()); reason != reasons.end())
            run.results()[i] = {Fate::Equivalent, reason->second};
    }
    if (const std::string wrong = run.prepare(); !wrong.empty()) {
        std::fprintf(stderr, "%s\n", wrong.c_str());
        return 2;
    }
    if (const std::string fails = run.baseline(); !fails.empty()) {
        std::fprintf(stderr, "the tests fail without any mutant: %s\n", fails.c_str());
        return 2;
    }
    run.all();

    std::map<std::string, std::map<Fate, int>> table;
    std::map<Fate, int> sum;
    for (std::size_t i = 0; i < run.mutants().size(); ++i) {
        const Fate fate = run.results()[i].fate;
        ++table[run.mutants()[i].file][fate];
        ++sum[fate];
    }
    std::printf("\n%-32s %8s %8s %10s %8s\n", "file", "mutants", "killed", "equivalent",
                "survived");
    for (auto &[file, fates] : table)
        std::printf("%-32s %8d %8d %10d %8d\n", file.c_str(),
                    fates[Fate::Killed] + fates[Fate::Equivalent] + fates[Fate::Survived],
                    fates[Fate::Killed], fates[Fate::Equivalent], fates[Fate::Survived]);
    std::printf("(%d more are no program: the compiler refuses them)\n", sum[Fate::Refused]);
    std::printf("%d mutants, %d killed, %d equivalent, %d survived\n",
                sum[Fate::Killed] + sum[Fate::Equivalent] + sum[Fate::Survived], sum[Fate::Killed],
                sum[Fate::Equivalent], sum[Fate::Survived]);
    if (sum[Fate::Unknown] > 0) {
        std::fprintf(stderr, "%d were not met: the probe has ended early\n", sum[Fate::Unknown]);
        return 2;
    }
    return sum[Fate::Survived] > 0 || stale ? 1 : 0;
}
