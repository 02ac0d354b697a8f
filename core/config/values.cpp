#include <config/values.h>

#include <config/nearest.h>
#include <model/duration.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace holdfast {

namespace {

std::string writeTexts(const std::vector<std::string> &texts)
{
    std::string out;
    for (const std::string &text : texts)
        out += (out.empty() ? "" : ", ") + tomlQuoted(text);
    return "[" + out + "]";
}

bool hasControl(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

} // namespace

namespace detail {

std::string wholeAllowed(std::int64_t least, std::int64_t most)
{
    if (least == most)
        return std::to_string(least);
    return "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
}

bool readWhole(Scope &scope, const TomlNode &node, std::int64_t least, std::int64_t most, std::int64_t &target)
{
    const auto *value = node.as<std::int64_t>();
    if (value == nullptr || *value < least || *value > most)
        return scope.bad(node, wholeAllowed(least, most));
    target = *value;
    return true;
}

std::string durationAllowed(bool zero)
{
    return zero ? "a duration such as \"250ms\", \"5s\" or \"1h30m\", or \"0s\""
                : "a duration such as \"250ms\", \"5s\" or \"1h30m\", more than \"0s\"";
}

bool readDuration(Scope &scope, const TomlNode &node, bool zero, Duration &target)
{
    const auto *text = node.as<std::string>();
    const auto value = text == nullptr ? std::nullopt : parseDuration(*text);
    if (!value || (!zero && *value == Duration::zero()))
        return scope.bad(node, durationAllowed(zero));
    target = *value;
    return true;
}

bool readChoice(Scope &scope, const TomlNode &node, std::span<const std::string_view> names, std::size_t &target)
{
    const auto *text = node.as<std::string>();
    if (text == nullptr)
        return scope.bad(node, oneOf(names));
    const auto found = std::find(names.begin(), names.end(), *text);
    if (found == names.end()) {
        const std::string_view meant = nearestName(*text, names);
        return scope.bad(node, oneOf(names), meant.empty() ? "" : "did you mean " + tomlQuoted(meant) + "?");
    }
    target = static_cast<std::size_t>(found - names.begin());
    return true;
}

} // namespace detail

bool FlagValue::read(Scope &scope, const TomlNode &node, bool &target)
{
    const auto *value = node.as<bool>();
    if (value == nullptr)
        return scope.bad(node, allowed());
    target = *value;
    return true;
}

bool BackoffValue::read(Scope &scope, const TomlNode &node, double &target)
{
    double value = 0;
    if (const auto *whole = node.as<std::int64_t>())
        value = static_cast<double>(*whole);
    else if (const auto *number = node.as<double>())
        value = *number;
    if (!(value >= 1.0 && value <= 100.0))
        return scope.bad(node, allowed());
    target = value;
    return true;
}

std::string BackoffValue::write(double value, const SiteConfig &)
{
    return tomlText({value, {}});
}

template <bool Zero>
std::string DurationValue<Zero>::write(Duration value, const SiteConfig &)
{
    return tomlQuoted(durationAsWritten(value));
}
template struct DurationValue<false>;
template struct DurationValue<true>;

bool TextValue::read(Scope &scope, const TomlNode &node, std::string &target)
{
    const auto *text = node.as<std::string>();
    if (text == nullptr || text->empty() || hasControl(*text))
        return scope.bad(node, allowed());
    target = *text;
    return true;
}

std::string TextValue::write(const std::string &value, const SiteConfig &)
{
    return value.empty() ? std::string{} : tomlQuoted(value);
}

bool PathValue::read(Scope &scope, const TomlNode &node, std::string &target)
{
    const auto *text = node.as<std::string>();
    if (text == nullptr || !text->starts_with('/') || hasControl(*text))
        return scope.bad(node, allowed());
    target = *text;
    return true;
}

bool isName(std::string_view text)
{
    const auto alphanumeric = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !text.empty() && text.size() <= 63 && alphanumeric(text.front())
        && std::all_of(text.begin(), text.end(),
                       [&](char c) { return alphanumeric(c) || c == '.' || c == '_' || c == '-'; });
}

bool NameValue::read(Scope &scope, const TomlNode &node, std::string &target)
{
    const auto *text = node.as<std::string>();
    if (text == nullptr || !isName(*text))
        return scope.bad(node, allowed());
    target = *text;
    return true;
}

bool CommandValue::read(Scope &scope, const TomlNode &node, CommandLine &target)
{
    const auto *list = node.as<TomlList>();
    if (list == nullptr || list->empty())
        return scope.bad(node, allowed());
    CommandLine command;
    for (const TomlNode &element : *list) {
        const auto *text = element.as<std::string>();
        // An argument may be empty, the program may not.
        if (text == nullptr || (command.empty() && text->empty()) || text->find('\0') != std::string::npos)
            return scope.bad(element, allowed());
        command.push_back(*text);
    }
    target = std::move(command);
    return true;
}

std::string CommandValue::write(const CommandLine &value, const SiteConfig &)
{
    return value.empty() ? std::string{} : writeTexts(value);
}

bool TextListValue::read(Scope &scope, const TomlNode &node, std::vector<std::string> &target)
{
    const auto *list = node.as<TomlList>();
    if (list == nullptr)
        return scope.bad(node, allowed());
    std::vector<std::string> texts;
    for (const TomlNode &element : *list) {
        std::string text;
        if (!TextValue::read(scope, element, text))
            return false;
        if (std::find(texts.begin(), texts.end(), text) != texts.end())
            return scope.bad(element, allowed(), "named twice");
        texts.push_back(std::move(text));
    }
    target = std::move(texts);
    return true;
}

std::string TextListValue::write(const std::vector<std::string> &value, const SiteConfig &)
{
    return writeTexts(value);
}

bool SerialValue::read(Scope &scope, const TomlNode &node, std::vector<std::string> &target)
{
    if (node.as<TomlList>() != nullptr)
        return TextListValue::read(scope, node, target);
    std::string port;
    if (node.as<std::string>() == nullptr)
        return scope.bad(node, allowed());
    if (!TextValue::read(scope, node, port))
        return false;
    target = {std::move(port)};
    return true;
}

std::string SerialValue::write(const std::vector<std::string> &value, const SiteConfig &site)
{
    return value.size() == 1 ? TextValue::write(value.front(), site) : value.empty() ? "" : writeTexts(value);
}

bool OutletsValue::read(Scope &scope, const TomlNode &node, std::vector<int> &target)
{
    const auto *list = node.as<TomlList>();
    if (list == nullptr)
        return scope.bad(node, allowed());
    std::vector<int> outlets;
    for (const TomlNode &element : *list) {
        const auto *number = element.as<std::int64_t>();
        if (number == nullptr || *number < 1 || *number > 255)
            return scope.bad(element, allowed());
        const int outlet = static_cast<int>(*number);
        if (std::find(outlets.begin(), outlets.end(), outlet) != outlets.end())
            return scope.bad(element, allowed(), "named twice");
        outlets.push_back(outlet);
    }
    target = std::move(outlets);
    return true;
}

std::string OutletsValue::write(const std::vector<int> &value, const SiteConfig &)
{
    std::string out;
    for (const int outlet : value)
        out += (out.empty() ? "" : ", ") + std::to_string(outlet);
    return "[" + out + "]";
}

bool OutletValue::read(Scope &scope, const TomlNode &node, std::vector<int> &target)
{
    std::int64_t outlet = 0;
    if (!detail::readWhole(scope, node, 1, 255, outlet))
        return false;
    target = {static_cast<int>(outlet)};
    return true;
}

bool OneOfTexts::read(Scope &scope, const TomlNode &node, std::span<const std::string_view> texts, std::string &target)
{
    std::size_t position = 0;
    if (!detail::readChoice(scope, node, texts, position))
        return false;
    target = texts[position];
    return true;
}

} // namespace holdfast
