// The memory of a console on a large site, with a long timeline: of a process that does nothing else.
#include "rig.h"
#include "rows.h"

#include "children.h"
#include "server.h"

#include <timeline/timelineview.h>

#include <QApplication>
#include <QFile>
#include <QProcess>

#include <cstdio>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int recordsAtOnce = 5000; // fewer than a manager keeps waiting for one client

} // namespace

int memoryChild(const QString &socket, qint64 segments)
{
    RemoteConsole console(socket);
    if (!console.show())
        return 1;
    console.window.showView(u"timeline"_s);
    auto &timeline = *static_cast<TimelineView *>(console.window.viewWidget(u"timeline"_s));
    qint64 asked = 0;
    const auto taken = [&console] {
        const auto &records = console.store.records();
        return records.empty() ? 0 : records.back()["seq"_L1].toInteger();
    };
    const auto count = [&timeline] { return static_cast<qint64>(timeline.data().store().segmentCount()); };
    while (count() < segments) {
        console.client->call(u"bench.live"_s, {{u"count"_s, recordsAtOnce}}, &console.window,
                             [&asked](const ApiReply &reply) { asked = reply.result["seq"_L1].toInteger(); });
        const qint64 before = asked;
        if (!waitFor([&] { return asked > before && taken() >= asked; }))
            return 1;
    }
    console.window.showView(u"site"_s);
    const double since = nowMs();
    (void)waitFor([since] { return nowMs() - since > 1500; });
    std::printf("%lld %lld\n", static_cast<long long>(residentKib()), static_cast<long long>(count()));
    std::fflush(stdout);
    return 0;
}

Measured memory(const Extent &extent)
{
    Figures figures{u"memory of the process, 10,000 groups and 1M timeline segments"_s, u"MB"_s, 150, false, {}};
    const Server server(extent.of(10'000), 0);
    if (!server.isListening())
        return {figures};
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {u"--child"_s, u"memory"_s, server.socket(),
                                                          QString::number(extent.of(1'000'000))});
    child.waitForFinished(600'000);
    bool ok = false;
    const double kib = child.readAllStandardOutput().simplified().split(' ').value(0).toDouble(&ok);
    if (ok && kib > 0)
        figures.values.push_back(kib / 1024);
    return {figures};
}

} // namespace holdfast
