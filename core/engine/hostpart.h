// hostpart.h - the host part at work: one object lives for one step and holds what its phases share (room-internal).
#pragma once

#include <engine/hoststate.h>

namespace holdfast {

/// hostStep() makes one of these, dispatches the event, and lets it go. Methods are grouped by file: hostpart.cpp the
/// dispatch and phases, hostmembers.cpp members, hostprocesses.cpp processes, hostfaults.cpp ladders,
/// hostresources.cpp resources.
class HostPart
{
public:
    HostPart(const Site &site, HostPartState &state, std::vector<HostEffect> &out)
        : m_site(site), s(state), m_out(out)
    {
    }
    void take(const HostEvent &event);

private:
    // hostpart.cpp: events, phases, publishing
    void on(const Boot &boot);
    void on(const Resume &resume);
    void on(const ProcessReady &ready);
    void on(const ProcessExited &exited);
    void on(const ProcessHung &hung);
    void on(const ProcessAcknowledged &answer);
    void on(const ProcessStopFailed &failed);
    void on(const ResourceInitialized &initialized);
    void on(const ResourceProbed &probed);
    void on(const ResourceReleased &released);
    void on(const OrderReceived &received);
    void on(const QuorumChanged &changed);
    void on(const Tick &);
    void on(const SiteRestructured &changed);
    [[nodiscard]] CauseRef seqCause(Ref record) const
    {
        return {record.seq == 0 ? CauseRef::Kind::None : CauseRef::Kind::Seq, record.seq, record.root, m_history};
    }
    void carryOut(const InitializeMember &order, Ref cause);
    void carryOut(const ChangeRole &order, Ref cause);
    void carryOut(const TakeOut &order, Ref cause);
    void carryOut(const PutOnline &order, Ref cause);
    void carryOut(const RepairNow &order, Ref cause);
    void carryOut(const ReinitializeHost &order, Ref cause);
    void carryOut(const DrainHost &order, Ref cause);
    void carryOut(const ResumeHost &order, Ref cause);
    void carryOut(const SwitchPower &, Ref) {} // the manager's own, never reaches the host part
    void carryOut(const SetObserve &order, Ref cause);
    void judgeObserved();
    void advance();
    bool advanceOnce();
    bool bringUp(Layer layer);
    bool stopLayer(Layer layer);
    bool releaseLayer(Layer layer);
    void bringUpTouched();
    [[nodiscard]] bool complete(Layer layer) const;
    [[nodiscard]] bool out(Layer layer) const;
    void setRunnable(bool runnable, CauseRef cause);
    void endReinitialize(CauseRef cause);
    [[nodiscard]] bool waitsForHost(MemberId id) const;
    [[nodiscard]] bool nothingMoreComes() const;
    [[nodiscard]] bool isUp(MemberId id) const;
    std::uint64_t record(Fact fact, CauseRef cause, Timestamp at);
    std::uint64_t record(Fact fact, CauseRef cause) { return record(std::move(fact), cause, s.now); }
    void tell(Fact fact, CauseRef cause = {});

    // hostmembers.cpp: start, roles, out of service, repair
    void reconsider(MemberId id);
    void reconsiderDependants(MemberId id);
    [[nodiscard]] bool canRun(MemberId id) const;
    [[nodiscard]] bool mayNotActivate(MemberId id) const;
    [[nodiscard]] bool layerOpen(Layer layer) const;
    void initialize(MemberId id, Role role, std::uint32_t order, CauseRef cause);
    void startProcesses(MemberId id);
    void checkStarted(MemberId id);
    void restartDependants(MemberId id);
    void settleIn(MemberId id);
    void changeRole(MemberId id);
    void tellRole(MemberId id);
    void checkChanged(MemberId id);
    void answer(MemberId id, bool ok);
    void refuseRole(MemberId id, bool timedOut);
    void failRole(MemberId id, CauseRef cause);
    void outOfService(MemberId id, CauseRef cause, bool faulted);
    void leaveQuietly(MemberId id, CauseRef cause, After then);
    void beginStop(MemberId id, After then);
    void advanceStop(MemberId id);
    bool waitsForDependants(MemberId id);
    void finishStop(MemberId id);
    void leave(MemberId id);
    void noteFault(MemberId id);
    void scheduleRepair(MemberId id);
    void repair(MemberId id);
    void setStuck(MemberId id);
    [[nodiscard]] bool running(MemberId id) const;
    [[nodiscard]] bool leaving(MemberId id) const;
    [[nodiscard]] Role startRole(MemberId id) const;

    // hostprocesses.cpp
    void startProcess(ProcessId id);
    void restartProcess(ProcessId id);
    void stopProcess(ProcessId id);
    void killProcess(ProcessId id);
    void setRun(ProcessId id, ProcessRun run, Timestamp deadline = never);
    void gone(ProcessId id, const ExitStatus &exit, bool remains = false, const ExitUsage &used = {});
    void processDue(ProcessId id);
    [[nodiscard]] bool alive(ProcessId id) const;
    [[nodiscard]] bool isCurrent(ProcessId id, std::uint64_t generation) const;

    // hostfaults.cpp: the ladders that this host climbs alone
    void fault(ProcessId id, const FaultDetail &detail, bool hard = false);
    [[nodiscard]] bool isHard(ProcessId id, const ExitStatus &exit) const;
    [[nodiscard]] bool inRung(MemberId id) const;
    [[nodiscard]] bool restartedAnyway(Layer layer) const;
    void judge(ProcessId id, std::uint64_t origin, Timestamp at, bool hard);
    void judge(InstanceId id, std::uint64_t origin, Timestamp at, bool hard);
    void judgeFor(MemberId id, const DeferredFault &fault);
    void defer(MemberId id, const DeferredFault &fault);
    void endRung(MemberId id);
    void exhaust(HostLadder ladder, Target target, std::uint64_t origin, Timestamp at);

    // hostresources.cpp
    void wantResources(Layer layer);
    void wantResource(InstanceId id);
    void initializeInstance(InstanceId id, CauseRef asked);
    void instanceUp(InstanceId id, CauseRef cause);
    void instanceFault(InstanceId id, CauseRef cause, bool hard = false);
    void reinitializeInstance(InstanceId id);
    void releaseInstance(InstanceId id, CauseRef asked);
    void instanceDue(InstanceId id);
    void setResource(InstanceId id, ResourceState state, CauseRef cause);
    bool bringUpOnActivation(MemberId id);
    bool releaseOnActivation(MemberId id);

    // hostindex.cpp: what was written in this step, and when something is due
    void makeIndex();
    void updateIndex();
    void takeDue();

    // Reading a part of the state, and writing into one: only of what was written the consequences are looked at.
    [[nodiscard]] const HostMember &at(MemberId id) const { return s.members[index(id)]; }
    [[nodiscard]] const HostProcess &at(ProcessId id) const { return s.processes[index(id)]; }
    [[nodiscard]] const HostInstance &at(InstanceId id) const { return s.instances[index(id)]; }
    [[nodiscard]] HostMember &edit(MemberId id)
    {
        s.index.parts.add(index(id));
        return s.members[index(id)];
    }
    [[nodiscard]] HostProcess &edit(ProcessId id)
    {
        s.index.parts.add(firstProcess() + index(id));
        return s.processes[index(id)];
    }
    [[nodiscard]] HostInstance &edit(InstanceId id)
    {
        s.index.parts.add(firstInstance() + index(id));
        return s.instances[index(id)];
    }
    [[nodiscard]] std::size_t firstProcess() const { return s.members.size(); }
    [[nodiscard]] std::size_t firstInstance() const { return s.members.size() + s.processes.size(); }
    [[nodiscard]] const HostLoad &load() const { return m_site.loads[index(s.host)]; }

    const Site &m_site;
    HostPartState &s;
    std::vector<HostEffect> &m_out;
    std::uint64_t m_history = 0; ///< that the order at hand numbers its cause by
    bool m_looksAtAll = false; ///< applications have just become possible: not only what was touched can start
};

inline CauseRef own(std::uint64_t origin)
{
    return {CauseRef::Kind::Own, origin};
}

} // namespace holdfast
