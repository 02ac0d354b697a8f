// The values that are tables or have units of their own: parameters, environment, limits, sizes, modes.
#include <config/size.h>
#include <config/values.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <limits>

namespace holdfast {

namespace {

constexpr std::array resourceLimits{std::to_array<std::string_view>(
    {"as", "core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile", "nproc", "rss", "rtprio",
     "rttime", "sigpending", "stack",
     // An extension of the contract's: of the whole tree, by its control group.
     "memory", "pids"})};

struct SizeUnit {
    std::string_view name;
    std::int64_t bytes;
};
constexpr std::array sizeUnits{std::to_array<SizeUnit>({{"B", 1},
                                                        {"kB", 1'000},
                                                        {"MB", 1'000'000},
                                                        {"GB", 1'000'000'000},
                                                        {"TB", 1'000'000'000'000},
                                                        {"KiB", 1LL << 10},
                                                        {"MiB", 1LL << 20},
                                                        {"GiB", 1LL << 30},
                                                        {"TiB", 1LL << 40}})};

std::string writeParameters(const Parameters &values)
{
    if (values.empty())
        return {};
    TomlTable table;
    for (const auto &[key, value] : values)
        table.entries.push_back({key, {}, {value, {}}});
    return tomlText({std::move(table), {}});
}

bool isVariable(std::string_view name)
{
    const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_'; };
    return !name.empty() && letter(name.front())
        && std::all_of(name.begin(), name.end(), [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

bool parameterText(const TomlNode &node, std::string &out)
{
    if (const auto *text = node.as<std::string>())
        out = *text;
    else if (node.as<std::int64_t>() != nullptr || node.as<bool>() != nullptr || node.as<double>() != nullptr)
        out = tomlText(node);
    else
        return false;
    return out.find('\0') == std::string::npos;
}

bool readParameters(Scope &scope, const TomlNode &node, const std::string &allowed, bool (*goodName)(std::string_view),
                    Parameters &target)
{
    const auto *table = node.as<TomlTable>();
    if (table == nullptr)
        return scope.bad(node, allowed);
    Parameters read;
    bool good = true;
    Scope inner{scope.session, scope.keyPath(), {}};
    for (const TomlEntry &entry : table->entries) {
        inner.key = entry.key;
        std::string text;
        if (!goodName(entry.key)) {
            scope.session.error(entry.place, inner.keyPath(), tomlQuoted(entry.key), allowed);
            good = false;
        } else if (!parameterText(entry.node, text)) {
            good = inner.bad(entry.node, allowed);
        }
        read[entry.key] = std::move(text);
    }
    if (good)
        target = std::move(read);
    return good;
}

bool readSize(const TomlNode &node, std::int64_t &target)
{
    if (const auto *bytes = node.as<std::int64_t>()) {
        target = *bytes;
        return *bytes >= 0;
    }
    const auto *text = node.as<std::string>();
    return text != nullptr && parseSize(*text, target);
}

const KeyRows<Limit> &limitKeys()
{
    static const KeyRows<Limit> rows{
        keyRow<&Limit::count, WholeValue<0, 1000>>("count", KeyUse::Policy, "tries within the window", true),
        keyRow<&Limit::within, SomeTime>("within", KeyUse::Policy, "the sliding window"),
    };
    return rows;
}

} // namespace

bool parseSize(std::string_view text, std::int64_t &target)
{
    std::int64_t count = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (problem != std::errc{} || count < 0)
        return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (text.starts_with(' '))
        text.remove_prefix(1);
    const auto unit
        = std::find_if(sizeUnits.begin(), sizeUnits.end(), [&](const SizeUnit &u) { return u.name == text; });
    if (unit == sizeUnits.end() || count > std::numeric_limits<std::int64_t>::max() / unit->bytes)
        return false;
    target = count * unit->bytes;
    return true;
}

bool ParametersValue::read(Scope &scope, const TomlNode &node, Parameters &target)
{
    return readParameters(scope, node, allowed(), [](std::string_view name) { return !name.empty(); }, target);
}

std::string ParametersValue::write(const Parameters &value, const SiteConfig &)
{
    return writeParameters(value);
}

bool EnvironmentValue::read(Scope &scope, const TomlNode &node, Parameters &target)
{
    return readParameters(scope, node, allowed(), isVariable, target);
}

std::string EnvironmentValue::write(const Parameters &value, const SiteConfig &)
{
    return writeParameters(value);
}

std::string ResourceLimitsValue::allowed()
{
    return "a table of numbers, sizes or \"unlimited\", e.g. { nofile = 4096, core = \"unlimited\" }";
}

bool ResourceLimitsValue::read(Scope &scope, const TomlNode &node, std::map<std::string, std::int64_t> &target)
{
    const auto *table = node.as<TomlTable>();
    if (table == nullptr)
        return scope.bad(node, allowed());
    std::map<std::string, std::int64_t> read;
    bool good = true;
    Scope inner{scope.session, scope.keyPath(), {}};
    for (const TomlEntry &entry : table->entries) {
        inner.key = entry.key;
        const auto *text = entry.node.as<std::string>();
        std::int64_t limit = -1;
        if (text != nullptr && *text == "unlimited")
            read[entry.key] = limit;
        else if (readSize(entry.node, limit))
            read[entry.key] = limit;
        else
            good = inner.bad(entry.node, "a number, a size such as \"64MiB\", or \"unlimited\"");
    }
    const std::size_t before = scope.session.diagnostics.size();
    reportUnknown(inner, *table, {resourceLimits.begin(), resourceLimits.end()});
    if (!good || scope.session.diagnostics.size() != before)
        return false;
    target = std::move(read);
    return true;
}

std::string ResourceLimitsValue::write(const std::map<std::string, std::int64_t> &value, const SiteConfig &)
{
    std::string out;
    for (const auto &[name, limit] : value)
        out += (out.empty() ? "" : ", ") + name + " = " + (limit < 0 ? "\"unlimited\"" : std::to_string(limit));
    return out.empty() ? out : "{ " + out + " }";
}

bool UmaskValue::read(Scope &scope, const TomlNode &node, int &target)
{
    std::int64_t mode = -1;
    if (const auto *number = node.as<std::int64_t>()) {
        mode = *number;
    } else if (const auto *text = node.as<std::string>()) {
        const char *last = text->data() + text->size();
        const auto [end, problem] = std::from_chars(text->data(), last, mode, 8);
        if (problem != std::errc{} || end != last)
            mode = -1;
    }
    if (mode < 0 || mode > 0777)
        return scope.bad(node, allowed());
    target = static_cast<int>(mode);
    return true;
}

std::string UmaskValue::write(int value, const SiteConfig &)
{
    char text[16];
    std::snprintf(text, sizeof text, "0o%03o", static_cast<unsigned>(value));
    return text;
}

bool SizeValue::read(Scope &scope, const TomlNode &node, std::int64_t &target)
{
    std::int64_t bytes = 0;
    if (!readSize(node, bytes))
        return scope.bad(node, allowed());
    target = bytes;
    return true;
}

bool LimitValue::read(Scope &scope, const TomlNode &node, Limit &target)
{
    const auto *table = node.as<TomlTable>();
    if (table == nullptr)
        return scope.bad(node, allowed());
    Limit limit = target;
    if (!readSubTable(scope, node, limitKeys(), limit, allowed()))
        return false;
    // Half a limit is a slip of the pen, not a wish to inherit the other half.
    if (limit.count > 0 && table->find("within") == nullptr) {
        scope.session.missing(node.place, scope.keyPath() + ".within", SomeTime::allowed());
        return false;
    }
    target = limit;
    return true;
}

std::string LimitValue::write(const Limit &value, const SiteConfig &site)
{
    return writeSubTable(limitKeys(), value, site);
}

} // namespace holdfast
