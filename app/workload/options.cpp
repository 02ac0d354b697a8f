#include "options.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <string_view>

namespace workload {

namespace {

constexpr const char *help = R"(Usage: holdfast-workload --name NAME [options]

A process for trying out an availability manager: it shakes hands, takes the roles it is told, and fails on order.

  --name NAME            what it calls itself
  --handshake KIND       notify (default): READY=1 and answers by sd_notify; none: says nothing
  --exit-after T         ends by itself after T, with --exit-status
  --exit-status N        the status of --exit-after and of `exit` (default 0)
  --fail-start           ends with status 1 before it is ready
  --ignore-term          SIGTERM does nothing
  --refuse ROLE          answers no to activate, deactivate or standby; may be given several times
  --hang-after T         after T it answers nothing and nobody: no watchdog, no roles, no SIGTERM
  --spawn-children N     starts N children that stay until they are ended
  --leak                 takes another 10 MiB every second
  --intervals FILE       appends a line "NAME ROLE START_NS END_NS" (CLOCK_MONOTONIC) for each time it was in a role,
                         brought up to date every 10 ms
  --socket PATH          its local socket; "" for none. Default: NAME-GROUP-HOST.sock (the parts it knows from its
                         environment) in $XDG_RUNTIME_DIR, else in /tmp
  --help, --version

Durations: 250ms, 5s, 3m, 1m30s.

Lines on the socket, each answered by one line: name, role, pid, exit [STATUS], hang, leak, refuse ROLE, accept ROLE.
SIGTERM and SIGINT end it cleanly.
)";

std::optional<int> wholeNumber(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool good = error == std::errc{} && end == text.data() + text.size() && value >= 0;
    return good ? std::optional(value) : std::nullopt;
}

std::optional<Duration> duration(std::string_view text)
{
    using namespace std::chrono;
    static const std::map<std::string_view, Duration> units{
        {"us", microseconds(1)}, {"ms", milliseconds(1)}, {"s", seconds(1)}, {"m", minutes(1)}, {"h", hours(1)}};
    Duration total{};
    if (text.empty())
        return std::nullopt;
    while (!text.empty()) {
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} || value < 0)
            return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        const auto unit = units.find(text.substr(0, text.find_first_of("0123456789")));
        if (unit == units.end())
            return std::nullopt;
        total += value * unit->second;
        text.remove_prefix(unit->first.size());
    }
    return total;
}

bool isRole(const std::string &text)
{
    return std::find(std::begin(roles), std::end(roles), text) != std::end(roles);
}

template <class Value>
bool assign(std::optional<Value> parsed, auto &&target)
{
    if (parsed)
        target = *parsed;
    return parsed.has_value();
}

using Flag = std::function<void(Options &)>;
using Setter = std::function<bool(Options &, const std::string &)>; ///< false: not a value of this option

const std::map<std::string, Flag, std::less<>> flags{
    {"--fail-start", [](Options &o) { o.failsStart = true; }},
    {"--ignore-term", [](Options &o) { o.ignoresTerm = true; }},
    {"--leak", [](Options &o) { o.leaks = true; }},
};

const std::map<std::string, Setter, std::less<>> setters{
    {"--name", [](Options &o, const std::string &v) { o.name = v; return !v.empty(); }},
    {"--handshake", [](Options &o, const std::string &v) {
         o.shakesHands = v == "notify";
         return v == "notify" || v == "none";
     }},
    {"--exit-after", [](Options &o, const std::string &v) { return assign(duration(v), o.exitAfter); }},
    {"--hang-after", [](Options &o, const std::string &v) { return assign(duration(v), o.hangAfter); }},
    {"--exit-status", [](Options &o, const std::string &v) {
         return assign(wholeNumber(v), o.exitStatus) && o.exitStatus < 256;
     }},
    {"--spawn-children", [](Options &o, const std::string &v) { return assign(wholeNumber(v), o.children); }},
    {"--refuse", [](Options &o, const std::string &v) { o.refused.insert(v); return isRole(v); }},
    {"--intervals", [](Options &o, const std::string &v) { o.intervals = v; return !v.empty(); }},
    {"--socket", [](Options &o, const std::string &v) { o.socket = v; return true; }},
};

Ending mistake(const std::string &what)
{
    return {"holdfast-workload: " + what + "\nTry holdfast-workload --help.\n", 2};
}

} // namespace

std::variant<Options, Ending> parse(int count, char **words)
{
    Options options;
    for (int i = 1; i < count; ++i) {
        std::string word = words[i];
        if (word == "--help" || word == "-h")
            return Ending{help, 0};
        if (word == "--version")
            return Ending{"holdfast-workload " HOLDFAST_VERSION "\n", 0};
        if (const auto flag = flags.find(word); flag != flags.end()) {
            flag->second(options);
            continue;
        }
        std::optional<std::string> value;
        if (const std::size_t equals = word.find('='); word.starts_with("--") && equals != std::string::npos) {
            value = word.substr(equals + 1);
            word.resize(equals);
        }
        const auto setter = setters.find(word);
        if (setter == setters.end())
            return mistake("unknown option " + word);
        if (!value && i + 1 < count)
            value = words[++i];
        if (!value)
            return mistake(word + " needs a value");
        if (!setter->second(options, *value))
            return mistake("\"" + *value + "\" is not a value of " + word);
    }
    if (options.name.empty())
        return mistake("--name is missing");
    return options;
}

} // namespace workload
