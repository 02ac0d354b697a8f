// commandtext.h - a command in words: as its button says it, and as one would type it.
#pragma once

#include <QString>
#include <QStringList>

namespace holdfast {

class SiteStore;

/// A verb with its target: "Take cdma@alpha off-line".
[[nodiscard]] QString commandTitle(const SiteStore &store, const QString &command, const QStringList &args);

/// `holdfastctl offline cdma@alpha --reason 'patch 4'`, quoted for a shell.
[[nodiscard]] QString commandLine(const QString &command, const QStringList &args, const QString &reason);

} // namespace holdfast
