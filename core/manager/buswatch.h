// buswatch.h - whether the bus brings back what this manager says, and whose managers are still heard on it.
#pragma once

#include <bus/bus.h>
#include <engine/renumbering.h>
#include <model/time.h>

#include <QObject>
#include <QTimer>

#include <chrono>
#include <cstdint>
#include <map>
#include <vector>

namespace holdfast {

/// The cluster engine's membership is not enough (semantics.md 6, facts.md 2): a frozen engine tells its manager
/// nothing, least of all that the others go on without it, and a hung manager stays a member. So each manager says a
/// beat; its own that don't come back mean that it may be alone, others' that don't come that they hang. Beats are
/// counted, not times: a manager that was busy, or hung itself, finds nobody else silent.
class BusWatch final : public QObject
{
    Q_OBJECT
public:
    explicit BusWatch(HostId self, QObject *parent = nullptr);

    /// Beats are due from now on while there is somebody else to hear them. @param interval manager_beat of the site
    void start(Duration interval);
    void stop();
    /// Who comes is heard for the time being.
    void setMembers(const std::vector<BusMember> &members);
    void heard(HostId host, std::uint64_t number);
    /// Hosts are called otherwise. What is on its way says the old numbers, and is not missed.
    void renumber(const Renumbering &numbers);

    /// Its last two beats had not come back when the next one was due.
    [[nodiscard]] bool isMute() const { return m_mute; }
    /// Since the last own beat that has come back was said; zero where there is nobody to hear it.
    [[nodiscard]] Duration sinceRenewal() const;
    /// Ten own beats have come and gone without one of its: a manager that is only busy isn't taken for one that hangs.
    [[nodiscard]] bool isSilent(HostId host) const;

Q_SIGNALS:
    void beatDue(quint64 number);
    /// An own beat has come back: the others have heard this host.
    void renewed();
    /// isMute() or isSilent() of somebody has changed.
    void changed();

private:
    void tick();

    HostId m_self;
    QTimer m_timer;
    std::uint64_t m_number = 0; ///< of the last beat
    std::uint64_t m_back = 0; ///< the last one that came back
    std::map<std::uint64_t, std::chrono::steady_clock::time_point> m_said; ///< when, of those on their way
    std::chrono::steady_clock::time_point m_renewed; ///< when the last one that came back was said
    bool m_mute = false;
    std::map<HostId, int> m_missed; ///< of other members: own beats that came back since theirs
    std::vector<HostId> m_silent;
};

} // namespace holdfast
