#include <model/agentmetadata.h>

#include <model/duration.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace holdfast {

namespace {

// The shell functions of every agent read these, and Pacemaker's own; no agent lists them.
bool isEverybodys(std::string_view name)
{
    return name.starts_with("CRM_meta_") || name.starts_with("trace_") || name == "OCF_CHECK_LEVEL";
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    return out;
}

// What ocf_is_true knows, and the opposites of it.
bool isBoolean(std::string_view value)
{
    constexpr std::array words{"yes", "true", "1", "ja", "on", "no", "false", "0", "nein", "off"};
    return std::ranges::find(words, lowered(value)) != words.end();
}

bool isInteger(std::string_view value)
{
    if (value.starts_with('+'))
        value.remove_prefix(1);
    long long number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    return error == std::errc{} && end == value.data() + value.size();
}

// Two dozen names help, two hundred don't.
template <class Names> std::string listed(const Names &names)
{
    constexpr std::size_t shown = 24;
    std::string out;
    for (std::size_t i = 0; i < names.size() && i < shown; ++i)
        out += (i == 0 ? "" : ", ") + names[i];
    return names.size() > shown ? out + " and " + std::to_string(names.size() - shown) + " more"
                                : out;
}

std::string namesOf(const AgentMetadata &metadata)
{
    std::vector<std::string> names;
    for (const AgentParameter &parameter : metadata.parameters)
        names.push_back(parameter.name);
    return names.empty() ? "none, the agent takes no parameters" : listed(names);
}

// What a value of the parameter's type may be; "" if the value is one.
std::string wrongValue(const AgentParameter &parameter, const std::string &value)
{
    if (value.empty())
        return {};
    if (parameter.type == "integer")
        return isInteger(value) ? "" : "a whole number";
    if (parameter.type == "boolean")
        return isBoolean(value) ? "" : "true or false";
    if (parameter.type == "select" && !parameter.choices.empty()
        && std::ranges::find(parameter.choices, value) == parameter.choices.end())
        return listed(parameter.choices);
    return {};
}

} // namespace

const AgentParameter *AgentMetadata::parameter(std::string_view name) const
{
    const auto found = std::ranges::find(parameters, name, &AgentParameter::name);
    return found == parameters.end() ? nullptr : &*found;
}

bool AgentMetadata::hasRoles() const
{
    return std::ranges::find(actions, "promote", &AgentAction::name) != actions.end();
}

Duration AgentMetadata::advised(std::string_view action) const
{
    Duration longest{};
    for (const AgentAction &each : actions) {
        if (each.name == action)
            longest = std::max(longest, each.timeout);
    }
    return longest;
}

std::vector<ParameterFinding> findings(const AgentMetadata &metadata, const Parameters &params)
{
    std::vector<ParameterFinding> out;
    for (const auto &[name, value] : params) {
        const AgentParameter *const known = metadata.parameter(name);
        if (known == nullptr) {
            if (!isEverybodys(name))
                out.push_back({name, value, namesOf(metadata), "the agent has no such parameter"});
            continue;
        }
        if (const std::string allowed = wrongValue(*known, value); !allowed.empty())
            out.push_back({name, value, allowed, "the agent can't take this value"});
        if (!known->replacedBy.empty())
            out.push_back({name, value,
                           known->replacedBy == "-" ? "other parameters" : known->replacedBy,
                           "the agent will lose this parameter: it is deprecated", false});
    }
    for (const AgentParameter &parameter : metadata.parameters) {
        const auto given = params.find(parameter.name);
        if (parameter.required && (given == params.end() || given->second.empty()))
            out.push_back({parameter.name,
                           {},
                           parameter.type.empty() ? "a value" : "a value of type " + parameter.type,
                           "the agent needs this parameter"});
    }
    return out;
}

std::string complaint(const AgentMetadata &metadata, const Parameters &params)
{
    std::string out;
    for (const ParameterFinding &finding : findings(metadata, params)) {
        if (!finding.fatal)
            continue;
        out += (out.empty() ? "parameter " : "; parameter ") + finding.name;
        out += finding.found.empty() ? "" : " = \"" + finding.found + '"';
        out += ": " + finding.headline + " (allowed: " + finding.allowed + ')';
    }
    return out;
}

std::vector<std::pair<ActionTimeout, std::string>>
shortTimeouts(const AgentMetadata &metadata, const std::vector<ActionTimeout> &timeouts)
{
    std::vector<std::pair<ActionTimeout, std::string>> out;
    for (const ActionTimeout &each : timeouts) {
        const Duration advised = metadata.advised(each.action);
        if (each.timeout < advised)
            out.emplace_back(each,
                             std::string(each.key) + ' ' + durationAsWritten(each.timeout)
                                 + " is less than the " + durationAsWritten(advised)
                                 + " that the agent advises for " + std::string(each.action));
    }
    return out;
}

std::vector<ActionTimeout> timeoutsOf(const ProcessConfig &process, const AgentMetadata &metadata)
{
    std::vector<ActionTimeout> out{{"start", "start_timeout", process.startTimeout},
                                   {"stop", "stop_timeout", process.stopTimeout}};
    if (metadata.hasRoles()) {
        out.push_back({"promote", "activate_timeout", process.activateTimeout});
        out.push_back({"demote", "activate_timeout", process.activateTimeout});
    }
    return out;
}

std::vector<ActionTimeout> timeoutsOf(const ResourceConfig &resource)
{
    return {{"start", "timeout", resource.timeout},
            {"monitor", "timeout", resource.timeout},
            {"stop", "timeout", resource.timeout}};
}

} // namespace holdfast
