// entry.h - what the journal keeps (records with their keys, inputs, intents) and how to ask for it.
#pragma once

#include <journal/walltime.h>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace holdfast {

/// One record of contracts/events.md: the whole line, and the keys by which it is found.
struct JournalEntry {
    qint64 seq = 0; ///< from 1; records get theirs at ordered delivery and are written then
    QString origin;
    WallTime t{};
    QString kind;
    QString host;
    QString target;
    qint64 cause = 0;
    qint64 root = 0;
    QByteArray json; ///< one object without newline, as it is exported
    bool operator==(const JournalEntry &) const = default;
};

/// What the engine was given, with what it decided, for replay (replay/recording.h); `seq` is the caller's number of
/// it, ascending.
struct JournalInput {
    qint64 seq = 0;
    QByteArray bytes;
    bool operator==(const JournalInput &) const = default;
};

/// What the manager is about to do, written before it is done (semantics.md 9); `bytes` are the manager's own.
struct JournalIntent {
    qint64 id = 0; ///< from Journal::newIntentId()
    QByteArray bytes;
    bool operator==(const JournalIntent &) const = default;
};

/// Everything that belongs together: written in one transaction, all of it or nothing.
struct JournalBatch {
    std::vector<JournalEntry> records;
    std::vector<std::pair<QString, QByteArray>> states; ///< key -> bytes; a null QByteArray removes the key
    std::vector<JournalInput> inputs;
    std::vector<JournalIntent> intents;
    std::vector<JournalIntent> outcomes; ///< of earlier intents, by id

    [[nodiscard]] bool isEmpty() const
    {
        return records.empty() && states.empty() && inputs.empty() && intents.empty() && outcomes.empty();
    }
};

/// Which records; every condition that is given must hold.
struct JournalQuery {
    enum class Order { OldestFirst, NewestFirst };
    std::optional<qint64> afterSeq; ///< exclusive, like the `since` of events.subscribe
    std::optional<qint64> untilSeq; ///< inclusive
    std::optional<WallTime> since, until; ///< inclusive
    /// A member matches its processes too; a bare name matches that host with everything on it, that group with all its
    /// members, or that resource with all its instances. Empty: all.
    QString target;
    bool exact = false; ///< that very target only
    QStringList kinds; ///< any of these; empty: all
    qint64 root = 0; ///< an incident; 0: all
    int limit = 1000; ///< 0: no limit
    Order order = Order::OldestFirst;
};

/// The parts of GROUP@HOST/PROCESS: what is before the `@` (or a bare name), and the host after it (or "").
struct TargetParts {
    QString subject;
    QString host;
};
[[nodiscard]] TargetParts targetParts(const QString &target);

/// The same rule that the database applies, for records that are not in it yet.
[[nodiscard]] bool matches(const JournalQuery &query, const JournalEntry &entry);

} // namespace holdfast
