// The tree of a large site: typing into its search, and scrolling it.
#include "rig.h"
#include "rows.h"

#include <site/layertree.h>

#include <QApplication>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTreeView>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

// Each pair has two members with one process each: those are the leaves.
SiteStatus siteWithLeaves(int leaves)
{
    return siteOf(leaves / 2);
}

Figures filtered(const QString &what, double goal, int leaves, const Extent &extent)
{
    Figures figures{what, u"ms work"_s, goal, false, {}};
    Console console(siteWithLeaves(leaves));
    if (!console.show())
        return figures;
    auto &tree = *console.window.findChild<LayerTree *>();
    auto &search = *tree.findChild<QLineEdit *>();
    // Few rows, many, those of a host, of a state, none.
    const QStringList texts{u"service-00"_s, u"node-03"_s,           u"actv"_s,
                            u"service 77"_s, u"nothing like that"_s, u"main"_s};
    for (int round = 0; round < std::max(6, extent.of(extent.rounds)); ++round) {
        const double begin = workedMs();
        search.setText(texts[round % texts.size()]); // as each letter does that is typed
        figures.values.push_back(workedMs() - begin);
        const double since = nowMs();
        (void)waitFor([since] { return nowMs() - since > 20; });
    }
    return figures;
}

} // namespace

Measured treeFilter(const Extent &extent)
{
    return {filtered(u"filter of 10,000 leaves, each change of the text"_s, 30, extent.of(10'000), extent),
            filtered(u"filter of 50,000 leaves, each change of the text"_s, 100, extent.of(50'000), extent)};
}

Measured treeScroll(const Extent &extent)
{
    Figures figures{u"tree scroll frame, 50,000 leaves, all unfolded"_s, u"ms work"_s, 8, false, {}};
    Console console(siteWithLeaves(extent.of(50'000)));
    if (!console.show())
        return {figures};
    QTreeView &tree = console.window.findChild<LayerTree *>()->tree();
    tree.expandAll();
    QScrollBar &bar = *tree.verticalScrollBar();
    if (!waitFor([&bar] { return bar.maximum() > 0; }))
        return {figures};
    QRandomGenerator random(1);
    for (int frame = 0; frame < std::max(20, extent.of(500)); ++frame) {
        // Mostly a turn of the wheel, sometimes somewhere else.
        bar.setValue(frame % 10 == 0 ? random.bounded(bar.maximum()) : bar.value() + 3 * bar.singleStep());
        const double begin = workedMs();
        tree.viewport()->repaint();
        figures.values.push_back(workedMs() - begin);
    }
    return {figures};
}

} // namespace holdfast
