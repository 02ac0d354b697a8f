#include <journal/statement.h>

#include <sqlite3.h>

namespace holdfast {

Statement::Statement(sqlite3 *db, const QByteArray &sql)
{
    note(sqlite3_prepare_v2(db, sql.constData(), static_cast<int>(sql.size()), &m_statement, nullptr));
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::note(int code)
{
    if (m_code == SQLITE_OK && code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE)
        m_code = code;
}

Statement &Statement::bind(qint64 value)
{
    note(sqlite3_bind_int64(m_statement, m_next++, value));
    return *this;
}

Statement &Statement::bind(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    note(sqlite3_bind_text(m_statement, m_next++, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bind(const QByteArray &blob)
{
    if (blob.isNull())
        note(sqlite3_bind_null(m_statement, m_next++));
    else
        note(sqlite3_bind_blob64(m_statement, m_next++, blob.constData(), static_cast<sqlite3_uint64>(blob.size()),
                                 SQLITE_TRANSIENT));
    return *this;
}

bool Statement::step()
{
    if (!ok())
        return false;
    const int code = sqlite3_step(m_statement);
    note(code);
    return code == SQLITE_ROW;
}

bool Statement::run()
{
    while (step()) { }
    rewind();
    return ok();
}

void Statement::rewind()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement); // copies, which may be large
    m_next = 1;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    const int size = sqlite3_column_bytes(m_statement, column);
    return bytes ? QByteArray(bytes, size) : QByteArray("", 0);
}

} // namespace holdfast
