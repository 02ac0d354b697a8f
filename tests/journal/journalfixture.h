// journalfixture.h - records to fill a journal with.
#pragma once

#include <journal/recordjson.h>

#include <QString>

namespace holdfast {

/// A record with everything that searches look at; its line says the same.
inline JournalEntry entry(qint64 seq, const QString &kind, const QString &target, qint64 cause = 0, qint64 root = 0,
                          const QString &host = QStringLiteral("alpha"))
{
    using namespace Qt::StringLiterals;
    const WallTime t = WallTime(std::chrono::seconds(1764000000 + seq)) + std::chrono::microseconds(seq);
    const QString line = u"{\"seq\":%1,\"origin\":\"alpha:%1\",\"t\":\"%2\",\"kind\":\"%3\",\"host\":\"%4\","
                         "\"target\":\"%5\",\"cause\":%6,\"root\":%7,\"by\":\"manager@alpha\",\"text\":\"t\"}"_s
                             .arg(seq).arg(wallText(t), kind, host, target).arg(cause).arg(root ? root : seq);
    const auto read = entryFromLine(line.toUtf8());
    Q_ASSERT(read);
    return *read;
}

inline std::vector<JournalEntry> entries(qint64 from, qint64 to)
{
    std::vector<JournalEntry> result;
    for (qint64 seq = from; seq <= to; ++seq)
        result.push_back(entry(seq, QStringLiteral("transition"), QStringLiteral("cdma@alpha")));
    return result;
}

inline QList<qint64> seqs(const std::vector<JournalEntry> &found)
{
    QList<qint64> result;
    for (const JournalEntry &e : found)
        result.append(e.seq);
    return result;
}

inline QList<qint64> range(qint64 from, qint64 to)
{
    QList<qint64> result;
    for (qint64 seq = from; seq <= to; ++seq)
        result.append(seq);
    return result;
}

} // namespace holdfast
