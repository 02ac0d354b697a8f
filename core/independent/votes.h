// votes.h - the tie-breaker: one vote, granted to at most one side of a divided cluster at a time.
#pragma once

#include <independent/beatwatch.h>
#include <independent/state.h>

namespace holdfast::ic {

inline constexpr Milliseconds voteTtl{2000};

/// A side is a ring and its members as the cluster engine names them; every host of a side asks on its own line. A
/// grant lasts voteTtl from its last renewal. Another side gets the vote only when no host of the old one can still
/// believe to have it: all their grants have ended, or belong to the asking host itself, or all old members are in
/// the new side, or their power is confirmed off (semantics.md 6).
class Votes
{
public:
    /// @param record of before a restart: its holders may have been told a moment ago, so it runs for a whole ttl
    /// again. @param unknown the record was lost: nobody gets the vote for one ttl.
    Votes(VoteRecord record, bool unknown, Clock::time_point now);

    struct Decision {
        bool granted = false;
        std::string holder; ///< denied: a host that may have the vote
        VoteRecord record; ///< granted: what to remember
        bool changed = false; ///< the record differs from the stored one: store it first, then answer
    };
    [[nodiscard]] Decision decide(const std::string &host, const Vote &vote, Clock::time_point now) const;

    /// Carries a grant out, after it was stored.
    void grant(const std::string &host, const Decision &decision, Clock::time_point now);

    /// The host's power is confirmed off: it believes nothing any more.
    void forget(const std::string &host) { m_until.erase(host); }

    [[nodiscard]] const VoteRecord &record() const { return m_record; }

private:
    VoteRecord m_record;
    std::map<std::string, Clock::time_point> m_until; ///< per host of the side, when its grant ends
};

} // namespace holdfast::ic
