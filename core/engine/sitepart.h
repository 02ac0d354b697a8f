// sitepart.h - the site part at work: one object lives for one step and holds what its phases share (room-internal).
#pragma once

#include <engine/situation.h>
#include <engine/step.h>

#include <ranges>

namespace holdfast {

/// siteStep() makes one of these. Its phases: take the fact (sitefacts.cpp, sitehosts.cpp, sitecommands.cpp), let what
/// is due expire, carry on what is under way, arbitrate the pairs that were touched (sitepairs.cpp), assess alarms
/// (sitealarms.cpp).
class SitePart
{
public:
    SitePart(const Site &site, SiteState &state, const SiteEvent &event, SiteStep &out)
        : m_site(site), s(state), m_state(state), e(event), m_out(out)
    {
    }
    void take();

private:
    // sitepart.cpp: records, states, orders
    Ref add(Detail detail, Target target, HostId host, Ref cause, Timestamp at);
    Ref add(Detail detail, Target target, HostId host, Ref cause) { return add(std::move(detail), target, host, cause, s.now); }
    Ref addFact(Detail detail, Target target, Ref cause, Timestamp at); ///< with the event's origin
    void expectOrigin();
    void noteOrigin(Ref ref);
    void beginHistory(const MembershipChanged &fact);
    [[nodiscard]] bool isOurs(std::uint64_t seq, std::uint64_t history) const;
    [[nodiscard]] Ref resolve(const CauseRef &cause) const;
    Ref setState(MemberId id, State to, Ref cause, std::optional<Role> intended = {});
    void order(HostId host, OrderBody body, Ref cause);
    void touch(GroupId group);
    void touch(MemberId member) { touch(m_site.at(member).group); }
    void touch(InstanceId instance);
    void touchHost(HostId host);
    void touchPairsOf(HostId host);
    void touchSpares(HostId host);
    [[nodiscard]] bool stale() const;

    // sitefacts.cpp: what host parts report
    void on(const HostBooted &);
    void on(const ManagerResumed &fact);
    void adopt(MemberId id, State held);
    void on(const RunnableChanged &fact);
    void on(const FaultSeen &fact);
    void on(const ActionTaken &fact);
    void on(const LadderExhausted &fact);
    void on(const EligibilityChanged &fact);
    void on(const InitializationBegun &fact);
    void on(const RoleAnswered &fact);
    void on(const LeftService &fact);
    void on(const StuckChanged &fact);
    void on(const DegradedChanged &fact);
    void on(const ResourceChanged &fact);
    void on(const ProcessChanged &fact);
    void on(const Reinitialized &);
    void on(const Drained &);
    void on(const OrderRefused &fact);
    [[nodiscard]] Ref uncured(const Target &target) const;
    [[nodiscard]] Why reasonFor(MemberId member, Ref cause) const;
    void startAgain();
    void nothingRunsOn(HostId host, Ref cause, Why why);

    // sitehosts.cpp: host-level rungs, power, presence
    void on(const LineChanged &fact);
    void on(const BeatsChanged &fact);
    void on(const PowerConfirmed &fact);
    void on(const PowerFailed &fact);
    void on(const ManagerAlarm &fact);
    void on(const MembershipChanged &fact);
    void awaitUnknown(bool regained);
    void doubt(HostId host);
    void takeUpTasks();
    void requestAgain();
    [[nodiscard]] bool mayTakePower(HostId host) const;
    void on(const ConfigChanged &fact);
    void on(const TimePassed &) {}
    void on(const LeaseEnded &fact);
    void hostFault(HostId host, HostLadder ladder, Target target, Timestamp at, Ref cause);
    void judgeHost(HostId host, HostLadder ladder, Target target, Timestamp at, Ref cause);
    void startTask(HostId host, HostTask task, InstanceId resource);
    void drainOrSwitch(HostId host);
    [[nodiscard]] HostId nextToSwitch(HostId host, bool withLine) const;
    void requestPower(HostId host);
    void endTask(HostId host, bool ok);
    void taskDue(HostId host);
    [[nodiscard]] bool backFromFence(HostId host) const;
    void hostGone(HostId host);
    void leaseEnded(HostId host);
    void doubtAbsent();
    [[nodiscard]] auto hostIds() const
    {
        return std::views::iota(std::size_t{}, s.hosts.size())
            | std::views::transform([](std::size_t i) { return HostId(i); });
    }
    void powerIsOff(HostId host, Ref cause);
    void setHost(HostId host, HostState state, Ref cause);
    [[nodiscard]] Duration drainTime(HostId host) const;

    // sitecommands.cpp: operators
    void on(const Command &command);
    void accept(const Command &command, Ref ref);
    void carryOn();
    bool clearAway(MemberId member, Ref cause);
    [[nodiscard]] std::string lostBy(MemberId member, Ref cause) const;
    bool carryOnOffline(MemberId member);
    void giveUp(HostId host, Ref cause);
    void putOnline(MemberId member, Ref cause);
    void finish(std::size_t position, bool ok, std::string why);
    void finishCommand(std::uint64_t seq, bool ok, const std::string &why);
    [[nodiscard]] Duration commandTime(const Command &command, Target target) const;

    // sitepairs.cpp: who is Active
    void arbitrateTouched();
    void arbitrate(GroupId group);
    void switchOver(GroupId group, MemberId to, Ref cause);
    void advanceSwitchover(GroupId group);
    void passOverPrimary(GroupId group);
    [[nodiscard]] Duration startTimeout(GroupId group) const;
    void releaseDegraded(GroupId group);
    void chooseLeader(GroupId group);
    void fillStandby(GroupId group);
    void considerFailback(GroupId group);
    [[nodiscard]] bool takeoversUsedUp(GroupId group) const;
    void activate(MemberId member, Ref cause);
    [[nodiscard]] MemberId candidate(GroupId group);
    [[nodiscard]] bool mateMayBeActive(MemberId member) const;
    [[nodiscard]] bool usable(MemberId member) const;
    [[nodiscard]] bool hopeful(MemberId member) const;
    [[nodiscard]] bool mayHost(MemberId member) const;
    void noteProtection(GroupId group);

    // sitealarms.cpp
    void assess();
    void assessGroup(GroupId group);
    void assessHost(HostId host);
    void assessInstance(InstanceId instance);
    void setAlarm(AlarmKind kind, Severity severity, Target target, bool active, Ref cause);
    [[nodiscard]] bool recurs(const Window &faults) const;
    [[nodiscard]] bool raised(AlarmKind kind, Target target) const;
    void acknowledge(const Command &command, Ref ref);

    void expire();

    // Reading a part of the state, and writing into one: only what was written has its digest and deadline looked at
    // when the step ends.
    [[nodiscard]] const SiteHost &at(HostId id) const { return s.hosts[index(id)]; }
    [[nodiscard]] const SiteMember &at(MemberId id) const { return s.members[index(id)]; }
    [[nodiscard]] const SiteProcess &at(ProcessId id) const { return s.processes[index(id)]; }
    [[nodiscard]] const SiteInstance &at(InstanceId id) const { return s.instances[index(id)]; }
    [[nodiscard]] const SitePair &pairOf(GroupId id) const { return s.pairs[index(id)]; }
    [[nodiscard]] HostId hostOf(MemberId id) const { return m_site.at(id).host; }
    [[nodiscard]] SiteHost &edit(HostId id) { return written(m_state.hosts, id, 0); }
    [[nodiscard]] SiteMember &edit(MemberId id) { return written(m_state.members, id, m_numbers.members); }
    [[nodiscard]] SiteProcess &edit(ProcessId id) { return written(m_state.processes, id, m_numbers.processes); }
    [[nodiscard]] SiteInstance &edit(InstanceId id) { return written(m_state.instances, id, m_numbers.instances); }
    [[nodiscard]] SitePair &editPair(GroupId id) { return written(m_state.pairs, id, m_numbers.pairs); }
    template <class Part, class Id>
    Part &written(std::vector<Part> &parts, Id id, std::size_t first)
    {
        m_state.index.parts.add(first + index(id));
        return parts[index(id)];
    }

    const Site &m_site;
    const SiteState &s;
    SiteState &m_state; ///< the same, for writing
    const SiteEvent &e;
    SiteStep &m_out;
    const PartNumbers m_numbers{s};
};

/// The member of the pair that is Active, or has been asked to be; noId for none.
[[nodiscard]] MemberId leaderOf(const Site &site, const SiteState &state, GroupId group);

/// A mate that could take over at once: Standby, nothing pending, its host runnable.
[[nodiscard]] MemberId standbyMate(const Site &site, const SiteState &state, MemberId member);

/// A Standby whose mate may still be Active on a host that can't be asked: it waits for one of semantics.md 6's proofs.
[[nodiscard]] bool waitsForProof(const Site &site, const SiteState &state, MemberId member);

/// The members a target names: itself, a group's, or all of a host.
[[nodiscard]] std::vector<MemberId> membersOf(const Site &site, Target target);

/// Everything on the host that can't run without this member: its dependants, and all higher layers of a lower one.
[[nodiscard]] std::vector<MemberId> needing(const Site &site, MemberId member);

} // namespace holdfast
