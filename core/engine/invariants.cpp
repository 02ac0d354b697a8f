#include <engine/invariants.h>

#include <engine/transitions.h>

namespace holdfast {

std::vector<std::string> violations(const Site &site, const SiteState &state)
{
    std::vector<std::string> broken;
    for (std::size_t g = 0; g < site.groupMembers.size(); ++g) {
        if (!site.config.groups[g].pair)
            continue;
        int active = 0;
        for (const MemberId id : site.groupMembers[g])
            active += state.members[index(id)].state == State::Active ? 1 : 0;
        if (active > 1)
            broken.push_back("two-actives " + site.config.groups[g].name);
    }
    for (std::size_t i = 0; i < site.members.size(); ++i) {
        const auto id = MemberId{static_cast<std::uint32_t>(i)};
        const SiteMember &m = state.members[i];
        if (m.state == State::Active && site.members[i].paired && !m.possiblyActive)
            broken.push_back("active-but-not-possibly-active " + site.nameOf(id));
        if (m.state == State::Offline && !m.offlineWanted)
            broken.push_back("off-line-without-operator " + site.nameOf(id));
        if (m.pending && m.pending->role == Role::Deactivate && m.state != State::Active)
            broken.push_back("deactivation-of-what-is-not-active " + site.nameOf(id));
    }
    for (std::size_t h = 0; h < site.config.hosts.size(); ++h) {
        const SiteHost &host = state.hosts[h];
        const HostConfig &config = site.config.hosts[h];
        if (used(host.reinitialize, config.reinitialize, state.now) > config.reinitialize.count
            || used(host.powerCycle, config.powerCycle, state.now) > config.powerCycle.count + 1)
            broken.push_back("rung-beyond-its-limit " + config.name);
    }
    for (const SiteAlarm &alarm : state.alarms) {
        if (alarm.root > state.seq)
            broken.push_back("cause-that-does-not-exist alarm " + std::to_string(alarm.id));
    }
    return broken;
}

} // namespace holdfast
