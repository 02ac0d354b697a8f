// component.h - what the cluster engine doesn't do: who joins whom, who has the state, and whose messages count.
#pragma once

#include <bus/bus.h>
#include <bus/frames.h>

#include <chrono>
#include <deque>
#include <functional>
#include <set>
#include <string>
#include <variant>

// How it works
//
// The engine (Corosync's closed process groups) delivers messages and changes of its membership in one order to all
// that are connected, and that is all: a part that was cut off goes on being delivered, and when it is back its members
// simply are there again, without what they missed, and what they still had to send arrives among the messages of those
// who went on.
//
// So after every change of the engine's membership everybody announces what it is: host, incarnation, which component
// it belongs to and who of that has been with it ever since (its *side*), whether it has the state. Messages are held
// until everybody has announced itself. That point is the same for everybody, and so is what is decided there, from the
// announcements alone: the side that had quorum goes on; else the one whose state was decided upon with quorum last
// (the highest term), else the larger, else the older one. A host that has just booted, and whose journal is of a
// higher term than the state of those without quorum, begins, and they learn from it: what a majority has decided is
// not undone by those who were not asked. What was held of the chosen ones' is delivered, of others dropped. All others
// are *admitted*: they are restored by the oldest member that has the state, which is asked for it at this very point.
// The new component has a name that no other has, an admission is
// named for the component that it was made by, and every message bears its sender's: what was sent before an admission
// is not heard after it.
//
// Who says nothing for a while is left out by all, at one point again; it joins anew when it comes round. Who runs
// another version, or reads another site file, is refused and told so. Where nobody has the state and there is no
// quorum, time is given to others to come; then the one that knows most begins.
//
// Quorum is counted here, of hosts whose managers take part, not taken from the engine: its flag comes on another line
// than the messages, has no place in their order, can be late, and counts engines rather than managers; and what it
// expects can't be lowered without being raised again by everyone who boots (facts.md 4; semantics.md 6). README.md has
// the rule, and why there are never two sides with quorum.

namespace holdfast {

/// What all members must have in common, and who this one is.
struct BusIdentity {
    HostId host = noId<HostId>;
    std::string hostName; ///< for messages to people
    std::string version;
    std::string site;
    std::uint64_t structure = 0; ///< equal where identifiers mean the same
    std::vector<HostId> voters; ///< the site's hosts, until setVoters()
    std::size_t hosts = 0; ///< of the site
    bool device = false; ///< the site has an independent computer, which has a vote
};

struct BusTimes {
    std::chrono::milliseconds silence{1000}; ///< without an announcement: left out
    std::chrono::milliseconds founding{3000}; ///< that others are waited for where there is no quorum
};

/// The decisions of one endpoint, from join to leave. No I/O and no clock: the engine's events go in, what is to be
/// done comes out in outputs, in order.
class Component
{
public:
    struct Transmit {
        QByteArray frame;
    };
    struct Delivered {
        HostId sender;
        QByteArray message;
    };
    struct Membership {
        std::vector<BusMember> members;
        bool quorate;
    };
    struct Wanted {
        HostId joiner;
        std::uint64_t token;
    };
    struct Restored {
        QByteArray snapshot;
    };
    struct Alone {};
    /// timeout() is wanted after so long, instead of any asked for before; zero: no longer.
    struct Wait {
        std::chrono::milliseconds time;
    };
    /// It has to leave the engine's group. `rejoin`: and to join it again at once.
    struct Out {
        std::string why;
        bool rejoin;
    };
    using Output = std::variant<Transmit, Delivered, Membership, Wanted, Restored, Alone, Wait, Out>;

    /// @param begun wall clock in microseconds: incarnations ascend, even where nobody knows the last one.
    /// @param random names components.
    Component(BusIdentity identity, BusTimes times, EndpointKey self, std::uint64_t begun, const BusKnowledge &known,
              std::function<std::uint64_t()> random);

    /// Of a member, as last decided; noId: it is none.
    [[nodiscard]] HostId hostOf(EndpointKey key) const;

    /// The engine's membership changed. @param view all members; @param left those that went, even if they are back.
    void changed(const std::vector<EndpointKey> &view, const std::vector<EndpointKey> &left);
    void received(EndpointKey sender, const QByteArray &frame);
    void timeout();
    /// Everything that has happened has been told: what has to be announced is said now, once.
    void flush();

    void send(const QByteArray &message);
    void provide(std::uint64_t token, const QByteArray &snapshot);
    void setVoters(std::vector<HostId> voters);
    /// These two as the next announcement says them.
    void setKnown(const BusKnowledge &known) { m_known = std::max(m_known, known); }
    void setStructure(std::uint64_t structure) { m_identity.structure = structure; }
    /// Before setStructure() of the same change.
    void setHosts(const std::vector<HostId> &now, std::size_t count);
    /// The independent computer has given its vote to those who are here, and to nobody else.
    void setDeviceVote(bool cast);
    /// Since it booted this host has been where there was quorum. To be told before changed().
    void setStanding() { m_standing = true; }

    /// The independent computer is to be asked for its vote: there is no quorum without it; or there is, and it must
    /// not be free for those who aren't here.
    [[nodiscard]] bool wantsVote() const;

    [[nodiscard]] BusMember self() const { return {m_identity.host, m_incarnation}; }
    /// In a component, whether or not it has the state yet.
    [[nodiscard]] bool takesPart() const { return m_id != 0 && !m_out; }
    [[nodiscard]] std::optional<Output> next();

    struct Announcement {
        std::string version; ///< first, for programs of any protocol
        std::string site;
        std::string hostName;
        std::uint64_t structure = 0;
        std::vector<EndpointKey> view; ///< what it is an answer to
        std::vector<EndpointKey> out; ///< of these: who was left out or refused
        HostId host = noId<HostId>;
        std::uint64_t incarnation = 0; ///< 0: has never taken part
        std::uint64_t begun = 0;
        BusKnowledge known; ///< of its state, or of its journal where it hasn't the others' state
        std::uint64_t component = 0;
        std::vector<EndpointKey> side; ///< of that component, with it ever since
        std::uint64_t admission = 0;
        bool complete = false;
        std::vector<HostId> voters;
        bool device = false;
        bool deviceVote = false;
        bool standing = false; ///< its own vote counts
        std::uint64_t lastLife = 0;
        std::uint64_t name = 0; ///< for the component to come, should it be chosen
    };

private:
    struct Member {
        BusMember id;
        std::uint64_t admission = 0;
        bool complete = false;
        bool standing = false;
    };
    struct Held {
        EndpointKey sender;
        BusFrame frame;
        bool beforeChange; ///< the last one
    };
    struct Asked {
        EndpointKey joiner;
        std::uint64_t component;
        std::map<EndpointKey, Reassembly::Partial> partials;
    };
    struct Side;
    using Announced = std::map<EndpointKey, Announcement>;

    void announce();
    void tryDecide();
    void decide(const std::set<EndpointKey> &silent, bool foundingDue);
    [[nodiscard]] std::set<EndpointKey> leftOut() const;
    [[nodiscard]] std::vector<Side> sidesOf(const Announced &announced) const;
    [[nodiscard]] EndpointKey founderOf(const Announced &announced) const;
    bool refuse(Announced &announced, const std::vector<EndpointKey> &chosen);
    void form(const Announced &announced, const std::vector<EndpointKey> &chosen, EndpointKey founder);
    void admit(const Announced &announced, const std::set<EndpointKey> &chosen, EndpointKey founder,
               std::uint64_t name);
    void askForSnapshots();
    void releaseHeld(bool beforeChange);
    void takeData(EndpointKey sender, const BusFrame &frame);
    void hear(EndpointKey sender, const BusFrame &frame);
    void takeSnapshot(EndpointKey sender, const BusFrame &frame);
    void hold(EndpointKey sender, const BusFrame &frame);
    void tellMembership();
    [[nodiscard]] HostId hostIn(const Announcement &announcement) const;
    void leave(std::string why, bool rejoin);
    void transmit(FrameKind kind, const QByteArray &message);
    [[nodiscard]] bool countQuorum() const;
    [[nodiscard]] bool isQuorum(const Announced &announced, const std::vector<EndpointKey> &members,
                                const Announcement &speaker) const;

    BusIdentity m_identity;
    std::vector<HostId> m_nowCalled; ///< hosts of the structure before, by their numbers in it
    std::uint64_t m_structureBefore = 0;
    BusTimes m_times;
    EndpointKey m_self;
    std::uint64_t m_begun;
    BusKnowledge m_known;
    std::function<std::uint64_t()> m_random;

    std::vector<EndpointKey> m_view; ///< the engine's, sorted
    bool m_decided = false; ///< about this view
    bool m_announceNeeded = false;
    bool m_founding = false; ///< others are waited for
    Announced m_announced; ///< for this view
    std::map<EndpointKey, std::string> m_foreign; ///< of another protocol: their version
    std::set<EndpointKey> m_leftOut;
    bool m_out = false;

    std::uint64_t m_id = 0; ///< of the component
    std::map<EndpointKey, Member> m_members;
    std::set<EndpointKey> m_side;
    std::uint64_t m_incarnation = 0;
    std::uint64_t m_lastLife = 0; ///< the highest incarnation it knows of
    bool m_complete = false;
    bool m_quorate = false;
    bool m_deviceVote = false;
    bool m_standing = false;

    std::deque<Held> m_held; ///< undecided, or not complete yet
    qsizetype m_heldBytes = 0;
    Reassembly m_data;
    Reassembly m_snapshots;
    std::map<std::uint64_t, Asked> m_asked; ///< by token
    std::uint64_t m_lastToken = 0;
    std::uint64_t m_lastNumber = 0;
    std::deque<Output> m_outputs;
};

} // namespace holdfast
