#include "fatemaker.h"

#include <engine/commandtext.h>
#include <model/duration.h>

#include <algorithm>
#include <string>

namespace holdfast::campaign {

namespace {

using namespace std::chrono_literals;

constexpr std::string_view reasons[] = {"patch 4", "a noise in the fan", "drill",
                                        "the customer asked for it"};

ScenarioStep stepAt(Duration at, StepVerb verb, std::string target = {})
{
    ScenarioStep step;
    step.at = at;
    step.verb = verb;
    step.target = std::move(target);
    return step;
}

ScenarioStep command(Duration at, std::string text)
{
    ScenarioStep step = stepAt(at, StepVerb::Operator);
    step.command = std::move(text);
    step.by = "operator1";
    step.reason = std::string(reasons[2]);
    return step;
}

class FateMaker
{
public:
    FateMaker(Draw &draw, const Site &site)
        : m_draw(draw)
        , m_site(site)
    {
    }

    Scenario make(std::uint64_t seed)
    {
        Scenario scenario;
        scenario.seed = seed % 1'000'000'007ULL;
        makeTiming(scenario.timing);
        const Duration length =
            m_draw.percent(60) ? m_draw.time(30s, 5min) : m_draw.time(5min, 40min);
        const std::size_t bursts = 1 + m_draw.below(m_draw.percent(70) ? 12 : 50);
        for (std::size_t i = 0; i < bursts; ++i) {
            const Duration at = m_draw.time(0s, length);
            const std::size_t together = m_draw.percent(75) ? 1 : 1 + m_draw.below(5);
            for (std::size_t j = 0; j < together; ++j)
                add(scenario.steps, m_draw.percent(60) ? at : at + m_draw.time(0s, 2s));
        }
        std::ranges::stable_sort(scenario.steps, {}, &ScenarioStep::at);
        scenario.until = scenario.steps.back().at + m_draw.time(1s, 5min);
        return scenario;
    }

private:
    void makeTiming(ScenarioTiming &timing)
    {
        timing.ic = !m_site.config.independentComputers.empty();
        timing.watchdog = m_site.config.watchdog.has_value();
        timing.replicas = true;
        if (m_draw.percent(60)) {
            timing.processStart = m_draw.time(1ms, 3s);
            timing.acknowledge = m_draw.time(1ms, 500ms);
            timing.processStop = m_draw.time(1ms, 1s);
            timing.reboot = m_draw.time(5s, 60s);
            timing.powerCycle = m_draw.time(5s, 60s);
        }
        if (m_draw.percent(60))
            timing.busDelay = m_draw.time(0ms, 20ms);
        if (m_draw.percent(50))
            timing.busJitter = m_draw.time(1ms, 400ms);
        if (m_draw.percent(40))
            timing.lineJitter = m_draw.time(10ms, 4s);
    }

    template <class Id> std::string any(std::size_t count)
    {
        return m_site.nameOf(Id{static_cast<std::uint32_t>(m_draw.below(count))});
    }
    std::string anyHost() { return any<HostId>(m_site.config.hosts.size()); }
    std::string anyMember() { return any<MemberId>(m_site.members.size()); }
    std::string anyLink()
    {
        const std::string from = anyHost();
        const std::string to = m_draw.percent(50) ? "*" : anyHost();
        return from + "-" + (to == from ? "*" : to);
    }

    std::optional<CuredBy> cure(bool resource)
    {
        if (m_draw.percent(40))
            return std::nullopt;
        const auto rung =
            static_cast<CuredBy>(m_draw.below(static_cast<std::size_t>(CuredBy::Never) + 1));
        return rung == CuredBy::ResourceReinitialize && !resource ? CuredBy::GroupRestart : rung;
    }

    ScenarioStep fault(Duration at, StepVerb verb, std::string target)
    {
        ScenarioStep step = stepAt(at, verb, std::move(target));
        if (verb != StepVerb::Mute)
            step.curedBy = cure(verb == StepVerb::FaultResource);
        if (verb != StepVerb::Mute && m_draw.percent(40))
            step.recursAfter = m_draw.time(0s, 20s);
        return step;
    }

    void add(std::vector<ScenarioStep> &steps, Duration at)
    {
        const std::size_t which = m_draw.below(100);
        if (which < 26) {
            steps.push_back(
                fault(at, StepVerb::FaultProcess, any<ProcessId>(m_site.processes.size())));
        } else if (which < 36 && !m_site.instances.empty()) {
            steps.push_back(
                fault(at, StepVerb::FaultResource, any<InstanceId>(m_site.instances.size())));
        } else if (which < 42) {
            steps.push_back(fault(at, StepVerb::Stick, anyMember()));
        } else if (which < 46) {
            steps.push_back(fault(at, StepVerb::Mute, anyMember()));
        } else if (which < 50) {
            const std::size_t what = m_draw.below(3);
            steps.push_back(stepAt(at, StepVerb::ClearFault,
                                   what == 0       ? anyHost()
                                       : what == 1 ? anyMember()
                                                   : any<ProcessId>(m_site.processes.size())));
        } else if (which < 54) {
            steps.push_back(stepAt(at, StepVerb::CrashHost, anyHost()));
        } else if (which < 57) {
            const std::string host = anyHost();
            steps.push_back(stepAt(at, StepVerb::HangHost, host));
            if (m_draw.percent(70)) // and is itself again
                steps.push_back(stepAt(at + m_draw.time(100ms, 20s), StepVerb::ClearFault, host));
        } else if (which < 60) {
            steps.push_back(stepAt(at, StepVerb::RestartManager, anyHost()));
        } else if (which < 62) {
            steps.push_back(stepAt(at, StepVerb::BootHost, anyHost()));
        } else if (which < 64) {
            ScenarioStep jump = stepAt(at, StepVerb::JumpClock, anyHost());
            if (m_draw.percent(60))
                jump.ahead = m_draw.time(1ms, m_draw.percent(50) ? 10s : 2h);
            else
                jump.behind = m_draw.time(1ms, m_draw.percent(50) ? 10s : 2h);
            steps.push_back(jump);
        } else if (which < 71) {
            const std::string link = anyLink();
            steps.push_back(stepAt(at, StepVerb::CutLink, link));
            if (m_draw.percent(70))
                steps.push_back(stepAt(at + m_draw.time(50ms, 90s), StepVerb::HealLink, link));
        } else if (which < 74) {
            steps.push_back(stepAt(at, StepVerb::HealLink, anyHost() + "-*"));
        } else if (which < 77) {
            const std::string host = anyHost();
            steps.push_back(stepAt(at, StepVerb::CutSerial, host));
            if (m_draw.percent(50))
                steps.push_back(stepAt(at + m_draw.time(50ms, 90s), StepVerb::HealSerial, host));
        } else if (which < 79) {
            steps.push_back(stepAt(at, StepVerb::KillIc));
            if (m_draw.percent(70))
                steps.push_back(stepAt(at + m_draw.time(50ms, 90s), StepVerb::StartIc));
        } else if (which < 80) {
            steps.push_back(stepAt(at, StepVerb::LoseBeats, anyHost()));
        } else {
            steps.push_back(operatorStep(at));
        }
    }

    std::string anyTarget()
    {
        const std::size_t what = m_draw.below(10);
        return what < 6 ? anyMember()
            : what < 8  ? m_site.config.groups[m_draw.below(m_site.config.groups.size())].name
                        : anyHost();
    }

    ScenarioStep operatorStep(Duration at)
    {
        Command wish;
        const std::size_t which = m_draw.below(100);
        wish.verb = which < 22 ? CommandVerb::Offline
            : which < 38       ? CommandVerb::Online
            : which < 58       ? CommandVerb::Switchover
            : which < 70       ? CommandVerb::Repair
            : which < 76       ? CommandVerb::Reboot
            : which < 79       ? CommandVerb::PowerOff
            : which < 84       ? CommandVerb::PowerOn
            : which < 88       ? CommandVerb::PowerCycle
            : which < 92       ? CommandVerb::ConfirmOff
            : which < 94       ? CommandVerb::ObserveOn
            : which < 98       ? CommandVerb::ObserveOff
                               : CommandVerb::AcknowledgeAlarm;
        const auto forms = commandForms();
        const auto form =
            std::ranges::find_if(forms, [&](const CommandForm &f) { return f.verb == wish.verb; });
        wish.cascade = form->cascade && m_draw.percent(40);
        wish.force = form->force && m_draw.percent(40);
        switch (form->operand) {
        case CommandForm::Operand::Target:
            wish.target = anyTarget();
            break;
        case CommandForm::Operand::Group:
            wish.target = m_site.config.groups[m_draw.below(m_site.config.groups.size())].name;
            break;
        case CommandForm::Operand::Host:
            wish.target = anyHost();
            break;
        case CommandForm::Operand::OptionalHost:
            wish.target = m_draw.percent(50) ? anyHost() : "";
            break;
        case CommandForm::Operand::Alarm:
            wish.alarm = 1 + m_draw.below(30);
            break;
        case CommandForm::Operand::None:
            break;
        }
        ScenarioStep step = command(at, commandText(wish));
        step.reason = m_draw.percent(90) ? std::string(reasons[m_draw.below(std::size(reasons))])
                                         : std::string();
        return step;
    }

    Draw &m_draw;
    const Site &m_site;
};

} // namespace

Scenario makeFate(Draw &draw, const Site &site, std::uint64_t seed)
{
    return FateMaker(draw, site).make(seed);
}

std::vector<ScenarioStep> ending(const Site &site, Duration from)
{
    std::vector<ScenarioStep> steps;
    const auto eachHost = [&](auto make) {
        for (const HostConfig &host : site.config.hosts)
            steps.push_back(make(host.name));
    };
    eachHost([&](const std::string &host) { return stepAt(from, StepVerb::ClearFault, host); });
    eachHost(
        [&](const std::string &host) { return stepAt(from, StepVerb::HealLink, host + "-*"); });
    eachHost([&](const std::string &host) { return stepAt(from, StepVerb::HealSerial, host); });
    steps.push_back(stepAt(from, StepVerb::StartIc));
    for (const Duration round : {Duration(2min), Duration(15min)}) {
        steps.push_back(command(from + round, "observe off"));
        eachHost(
            [&](const std::string &host) { return command(from + round, "observe off " + host); });
        // One whose power the ladder took gets it back from an operator; what is down all the same is started by hand.
        eachHost([&](const std::string &host) { return command(from + round + 1s, "power on " + host); });
        eachHost([&](const std::string &host) {
            return stepAt(from + round + 2min, StepVerb::BootHost, host);
        });
        eachHost([&](const std::string &host) {
            return command(from + round + 4min, "online " + host);
        });
        eachHost([&](const std::string &host) {
            return command(from + round + 4min, "repair " + host);
        });
    }
    return steps;
}

} // namespace holdfast::campaign
