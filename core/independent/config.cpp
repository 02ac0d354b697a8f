#include <independent/config.h>

#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sstream>

namespace holdfast::ic {

namespace {

// Everything that is wrong with one file.
struct Findings {
    std::string path;
    std::vector<Error> errors;

    void add(const toml::source_region &at, std::string what, std::string todo = {})
    {
        errors.push_back({std::move(what),
                          path + ':' + std::to_string(at.begin.line) + ':' + std::to_string(at.begin.column),
                          std::move(todo)});
    }
};

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

// One table of the file; what was not asked for by the time it is finished is an unknown key.
class Section
{
public:
    Section(const toml::table &table, std::string title, Findings &findings)
        : m_table(table), m_title(std::move(title)), m_findings(findings)
    {
    }

    const toml::node *node(std::string_view key)
    {
        m_known.emplace_back(key);
        return m_table.get(key);
    }

    void wrong(std::string_view key, const std::string &what)
    {
        const toml::node *at = m_table.get(key);
        m_findings.add(at ? at->source() : m_table.source(), m_title + "." + std::string(key) + " " + what);
    }

    std::string text(std::string_view key, std::optional<std::string> fallback)
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

    std::string oneOf(std::string_view key, const std::string &fallback,
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

    std::string name(std::string_view key)
    {
        std::string value = text(key, std::nullopt);
        if (!value.empty() && !isName(value))
            wrong(key, "= \"" + value + "\" must match [a-z0-9][a-z0-9._-]{0,62}");
        return value;
    }

    int integer(std::string_view key, int least, int most, std::optional<int> fallback)
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

    Duration duration(std::string_view key, Duration fallback)
    {
        const toml::node *found = node(key);
        if (!found)
            return fallback;
        const auto value = durationIn(found->value_exact<std::string>().value_or(""));
        if (!value)
            wrong(key, "must be a duration in quotes, such as \"250ms\", \"5s\" or \"1h30m\"");
        return value.value_or(fallback);
    }

    // A command: a list of words, or a text for the shell.
    CommandLine command(std::string_view key, bool required)
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

    std::vector<std::string> texts(std::string_view key)
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

    // Tables under a key, written as one table or as a list of them.
    std::vector<const toml::table *> tables(std::string_view key, const std::string &what)
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

    void finish()
    {
        for (const auto &[key, value] : m_table) {
            if (std::ranges::find(m_known, key.str()) != m_known.end())
                continue;
            const auto nearest = std::ranges::min_element(
                m_known, {}, [&](const std::string &known) { return editDistance(known, key.str()); });
            std::string todo = nearest == m_known.end() ? "" : "did you mean " + *nearest + "?";
            m_findings.add(key.source(), m_title + " has no key " + std::string(key.str()), std::move(todo));
        }
    }

    [[nodiscard]] Findings &findings() { return m_findings; }
    [[nodiscard]] const toml::table &table() const { return m_table; }
    [[nodiscard]] const std::string &title() const { return m_title; }

private:
    const toml::table &m_table;
    std::string m_title;
    Findings &m_findings;
    std::vector<std::string> m_known;
};

std::string scalarText(const toml::node &node)
{
    std::string text;
    node.visit([&text](const auto &value) {
        if constexpr (toml::is_string<decltype(value)>)
            text = value.get();
        else if constexpr (toml::is_integer<decltype(value)>)
            text = std::to_string(value.get());
        else if constexpr (toml::is_boolean<decltype(value)>)
            text = value.get() ? "1" : "0";
    });
    return text;
}

Parameters readParams(Section &in)
{
    Parameters params;
    const toml::node *found = in.node("params");
    const toml::table *table = found ? found->as_table() : nullptr;
    if (found && !table)
        in.wrong("params", "must be a table of the agent's parameters");
    if (!table)
        return params;
    for (const auto &[key, value] : *table) {
        const std::string text = scalarText(value);
        if (text.empty() || text.find('\n') != std::string::npos)
            in.wrong("params",
                     "." + std::string(key.str()) + " must be a text of one line, a whole number or a boolean");
        params[std::string(key.str())] = text;
    }
    return params;
}

SwitchConfig readSwitch(const toml::table &table, const std::string &title, Findings &findings)
{
    Section in(table, title, findings);
    SwitchConfig config;
    const std::string kind = in.text("kind", std::nullopt);
    if (kind == "simulated") {
        config.socket = in.node("socket") ? in.text("socket", std::nullopt) : "";
    } else if (kind == "command") {
        config.kind = SwitchKind::Command;
        config.on = in.command("on", true);
        config.off = in.command("off", true);
        config.status = in.command("status", false);
    } else if (kind == "fence") {
        config.kind = SwitchKind::Fence;
        config.agent = in.text("agent", std::nullopt);
        config.params = readParams(in);
    } else {
        if (kind == "gpio" || kind == "qmp")
            in.wrong("kind", "= \"" + kind + "\" is not in this build, which has simulated, command and fence");
        else if (!kind.empty())
            in.wrong("kind", "= \"" + kind + "\" is none of simulated, command and fence");
        return config; // its other keys can't be judged
    }
    in.finish();
    return config;
}

OutletConfig readOutlet(const toml::table &table, Findings &findings)
{
    Section in(table, "outlet", findings);
    OutletConfig outlet;
    outlet.number = in.integer("number", 1, 9999, std::nullopt);
    outlet.host = in.name("host");
    for (const toml::table *each : in.tables("switch", "a table { kind = ... }, or a list of them"))
        outlet.switches.push_back(readSwitch(*each, "outlet.switch", findings));
    if (outlet.switches.empty())
        in.wrong("switch", "is missing");
    outlet.cycleOffFor = in.duration("cycle_off_for", 5s);
    in.finish();
    return outlet;
}

LineConfig readLine(const toml::table &table, Findings &findings)
{
    Section in(table, "line", findings);
    LineConfig line;
    line.serial.serial = in.text("port", std::nullopt);
    line.serial.baud = in.integer("baud", 50, 4'000'000, 115200);
    line.serial.dataBits = in.integer("data_bits", 7, 8, 8);
    line.serial.stopBits = in.integer("stop_bits", 1, 2, 1);
    line.serial.parity = in.oneOf("parity", "none", {"none", "even", "odd", "mark", "space"});
    line.serial.flow = in.oneOf("flow", "none", {"none", "hardware", "software"});
    line.host = in.name("host");
    if (in.node("may"))
        line.may = in.texts("may");
    in.finish();
    return line;
}

template <class Of>
void refuseTwice(const std::vector<const toml::table *> &tables, const std::vector<Of> &values,
                 const std::function<std::string(const Of &)> &what, Findings &findings)
{
    std::set<std::string> seen;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::string text = what(values[i]);
        if (!seen.insert(text).second)
            findings.add(tables[i]->source(), text + " is given twice");
    }
}

void checkMay(const std::vector<const toml::table *> &tables, const Config &config, Findings &findings)
{
    for (std::size_t i = 0; i < config.lines.size(); ++i) {
        for (const std::string &host : config.lines[i].may.value_or(std::vector<std::string>{})) {
            const auto isHost = [&host](const OutletConfig &outlet) { return outlet.host == host; };
            const bool known = std::ranges::any_of(config.outlets, isHost);
            if (!known)
                findings.add(tables[i]->get("may")->source(), "line.may names \"" + host + "\", which has no outlet");
        }
    }
}

Config readAll(const toml::table &file, Findings &findings)
{
    Config config;
    Section top(file, "the file", findings);
    const toml::node *icNode = top.node("ic");
    if (const toml::table *table = icNode ? icNode->as_table() : nullptr) {
        Section in(*table, "ic", findings);
        config.name = in.text("name", config.name);
        if (config.name.size() > 63
            || !std::ranges::all_of(config.name, [](char c) { return c >= 0x20 && c <= 0x7e; }))
            in.wrong("name", "must be up to 63 printable ASCII characters");
        config.state = in.text("state", config.state);
        in.finish();
    } else {
        findings.add(icNode ? icNode->source() : file.source(), "the table [ic] is missing");
    }
    const auto outlets = top.tables("outlet", "tables [[outlet]]");
    for (const toml::table *each : outlets)
        config.outlets.push_back(readOutlet(*each, findings));
    const auto lines = top.tables("line", "tables [[line]]");
    for (const toml::table *each : lines)
        config.lines.push_back(readLine(*each, findings));
    if (outlets.empty())
        findings.add(file.source(), "there is no [[outlet]]");
    if (lines.empty())
        findings.add(file.source(), "there is no [[line]]");
    refuseTwice<OutletConfig>(outlets, config.outlets,
                              [](const auto &o) { return "outlet.number " + std::to_string(o.number); }, findings);
    refuseTwice<LineConfig>(lines, config.lines, [](const auto &l) { return "line.host " + l.host; }, findings);
    refuseTwice<LineConfig>(lines, config.lines,
                            [](const auto &l) { return "line.port " + l.serial.serial; }, findings);
    checkMay(lines, config, findings);
    top.finish();
    return config;
}

} // namespace

ConfigResult parseConfig(std::string_view text, const std::string &path)
{
    Findings findings{path, {}};
    try {
        const toml::table file = toml::parse(text, path);
        Config config = readAll(file, findings);
        if (findings.errors.empty())
            return config;
    } catch (const toml::parse_error &error) {
        findings.add(error.source(), "this is not TOML: " + std::string(error.description()));
    }
    return std::move(findings.errors);
}

ConfigResult readConfig(const std::string &path)
{
    std::ifstream file(path);
    std::stringstream text;
    if (!file || !(text << file.rdbuf()))
        return std::vector<Error>{{"the configuration can't be read", path, "give its path with --config"}};
    return parseConfig(text.str(), path);
}

} // namespace holdfast::ic
