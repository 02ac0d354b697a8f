// snapshot.h - a site's state and configuration in a file, to be compared with what is later.
#pragma once

#include <api/status.h>
#include <model/expected.h>

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace holdfast {

/// The file: one JSON object with `format` "holdfast-snapshot", `version`, `taken`, `by`, `program`, `state` (as
/// `state.get` answers) and `config` (as `config.get` answers). Readers ignore unknown keys; another version is
/// refused.
struct Snapshot {
    static constexpr int version = 1;

    QDateTime taken;
    QString by;
    QString program; ///< version of the program that wrote it
    SiteStatus state;
    QJsonObject config;
};

/// Of two answers of a manager, as of now. @param by who takes it.
[[nodiscard]] Snapshot takeSnapshot(const QJsonObject &state, const QJsonObject &config, const QString &by);

[[nodiscard]] QByteArray toText(const Snapshot &snapshot);

/// @return an Error for what is no snapshot, is cut off, or is of a version that this program doesn't read.
[[nodiscard]] Expected<Snapshot> snapshotFromText(const QByteArray &text);

/// Whole or not at all: a file that was there stays until the new one is complete on the disk.
[[nodiscard]] Outcome saveSnapshot(const QString &file, const Snapshot &snapshot);
[[nodiscard]] Expected<Snapshot> loadSnapshot(const QString &file);

/// Two snapshots of different sites can't be compared: an Error that names both.
[[nodiscard]] Outcome sameSite(const Snapshot &then, const Snapshot &now);

} // namespace holdfast
