// processlaunch.h - what a process of the site is started with: environment, user, limits, place.
#pragma once

#include <model/site.h>
#include <run/spawn.h>
#include <supervisor/rundirectory.h>
#include <supervisor/runningprocess.h>

#include <memory>

namespace holdfast {

class NotifySocket;
class Supervisor;
class OcfCatalog;

/// What the units of one supervisor share. Owned by the Supervisor, which outlives them.
struct UnitContext {
    std::shared_ptr<const Site> site;
    HostId host = noId<HostId>;
    RunDirectory directory;
    SupervisorOptions options;
    Supervisor *supervisor = nullptr;
    NotifySocket *notify = nullptr;
    std::uint64_t *lastLine = nullptr; ///< the number given last
    OcfCatalog *agents = nullptr;
    std::string cgroups; ///< directory for one cgroup a process; "": none
};

/// GROUP@PROCESS: the name of a process in the run directory.
[[nodiscard]] std::string runName(const Site &site, ProcessId process);

/// Everything but the command and the descriptors. Error: an unknown user or limit.
[[nodiscard]] Expected<Launch> launchOf(const UnitContext &context, ProcessId process,
                                        std::uint64_t generation, Role role);

/// HOLDFAST_ROLE: "active" or "standby".
[[nodiscard]] std::string_view roleVariable(Role role);

} // namespace holdfast
