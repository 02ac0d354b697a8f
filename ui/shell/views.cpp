#include <shell/views.h>

#include <alarms/alarmhealthview.h>
#include <events/eventview.h>
#include <member/hostview.h>
#include <member/memberview.h>
#include <output/outputview.h>
#include <power/powerview.h>
#include <print/viewpages.h>
#include <settings/preferencekeeper.h>
#include <site/siteview.h>
#include <snapshot/snapshotview.h>
#include <store/sitestore.h>
#include <thresholds/thresholdsview.h>
#include <timeline/timelineview.h>
#include <topology/topologyview.h>
#include <whatif/whatifview.h>

#include <QCoreApplication>

#include <array>

namespace holdfast {

namespace {

struct Views {
    Q_DECLARE_TR_FUNCTIONS(holdfast::Views)
};

QWidget *makeSite(const ViewContext &context, QWidget *parent)
{
    auto *view = new SiteView(context.store, parent);
    QObject::connect(view, &SiteView::currentChanged, view, context.selected);
    QObject::connect(view, &SiteView::activated, view, context.activated);
    QObject::connect(view, &SiteView::commandRequested, view, context.command);
    return view;
}

QWidget *makeHost(const ViewContext &context, QWidget *parent)
{
    auto *view = new HostView(context.store, parent);
    QObject::connect(view, &HostView::activated, view, context.activated);
    QObject::connect(view, &HostView::commandRequested, view, context.command);
    return view;
}

QWidget *makeMember(const ViewContext &context, QWidget *parent)
{
    auto *view = new MemberView(context.store, parent);
    QObject::connect(view, &MemberView::activated, view, context.activated);
    QObject::connect(view, &MemberView::outputRequested, view, context.output);
    QObject::connect(view, &MemberView::commandRequested, view, context.command);
    return view;
}

TimelineBeginning beginningOf(const Preferences &from)
{
    TimelineBeginning beginning;
    beginning.span = std::chrono::minutes(from.timelineMinutes);
    beginning.choice.order = from.timelineByHost ? LaneChoice::Order::ByHost : LaneChoice::Order::ByGroup;
    beginning.choice.members = from.timelineMembers;
    beginning.choice.details = from.timelineDetails;
    beginning.follows = from.timelineFollows;
    return beginning;
}

QWidget *makeTimeline(const ViewContext &context, QWidget *parent)
{
    auto *view = new TimelineView(context.store, context.client, parent);
    if (context.preferences != nullptr) {
        view->begin(beginningOf(context.preferences->now()));
        // Another preference must not throw away what somebody looks at.
        QObject::connect(context.preferences, &PreferenceKeeper::changed, view,
                         [view, from = context.preferences, last = beginningOf(context.preferences->now())]() mutable {
                             const TimelineBeginning wanted = beginningOf(from->now());
                             if (std::exchange(last, wanted) != wanted)
                                 view->begin(wanted);
                         });
    }
    QObject::connect(view, &TimelineView::targetSelected, view, context.selected);
    QObject::connect(view, &TimelineView::targetActivated, view, context.activated);
    return view;
}

QWidget *makeEvents(const ViewContext &context, QWidget *parent)
{
    auto *view = new EventView(context.store, context.client, parent);
    view->keepFiltersIn(context.settings);
    QObject::connect(view, &EventView::targetActivated, view, context.activated);
    return view;
}

QWidget *makePower(const ViewContext &context, QWidget *parent)
{
    return new PowerView(context.store, context.client, parent);
}

QWidget *makeThresholds(const ViewContext &context, QWidget *parent)
{
    return new ThresholdsView(context.store, context.client, parent);
}

QWidget *makeOutput(const ViewContext &context, QWidget *parent)
{
    auto *view = new OutputView(context.store, context.client, parent);
    QObject::connect(view, &OutputView::targetSelected, view, context.selected);
    return view;
}

QWidget *makeWhatIf(const ViewContext &context, QWidget *parent)
{
    auto *view = new WhatIfView(context.store, context.client, parent);
    QObject::connect(view, &WhatIfView::activated, view, context.activated);
    return view;
}

QWidget *makeSnapshot(const ViewContext &context, QWidget *parent)
{
    auto *view = new SnapshotView(context.store, context.client, parent);
    QObject::connect(view, &SnapshotView::activated, view, context.activated);
    return view;
}

QWidget *makeAlarmHealth(const ViewContext &context, QWidget *parent)
{
    auto *view = new AlarmHealthView(context.store, context.client, parent);
    QObject::connect(view, &AlarmHealthView::activated, view, context.activated);
    return view;
}

QWidget *makeTopology(const ViewContext &context, QWidget *parent)
{
    auto *view = new TopologyView(context.store, context.settings, parent);
    QObject::connect(view, &TopologyView::currentChanged, view, context.selected);
    QObject::connect(view, &TopologyView::activated, view, context.activated);
    QObject::connect(view, &TopologyView::commandRequested, view, context.command);
    return view;
}

constexpr std::array kinds{
    ViewKind{"site", Symbol::Site, [] { return holdfast::Views::tr("Site"); }, makeSite,
             [](QWidget &view, const QString &target) { static_cast<SiteView &>(view).select(target); }, false,
             [](QWidget &view, const SiteStore &store) {
                 return sitePages(store, static_cast<SiteView &>(view).found());
             }},
    ViewKind{"host", Symbol::Host, [] { return holdfast::Views::tr("Host"); }, makeHost,
             [](QWidget &view, const QString &target) { static_cast<HostView &>(view).select(target); }, false,
             [](QWidget &view, const SiteStore &store) {
                 return hostPages(store, static_cast<HostView &>(view).host());
             }},
    ViewKind{"member", Symbol::Member, [] { return holdfast::Views::tr("Member"); }, makeMember,
             [](QWidget &view, const QString &target) { static_cast<MemberView &>(view).select(target); }, false,
             [](QWidget &view, const SiteStore &store) {
                 return memberPages(store, static_cast<MemberView &>(view).member());
             }},
    ViewKind{"timeline", Symbol::Timeline, [] { return holdfast::Views::tr("Timeline"); }, makeTimeline,
             [](QWidget &view, const QString &target) { static_cast<TimelineView &>(view).selectTarget(target); },
             false, [](QWidget &view, const SiteStore &store) {
                 return timelinePages(store, static_cast<TimelineView &>(view));
             }},
    ViewKind{"events", Symbol::Events, [] { return holdfast::Views::tr("Events"); }, makeEvents,
             [](QWidget &view, const QString &target) { static_cast<EventView &>(view).setTarget(target); }, false,
             [](QWidget &view, const SiteStore &) { return eventPages(static_cast<EventView &>(view)); }},
    ViewKind{"power", Symbol::IndependentComputer, [] { return holdfast::Views::tr("Power"); }, makePower,
             [](QWidget &view, const QString &target) { static_cast<PowerView &>(view).select(target); }},
    ViewKind{"thresholds", Symbol::Thresholds, [] { return holdfast::Views::tr("Thresholds"); }, makeThresholds,
             [](QWidget &view, const QString &target) { static_cast<ThresholdsView &>(view).select(target); }, false,
             [](QWidget &view, const SiteStore &) { return thresholdPages(static_cast<ThresholdsView &>(view)); }},
    ViewKind{"output", Symbol::Output, [] { return holdfast::Views::tr("Output"); }, makeOutput,
             [](QWidget &view, const QString &target) { static_cast<OutputView &>(view).select(target); }, true},
    ViewKind{"what-if", Symbol::WhatIf, [] { return holdfast::Views::tr("What if"); }, makeWhatIf,
             [](QWidget &view, const QString &target) { static_cast<WhatIfView &>(view).select(target); }, true},
    ViewKind{"snapshot", Symbol::Snapshot, [] { return holdfast::Views::tr("Snapshot"); }, makeSnapshot,
             [](QWidget &view, const QString &target) { static_cast<SnapshotView &>(view).select(target); }, true},
    ViewKind{"alarm-health", Symbol::Health, [] { return holdfast::Views::tr("Alarm health"); }, makeAlarmHealth,
             [](QWidget &, const QString &) {}, true,
             [](QWidget &view, const SiteStore &store) {
                 return alarmPages(store, static_cast<AlarmHealthView &>(view));
             }}, // it is about all of them
    ViewKind{"map", Symbol::Map, [] { return holdfast::Views::tr("Map"); }, makeTopology,
             [](QWidget &view, const QString &target) { static_cast<TopologyView &>(view).select(target); }, true,
             [](QWidget &view, const SiteStore &) { return mapPages(static_cast<TopologyView &>(view)); }},
};

} // namespace

std::span<const ViewKind> viewKinds()
{
    return kinds;
}

const ViewKind *viewKind(const QString &id)
{
    for (const ViewKind &kind : kinds) {
        if (id == QLatin1String(kind.id))
            return &kind;
    }
    return nullptr;
}

QStringList viewNames()
{
    QStringList names;
    for (const ViewKind &kind : kinds)
        names.append(QString::fromLatin1(kind.id));
    return names;
}

} // namespace holdfast
