#include <topology/topology.h>

#include <events/words.h>
#include <store/sitestore.h>

#include <QCoreApplication>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct Map {
    Q_DECLARE_TR_FUNCTIONS(holdfast::TopologyMap)
};

QString hostId(const QString &host)
{
    return u"host "_s + host;
}

Health healthOf(const HostStatus &host)
{
    switch (host.state) {
    case HostState::Unknown: return Health::Unknown;
    case HostState::Up: return host.runnable ? Health::Good : Health::Degraded;
    case HostState::Booting: return Health::Degraded;
    case HostState::Lost:
    case HostState::Isolated:
    case HostState::Fenced: return Health::Bad;
    case HostState::Offline:
    case HostState::PoweredOff: return Health::Absent;
    }
    return Health::Unknown;
}

// Whether its manager is on the cluster's bus: what is not known of a host that hears nobody is what its members say.
Health linkHealth(const SiteStore &store, const HostStatus &host)
{
    const auto members = store.membersOn(host.name);
    const bool silent =
        std::any_of(members.begin(), members.end(), [](const MemberStatus *one) { return one->stale; });
    switch (host.state) {
    case HostState::PoweredOff: return Health::Absent;
    case HostState::Lost:
    case HostState::Isolated:
    case HostState::Fenced:
    case HostState::Booting: return Health::Bad;
    case HostState::Unknown: return Health::Unknown;
    case HostState::Up:
    case HostState::Offline: break;
    }
    if (store.isStale(host.name))
        return silent ? Health::Bad : Health::Unknown;
    return silent ? Health::Bad : Health::Good;
}

Health beatHealth(BeatState beats)
{
    switch (beats) {
    case BeatState::None: return Health::Unknown;
    case BeatState::Ok: return Health::Good;
    case BeatState::Late: return Health::Degraded;
    case BeatState::Lost: return Health::Bad;
    }
    return Health::Unknown;
}

Health powerHealth(PowerState power)
{
    switch (power) {
    case PowerState::Unknown: return Health::Unknown;
    case PowerState::On: return Health::Good;
    case PowerState::Off: return Health::Absent;
    case PowerState::Cycling: return Health::Degraded;
    }
    return Health::Unknown;
}

QString membersText(const SiteStore &store, const QString &host)
{
    int active = 0;
    int standby = 0;
    int other = 0;
    for (const MemberStatus *member : store.membersOn(host)) {
        if (member->state == State::Active)
            ++active;
        else if (member->state == State::Standby)
            ++standby;
        else
            ++other;
    }
    QString text = Map::tr("%1 Active, %2 Standby").arg(active).arg(standby);
    if (other > 0)
        text += u", "_s + Map::tr("%1 neither", "members neither Active nor Standby").arg(other);
    return text;
}

// Of a lost connection, or of the past, nothing about lines and power is known now.
bool knowsLines(const SiteStore &store)
{
    return !store.moment().isValid() && store.statusAgeS() >= 0 && store.statusAgeS() < SiteStore::staleAfterS;
}

void addHost(Topology &out, const SiteStore &store, const HostStatus &host, int column)
{
    TopologyNode node;
    node.kind = TopologyNode::Kind::Host;
    node.id = hostId(host.name);
    node.name = host.name;
    node.target = host.name;
    node.state = word(host.state);
    if (host.state == HostState::Up && !host.runnable)
        node.state += u", "_s + Map::tr("not runnable");
    if (!host.rung.isEmpty()) {
        const auto rung = fromName<Action>(host.rung.toStdString());
        node.state += u", "_s + (rung ? word(*rung) : host.rung);
    }
    node.further = membersText(store, host.name);
    node.health = healthOf(host);
    node.stale = store.isStale(host.name) && !store.moment().isValid();
    node.column = column;
    out.nodes.push_back(node);
    const Health link = linkHealth(store, host);
    QString sentence;
    switch (link) {
    case Health::Good: sentence = Map::tr("%1 is heard on the cluster's links.").arg(host.name); break;
    case Health::Bad:
    case Health::Degraded: sentence = Map::tr("%1 is not heard on the cluster's links.").arg(host.name); break;
    case Health::Absent: sentence = Map::tr("%1 has no power: nothing is to be heard.").arg(host.name); break;
    case Health::Unknown:
        sentence = Map::tr("Whether %1 is heard on the cluster's links is not known.").arg(host.name);
        break;
    }
    out.edges.push_back({TopologyEdge::Kind::ClusterLink, node.id, u"cluster"_s, link, sentence});
}

void addComputer(Topology &out, const SiteStore &store, const IndependentComputerStatus &computer, int column)
{
    const bool known = knowsLines(store);
    TopologyNode node;
    node.kind = TopologyNode::Kind::IndependentComputer;
    node.id = u"computer "_s + computer.name;
    node.name = computer.name;
    node.health = !known ? Health::Unknown
        : computer.line == LinkState::Up ? Health::Good
        : computer.line == LinkState::Down ? Health::Bad
                                           : Health::Unknown;
    node.state =
        known ? Map::tr("line %1", "state of the serial line").arg(word(computer.line)) : Map::tr("not known");
    node.further = computer.port;
    node.stale = !known;
    node.column = column;
    out.nodes.push_back(node);
    for (const OutletStatus &outlet : computer.outlets) {
        const HostStatus *host = store.host(outlet.host);
        TopologyNode plug;
        plug.kind = TopologyNode::Kind::Outlet;
        plug.id = u"outlet %1:%2"_s.arg(computer.name).arg(outlet.outlet);
        plug.name = Map::tr("outlet %1").arg(outlet.outlet);
        plug.target = outlet.host;
        plug.health = known ? powerHealth(outlet.power) : Health::Unknown;
        plug.state = known ? word(outlet.power) : Map::tr("not known");
        plug.stale = !known;
        for (const TopologyNode &one : out.nodes) {
            if (one.id == hostId(outlet.host))
                plug.column = one.column;
        }
        out.nodes.push_back(plug);
        if (host == nullptr)
            continue;
        const Health power = known ? powerHealth(outlet.power) : Health::Unknown;
        out.edges.push_back(
            {TopologyEdge::Kind::Power, plug.id, hostId(outlet.host), power,
             Map::tr("Outlet %1 feeds %2: %3.").arg(QString::number(outlet.outlet), outlet.host, plug.state)});
        out.edges.push_back({TopologyEdge::Kind::Power, node.id, plug.id, power,
                             Map::tr("%1 switches outlet %2.").arg(computer.name).arg(outlet.outlet)});
        const bool has = std::any_of(out.edges.begin(), out.edges.end(), [&](const TopologyEdge &edge) {
            return edge.kind == TopologyEdge::Kind::SerialLine && edge.from == hostId(outlet.host)
                && edge.to == node.id;
        });
        if (has)
            continue; // a host with two outlets has one line
        const QString beats = known ? word(outlet.beats) : Map::tr("not known");
        out.edges.push_back(
            {TopologyEdge::Kind::SerialLine, hostId(outlet.host), node.id,
             known ? beatHealth(outlet.beats) : Health::Unknown,
             Map::tr("The serial line of %1 to %2, beats: %3.").arg(outlet.host, computer.name, beats)});
    }
}

} // namespace

Topology topologyOf(const SiteStore &store)
{
    Topology out;
    const SiteStatus &site = store.status();
    int column = 0;
    for (const HostStatus &host : site.hosts)
        addHost(out, store, host, column++);
    if (!site.hosts.empty()) {
        TopologyNode cluster;
        cluster.kind = TopologyNode::Kind::Cluster;
        cluster.id = u"cluster"_s;
        cluster.name = site.site;
        const auto heard = std::count_if(out.edges.begin(), out.edges.end(),
                                         [](const TopologyEdge &edge) { return edge.health == Health::Good; });
        const auto all = static_cast<qsizetype>(site.hosts.size());
        cluster.state = Map::tr("%1 of %2 hosts are heard").arg(heard).arg(all);
        cluster.health = heard == all ? Health::Good : 2 * heard > all ? Health::Degraded : Health::Bad;
        cluster.stale =
            !store.moment().isValid() && (store.statusAgeS() < 0 || store.statusAgeS() >= SiteStore::staleAfterS);
        if (cluster.stale) {
            cluster.health = Health::Unknown;
            cluster.state = Map::tr("not known");
        }
        out.nodes.push_back(cluster);
    }
    column = 0;
    for (const IndependentComputerStatus &computer : site.independentComputers)
        addComputer(out, store, computer, column++);
    return out;
}

QString nodeSentence(const TopologyNode &node)
{
    QString kind;
    switch (node.kind) {
    case TopologyNode::Kind::Host: kind = Map::tr("host"); break;
    case TopologyNode::Kind::Cluster: kind = Map::tr("cluster"); break;
    case TopologyNode::Kind::IndependentComputer: kind = Map::tr("independent computer"); break;
    case TopologyNode::Kind::Outlet: kind = Map::tr("power outlet"); break;
    }
    QString text = Map::tr("%1, %2: %3", "name, kind, state").arg(node.name, kind, node.state);
    if (!node.further.isEmpty())
        text += u"; "_s + node.further;
    if (node.stale)
        text += u" ("_s + Map::tr("last known") + u')';
    return text;
}

QString healthWord(Health health)
{
    switch (health) {
    case Health::Unknown: return Map::tr("not known");
    case Health::Good: return Map::tr("good");
    case Health::Degraded: return Map::tr("not quite right");
    case Health::Bad: return Map::tr("broken");
    case Health::Absent: return Map::tr("off on purpose");
    }
    return {};
}

} // namespace holdfast
