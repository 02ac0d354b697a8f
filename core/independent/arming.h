// arming.h - the first half of a power action: tokens that serve once, for ten seconds, on the line they were given to.
#pragma once

#include <independent/beatwatch.h>

#include <map>
#include <random>
#include <string>
#include <variant>

namespace holdfast::ic {

inline constexpr std::chrono::seconds tokenTtl{10};

class Arming
{
public:
    struct Shot {
        int outlet = 0;
        PowerAction action = PowerAction::Cycle;
    };

    Arming();

    /// @return four hex digits that are in use nowhere. A line holds at most 16 tokens, older ones are forgotten.
    [[nodiscard]] std::string arm(const std::string &line, const Shot &shot, Clock::time_point now);

    /// Uses the token up. @return NotArmed where it is unknown, used or another line's, Expired after its ttl (and a
    /// minute longer, then it is unknown).
    [[nodiscard]] std::variant<Shot, ErrorCode> take(const std::string &line, const std::string &token,
                                                     Clock::time_point now);

    void forget(const std::string &line);

private:
    struct Token {
        std::string line;
        Shot shot;
        Clock::time_point armed;
    };
    void tidy(const std::string &line, Clock::time_point now);

    std::map<std::string, Token> m_tokens;
    std::mt19937 m_random;
};

} // namespace holdfast::ic
