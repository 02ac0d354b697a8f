// quorumdevice.h - what Corosync on this host is told as its quorum device: a vote for one ring, again and again.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <compare>
#include <cstdint>
#include <memory>

namespace holdfast {

/// Corosync's name for who is on with whom. No two sides of a divided cluster have the same one.
struct RingId {
    std::uint32_t node = 0;
    std::uint64_t sequence = 0;
    auto operator<=>(const RingId &) const = default;
};

/// As the independent computer's protocol names a ring: "2.41".
[[nodiscard]] QString ringName(RingId ring);

/// libvotequorum's side of the independent computer's vote (semantics.md 6). While a ring is being formed Corosync
/// waits for the device's word on it, up to the device's sync_timeout, and delivers nothing meanwhile: cast() as soon
/// as the answer is known, yes or no. It is repeated more often than the device's timeout; a manager that dies, or
/// hangs, takes its vote with it. Every call that may wait for Corosync is made in a thread.
class QuorumDevice final : public QObject
{
    Q_OBJECT
public:
    /// @param registers corosync.conf has this device. Otherwise Corosync isn't told anything, only asked whether it
    /// lives.
    explicit QuorumDevice(bool registers, QObject *parent = nullptr);
    ~QuorumDevice() override;

    /// Corosync is there, or has gone.
    void open();
    void close();
    /// At once where it is news, and from now on.
    void cast(RingId ring, bool vote);

Q_SIGNALS:
    /// Corosync lives and has taken the vote for this ring, which it is in. A frozen one says nothing: whoever renews
    /// the vote by this has it no longer than Corosync can know of others.
    void polled(holdfast::RingId ring);
    /// Corosync takes no votes. @param why one sentence, and what to do; once for each reason.
    void unusable(const QString &why);

private:
    class Connection;
    void poll();
    void answered(RingId ring, int error, bool configured);

    bool m_registers;
    bool m_isOpen = false;
    bool m_isBusy = false; ///< a thread asks
    bool m_again = false; ///< and has to ask anew
    std::uint64_t m_attempt = 0; ///< what threads bring of an earlier one is put away
    std::shared_ptr<Connection> m_connection;
    RingId m_ring;
    bool m_vote = false;
    QTimer m_timer;
    QString m_told;
};

} // namespace holdfast
