// faultbook.h - the faults that a scenario has put into the site, and which rung makes each go away.
#pragma once

#include <model/ids.h>
#include <model/scenario.h>
#include <model/site.h>

#include <functional>
#include <vector>

namespace holdfast {

/// One fault that is there until it is cured or cleared, whether it shows at the moment or not.
struct SimFault {
    enum class Kind : std::uint8_t { Process, Resource, Stuck, Mute };
    std::uint64_t id = 0;
    Kind kind = Kind::Process;
    ProcessId process = noId<ProcessId>; ///< of Process
    InstanceId instance = noId<InstanceId>; ///< of Resource
    MemberId member = noId<MemberId>; ///< of Stuck and Mute; the process's own of Process
    HostId host = noId<HostId>;
    Layer layer = Layer::Application;
    CuredBy curedBy = CuredBy::ProcessRestart;
    Duration recursAfter{};
    bool hangs = false; ///< of Process: it shows as a missed watchdog, not as an exit
};

/// Rungs are ordered as in contracts/scenario-file.md: a rung cures what it or any lower rung is said to cure.
class FaultBook
{
public:
    /// The rung that cures a fault for which the scenario names none: any at all, but re-boot for the system layer,
    /// re-initialise for a stuck member and none for a mute one.
    [[nodiscard]] static CuredBy defaultCure(SimFault::Kind kind, Layer layer);

    const SimFault &add(SimFault fault);
    [[nodiscard]] const SimFault *find(std::uint64_t id) const;
    [[nodiscard]] const SimFault *of(ProcessId process) const; ///< nullptr for none
    [[nodiscard]] const SimFault *of(InstanceId instance) const;
    [[nodiscard]] bool stuck(MemberId member) const { return has(SimFault::Kind::Stuck, member); }
    [[nodiscard]] bool mute(MemberId member) const { return has(SimFault::Kind::Mute, member); }

    /// A rung was taken. @return the faults it cured; they are gone from the book.
    std::vector<SimFault> rung(CuredBy rung, ProcessId process, MemberId member); ///< @p member: the process's own
    std::vector<SimFault> rung(CuredBy rung, MemberId member, const Site &site);
    std::vector<SimFault> rung(CuredBy rung, InstanceId instance);
    /// Of everything on the host; @param system whether the system layer is restarted by it, too.
    std::vector<SimFault> rung(CuredBy rung, HostId host, bool system);

    std::vector<SimFault> clear(ProcessId process);
    std::vector<SimFault> clear(InstanceId instance);
    std::vector<SimFault> clear(MemberId member); ///< its processes' as well
    std::vector<SimFault> clear(HostId host);

private:
    [[nodiscard]] bool has(SimFault::Kind kind, MemberId member) const;
    std::vector<SimFault> removeIf(const std::function<bool(const SimFault &)> &which);

    std::vector<SimFault> m_faults;
    std::uint64_t m_last = 0;
};

} // namespace holdfast
