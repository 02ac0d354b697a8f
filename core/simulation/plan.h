// plan.h - what a command, or a fault, would do to a running site: tried on a copy by the engine itself.
#pragma once

#include <simulation/simulation.h>

#include <optional>
#include <string>
#include <vector>

namespace holdfast {

/// One thing that would happen.
struct ForeseenStep {
    Duration after{}; ///< from the command
    Record record; ///< its seq, cause and root are those of the copy
    bool operator==(const ForeseenStep &) const = default;
};

/// A time without service.
struct ForeseenLoss {
    Target target; ///< the group of a pair, or the unpaired member
    Duration lasts{}; ///< all interruptions together, as far as they are foreseen
    bool ends = true; ///< false: not before an operator acts
    bool operator==(const ForeseenLoss &) const = default;
};

/// Only what would not have happened anyway is told: a second copy runs without the command and is subtracted.
struct Foresight {
    bool refused = false;
    std::string why; ///< of the refusal: one sentence
    std::string todo; ///< what would be accepted, "" where nothing would
    std::vector<ForeseenStep> steps;
    std::vector<ForeseenLoss> losses;
    std::vector<MemberId> takesOver; ///< Active afterwards and not before
    std::vector<MemberId> goesDown; ///< out of service or Off-line afterwards and not before
    std::vector<GroupId> unprotected; ///< pairs that have an Active but no Standby afterwards, or neither
    std::vector<HostId> untouched; ///< hosts on which nothing happens
    bool needsReason = false;
    Duration duration{}; ///< until the last step
    SiteState after; ///< of the copy when one has looked as far as the horizon
    std::uint64_t stateHash = 0; ///< of the state it was made from: pass it as Command::ifState
};

struct ForesightOptions {
    ScenarioTiming timing;
    Duration horizon = std::chrono::minutes(10); ///< how far it looks
};

/// What carrying out the command now would do. @param site as the managers have it; nothing is added to it.
[[nodiscard]] Foresight plan(const Site &site, const SiteState &state, const Command &command,
                             const ForesightOptions &options = {});

/// The site after a command: carried out on a copy, until it has ended and nothing is changing its role, for as long
/// as the horizon at most. An Error, the refusal, where it wouldn't be carried out.
[[nodiscard]] Expected<SiteState> stateAfter(const Site &site, const SiteState &state, const Command &command,
                                             const ForesightOptions &options = {});

/// The same for a fault or any other step of a scenario. An Error for a step that names what the site doesn't have.
[[nodiscard]] Expected<Foresight> whatIf(const Site &site, const SiteState &state, const ScenarioStep &step,
                                         const ForesightOptions &options = {});

} // namespace holdfast
