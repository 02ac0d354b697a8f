#include <simulation/expects.h>

#include <engine/commandtext.h>

#include <algorithm>
#include <tuple>

namespace holdfast {

namespace {

using Wanted = std::vector<std::pair<std::string, FieldValue>>;

std::string asText(const FieldValue &value)
{
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? "true" : "false";
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return std::to_string(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return secondsText(std::chrono::round<Duration>(std::chrono::duration<double>(*real)));
    return "\"" + std::get<std::string>(value) + "\"";
}

std::string asText(const Wanted &wanted)
{
    std::string out;
    for (const auto &[key, value] : wanted)
        out += (out.empty() ? "{ " : ", ") + key + " = " + asText(value);
    return out + " }";
}

// TOML tells 300 from 300.0; for an expectation they are one number.
bool equal(const FieldValue &a, const FieldValue &b)
{
    const auto number = [](const FieldValue &value) -> std::optional<double> {
        if (const auto *whole = std::get_if<std::int64_t>(&value))
            return static_cast<double>(*whole);
        if (const auto *real = std::get_if<double>(&value))
            return *real;
        return std::nullopt;
    };
    if (number(a) && number(b))
        return *number(a) == *number(b);
    return a == b;
}

const FieldValue *find(const Fields &fields, std::string_view key)
{
    const auto found = std::ranges::find(fields, key, [](const auto &field) { return field.first; });
    return found == fields.end() ? nullptr : &found->second;
}

// A command may be named as in its record or as it is typed, in full or by its first word: power-off, power off, power.
bool sameCommand(const FieldValue &recorded, const FieldValue &wanted)
{
    const auto *record = std::get_if<std::string>(&recorded);
    const auto *typed = std::get_if<std::string>(&wanted);
    if (record == nullptr || typed == nullptr)
        return false;
    return std::ranges::any_of(commandForms(), [&](const CommandForm &form) {
        return name(form.verb) == *record && (form.words == *typed || form.words.starts_with(*typed + " "));
    });
}

std::size_t matching(const Wanted &wanted, const Fields &fields)
{
    return static_cast<std::size_t>(std::ranges::count_if(wanted, [&](const auto &key) {
        const FieldValue *value = find(fields, key.first);
        if (value == nullptr)
            return false;
        return equal(*value, key.second) || (key.first == "command" && sameCommand(*value, key.second));
    }));
}

bool matches(const Wanted &wanted, const Fields &fields)
{
    return matching(wanted, fields) == wanted.size();
}

std::string secondsOf(Duration time)
{
    return secondsText(time) + " s";
}

std::string windowOf(const ScenarioExpect &expect)
{
    std::string out;
    if (expect.after)
        out += " from " + secondsOf(*expect.after);
    if (expect.by)
        out += " until " + secondsOf(*expect.by);
    return out;
}

bool within(const ScenarioExpect &expect, Duration at)
{
    return (!expect.after || at >= *expect.after) && (!expect.by || at <= *expect.by);
}

constexpr std::size_t mostShown = 4;

} // namespace

std::string Unmet::message() const
{
    std::string out = line > 0 ? "line " + std::to_string(line) + ": " : "";
    out += "expected " + what;
    if (!step.empty())
        out += ", " + step;
    return out + "; instead " + instead;
}

std::string stateNamed(std::string_view target, const Site &site, const SiteState &state)
{
    if (const HostId host = site.host(target); isValid(host))
        return std::string(name(state.hosts[index(host)].state));
    if (const MemberId member = site.member(target); isValid(member))
        return std::string(name(state.members[index(member)].state));
    if (const InstanceId instance = site.instance(target); isValid(instance))
        return std::string(name(state.instances[index(instance)].state));
    return {};
}

Expectations::Expectations(const Site &site, const Scenario &scenario) : m_site(site), m_scenario(scenario)
{
    for (const ScenarioExpect &expect : scenario.expects) {
        if (expect.kind == ScenarioExpect::Kind::StateAt)
            m_times.push_back(expect.at);
    }
    std::ranges::sort(m_times);
    m_times.erase(std::unique(m_times.begin(), m_times.end()), m_times.end());
}

void Expectations::sample(Duration at, const SiteState &state)
{
    for (const ScenarioExpect &expect : m_scenario.expects) {
        if (expect.kind != ScenarioExpect::Kind::StateAt || expect.at != at)
            continue;
        for (const auto &[target, wanted] : expect.states)
            m_samples[at][target] = stateNamed(target, m_site, state);
    }
}

void Expectations::add(const Record &record)
{
    const Duration at = record.at.time_since_epoch();
    Fields all = fields(record, m_site);
    all.emplace_back("t", std::chrono::duration<double>(at).count()); // a number, seconds since the start
    m_seen.push_back({at, std::move(all)});
}

std::vector<Unmet> Expectations::unmet() const
{
    std::vector<Unmet> out;
    for (const ScenarioExpect &expect : m_scenario.expects) {
        std::optional<Unmet> found;
        switch (expect.kind) {
        case ScenarioExpect::Kind::Event: found = judgeEvent(expect); break;
        case ScenarioExpect::Kind::StateAt: found = judgeState(expect); break;
        case ScenarioExpect::Kind::Never: found = judgeNever(expect); break;
        }
        if (found)
            out.push_back(std::move(*found));
    }
    return out;
}

std::optional<Unmet> Expectations::judgeEvent(const ScenarioExpect &expect) const
{
    std::vector<Duration> times;
    for (const Seen &seen : m_seen) {
        if (within(expect, seen.at) && matches(expect.event, seen.fields))
            times.push_back(seen.at);
    }
    if (expect.count ? times.size() == static_cast<std::size_t>(*expect.count) : !times.empty())
        return std::nullopt;
    Unmet out;
    out.line = expect.line;
    out.what = expect.count ? "exactly " + std::to_string(*expect.count) + " of " : "";
    out.what += asText(expect.event) + windowOf(expect);
    out.step = stepBefore(expect.by.value_or(m_scenario.until));
    if (times.empty()) {
        out.instead = nearest(expect);
        return out;
    }
    out.instead = "there were " + std::to_string(times.size()) + ", at";
    for (std::size_t i = 0; i < std::min(times.size(), 2 * mostShown); ++i)
        out.instead += (i == 0 ? " " : ", ") + secondsOf(times[i]);
    return out;
}

std::optional<Unmet> Expectations::judgeState(const ScenarioExpect &expect) const
{
    Unmet out;
    out.line = expect.line;
    out.step = stepBefore(expect.at);
    const auto sampled = m_samples.find(expect.at);
    for (const auto &[target, wanted] : expect.states) {
        std::string found;
        if (sampled != m_samples.end() && sampled->second.contains(target))
            found = sampled->second.at(target);
        if (found == wanted)
            continue;
        out.what += (out.what.empty() ? "" : ", ") + target + " to be " + wanted;
        const std::string it = found.empty() ? "there is no such target" : "it is " + found;
        out.instead += (out.instead.empty() ? "" : ", ") + target + ": " + it;
    }
    if (out.what.empty())
        return std::nullopt;
    out.what += " at " + secondsOf(expect.at);
    return out;
}

std::optional<Unmet> Expectations::judgeNever(const ScenarioExpect &expect) const
{
    const auto found = std::ranges::find_if(m_seen, [&](const Seen &seen) { return matches(expect.event, seen.fields); });
    if (found == m_seen.end())
        return std::nullopt;
    Unmet out;
    out.line = expect.line;
    out.what = "never " + asText(expect.event);
    out.step = stepBefore(found->at);
    out.instead = "it happened at " + secondsOf(found->at) + ": " + std::get<std::string>(*find(found->fields, "text"));
    return out;
}

// The records that agree in most keys, those in the window first; a kind that differs tells nothing.
std::string Expectations::nearest(const ScenarioExpect &expect) const
{
    struct Near {
        std::size_t keys = 0;
        bool inWindow = false;
        const Seen *seen = nullptr;
    };
    std::vector<Near> all;
    for (const Seen &seen : m_seen) {
        const std::size_t keys = matching(expect.event, seen.fields);
        const auto kind = std::ranges::find(expect.event, "kind", [](const auto &key) { return key.first; });
        const bool sameKind = kind == expect.event.end() || *find(seen.fields, "kind") == kind->second;
        if (keys > 1 && sameKind)
            all.push_back({keys, within(expect, seen.at), &seen});
    }
    std::ranges::stable_sort(all, [](const Near &a, const Near &b) {
        return std::tie(a.keys, a.inWindow) > std::tie(b.keys, b.inWindow);
    });
    if (all.empty())
        return "nothing of the kind happened";
    std::string out = "the nearest were";
    for (std::size_t i = 0; i < std::min(all.size(), mostShown); ++i)
        out += (i == 0 ? " " : ", ") + std::string("\"") + std::get<std::string>(*find(all[i].seen->fields, "text"))
            + "\" at " + secondsOf(all[i].seen->at);
    return out;
}

std::string Expectations::stepBefore(Duration at) const
{
    static constexpr std::string_view verbs[]{"fault-process", "fault-resource", "clear-fault", "stick", "mute",
                                              "hang-host",     "crash-host",     "lose-beats",  "cut-link", "heal-link",
                                              "cut-serial",    "heal-serial",    "kill-ic",     "start-ic",
                                              "restart-manager", "operator", "boot-host", "jump-clock"};
    static_assert(std::size(verbs) == static_cast<std::size_t>(StepVerb::JumpClock) + 1);
    std::string out;
    for (std::size_t i = 0; i < m_scenario.steps.size(); ++i) {
        const ScenarioStep &step = m_scenario.steps[i];
        if (step.at > at)
            continue;
        const std::string &what = step.verb == StepVerb::Operator ? step.command : step.target;
        out = "after step " + std::to_string(i + 1) + " (" + std::string(verbs[static_cast<std::size_t>(step.verb)])
            + (what.empty() ? "" : " " + what) + " at " + secondsOf(step.at) + ")";
    }
    return out;
}

} // namespace holdfast
