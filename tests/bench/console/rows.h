// rows.h - the rows of the bench: each measures what it is named for, with the console's own widgets.
#pragma once

#include "figures.h"

#include <QStringList>

#include <span>
#include <vector>

namespace holdfast {

/// How much is measured. Quick: a tenth of everything, so that one sees that it still works.
struct Extent {
    int rounds = 50;
    bool isQuick = false;
    [[nodiscard]] int of(int full) const { return isQuick ? full / 10 : full; }
};

/// An empty list, or one without values: it could not be measured, which is an error.
using Measured = std::vector<Figures>;

[[nodiscard]] Measured launches(const Extent &extent);
[[nodiscard]] Measured memory(const Extent &extent);
[[nodiscard]] Measured eventsToPixel(const Extent &extent);
[[nodiscard]] Measured batches(const Extent &extent);
[[nodiscard]] Measured treeFilter(const Extent &extent);
[[nodiscard]] Measured treeScroll(const Extent &extent);
[[nodiscard]] Measured timelineFrame(const Extent &extent);
[[nodiscard]] Measured stateDiagrams(const Extent &extent);
[[nodiscard]] Measured clicks(const Extent &extent);

struct BenchRow {
    const char *id; ///< as `--row` names it
    Measured (*measure)(const Extent &extent);
};

[[nodiscard]] std::span<const BenchRow> benchRows();

/// Some rows need a process of their own: what this program does when it is started as one. @return its exit code.
[[nodiscard]] int childMain(const QStringList &arguments);

} // namespace holdfast
