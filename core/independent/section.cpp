#include <independent/section.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace holdfast::ic {

namespace {

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

// "250ms", "5s", "1h30m"; nullopt for anything else.
std::optional<Duration> durationIn(std::string_view text)
{
    static const std::map<std::string_view, Duration> units{{"ms", 1ms}, {"s", 1s}, {"m", 1min}, {"h", 1h}};
    Duration total{};
    if (text.empty())
        return std::nullopt;
    while (!text.empty()) {
        std::int64_t count = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
        if (error != std::errc{} || count < 0 || count > 1'000'000)
            return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        const auto unitEnd = std::min(text.find_first_of("0123456789"), text.size());
        const auto unit = units.find(text.substr(0, unitEnd));
        if (unit == units.end())
            return std::nullopt;
        total += count * unit->second;
        text.remove_prefix(unitEnd);
    }
    return total;
}

bool isName(std::string_view text)
{
    const auto inner = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    };
    return !text.empty() && text.size() <= 63 && inner(text[0]) && text[0] != '.' && text[0] != '_' && text[0] != '-'
        && std::ranges::all_of(text, inner);
}

} // namespace

std::string Findings::place(const toml::source_region &at) const
{
    return path + ':' + std::to_string(at.begin.line) + ':' + std::to_string(at.begin.column);
}

void Findings::add(const toml::source_region &at, std::string what, std::string todo)
{
    errors.push_back({std::move(what), place(at), std::move(todo)});
}

std::string didYouMean(std::string_view text, const std::vector<std::string> &known)
{
    const auto nearest
        = std::ranges::min_element(known, {}, [text](const std::string &each) { return editDistance(each, text); });
    return nearest == known.end() ? "" : "did you mean " + *nearest + "?";
}

Section::Section(const toml::table &table, std::string title, Findings &findings)
    : m_table(table), m_title(std::move(title)), m_findings(findings)
{
}

const toml::node *Section::node(std::string_view key)
{
    m_known.emplace_back(key);
    return m_table.get(key);
}

void Section::wrong(std::string_view key, const std::string &what)
{
    const toml::node *at = m_table.get(key);
    m_findings.add(at ? at->source() : m_table.source(), m_title + "." + std::string(key) + " " + what);
}

std::string Section::text(std::string_view key, std::optional<std::string> fallback)
{
    const toml::node *found = node(key);
    if (!found) {
        if (!fallback)
            wrong(key, "is missing");
        return fallback.value_or("");
    }
    const auto value = found->value_exact<std::string>();
    if (!value || value->empty())
        wrong(key, "must be a text that is not empty");
    return value.value_or("");
}

std::string Section::oneOf(std::string_view key, const std::string &fallback,
                  std::initializer_list<std::string_view> allowed)
{
    const std::string value = text(key, fallback);
    if (!value.empty() && std::ranges::find(allowed, value) == allowed.end()) {
        std::string list;
        for (std::string_view each : allowed)
            list += (list.empty() ? "" : ", ") + std::string(each);
        wrong(key, "= \"" + value + "\" is none of " + list);
    }
    return value;
}

std::string Section::name(std::string_view key)
{
    std::string value = text(key, std::nullopt);
    if (!value.empty() && !isName(value))
        wrong(key, "= \"" + value + "\" must match [a-z0-9][a-z0-9._-]{0,62}");
    return value;
}

int Section::integer(std::string_view key, int least, int most, std::optional<int> fallback)
{
    const toml::node *found = node(key);
    const auto value = found ? found->value_exact<std::int64_t>() : std::nullopt;
    if (!found && fallback)
        return *fallback;
    if (!value || *value < least || *value > most) {
        wrong(key, found ? "must be a number from " + std::to_string(least) + " to " + std::to_string(most)
                         : std::string("is missing"));
        return least;
    }
    return static_cast<int>(*value);
}

Duration Section::duration(std::string_view key, Duration fallback)
{
    const toml::node *found = node(key);
    if (!found)
        return fallback;
    const auto value = durationIn(found->value_exact<std::string>().value_or(""));
    if (!value)
        wrong(key, "must be a duration in quotes, such as \"250ms\", \"5s\" or \"1h30m\"");
    return value.value_or(fallback);
}

bool Section::boolean(std::string_view key, bool fallback)
{
    const toml::node *found = node(key);
    const auto value = found ? found->value_exact<bool>() : std::nullopt;
    if (found && !value)
        wrong(key, "must be true or false");
    return value.value_or(fallback);
}

CommandLine Section::command(std::string_view key, bool required)
{
    const toml::node *found = node(key);
    if (!found) {
        if (required)
            wrong(key, "is missing");
        return {};
    }
    if (const auto shell = found->value_exact<std::string>(); shell && !shell->empty())
        return {"/bin/sh", "-c", *shell};
    CommandLine words = texts(key);
    if (words.empty())
        wrong(key, "must be a command: a list of texts, or a text for the shell");
    return words;
}

std::vector<std::string> Section::texts(std::string_view key)
{
    std::vector<std::string> all;
    const toml::node *found = node(key);
    const toml::array *array = found ? found->as_array() : nullptr;
    if (found && !array)
        wrong(key, "must be a list of texts");
    for (std::size_t i = 0; array && i < array->size(); ++i) {
        if (const auto value = array->get(i)->value_exact<std::string>())
            all.push_back(*value);
        else
            wrong(key, "must be a list of texts");
    }
    return all;
}

std::vector<const toml::table *> Section::tables(std::string_view key, const std::string &what)
{
    std::vector<const toml::table *> all;
    const toml::node *found = node(key);
    if (!found)
        return all;
    if (const toml::table *one = found->as_table())
        return {one};
    const toml::array *array = found->as_array();
    for (std::size_t i = 0; array && i < array->size(); ++i) {
        if (const toml::table *each = array->get(i)->as_table())
            all.push_back(each);
        else
            array = nullptr;
    }
    if (!array)
        wrong(key, "must be " + what);
    return all;
}

void Section::finish()
{
    for (const auto &[key, value] : m_table) {
        if (std::ranges::find(m_known, key.str()) != m_known.end())
            continue;
        m_findings.add(key.source(), m_title + " has no key " + std::string(key.str()), didYouMean(key.str(), m_known));
    }
}

std::string Section::place(std::string_view key) const
{
    const toml::node *at = m_table.get(key);
    return m_findings.place(at ? at->source() : m_table.source());
}

} // namespace holdfast::ic
