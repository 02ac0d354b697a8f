// sitemaker.h - a site that nobody would think of, but that config's check accepts.
#pragma once

#include "draw.h"

#include <model/config.h>

namespace holdfast::campaign {

/// 2 to 16 hosts, mostly few; up to 200 groups, mostly few: small sites are run through quickly and
/// fail readably.
[[nodiscard]] SiteConfig makeSite(Draw &draw);

} // namespace holdfast::campaign
