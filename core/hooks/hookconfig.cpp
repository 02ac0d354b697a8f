#include <hooks/hookconfig.h>

#include <config/keys.h>
#include <config/sitereader.h>
#include <config/values.h>

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

namespace holdfast {

using namespace Qt::StringLiterals;

std::span<const std::string_view> names(HookFrom)
{
    static constexpr auto all = std::to_array<std::string_view>({"first-host", "every-host"});
    return all;
}

std::string_view name(HookFrom from)
{
    return names(HookFrom{})[static_cast<std::size_t>(from)];
}

namespace {

/// A list of names of an enumeration, not empty.
template <class Enum> struct ChoicesValue {
    static std::string allowed() { return "a list, not empty, of " + oneOf(names(Enum{})); }
    static bool read(Scope &scope, const TomlNode &node, std::vector<Enum> &target)
    {
        const auto *list = node.as<TomlList>();
        if (list == nullptr || list->empty())
            return scope.bad(node, allowed());
        std::vector<Enum> all;
        bool good = true;
        for (const TomlNode &each : *list) {
            Enum value{};
            if (ChoiceValue<Enum>::read(scope, each, value))
                all.push_back(value);
            else
                good = false;
        }
        if (good)
            target = std::move(all);
        return good;
    }
    static std::string write(const std::vector<Enum> &, const SiteConfig &) { return {}; }
};

struct UrlValue {
    static std::string allowed() { return "a URL that begins with http:// or https://, without a user or password"; }
    static bool read(Scope &scope, const TomlNode &node, std::string &target)
    {
        const auto *text = node.as<std::string>();
        const QUrl url(text == nullptr ? QString() : QString::fromStdString(*text), QUrl::StrictMode);
        const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
        if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty())
            return scope.bad(node, allowed());
        target = *text;
        return true;
    }
    static std::string write(const std::string &, const SiteConfig &) { return {}; }
};

// Addresses go into a mail's head: nothing in them may begin another line of it, or another address.
bool isAddress(const std::string &text)
{
    static const QRegularExpression form(u"^[^\\s@<>,;:\"\\x00-\\x1f]+@[^\\s@<>,;:\"\\x00-\\x1f]+$"_s);
    return form.match(QString::fromStdString(text)).hasMatch();
}

struct AddressValue {
    static std::string allowed() { return "a mail address such as \"night@example.org\""; }
    static bool read(Scope &scope, const TomlNode &node, std::string &target)
    {
        const auto *text = node.as<std::string>();
        if (text == nullptr || !isAddress(*text))
            return scope.bad(node, allowed());
        target = *text;
        return true;
    }
    static std::string write(const std::string &, const SiteConfig &) { return {}; }
};

struct AddressesValue {
    static std::string allowed() { return "a list, not empty, of mail addresses such as \"night@example.org\""; }
    static bool read(Scope &scope, const TomlNode &node, std::vector<std::string> &target)
    {
        const auto *list = node.as<TomlList>();
        if (list == nullptr || list->empty())
            return scope.bad(node, allowed());
        std::vector<std::string> all(list->size());
        bool good = true;
        for (std::size_t i = 0; i < list->size(); ++i)
            good = AddressValue::read(scope, (*list)[i], all[i]) && good;
        if (good)
            target = std::move(all);
        return good;
    }
    static std::string write(const std::vector<std::string> &, const SiteConfig &) { return {}; }
};

struct FacilityValue {
    static constexpr std::string_view texts[] = {"user",   "daemon", "local0", "local1", "local2",
                                                 "local3", "local4", "local5", "local6", "local7"};
    static std::string allowed() { return oneOf(texts); }
    static bool read(Scope &s, const TomlNode &n, std::string &target) { return OneOfTexts::read(s, n, texts, target); }
    static std::string write(const std::string &, const SiteConfig &) { return {}; }
};

constexpr auto use = KeyUse::Structure;

const KeyRows<ExecTarget> &execKeys()
{
    static const KeyRows<ExecTarget> rows{
        keyRow<&ExecTarget::command, CommandValue>("command", use, "the program and its arguments", true),
        keyRow<&ExecTarget::user, TextValue>("user", use, "who runs it"),
    };
    return rows;
}

const KeyRows<WebTarget> &webKeys()
{
    static const KeyRows<WebTarget> rows{
        keyRow<&WebTarget::url, UrlValue>("url", use, "where JSON is posted to", true),
        keyRow<&WebTarget::authorizationFile, PathValue>("authorization_file", use, "holds the header Authorization"),
        keyRow<&WebTarget::ca, PathValue>("ca", use, "PEM file of the authorities that count"),
    };
    return rows;
}

const KeyRows<MailTarget> &mailKeys()
{
    static const KeyRows<MailTarget> rows{
        keyRow<&MailTarget::to, AddressesValue>("to", use, "who gets it", true),
        keyRow<&MailTarget::from, AddressValue>("from", use, "who sends it"),
        keyRow<&MailTarget::program, PathValue>("program", use, "takes the mail as sendmail does"),
    };
    return rows;
}

const KeyRows<SyslogTarget> &syslogKeys()
{
    static const KeyRows<SyslogTarget> rows{
        keyRow<&SyslogTarget::socket, PathValue>("socket", use, "where syslog listens"),
        keyRow<&SyslogTarget::facility, FacilityValue>("facility", use, "what it is filed under"),
    };
    return rows;
}

const KeyRows<JournaldTarget> &journaldKeys()
{
    static const KeyRows<JournaldTarget> rows{
        keyRow<&JournaldTarget::socket, PathValue>("socket", use, "where journald listens"),
    };
    return rows;
}

const KeyRows<RetryConfig> &retryKeys()
{
    static const KeyRows<RetryConfig> rows{
        keyRow<&RetryConfig::tries, WholeValue<1, 1000>>("tries", use, "how often it is tried"),
        keyRow<&RetryConfig::first, SomeTime>("first", use, "between the first two tries; doubling"),
        keyRow<&RetryConfig::most, SomeTime>("most", use, "the longest time between two tries"),
    };
    return rows;
}

struct RetryValue {
    static std::string allowed() { return "a table such as { tries = 10, first = \"1s\", most = \"5m\" }"; }
    static bool read(Scope &scope, const TomlNode &node, RetryConfig &target)
    {
        return readSubTable(scope, node, retryKeys(), target, allowed());
    }
    static std::string write(const RetryConfig &, const SiteConfig &) { return {}; }
};

// A second way to tell is said by the rules of the hook as a whole.
template <class Target, auto Keys> struct TargetValue {
    static std::string allowed()
    {
        std::string keys;
        for (const KeyRow<Target> &row : Keys())
            keys += (keys.empty() ? "" : ", ") + std::string(row.key);
        return "a table with the keys " + keys;
    }
    static bool read(Scope &scope, const TomlNode &node, HookTarget &target)
    {
        Target own;
        const bool good = readSubTable(scope, node, Keys(), own, allowed());
        target = std::move(own); // in any case: a hook whose table is wrong has one
        return good;
    }
    static std::string write(const HookTarget &, const SiteConfig &) { return {}; }
};

const KeyRows<HookConfig> &hookKeys()
{
    static const KeyRows<HookConfig> rows{
        keyRow<&HookConfig::name, NameValue>("name", use, "what the log and the metrics call it", true),
        keyRow<&HookConfig::on, ChoicesValue<Occasion>>("on", use, "what it is told"),
        keyRow<&HookConfig::severity, ChoiceValue<Severity>>("severity", use, "alarms of this severity and worse"),
        keyRow<&HookConfig::alarms, ChoicesValue<AlarmKind>>("alarms", use, "these kinds of alarm only"),
        keyRow<&HookConfig::states, ChoicesValue<State>>("states", use, "member-state: into these only"),
        keyRow<&HookConfig::targets, TextListValue>("targets", use, "of these only; * and ? stand for any"),
        keyRow<&HookConfig::from, ChoiceValue<HookFrom>>("from", use, "which hosts tell it"),
        keyRow<&HookConfig::timeout, SomeTime>("timeout", use, "of one try"),
        keyRow<&HookConfig::retry, RetryValue>("retry", use, "how often it is tried, and when"),
        keyRow<&HookConfig::queue, WholeValue<1, 100000>>("queue", use, "events that wait; then the oldest goes"),
        keyRow<&HookConfig::target, TargetValue<ExecTarget, execKeys>>("exec", use, "a program"),
        keyRow<&HookConfig::target, TargetValue<WebTarget, webKeys>>("webhook", use, "a web service"),
        keyRow<&HookConfig::target, TargetValue<MailTarget, mailKeys>>("mail", use, "mail"),
        keyRow<&HookConfig::target, TargetValue<SyslogTarget, syslogKeys>>("syslog", use, "syslog"),
        keyRow<&HookConfig::target, TargetValue<JournaldTarget, journaldKeys>>("journald", use, "systemd's journal"),
    };
    return rows;
}

constexpr auto ways = std::to_array<std::string_view>({"exec", "webhook", "mail", "syslog", "journald"});

void readHook(Session &session, const TomlNode &node, std::size_t position, HooksReading &out)
{
    const auto *table = node.as<TomlTable>();
    Scope scope{session, "hook[" + std::to_string(position + 1) + "]", {}};
    if (table == nullptr) {
        scope.bad(node, "a table: [[hook]]");
        return;
    }
    if (const TomlNode *given = table->at("name"); given != nullptr && given->as<std::string>() != nullptr)
        scope.path = "hook." + *given->as<std::string>();
    HookConfig hook;
    Origins origins;
    readKeys(scope, *table, hookKeys(), hook, origins, Level::Own);
    reportUnknown(scope, *table, keysOf(hookKeys()));
    reportMissing(scope, node.place, hookKeys(), origins);
    const TomlEntry *way = nullptr;
    for (const TomlEntry &entry : table->entries) {
        if (std::ranges::find(ways, entry.key) == ways.end())
            continue;
        if (way != nullptr)
            session.error(entry.place, scope.keyPath(entry.key), tomlQuoted(entry.key), "one of " + oneOf(ways),
                          "a hook tells one way; make another hook");
        way = &entry;
    }
    if (way == nullptr)
        session.error(node.place, scope.path, "none of them", "one of " + oneOf(ways), "it has no way to tell");
    const bool twice = std::ranges::find(out.hooks, hook.name, &HookConfig::name) != out.hooks.end();
    if (twice && !hook.name.empty())
        session.error(node.place, scope.keyPath("name"), tomlQuoted(hook.name), "another name",
                      "there is a hook of this name already");
    out.hooks.push_back(std::move(hook));
}

void readRoot(Session &session, const TomlTable &root, HooksReading &out)
{
    Scope scope{session, {}, {}};
    reportUnknown(scope, root, {"format", "hook"});
    const TomlNode *format = root.at("format");
    const auto *version = format == nullptr ? nullptr : format->as<std::int64_t>();
    scope.key = "format";
    if (format == nullptr)
        session.missing({}, "format", "1");
    else if (version == nullptr || *version != 1)
        scope.bad(*format, "1");
    scope.key = "hook";
    const TomlNode *hooks = root.at("hook");
    const auto *list = hooks == nullptr ? nullptr : hooks->as<TomlList>();
    if (hooks != nullptr && list == nullptr)
        scope.bad(*hooks, "[[hook]], once for each");
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i)
        readHook(session, (*list)[i], i, out);
}

bool fits(const std::string &pattern, const QString &target)
{
    // Not wildcardToRegularExpression alone: there * ends at a slash, and processes are written behind one.
    QString form = QRegularExpression::escape(QString::fromStdString(pattern));
    form.replace(u"\\*"_s, u".*"_s).replace(u"\\?"_s, u"."_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(form)).match(target).hasMatch();
}

} // namespace

bool HookConfig::wants(const HookEvent &event) const
{
    const auto chosen = [this](Occasion occasion) { return std::ranges::find(on, occasion) != on.end(); };
    // A host that is lost has changed its state, too.
    if (!chosen(event.occasion) && !(event.occasion == Occasion::HostLost && chosen(Occasion::HostState)))
        return false;
    if (const auto is = event.severity(); is && *is > severity) // the worst is the first
        return false;
    const auto among = [](const auto &wanted, const auto &found) {
        return wanted.empty() || (found && std::ranges::find(wanted, *found) != wanted.end());
    };
    const auto named = [&event]<class Enum>(QLatin1StringView key, Enum) {
        return fromName<Enum>(event.record[key].toString().toStdString());
    };
    if (event.record.contains("alarm"_L1) && !among(alarms, named("alarm"_L1, AlarmKind{})))
        return false;
    if (event.occasion == Occasion::MemberState && !among(states, named("to"_L1, State{})))
        return false;
    return targets.empty()
        || std::ranges::any_of(targets, [&event](const std::string &each) { return fits(each, event.target()); });
}

HooksReading parseHooks(const std::string &text, const std::string &name)
{
    HooksReading out;
    Session session;
    session.files.push_back(name);
    auto parsed = parseToml(text, 0);
    if (const auto *error = std::get_if<TomlSyntaxError>(&parsed))
        session.error(error->place, {}, error->found, "TOML 1.0", error->what);
    else
        readRoot(session, std::get<TomlTable>(parsed), out);
    out.diagnostics = std::move(session.diagnostics);
    sortByPlace(out.diagnostics, session.files);
    return out;
}

HooksReading readHooks(const std::string &file)
{
    HooksReading out;
    SourceText source;
    if (!loadSource(file, source, out.diagnostics))
        return out;
    return parseHooks(source.text, file);
}

} // namespace holdfast
