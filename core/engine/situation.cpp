#include <engine/situation.h>

#include <engine/step.h>
#include <model/codec.h>

#include <algorithm>

namespace holdfast {

namespace {

constexpr std::uint64_t factor = 0x9e3779b97f4a7c15ULL;

/// Takes values word by word; the order of the members of a struct is that of its declaration.
class Digest
{
public:
    void word(std::uint64_t value)
    {
        m_hash = (m_hash ^ value) * factor;
        m_hash ^= m_hash >> 29;
    }
    template <class... T> Digest &take(const T &...values)
    {
        (one(values), ...);
        return *this;
    }
    [[nodiscard]] std::uint64_t value() const { return m_hash; }

private:
    template <class T> void one(const T &value)
    {
        if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>)
            word(static_cast<std::uint64_t>(value));
        else
            std::apply([this](const auto &...member) { take(member...); },
                       detail::membersOf(value));
    }
    void one(const Duration &value) { word(static_cast<std::uint64_t>(value.count())); }
    void one(const Timestamp &value) { one(value.time_since_epoch()); }
    void one(const std::string &value)
    {
        word(value.size());
        for (const char c : value)
            word(static_cast<unsigned char>(c));
    }
    template <class T> void one(const std::optional<T> &value)
    {
        word(value ? 1 : 0);
        if (value)
            one(*value);
    }
    template <class T> void one(const std::vector<T> &values)
    {
        word(values.size());
        for (const T &value : values)
            one(value);
    }

    std::uint64_t m_hash = factor;
};

} // namespace

// The bindings name every member, so that a new one breaks the build here until somebody has
// decided about it. What is bound and not taken only tells what has passed.

std::uint64_t digest(const SiteHost &host)
{
    const auto &[state, onBus, runnable, maintenance, observe, added, incarnation, since, heard, power,
                 offs, beats, lines, task, queued, reinitialize, reboot, powerCycle, incident,
                 tried, faults, ordered, origins, lease] = host;
    return Digest()
        .take(state, onBus, runnable, maintenance, observe, added, incarnation, since, power, offs, beats,
              lines, task, queued)
        .take(reinitialize, reboot, powerCycle, incident, tried, faults, ordered, lease)
        .value();
}

std::uint64_t digest(const SiteMember &member)
{
    const auto &[state, pending, possiblyActive, eligible, offlineWanted, stuck, degraded, why,
                 since, last, incident, offlineCommand, leaving, tried, restarts, faults,
                 readySince] = member;
    return Digest()
        .take(state, pending, possiblyActive, eligible, offlineWanted, stuck, degraded, why, since,
              incident)
        .take(offlineCommand, leaving, tried, restarts, faults, readySince)
        .value();
}

std::uint64_t digest(const SiteProcess &process)
{
    return Digest().take(process).value();
}

std::uint64_t digest(const SiteInstance &instance)
{
    return Digest().take(instance).value();
}

std::uint64_t digest(const SitePair &pair)
{
    return Digest().take(pair).value();
}

std::uint64_t digestOf(const SiteState &state, const PartNumbers &numbers, std::size_t number)
{
    if (number < numbers.members)
        return digest(state.hosts[number]);
    if (number < numbers.processes)
        return digest(state.members[number - numbers.members]);
    if (number < numbers.instances)
        return digest(state.processes[number - numbers.processes]);
    if (number < numbers.pairs)
        return digest(state.instances[number - numbers.instances]);
    return digest(state.pairs[number - numbers.pairs]);
}

std::uint64_t share(std::size_t number, std::uint64_t digest)
{
    return Digest().take(static_cast<std::uint64_t>(number), digest).value();
}

std::uint64_t stateHash(const SiteState &state)
{
    std::uint64_t sum = state.index.sum;
    if (!state.index.isMade) {
        const PartNumbers numbers(state);
        sum = 0;
        for (std::size_t number = 0; number < numbers.end; ++number)
            sum += share(number, digestOf(state, numbers, number));
    }
    const auto &[seq, order, alarm, term, now, quorate, observe, stopping, hosts, members, processes,
                 instances, pairs, alarms, commands, recentCommands, lineage, index] = state;
    const std::uint64_t hash =
        Digest()
            .take(sum, order, quorate, observe, stopping, hosts.size(), members.size())
            .take(processes.size(), instances.size(), pairs.size(), commands)
            .value();
    return hash == 0 ? 1 : hash;
}

// ---- keeping the index
// ------------------------------------------------------------------------------------------------

namespace {

void setDeadlines(SiteState &state, const PartNumbers &numbers, std::size_t number)
{
    if (number < numbers.members) {
        state.index.hosts.set(static_cast<std::uint32_t>(number),
                              state.hosts[number].task.deadline);
    } else if (number >= numbers.pairs) {
        const SitePair &pair = state.pairs[number - numbers.pairs];
        state.index.pairs.set(static_cast<std::uint32_t>(number - numbers.pairs),
                              std::min(pair.waitForPrimary, pair.failbackAt));
    }
}

} // namespace

void makeIndex(SiteState &state)
{
    const PartNumbers numbers(state);
    SiteIndex &index = state.index;
    index.hosts.reset(state.hosts.size());
    index.pairs.reset(state.pairs.size());
    index.digests.assign(numbers.end, 0);
    index.sum = 0;
    index.parts.reset(numbers.end);
    index.toAssess.reset(state.pairs.size());
    index.toArbitrate.reset(state.pairs.size());
    index.hostsToAssess.reset(state.hosts.size());
    index.instancesToAssess.reset(state.instances.size());
    for (std::size_t number = 0; number < numbers.end; ++number) {
        index.digests[number] = digestOf(state, numbers, number);
        index.sum += share(number, index.digests[number]);
        setDeadlines(state, numbers, number);
    }
    index.isMade = true;
}

void updateIndex(SiteState &state)
{
    const PartNumbers numbers(state);
    SiteIndex &index = state.index;
    for (std::size_t i = 0; i < index.parts.size(); ++i) {
        const std::size_t number = index.parts[i];
        setDeadlines(state, numbers, number);
        const std::uint64_t now = digestOf(state, numbers, number);
        if (now == index.digests[number])
            continue;
        index.sum += share(number, now) - share(number, index.digests[number]);
        index.digests[number] = now;
    }
    index.parts.clear();
}

} // namespace holdfast
