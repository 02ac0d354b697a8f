// bench_engine [EVENTS]: steps per second of the engine (host part and site part together, each
// step of either is an event), on a small site and on one with 250 times as many members, in turns
// so that what else the machine does meets both. Work: processes that fail and are restarted in
// place; pairs that are switched over and back.
#include <engine/step.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <new>

using namespace holdfast;

namespace {
std::size_t allocations = 0;
}

// NOLINTBEGIN: every allocation of the program is counted. Not inlined, as GCC takes one of the two, inlined alone, for a
// mismatch with the other.
[[gnu::noinline]] void *operator new(std::size_t size)
{
    ++allocations;
    if (void *memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void *memory) noexcept
{
    std::free(memory);
}
[[gnu::noinline]] void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}
// NOLINTEND

namespace {

/// Every host has a system and a platform group and the rest of `members` as hot pairs with the
/// next host.
SiteConfig siteOf(int hosts, int members)
{
    SiteConfig config;
    config.name = "bench";
    std::vector<HostId> all;
    for (int h = 0; h < hosts; ++h) {
        config.hosts.push_back(HostConfig{.name = "h" + std::to_string(h), .outlets = {h + 1}});
        all.push_back(HostId{static_cast<std::uint32_t>(h)});
    }
    config.independentComputers.emplace_back();
    const auto add = [&](std::string name, Layer layer, std::vector<HostId> on) -> GroupConfig & {
        GroupConfig group;
        group.name = std::move(name);
        group.layer = layer;
        group.hosts = std::move(on);
        ProcessConfig process;
        process.name = "p";
        group.processes = {process, process};
        group.processes[1].name = "q";
        config.groups.push_back(std::move(group));
        return config.groups.back();
    };
    add("system", Layer::System, all);
    add("platform", Layer::Platform, all);
    for (int g = 0; 2 * g < members - 2 * hosts; ++g) {
        const auto h = static_cast<std::uint32_t>(g % hosts);
        GroupConfig &group = add("g" + std::to_string(g), Layer::Application,
                                 {HostId{h}, HostId{(h + 1) % static_cast<std::uint32_t>(hosts)}});
        group.pair = PairConfig{group.hosts[0], {group.hosts[1]}, StandbyKind::Hot};
        group.takeovers = {4, 1ms}; // no window counts the last one any more
    }
    return config;
}

/// The engine with nothing around it: what is asked for is answered at once and well.
class World
{
public:
    World(int hosts, int members)
        : m_site(siteOf(hosts, members))
        , m_state(initialState(m_site))
    {
        m_hosts.resize(static_cast<std::size_t>(hosts));
        MembershipChanged all;
        for (std::uint32_t h = 0; h < m_hosts.size(); ++h)
            all.present.push_back(HostId{h});
        say({m_now, HostId{0}, 0, 0, {}, all});
        run();
        for (std::uint32_t h = 0; h < m_hosts.size(); ++h) {
            feed(HostId{h}, bootFrom(m_site, m_state, HostId{h}, 1));
            run();
        }
    }

    [[nodiscard]] const Site &site() const { return m_site; }
    [[nodiscard]] const SiteState &state() const { return m_state; }
    [[nodiscard]] std::size_t steps() const { return m_steps; }

    /// A process of the member dies, so long after the last one that no window counts it any more.
    void fail(MemberId member)
    {
        m_now += 1000s;
        const ProcessId process = m_site.at(member).processes[0];
        const HostId host = m_site.at(member).host;
        feed(host,
             ProcessExited{process,
                           m_hosts[index(host)].processes[index(process)].generation,
                           {1, 0, false}});
        run();
    }

    void switchOver(GroupId group)
    {
        m_now += 1000s;
        Command command;
        command.verb = CommandVerb::Switchover;
        command.target = m_site.at(group).name;
        say({m_now, HostId{0}, 0, 0, {}, command});
        run();
    }

private:
    void say(SiteEvent event) { m_queue.emplace_back(std::move(event)); }
    void feed(HostId host, HostInput input)
    {
        m_queue.emplace_back(std::pair{host, HostEvent{m_now, std::move(input)}});
    }

    void run()
    {
        for (std::size_t i = 0; i < m_queue.size(); ++i) {
            const auto next = std::move(m_queue[i]);
            ++m_steps;
            if (const auto *event = std::get_if<SiteEvent>(&next)) {
                siteStep(m_site, m_state, *event, m_step);
                for (Order &order : m_step.orders)
                    feed(order.host, OrderReceived{order});
                m_hash ^= stateHash(m_state);
                continue;
            }
            const auto &[host, event] = std::get<1>(next);
            hostStep(m_site, m_hosts[index(host)], event, m_effects);
            for (HostEffect &effect : m_effects)
                std::visit([&, host = host](auto &each) { answer(host, each); }, effect);
        }
        m_queue.clear();
    }

    void answer(HostId host, StartProcess &start)
    {
        feed(host, ProcessReady{start.process, start.generation});
    }
    void answer(HostId host, StopProcess &stop)
    {
        feed(host, ProcessExited{stop.process, stop.generation, {}});
    }
    void answer(HostId host, KillProcess &kill)
    {
        feed(host, ProcessExited{kill.process, kill.generation, {0, 9, false}});
    }
    void answer(HostId host, TellRole &tell)
    {
        feed(host, ProcessAcknowledged{tell.process, tell.generation, tell.order, true});
    }
    void answer(HostId host, InitializeResource &resource)
    {
        feed(host, ResourceInitialized{resource.instance, true});
    }
    void answer(HostId host, ReleaseResource &resource)
    {
        feed(host, ResourceReleased{resource.instance, true});
    }
    void answer(HostId, RebootHost &) { }
    void answer(HostId, Publish &publish) { say(std::move(publish.event)); }

    Site m_site;
    SiteState m_state;
    std::vector<HostPartState> m_hosts;
    Timestamp m_now{};
    std::vector<std::variant<SiteEvent, std::pair<HostId, HostEvent>>> m_queue; ///< in order; kept for its memory
    SiteStep m_step;
    std::vector<HostEffect> m_effects;
    std::size_t m_steps = 0;
    std::uint64_t m_hash = 0;
};

/// What is measured: this many members (or pairs) are met in turn.
struct Load
{
    const char *name;
    bool switchover;
    int touched; ///< 0: all
};

struct Sample
{
    double seconds = 0;
    std::size_t steps = 0;
    std::size_t allocations = 0;
    void operator+=(const Sample &other)
    {
        seconds += other.seconds;
        steps += other.steps;
        allocations += other.allocations;
    }
    [[nodiscard]] double perSecond() const { return static_cast<double>(steps) / seconds; }
};

Sample measure(World &world, const Load &work, std::size_t events, std::uint32_t &next)
{
    const std::uint32_t first =
        work.switchover ? 2 : static_cast<std::uint32_t>(world.site().groupMembers[2][0]);
    const auto count =
        static_cast<std::uint32_t>(work.switchover ? world.site().config.groups.size() - 2
                                                   : world.site().members.size() - first);
    const std::uint32_t touched =
        work.touched == 0 ? count : std::min(count, static_cast<std::uint32_t>(work.touched));
    const std::size_t before = world.steps();
    const std::size_t had = allocations;
    const auto begin = std::chrono::steady_clock::now();
    while (world.steps() - before < events) {
        const std::uint32_t which = first + next++ % touched * (count / touched);
        if (work.switchover)
            world.switchOver(GroupId{which});
        else
            world.fail(MemberId{which});
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    return {took.count(), world.steps() - before, allocations - had};
}

} // namespace

int main(int count, char **words)
{
    const int events = count > 1 ? std::atoi(words[1]) : 2000000;
    if (events <= 0) {
        std::fprintf(stderr, "Usage: bench_engine [EVENTS]\n");
        return 2;
    }
    World small(4, 40);
    World large(64, 10000);
    std::printf("%zu members on 4 hosts, %zu members on 64 hosts; %d steps of each\n\n",
                small.site().members.size(), large.site().members.size(), events);
    std::printf("%-42s %12s %12s %7s %14s\n", "", "small, 1/s", "large, 1/s", "ratio",
                "allocations/step");
    constexpr int blocks = 20;
    for (const Load &work : {Load{"restart in place, 32 members in turn", false, 32},
                             Load{"restart in place, all members in turn", false, 0},
                             Load{"switchover, 16 pairs in turn", true, 16},
                             Load{"switchover, all pairs in turn", true, 0}}) {
        Sample all[2];
        std::uint32_t next[2] = {0, 0};
        const auto block = static_cast<std::size_t>(std::max(1, events / blocks));
        measure(small, work, block, next[0]); // memory for the steady state
        measure(large, work, block, next[1]);
        for (int i = 0; i < blocks; ++i) {
            all[0] += measure(small, work, block, next[0]);
            all[1] += measure(large, work, block, next[1]);
        }
        std::printf("%-42s %12.0f %12.0f %7.2f %14.3f\n", work.name, all[0].perSecond(),
                    all[1].perSecond(), all[0].perSecond() / all[1].perSecond(),
                    static_cast<double>(all[0].allocations) / static_cast<double>(all[0].steps));
    }
    return 0;
}
