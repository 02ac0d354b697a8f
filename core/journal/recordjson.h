// recordjson.h - model records as JSON objects and journal entries, and lines of NDJSON as entries again.
#pragma once

#include <journal/entry.h>
#include <model/expected.h>
#include <model/record.h>
#include <model/site.h>

#include <QJsonObject>

namespace holdfast {

/// Every key of contracts/events.md, `t` included.
[[nodiscard]] QJsonObject recordJson(const Record &record, const Site &site, WallTime t);

/// The entry that Journal::write() takes; its `json` has the keys in the contract's order.
[[nodiscard]] JournalEntry entryOf(const Record &record, const Site &site, WallTime t);

/// The record's object; empty for an entry whose line is damaged.
[[nodiscard]] QJsonObject jsonOf(const JournalEntry &entry);

/// For table programs, RFC 4180: what all kinds have, a column each; the rest is in the NDJSON only.
[[nodiscard]] QByteArray csvHeader();
[[nodiscard]] QByteArray csvLine(const QJsonObject &record);

/// A line of an export as an entry. Errors: not JSON, no `seq`, `kind` or `t`, a cause that is not before it.
[[nodiscard]] Expected<JournalEntry> entryFromLine(const QByteArray &line);

} // namespace holdfast
