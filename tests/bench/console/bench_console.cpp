// bench_console: the goals of the console, measured; `--help` says how. Figures, not a test - but for what can't be
// measured at all, for --check, and for --soak.
#include "children.h"
#include "rig.h"
#include "rows.h"
#include "soak.h"

#include <style/theme.h>

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace holdfast {

std::span<const BenchRow> benchRows()
{
    static constexpr std::array rows{
        BenchRow{"launch", launches},       BenchRow{"memory", memory},           BenchRow{"pixel", eventsToPixel},
        BenchRow{"batch", batches},         BenchRow{"filter", treeFilter},       BenchRow{"scroll", treeScroll},
        BenchRow{"timeline", timelineFrame}, BenchRow{"diagrams", stateDiagrams}, BenchRow{"click", clicks}};
    return rows;
}

int childMain(const QStringList &arguments)
{
    const auto number = [&arguments](qsizetype at) { return arguments.value(at).toLongLong(); };
    const QString what = arguments.value(0);
    if (what == "launch"_L1)
        return launchChild(static_cast<int>(number(1)));
    if (what == "serve"_L1)
        return serverChild(arguments.value(1), static_cast<int>(number(2)), static_cast<int>(number(3)));
    if (what == "memory"_L1)
        return memoryChild(arguments.value(1), number(2));
    return 2;
}

} // namespace holdfast

namespace {

QString rowNames()
{
    QStringList names;
    for (const BenchRow &row : benchRows())
        names.append(QString::fromLatin1(row.id));
    return names.join(u", "_s);
}

int measure(const QStringList &wanted, const Extent &extent, double allowance)
{
    std::printf("%s\n", qPrintable(Figures::head()));
    int failures = 0;
    for (const BenchRow &row : benchRows()) {
        if (!wanted.isEmpty() && !wanted.contains(QString::fromLatin1(row.id)))
            continue;
        const Measured measured = row.measure(extent);
        for (const Figures &figures : measured) {
            std::printf("%s\n", qPrintable(figures.row()));
            std::fflush(stdout);
            if (figures.values.empty()) {
                std::fprintf(stderr, "%s: could not be measured\n", qPrintable(figures.what));
                ++failures;
            } else if (allowance > 0 && !figures.isMet(allowance)) {
                std::fprintf(stderr, "%s: more than %g times the goal\n", qPrintable(figures.what), allowance);
                ++failures;
            }
        }
        failures += measured.empty();
    }
    return failures == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    applyTheme(app, ThemeChoice::Light);
    if (QCoreApplication::arguments().value(1) == "--child"_L1)
        return childMain(QCoreApplication::arguments().mid(2));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Measures the goals of the console's design as a table. Rows: %1."_s.arg(rowNames()));
    parser.addHelpOption();
    const QCommandLineOption row(u"row"_s, u"Only this row; may be given several times."_s, u"name"_s);
    const QCommandLineOption rounds(u"rounds"_s, u"How often (50)."_s, u"number"_s, u"50"_s);
    const QCommandLineOption quick(u"quick"_s, u"A tenth of everything: shows only that it works."_s);
    const QCommandLineOption check(u"check"_s, u"Fails where a figure is more than so many times its goal."_s,
                                   u"factor"_s);
    const QCommandLineOption hours(u"soak"_s, u"So many simulated hours of 100 events a second instead (8)."_s,
                                   u"hours"_s);
    parser.addOptions({row, rounds, quick, check, hours});
    parser.process(app);
    for (const QString &name : parser.values(row)) {
        if (std::ranges::none_of(benchRows(), [&name](const BenchRow &one) { return name == QLatin1String(one.id); })) {
            std::fprintf(stderr, "there is no row \"%s\"; there are %s\n", qPrintable(name), qPrintable(rowNames()));
            return 2;
        }
    }
    if (parser.isSet(hours)) {
        if (const double of = parser.value(hours).toDouble(); of >= 0.01)
            return soak(of);
        std::fprintf(stderr, "--soak takes a number of hours, at least 0.01\n");
        return 2;
    }
    return measure(parser.values(row), {std::max(1, parser.value(rounds).toInt()), parser.isSet(quick)},
                   parser.value(check).toDouble());
}
