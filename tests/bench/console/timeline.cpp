// The timeline, full of lanes and segments: one frame while it is panned and zoomed.
#include "rig.h"
#include "rows.h"

#include <timeline/timelineview.h>

#include <QApplication>

#include <cstdio>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int hosts = 8;
constexpr int lanes = 200;
constexpr int lowLane = 4; // pixels: then all are on the screen
constexpr int recordsATurn = 5000;

// Groups without a mate: each of their members is one lane. Processes would be more.
SiteStatus lanesOnly()
{
    SiteStatus site = siteOf(0);
    const HostStatus pattern = site.hosts.front();
    const GroupStatus group = site.groups.front();
    site.hosts.clear();
    site.groups.clear();
    site.resources.clear();
    site.alarms.clear();
    for (int i = 0; i < hosts; ++i) {
        site.hosts.push_back(pattern);
        site.hosts.back().name = u"node-%1"_s.arg(i + 1);
    }
    for (int g = 0; g < lanes / hosts; ++g) {
        GroupStatus one = group;
        one.name = u"service-%1"_s.arg(g + 1);
        one.pair.reset();
        const MemberStatus member = one.members.front();
        one.members.clear();
        for (const HostStatus &host : site.hosts) {
            one.members.push_back(member);
            MemberStatus &added = one.members.back();
            added.group = one.name;
            added.host = host.name;
            added.member = one.name + u'@' + host.name;
            added.processes.clear();
            added.resources.clear();
        }
        site.groups.push_back(one);
    }
    return site;
}

} // namespace

Measured timelineFrame(const Extent &extent)
{
    Figures panned{u"timeline, 200 lanes x 5,000 segments, one frame: panned"_s, u"ms work"_s, 16, false, {}};
    Figures zoomed = panned;
    zoomed.what = u"the same, zoomed from all of it into a minute"_s;
    const int perLane = extent.of(5000);
    Console console(lanesOnly(), LifeKind::Transitions);
    console.site.setClock(QDateTime::currentDateTimeUtc().addDays(-1),
                          std::chrono::microseconds(86'400'000'000LL / (perLane * lanes)));
    if (!console.show())
        return {panned};
    console.window.showView(u"timeline"_s);
    auto &view = *static_cast<TimelineView *>(console.window.viewWidget(u"timeline"_s));
    for (int lived = 0; lived < perLane * lanes; lived += recordsATurn) {
        console.site.live(std::min(recordsATurn, perLane * lanes - lived));
        if (!console.catchUp())
            return {panned};
    }
    LaneChoice choice = view.choice();
    choice.details = false;
    view.setChoice(choice);
    view.setLaneHeight(lowLane);
    view.setFollowing(false);
    view.fit();
    const double since = nowMs();
    (void)waitFor([since] { return nowMs() - since > 300; });
    const auto shown = std::ranges::count_if(view.view().rows, [&](const LaneRow &row) {
        return view.data().store().segments(row.lane).size() >= static_cast<std::size_t>(perLane);
    });
    const bool isWhole = view.view().contentHeight() <= view.plot().height();
    if (shown < lanes || !isWhole) {
        std::fprintf(stderr, "timeline: %d full lanes, %s\n", static_cast<int>(shown),
                     isWhole ? "all shown" : "not all shown");
        return {panned};
    }
    const auto frame = [&view](Figures &figures, const std::function<void()> &move) {
        const double begin = workedMs();
        move();
        view.plot().replot(QCustomPlot::rpImmediateRefresh);
        figures.values.push_back(workedMs() - begin);
    };
    const int frames = std::max(10, extent.of(200));
    for (int i = 0; i < frames; ++i)
        frame(panned, [&view, i] { view.pan(i % 40 < 20 ? -0.01 : 0.01); });
    const double into = std::pow(60.0 / 86'400, 1.0 / frames);
    for (int i = 0; i < frames; ++i)
        frame(zoomed, [&view, into] { view.zoom(into, (view.from() + view.to()) / 2); });
    return {panned, zoomed};
}

} // namespace holdfast
