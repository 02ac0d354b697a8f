#include <simulation/plan.h>

#include <engine/why.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace holdfast {

namespace {

// One copy of the site on its way: what it records, and who has service.
class Course
{
public:
    Course(const Site &site, const SiteState &state, const ForesightOptions &options)
        : m_site(site), m_begin(state.now),
          m_simulation(site, state, {options.timing, 1, false}, [this](const Record &record) { note(record); })
    {
        m_records.clear(); // what the copy itself sets going isn't news
    }

    Simulation &simulation() { return m_simulation; }

    void runUntil(Timestamp until)
    {
        while (m_simulation.next() <= until) {
            m_simulation.runUntil(m_simulation.next());
            watch();
        }
        m_simulation.runUntil(until);
        watch();
    }

    void watch()
    {
        const SiteState &state = m_simulation.state();
        for (std::size_t g = 0; g < m_site.config.groups.size(); ++g) {
            const GroupId group{static_cast<std::uint32_t>(g)};
            if (m_site.at(group).pair) {
                watch(group, std::ranges::any_of(m_site.groupMembers[g], [&](MemberId id) {
                          return state.members[index(id)].state == State::Active;
                      }));
            } else {
                for (const MemberId id : m_site.groupMembers[g])
                    watch(id, state.members[index(id)].state == State::Active);
            }
        }
    }

    [[nodiscard]] const std::vector<Record> &records() const { return m_records; }

    [[nodiscard]] std::vector<ForeseenLoss> losses() const
    {
        std::vector<ForeseenLoss> out;
        for (const auto &[target, service] : m_services) {
            const bool ends = service.up;
            const Duration open = ends ? Duration{} : m_simulation.now() - service.since;
            if (service.had && (service.lost + open > Duration::zero() || !ends))
                out.push_back({target, service.lost + open, ends});
        }
        return out;
    }

private:
    struct Service {
        bool had = false; ///< at the beginning
        bool up = false;
        Timestamp since{};
        Duration lost{};
    };

    void note(const Record &record)
    {
        m_records.push_back(record);
    }

    void watch(Target target, bool up)
    {
        const auto [found, isNew] = m_services.try_emplace(target);
        Service &service = found->second;
        if (isNew) {
            service = {up, up, m_begin, {}};
            return;
        }
        if (service.up == up)
            return;
        if (up)
            service.lost += m_simulation.now() - service.since;
        service.up = up;
        service.since = m_simulation.now();
    }

    const Site &m_site;
    Timestamp m_begin;
    std::vector<Record> m_records;
    std::map<Target, Service> m_services;
    Simulation m_simulation;
};

// The same thing at the same time: seq, cause and the numbers of alarms differ between two copies.
bool sameNews(const Record &a, const Record &b)
{
    if (a.at != b.at || a.host != b.host || a.target != b.target || a.kind() != b.kind())
        return false;
    const auto *first = std::get_if<AlarmDetail>(&a.detail);
    const auto *second = std::get_if<AlarmDetail>(&b.detail);
    return first != nullptr ? first->alarm == second->alarm && first->state == second->state : a.detail == b.detail;
}

std::vector<ForeseenStep> difference(const std::vector<Record> &with, std::vector<Record> without, Timestamp begin)
{
    std::vector<ForeseenStep> out;
    for (const Record &record : with) {
        const auto same = std::ranges::find_if(without, [&](const Record &other) { return sameNews(record, other); });
        if (same != without.end())
            without.erase(same);
        else
            out.push_back({std::max(record.at - begin, Duration{}), record});
    }
    return out;
}

// A loss that happens without the command, too, isn't its doing.
std::vector<ForeseenLoss> difference(std::vector<ForeseenLoss> with, const std::vector<ForeseenLoss> &without)
{
    for (const ForeseenLoss &other : without) {
        for (ForeseenLoss &loss : with) {
            if (loss.target != other.target)
                continue;
            loss.lasts = std::max(loss.lasts - other.lasts, Duration{});
            loss.ends = loss.ends || !other.ends;
        }
    }
    std::erase_if(with, [](const ForeseenLoss &loss) { return loss.ends && loss.lasts == Duration::zero(); });
    return with;
}

bool serves(State state)
{
    return state == State::Active || state == State::Standby || state == State::Initialization;
}

HostId hostOf(const Site &site, const Record &record)
{
    if (isValid(record.host))
        return record.host;
    if (isValid(record.target.host()))
        return record.target.host();
    if (isValid(record.target.member()))
        return site.at(record.target.member()).host;
    return noId<HostId>;
}

void compare(const Site &site, const SiteState &before, const SiteState &after, Foresight &out)
{
    for (std::size_t i = 0; i < site.members.size(); ++i) {
        const MemberId id{static_cast<std::uint32_t>(i)};
        const State was = before.members[i].state;
        const State is = after.members[i].state;
        if (is == State::Active && was != State::Active && site.at(id).paired)
            out.takesOver.push_back(id);
        if (serves(was) && !serves(is))
            out.goesDown.push_back(id);
    }
    for (std::size_t g = 0; g < site.config.groups.size(); ++g) {
        const auto any = [&](State state) {
            return std::ranges::any_of(site.groupMembers[g],
                                       [&](MemberId id) { return after.members[index(id)].state == state; });
        };
        if (site.config.groups[g].pair && !(any(State::Active) && any(State::Standby)))
            out.unprotected.push_back(GroupId{static_cast<std::uint32_t>(g)});
    }
    for (std::size_t h = 0; h < site.config.hosts.size(); ++h) {
        const HostId host{static_cast<std::uint32_t>(h)};
        const bool touched = std::ranges::any_of(out.steps, [&](const ForeseenStep &step) {
            return step.record.kind() != RecordKind::Command && step.record.kind() != RecordKind::Alarm
                && hostOf(site, step.record) == host;
        });
        if (!touched)
            out.untouched.push_back(host);
    }
}

// Nothing is on its way: no command, no role, no start.
bool isAtRest(const SiteState &state)
{
    return state.commands.empty() && std::ranges::none_of(state.members, [](const SiteMember &member) {
        const bool starts = member.state == State::Unavailable
            && (member.why == Why::Starting || member.why == Why::LowerLayer || member.why == Why::NotStarted);
        return member.pending || member.leaving || member.state == State::Initialization || starts;
    });
}

// It is asked about, perhaps again and again: not a repetition. The reason has yet to be given.
Command asAsked(const Site &site, const SiteState &state, Command command)
{
    command.id.clear();
    command.ifState = 0;
    if (command.reason.empty() && canCostService(site, state, command))
        command.reason = "plan";
    return command;
}

// The sentence, and after "; " what would be accepted.
std::pair<std::string, std::string> split(const std::string &refused)
{
    const std::size_t at = refused.rfind("; ");
    return {refused.substr(0, at), at == std::string::npos ? std::string() : refused.substr(at + 2)};
}

// Lead-active followers are Standby in the replicated state: nothing more is to be told of them here.
template <class Inject>
Foresight foresee(const Site &site, const SiteState &state, const ForesightOptions &options, Inject inject)
{
    const Timestamp end = state.now + options.horizon;
    Course without(site, state, options);
    without.watch();
    without.runUntil(end);
    Course with(site, state, options);
    with.watch();
    inject(with.simulation());
    with.watch(); // what is lost at once
    with.runUntil(end);
    Foresight out;
    out.stateHash = stateHash(state);
    out.steps = difference(with.records(), without.records(), state.now);
    out.losses = difference(with.losses(), without.losses());
    out.after = with.simulation().state();
    out.after.now = end; // a copy in which nothing happens any more stands still earlier
    compare(site, state, out.after, out);
    for (const ForeseenStep &step : out.steps)
        out.duration = std::max(out.duration, step.after);
    return out;
}

} // namespace

Foresight plan(const Site &site, const SiteState &state, const Command &command, const ForesightOptions &options)
{
    const bool needsReason = canCostService(site, state, command);
    const Command asked = asAsked(site, state, command);
    if (const std::string refused = refusal(site, state, asked); !refused.empty()) {
        Foresight out;
        out.refused = true;
        std::tie(out.why, out.todo) = split(refused);
        out.needsReason = needsReason;
        out.stateHash = stateHash(state);
        out.after = state;
        compare(site, state, state, out);
        return out;
    }
    Foresight out = foresee(site, state, options, [&](Simulation &simulation) { simulation.give(asked); });
    out.needsReason = needsReason;
    return out;
}

Expected<SiteState> stateAfter(const Site &site, const SiteState &state, const Command &command,
                               const ForesightOptions &options)
{
    const Command asked = asAsked(site, state, command);
    if (const std::string refused = refusal(site, state, asked); !refused.empty()) {
        const auto [why, todo] = split(refused);
        return Error{why, {}, todo};
    }
    Simulation copy(site, state, {options.timing, 1, false}, [](const Record &) {});
    copy.give(asked);
    const Timestamp end = state.now + options.horizon;
    while (copy.next() <= end) {
        copy.runUntil(copy.next());
        if (isAtRest(copy.state()))
            break;
    }
    return copy.state();
}

Expected<Foresight> whatIf(const Site &site, const SiteState &state, const ScenarioStep &step,
                           const ForesightOptions &options)
{
    Outcome outcome = done();
    Foresight out = foresee(site, state, options, [&](Simulation &simulation) { outcome = simulation.take(step); });
    if (!outcome)
        return outcome.error();
    return out;
}

} // namespace holdfast
