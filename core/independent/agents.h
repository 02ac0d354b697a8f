// agents.h - what fence agents say of themselves (`-o metadata`), and what they have against the configuration.
#pragma once

#include <independent/config.h>
#include <model/expected.h>

#include <QByteArray>

namespace holdfast::ic {

struct AgentParameter {
    std::string type; ///< string, boolean, integer, second, select
    std::vector<std::string> options; ///< of select
    bool required = false;
    bool deprecated = false;
    std::string obsoletes; ///< the older name of the same, which serves as well
    bool operator==(const AgentParameter &) const = default;
};

struct AgentMetadata {
    std::map<std::string, AgentParameter> parameters;
    std::vector<std::string> actions;
};

[[nodiscard]] Expected<AgentMetadata> metadataIn(const QByteArray &xml);

/// What is wrong, and what only should be known.
struct AgentFindings {
    std::vector<Error> errors;
    std::vector<Error> notes;
};

/// Judges the parameters of one switch, each where it stands in the file. Deprecated ones are a note.
void judge(const SwitchConfig &config, const AgentMetadata &agent, AgentFindings &findings);

/// Asks every agent of the configuration once, all at the same time; spins the event loop until the last has answered,
/// or 20 s have passed. An agent that can't be run is an error: it would be found out when a host must be fenced. One
/// that runs and says nothing useful of itself is a note, and its parameters are not judged.
[[nodiscard]] AgentFindings checkAgents(const Config &config);

} // namespace holdfast::ic
