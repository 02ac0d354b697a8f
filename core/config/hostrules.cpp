// Rules about the site itself, its independent computers and its hosts.
#include <config/siterules.h>

#include <config/sitekeys.h>
#include <config/values.h>
#include <model/duration.h>

#include <map>
#include <set>

namespace holdfast {

namespace {

std::string at(const SiteDraft &draft, Place place)
{
    return draft.session.files[place.file] + ":" + std::to_string(place.line);
}

bool isWritten(const SiteDraft::Where &where, std::string_view key)
{
    return where.table != nullptr && where.table->find(key) != nullptr;
}

std::string_view outletKey(const SiteDraft::Where &where)
{
    return isWritten(where, "outlet") ? "outlet" : "outlets";
}

// One outlet feeds one host: switching it must not take another host's power.
void checkOutlets(const SiteDraft &draft)
{
    std::map<int, std::size_t> owners;
    for (std::size_t i = 0; i < draft.hosts.size(); ++i) {
        const SiteDraft::Where &where = draft.hosts[i];
        for (const int outlet : draft.config.hosts[i].outlets) {
            const auto [owner, isNew] = owners.emplace(outlet, i);
            if (isNew)
                continue;
            const Place first = draft.placeOf(draft.hosts[owner->second], outletKey(draft.hosts[owner->second]));
            draft.session.error(draft.placeOf(where, outletKey(where)), where.path + "." + std::string(outletKey(where)),
                                std::to_string(outlet), "an outlet that feeds no other host",
                                "outlet of " + draft.config.hosts[owner->second].name + " already, at "
                                    + at(draft, first));
        }
    }
}

void checkAddresses(const SiteDraft &draft)
{
    std::map<std::string, std::size_t> owners;
    for (std::size_t i = 0; i < draft.hosts.size(); ++i) {
        for (const std::string &address : draft.config.hosts[i].address) {
            const auto [owner, isNew] = owners.emplace(address, i);
            if (!isNew && owner->second != i)
                draft.session.error(draft.placeOf(draft.hosts[i], "address", address), draft.hosts[i].path + ".address",
                                    tomlQuoted(address), "an address that no other host has",
                                    "address of " + draft.config.hosts[owner->second].name + " already");
        }
    }
}

void checkSerialPorts(const SiteDraft &draft, std::size_t position)
{
    const HostConfig &host = draft.config.hosts[position];
    const SiteDraft::Where &where = draft.hosts[position];
    const auto &computers = draft.config.independentComputers;
    if (host.serial.empty() && computers.size() < 2)
        return;
    const Place place = draft.placeOf(where, "serial");
    if (computers.empty()) {
        draft.session.warning(place, where.path + ".serial", SerialValue::write(host.serial, draft.config),
                              "serial only with an [independent_computer]", "is not used");
        return;
    }
    if (host.serial.size() > computers.size()) {
        draft.session.error(place, where.path + ".serial", std::to_string(host.serial.size()) + " ports",
                            "at most one for each of the " + std::to_string(computers.size())
                                + " independent computers");
        return;
    }
    std::map<std::string, std::size_t> owners;
    for (std::size_t c = 0; c < computers.size(); ++c) {
        const bool own = c < host.serial.size() && !host.serial[c].empty();
        const std::string &port = own ? host.serial[c] : computers[c].serial;
        const auto [owner, isNew] = owners.emplace(port, c);
        if (!isNew)
            draft.session.error(draft.placeOf(where, "serial", port), where.path + ".serial", tomlQuoted(port),
                                "a port of its own for each independent computer",
                                "the lines to " + computers[owner->second].name + " and " + computers[c].name
                                    + " can't share a port");
    }
}

void checkFencing(const SiteDraft &draft)
{
    std::set<HostId> paired;
    for (const GroupConfig &group : draft.config.groups) {
        if (group.pair)
            paired.insert(group.hosts.begin(), group.hosts.end());
    }
    for (const HostId id : paired) {
        const HostConfig &host = draft.config.hosts[index(id)];
        const SiteDraft::Where &where = draft.hosts[index(id)];
        const bool bad = originOf(hostKeys(), draft.provenance.hosts[index(id)], "outlets").bad;
        if (bad || !host.fence.empty() || (!host.outlets.empty() && !draft.config.independentComputers.empty()))
            continue;
        const bool noComputer = !host.outlets.empty();
        draft.session.warning(where.place, where.path + ".outlet",
                              noComputer ? "an outlet, but no [independent_computer] to switch it" : "nothing",
                              noComputer ? "[independent_computer], or fence" : "outlet, outlets or fence",
                              "holds members of pairs and can't be fenced when it has failed");
    }
}

} // namespace

void checkSiteTable(const SiteDraft &draft)
{
    if (draft.config.hosts.empty())
        draft.session.missing({}, "host", "at least one [[host]]");
    if (draft.config.groups.empty() && !draft.session.misspelt.contains("group"))
        draft.session.warning({}, "group", "nothing", "at least one [[group]]", "there is nothing to manage");
    if (draft.site == nullptr)
        return;
    const SiteDraft::Where where{draft.site, {}, "site"};
    const SiteConfig &site = draft.config;
    if (!isWritten(where, "format"))
        draft.session.warning(draft.placeOf(where, "name"), "site.format", "nothing", "1",
                              "missing; read as format 1");
    if (site.selfFence <= site.managerBeat)
        draft.session.warning(draft.placeOf(where, isWritten(where, "self_fence") ? "self_fence" : "manager_beat"),
                              "site.self_fence", tomlQuoted(durationAsWritten(site.selfFence)),
                              "more than manager_beat, which is " + tomlQuoted(durationAsWritten(site.managerBeat)),
                              "ends before it can be renewed");
}

void checkNamesAcrossKinds(const SiteDraft &draft)
{
    for (std::size_t i = 0; i < draft.groups.size(); ++i) {
        const std::string &name = draft.config.groups[i].name;
        for (const NameIndex *index : {&draft.session.resources, &draft.session.hosts}) {
            if (name.empty() || index->find(name) == nullptr)
                continue;
            const std::string kind(index->kind());
            draft.session.warning(draft.placeOf(draft.groups[i], "name"), draft.groups[i].path + ".name",
                                  tomlQuoted(name), "a name that no " + kind + " has",
                                  "a " + kind + " has this name too: commands and events mean the group");
        }
    }
}

void checkIndependentComputers(const SiteDraft &draft)
{
    const auto &all = draft.config.independentComputers;
    if (all.empty() && draft.config.hosts.size() >= 2 && draft.config.hosts.size() % 2 == 0)
        draft.session.warning({}, "independent_computer", "nothing",
                              "[independent_computer], or an odd number of hosts",
                              "when half of the hosts lose the other half, neither side has a majority");
    for (std::size_t i = 0; draft.config.hosts.size() > 1 && i < all.size(); ++i) {
        const SiteDraft::Where &where = draft.independentComputers[i];
        if (all[i].onLoss == "cycle")
            draft.session.warning(draft.placeOf(where, "on_loss"), where.path + ".on_loss", tomlQuoted("cycle"),
                                  "\"report\": the other hosts ask for what is needed",
                                  "a cut line is enough to power cycle a host that is well");
    }
    std::map<std::string, std::size_t> owners;
    for (std::size_t i = 0; all.size() > 1 && i < all.size(); ++i) {
        const SiteDraft::Where &where = draft.independentComputers[i];
        const Origin &name = originOf(independentComputerKeys(), draft.provenance.independentComputers[i], "name");
        if (name.level == Level::BuiltIn) {
            draft.session.missing(where.place, where.path + ".name", NameValue::allowed(),
                                  "missing, as there are several independent computers");
            continue;
        }
        const auto [owner, isNew] = owners.emplace(all[i].name, i);
        if (!isNew && !name.bad)
            draft.session.error(draft.placeOf(where, "name"), where.path + ".name", tomlQuoted(all[i].name),
                                "a name that no other independent computer has",
                                "already used at "
                                    + at(draft, draft.placeOf(draft.independentComputers[owner->second], "name")));
    }
}

void checkHosts(const SiteDraft &draft)
{
    checkOutlets(draft);
    checkAddresses(draft);
    for (std::size_t i = 0; i < draft.hosts.size(); ++i)
        checkSerialPorts(draft, i);
    checkFencing(draft);
}

} // namespace holdfast
