#include <manager/hostwhy.h>

#include <engine/why.h>
#include <model/text.h>

namespace holdfast {

namespace {

std::string attemptText(const Window &window, const Limit &limit, Timestamp now)
{
    return " (attempt " + std::to_string(used(window, limit, now)) + " of "
        + std::to_string(limit.count) + " in " + durationText(limit.within) + ")";
}

std::string taskText(const HostConfig &config, const SiteHost &host, Timestamp now)
{
    const bool byOperator = host.task.command != 0;
    switch (host.task.kind) {
    case HostTask::Kind::None:
        return {};
    case HostTask::Kind::Drain:
        return "is being taken out of service by an operator";
    case HostTask::Kind::Reinitialize:
        return "is being re-initialised" + attemptText(host.reinitialize, config.reinitialize, now);
    case HostTask::Kind::Reboot:
        return "is being re-booted"
            + (byOperator ? " by an operator" : attemptText(host.reboot, config.reboot, now));
    case HostTask::Kind::PowerCycle:
        return "is being power cycled"
            + (byOperator ? " by an operator"
                          : attemptText(host.powerCycle, config.powerCycle, now));
    case HostTask::Kind::PowerOff:
        return byOperator ? "is being powered off by an operator" : "is being powered down";
    case HostTask::Kind::PowerOn:
        return "is being powered on";
    }
    return {};
}

} // namespace

bool isAwaited(const SiteHost &host)
{
    return host.state == HostState::Unknown && host.task.kind == HostTask::Kind::PowerOn
        && host.task.step == HostTask::Step::Starting && host.task.command == 0;
}

std::string hostWhy(const Site &site, const SiteState &state, HostId id)
{
    const SiteHost &host = state.hosts[index(id)];
    if (host.added)
        return "was added to the site, and its manager has not joined yet";
    if (isAwaited(host))
        return "has not been heard of since the site began: its boot is waited for, "
            + durationText(site.at(id).bootTimeout) + " at most";
    if (std::string task = taskText(site.at(id), host, state.now); !task.empty())
        return task;
    switch (host.state) {
    case HostState::Unknown:
        return "has not been heard of yet";
    case HostState::Up:
        if (host.maintenance)
            return "is Off-line";
        return host.runnable ? "is runnable" : "its platform layer is not up yet";
    case HostState::Booting:
        return "is booting";
    case HostState::Lost:
        return "sends neither messages nor beats";
    case HostState::Isolated:
        return "sends beats but no messages";
    case HostState::Offline:
        return "was taken Off-line by an operator";
    case HostState::Fenced:
        return "was fenced";
    case HostState::PoweredOff:
        return "is powered off";
    }
    return {};
}

std::string resourceWhy(const Site &site, const SiteState &state, InstanceId id)
{
    const Instance &place = site.at(id);
    const SiteHost &host = state.hosts[index(place.host)];
    switch (state.instances[index(id)].state) {
    case ResourceState::Down:
        if (host.state != HostState::Up)
            return "its host is not up";
        if (site.configOf(id).initialize == Initialize::OnActivation)
            return "is initialised when a member that needs it is activated";
        for (const InstanceId dependee : place.dependsOn) {
            if (state.instances[index(dependee)].state != ResourceState::InService)
                return "waits for " + site.nameOf(dependee);
        }
        return "waits for its layer";
    case ResourceState::Initializing:
        return "is being initialised";
    case ResourceState::InService:
        return "its probe is good";
    case ResourceState::Faulty:
        return "its probe says that it is faulty";
    case ResourceState::Released:
        return "was released";
    }
    return {};
}

std::string presentWhy(const Site &site, const SiteState &state, const Target &target)
{
    switch (target.kind) {
    case Target::Kind::Host:
        return hostWhy(site, state, target.host());
    case Target::Kind::Member:
        return whySentence(site, state, target.member());
    case Target::Kind::Process:
        return whySentence(site, state, site.at(target.process()).member);
    case Target::Kind::Instance:
        return resourceWhy(site, state, target.instance());
    case Target::Kind::Group: {
        std::string all;
        for (const MemberId member : site.groupMembers[index(target.group())])
            all += (all.empty() ? "" : "; ") + site.nameOf(member) + " is "
                + std::string(title(state.members[index(member)].state)) + ": "
                + whySentence(site, state, member);
        return all;
    }
    case Target::Kind::None:
        return {};
    }
    return {};
}

} // namespace holdfast
