#include "shrinker.h"

#include "fatemaker.h"
#include "siteparts.h"
#include "writing.h"

#include <config/scenarioreader.h>
#include <config/sitereader.h>
#include <engine/commandtext.h>

#include <algorithm>
#include <fstream>

namespace holdfast::campaign {

namespace {

using Clock = std::chrono::steady_clock;

class Shrinker
{
public:
    Shrinker(const Case &failing, const Verdict &verdict, std::chrono::milliseconds budget)
        : m_best(failing)
        , m_invariant(verdict.invariant())
        , m_end(Clock::now() + budget)
    {
        m_best.hasEnding = m_invariant == "liveness" || verdict.at > failing.scenario.until;
        if (!m_best.hasEnding)
            m_best.scenario.until =
                std::min(failing.scenario.until, verdict.at + Duration(std::chrono::seconds(1)));
    }

    Case run()
    {
        for (bool better = true; better && inTime();) {
            better = dropSteps();
            better = dropParts() || better;
            better = simplify() || better;
        }
        return std::move(m_best);
    }

private:
    [[nodiscard]] bool inTime() const { return Clock::now() < m_end; }

    bool take(Case candidate)
    {
        if (!inTime())
            return false;
        Verdict verdict;
        try {
            // As its file would be read; what config refuses is no candidate.
            const SiteReading reading =
                readSite(SiteSources{{"site.toml", asToml(candidate.site)}, {}, {}});
            if (!reading.ok())
                return false;
            candidate.site = *reading.config;
            const std::vector<Diagnostic> wrong = check(candidate.scenario, Site(candidate.site));
            if (hasErrors(wrong))
                return false;
            verdict = judge(candidate);
        } catch (const std::exception &) {
            return false;
        }
        if (verdict.ok() || verdict.invariant() != m_invariant)
            return false;
        if (!candidate.hasEnding)
            candidate.scenario.until =
                std::min(candidate.scenario.until,
                         Duration(std::chrono::ceil<std::chrono::seconds>(verdict.at))
                             + std::chrono::seconds(1));
        m_best = std::move(candidate);
        return true;
    }

    // ddmin: ever smaller parts of the steps are left out.
    bool dropSteps()
    {
        bool better = false;
        for (std::size_t size = std::max<std::size_t>(1, m_best.scenario.steps.size() / 2);;
             size /= 2) {
            for (std::size_t from = 0; from < m_best.scenario.steps.size() && inTime();) {
                Case candidate = m_best;
                auto &steps = candidate.scenario.steps;
                const auto first = steps.begin() + static_cast<std::ptrdiff_t>(from);
                steps.erase(first,
                            first
                                + static_cast<std::ptrdiff_t>(std::min(size, steps.size() - from)));
                if (take(std::move(candidate)))
                    better = true;
                else
                    from += size;
            }
            if (size <= 1)
                return better;
        }
    }

    bool takeSite(SiteConfig site)
    {
        Case candidate = m_best;
        candidate.site = std::move(site);
        // Steps about what is gone go too.
        const Site compiled(candidate.site);
        std::erase_if(candidate.scenario.steps, [&](const ScenarioStep &step) {
            Scenario one;
            one.steps = {step};
            if (hasErrors(check(one, compiled)))
                return true;
            const auto command = parseCommand(step.command);
            return step.verb == StepVerb::Operator && command && !command->target.empty()
                && targetNamed(command->target, compiled).kind == Target::Kind::None;
        });
        return take(std::move(candidate));
    }

    bool dropParts()
    {
        bool better = false;
        for (std::size_t i = m_best.site.groups.size(); i-- > 0 && m_best.site.groups.size() > 1;)
            better =
                takeSite(without(m_best.site, GroupId{static_cast<std::uint32_t>(i)})) || better;
        for (std::size_t i = m_best.site.resources.size(); i-- > 0;)
            better =
                takeSite(without(m_best.site, ResourceId{static_cast<std::uint32_t>(i)})) || better;
        for (std::size_t i = m_best.site.hosts.size(); i-- > 0 && m_best.site.hosts.size() > 2;) {
            if (auto site = without(m_best.site, HostId{static_cast<std::uint32_t>(i)}))
                better = takeSite(std::move(*site)) || better;
        }
        for (std::size_t g = 0; g < m_best.site.groups.size(); ++g) {
            for (std::size_t p = m_best.site.groups[g].processes.size(); p-- > 0;) {
                if (m_best.site.groups[g].processes.size() < 2)
                    break;
                SiteConfig site = m_best.site;
                site.groups[g].processes.erase(site.groups[g].processes.begin()
                                               + static_cast<std::ptrdiff_t>(p));
                better = takeSite(std::move(site)) || better;
            }
        }
        return better;
    }

    // @return whether the edit changed anything and was good.
    template <class Edit> bool edited(Edit edit)
    {
        Case candidate = m_best;
        edit(candidate);
        const bool changed = asToml(candidate.site) != asToml(m_best.site)
            || asToml(candidate.scenario, "") != asToml(m_best.scenario, "");
        return changed && take(std::move(candidate));
    }

    // Back to the defaults, and to round times.
    bool simplify()
    {
        bool better = false;
        const ScenarioTiming unset;
        better = edited([](Case &c) { c.scenario.timing.busJitter = {}; }) || better;
        better = edited([](Case &c) { c.scenario.timing.busDelay = {}; }) || better;
        better = edited([](Case &c) { c.scenario.timing.lineJitter = {}; }) || better;
        better = edited([](Case &c) { c.scenario.timing.replicas = false; }) || better;
        better = edited([](Case &c) { c.scenario.seed = 1; }) || better;
        for (const auto time :
             {&ScenarioTiming::processStart, &ScenarioTiming::acknowledge,
              &ScenarioTiming::processStop, &ScenarioTiming::reboot, &ScenarioTiming::powerCycle})
            better = edited([&](Case &c) { c.scenario.timing.*time = unset.*time; }) || better;
        for (std::size_t i = 0; i < m_best.scenario.steps.size(); ++i) {
            const auto step = [i](Case &c) -> ScenarioStep & { return c.scenario.steps[i]; };
            better = edited([&](Case &c) { step(c).curedBy.reset(); }) || better;
            better =
                edited([&](Case &c) { step(c).recursAfter = std::chrono::seconds(1); }) || better;
            better = edited([&](Case &c) {
                         step(c).at = std::chrono::round<std::chrono::seconds>(step(c).at);
                         std::ranges::stable_sort(c.scenario.steps, {}, &ScenarioStep::at);
                     })
                || better;
        }
        for (std::size_t h = 0; h < m_best.site.hosts.size(); ++h) {
            better = edited([&](Case &c) {
                         const HostConfig plain;
                         HostConfig &host = c.site.hosts[h];
                         host.reinitialize = plain.reinitialize;
                         host.reboot = plain.reboot;
                         host.powerCycle = plain.powerCycle;
                         host.bootTimeout = plain.bootTimeout;
                         host.spareCapacity = plain.spareCapacity;
                     })
                || better;
            better = edited([&](Case &c) { c.site.hosts[h].pausable = false; }) || better;
        }
        for (std::size_t g = 0; g < m_best.site.groups.size(); ++g)
            better = simplifyGroup(g) || better;
        return better;
    }

    bool simplifyGroup(std::size_t g)
    {
        bool better = false;
        const GroupConfig plain;
        const auto group = [g](Case &c) -> GroupConfig & { return c.site.groups[g]; };
        better = edited([&](Case &c) { group(c).dependsOn.clear(); }) || better;
        better = edited([&](Case &c) { group(c).resources.clear(); }) || better;
        better = edited([&](Case &c) {
                     group(c).togetherWith.clear();
                     group(c).apartFrom.clear();
                 })
            || better;
        better = edited([&](Case &c) { group(c).failback = plain.failback; }) || better;
        better = edited([&](Case &c) { group(c).failbackAfter = plain.failbackAfter; }) || better;
        better = edited([&](Case &c) { group(c).takeovers = plain.takeovers; }) || better;
        better = edited([&](Case &c) { group(c).repair = plain.repair; }) || better;
        better = edited([&](Case &c) { group(c).prefer.reset(); }) || better;
        better =
            edited([&](Case &c) { group(c).keepDegraded = group(c).restartDependants = false; })
            || better;
        better = edited([&](Case &c) { group(c).groupRestart = plain.groupRestart; }) || better;
        for (std::size_t p = 0; p < m_best.site.groups[g].processes.size(); ++p) {
            better = edited([&](Case &c) {
                         ProcessConfig process;
                         process.name = group(c).processes[p].name;
                         process.command = {"/opt/site/" + group(c).name};
                         process.restart = group(c).processes[p].restart;
                         group(c).processes[p] = process;
                     })
                || better;
            better =
                edited([&](Case &c) { group(c).processes[p].restart = ProcessConfig{}.restart; })
                || better;
        }
        return better;
    }

    Case m_best;
    std::string m_invariant;
    Clock::time_point m_end;
};

} // namespace

Case shrink(const Case &failing, const Verdict &verdict, std::chrono::milliseconds budget)
{
    return Shrinker(failing, verdict, budget).run();
}

std::string writeFiles(const Case &failing, const Verdict &verdict, const std::string &folder,
                       const std::string &name)
{
    Scenario scenario = failing.scenario;
    scenario.site = name + "-site.toml";
    if (failing.hasEnding) {
        scenario.steps = verdict.taken;
        scenario.until += livenessBound;
        ScenarioExpect expect;
        expect.kind = ScenarioExpect::Kind::StateAt;
        expect.at = scenario.until;
        for (const auto &[target, state] : verdict.wrong) {
            if (!state.empty())
                expect.states[target] = state;
        }
        if (!expect.states.empty())
            scenario.expects.push_back(expect);
    }
    const std::string head =
        "Found by a campaign, seed " + std::to_string(failing.seed) + ":\n" + verdict.broken;
    const std::string path = folder + "/" + name + ".toml";
    std::ofstream(path) << asToml(scenario, head);
    std::ofstream(folder + "/" + scenario.site) << asToml(failing.site);
    return path;
}

} // namespace holdfast::campaign
