#include <shell/alarmpanel.h>

#include <events/words.h>
#include <style/flashclock.h>
#include <style/icons.h>
#include <style/metrics.h>
#include <style/stateglyph.h>

#include <QDialog>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace holdfast {

namespace {

bool isUnacknowledged(const AlarmStatus &alarm)
{
    return alarm.state == QLatin1String("unacknowledged") || alarm.state == QLatin1String("returned-unacknowledged");
}

QString stateText(const QString &state)
{
    if (state == QLatin1String("unacknowledged"))
        return AlarmModel::tr("unacknowledged");
    if (state == QLatin1String("acknowledged"))
        return AlarmModel::tr("acknowledged");
    if (state == QLatin1String("returned-unacknowledged"))
        return AlarmModel::tr("gone, unacknowledged");
    if (state == QLatin1String("shelved"))
        return AlarmModel::tr("shelved");
    if (state == QLatin1String("suppressed"))
        return AlarmModel::tr("suppressed by design");
    if (state == QLatin1String("out-of-service"))
        return AlarmModel::tr("out of service");
    return state;
}

// What wants attention first: unacknowledged before acknowledged before shelved, then by severity, then the oldest.
bool comesFirst(const AlarmStatus &a, const AlarmStatus &b)
{
    const auto rank = [](const AlarmStatus &alarm) {
        return isUnacknowledged(alarm) ? 0 : alarm.state == QLatin1String("shelved") ? 2 : 1;
    };
    return std::tuple(rank(a), a.severity, a.since, a.id) < std::tuple(rank(b), b.severity, b.since, b.id);
}

/// The severity's symbol; it flashes while unacknowledged.
class SeverityDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto *model = qobject_cast<const AlarmModel *>(index.model());
        const AlarmStatus *alarm = model ? model->alarm(index) : nullptr;
        if (!alarm)
            return;
        QPixmap pixmap(15, 15);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        const bool lit = !isUnacknowledged(*alarm) || FlashClock::instance().isLit(alarm->severity <= Severity::Major);
        paintSeverity(painter, QRectF(0, 0, 15, 15), alarm->severity, lit, Colours::of(option->palette));
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(15, 15);
        option->icon = QIcon(pixmap);
    }
};

} // namespace

AlarmModel::AlarmModel(SiteStore &store, QObject *parent) : QAbstractItemModel(parent), m_store(store)
{
    connect(&store, &SiteStore::statusChanged, this, [this](const SiteChanges &changes) {
        if (changes.alarms || changes.structure)
            refresh();
    });
    connect(&store, &SiteStore::agesChanged, this, [this] {
        if (!m_incidents.empty())
            Q_EMIT dataChanged(index(0, SinceColumn), index(rowCount() - 1, SinceColumn));
    });
    refresh();
}

void AlarmModel::refresh()
{
    std::vector<Incident> wanted;
    for (const AlarmStatus &alarm : m_store.status().alarms) {
        const qint64 root = alarm.root > 0 ? alarm.root : -alarm.id;
        const auto at = std::find_if(wanted.begin(), wanted.end(), [root](const Incident &one) { return one.root == root; });
        if (at == wanted.end())
            wanted.push_back({root, {alarm}});
        else
            at->alarms.push_back(alarm);
    }
    for (Incident &incident : wanted)
        std::sort(incident.alarms.begin(), incident.alarms.end(), comesFirst);
    std::sort(wanted.begin(), wanted.end(), [](const Incident &a, const Incident &b) {
        return comesFirst(a.alarms.front(), b.alarms.front());
    });

    const auto has = [](const std::vector<Incident> &all, qint64 root) {
        return std::any_of(all.begin(), all.end(), [root](const Incident &one) { return one.root == root; });
    };
    for (int row = static_cast<int>(m_incidents.size()) - 1; row >= 0; --row) {
        if (has(wanted, m_incidents[static_cast<std::size_t>(row)].root))
            continue;
        beginRemoveRows({}, row, row);
        m_incidents.erase(m_incidents.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < static_cast<int>(wanted.size()); ++row) {
        const auto position = static_cast<std::size_t>(row);
        const auto at = std::find_if(m_incidents.begin() + row, m_incidents.end(), [&](const Incident &one) {
            return one.root == wanted[position].root;
        });
        if (at == m_incidents.end()) {
            beginInsertRows({}, row, row);
            m_incidents.insert(m_incidents.begin() + row, wanted[position]);
            endInsertRows();
            continue;
        }
        const int from = static_cast<int>(at - m_incidents.begin());
        if (from != row) {
            beginMoveRows({}, from, from, {}, row);
            std::rotate(m_incidents.begin() + row, m_incidents.begin() + from, m_incidents.begin() + from + 1);
            endMoveRows();
        }
        setIncident(row, std::move(wanted[position]));
    }
}

void AlarmModel::setIncident(int row, Incident incident)
{
    Incident &own = m_incidents[static_cast<std::size_t>(row)];
    const QModelIndex above = index(row, 0);
    const int have = static_cast<int>(own.alarms.size()) - 1;
    const int want = static_cast<int>(incident.alarms.size()) - 1;
    if (want > have)
        beginInsertRows(above, have, want - 1);
    else if (want < have)
        beginRemoveRows(above, want, have - 1);
    own = std::move(incident);
    if (want > have)
        endInsertRows();
    else if (want < have)
        endRemoveRows();
    Q_EMIT dataChanged(above, index(row, ColumnCount - 1));
    if (want > 0)
        Q_EMIT dataChanged(index(0, 0, above), index(want - 1, ColumnCount - 1, above));
}

// The internal id is the incident's root for a child and 0 for an incident: both survive moves of rows.
QModelIndex AlarmModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, quintptr(0));
    return createIndex(row, column, static_cast<quintptr>(m_incidents[static_cast<std::size_t>(parent.row())].root));
}

QModelIndex AlarmModel::parent(const QModelIndex &child) const
{
    if (child.internalId() == 0)
        return {};
    const auto root = static_cast<qint64>(child.internalId());
    for (std::size_t i = 0; i < m_incidents.size(); ++i) {
        if (m_incidents[i].root == root)
            return createIndex(static_cast<int>(i), 0, quintptr(0));
    }
    return {};
}

int AlarmModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_incidents.size());
    if (parent.internalId() != 0 || parent.column() > 0)
        return 0;
    return static_cast<int>(m_incidents[static_cast<std::size_t>(parent.row())].alarms.size()) - 1;
}

int AlarmModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

const AlarmStatus *AlarmModel::alarm(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const QModelIndex above = parent(index);
    const Incident &incident = m_incidents[static_cast<std::size_t>(above.isValid() ? above.row() : index.row())];
    const auto position = static_cast<std::size_t>(above.isValid() ? index.row() + 1 : 0);
    return position < incident.alarms.size() ? &incident.alarms[position] : nullptr;
}

QString alarmWords(const AlarmStatus &alarm)
{
    const auto kind = fromName<AlarmKind>(alarm.alarm.toStdString());
    return kind ? word(*kind) : alarm.text;
}

QVariant AlarmModel::data(const QModelIndex &index, int role) const
{
    const AlarmStatus *one = alarm(index);
    if (!one)
        return {};
    if (role == Qt::ToolTipRole)
        return one->text;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case SeverityColumn: return word(one->severity);
    case TargetColumn: return one->target;
    case SinceColumn:
        return ageText(m_store.ageS(one->since));
    case StateColumn:
        if (one->shelvedUntil.isValid())
            return tr("shelved until %1")
                .arg(QLocale().toString(one->shelvedUntil.toLocalTime(), QStringLiteral("HH:mm")));
        return stateText(one->state);
    case TextColumn: return alarmWords(*one);
    }
    return {};
}

QVariant AlarmModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn: return tr("Severity");
    case TargetColumn: return tr("Target");
    case SinceColumn: return tr("For", "column: for how long");
    case StateColumn: return tr("State");
    case TextColumn: return tr("Alarm");
    }
    return {};
}

void AlarmModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_incidents.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

AlarmPanel::AlarmPanel(SiteStore &store, ManagerClient &client, QWidget *parent)
    : QWidget(parent), m_store(store), m_client(client), m_model(new AlarmModel(store, this)),
      m_list(new QTreeView(this)), m_acknowledge(new QToolButton(this)), m_shelve(new QToolButton(this)),
      m_show(new QToolButton(this)), m_message(new QLabel(this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegateForColumn(AlarmModel::SeverityColumn, new SeverityDelegate(m_list));
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->resizeSection(AlarmModel::SeverityColumn, 120);
    m_list->header()->resizeSection(AlarmModel::TargetColumn, 140);
    m_list->header()->resizeSection(AlarmModel::SinceColumn, 64);
    m_list->header()->resizeSection(AlarmModel::StateColumn, 150);
    auto *bar = new QHBoxLayout;
    for (QToolButton *button : {m_acknowledge, m_shelve, m_show}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        bar->addWidget(button);
    }
    m_message->setTextFormat(Qt::PlainText);
    bar->addWidget(m_message, 1);
    m_acknowledge->setIcon(icon(Symbol::Acknowledge));
    m_shelve->setObjectName(QStringLiteral("shelve"));
    m_shelve->setIcon(icon(Symbol::Shelve));
    m_show->setIcon(icon(Symbol::Forward));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::gap, Metrics::gap, Metrics::gap, 0);
    layout->setSpacing(Metrics::gap);
    layout->addLayout(bar);
    layout->addWidget(m_list, 1);
    setFocusProxy(m_list);
    connect(m_acknowledge, &QToolButton::clicked, this, &AlarmPanel::acknowledge);
    connect(m_shelve, &QToolButton::clicked, this, &AlarmPanel::shelve);
    const auto show = [this] {
        if (const AlarmStatus *alarm = m_model->alarm(m_list->currentIndex()))
            Q_EMIT activated(alarm->target);
    };
    connect(m_show, &QToolButton::clicked, this, show);
    connect(m_list, &QTreeView::activated, this, show);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AlarmPanel::refreshButtons);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &AlarmPanel::refreshButtons);
    connect(&store, &SiteStore::connectionChanged, this, &AlarmPanel::refreshButtons);
    connect(&FlashClock::instance(), &FlashClock::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

void AlarmPanel::retranslate()
{
    m_acknowledge->setText(tr("Acknowledge"));
    m_shelve->setText(tr("Shelve\u2026"));
    m_show->setText(tr("Show"));
    describe(*m_acknowledge, tr("Acknowledge the selected alarm"));
    describe(*m_shelve, tr("Shelve the selected alarm"));
    describe(*m_show, tr("Show what the selected alarm is about"));
    describe(*m_list, tr("Alarms by incident"));
    m_model->retranslate();
    refreshButtons();
}

void AlarmPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AlarmPanel::refreshButtons()
{
    const AlarmStatus *alarm = m_model->alarm(m_list->currentIndex());
    QString refusal = m_store.commandsRefused();
    if (refusal.isEmpty() && !alarm)
        refusal = tr("No alarm is selected.");
    m_show->setEnabled(alarm != nullptr);
    m_shelve->setEnabled(refusal.isEmpty());
    m_shelve->setToolTip(refusal.isEmpty() ? tr("Hide it for a time, with a reason") : refusal);
    if (refusal.isEmpty() && !isUnacknowledged(*alarm))
        refusal = tr("It is acknowledged already.");
    m_acknowledge->setEnabled(refusal.isEmpty());
    m_acknowledge->setToolTip(refusal.isEmpty() ? tr("Seen: it stops flashing. Nothing on the site changes.") : refusal);
}

void AlarmPanel::call(const QString &method, QJsonObject params)
{
    params.insert(QStringLiteral("by"), m_store.user());
    m_message->clear();
    m_client.call(method, params, this, [this](const ApiReply &reply) {
        if (reply.error)
            m_message->setText(reply.error->why.isEmpty() ? reply.error->message : reply.error->why);
        m_store.refreshNow();
    });
}

void AlarmPanel::acknowledge()
{
    if (const AlarmStatus *alarm = m_model->alarm(m_list->currentIndex()))
        call(QStringLiteral("alarms.acknowledge"), {{QStringLiteral("id"), alarm->id}});
}

void AlarmPanel::shelve()
{
    const AlarmStatus *alarm = m_model->alarm(m_list->currentIndex());
    if (!alarm)
        return;
    const qint64 id = alarm->id;
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Shelve the alarm of %1").arg(alarm->target));
    auto *reason = new QLineEdit(dialog);
    auto *hours = new QSpinBox(dialog);
    hours->setRange(1, 8); // console.md: 8 h at most
    hours->setSuffix(tr(" h", "hours"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("Shelve"));
    ok->setEnabled(false);
    auto *form = new QFormLayout(dialog);
    form->addRow(tr("&Reason"), reason);
    form->addRow(tr("&For"), hours);
    form->addRow(buttons);
    connect(reason, &QLineEdit::textChanged, ok, [ok](const QString &text) { ok->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, id, reason, hours] {
        call(QStringLiteral("alarms.shelve"),
             {{QStringLiteral("id"), id}, {QStringLiteral("for"), hours->value() * 3600},
              {QStringLiteral("reason"), reason->text().trimmed()}});
    });
    dialog->open();
}

} // namespace holdfast
