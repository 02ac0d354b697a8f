// commandmenu.h - the commands on a target as menu entries; those that can't be given say why.
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QMenu;

namespace holdfast {

class SiteStore;

/// Adds an entry for each offer. @param give called with the command and its arguments when one is chosen.
void addCommands(QMenu &menu, const SiteStore &store, const QString &target,
                 const std::function<void(const QString &command, const QStringList &args)> &give);

} // namespace holdfast
