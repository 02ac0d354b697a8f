// rings.h - an engine for Component in a test's hands: rings of hosts that hear each other, and endpoints fed in turn.
#pragma once

#include <bus/component.h>

#include <QRandomGenerator>

#include <map>
#include <memory>
#include <set>

namespace holdfast::rings {

using Key = EndpointKey;

inline BusIdentity identityOf(std::uint32_t host, std::uint32_t hosts)
{
    BusIdentity identity;
    identity.host = HostId{host};
    identity.hostName = "host" + std::to_string(host);
    identity.version = "1";
    identity.site = "site";
    identity.structure = 7;
    identity.hosts = hosts;
    for (std::uint32_t i = 0; i < hosts; ++i)
        identity.voters.push_back(HostId{i});
    return identity;
}

// A user of the bus whose state is the list of everything delivered, on an engine that it is fed from in its turn.
struct Endpoint {
    struct Change {
        std::vector<Key> view, left;
    };
    struct Bytes {
        Key sender;
        QByteArray frame;
    };

    Endpoint(BusIdentity identity, Key itsKey, std::uint64_t begun, const BusKnowledge &known, std::uint64_t seed)
        : key(itsKey), random(static_cast<quint32>(seed)),
          component(std::move(identity), {}, itsKey, begun, known, [this] { return random.generate64(); })
    {
    }
    void drain()
    {
        while (auto output = component.next()) {
            if (auto *transmit = std::get_if<Component::Transmit>(&*output)) {
                outbox.push_back(std::move(transmit->frame));
            } else if (auto *delivered = std::get_if<Component::Delivered>(&*output)) {
                state.append(QByteArray::number(qulonglong(index(delivered->sender))) + ':' + delivered->message);
                trace.append("delivered");
                component.setKnown(known());
            } else if (auto *membership = std::get_if<Component::Membership>(&*output)) {
                members = membership->members;
                quorate = membership->quorate;
                trace.append("members " + QByteArray::number(qsizetype(members.size())) + (quorate ? " quorate" : ""));
                if (countsTerms && quorate && members.front().host == HostId{key.node})
                    saysQuorum = true;
            } else if (auto *wanted = std::get_if<Component::Wanted>(&*output)) {
                trace.append("wanted by " + QByteArray::number(qulonglong(index(wanted->joiner))));
                questions.emplace_back(wanted->token, state.join('\n'));
                if (answers)
                    answer();
            } else if (auto *restored = std::get_if<Component::Restored>(&*output)) {
                state = restored->snapshot.isEmpty() ? QByteArrayList() : restored->snapshot.split('\n');
                trace.append("restored");
                component.setKnown(known());
            } else if (std::holds_alternative<Component::Alone>(*output)) {
                trace.append("alone");
            } else if (auto *wait = std::get_if<Component::Wait>(&*output)) {
                waits = wait->time.count() > 0;
            } else if (auto *out = std::get_if<Component::Out>(&*output)) {
                why = QByteArray::fromStdString(out->why);
                isOut = true;
                rejoins = out->rejoin;
            }
        }
    }
    /// As managers have it in their state (SiteState::term).
    [[nodiscard]] BusKnowledge known() const
    {
        const auto terms = std::ranges::count_if(state, [](const QByteArray &said) { return said.endsWith(":quorum"); });
        return {static_cast<std::uint64_t>(terms), static_cast<std::uint64_t>(state.size())};
    }
    void answer()
    {
        for (const auto &[token, snapshot] : std::exchange(questions, {}))
            component.provide(token, snapshot);
    }
    void send(const QByteArray &message)
    {
        component.send(message);
        drain();
    }
    // Takes the next @p count events of the engine.
    void take(std::size_t count = SIZE_MAX)
    {
        for (; count > 0 && !inbox.empty(); --count) {
            const auto event = std::move(inbox.front());
            inbox.pop_front();
            if (const auto *change = std::get_if<Change>(&event))
                component.changed(change->view, change->left);
            else
                component.received(std::get<Bytes>(event).sender, std::get<Bytes>(event).frame);
            drain();
        }
        component.flush();
        drain();
        if (std::exchange(saysQuorum, false))
            send("quorum");
    }

    Key key;
    QRandomGenerator random;
    Component component;
    std::size_t ring = 0;
    std::deque<std::variant<Change, Bytes>> inbox;
    std::deque<QByteArray> outbox; ///< handed to the engine, not ordered yet
    bool countsTerms = false, saysQuorum = false; ///< tells the others that they have quorum, as the first of them
    bool hangs = false, answers = true, waits = false, quorate = false, isOut = false, rejoins = false;
    QByteArrayList state, trace;
    QByteArray why;
    std::vector<BusMember> members;
    std::vector<std::pair<std::uint64_t, QByteArray>> questions;
};

// The engine: rings of hosts that hear each other; what is sent gets its place in a ring's order at once for all of it.
class Engine
{
public:
    explicit Engine(std::uint32_t hosts, quint32 seed = 1) : m_hosts(hosts), m_random(seed) { }

    Endpoint &join(std::uint32_t host, const BusKnowledge &known = {})
    {
        return join(identityOf(host, m_hosts), host, known);
    }
    Endpoint &join(BusIdentity identity, std::uint32_t node, const BusKnowledge &known = {})
    {
        auto endpoint = std::make_unique<Endpoint>(std::move(identity), Key{node, ++m_pid}, 1000 + m_pid, known,
                                                   m_random.generate());
        endpoint->ring = m_ringOf.contains(node) ? m_ringOf[node] : 0;
        Endpoint &result = *endpoint;
        if (standing)
            result.component.setStanding();
        all.push_back(std::move(endpoint));
        for (const auto &other : all) {
            if (other->ring == result.ring)
                other->inbox.emplace_back(Endpoint::Change{viewOf(result.ring), {}});
        }
        return result;
    }
    void kill(std::uint32_t node)
    {
        const auto found = std::ranges::find_if(all, [&](const auto &each) { return each->key.node == node; });
        if (found == all.end())
            return;
        const auto gone = std::move(*found);
        all.erase(found);
        for (const auto &other : all) {
            if (other->ring == gone->ring)
                other->inbox.emplace_back(Endpoint::Change{viewOf(gone->ring), {gone->key}});
        }
    }
    // What was sent and not ordered goes with its sender into its new ring, as Corosync does.
    void arrange(const std::map<std::uint32_t, std::size_t> &ringOf)
    {
        m_ringOf = ringOf;
        std::map<Endpoint *, std::vector<Key>> before;
        for (const auto &each : all)
            before[each.get()] = viewOf(each->ring);
        for (const auto &each : all)
            each->ring = ringOf.contains(each->key.node) ? ringOf.at(each->key.node) : 0;
        for (const auto &each : all) {
            const std::vector<Key> now = viewOf(each->ring);
            std::vector<Key> stay, left, come;
            for (const Key key : before[each.get()])
                (std::ranges::find(now, key) != now.end() ? stay : left).push_back(key);
            for (const Key key : now) {
                if (std::ranges::find(stay, key) == stay.end())
                    come.push_back(key);
            }
            if (!left.empty())
                each->inbox.emplace_back(Endpoint::Change{stay, left});
            for (const Key key : come) { // one by one, and everybody sees others come
                stay.push_back(key);
                each->inbox.emplace_back(Endpoint::Change{stay, {}});
            }
        }
    }
    // One frame of somebody gets its place.
    bool order()
    {
        std::vector<Endpoint *> senders;
        for (const auto &each : all) {
            if (!each->outbox.empty())
                senders.push_back(each.get());
        }
        if (senders.empty())
            return false;
        Endpoint &sender = *senders[m_random.bounded(static_cast<quint32>(senders.size()))];
        const QByteArray frame = std::move(sender.outbox.front());
        sender.outbox.pop_front();
        for (const auto &each : all) {
            if (each->ring == sender.ring)
                each->inbox.emplace_back(Endpoint::Bytes{sender.key, frame});
        }
        return true;
    }
    void settle()
    {
        for (bool busy = true; busy;) {
            busy = false;
            for (const auto &each : all) {
                busy = busy || (!each->hangs && !each->inbox.empty());
                if (!each->hangs)
                    each->take();
            }
            while (order())
                busy = true;
        }
    }
    // Time passes: whoever waits has waited long enough, in the order in which they would.
    void pass()
    {
        for (const auto &each : all) {
            if (each->waits && !each->hangs) {
                each->component.timeout();
                each->drain();
                settle();
            }
        }
    }
    Endpoint *at(std::uint32_t node)
    {
        const auto found = std::ranges::find_if(all, [&](const auto &each) { return each->key.node == node; });
        return found == all.end() ? nullptr : found->get();
    }

    std::vector<std::unique_ptr<Endpoint>> all;
    bool standing = true; ///< who joins has been where there was quorum since its host booted

private:
    std::vector<Key> viewOf(std::size_t ring) const
    {
        std::vector<Key> view;
        for (const auto &each : all) {
            if (each->ring == ring)
                view.push_back(each->key);
        }
        return view;
    }

    std::uint32_t m_hosts;
    QRandomGenerator m_random;
    std::uint32_t m_pid = 0;
    std::map<std::uint32_t, std::size_t> m_ringOf;
};

} // namespace holdfast::rings
