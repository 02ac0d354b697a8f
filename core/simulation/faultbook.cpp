#include <simulation/faultbook.h>

#include <algorithm>

namespace holdfast {

namespace {

bool cures(CuredBy rung, const SimFault &fault)
{
    // Being taken out of service is what a stuck member can't be.
    if (fault.kind == SimFault::Kind::Stuck && rung == CuredBy::OutOfService)
        return false;
    return fault.curedBy != CuredBy::Never && rung != CuredBy::Never && rung >= fault.curedBy;
}

// What is wrong with the member as a whole, not with one of its processes.
bool isMembers(const SimFault &fault, MemberId member)
{
    return fault.member == member && (fault.kind == SimFault::Kind::Stuck || fault.kind == SimFault::Kind::Mute);
}

} // namespace

CuredBy FaultBook::defaultCure(SimFault::Kind kind, Layer layer)
{
    switch (kind) {
    case SimFault::Kind::Process:
    case SimFault::Kind::Resource:
        return layer == Layer::System ? CuredBy::Reboot : CuredBy::ProcessRestart;
    case SimFault::Kind::Stuck: return layer == Layer::System ? CuredBy::Reboot : CuredBy::Reinitialize;
    case SimFault::Kind::Mute: return CuredBy::Never;
    }
    return CuredBy::Never;
}

const SimFault &FaultBook::add(SimFault fault)
{
    fault.id = ++m_last;
    return m_faults.emplace_back(std::move(fault));
}

const SimFault *FaultBook::find(std::uint64_t id) const
{
    const auto found = std::ranges::find(m_faults, id, &SimFault::id);
    return found == m_faults.end() ? nullptr : &*found;
}

const SimFault *FaultBook::of(ProcessId process) const
{
    const auto found = std::ranges::find(m_faults, process, &SimFault::process);
    return found == m_faults.end() || !isValid(process) ? nullptr : &*found;
}

const SimFault *FaultBook::of(InstanceId instance) const
{
    const auto found = std::ranges::find(m_faults, instance, &SimFault::instance);
    return found == m_faults.end() || !isValid(instance) ? nullptr : &*found;
}

bool FaultBook::has(SimFault::Kind kind, MemberId member) const
{
    return std::ranges::any_of(m_faults,
                               [&](const SimFault &fault) { return fault.kind == kind && fault.member == member; });
}

std::vector<SimFault> FaultBook::removeIf(const std::function<bool(const SimFault &)> &which)
{
    std::vector<SimFault> gone;
    std::erase_if(m_faults, [&](const SimFault &fault) {
        if (!which(fault))
            return false;
        gone.push_back(fault);
        return true;
    });
    return gone;
}

std::vector<SimFault> FaultBook::rung(CuredBy rung, ProcessId process, MemberId member)
{
    return removeIf([&](const SimFault &fault) {
        return (fault.process == process || isMembers(fault, member)) && cures(rung, fault);
    });
}

// A member's rung cures its processes, and a resource fault that is said to need no more than that.
std::vector<SimFault> FaultBook::rung(CuredBy rung, MemberId member, const Site &site)
{
    const std::vector<InstanceId> &resources = site.at(member).resources;
    return removeIf([&](const SimFault &fault) {
        const bool its = fault.kind == SimFault::Kind::Resource
            ? std::ranges::find(resources, fault.instance) != resources.end()
            : fault.member == member;
        return its && cures(rung, fault);
    });
}

std::vector<SimFault> FaultBook::rung(CuredBy rung, InstanceId instance)
{
    return removeIf([&](const SimFault &fault) { return fault.instance == instance && cures(rung, fault); });
}

std::vector<SimFault> FaultBook::rung(CuredBy rung, HostId host, bool system)
{
    return removeIf([&](const SimFault &fault) {
        return fault.host == host && (system || fault.layer != Layer::System) && cures(rung, fault);
    });
}

std::vector<SimFault> FaultBook::clear(ProcessId process)
{
    return removeIf([&](const SimFault &fault) { return fault.process == process; });
}

std::vector<SimFault> FaultBook::clear(InstanceId instance)
{
    return removeIf([&](const SimFault &fault) { return fault.instance == instance; });
}

std::vector<SimFault> FaultBook::clear(MemberId member)
{
    return removeIf([&](const SimFault &fault) { return fault.member == member; });
}

std::vector<SimFault> FaultBook::clear(HostId host)
{
    return removeIf([&](const SimFault &fault) { return fault.host == host; });
}

} // namespace holdfast
