// What the independent computer does by itself: on_loss=cycle, for sites whose managers are all gone.
#include <independent/computer.h>

#include <QDateTime>

#include <algorithm>

namespace holdfast::ic {

namespace {

QString text(std::string_view value) { return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())); }

QString secondsText(Duration duration)
{
    return QStringLiteral("%1 s").arg(std::chrono::duration_cast<std::chrono::seconds>(duration).count());
}

} // namespace

// Asked at every loss: the last host to fall silent may be the one that the others' cycles waited for.
void Computer::cycleTheLost()
{
    const auto now = Clock::now();
    const auto other = std::ranges::find_if(m_watched, [now](const auto &each) {
        const BeatState beats = each.second.watch.state(now);
        return beats == BeatState::Ok || beats == BeatState::Late;
    });
    if (m_config.watch.cycleWhen == CycleWhen::Alone && other != m_watched.end()) {
        log(QStringLiteral("nothing is cycled: %1 beats, and its manager decides").arg(text(other->first)));
        return;
    }
    for (auto &[host, watched] : m_watched) {
        if (std::exchange(watched.mustCycle, false) && mayCycleByItself(host))
            cycleByItself(host);
    }
}

bool Computer::mayCycleByItself(const std::string &host)
{
    const Limit &limit = m_config.watch.cycleLimit;
    const std::int64_t now = QDateTime::currentMSecsSinceEpoch();
    const std::int64_t window = std::chrono::duration_cast<Milliseconds>(limit.within).count();
    // A clock that was set back must not make the limit forget: what lies ahead counts as just now.
    for (CycleRecord &cycle : m_state.cycles)
        cycle.at = std::min(cycle.at, now);
    std::erase_if(m_state.cycles, [&](const CycleRecord &cycle) { return now - cycle.at >= window; });
    const auto count
        = std::ranges::count_if(m_state.cycles, [&](const CycleRecord &cycle) { return cycle.host == host; });
    if (count < limit.count) {
        m_state.cycles.push_back({host, now});
        (void)save(); // a disk that is full must not keep a failed host as it is
        return true;
    }
    log(QStringLiteral("%1 is not cycled: %2 cycles within %3 by this computer itself are allowed "
                       "(watch.cycle_limit), and %4 are done; it is left as it is")
            .arg(text(host)).arg(limit.count).arg(secondsText(limit.within)).arg(count));
    return false;
}

// Feeds that are off already are off by somebody's order, and stay so.
void Computer::cycleByItself(const std::string &host)
{
    std::vector<Outlet *> feeds;
    for (auto &[number, outlet] : m_outlets) {
        if (outlet->config().host != host)
            continue;
        if (outlet->isBusy()) {
            log(QStringLiteral("%1 is not cycled: it is being switched already").arg(text(host)));
            return;
        }
        if (outlet->record().power == PowerState::On)
            feeds.push_back(outlet.get());
    }
    const bool together = feeds.size() > 1;
    for (const Outlet *feed : feeds) {
        if (together)
            m_notOff[host].insert(feed->config().number);
    }
    const Milliseconds age = m_watched.at(host).watch.age(Clock::now());
    for (Outlet *feed : feeds)
        act(*feed, PowerAction::Cycle, "independent-computer", "no beat for " + std::to_string(age.count()) + " ms",
            together);
}

// All off before any is on again: a feed that has gone off, or failed to, may be the one that the others wait for.
void Computer::feedSettled(const Outlet &outlet)
{
    const auto found = m_notOff.find(outlet.config().host);
    if (found == m_notOff.end() || found->second.erase(outlet.config().number) == 0 || !found->second.empty())
        return;
    m_notOff.erase(found);
    for (auto &[number, each] : m_outlets) {
        if (each->config().host == outlet.config().host)
            each->goOn();
    }
}

} // namespace holdfast::ic
