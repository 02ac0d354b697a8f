#include <alarms/alarmnotifier.h>

#include <events/words.h>
#include <style/icons.h>

#include <QApplication>
#include <QSystemTrayIcon>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

AlarmNotifier::AlarmNotifier(SiteStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, [this] {
        const auto waiting = std::exchange(m_waiting, {});
        if (!waiting.empty())
            tell(waiting);
    });
    connect(&store, &SiteStore::statusChanged, this, [this](const SiteChanges &changes) {
        if (changes.alarms || m_first)
            look();
    });
}

AlarmNotifier::~AlarmNotifier() = default;

AlarmNotifier &AlarmNotifier::of(SiteStore &store)
{
    auto *known = store.findChild<AlarmNotifier *>(QString(), Qt::FindDirectChildrenOnly);
    return known != nullptr ? *known : *new AlarmNotifier(store, &store);
}

bool AlarmNotifier::canNotify()
{
    return QSystemTrayIcon::isSystemTrayAvailable() && QSystemTrayIcon::supportsMessages();
}

void AlarmNotifier::setNotifies(bool on)
{
    m_notifies = on;
    if (on && m_tray == nullptr && canNotify()) {
        m_tray = new QSystemTrayIcon(applicationIcon(), this);
        m_tray->show();
    } else if (!on && m_tray != nullptr) {
        m_tray->deleteLater();
        m_tray = nullptr;
    }
}

void AlarmNotifier::look()
{
    if (m_store.moment().isValid() || !m_store.hasStatus())
        return;
    QSet<qint64> open;
    std::vector<AlarmStatus> fresh;
    for (const AlarmStatus &alarm : m_store.status().alarms) {
        if (alarm.state != "out-of-service"_L1) // one that is returned to service is news
            open.insert(alarm.id);
        if (alarm.state == "unacknowledged"_L1 && !m_known.contains(alarm.id))
            fresh.push_back(alarm);
    }
    m_known = open;
    if (std::exchange(m_first, false) || fresh.empty())
        return;
    if (m_sinceLast.isValid() && std::chrono::milliseconds(m_sinceLast.elapsed()) < quietFor) {
        m_waiting.insert(m_waiting.end(), fresh.begin(), fresh.end());
        if (!m_later.isActive())
            m_later.start(quietFor - std::chrono::milliseconds(m_sinceLast.elapsed()));
        return;
    }
    tell(fresh);
}

void AlarmNotifier::tell(const std::vector<AlarmStatus> &fresh)
{
    m_sinceLast.start();
    if (m_beeps) {
        QApplication::beep();
        Q_EMIT beeped();
    }
    if (!m_notifies)
        return;
    const auto worst = std::min_element(fresh.begin(), fresh.end(), [](const AlarmStatus &a, const AlarmStatus &b) {
        return a.severity < b.severity;
    });
    const auto kind = fromName<AlarmKind>(worst->alarm.toStdString());
    QString text = tr("%1: %2", "target, alarm").arg(worst->target, kind ? word(*kind) : worst->alarm);
    if (fresh.size() > 1)
        text += u' ' + tr("and %n more", nullptr, static_cast<int>(fresh.size()) - 1);
    if (m_tray != nullptr)
        m_tray->showMessage(
            tr("%1, %2", "site, severity of an alarm").arg(m_store.status().site, word(worst->severity)), text,
            worst->severity <= Severity::Major ? QSystemTrayIcon::Critical : QSystemTrayIcon::Warning);
    Q_EMIT notified(text);
}

} // namespace holdfast
