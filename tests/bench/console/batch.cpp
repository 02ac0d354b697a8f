// A batch of state changes: how long the models and views take to be told.
#include "rig.h"
#include "rows.h"

#include <QApplication>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int pairs = 1000;
constexpr std::size_t changes = 1000;

// The first members of the site, each into another state.
void change(SiteStatus &site)
{
    std::size_t left = changes;
    for (GroupStatus &group : site.groups) {
        for (MemberStatus &member : group.members) {
            if (left-- == 0)
                return;
            member.state = member.state == State::Active ? State::Unavailable : State::Active;
            member.since = QDateTime::currentDateTimeUtc();
        }
    }
}

} // namespace

// Slots are called in the order in which they were connected: the first of them before the window's, the last after.
Measured batches(const Extent &extent)
{
    Figures told{u"1,000 state changes in a batch, told to all models and views"_s, u"ms work"_s, 8, false, {}};
    Figures whole{u"the same from the question, with the answer of the whole site (2,032 members) read"_s, u"ms"_s, 0,
                  false, {}};
    SimulatedSite site(siteOf(pairs));
    EmbeddedClient client([&site] { return &site; });
    SiteStore store(client);
    double begin = 0;
    qsizetype members = 0;
    QObject::connect(&store, &SiteStore::statusChanged, &site, [&](const SiteChanges &now) {
        members = now.members.size();
        begin = workedMs();
    });
    Languages languages;
    MainWindow window(store, client, languages, nullptr);
    window.resize(1920, 1080);
    window.show();
    store.start();
    if (!waitFor([&store] { return store.hasStatus(); }))
        return {told};
    bool isTold = false;
    QObject::connect(&store, &SiteStore::statusChanged, &site, [&] {
        if (members < static_cast<qsizetype>(changes))
            return;
        told.values.push_back(workedMs() - begin);
        whole.values.push_back(store.statusAgeS() * 1000); // since it was asked for
        isTold = true;
    });
    for (int round = 0; round <= extent.of(extent.rounds); ++round) {
        const double since = nowMs();
        (void)waitFor([since] { return nowMs() - since > 60; });
        change(site.status());
        isTold = false;
        store.refreshNow();
        if (!waitFor([&isTold] { return isTold; }))
            return {told};
    }
    return {told, whole};
}

} // namespace holdfast
