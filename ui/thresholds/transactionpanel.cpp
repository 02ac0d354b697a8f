#include <thresholds/transactionpanel.h>

#include <events/consolewords.h>
#include <events/words.h>
#include <store/sitestore.h>
#include <style/colours.h>
#include <style/metrics.h>

#include <QClipboard>
#include <QEvent>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr auto typingPause = std::chrono::milliseconds(250);

QString joined(const QJsonValue &list, const QString &separator)
{
    QStringList texts;
    for (const QJsonValue &each : list.toArray())
        texts.append(each.toString());
    return texts.join(separator);
}

} // namespace

TransactionPanel::TransactionPanel(SiteStore &store, ManagerClient &client, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_client(client)
    , m_diffHeading(new QLabel(this))
    , m_affectedHeading(new QLabel(this))
    , m_untouched(new QLabel(this))
    , m_byHand(new QLabel(this))
    , m_reasonLabel(new QLabel(this))
    , m_ticketLabel(new QLabel(this))
    , m_message(new QLabel(this))
    , m_diff(new QPlainTextEdit(this))
    , m_affected(new QTreeWidget(this))
    , m_reason(new QLineEdit(this))
    , m_ticket(new QLineEdit(this))
    , m_copy(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_apply(new QPushButton(this))
{
    m_diff->setReadOnly(true);
    m_diff->setTabChangesFocus(true);
    m_diff->setFont(fixedFont());
    m_diff->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_affected->setColumnCount(3);
    m_affected->setRootIsDecorated(false);
    m_affected->setWordWrap(true);
    m_affected->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (QLabel *heading : {m_diffHeading, m_affectedHeading})
        heading->setFont(boldFont(font()));
    m_message->setWordWrap(true);
    m_untouched->setWordWrap(true);
    m_byHand->setObjectName(u"byHand"_s);
    m_byHand->setWordWrap(true);
    m_byHand->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_reasonLabel->setBuddy(m_reason);
    m_ticketLabel->setBuddy(m_ticket);
    // Enter in a field must not act: only the button does.
    for (QPushButton *button : {m_copy, m_apply})
        button->setAutoDefault(false);
    m_cancel->setDefault(true);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_reasonLabel, m_reason);
    form->addRow(m_ticketLabel, m_ticket);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_apply);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::space);
    column->addWidget(m_diffHeading);
    column->addWidget(m_diff, 3);
    column->addWidget(m_affectedHeading);
    column->addWidget(m_affected, 2);
    column->addWidget(m_untouched);
    column->addWidget(m_byHand);
    column->addLayout(form);
    column->addWidget(m_message);
    column->addLayout(buttons);

    m_timer.setSingleShot(true);
    m_timer.setInterval(typingPause);
    connect(&m_timer, &QTimer::timeout, this, &TransactionPanel::ask);
    connect(m_reason, &QLineEdit::textChanged, this, &TransactionPanel::refresh);
    connect(m_apply, &QPushButton::clicked, this, &TransactionPanel::apply);
    connect(m_cancel, &QPushButton::clicked, this, &TransactionPanel::cancelled);
    connect(m_copy, &QPushButton::clicked, this, &TransactionPanel::copy);
    connect(&m_store, &SiteStore::connectionChanged, this, &TransactionPanel::refresh);
    // Who is affected depends on what runs.
    connect(&m_store, &SiteStore::statusChanged, this, [this](const SiteChanges &changes) {
        if ((!changes.members.empty() || !changes.hosts.empty() || changes.structure) && m_said != Said::Applying
            && !m_timer.isActive())
            m_timer.start();
    });
    retranslate();
}

void TransactionPanel::setChanges(const QJsonArray &changes, const QString &blocked)
{
    m_changes = changes;
    m_blocked = blocked;
    m_said = Said::Planning;
    ++m_asked;
    m_timer.start();
    refresh();
}

void TransactionPanel::setVerb(const QString &verb)
{
    m_verb = verb;
    m_apply->setText(verb);
}

void TransactionPanel::ask()
{
    if (m_changes.isEmpty() || m_said == Said::Applying) {
        if (m_changes.isEmpty())
            take({});
        return;
    }
    m_client.call(u"config.diff"_s, {{u"changes"_s, m_changes}}, this,
                  [this, asked = ++m_asked](const ApiReply &reply) {
                      if (asked != m_asked || m_said == Said::Applying)
                          return;
                      if (reply.ok()) {
                          take(reply.result.toObject());
                          return;
                      }
                      m_plan = {};
                      m_diff->clear(); // what was planned before is not what would be done
                      m_affected->clear();
                      m_said = Said::Wrong;
                      m_wrong = inConsoleWords(
                          reply.error->why.isEmpty() ? reply.error->message : reply.error->why,
                          AdvicePlace::Elsewhere);
                      refresh();
                  });
}

void TransactionPanel::take(const QJsonObject &plan)
{
    m_plan = plan;
    QHash<QString, QString> problems;
    for (const QJsonValue &each : plan.value("problems"_L1).toArray()) {
        QString &text = problems[each["key"_L1].toString()];
        text += (text.isEmpty() ? QString() : u"\n"_s) + each["text"_L1].toString();
    }
    m_wrong = inConsoleWords(joined(plan.value("refused"_L1), u"\n"_s), AdvicePlace::Elsewhere);
    m_said = m_wrong.isEmpty() ? Said::Planned : Said::Wrong;
    if (!plan.value("ok"_L1).toBool(true) || !problems.isEmpty()) {
        m_said = Said::Wrong;
        m_wrong = problems.isEmpty() ? joined(plan.value("findings"_L1), u"\n"_s)
                                     : QStringList(problems.values()).join(u'\n');
    } else if (plan.value("needs_restart"_L1).toBool()) {
        m_said = Said::NeedsRestart;
    }
    m_diff->setPlainText(plan.value("diff"_L1).toString());
    m_affected->clear();
    for (const QJsonValue &each : plan.value("affected"_L1).toArray()) {
        const QString state = each["state"_L1].toString();
        new QTreeWidgetItem(
            m_affected,
            {each["target"_L1].toString(),
             state.isEmpty()
                 ? QString()
                 : word(fromName<State>(state.toStdString()).value_or(State::Unavailable)),
             effectText(each["effect"_L1].toString(), joined(each["processes"_L1], u", "_s))});
    }
    Q_EMIT planned(problems);
    refresh();
}

QString TransactionPanel::effectText(const QString &effect, const QString &processes) const
{
    if (effect == "starts"_L1 || effect == "resource-starts"_L1)
        return tr("Is new and is started");
    if (effect == "processes-start"_L1)
        return tr("Goes on; %1 is started beside it").arg(processes);
    if (effect == "processes-start-later"_L1)
        return tr("Isn't running; %1 is started with it").arg(processes);
    if (effect == "processes-go"_L1)
        return tr("Isn't running; %1 no longer belongs to it").arg(processes);
    if (effect == "goes"_L1)
        return tr("Leaves the site");
    if (effect == "relations"_L1)
        return tr("Depends on other things, or has another pair");
    if (effect == "settings"_L1)
        return tr("Goes on; commands count from its next start");
    if (effect == "resource-goes"_L1)
        return tr("Is no longer looked at, and left as it is");
    if (effect == "host-comes"_L1)
        return tr("Is new: all on it waits until its manager joins");
    if (effect == "host-goes"_L1)
        return tr("Leaves the site; it has no power, or was never here");
    if (effect == "not-runnable"_L1)
        return tr("Not runnable until it is up: pairs unprotected");
    return effect;
}

// What no manager can do for hosts that come or go.
QString TransactionPanel::byHandText() const
{
    const QJsonObject hosts = m_plan.value("hosts"_L1).toObject();
    QStringList steps;
    if (hosts.value("start_again"_L1).toBool())
        steps.append(tr("Then start the manager of this host again: until now it has known of no others."));
    if (hosts.value("cluster"_L1).toBool())
        steps.append(tr("Then tell the cluster engine: run \u201c%1\u201d, copy corosync.conf to every host, and run "
                        "\u201c%2\u201d on one of them.")
                         .arg(u"holdfastctl cluster update SITE"_s, u"corosync-cfgtool -R"_s));
    if (const QString come = joined(hosts.value("come"_L1), u", "_s); !come.isEmpty() && !steps.isEmpty())
        steps.append(tr("Then install Holdfast on %1, copy the site file with its drop-ins there, and start its "
                        "manager.")
                         .arg(come));
    return steps.join(u'\n');
}

QString TransactionPanel::reasonNotToApply() const
{
    if (const QString refused = m_store.refusedFor(UserRole::Administrator); !refused.isEmpty())
        return refused;
    if (!m_blocked.isEmpty())
        return m_blocked;
    switch (m_said) {
    case Said::Nothing:
    case Said::Planning:
        return tr("It is being planned.");
    case Said::Applying:
        return tr("It is being applied on every host.");
    case Said::Wrong:
    case Said::Refused:
        return m_wrong;
    case Said::NeedsRestart:
        return tr("Only managers that start know other independent computers: copy the drop-in to every host, "
                  "then start them again.");
    case Said::Planned:
        break;
    }
    if (m_changes.isEmpty())
        return tr("Nothing is changed.");
    if (m_reason->text().trimmed().isEmpty())
        return tr("Say why: the reason is kept with the change.");
    return {};
}

void TransactionPanel::refresh()
{
    const QString why = reasonNotToApply();
    m_apply->setEnabled(why.isEmpty());
    m_apply->setToolTip(why);
    m_copy->setEnabled(!m_plan.value("text"_L1).toString().isEmpty());
    m_copy->setToolTip(m_copy->isEnabled() ? QString() : tr("There is no plan yet."));
    m_untouched->setText(
        m_plan.contains("untouched"_L1)
            ? tr("%n member(s) are not touched.", nullptr, m_plan.value("untouched"_L1).toInt())
            : QString());
    m_untouched->setVisible(!m_untouched->text().isEmpty());
    m_byHand->setText(byHandText());
    m_byHand->setVisible(!m_byHand->text().isEmpty());
    m_message->setText(why);
    const bool bad = (m_said == Said::Wrong || m_said == Said::Refused) && m_blocked.isEmpty();
    const Colours colours = Colours::of(palette());
    QPalette own = palette();
    own.setColor(QPalette::WindowText,
                 bad ? colours.legible(colours.severity(Severity::Critical), textContrast)
                     : colours.dim);
    m_message->setPalette(own);
}

void TransactionPanel::apply()
{
    const QString ticket = m_ticket->text().trimmed();
    const QString reason =
        m_reason->text().trimmed() + (ticket.isEmpty() ? QString() : u" ["_s + ticket + u']');
    m_said = Said::Applying;
    refresh();
    m_client.call(u"config.apply"_s,
                  {{u"changes"_s, m_changes}, {u"by"_s, m_store.user()}, {u"reason"_s, reason}},
                  this, [this](const ApiReply &reply) {
                      if (reply.ok()) {
                          Q_EMIT applied();
                          return;
                      }
                      m_said = Said::Refused;
                      m_wrong = inConsoleWords(
                          reply.error->why.isEmpty() ? reply.error->message : reply.error->why,
                          AdvicePlace::Elsewhere);
                      refresh();
                  });
}

void TransactionPanel::copy()
{
    QGuiApplication::clipboard()->setText(m_plan.value("text"_L1).toString());
}

void TransactionPanel::retranslate()
{
    m_diffHeading->setText(tr("What will change"));
    m_diff->setPlaceholderText(tr("Nothing is changed yet."));
    m_affectedHeading->setText(tr("Who is affected"));
    m_affected->setHeaderLabels({tr("Name"), tr("State"), tr("How")});
    m_reasonLabel->setText(tr("Reason (needed)"));
    m_ticketLabel->setText(tr("Ticket"));
    m_ticket->setPlaceholderText(tr("Optional"));
    m_copy->setText(tr("Copy drop-in"));
    m_cancel->setText(tr("Cancel"));
    m_apply->setText(m_verb);
    describe(*m_diff, tr("What will change"));
    describe(*m_affected, tr("Who is affected"));
    describe(*m_reason, tr("Reason"));
    describe(*m_ticket, tr("Ticket"));
    refresh();
}

void TransactionPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace holdfast
