#include <shell/alarmpanel.h>

#include <events/consolewords.h>
#include <events/words.h>
#include <style/flashclock.h>
#include <style/icons.h>
#include <style/metrics.h>
#include <style/stateglyph.h>
#include <style/textsize.h>

#include <QDialog>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace holdfast {

namespace {

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

AlarmPanel::AlarmPanel(SiteStore &store, ManagerClient &client, QWidget *parent)
    : QWidget(parent), m_store(store), m_client(client), m_model(new AlarmModel(store, this)),
      m_tabs(new QTabBar(this)), m_list(new QTreeView(this)), m_acknowledge(new QToolButton(this)),
      m_shelve(new QToolButton(this)), m_out(new QToolButton(this)), m_return(new QToolButton(this)),
      m_show(new QToolButton(this)), m_message(new QLabel(this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegateForColumn(AlarmModel::SeverityColumn, new SeverityDelegate(m_list));
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->resizeSection(AlarmModel::SeverityColumn, textScaled(120));
    m_list->header()->resizeSection(AlarmModel::TargetColumn, textScaled(140));
    m_list->header()->resizeSection(AlarmModel::SinceColumn, textScaled(64));
    m_list->header()->resizeSection(AlarmModel::StateColumn, textScaled(150));
    m_tabs->addTab(QString());
    m_tabs->addTab(QString());
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_tabs);
    for (QToolButton *button : {m_acknowledge, m_shelve, m_out, m_return, m_show}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        bar->addWidget(button);
    }
    m_message->setTextFormat(Qt::PlainText);
    bar->addWidget(m_message, 1);
    m_acknowledge->setIcon(icon(Symbol::Acknowledge));
    m_shelve->setObjectName(QStringLiteral("shelve"));
    m_shelve->setIcon(icon(Symbol::Shelve));
    m_out->setIcon(icon(Symbol::OutOfService));
    m_return->setIcon(icon(Symbol::Online));
    m_return->hide();
    m_show->setIcon(icon(Symbol::Forward));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::gap, Metrics::gap, Metrics::gap, 0);
    layout->setSpacing(Metrics::gap);
    layout->addLayout(bar);
    layout->addWidget(m_list, 1);
    connect(m_acknowledge, &QToolButton::clicked, this, &AlarmPanel::acknowledge);
    connect(m_shelve, &QToolButton::clicked, this, &AlarmPanel::shelve);
    connect(m_out, &QToolButton::clicked, this, &AlarmPanel::takeOut);
    connect(m_return, &QToolButton::clicked, this, &AlarmPanel::returnToService);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        const bool out = tab == 1;
        m_model->setShown(out ? AlarmModel::Shown::OutOfService : AlarmModel::Shown::InService);
        for (QToolButton *button : {m_acknowledge, m_shelve, m_out})
            button->setVisible(!out);
        m_return->setVisible(out);
        refreshButtons();
    });
    const auto show = [this] {
        if (const AlarmStatus *alarm = m_model->alarm(m_list->currentIndex()))
            Q_EMIT activated(alarm->target);
    };
    connect(m_show, &QToolButton::clicked, this, show);
    connect(m_list, &QTreeView::activated, this, show);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AlarmPanel::refreshButtons);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &AlarmPanel::refreshButtons);
    for (auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, change, this, &AlarmPanel::refreshButtons);
    connect(&store, &SiteStore::connectionChanged, this, &AlarmPanel::refreshButtons);
    connect(&store, &SiteStore::statusChanged, this, &AlarmPanel::refreshTabs);
    connect(&FlashClock::instance(), &FlashClock::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

void AlarmPanel::retranslate()
{
    m_acknowledge->setText(tr("Acknowledge"));
    m_shelve->setText(tr("Shelve\u2026"));
    m_out->setText(tr("Out of service\u2026"));
    m_return->setText(tr("Return to service"));
    m_show->setText(tr("Show"));
    describe(*m_acknowledge, tr("Acknowledge the selected alarm"));
    describe(*m_shelve, tr("Shelve the selected alarm"));
    describe(*m_out, tr("Take the selected alarm out of service"));
    describe(*m_return, tr("Return the selected alarm to service"));
    describe(*m_tabs, tr("Which alarms are listed"));
    describe(*m_show, tr("Show what the selected alarm is about"));
    describe(*m_list, tr("Alarms by incident"));
    m_model->retranslate();
    refreshTabs();
    refreshButtons();
}

void AlarmPanel::refreshTabs()
{
    const auto &alarms = m_store.status().alarms;
    const auto out = std::count_if(alarms.begin(), alarms.end(), isOutOfService);
    m_tabs->setTabText(0, tr("In service (%1)", "alarms").arg(std::ssize(alarms) - out));
    m_tabs->setTabText(1, tr("Out of service (%1)", "alarms").arg(out));
}

// No focus proxy: Tab would go from what is before to the list, and past the tabs above it.
void AlarmPanel::focusInEvent(QFocusEvent *event)
{
    m_list->setFocus(event->reason());
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
    m_out->setEnabled(refusal.isEmpty());
    m_out->setToolTip(refusal.isEmpty() ? tr("Nobody is told of it until it is returned to service; it has no expiry")
                                        : refusal);
    m_return->setEnabled(refusal.isEmpty());
    m_return->setToolTip(refusal.isEmpty() ? tr("If its condition holds, it is raised anew") : refusal);
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
            m_message->setText(inConsoleWords(reply.error->why.isEmpty() ? reply.error->message : reply.error->why,
                                              AdvicePlace::Elsewhere));
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
    auto *hours = new QSpinBox;
    hours->setRange(1, 8); // console.md: 8 h at most
    hours->setValue(m_shelveHours);
    hours->setSuffix(tr(" h", "hours"));
    askReason(tr("Shelve the alarm of %1").arg(alarm->target), tr("Shelve"),
              [hours](QFormLayout &form) { form.addRow(tr("&For"), hours); },
              [this, id = alarm->id, hours](const QString &reason) {
                  call(QStringLiteral("alarms.shelve"), {{QStringLiteral("id"), id},
                                                         {QStringLiteral("for"), hours->value() * 3600},
                                                         {QStringLiteral("reason"), reason}});
              });
}

void AlarmPanel::takeOut()
{
    const AlarmStatus *alarm = m_model->alarm(m_list->currentIndex());
    if (!alarm)
        return;
    auto *note = new QLabel(tr("Nobody is told of it, whatever happens, until somebody returns it to service. To put "
                               "it aside for a time, shelve it."));
    note->setWordWrap(true);
    askReason(tr("Take the alarm of %1 out of service").arg(alarm->target), tr("Out of service"),
              [note](QFormLayout &form) { form.insertRow(0, note); },
              [this, id = alarm->id](const QString &reason) {
                  call(QStringLiteral("alarms.out_of_service"),
                       {{QStringLiteral("id"), id}, {QStringLiteral("reason"), reason}});
              });
}

void AlarmPanel::returnToService()
{
    if (const AlarmStatus *alarm = m_model->alarm(m_list->currentIndex()))
        call(QStringLiteral("alarms.in_service"), {{QStringLiteral("id"), alarm->id}});
}

// The button stays disabled without a reason. @param more rows of the form.
void AlarmPanel::askReason(const QString &title, const QString &verb, const std::function<void(QFormLayout &)> &more,
                           const std::function<void(const QString &)> &then)
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *reason = new QLineEdit(dialog);
    reason->setMinimumWidth(reason->fontMetrics().averageCharWidth() * 44);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(verb);
    ok->setEnabled(false);
    auto *form = new QFormLayout(dialog);
    form->addRow(tr("&Reason"), reason);
    more(*form);
    form->addRow(buttons);
    connect(reason, &QLineEdit::textChanged, ok, [ok](const QString &text) { ok->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [then, reason] { then(reason->text().trimmed()); });
    dialog->open();
    reason->setFocus();
}

} // namespace holdfast
