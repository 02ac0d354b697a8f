// eventview.h - the event list: filter, follow, incidents highlighted, details, older records fetched on scrolling up.
#pragma once

#include <events/eventfilter.h>
#include <events/eventmodel.h>
#include <filters/savedfilters.h>

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QSettings;
class QTableView;
class QToolButton;

namespace holdfast {

class EventDetails;
class FilterButton;
class ManagerClient;
class SiteStore;

/// Reads the store's records; what is older than those it asks the manager for (history.query).
class EventView : public QWidget
{
    Q_OBJECT
public:
    /// @param store and @param client must outlive it.
    EventView(SiteStore &store, ManagerClient &client, QWidget *parent = nullptr);

    /// Shows only what concerns this target; "" for all. As if typed into the target filter.
    void setTarget(const QString &target);
    /// Selects the record and scrolls to it; without effect if it is not in the window.
    void selectRecord(qint64 seq);
    void setFollowing(bool on);
    [[nodiscard]] bool isFollowing() const;

    /// Saved filters of this site; null: they last as long as the view.
    void keepFiltersIn(QSettings *settings) { m_saved.keepIn(settings); }
    [[nodiscard]] FilterButton &savedFilters() { return *m_filters; }
    /// The same, before there is a view.
    [[nodiscard]] static SavedFilters filtersOf(const SiteStore &store, QSettings *settings);
    [[nodiscard]] FilterContent filterContent() const;
    void setFilterContent(const FilterContent &content);

    [[nodiscard]] EventModel &model() { return m_model; }
    [[nodiscard]] EventFilter &filter() { return m_filter; }

    /// The selected records as lines for people, or as NDJSON.
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] QString selectedJson() const;

Q_SIGNALS:
    /// A record was activated (Enter, double click).
    void targetActivated(const QString &target);
    /// The selected record's incident changed; 0: none.
    void incidentSelected(qint64 root);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildBar(QHBoxLayout *bar);
    void buildTable();
    void retranslate();
    void retranslateKinds();
    void loadStore();
    void fetchOlder();
    void selectionChanged();
    void countChanged();
    [[nodiscard]] std::vector<QJsonObject> selectedRecords() const;
    [[nodiscard]] std::vector<QJsonObject> causesOf(const QJsonObject &record) const;

    SiteStore &m_store;
    ManagerClient &m_client;
    EventModel m_model;
    EventFilter m_filter;
    QTableView *m_table;
    EventDetails *m_details;
    QLineEdit *m_search;
    QLineEdit *m_target;
    QToolButton *m_kinds;
    QMenu *m_kindMenu;
    QToolButton *m_incidents;
    QToolButton *m_follow;
    SavedFilters m_saved;
    FilterButton *m_filters;
    QLabel *m_count;
    QAction *m_copyText;
    QAction *m_copyJson;
    bool m_fetching = false;
    bool m_atBeginning = false; ///< the manager has nothing older
};

} // namespace holdfast
