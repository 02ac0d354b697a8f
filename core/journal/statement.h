// statement.h - one SQLite statement, bound by position and read by column; finalised when it goes.
#pragma once

#include <QByteArray>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace holdfast {

/// Errors are collected: after a failed prepare or bind every step() fails, and code() is the first SQLite code.
class Statement
{
public:
    Statement(sqlite3 *db, const QByteArray &sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bind(qint64 value);
    Statement &bind(const QString &value);
    Statement &bind(const QByteArray &blob); ///< null: NULL

    /// @return true: there is a row. false: the end, or an error (ok() tells).
    bool step();
    /// For statements without rows: steps to the end and makes it ready for the next values. @return ok().
    bool run();
    /// Ready for the next values; an error stays.
    void rewind();
    [[nodiscard]] bool ok() const { return m_code == 0; }

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;

private:
    void note(int code);

    sqlite3_stmt *m_statement = nullptr;
    int m_next = 1;
    int m_code = 0;
};

} // namespace holdfast
