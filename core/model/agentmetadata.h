// agentmetadata.h - what an OCF resource agent says of itself, and what it finds wrong with
// parameters.
#pragma once

#include <model/config.h>

#include <functional>

namespace holdfast {

struct AgentParameter
{
    std::string name;
    std::string type; ///< "string", "integer", "boolean", "select"; others are not judged
    std::vector<std::string> choices; ///< of select; may be empty
    bool required = false;
    std::string
        replacedBy; ///< of a deprecated one: what is to be used instead, "-" where that isn't said
    bool operator==(const AgentParameter &) const = default;
};

struct AgentAction
{
    std::string name; ///< "start", "monitor", ...
    Duration timeout{}; ///< that the agent advises; zero: none
    bool operator==(const AgentAction &) const = default;
};

/// The parts of an agent's `meta-data` that matter here.
struct AgentMetadata
{
    std::vector<AgentParameter> parameters;
    std::vector<AgentAction> actions;
    bool operator==(const AgentMetadata &) const = default;

    [[nodiscard]] const AgentParameter *parameter(std::string_view name) const;
    /// It can be promoted and demoted.
    [[nodiscard]] bool hasRoles() const;
    /// The longest time-out that it advises for an action; zero where it advises none.
    [[nodiscard]] Duration advised(std::string_view action) const;
};

/// What is known of an agent on this host.
struct AgentDescription
{
    enum class Knowledge : std::uint8_t {
        Read,
        NotInstalled, ///< there is no such file, or it may not be executed: nothing can be done
                      ///< with it
        Unreadable ///< it is there, but its meta-data can't be had: it may work all the same
    };
    Knowledge knowledge = Knowledge::NotInstalled;
    std::string why; ///< a sentence; "" of Read
    AgentMetadata metadata; ///< of Read
};

/// Asks an agent, "PROVIDER:TYPE", of the host we are on.
using AgentLookup = std::function<AgentDescription(const std::string &agent)>;

/// One thing that is wrong with a parameter.
struct ParameterFinding
{
    std::string name; ///< of the parameter
    std::string found; ///< the value, "" where it is missing
    std::string allowed;
    std::string headline; ///< a sentence without a full stop
    bool fatal = true; ///< false: it works, but shouldn't be used
    bool operator==(const ParameterFinding &) const = default;
};

/// Unknown, missing and deprecated parameters and values of the wrong type. Parameters that every
/// agent takes (CRM_meta_*, OCF_CHECK_LEVEL, trace_*) are not judged; nor is an empty value, which
/// is as if there were none.
[[nodiscard]] std::vector<ParameterFinding> findings(const AgentMetadata &metadata,
                                                     const Parameters &params);

/// The fatal ones of them in one sentence, "" if there are none.
[[nodiscard]] std::string complaint(const AgentMetadata &metadata, const Parameters &params);

/// A configured time-out and the action it is for.
struct ActionTimeout
{
    std::string_view action;
    std::string_view key; ///< of the site file
    Duration timeout;
};

/// Those that are shorter than the agent advises, as sentences: "stop_timeout 5s is less than the
/// 60s ... for stop".
[[nodiscard]] std::vector<std::pair<ActionTimeout, std::string>>
shortTimeouts(const AgentMetadata &metadata, const std::vector<ActionTimeout> &timeouts);

/// What of the site asks an agent for, by key: a process's and a resource's.
[[nodiscard]] std::vector<ActionTimeout> timeoutsOf(const ProcessConfig &process,
                                                    const AgentMetadata &metadata);
[[nodiscard]] std::vector<ActionTimeout> timeoutsOf(const ResourceConfig &resource);

} // namespace holdfast
