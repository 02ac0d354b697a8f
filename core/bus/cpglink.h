// cpglink.h - the connection to Corosync on this host: frames in and out, changes of its group and of its ring.
#pragma once

#include <bus/frames.h>
#include <bus/quorumdevice.h>

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <optional>
#include <variant>

namespace holdfast {

/// Nothing in it waits for Corosync: a frozen one would hold its manager up. What may wait (connecting, leaving) is
/// done by a thread of its own. What is sent goes into a bounded queue, and from there to Corosync as
/// long as it takes it and not too much of it is on its way: libqb spins where a frozen Corosync's socket is full.
class CpgLink final : public QObject
{
    Q_OBJECT
public:
    struct Opened {
        EndpointKey self;
    };
    struct Changed {
        std::vector<EndpointKey> view; ///< everybody in the group
        std::vector<EndpointKey> left;
        std::vector<EndpointKey> ended; ///< of these: it is their program that has gone, not their node or its engine
    };
    struct Received {
        EndpointKey sender;
        QByteArray frame;
    };
    /// The engine's ring, and its nodes, whether or not a manager runs there. After the Changed that came of it, before
    /// anything that was sent in it.
    struct Ring {
        RingId id;
        std::vector<std::uint32_t> nodes; ///< ascending
    };
    /// The connection is gone, or never came about; nothing follows but what open() brings.
    struct Lost {
        QString why;
        enum class Kind { Gone, Denied, NotReady } kind; ///< denied for want of rights; not ready: it forms its ring
    };
    using Event = std::variant<Opened, Changed, Received, Ring, Lost>;

    explicit CpgLink(QByteArray group, QObject *parent = nullptr);
    ~CpgLink() override;

    /// Whether this build has Corosync's libraries.
    [[nodiscard]] static bool isBuiltIn();

    /// Tries once; Opened or Lost follows.
    void open();
    /// Leaves the group. Of this connection nothing is heard any more.
    void close();
    /// In order. Where more has to wait than the queue holds, the connection is given up: Lost.
    void transmit(const QByteArray &frame);

    /// What has happened, in order.
    [[nodiscard]] std::optional<Event> next();

Q_SIGNALS:
    /// next() has something. Nothing of the link is touched after it, so that it may be destroyed there.
    void happened();

private:
    class Connection;
    void take(std::shared_ptr<Connection> opened, int error);
    void dispatch();
    void pump();
    void lose(const QString &why, Lost::Kind kind = Lost::Kind::Gone);
    void tell();

    QByteArray m_group;
    std::shared_ptr<Connection> m_connection;
    std::uint64_t m_attempt = 0; ///< what threads bring of an earlier one is put away
    std::deque<Event> m_events;
    std::deque<QByteArray> m_queue;
    qsizetype m_queued = 0; ///< bytes
    int m_onTheWay = 0; ///< own frames that have not come back
    QTimer m_again;
};

} // namespace holdfast
