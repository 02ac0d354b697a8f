// report.h - what became of a run-book, for whoever asks next week: who, when, why, each step with its times and
// outcome.
#pragma once

#include <runbook/runbook.h>

namespace holdfast {

struct ReportRow {
    int number = 0;
    QString text; ///< of the step
    QDateTime began, ended;
    QString outcome; ///< "done", "failed: ..."
    bool isBad = false;
};

struct Report {
    QString title;
    std::vector<std::pair<QString, QString>> head; ///< what it says, what about
    std::vector<ReportRow> rows;
    std::vector<QString> notes; ///< what operators said, in order
    QString ending; ///< how it stands or ended, and what is left Off-line
};

/// In the language of the program.
[[nodiscard]] Report reportOf(const Runbook &book);

/// As plain text, times in UTC.
[[nodiscard]] QString reportText(const Runbook &book);

/// As HTML for printing, times in UTC.
[[nodiscard]] QString reportHtml(const Runbook &book);

} // namespace holdfast
