// sitereader.h - a site file and its drop-ins as a SiteConfig, or every error that is in them (contracts/site-file.md).
#pragma once

#include <config/diagnostic.h>
#include <config/provenance.h>
#include <model/agentmetadata.h>
#include <model/config.h>

#include <optional>
#include <string>
#include <vector>

namespace holdfast {

/// One file as text. The name is what diagnostics call it.
struct SourceText {
    std::string name;
    std::string text;
};

/// A site file and the drop-ins beside it, in the order in which they are laid over it.
struct SiteSources {
    SourceText site;
    std::vector<SourceText> dropIns;
    std::vector<Diagnostic> diagnostics; ///< unreadable files (errors), files in SITE.d that are not drop-ins (warnings)
};

/// What a reading of a site gives. There is a configuration only if there are no errors.
struct SiteReading {
    std::optional<SiteConfig> config;
    std::vector<Diagnostic> diagnostics; ///< all of one pass, errors and warnings, in the order of the files
    std::vector<std::string> files; ///< the site file, then its drop-ins; Place::file is an index into it
    Provenance provenance; ///< meaningful with a configuration; settings.h reads it
    [[nodiscard]] bool ok() const { return config.has_value(); }
};

/// The folder of a site's drop-ins: `fig1.d` for `fig1.toml`, `SITE.d` for a name that doesn't end in `.toml`.
[[nodiscard]] std::string dropInFolder(const std::string &siteFile);

/// Whether a file of that folder is a drop-in: `NN-name.toml`.
[[nodiscard]] bool isDropInName(const std::string &name);

/// One file as text; false and a diagnostic where it can't be read.
[[nodiscard]] bool loadSource(const std::string &file, SourceText &to, std::vector<Diagnostic> &diagnostics);

/// Reads the files; what can't be read is in the diagnostics.
[[nodiscard]] SiteSources loadSources(const std::string &siteFile);

/// Never throws, does no input or output. Syntax errors are reported alone: anything said after one
/// might be false.
/// @param agents asks the OCF agents of this host for what they take; none: nobody is asked, and
/// nothing is said of them.
[[nodiscard]] SiteReading readSite(const SiteSources &sources, const AgentLookup &agents = {});

/// loadSources and readSite.
[[nodiscard]] SiteReading readSite(const std::string &siteFile);

} // namespace holdfast
