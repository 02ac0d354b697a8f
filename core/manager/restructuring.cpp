// Hosts, members, processes and resources come and go while the site runs (engine/restructure.h): at one
// place of the order, from where on everything on this host goes by the new numbers.
#include <manager/manager.h>

#include <config/settings.h>
#include <engine/restructure.h>
#include <engine/statecodec.h>

#include <algorithm>
#include <utility>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr auto membershipPatience = std::chrono::milliseconds(200); ///< times the rank: all have renumbered then

} // namespace

Expected<std::shared_ptr<const Site>>
Manager::judgeRestructuring(const ConfigChanged &changed) const
{
    auto config = decode<SiteConfig>(changed.site);
    if (!config || !sameSite(m_site->config, *config))
        return Error{"the change is not one of this site", changed.config.dropIn,
                     "look at the site file of each host"};
    auto next = std::make_shared<const Site>(std::move(*config));
    const Impacts found = impacts(*m_site, *next, m_siteState);
    if (found.refusals.empty())
        return std::shared_ptr<const Site>(std::move(next));
    std::string all;
    for (const std::string &refusal : found.refusals)
        all += (all.empty() ? "" : "; ") + refusal;
    return Error{all, "", ""};
}

// What was decided by the old numbers is done by them first.
void Manager::restructure(std::shared_ptr<const Site> next)
{
    commit();
    carryOut();
    settle();
    const std::shared_ptr<const Site> before = std::exchange(m_site, std::move(next));
    const Renumbering numbers(*before, *m_site);
    m_siteState = restructured(*before, *m_site, std::move(m_siteState));
    m_hostState = restructured(*before, *m_site, std::move(m_hostState));
    m_structure = structureHash(*m_site);
    m_bus->setHosts(numbers.hosts(), m_site->config.hosts.size());
    m_bus->setStructure(m_structure);
    renumberHosts(numbers);
    m_store->setStructure(m_structure);
    m_statistics.setSite(*m_site);
    m_seen.renumber(numbers);
    m_hashes.clear();
    std::erase_if(m_queue, [&](auto &waiting) {
        auto *event = std::get_if<HostEvent>(&waiting);
        if (event == nullptr)
            return false;
        if (auto *boot = std::get_if<Boot>(&event->input)) {
            const Boot fresh = bootFrom(*m_site, m_siteState, m_settings.host, boot->incarnation);
            *boot = fresh;
            return false;
        }
        return !numbers.apply(event->input);
    });
    sayInNewNumbers(numbers);
}

// What is kept by host. Who is on the bus stays (engine/restructure.h), and so does this one.
void Manager::renumberHosts(const Renumbering &numbers)
{
    m_settings.host = numbers.of(m_settings.host);
    std::ranges::transform(m_voters, m_voters.begin(), [&](HostId host) { return numbers.of(host); });
    std::erase(m_voters, noId<HostId>);
    numbers.renumber(m_ended);
    m_watch.renumber(numbers);
    m_leases.renumber(numbers);
    m_membershipTimer.start(membershipPatience * rank());
}

// All hosts ignore what is delivered in the old ones from here on. A change of the configuration
// was planned for a site that is no more.
void Manager::sayInNewNumbers(const Renumbering &numbers)
{
    const auto lost = [&](SiteEvent &event) { return !numbers.apply(event); };
    dropHeard();
    std::erase_if(m_unfinished.sent, lost);
    std::erase_if(m_unheard, lost);
    for (SiteEvent &event : std::exchange(m_onTheWay, {})) {
        const auto *changed = std::get_if<ConfigChanged>(&event.fact);
        if (changed != nullptr && !changed->site.empty())
            m_api.refused(*changed,
                          Error{"the site has been changed meanwhile", "", "look at it again"});
        else if (!numbers.keepsHosts() && std::holds_alternative<MembershipChanged>(event.fact))
            continue; // by whose numbers? Who is there is compared anew in a moment
        else if (numbers.apply(event))
            broadcast(event);
    }
}

void Manager::noteDelivered(const SiteEvent &event)
{
    if (event.sender != m_settings.host)
        return;
    const auto same = std::ranges::find(m_onTheWay, event);
    if (same != m_onTheWay.end())
        m_onTheWay.erase(m_onTheWay.begin(), std::next(same));
}

} // namespace holdfast
