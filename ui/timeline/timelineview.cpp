#include <timeline/timelineview.h>

#include <api/managerclient.h>
#include <events/sentence.h>
#include <events/words.h>
#include <style/metrics.h>
#include <store/sitestore.h>
#include <timeline/incidentstory.h>
#include <timeline/laneheader.h>
#include <timeline/lanestatistics.h>

#include <QAction>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualAxis = 40;
constexpr Microseconds second = 1'000'000;
constexpr Microseconds shortest = 1000;
constexpr Microseconds longest = 20LL * 365 * 86400 * second;
constexpr double roomAfterNow = 0.04;
constexpr int olderAtOnce = 5000;

QToolButton *toolButton(bool checkable = false)
{
    auto *button = new QToolButton;
    button->setCheckable(checkable);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

TimelineView::TimelineView(SiteStore &store, ManagerClient &client, QWidget *parent)
    : QWidget(parent), m_store(store), m_client(client),
      m_clock([&store] { return store.present().toMSecsSinceEpoch() * 1000; }), m_plot(new QCustomPlot),
      m_header(new LaneHeader(m_view)), m_model(new LaneListModel(m_data, m_view, this)),
      m_scroll(new QScrollBar(Qt::Vertical)), m_story(new IncidentStory), m_statistics(new LaneStatistics),
      m_followButton(toolButton(true)), m_fitButton(toolButton()), m_previous(toolButton()), m_next(toolButton()),
      m_export(toolButton()), m_levels(toolButton()), m_momentButton(toolButton()), m_span(new QComboBox),
      m_order(new QComboBox), m_filter(new QLineEdit), m_range(new QLabel), m_showMembers(new QAction(this)),
      m_showDetails(new QAction(this)), m_pin(new QAction(this))
{
    setObjectName(u"timelineView"_s);
    m_view.laneHeight = scaled(m_view.laneHeight, font());
    m_settle.setSingleShot(true);
    m_settle.setInterval(33);
    buildPlot();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(6, 6, 6, 0);
    buildBar(bar);
    layout->addLayout(bar);
    auto *splitter = new QSplitter(Qt::Horizontal);
    buildSide(splitter);
    layout->addWidget(splitter, 1);

    connect(&store, &SiteStore::recordAdded, this, &TimelineView::addRecord);
    connect(&store, &SiteStore::historyLoaded, this, &TimelineView::loadStore);
    connect(&store, &SiteStore::statusChanged, this, &TimelineView::siteChanged);
    connect(&store, &SiteStore::momentChanged, this, [this] {
        m_overlay->setMoment(m_store.moment().isValid() ? m_store.moment().toMSecsSinceEpoch() * 1000 : -1);
        m_momentButton->setVisible(m_store.moment().isValid());
        repaintOverlay();
    });
    connect(&m_settle, &QTimer::timeout, this, [this] {
        m_data.settle();
        if (m_data.lanes().size() != m_arrangedLanes)
            rearrange();
        updateNow();
        m_model->refresh();
        repaintBars();
    });
    connect(&m_tick, &QTimer::timeout, this, &TimelineView::updateNow);
    applyFont();
    retranslate();
    const Microseconds now = m_clock();
    setRange(now - m_span0, now + Microseconds(double(m_span0) * roomAfterNow));
    loadStore();
    setFollowing(true);
}

void TimelineView::buildBar(QHBoxLayout *bar)
{
    for (const int minutes : {1, 10, 60, 480, 1440, 10080, 43200})
        m_span->addItem(QString(), minutes);
    m_span->setCurrentIndex(2);
    m_order->addItems({QString(), QString()});
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(scaled(200, font()));
    auto *levels = new QMenu(this);
    levels->addActions({m_showMembers, m_showDetails});
    m_showMembers->setCheckable(true);
    m_showMembers->setChecked(true);
    m_showDetails->setCheckable(true);
    m_levels->setMenu(levels);
    m_levels->setPopupMode(QToolButton::InstantPopup);
    auto *formats = new QMenu(this);
    for (const QString &ending : {u"png"_s, u"pdf"_s, u"svg"_s, u"csv"_s})
        connect(formats->addAction(ending.toUpper()), &QAction::triggered, this, [this, ending] { askExport(ending); });
    m_export->setMenu(formats);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_momentButton->hide();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_followButton, m_span, m_fitButton, m_previous, m_next,
                                                            m_order, m_levels, m_filter})
        bar->addWidget(widget);
    m_range->setWordWrap(true); // else large texts would make the window wider than the screen
    m_range->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    bar->addWidget(m_range, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_momentButton, m_export})
        bar->addWidget(widget);

    connect(m_followButton, &QToolButton::clicked, this, &TimelineView::setFollowing);
    connect(m_fitButton, &QToolButton::clicked, this, &TimelineView::fit);
    connect(m_previous, &QToolButton::clicked, this, [this] { goToFault(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { goToFault(true); });
    connect(m_momentButton, &QToolButton::clicked, &m_store, &SiteStore::showNow);
    connect(m_span, &QComboBox::activated, this, [this] {
        m_span0 = m_span->currentData().toLongLong() * 60 * second;
        const Microseconds end = m_following ? m_view.now : std::min(m_view.to, m_view.now);
        setRange(end - m_span0, end + Microseconds(double(m_span0) * roomAfterNow));
    });
    const auto choose = [this] {
        LaneChoice choice = m_choice;
        choice.order = m_order->currentIndex() == 0 ? LaneChoice::Order::ByGroup : LaneChoice::Order::ByHost;
        choice.members = m_showMembers->isChecked();
        choice.details = m_showDetails->isChecked();
        choice.filter = m_filter->text();
        setChoice(choice);
    };
    connect(m_order, &QComboBox::activated, this, choose);
    connect(m_showMembers, &QAction::toggled, this, choose);
    connect(m_showDetails, &QAction::toggled, this, choose);
    connect(m_filter, &QLineEdit::textChanged, this, choose);
}

void TimelineView::buildPlot()
{
    m_plot->setFocusPolicy(Qt::StrongFocus);
    m_plot->setMouseTracking(true);
    m_plot->setMinimumSize(200, 120);
    QCPAxisRect *rect = m_plot->axisRect();
    rect->setAutoMargins(QCP::msNone);
    rect->setMargins(QMargins(0, 0, 0, scaled(usualAxis, font())));
    m_plot->plotLayout()->setRowSpacing(0);
    m_plot->yAxis->setVisible(false);
    m_plot->xAxis->setTickLengthIn(0);
    m_plot->xAxis->setSubTickLengthIn(0);
    m_plot->xAxis->grid()->setLayer(u"grid"_s);
    m_plot->yAxis->grid()->setVisible(false);
    m_plot->layer(u"overlay"_s)->setMode(QCPLayer::lmBuffered);
    m_plot->setNoAntialiasingOnDrag(true);
    m_lanes = new LanePlottable(m_plot->xAxis, m_plot->yAxis, m_data, m_view);
    m_lanes->setAntialiased(false);
    m_overlay = new LaneOverlay(m_plot, m_data, m_view);
    m_plot->installEventFilter(this);
    connect(m_plot, &QCustomPlot::mousePress, this, &TimelineView::pressed);
    connect(m_plot, &QCustomPlot::mouseMove, this, &TimelineView::moved);
    connect(m_plot, &QCustomPlot::mouseRelease, this, &TimelineView::released);
    connect(m_plot, &QCustomPlot::mouseWheel, this, &TimelineView::wheel);
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, [this] {
        if (m_view.selectedLane >= 0)
            Q_EMIT targetActivated(selectedTarget());
    });
}

void TimelineView::buildSide(QSplitter *splitter)
{
    m_header->setModel(m_model);
    auto *names = new QWidget;
    auto *namesLayout = new QVBoxLayout(names);
    namesLayout->setContentsMargins(0, 0, 0, scaled(usualAxis, font()));
    namesLayout->addWidget(m_header);
    auto *bars = new QWidget;
    auto *barsLayout = new QHBoxLayout(bars);
    barsLayout->setContentsMargins(0, 0, 0, 0);
    barsLayout->setSpacing(0);
    barsLayout->addWidget(m_plot, 1);
    barsLayout->addWidget(m_scroll);
    auto *side = new QWidget;
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->addWidget(m_statistics);
    sideLayout->addWidget(m_story, 1);
    for (QWidget *widget : {names, bars, side})
        splitter->addWidget(widget);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setStretchFactor(2, 0);
    splitter->setSizes({scaled(220, font()), 900, 360});
    splitter->setCollapsible(1, false);

    m_pin->setShortcut(QKeySequence(Qt::Key_L));
    m_pin->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_header->addAction(m_pin);
    m_header->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_pin, &QAction::triggered, this, [this] {
        if (m_view.selectedLane >= 0)
            togglePin(selectedTarget());
    });
    connect(m_header, &LaneHeader::pinRequested, this, [this](int row) {
        togglePin(m_data.lanes()[std::size_t(m_view.rows[std::size_t(row)].lane)].name);
    });
    connect(m_header, &LaneHeader::navigated, this, &TimelineView::keyPressEvent);
    connect(m_header, &LaneHeader::wheelTurned, this,
            [this](int delta) { m_scroll->setValue(m_scroll->value() - delta / 2); });
    connect(m_header->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            selectLane(index.data(LaneListModel::LaneRole).toInt());
    });
    connect(m_header->verticalScrollBar(), &QScrollBar::valueChanged, m_scroll, &QScrollBar::setValue);
    connect(m_scroll, &QScrollBar::valueChanged, this, [this](int value) {
        m_view.scroll = value;
        m_header->verticalScrollBar()->setValue(value);
        repaintBars();
    });
    connect(m_story, &IncidentStory::recordActivated, this, [this](const QJsonObject &record) {
        const QString target = record["target"_L1].toString();
        const Microseconds at = recordTime(record);
        if (at < m_view.from || at > m_view.to) {
            setFollowing(false);
            const Microseconds half = (m_view.to - m_view.from) / 2;
            setRange(at - half, at + half);
        }
        selectTarget(target.isEmpty() ? record["host"_L1].toString() : target);
    });
}

void TimelineView::retranslate()
{
    m_followButton->setText(tr("Follow now"));
    m_followButton->setToolTip(tr("Keep the present at the right edge (F)"));
    m_fitButton->setText(tr("Fit"));
    m_fitButton->setToolTip(tr("Show everything that is known (Home)"));
    m_previous->setText(tr("\u25c0 Fault"));
    m_previous->setToolTip(tr("Go to the previous fault of the lanes shown (P)"));
    m_previous->setAccessibleName(tr("Previous fault"));
    m_next->setText(tr("Fault \u25b6"));
    m_next->setToolTip(tr("Go to the next fault of the lanes shown (N)"));
    m_next->setAccessibleName(tr("Next fault"));
    m_levels->setText(tr("Lanes"));
    m_levels->setToolTip(tr("Which lanes are shown"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Write the visible range to a file"));
    m_momentButton->setText(tr("Back to now"));
    m_showMembers->setText(tr("Group members"));
    m_showDetails->setText(tr("Processes and resources"));
    m_pin->setText(tr("Pin or unpin this lane"));
    m_filter->setPlaceholderText(tr("Filter lanes"));
    m_filter->setAccessibleName(tr("Filter lanes"));
    m_filter->setToolTip(m_filter->placeholderText());
    for (int i = 0; i < m_span->count(); ++i)
        m_span->setItemText(i, durationWords(m_span->itemData(i).toDouble() * 60));
    m_span->setAccessibleName(tr("Visible span"));
    m_order->setItemText(0, tr("By group"));
    m_order->setItemText(1, tr("By host"));
    m_order->setAccessibleName(tr("Order of the lanes"));
    m_plot->setAccessibleName(tr("Timeline"));
    m_plot->setAccessibleDescription(
        tr("States over time, one bar a lane. Left and Right pan, plus and minus zoom, N and P go to faults."));
    m_header->setAccessibleName(tr("Lanes"));
    m_scroll->setAccessibleName(tr("Scroll lanes"));
    updateStatistics();
}

void TimelineView::applyTheme()
{
    m_view.theme = LaneTheme::of(palette());
    const LaneTheme &theme = m_view.theme;
    m_plot->setBackground(QBrush(palette().color(QPalette::Window)));
    m_plot->axisRect()->setBackground(QBrush(theme.ground));
    QCPAxis *axis = m_plot->xAxis;
    axis->setBasePen(QPen(theme.grid));
    axis->setTickPen(QPen(theme.dim));
    axis->setSubTickPen(QPen(theme.grid));
    axis->setTickLabelColor(theme.text);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    axis->setTickLabelFont(small);
    axis->grid()->setPen(QPen(theme.grid, 0, Qt::SolidLine));
    QPalette ground = m_header->palette();
    ground.setColor(QPalette::Base, theme.ground);
    m_header->setPalette(ground);
    repaintBars();
    updateStatistics();
}

// Lanes and axis have the height of their texts.
void TimelineView::applyFont()
{
    const int axis = scaled(usualAxis, font());
    m_plot->axisRect()->setMargins(QMargins(0, 0, 0, axis));
    m_header->parentWidget()->layout()->setContentsMargins(0, 0, 0, axis);
    m_range->setMinimumWidth(scaled(130, font()));
    setLaneHeight(scaled(LaneView().laneHeight, font()));
    applyTheme();
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange && m_lanes != nullptr)
        applyTheme();
    if (event->type() == QEvent::FontChange && m_lanes != nullptr)
        applyFont();
    QWidget::changeEvent(event);
}

void TimelineView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateScroll();
}

void TimelineView::setClock(std::function<Microseconds()> clock)
{
    m_clock = std::move(clock);
    updateNow();
}

// --- data

void TimelineView::loadStore()
{
    for (const QJsonObject &record : m_store.records())
        m_data.add(record);
    siteChanged();
    m_data.settle();
    rearrange();
    updateNow();
    repaintBars();
}

void TimelineView::siteChanged()
{
    if (!m_store.hasStatus() || m_store.moment().isValid()) // the past is no news
        return;
    m_data.setSite(m_store.status());
    if (!m_settle.isActive())
        m_settle.start();
}

void TimelineView::addRecord(const QJsonObject &record)
{
    m_data.add(record);
    if (!m_settle.isActive())
        m_settle.start();
    const qint64 root = record["root"_L1].toInteger();
    if (m_view.selectedRoot != 0 && root == m_view.selectedRoot)
        selectIncident(root);
}

const QJsonObject *TimelineView::recordOf(qint64 seq) const
{
    const auto &records = m_store.records();
    const auto at = std::lower_bound(records.begin(), records.end(), seq, [](const QJsonObject &record, qint64 wanted) {
        return record["seq"_L1].toInteger() < wanted;
    });
    return at != records.end() && (*at)["seq"_L1].toInteger() == seq ? &*at : nullptr;
}

void TimelineView::fetchOlderThan(Microseconds time)
{
    if (m_fetching || m_atBeginning || time >= m_data.firstTime() || m_store.records().empty())
        return;
    m_fetching = true;
    const QJsonObject params{{u"until"_s, utcText(m_data.firstTime())}, {u"limit"_s, olderAtOnce}};
    const std::size_t before = m_data.marks().size();
    const Microseconds first = m_data.firstTime();
    m_client.call(u"history.query"_s, params, this, [this, before, first](const ApiReply &reply) {
        m_fetching = false;
        if (!reply.ok())
            return;
        const QJsonArray records = reply.result.isArray() ? reply.result.toArray() : reply.result["records"_L1].toArray();
        for (const QJsonValue &record : records)
            m_data.add(record.toObject());
        m_atBeginning = m_data.marks().size() == before && m_data.firstTime() == first;
        m_data.settle();
        repaintBars();
        updateStatistics();
    });
}

// --- lanes

void TimelineView::setChoice(const LaneChoice &choice)
{
    m_choice = choice;
    rearrange();
    repaintBars();
}

void TimelineView::togglePin(const QString &lane)
{
    if (!m_choice.pinned.remove(lane))
        m_choice.pinned.insert(lane);
    rearrange();
    repaintBars();
}

void TimelineView::rearrange()
{
    m_model->beginChange();
    m_view.rows = arrange(m_data.lanes(), m_choice);
    m_model->endChange();
    m_arrangedLanes = m_data.lanes().size();
    updateScroll();
    const int row = m_view.rowOf(m_view.selectedLane);
    if (row >= 0)
        m_header->setCurrentIndex(m_model->index(row));
    else
        m_view.selectedLane = -1;
    updateStatistics();
}

void TimelineView::setLaneHeight(int height)
{
    m_view.laneHeight = std::clamp(height, 4, scaled(60, font()));
    rearrange();
    repaintBars();
}

void TimelineView::updateScroll()
{
    const int height = area().height();
    m_scroll->setPageStep(std::max(1, height));
    m_scroll->setSingleStep(m_view.laneHeight);
    m_scroll->setRange(0, std::max(0, m_view.contentHeight() - height));
    m_scroll->setVisible(m_scroll->maximum() > 0);
    m_view.scroll = m_scroll->value();
    m_header->verticalScrollBar()->setValue(m_view.scroll);
}

void TimelineView::selectLane(int lane)
{
    if (m_view.selectedLane == lane)
        return;
    m_view.selectedLane = lane;
    const int row = m_view.rowOf(lane);
    if (row >= 0) {
        m_header->setCurrentIndex(m_model->index(row));
        const int top = row * m_view.laneHeight;
        if (top < m_view.scroll)
            m_scroll->setValue(top);
        else if (top + m_view.laneHeight > m_view.scroll + area().height())
            m_scroll->setValue(top + m_view.laneHeight - area().height());
    }
    updateStatistics();
    repaintBars();
    Q_EMIT targetSelected(selectedTarget());
}

void TimelineView::selectTarget(const QString &target)
{
    int lane = m_data.laneOf(target);
    if (lane >= 0 && m_view.rowOf(lane) < 0 && target.contains(u'/')) // its own lane isn't shown: what carries it
        lane = m_data.laneOf(target.section(u'/', 0, 0));
    if (lane >= 0)
        selectLane(lane);
}

QString TimelineView::selectedTarget() const
{
    return m_view.selectedLane < 0 ? QString() : m_data.lanes()[std::size_t(m_view.selectedLane)].name;
}

void TimelineView::updateStatistics()
{
    const QString name = selectedTarget();
    StateTotals totals;
    if (m_view.selectedLane >= 0)
        totals = m_data.store().totals(m_view.selectedLane, m_view.from, m_view.to, m_view.now);
    m_statistics->show(name, totals, std::min(m_view.to, m_view.now) - m_view.from, m_view.theme);
}

} // namespace holdfast
