#include <manager/observations.h>

namespace holdfast {

void Observations::Seen::index()
{
    byProcess.clear();
    for (std::size_t i = 0; i < latest.processes.size(); ++i)
        byProcess[latest.processes[i].process] = i;
}

void Observations::take(Observation observation)
{
    Seen &seen = m_hosts[observation.host];
    seen.latest = std::move(observation);
    seen.index();
    seen.heard.start();
}

void Observations::heard(HostId host)
{
    m_hosts[host].heard.start();
}

void Observations::forget(HostId host)
{
    const auto found = m_hosts.find(host);
    if (found == m_hosts.end())
        return;
    found->second.latest = {};
    found->second.byProcess.clear();
}

const ProcessObservation *Observations::process(ProcessId id) const
{
    for (const auto &[host, seen] : m_hosts) {
        if (const auto found = seen.byProcess.find(id); found != seen.byProcess.end())
            return &seen.latest.processes[found->second];
    }
    return nullptr;
}

const OutletObservation *Observations::outlet(HostId seenBy, std::uint32_t ic, int outlet) const
{
    const auto found = m_hosts.find(seenBy);
    if (found == m_hosts.end())
        return nullptr;
    for (const OutletObservation &each : found->second.latest.outlets) {
        if (each.ic == ic && each.outlet == outlet)
            return &each;
    }
    return nullptr;
}

std::optional<double> Observations::age(HostId host) const
{
    const auto found = m_hosts.find(host);
    if (found == m_hosts.end() || !found->second.heard.isValid())
        return std::nullopt;
    return static_cast<double>(found->second.heard.elapsed()) / 1000.0;
}

void Observations::renumber(const Renumbering &numbers)
{
    numbers.renumber(m_hosts);
    for (auto &[host, seen] : m_hosts) {
        seen.latest.host = host;
        std::erase_if(seen.latest.processes, [&](ProcessObservation &each) {
            each.process = numbers.of(each.process);
            return !isValid(each.process);
        });
        seen.index();
    }
}

} // namespace holdfast
