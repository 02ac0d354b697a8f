// bench_console [ROUNDS]: how long from exec to a painted window, and from an event to its pixels, as a table.
#include "fakeclient.h"
#include "fixturesite.h"

#include <shell/mainwindow.h>
#include <store/sitestore.h>
#include <style/theme.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

double nowMs()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

// Tells when the first paint event of a widget has been carried out.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(std::function<void()> painted) : m_painted(std::move(painted)) {}
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, this, [this] { m_painted(); }); // after this paint event has been handled
        return false;
    }

private:
    std::function<void()> m_painted;
};

struct Console {
    explicit Console(const SiteStatus &status)
    {
        client.setStatus(status);
        client.setHistory(fig1History());
        store.start();
        window.resize(1920, 1080);
    }
    FakeClient client;
    SiteStore store{client};
    Languages languages;
    MainWindow window{store, client, languages, nullptr};
};

SiteStatus statusOf(const QString &site)
{
    return site == "fig1"_L1 ? fig1Status() : largeStatus(16, 1000);
}

// The child: paints its window once it holds data, and says how long ago it was started.
int launch(QApplication &app, const QString &site, double started)
{
    Console console(statusOf(site));
    bool done = false;
    PaintWatch watch([&] {
        if (done || !console.store.hasStatus())
            return;
        done = true;
        std::printf("%.3f\n", nowMs() - started);
        std::fflush(stdout);
        app.exit(0);
    });
    console.window.installEventFilter(&watch);
    for (QWidget *child : console.window.findChildren<QWidget *>())
        child->installEventFilter(&watch);
    console.window.show();
    return app.exec();
}

struct Figures {
    std::vector<double> ms;
    void print(const char *what)
    {
        std::ranges::sort(ms);
        const auto at = [this](double share) {
            return ms[std::min(ms.size() - 1, static_cast<std::size_t>(share * static_cast<double>(ms.size())))];
        };
        std::printf("| %-55s | %8.1f | %8.1f |\n", what, at(0.5), at(0.99));
        std::fflush(stdout);
    }
};

Figures launches(const QString &program, const QString &site, int rounds)
{
    Figures figures;
    for (int i = 0; i <= rounds; ++i) { // the first one warms the caches
        QProcess child;
        child.start(program, {u"--launch"_s, site, QString::number(nowMs(), 'f', 3)});
        child.waitForFinished(60000);
        if (i > 0)
            figures.ms.push_back(child.readAllStandardOutput().trimmed().toDouble());
    }
    return figures;
}

// A member changes its state: from the record's arrival until the view that shows it has been painted anew.
Figures eventsToPixel(QApplication &app, const QString &site, int rounds)
{
    Console console(statusOf(site));
    console.window.show();
    QElapsedTimer settle;
    settle.start();
    while (!console.store.hasStatus() || settle.elapsed() < 500)
        app.processEvents(QEventLoop::AllEvents, 20);
    Figures figures;
    for (int i = 0; i < rounds; ++i) {
        MemberStatus &member = console.client.editStatus().groups[0].members[0];
        const State before = member.state;
        member.state = before == State::Active ? State::Unavailable : State::Active;
        bool painted = false;
        double done = 0;
        QWidget *view = console.window.viewWidget(u"site"_s);
        PaintWatch watch([&] {
            const MemberStatus *shown = console.store.member(member.member);
            if (!painted && shown != nullptr && shown->state == member.state) {
                painted = true;
                done = nowMs();
            }
        });
        for (QWidget *child : view->findChildren<QWidget *>())
            child->installEventFilter(&watch);
        const double sent = nowMs();
        console.client.emitRecord({{u"kind"_s, u"transition"_s}, {u"target"_s, member.member},
                                   {u"from"_s, u"active"_s}, {u"to"_s, u"unavailable"_s}, {u"host"_s, member.host}});
        while (!painted && nowMs() - sent < 5000)
            app.processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        if (painted)
            figures.ms.push_back(done - sent);
        for (QWidget *child : view->findChildren<QWidget *>())
            child->removeEventFilter(&watch);
    }
    return figures;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    applyTheme(app, ThemeChoice::Light);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--launch"_L1)
        return launch(app, arguments.value(2), arguments.value(3).toDouble());
    const int rounds = std::max(1, arguments.value(1, u"50"_s).toInt());
    std::printf("| %-55s | %8s | %8s |\n|---|---|---|\n", "ms, 1920x1080, offscreen", "median", "p99");
    const QString program = QCoreApplication::applicationFilePath();
    launches(program, u"fig1"_s, rounds).print("launch to painted window, FIG. 1");
    launches(program, u"large"_s, rounds).print("launch to painted window, 16 hosts, 1,000 pairs");
    Figures small = eventsToPixel(app, u"fig1"_s, rounds);
    Figures large = eventsToPixel(app, u"large"_s, rounds);
    if (small.ms.empty() || large.ms.empty()) {
        std::fprintf(stderr, "an event never reached its pixels\n");
        return 1;
    }
    small.print("event to pixel, FIG. 1");
    large.print("event to pixel, 16 hosts, 1,000 pairs");
    return 0;
}
