// alarmpanel.h - the list of alarms: one line an incident with what followed from it folded under it.
#pragma once

#include <store/sitestore.h>

#include <QAbstractItemModel>
#include <QWidget>

class QToolButton;
class QTreeView;
class QLabel;

namespace holdfast {

/// What is wrong, in the user's language: "pair unprotected"; the manager's own sentence for a kind this version doesn't
/// know.
[[nodiscard]] QString alarmWords(const AlarmStatus &alarm);

/// Incidents by severity and age; below each the other alarms with the same root. Rows are changed in place.
class AlarmModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { SeverityColumn, TargetColumn, SinceColumn, StateColumn, TextColumn, ColumnCount };

    explicit AlarmModel(SiteStore &store, QObject *parent = nullptr);
    [[nodiscard]] const AlarmStatus *alarm(const QModelIndex &index) const;
    void retranslate();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Incident {
        qint64 root = 0; ///< never 0: an alarm without one is its own
        std::vector<AlarmStatus> alarms; ///< the worst first
    };
    void refresh();
    void setIncident(int row, Incident incident);

    SiteStore &m_store;
    std::vector<Incident> m_incidents;
};

class AlarmPanel : public QWidget
{
    Q_OBJECT
public:
    AlarmPanel(SiteStore &store, ManagerClient &client, QWidget *parent = nullptr);
    [[nodiscard]] QTreeView &list() { return *m_list; }

Q_SIGNALS:
    void activated(const QString &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refreshButtons();
    void acknowledge();
    void shelve();
    void call(const QString &method, QJsonObject params);

    SiteStore &m_store;
    ManagerClient &m_client;
    AlarmModel *m_model;
    QTreeView *m_list;
    QToolButton *m_acknowledge, *m_shelve, *m_show;
    QLabel *m_message;
};

} // namespace holdfast
