#include <engine/sitepart.h>

#include <engine/why.h>
#include <model/recordfields.h>

#include <algorithm>

namespace holdfast {

namespace {

constexpr std::size_t mostRecentCommands = 256;
constexpr Duration commandSlack = 30s;

} // namespace

std::vector<MemberId> membersOf(const Site &site, Target target)
{
    if (isValid(target.member()))
        return {target.member()};
    if (isValid(target.group()))
        return site.groupMembers[index(target.group())];
    if (isValid(target.host()))
        return site.loads[index(target.host())].members;
    return {};
}

std::vector<MemberId> needing(const Site &site, MemberId member)
{
    std::vector<MemberId> all;
    const Layer layer = site.at(member).layer;
    for (const MemberId other : site.loads[index(site.at(member).host)].members) {
        if (site.at(other).layer > layer)
            all.push_back(other);
    }
    std::vector<MemberId> open = site.at(member).dependants;
    while (!open.empty()) {
        const MemberId next = open.back();
        open.pop_back();
        if (std::ranges::find(all, next) != all.end())
            continue;
        all.push_back(next);
        open.insert(open.end(), site.at(next).dependants.begin(), site.at(next).dependants.end());
    }
    return all;
}

// ---- taking a command ---------------------------------------------------------------------------------------------------

void SitePart::on(const Command &command)
{
    const Target target = targetNamed(command.target, m_site);
    CommandDetail detail{command.verb, command.id, command.args, command.reason, CommandOutcome::Accepted, {}};
    HostId host = target.host();
    if (isValid(target.member()))
        host = hostOf(target.member());
    const bool repeated = !command.id.empty()
        && std::ranges::find(s.recentCommands, command.id) != s.recentCommands.end();
    if (repeated)
        return; // carried out once (semantics.md 8); its outcome is in the stream already
    if (!command.id.empty()) {
        if (s.recentCommands.size() >= mostRecentCommands)
            m_state.recentCommands.erase(s.recentCommands.begin());
        m_state.recentCommands.push_back(command.id);
    }
    // What has been seen was so at that time: it proves nothing of the time since.
    if (!command.standing || command.verb == CommandVerb::ConfirmOff)
        detail.why = refusal(m_site, s, command);
    if (!detail.why.empty())
        detail.outcome = CommandOutcome::Refused;
    const bool refused = detail.outcome == CommandOutcome::Refused;
    const Ref ref = add(std::move(detail), target, host, {});
    m_out.records.back().by = {Actor::Kind::User, noId<HostId>, command.by};
    if (refused)
        return;
    m_state.commands.push_back({ref, command, target, s.now + commandTime(command, target)});
    if (command.standing) // whatever it cost has been paid
        m_state.commands.back().command.force = true;
    accept(command, ref);
}

Duration SitePart::commandTime(const Command &command, Target target) const
{
    Duration time = commandSlack;
    for (const MemberId id : membersOf(m_site, target)) {
        for (const ProcessConfig &process : m_site.groupOf(id).processes)
            time += process.stopTimeout + process.killTimeout + 2 * (process.activateTimeout + process.startTimeout);
    }
    if (isValid(target.host()))
        time += m_site.at(target.host()).bootTimeout * 2;
    if (command.verb == CommandVerb::ShutdownSite) {
        for (std::size_t h = 0; h < s.hosts.size(); ++h)
            time = std::max(time, commandSlack + drainTime(HostId{static_cast<std::uint32_t>(h)}));
    }
    return time;
}

// What takes time is carried on by carryOn() until it is done; the rest is done here.
void SitePart::accept(const Command &command, Ref ref)
{
    const Target target = s.commands.back().target;
    const auto powerTask = [&](HostTask::Kind kind) {
        HostTask task;
        task.kind = kind;
        task.step = HostTask::Step::Clearing;
        task.cause = ref;
        task.command = ref.seq;
        task.force = command.force;
        task.deadline = s.now + commandTime(command, target);
        edit(target.host()).ordered = true;
        startTask(target.host(), task, noId<InstanceId>);
    };
    bool done = true;
    switch (command.verb) {
    case CommandVerb::Offline:
        for (const MemberId id : membersOf(m_site, target)) {
            if (at(id).offlineWanted)
                continue;
            edit(id).offlineWanted = true;
            edit(id).offlineCommand = ref;
            touch(id);
        }
        if (isValid(target.host()))
            edit(target.host()).maintenance = true;
        done = false;
        break;
    case CommandVerb::Online:
        if (isValid(target.host())) {
            edit(target.host()).maintenance = false;
            if (at(target.host()).state == HostState::Offline)
                setHost(target.host(), HostState::Up, ref);
        }
        for (const MemberId id : membersOf(m_site, target))
            putOnline(id, ref);
        break;
    case CommandVerb::Switchover: {
        const GroupId group = isValid(target.group()) ? target.group() : m_site.at(target.member()).group;
        switchOver(group, standbyMate(m_site, s, leaderOf(m_site, s, group)), ref);
        done = false;
        break;
    }
    case CommandVerb::Repair: {
        const std::vector<MemberId> members = membersOf(m_site, target);
        for (const MemberId id : members) {
            edit(id).restarts = {};
            edit(id).faults = {};
            edit(id).tried = {};
            for (const ProcessId process : m_site.at(id).processes) {
                edit(process).restarts = {};
                edit(process).faults = {};
                edit(process).tried = {};
            }
            order(hostOf(id), RepairNow{id}, ref);
            touch(id);
        }
        if (const HostId host = target.host(); isValid(host)) {
            edit(host).reinitialize = edit(host).reboot = edit(host).powerCycle = edit(host).faults = {};
            for (const InstanceId id : m_site.loads[index(host)].instances) {
                edit(id).faults = {};
                touch(id);
            }
            edit(host).tried = {};
            touchHost(host);
            // A rung that waits for a switch nobody can reach: the host is tried again as it is.
            const HostTask &task = at(host).task;
            if (task.kind != HostTask::Kind::None && task.command == 0 && at(host).onBus
                && task.step == HostTask::Step::Switching && !isValid(task.via))
                giveUp(host, ref);
        }
        break;
    }
    case CommandVerb::Reboot: powerTask(HostTask::Kind::Reboot); done = false; break;
    case CommandVerb::PowerCycle: powerTask(HostTask::Kind::PowerCycle); done = false; break;
    case CommandVerb::PowerOff: powerTask(HostTask::Kind::PowerOff); done = false; break;
    case CommandVerb::PowerOn: {
        HostTask task;
        task.kind = HostTask::Kind::PowerOn;
        task.step = HostTask::Step::Switching;
        task.cause = ref;
        task.command = ref.seq;
        edit(target.host()).ordered = true;
        startTask(target.host(), task, noId<InstanceId>);
        done = false;
        break;
    }
    case CommandVerb::ConfirmOff:
        // Proof (e): an operator has seen it.
        edit(target.host()).task = {};
        edit(target.host()).power = PowerState::Off;
        powerIsOff(target.host(), ref);
        edit(target.host()).ordered = true;
        touchPairsOf(target.host());
        break;
    case CommandVerb::ObserveOn:
    case CommandVerb::ObserveOff: {
        const bool observe = command.verb == CommandVerb::ObserveOn;
        if (isValid(target.host()))
            edit(target.host()).observe = observe;
        else
            m_state.observe = observe;
        for (std::size_t h = 0; h < s.hosts.size(); ++h) {
            const auto host = HostId{static_cast<std::uint32_t>(h)};
            if (at(host).onBus && (!isValid(target.host()) || target.host() == host))
                order(host, SetObserve{s.observe || at(host).observe}, ref);
            touchPairsOf(host); // what was only observed is done now
        }
        break;
    }
    case CommandVerb::ShutdownSite:
        m_state.stopping = true;
        for (std::size_t h = 0; h < s.hosts.size(); ++h) {
            const auto host = HostId{static_cast<std::uint32_t>(h)};
            if (at(host).state == HostState::PoweredOff)
                continue;
            HostTask task;
            task.kind = HostTask::Kind::Drain;
            task.step = HostTask::Step::Draining;
            task.cause = ref;
            edit(host).ordered = true;
            if (at(host).onBus)
                startTask(host, task, noId<InstanceId>);
            else
                edit(host).task = task; // one that boots is stopped when it is there
        }
        done = false;
        break;
    case CommandVerb::AcknowledgeAlarm:
    case CommandVerb::ShelveAlarm:
    case CommandVerb::TakeAlarmOut:
    case CommandVerb::ReturnAlarm: acknowledge(command, ref); break;
    case CommandVerb::ApplyConfig: break;
    }
    if (done)
        finishCommand(ref.seq, true, "");
}

void SitePart::putOnline(MemberId id, Ref cause)
{
    SiteMember &m = edit(id);
    if (!m.offlineWanted && m.state != State::Offline)
        return;
    m.offlineWanted = false;
    m.offlineCommand = {};
    if (m.state == State::Offline) {
        m.incident = setState(id, State::Unavailable, cause);
        m.why = Why::Starting;
    }
    order(hostOf(id), PutOnline{id}, cause);
    touch(id);
}

// ---- carrying on ------------------------------------------------------------------------------------------------------

// Switches over what this member's leaving would take out of service, as far as a mate can take over.
// @return whether nothing is left to wait for.
bool SitePart::clearAway(MemberId member, Ref cause)
{
    bool clear = true;
    std::vector<MemberId> all = needing(m_site, member);
    all.push_back(member);
    for (const MemberId id : all) {
        if (!m_site.at(id).paired || at(id).state != State::Active || at(id).leaving)
            continue;
        const GroupId group = m_site.at(id).group;
        if (isValid(pairOf(group).switchTo)) {
            clear = clear && pairOf(group).switchTo == id;
            continue;
        }
        const MemberId mate = standbyMate(m_site, s, id);
        if (!isValid(mate))
            continue;
        switchOver(group, mate, cause);
        clear = false;
    }
    // A switchover that has left this member Standby isn't over until the mate is Active.
    for (const MemberId id : all) {
        if (m_site.at(id).paired && isValid(pairOf(m_site.at(id).group).switchTo))
            clear = false;
    }
    return clear;
}

// The service that nobody would provide if this member left now, as its mate could not take over after all; "": none.
// It was judged when the command was accepted, but faults are ordered with commands (semantics.md 8).
std::string SitePart::lostBy(MemberId member, Ref cause) const
{
    std::vector<MemberId> all = needing(m_site, member);
    all.push_back(member);
    for (const MemberId id : all) {
        if (!m_site.at(id).paired || at(id).leaving || at(id).state == State::Offline || !at(hostOf(id)).onBus)
            continue;
        const GroupId group = m_site.at(id).group;
        const SitePair &pair = pairOf(group);
        const MemberId leader = leaderOf(m_site, s, group);
        if (isValid(pair.switchTo) || (isValid(leader) && leader != id && at(leader).state == State::Active))
            continue;
        const bool fellBack = pair.switchCause == cause && pair.fellBack;
        const bool alone = at(id).state == State::Active && !isValid(standbyMate(m_site, s, id));
        if (fellBack || alone)
            return m_site.at(group).name;
    }
    return "";
}

// One step on the way to Off-line. @return whether it is there.
bool SitePart::carryOnOffline(MemberId id)
{
    SiteMember &m = edit(id);
    if (m.state == State::Offline)
        return true;
    if (m.leaving)
        return false;
    const SiteHost &host = at(hostOf(id));
    if (!host.onBus) {
        // Nothing runs there, or nobody can say: the wish is kept and honoured when the host is back.
        if (m.state == State::Unavailable) {
            setState(id, State::Offline, m.offlineCommand);
            m.why = Why::Operator;
        }
        return m.state == State::Offline;
    }
    // Of a whole host: applications first; what depends upon a member before it.
    for (const MemberId other : needing(m_site, id)) {
        if (at(other).offlineWanted && at(other).state != State::Offline)
            return false;
    }
    if (!clearAway(id, m.offlineCommand))
        return false;
    m.leaving = true;
    order(hostOf(id), TakeOut{id, true}, m.offlineCommand);
    return false;
}

void SitePart::carryOn()
{
    for (std::size_t i = 0; i < s.commands.size();) {
        const SiteCommand &command = s.commands[i];
        bool over = false;
        bool ok = true;
        std::string why;
        switch (command.command.verb) {
        case CommandVerb::Offline: {
            over = true;
            const std::vector<MemberId> members = membersOf(m_site, command.target);
            for (auto id = members.rbegin(); id != members.rend(); ++id) {
                if (!at(*id).offlineWanted) {
                    ok = false;
                    why = "put on-line again meanwhile";
                    continue;
                }
                const std::string lost = command.command.force ? "" : lostBy(*id, command.ref);
                if (!lost.empty()) {
                    ok = false;
                    why = "no other host could take over " + lost + ", so it stays in service";
                    break;
                }
                over = carryOnOffline(*id) && over;
            }
            over = over || !ok;
            if (const HostId host = command.target.host(); over && ok && isValid(host) && at(host).onBus)
                setHost(host, HostState::Offline, command.ref);
            break;
        }
        case CommandVerb::Switchover: {
            const GroupId group = isValid(command.target.group()) ? command.target.group()
                                                                  : m_site.at(command.target.member()).group;
            if (isValid(pairOf(group).switchTo) && pairOf(group).switchCause == command.ref)
                break;
            const MemberId leader = leaderOf(m_site, s, group);
            if (!isValid(leader) || at(leader).state != State::Active)
                break; // the fall-back is under way
            over = true;
            ok = pairOf(group).switchCause == command.ref && !pairOf(group).fellBack;
            if (!ok)
                why = "the activation was not acknowledged; " + m_site.nameOf(leader) + " is Active";
            break;
        }
        case CommandVerb::Reboot:
        case CommandVerb::PowerCycle:
        case CommandVerb::PowerOff: {
            const HostId host = command.target.host();
            const HostTask &task = at(host).task;
            if (task.command != command.ref.seq) {
                over = true;
                ok = false;
                why = "overtaken by a recovery action of the host";
                break;
            }
            if (task.step != HostTask::Step::Clearing)
                break;
            bool clear = true;
            for (const MemberId id : m_site.loads[index(host)].members) {
                if (task.force)
                    continue;
                if (const std::string lost = lostBy(id, command.ref); !lost.empty())
                    why = "no other host could take over " + lost + ", so it stays in service";
                else
                    clear = clearAway(id, command.ref) && clear;
            }
            if (!why.empty()) {
                over = true;
                ok = false;
                break;
            }
            if (!clear)
                break;
            edit(host).task.deadline = never;
            drainOrSwitch(host);
            break;
        }
        case CommandVerb::ShutdownSite:
            over = std::ranges::all_of(s.hosts, [&](const SiteHost &host) {
                return !host.onBus || host.task.kind != HostTask::Kind::Drain;
            });
            break;
        case CommandVerb::Online:
        case CommandVerb::Repair:
        case CommandVerb::PowerOn:
        case CommandVerb::ConfirmOff:
        case CommandVerb::ObserveOn:
        case CommandVerb::ObserveOff:
        case CommandVerb::AcknowledgeAlarm:
        case CommandVerb::ShelveAlarm:
        case CommandVerb::TakeAlarmOut:
        case CommandVerb::ReturnAlarm:
        case CommandVerb::ApplyConfig: break;
        }
        if (over)
            finish(i, ok, std::move(why));
        else
            ++i;
    }
}

void SitePart::finish(std::size_t position, bool ok, std::string why)
{
    const SiteCommand command = s.commands[position];
    m_state.commands.erase(s.commands.begin() + static_cast<std::ptrdiff_t>(position));
    if (!ok && command.command.verb == CommandVerb::Offline) {
        // What did not get there in time is not half off-line: the wish is withdrawn.
        for (const MemberId id : membersOf(m_site, command.target)) {
            if (at(id).state != State::Offline && at(id).offlineCommand == command.ref && !at(id).stuck) {
                edit(id).offlineWanted = false;
                if (at(hostOf(id)).onBus)
                    order(hostOf(id), PutOnline{id}, command.ref);
                touch(id);
            }
        }
        if (const HostId whole = command.target.host(); isValid(whole) && at(whole).state != HostState::Offline)
            edit(whole).maintenance = false;
    }
    if (!ok && isValid(command.target.host()) && at(command.target.host()).task.command == command.ref.seq)
        giveUp(command.target.host(), command.ref);
    CommandDetail detail{command.command.verb, command.command.id, command.command.args, command.command.reason,
                         ok ? CommandOutcome::Done : CommandOutcome::Failed, std::move(why)};
    HostId host = command.target.host();
    if (isValid(command.target.member()))
        host = hostOf(command.target.member());
    add(std::move(detail), command.target, host, command.ref);
    m_out.records.back().by = {Actor::Kind::User, noId<HostId>, command.command.by};
}

// A command that has failed is not carried out later: what was stopped for it starts again.
void SitePart::giveUp(HostId host, Ref cause)
{
    SiteHost &h = edit(host);
    const bool stopped = h.onBus && h.task.step != HostTask::Step::Clearing;
    h.task = {};
    h.ordered = false;
    touchPairsOf(host);
    if (stopped)
        order(host, ResumeHost{}, cause);
}

void SitePart::finishCommand(std::uint64_t seq, bool ok, const std::string &why)
{
    for (std::size_t i = 0; i < s.commands.size(); ++i) {
        if (s.commands[i].ref.seq == seq) {
            finish(i, ok, why);
            return;
        }
    }
}

} // namespace holdfast
