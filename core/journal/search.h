// search.h - the records of a query, by merging stretches of indexes that are in the order of seq already.
#pragma once

#include <journal/entry.h>
#include <journal/statement.h>

#include <deque>

namespace holdfast {

/// A row of: seq, origin, t_us, kind, host, target, cause, root, json.
[[nodiscard]] JournalEntry entryAt(const Statement &row);

/// No answer takes longer because the journal is long: every list that is read ends where the page is full, and nothing
/// is sorted. A target is found by an index for each of its parts and kinds; a window of time by `span`, which has the
/// earliest and the latest time of every block of seqs: wall clocks jump, so that the times alone have no order.
class Search
{
public:
    Search(sqlite3 *db, const JournalQuery &query);

    /// @return false: something could not be read. The connection tells what, as long as this lives.
    bool find(std::vector<JournalEntry> &found);

private:
    /// What of an index is to be read: a condition on equality, and its values.
    struct List {
        QByteArray condition;
        std::vector<QString> texts;
        qint64 number = 0; ///< instead of the texts
    };
    struct Run { ///< seqs, both inclusive
        qint64 first = 0;
        qint64 last = 0;
    };
    struct Stream {
        Stream(sqlite3 *db, const QByteArray &sql) : seqs(db, sql) {}
        bool advance(); ///< @return false: it can't be read
        Statement seqs;
        qint64 seq = 0; ///< the present one, unless it has ended
        bool ended = false;
    };
    [[nodiscard]] Run wholeRun() const;
    bool findRuns();
    bool findLists();
    void addKinds(const QByteArray &condition, const QString &text);
    bool findNames(const QByteArray &column, QString after, const QString &before, std::vector<QString> &names);
    bool findIn(const Run &run, std::vector<JournalEntry> &found);
    bool take(qint64 seq, std::vector<JournalEntry> &found);
    [[nodiscard]] bool isFull(const std::vector<JournalEntry> &found) const;

    sqlite3 *m_db;
    const JournalQuery &m_query;
    bool m_descends;
    std::vector<QString> m_kinds;
    std::vector<Run> m_runs; ///< in the order of the answer
    std::vector<List> m_lists;
    std::deque<Statement> m_asked; ///< kept, for the first error is gone with its statement
    std::deque<Stream> m_streams;
    Statement m_record;
};

} // namespace holdfast
