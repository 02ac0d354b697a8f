#include <config/tomltree.h>

#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <sstream>

namespace holdfast {

namespace {

Place placeOf(const toml::source_region &region, std::uint32_t file)
{
    return {file, static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
}

template <class T>
TomlDate dateOf(const T &value)
{
    std::ostringstream out;
    out << value.get();
    return {out.str()};
}

TomlTable convert(const toml::table &table, std::uint32_t file);

TomlNode convert(const toml::node &node, std::uint32_t file)
{
    TomlNode out{false, placeOf(node.source(), file)};
    node.visit([&](const auto &value) {
        if constexpr (toml::is_table<decltype(value)>) {
            out.content = convert(value, file);
        } else if constexpr (toml::is_array<decltype(value)>) {
            TomlList list;
            list.reserve(value.size());
            for (const toml::node &element : value)
                list.push_back(convert(element, file));
            out.content = std::move(list);
        } else if constexpr (toml::is_string<decltype(value)>) {
            out.content = value.get();
        } else if constexpr (toml::is_integer<decltype(value)>) {
            out.content.template emplace<std::int64_t>(value.get());
        } else if constexpr (toml::is_floating_point<decltype(value)>) {
            out.content.template emplace<double>(value.get());
        } else if constexpr (toml::is_boolean<decltype(value)>) {
            out.content.template emplace<bool>(value.get());
        } else {
            out.content = dateOf(value);
        }
    });
    return out;
}

TomlTable convert(const toml::table &table, std::uint32_t file)
{
    TomlTable out;
    out.entries.reserve(table.size());
    for (const auto &[key, node] : table)
        out.entries.push_back({std::string(key.str()), placeOf(key.source(), file), convert(node, file)});
    // toml++ keeps keys sorted by name; readers expect the order of the file.
    std::stable_sort(out.entries.begin(), out.entries.end(), [](const TomlEntry &a, const TomlEntry &b) {
        return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
    return out;
}

std::string restOfLine(std::string_view text, Place place)
{
    for (int line = 1; line < place.line && !text.empty(); ++line)
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    text = text.substr(0, text.find('\n'));
    for (int column = 1; column < place.column && !text.empty(); ++column) {
        text.remove_prefix(1);
        while (!text.empty() && (static_cast<unsigned char>(text.front()) & 0xC0U) == 0x80U)
            text.remove_prefix(1);
    }
    return text.empty() ? "the end of the line" : describe({std::string(text), place});
}

std::string numberText(double value)
{
    if (!std::isfinite(value))
        return std::isnan(value) ? "nan" : value < 0 ? "-inf" : "inf";
    char buffer[40];
    for (int digits = 6; digits <= 17; ++digits) {
        std::snprintf(buffer, sizeof buffer, "%.*g", digits, value);
        if (std::strtod(buffer, nullptr) == value)
            break;
    }
    std::string text = buffer;
    return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

std::string keyText(std::string_view key)
{
    const bool bare = !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
    return bare ? std::string(key) : tomlQuoted(key);
}

} // namespace

const TomlEntry *TomlTable::find(std::string_view key) const
{
    const auto found
        = std::find_if(entries.begin(), entries.end(), [&](const TomlEntry &entry) { return entry.key == key; });
    return found == entries.end() ? nullptr : &*found;
}

const TomlNode *TomlTable::at(std::string_view key) const
{
    const TomlEntry *entry = find(key);
    return entry == nullptr ? nullptr : &entry->node;
}

void TomlTable::erase(std::string_view key)
{
    std::erase_if(entries, [&](const TomlEntry &entry) { return entry.key == key; });
}

std::variant<TomlTable, TomlSyntaxError> parseToml(std::string_view text, std::uint32_t file)
{
    try {
        return convert(toml::parse(text), file);
    } catch (const toml::parse_error &error) {
        const Place place = placeOf(error.source(), file);
        return TomlSyntaxError{place, std::string(error.description()), restOfLine(text, place)};
    }
}

std::string tomlQuoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7f) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04X", byte);
            out += escape;
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string tomlText(const TomlNode &node)
{
    struct Text {
        std::string operator()(bool value) const { return value ? "true" : "false"; }
        std::string operator()(std::int64_t value) const { return std::to_string(value); }
        std::string operator()(double value) const { return numberText(value); }
        std::string operator()(const std::string &value) const { return tomlQuoted(value); }
        std::string operator()(const TomlDate &value) const { return value.text; }
        std::string operator()(const TomlList &list) const
        {
            std::string out = "[";
            for (const TomlNode &element : list)
                out += (out.size() > 1 ? ", " : "") + tomlText(element);
            return out + "]";
        }
        std::string operator()(const TomlTable &table) const
        {
            if (table.entries.empty())
                return "{}";
            std::string out = "{ ";
            for (const TomlEntry &entry : table.entries)
                out += (out.size() > 2 ? ", " : "") + keyText(entry.key) + " = " + tomlText(entry.node);
            return out + " }";
        }
    };
    return std::visit(Text{}, node.content);
}

std::string describe(const TomlNode &node)
{
    constexpr std::size_t shortEnough = 60;
    std::string text = tomlText(node);
    if (text.size() <= shortEnough)
        return text;
    if (const auto *list = node.as<TomlList>())
        return "a list of " + std::to_string(list->size());
    if (node.as<TomlTable>() != nullptr)
        return "a table";
    // Cut between characters, not inside one.
    std::size_t end = shortEnough;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end) + "...";
}

} // namespace holdfast
