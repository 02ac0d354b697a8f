#include <config/clusterfiles.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

namespace holdfast {

namespace {

// A dead host is seen after 2.2 times the token; 300 ms and less see dead ones where there are none, on loaded cores.
constexpr int token = 1000;
constexpr int deviceTimeout = 2000; // ms; the manager says its vote every 500
constexpr int leastTimeout = 1000;

bool hasDevice(const SiteConfig &site)
{
    return site.hosts.size() % 2 == 0 && !site.independentComputers.empty();
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r");
    return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

struct Entry {
    std::string key; ///< "quorum.device.model"
    std::string value;
};

// Sections `name {` and `}`, each on a line of its own, and `key: value`; # begins a comment.
std::vector<Entry> entriesOf(std::string_view configuration)
{
    std::vector<Entry> entries;
    std::vector<std::string> sections;
    while (!configuration.empty()) {
        const auto end = std::min(configuration.find('\n'), configuration.size());
        const std::string_view line = trimmed(configuration.substr(0, end));
        configuration.remove_prefix(std::min(end + 1, configuration.size()));
        const auto colon = line.find(':');
        if (line.empty() || line.front() == '#') {
            continue;
        } else if (line.back() == '{') {
            sections.emplace_back(trimmed(line.substr(0, line.size() - 1)));
        } else if (line == "}") {
            if (!sections.empty())
                sections.pop_back();
        } else if (colon != line.npos) {
            std::string key;
            for (const std::string &section : sections)
                key += section + '.';
            entries.push_back({key + std::string(trimmed(line.substr(0, colon))),
                               std::string(trimmed(line.substr(colon + 1)))});
        }
    }
    return entries;
}

std::string valueOf(const std::vector<Entry> &entries, std::string_view key)
{
    const auto found = std::ranges::find(entries, key, &Entry::key);
    return found == entries.end() ? std::string() : found->value;
}

// By the hosts of the site.
std::vector<int> nodeNumbers(const SiteConfig &site, std::string_view inForce)
{
    std::map<std::string, int> known;
    int highest = 0;
    std::string name;
    int number = 0;
    const auto note = [&] { // whichever of the two comes first in a node's section
        if (!name.empty() && number > 0) {
            known[std::exchange(name, {})] = number;
            highest = std::max(highest, std::exchange(number, 0));
        }
    };
    for (const Entry &entry : entriesOf(inForce)) {
        if (entry.key == "nodelist.node.name")
            name = entry.value;
        else if (entry.key == "nodelist.node.nodeid")
            number = std::atoi(entry.value.c_str());
        note();
    }
    std::vector<int> numbers;
    for (const HostConfig &host : site.hosts) {
        const auto found = known.find(host.name);
        numbers.push_back(found == known.end() ? ++highest : found->second);
    }
    return numbers;
}

} // namespace

Expected<std::string> corosyncConfiguration(const SiteConfig &site, std::string_view inForce)
{
    if (site.hosts.size() < 2)
        return Error{"site " + site.name + " has one host: there is nothing to join", "", "run holdfastd as it is"};
    std::size_t links = 8; // more than knet has
    for (const HostConfig &host : site.hosts)
        links = std::min(links, host.address.size());
    if (links == 0) {
        const auto without = std::ranges::find_if(site.hosts, [](const HostConfig &h) { return h.address.empty(); });
        return Error{"host " + without->name + " has no address", "host." + without->name + ".address",
                     "give every host the addresses of its links, e.g. address = [\"10.0.0.1\", \"10.1.0.1\"]"};
    }
    std::string text = "# Of site " + site.name
        + ", by `holdfastctl cluster init`; the same on every host, and so is authkey beside it.\n"
          "totem {\n    version: 2\n    cluster_name: "
        + site.name + "\n    transport: knet\n    link_mode: passive\n"
        + "    crypto_cipher: aes256\n    crypto_hash: sha256\n"
        + "    # A dead host is seen after 2.2 times this, in ms.\n    token: " + std::to_string(token)
        + "\n    token_coefficient: 0\n}\n\nquorum {\n    provider: corosync_votequorum\n";
    if (hasDevice(site))
        text += "    device {\n"
                "        # The independent computer, over the serial line: it votes for one half at most.\n"
                "        model: ic-serial\n        votes: 1\n        timeout: "
            + std::to_string(deviceTimeout) + "\n        sync_timeout: " + std::to_string(deviceTimeout) + "\n    }\n";
    text += "}\n\nlogging {\n    to_syslog: yes\n    to_stderr: no\n}\n\nnodelist {\n";
    const std::vector<int> numbers = nodeNumbers(site, inForce);
    for (std::size_t i = 0; i < site.hosts.size(); ++i) {
        text += "    node {\n        nodeid: " + std::to_string(numbers[i])
            + "\n        name: " + site.hosts[i].name + "\n";
        for (std::size_t link = 0; link < links; ++link)
            text += "        ring" + std::to_string(link) + "_addr: " + site.hosts[i].address[link] + "\n";
        text += "    }\n";
    }
    return text + "}\n";
}

std::vector<Error> corosyncTroubles(const SiteConfig &site, std::string_view configuration)
{
    const std::vector<Entry> entries = entriesOf(configuration);
    const std::string model = valueOf(entries, "quorum.device.model");
    const std::string again = "run `holdfastctl cluster init` again, and copy what it writes to every host";
    std::vector<Error> troubles;
    if (valueOf(entries, "quorum.provider") != "corosync_votequorum")
        troubles.push_back({"nobody counts votes", "quorum.provider", again});
    if (valueOf(entries, "quorum.two_node") == "1")
        troubles.push_back({"of two hosts that can't hear each other both would go on", "quorum.two_node",
                            "take two_node out, it leaves no tie for anybody to break"});
    if (model == "ic-serial" && site.independentComputers.empty())
        troubles.push_back({"the independent computer has a vote here, and site " + site.name + " has none",
                            "quorum.device.model",
                            "take the device out, or give the site file its [independent_computer]"});
    else if (model == "ic-serial" && !hasDevice(site))
        troubles.push_back({"the independent computer has a vote here, and " + std::to_string(site.hosts.size())
                                + " hosts need none",
                            "quorum.device.model", again});
    else if (!model.empty() && model != "ic-serial")
        troubles.push_back({"the quorum device is \"" + model + "\", which holdfastd can't speak for",
                            "quorum.device.model",
                            hasDevice(site) ? "make it ic-serial" : "take the device out"});
    else if (model.empty() && hasDevice(site))
        troubles.push_back({"the independent computer has no vote here: Corosync's own clients lose quorum with half "
                            "of the hosts",
                            "quorum.device", again});
    for (const std::string_view key : {"quorum.device.timeout", "quorum.device.sync_timeout"}) {
        const std::string value = model == "ic-serial" ? valueOf(entries, key) : std::string();
        if (model == "ic-serial" && (value.empty() || std::atoi(value.c_str()) < leastTimeout
                                     || std::atoi(value.c_str()) > 2 * deviceTimeout))
            troubles.push_back({value.empty() ? "Corosync's default is far too long" : value + " ms will not do",
                                std::string(key),
                                "make it " + std::to_string(deviceTimeout) + ": the vote is said every 500 ms, and "
                                    "nothing is delivered while Corosync waits for it"});
    }
    std::vector<std::string> names;
    for (const Entry &entry : entries) {
        if (entry.key == "nodelist.node.name")
            names.push_back(entry.value);
    }
    for (const HostConfig &host : site.hosts) {
        if (std::ranges::find(names, host.name) == names.end())
            troubles.push_back({"host " + host.name + " is not among the nodes", "nodelist", again});
    }
    if (names.size() > site.hosts.size())
        troubles.push_back({std::to_string(names.size()) + " nodes vote, and the site has "
                                + std::to_string(site.hosts.size()) + " hosts",
                            "nodelist", again});
    return troubles;
}

std::string managerDropIn()
{
    return "# By `holdfastctl cluster init`.\n[Unit]\nWants=corosync.service\n\n[Service]\n"
           "# It is ready when it has joined, and that takes as long as the others need to come.\n"
           "TimeoutStartSec=infinity\n";
}

} // namespace holdfast
