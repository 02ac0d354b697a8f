// recovery.h - both parts' states as recorded inputs left them: what a manager that was killed goes on from.
#pragma once

#include <model/site.h>
#include <replay/recording.h>

#include <memory>

namespace holdfast {

/// Goes through inputs as a replay does, but compares nothing: the same engine has decided it. Writing every input is so
/// much less than writing both states after each that a process which died needs not wait for it.
class Recovery
{
public:
    /// There is a state: a checkpoint has been taken.
    [[nodiscard]] bool hasBegun() const { return m_site != nullptr; }
    /// From here on; as a checkpoint, for what is kept without one.
    void begin(const SiteConfig &config, SiteState site, HostPartState host);
    void take(const RecordedInput &input); ///< before the first checkpoint it means nothing

    /// The site that the states' identifiers belong to.
    [[nodiscard]] const std::shared_ptr<const Site> &configured() const { return m_site; }
    [[nodiscard]] const SiteState &site() const { return m_siteState; }
    [[nodiscard]] const HostPartState &host() const { return m_hostState; }

private:
    std::shared_ptr<const Site> m_site; ///< the one that was in force
    SiteState m_siteState;
    HostPartState m_hostState;
    SiteStep m_step; ///< reused
    std::vector<HostEffect> m_effects; ///< reused
};

} // namespace holdfast
