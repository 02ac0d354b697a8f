// settings.h - the configuration in force as KEY = VALUE, with where each value comes from; differences; the hash.
#pragma once

#include <config/sitereader.h>

#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

/// One key of one object of a site, as `config show` tells it.
struct Setting {
    std::string key; ///< as `config set` takes it: group.cdma.process.call-control.restart
    std::string value; ///< the effective one, as TOML: { count = 3, within = "5m" }; "" for none
    std::string builtIn; ///< the built-in default, as TOML; "" for none
    Level level = Level::BuiltIn; ///< which level said it; BuiltIn: nobody did
    bool inherited = false; ///< said by [defaults], the site or the group, not by the object itself
    std::string file; ///< who said it: the site file or a drop-in; "" for BuiltIn
    int line = 0;
    bool policy = false; ///< a limit, time-out or policy; otherwise it names and relates things
    std::string allowed;
    std::string about;
    bool operator==(const Setting &) const = default;
};

/// "built-in", "defaults", "site", "group", "own".
[[nodiscard]] std::string_view name(Level level);

/// Every setting of a site that was read without errors, in the order of the file; with @p object only those of that
/// object and what is inside it ("group.cdma", "host.alpha", "site", "defaults", "independent_computer"), or the one
/// whose key it is. Nothing for a reading with errors.
[[nodiscard]] std::vector<Setting> settings(const SiteReading &reading, std::string_view object = {});

/// A setting that differs between two readings; value "" on the side where the object doesn't exist.
struct SettingChange {
    Setting before, after;
    [[nodiscard]] const std::string &key() const { return after.key.empty() ? before.key : after.key; }
};
[[nodiscard]] std::vector<SettingChange> changedSettings(const SiteReading &before, const SiteReading &after);

/// The changes for people: key, old value and place after `-`, new value and place after `+`; "" for no difference.
[[nodiscard]] std::string diffText(const std::vector<SettingChange> &changes);

/// Whether running managers can go from one to the other: name of the site and independent computers,
/// in the same order. Otherwise they must start anew with it.
[[nodiscard]] bool sameSite(const SiteConfig &before, const SiteConfig &after);

/// That, and the same hosts in the same order.
[[nodiscard]] bool sameHosts(const SiteConfig &before, const SiteConfig &after);

/// Whether ids (model/ids.h) keep their meaning from one to the other: the same hosts, resources,
/// groups and processes in the same order, with the same relations. Otherwise running managers
/// renumber what they know (engine/restructure.h).
[[nodiscard]] bool sameStructure(const SiteConfig &before, const SiteConfig &after);

/// The configuration as text, every key of every object in a fixed order and spelling, whatever files it came from.
[[nodiscard]] std::string canonicalText(const SiteConfig &site);

/// FNV-1a 64 of canonicalText, 16 hex digits: what hosts compare to see that they decide by the same rules.
[[nodiscard]] std::string configHash(const SiteConfig &site);

} // namespace holdfast
