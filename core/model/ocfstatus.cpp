#include <model/ocfstatus.h>

#include <algorithm>
#include <array>

namespace holdfast {

namespace {

struct Code {
    OcfStatus status;
    std::string_view name;
    std::string_view meaning;
};

constexpr auto codes = std::to_array<Code>({
    {OcfStatus::Success, "OCF_SUCCESS", "success"},
    {OcfStatus::GenericError, "OCF_ERR_GENERIC", "failed"},
    {OcfStatus::Arguments, "OCF_ERR_ARGS", "wrong arguments"},
    {OcfStatus::Unimplemented, "OCF_ERR_UNIMPLEMENTED", "the agent doesn't know this action"},
    {OcfStatus::Permission, "OCF_ERR_PERM", "not permitted"},
    {OcfStatus::NotInstalled, "OCF_ERR_INSTALLED", "not installed on this host"},
    {OcfStatus::NotConfigured, "OCF_ERR_CONFIGURED", "wrong parameters"},
    {OcfStatus::NotRunning, "OCF_NOT_RUNNING", "not running"},
    {OcfStatus::RunningPromoted, "OCF_RUNNING_PROMOTED", "running, promoted"},
    {OcfStatus::FailedPromoted, "OCF_FAILED_PROMOTED", "failed, promoted"},
    {OcfStatus::Degraded, "OCF_DEGRADED", "degraded"},
    {OcfStatus::DegradedPromoted, "OCF_DEGRADED_PROMOTED", "degraded, promoted"},
});

const Code *find(int status)
{
    const auto found =
        std::ranges::find_if(codes, [status](const Code &code) { return static_cast<int>(code.status) == status; });
    return found == codes.end() ? nullptr : &*found;
}

} // namespace

std::string_view ocfName(int status)
{
    const Code *const code = find(status);
    return code == nullptr ? std::string_view{} : code->name;
}

std::string ocfMeaning(int status)
{
    const Code *const code = find(status);
    return code == nullptr ? std::string{} : std::string(code->meaning) + " (" + std::string(code->name) + ')';
}

bool ocfIsHard(int status)
{
    return status >= static_cast<int>(OcfStatus::Arguments) && status <= static_cast<int>(OcfStatus::NotConfigured);
}

} // namespace holdfast
