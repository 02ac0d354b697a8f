// corosyncbus.h - the bus between computers, on Corosync: Component's decisions over CpgLink's connection.
#pragma once

#include <bus/bus.h>
#include <bus/component.h>
#include <bus/cpglink.h>
#include <bus/quorumdevice.h>

#include <QTimer>

#include <memory>
#include <optional>

namespace holdfast {

/// Where Corosync ends, or can't be reached, failed() says why, once for each reason; it is tried again every 100 ms,
/// and joined as a new incarnation. Whom the others refuse (another version, another site file) is told so once by
/// refused(), and tries again every few seconds: somebody may have put it right.
class CorosyncBus final : public Bus
{
    Q_OBJECT
public:
    /// Sites of different names don't meet, even on one Corosync.
    explicit CorosyncBus(BusIdentity identity, BusTimes times = {}, QObject *parent = nullptr);
    ~CorosyncBus() override;

    /// False: this build has no Corosync, and every join() fails saying so.
    [[nodiscard]] static bool isBuiltIn() { return CpgLink::isBuiltIn(); }

    void join() override;
    void leave() override;
    void send(const QByteArray &message) override;
    void provideSnapshot(std::uint64_t token, const QByteArray &snapshot) override;
    [[nodiscard]] BusMember self() const override;
    [[nodiscard]] std::vector<BusMember> members() const override { return m_members; }
    [[nodiscard]] bool quorate() const override { return m_quorate; }
    void setStructure(std::uint64_t structure) override;
    void setVoters(const std::vector<HostId> &voters) override;
    void setHosts(const std::vector<HostId> &now, std::size_t count) override;
    void setKnown(const BusKnowledge &known) override;
    void setStanding() override { m_standing = true; }
    void setVote(const QString &ring, QDeadlineTimer until) override;

private:
    /// What the independent computer has given. It is this side's as long as all who may believe to have it are here:
    /// then nobody else has, whatever the ring is called by now.
    struct Vote {
        RingId ring;
        std::vector<std::uint32_t> nodes;
        QDeadlineTimer until;
    };
    void process();
    void take(const CpgLink::Opened &opened);
    void take(const CpgLink::Lost &lost);
    void take(const CpgLink::Ring &ring);
    void askForVote();
    void emitVoteWanted();
    void castVote();
    void dropVote();
    void forgetRing();
    void drain();
    void tell(Component::Output output);
    void handOver();
    void drainLater();
    void end(const QString &why, std::chrono::milliseconds again, bool isRefused = false);

    BusIdentity m_identity;
    BusTimes m_times;
    BusKnowledge m_known;
    bool m_wanted = false; ///< joined, as its user sees it
    bool m_standing = false;
    CpgLink m_link;
    QuorumDevice m_device;
    std::optional<CpgLink::Ring> m_ring; ///< while connected
    std::optional<Vote> m_vote;
    bool m_isAsked = false; ///< for the vote, of this ring; nothing is cast before the answer, for a moment
    QTimer m_voteEnds, m_answerDue;
    std::optional<Component> m_component; ///< while connected
    std::vector<BusMember> m_members;
    bool m_quorate = false;
    bool m_busy = false; ///< outputs are being told
    bool m_later = false; ///< and will be
    QTimer m_wait, m_again;
    QString m_told; ///< why it failed, as last said
    int m_notReady = 0; ///< how often in a row the engine wasn't
    std::uint64_t m_life = 0; ///< of the endpoint: to notice that a signal has ended it
};

} // namespace holdfast
