#include <journal/store.h>

#include <journal/statement.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace holdfast {

namespace {

// Version 1. `subject` and `target_host` are the parts of target, so that a bare name finds all of it by an index.
constexpr auto schema = R"(
CREATE TABLE record(seq INTEGER PRIMARY KEY, origin TEXT NOT NULL, t_us INTEGER NOT NULL, kind TEXT NOT NULL,
  host TEXT NOT NULL, target TEXT NOT NULL, subject TEXT NOT NULL, target_host TEXT NOT NULL, cause INTEGER NOT NULL,
  root INTEGER NOT NULL, json BLOB NOT NULL);
CREATE TABLE state(key TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE input(seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE intent(id INTEGER PRIMARY KEY, bytes BLOB NOT NULL, outcome BLOB);
PRAGMA user_version = 1;
)";

// How records are found (search.h); files of earlier programs get them when they are opened for writing. A block is
// 1,024 seqs. The trigger keeps its span whoever writes.
constexpr auto indexes = R"(
DROP INDEX IF EXISTS record_target;
DROP INDEX IF EXISTS record_subject;
DROP INDEX IF EXISTS record_target_host;
DROP INDEX IF EXISTS record_t;
CREATE INDEX record_target_kind ON record(target, kind);
CREATE INDEX record_subject_kind ON record(subject, kind);
CREATE INDEX record_target_host_kind ON record(target_host, kind);
CREATE INDEX record_host_kind ON record(host, kind) WHERE target = '';
CREATE INDEX IF NOT EXISTS record_kind ON record(kind);
CREATE INDEX IF NOT EXISTS record_root ON record(root);
CREATE TABLE span(block INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL, earliest INTEGER NOT NULL,
  latest INTEGER NOT NULL);
INSERT INTO span SELECT seq >> 10, (seq >> 10) << 10, ((seq >> 10) << 10) + 1023, min(t_us), max(t_us) FROM record
  GROUP BY seq >> 10;
CREATE TRIGGER record_span AFTER INSERT ON record BEGIN
  INSERT INTO span VALUES(new.seq >> 10, (new.seq >> 10) << 10, ((new.seq >> 10) << 10) + 1023, new.t_us, new.t_us)
    ON CONFLICT(block) DO UPDATE SET earliest = min(earliest, excluded.earliest), latest = max(latest, excluded.latest);
END;
)";

// A whole look through a file takes about a second per 256 MiB: larger ones are trusted until a read finds damage.
constexpr qint64 examinedAtOpen = 64 << 20;

// Another program that reads the file holds it for moments only; longer than this would stall the event loop.
constexpr int busyMilliseconds = 50;

const char *modeOf(Durability durability)
{
    switch (durability) {
    case Durability::ProcessKill: return "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL";
    // The flusher moves the log: SQLite would do it within a commit, and wait for the disk. Only when so much is
    // written that the flusher never gets to its end, SQLite does, at 64 MiB. A log that has been moved is cut when it
    // begins anew, for its size is what tells the flusher.
    case Durability::Soon:
        return "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 16384;"
               " PRAGMA journal_size_limit = 0; PRAGMA cache_size = -512";
    case Durability::PowerLoss: return "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL";
    }
    return "";
}

struct Explanation {
    int code;
    const char *what;
    const char *todo;
};
constexpr Explanation explanations[] = {
    {SQLITE_FULL, "the disk is full", "Make room on it; everything that waits in memory is written then."},
    {SQLITE_READONLY, "the journal may only be read", "Check the owner and mode of the directory and its files."},
    {SQLITE_CANTOPEN, "the journal can't be opened", "Check that the directory exists and may be written to."},
    {SQLITE_BUSY, "another program holds the journal", "End the program that has it open for writing."},
    {SQLITE_CORRUPT, "the journal is damaged", "It is moved aside; check the disk it was on."},
    {SQLITE_NOTADB, "the file is not a journal", "It is moved aside; check what wrote there."},
    {SQLITE_IOERR, "the disk does not work", "Check the kernel's log and the disk."},
};

} // namespace

// Read by SQLite once: a round of the manager writes a row or two, and that would be a third of its time.
struct JournalStore::Writing {
    explicit Writing(sqlite3 *db)
        : begin(db, "BEGIN IMMEDIATE"), commit(db, "COMMIT"),
          // A seq that is there already is replaced: after a merge the order of the majority counts.
          record(db, "INSERT OR REPLACE INTO record VALUES(?,?,?,?,?,?,?,?,?,?,?)"),
          state(db, "INSERT OR REPLACE INTO state VALUES(?,?)"), noState(db, "DELETE FROM state WHERE key = ?"),
          input(db, "INSERT OR REPLACE INTO input VALUES(?,?)"),
          intent(db, "INSERT OR REPLACE INTO intent VALUES(?,?,NULL)"),
          outcome(db, "UPDATE intent SET outcome = ? WHERE id = ?")
    {
    }
    bool rows(const JournalBatch &batch);

    Statement begin, commit, record, state, noState, input, intent, outcome;
};

void JournalStore::Close::operator()(sqlite3 *db) const
{
    sqlite3_close(db);
}

JournalStore::JournalStore(QString path) : m_path(std::move(path)) {}

JournalStore::~JournalStore()
{
    close();
}

void JournalStore::close()
{
    if (m_flusher) {
        m_untrusted = m_untrusted || m_flusher->failure();
        m_counts = m_flusher->counts();
    }
    m_flusher.reset();
    m_writing.reset();
    if (m_untrusted && m_db) // the log is kept, to be looked through when it is opened again
        sqlite3_db_config(m_db.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    m_db.reset();
    m_writable = false;
    if (m_lock >= 0)
        ::close(m_lock);
    m_lock = -1;
}

// To be called before anything else is done with the connection: it has the last error only.
Error JournalStore::failure(const char *doing)
{
    const int code = m_db ? sqlite3_errcode(m_db.get()) & 0xff : SQLITE_CANTOPEN;
    m_damaged = m_damaged || code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    const std::string detail = m_db ? sqlite3_errmsg(m_db.get()) : "out of memory";
    const std::string prefix = std::string(doing) + ": ";
    for (const Explanation &explanation : explanations) {
        if (explanation.code == code)
            return {prefix + explanation.what + ", " + detail, m_path.toStdString(), explanation.todo};
    }
    return {prefix + detail, m_path.toStdString(), "Check the directory and its disk."};
}

Outcome JournalStore::execute(const char *sql)
{
    if (sqlite3_exec(m_db.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure("opening the journal");
    return done();
}

// The lock goes with the process, however it ends. Where no lock file can be made, nothing can be written anyway.
Outcome JournalStore::lock()
{
    const QByteArray name = QFile::encodeName(m_path + QStringLiteral(".lock"));
    m_lock = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (m_lock < 0)
        return done();
    if (::flock(m_lock, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        char holder[24] = {};
        const auto size = ::pread(m_lock, holder, sizeof holder - 1, 0);
        ::close(std::exchange(m_lock, -1));
        const std::string by = size > 0 ? "process " + std::string(holder) : "another process";
        return Error{"the journal is in use by " + by, m_path.toStdString(),
                     "End it, or give this manager a directory of its own."};
    }
    const std::string pid = std::to_string(::getpid());
    if (::ftruncate(m_lock, 0) != 0 || ::pwrite(m_lock, pid.data(), pid.size(), 0) < 0)
        return done(); // the disk is full: only the holder's number is missing
    return done();
}

Outcome JournalStore::openFile(int flags, bool immutable)
{
    sqlite3 *db = nullptr;
    QByteArray name = QUrl::fromLocalFile(QFileInfo(m_path).absoluteFilePath()).toEncoded();
    if (immutable)
        name += "?immutable=1";
    const int code = sqlite3_open_v2(name.constData(), &db, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    m_db.reset(db);
    if (code != SQLITE_OK)
        return failure("opening the journal");
    sqlite3_busy_timeout(db, busyMilliseconds);
    return done();
}

Outcome JournalStore::open(Durability durability)
{
    close();
    m_damaged = false;
    m_fresh = false;
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    if (const auto locked = lock(); !locked)
        return locked;
    const auto opened = openForWriting(durability);
    if (opened) {
        m_writable = true;
        return opened;
    }
    // What is there can still be shown.
    const bool damage = m_damaged;
    if (m_untrusted && m_db)
        sqlite3_db_config(m_db.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    m_db.reset();
    if (!damage && !openForReading())
        m_db.reset();
    m_damaged = damage;
    return opened;
}

Outcome JournalStore::openForWriting(Durability durability)
{
    const qint64 size = QFileInfo(m_path).size();
    if (auto opened = openFile(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, false); !opened)
        return opened;
    if (sqlite3_db_readonly(m_db.get(), "main") == 1) {
        return Error{"the journal may only be read", m_path.toStdString(),
                     "Check the owner and mode of the directory and its files."};
    }
    if (auto prepared = prepareSchema(); !prepared)
        return prepared;
    if (auto set = execute(modeOf(durability)); !set)
        return set;
    if (!m_fresh && size <= examinedAtOpen) {
        Statement check(m_db.get(), "PRAGMA quick_check(1)");
        const bool answered = check.step();
        if (!answered)
            return failure("checking the journal");
        if (check.text(0) != QLatin1StringView("ok")) {
            m_damaged = true;
            return Error{"the journal is damaged: " + check.text(0).toStdString(), m_path.toStdString(),
                         "It is moved aside; check the disk it was on."};
        }
    }
    // Nothing so far needed to write: a read-only file system shows here.
    if (auto wrote = execute("BEGIN IMMEDIATE; COMMIT"); !wrote)
        return wrote;
    if (m_untrusted) {
        if (auto emptied = emptyLog(); !emptied)
            return emptied;
        m_untrusted = false;
    }
    if (durability == Durability::Soon)
        m_flusher = std::make_unique<Flusher>(QFile::encodeName(QFileInfo(m_path).absoluteFilePath()).toStdString(),
                                              m_flushed, m_counts);
    return done();
}

// What the kernel still has of a log may not be on the disk, though nobody says so any more. All of it has just been
// compared with its check sums, unless another program has it open, too; now it goes into the file, whose pages are
// written and flushed anew, and the log begins at its beginning.
Outcome JournalStore::emptyLog()
{
    Statement move(m_db.get(), "PRAGMA wal_checkpoint(TRUNCATE)");
    if (!move.step())
        return failure("writing the journal again");
    if (move.number(0) != 0) {
        return Error{"another program holds the journal", m_path.toStdString(),
                     "End the program that has it open; the disk has failed, and what it may not have is written"
                     " again."};
    }
    return done();
}

Outcome JournalStore::prepareSchema()
{
    const auto version = number("PRAGMA user_version");
    if (!version)
        return version.error();
    if (*version > schemaVersion) {
        return Error{"the journal has format " + std::to_string(*version) + ", this program knows "
                         + std::to_string(schemaVersion),
                     m_path.toStdString(), "Use the version of Holdfast that wrote it, or give another directory."};
    }
    if (*version == schemaVersion)
        return prepareIndexes();
    const auto tables = number("SELECT count(*) FROM sqlite_master");
    if (!tables)
        return tables.error();
    if (*tables != 0) {
        return Error{"the file is some other program's database", m_path.toStdString(),
                     "Give this manager a directory of its own."};
    }
    const std::string creation = "PRAGMA auto_vacuum = INCREMENTAL; BEGIN IMMEDIATE;" + std::string(schema)
        + indexes + "COMMIT";
    auto created = execute(creation.c_str());
    m_fresh = static_cast<bool>(created);
    return created;
}

Outcome JournalStore::prepareIndexes()
{
    const auto spans = number("SELECT count(*) FROM sqlite_master WHERE name = 'span'");
    if (!spans)
        return spans.error();
    if (*spans != 0)
        return done();
    auto made = execute(("BEGIN IMMEDIATE;" + std::string(indexes) + "COMMIT").c_str());
    if (!made && sqlite3_get_autocommit(m_db.get()) == 0)
        sqlite3_exec(m_db.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    return made;
}

Outcome JournalStore::openForReading()
{
    // A file in WAL mode on a read-only disk can only be read if it is promised that nobody writes to it.
    for (const bool immutable : {false, true}) {
        if (auto opened = openFile(SQLITE_OPEN_READONLY, immutable); !opened)
            return opened;
        const auto version = number("SELECT count(*) FROM record LIMIT 1");
        if (version)
            return done();
        if (immutable || m_damaged) {
            m_db.reset();
            return version.error();
        }
    }
    return done();
}

Expected<QString> JournalStore::moveAside(const QString &suffix)
{
    close();
    m_untrusted = false; // whatever comes there is another file
    const QString stamp = wallText(wallNow()).remove(QLatin1Char('-')).remove(QLatin1Char(':'));
    const QString name = m_path + QLatin1Char('.') + suffix + QLatin1Char('-') + stamp;
    if (QFile::exists(m_path)
        && ::rename(QFile::encodeName(m_path).constData(), QFile::encodeName(name).constData()) != 0)
        return Error{"the journal can't be moved aside: " + std::string(std::strerror(errno)), m_path.toStdString(),
                     "Move it by hand."};
    for (const QString &part : {QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::rename(m_path + part, name + part);
    return name;
}

Outcome JournalStore::sync()
{
    return m_flusher ? m_flusher->now() : done();
}

Outcome JournalStore::write(const JournalBatch &batch)
{
    if (auto failed = m_flusher ? m_flusher->failure() : std::nullopt)
        return *failed;
    // A file that was deleted or replaced under us would take the records along into nothing.
    int moved = 0;
    sqlite3_file_control(m_db.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (moved != 0) {
        close();
        return Error{"the journal was moved or deleted while it was open", m_path.toStdString(),
                     "A new one is made as soon as possible."};
    }
    if (!m_writing)
        m_writing = std::make_unique<Writing>(m_db.get());
    if (m_writing->begin.run() && m_writing->rows(batch) && m_writing->commit.run()) {
        if (m_flusher)
            m_flusher->soon();
        return done();
    }
    Error error = failure("writing the journal");
    m_writing.reset(); // they remember what went wrong
    if (sqlite3_get_autocommit(m_db.get()) == 0)
        sqlite3_exec(m_db.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    return error;
}

bool JournalStore::Writing::rows(const JournalBatch &batch)
{
    for (const JournalEntry &e : batch.records) {
        const TargetParts parts = targetParts(e.target);
        record.bind(e.seq).bind(e.origin).bind(qint64(e.t.time_since_epoch().count())).bind(e.kind).bind(e.host);
        record.bind(e.target).bind(parts.subject).bind(parts.host).bind(e.cause).bind(e.root).bind(e.json);
        if (!record.run())
            return false;
    }
    for (const auto &[key, bytes] : batch.states) {
        if (!(bytes.isNull() ? noState.bind(key) : state.bind(key).bind(bytes)).run())
            return false;
    }
    const auto bytesOf = [](const QByteArray &bytes) { return bytes.isNull() ? QByteArray("", 0) : bytes; };
    for (const JournalInput &i : batch.inputs) {
        if (!input.bind(i.seq).bind(bytesOf(i.bytes)).run())
            return false;
    }
    for (const JournalIntent &i : batch.intents) {
        if (!intent.bind(i.id).bind(bytesOf(i.bytes)).run())
            return false;
    }
    for (const JournalIntent &i : batch.outcomes) {
        if (!outcome.bind(bytesOf(i.bytes)).bind(i.id).run())
            return false;
    }
    return record.ok() && input.ok() && intent.ok() && outcome.ok();
}

Expected<qint64> JournalStore::number(const char *sql)
{
    Statement statement(m_db.get(), sql);
    if (!statement.step())
        return statement.ok() ? Expected<qint64>(0) : failure("reading the journal");
    return statement.number(0);
}

} // namespace holdfast
