// Range, keys, mouse, tool tips, incidents, replay and export of the timeline.
#include <timeline/timelineview.h>

#include <api/managerclient.h>
#include <events/sentence.h>
#include <events/words.h>
#include <store/sitestore.h>
#include <style/theme.h>
#include <timeline/incidentstory.h>
#include <timeline/laneheader.h>
#include <timeline/timelineexport.h>

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QJsonArray>
#include <QLabel>
#include <QMessageBox>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr Microseconds second = 1'000'000;
constexpr Microseconds shortest = 1000;
constexpr Microseconds longest = 20LL * 365 * 86400 * second;
constexpr double roomAfterNow = 0.04;
constexpr double step = 0.15; ///< of the visible range, by one key

} // namespace

QRect TimelineView::area() const
{
    return m_plot->axisRect()->rect();
}

// --- range

void TimelineView::setRange(Microseconds from, Microseconds to)
{
    const Microseconds span = std::clamp(to - from, shortest, longest);
    m_view.from = from;
    m_view.to = from + span;
    rangeChanged();
}

void TimelineView::rangeChanged()
{
    m_plot->xAxis->setRange(double(m_view.from) / 1e6, double(m_view.to) / 1e6);
    updateTicker();
    const bool dates = isDate(m_view.to);
    const double span = double(m_view.to - m_view.from) / 1e6;
    const auto moment = [&](Microseconds time) {
        const QString text = localText(time);
        return dates ? text.left(span < 60 ? 23 : 19) : text + u" s"_s;
    };
    m_range->setText(tr("%1 \u2013 %2 (%3)").arg(moment(m_view.from), dates ? moment(m_view.to).mid(11) : moment(m_view.to),
                                                 durationWords(span)));
    updateStatistics();
    fetchOlderThan(m_view.from);
    repaintBars();
}

void TimelineView::updateTicker()
{
    const double span = double(m_view.to - m_view.from) / 1e6;
    if (!isDate(m_view.to)) {
        auto ticker = QSharedPointer<QCPAxisTickerTime>::create();
        ticker->setTimeFormat(span < 10 ? u"%m:%s.%z"_s : u"%h:%m:%s"_s);
        m_plot->xAxis->setTicker(ticker);
        return;
    }
    auto ticker = QSharedPointer<QCPAxisTickerDateTime>::create();
    ticker->setDateTimeSpec(Qt::LocalTime);
    const QString format = span < 10          ? u"HH:mm:ss.zzz\ndd MMM"_s
        : span < 7200                         ? u"HH:mm:ss\ndd MMM"_s
        : span < 3 * 86400                    ? u"HH:mm\nddd dd MMM"_s
                                              : u"dd MMM\nyyyy"_s;
    ticker->setDateTimeFormat(format);
    ticker->setTickCount(std::clamp(area().width() / 130, 2, 14));
    m_plot->xAxis->setTicker(ticker);
}

void TimelineView::zoom(double factor, Microseconds around)
{
    const double span = std::clamp(double(m_view.to - m_view.from) * factor, double(shortest), double(longest));
    const double share = double(around - m_view.from) / double(m_view.to - m_view.from);
    m_span0 = Microseconds(span / (1 + roomAfterNow));
    const auto from = around - Microseconds(span * share);
    setRange(from, from + Microseconds(span));
    if (m_following)
        updateNow();
}

void TimelineView::pan(double share)
{
    const auto shift = Microseconds(share * double(m_view.to - m_view.from));
    if (share < 0)
        setFollowing(false);
    setRange(m_view.from + shift, m_view.to + shift);
}

void TimelineView::fit()
{
    if (m_data.lastTime() == 0)
        return;
    setFollowing(false);
    const Microseconds end = m_view.now;
    const Microseconds span = std::max(end - m_data.firstTime(), second);
    setRange(m_data.firstTime() - span / 50, end + span / 25);
}

void TimelineView::begin(const TimelineBeginning &beginning)
{
    {
        const QSignalBlocker order(m_order), members(m_showMembers), details(m_showDetails);
        m_order->setCurrentIndex(beginning.choice.order == LaneChoice::Order::ByGroup ? 0 : 1);
        m_showMembers->setChecked(beginning.choice.members);
        m_showDetails->setChecked(beginning.choice.details);
    }
    m_span->setCurrentIndex(m_span->findData(static_cast<int>(beginning.span.count())));
    LaneChoice choice = beginning.choice;
    choice.filter = m_choice.filter;
    choice.pinned = m_choice.pinned;
    setChoice(choice);
    m_span0 = std::chrono::microseconds(beginning.span).count();
    setRange(m_view.now - m_span0, m_view.now + Microseconds(double(m_span0) * roomAfterNow));
    setFollowing(beginning.follows);
}

void TimelineView::setFollowing(bool on)
{
    m_following = on;
    m_followButton->setChecked(on);
    if (on)
        m_span0 = Microseconds(double(m_view.to - m_view.from) / (1 + roomAfterNow));
    updateNow();
}

void TimelineView::updateNow()
{
    // A simulated site has no wall clock: its last record is now.
    const bool dates = m_data.lastTime() == 0 || isDate(m_data.lastTime());
    m_view.now = dates ? std::max(m_clock(), m_data.lastTime()) : m_data.lastTime();
    if (m_following)
        setRange(m_view.now - m_span0, m_view.now + Microseconds(double(m_span0) * roomAfterNow));
    else
        repaintBars();
    // As often as the present moves by a pixel, at most thirty times a second.
    const double pixel = double(m_view.to - m_view.from) / 1000.0 / std::max(1, area().width());
    m_tick.start(std::clamp(int(pixel), 33, 1000));
}

void TimelineView::repaintBars()
{
    if (m_lanes != nullptr)
        m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TimelineView::repaintOverlay()
{
    m_plot->layer(u"overlay"_s)->replot();
}

bool TimelineView::goToFault(bool forward)
{
    std::vector<bool> shown(m_data.lanes().size());
    const std::vector<int> rows = rowsOfLanes(m_data, m_view.rows);
    std::transform(rows.begin(), rows.end(), shown.begin(), [](int row) { return row >= 0; });
    // From the incident that is open; without one, forward from the left edge and back from the right one.
    Microseconds from = forward ? m_view.from : m_view.to;
    if (const QJsonObject *chosen = m_view.selectedRoot != 0 ? recordOf(m_view.selectedRoot) : nullptr)
        from = recordTime(*chosen);
    const TimelineMark *fault = m_data.fault(from, forward, shown);
    if (fault == nullptr)
        return false;
    const Microseconds at = fault->at;
    const qint64 root = fault->root;
    const int lane = fault->lane;
    setFollowing(false);
    const Microseconds half = (m_view.to - m_view.from) / 2;
    setRange(at - half, at + half);
    selectIncident(root);
    if (lane >= 0)
        selectTarget(m_data.lanes()[std::size_t(lane)].name);
    return true;
}

// --- incidents

void TimelineView::selectIncident(qint64 root)
{
    const bool changed = root != m_view.selectedRoot;
    m_view.selectedRoot = root;
    std::vector<QJsonObject> records;
    if (root != 0) {
        for (const QJsonObject &record : m_store.records()) {
            if (record["root"_L1].toInteger() == root)
                records.push_back(record);
        }
    }
    const qint64 oldest = m_store.records().empty() ? 0 : m_store.records().front()["seq"_L1].toInteger();
    m_story->setNote({});
    showIncident(std::move(records));
    if (root != 0 && root < oldest)
        fetchIncident(root, oldest);
    if (changed)
        Q_EMIT incidentSelected(root);
}

void TimelineView::fetchIncident(qint64 root, qint64 before)
{
    m_story->setNote(tr("Reading older records\u2026"));
    const QJsonObject params{{u"since"_s, root - 1}, {u"until"_s, before - 1}};
    m_client.call(u"history.query"_s, params, this, [this, root](const ApiReply &reply) {
        if (m_view.selectedRoot != root)
            return;
        if (!reply.ok()) {
            m_story->setNote(tr("The beginning is missing: %1").arg(reply.error->why));
            return;
        }
        m_story->setNote({});
        const QJsonArray array = reply.result.isArray() ? reply.result.toArray() : reply.result["records"_L1].toArray();
        std::vector<QJsonObject> records;
        for (const QJsonValue &record : array) {
            if (record["root"_L1].toInteger() == root)
                records.push_back(record.toObject());
        }
        for (const StoryLine &line : m_story->story())
            records.push_back(line.record);
        showIncident(std::move(records));
    });
}

void TimelineView::showIncident(std::vector<QJsonObject> records)
{
    std::vector<LaneOverlay::Point> points;
    const std::vector<int> rows = rowsOfLanes(m_data, m_view.rows);
    for (const QJsonObject &record : records) {
        LaneOverlay::Point point{recordTime(record), record["seq"_L1].toInteger(), record["cause"_L1].toInteger(), -1,
                                 markOf(record), {}};
        const QString target = record["target"_L1].toString();
        point.lane = m_data.laneOf(target.isEmpty() ? record["host"_L1].toString() : target);
        if (const int row = point.lane < 0 ? -1 : rows[std::size_t(point.lane)]; row >= 0)
            point.lane = m_view.rows[std::size_t(row)].lane; // that of its carrier where its own isn't shown
        if (const int limit = record["limit"_L1].toInt(); limit > 0)
            point.label = u"%1/%2"_s.arg(record["attempt"_L1].toInt()).arg(limit);
        points.push_back(point);
    }
    m_overlay->setIncident(std::move(points));
    m_story->show(records);
    repaintBars();
}

// --- mouse and keys

const LanePlottable::Spot *TimelineView::spotAt(const QPointF &place) const
{
    for (const LanePlottable::Spot &spot : m_lanes->spots()) {
        if (spot.box.adjusted(-3, -3, 3, 3).contains(place))
            return &spot;
    }
    return nullptr;
}

QString TimelineView::tipAt(const QPoint &place) const
{
    if (!area().contains(place))
        return {};
    if (const LanePlottable::Spot *spot = spotAt(place)) {
        const QJsonObject *record = recordOf(spot->mark->seq);
        QString text = localText(spot->mark->at) + u'\n'
            + (record != nullptr ? sentence(*record) : tr("Record %1, not loaded").arg(spot->mark->seq));
        if (spot->count > 1)
            text += u'\n' + tr("and %n more here: zoom in", nullptr, spot->count - 1);
        return text;
    }
    const int row = m_view.rowAt(place.y() - area().top());
    if (row < 0)
        return {};
    const int lane = m_view.rows[std::size_t(row)].lane;
    const Microseconds time = m_view.time(place.x() - area().left(), area().width());
    const QString name = m_data.lanes()[std::size_t(lane)].name;
    const Segment *segment = m_data.store().segmentAt(lane, time);
    const BarState state = m_data.store().stateAt(lane, time);
    if (time > m_view.now || state == BarState::Nothing)
        return tr("%1: not known at %2").arg(name, localText(time));
    if (segment == nullptr)
        return tr("%1: %2 at %3").arg(name, barWord(state), localText(time));
    const auto segments = m_data.store().segments(lane);
    const Segment *next = segment + 1; // neighbours of the same state are one for the reader
    while (segment != segments.data() && (segment - 1)->bar() == segment->bar())
        --segment;
    while (next != segments.data() + segments.size() && next->bar() == segment->bar())
        ++next;
    const bool last = next == segments.data() + segments.size();
    const Microseconds end = last ? m_view.now : next->begin;
    const QString lasted = durationWords(double(end - segment->begin) / 1e6);
    QString text = (last ? tr("%1: %2 for %3, since %4") : tr("%1: %2 for %3, from %4"))
                       .arg(name, barWord(state), lasted, localText(segment->begin));
    if (const QJsonObject *record = segment->seq != 0 ? recordOf(qint64(segment->seq)) : nullptr) {
        if (const QJsonObject *cause = recordOf((*record)["cause"_L1].toInteger()))
            text += u'\n' + tr("because: %1").arg(sentence(*cause));
    }
    return text;
}

void TimelineView::pressed(QMouseEvent *event)
{
    m_plot->setFocus(Qt::MouseFocusReason);
    m_pressedAt = event->pos();
    m_pressedFrom = m_view.from;
    m_pressedTo = m_view.to;
    m_pressedScroll = m_scroll->value();
    m_dragging = false;
    if (event->button() == Qt::LeftButton && !area().contains(event->pos()))
        setMoment(m_view.time(event->pos().x() - area().left(), area().width()));
}

void TimelineView::moved(QMouseEvent *event)
{
    const QPoint place = event->pos();
    m_overlay->setCursor(area().contains(place) ? place.x() - area().left() : -1);
    if (!(event->buttons() & Qt::LeftButton)) {
        repaintOverlay();
        return;
    }
    if (!area().contains(m_pressedAt)) { // the replay cursor is dragged on the time axis
        setMoment(m_view.time(place.x() - area().left(), area().width()));
        return;
    }
    const QPoint way = place - m_pressedAt;
    if (!m_dragging && way.manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    if (m_following && std::abs(way.x()) > QApplication::startDragDistance())
        setFollowing(false);
    m_scroll->setValue(m_pressedScroll - way.y());
    if (!m_following) {
        const auto shift = Microseconds(double(m_pressedTo - m_pressedFrom) * -way.x() / std::max(1, area().width()));
        setRange(m_pressedFrom + shift, m_pressedTo + shift);
    }
}

void TimelineView::released(QMouseEvent *event)
{
    if (m_dragging || event->button() != Qt::LeftButton || !area().contains(event->pos())) {
        m_dragging = false;
        return;
    }
    const int row = m_view.rowAt(event->pos().y() - area().top());
    qint64 root = 0;
    if (const LanePlottable::Spot *spot = spotAt(event->pos())) {
        root = spot->mark->root;
    } else if (row >= 0) {
        const Microseconds time = m_view.time(event->pos().x() - area().left(), area().width());
        const Segment *segment = m_data.store().segmentAt(m_view.rows[std::size_t(row)].lane, time);
        if (const QJsonObject *record = segment != nullptr ? recordOf(qint64(segment->seq)) : nullptr)
            root = (*record)["root"_L1].toInteger();
    }
    if (row >= 0)
        selectLane(m_view.rows[std::size_t(row)].lane);
    selectIncident(root);
}

void TimelineView::wheel(QWheelEvent *event)
{
    const int turn = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    if (event->modifiers() & Qt::ControlModifier)
        setLaneHeight(m_view.laneHeight + (turn > 0 ? 2 : -2));
    else if (event->modifiers() & Qt::ShiftModifier)
        m_scroll->setValue(m_scroll->value() - turn / 2);
    else if (event->angleDelta().x() != 0 && event->angleDelta().y() == 0)
        pan(-turn / 1200.0);
    else
        zoom(std::pow(0.85, turn / 120.0), m_view.time(event->position().x() - area().left(), area().width()));
    event->accept();
}

bool TimelineView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_plot)
        return QWidget::eventFilter(watched, event);
    const QEvent::Type type = event->type();
    if (type == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), m_plot);
        return true;
    }
    if (type == QEvent::Leave) {
        m_overlay->setCursor(-1);
        repaintOverlay();
    }
    if (type == QEvent::Resize) { // the plot lays itself out after this event
        QMetaObject::invokeMethod(this, &TimelineView::updateScroll, Qt::QueuedConnection);
        QMetaObject::invokeMethod(this, &TimelineView::updateTicker, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const Microseconds middle = (m_view.from + m_view.to) / 2;
    const int row = m_view.rowOf(m_view.selectedLane);
    const auto choose = [this](int to) {
        if (to >= 0 && to < int(m_view.rows.size()))
            selectLane(m_view.rows[std::size_t(to)].lane);
    };
    switch (event->key()) {
    case Qt::Key_W:
    case Qt::Key_Plus: zoom(0.7, m_following ? m_view.now : middle); break;
    case Qt::Key_S:
    case Qt::Key_Minus: zoom(1 / 0.7, m_following ? m_view.now : middle); break;
    case Qt::Key_A:
    case Qt::Key_Left: pan(-step); break;
    case Qt::Key_D:
    case Qt::Key_Right: pan(step); break;
    case Qt::Key_Up: choose(row < 0 ? 0 : row - 1); break;
    case Qt::Key_Down: choose(row + 1); break;
    case Qt::Key_N: goToFault(true); break;
    case Qt::Key_P: goToFault(false); break;
    case Qt::Key_Home:
    case Qt::Key_0: fit(); break;
    case Qt::Key_F:
    case Qt::Key_End: setFollowing(true); break;
    case Qt::Key_R: setMoment(middle); break;
    case Qt::Key_L:
        if (m_view.selectedLane >= 0)
            togglePin(selectedTarget());
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_view.selectedLane >= 0)
            Q_EMIT targetActivated(selectedTarget());
        break;
    case Qt::Key_Escape:
        if (m_store.moment().isValid())
            m_store.showNow();
        else
            selectIncident(0);
        break;
    default: QWidget::keyPressEvent(event); return;
    }
    event->accept();
}

// --- replay, export

void TimelineView::setMoment(Microseconds moment)
{
    if (moment >= m_view.now) {
        m_store.showNow();
        return;
    }
    if (isDate(moment))
        m_store.showMoment(QDateTime::fromMSecsSinceEpoch(moment / 1000));
}

Outcome TimelineView::exportTo(const QString &file)
{
    const QString site = m_store.hasStatus() ? m_store.status().site : QString();
    LaneView page = m_view; // paper is white, whatever the screen is
    page.theme = LaneTheme::of(lightPalette());
    return exportTimeline(file, m_data, page, tr("Timeline of %1").arg(site), lightPalette());
}

void TimelineView::askExport(const QString &ending)
{
    const QString suggestion = u"timeline-%1.%2"_s.arg(QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s), ending);
    const QString file = QFileDialog::getSaveFileName(this, tr("Export the timeline"), suggestion,
                                                      tr("%1 file (*.%2)").arg(ending.toUpper(), ending));
    if (file.isEmpty())
        return;
    const Outcome outcome = exportTo(file.contains(u'.') ? file : file + u'.' + ending);
    if (!outcome)
        QMessageBox::warning(this, tr("Export the timeline"), QString::fromStdString(outcome.error().message()));
}

} // namespace holdfast
