// alarmmodel.h - alarms as a tree: one row an incident with what followed from it folded under it.
#pragma once

#include <store/sitestore.h>

#include <QAbstractItemModel>

#include <vector>

namespace holdfast {

/// What is wrong, in the user's language: "pair unprotected"; the manager's own sentence for a kind that this
/// version doesn't know.
[[nodiscard]] QString alarmWords(const AlarmStatus &alarm);

[[nodiscard]] bool isUnacknowledged(const AlarmStatus &alarm);
[[nodiscard]] bool isOutOfService(const AlarmStatus &alarm);

/// Incidents by severity and age; below each the other alarms with the same root. Rows are changed in place.
class AlarmModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { SeverityColumn, TargetColumn, SinceColumn, StateColumn, TextColumn, ColumnCount };

    /// Which of them: what is out of service is listed apart.
    enum class Shown { InService, OutOfService };

    explicit AlarmModel(SiteStore &store, QObject *parent = nullptr);
    void setShown(Shown shown);
    [[nodiscard]] Shown shown() const { return m_shown; }
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
    Shown m_shown = Shown::InService;
};

} // namespace holdfast
