#include <commands/commanddialog.h>

#include <commands/commandtext.h>
#include <commands/planview.h>
#include <events/words.h>
#include <help/helptopic.h>
#include <store/sitestore.h>
#include <style/colours.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr double unansweredAfterS = 1.75; // read 2 s after the click at the latest (console.md)

bool takesCascade(const QString &command)
{
    return command == "offline"_L1;
}

bool takesForce(const QString &command)
{
    return command == "offline"_L1 || command == "reboot"_L1 || command == "power-cycle"_L1
        || command == "power-off"_L1;
}

} // namespace

CommandDialog::CommandDialog(SiteStore &store, ManagerClient &client, const QString &command, const QStringList &args,
                             QWidget *parent)
    : QDialog(parent), m_store(store), m_run(new IssuedCommand(store, client, command, args, this)),
      m_title(new QLabel(this)), m_plan(new PlanView(this)), m_cascade(new QCheckBox(this)),
      m_force(new QCheckBox(this)), m_reasonLabel(new QLabel(this)), m_reason(new QLineEdit(this)),
      m_ticketLabel(new QLabel(this)), m_ticket(new QLineEdit(this)), m_nameLabel(new QLabel(this)),
      m_name(new QLineEdit(this)), m_message(new QLabel(this)), m_copy(new QPushButton(this)),
      m_close(new QPushButton(this)), m_act(new QPushButton(this))
{
    setHelpTopic(*this, QStringLiteral("dialog-command"));
    setObjectName(u"commandDialog"_s);
    m_title->setFont(headingFont(font()));
    m_title->setWordWrap(true);
    m_message->setWordWrap(true);
    m_cascade->setChecked(m_run->isCascade());
    m_force->setChecked(m_run->isForce());
    m_cascade->setVisible(takesCascade(command));
    m_force->setVisible(takesForce(command));
    m_reasonLabel->setBuddy(m_reason);
    m_ticketLabel->setBuddy(m_ticket);
    m_nameLabel->setBuddy(m_name);
    m_nameLabel->setWordWrap(true);
    if (const auto verb = fromName<CommandVerb>(command.toStdString()))
        m_act->setIcon(icon(symbolOf(*verb)));
    // Enter in a field must not act: only the button does.
    m_act->setAutoDefault(false);
    m_copy->setAutoDefault(false);
    m_close->setDefault(true);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_reasonLabel, m_reason);
    form->addRow(m_ticketLabel, m_ticket);
    form->addRow(m_nameLabel, m_name);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_act);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::margin, Metrics::margin, Metrics::margin, Metrics::margin);
    column->setSpacing(Metrics::space);
    column->addWidget(m_title);
    column->addWidget(m_plan, 1);
    column->addWidget(m_cascade);
    column->addWidget(m_force);
    column->addLayout(form);
    column->addWidget(m_message);
    column->addLayout(buttons);
    resize(640, 560);

    connect(m_run, &IssuedCommand::changed, this, &CommandDialog::refresh);
    connect(m_cascade, &QCheckBox::toggled, m_run, &IssuedCommand::setCascade);
    connect(m_force, &QCheckBox::toggled, m_run, &IssuedCommand::setForce);
    connect(m_reason, &QLineEdit::textChanged, this, &CommandDialog::refresh);
    connect(m_name, &QLineEdit::textChanged, this, &CommandDialog::refresh);
    connect(m_act, &QPushButton::clicked, this, &CommandDialog::execute);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(commandLine(m_run->command(), m_run->args(), fullReason()));
    });
    connect(&m_store, &SiteStore::connectionChanged, this, &CommandDialog::refresh);
    if (!m_store.hasStatus())
        connect(&m_store, &SiteStore::statusChanged, this, &CommandDialog::retranslate, Qt::SingleShotConnection);
    m_tick.setInterval(200);
    connect(&m_tick, &QTimer::timeout, this, &CommandDialog::refreshMessage);
    retranslate();
}

QString CommandDialog::fullReason() const
{
    const QString reason = m_reason->text().trimmed();
    const QString ticket = m_ticket->text().trimmed();
    if (ticket.isEmpty())
        return reason;
    return reason.isEmpty() ? ticket : reason + u" ["_s + ticket + u']';
}

bool CommandDialog::needsName() const
{
    return m_run->command() == "power-off"_L1
        || (m_run->stage() == IssuedCommand::Stage::Planned && std::ranges::any_of(m_run->plan().servicesLost, isLoss));
}

QString CommandDialog::reasonNotToAct() const
{
    if (const QString refused = m_store.commandsRefused(); !refused.isEmpty())
        return refused;
    switch (m_run->stage()) {
    case IssuedCommand::Stage::Planning: return tr("The plan is being made.");
    case IssuedCommand::Stage::PlanRefused:
    case IssuedCommand::Stage::NoPlan: return m_run->message();
    case IssuedCommand::Stage::Sent:
    case IssuedCommand::Stage::Accepted: return tr("It is under way.");
    case IssuedCommand::Stage::Done:
    case IssuedCommand::Stage::Refused:
    case IssuedCommand::Stage::Failed:
    case IssuedCommand::Stage::TimedOut: return tr("It is over.");
    case IssuedCommand::Stage::Planned: break;
    }
    if (m_run->plan().needsReason && m_reason->text().trimmed().isEmpty())
        return tr("Say why: the reason is kept in the journal.");
    if (needsName() && m_name->text().trimmed() != m_run->target())
        return tr("Type %1 to confirm.").arg(m_run->target());
    return {};
}

void CommandDialog::refresh()
{
    const IssuedCommand::Stage stage = m_run->stage();
    const bool open = stage == IssuedCommand::Stage::Planning || stage == IssuedCommand::Stage::Planned
        || stage == IssuedCommand::Stage::PlanRefused || stage == IssuedCommand::Stage::NoPlan;
    if (stage == IssuedCommand::Stage::Planned)
        m_plan->showPlan(m_run->plan(), m_run->target(), lastSwitchover());
    else if (stage == IssuedCommand::Stage::PlanRefused || stage == IssuedCommand::Stage::NoPlan)
        m_plan->showNothing();
    const QString why = reasonNotToAct();
    m_act->setEnabled(why.isEmpty());
    m_act->setToolTip(why);
    for (QWidget *field : {static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_ticket),
                           static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_cascade),
                           static_cast<QWidget *>(m_force)})
        field->setEnabled(open);
    const QString noForce = m_store.refusedFor(UserRole::Administrator);
    m_force->setEnabled(open && noForce.isEmpty());
    m_force->setToolTip(noForce);
    m_nameLabel->setVisible(needsName());
    m_name->setVisible(needsName());
    m_reasonLabel->setText(m_run->plan().needsReason ? tr("Reason (needed)") : tr("Reason"));
    m_close->setText(open ? tr("Cancel") : tr("Close"));
    const bool waiting = stage == IssuedCommand::Stage::Sent || stage == IssuedCommand::Stage::Accepted;
    if (waiting && !m_tick.isActive())
        m_tick.start();
    else if (!waiting)
        m_tick.stop();
    refreshMessage();
}

void CommandDialog::refreshMessage()
{
    const Colours colours = Colours::of(palette());
    QColor colour = colours.text;
    QString text;
    const auto bad = [&] { colour = colours.legible(colours.severity(Severity::Critical), textContrast); };
    const QString todo = m_run->todo().isEmpty() ? QString() : u'\n' + m_run->todo();
    switch (m_run->stage()) {
    case IssuedCommand::Stage::Planning: text = tr("Planning \u2026"); break;
    case IssuedCommand::Stage::Planned:
        if (m_run->wasReplanned()) {
            text = tr("Not done: %1\nThis is the plan for the situation as it is now.").arg(m_run->message());
            bad();
        } else {
            text = reasonNotToAct();
            colour = colours.dim;
        }
        break;
    case IssuedCommand::Stage::PlanRefused:
        text = tr("Refused: %1").arg(m_run->message()) + todo;
        bad();
        break;
    case IssuedCommand::Stage::NoPlan:
        text = tr("There is no plan: %1").arg(m_run->message()) + todo;
        bad();
        break;
    case IssuedCommand::Stage::Sent:
        if (m_run->isOutcomeUnknown()) {
            text = tr("Sent, but no answer came back: whether it is carried out is not known. What became of it is "
                      "shown here "
                      "as soon as the manager is heard again; don't give it a second time before.");
            bad();
            break;
        }
        text = m_run->secondsSinceSent() < unansweredAfterS ? tr("Sent.")
                                                            : tr("Sent; no acknowledgement yet after %1 s.")
                                                                  .arg(std::lround(m_run->secondsSinceSent()));
        break;
    case IssuedCommand::Stage::Accepted:
        text = tr("Accepted; under way for %1 s.").arg(static_cast<int>(m_run->secondsSinceSent()));
        break;
    case IssuedCommand::Stage::Done:
        text = tr("Done after %1.").arg(durationWords(m_run->secondsSinceSent()));
        break;
    case IssuedCommand::Stage::Refused:
        text = tr("Refused: %1").arg(m_run->message());
        bad();
        break;
    case IssuedCommand::Stage::Failed:
        text = tr("Failed: %1").arg(m_run->message());
        bad();
        break;
    case IssuedCommand::Stage::TimedOut:
        text = tr("Timed out: no outcome has come. It may still come; see the list of commands.");
        bad();
        break;
    }
    QPalette own = palette();
    own.setColor(QPalette::WindowText, colour);
    m_message->setPalette(own);
    m_message->setText(text);
}

QString CommandDialog::lastSwitchover() const
{
    const MemberStatus *member = m_store.member(m_run->target());
    const GroupStatus *group = member != nullptr ? m_store.groupOf(*member) : m_store.group(m_run->target());
    if (group == nullptr || !group->pair)
        return {};
    for (auto record = m_store.records().rbegin(); record != m_store.records().rend(); ++record) {
        if (record->value("kind"_L1) != "transition"_L1 || record->value("to"_L1) != "active"_L1
            || record->value("from"_L1) != "standby"_L1)
            continue;
        if (record->value("target"_L1).toString().section(u'@', 0, 0) != group->name)
            continue;
        return ageText(m_store.ageS(*record));
    }
    return {};
}

void CommandDialog::execute()
{
    m_run->execute(fullReason());
    m_close->setFocus();
}

void CommandDialog::retranslate()
{
    const QString title = commandTitle(m_store, m_run->command(), m_run->args());
    setWindowTitle(title);
    m_title->setText(title);
    m_act->setText(title);
    m_copy->setText(tr("Copy as holdfastctl command"));
    m_cascade->setText(tr("Also what depends upon it: take that out of service first"));
    m_force->setText(tr("Even if service is lost"));
    m_reason->setPlaceholderText(tr("Kept in the journal with your name"));
    m_ticketLabel->setText(tr("Ticket"));
    m_ticket->setPlaceholderText(tr("Optional"));
    m_nameLabel->setText(tr("Type %1 to confirm").arg(m_run->target()));
    describe(*m_reason, tr("Reason"));
    describe(*m_ticket, tr("Ticket"));
    describe(*m_name, tr("Name to confirm"));
    describe(*m_plan, tr("Plan"));
    describe(*m_act, title);
    refresh();
}

void CommandDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refreshMessage();
    QDialog::changeEvent(event);
}

void CommandDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_close->setFocus();
}

void openCommandDialog(QWidget *parent, SiteStore &store, ManagerClient &client, const QString &command,
                       const QStringList &args)
{
    auto *dialog = new CommandDialog(store, client, command, args, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace holdfast
