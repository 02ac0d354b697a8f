// sitekeys.h - every key of the site file, a table of keys a TOML table; the reference documentation is made from it.
#pragma once

#include <config/keys.h>
#include <model/config.h>

#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

[[nodiscard]] const KeyRows<SiteConfig> &siteKeys(); ///< [site]
[[nodiscard]] const KeyRows<IndependentComputerConfig> &independentComputerKeys();
[[nodiscard]] const KeyRows<HostConfig> &hostKeys();
[[nodiscard]] const KeyRows<ResourceConfig> &resourceKeys();
[[nodiscard]] const KeyRows<GroupConfig> &groupKeys();
[[nodiscard]] const KeyRows<ProcessConfig> &processKeys();

/// What [[group]] may say for its processes; their index is processKeys().
[[nodiscard]] const KeyRows<ProcessConfig> &groupProcessKeys();
/// processKeys(), and process_restart as [defaults] spells it.
[[nodiscard]] const KeyRows<ProcessConfig> &defaultProcessKeys();

/// Whether a key of a process belongs to its handshake, and may be left out. Keys that belong to every handshake: Any.
enum class HandshakeUse : std::uint8_t { Any, Optional, Required, Unused };
[[nodiscard]] HandshakeUse useOf(std::string_view processKey, Handshake handshake);

/// One key as the reference documentation explains it.
struct KeyReference {
    std::string table; ///< "[[group]]", "[[group]].repair"
    std::string key;
    std::string allowed;
    std::string builtIn; ///< the default as TOML; "" where there is none
    std::string about;
    bool required = false;
    bool policy = false; ///< may be tuned while the site runs
};
/// All keys, in the order of the tables of contracts/site-file.md.
[[nodiscard]] std::vector<KeyReference> keyReference();

} // namespace holdfast
