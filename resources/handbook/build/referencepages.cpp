#include "referencepages.h"

#include "meanings.h"

#include <api/userrole.h>
#include <config/sitekeys.h>

#include <QFile>

#include <cstdlib>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

QString qs(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// A cell of a table; a bar would end it.
QString cell(QString text)
{
    return text.replace(u'|', u"\\|"_s);
}

QString code(const QString &text)
{
    return text.isEmpty() ? QString() : u'`' + cell(text) + u'`';
}

QString row(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

QString head(const QStringList &cells)
{
    return row(cells) + u'|' + u"---|"_s.repeated(cells.size()) + u'\n';
}

QString siteFile()
{
    QString text = u"# Keys of the site file\n\nMade from the tables that the site file is read by. How to begin: "
                   "[Write a site file](howto-site-file.md).\n\nDurations are texts: `250ms`, `5s`, `3m`, `1h30m`. "
                   "Limits are `{ count = 3, within = \"5m\" }`; `count = 0` means never. Names are of `a-z`, `0-9`, "
                   "`.`, `_` and `-`. A key that isn't here is an error.\n\nWhat is *tuned* may be changed while the "
                   "site runs (`holdfastctl config set`, the view *Thresholds*). The others need the managers to be "
                   "started anew.\n"_s;
    std::string table;
    for (const KeyReference &key : keyReference()) {
        if (key.table != table) {
            table = key.table;
            text += u"\n## "_s + qs(table) + u"\n\n"_s + head({u"key"_s, u"value"_s, u"default"_s, u"meaning"_s});
        }
        const QString standard = key.required ? u"must be given"_s : code(qs(key.builtIn));
        text += row({code(qs(key.key)), cell(qs(key.allowed)), standard,
                     cell(qs(key.about)) + (key.policy ? u"; tuned"_s : QString())});
    }
    return text;
}

template <class Type>
QString namesTable(const QString &title, const QString &what, const QString &introduction)
{
    QString text = u"\n## "_s + title + u"\n\n"_s + introduction + (introduction.isEmpty() ? QString() : u"\n\n"_s)
        + head({what, u"meaning"_s});
    const auto all = names(Type{});
    for (std::size_t i = 0; i < all.size(); ++i)
        text += row({code(qs(all[i])), cell(qs(meaningOf(static_cast<Type>(i))))});
    return text;
}

QString alarms()
{
    QString text = u"\n## Alarms\n\nThe key `alarm`. What to do is said in words of `holdfastctl`; the "
                   "console has the same. How to answer alarms: [Alarms](panel-alarms.md).\n\n"_s
        + head({u"alarm"_s, u"meaning"_s, u"what to do"_s});
    const auto all = names(AlarmKind{});
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto alarm = static_cast<AlarmKind>(i);
        text += row({code(qs(all[i])), cell(qs(meaningOf(alarm))), cell(qs(adviceOn(alarm)))});
    }
    return text;
}

QString events()
{
    QString text = u"# Events and alarms\n\nEverything that happened is one stream of records. The journal, the "
                   "timeline, `holdfastctl history` and the API carry the same. As JSON it is one object a line.\n"_s;
    text += u"\n## Keys of every record\n\n"_s + head({u"key"_s, u"meaning"_s});
    for (const auto &[key, meaning] : recordKeys)
        text += row({code(qs(key)), qs(meaning)});
    text += namesTable<RecordKind>(u"Kinds of record"_s, u"kind"_s, {});
    text += namesTable<Fault>(u"Faults"_s, u"fault"_s, u"The key `fault` of records of the kind `fault`."_s);
    text += namesTable<Action>(u"Actions"_s, u"action"_s,
                               u"The key `action`. Where a limit applies `attempt`, `limit` and `window_s` say how "
                               "much of it is used."_s);
    text += alarms();
    text += namesTable<State>(u"States"_s, u"state"_s, u"See [Concepts](concepts.md#states)."_s);
    text += namesTable<HostState>(u"States of a host"_s, u"state"_s, {});
    return text;
}

QString methods()
{
    QString text = u"# Methods of the API\n\nOther programs may talk to a manager as the console does: JSON-RPC 2.0, "
                   "one object a line in both directions. On this host by the socket `/run/holdfast/manager.sock` "
                   "(`HOLDFAST_SOCKET`), from elsewhere over TLS, port 5495, with a certificate.\n\n"
                   "```json\n{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"state.get\", \"params\": {}}\n```\n\n"_s;
    text += head({u"method"_s, u"role"_s, u"params"_s, u"result"_s});
    for (const MethodRow &method : apiMethods()) {
        const MethodMeaning meaning = meaningOfMethod(method.method);
        if (meaning.result.empty()) {
            qCritical("the method %s is not explained", std::string(method.method).c_str());
            std::exit(1);
        }
        text += row({code(qs(method.method)), name(method.least), cell(qs(meaning.params)), cell(qs(meaning.result))});
    }
    return text
        + u"\nNotifications after `events.subscribe`: `event` with one record, and `lagged` where records were left "
          "out. Their keys are in [Events and alarms](reference-events.md).\n\nErrors have the codes of JSON-RPC; "
          "-32000 is refused. `data.why` is one sentence, `data.todo` what can be done.\n"_s;
}

// A file of the project as an example; fails the build without it.
QString example(const QString &fence, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qCritical("%s: %s", qPrintable(path), qPrintable(file.errorString()));
        std::exit(1);
    }
    return u"```"_s + fence + u'\n' + QString::fromUtf8(file.readAll()).trimmed() + u"\n```\n"_s;
}

QString independentComputer(const QString &source)
{
    return u"# Keys of the independent computer\n\n`/etc/holdfast-ic.toml`: every key, with its default or an example. "
           "How it is wired: [Wire an independent computer](howto-independent-computer.md).\n\n"_s
        + example(u"toml ic holdfast-ic.toml"_s, source + u"/app/ic/example.toml"_s);
}

QString hooks(const QString &source)
{
    return u"# Who is told: hooks.toml\n\nA file `hooks.toml` beside the site file says who outside is told what "
           "happens: programs, web services, mail, syslog, journald, SNMP. Telling is tried again, and never delays "
           "the manager.\n\n"_s
        + example(u"toml hooks hooks.toml"_s, source + u"/resources/hooks/hooks.toml"_s)
        + u"\nCheck it, and tell one of them that this is a test:\n\n```shell\n$ holdfastctl hooks check hooks.toml\n"
          "6 hooks, nothing wrong\n```\n\n```shell not run: it tells somebody\n"
          "$ holdfastctl hooks test hooks.toml night-shift\n```\n"_s;
}

} // namespace

std::vector<MadePage> referencePages(const QString &source)
{
    return {{u"reference-site-file"_s, siteFile()},
            {u"reference-events"_s, events()},
            {u"reference-methods"_s, methods()},
            {u"reference-independent-computer"_s, independentComputer(source)},
            {u"reference-hooks"_s, hooks(source)}};
}

} // namespace holdfast
