#include <config/clusterfiles.h>

#include <algorithm>

namespace holdfast {

namespace {

// A dead host is seen after 2.2 times the token; 300 ms and less see dead ones where there are none, on loaded cores.
constexpr int token = 1000;

} // namespace

Expected<std::string> corosyncConfiguration(const SiteConfig &site)
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
    if (site.hosts.size() % 2 == 0 && !site.independentComputers.empty())
        text += "    device {\n"
                "        # The independent computer, over the serial line: it votes for one half at most.\n"
                "        model: ic-serial\n        votes: 1\n"
                "        timeout: 2000\n        sync_timeout: 2000\n    }\n";
    text += "}\n\nlogging {\n    to_syslog: yes\n    to_stderr: no\n}\n\nnodelist {\n";
    for (std::size_t i = 0; i < site.hosts.size(); ++i) {
        text += "    node {\n        nodeid: " + std::to_string(i + 1) + "\n        name: " + site.hosts[i].name + "\n";
        for (std::size_t link = 0; link < links; ++link)
            text += "        ring" + std::to_string(link) + "_addr: " + site.hosts[i].address[link] + "\n";
        text += "    }\n";
    }
    return text + "}\n";
}

std::string managerDropIn()
{
    return "# By `holdfastctl cluster init`.\n[Unit]\nWants=corosync.service\n\n[Service]\n"
           "# It is ready when it has joined, and that takes as long as the others need to come.\n"
           "TimeoutStartSec=infinity\n";
}

} // namespace holdfast
