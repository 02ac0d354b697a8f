// holdfastctl doctor and support-bundle: is this host in order, and what to hand on where something isn't.
#include "commands.h"

#include <config/sitereader.h>
#include <journal/store.h>
#include <support/bundle.h>
#include <support/doctor.h>
#include <support/redact.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <memory>

namespace holdfast::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr auto usualSite = "/etc/holdfast/site.toml";
constexpr auto usualJournals = "/var/lib/holdfast";
constexpr qint64 mostRecords = 20'000;
constexpr qint64 mostJournal = 12 << 20;
constexpr qint64 mostLogs = 4 << 20;

std::vector<HostFinding> examineHere(const QString &siteFile, const QString &as)
{
    DoctorQuestion question;
    question.siteFile = QFileInfo(siteFile).absoluteFilePath();
    question.host = as;
    return examine(thisComputer(), question);
}

QString coloured(const HostFinding &finding, bool colours)
{
    const QString line = text(finding);
    if (!colours)
        return line;
    const char *colour = finding.grade == Grade::Error ? "\x1b[1;31m"
        : finding.grade == Grade::Warning              ? "\x1b[33m"
                                                       : "\x1b[32m";
    return QString::fromLatin1(colour) + line.left(8) + u"\x1b[0m"_s + line.mid(8);
}

// Its only secret; `token` is a time there.
QByteArray withoutKeys(const QByteArray &corosync)
{
    QByteArrayList lines = corosync.split('\n');
    lines.removeIf([](const QByteArray &line) { return line.trimmed().startsWith("key:"); });
    return lines.join('\n');
}

/// Everything that needs no manager, and then, if there is one, what it says.
class BundleMaker : public QObject
{
public:
    BundleMaker(Session &session, const Invocation &invocation)
        : QObject(&session)
        , m_session(session)
        , m_file(invocation.operands.first())
        , m_siteFile(invocation.has("--site") ? invocation.value("--site") : QString::fromLatin1(usualSite))
        , m_as(invocation.value("--as"))
        , m_directory(invocation.value("--directory"))
        , m_since(boundOf(invocation.has("--since") ? invocation.value("--since") : u"24h"_s))
        , m_here(thisComputer())
        , m_bundle(m_here.host, QDateTime::currentDateTimeUtc())
    {
    }

    void start()
    {
        if (m_since.isUndefined())
            return m_session.wrongUsage(u"--since takes a seq, a time (2026-11-23T10:00:00Z) or how long ago (2h)."_s);
        if (m_directory.isEmpty())
            m_directory = usualDirectory();
        m_bundle.add(u"doctor.txt"_s, doctorText(), u"holdfastctl doctor: is this host in order"_s);
        m_bundle.add(u"versions.txt"_s, versions(), u"of Holdfast, the kernel, the distribution, the cluster engine"_s);
        addConfiguration();
        addPrograms();
        addCrashes();
        ask(u"state.get"_s, u"status.json"_s, u"holdfastctl status --json"_s, [this](bool reached) {
            if (!reached) {
                readHistory();
                return finish();
            }
            ask(u"metrics.get"_s, u"metrics.json"_s, u"how the manager, its bus and its journal do"_s,
                [this](bool) { askHistory(); });
        });
    }

private:
    QByteArray doctorText()
    {
        QByteArray out;
        for (const HostFinding &finding : examineHere(m_siteFile, m_as))
            out += text(finding).toUtf8() + '\n';
        return redactText(out);
    }

    [[nodiscard]] QByteArray said(const QStringList &argv) const
    {
        const ProgramAnswer answer = m_here.run(argv);
        const QString head = u"$ %1\n"_s.arg(argv.join(u' '));
        return (head + (answer.ran ? answer.output : u"(it is not installed, or doesn't answer)\n"_s) + u'\n').toUtf8();
    }

    QByteArray versions()
    {
        QByteArray out = "holdfastctl " HOLDFAST_VERSION ", Qt " + QByteArray(qVersion()) + "\n\n";
        out += said({u"uname"_s, u"-srmo"_s}) + m_here.read(u"/etc/os-release"_s) + '\n';
        out += said({u"corosync"_s, u"-v"_s}) + said({u"systemctl"_s, u"--version"_s});
        return out
            + said({u"dpkg-query"_s, u"--show"_s, u"holdfast*"_s, u"corosync"_s, u"resource-agents"_s,
                    u"fence-agents"_s});
    }

    void addConfiguration()
    {
        const SiteSources sources = loadSources(QFile::encodeName(m_siteFile).toStdString());
        if (sources.site.text.empty())
            m_bundle.lacks(u"config/site.toml"_s, u"%1 can't be read"_s.arg(m_siteFile));
        else
            m_bundle.add(u"config/site.toml"_s, redactToml(QByteArray::fromStdString(sources.site.text)),
                         u"%1, without secrets"_s.arg(m_siteFile));
        for (const SourceText &dropIn : sources.dropIns) {
            const QString name = QFileInfo(QString::fromStdString(dropIn.name)).fileName();
            m_bundle.add(u"config/site.d/"_s + name, redactToml(QByteArray::fromStdString(dropIn.text)),
                         u"a drop-in, without secrets"_s);
        }
        const QString hooks = QFileInfo(m_siteFile).dir().filePath(u"hooks.toml"_s);
        if (const QByteArray content = m_here.read(hooks); !content.isEmpty())
            m_bundle.add(u"config/hooks.toml"_s, redactToml(content), u"who is told what happens, without secrets"_s);
        if (const QByteArray content = m_here.read(u"/etc/corosync/corosync.conf"_s); !content.isEmpty())
            m_bundle.add(u"config/corosync.conf"_s, withoutKeys(content),
                         u"of the cluster engine; its keys are left out"_s);
    }

    void addPrograms()
    {
        m_bundle.add(u"corosync.txt"_s,
                     redactText(said({u"corosync-quorumtool"_s, u"-s"_s}) + said({u"corosync-cfgtool"_s, u"-s"_s})),
                     u"links and quorum, as the cluster engine sees them"_s);
        const QByteArray logs =
            said({u"journalctl"_s, u"--no-pager"_s, u"--output=short-iso-precise"_s, u"--lines=5000"_s,
                  u"--unit=holdfastd"_s, u"--unit=holdfast-ic"_s, u"--unit=corosync"_s});
        m_bundle.add(u"logs.txt"_s, redactText(logs),
                     u"the last lines of the manager, the independent computer and the cluster engine"_s, mostLogs,
                     Bundle::Keep::End);
        m_bundle.lacks(u"output of processes"_s, u"it may hold anything: holdfastctl logs MEMBER shows it"_s);
    }

    // Of consoles of this host: run by root, and by whoever asks.
    void addCrashes()
    {
        const QStringList places{QString::fromLatin1(usualJournals), QDir::homePath() + u"/.local/state/holdfast"_s};
        for (const QString &place : places) {
            const QDir directory(place + u"/crashes"_s);
            for (const QString &name : directory.entryList({u"crash-*"_s}, QDir::Files, QDir::Name)) {
                QFile file(directory.filePath(name));
                if (file.open(QIODevice::ReadOnly))
                    m_bundle.add(u"crashes/"_s + name, redactText(file.read(64 << 10)), u"a crash of the console"_s);
            }
        }
    }

    // As a manager of this host would have it.
    [[nodiscard]] QString usualDirectory() const
    {
        const SiteReading reading = readSite(QFile::encodeName(m_siteFile).toStdString());
        if (!reading.config)
            return {};
        const auto &hosts = reading.config->hosts;
        const QString host = !m_as.isEmpty() ? m_as
            : hosts.size() == 1              ? QString::fromStdString(hosts.front().name)
                                             : m_here.host;
        return QString::fromLatin1(usualJournals) + u'/' + QString::fromStdString(reading.config->name) + u'/' + host;
    }

    void ask(const QString &method, const QString &name, const QString &about, std::function<void(bool)> then)
    {
        m_session.client().call(method, {}, this, [this, name, about, then = std::move(then)](const ApiReply &reply) {
            if (reply.ok())
                m_bundle.add(name, redactText(QJsonDocument(reply.result.toObject()).toJson()), about, 8 << 20);
            else
                m_bundle.lacks(name, u"no manager says it: "_s + reply.error->why);
            then(reply.ok());
        });
    }

    // Page by page, back from the newest.
    void askHistory(qint64 until = 0)
    {
        constexpr int page = 1000;
        QJsonObject params{{u"limit"_s, page}, {u"since"_s, m_since}};
        if (until > 0)
            params[u"until"_s] = until;
        m_session.client().call(u"history.query"_s, params, this, [this](const ApiReply &reply) {
            const QJsonArray records = reply.result[u"records"_s].toArray();
            QByteArray lines;
            for (const QJsonValue &record : records)
                lines += QJsonDocument(record.toObject()).toJson(QJsonDocument::Compact) + '\n';
            m_history.prepend(lines);
            m_records += records.size();
            const qint64 first = records.isEmpty() ? 1 : records.first()[u"seq"_s].toInteger();
            if (reply.ok() && records.size() == page && first > 1 && m_records < mostRecords
                && m_history.size() < mostJournal)
                return askHistory(first - 1);
            addHistory(reply.ok() ? QString() : reply.error->why);
            finish();
        });
    }

    // No manager answers: its file does.
    void readHistory()
    {
        const QString file = QDir(m_directory).filePath(u"journal.db"_s);
        JournalStore store(file);
        if (m_directory.isEmpty() || !QFile::exists(file))
            return addHistory(u"no manager answers, and %1 isn't there (--directory)"_s.arg(file));
        if (const auto opened = store.openForReading(); !opened)
            return addHistory(QString::fromStdString(opened.error().message()));
        const auto last = store.lastSeq();
        const auto entries =
            store.query({.afterSeq = last ? *last - mostRecords : 0, .limit = static_cast<int>(mostRecords)});
        if (!last || !entries)
            return addHistory(QString::fromStdString((last ? entries.error() : last.error()).message()));
        for (const JournalEntry &entry : *entries)
            m_history += entry.json + '\n';
        m_records = static_cast<qint64>(entries->size());
        addHistory({});
    }

    void addHistory(const QString &problem)
    {
        if (!problem.isEmpty() && m_records == 0)
            return m_bundle.lacks(u"journal.ndjson"_s, problem);
        m_bundle.add(u"journal.ndjson"_s, redactText(m_history),
                     u"the last %1 events (holdfastctl history); who did what is in them"_s.arg(m_records), mostJournal,
                     Bundle::Keep::End);
    }

    void finish()
    {
        const auto written = m_bundle.write(m_file);
        if (!written)
            return m_session.fail(written.error());
        if (m_session.json())
            m_session.print(QJsonObject{{u"file"_s, m_file}, {u"contents"_s, m_bundle.manifest()}});
        else
            m_session.print(u"%1 holds:\n%2Look through it before you hand it on."_s.arg(m_file, m_bundle.manifest()));
        m_session.finish();
    }

    Session &m_session;
    QString m_file, m_siteFile, m_as, m_directory;
    QJsonValue m_since;
    QByteArray m_history;
    qint64 m_records = 0;
    Surroundings m_here;
    Bundle m_bundle;
};

} // namespace

void doctor(Session &session, const Invocation &invocation)
{
    const QString file = invocation.operands.isEmpty() ? QString::fromLatin1(usualSite) : invocation.operands.first();
    const std::vector<HostFinding> findings = examineHere(file, invocation.value("--as"));
    const int errors = countOf(findings, Grade::Error);
    const int warnings = countOf(findings, Grade::Warning);
    if (session.json()) {
        QJsonArray all;
        for (const HostFinding &finding : findings)
            all.append(toJson(finding));
        session.print(QJsonObject{
            {u"ok"_s, errors == 0}, {u"errors"_s, errors}, {u"warnings"_s, warnings}, {u"findings"_s, all}});
    } else {
        for (const HostFinding &finding : findings)
            session.print(coloured(finding, session.colours()));
    }
    if (errors > 0)
        session.complain(u"%1 errors, %2 warnings"_s.arg(errors).arg(warnings));
    session.finish(errors == 0 ? Exit::Done : Exit::Refused);
}

void supportBundle(Session &session, const Invocation &invocation)
{
    (new BundleMaker(session, invocation))->start();
}

} // namespace holdfast::ctl
