#include <events/eventview.h>

#include <api/managerclient.h>
#include <events/eventdelegate.h>
#include <events/eventdetails.h>
#include <events/sentence.h>
#include <events/words.h>
#include <filters/filterbutton.h>
#include <store/sitestore.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <bit>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int olderAtOnce = 500;

QToolButton *checkButton()
{
    auto *button = new QToolButton;
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

EventView::EventView(SiteStore &store, ManagerClient &client, QWidget *parent)
    : QWidget(parent), m_store(store), m_client(client), m_table(new QTableView), m_details(new EventDetails),
      m_search(new QLineEdit), m_target(new QLineEdit), m_kinds(new QToolButton), m_kindMenu(new QMenu(this)),
      m_incidents(checkButton()), m_follow(checkButton()),
      m_saved(filtersOf(store, nullptr)),
      m_filters(new FilterButton(
          m_saved, [this] { return filterContent(); },
          [this](const FilterContent &content) { setFilterContent(content); }, this)),
      m_count(new QLabel), m_copyText(new QAction(this)),
      m_copyJson(new QAction(this))
{
    setObjectName(u"eventView"_s);
    m_filter.setSourceModel(&m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(6, 6, 6, 0);
    buildBar(bar);
    layout->addLayout(bar);
    buildTable();
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setCollapsible(0, false);
    layout->addWidget(splitter, 1);
    m_details->hide(); // until there is something to tell: the sentences need the width

    connect(&store, &SiteStore::recordAdded, &m_model, &EventModel::append);
    connect(&store, &SiteStore::historyLoaded, this, &EventView::loadStore);
    connect(m_details, &EventDetails::recordRequested, this, &EventView::selectRecord);
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_filter, changed, this, &EventView::countChanged);
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, [this] {
        if (isFollowing())
            m_table->scrollToBottom();
    });
    retranslate();
    setFollowing(true);
    loadStore();
}

void EventView::buildBar(QHBoxLayout *bar)
{
    m_search->setClearButtonEnabled(true);
    m_target->setClearButtonEnabled(true);
    m_target->setMaximumWidth(220);
    m_kinds->setMenu(m_kindMenu);
    m_kinds->setPopupMode(QToolButton::InstantPopup);
    m_kinds->setFocusPolicy(Qt::StrongFocus);
    for (std::size_t i = 0; i < names(RecordKind{}).size(); ++i) {
        QAction *action = m_kindMenu->addAction(QString());
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, [this, i](bool on) {
            const std::uint32_t bit = 1U << i;
            m_filter.setKinds(on ? m_filter.kinds() | bit : m_filter.kinds() & ~bit);
            retranslateKinds();
            countChanged();
        });
    }
    bar->addWidget(m_search, 2);
    bar->addWidget(m_target, 1);
    bar->addWidget(m_kinds);
    bar->addWidget(m_incidents);
    bar->addWidget(m_filters);
    bar->addWidget(m_follow);
    bar->addStretch();
    bar->addWidget(m_count);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        countChanged();
    });
    connect(m_target, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setTarget(text);
        countChanged();
    });
    connect(m_incidents, &QToolButton::toggled, this, [this](bool on) {
        m_filter.setIncidentsOnly(on);
        countChanged();
    });
    connect(m_follow, &QToolButton::toggled, this, [this](bool on) {
        if (on && m_model.isDetached())
            loadStore();
        if (on)
            m_table->scrollToBottom();
    });
}

void EventView::buildTable()
{
    m_table->setModel(&m_filter);
    m_table->setItemDelegate(new EventDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(EventModel::EventColumn, QHeaderView::Stretch);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    header->resizeSection(EventModel::TimeColumn, 25 * digit);
    header->resizeSection(EventModel::KindColumn, 16 * digit);
    header->resizeSection(EventModel::ByColumn, 22 * digit);
    header->resizeSection(EventModel::SeqColumn, 7 * digit);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_copyText, m_copyJson});
    m_copyText->setShortcut(QKeySequence::Copy);
    m_copyText->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_copyJson->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_copyJson->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_copyText, &QAction::triggered, this, [this] { QApplication::clipboard()->setText(selectedText()); });
    connect(m_copyJson, &QAction::triggered, this, [this] { QApplication::clipboard()->setText(selectedJson()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EventView::selectionChanged);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const QJsonObject record = index.data(EventModel::RecordRole).toJsonObject();
        const QString target = record["target"_L1].toString();
        Q_EMIT targetActivated(target.isEmpty() ? record["host"_L1].toString() : target);
    });
    QScrollBar *scroll = m_table->verticalScrollBar();
    connect(scroll, &QScrollBar::valueChanged, this, [this, scroll](int value) {
        if (value == scroll->minimum() && scroll->maximum() > scroll->minimum())
            fetchOlder();
    });
    // Whoever scrolls up by hand wants to stay there.
    connect(scroll, &QScrollBar::actionTriggered, this, [this, scroll] {
        if (scroll->sliderPosition() < scroll->maximum())
            setFollowing(false);
    });
}

void EventView::retranslateKinds()
{
    const auto actions = m_kindMenu->actions();
    for (qsizetype i = 0; i < actions.size(); ++i)
        actions[i]->setText(word(static_cast<RecordKind>(i)));
    const int shown = std::popcount(m_filter.kinds());
    m_kinds->setText(m_filter.kinds() == EventFilter::allKinds ? tr("All kinds") : tr("%n kind(s)", nullptr, shown));
}

void EventView::retranslate()
{
    m_search->setPlaceholderText(tr("Search in events"));
    m_search->setAccessibleName(tr("Search in events"));
    m_target->setPlaceholderText(tr("Target: host, group, member"));
    m_target->setAccessibleName(tr("Target filter"));
    m_kinds->setAccessibleName(tr("Kinds shown"));
    m_kinds->setToolTip(tr("Which kinds of record are shown"));
    m_incidents->setText(tr("Only incidents"));
    m_incidents->setToolTip(tr("Only records that follow from a fault"));
    m_follow->setText(tr("Follow"));
    m_follow->setToolTip(tr("Keep the newest record in view"));
    m_copyText->setText(tr("Copy"));
    m_copyJson->setText(tr("Copy as JSON"));
    m_table->setAccessibleName(tr("Events"));
    retranslateKinds();
    countChanged();
}

void EventView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void EventView::countChanged()
{
    const int shown = m_filter.rowCount();
    const int all = m_model.rowCount();
    m_count->setText(shown == all ? tr("%n event(s)", nullptr, all) : tr("%1 of %2 events").arg(shown).arg(all));
}

void EventView::loadStore()
{
    m_model.attach(m_store.records());
    m_atBeginning = false;
    countChanged();
    if (isFollowing())
        m_table->scrollToBottom();
}

void EventView::fetchOlder()
{
    const qint64 oldest = m_model.oldestSeq();
    if (m_fetching || m_atBeginning || oldest <= 1)
        return;
    m_fetching = true;
    const QJsonObject params{{u"until"_s, oldest - 1}, {u"limit"_s, olderAtOnce}};
    m_client.call(u"history.query"_s, params, this, [this](const ApiReply &reply) {
        m_fetching = false;
        if (!reply.ok())
            return; // the next scroll asks again; the shell says that the connection is lost
        const QJsonArray array = reply.result.isArray() ? reply.result.toArray() : reply.result["records"_L1].toArray();
        std::vector<QJsonObject> records;
        for (const QJsonValue &value : array)
            records.push_back(value.toObject());
        const int before = m_table->verticalScrollBar()->value();
        const int shown = m_filter.rowCount();
        m_atBeginning = m_model.prepend(records) == 0;
        if (!isFollowing()) // the row that was on top stays where it is
            m_table->verticalScrollBar()->setValue(before + m_filter.rowCount() - shown);
        countChanged();
    });
}

std::vector<QJsonObject> EventView::causesOf(const QJsonObject &record) const
{
    std::vector<QJsonObject> causes;
    qint64 cause = record["cause"_L1].toInteger();
    while (cause > 0 && causes.size() < 32) {
        const auto row = m_model.rowOf(cause);
        if (!row)
            break;
        causes.insert(causes.begin(), m_model.record(*row));
        const qint64 next = causes.front()["cause"_L1].toInteger();
        if (next >= cause)
            break;
        cause = next;
    }
    return causes;
}

void EventView::selectionChanged()
{
    const auto records = selectedRecords();
    if (records.empty()) {
        m_details->clear();
        m_details->hide();
        m_model.setIncident(0);
        Q_EMIT incidentSelected(0);
        return;
    }
    const QJsonObject &record = records.back();
    m_details->show(record, causesOf(record));
    m_details->setVisible(true);
    const qint64 root = record["root"_L1].toInteger();
    m_model.setIncident(root != 0 ? root : record["seq"_L1].toInteger());
    Q_EMIT incidentSelected(m_model.incident());
}

std::vector<QJsonObject> EventView::selectedRecords() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    std::vector<QJsonObject> records;
    for (const QModelIndex &row : std::as_const(rows))
        records.push_back(row.data(EventModel::RecordRole).toJsonObject());
    return records;
}

QString EventView::selectedText() const
{
    QStringList lines;
    for (const QJsonObject &record : selectedRecords())
        lines << localText(recordTime(record)) + u"  "_s + sentence(record);
    return lines.join(u'\n');
}

QString EventView::selectedJson() const
{
    QStringList lines;
    for (const QJsonObject &record : selectedRecords())
        lines << QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact));
    return lines.join(u'\n');
}

SavedFilters EventView::filtersOf(const SiteStore &store, QSettings *settings)
{
    SavedFilters filters(u"events"_s, [&store] { return store.status().site; });
    filters.keepIn(settings);
    return filters;
}

FilterContent EventView::filterContent() const
{
    FilterContent content;
    const auto add = [&content](const QString &field, const QString &value) {
        if (!value.isEmpty())
            content.insert(field, value);
    };
    add(u"text"_s, m_search->text().simplified());
    add(u"target"_s, m_target->text().simplified());
    if (m_filter.kinds() != EventFilter::allKinds) {
        QStringList kinds;
        for (std::size_t i = 0; i < names(RecordKind{}).size(); ++i) {
            if ((m_filter.kinds() >> i & 1U) != 0)
                kinds.append(QString::fromLatin1(names(RecordKind{})[i]));
        }
        // None at all is a filter, too.
        content.insert(u"kinds"_s, kinds.isEmpty() ? u"-"_s : kinds.join(u' '));
    }
    add(u"incidents"_s, m_incidents->isChecked() ? u"only"_s : QString());
    return content;
}

// A kind that this version doesn't know is left out.
void EventView::setFilterContent(const FilterContent &content)
{
    m_search->setText(content.value(u"text"_s));
    m_target->setText(content.value(u"target"_s));
    const QStringList kinds = content.value(u"kinds"_s).split(u' ', Qt::SkipEmptyParts);
    const auto actions = m_kindMenu->actions();
    for (qsizetype i = 0; i < actions.size(); ++i)
        actions[i]->setChecked(
            kinds.isEmpty() || kinds.contains(QString::fromLatin1(names(RecordKind{})[static_cast<std::size_t>(i)])));
    m_incidents->setChecked(content.value(u"incidents"_s) == "only"_L1);
}

void EventView::setTarget(const QString &target)
{
    m_target->setText(target);
}

void EventView::selectRecord(qint64 seq)
{
    m_model.flush();
    const auto row = m_model.rowOf(seq);
    if (!row)
        return;
    const QModelIndex index = m_filter.mapFromSource(m_model.index(*row, 0));
    if (!index.isValid())
        return;
    setFollowing(false);
    m_table->selectRow(index.row());
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void EventView::setFollowing(bool on)
{
    m_follow->setChecked(on);
}

bool EventView::isFollowing() const
{
    return m_follow->isChecked();
}

} // namespace holdfast
