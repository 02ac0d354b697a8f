// dropin.h - changes of the configuration as transactions: a new drop-in each, checked first, written whole or not at all.
#pragma once

#include <config/settings.h>
#include <config/sitereader.h>
#include <model/expected.h>

#include <string>
#include <vector>

namespace holdfast {

/// One setting to be: KEY as Setting::key spells it, also inside a value
/// (`group.cdma.repair.after`), and a TOML value; what is no TOML is taken as a text, so that `3m`
/// and `hot` need no quotes. Or an object to be added or taken out: KEY is "group.NAME",
/// "group.NAME.process.NAME", "resource.NAME", "host.NAME", and there is no value. The keys of an
/// added one are set like any other's, in the same request; a process of a group that is added may
/// be named by its keys alone.
struct Change {
    enum class Does : std::uint8_t { Set, Add, Remove };
    std::string key;
    std::string value;
    Does does = Does::Set;
    bool operator==(const Change &) const = default;
};

struct ChangeRequest {
    std::vector<Change> changes;
    std::string who, when, why; ///< for the head comment; when: RFC 3339 UTC
    std::string name; ///< the part after NN-; "": made from the first key
};

/// A transaction before it is carried out: what would be in force.
struct DropInPlan {
    std::string name; ///< 10-cdma-group_restart.toml
    std::string text; ///< the whole file; "" for a roll-back
    SiteReading before;
    SiteReading after; ///< with its diagnostics, located in the files there are and in the one to be
    std::vector<Diagnostic> refusals; ///< why it can't be: keys that don't exist, errors before or after
    std::vector<SettingChange> changes;
    bool restructures = false; ///< ids change (sameStructure): running members may be affected
    bool needsRestart = false; ///< independent computers change (sameSite): only managers that start
                               ///< know them
    [[nodiscard]] bool accepted() const { return refusals.empty(); }
    [[nodiscard]] std::string diff() const { return diffText(changes); }
};

/// Writes nothing. The drop-in comes after all there are, so that its keys win.
[[nodiscard]] DropInPlan planChange(const std::string &siteFile, const ChangeRequest &request);

/// The same for a drop-in whose text is known: what another host of the site has accepted, or a person has written.
[[nodiscard]] DropInPlan planDropIn(const std::string &siteFile, const std::string &name, const std::string &text);

/// What would be in force without a drop-in. @param name "": the newest one that was written by a transaction.
[[nodiscard]] DropInPlan planRollBack(const std::string &siteFile, const std::string &name = {});

/// Writes an accepted plan's drop-in: temporary file, fsync, rename; nothing is overwritten. @return its path.
Expected<std::string> writeDropIn(const std::string &siteFile, const std::string &name, const std::string &text);

/// Takes a drop-in out by renaming it to `NAME.rolled-back`. @return the path it has now.
Expected<std::string> rollBack(const std::string &siteFile, const std::string &name);

/// One drop-in of a site's history.
struct DropInRecord {
    std::string name; ///< without `.rolled-back`
    std::string path;
    std::string who, when, why; ///< from its head comment; "" where it has none
    bool written = false; ///< by a transaction; otherwise by hand
    bool rolledBack = false;
    std::vector<Change> changes;
};

/// Oldest first, those that were rolled back too.
[[nodiscard]] Expected<std::vector<DropInRecord>> dropInHistory(const std::string &siteFile);

} // namespace holdfast
