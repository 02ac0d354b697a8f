// commandtext.h - an operator's command as it is typed (contracts/ctl.md), and back into the text people read.
#pragma once

#include <engine/facts.h>

#include <model/expected.h>

#include <span>
#include <string>
#include <string_view>

namespace holdfast {

/// One command as a table row: what is typed, what it takes, which options make sense.
struct CommandForm {
    enum class Operand : std::uint8_t { None, Target, Group, Host, OptionalHost, Alarm };
    std::string_view words; ///< "power off"; the name of the verb ("power-off") is understood as well
    CommandVerb verb;
    Operand operand;
    bool cascade = false; ///< takes --cascade
    bool force = false; ///< takes --force
    bool shelve = false; ///< takes --for, and needs it
    std::string_view does; ///< for help texts
};

/// Every command that is ordered on the bus. ApplyConfig isn't among them: it carries a text, not words.
[[nodiscard]] std::span<const CommandForm> commandForms();

/// "offline cdma@alpha --force --reason \"patch 4\"". Options --reason R, --if-state HASH and --by NAME go with every
/// command; words with spaces are quoted with ' or ". Only the form is judged here: whether the site has the target is
/// the engine's answer. @return the Command without an id.
[[nodiscard]] Expected<Command> parseCommand(std::string_view text);

/// The command as it would be typed, without the options that every command takes.
[[nodiscard]] std::string commandText(const Command &command);

} // namespace holdfast
