#include "rig.h"

#include "fixturesite.h"

#include <api/socketclient.h>

#include <QApplication>
#include <QFile>

#include <ctime>
#include <unistd.h>

namespace holdfast {

namespace {

constexpr QSize windowSize(1920, 1080);
constexpr double atRestMs = 500;

double msOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

bool settle(MainWindow &window, SiteStore &store)
{
    window.resize(windowSize);
    window.show();
    store.start();
    if (!waitFor([&store] { return store.hasStatus(); }))
        return false;
    const double since = nowMs();
    return waitFor([since] { return nowMs() - since > atRestMs; });
}

} // namespace

double nowMs()
{
    return msOf(CLOCK_MONOTONIC);
}

double workedMs()
{
    return msOf(CLOCK_THREAD_CPUTIME_ID);
}

bool waitFor(const std::function<bool()> &isSo, double ms)
{
    const double begin = nowMs();
    QTimer wake; // the condition may become true without an event
    wake.start(20);
    while (!isSo()) {
        if (nowMs() - begin > ms)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

void PaintWatch::watch(QWidget &widget)
{
    widget.installEventFilter(this);
    for (QWidget *child : widget.findChildren<QWidget *>())
        child->installEventFilter(this);
}

Console::Console(SiteStatus status, LifeKind life)
    : site(std::move(status), life), client([this] { return &site; }), store(client),
      window(store, client, languages, nullptr)
{
}

bool Console::show()
{
    return settle(window, store);
}

bool Console::catchUp()
{
    const qint64 seq = site.lastSeq();
    return waitFor([this, seq] { return store.status().seq >= seq && !store.records().empty()
                                     && store.records().back().value(QLatin1String("seq")).toInteger() >= seq; });
}

RemoteConsole::RemoteConsole(const QString &socket)
    : client(std::make_unique<SocketClient>(socket)), store(*client), window(store, *client, languages, nullptr)
{
}

RemoteConsole::~RemoteConsole() = default;

bool RemoteConsole::show()
{
    return settle(window, store);
}

qint64 residentKib()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE) / 1024;
}

SiteStatus siteOf(int pairs)
{
    return pairs == 0 ? fig1Healthy() : largeStatus(16, pairs);
}

} // namespace holdfast
