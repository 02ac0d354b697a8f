#include <replay/recovery.h>

#include <engine/restructure.h>
#include <engine/step.h>

#include <utility>

namespace holdfast {

void Recovery::begin(const SiteConfig &config, SiteState site, HostPartState host)
{
    m_site = std::make_shared<const Site>(config);
    m_siteState = std::move(site);
    m_hostState = std::move(host);
}

void Recovery::take(const RecordedInput &input)
{
    if (const auto *checkpoint = std::get_if<Checkpoint>(&input.what)) {
        begin(checkpoint->config, checkpoint->site, checkpoint->hostPart);
    } else if (!hasBegun()) {
        return;
    } else if (const auto *configured = std::get_if<Configured>(&input.what)) {
        const auto before = std::exchange(m_site, std::make_shared<const Site>(configured->config));
        m_siteState = restructured(*before, *m_site, std::move(m_siteState));
        m_hostState = restructured(*before, *m_site, std::move(m_hostState));
    } else if (const auto *site = std::get_if<SiteTook>(&input.what)) {
        siteStep(*m_site, m_siteState, site->event, m_step);
    } else if (const auto *host = std::get_if<HostTook>(&input.what)) {
        m_hostState.now = host->now;
        hostStep(*m_site, m_hostState, host->event, m_effects);
    }
    if (input.after)
        m_hostState.now = input.after->hostNow;
}

} // namespace holdfast
