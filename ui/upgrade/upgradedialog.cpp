#include <upgrade/upgradedialog.h>

#include <commands/foresight.h>
#include <help/helptopic.h>
#include <runbook/gates.h>
#include <runbook/runner.h>
#include <runbook/selection.h>
#include <runbook/words.h>
#include <store/sitestore.h>
#include <style/colours.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace holdfast {

using namespace Qt::StringLiterals;

UpgradeDialog::UpgradeDialog(SiteStore &store, ManagerClient &client, const QStringList &targets, QWidget *parent)
    : QDialog(parent), m_store(store), m_foresight(new CommandForesight(client, this)), m_title(new QLabel(this)),
      m_orderLabel(new QLabel(this)), m_planLabel(new QLabel(this)), m_runLabel(new QLabel(this)),
      m_verifyLabel(new QLabel(this)), m_reasonLabel(new QLabel(this)), m_ticketLabel(new QLabel(this)),
      m_nameLabel(new QLabel(this)), m_message(new QLabel(this)), m_order(new QListWidget(this)),
      m_choices(new QComboBox(this)), m_add(new QPushButton(this)), m_up(new QPushButton(this)),
      m_down(new QPushButton(this)), m_remove(new QPushButton(this)), m_plan(new QTextBrowser(this)),
      m_run(new QLineEdit(this)), m_verify(new QLineEdit(this)), m_reason(new QLineEdit(this)),
      m_ticket(new QLineEdit(this)), m_name(new QLineEdit(this)), m_cascade(new QCheckBox(this)),
      m_loss(new QCheckBox(this)), m_close(new QPushButton(this)), m_begin(new QPushButton(this))
{
    setHelpTopic(*this, QStringLiteral("panel-upgrade"));
    setObjectName(u"upgradeDialog"_s);
    m_title->setFont(headingFont(font()));
    m_title->setWordWrap(true);
    m_message->setWordWrap(true);
    m_plan->setOpenLinks(false);
    m_plan->setTabChangesFocus(true);
    m_begin->setIcon(icon(Symbol::Upgrade));
    for (QPushButton *each : {m_add, m_up, m_down, m_remove, m_begin})
        each->setAutoDefault(false); // Enter in a field must not act
    m_close->setDefault(true);
    m_orderLabel->setBuddy(m_order);
    m_planLabel->setBuddy(m_plan);
    m_nameLabel->setBuddy(m_name);

    auto *choice = new QHBoxLayout;
    choice->addWidget(m_choices, 1);
    choice->addWidget(m_add);
    auto *moves = new QHBoxLayout;
    for (QPushButton *each : {m_up, m_down, m_remove})
        moves->addWidget(each);
    moves->addStretch();
    auto *left = new QVBoxLayout;
    left->addWidget(m_orderLabel);
    left->addWidget(m_order, 1);
    left->addLayout(moves);
    left->addLayout(choice);
    auto *right = new QVBoxLayout;
    right->addWidget(m_planLabel);
    right->addWidget(m_plan, 1);
    auto *middle = new QHBoxLayout;
    middle->addLayout(left, 2);
    middle->addLayout(right, 5);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_reasonLabel, m_reason);
    form->addRow(m_ticketLabel, m_ticket);
    form->addRow(m_runLabel, m_run);
    form->addRow(m_verifyLabel, m_verify);
    form->addRow(m_nameLabel, m_name);
    for (QLabel *label : {m_reasonLabel, m_ticketLabel, m_runLabel, m_verifyLabel})
        label->setBuddy(qobject_cast<QWidget *>(form->itemAt(form->indexOf(label) + 1)->widget()));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_begin);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::margin, Metrics::margin, Metrics::margin, Metrics::margin);
    column->setSpacing(Metrics::space);
    column->addWidget(m_title);
    column->addLayout(middle, 1);
    column->addWidget(m_cascade);
    column->addWidget(m_loss);
    column->addLayout(form);
    column->addWidget(m_message);
    column->addLayout(buttons);
    resize(900, 680);

    m_foresight->setPlace(AdvicePlace::Runbook);
    connect(m_foresight, &CommandForesight::changed, this, &UpgradeDialog::refresh);
    connect(m_add, &QPushButton::clicked, this, [this] { add(m_choices->currentText()); });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        delete m_order->takeItem(m_order->currentRow());
        replan();
    });
    connect(m_order, &QListWidget::currentRowChanged, this, &UpgradeDialog::refresh);
    for (QCheckBox *each : {m_cascade, m_loss})
        connect(each, &QCheckBox::toggled, this, &UpgradeDialog::replan);
    for (QLineEdit *each : {m_reason, m_ticket, m_run, m_name})
        connect(each, &QLineEdit::textChanged, this, &UpgradeDialog::refresh);
    connect(m_verify, &QLineEdit::textChanged, this, [this](const QString &text) {
        const bool had = m_book.options.verify.isEmpty();
        if (had != text.trimmed().isEmpty())
            replan(); // a step more, or less
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_begin, &QPushButton::clicked, this, [this] {
        m_error.clear();
        const auto book = makeRunbook(m_store.status(), this->targets(), options(), m_store.user(), m_reason->text(),
                                      m_ticket->text());
        if (!book)
            return showError(QString::fromStdString(book.error().message()));
        Q_EMIT beginRequested(*book);
    });
    connect(&m_store, &SiteStore::connectionChanged, this, &UpgradeDialog::refresh);
    fillChoices();
    for (const QString &target : targets)
        m_order->addItem(target);
    retranslate();
    replan();
}

void UpgradeDialog::fillChoices()
{
    const SiteStatus &site = m_store.status();
    for (const GroupStatus &group : site.groups) {
        if (group.pair)
            m_choices->addItem(group.name);
    }
    for (const HostStatus &host : site.hosts)
        m_choices->addItem(host.name);
    m_choices->addItem(QString::fromLatin1(wholeSite));
    for (const GroupStatus &group : site.groups) {
        if (!group.pair)
            m_choices->addItem(group.name);
        for (const MemberStatus &member : group.members)
            m_choices->addItem(member.member);
    }
}

QStringList UpgradeDialog::targets() const
{
    QStringList all;
    for (int row = 0; row < m_order->count(); ++row)
        all.append(m_order->item(row)->text());
    return all;
}

void UpgradeDialog::add(const QString &target)
{
    if (targets().contains(target))
        return;
    m_order->addItem(target);
    m_order->setCurrentRow(m_order->count() - 1);
    replan();
}

void UpgradeDialog::move(int by)
{
    const int row = m_order->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_order->count())
        return;
    m_order->insertItem(row + by, m_order->takeItem(row));
    m_order->setCurrentRow(row + by);
    replan();
}

RunbookOptions UpgradeDialog::options() const
{
    RunbookOptions options;
    options.run = m_run->text().trimmed();
    options.verify = m_verify->text().trimmed();
    options.cascade = m_cascade->isChecked();
    options.acceptLoss = m_loss->isChecked();
    return options;
}

void UpgradeDialog::replan()
{
    m_book.options = options();
    auto steps = stepsFor(m_store.status(), targets(), m_book.options);
    m_selectionError = steps || m_order->count() == 0 ? QString() : QString::fromStdString(steps.error().message());
    m_book.steps = steps ? std::move(*steps) : std::vector<RunbookStep>();
    std::vector<GivenCommand> commands;
    for (const OrderedCommand &each : commandsOf(m_book.steps, m_book.options))
        commands.push_back({each.command, each.args});
    m_foresight->ask(std::move(commands));
    refresh();
}

void UpgradeDialog::render()
{
    QString rows;
    std::size_t command = 0;
    for (std::size_t i = 0; i < m_book.steps.size(); ++i) {
        const RunbookStep &step = m_book.steps[i];
        QString below;
        if (step.isCommand()) {
            if (command < m_foresight->plans().size())
                below = consequences(m_foresight->plans()[command], step.unit, palette());
            ++command;
        } else if (step.kind == StepKind::Work) {
            below = (m_run->text().trimmed().isEmpty() ? tr("Pauses until you say that it is done.")
                                                       : m_run->text().trimmed())
                        .toHtmlEscaped();
        }
        rows += u"<tr><td align='right' style='padding-right:8px'>%1.</td><td>%2%3</td></tr>"_s.arg(
            QString::number(i + 1), stepText(step).toHtmlEscaped(),
            below.isEmpty() ? QString() : u"<br><small>%1</small>"_s.arg(below));
    }
    const QString rest =
        m_foresight->error().isEmpty() ? QString() : u"<p>%1</p>"_s.arg(m_foresight->error().toHtmlEscaped());
    m_plan->setHtml(u"<table cellpadding='2'>"_s + rows + u"</table>"_s + rest);
}

QString UpgradeDialog::reasonNotToBegin() const
{
    if (const QString refused = m_store.commandsRefused(); !refused.isEmpty())
        return refused;
    if (!m_selectionError.isEmpty())
        return m_selectionError;
    if (m_book.steps.empty())
        return tr("Say what is to be upgraded.");
    if (!m_foresight->isComplete())
        return tr("The plan is being made.");
    if (const Plan *refused = m_foresight->refused())
        return refused->todo.isEmpty() ? tr("The plan would be refused: %1").arg(refused->why)
                                       : tr("The plan would be refused: %1; %2").arg(refused->why, refused->todo);
    if (const Finding lost = unacceptedLoss(m_store.status(), m_book); !lost.isNone())
        return sentence(lost);
    for (const Plan &plan : m_foresight->plans()) {
        if (const Finding objection = objectionTo(plan, m_store.status(), m_book); !objection.isNone())
            return sentence(objection);
    }
    if (m_reason->text().trimmed().isEmpty())
        return tr("Say why: the reason is kept in the journal.");
    if (m_loss->isChecked() && m_name->text().trimmed() != m_store.status().site)
        return tr("Type %1 to confirm.").arg(m_store.status().site);
    return {};
}

void UpgradeDialog::refresh()
{
    render();
    const QString why = reasonNotToBegin();
    m_begin->setEnabled(why.isEmpty());
    m_begin->setToolTip(why);
    m_nameLabel->setVisible(m_loss->isChecked());
    m_name->setVisible(m_loss->isChecked());
    const int row = m_order->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_order->count());
    m_remove->setEnabled(row >= 0);
    const Colours colours = Colours::of(palette());
    QPalette own = palette();
    own.setColor(QPalette::WindowText, m_error.isEmpty()
                     ? colours.dim
                     : colours.legible(colours.severity(Severity::Critical), textContrast));
    m_message->setPalette(own);
    m_message->setText(m_error.isEmpty() ? why : m_error);
}

void UpgradeDialog::showError(const QString &why)
{
    m_error = why;
    refresh();
}

void UpgradeDialog::retranslate()
{
    setWindowTitle(tr("New upgrade run-book"));
    m_title->setText(tr("Upgrade one after the other"));
    m_orderLabel->setText(tr("In this order"));
    m_planLabel->setText(tr("Step by step"));
    m_add->setText(tr("Add"));
    m_up->setText(tr("Earlier"));
    m_down->setText(tr("Later"));
    m_remove->setText(tr("Remove"));
    m_cascade->setText(tr("Also what depends upon a member: take that out of service first"));
    m_loss->setText(tr("Members without a mate may be out of service while they are worked on"));
    m_reasonLabel->setText(tr("Reason (needed)"));
    m_reason->setPlaceholderText(tr("Kept in the journal with your name"));
    m_ticketLabel->setText(tr("Ticket"));
    m_ticket->setPlaceholderText(tr("Optional"));
    m_runLabel->setText(tr("Work"));
    m_run->setPlaceholderText(tr("A command that does it, on this computer; empty: you do it, and say so"));
    m_run->setToolTip(m_run->placeholderText());
    m_verifyLabel->setText(tr("Verification"));
    m_verify->setPlaceholderText(tr("A command that must succeed before on-line; empty: none"));
    m_verify->setToolTip(m_verify->placeholderText());
    m_nameLabel->setText(tr("Type %1 to confirm").arg(m_store.status().site));
    m_close->setText(tr("Cancel"));
    m_begin->setText(tr("Begin the upgrade"));
    describe(*m_order, tr("What is upgraded, in this order"));
    describe(*m_choices, tr("Group, host or member to add"));
    describe(*m_plan, tr("Plan"));
    describe(*m_reason, tr("Reason"));
    describe(*m_ticket, tr("Ticket"));
    describe(*m_run, tr("Command that does the work"));
    describe(*m_verify, tr("Command that verifies the work"));
    describe(*m_name, tr("Name to confirm"));
    refresh();
}

void UpgradeDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refresh();
    QDialog::changeEvent(event);
}

void UpgradeDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_close->setFocus();
}

} // namespace holdfast
