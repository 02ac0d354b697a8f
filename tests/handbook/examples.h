// examples.h - the examples of a page of the handbook, and how what a command said is compared with the page.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace holdfast {

/// A fenced block: ```KIND WORDS... The page's reader sees its lines only.
struct HandbookExample {
    int line = 0; ///< of its fence, from 1
    QString kind; ///< shell, toml, frames, json, text
    QStringList words; ///< what follows the kind
    QString notRun; ///< the reason of ```shell not run: REASON; "" for one that is run
    QStringList lines;
};

/// A command of a shell block, and what the page says that it prints.
struct ShellStep {
    int line = 0;
    QString command; ///< may have several lines
    QStringList output;
};

[[nodiscard]] std::vector<HandbookExample> examplesOf(const QString &markdown);
/// Lines that begin with "$ " are commands, with "> " go on with one, all others are output.
[[nodiscard]] std::vector<ShellStep> stepsOf(const HandbookExample &example);

/// Without what differs each time: times, hashes, numbers of records, the width of columns.
[[nodiscard]] QString comparable(const QString &line);
/// "…" in a line stands for anything, on a line of its own for any number of lines.
[[nodiscard]] bool matches(const QStringList &expected, const QStringList &said);

} // namespace holdfast
