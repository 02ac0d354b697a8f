#include <engine/hostpart.h>

#include <algorithm>

namespace holdfast {

namespace {

// A resource that won't come up is tried again; its dependants' repair has no delay of its own for that.
constexpr Duration firstRetry = 30s;
constexpr Duration mostRetry = 10min;

} // namespace

void HostPart::setResource(InstanceId id, ResourceState state, CauseRef cause)
{
    HostInstance &instance = edit(id);
    if (instance.state == state)
        return;
    instance.state = state;
    record(ResourceChanged{id, state}, cause);
}

// Resources of a layer come up in their own dependency order, independent ones in parallel.
void HostPart::wantResources(Layer layer)
{
    for (const InstanceId id : load().instancesOf(layer))
        wantResource(id);
}

void HostPart::wantResource(InstanceId id)
{
    if (m_site.configOf(id).initialize == Initialize::OnActivation || at(id).state != ResourceState::Down)
        return;
    if (!at(id).wanted)
        edit(id).wanted = true;
    const bool ready = std::ranges::all_of(m_site.at(id).dependsOn, [&](InstanceId other) {
        return at(other).state == ResourceState::InService;
    });
    if (ready)
        initializeInstance(id, s.phaseCause);
}

void HostPart::initializeInstance(InstanceId id, CauseRef asked)
{
    HostInstance &instance = edit(id);
    instance.asked = asked;
    instance.retryAt = never;
    instance.settled = never;
    setResource(id, ResourceState::Initializing,
                instance.cause.kind == CauseRef::Kind::None ? instance.asked : instance.cause);
    m_out.push_back(InitializeResource{id});
}

void HostPart::on(const ResourceInitialized &initialized)
{
    HostInstance &instance = edit(initialized.instance);
    if (instance.releasing || instance.state != ResourceState::Initializing)
        return;
    if (!initialized.ok) {
        instanceFault(initialized.instance, instance.cause, initialized.hard);
        return;
    }
    // After a fault it has to stay good for `settle` first: no flapping (semantics.md 4).
    if (instance.cause.kind == CauseRef::Kind::InstanceIncident)
        instance.settled = s.now + m_site.configOf(initialized.instance).settle;
    else
        instanceUp(initialized.instance, instance.asked);
}

void HostPart::on(const ResourceProbed &probed)
{
    HostInstance &instance = edit(probed.instance);
    if (instance.releasing)
        return;
    if (probed.good) {
        if (instance.state == ResourceState::Faulty && instance.settled == never)
            instance.settled = s.now + m_site.configOf(probed.instance).settle;
        return;
    }
    instance.settled = never;
    if (instance.state == ResourceState::InService)
        instanceFault(probed.instance, {});
    else if (instance.state == ResourceState::Initializing
             && instance.cause.kind == CauseRef::Kind::InstanceIncident)
        setResource(probed.instance, ResourceState::Faulty, instance.cause);
}

void HostPart::instanceUp(InstanceId id, CauseRef cause)
{
    HostInstance &instance = edit(id);
    instance.settled = never;
    instance.retryAt = never;
    instance.retries = 0;
    instance.faultPending = false;
    instance.cause = {};
    setResource(id, ResourceState::InService, cause);
    for (const InstanceId other : m_site.at(id).neededBy) {
        const Layer layer = m_site.at(other).layer;
        // It came up late: what needs it waits until the host is runnable again (semantics.md 2).
        const bool may = !restartedAnyway(layer) && (layer != Layer::Application || s.runnable);
        if (at(other).wanted && at(other).state == ResourceState::Down && may)
            initializeInstance(other, instance.asked);
        else if (at(other).state == ResourceState::Faulty)
            reinitializeInstance(other);
    }
    for (const MemberId member : m_site.at(id).dependants) {
        HostMember &m = edit(member);
        if (m.degraded) {
            m.degraded = false;
            tell(DegradedChanged{member, false});
        }
        if (m.work != Work::Resources) {
            reconsider(member);
        } else if (bringUpOnActivation(member)) {
            m.work = Work::None;
            if (m.held == State::Initialization)
                startProcesses(member);
            else
                changeRole(member);
        }
    }
}

// It failed, or would not come up.
void HostPart::instanceFault(InstanceId id, CauseRef cause, bool hard)
{
    HostInstance &instance = edit(id);
    const ResourceConfig &config = m_site.configOf(id);
    const Layer layer = m_site.at(id).layer;
    const auto origin = record(FaultSeen{id, {Fault::Resource, {}}}, cause);
    setResource(id, ResourceState::Faulty, own(origin));
    instance.cause = {CauseRef::Kind::InstanceIncident, static_cast<std::uint64_t>(id)};
    if (restartedAnyway(layer))
        return;
    const Duration delay = std::min(firstRetry * (1 << std::min(instance.retries, 10)), mostRetry);
    ++instance.retries;
    const bool retried = !config.critical || layer == Layer::Application || hard; // else the host's ladder does that
    if (retried) {
        instance.retryAt = s.now + delay;
        instance.faultPending = instance.retries == 1;
    }
    judge(id, origin, s.now, hard);
    if (!retried)
        return;
    for (const InstanceId other : m_site.at(id).neededBy) {
        if (at(other).state == ResourceState::InService)
            instanceFault(other, own(origin));
    }
    // One that wouldn't come up is tried again after its delay, not at once.
    if (instance.faultPending)
        reinitializeInstance(id);
    for (const MemberId member : m_site.at(id).dependants)
        reconsider(member);
}

// The added step of a resource fault: re-initialise it, once what uses it is out of service or can't be taken out.
void HostPart::reinitializeInstance(InstanceId id)
{
    HostInstance &instance = edit(id);
    const bool inUse = m_site.configOf(id).critical
        && std::ranges::any_of(m_site.at(id).dependants, [&](MemberId member) {
               return running(member) && !at(member).stuck && !at(member).degraded;
           });
    const bool ready = std::ranges::all_of(m_site.at(id).dependsOn, [&](InstanceId other) {
        return at(other).state == ResourceState::InService;
    });
    if (inUse || !ready || instance.state != ResourceState::Faulty || s.observe)
        return;
    if (m_site.at(id).layer == Layer::Application && !s.runnable) {
        // Nothing of that layer before the host is runnable (semantics.md 2): re-initialise was quicker.
        instance.retryAt = s.now + firstRetry;
        return;
    }
    instance.faultPending = false;
    record(ActionTaken{id, {Action::ResourceReinitialize, 0, 0, {}, false}}, instance.cause);
    initializeInstance(id, instance.cause);
}

void HostPart::instanceDue(InstanceId id)
{
    HostInstance &instance = edit(id);
    if (instance.settled <= s.now)
        instanceUp(id, instance.cause);
    if (instance.retryAt <= s.now) {
        instance.retryAt = never;
        reinitializeInstance(id);
    }
}

void HostPart::releaseInstance(InstanceId id, CauseRef asked)
{
    HostInstance &instance = edit(id);
    instance.asked = asked;
    instance.releasing = true;
    instance.settled = never;
    instance.retryAt = never;
    m_out.push_back(ReleaseResource{id});
}

void HostPart::on(const ResourceReleased &released)
{
    HostInstance &instance = edit(released.instance);
    if (!instance.releasing)
        return;
    instance.releasing = false;
    instance.cause = {};
    instance.retries = 0;
    setResource(released.instance, ResourceState::Down, instance.asked);
    for (const MemberId member : m_site.at(released.instance).dependants) {
        HostMember &m = edit(member);
        if (m.work == Work::Stopping && !released.ok)
            setStuck(member); // what it can't let go of, its mate must not take
        else if (m.work == Work::Stopping)
            advanceStop(member);
        else if (m.work == Work::Changing && m.role == Role::Deactivate)
            checkChanged(member); // its processes may have yet to acknowledge
    }
}

// @return whether all of the member's on-activation resources are in service; if not, it waits for them.
bool HostPart::bringUpOnActivation(MemberId id)
{
    bool all = true;
    for (const InstanceId instance : m_site.at(id).resources) {
        if (m_site.configOf(instance).initialize != Initialize::OnActivation
            || at(instance).state == ResourceState::InService)
            continue;
        all = false;
        edit(instance).wanted = true;
        if (at(instance).state != ResourceState::Initializing && !at(instance).releasing) {
            edit(instance).cause = {};
            initializeInstance(instance, at(id).cause);
        }
    }
    if (!all)
        edit(id).work = Work::Resources;
    return all;
}

// @return whether none of them is held any more.
bool HostPart::releaseOnActivation(MemberId id)
{
    bool all = true;
    for (const InstanceId instance : m_site.at(id).resources) {
        if (m_site.configOf(instance).initialize != Initialize::OnActivation
            || at(instance).state == ResourceState::Down)
            continue;
        const bool usedStill = std::ranges::any_of(m_site.at(instance).dependants, [&](MemberId other) {
            return other != id && running(other) && !leaving(other) && startRole(other) == Role::Activate;
        });
        if (usedStill)
            continue;
        all = false;
        edit(instance).wanted = false;
        if (!at(instance).releasing)
            releaseInstance(instance, at(id).cause);
    }
    return all;
}

} // namespace holdfast
