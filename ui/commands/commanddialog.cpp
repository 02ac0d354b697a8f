#include <commands/commanddialog.h>

#include <commands/planview.h>
#include <store/sitestore.h>
#include <style/colours.h>
#include <style/metrics.h>

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace holdfast {

using namespace Qt::StringLiterals;

CommandDialog::CommandDialog(SiteStore &store, ManagerClient &client, CommandRequest request, QWidget *parent)
    : QDialog(parent), m_store(store), m_client(client), m_log(CommandLog::of(client)), m_request(std::move(request)),
      m_title(new QLabel), m_noticeLabel(new QLabel), m_missing(new QLabel), m_outcome(new QLabel),
      m_reasonLabel(new QLabel), m_ticketLabel(new QLabel), m_nameLabel(new QLabel), m_view(new PlanView(store)),
      m_reason(new QLineEdit), m_ticket(new QLineEdit), m_name(new QLineEdit), m_cascade(new QCheckBox),
      m_force(new QCheckBox), m_progress(new QProgressBar), m_verb(new QPushButton), m_safe(new QPushButton),
      m_copy(new QPushButton), m_again(new QPushButton)
{
    setObjectName(u"commandDialog"_s);
    build();
    retranslate();
    connect(&m_log, &CommandLog::progressed, this, &CommandDialog::progressed);
    connect(&store, &SiteStore::connectionChanged, this, &CommandDialog::update);
    plan();
    m_safe->setFocus();
}

void CommandDialog::build()
{
    m_title->setFont(headingFont(font()));
    for (QLabel *label : {m_title, m_noticeLabel, m_missing, m_outcome})
        label->setWordWrap(true);
    m_noticeLabel->setAutoFillBackground(true);
    m_noticeLabel->setMargin(Metrics::space);
    m_outcome->setAutoFillBackground(true);
    m_outcome->setMargin(Metrics::space);
    m_outcome->setFont(boldFont(font()));
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_cascade->setChecked(m_request.cascade);
    m_force->setChecked(m_request.force);
    m_cascade->setVisible(takesCascade(m_request));
    m_force->setVisible(takesForce(m_request));
    auto *form = new QFormLayout;
    form->addRow(m_reasonLabel, m_reason);
    form->addRow(m_ticketLabel, m_ticket);
    form->addRow(m_nameLabel, m_name);
    m_reasonLabel->setBuddy(m_reason);
    m_ticketLabel->setBuddy(m_ticket);
    m_nameLabel->setBuddy(m_name);
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_cascade);
    choices->addWidget(m_force);
    choices->addStretch();
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_again);
    buttons->addWidget(m_safe);
    buttons->addWidget(m_verb);
    for (QPushButton *button : {m_verb, m_copy, m_again})
        button->setAutoDefault(false);
    m_safe->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Metrics::space);
    layout->addWidget(m_title);
    layout->addWidget(m_noticeLabel);
    layout->addWidget(m_view, 1);
    layout->addLayout(choices);
    layout->addLayout(form);
    layout->addWidget(m_missing);
    layout->addWidget(m_progress);
    layout->addWidget(m_outcome);
    layout->addLayout(buttons);
    resize(620, 560);

    connect(m_verb, &QPushButton::clicked, this, &CommandDialog::execute);
    connect(m_safe, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_again, &QPushButton::clicked, this, &CommandDialog::plan);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(commandLine(m_request, reason())); });
    for (QLineEdit *field : {m_reason, m_ticket, m_name})
        connect(field, &QLineEdit::textChanged, this, &CommandDialog::update);
    // Enter in the last field gives the command when nothing is missing; the default button is the safe one.
    for (QLineEdit *field : {m_reason, m_name})
        connect(field, &QLineEdit::returnPressed, this, [this] {
            if (m_verb->isEnabled())
                m_verb->setFocus();
        });
    connect(m_cascade, &QCheckBox::toggled, this, [this](bool on) {
        m_request.cascade = on;
        plan();
    });
    connect(m_force, &QCheckBox::toggled, this, [this](bool on) {
        m_request.force = on;
        plan();
    });
}

void CommandDialog::retranslate()
{
    setWindowTitle(commandTitle(m_request));
    m_title->setText(commandTitle(m_request));
    m_verb->setText(commandTitle(m_request));
    m_reason->setAccessibleName(tr("Reason"));
    m_ticketLabel->setText(tr("&Ticket (optional):"));
    m_ticket->setAccessibleName(tr("Ticket"));
    m_name->setAccessibleName(tr("Name, typed to confirm"));
    m_cascade->setText(tr("&Cascade: take what depends on it off-line too"));
    m_force->setText(tr("&Force: accept that service is lost"));
    m_copy->setText(tr("Copy as holdfastctl command"));
    m_again->setText(tr("Plan again"));
    m_progress->setAccessibleName(tr("The command is under way"));
    m_outcome->setAccessibleName(tr("Outcome"));
    m_missing->setAccessibleName(tr("What is missing"));
    update();
}

void CommandDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void CommandDialog::setPhase(Phase phase)
{
    m_phase = phase;
    update();
}

void CommandDialog::plan()
{
    const int number = ++m_planNumber;
    m_view->showWaiting();
    setPhase(Phase::Planning);
    const QJsonObject params{{u"command"_s, m_request.command},
                             {u"args"_s, QJsonArray::fromStringList(m_request.allArgs())}};
    m_client.call(u"command.plan"_s, params, this, [this, number](const ApiReply &reply) { planned(number, reply); });
}

void CommandDialog::planned(int number, const ApiReply &reply)
{
    if (number != m_planNumber)
        return;
    if (reply.ok()) {
        m_plan = planFromJson(reply.result.toObject());
    } else {
        m_plan = {};
        m_plan.refused = true;
        m_plan.why = reply.error->why.isEmpty() ? reply.error->message : reply.error->why;
        m_plan.todo = reply.error->todo;
    }
    m_view->showPlan(m_request, m_plan);
    setPhase(m_plan.refused ? Phase::Refused : Phase::Ready);
}

QString CommandDialog::reason() const
{
    const QString text = m_reason->text().trimmed();
    const QString ticket = m_ticket->text().trimmed();
    return ticket.isEmpty() ? text : tr("%1 (ticket %2)").arg(text, ticket);
}

QString CommandDialog::nameToType() const
{
    if (!mustTypeName(m_request, m_plan))
        return {};
    return m_request.target().isEmpty() ? m_store.status().site : m_request.target();
}

QString CommandDialog::missing() const
{
    if (const QString refused = m_store.commandsRefused(); !refused.isEmpty())
        return refused;
    if (m_plan.needsReason && m_reason->text().trimmed().isEmpty())
        return tr("Say why: the reason is written down with the command.");
    if (const QString name = nameToType(); !name.isEmpty() && m_name->text().trimmed() != name)
        return tr("Type %1 to confirm.").arg(name);
    return {};
}

void CommandDialog::update()
{
    const bool asking = m_phase == Phase::Ready || m_phase == Phase::Refused || m_phase == Phase::Planning;
    const QString name = nameToType();
    m_reasonLabel->setText(m_plan.needsReason ? tr("&Reason:") : tr("&Reason (optional):"));
    m_nameLabel->setText(tr("Type &name to confirm:"));
    m_name->setPlaceholderText(name);
    m_name->setVisible(!name.isEmpty() && asking);
    m_nameLabel->setVisible(!name.isEmpty() && asking);
    for (QWidget *field : std::initializer_list<QWidget *>{m_reason, m_ticket, m_cascade, m_force})
        field->setEnabled(asking);
    const QString lacks = m_phase == Phase::Ready ? missing() : QString();
    m_missing->setText(lacks);
    m_missing->setVisible(!lacks.isEmpty());
    m_verb->setEnabled(m_phase == Phase::Ready && lacks.isEmpty());
    m_verb->setVisible(asking);
    m_again->setVisible(m_phase == Phase::Refused || m_phase == Phase::Ended);
    m_safe->setText(asking ? tr("Do nothing") : m_phase == Phase::Running ? tr("Hide") : tr("Close"));
    m_progress->setVisible(m_phase == Phase::Running);
    m_noticeLabel->setText(m_notice);
    m_noticeLabel->setVisible(!m_notice.isEmpty() && asking);
    const Colours colours = Colours::of(palette());
    QPalette notice = palette();
    notice.setColor(QPalette::Window, mix(colours.caution, palette().color(QPalette::Window), 0.18));
    m_noticeLabel->setPalette(notice);
    const IssuedCommand *command = m_id.isEmpty() ? nullptr : m_log.find(m_id);
    m_outcome->setVisible(command != nullptr && (m_phase == Phase::Running || m_phase == Phase::Ended));
    if (command == nullptr)
        return;
    QString text = word(command->progress);
    if (!command->why.isEmpty())
        text = tr("%1: %2", "outcome: why").arg(text, command->why);
    if (!command->todo.isEmpty())
        text += u' ' + command->todo;
    m_outcome->setText(text);
    const bool bad = isTerminal(command->progress) && command->progress != CommandProgress::Done;
    QPalette ground = palette();
    const QColor colour = bad ? colours.severity(Severity::Critical)
        : command->progress == CommandProgress::Done ? colours.safe
                                                     : colours.pending;
    ground.setColor(QPalette::Window, mix(colour, palette().color(QPalette::Window), 0.16));
    m_outcome->setPalette(ground);
}

void CommandDialog::execute()
{
    if (m_phase != Phase::Ready || !missing().isEmpty())
        return;
    m_notice.clear();
    setPhase(Phase::Running); // before issuing: an answer may come at once
    m_id = m_log.issue(m_request, m_store.user(), reason(), m_plan.stateHash, m_patience);
    update();
    m_safe->setFocus();
}

void CommandDialog::progressed(const QString &id)
{
    if (id != m_id || m_phase != Phase::Running)
        return;
    const IssuedCommand *command = m_log.find(id);
    if (command == nullptr)
        return;
    if (command->progress == CommandProgress::Refused) {
        // Was it refused because the situation is no longer the planned one? The state's hash tells.
        const QString planned = m_plan.stateHash;
        const QString why = command->why;
        m_client.call(u"state.get"_s, {}, this, [this, planned, why](const ApiReply &reply) {
            const QString present = reply.result["state_hash"_L1].toString();
            if (m_phase != Phase::Running)
                return;
            if (reply.ok() && planned != present) {
                m_notice = tr("Not carried out: the situation has changed since it was planned (%1). This is the new plan.").arg(why);
                plan();
                m_safe->setFocus();
            } else {
                setPhase(Phase::Ended);
            }
        });
        return;
    }
    if (isTerminal(command->progress))
        setPhase(Phase::Ended);
    else
        update();
}

CommandDialog *openCommandDialog(QWidget *parent, SiteStore &store, ManagerClient &client, const QString &command,
                                 const QStringList &args)
{
    CommandRequest request{command, {}, false, false};
    for (const QString &arg : args) {
        if (arg == "--cascade"_L1)
            request.cascade = true;
        else if (arg == "--force"_L1)
            request.force = true;
        else
            request.args << arg;
    }
    auto *dialog = new CommandDialog(store, client, std::move(request), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    return dialog;
}

} // namespace holdfast
