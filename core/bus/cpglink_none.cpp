// What is left of CpgLink where Corosync's libraries were not there when this was built.
#include <bus/cpglink.h>

namespace holdfast {

class CpgLink::Connection
{
};

CpgLink::CpgLink(QByteArray group, QObject *parent) : QObject(parent), m_group(std::move(group)) {}

CpgLink::~CpgLink() = default;

bool CpgLink::isBuiltIn()
{
    return false;
}

void CpgLink::open()
{
    m_events.emplace_back(Lost{QStringLiteral("this build can't talk to Corosync: install libcpg-dev and "
                                              "libvotequorum-dev, then configure and build again"),
                               Lost::Kind::Denied});
    QMetaObject::invokeMethod(this, &CpgLink::happened, Qt::QueuedConnection);
}

void CpgLink::close()
{
    m_events.clear();
}

void CpgLink::transmit(const QByteArray &) {}

std::optional<CpgLink::Event> CpgLink::next()
{
    if (m_events.empty())
        return std::nullopt;
    Event event = std::move(m_events.front());
    m_events.pop_front();
    return event;
}

} // namespace holdfast
