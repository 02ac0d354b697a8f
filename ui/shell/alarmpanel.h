// alarmpanel.h - the list of alarms, and what can be said of one: seen, put aside, out of service.
#pragma once

#include <shell/alarmmodel.h>

#include <QWidget>

#include <functional>

class QFormLayout;
class QLabel;
class QTabBar;
class QToolButton;
class QTreeView;

namespace holdfast {

/// Those out of service are listed apart from the others, on a tab of their own.
class AlarmPanel : public QWidget
{
    Q_OBJECT
public:
    AlarmPanel(SiteStore &store, ManagerClient &client, QWidget *parent = nullptr);
    [[nodiscard]] QTreeView &list() { return *m_list; }
    /// What the dialog to shelve proposes.
    void setShelveHours(int hours) { m_shelveHours = hours; }

Q_SIGNALS:
    void activated(const QString &target);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void retranslate();
    void refreshButtons();
    void acknowledge();
    void shelve();
    void takeOut();
    void returnToService();
    void askReason(const QString &title, const QString &verb, const std::function<void(QFormLayout &)> &more,
                   const std::function<void(const QString &reason)> &then);
    void refreshTabs();
    void call(const QString &method, QJsonObject params);

    SiteStore &m_store;
    ManagerClient &m_client;
    AlarmModel *m_model;
    QTabBar *m_tabs;
    QTreeView *m_list;
    QToolButton *m_acknowledge, *m_shelve, *m_out, *m_return, *m_show;
    QLabel *m_message;
    int m_shelveHours = 1;
};

} // namespace holdfast
