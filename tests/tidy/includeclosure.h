// includeclosure.h - which headers a file of the project can see without precompiled ones.
#pragma once

#include "sourcetree.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

/// Follows `#include` lines through the project's headers, Qt's and the standard library's. Conditions are not looked
/// at: it sees rather too much than too little.
class IncludeClosure
{
public:
    /// @param root the project's; @param folders where headers in angle brackets are searched besides, in order.
    IncludeClosure(QString root, const std::vector<SourceFile> &files, const QStringList &folders);

    /// Every header that this file reaches, by its path. @param path from the root
    [[nodiscard]] QSet<QString> of(const QString &path) const;

    /// Where a header is, as `of` names it; empty if there is none. @param from the path of who includes it
    [[nodiscard]] QString find(const QString &header, const QString &from = {}) const;

    /// What is behind a name without a suffix, as Qt's class headers: qtimer.h for QTimer; or the header itself.
    [[nodiscard]] QString behind(const QString &header) const;

private:
    [[nodiscard]] const QStringList &includesOf(const QString &path) const;

    QString m_root;
    QStringList m_folders;
    mutable QHash<QString, QStringList> m_includes; ///< resolved, by path
};
