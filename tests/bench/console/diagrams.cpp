// State diagrams of FIG. 2, all painted anew: 200 of them in the smallest size they have, which is twelve screens, and
// as many as one screen holds.
#include "rig.h"
#include "rows.h"

#include <member/statediagram.h>

#include <QApplication>
#include <QGridLayout>

#include <cstdio>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int across = 3; // on a screen of 1920 pixels

class PaintCount : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint;
        return false;
    }
    int count = 0;
};

Figures repainted(const QString &what, double goal, int diagrams, const Extent &extent)
{
    Figures figures{what, u"ms work"_s, goal, false, {}};
    SimulatedSite site(siteOf(1000), LifeKind::Transitions);
    site.live(500);
    EmbeddedClient client([&site] { return &site; });
    SiteStore store(client);
    QWidget window;
    QGridLayout layout(&window);
    layout.setContentsMargins(0, 0, 0, 0);
    layout.setSpacing(1);
    PaintCount paints;
    for (int i = 0; i < diagrams; ++i) {
        auto *diagram = new StateDiagram(store);
        const GroupStatus &group = site.status().groups[static_cast<std::size_t>(2 + i / 2)];
        diagram->setMember(group.members[static_cast<std::size_t>(i % 2)].member);
        diagram->setFixedSize(diagram->minimumSizeHint());
        diagram->installEventFilter(&paints);
        layout.addWidget(diagram, i / across, i % across);
    }
    window.show();
    store.start();
    const double since = nowMs();
    if (!waitFor([&] { return store.hasStatus() && nowMs() - since > 500; }))
        return figures;
    for (int round = 0; round < std::max(10, extent.of(100)); ++round) {
        paints.count = 0;
        const double begin = workedMs();
        window.repaint();
        figures.values.push_back(workedMs() - begin);
        if (paints.count != diagrams) {
            std::fprintf(stderr, "%d of %d state diagrams were painted\n", paints.count, diagrams);
            figures.values.clear();
            return figures;
        }
    }
    return figures;
}

} // namespace

Measured stateDiagrams(const Extent &extent)
{
    return {repainted(u"200 state diagrams of 520x240, full repaint"_s, 16, 200, extent),
            repainted(u"a screen full of them (12), full repaint"_s, 0, 12, extent)};
}

} // namespace holdfast
