// screenshot.h - `--screenshot`: paints a view once it holds live data, and says when that is done.
#pragma once

#include <shell/mainwindow.h>

#include <QTimer>

#include <chrono>

namespace holdfast {

/// Live data: a state has arrived, its history is loaded, an application member runs and nothing is on its way any more.
/// After `patience` the state is painted as it is, for a site that is down is live, too; without one there is no picture.
class Screenshot : public QObject
{
    Q_OBJECT
public:
    struct Order {
        QString file;
        QString view;
        QString target;
        std::chrono::milliseconds patience{20000};
        std::chrono::milliseconds settle{400}; ///< after the view was shown, for what it asks the manager
    };

    Screenshot(MainWindow &window, SiteStore &store, Order order, QObject *parent = nullptr);

Q_SIGNALS:
    /// @param error empty: the file is written.
    void finished(const QString &error);

private:
    void check();
    void grab();

    MainWindow &m_window;
    SiteStore &m_store;
    Order m_order;
    QTimer m_patience;
    bool m_history = false;
    bool m_over = false;
};

} // namespace holdfast
