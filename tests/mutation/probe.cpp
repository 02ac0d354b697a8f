// The engine's tests and scenarios in one program with every mutant in it. Each mutant is met by a
// copy of this process, which ends at the first failure and says which it was: so the scenarios are
// read once. Who killed one mutant often kills the next, and is asked first.
//
//   mutation_probe SECONDS NUMBER...   meets these; prints "NUMBER<tab>FATE<tab>WHO" for each; 0 is
//   none of them
#include "../engine/testrow.h"

#include <config/scenarioreader.h>
#include <simulation/scenariorun.h>

#include <QDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace holdfast;

// Which of the mutants that are linked in is met; 0: none.
unsigned holdfastMutant = 0;

namespace {

struct Test
{
    std::string name;
    std::function<bool()> passes;
};

std::vector<Test> allTests()
{
    std::vector<Test> out;
    for (const TestRow &row : testRows())
        out.push_back({row.name, [&row] {
                           return row.run({QString::fromStdString(row.name), QStringLiteral("-silent")}) == 0;
                       }});
    const QDir folder(QStringLiteral(HOLDFAST_SOURCE_DIR "/tests/scenarios"));
    for (const QString &file :
         folder.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
        const std::string name = file.chopped(5).toStdString();
        const ScenarioReading reading = readScenario(folder.filePath(file).toStdString());
        const SiteReading site =
            reading.ok() ? readSite(siteFileOf(*reading.scenario)) : SiteReading{};
        if (!reading.ok() || !site.ok()) {
            std::fprintf(stderr, "%s can't be read\n", name.c_str());
            std::exit(2);
        }
        const auto scenario = std::make_shared<Scenario>(*reading.scenario);
        const auto config = std::make_shared<SiteConfig>(*site.config);
        out.push_back({name, [=] { return run(Site(*config), *scenario, {}).status() == 0; }});
    }
    return out;
}

// What is said by the tests is of no interest; what is asked of them is in what order they are and
// who fails.
[[noreturn]] void meetHere(const std::vector<Test> &tests, int answer)
{
    const int nowhere = open("/dev/null", O_WRONLY);
    if (std::getenv("HOLDFAST_PROBE_SAYS") == nullptr) {
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
    }
    for (const Test &test : tests) {
        if (test.passes())
            continue;
        const bool told = write(answer, test.name.data(), test.name.size()) > 0;
        _exit(told ? 1 : 2);
    }
    _exit(0);
}

void meet(unsigned number, rlim_t seconds, std::vector<Test> &tests)
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        std::exit(2);
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        // Of the processor's time: on a machine that is busy with other things nothing is killed
        // for being slow.
        const rlimit limit{seconds, seconds};
        const rlimit noCore{0, 0};
        setrlimit(RLIMIT_CPU, &limit);
        setrlimit(RLIMIT_CORE, &noCore);
        setenv("QTEST_DISABLE_STACK_DUMP", "1", 1);
        setenv("QTEST_FUNCTION_TIMEOUT", "86400000", 1); // ms by the clock: no crash for being slow
        holdfastMutant = number;
        meetHere(tests, ends[1]);
    }
    close(ends[1]);
    std::string who;
    std::array<char, 256> buffer{};
    for (ssize_t count = 0; (count = read(ends[0], buffer.data(), buffer.size())) > 0;)
        who.append(buffer.data(), static_cast<std::size_t>(count));
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    const char *fate = "killed";
    if (WIFSIGNALED(status))
        who = WTERMSIG(status) == SIGKILL || WTERMSIG(status) == SIGXCPU ? "never coming to an end"
                                                                         : "a crash";
    else if (who.empty())
        fate = "SURVIVED";
    std::printf("%u\t%s\t%s\n", number, fate, who.c_str());
    std::fflush(stdout);
    const auto killer = std::ranges::find(tests, who, &Test::name);
    if (killer != tests.end())
        std::rotate(tests.begin(), killer, killer + 1);
}

} // namespace

int main(int argc, char **argv)
{
    std::vector<Test> tests = allTests();
    for (int i = 2; i < argc; ++i)
        meet(static_cast<unsigned>(std::atoi(argv[i])), static_cast<rlim_t>(std::atoi(argv[1])),
             tests);
    return 0;
}
