// values.h - the types of value that keys take: how each is read, written, and what is allowed, in one place.
#pragma once

#include <config/keys.h>
#include <model/config.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace holdfast {

// Each type has allowed(), read(scope, node, target) which reports and leaves the target alone where the value isn't
// allowed, and write(value, site), which is TOML.

struct FlagValue {
    static std::string allowed() { return "true or false"; }
    static bool read(Scope &scope, const TomlNode &node, bool &target);
    static std::string write(bool value, const SiteConfig &) { return value ? "true" : "false"; }
};

namespace detail {
std::string wholeAllowed(std::int64_t least, std::int64_t most);
bool readWhole(Scope &scope, const TomlNode &node, std::int64_t least, std::int64_t most, std::int64_t &target);
bool readDuration(Scope &scope, const TomlNode &node, bool zero, Duration &target);
std::string durationAllowed(bool zero);
bool readChoice(Scope &scope, const TomlNode &node, std::span<const std::string_view> names, std::size_t &target);
} // namespace detail

template <std::int64_t Least, std::int64_t Most>
struct WholeValue {
    static std::string allowed() { return detail::wholeAllowed(Least, Most); }
    template <class Number>
    static bool read(Scope &scope, const TomlNode &node, Number &target)
    {
        std::int64_t value = 0;
        if (!detail::readWhole(scope, node, Least, Most, value))
            return false;
        target = static_cast<Number>(value);
        return true;
    }
    static std::string write(std::int64_t value, const SiteConfig &) { return std::to_string(value); }
};

/// A factor by which delays grow.
struct BackoffValue {
    static std::string allowed() { return "a number from 1.0 to 100.0"; }
    static bool read(Scope &scope, const TomlNode &node, double &target);
    static std::string write(double value, const SiteConfig &);
};

/// A duration; Zero says whether "0s" is allowed.
template <bool Zero>
struct DurationValue {
    static std::string allowed() { return detail::durationAllowed(Zero); }
    static bool read(Scope &scope, const TomlNode &node, Duration &target)
    {
        return detail::readDuration(scope, node, Zero, target);
    }
    static std::string write(Duration value, const SiteConfig &);
};
using SomeTime = DurationValue<false>;
using AnyTime = DurationValue<true>;

/// One of the names of an enumeration of vocabulary.h.
template <class Enum>
struct ChoiceValue {
    static std::string allowed() { return oneOf(names(Enum{})); }
    static bool read(Scope &scope, const TomlNode &node, Enum &target)
    {
        std::size_t position = 0;
        if (!detail::readChoice(scope, node, names(Enum{}), position))
            return false;
        target = static_cast<Enum>(position);
        return true;
    }
    static std::string write(Enum value, const SiteConfig &) { return tomlQuoted(name(value)); }
};

/// For optional members: not written where there is none.
template <class Inner, class T>
struct OptionalValue {
    static std::string allowed() { return Inner::allowed(); }
    static bool read(Scope &scope, const TomlNode &node, std::optional<T> &target)
    {
        T value = target.value_or(T{});
        if (!Inner::read(scope, node, value))
            return false;
        target = std::move(value);
        return true;
    }
    static std::string write(const std::optional<T> &value, const SiteConfig &site)
    {
        return value ? Inner::write(*value, site) : std::string{};
    }
};

// Texts. Empty ones are nowhere meant.
struct TextValue {
    static std::string allowed() { return "a text in quotes, not empty"; }
    static bool read(Scope &scope, const TomlNode &node, std::string &target);
    static std::string write(const std::string &value, const SiteConfig &);
};
struct PathValue {
    static std::string allowed() { return "a path in quotes that begins with /"; }
    static bool read(Scope &scope, const TomlNode &node, std::string &target);
    static std::string write(const std::string &value, const SiteConfig &site) { return TextValue::write(value, site); }
};
struct NameValue {
    static std::string allowed() { return "1 to 63 of a-z 0-9 . _ -, beginning with a letter or digit"; }
    static bool read(Scope &scope, const TomlNode &node, std::string &target);
    static std::string write(const std::string &value, const SiteConfig &site) { return TextValue::write(value, site); }
};
[[nodiscard]] bool isName(std::string_view text);

/// A program and its arguments.
struct CommandValue {
    static std::string allowed() { return "a list of texts: the program, then its arguments"; }
    static bool read(Scope &scope, const TomlNode &node, CommandLine &target);
    static std::string write(const CommandLine &value, const SiteConfig &);
};
struct TextListValue {
    static std::string allowed() { return "a list of texts, each once"; }
    static bool read(Scope &scope, const TomlNode &node, std::vector<std::string> &target);
    static std::string write(const std::vector<std::string> &value, const SiteConfig &);
};
/// A host's serial ports: one text, or a list in the order of the independent computers.
struct SerialValue {
    static std::string allowed() { return "a port such as \"/dev/ttyS0\", or a list of them"; }
    static bool read(Scope &scope, const TomlNode &node, std::vector<std::string> &target);
    static std::string write(const std::vector<std::string> &value, const SiteConfig &);
};
struct OutletsValue {
    static std::string allowed() { return "a list of outlet numbers from 1 to 255, each once"; }
    static bool read(Scope &scope, const TomlNode &node, std::vector<int> &target);
    static std::string write(const std::vector<int> &value, const SiteConfig &);
};
/// The one outlet that most hosts have.
struct OutletValue {
    static std::string allowed() { return detail::wholeAllowed(1, 255); }
    static bool read(Scope &scope, const TomlNode &node, std::vector<int> &target);
    static std::string write(const std::vector<int> &, const SiteConfig &) { return {}; }
};
struct OneOfTexts {
    static bool read(Scope &scope, const TomlNode &node, std::span<const std::string_view> texts, std::string &target);
};
struct ParityValue {
    static constexpr std::string_view texts[] = {"none", "even", "odd", "mark", "space"};
    static std::string allowed() { return oneOf(texts); }
    static bool read(Scope &s, const TomlNode &n, std::string &target) { return OneOfTexts::read(s, n, texts, target); }
    static std::string write(const std::string &value, const SiteConfig &site) { return TextValue::write(value, site); }
};
struct FlowValue {
    static constexpr std::string_view texts[] = {"none", "hardware", "software"};
    static std::string allowed() { return oneOf(texts); }
    static bool read(Scope &s, const TomlNode &n, std::string &target) { return OneOfTexts::read(s, n, texts, target); }
    static std::string write(const std::string &value, const SiteConfig &site) { return TextValue::write(value, site); }
};
struct OnLossValue {
    static constexpr std::string_view texts[] = {"report", "cycle", "none"};
    static std::string allowed() { return oneOf(texts); }
    static bool read(Scope &s, const TomlNode &n, std::string &target) { return OneOfTexts::read(s, n, texts, target); }
    static std::string write(const std::string &value, const SiteConfig &site) { return TextValue::write(value, site); }
};

/// name = value pairs of an agent: texts; numbers and flags are turned into text.
struct ParametersValue {
    static std::string allowed() { return "a table of texts, e.g. { device = \"/dev/vg0/sub\" }"; }
    static bool read(Scope &scope, const TomlNode &node, Parameters &target);
    static std::string write(const Parameters &value, const SiteConfig &);
};
struct EnvironmentValue {
    static std::string allowed() { return "a table of texts, e.g. { LANG = \"C\" }, names of A-Z a-z 0-9 _"; }
    static bool read(Scope &scope, const TomlNode &node, Parameters &target);
    static std::string write(const Parameters &value, const SiteConfig &);
};
/// setrlimit(2): names in lower case without RLIMIT_; "unlimited" is -1.
struct ResourceLimitsValue {
    static std::string allowed();
    static bool read(Scope &scope, const TomlNode &node, std::map<std::string, std::int64_t> &target);
    static std::string write(const std::map<std::string, std::int64_t> &value, const SiteConfig &);
};
struct UmaskValue {
    static std::string allowed() { return "an octal mode from 0o000 to 0o777, such as 0o022 or \"022\""; }
    static bool read(Scope &scope, const TomlNode &node, int &target);
    static std::string write(int value, const SiteConfig &);
};
/// Bytes, as a number or with a unit: 500MB (powers of ten), 2GiB (powers of two).
struct SizeValue {
    static std::string allowed() { return "a number of bytes, or a text such as \"500MB\" or \"2GiB\""; }
    static bool read(Scope &scope, const TomlNode &node, std::int64_t &target);
    static std::string write(std::int64_t value, const SiteConfig &) { return std::to_string(value); }
};

/// `{ count = 3, within = "5m" }`; with count 0 `within` may be left out.
struct LimitValue {
    static std::string allowed() { return "a limit such as { count = 3, within = \"5m\" }; count = 0: never"; }
    static bool read(Scope &scope, const TomlNode &node, Limit &target);
    static std::string write(const Limit &value, const SiteConfig &);
};

} // namespace holdfast
