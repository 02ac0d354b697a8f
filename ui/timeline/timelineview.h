// timelineview.h - the timeline of the whole site: lanes, marks, incidents, statistics, export, replay.
#pragma once

#include <model/expected.h>
#include <timeline/laneplottable.h>

#include <QTimer>
#include <QWidget>

#include <chrono>
#include <functional>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QScrollBar;
class QSplitter;
class QToolButton;

namespace holdfast {

class IncidentStory;
class LaneHeader;
class LaneListModel;
class LaneStatistics;
class ManagerClient;
class SiteStore;

/// What a timeline shows at first.
struct TimelineBeginning {
    std::chrono::minutes span{60};
    LaneChoice choice; ///< its filter and pins are left as they are
    bool follows = true;
    bool operator==(const TimelineBeginning &) const = default;
};

/// Reads the store's records; what is older is fetched from the manager when the range goes there. Times of the site are
/// shown as local time. Keys: W/S or +/- zoom, A/D or Left/Right pan, Up/Down choose a lane, N/P next and previous fault,
/// Home or 0 fits everything, F follows now, L pins the lane, R sets the replay to the middle, Escape back to now.
class TimelineView : public QWidget
{
    Q_OBJECT
public:
    /// @param store and @param client must outlive it.
    TimelineView(SiteStore &store, ManagerClient &client, QWidget *parent = nullptr);

    void begin(const TimelineBeginning &beginning);
    void setRange(Microseconds from, Microseconds to);
    [[nodiscard]] Microseconds from() const { return m_view.from; }
    [[nodiscard]] Microseconds to() const { return m_view.to; }
    /// Zooms around a moment that keeps its place. @param factor below 1 shows less.
    void zoom(double factor, Microseconds around);
    void pan(double share); ///< of the visible range, positive: later
    void fit();
    void setFollowing(bool on);
    [[nodiscard]] bool isFollowing() const { return m_following; }

    /// Selects the lane of a target (or of what carries it), scrolls to it.
    void selectTarget(const QString &target);
    [[nodiscard]] QString selectedTarget() const;
    /// Opens the story of the incident with this root, with its arrows; 0 closes it.
    void selectIncident(qint64 root);
    [[nodiscard]] qint64 selectedIncident() const { return m_view.selectedRoot; }
    /// Goes to the next or previous fault among the lanes shown. @return false if there is none.
    bool goToFault(bool forward);
    void setChoice(const LaneChoice &choice);
    [[nodiscard]] const LaneChoice &choice() const { return m_choice; }
    void togglePin(const QString &lane);
    void setLaneHeight(int height);
    [[nodiscard]] Outcome exportTo(const QString &file);

    [[nodiscard]] const TimelineData &data() const { return m_data; }
    [[nodiscard]] const LaneView &view() const { return m_view; }
    [[nodiscard]] QCustomPlot &plot() { return *m_plot; }
    [[nodiscard]] const LanePlottable &plottable() const { return *m_lanes; }
    [[nodiscard]] IncidentStory &story() { return *m_story; }
    /// The sentence that the tool tip says at this place of the plot.
    [[nodiscard]] QString tipAt(const QPoint &place) const;
    /// Replaces the wall clock, for tests.
    void setClock(std::function<Microseconds()> clock);

Q_SIGNALS:
    void targetSelected(const QString &target);
    void targetActivated(const QString &target);
    void incidentSelected(qint64 root);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildBar(QHBoxLayout *bar);
    void buildPlot();
    void buildSide(QSplitter *splitter);
    void retranslate();
    void applyTheme();
    void applyFont();
    void loadStore();
    void siteChanged();
    void addRecord(const QJsonObject &record);
    void rearrange();
    void updateScroll();
    void rangeChanged();
    void updateTicker();
    void updateNow();
    void updateStatistics();
    void repaintBars();
    void repaintOverlay();
    void selectLane(int lane);
    void pressed(QMouseEvent *event);
    void moved(QMouseEvent *event);
    void released(QMouseEvent *event);
    void wheel(QWheelEvent *event);
    [[nodiscard]] const LanePlottable::Spot *spotAt(const QPointF &place) const;
    [[nodiscard]] const QJsonObject *recordOf(qint64 seq) const;
    void showIncident(std::vector<QJsonObject> records);
    void fetchOlderThan(Microseconds time);
    void fetchIncident(qint64 root, qint64 before);
    void setMoment(Microseconds moment);
    void askExport(const QString &ending);
    [[nodiscard]] QRect area() const;

    SiteStore &m_store;
    ManagerClient &m_client;
    std::function<Microseconds()> m_clock;
    TimelineData m_data;
    LaneView m_view;
    LaneChoice m_choice;
    QCustomPlot *m_plot;
    LanePlottable *m_lanes = nullptr;
    LaneOverlay *m_overlay = nullptr;
    LaneHeader *m_header;
    LaneListModel *m_model;
    QScrollBar *m_scroll;
    IncidentStory *m_story;
    LaneStatistics *m_statistics;
    QToolButton *m_followButton, *m_fitButton, *m_previous, *m_next, *m_export, *m_levels, *m_momentButton;
    QComboBox *m_span, *m_order;
    QLineEdit *m_filter;
    QLabel *m_range;
    QAction *m_showMembers, *m_showDetails, *m_pin;
    QTimer m_tick;
    QTimer m_settle; ///< records that came together are painted together
    std::size_t m_arrangedLanes = 0;
    QPoint m_pressedAt;
    Microseconds m_pressedFrom = 0, m_pressedTo = 0;
    int m_pressedScroll = 0;
    bool m_dragging = false;
    bool m_following = true;
    bool m_fetching = false;
    bool m_atBeginning = false; ///< the manager has nothing older
    bool m_rangeSet = false;
    Microseconds m_span0 = 3'600'000'000; ///< while following
};

} // namespace holdfast
