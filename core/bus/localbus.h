// localbus.h - the bus within one process: several endpoints on a hub, which tests can cut, heal and kill.
#pragma once

#include <bus/bus.h>

#include <memory>

namespace holdfast {

class LocalBusHub;

/// An endpoint of a hub. Destroying it is the death of a host: the others see it gone, nothing more of it comes.
class LocalBus final : public Bus
{
    Q_OBJECT
public:
    /// @param hub must outlive the endpoint.
    LocalBus(LocalBusHub &hub, HostId host, QObject *parent = nullptr);
    ~LocalBus() override;

    void join() override;
    void leave() override;
    void send(const QByteArray &message) override;
    void provideSnapshot(std::uint64_t token, const QByteArray &snapshot) override;
    [[nodiscard]] BusMember self() const override;
    [[nodiscard]] std::vector<BusMember> members() const override { return m_members; }
    [[nodiscard]] bool quorate() const override { return m_quorate; }
    void setVoters(const std::vector<HostId> &voters) override;
    void setHosts(const std::vector<HostId> &now, std::size_t count) override;

private:
    friend class LocalBusHub;
    LocalBusHub &m_hub;
    HostId m_host;
    std::uint64_t m_incarnation = 0; ///< 0: has not joined
    std::vector<BusMember> m_members;
    bool m_quorate = false;
};

/// What endpoints of one process share: the order, and who can hear whom.
class LocalBusHub final : public QObject
{
    Q_OBJECT
public:
    /// @param expectedVotes the site's number of hosts (quorum: more than half); endpoints' setVoters() lowers it only.
    explicit LocalBusHub(int expectedVotes = 1, QObject *parent = nullptr);
    ~LocalBusHub() override;

    /// Hosts of different parts can't hear each other from now on; a host that no part names keeps to itself.
    void partition(const std::vector<std::vector<HostId>> &parts);
    /// Everybody hears everybody again.
    void heal();
    /// The vote of the independent computer as quorum device: the part with this host has it; noId: none
    /// (semantics.md 6).
    void grantVote(HostId host);
    void setExpectedVotes(int votes);
    [[nodiscard]] int expectedVotes() const;

private:
    friend class LocalBus;
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace holdfast
