#include <bus/quorumdevice.h>

#include <QCoreApplication>
#include <QPointer>

#include <corosync/votequorum.h>

#include <chrono>
#include <thread>
#include <utility>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr auto pollInterval = std::chrono::milliseconds(500); // a quarter of the time-out in corosync.conf
constexpr auto soonAgain = std::chrono::milliseconds(50);
constexpr auto deviceName = "ic-serial";

} // namespace

QString ringName(RingId ring)
{
    return u"%1.%2"_s.arg(ring.node).arg(ring.sequence);
}

// Used by one thread at a time.
class QuorumDevice::Connection
{
public:
    ~Connection()
    {
        if (m_handle != 0)
            std::thread([handle = m_handle] { votequorum_finalize(handle); }).detach(); // a frozen one gives no answer
    }

    /// @return the first error. @param configured whether Corosync knows of such a device.
    int poll(bool registers, RingId ring, bool vote, bool &configured)
    {
        configured = true;
        if (m_handle == 0) {
            votequorum_callbacks_t none{};
            if (const int error = votequorum_initialize(&m_handle, &none); error != CS_OK) {
                m_handle = 0;
                return error;
            }
        }
        votequorum_info info{};
        if (!m_registered) {
            const int error = votequorum_getinfo(m_handle, 0, &info);
            configured = !registers || info.qdevice_votes > 0 || error != CS_OK;
            // Without a word in corosync.conf it would wait for half a minute for a device that has hung.
            if (error != CS_OK || !registers || !configured)
                return error;
            if (const int refused = votequorum_qdevice_register(m_handle, deviceName); refused != CS_OK)
                return refused;
            m_registered = true;
        }
        const int error =
            votequorum_qdevice_poll(m_handle, deviceName, vote ? 1 : 0, votequorum_ring_id_t{ring.node, ring.sequence});
        m_registered = error != CS_ERR_NOT_EXIST;
        return error;
    }

private:
    votequorum_handle_t m_handle = 0;
    bool m_registered = false;
};

QuorumDevice::QuorumDevice(bool registers, QObject *parent) : QObject(parent), m_registers(registers)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QuorumDevice::poll);
}

QuorumDevice::~QuorumDevice() = default;

void QuorumDevice::open()
{
    close();
    m_isOpen = true;
    m_connection = std::make_shared<Connection>();
}

void QuorumDevice::close()
{
    ++m_attempt;
    m_isOpen = m_isBusy = m_again = m_vote = false;
    m_ring = {};
    m_connection.reset();
    m_timer.stop();
}

void QuorumDevice::cast(RingId ring, bool vote)
{
    if (!m_isOpen || (ring == m_ring && vote == m_vote))
        return;
    m_ring = ring;
    m_vote = vote;
    poll();
}

void QuorumDevice::poll()
{
    m_again = m_isBusy;
    if (m_isBusy)
        return;
    m_isBusy = true;
    m_timer.stop();
    std::thread([device = QPointer<QuorumDevice>(this), connection = m_connection, registers = m_registers,
                 ring = m_ring, vote = m_vote, attempt = m_attempt]() mutable {
        bool configured = true;
        const int error = connection->poll(registers, ring, vote, configured);
        connection.reset();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [device, ring, error, configured, attempt] {
                if (device && device->m_attempt == attempt)
                    device->answered(ring, error, configured);
            },
            Qt::QueuedConnection);
    }).detach();
}

void QuorumDevice::answered(RingId ring, int error, bool configured)
{
    m_isBusy = false;
    QString why;
    if (!configured)
        why = u"Corosync on this host knows no quorum device, so the independent computer's vote is not counted by it: "
              "run `holdfastctl cluster init` again, copy its corosync.conf to every host, then restart corosync "
              "there, one host after the other"_s;
    else if (error == CS_ERR_ACCESS || error == CS_ERR_EXIST)
        why = u"Corosync on this host takes no votes of the independent computer (its error %1): only holdfastd may be "
              "its quorum device; stop corosync-qdevice, compare corosync.conf with what `holdfastctl cluster init` "
              "writes"_s.arg(error);
    const bool isTaken = error == CS_OK;
    if (error == CS_ERR_LIBRARY || error == CS_ERR_BAD_HANDLE)
        m_connection = std::make_shared<Connection>();
    const bool isSoon = error == CS_ERR_TRY_AGAIN || error == CS_ERR_NOT_EXIST || error == CS_ERR_MESSAGE_ERROR;
    if (std::exchange(m_again, false))
        poll();
    else
        m_timer.start(isSoon ? soonAgain : pollInterval);
    const QPointer<QuorumDevice> alive(this);
    if (!why.isEmpty() && std::exchange(m_told, why) != why)
        Q_EMIT unusable(why);
    if (alive && isTaken && ring == m_ring)
        Q_EMIT polled(ring);
}

} // namespace holdfast
