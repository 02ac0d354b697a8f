// bus.h - the totally ordered bus: one endpoint on one host; what it promises and what its users must do.
#pragma once

#include <model/ids.h>

#include <QByteArray>
#include <QDeadlineTimer>
#include <QMetaType>
#include <QObject>

#include <cstdint>
#include <vector>

namespace holdfast {

/// One life of one host's manager on the bus. A manager that starts again has a higher incarnation.
struct BusMember {
    HostId host = noId<HostId>;
    std::uint64_t incarnation = 0;
    auto operator<=>(const BusMember &) const = default;
};

/// How much a user of the bus knows of what was decided: of two the one with the higher term, as every quorum has a
/// higher one than those before (SiteState::term); of one term, the one with more records.
struct BusKnowledge {
    std::uint64_t term = 0;
    std::uint64_t seq = 0;
    auto operator<=>(const BusKnowledge &) const = default;
};

/// What every endpoint may rely on, whether the bus is LocalBus or Corosync underneath:
///
/// *Order.* Messages are delivered to all members of a component (the hosts that can hear each other) in one order, to
/// the sender too, and each exactly once. Two messages of one sender arrive in the order in which they were sent.
///
/// *Virtual synchrony.* A change of membership has its place in that order as well: members that go on together have
/// been delivered the same messages before it. A message of a sender that is cut off is delivered either before the
/// change by everybody who stays, or by nobody of them.
///
/// *Self-delivery is the acknowledgement.* send() promises nothing; a message counts when delivered() brings it back.
/// A message that was sent but not delivered before its sender lost its component is dropped; the sender learns that by
/// membershipChanged() and decides itself what to send again.
///
/// *Quorum.* quorate() may be stale for a moment (facts.md 4): it forbids, it never proves. A component without quorum
/// still delivers among its members.
///
/// *Snapshots.* Nobody is delivered anything before it has the state in which the others are. A joiner is first of all
/// told its membership; then exactly one of:
///  - joinedAlone(): there is nobody to learn from, or nobody who knows as much, and it starts from its own journal;
///  - restored(bytes): the state as one older member had it at one point of the order; delivered() follows with every
///    message after that point, none before it, none twice.
/// The oldest member that is itself complete answers: it gets snapshotWanted(joiner, token), within the order, and
/// calls provideSnapshot(token, bytes) with its state at that very point, at once or later. If it dies before, the next
/// oldest is asked at a new point. When two components merge, the members of the one that had no quorum (where neither
/// had, the one whose state is of the lower term; then the smaller, then the younger) join the other like newcomers:
/// they are restored() by the rule above, and what they were delivered while apart is theirs to report (semantics.md 9:
/// "those of a minority after the merge").
///
/// Everything is asynchronous: no signal is emitted from within a call. Messages are at most maximumMessage long.
class Bus : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype maximumMessage = 1 << 20;

    using QObject::QObject;

    /// Enters; membershipChanged(), then restored() or joinedAlone() follow. Joining again after leave() is a new
    /// incarnation.
    virtual void join() = 0;
    /// Leaves in good order: the others see it at once. Nothing is delivered to this endpoint afterwards.
    virtual void leave() = 0;
    /// Broadcasts. Dropped if this endpoint has not joined, if it hasn't the state, for the first time or after a merge
    /// (what it has to say again goes before what is new), or if the message is longer than maximumMessage.
    virtual void send(const QByteArray &message) = 0;
    /// Answers snapshotWanted(). A token that is no longer wanted is ignored.
    virtual void provideSnapshot(std::uint64_t token, const QByteArray &snapshot) = 0;

    [[nodiscard]] virtual BusMember self() const = 0;
    /// As last told by membershipChanged(): this endpoint's component, oldest first; empty before join().
    [[nodiscard]] virtual std::vector<BusMember> members() const = 0;
    [[nodiscard]] virtual bool quorate() const = 0;
    /// The hosts of which the component must have more than half to be quorate. One that is confirmed off is taken out
    /// of them, and put in again when a majority has taken it in (semantics.md 6). All endpoints of a component must be
    /// told the same, in the order.
    virtual void setVoters(const std::vector<HostId> &voters) = 0;
    /// How much this endpoint's user knows by itself, to be told before join() and whenever it changes: where nobody
    /// has quorum, what was decided with quorum last is what all go on from.
    virtual void setKnown(const BusKnowledge &known) { Q_UNUSED(known) }
    /// To be told before join(): since this host booted it has been where there was quorum, so that nobody can have
    /// gone on without counting it (README.md).
    virtual void setStanding() {}
    /// From here on identifiers mean what this number says (BusIdentity::structure): who joins must
    /// have the same.
    virtual void setStructure(std::uint64_t structure) { Q_UNUSED(structure) }
    /// From here on hosts have other numbers, or there are more or fewer of them: with setStructure(), which says so.
    /// @param now by the number that a host has had; noId: it is no longer one of the site's. @param count of hosts
    virtual void setHosts(const std::vector<HostId> &now, std::size_t count)
    {
        Q_UNUSED(now)
        Q_UNUSED(count)
    }
    /// Answers voteWanted(). @param until when the vote ends that the independent computer has given for this ring,
    /// counted from when it was asked; one that has expired says that it gave none.
    virtual void setVote(const QString &ring, QDeadlineTimer until)
    {
        Q_UNUSED(ring)
        Q_UNUSED(until)
    }

Q_SIGNALS:
    void delivered(holdfast::HostId sender, const QByteArray &message);
    void membershipChanged(const std::vector<holdfast::BusMember> &members, bool quorate);
    /// Before the membershipChanged() without it: a member's program has ended, or left, but its host and the engine
    /// there are as they were. It may be back in a moment (semantics.md 9). Not told by every bus.
    void memberEnded(holdfast::HostId host);
    /// The independent computer is to be asked for its vote for this ring, and asked again each time that this is said.
    /// @param members the ring's nodes, as its protocol has them: "1,3".
    void voteWanted(const QString &ring, const QString &members);
    void snapshotWanted(holdfast::HostId joiner, std::uint64_t token);
    void restored(const QByteArray &snapshot);
    void joinedAlone();
    /// The engine underneath is gone or failed; it joins again by itself when it can. @param why one sentence.
    void failed(const QString &why);
    /// The others don't take this endpoint, which has another version or site file; it tries again now and then. @param
    /// why one sentence, and what to do.
    void refused(const QString &why);
    /// Something is not as it should be, and it goes on all the same. @param why one sentence, and what to do.
    void warned(const QString &why);
};

} // namespace holdfast

Q_DECLARE_METATYPE(holdfast::BusMember)
