#include <engine/commandtext.h>

#include <model/duration.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

namespace holdfast {

namespace {

using Operand = CommandForm::Operand;

constexpr std::array forms{
    CommandForm{"offline", CommandVerb::Offline, Operand::Target, true, true, false,
                "take a member, a pair or a host Off-line"},
    CommandForm{"online", CommandVerb::Online, Operand::Target, false, false, false, "out of Off-line"},
    CommandForm{"switchover", CommandVerb::Switchover, Operand::Group, false, true, false,
                "Active and Standby change places"},
    CommandForm{"repair", CommandVerb::Repair, Operand::Target, false, false, false,
                "clear fault counts and try again now"},
    CommandForm{"reboot", CommandVerb::Reboot, Operand::Host, false, true, false, "re-boot a host"},
    CommandForm{"power on", CommandVerb::PowerOn, Operand::Host, false, true, false, "switch a host's power on"},
    CommandForm{"power off", CommandVerb::PowerOff, Operand::Host, false, true, false, "switch a host's power off"},
    CommandForm{"power cycle", CommandVerb::PowerCycle, Operand::Host, false, true, false, "power cycle a host"},
    CommandForm{"power confirm-off", CommandVerb::ConfirmOff, Operand::Host, false, false, false,
                "say that you have seen a host without power"},
    CommandForm{"observe on", CommandVerb::ObserveOn, Operand::OptionalHost, false, false, false,
                "decide and log only"},
    CommandForm{"observe off", CommandVerb::ObserveOff, Operand::OptionalHost, false, false, false,
                "decide and act again"},
    CommandForm{"shutdown site", CommandVerb::ShutdownSite, Operand::None, false, true, false,
                "stop everything in order"},
    CommandForm{"ack", CommandVerb::AcknowledgeAlarm, Operand::Alarm, false, false, false, "acknowledge an alarm"},
    CommandForm{"shelve", CommandVerb::ShelveAlarm, Operand::Alarm, false, false, true, "shelve an alarm for a time"},
    CommandForm{"out-of-service", CommandVerb::TakeAlarmOut, Operand::Alarm, false, false, false,
                "tell nobody of an alarm until it is returned to service"},
    CommandForm{"in-service", CommandVerb::ReturnAlarm, Operand::Alarm, false, false, false,
                "return an alarm to service"},
};

Error formError(std::string what, std::string todo)
{
    return {std::move(what), {}, std::move(todo)};
}

// Splits at blanks; quotes keep blanks, a backslash in double quotes keeps the next character.
Expected<std::vector<std::string>> splitWords(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    bool inWord = false;
    char quote = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != 0) {
            if (c == quote)
                quote = 0;
            else if (c == '\\' && quote == '"' && i + 1 < text.size())
                word += text[++i];
            else
                word += c;
        } else if (c == '"' || c == '\'') {
            quote = c;
            inWord = true;
        } else if (c == ' ' || c == '\t') {
            if (inWord)
                words.push_back(std::move(word));
            word.clear();
            inWord = false;
        } else {
            word += c;
            inWord = true;
        }
    }
    if (quote != 0)
        return formError("the quotation " + std::string(1, quote) + " is not closed", "close it");
    if (inWord)
        words.push_back(std::move(word));
    return words;
}

std::string allForms()
{
    std::string out;
    for (const CommandForm &form : forms)
        out += (out.empty() ? "" : ", ") + std::string(form.words);
    return out;
}

// How many of the words name the form; 0: they don't.
std::size_t matches(const CommandForm &form, const std::vector<std::string> &words)
{
    if (words.front() == name(form.verb))
        return 1;
    const auto space = form.words.find(' ');
    if (space == std::string_view::npos)
        return words.front() == form.words ? 1 : 0;
    const bool both = words.size() > 1 && words[0] == form.words.substr(0, space)
        && words[1] == form.words.substr(space + 1);
    return both ? 2 : 0;
}

std::optional<std::uint64_t> number(std::string_view text, int base)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

// Takes the option at words[at], and its value where it has one. @return the error, if it is one.
std::optional<Error> takeOption(const CommandForm &form, const std::vector<std::string> &words, std::size_t &at,
                                Command &command)
{
    const std::string &option = words[at];
    if (option == "--cascade" && form.cascade) {
        command.cascade = true;
        return std::nullopt;
    }
    if (option == "--force" && form.force) {
        command.force = true;
        return std::nullopt;
    }
    const bool known = option == "--reason" || option == "--by" || option == "--if-state"
        || (option == "--for" && form.shelve);
    if (!known)
        return formError("\"" + option + "\" is no option of \"" + std::string(form.words) + "\"",
                         "options are --reason R" + std::string(form.cascade ? ", --cascade" : "")
                             + (form.force ? ", --force" : "") + (form.shelve ? ", --for 1h" : ""));
    if (at + 1 >= words.size())
        return formError("\"" + option + "\" has no value", "write it behind the option");
    const std::string &value = words[++at];
    if (option == "--reason") {
        command.reason = value;
    } else if (option == "--by") {
        command.by = value;
    } else if (option == "--if-state") {
        const auto hash = number(value, 16);
        if (!hash || *hash == 0)
            return formError("\"" + value + "\" is no state hash", "take the one that the plan gave");
        command.ifState = *hash;
    } else {
        const auto time = parseDuration(value);
        if (!time || *time <= Duration::zero())
            return formError("\"" + value + "\" is no time", "write it as 30m, 1h or 2d");
        command.shelveFor = *time;
    }
    return std::nullopt;
}

std::optional<Error> takeOperand(const CommandForm &form, const std::string &word, Command &command)
{
    if (form.operand == Operand::None || !command.target.empty() || command.alarm != 0)
        return formError("\"" + word + "\" is too much for \"" + std::string(form.words) + "\"",
                         "give one command at a time");
    if (form.operand != Operand::Alarm) {
        command.target = word;
        return std::nullopt;
    }
    const auto id = number(word, 10);
    if (!id || *id == 0)
        return formError("\"" + word + "\" is no alarm", "give the number that `alarms` shows");
    command.alarm = *id;
    return std::nullopt;
}

std::string_view operandName(Operand operand)
{
    switch (operand) {
    case Operand::None: return "nothing";
    case Operand::Target: return "GROUP@HOST, GROUP or HOST";
    case Operand::Group: return "GROUP";
    case Operand::Host:
    case Operand::OptionalHost: return "HOST";
    case Operand::Alarm: return "the number of an alarm";
    }
    return {};
}

std::optional<Error> missing(const CommandForm &form, const Command &command)
{
    const bool needed = form.operand != Operand::None && form.operand != Operand::OptionalHost;
    if (needed && command.target.empty() && command.alarm == 0)
        return formError("\"" + std::string(form.words) + "\" needs " + std::string(operandName(form.operand)),
                         "write it behind the command");
    if (form.shelve && command.shelveFor == Duration::zero())
        return formError("\"shelve\" needs a time", "add --for 1h");
    return std::nullopt;
}

} // namespace

std::span<const CommandForm> commandForms()
{
    return forms;
}

Expected<Command> parseCommand(std::string_view text)
{
    auto split = splitWords(text);
    if (!split)
        return split.error();
    const std::vector<std::string> &words = *split;
    if (words.empty())
        return formError("there is no command", "give one of: " + allForms());
    std::size_t named = 0;
    const auto form = std::ranges::find_if(forms, [&](const CommandForm &each) {
        named = matches(each, words);
        return named > 0;
    });
    if (form == forms.end())
        return formError("\"" + words.front() + "\" is no command", "give one of: " + allForms());
    Command command;
    command.verb = form->verb;
    for (std::size_t i = named; i < words.size(); ++i) {
        const bool option = words[i].starts_with("--");
        const auto error = option ? takeOption(*form, words, i, command) : takeOperand(*form, words[i], command);
        if (error)
            return *error;
    }
    if (const auto error = missing(*form, command))
        return *error;
    const std::string typed = commandText(command);
    command.args = typed.substr(std::min(typed.size(), form->words.size() + 1));
    return command;
}

std::string commandText(const Command &command)
{
    const auto form = std::ranges::find_if(forms, [&](const CommandForm &each) { return each.verb == command.verb; });
    std::string out(form == forms.end() ? name(command.verb) : form->words);
    if (!command.target.empty())
        out += " " + command.target;
    if (command.alarm != 0)
        out += " " + std::to_string(command.alarm);
    if (command.cascade)
        out += " --cascade";
    if (command.force)
        out += " --force";
    if (command.shelveFor > Duration::zero())
        out += " --for " + durationAsWritten(command.shelveFor);
    return out;
}

} // namespace holdfast
