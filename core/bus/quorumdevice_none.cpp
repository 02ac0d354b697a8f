// What is left of QuorumDevice where Corosync's libraries were not there when this was built.
#include <bus/quorumdevice.h>

namespace holdfast {

class QuorumDevice::Connection
{
};

QString ringName(RingId ring)
{
    return QStringLiteral("%1.%2").arg(ring.node).arg(ring.sequence);
}

QuorumDevice::QuorumDevice(bool registers, QObject *parent) : QObject(parent), m_registers(registers) {}

QuorumDevice::~QuorumDevice() = default;

void QuorumDevice::open() {}

void QuorumDevice::close() {}

void QuorumDevice::cast(RingId, bool) {}

void QuorumDevice::poll() {}

void QuorumDevice::answered(RingId, int, bool) {}

} // namespace holdfast
