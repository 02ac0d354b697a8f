#include <bus/localbus.h>

#include <QMetaObject>

#include <algorithm>
#include <deque>
#include <map>
#include <variant>

namespace holdfast {

namespace {

using Life = std::uint64_t; // an incarnation: unique on the hub and ascending, so it is the age as well

struct Message {
    HostId sender;
    QByteArray bytes;
};
struct Membership {
    std::vector<BusMember> members;
    bool quorate;
};
struct Question { // to the member that provides: the point of the order at which its snapshot is taken
    Life joiner;
    std::uint64_t token;
};
struct Alone {
    std::uint64_t token;
};
struct Answer {
    std::uint64_t token;
    QByteArray snapshot;
};

// One thing at its place in the order, for those who were in the component when it got that place.
struct Event {
    std::vector<Life> to;
    std::variant<Message, Membership, Question, Alone, Answer> content;
};

// How far an endpoint is on its way to the state of the others (bus.h "Snapshots").
enum class Phase {
    Asking, ///< a snapshot is wanted, its point in the order has not come: messages before it are in the snapshot
    Holding, ///< messages after the point are held until the snapshot is there
    Founding, ///< there is nobody to learn from, and it is about to be told so
    Complete
};

struct Node {
    LocalBus *endpoint = nullptr;
    BusMember id;
    std::size_t part = 0;
    Phase phase = Phase::Asking;
    std::uint64_t token = 0; ///< of the present question; 0: none yet
    Life provider = 0;
    bool quorate = false;
    std::deque<Event> held;
};

} // namespace

class LocalBusHub::Private
{
public:
    explicit Private(LocalBusHub *hub, int votes) : q(hub), hosts(votes), expectedVotes(votes) {}

    Life enter(LocalBus *endpoint, HostId host);
    void remove(Life life);
    void send(Life sender, const QByteArray &message);
    void answer(Life provider, std::uint64_t token, const QByteArray &snapshot);
    void regroup(const std::map<Life, std::size_t> &before);
    void recount();
    void rename(Life life, HostId host);
    std::map<Life, std::size_t> parts() const;
    std::size_t partOf(HostId host) const;

    LocalBusHub *q;
    int hosts; ///< as many as there can be
    int expectedVotes; ///< without those that are confirmed off
    bool hasDevice = false;
    HostId voteOf = noId<HostId>;
    bool whole = true;
    std::map<HostId, std::size_t> partOfHost; // while not whole
    std::map<Life, Node> nodes; // oldest first

private:
    std::vector<Node *> component(std::size_t part);
    bool hasQuorum(const std::vector<Node *> &component) const;
    void announce(const std::vector<Node *> &component);
    void chooseSide(const std::vector<Node *> &component, const std::map<Life, std::size_t> &before);
    void synchronise(const std::vector<Node *> &component);
    void ask(Node &joiner, const Node &provider);
    void queue(Event event);
    void drain();
    void process(Event event);
    void deliverTo(Life life, const Event &event);

    std::deque<Event> m_order;
    bool m_scheduled = false;
    std::uint64_t m_lastToken = 0;
    Life m_lastLife = 0;
};

Life LocalBusHub::Private::enter(LocalBus *endpoint, HostId host)
{
    const auto before = parts();
    Node node;
    node.endpoint = endpoint;
    node.id = {host, ++m_lastLife};
    node.part = partOf(host);
    nodes.emplace(m_lastLife, std::move(node));
    regroup(before);
    return m_lastLife;
}

void LocalBusHub::Private::remove(Life life)
{
    const auto before = parts();
    nodes.erase(life);
    regroup(before);
}

std::map<Life, std::size_t> LocalBusHub::Private::parts() const
{
    std::map<Life, std::size_t> result;
    for (const auto &[life, node] : nodes)
        result[life] = node.part;
    return result;
}

std::size_t LocalBusHub::Private::partOf(HostId host) const
{
    if (whole)
        return 0;
    const auto it = partOfHost.find(host);
    return it != partOfHost.end() ? it->second : partOfHost.size() + 1 + index(host); // by itself
}

std::vector<Node *> LocalBusHub::Private::component(std::size_t part)
{
    std::vector<Node *> result;
    for (auto &[life, node] : nodes) {
        if (node.part == part)
            result.push_back(&node);
    }
    return result;
}

bool LocalBusHub::Private::hasQuorum(const std::vector<Node *> &component) const
{
    auto votes = static_cast<int>(component.size());
    const bool voted = std::ranges::any_of(component, [this](const Node *node) { return node->id.host == voteOf; });
    return 2 * (votes + (voted ? 1 : 0)) > expectedVotes + (hasDevice ? 1 : 0);
}

void LocalBusHub::Private::announce(const std::vector<Node *> &component)
{
    Event event{{}, Membership{{}, hasQuorum(component)}};
    auto &membership = std::get<Membership>(event.content);
    for (Node *node : component) {
        node->quorate = membership.quorate;
        event.to.push_back(node->id.incarnation);
        membership.members.push_back(node->id);
    }
    queue(std::move(event));
}

// Where components merged, the complete members of all but one learn again what the one has (bus.h "Snapshots").
void LocalBusHub::Private::chooseSide(const std::vector<Node *> &component,
                                      const std::map<Life, std::size_t> &before)
{
    struct Side {
        std::size_t part;
        bool quorate;
        std::size_t size;
    };
    std::vector<Side> sides; // in the order of their oldest complete members
    for (const Node *node : component) {
        const auto was = before.find(node->id.incarnation);
        if (was == before.end() || (node->phase != Phase::Complete && node->phase != Phase::Founding))
            continue;
        if (std::ranges::any_of(sides, [&](const Side &side) { return side.part == was->second; }))
            continue;
        const auto size = std::ranges::count_if(before, [&](const auto &entry) { return entry.second == was->second; });
        sides.push_back({was->second, node->quorate, static_cast<std::size_t>(size)});
    }
    if (sides.size() < 2)
        return;
    const auto best = std::ranges::max_element(sides, [](const Side &a, const Side &b) {
        return std::pair(a.quorate, a.size) < std::pair(b.quorate, b.size);
    });
    for (Node *node : component) {
        const auto was = before.find(node->id.incarnation);
        if (was != before.end() && was->second != best->part) {
            node->phase = Phase::Asking;
            node->token = 0;
            node->held.clear();
        }
    }
}

void LocalBusHub::Private::ask(Node &joiner, const Node &provider)
{
    joiner.phase = Phase::Asking;
    joiner.token = ++m_lastToken;
    joiner.provider = provider.id.incarnation;
    joiner.held.clear();
    queue({{provider.id.incarnation}, Question{joiner.id.incarnation, joiner.token}});
}

// Sees to it that everybody in the component is complete or has somebody alive who was asked for a snapshot.
void LocalBusHub::Private::synchronise(const std::vector<Node *> &component)
{
    const auto isComplete = [](const Node *node) {
        return node->phase == Phase::Complete || node->phase == Phase::Founding;
    };
    auto oldest = std::ranges::find_if(component, isComplete);
    if (oldest == component.end()) {
        oldest = component.begin();
        (*oldest)->phase = Phase::Founding;
        (*oldest)->token = ++m_lastToken;
        (*oldest)->held.clear();
        queue({{(*oldest)->id.incarnation}, Alone{m_lastToken}});
    }
    for (Node *node : component) {
        if (isComplete(node))
            continue;
        const bool answerable = node->token != 0 && std::ranges::any_of(component, [&](const Node *other) {
            return other->id.incarnation == node->provider && isComplete(other);
        });
        if (!answerable)
            ask(*node, **oldest);
    }
}

/// @param before the part of everybody before the change. Components that are as they were are left alone.
void LocalBusHub::Private::regroup(const std::map<Life, std::size_t> &before)
{
    const auto membersOf = [](const std::map<Life, std::size_t> &all, std::size_t part) {
        std::vector<Life> result;
        for (const auto &[life, its] : all) {
            if (its == part)
                result.push_back(life);
        }
        return result;
    };
    const auto now = parts();
    std::vector<std::size_t> seen;
    for (const auto &[life, part] : now) {
        if (std::ranges::find(seen, part) != seen.end())
            continue;
        seen.push_back(part);
        const auto was = before.find(life);
        if (was != before.end() && membersOf(before, was->second) == membersOf(now, part))
            continue;
        const std::vector<Node *> together = component(part);
        chooseSide(together, before);
        announce(together);
        synchronise(together);
    }
}

void LocalBusHub::Private::recount()
{
    std::vector<std::size_t> seen;
    for (const auto &[life, node] : nodes) {
        if (std::ranges::find(seen, node.part) != seen.end())
            continue;
        seen.push_back(node.part);
        const auto together = component(node.part);
        if (hasQuorum(together) != node.quorate)
            announce(together);
    }
}

// Endpoints come to it one after the other: when the last one has, all are told the same.
void LocalBusHub::Private::rename(Life life, HostId host)
{
    const auto found = nodes.find(life);
    if (found == nodes.end() || found->second.id.host == host)
        return;
    found->second.id.host = host;
    announce(component(found->second.part));
}

void LocalBusHub::Private::send(Life sender, const QByteArray &message)
{
    const auto it = nodes.find(sender);
    if (it == nodes.end() || message.size() > Bus::maximumMessage)
        return;
    if (it->second.phase != Phase::Complete && it->second.phase != Phase::Founding)
        return;
    Event event{{}, Message{it->second.id.host, message}};
    for (const Node *node : component(it->second.part))
        event.to.push_back(node->id.incarnation);
    queue(std::move(event));
}

void LocalBusHub::Private::answer(Life provider, std::uint64_t token, const QByteArray &snapshot)
{
    for (const auto &[life, node] : nodes) {
        if (node.token == token && node.provider == provider && node.phase == Phase::Holding)
            queue({{life}, Answer{token, snapshot}});
    }
}

void LocalBusHub::Private::queue(Event event)
{
    m_order.push_back(std::move(event));
    if (m_scheduled)
        return;
    m_scheduled = true;
    QMetaObject::invokeMethod(q, [this] { drain(); }, Qt::QueuedConnection);
}

// What comes up while draining is for the next turn of the event loop, so that a talkative pair can't starve it.
void LocalBusHub::Private::drain()
{
    for (auto count = m_order.size(); count > 0 && !m_order.empty(); --count) {
        Event event = std::move(m_order.front());
        m_order.pop_front();
        process(std::move(event));
    }
    m_scheduled = !m_order.empty();
    if (m_scheduled)
        QMetaObject::invokeMethod(q, [this] { drain(); }, Qt::QueuedConnection);
}

void LocalBusHub::Private::process(Event event)
{
    if (const auto *question = std::get_if<Question>(&event.content)) {
        // From here on the joiner's messages are held, even if the provider is gone: it is asked again then.
        const auto joiner = nodes.find(question->joiner);
        if (joiner == nodes.end() || joiner->second.token != question->token)
            return;
        joiner->second.phase = Phase::Holding;
    }
    for (const Life life : event.to)
        deliverTo(life, event);
}

// Any of the signals may lead to endpoints joining, leaving or dying: nothing is held on to across one.
void LocalBusHub::Private::deliverTo(Life life, const Event &event)
{
    const auto it = nodes.find(life);
    if (it == nodes.end())
        return;
    Node &node = it->second;
    LocalBus *endpoint = node.endpoint;
    if (const auto *message = std::get_if<Message>(&event.content)) {
        if (node.phase == Phase::Complete)
            Q_EMIT endpoint->delivered(message->sender, message->bytes);
        else if (node.phase == Phase::Holding)
            node.held.push_back({{life}, *message});
    } else if (const auto *membership = std::get_if<Membership>(&event.content)) {
        if (node.phase == Phase::Holding) {
            node.held.push_back({{life}, *membership});
            return;
        }
        endpoint->m_members = membership->members;
        endpoint->m_quorate = membership->quorate;
        Q_EMIT endpoint->membershipChanged(membership->members, membership->quorate);
    } else if (const auto *question = std::get_if<Question>(&event.content)) {
        if (const auto joiner = nodes.find(question->joiner); joiner != nodes.end())
            Q_EMIT endpoint->snapshotWanted(joiner->second.id.host, question->token);
    } else if (const auto *alone = std::get_if<Alone>(&event.content)) {
        if (node.phase != Phase::Founding || node.token != alone->token)
            return;
        node.phase = Phase::Complete;
        Q_EMIT endpoint->joinedAlone();
    } else if (const auto *answer = std::get_if<Answer>(&event.content)) {
        if (node.phase != Phase::Holding || node.token != answer->token)
            return;
        node.phase = Phase::Complete;
        // What was held goes before everything that is still to come.
        for (auto held = node.held.rbegin(); held != node.held.rend(); ++held)
            m_order.push_front(std::move(*held));
        node.held.clear();
        Q_EMIT endpoint->restored(answer->snapshot);
    }
}

LocalBusHub::LocalBusHub(int expectedVotes, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, expectedVotes))
{
}

LocalBusHub::~LocalBusHub() = default;

void LocalBusHub::partition(const std::vector<std::vector<HostId>> &parts)
{
    const auto before = d->parts();
    d->whole = false;
    d->partOfHost.clear();
    for (std::size_t part = 0; part < parts.size(); ++part) {
        for (const HostId host : parts[part])
            d->partOfHost[host] = part + 1;
    }
    for (auto &[life, node] : d->nodes)
        node.part = d->partOf(node.id.host);
    d->regroup(before);
}

void LocalBusHub::heal()
{
    const auto before = d->parts();
    d->whole = true;
    for (auto &[life, node] : d->nodes)
        node.part = 0;
    d->regroup(before);
}

void LocalBusHub::grantVote(HostId host)
{
    d->hasDevice = true;
    d->voteOf = host;
    d->recount();
}

void LocalBusHub::setExpectedVotes(int votes)
{
    d->hosts = votes;
    d->expectedVotes = votes;
    d->recount();
}

int LocalBusHub::expectedVotes() const
{
    return d->expectedVotes;
}

LocalBus::LocalBus(LocalBusHub &hub, HostId host, QObject *parent) : Bus(parent), m_hub(hub), m_host(host) {}

LocalBus::~LocalBus()
{
    leave();
}

void LocalBus::join()
{
    if (m_incarnation == 0)
        m_incarnation = m_hub.d->enter(this, m_host);
}

void LocalBus::leave()
{
    if (m_incarnation != 0)
        m_hub.d->remove(std::exchange(m_incarnation, 0));
    m_members.clear();
    m_quorate = false;
}

void LocalBus::send(const QByteArray &message)
{
    m_hub.d->send(m_incarnation, message);
}

void LocalBus::provideSnapshot(std::uint64_t token, const QByteArray &snapshot)
{
    m_hub.d->answer(m_incarnation, token, snapshot);
}

BusMember LocalBus::self() const
{
    return {m_host, m_incarnation};
}

void LocalBus::setVoters(const std::vector<HostId> &voters)
{
    m_hub.d->expectedVotes = std::min(m_hub.d->hosts, static_cast<int>(voters.size()));
    m_hub.d->recount();
}

void LocalBus::setHosts(const std::vector<HostId> &now, std::size_t count)
{
    m_hub.d->hosts = static_cast<int>(count);
    m_host = now[index(m_host)];
    for (BusMember &member : m_members)
        member.host = index(member.host) < now.size() ? now[index(member.host)] : noId<HostId>;
    std::erase_if(m_members, [](const BusMember &member) { return !isValid(member.host); });
    m_hub.d->rename(m_incarnation, m_host);
}

} // namespace holdfast
