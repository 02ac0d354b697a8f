#include <supervisor/processlaunch.h>

#include <run/processtree.h>

namespace holdfast {

namespace {

/// Looked up once: name services may be slow, and a restart must not be.
Expected<Identity> cachedIdentity(const std::string &user)
{
    static std::map<std::string, Identity> known;
    if (const auto found = known.find(user); found != known.end())
        return found->second;
    auto identity = identityOf(user);
    if (identity)
        known.emplace(user, *identity);
    return identity;
}

std::string matesOf(const Site &site, const Member &member)
{
    std::string mates;
    for (const MemberId mate : member.mates)
        mates += (mates.empty() ? "" : " ") + site.nameOf(mate);
    return mates;
}

Parameters variablesOf(const UnitContext &context, ProcessId process, std::uint64_t generation, Role role)
{
    const Site &site = *context.site;
    const Member &member = site.at(site.at(process).member);
    const ProcessConfig &config = site.configOf(process);
    Parameters variables = config.environment;
    variables["HOLDFAST_ROLE"] = roleVariable(role);
    variables["HOLDFAST_GROUP"] = site.at(member.group).name;
    variables["HOLDFAST_HOST"] = site.at(member.host).name;
    variables["HOLDFAST_LAYER"] = name(member.layer);
    if (member.paired)
        variables["HOLDFAST_PAIR_MATE"] = matesOf(site, member);
    variables[std::string(treeVariable)] = context.directory.mark(runName(site, process), generation);
    if (config.handshake == Handshake::Notify) {
        variables["NOTIFY_SOCKET"] = context.directory.notifySocket();
        variables["HOLDFAST_CONTROL_FD"] = "3";
        if (config.watchdog)
            variables["WATCHDOG_USEC"] = std::to_string(config.watchdog->count());
    }
    return variables;
}

} // namespace

std::string runName(const Site &site, ProcessId process)
{
    return site.groupOf(site.at(process).member).name + '@' + site.configOf(process).name;
}

std::string_view roleVariable(Role role)
{
    switch (role) {
    case Role::Activate: return "active";
    case Role::Deactivate:
    case Role::Standby: return "standby";
    }
    return {};
}

Expected<Launch> launchOf(const UnitContext &context, ProcessId process, std::uint64_t generation, Role role)
{
    const ProcessConfig &config = context.site->configOf(process);
    Launch launch;
    Parameters variables = variablesOf(context, process, generation, role);
    if (!config.user.empty()) {
        auto identity = cachedIdentity(config.user);
        if (!identity)
            return identity.error();
        for (const auto &[variable, value] :
             {std::pair("USER", identity->name), std::pair("LOGNAME", identity->name),
              std::pair("HOME", identity->home), std::pair("SHELL", identity->shell)})
            variables.emplace(variable, value);
        launch.identity = std::move(*identity);
    }
    auto limits = processLimits(config.limits);
    if (!limits)
        return limits.error();
    launch.limits = std::move(*limits);
    launch.environment = environmentWith(variables);
    launch.workingDirectory =
        config.workingDirectory.empty() ? context.directory.path() : config.workingDirectory;
    launch.umask = config.umask;
    launch.nice = config.nice;
    launch.oomScore = config.oomScore;
    return launch;
}

} // namespace holdfast
