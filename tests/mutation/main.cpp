// Makes every mutant of the ladder and pair code, builds each into the engine's tests, and shows that they fail.
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
#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <sstream>
#include <thread>

#include <sys/wait.h>

using namespace holdfast;
namespace fs = std::filesystem;

namespace {

const fs::path source = HOLDFAST_SOURCE_DIR;
const fs::path build = HOLDFAST_BUILD_DIR;

constexpr std::array files{"core/model/window.cpp", "core/engine/ladders.cpp", "core/engine/hostfaults.cpp",
                           "core/engine/sitepairs.cpp", "core/engine/sitehosts.cpp"};

const fs::path resultsFile = build / "mutation/results"; ///< fate, name, by whom: of every mutant met so far

constexpr const char *usage = R"(mutation [--list] [--only TEXT] [--resume | --again] [--sample N --seed S] [--jobs N]
  --list          print the names of the mutants and end
  --only TEXT     those whose name has this text
  --resume        go on where a run was ended; what it has met already counts
  --again         as --resume, but those that survived are met again
  --sample N      N of them, drawn by --seed S
  --jobs N        so many at a time (2)
)";

struct Options {
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

struct Result {
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

// The build's own command for this source file, without a compiler cache, for another source and object.
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
        return "cd '" + folder + "' && nice " + command
            + " -O0 -g0 -w -fmax-errors=1 -D_GLIBCXX_ASSERTIONS -fno-profile-arcs -fno-test-coverage -c '"
            + from.string() + "' -o '" + to.string() + "'";
    }
    return {};
}

// The headers of a source file, compiled once for all of its mutants. @return the option that includes them.
std::string precompiled(const std::string &file, const fs::path &scratch)
{
    const fs::path header = scratch / (fs::path(file).stem().string() + ".h");
    std::istringstream in(read(source / file));
    std::string includes;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("#include"))
            includes += line + "\n";
    }
    write(header, includes);
    std::string command = compileCommand(file, header, header.string() + ".gch");
    command.insert(command.rfind(" -c "), " -x c++-header");
    return runs(command, scratch / "compile") == 0 ? " -include '" + header.string() + "'" : "";
}

// The build's own command that links the probe; the mutant comes before the library that has the original.
std::string linkCommand(const std::string &buildsOwn, const fs::path &object, const fs::path &to)
{
    std::string command = buildsOwn;
    const std::size_t begin = command.find(" -o ");
    const std::size_t end = command.find(' ', begin + 4);
    if (begin == std::string::npos)
        return {};
    command.replace(begin, end - begin, " -o '" + to.string() + "' '" + object.string() + "'");
    return "cd '" + build.string() + "' && nice sh -c \"" + command + "\"";
}

std::string buildsOwnLink(const fs::path &scratch)
{
    runs("ninja -C '" + build.string() + "' -t commands mutation_probe | tail -n 1", scratch / "link");
    std::string command = read(scratch / "link");
    while (!command.empty() && command.back() == '\n')
        command.pop_back();
    if (command.starts_with(": && "))
        command.erase(0, 5);
    if (const std::size_t more = command.find(" && "); more != std::string::npos)
        command.resize(more);
    return command;
}

// ---- what can't be seen by any test ---------------------------------------------------------------------------------

struct Equivalent {
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

// ---- one after the other, or two at a time --------------------------------------------------------------------------

class Run
{
public:
    Run(std::vector<Mutant> mutants, int jobs)
        : m_mutants(std::move(mutants)), m_results(m_mutants.size()), m_jobs(jobs)
    {
        fs::create_directories(m_scratch);
        m_link = buildsOwnLink(m_scratch);
        for (const char *file : files)
            m_include[file] = precompiled(file, m_scratch);
    }

    // Without a mutant every test passes: otherwise nothing is shown by one that fails.
    bool baseline()
    {
        return runs(meeting(build / "bin/mutation_probe", m_scratch, ""), m_scratch / "baseline") == 0;
    }

    void all()
    {
        std::vector<std::thread> threads;
        for (int job = 0; job < m_jobs; ++job)
            threads.emplace_back([this, job] { work(m_scratch / std::to_string(job)); });
        for (std::thread &thread : threads)
            thread.join();
    }

    [[nodiscard]] const std::vector<Mutant> &mutants() const { return m_mutants; }
    [[nodiscard]] std::vector<Result> &results() { return m_results; }

private:
    void work(const fs::path &slot)
    {
        fs::create_directories(slot);
        while (true) {
            std::size_t next = 0;
            std::string first;
            {
                const std::lock_guard lock(m_mutex);
                while (m_next < m_mutants.size() && m_results[m_next].fate != Fate::Unknown)
                    ++m_next;
                if (m_next == m_mutants.size())
                    return;
                next = m_next++;
                for (const std::string &name : m_killers)
                    first += " '" + name + "'";
            }
            const Result result = meet(m_mutants[next], slot, first);
            const std::lock_guard lock(m_mutex);
            m_results[next] = result;
            if (result.fate == Fate::Killed && fs::exists(source / "tests/scenarios" / (result.by + ".toml"))) {
                std::erase(m_killers, result.by);
                m_killers.insert(m_killers.begin(), result.by);
                m_killers.resize(std::min<std::size_t>(m_killers.size(), 12));
            }
            const char *fate = fateNames[static_cast<std::size_t>(result.fate)];
            std::printf("%-10s %s%s%s\n", fate, m_mutants[next].name().c_str(), result.by.empty() ? "" : "  by ",
                        result.by.c_str());
            std::fflush(stdout);
            std::ofstream(resultsFile, std::ios::app)
                << fate << '\t' << m_mutants[next].name() << '\t' << result.by << '\n';
        }
    }

    // An instrumented build writes its counts where nobody looks for them.
    static std::string meeting(const fs::path &probe, const fs::path &slot, const std::string &first)
    {
        return "ulimit -c 0; GCOV_PREFIX='" + slot.string() + "' timeout 60 nice '" + probe.string() + "'" + first;
    }

    Result meet(const Mutant &mutant, const fs::path &slot, const std::string &first) const
    {
        const fs::path from = slot / "mutant.cpp";
        const fs::path object = slot / "mutant.o";
        const fs::path probe = slot / "probe";
        write(from, mutated(read(source / mutant.file), mutant));
        std::string compile = compileCommand(mutant.file, from, object);
        compile.insert(compile.rfind(" -c "), m_include.at(mutant.file));
        if (runs(compile, slot / "compile") != 0)
            return {Fate::Refused, "the compiler refuses it"};
        if (runs(linkCommand(m_link, object, probe), slot / "said") != 0)
            return {Fate::Refused, "it can't be linked"};
        const int status = runs(meeting(probe, slot, first), slot / "said");
        if (status == 0)
            return {Fate::Survived, ""};
        if (status == 124)
            return {Fate::Killed, "never coming to an end"};
        const std::string said = read(slot / "said");
        const std::size_t by = said.rfind("killed by ");
        if (by == std::string::npos)
            return {Fate::Killed, "a crash"};
        return {Fate::Killed, said.substr(by + 10, said.find('\n', by) - by - 10)};
    }

    const fs::path m_scratch = build / "mutation";
    std::vector<Mutant> m_mutants;
    std::vector<Result> m_results;
    int m_jobs;
    std::string m_link;
    std::map<std::string, std::string> m_include; ///< by file
    std::mutex m_mutex;
    std::size_t m_next = 0;
    std::vector<std::string> m_killers; ///< scenarios, the latest first
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
            out[line.substr(first + 1, second - first - 1)] = {static_cast<Fate>(fate - fateNames.begin()),
                                                               line.substr(second + 1)};
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
            std::fprintf(stderr, "%s: nothing to change in it; has it moved? main.cpp's `files` names it\n", file);
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
            std::fprintf(stderr, "equivalent.txt: no mutant is called so any more: %s\n", each.line.c_str());
        }
    }

    std::erase_if(mutants, [&](const Mutant &each) { return each.name().find(given->only) == std::string::npos; });
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
    const std::map<std::string, Result> before = given->resume ? found() : std::map<std::string, Result>{};
    for (std::size_t i = 0; i < run.mutants().size(); ++i) {
        const auto met = before.find(run.mutants()[i].name());
        if (met != before.end() && !(given->again && met->second.fate == Fate::Survived))
            run.results()[i] = met->second;
        if (const auto reason = reasons.find(run.mutants()[i].name()); reason != reasons.end())
            run.results()[i] = {Fate::Equivalent, reason->second};
    }
    if (!run.baseline()) {
        std::fprintf(stderr, "the tests fail without any mutant: see %s\n", (build / "mutation/baseline").c_str());
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
    std::printf("\n%-32s %8s %8s %10s %8s\n", "file", "mutants", "killed", "equivalent", "survived");
    for (auto &[file, fates] : table)
        std::printf("%-32s %8d %8d %10d %8d\n", file.c_str(),
                    fates[Fate::Killed] + fates[Fate::Equivalent] + fates[Fate::Survived], fates[Fate::Killed],
                    fates[Fate::Equivalent], fates[Fate::Survived]);
    std::printf("(%d more are no program: the compiler refuses them)\n", sum[Fate::Refused]);
    std::printf("%d mutants, %d killed, %d equivalent, %d survived\n",
                sum[Fate::Killed] + sum[Fate::Equivalent] + sum[Fate::Survived], sum[Fate::Killed],
                sum[Fate::Equivalent], sum[Fate::Survived]);
    return sum[Fate::Survived] > 0 || stale ? 1 : 0;
}
