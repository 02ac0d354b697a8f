#include <manager/buswatch.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace holdfast {

namespace {

constexpr int muteAfter = 2; // beats
constexpr int silentAfter = 10;
constexpr std::size_t mostOnTheirWay = 100;

} // namespace

BusWatch::BusWatch(HostId self, QObject *parent) : QObject(parent), m_self(self)
{
    connect(&m_timer, &QTimer::timeout, this, &BusWatch::tick);
}

void BusWatch::start(Duration interval)
{
    m_timer.setInterval(std::chrono::ceil<std::chrono::milliseconds>(interval));
}

void BusWatch::stop()
{
    m_timer.setInterval(0);
    m_timer.stop();
}

void BusWatch::setMembers(const std::vector<BusMember> &members)
{
    const bool joined = m_missed.empty(); // before, nobody could hear it
    std::map<HostId, int> missed;
    for (const BusMember &member : members) {
        if (member.host != m_self)
            missed[member.host] = m_missed[member.host];
    }
    m_missed = std::move(missed);
    std::erase_if(m_silent, [this](HostId host) { return !m_missed.contains(host); });
    // What is on its way may be dropped, or come late: it begins anew.
    m_back = m_number;
    m_mute = false;
    if (m_missed.empty() || m_timer.interval() == 0)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
    if (joined)
        m_renewed = std::chrono::steady_clock::now();
}

void BusWatch::heard(HostId host, std::uint64_t number)
{
    if (host == m_self) {
        m_back = std::max(m_back, number);
        if (const auto said = m_said.find(number); said != m_said.end()) {
            m_renewed = std::max(m_renewed, said->second);
            m_said.erase(m_said.begin(), std::next(said));
            Q_EMIT renewed();
        }
        for (auto &[other, missed] : m_missed)
            ++missed;
        if (m_mute && m_number - m_back < muteAfter) {
            m_mute = false;
            Q_EMIT changed();
        }
        return;
    }
    if (const auto known = m_missed.find(host); known != m_missed.end())
        known->second = 0;
    if (std::erase(m_silent, host) != 0)
        Q_EMIT changed();
}

void BusWatch::renumber(const Renumbering &numbers)
{
    m_self = numbers.of(m_self);
    numbers.renumber(m_missed);
    for (HostId &host : m_silent)
        host = numbers.of(host);
    std::erase(m_silent, noId<HostId>);
    m_back = m_number;
}

Duration BusWatch::sinceRenewal() const
{
    if (m_missed.empty())
        return Duration::zero();
    return std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now() - m_renewed);
}

bool BusWatch::isSilent(HostId host) const
{
    return std::ranges::find(m_silent, host) != m_silent.end();
}

void BusWatch::tick()
{
    const bool mute = m_number - m_back >= muteAfter;
    bool differs = std::exchange(m_mute, mute) != mute;
    for (const auto &[host, missed] : m_missed) {
        if (missed < silentAfter || isSilent(host))
            continue;
        m_silent.push_back(host);
        differs = true;
    }
    m_said[++m_number] = std::chrono::steady_clock::now();
    if (m_said.size() > mostOnTheirWay)
        m_said.erase(m_said.begin());
    Q_EMIT beatDue(m_number);
    if (differs)
        Q_EMIT changed();
}

} // namespace holdfast
