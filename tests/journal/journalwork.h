// journalwork.h - what a writer that will be cut off puts into its journal, so that anybody can tell what is missing.
#pragma once

#include "journalfixture.h"

namespace holdfast {

constexpr qint64 recordsOfABatch = 3;

/// Some are as large as a checkpoint: the log has to be moved within a short life.
inline QByteArray inputOf(qint64 number)
{
    const qsizetype size = number % 23 == 0 ? 700'000 : 100 + number * 37 % 900;
    return {size, static_cast<char>('a' + number % 26)};
}

inline QByteArray intentOf(qint64 number)
{
    return "intent " + QByteArray::number(number);
}

inline std::vector<JournalEntry> workedEntries(qint64 first, qint64 last)
{
    std::vector<JournalEntry> result;
    for (qint64 seq = first; seq <= last; ++seq)
        result.push_back(entry(seq, seq % 2 ? QStringLiteral("fault") : QStringLiteral("transition"),
                               QStringLiteral("group%1@alpha").arg(seq % 7)));
    return result;
}

/// From 1: three records, the state, an input, an intent and the outcome of the one before.
inline JournalBatch batchOf(qint64 number)
{
    const qint64 last = recordsOfABatch * number;
    JournalBatch batch{.records = workedEntries(last - recordsOfABatch + 1, last),
                       .states = {{QStringLiteral("seq"), QByteArray::number(last)}},
                       .inputs = {{number, inputOf(number)}},
                       .intents = {{number, intentOf(number)}}};
    if (number > 1)
        batch.outcomes = {{number - 1, "done"}};
    return batch;
}

} // namespace holdfast
