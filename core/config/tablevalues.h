// tablevalues.h - the values of the site file that are tables of keys of their own: pair, repair, probe, fence, watchdog.
#pragma once

#include <config/keys.h>
#include <model/config.h>

#include <string>
#include <vector>

namespace holdfast {

[[nodiscard]] const KeyRows<PairConfig> &pairKeys();
[[nodiscard]] const KeyRows<RepairConfig> &repairKeys();
[[nodiscard]] const KeyRows<Probe> &probeKeys();
[[nodiscard]] const KeyRows<FenceLevel> &fenceKeys();
[[nodiscard]] const KeyRows<WatchdogConfig> &watchdogKeys();

struct PairValue {
    static std::string allowed();
    static bool read(Scope &scope, const TomlNode &node, PairConfig &target);
    static std::string write(const PairConfig &value, const SiteConfig &site);
};

/// "manual", or a table that turns it on.
struct RepairValue {
    static std::string allowed();
    static bool read(Scope &scope, const TomlNode &node, RepairConfig &target);
    static std::string write(const RepairConfig &value, const SiteConfig &site);
};

/// Each kind has its keys: those of another kind are errors.
struct ProbeValue {
    static std::string allowed();
    static bool read(Scope &scope, const TomlNode &node, Probe &target);
    static std::string write(const Probe &value, const SiteConfig &site);
};

struct FenceValue {
    static std::string allowed();
    static bool read(Scope &scope, const TomlNode &node, std::vector<FenceLevel> &target);
    static std::string write(const std::vector<FenceLevel> &value, const SiteConfig &site);
};

struct WatchdogValue {
    static std::string allowed();
    static bool read(Scope &scope, const TomlNode &node, WatchdogConfig &target);
    static std::string write(const WatchdogConfig &value, const SiteConfig &site);
};

} // namespace holdfast
