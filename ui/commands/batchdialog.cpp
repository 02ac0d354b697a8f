#include <commands/batchdialog.h>

#include <commands/commandtext.h>
#include <commands/foresight.h>
#include <commands/planview.h>
#include <events/words.h>
#include <help/helptopic.h>
#include <store/sitestore.h>
#include <style/colours.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QCheckBox>
#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextDocumentFragment>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

enum Column { What, Ending, Consequence };

} // namespace

BatchDialog::BatchDialog(SiteStore &store, ManagerClient &client, const QString &command, const QStringList &targets,
                         QWidget *parent)
    : QDialog(parent), m_store(store), m_command(command), m_targets(targets),
      m_foresight(new CommandForesight(client, this)), m_run(new BatchRun(store, client, command, this)),
      m_title(new QLabel(this)), m_reasonLabel(new QLabel(this)), m_ticketLabel(new QLabel(this)),
      m_nameLabel(new QLabel(this)), m_message(new QLabel(this)), m_list(new QTreeWidget(this)),
      m_cascade(new QCheckBox(this)), m_force(new QCheckBox(this)), m_goesOn(new QCheckBox(this)),
      m_reason(new QLineEdit(this)), m_ticket(new QLineEdit(this)), m_name(new QLineEdit(this)),
      m_stop(new QPushButton(this)), m_close(new QPushButton(this)), m_act(new QPushButton(this))
{
    setHelpTopic(*this, QStringLiteral("dialog-command"));
    setObjectName(u"batchDialog"_s);
    m_title->setFont(headingFont(font()));
    m_title->setWordWrap(true);
    m_message->setWordWrap(true);
    m_list->setRootIsDecorated(false);
    m_list->setWordWrap(true);
    m_list->setAllColumnsShowFocus(true);
    for (const QString &target : targets)
        m_list->addTopLevelItem(new QTreeWidgetItem({commandTitle(store, command, {target})}));
    m_cascade->setVisible(command == "offline"_L1);
    m_force->setVisible(command == "offline"_L1 || command == "reboot"_L1);
    m_reasonLabel->setBuddy(m_reason);
    m_ticketLabel->setBuddy(m_ticket);
    m_nameLabel->setBuddy(m_name);
    if (const auto verb = fromName<CommandVerb>(command.toStdString()))
        m_act->setIcon(icon(symbolOf(*verb)));
    m_act->setAutoDefault(false); // Enter in a field must not act
    m_stop->setAutoDefault(false);
    m_close->setDefault(true);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_reasonLabel, m_reason);
    form->addRow(m_ticketLabel, m_ticket);
    form->addRow(m_nameLabel, m_name);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_stop);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_act);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::margin, Metrics::margin, Metrics::margin, Metrics::margin);
    column->setSpacing(Metrics::space);
    column->addWidget(m_title);
    column->addWidget(m_list, 1);
    for (QCheckBox *each : {m_cascade, m_force, m_goesOn})
        column->addWidget(each);
    column->addLayout(form);
    column->addWidget(m_message);
    column->addLayout(buttons);
    resize(860, 560);
    m_list->setColumnWidth(What, 260);
    m_list->setColumnWidth(Ending, 120);

    connect(m_foresight, &CommandForesight::changed, this, &BatchDialog::refresh);
    connect(m_run, &BatchRun::changed, this, &BatchDialog::refresh);
    connect(m_cascade, &QCheckBox::toggled, this, &BatchDialog::replan);
    connect(m_force, &QCheckBox::toggled, this, &BatchDialog::replan);
    connect(m_goesOn, &QCheckBox::toggled, this, [this](bool on) {
        m_run->setGoesOn(on);
        refresh();
    });
    connect(m_reason, &QLineEdit::textChanged, this, &BatchDialog::refresh);
    connect(m_name, &QLineEdit::textChanged, this, &BatchDialog::refresh);
    connect(m_act, &QPushButton::clicked, this, &BatchDialog::begin);
    connect(m_stop, &QPushButton::clicked, m_run, &BatchRun::stop);
    connect(m_close, &QPushButton::clicked, this, &BatchDialog::reject);
    connect(&m_store, &SiteStore::connectionChanged, this, &BatchDialog::refresh);
    retranslate();
    replan();
}

QString BatchDialog::title() const
{
    const auto verb = fromName<CommandVerb>(m_command.toStdString());
    const int count = static_cast<int>(m_targets.size());
    if (verb == CommandVerb::Offline)
        return tr("Take %n off-line, one after the other", "", count);
    if (verb == CommandVerb::Online)
        return tr("Put %n on-line, one after the other", "", count);
    if (verb == CommandVerb::Switchover)
        return tr("Switch %n over, one after the other", "", count);
    if (verb == CommandVerb::Repair)
        return tr("Repair %n, one after the other", "", count);
    return tr("%1: %n, one after the other", "", count).arg(verb ? word(*verb) : m_command);
}

QStringList BatchDialog::options() const
{
    QStringList options;
    if (m_cascade->isChecked())
        options.append(u"--cascade"_s);
    if (m_force->isChecked())
        options.append(u"--force"_s);
    return options;
}

void BatchDialog::replan()
{
    std::vector<GivenCommand> commands;
    for (const QString &target : std::as_const(m_targets))
        commands.push_back({m_command, QStringList{target} + options()});
    m_foresight->ask(std::move(commands));
    refresh();
}

QStringList BatchDialog::losses() const
{
    QStringList lost;
    for (const Plan &plan : m_foresight->plans()) {
        for (const ServiceLoss &loss : plan.servicesLost) {
            if (isLoss(loss) && !lost.contains(loss.group))
                lost.append(loss.group);
        }
    }
    return lost;
}

QString BatchDialog::reasonNotToAct() const
{
    if (const QString refused = m_store.commandsRefused(); !refused.isEmpty())
        return refused;
    if (!m_foresight->isComplete())
        return tr("The plan is being made.");
    const Plan *refused = m_foresight->refused();
    if (refused != nullptr && !m_goesOn->isChecked())
        return refused->todo.isEmpty() ? tr("The plan would be refused: %1").arg(refused->why)
                                       : tr("The plan would be refused: %1; %2").arg(refused->why, refused->todo);
    if (m_reason->text().trimmed().isEmpty())
        return tr("Say why: the reason is kept in the journal.");
    if (!losses().isEmpty() && m_name->text().trimmed() != m_store.status().site)
        return tr("Type %1 to confirm.").arg(m_store.status().site);
    return {};
}

QString BatchDialog::summary() const
{
    const int wrong = m_run->count(BatchRun::State::Refused) + m_run->count(BatchRun::State::Failed)
        + m_run->count(BatchRun::State::TimedOut);
    const int done = m_run->count(BatchRun::State::Done);
    const int all = static_cast<int>(m_targets.size());
    if (m_run->isUnderWay())
        return tr("%1 of %2 are done.").arg(done).arg(all);
    return wrong == 0 && done == all ? tr("All are done.")
                                     : tr("%1 of %2 are done; %3 went wrong, %4 were left out.")
                                           .arg(QString::number(done), QString::number(all), QString::number(wrong),
                                                QString::number(m_run->count(BatchRun::State::LeftOut)));
}

void BatchDialog::refreshRows()
{
    const Colours colours = Colours::of(palette());
    const QColor red = colours.legible(colours.severity(Severity::Critical), textContrast);
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        const auto position = static_cast<std::size_t>(row);
        QString outcome, text;
        bool bad = false;
        if (position < m_run->items().size()) {
            const BatchRun::Item &one = m_run->items()[position];
            text = one.message;
            bad = one.state == BatchRun::State::Refused || one.state == BatchRun::State::Failed
                || one.state == BatchRun::State::TimedOut;
            switch (one.state) {
            case BatchRun::State::Waiting: outcome = tr("to do"); break;
            case BatchRun::State::UnderWay: outcome = tr("under way"); break;
            case BatchRun::State::Done: outcome = tr("done"); break;
            case BatchRun::State::Refused: outcome = tr("refused"); break;
            case BatchRun::State::Failed: outcome = tr("failed"); break;
            case BatchRun::State::TimedOut: outcome = tr("timed out"); break;
            case BatchRun::State::LeftOut: outcome = tr("left out"); break;
            }
        } else if (position < m_foresight->plans().size()) {
            const Plan &plan = m_foresight->plans()[position];
            bad = plan.refused;
            outcome = plan.refused ? tr("refused") : tr("planned");
            text = QTextDocumentFragment::fromHtml(consequences(plan, m_targets.value(row), palette())).toPlainText();
            if (text.isEmpty())
                text = tr("Nobody loses service, and nothing is left unprotected.");
        } else if (m_foresight->isComplete()) {
            text = m_foresight->error().isEmpty() ? tr("Not foreseen: what comes before it would be refused.")
                                                  : m_foresight->error();
        }
        item->setText(Ending, outcome);
        item->setText(Consequence, text);
        item->setToolTip(Consequence, text);
        item->setForeground(Ending, bad ? QBrush(red) : palette().brush(QPalette::Text));
    }
}

void BatchDialog::refresh()
{
    const bool begun = m_run->isUnderWay() || m_run->isOver();
    refreshRows();
    const QString why = begun ? tr("It has begun.") : reasonNotToAct();
    m_act->setEnabled(why.isEmpty());
    m_act->setToolTip(why);
    for (QWidget *field : {static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_ticket),
                           static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_cascade),
                           static_cast<QWidget *>(m_force)})
        field->setEnabled(!begun);
    const QString noForce = m_store.refusedFor(UserRole::Administrator);
    m_force->setEnabled(!begun && noForce.isEmpty());
    m_force->setToolTip(noForce);
    m_goesOn->setEnabled(!m_run->isOver());
    const bool loses = !losses().isEmpty();
    m_nameLabel->setVisible(loses);
    m_name->setVisible(loses);
    m_stop->setEnabled(m_run->isUnderWay());
    m_close->setEnabled(!m_run->isUnderWay());
    m_close->setText(begun ? tr("Close") : tr("Cancel"));
    m_message->setText(begun ? summary() : why);
    const Colours colours = Colours::of(palette());
    QPalette own = palette();
    own.setColor(QPalette::WindowText, begun ? colours.text : colours.dim);
    m_message->setPalette(own);
}

void BatchDialog::begin()
{
    const QString ticket = m_ticket->text().trimmed();
    const QString reason = m_reason->text().trimmed() + (ticket.isEmpty() ? QString() : u" ["_s + ticket + u']');
    m_run->setGoesOn(m_goesOn->isChecked());
    m_run->begin(m_targets, options(), reason, losses());
    m_stop->setFocus();
}

void BatchDialog::reject()
{
    if (!m_run->isUnderWay())
        QDialog::reject();
}

void BatchDialog::retranslate()
{
    setWindowTitle(title());
    m_title->setText(title());
    m_act->setText(title());
    m_list->setHeaderLabels({tr("Command"), tr("Outcome"), tr("What comes of it")});
    for (int column = 0; column < m_list->columnCount(); ++column)
        m_list->headerItem()->setToolTip(column, m_list->headerItem()->text(column));
    m_cascade->setText(tr("Also what depends upon it: take that out of service first"));
    m_force->setText(tr("Even if service is lost"));
    m_goesOn->setText(tr("Go on with the next although one is refused or fails"));
    m_reasonLabel->setText(tr("Reason (needed)"));
    m_reason->setPlaceholderText(tr("Kept in the journal with your name"));
    m_ticketLabel->setText(tr("Ticket"));
    m_ticket->setPlaceholderText(tr("Optional"));
    m_nameLabel->setText(tr("Type %1 to confirm").arg(m_store.status().site));
    m_stop->setText(tr("Stop after this one"));
    describe(*m_list, tr("Commands in their order"));
    describe(*m_reason, tr("Reason"));
    describe(*m_ticket, tr("Ticket"));
    describe(*m_name, tr("Name to confirm"));
    describe(*m_act, title());
    refresh();
}

void BatchDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refresh();
    QDialog::changeEvent(event);
}

void BatchDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_close->setFocus();
}

} // namespace holdfast
