#include "liveness.h"

#include <algorithm>

namespace holdfast::campaign {

namespace {

// Where sparing or placement decides who may run, no simple rule says who does.
bool isPlaced(const Site &site, GroupId id)
{
    const GroupConfig &group = site.at(id);
    const auto names = [&](const GroupConfig &other) {
        return std::ranges::find(other.togetherWith, id) != other.togetherWith.end()
            || std::ranges::find(other.apartFrom, id) != other.apartFrom.end();
    };
    if (group.pair && group.pair->alternates.size() > 1)
        return true;
    if (!group.togetherWith.empty() || !group.apartFrom.empty()
        || std::ranges::any_of(site.config.groups, names))
        return true;
    return std::ranges::any_of(group.dependsOn,
                               [&](GroupId other) { return isPlaced(site, other); });
}

} // namespace

std::vector<std::pair<std::string, std::string>> notWhereTheyShouldBe(const Site &site,
                                                                      const SiteState &state)
{
    std::vector<std::pair<std::string, std::string>> wrong;
    // A lower layer in which sparing leaves a host out keeps that host from being runnable.
    const bool lowerPlaced = std::ranges::any_of(site.members, [&](const Member &member) {
        return member.layer != Layer::Application && isPlaced(site, member.group);
    });
    for (std::size_t i = 0; i < site.config.hosts.size(); ++i) {
        const SiteHost &host = state.hosts[i];
        const std::string &name = site.config.hosts[i].name;
        if (host.state != HostState::Up || !host.onBus)
            wrong.emplace_back(name, "up");
        else if (!host.runnable && !lowerPlaced)
            wrong.emplace_back(name + " is not runnable", "");
        if (host.task.kind != HostTask::Kind::None)
            wrong.emplace_back(name + " has a task under way", "");
    }
    if (!state.quorate)
        wrong.emplace_back("there is no quorum", "");
    for (const SiteCommand &command : state.commands)
        wrong.emplace_back("command " + command.command.id + " is under way", "");
    if (lowerPlaced)
        return wrong;
    for (std::size_t g = 0; g < site.config.groups.size(); ++g) {
        const GroupId group{static_cast<std::uint32_t>(g)};
        int active = 0;
        int standby = 0;
        for (const MemberId id : site.groupMembers[g]) {
            const SiteMember &member = state.members[index(id)];
            active += member.state == State::Active ? 1 : 0;
            standby += member.state == State::Standby ? 1 : 0;
            if (member.pending)
                wrong.emplace_back(site.nameOf(id) + " is pending", "");
            if (!site.config.groups[g].pair && member.state != State::Active
                && !isPlaced(site, group))
                wrong.emplace_back(site.nameOf(id), "active");
        }
        if (!site.config.groups[g].pair || isPlaced(site, group))
            continue;
        for (const MemberId id : site.groupMembers[g]) {
            const State found = state.members[index(id)].state;
            if (active != 1 && found != State::Active)
                wrong.emplace_back(site.nameOf(id), "active");
            else if (active == 1 && standby != 1 && found != State::Active
                     && found != State::Standby)
                wrong.emplace_back(site.nameOf(id), "standby");
        }
    }
    return wrong;
}

} // namespace holdfast::campaign
