// arguments.h - the words of a command line, judged by the table of commands (contracts/ctl.md).
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>
#include <span>
#include <string_view>
#include <variant>

namespace holdfast::ctl {

class Session;

/// One command as it was typed.
struct Invocation {
    const struct CommandRow *row = nullptr;
    QStringList operands; ///< the words after the command that are no options
    QHash<QString, QString> options; ///< "--reason" -> value; "" for those without one

    [[nodiscard]] bool has(const char *option) const { return options.contains(QString::fromLatin1(option)); }
    [[nodiscard]] QString value(const char *option) const { return options.value(QString::fromLatin1(option)); }
};

/// A command: how it is called, what it takes, what does it.
struct CommandRow {
    std::string_view name;
    std::string_view usage; ///< operands, as the help shows them
    std::string_view does;
    int least, most; ///< operands
    std::string_view options; ///< besides those every command takes, separated by blanks
    bool local; ///< needs no manager
    void (*run)(Session &session, const Invocation &invocation);
};

struct OptionRow {
    std::string_view name; ///< with its dashes
    std::string_view value; ///< what the help calls it; "": takes none
    std::string_view does;
    bool always; ///< every command takes it
};

/// Every option, in the order of the help.
[[nodiscard]] std::span<const OptionRow> allOptions();
[[nodiscard]] bool takes(const CommandRow &row, const OptionRow &option);

/// Every command, in the order of the help.
[[nodiscard]] std::span<const CommandRow> commandTable();

struct Usage {
    QString error; ///< one or two sentences; empty: help or version was asked for
    QString text; ///< for stdout
};

/// The command, or what to say instead. @param words without the program's name.
[[nodiscard]] std::variant<Invocation, Usage> parseArguments(const QStringList &words);

/// The row of a command that is ordered on the bus by these words ("offline", ...), nullptr for another.
[[nodiscard]] const CommandRow *orderNamed(const QString &name);

} // namespace holdfast::ctl
