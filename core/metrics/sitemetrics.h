// sitemetrics.h - a site's status and one manager's measurements as metrics; README.md lists them.
#pragma once

#include <api/measurements.h>
#include <api/status.h>
#include <metrics/exposition.h>

namespace holdfast {

/// Labels are names of the site file, or of closed sets: there are as many series as the site
/// has hosts, members, processes, rungs and outlets, whatever happens.
void writeSite(Exposition &out, const SiteStatus &status, const Measurements &measurements);

} // namespace holdfast
