#include <run/ocfagent.h>

#include <cstdlib>

namespace holdfast {

namespace {

bool isStatus(const CommandResult &result, OcfStatus status)
{
    return result.end == CommandResult::End::Exited && result.exit.signal == 0
        && result.exit.status == static_cast<int>(status);
}

std::string milliseconds(Duration duration)
{
    return std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(duration).count());
}

} // namespace

std::string ocfRoot()
{
    const char *const root = std::getenv("OCF_ROOT");
    return root != nullptr && *root != '\0' ? root : "/usr/lib/ocf";
}

Launch OcfAgent::launch(const std::string &action, Duration timeout, Duration interval) const
{
    const std::size_t colon = agent.find(':');
    const std::string provider = colon == std::string::npos ? "heartbeat" : agent.substr(0, colon);
    const std::string type = colon == std::string::npos ? agent : agent.substr(colon + 1);
    Parameters variables{
        {"OCF_ROOT", ocfRoot()},
        {"OCF_RA_VERSION_MAJOR", "1"},
        {"OCF_RA_VERSION_MINOR", "1"},
        {"OCF_RESOURCE_INSTANCE", instance},
        {"OCF_RESOURCE_TYPE", type},
        {"OCF_RESOURCE_PROVIDER", provider},
        {"OCF_CHECK_LEVEL",
         params.contains("OCF_CHECK_LEVEL") ? params.at("OCF_CHECK_LEVEL") : "0"},
        {"OCF_RESKEY_CRM_meta_name", action},
        {"OCF_RESKEY_CRM_meta_timeout", milliseconds(timeout)},
        {"OCF_RESKEY_CRM_meta_interval", milliseconds(interval)},
        {"PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"},
    };
    for (const auto &[name, value] : params)
        variables["OCF_RESKEY_" + name] = value;
    Launch launch;
    launch.argv = {ocfRoot() + "/resource.d/" + provider + '/' + type, action};
    launch.environment = environmentWith(variables);
    return launch;
}

std::string ocfReason(const CommandResult &result)
{
    if (result.end != CommandResult::End::Exited || result.exit.signal != 0)
        return result.why();
    const std::string meaning = ocfMeaning(result.exit.status);
    const std::string status =
        meaning + (meaning.empty() ? "" : ", ") + "exit status " + std::to_string(result.exit.status);
    constexpr std::string_view mark = "ocf-exit-reason:";
    const std::size_t at = result.complaint.find(mark);
    const std::string said =
        at == std::string::npos ? result.complaint : result.complaint.substr(at + mark.size());
    return said.empty() ? status : said + ": " + status;
}

bool ocfRuns(const CommandResult &result)
{
    return isStatus(result, OcfStatus::Success) || isStatus(result, OcfStatus::Degraded)
        || ocfPromoted(result);
}

bool ocfPromoted(const CommandResult &result)
{
    return isStatus(result, OcfStatus::RunningPromoted) || isStatus(result, OcfStatus::DegradedPromoted);
}

bool ocfDegraded(const CommandResult &result)
{
    return isStatus(result, OcfStatus::Degraded) || isStatus(result, OcfStatus::DegradedPromoted);
}

bool ocfStopped(const CommandResult &result)
{
    return isStatus(result, OcfStatus::Success) || isStatus(result, OcfStatus::NotRunning);
}

std::string ocfTodo(const CommandResult &result)
{
    if (isStatus(result, OcfStatus::Arguments) || isStatus(result, OcfStatus::NotConfigured))
        return "correct params in the site file; no restart cures it";
    if (isStatus(result, OcfStatus::Unimplemented))
        return "give another agent in the site file; no restart cures it";
    if (isStatus(result, OcfStatus::Permission))
        return "give the user that it runs as what it asks for; no restart cures it";
    if (isStatus(result, OcfStatus::NotInstalled))
        return "install what it asks for on this host; no restart cures it";
    return {};
}

bool ocfUnimplemented(const CommandResult &result)
{
    return isStatus(result, OcfStatus::Unimplemented);
}

} // namespace holdfast
