// sourcetree.h - the project's own source files, read once, with comments told from code.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// One line of a file, from 1.
struct SourceLine
{
    int number = 0;
    QString text; ///< as written
    QString code; ///< without comments and the contents of string literals
    bool formatted = true; ///< false between `clang-format off` and `on`
};

struct SourceFile
{
    QString path; ///< from the root: core/engine/step.h
    std::vector<SourceLine> lines;

    [[nodiscard]] QString top() const { return path.section(u'/', 0, 0); } ///< core, ui, app, tests
    [[nodiscard]] QString room() const { return path.section(u'/', 1, 1); } ///< engine
    [[nodiscard]] bool isHeader() const { return path.endsWith(QStringLiteral(".h")); }
    [[nodiscard]] QString place(const SourceLine &line) const
    {
        return QStringLiteral("%1:%2").arg(path).arg(line.number);
    }
};

/// What an `#include` names, nullopt for a line that is none.
struct Include
{
    QString path;
    bool quoted = false;
};
[[nodiscard]] std::optional<Include> includeOf(const SourceLine &line);

/// Every .h and .cpp below core, ui, app and tests of @p root, sorted by path.
[[nodiscard]] std::vector<SourceFile> readSourceTree(const QString &root);
