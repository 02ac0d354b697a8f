#include <simulation/simulation.h>

#include <engine/invariants.h>
#include <engine/sitebeginning.h>

#include <algorithm>
#include <tuple>
#include <type_traits>
#include <utility>

namespace holdfast {

namespace {

// What a manager saw of its lines and of the power was true then, and only then, as was what it was when it came back;
// what its host part did is repeated.
bool isRepeated(const Fact &fact)
{
    return !std::holds_alternative<ManagerResumed>(fact) && !std::holds_alternative<LineChanged>(fact)
        && !std::holds_alternative<BeatsChanged>(fact)
        && !std::holds_alternative<PowerConfirmed>(fact) && !std::holds_alternative<PowerFailed>(fact)
        && !std::holds_alternative<ManagerAlarm>(fact) && !std::holds_alternative<TimePassed>(fact)
        && !std::holds_alternative<LeaseEnded>(fact) && !std::holds_alternative<Command>(fact);
}

template <typename T>
bool contains(const std::vector<T> &all, std::type_identity_t<T> one)
{
    return std::ranges::find(all, one) != all.end();
}

} // namespace

bool Simulation::hasSide(HostId host) const
{
    return std::ranges::any_of(m_sides, [host](const Side &side) { return contains(side.present, host); });
}

Simulation::Side *Simulation::sideOf(HostId host)
{
    const auto found = std::ranges::find_if(m_sides, [&](const Side &side) { return contains(side.present, host); });
    return found == m_sides.end() ? nullptr : &*found;
}

// ---- who hears whom
// ---------------------------------------------------------------------------------------------------

// A ring of the cluster engine holds only hosts that all hear each other. Who can stay where he is stays: the others
// are taken in one by one, where everybody hears them, and into the principal side first.
std::vector<std::vector<HostId>> Simulation::groupsOnBus() const
{
    std::vector<HostId> order = principal().present;
    for (const Side &side : m_sides) {
        if (&side != &principal())
            order.insert(order.end(), side.present.begin(), side.present.end());
    }
    for (std::uint32_t i = 0; i < m_hosts.size(); ++i) {
        if (!contains(order, HostId{i}))
            order.push_back(HostId{i});
    }
    std::vector<std::vector<HostId>> groups;
    for (const HostId host : order) {
        if (!at(host).up || !at(host).heard)
            continue;
        const auto group = std::ranges::find_if(groups, [&](const std::vector<HostId> &others) {
            return std::ranges::all_of(others, [&](HostId other) { return m_linked[index(host)][index(other)]; });
        });
        if (group == groups.end())
            groups.push_back({host});
        else
            group->push_back(host);
    }
    for (std::vector<HostId> &group : groups)
        std::ranges::sort(group);
    std::ranges::sort(groups);
    return groups;
}

// core/bus/README.md: a majority of those that have not gone by order; where these are even in number, the independent
// computer has a vote and gives it to one side at most: to the one that has it already, else to the larger one. Whose
// own vote counts has been where there was quorum since it booted; with the independent computer's vote everybody's
// does, and where all are. One that has gone and is back has a vote again when a majority of the others has taken it
// in: two sides that count differently would both have quorum. Where none of the others is there everybody has one, as
// at the first start.
std::vector<bool> Simulation::quorumOf(const std::vector<std::vector<HostId>> &groups) const
{
    const bool anybody = std::ranges::any_of(m_hosts, [](const SimHost &host) { return host.up && !host.left; });
    const auto votes = [&](HostId host) { return !anybody || !m_hosts[index(host)].left; };
    std::size_t voters = 0;
    for (std::uint32_t i = 0; i < m_hosts.size(); ++i)
        voters += votes(HostId{i}) ? 1 : 0;
    const bool hasComputer = !m_site.config.independentComputers.empty();
    const std::size_t device = hasComputer && voters % 2 == 0 ? 1 : 0;
    const auto claim = [&](const std::vector<HostId> &group) {
        const bool holds = std::ranges::any_of(
            group, [&](HostId host) { return principal().quorate && contains(principal().present, host); });
        return std::pair(holds, group.size());
    };
    std::size_t favoured = groups.size();
    for (std::size_t g = 0; g < groups.size() && hasComputer; ++g) {
        if (std::ranges::any_of(groups[g], [&](HostId host) { return icReachable(host); })
            && (favoured == groups.size() || claim(groups[g]) > claim(groups[favoured])))
            favoured = g;
    }
    std::vector<bool> quorate;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const auto present = static_cast<std::size_t>(std::ranges::count_if(groups[g], votes));
        const auto standing = static_cast<std::size_t>(std::ranges::count_if(
            groups[g], [&](HostId host) { return votes(host) && m_hosts[index(host)].standing; }));
        const std::size_t given = g == favoured ? present + device : standing;
        quorate.push_back(present == voters || 2 * given > voters + device);
    }
    return quorate;
}

// The state that a group goes on with, as core/bus/component.h has it: of the side with quorum; else the one that was
// decided upon with quorum last, even if only the journal of a host that boots has it. A long history says nothing: a
// host that was alone may have written much.
const Simulation::Side &Simulation::baseFor(const std::vector<HostId> &group) const
{
    using Rank = std::tuple<bool, std::uint64_t, bool, std::size_t, std::uint64_t>;
    const Side *best = nullptr;
    Rank bestRank;
    const auto consider = [&](const Side &side, std::size_t size) {
        const Rank rank{side.quorate && size != 0, side.state.term, size != 0, size, side.state.seq};
        if (best == nullptr || rank > bestRank) {
            best = &side;
            bestRank = rank;
        }
    };
    for (const Side &side : m_sides) {
        const auto size = std::ranges::count_if(group, [&](HostId host) { return contains(side.present, host); });
        if (size != 0)
            consider(side, static_cast<std::size_t>(size));
    }
    for (const HostId host : group) {
        if (hasSide(host) || !at(host).own)
            continue;
        const auto size = std::ranges::count_if(group, [&](HostId other) {
            return at(other).own == at(host).own && at(other).part.phase != HostPhase::Down;
        });
        consider(*at(host).own, static_cast<std::size_t>(size)); // 0: only journals know it
    }
    return best != nullptr ? *best : principal(); // the site's first boot
}

// Whether the state comes from the journal of a host that boots, as nobody who runs knows as much: its manager begins
// the site with it.
bool Simulation::beginsWith(const Side &base, const std::vector<HostId> &group) const
{
    return std::ranges::any_of(group, [&](HostId host) { return at(host).own.get() == &base; })
        && std::ranges::none_of(group, [&](HostId host) {
               return at(host).own.get() == &base && at(host).part.phase != HostPhase::Down;
           });
}

// Who is on no side any more goes on, some day, from what it knows now.
void Simulation::keepJournals(const std::vector<std::vector<HostId>> &groups)
{
    for (const Side &side : m_sides) {
        std::shared_ptr<Side> journal;
        for (const HostId host : side.present) {
            if (std::ranges::any_of(groups, [host](const auto &group) { return contains(group, host); }))
                continue;
            if (!journal) {
                journal = std::make_shared<Side>(side);
                journal->present.clear();
                journal->inFlight.clear();
                journal->quorate = false;
            }
            at(host).own = journal;
        }
    }
}

/// @return whether anything has changed.
bool Simulation::reform()
{
    const auto groups = groupsOnBus();
    const std::vector<bool> quorate = quorumOf(groups);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        for (const HostId host : groups[g]) {
            at(host).left = at(host).left && !quorate[g];
            at(host).standing = at(host).standing || quorate[g];
        }
    }
    bool same = groups.size() == m_sides.size();
    for (std::size_t g = 0; g < groups.size() && same; ++g)
        same = m_sides[g].present == groups[g] && m_sides[g].quorate == quorate[g];
    if (same)
        return false;
    keepJournals(groups);
    if (groups.empty()) {
        Side last = principal(); // what is told of the site until somebody boots
        last.present.clear();
        last.inFlight.clear();
        m_sides = {std::move(last)};
        m_principal = 0;
        return true;
    }
    std::vector<Side> sides;
    std::vector<const Side *> bases;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const Side &base = baseFor(groups[g]);
        Side side;
        side.id = ++m_sideId;
        side.present = groups[g];
        side.quorate = quorate[g];
        side.state = base.state;
        if (beginsWith(base, groups[g]))
            beginSite(side.state, m_hosts.size() == 1 ? groups[g].front() : noId<HostId>,
                      !m_site.config.independentComputers.empty());
        if (m_options.timing.replicas)
            side.replicas.assign(m_hosts.size(), side.state);
        side.rules = base.rules;
        sides.push_back(std::move(side));
        bases.push_back(&base);
    }
    std::size_t leading = sides.size();
    for (std::size_t g = 0; g < sides.size(); ++g) {
        if (sides[g].quorate)
            leading = g;
        else if (leading == sides.size() && bases[g] == &principal())
            leading = g;
    }
    rehome(sides, bases);
    for (std::size_t g = 0; g < sides.size(); ++g)
        join(sides[g], *bases[g]);
    m_sides = std::move(sides);
    for (const std::vector<HostId> &group : groups) {
        for (const HostId host : group)
            at(host).own.reset();
    }
    m_principal = leading < m_sides.size() ? leading : 0;
    for (const Side &side : m_sides) {
        for (const HostId host : side.present)
            tellQuorum(host);
    }
    return true;
}

// What was sent and not delivered yet stays with its sender's side; a sender that goes over to another side says it
// again there (core/bus/bus.h: dropped when its sender loses its component). Two of one sender stay in their order.
void Simulation::rehome(std::vector<Side> &sides, const std::vector<const Side *> &bases)
{
    for (const Side &old : m_sides) {
        for (const auto &[due, event] : old.inFlight) {
            std::size_t g = 0;
            while (g < sides.size() && (bases[g] != &old || !contains(sides[g].present, event.sender)))
                ++g;
            const bool unsaid = &old == &principal() && old.quorate && isRepeated(event.fact) && at(event.sender).up;
            if (g < sides.size()) {
                if (unsaid && !sides[g].quorate)
                    at(event.sender).unheard.push_back(event); // it goes where a quorum doesn't hear it
                sides[g].inFlight.emplace_back(due, event);
                sides[g].lastDelivery = std::max(sides[g].lastDelivery, due);
                schedule(due, [this, id = sides[g].id] { arrive(id); });
            } else if (unsaid) {
                at(event.sender).unheard.push_back(event);
            }
        }
    }
}

// The new side learns who is there; who comes from another one then repeats what it had said there.
void Simulation::join(Side &side, const Side &base)
{
    SiteEvent change;
    for (const HostId host : side.present)
        change.at = std::max(change.at, clockOf(host));
    change.fact = MembershipChanged{side.present, side.quorate};
    m_messages.emplace_back(side.id, std::move(change));
    for (const HostId host : side.present) {
        SimHost &h = at(host);
        if (contains(base.present, host)) {
            if (side.quorate)
                h.unheard.clear(); // it is heard from now on
            continue;
        }
        const SiteHost &known = base.state.hosts[index(host)];
        for (const SiteEvent &event : h.unheard) {
            // A life that nobody here has heard of may number its facts as the last one did.
            if (event.origin == 0 || event.origin > known.origins.last || event.incarnation > known.incarnation)
                m_messages.emplace_back(side.id, event);
        }
        if (side.quorate)
            h.unheard.clear(); // else a side with quorum has yet to hear it
        std::ranges::fill(h.lines, LinkState::Unknown);
        // One that has been running all the time says that it is there; one that boots says so by booting.
        onHost(host, Duration{}, [this, host] {
            if (at(host).part.phase != HostPhase::Down)
                feed(host, Resume{});
            updateLines();
        });
    }
}

void Simulation::tellQuorum(HostId host)
{
    const Side *side = sideOf(host);
    SimHost &h = at(host);
    if (side == nullptr || !h.managed || h.part.phase == HostPhase::Down
        || h.toldQuorum.value_or(h.part.quorate) == side->quorate)
        return;
    if (!side->quorate && !m_site.config.watchdog)
        return; // self-fencing doesn't work here
    h.toldQuorum = side->quorate;
    feed(host, QuorumChanged{side->quorate});
    if (!side->quorate) {
        // The watchdog does it if the manager hasn't let go of everything by then.
        onHost(host, m_site.config.selfFence + m_site.config.margin / 2, [this, host] {
            const Side *now = sideOf(host);
            if ((now == nullptr || !now->quorate) && servesAsActive(host))
                resetByWatchdog(host);
        });
    }
}

// ---- messages
// -----------------------------------------------------------------------------------------------------------

void Simulation::publish(HostId from, Fact fact)
{
    publish(from, SiteEvent{clockOf(from), from, at(from).incarnation, 0, {}, std::move(fact)});
}

void Simulation::publish(HostId from, SiteEvent event)
{
    Side *side = sideOf(from);
    // A side without quorum may have to go on with another one's state, the principal one too.
    if ((side == nullptr || side != &principal() || !side->quorate) && isRepeated(event.fact))
        at(from).unheard.push_back(event);
    if (side == nullptr)
        return;
    Duration delay = m_options.timing.busDelay;
    if (m_options.timing.busJitter > Duration::zero())
        delay += drawn(m_options.timing.busJitter);
    if (delay == Duration::zero() && side->inFlight.empty()) {
        m_messages.emplace_back(side->id, std::move(event));
        return;
    }
    // One total order: nothing overtakes.
    side->lastDelivery = std::max(side->lastDelivery, m_now + delay);
    side->inFlight.emplace_back(side->lastDelivery, std::move(event));
    schedule(side->lastDelivery, [this, id = side->id] { arrive(id); });
}

void Simulation::arrive(std::uint64_t id)
{
    const auto side = std::ranges::find(m_sides, id, &Side::id);
    while (side != m_sides.end() && !side->inFlight.empty() && side->inFlight.front().first <= m_now) {
        m_messages.emplace_back(id, std::move(side->inFlight.front().second));
        side->inFlight.pop_front();
    }
}

// The serial line: what the independent computer says may be late, or come twice; a lost frame is said again, late.
void Simulation::publishFromLine(HostId from, const Fact &fact)
{
    if (m_options.timing.lineJitter == Duration::zero()) {
        publish(from, fact);
        return;
    }
    const int times = m_random() % 4 == 0 ? 2 : 1;
    for (int i = 0; i < times; ++i)
        onHost(from, drawn(m_options.timing.lineJitter), [this, from, fact] { publish(from, fact); });
}

Duration Simulation::drawn(Duration most)
{
    return Duration(static_cast<Duration::rep>(m_random() % (static_cast<std::uint64_t>(most.count()) + 1)));
}

// What has been stamped somewhere isn't in the future.
void Simulation::pullClocks(const Side &side, Timestamp stamp)
{
    for (const HostId host : side.present) {
        if (clockOf(host) >= stamp)
            continue;
        at(host).ahead = stamp - m_now;
        at(host).ticking = never;
        armHost(host);
    }
}

void Simulation::deliver(Side &side, const SiteEvent &event)
{
    ++m_delivered;
    if (m_options.watch)
        m_options.watch(side.state, event);
    siteStep(m_site, side.state, event, m_step);
    pullClocks(side, event.at);
    keepStanding(side, event);
    if (m_options.timing.replicas)
        stepReplicas(side, event, m_step);
    if (m_options.judged) {
        for (const Record &record : m_step.records) {
            for (const std::string &broken : side.rules.take(m_site, record))
                violate(broken);
        }
    }
    if (&side == &principal()) {
        for (const Record &record : m_step.records) {
            m_sink(record);
            if (const auto *broken = std::get_if<InvariantDetail>(&record.detail))
                violate(broken->invariant + " " + m_site.nameOf(record.target.member()));
        }
    }
    for (const std::string &broken : violations(m_site, side.state))
        violate(broken);
    armSite(side);
    armLeases(side);
    const std::vector<Order> orders = std::move(m_step.orders);
    for (const Order &order : orders)
        carryOut(order, side);
}

// What an operator was granted where there is no quorum wins when its host is back (semantics.md 8): it is told again by
// everybody who has heard it, as who was asked may not come back.
void Simulation::keepStanding(const Side &side, const SiteEvent &event)
{
    const auto *command = std::get_if<Command>(&event.fact);
    if (command == nullptr || side.quorate)
        return;
    const bool accepted = std::ranges::any_of(m_step.records, [](const Record &record) {
        const auto *detail = std::get_if<CommandDetail>(&record.detail);
        return detail != nullptr && detail->outcome == CommandOutcome::Accepted;
    });
    if (!accepted)
        return;
    for (const HostId host : side.present) {
        if (host != event.sender && command->id.empty())
            continue; // nobody could tell that it is the same one
        SiteEvent again{event.at, host, 0, 0, {}, *command}; // of whatever life
        std::get<Command>(again.fact).standing = true;
        at(host).unheard.push_back(std::move(again));
    }
}

void Simulation::stepReplicas(Side &side, const SiteEvent &event, const SiteStep &expected)
{
    SiteStep step;
    for (const HostId host : side.present) {
        SiteState &replica = side.replicas[index(host)];
        siteStep(m_site, replica, event, step);
        if (replica != side.state || step.records != expected.records
            || step.orders.size() != expected.orders.size())
            violate("replicas-differ " + m_site.nameOf(host));
    }
    SiteState copy = side.state;
    copy.index = {};
    if (stateHash(copy) != stateHash(side.state) || nextDeadline(m_site, copy) != nextDeadline(m_site, side.state))
        violate("site-index-differs");
}

void Simulation::carryOut(const Order &order, const Side &side)
{
    if (!contains(side.present, order.host))
        return;
    SimHost &host = at(order.host);
    const bool meant = host.up && order.incarnation == host.incarnation;
    if (const auto *power = std::get_if<SwitchPower>(&order.body)) {
        if (meant && host.managed && !host.frozen)
            switchPower(order.host, *power);
        return;
    }
    if (meant && std::holds_alternative<ReinitializeHost>(order.body))
        cured(m_faults.rung(CuredBy::Reinitialize, order.host, false));
    feed(order.host, OrderReceived{order});
}

void Simulation::armSite(Side &side)
{
    if (side.present.empty())
        return;
    const Timestamp deadline = nextDeadline(m_site, side.state);
    const Timestamp due = deadline == never ? never : deadline - at(side.present.front()).ahead;
    if (due >= side.ticking)
        return;
    side.ticking = due;
    schedule(due, [this, id = side.id] { siteDue(id); });
}

// Counted by the managers' own steady clocks, which no jump of site time moves. Whoever has joined counts from then.
void Simulation::armLeases(Side &side)
{
    side.leases.resize(side.state.hosts.size());
    for (std::size_t i = 0; i < side.leases.size(); ++i) {
        const std::uint64_t lease = side.state.hosts[i].lease;
        if (std::exchange(side.leases[i], lease) == lease || lease == 0)
            continue;
        const LeaseEnded ended{HostId{static_cast<std::uint32_t>(i)}, lease};
        after(m_site.config.selfFence + m_site.config.margin, [this, ended, id = side.id] {
            const auto found = std::ranges::find(m_sides, id, &Side::id);
            if (found != m_sides.end() && !found->present.empty())
                publish(found->present.front(), Fact(ended));
        });
    }
}

// Anybody whose deadline passes says so to all; one is enough here.
void Simulation::siteDue(std::uint64_t id)
{
    const auto side = std::ranges::find(m_sides, id, &Side::id);
    if (side == m_sides.end() || side->present.empty() || side->ticking > m_now)
        return;
    side->ticking = never;
    if (nextDeadline(m_site, side->state) <= clockOf(side->present.front()))
        publish(side->present.front(), Fact(TimePassed{}));
    else
        armSite(*side);
}

} // namespace holdfast
