#include <independent/arming.h>

#include <algorithm>

namespace holdfast::ic {

namespace {

constexpr auto keepExpired = std::chrono::minutes(1);
constexpr std::ptrdiff_t mostPerLine = 16;

std::string hex4(std::uint32_t number)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (int shift = 12; shift >= 0; shift -= 4)
        text += digits[(number >> shift) & 0xF];
    return text;
}

} // namespace

Arming::Arming() : m_random(std::random_device{}()) {}

std::string Arming::arm(const std::string &line, const Shot &shot, Clock::time_point now)
{
    tidy(line, now);
    std::string token;
    do {
        token = hex4(m_random() & 0xFFFF);
    } while (m_tokens.contains(token));
    m_tokens[token] = {line, shot, now};
    return token;
}

std::variant<Arming::Shot, ErrorCode> Arming::take(const std::string &line, const std::string &token,
                                                   Clock::time_point now)
{
    const auto found = m_tokens.find(token);
    if (found == m_tokens.end() || found->second.line != line)
        return ErrorCode::NotArmed;
    const Token taken = found->second;
    m_tokens.erase(found);
    if (now - taken.armed > tokenTtl)
        return ErrorCode::Expired;
    return taken.shot;
}

void Arming::forget(const std::string &line)
{
    std::erase_if(m_tokens, [&](const auto &each) { return each.second.line == line; });
}

void Arming::tidy(const std::string &line, Clock::time_point now)
{
    std::erase_if(m_tokens, [now](const auto &each) { return now - each.second.armed > tokenTtl + keepExpired; });
    while (std::ranges::count_if(m_tokens, [&](const auto &each) { return each.second.line == line; }) >= mostPerLine) {
        auto oldest = m_tokens.end();
        for (auto each = m_tokens.begin(); each != m_tokens.end(); ++each) {
            if (each->second.line == line && (oldest == m_tokens.end() || each->second.armed < oldest->second.armed))
                oldest = each;
        }
        m_tokens.erase(oldest);
    }
}

} // namespace holdfast::ic
