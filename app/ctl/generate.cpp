#include "generate.h"

#include "commands.h"

#include <QSet>

#include <algorithm>

namespace holdfast::ctl {

using namespace Qt::StringLiterals;

namespace {

QString qs(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList namesOfCommands()
{
    QStringList names;
    for (const CommandRow &row : commandTable())
        names.append(qs(row.name));
    return names;
}

QStringList namesOfOptions(const CommandRow &row)
{
    QStringList names;
    for (const OptionRow &option : allOptions()) {
        if (takes(row, option))
            names.append(qs(option.name));
    }
    return names;
}

/// The first operand's words, where the usage says that it is one of some: "on|off|cycle HOST".
QStringList choices(const CommandRow &row)
{
    const QString first = qs(row.usage).section(u' ', 0, 0);
    const bool isChoice = first.contains(u'|') && !first.startsWith(u'[') && !first.startsWith(u'<');
    return isChoice ? first.split(u'|') : QStringList();
}

bool takesFile(const CommandRow &row)
{
    static const QSet<QString> files{u"SITE"_s, u"SCENARIO"_s, u"JOURNAL"_s, u"FILE"_s};
    const QStringList words = qs(row.usage).split(u' ');
    return std::ranges::any_of(words, [](const QString &word) { return files.contains(word); });
}

QString bash()
{
    QString text = u"# Completion of holdfastctl for bash: made by `holdfastctl generate bash`.\n"
                   "_holdfastctl()\n{\n    local word=${COMP_WORDS[COMP_CWORD]} command= i\n"
                   "    for ((i = 1; i < COMP_CWORD; ++i)); do\n"
                   "        [[ ${COMP_WORDS[i]} == -* ]] || { command=${COMP_WORDS[i]}; break; }\n    done\n"
                   "    local words=\n    case $command in\n"_s;
    text += u"    '') words=\"%1 --help --version\" ;;\n"_s.arg(namesOfCommands().join(u' '));
    for (const CommandRow &row : commandTable()) {
        text += u"    %1) words=\"%2\" ;;\n"_s.arg(qs(row.name), (choices(row) + namesOfOptions(row)).join(u' '));
    }
    text += u"    esac\n    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"_s;
    QStringList files;
    for (const CommandRow &row : commandTable()) {
        if (takesFile(row))
            files.append(qs(row.name));
    }
    text += u"    case $command in %1) [[ $word == -* ]] || COMPREPLY+=($(compgen -f -- \"$word\")) ;; esac\n"_s.arg(
        files.join(u'|'));
    return text + u"}\ncomplete -o filenames -F _holdfastctl holdfastctl\n"_s;
}

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

QString zsh()
{
    QString text = u"#compdef holdfastctl\n# Made by `holdfastctl generate zsh`.\n_holdfastctl() {\n"
                   "    local -a commands\n    commands=(\n"_s;
    for (const CommandRow &row : commandTable())
        text += u"        %1\n"_s.arg(quoted(qs(row.name) + u':' + qs(row.does)));
    text += u"    )\n    if ((CURRENT == 2)); then\n        _describe command commands\n        return\n    fi\n"
            "    case $words[2] in\n"_s;
    for (const CommandRow &row : commandTable()) {
        QStringList specs;
        for (const OptionRow &option : allOptions()) {
            if (!takes(row, option))
                continue;
            QString does = qs(option.does);
            does.replace(u'[', u'(').replace(u']', u')').replace(u':', u"\\:"_s);
            specs.append(quoted(qs(option.name) + u'[' + does + u']'
                                + (option.value.empty() ? QString() : u':' + qs(option.value) + u':')));
        }
        if (const QStringList words = choices(row); !words.isEmpty())
            specs.append(quoted(u"1:what:("_s + words.join(u' ') + u')'));
        if (takesFile(row))
            specs.append(quoted(u"*:file:_files"_s));
        text += u"    %1) shift words; ((CURRENT--)); _arguments %2 ;;\n"_s.arg(qs(row.name), specs.join(u' '));
    }
    return text + u"    esac\n}\n_holdfastctl \"$@\"\n"_s;
}

QString fish()
{
    QString text = u"# Completion of holdfastctl for fish: made by `holdfastctl generate fish`.\n"_s;
    const QString all = namesOfCommands().join(u' ');
    for (const CommandRow &row : commandTable()) {
        const QString name = qs(row.name);
        text += u"complete -c holdfastctl -n 'not __fish_seen_subcommand_from %1' -f -a %2 -d %3\n"_s.arg(
            all, name, quoted(qs(row.does)));
        for (const OptionRow &option : allOptions()) {
            if (takes(row, option))
                text += u"complete -c holdfastctl -n '__fish_seen_subcommand_from %1' -l %2 %3-d %4\n"_s.arg(
                    name, qs(option.name).mid(2), option.value.empty() ? QString() : u"-x "_s, quoted(qs(option.does)));
        }
        if (const QStringList words = choices(row); !words.isEmpty())
            text += u"complete -c holdfastctl -n '__fish_seen_subcommand_from %1' -f -a %2\n"_s.arg(
                name, quoted(words.join(u' ')));
    }
    return text;
}

QString roff(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s);
    return text.startsWith(u'.') || text.startsWith(u'\'') ? u"\\&"_s + text : text;
}

QString man()
{
    QString text = u".TH HOLDFASTCTL 1 \"\" \"Holdfast %1\" \"Holdfast\"\n.SH NAME\n"
                   "holdfastctl \\- commands and questions to a Holdfast manager\n"
                   ".SH SYNOPSIS\n.B holdfastctl\n.I COMMAND\n.RI [ OPTION ]...\n.SH DESCRIPTION\n"
                   "Talks to the manager on this host: what the site is in, why, what a command would do, and the "
                   "commands themselves. Some commands need no manager and say so.\n.SH COMMANDS\n"_s.arg(
                       QStringLiteral(HOLDFAST_VERSION));
    for (const CommandRow &row : commandTable())
        text += u".TP\n\\fB%1\\fR %2\n%3.\n"_s.arg(roff(qs(row.name)), roff(qs(row.usage)), roff(qs(row.does)));
    text += u".SH OPTIONS\nThose of every command first; the others belong to the commands that name them.\n"_s;
    for (const bool always : {true, false}) {
        for (const OptionRow &option : allOptions()) {
            if (option.always == always)
                text += u".TP\n\\fB%1\\fR %2\n%3.\n"_s.arg(roff(qs(option.name)), roff(qs(option.value)),
                                                          roff(qs(option.does)));
        }
    }
    return text
        + u".SH EXIT STATUS\n0 done; 1 refused or failed; 2 wrong usage or a bad file; 3 no manager was reached; "
          "4 timed out.\n.SH ENVIRONMENT\n.TP\n.B HOLDFAST_SOCKET\nThe manager\\(aqs socket, where "
          ".B \\-\\-socket\nis not given.\n"
          ".SH SEE ALSO\n.BR holdfastd (8),\n.BR holdfast (1),\n.BR holdfast\\-ic (8)\n"_s;
}

QString cell(QString text)
{
    return text.replace(u'|', u"\\|"_s);
}

// A page of the handbook (resources/handbook).
QString markdown()
{
    QString text = u"# Commands of holdfastctl\n\nMade from holdfastctl's own table of commands. It talks to the "
                   "manager on this host, or on another one with `--host`.\n\n| command | does |\n|---|---|\n"_s;
    for (const CommandRow &row : commandTable())
        text += u"| `%1` | %2 |\n"_s.arg(cell((qs(row.name) + u' ' + qs(row.usage)).trimmed()), cell(qs(row.does)));
    for (const bool always : {true, false}) {
        text += (always ? u"\n## Options of every command\n\n"_s : u"\n## Options of single commands\n\n"_s)
            + u"| option | does |\n|---|---|\n"_s;
        for (const OptionRow &option : allOptions()) {
            if (option.always == always)
                text += u"| `%1` | %2 |\n"_s.arg(cell((qs(option.name) + u' ' + qs(option.value)).trimmed()),
                                                cell(qs(option.does)));
        }
    }
    return text + u"\n## Exit status\n\n| status | meaning |\n|---|---|\n| 0 | done |\n| 1 | refused or failed |\n"
                  "| 2 | wrong usage or a bad file |\n| 3 | no manager was reached |\n| 4 | timed out |\n\n"
                  "Without `--socket` the socket is `HOLDFAST_SOCKET` of the environment, else the usual one.\n"_s;
}

} // namespace

QString generated(const QString &kind)
{
    if (kind == u"bash"_s)
        return bash();
    if (kind == u"zsh"_s)
        return zsh();
    if (kind == u"fish"_s)
        return fish();
    if (kind == u"markdown"_s)
        return markdown();
    return kind == u"man"_s ? man() : QString();
}

void generate(Session &session, const Invocation &invocation)
{
    const QString text = generated(invocation.operands.first());
    if (text.isEmpty()) {
        session.wrongUsage(
            u"generate makes bash, zsh, fish, man or markdown, not \"%1\"."_s.arg(invocation.operands.first()));
        return;
    }
    session.print(text.chopped(1));
    session.finish();
}

} // namespace holdfast::ctl
