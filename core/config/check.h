// check.h - `holdfastctl check FILE`: the verdict over a site file, as text and exit status.
#pragma once

#include <config/sitereader.h>

#include <string>

namespace holdfast {

struct CheckVerdict {
    SiteReading reading;
    int errors = 0;
    int warnings = 0;
    std::string findings; ///< one line a finding (diagnostic.h), "" for none; belongs on stderr
    std::string summary; ///< one line: what the site is, or how many errors there are; belongs on stdout
    [[nodiscard]] int exitStatus() const { return errors == 0 ? 0 : 1; } ///< warnings don't fail a check
};

/// Reads the file with its drop-ins and judges it; starts and changes nothing.
/// @param agents asks the OCF agents that are installed here what they take; none: they are not
/// asked.
[[nodiscard]] CheckVerdict checkSite(const std::string &siteFile, const AgentLookup &agents = {});

} // namespace holdfast
