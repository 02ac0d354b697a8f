// From exec to a painted window that holds data.
#include "rig.h"
#include "rows.h"

#include "children.h"

#include <QApplication>
#include <QProcess>

#include <cstdio>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

Figures launched(const QString &what, double goal, int pairs, int rounds)
{
    Figures figures{what, u"ms"_s, goal, false, {}};
    for (int i = 0; i <= rounds; ++i) { // the first one warms the caches
        QProcess child;
        const double start = nowMs();
        child.start(QCoreApplication::applicationFilePath(), {u"--child"_s, u"launch"_s, QString::number(pairs)});
        child.waitForFinished(60000);
        bool ok = false;
        const double painted = child.readAllStandardOutput().trimmed().toDouble(&ok);
        if (i > 0 && ok)
            figures.values.push_back(painted - start);
    }
    return figures;
}

} // namespace

int launchChild(int pairs)
{
    Console console(siteOf(pairs));
    bool done = false;
    PaintWatch watch([&] {
        if (done || !console.store.hasStatus())
            return;
        done = true;
        std::printf("%.3f\n", nowMs());
        std::fflush(stdout);
        QCoreApplication::exit(0);
    });
    watch.watch(console.window);
    console.window.resize(1920, 1080);
    console.store.start();
    console.window.show();
    return QCoreApplication::exec();
}

Measured launches(const Extent &extent)
{
    return {launched(u"launch to painted window, FIG. 1"_s, 400, 0, extent.of(extent.rounds)),
            launched(u"launch to painted window, 16 hosts, 1,000 pairs"_s, 400, 1000, extent.of(extent.rounds))};
}

} // namespace holdfast
