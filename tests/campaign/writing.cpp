#include "writing.h"

#include <config/scenariokeys.h>
#include <config/scenarioreader.h>
#include <config/sitekeys.h>

#include <functional>
#include <sstream>

namespace holdfast::campaign {

namespace {

template <class T>
std::string keysOf(const KeyRows<T> &rows, const T &value, const T &unset, const SiteConfig &site,
                   const std::function<bool(std::string_view)> &skip = {})
{
    std::string out;
    for (const KeyRow<T> &row : rows) {
        if (!row.spelled.empty() || (skip && skip(row.key)))
            continue;
        const std::string text = row.write(value, site);
        if (!text.empty() && text != row.write(unset, site))
            out += std::string(row.key) + " = " + text + "\n";
    }
    return out;
}

} // namespace

std::string asToml(const SiteConfig &site)
{
    std::string out = "[site]\nformat = 1\n" + keysOf(siteKeys(), site, SiteConfig{}, site);
    for (const IndependentComputerConfig &computer : site.independentComputers)
        out += "\n[[independent_computer]]\n"
            + keysOf(independentComputerKeys(), computer, IndependentComputerConfig{}, site);
    for (const HostConfig &host : site.hosts)
        out += "\n[[host]]\n" + keysOf(hostKeys(), host, HostConfig{}, site);
    for (const ResourceConfig &resource : site.resources)
        out += "\n[[resource]]\n"
            + keysOf(resourceKeys(), resource, ResourceConfig{}, site,
                     [](std::string_view key) { return key == "layer"; })
            + "layer = \"" + std::string(name(resource.layer)) + "\"\n";
    for (const GroupConfig &group : site.groups) {
        out += "\n[[group]]\n"
            + keysOf(groupKeys(), group, GroupConfig{}, site,
                     [&](std::string_view key) {
                         return key == "layer" || (key == "hosts" && group.pair);
                     })
            + "layer = \"" + std::string(name(group.layer)) + "\"\n";
        for (const ProcessConfig &process : group.processes)
            out += "[[group.process]]\n" + keysOf(processKeys(), process, ProcessConfig{}, site);
    }
    return out;
}

std::string asText(const ScenarioStep &step)
{
    const SiteConfig none;
    ScenarioStep unset;
    std::string out =
        "do = \"" + std::string(stepVerbs()[static_cast<std::size_t>(step.verb)].name) + "\"";
    for (const KeyRow<ScenarioStep> &row : stepKeys()) {
        if (row.key == "at" || row.key == "do")
            continue;
        const std::string text = row.write(step, none);
        if (!text.empty() && text != row.write(unset, none))
            out += ", " + std::string(row.key) + " = " + text;
    }
    return out;
}

std::string asToml(const Scenario &scenario, const std::string &head)
{
    const SiteConfig none;
    std::string out;
    std::istringstream lines(head);
    for (std::string line; std::getline(lines, line);)
        out += "# " + line + "\n";
    out += keysOf(scenarioKeys(), scenario, Scenario{}, none);
    const std::string timing = keysOf(timingKeys(), scenario.timing, ScenarioTiming{}, none);
    if (!timing.empty())
        out += "\n[timing]\n" + timing;
    for (const ScenarioStep &step : scenario.steps) {
        const ScenarioStep unset;
        out += "\n[[step]]\nat = " + stepKeys().front().write(step, none) + "\n";
        out +=
            "do = \"" + std::string(stepVerbs()[static_cast<std::size_t>(step.verb)].name) + "\"\n";
        out += keysOf(stepKeys(), step, unset, none,
                      [](std::string_view key) { return key == "at" || key == "do"; });
    }
    for (const ScenarioExpect &expect : scenario.expects) {
        if (expect.kind != ScenarioExpect::Kind::StateAt)
            continue;
        ScenarioStep at;
        at.at = expect.at;
        out += "\n[[expect]]\nat = " + stepKeys().front().write(at, none) + "\nstate = {";
        std::string states;
        for (const auto &[target, state] : expect.states)
            states += (states.empty() ? " \"" : ", \"") + target + "\" = \"" + state + "\"";
        out += states + " }\n";
    }
    return out;
}

} // namespace holdfast::campaign
