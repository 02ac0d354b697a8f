#include <independent/config.h>
#include <independent/section.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sstream>

namespace holdfast::ic {

namespace {

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

void readParams(Section &in, SwitchConfig &config)
{
    const toml::node *found = in.node("params");
    const toml::table *table = found ? found->as_table() : nullptr;
    config.places = {{"agent", in.place("agent")}, {"params", in.place("params")}};
    if (found && !table)
        in.wrong("params", "must be a table of the agent's parameters");
    if (!table)
        return;
    for (const auto &[key, value] : *table) {
        const std::string text = scalarText(value);
        if (text.empty() || text.find('\n') != std::string::npos)
            in.wrong("params",
                     "." + std::string(key.str()) + " must be a text of one line, a whole number or a boolean");
        config.params[std::string(key.str())] = text;
        config.places["params." + std::string(key.str())] = in.findings().place(key.source());
    }
}

void readTimeouts(Section &in, SwitchConfig &config)
{
    config.timeout = in.duration("timeout", config.timeout);
    config.powerTimeout = in.duration("power_timeout", config.powerTimeout);
    for (const auto &[key, value] : {std::pair("timeout", config.timeout), {"power_timeout", config.powerTimeout}}) {
        if (value < 100ms || value > 1h)
            in.wrong(key, "must be from 100ms to 1h");
    }
}

void readKind(const std::string &kind, Section &in, SwitchConfig &config)
{
    if (kind == "simulated") {
        config.socket = in.node("socket") ? in.text("socket", std::nullopt) : "";
    } else if (kind == "command") {
        config.kind = SwitchKind::Command;
        config.on = in.command("on", true);
        config.off = in.command("off", true);
        config.status = in.command("status", false);
        readTimeouts(in, config);
    } else if (kind == "fence") {
        config.kind = SwitchKind::Fence;
        config.agent = in.text("agent", std::nullopt);
        readParams(in, config);
        readTimeouts(in, config);
    } else if (kind == "gpio") {
        config.kind = SwitchKind::Gpio;
        config.chip = in.text("chip", std::nullopt);
        config.line = in.integer("line", 0, 1023, std::nullopt);
        config.activeLow = in.boolean("active_low", false);
    } else {
        config.kind = SwitchKind::Qmp;
        config.socket = in.text("socket", std::nullopt);
        config.start = in.command("start", true);
        readTimeouts(in, config);
    }
    in.finish();
}

SwitchConfig readSwitch(const toml::table &table, Findings &findings)
{
    Section in(table, "outlet.switch", findings);
    SwitchConfig config;
    const std::string kind = in.text("kind", std::nullopt);
    constexpr auto kinds = std::to_array<std::string_view>({"simulated", "command", "fence", "gpio", "qmp"});
    if (kind == "gpio" && !hasGpio())
        in.wrong("kind", "= \"gpio\" is not in this build: it was made without libgpiod 1");
    else if (std::ranges::find(kinds, kind) != kinds.end())
        readKind(kind, in, config);
    else if (!kind.empty()) // its other keys can't be judged
        in.wrong("kind", "= \"" + kind + "\" is none of simulated, command, fence, gpio and qmp");
    return config;
}

// One table, or a list of levels, each a table or a list of the tables of feeds that are switched together.
std::vector<SwitchLevel> readSwitches(Section &in)
{
    const toml::node *found = in.node("switch");
    if (const toml::table *one = found ? found->as_table() : nullptr)
        return {{readSwitch(*one, in.findings())}};
    std::vector<SwitchLevel> levels;
    const toml::array *array = found ? found->as_array() : nullptr;
    bool fits = !found || (array && !array->empty());
    for (std::size_t i = 0; array && i < array->size(); ++i) {
        SwitchLevel level;
        if (const toml::table *one = array->get(i)->as_table())
            level.push_back(readSwitch(*one, in.findings()));
        const toml::array *feeds = array->get(i)->as_array();
        for (std::size_t j = 0; feeds && j < feeds->size(); ++j) {
            if (const toml::table *feed = feeds->get(j)->as_table())
                level.push_back(readSwitch(*feed, in.findings()));
            else
                fits = false;
        }
        fits = fits && !level.empty();
        levels.push_back(std::move(level));
    }
    if (!found)
        in.wrong("switch", "is missing");
    else if (!fits)
        in.wrong("switch", "must be a table { kind = ... }, a list of them that are tried in order, or in that list a "
                           "list of them that are switched together");
    return levels;
}

OutletConfig readOutlet(const toml::table &table, Findings &findings)
{
    Section in(table, "outlet", findings);
    OutletConfig outlet;
    outlet.number = in.integer("number", 1, 9999, std::nullopt);
    outlet.host = in.name("host");
    outlet.switches = readSwitches(in);
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

Limit readLimit(Section &in, std::string_view key, const Limit &fallback)
{
    const toml::node *found = in.node(key);
    const toml::table *table = found ? found->as_table() : nullptr;
    if (found && !table)
        in.wrong(key, "must be { count = 3, within = \"5m\" }");
    if (!table)
        return fallback;
    Section limit(*table, "watch." + std::string(key), in.findings());
    const Limit read{limit.integer("count", 0, 1000, std::nullopt), limit.duration("within", fallback.within)};
    if (read.within <= Duration::zero())
        limit.wrong("within", "must be longer than nothing");
    limit.finish();
    return read;
}

WatchConfig readWatch(const toml::table &table, Findings &findings)
{
    Section in(table, "watch", findings);
    WatchConfig watch;
    watch.first.interval = std::chrono::duration_cast<Milliseconds>(in.duration("interval", 500ms));
    if (watch.first.interval < 10ms || watch.first.interval > 1h)
        in.wrong("interval", "must be from 10ms to 1h");
    watch.first.misses = in.integer("misses", 1, 1000, watch.first.misses);
    watch.first.onLoss
        = onLossNamed(in.oneOf("on_loss", "report", {"report", "cycle", "none"})).value_or(watch.first.onLoss);
    watch.cycleLimit = readLimit(in, "cycle_limit", watch.cycleLimit);
    watch.cycleWhen = in.oneOf("cycle_when", "lost", {"lost", "alone"}) == "alone" ? CycleWhen::Alone : CycleWhen::Lost;
    in.finish();
    return watch;
}

// What two outlets share would take the power of both.
void refuseShared(const std::vector<const toml::table *> &tables, const Config &config, Findings &findings)
{
    std::map<std::string, int> owners;
    for (std::size_t i = 0; i < config.outlets.size(); ++i) {
        for (const SwitchLevel &level : config.outlets[i].switches) {
            for (const SwitchConfig &each : level) {
                const std::string what = each.kind == SwitchKind::Qmp ? "the socket " + each.socket
                    : each.kind == SwitchKind::Gpio ? "line " + std::to_string(each.line) + " of " + each.chip
                                                    : std::string();
                if (what.empty())
                    continue;
                const auto [owner, isNew] = owners.emplace(what, config.outlets[i].number);
                if (!isNew)
                    findings.add(tables[i]->get("switch")->source(),
                                 what + " is switched by outlet " + std::to_string(owner->second) + " already");
            }
        }
    }
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
    if (const auto watch = top.tables("watch", "a table [watch]"); !watch.empty())
        config.watch = readWatch(*watch.front(), findings);
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
    refuseShared(outlets, config, findings);
    top.finish();
    return config;
}

} // namespace

bool hasGpio()
{
#ifdef HOLDFAST_HAS_GPIO
    return true;
#else
    return false;
#endif
}

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
