#include "soak.h"

#include "rig.h"

#include <shell/views.h>
#include <timeline/timelineview.h>

#include <QApplication>

#include <cstdio>
#include <malloc.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int eventsPerSecond = 100;
constexpr int pairs = 100;
constexpr int samples = 8; ///< an hour each, of eight
// Until the timeline and the list of commands have reached their limits they grow by some 300 bytes an event, as they
// may; a record that somebody keeps takes more than 1,000.
constexpr double mostBytesAnEvent = 600;
constexpr double mostBytesAnEventInTheLongRun = 2;
constexpr double longRunHours = 4; ///< from here on the timeline has reached its limit in the first half

struct Sample {
    double hours = 0;
    qint64 events = 0, resident = 0, heap = 0;
    qint64 states = 0;
    double wallS = 0;
};

qint64 heapBytes()
{
    const struct mallinfo2 info = ::mallinfo2();
    return static_cast<qint64>(info.uordblks + info.hblkhd);
}

} // namespace

int soak(double hours)
{
    Console console(siteOf(pairs));
    console.site.setClock(QDateTime::currentDateTimeUtc(), std::chrono::microseconds(1'000'000 / eventsPerSecond));
    if (!console.show())
        return 1;
    const QStringList views = viewNames();
    for (const QString &view : views)
        console.window.showView(view);
    static_cast<TimelineView *>(console.window.viewWidget(u"timeline"_s))->setClock([&console] {
        return console.site.now().toMSecsSinceEpoch() * 1000;
    });
    std::printf("| simulated | events | states read | events/s | resident | heap in use |\n");
    std::printf("|---|---|---|---|---|---|\n");
    const auto seconds = static_cast<qint64>(hours * 3600);
    std::vector<Sample> taken;
    const double begin = nowMs();
    for (qint64 second = 1; second <= seconds; ++second) {
        console.site.live(eventsPerSecond);
        if (!console.catchUp()) {
            std::fprintf(stderr, "events no longer arrive\n");
            return 1;
        }
        if (second % 60 == 0) // somebody looks at one view after the other
            console.window.showView(views[second / 60 % views.size()]);
        if (second * samples / seconds == (second - 1) * samples / seconds)
            continue;
        const Sample now{static_cast<double>(second) / 3600, console.site.lastSeq(), residentKib(), heapBytes(),
                         console.site.statesAsked(), (nowMs() - begin) / 1000};
        taken.push_back(now);
        std::printf("| %.2f h | %lld | %lld | %.0f | %.1f MB | %.1f MB |\n", now.hours,
                    static_cast<long long>(now.events), static_cast<long long>(now.states),
                    static_cast<double>(now.events) / now.wallS, static_cast<double>(now.resident) / 1024,
                    static_cast<double>(now.heap) / 1048576);
        std::fflush(stdout);
    }
    if (taken.size() < samples)
        return 1;
    const Sample &half = taken[samples / 2 - 1];
    const Sample &end = taken.back();
    const auto events = static_cast<double>(end.events - half.events);
    const double heap = static_cast<double>(end.heap - half.heap) / events;
    const double resident = static_cast<double>(end.resident - half.resident) * 1024 / events;
    const double most = hours > longRunHours ? mostBytesAnEventInTheLongRun : mostBytesAnEvent;
    const bool isFlat = heap <= most && resident <= most;
    std::printf("second half: %+.2f bytes of heap, %+.2f resident an event; allowed: %.0f: %s\n", heap, resident, most,
                isFlat ? "flat" : "GROWS");
    return isFlat ? 0 : 1;
}

} // namespace holdfast
