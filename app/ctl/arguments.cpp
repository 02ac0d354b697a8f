#include "arguments.h"

#include <config/nearest.h>

#include <algorithm>
#include <vector>

namespace holdfast::ctl {

using namespace Qt::StringLiterals;

bool takes(const CommandRow &row, const OptionRow &option)
{
    const auto name = QString::fromUtf8(option.name.data(), static_cast<qsizetype>(option.name.size()));
    const auto own = QString::fromUtf8(row.options.data(), static_cast<qsizetype>(row.options.size()));
    return option.always || own.split(u' ').contains(name);
}

namespace {

constexpr OptionRow optionTable[] = {
    {"--json", "", "answers as JSON (NDJSON for streams)", true},
    {"--socket", "PATH", "the manager's socket", true},
    {"--host", "HOST[:PORT]", "a manager on another host, over TLS (port 5495)", true},
    {"--pki", "DIR", "with --host: where certificates are (default /etc/holdfast/pki)", true},
    {"--cert", "FILE", "with --host: your certificate, if it isn't in --pki or isn't the only one", true},
    {"--key", "FILE", "with --host: its private key (default: beside it, .key)", true},
    {"--ca", "FILE", "with --host: the certificate of the site's authority (default: ca.crt in --pki)", true},
    {"--help", "", "this text", true},
    {"--version", "", "the version", true},
    {"--plan", "", "print the plan only, change nothing", true},
    {"--if-state", "HASH", "refuse if the situation is no longer the planned one", true},
    {"--yes", "", "don't ask", true},
    {"--timeout", "T", "how long to wait for the end of a command (default 5m)", true},
    {"--reason", "R", "why, for the record", false},
    {"--force", "", "even where service is lost", false},
    {"--cascade", "", "what depends upon it as well", false},
    {"--watch", "", "again whenever something changes", false},
    {"--follow", "", "go on with what comes", false},
    {"--since", "T", "a seq, a time, or how long ago: 412, 2026-11-23T10:00:00Z, 2h", false},
    {"--until", "T", "likewise", false},
    {"--target", "X", "GROUP@HOST, GROUP@HOST/PROCESS, RESOURCE@HOST, HOST, GROUP", false},
    {"--kind", "K", "kind of record: fault, action, transition, ...", false},
    {"--limit", "N", "at most so many records, the newest", false},
    {"--lines", "N", "at most so many lines, the newest (default 200)", false},
    {"--for", "T", "how long: 30m, 1h, 2d", false},
    {"--cured-by", "RUNG", "the lowest rung that makes the fault go away: process-restart, ..., never", false},
    {"--recurs-after", "T", "how long after a rung that doesn't cure it the fault shows again (default 1s)", false},
    {"--as", "HOST", "which of the site's hosts this is (default: by this computer's name)", false},
    {"--site", "SITE", "the site file (default /etc/holdfast/site.toml)", false},
    {"--run", "COMMAND", "upgrade: does the work, by the shell, with HOLDFAST_UNIT set; default: you do, and say so",
     false},
    {"--verify", "COMMAND", "upgrade: must succeed after the work, before on-line", false},
    {"--ticket", "T", "upgrade: kept with the reason", false},
    {"--resume", "", "upgrade: go on where it halted or was interrupted", false},
    {"--done", "", "upgrade: the present work is done; go on", false},
    {"--skip", "", "upgrade: leave the present member, or its work, out; go on", false},
    {"--abandon", "", "upgrade: end it as it is", false},
    {"--status", "", "upgrade: how far it is", false},
    {"--dry-run", "", "upgrade: its steps with the plan of each command (as --plan)", false},
    {"--restore-within", "T", "upgrade: how long to wait until all is protected again (default 10m)", false},
    {"--directory", "DIR",
     "a manager's, while it doesn't run; cluster: where corosync.conf is; pki, upgrade: its files", false},
    {"--role", "ROLE", "viewer (reads), operator (commands) or administrator (forces, configures)", false},
    {"--names", "N,N", "names and addresses by which a host is called (default: its name)", false},
    {"--days", "N", "how long a certificate is valid (default: authority 3650, others 730)", false},
};

QString qs(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString optionHelp(const OptionRow &option)
{
    const QString call = qs(option.name) + (option.value.empty() ? QString() : u' ' + qs(option.value));
    return u"  %1 %2\n"_s.arg(call, -20).arg(qs(option.does));
}

QString helpText(const CommandRow *row)
{
    QString text;
    if (row == nullptr) {
        text = u"Usage: holdfastctl COMMAND [OPTION]...\n"
               "Talks to the manager on this host, or on another one (--host).\n\nCommands:\n"_s;
        for (const CommandRow &each : commandTable())
            text += u"  %1 %2\n"_s.arg(qs(each.name) + u' ' + qs(each.usage), -44).arg(qs(each.does));
        text += u"\nOptions of every command:\n"_s;
    } else {
        text = u"Usage: holdfastctl %1 %2\n%3.\n\nOptions:\n"_s.arg(qs(row->name), qs(row->usage), qs(row->does));
    }
    for (const OptionRow &option : optionTable) {
        if (row != nullptr ? takes(*row, option) : option.always)
            text += optionHelp(option);
    }
    return text + u"\nExit status: 0 done; 1 refused or failed; 2 usage; 3 no manager reached; 4 timed out.\n"_s;
}

QString suggestion(const QString &word, const std::vector<std::string> &known)
{
    const std::string_view nearest = nearestName(word.toStdString(), known);
    return nearest.empty() ? u" See holdfastctl --help."_s : u" Did you mean \"%1\"?"_s.arg(qs(nearest));
}

Usage wrong(const QString &error)
{
    return {error, {}};
}

} // namespace

std::span<const OptionRow> allOptions()
{
    return optionTable;
}

std::variant<Invocation, Usage> parseArguments(const QStringList &words)
{
    Invocation invocation;
    QStringList plain;
    bool onlyOperands = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (onlyOperands || !word.startsWith(u"--"_s)) {
            plain.append(word);
            continue;
        }
        if (word == u"--"_s) {
            onlyOperands = true;
            continue;
        }
        const QString name = word.section(u'=', 0, 0);
        const auto option =
            std::ranges::find_if(optionTable, [&](const OptionRow &row) { return qs(row.name) == name; });
        if (option == std::end(optionTable)) {
            std::vector<std::string> known;
            for (const OptionRow &row : optionTable)
                known.emplace_back(row.name);
            return wrong(u"There is no option \"%1\"."_s.arg(name) + suggestion(name, known));
        }
        const bool joined = word.contains(u'=');
        if (option->value.empty() && joined)
            return wrong(u"%1 takes no value."_s.arg(name));
        if (!option->value.empty() && !joined && i + 1 == words.size())
            return wrong(u"%1 needs a value: %1 %2."_s.arg(name, qs(option->value)));
        invocation.options[name] =
            option->value.empty() ? QString() : joined ? word.section(u'=', 1) : words[++i];
    }
    if (invocation.has("--version"))
        return Usage{{}, u"holdfastctl "_s + QStringLiteral(HOLDFAST_VERSION) + u'\n'};
    if (plain.isEmpty()) {
        if (invocation.has("--help"))
            return Usage{{}, helpText(nullptr)};
        return wrong(u"A command is missing. See holdfastctl --help."_s);
    }
    const QString name = plain.takeFirst();
    std::vector<std::string> known;
    for (const CommandRow &row : commandTable()) {
        known.emplace_back(row.name);
        if (qs(row.name) == name)
            invocation.row = &row;
    }
    if (invocation.row == nullptr)
        return wrong(u"There is no command \"%1\"."_s.arg(name) + suggestion(name, known));
    const CommandRow &row = *invocation.row;
    if (invocation.has("--help"))
        return Usage{{}, helpText(&row)};
    for (const OptionRow &option : optionTable) {
        if (invocation.options.contains(qs(option.name)) && !takes(row, option))
            return wrong(u"\"%1\" does not take %2. See holdfastctl %1 --help."_s.arg(name, qs(option.name)));
    }
    if (plain.size() < row.least || plain.size() > row.most)
        return wrong(u"Usage: holdfastctl %1 %2."_s.arg(name, qs(row.usage)));
    invocation.operands = plain;
    return invocation;
}

} // namespace holdfast::ctl
