// outcome.h - what a foreseen course leaves different: the site before and after, row by row, and what then waits.
#pragma once

#include <api/status.h>
#include <style/stateglyph.h>

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace holdfast {

/// One host, member, resource or pair. Texts are in the user's language.
struct OutcomeRow {
    enum class Kind { Host, Pair, Member, Resource };
    Kind kind = Kind::Member;
    QString target;
    std::optional<StateLook> lookBefore, lookAfter; ///< of a member
    QString before, after;
    QString why; ///< of a member, afterwards
    bool changed = false;
};

/// Every row in the order of the site; the changed ones are marked.
[[nodiscard]] std::vector<OutcomeRow> outcomeRows(const SiteStatus &before, const SiteStatus &after);

/// What nothing mends by itself within the time that was looked ahead: alarms that are new, hosts that stay away.
[[nodiscard]] QStringList waitsForOperator(const SiteStatus &before, const SiteStatus &after);

} // namespace holdfast
