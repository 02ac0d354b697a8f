// commandmenu.h - the commands on a target as menu entries; those that can't be given say why.
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <functional>

class QMenu;

namespace holdfast {

class SiteStore;

/// What `give` is called with for the entry "What if ... fails": a question, which the frame opens the view of.
inline constexpr QLatin1StringView whatIfQuestion{"what-if"};

/// Adds an entry for each offer, and two more: what would come of a fault, and an upgrade run-book ("upgrade"). @param
/// give called with the command and its arguments when one is chosen.
void addCommands(QMenu &menu, const SiteStore &store, const QString &target,
                 const std::function<void(const QString &command, const QStringList &args)> &give);

/// For several targets at once: what makes sense for at least one of them, for just those; and an upgrade run-book
/// over all. What can't be given says why. @param give called with the command and all its targets.
void addBatchCommands(QMenu &menu, const SiteStore &store, const QStringList &targets,
                      const std::function<void(const QString &command, const QStringList &targets)> &give);

} // namespace holdfast
