// why.h - sentences about the present: why a member is in its state, why a command is refused.
#pragma once

#include <engine/refusals.h>
#include <engine/sitestate.h>

#include <string>

namespace holdfast {

/// One sentence: "waits for subscriber-db@alpha", "its host is down", "its mate cdma@beta is Active".
[[nodiscard]] std::string whySentence(const Site &site, const SiteState &state, MemberId member);

/// Whether this command would be refused in this state: by which rule, and why; nullopt if it would be accepted.
[[nodiscard]] std::optional<Refused> refused(const Site &site, const SiteState &state, const Command &command);

/// The sentence of refused(), with what would be accepted after "; "; "" if it would be accepted.
[[nodiscard]] std::string refusal(const Site &site, const SiteState &state, const Command &command);

/// Whether carrying it out can cost service, so that a reason is mandatory (semantics.md 8).
[[nodiscard]] bool canCostService(const Site &site, const SiteState &state, const Command &command);

} // namespace holdfast
