#include <config/tablevalues.h>

#include <config/refs.h>
#include <config/values.h>

#include <array>

namespace holdfast {

namespace {

/// Which keys a kind of probe needs and which it takes besides.
struct ProbeShape {
    ProbeKind kind;
    std::vector<std::string_view> required;
    std::vector<std::string_view> optional;
};

const ProbeShape &shapeOf(ProbeKind kind)
{
    static const std::array shapes{std::to_array<ProbeShape>({
        {ProbeKind::Ocf, {"agent"}, {"params"}},
        {ProbeKind::Exec, {"monitor"}, {"start", "stop"}},
        {ProbeKind::Tcp, {"address", "port"}, {}},
        {ProbeKind::DiskSpace, {"path", "min_free"}, {}},
        {ProbeKind::File, {"path"}, {}},
        {ProbeKind::Link, {"interface"}, {}},
        {ProbeKind::Process, {"pidfile"}, {}},
        {ProbeKind::IndependentComputer, {}, {}},
    })};
    return shapes[static_cast<std::size_t>(kind)];
}

bool has(const std::vector<std::string_view> &keys, std::string_view key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::string keysText(const ProbeShape &shape)
{
    std::string out = "kind";
    for (const auto *keys : {&shape.required, &shape.optional}) {
        for (const std::string_view key : *keys)
            out += ", " + std::string(key);
    }
    return out;
}

// Keys of another kind, and keys of this kind that are missing.
bool fitsKind(Scope &inner, const TomlNode &node, const TomlTable &table, ProbeKind kind)
{
    const ProbeShape &shape = shapeOf(kind);
    const std::string forKind = " for kind " + tomlQuoted(name(kind));
    bool good = true;
    for (const KeyRow<Probe> &row : probeKeys()) {
        const TomlEntry *entry = table.find(row.key);
        if (entry != nullptr && row.key != "kind" && !has(shape.required, row.key) && !has(shape.optional, row.key)) {
            inner.session.error(entry->place, inner.keyPath(row.key), describe(entry->node), keysText(shape),
                                "not a key" + forKind);
            good = false;
        } else if (entry == nullptr && has(shape.required, row.key)) {
            inner.session.missing(node.place, inner.keyPath(row.key), row.allowed(), "missing" + forKind);
            good = false;
        }
    }
    return good;
}

} // namespace

const KeyRows<PairConfig> &pairKeys()
{
    static const KeyRows<PairConfig> rows{
        keyRow<&PairConfig::primary, HostValue>("primary", KeyUse::Structure, "the host that is Active first", true),
        keyRow<&PairConfig::alternates, HostsValue>(
            "alternates", KeyUse::Structure, "the hosts that may hold the Standby, best first", true),
        otherSpelling<&PairConfig::alternates, AlternateValue>("alternate", "alternates", "the one other host"),
        keyRow<&PairConfig::standby, ChoiceValue<StandbyKind>>(
            "standby", KeyUse::Structure, "whether processes run in Standby (hot), or not (cold), or serve as well"),
    };
    return rows;
}

const KeyRows<RepairConfig> &repairKeys()
{
    static const KeyRows<RepairConfig> rows{
        keyRow<&RepairConfig::after, AnyTime>("after", KeyUse::Policy, "the first try to start a faulted member again"),
        keyRow<&RepairConfig::backoff, BackoffValue>("backoff", KeyUse::Policy, "how the delay grows with each try"),
        keyRow<&RepairConfig::most, AnyTime>("most", KeyUse::Policy, "the longest delay between tries"),
    };
    return rows;
}

const KeyRows<Probe> &probeKeys()
{
    static const KeyRows<Probe> rows{
        keyRow<&Probe::kind, ChoiceValue<ProbeKind>>("kind", KeyUse::Structure, "how the resource is watched", true),
        keyRow<&Probe::agent, TextValue>("agent", KeyUse::Structure, "ocf: provider:type"),
        keyRow<&Probe::params, ParametersValue>("params", KeyUse::Structure, "ocf: the agent's parameters"),
        keyRow<&Probe::start, CommandValue>("start", KeyUse::Structure, "exec: initialises the resource"),
        keyRow<&Probe::monitor, CommandValue>("monitor", KeyUse::Structure, "exec: exit 0 means that it is in service"),
        keyRow<&Probe::stop, CommandValue>("stop", KeyUse::Structure, "exec: releases the resource"),
        keyRow<&Probe::address, TextValue>("address", KeyUse::Structure, "tcp: a host name or IP address"),
        keyRow<&Probe::port, WholeValue<1, 65535>>("port", KeyUse::Structure, "tcp: accepts a connection"),
        keyRow<&Probe::path, PathValue>("path", KeyUse::Structure, "file: must exist; disk-space: on the file system"),
        keyRow<&Probe::minFree, SizeValue>("min_free", KeyUse::Structure, "disk-space: what must be free"),
        keyRow<&Probe::interface, TextValue>("interface", KeyUse::Structure, "link: the interface that must be up"),
        keyRow<&Probe::pidfile, PathValue>("pidfile", KeyUse::Structure, "process: names a process that must live"),
    };
    return rows;
}

const KeyRows<FenceLevel> &fenceKeys()
{
    static const KeyRows<FenceLevel> rows{
        keyRow<&FenceLevel::agent, TextValue>("agent", KeyUse::Structure, "a fence agent, e.g. fence_ipmilan", true),
        keyRow<&FenceLevel::params, ParametersValue>("params", KeyUse::Structure, "the agent's parameters"),
    };
    return rows;
}

const KeyRows<WatchdogConfig> &watchdogKeys()
{
    static const KeyRows<WatchdogConfig> rows{
        keyRow<&WatchdogConfig::device, PathValue>("device", KeyUse::Structure, "e.g. /dev/watchdog", true),
        keyRow<&WatchdogConfig::timeout, SomeTime>("timeout", KeyUse::Policy, "unfed for so long, it re-boots the host"),
    };
    return rows;
}

std::string PairValue::allowed()
{
    return "a pair such as { primary = \"alpha\", alternate = \"beta\", standby = \"hot\" }";
}

bool PairValue::read(Scope &scope, const TomlNode &node, PairConfig &target)
{
    PairConfig pair;
    if (!readSubTable(scope, node, pairKeys(), pair, allowed()))
        return false;
    if (std::find(pair.alternates.begin(), pair.alternates.end(), pair.primary) != pair.alternates.end()) {
        const auto &table = *node.as<TomlTable>();
        const TomlEntry *entry = table.find("alternate");
        if (entry == nullptr)
            entry = table.find("alternates");
        scope.session.error(entry->node.place, scope.keyPath() + "." + entry->key, describe(entry->node),
                            "hosts other than the primary", "a pair's members are on different hosts");
        return false;
    }
    target = std::move(pair);
    return true;
}

std::string PairValue::write(const PairConfig &value, const SiteConfig &site)
{
    return writeSubTable(pairKeys(), value, site);
}

std::string RepairValue::allowed()
{
    return "\"manual\", or a table such as { after = \"30s\", backoff = 2.0, most = \"10m\" }";
}

bool RepairValue::read(Scope &scope, const TomlNode &node, RepairConfig &target)
{
    const auto *text = node.as<std::string>();
    if (text != nullptr && *text == "manual") {
        target.automatic = false;
        return true;
    }
    RepairConfig repair = target;
    if (!readSubTable(scope, node, repairKeys(), repair, allowed()))
        return false;
    repair.automatic = true;
    if (repair.most < repair.after) {
        const SiteConfig none;
        scope.session.error(node.place, scope.keyPath() + ".most", AnyTime::write(repair.most, none),
                            "at least `after`, which is " + AnyTime::write(repair.after, none));
        return false;
    }
    target = repair;
    return true;
}

std::string RepairValue::write(const RepairConfig &value, const SiteConfig &site)
{
    return value.automatic ? writeSubTable(repairKeys(), value, site) : "\"manual\"";
}

std::string ProbeValue::allowed()
{
    return "a probe such as { kind = \"file\", path = \"/run/site/ready\" }";
}

bool ProbeValue::read(Scope &scope, const TomlNode &node, Probe &target)
{
    Probe probe;
    if (!readSubTable(scope, node, probeKeys(), probe, allowed()))
        return false;
    Scope inner{scope.session, scope.keyPath(), {}};
    if (!fitsKind(inner, node, *node.as<TomlTable>(), probe.kind))
        return false;
    target = std::move(probe);
    return true;
}

std::string ProbeValue::write(const Probe &value, const SiteConfig &site)
{
    const ProbeShape &shape = shapeOf(value.kind);
    std::string out;
    for (const KeyRow<Probe> &row : probeKeys()) {
        if (row.key != "kind" && !has(shape.required, row.key) && !has(shape.optional, row.key))
            continue;
        const std::string text = row.write(value, site);
        if (!text.empty())
            out += (out.empty() ? "" : ", ") + std::string(row.key) + " = " + text;
    }
    return "{ " + out + " }";
}

std::string FenceValue::allowed()
{
    return "a list of fence agents such as [{ agent = \"fence_ipmilan\", params = { ip = \"10.0.0.9\" } }]";
}

bool FenceValue::read(Scope &scope, const TomlNode &node, std::vector<FenceLevel> &target)
{
    const auto *list = node.as<TomlList>();
    if (list == nullptr)
        return scope.bad(node, allowed());
    std::vector<FenceLevel> levels;
    bool good = true;
    for (const TomlNode &element : *list) {
        FenceLevel level;
        good = readSubTable(scope, element, fenceKeys(), level, allowed()) && good;
        levels.push_back(std::move(level));
    }
    if (good)
        target = std::move(levels);
    return good;
}

std::string FenceValue::write(const std::vector<FenceLevel> &value, const SiteConfig &site)
{
    std::string out;
    for (const FenceLevel &level : value)
        out += (out.empty() ? "" : ", ") + writeSubTable(fenceKeys(), level, site);
    return "[" + out + "]";
}

std::string WatchdogValue::allowed()
{
    return "a table such as { device = \"/dev/watchdog\", timeout = \"5s\" }";
}

bool WatchdogValue::read(Scope &scope, const TomlNode &node, WatchdogConfig &target)
{
    return readSubTable(scope, node, watchdogKeys(), target, allowed());
}

std::string WatchdogValue::write(const WatchdogConfig &value, const SiteConfig &site)
{
    return writeSubTable(watchdogKeys(), value, site);
}

} // namespace holdfast
