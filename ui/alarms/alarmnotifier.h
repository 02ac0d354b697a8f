// alarmnotifier.h - a beep, and a message on the desktop, for alarms that nobody has acknowledged; both off by
// default.
#pragma once

#include <store/sitestore.h>

#include <QElapsedTimer>
#include <QSet>

class QSystemTrayIcon;

namespace holdfast {

/// Only what is new since the console knows the site counts: an alarm once, however often its state is told again.
/// Several at once, or soon after each other, are one beep and one message. Nothing is told of the past. All windows of
/// a site share one, so that it tells once.
class AlarmNotifier : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds quietFor{5};

    /// The one of this site, which lives as long as its store.
    [[nodiscard]] static AlarmNotifier &of(SiteStore &store);

    explicit AlarmNotifier(SiteStore &store, QObject *parent = nullptr);
    ~AlarmNotifier() override;

    void setBeeps(bool on) { m_beeps = on; }
    [[nodiscard]] bool beeps() const { return m_beeps; }
    void setNotifies(bool on);
    [[nodiscard]] bool notifies() const { return m_notifies; }
    /// Whether this desktop shows messages at all.
    [[nodiscard]] static bool canNotify();

Q_SIGNALS:
    void beeped();
    void notified(const QString &text);

private:
    void look();
    void tell(const std::vector<AlarmStatus> &fresh);

    SiteStore &m_store;
    QSet<qint64> m_known;
    QTimer m_later; ///< what came while it was quiet
    std::vector<AlarmStatus> m_waiting;
    QElapsedTimer m_sinceLast;
    QSystemTrayIcon *m_tray = nullptr; ///< while it notifies
    bool m_beeps = false;
    bool m_notifies = false;
    bool m_first = true;
};

} // namespace holdfast
