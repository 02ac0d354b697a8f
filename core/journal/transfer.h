// transfer.h - a journal out of and into files, without a manager: export, check, restore (contracts/ctl.md).
#pragma once

#include <journal/store.h>

#include <QIODevice>

namespace holdfast {

/// Writes every record as a line of NDJSON, oldest first. @return how many.
[[nodiscard]] Expected<qint64> exportNdjson(JournalStore &store, QIODevice &to);

/// The same as a table (recordjson.h), which can't be restored from. @return how many, without the header.
[[nodiscard]] Expected<qint64> exportCsv(JournalStore &store, QIODevice &to);

/// Examines a journal's file or an export of one; which it is, its first bytes tell.
[[nodiscard]] Expected<JournalReport> examineFile(const QString &file);

/// Makes FILE (a journal's file, with everything in it, or an export, which has records only) the journal of DIRECTORY.
/// A journal that is there is moved aside to `journal.db.replaced-TIME`. Errors: FILE has problems, or a manager runs
/// on DIRECTORY. @return how many records there are now.
[[nodiscard]] Expected<qint64> restoreJournal(const QString &file, const QString &directory);

} // namespace holdfast
