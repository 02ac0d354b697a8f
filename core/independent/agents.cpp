#include <independent/agents.h>
#include <independent/section.h>
#include <run/commandrun.h>

#include <QEventLoop>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>

namespace holdfast::ic {

namespace {

constexpr auto metadataTime = std::chrono::seconds(20); ///< interpreters start slowly on small boards

constexpr auto ourActions = std::to_array<std::string_view>({"on", "off", "status"});

bool isYes(QStringView text) { return text == u"1" || text == u"true"; }

void readParameter(QXmlStreamReader &xml, AgentMetadata &agent)
{
    const auto attributes = xml.attributes();
    AgentParameter &parameter = agent.parameters[attributes.value(QLatin1String("name")).toString().toStdString()];
    parameter.required = isYes(attributes.value(QLatin1String("required")));
    parameter.deprecated = isYes(attributes.value(QLatin1String("deprecated")));
    parameter.obsoletes = attributes.value(QLatin1String("obsoletes")).toString().toStdString();
    while (xml.readNextStartElement()) {
        if (xml.name() != QLatin1String("content")) {
            xml.skipCurrentElement();
            continue;
        }
        parameter.type = xml.attributes().value(QLatin1String("type")).toString().toStdString();
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("option"))
                parameter.options.push_back(
                    xml.attributes().value(QLatin1String("value")).toString().toStdString());
            xml.skipCurrentElement();
        }
    }
}

void readList(QXmlStreamReader &xml, AgentMetadata &agent)
{
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("parameter")) {
            readParameter(xml, agent);
            continue;
        }
        if (xml.name() == QLatin1String("action"))
            agent.actions.push_back(xml.attributes().value(QLatin1String("name")).toString().toStdString());
        xml.skipCurrentElement();
    }
}

bool isWhole(const std::string &text)
{
    return !text.empty() && text.size() <= 9
        && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isBoolean(const std::string &text)
{
    constexpr auto words = std::to_array<std::string_view>({"0", "1", "yes", "no", "on", "off", "true", "false"});
    std::string lower = text;
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::ranges::find(words, lower) != words.end();
}

// @return what a value should be and isn't, "" where it is.
std::string misfit(const AgentParameter &parameter, const std::string &value)
{
    if ((parameter.type == "integer" || parameter.type == "second") && !isWhole(value))
        return "a whole number";
    if (parameter.type == "boolean" && !isBoolean(value))
        return "a boolean";
    if (parameter.type == "select" && !parameter.options.empty()
        && std::ranges::find(parameter.options, value) == parameter.options.end()) {
        std::string list;
        for (const std::string &option : parameter.options)
            list += (list.empty() ? "" : ", ") + option;
        return "one of " + list;
    }
    return {};
}

std::string placeOf(const SwitchConfig &config, const std::string &key)
{
    const auto found = config.places.find(key);
    return found == config.places.end() ? config.agent : found->second;
}

void judgeValue(const SwitchConfig &config, const AgentMetadata &agent, const std::string &key,
                const std::string &value, AgentFindings &findings)
{
    const std::string where = placeOf(config, "params." + key);
    const auto found = agent.parameters.find(key);
    if (key == "action") {
        findings.errors.push_back({"params.action is not yours to give: it is what an order says", where, "remove it"});
    } else if (found == agent.parameters.end()) {
        std::vector<std::string> known;
        for (const auto &[name, parameter] : agent.parameters)
            known.push_back(name);
        findings.errors.push_back({config.agent + " has no parameter " + key, where, didYouMean(key, known)});
    } else if (const std::string fit = misfit(found->second, value); !fit.empty()) {
        findings.errors.push_back({"params." + key + " = \"" + value + "\" must be " + fit + " for " + config.agent,
                                   where, {}});
    } else if (found->second.deprecated) {
        const auto newer = std::ranges::find_if(
            agent.parameters, [&key](const auto &each) { return each.second.obsoletes == key; });
        findings.notes.push_back({"params." + key + " is deprecated by " + config.agent, where,
                                  newer == agent.parameters.end() ? "" : "use " + newer->first});
    }
}

// An agent that waits longer than we let it run is killed in the middle of its work.
void judgeTimeout(const SwitchConfig &config, AgentFindings &findings)
{
    const auto own = config.params.find("power_timeout");
    if (own != config.params.end() && isWhole(own->second)
        && std::chrono::seconds(std::stol(own->second)) >= config.timeout)
        findings.errors.push_back({"params.power_timeout = " + own->second + " s is not shorter than the time that the "
                                       "agent may run, switch.timeout",
                                   placeOf(config, "params.power_timeout"), "raise timeout, or lower it"});
}

// The agents of a configuration with the switches that use them.
std::map<std::string, std::vector<const SwitchConfig *>> agentsIn(const Config &config)
{
    std::map<std::string, std::vector<const SwitchConfig *>> agents;
    for (const OutletConfig &outlet : config.outlets) {
        for (const SwitchLevel &level : outlet.switches) {
            for (const SwitchConfig &each : level) {
                if (each.kind == SwitchKind::Fence)
                    agents[each.agent].push_back(&each);
            }
        }
    }
    return agents;
}

} // namespace

Expected<AgentMetadata> metadataIn(const QByteArray &text)
{
    AgentMetadata agent;
    QXmlStreamReader xml(text);
    if (!xml.readNextStartElement() || xml.name() != QLatin1String("resource-agent"))
        return Error{"its metadata is no description of an agent", {}, {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("parameters") || xml.name() == QLatin1String("actions"))
            readList(xml, agent);
        else
            xml.skipCurrentElement();
    }
    if (xml.hasError())
        return Error{"its metadata is cut or damaged: " + xml.errorString().toStdString(), {}, {}};
    return agent;
}

void judge(const SwitchConfig &config, const AgentMetadata &agent, AgentFindings &findings)
{
    for (const auto &[key, value] : config.params)
        judgeValue(config, agent, key, value, findings);
    for (const auto &[key, parameter] : agent.parameters) {
        const bool given = config.params.contains(key) || config.params.contains(parameter.obsoletes);
        if (parameter.required && !parameter.deprecated && key != "action" && !given)
            findings.errors.push_back(
                {config.agent + " needs params." + key, placeOf(config, "params"), {}});
    }
    for (std::string_view action : ourActions) {
        if (!agent.actions.empty() && std::ranges::find(agent.actions, action) == agent.actions.end())
            findings.errors.push_back({config.agent + " knows no action " + std::string(action),
                                       placeOf(config, "agent"), "it can't switch an outlet"});
    }
    judgeTimeout(config, findings);
}

AgentFindings checkAgents(const Config &config)
{
    AgentFindings findings;
    const auto agents = agentsIn(config);
    QEventLoop loop;
    QObject runs;
    std::size_t left = agents.size();
    for (const auto &[name, users] : agents) {
        Launch launch;
        launch.argv = {name, "-o", "metadata"};
        launch.environment = environmentWith({});
        auto *run = new CommandRun(launch, metadataTime, &runs);
        QObject::connect(run, &CommandRun::finished, &loop, [&, &users = users](const CommandResult &result) {
            const auto metadata = result.ok() ? metadataIn(result.output) : Expected<AgentMetadata>(Error{
                "it does not describe itself: " + result.why(), {}, {}});
            for (const SwitchConfig *each : users) {
                if (result.end == CommandResult::End::NotStarted)
                    findings.errors.push_back({each->agent + " can't be run: " + result.why(), placeOf(*each, "agent"),
                                               "install the package fence-agents, or correct the name"});
                else if (metadata)
                    judge(*each, *metadata, findings);
                else
                    findings.notes.push_back({each->agent + ": " + metadata.error().what
                                                  + "; its parameters are not judged",
                                              placeOf(*each, "agent"), {}});
            }
            if (--left == 0)
                loop.quit();
        });
    }
    if (left > 0)
        loop.exec();
    return findings;
}

} // namespace holdfast::ic
