// bench_adopt [PROCESSES [ROUNDS]]: holdfastd is killed with SIGKILL while it supervises real processes, and started
// again: from its exec to READY=1, when all of them are adopted. None of them may have been started anew.
#include "hostdrun.h"
#include "lonehost.h"

#include <api/socketclient.h>
#include <api/status.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>

#include <unistd.h>

using namespace holdfast;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int processesOfAGroup = 10;

QByteArray siteWith(const QString &name, int processes)
{
    QByteArray text = "[site]\nformat = 1\nname = \"" + name.toUtf8()
        + "\"\n[defaults]\nstart_timeout = \"2m\"\n[[host]]\nname = \"one\"\noutlet = 1\n";
    for (int i = 0; i < processes; ++i) {
        if (i % processesOfAGroup == 0)
            text += "[[group]]\nname = \"g" + QByteArray::number(i / processesOfAGroup)
                + "\"\nlayer = \"application\"\nhosts = [\"one\"]\n";
        text += "[[group.process]]\nname = \"p" + QByteArray::number(i)
            + "\"\ncommand = [\"" HOLDFAST_BIN_DIR "/holdfast-workload\", \"--name\", \"p\", \"--socket\", \"\"]\n";
    }
    return text;
}

/// By target; empty until all run.
std::map<QString, qint64> pidsOf(SocketClient &client, int processes)
{
    std::optional<ApiReply> reply;
    client.call(u"state.get"_s, {}, nullptr, [&reply](const ApiReply &each) { reply = each; });
    std::map<QString, qint64> pids;
    if (!eventually([&] { return reply.has_value(); }) || !reply->ok())
        return pids;
    for (const GroupStatus &group : siteStatusFromJson(reply->result.toObject()).groups) {
        for (const ProcessStatus &process : group.members.front().processes) {
            if (process.pid != 0 && process.state == u"running"_s)
                pids[group.name + u'/' + process.name] = process.pid;
        }
    }
    return static_cast<int>(pids.size()) == processes ? pids : std::map<QString, qint64>();
}

double ms(std::chrono::microseconds time)
{
    return static_cast<double>(time.count()) / 1000;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int processes = argc > 1 ? std::atoi(argv[1]) : 1000;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 20;
    const QTemporaryDir directory;
    const QString name = u"bench-adopt-%1"_s.arg(::getpid());
    const HostdPlace place{directory.filePath(u"site.toml"_s), directory.filePath(u"state"_s),
                           directory.filePath(u"sock"_s), directory.path(), directory.filePath(u"log"_s)};
    QFile file(place.site);
    if (!file.open(QIODevice::WriteOnly) || file.write(siteWith(name, processes)) < 0)
        return 1;
    file.close();
    const QString runDirectory = (::geteuid() == 0 ? u"/run/holdfast/"_s : directory.path() + u"/holdfast/"_s) + name;

    int status = 1;
    {
        auto manager = std::make_unique<HostdRun>(place);
        std::map<QString, qint64> before;
        auto client = std::make_unique<SocketClient>(place.socket);
        if (manager->waitReady(60s) && eventually([&] {
                before = pidsOf(*client, processes);
                return !before.empty();
            }, 120s)) {
            std::vector<std::chrono::microseconds> times;
            for (int i = 0; i < rounds; ++i) {
                manager->kill();
                manager = std::make_unique<HostdRun>(place);
                const auto ready = manager->waitReady(60s);
                if (!ready)
                    break;
                times.push_back(*ready);
            }
            client = std::make_unique<SocketClient>(place.socket);
            std::map<QString, qint64> after;
            const bool back = eventually([&] {
                after = pidsOf(*client, processes);
                return !after.empty();
            });
            std::ranges::sort(times);
            const bool complete = static_cast<int>(times.size()) == rounds;
            if (complete && back && after == before) {
                std::printf("%d processes adopted, %d times, from exec to READY=1: median %.1f ms, worst %.1f ms\n",
                            processes, rounds, ms(times[times.size() / 2]), ms(times.back()));
                status = 0;
            } else {
                std::printf("not all were adopted: %s\n", complete ? "others run now" : "it did not come back");
            }
        }
        client.reset();
    }
    killMarked(runDirectory);
    const bool none = eventually([&] {
        HostdRun::collectOrphans(-1);
        return countMarked(runDirectory) == 0;
    });
    QDir(runDirectory).removeRecursively();
    return none ? status : 1;
}
