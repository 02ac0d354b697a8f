// From an event to the pixels that show it: one event in the quiet, and 1,000 of them a second.
#include "rig.h"
#include "rows.h"

#include "server.h"

#include <QApplication>
#include <QRandomGenerator>

#include <cmath>
#include <cstdio>
#include <deque>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr double goalMs = 100;
constexpr int eventsPerSecond = 1000;

// The matrix is painted from the state; it shows an event once that state is as new as the event.
class PixelClock
{
public:
    explicit PixelClock(SiteStore &store, MainWindow &window) : m_store(store), m_watch([this] { painted(); })
    {
        m_watch.watch(*window.viewWidget(u"site"_s));
    }
    void expect(qint64 seq, double sentMs) { m_sent.emplace_back(seq, sentMs); }
    [[nodiscard]] bool isWaiting() const { return !m_sent.empty(); }
    std::vector<double> latencies;

private:
    void painted()
    {
        while (!m_sent.empty() && m_sent.front().first <= m_store.status().seq) {
            latencies.push_back(nowMs() - m_sent.front().second);
            m_sent.pop_front();
        }
    }
    SiteStore &m_store;
    PaintWatch m_watch;
    std::deque<std::pair<qint64, double>> m_sent; ///< by seq
};

// Not in step with anything that the console does by itself.
void pause(QRandomGenerator &random)
{
    const double until = nowMs() + 150 + random.bounded(120);
    (void)waitFor([until] { return nowMs() >= until; });
}

Figures quiet(const QString &what, int pairs, int rounds)
{
    Figures figures{what, u"ms"_s, goalMs, true, {}};
    Console console(siteOf(pairs), LifeKind::Transitions);
    if (!console.show())
        return figures;
    PixelClock clock(console.store, console.window);
    QRandomGenerator random(1);
    for (int i = 0; i < rounds; ++i) {
        pause(random);
        const double sent = nowMs();
        console.site.live(1);
        clock.expect(console.site.lastSeq(), sent);
        if (!waitFor([&clock] { return !clock.isWaiting(); }, 5000))
            return figures;
    }
    figures.values = clock.latencies;
    return figures;
}

Figures storm(const QString &what, int pairs, int seconds)
{
    Figures figures{what, u"ms"_s, goalMs, true, {}};
    const Server server(pairs, eventsPerSecond);
    if (!server.isListening())
        return figures;
    RemoteConsole console(server.socket());
    if (!console.show())
        return figures;
    PixelClock clock(console.store, console.window);
    bool isMeasured = true;
    qint64 events = 0;
    QObject::connect(&console.store, &SiteStore::recordAdded, &console.window, [&](const QJsonObject &record) {
        if (!isMeasured)
            return;
        clock.expect(record["seq"_L1].toInteger(), record["sent"_L1].toDouble());
        ++events;
    });
    const double begin = nowMs();
    (void)waitFor([&] { return nowMs() - begin > seconds * 1000.0; }, 1e9);
    const double rate = static_cast<double>(events) / (nowMs() - begin) * 1000;
    isMeasured = false;
    if (!waitFor([&clock] { return !clock.isWaiting(); }, 10'000))
        return figures;
    figures.values = clock.latencies;
    if (rate < eventsPerSecond * 0.9) // then it wasn't what the row says
        std::fprintf(stderr, "%s: only %.0f events a second arrived\n", qPrintable(what), rate);
    return figures;
}

} // namespace

Measured eventsToPixel(const Extent &extent)
{
    const int rounds = extent.of(extent.rounds * 4);
    const int seconds = extent.isQuick ? 2 : 20;
    return {quiet(u"event to pixel, FIG. 1"_s, 0, rounds),
            quiet(u"event to pixel, 16 hosts, 1,000 pairs"_s, 1000, rounds),
            storm(u"event to pixel at 1,000 events/s over a socket, FIG. 1"_s, 0, seconds),
            storm(u"event to pixel at 1,000 events/s over a socket, 16 hosts, 1,000 pairs"_s, 1000, seconds)};
}

} // namespace holdfast
