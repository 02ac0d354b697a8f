// rig.h - what every row of the bench needs: a console on a simulated site, a clock, the moment of painting.
#pragma once

#include "simulatedsite.h"

#include <api/embeddedclient.h>
#include <shell/mainwindow.h>
#include <store/sitestore.h>

#include <QEvent>
#include <QTimer>

#include <functional>

namespace holdfast {

/// Milliseconds of the clock that nobody sets.
[[nodiscard]] double nowMs();

/// Milliseconds of processor time that this thread has had: what something costs, whatever else the machine does.
[[nodiscard]] double workedMs();

/// Processes events until it is so. @return false: it wasn't within @p ms.
bool waitFor(const std::function<bool()> &isSo, double ms = 60'000);

/// Tells when paint events of the watched widgets have been carried out.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(std::function<void()> painted) : m_painted(std::move(painted)) {}
    void watch(QWidget &widget); ///< and all within it
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, this, [this] { m_painted(); }); // after this paint event has been handled
        return false;
    }

private:
    std::function<void()> m_painted;
};

/// The console with the manager in its own program (`holdfast --site`), not yet shown.
struct Console {
    explicit Console(SiteStatus status, LifeKind life = LifeKind::Incidents);
    /// Shown, with data, and at rest.
    [[nodiscard]] bool show();
    /// The records and the state that the site has by now have been taken in.
    [[nodiscard]] bool catchUp();

    SimulatedSite site;
    EmbeddedClient client;
    SiteStore store;
    Languages languages;
    MainWindow window;
};

/// The same, whatever client it has: as `holdfast --socket`.
struct RemoteConsole {
    explicit RemoteConsole(const QString &socket);
    ~RemoteConsole();
    Q_DISABLE_COPY_MOVE(RemoteConsole)
    [[nodiscard]] bool show();

    std::unique_ptr<ManagerClient> client;
    SiteStore store;
    Languages languages;
    MainWindow window;
};

/// Of this process.
[[nodiscard]] qint64 residentKib();

/// FIG. 1, or 16 hosts with so many pairs.
[[nodiscard]] SiteStatus siteOf(int pairs);

} // namespace holdfast
