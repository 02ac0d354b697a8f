#include <independent/votes.h>

#include <algorithm>
#include <set>
#include <sstream>

namespace holdfast::ic {

namespace {

std::set<std::string> membersIn(const std::string &list)
{
    std::set<std::string> members;
    std::istringstream in(list);
    for (std::string each; std::getline(in, each, ',');)
        members.insert(each);
    return members;
}

bool holdsAll(const std::string &wider, const std::string &narrower)
{
    return std::ranges::includes(membersIn(wider), membersIn(narrower));
}

} // namespace

Votes::Votes(VoteRecord record, bool unknown, Clock::time_point now) : m_record(std::move(record))
{
    for (const std::string &host : m_record.holders)
        m_until[host] = now + voteTtl;
    if (unknown)
        m_until["unknown"] = now + voteTtl;
}

Votes::Decision Votes::decide(const std::string &host, const Vote &vote, Clock::time_point now) const
{
    std::vector<std::string> others;
    bool own = false;
    for (const auto &[holder, until] : m_until) {
        if (until <= now)
            continue;
        if (holder == host)
            own = true;
        else
            others.push_back(holder);
    }
    const bool live = own || !others.empty();
    const bool sameSide = live && vote.ring == m_record.ring && vote.members == m_record.members;
    if (sameSide) {
        Decision decision{true, {}, m_record, false};
        if (std::ranges::find(m_record.holders, host) == m_record.holders.end()) {
            decision.record.holders.push_back(host);
            decision.changed = true;
        }
        return decision;
    }
    const bool grown = own && holdsAll(vote.members, m_record.members);
    if (!others.empty() && !grown)
        return {false, others.front(), {}, false};
    VoteRecord record{m_record.epoch + 1, vote.ring, vote.members, {host}};
    record.holders.insert(record.holders.end(), others.begin(), others.end());
    return {true, {}, std::move(record), true};
}

void Votes::grant(const std::string &host, const Decision &decision, Clock::time_point now)
{
    m_record = decision.record;
    std::erase_if(m_until, [now](const auto &each) { return each.second <= now; });
    m_until[host] = now + voteTtl;
}

} // namespace holdfast::ic
