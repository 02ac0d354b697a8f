// Whether a scenario's targets exist in a site.
#include <config/scenarioreader.h>

#include <config/nearest.h>
#include <config/session.h>

#include <model/recordfields.h>

#include <algorithm>

namespace holdfast {

namespace {

class ScenarioChecker
{
public:
    ScenarioChecker(const Scenario &scenario, const Site &site) : m_scenario(scenario), m_site(site)
    {
        m_session.files = {scenario.file};
    }

    std::vector<Diagnostic> run()
    {
        for (std::size_t i = 0; i < m_scenario.steps.size(); ++i)
            checkStep(m_scenario.steps[i], "step[" + std::to_string(i + 1) + "].target");
        for (std::size_t i = 0; i < m_scenario.expects.size(); ++i)
            checkExpect(m_scenario.expects[i], "expect[" + std::to_string(i + 1) + "]");
        return std::move(m_session.diagnostics);
    }

private:
    using Kind = holdfast::Target::Kind;

    [[nodiscard]] bool isLink(std::string_view text) const
    {
        // Names of hosts may contain a dash: try each.
        for (std::size_t dash = text.find('-'); dash != std::string_view::npos; dash = text.find('-', dash + 1)) {
            const std::string_view other = text.substr(dash + 1);
            const HostId host = m_site.host(text.substr(0, dash));
            if (isValid(host) && (other == "*" || (isValid(m_site.host(other)) && m_site.host(other) != host)))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool fits(TargetKind kind, const std::string &text) const
    {
        switch (kind) {
        case TargetKind::None: return true;
        case TargetKind::Process: return isValid(m_site.process(text));
        case TargetKind::Instance: return isValid(m_site.instance(text));
        case TargetKind::Member: return isValid(m_site.member(text));
        case TargetKind::Host: return isValid(m_site.host(text));
        case TargetKind::Link: return isLink(text);
        case TargetKind::AnyFault: return targetNamed(text, m_site).kind != Kind::None;
        case TargetKind::IndependentComputer: {
            const auto &all = m_site.config.independentComputers;
            return text.empty()
                || std::any_of(all.begin(), all.end(), [&](const auto &computer) { return computer.name == text; });
        }
        }
        return false;
    }

    [[nodiscard]] std::vector<std::string> candidates(TargetKind kind) const
    {
        std::vector<std::string> names;
        const auto addAll = [&](std::size_t count, auto id) {
            for (std::uint32_t i = 0; i < count; ++i)
                names.push_back(m_site.nameOf(decltype(id){i}));
        };
        if (kind == TargetKind::Process || kind == TargetKind::AnyFault)
            addAll(m_site.processes.size(), ProcessId{});
        if (kind == TargetKind::Instance || kind == TargetKind::AnyFault)
            addAll(m_site.instances.size(), InstanceId{});
        if (kind == TargetKind::Member || kind == TargetKind::AnyFault)
            addAll(m_site.members.size(), MemberId{});
        if (kind == TargetKind::Host || kind == TargetKind::AnyFault)
            addAll(m_site.config.hosts.size(), HostId{});
        if (kind == TargetKind::Link) {
            for (const HostConfig &host : m_site.config.hosts)
                names.push_back(host.name + "-*");
        }
        for (const auto &computer : m_site.config.independentComputers) {
            if (kind == TargetKind::IndependentComputer)
                names.push_back(computer.name);
        }
        return names;
    }

    void report(int line, const std::string &key, const std::string &found, TargetKind kind)
    {
        const std::vector<std::string> known = candidates(kind);
        const std::string_view meant = nearestName(found, known);
        m_session.error({0, line, 1}, key, tomlQuoted(found), known.empty() ? "nothing" : oneOf(known),
                        "the site has no such target"
                            + (meant.empty() ? std::string{} : "; did you mean " + tomlQuoted(meant) + "?"));
    }

    void checkStep(const ScenarioStep &step, const std::string &key)
    {
        const TargetKind kind = stepVerbs()[static_cast<std::size_t>(step.verb)].target;
        if (!fits(kind, step.target))
            report(step.line, key, step.target, kind);
    }

    void checkExpect(const ScenarioExpect &expect, const std::string &path)
    {
        for (const auto &[key, value] : expect.event) {
            const auto *text = std::get_if<std::string>(&value);
            if (text == nullptr || text->empty())
                continue;
            if (key == "target" && !fits(TargetKind::AnyFault, *text))
                report(expect.line, path + ".target", *text, TargetKind::AnyFault);
            if (key == "host" && !fits(TargetKind::Host, *text))
                report(expect.line, path + ".host", *text, TargetKind::Host);
        }
        for (const auto &[target, state] : expect.states)
            checkState(expect.line, path + ".state." + target, target, state);
    }

    // Members, hosts and resources have states of their own kinds.
    void checkState(int line, const std::string &key, const std::string &target, const std::string &state)
    {
        std::span<const std::string_view> allowed;
        if (isValid(m_site.member(target)))
            allowed = names(State{});
        else if (isValid(m_site.instance(target)))
            allowed = names(ResourceState{});
        else if (isValid(m_site.host(target)))
            allowed = names(HostState{});
        if (allowed.empty())
            report(line, key, target, TargetKind::AnyFault);
        else if (std::find(allowed.begin(), allowed.end(), state) == allowed.end())
            m_session.error({0, line, 1}, key, tomlQuoted(state), oneOf(allowed), "not a state of " + target);
    }

    const Scenario &m_scenario;
    const Site &m_site;
    Session m_session;
};

} // namespace

std::vector<Diagnostic> check(const Scenario &scenario, const Site &site)
{
    return ScenarioChecker(scenario, site).run();
}

} // namespace holdfast
