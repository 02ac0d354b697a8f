// cluster_nemesis: random faults at a site of namespaces with Corosync, for as long as you like.
//
//   cluster_nemesis [--minutes N] [--seed S] [--nodes 3|4] [--muzzle]
//
// One to three faults come together, stay for a while and are taken away, again and again. What is checked: a pair is
// never Active twice, no invariant is broken, no two managers come to differ, and after each round the site is whole
// again within a bound. --muzzle lets the watchdogs bite nobody: then a frozen manager must be found out by the check,
// which shows that it can fail. Status 0: all good; 1: not; 77: such nodes can't be made here.
#include "nemesis.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QEventLoop>

#include <cstdio>
#include <random>

using namespace holdfast;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int notHere = 77;
constexpr auto wholeWithin = 60s; // boot, joining, leases, repairs, on a loaded machine
constexpr auto comesUpWithin = 60s;

void say(const QString &line)
{
    static const QElapsedTimer since = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    std::printf("%8.3f %s\n", double(since.elapsed()) / 1000, qPrintable(line));
    std::fflush(stdout);
}

class Run
{
public:
    Run(FaultSite &site, std::uint64_t seed) : m_site(site), m_nemesis(site, seed) {}

    /// "", or what broke.
    QString forSo(std::chrono::milliseconds long_)
    {
        if (const QString wrong = awaitWhole(comesUpWithin); !wrong.isEmpty())
            return wrong;
        m_begun = SiteNodes::now();
        for (const QDeadlineTimer until(long_); !until.hasExpired(); ++m_rounds) {
            if (QString wrong = round(); !wrong.isEmpty())
                return wrong;
        }
        return {};
    }

    void tell()
    {
        for (const auto &[kind, count] : m_nemesis.strikes())
            say(u"%1 x %2"_s.arg(count, 4).arg(kind));
        qsizetype intervals = 0;
        for (int node = 0; node < m_site.net().nodes(); ++node)
            intervals += qsizetype(m_site.site().activeOn(node).size());
        say(u"%1 rounds; %2 times Active; %3 re-boots by watchdogs; whole again after %4 s at most, %5 s on average"_s
                .arg(m_rounds).arg(intervals).arg(m_site.bites()).arg(m_longest.count() / 1000.0, 0, 'f', 1)
                .arg(m_rounds == 0 ? 0 : m_total.count() / 1000.0 / m_rounds, 0, 'f', 1));
        for (const FaultSite::Pair &pair : m_site.pairs()) {
            const std::chrono::duration<double> gap = m_site.site().longestGap(pair.name, m_begun);
            say(u"%1: no service for %2 s at most"_s.arg(QLatin1StringView(pair.name)).arg(gap.count(), 0, 'f', 1));
        }
    }

private:
    QString round()
    {
        for (int faults = 1 + m_nemesis.pick(3); faults > 0; --faults) {
            say(m_nemesis.strike());
            wait(std::chrono::milliseconds(100 + m_nemesis.pick(3000)));
            if (QString wrong = judge(); !wrong.isEmpty())
                return wrong;
        }
        wait(std::chrono::milliseconds(m_nemesis.pick(5000)));
        m_nemesis.heal();
        QElapsedTimer timer;
        timer.start();
        if (QString wrong = awaitWhole(wholeWithin); !wrong.isEmpty())
            return wrong;
        const std::chrono::milliseconds took(timer.elapsed());
        m_longest = std::max(m_longest, took);
        m_total += took;
        say(u"whole after %1 s"_s.arg(took.count() / 1000.0, 0, 'f', 1));
        return {};
    }

    QString awaitWhole(std::chrono::seconds within)
    {
        QString wrong;
        const QDeadlineTimer until(within);
        do {
            if (QString broken = judge(); !broken.isEmpty())
                return broken;
            wrong = m_site.wrong();
        } while (!wrong.isEmpty() && !until.hasExpired());
        return wrong.isEmpty() ? QString() : u"not whole within %1 s: %2"_s.arg(within.count()).arg(wrong);
    }

    QString judge()
    {
        if (const QByteArray two = m_site.site().overlap(); !two.isEmpty())
            return u"two were Active: "_s + QString::fromUtf8(two);
        for (int node = 0; node < m_site.net().nodes(); ++node) {
            const QByteArray log = m_site.site().logOf(node);
            for (const char *never : {"an invariant is broken", "have come to differ"}) {
                if (const qsizetype at = log.indexOf(never); at >= 0)
                    return m_site.net().nameOf(node) + u" said: "_s
                        + QString::fromUtf8(log.mid(log.lastIndexOf('\n', at) + 1, 300)).section(u'\n', 0, 0);
            }
        }
        return {};
    }

    static void wait(std::chrono::milliseconds time)
    {
        QEventLoop loop;
        QTimer::singleShot(time, &loop, &QEventLoop::quit);
        loop.exec();
    }

    FaultSite &m_site;
    Nemesis m_nemesis;
    qint64 m_begun = 0;
    int m_rounds = 0;
    std::chrono::milliseconds m_longest{}, m_total{};
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Random faults at a site of three or four nodes made of namespaces; as root."_s);
    parser.addHelpOption();
    const QCommandLineOption minutes(u"minutes"_s, u"For so long; default 10."_s, u"N"_s, u"10"_s);
    const QCommandLineOption seed(u"seed"_s, u"Which faults; default: a new one, that is printed."_s, u"S"_s);
    const QCommandLineOption nodes(u"nodes"_s, u"3 or 4; default 3."_s, u"N"_s, u"3"_s);
    const QCommandLineOption muzzle(u"muzzle"_s, u"Watchdogs bite nobody: the check has to find what comes of it."_s);
    parser.addOptions({minutes, seed, nodes, muzzle});
    parser.process(app);
    bool timed = false, counted = true;
    const double time = parser.value(minutes).toDouble(&timed);
    const quint64 chosen = parser.isSet(seed) ? parser.value(seed).toULongLong(&counted) : std::random_device()();
    const int count = parser.value(nodes).toInt();
    if (!timed || !counted || time <= 0 || count < 3 || count > 4) {
        std::fputs("cluster_nemesis: --minutes takes a number, --seed a whole one, --nodes 3 or 4\n", stderr);
        return 2;
    }
    if (const QString missing = ClusterNet::missing(); !missing.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(missing));
        return notHere;
    }
    say(u"cluster_nemesis --minutes %1 --seed %2 --nodes %3%4"_s.arg(time).arg(chosen).arg(count)
            .arg(parser.isSet(muzzle) ? u" --muzzle"_s : QString()));
    FaultSite site({.nodes = count, .seed = chosen});
    if (parser.isSet(muzzle))
        site.watchdogs().muzzle();
    QString wrong = site.start();
    Run run(site, chosen);
    if (wrong.isEmpty())
        wrong = run.forSo(std::chrono::milliseconds(static_cast<qint64>(time * 60'000)));
    run.tell();
    if (wrong.isEmpty()) {
        say(u"never two Active, and whole in the end"_s);
        return 0;
    }
    site.site().tellAll();
    say(u"FAILED: "_s + wrong);
    say(u"seed %1; journals and logs are in %2"_s.arg(chosen).arg(site.site().keepDirectory()));
    return 1;
}
