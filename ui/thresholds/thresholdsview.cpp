#include <thresholds/thresholdsview.h>

#include <events/consolewords.h>
#include <help/helptopic.h>
#include <store/sitestore.h>
#include <style/colours.h>
#include <style/metrics.h>
#include <thresholds/forecastpanel.h>
#include <thresholds/historypanel.h>
#include <thresholds/objectdialog.h>
#include <thresholds/removedialog.h>
#include <thresholds/rungeditor.h>

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QEvent>
#include <QInputDialog>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr auto typingPause = std::chrono::milliseconds(250);

QString whyOf(const ApiReply &reply)
{
    return inConsoleWords(reply.error->why.isEmpty() ? reply.error->message : reply.error->why,
                          AdvicePlace::Elsewhere);
}

} // namespace

ThresholdsView::ThresholdsView(SiteStore &store, ManagerClient &client, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_client(client)
    , m_targetLabel(new QLabel(this))
    , m_targets(new QComboBox(this))
    , m_ladder(new QVBoxLayout)
    , m_forecast(new ForecastPanel(this))
    , m_differenceHeading(new QLabel(this))
    , m_difference(new QPlainTextEdit(this))
    , m_reasonLabel(new QLabel(this))
    , m_reason(new QLineEdit(this))
    , m_apply(new QPushButton(this))
    , m_reset(new QPushButton(this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_message(new QLabel(this))
    , m_history(new HistoryPanel(this))
{
    auto *ladderPage = new QWidget(this);
    m_ladder->setContentsMargins(0, 0, 0, 0);
    m_ladder->setSpacing(0);
    ladderPage->setLayout(m_ladder);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(ladderPage);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_targetLabel->setBuddy(m_targets);
    m_targets->setMaxVisibleItems(24);
    m_targets->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_reasonLabel->setBuddy(m_reason);
    m_difference->setReadOnly(true);
    m_difference->setFont(fixedFont());
    m_difference->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_differenceHeading->setFont(boldFont(font()));
    m_message->setWordWrap(true);

    auto *left = new QVBoxLayout;
    auto *targetRow = new QHBoxLayout;
    targetRow->addWidget(m_targetLabel);
    targetRow->addWidget(m_targets, 1);
    left->addLayout(targetRow);
    left->addWidget(m_scroll, 1);
    auto *objects = new QHBoxLayout;
    objects->addWidget(m_add);
    m_remove->setObjectName(u"removeObject"_s);
    objects->addWidget(m_remove);
    objects->addStretch();
    left->addLayout(objects);
    auto *menu = new QMenu(m_add);
    for (const ObjectKind kind :
         {ObjectKind::Group, ObjectKind::Process, ObjectKind::Resource, ObjectKind::Host})
        m_kinds.push_back(menu->addAction(QString(), this, [this, kind] { addObject(kind); }));
    m_add->setMenu(menu);

    auto *right = new QVBoxLayout;
    right->setSpacing(Metrics::space);
    right->addWidget(m_forecast, 2);
    right->addWidget(m_differenceHeading);
    right->addWidget(m_difference, 2);
    auto *reasonRow = new QHBoxLayout;
    reasonRow->addWidget(m_reasonLabel);
    reasonRow->addWidget(m_reason, 1);
    right->addLayout(reasonRow);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_reset);
    buttons->addStretch();
    buttons->addWidget(m_apply);
    right->addLayout(buttons);
    right->addWidget(m_message);
    right->addWidget(m_history, 2);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metrics::margin, Metrics::margin, Metrics::margin, Metrics::margin);
    row->setSpacing(2 * Metrics::margin);
    row->addLayout(left, 1);
    row->addLayout(right, 1);

    m_differenceTimer.setSingleShot(true);
    m_differenceTimer.setInterval(typingPause);
    connect(&m_differenceTimer, &QTimer::timeout, this, &ThresholdsView::askDifference);
    connect(m_targets, &QComboBox::activated, this, [this] {
        m_wanted.clear();
        build();
    });
    connect(m_reason, &QLineEdit::textChanged, this, &ThresholdsView::updateButtons);
    connect(m_apply, &QPushButton::clicked, this, &ThresholdsView::apply);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        for (RungEditor *rung : m_rungs)
            rung->takeBack();
    });
    connect(m_remove, &QPushButton::clicked, this, &ThresholdsView::removeObject);
    connect(m_history, &HistoryPanel::rollbackWanted, this, &ThresholdsView::rollBack);
    connect(&m_store, &SiteStore::statusChanged, this, [this](const SiteChanges &changes) {
        if (m_targets->count() == 0 || changes.structure)
            fillTargets();
        updateButtons();
    });
    connect(&m_store, &SiteStore::connectionChanged, this, [this] {
        if (m_store.connection() == ManagerClient::Connection::Connected && m_config.keys.isEmpty())
            load();
        updateButtons();
    });
    // Somebody else's change of the configuration is in force for this view, too.
    connect(&m_store, &SiteStore::recordAdded, this, [this](const QJsonObject &record) {
        if (record.value("kind"_L1) == "config"_L1 && !m_busy)
            load();
    });
    retranslate();
    load();
    fillTargets();
}

QString ThresholdsView::forecastText() const
{
    return m_forecast->text();
}

void ThresholdsView::load()
{
    say(Said::Loading);
    m_client.call(u"config.get"_s, {}, this, [this](const ApiReply &reply) {
        if (!reply.ok()) {
            say(Said::NoConfig, whyOf(reply));
            return;
        }
        m_config = configFromJson(reply.result.toObject());
        m_history->setDropIns(m_config.dropIns);
        if (m_said == Said::Loading || m_said == Said::NoConfig)
            say(Said::Nothing);
        build();
    });
}

void ThresholdsView::fillTargets()
{
    const QStringList targets = ladderTargets(m_store);
    if (targets.isEmpty())
        return;
    const QString now = m_wanted.isEmpty() ? target() : m_wanted;
    const bool goesOn = m_wanted.isEmpty() && targets.contains(now);
    m_targets->clear();
    m_targets->addItems(targets);
    if (goesOn)
        m_targets->setCurrentText(now); // something else came or went: what is being edited stays
    else
        select(targets.contains(now) || !m_wanted.isEmpty() ? now : targets.front());
}

void ThresholdsView::select(const QString &target)
{
    m_wanted = target;
    int at = m_targets->findText(target);
    // A member or a group stands for its first process.
    for (int i = 0; at < 0 && i < m_targets->count(); ++i) {
        const QString text = m_targets->itemText(i);
        if (text.startsWith(target + u'/') || text.startsWith(target + u'@'))
            at = i;
    }
    if (at < 0)
        return;
    m_wanted.clear();
    m_targets->setCurrentIndex(at);
    build();
}

QString ThresholdsView::target() const
{
    return m_targets->currentText();
}

void ThresholdsView::build()
{
    for (RungEditor *rung : m_rungs) {
        rung->hide(); // not painted a last time below the new ones
        rung->deleteLater();
    }
    m_rungs.clear();
    while (QLayoutItem *item = m_ladder->takeAt(0))
        delete item;
    const std::vector<ConfiguredRung> ladder = ladderOf(m_store, target());
    for (std::size_t i = 0; i < ladder.size(); ++i) {
        const auto key = m_config.keys.constFind(ladder[i].key);
        auto *editor = new RungEditor(ladder[i], key == m_config.keys.constEnd() ? nullptr : &*key,
                                      i + 1 == ladder.size(), this);
        connect(editor, &RungEditor::edited, this, &ThresholdsView::edited);
        m_ladder->addWidget(editor);
        m_rungs.push_back(editor);
    }
    m_ladder->addStretch();
    m_scroll->setMinimumWidth(m_ladder->minimumSize().width() + m_scroll->verticalScrollBar()->sizeHint().width());
    edited();
}

void ThresholdsView::edited()
{
    std::vector<LadderRung> ladder;
    bool readable = true;
    for (const RungEditor *rung : m_rungs) {
        readable = readable && rung->isValid();
        ladder.push_back({rung->rung(), rung->limit()});
    }
    m_forecast->setLadder(readable ? std::move(ladder) : std::vector<LadderRung>{});
    if (m_said == Said::Applied || m_said == Said::Refused)
        say(Said::Nothing);
    m_differenceTimer.start();
    updateButtons();
}

QJsonArray ThresholdsView::changes() const
{
    QJsonArray changes;
    for (const RungEditor *rung : m_rungs) {
        if (rung->isChanged() && rung->isValid())
            changes.append(QJsonObject{{u"key"_s, rung->key()}, {u"value"_s, tomlOf(*rung->limit())}});
    }
    return changes;
}

void ThresholdsView::askDifference()
{
    const QJsonArray wanted = changes();
    if (wanted.isEmpty()) {
        m_difference->clear();
        return;
    }
    m_client.call(u"config.diff"_s, {{u"changes"_s, wanted}}, this, [this](const ApiReply &reply) {
        m_difference->setPlainText(reply.ok() ? reply.result.toObject().value("diff"_L1).toString()
                                              : reply.error->message + u'\n' + reply.error->why);
    });
}

QString ThresholdsView::reasonNotToApply() const
{
    if (const QString refused = m_store.refusedFor(UserRole::Administrator); !refused.isEmpty())
        return refused;
    if (m_busy)
        return tr("The last change is being applied.");
    if (!std::ranges::all_of(m_rungs, [](const RungEditor *rung) { return rung->isValid(); }))
        return tr("A window can't be read.");
    if (changes().isEmpty())
        return tr("Nothing is changed.");
    if (m_reason->text().trimmed().isEmpty())
        return tr("Say why: the reason is kept with the change.");
    return {};
}

void ThresholdsView::updateButtons()
{
    const QString why = reasonNotToApply();
    m_apply->setEnabled(why.isEmpty());
    m_apply->setToolTip(why);
    const QString whyNot = reasonNotToEditObjects();
    for (QPushButton *button : {m_add, m_remove}) {
        button->setEnabled(whyNot.isEmpty());
        button->setToolTip(whyNot);
    }
    m_reset->setEnabled(std::ranges::any_of(m_rungs, [](const RungEditor *rung) { return rung->isChanged(); }));
}

void ThresholdsView::apply()
{
    m_busy = true;
    say(Said::Applying);
    const QJsonObject params{{u"changes"_s, changes()}, {u"by"_s, m_store.user()}, {u"reason"_s, m_reason->text().trimmed()}};
    m_client.call(u"config.apply"_s, params, this, [this](const ApiReply &reply) {
        m_busy = false;
        if (!reply.ok()) {
            say(Said::Refused, whyOf(reply));
            return;
        }
        m_reason->clear();
        load();
        say(Said::Applied, reply.result.toObject().value("dropin"_L1).toString());
    });
}

void ThresholdsView::addObject(ObjectKind kind)
{
    auto *dialog = new ObjectDialog(m_store, m_client, m_config, kind, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &ThresholdsView::load);
    dialog->open();
}

void ThresholdsView::removeObject()
{
    auto *dialog = new RemoveDialog(m_store, m_client, m_config, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString group = target().section(u'@', 0, 0);
    dialog->select((m_store.group(group) != nullptr ? u"group."_s : u"host."_s) + group);
    connect(dialog, &QDialog::accepted, this, &ThresholdsView::load);
    dialog->open();
}

QString ThresholdsView::reasonNotToEditObjects() const
{
    if (const QString refused = m_store.refusedFor(UserRole::Administrator); !refused.isEmpty())
        return refused;
    if (m_busy)
        return tr("The last change is being applied.");
    return m_config.keys.isEmpty() ? tr("The configuration is being read.") : QString();
}

void ThresholdsView::rollBack(const QString &file)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Take a change out of force"));
    dialog->setLabelText(tr("Why is %1 taken out of force?").arg(file));
    dialog->setInputMode(QInputDialog::TextInput);
    dialog->show(); // its parts are made now
    describe(*dialog->findChild<QLineEdit *>(), dialog->labelText());
    QPushButton *act = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    act->setEnabled(false); // without a reason
    connect(dialog, &QInputDialog::textValueChanged, act,
            [act](const QString &text) { act->setEnabled(!text.trimmed().isEmpty()); });
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, file](const QString &reason) { takeBack(file, reason.trimmed()); });
}

void ThresholdsView::takeBack(const QString &file, const QString &reason)
{
    m_busy = true;
    say(Said::Applying);
    m_client.call(u"config.rollback"_s,
                  {{u"dropin"_s, file}, {u"by"_s, m_store.user()}, {u"reason"_s, reason}},
                  this, [this, file](const ApiReply &reply) {
                      m_busy = false;
                      if (!reply.ok()) {
                          say(Said::Refused, whyOf(reply));
                          return;
                      }
                      load();
                      say(Said::Applied, file);
                  });
}

void ThresholdsView::say(Said said, const QString &detail)
{
    m_said = said;
    m_detail = detail;
    switch (said) {
    case Said::Nothing: m_message->clear(); break;
    case Said::Loading: m_message->setText(tr("The configuration is being read.")); break;
    case Said::Applying: m_message->setText(tr("Being applied on every host.")); break;
    case Said::Applied: m_message->setText(tr("In force on every host: %1").arg(detail)); break;
    case Said::Refused: m_message->setText(tr("Refused, nothing is changed: %1").arg(detail)); break;
    case Said::NoConfig: m_message->setText(tr("The configuration can't be shown: %1").arg(detail)); break;
    }
    const bool bad = said == Said::Refused || said == Said::NoConfig;
    const Colours colours = Colours::of(palette());
    QPalette own = palette();
    own.setColor(QPalette::WindowText,
                 bad ? colours.legible(colours.severity(Severity::Critical), textContrast) : colours.text);
    m_message->setPalette(own);
    updateButtons();
}

void ThresholdsView::retranslate()
{
    m_targetLabel->setText(tr("Ladder of"));
    m_differenceHeading->setText(tr("What will change"));
    m_difference->setPlaceholderText(tr("Nothing is changed yet."));
    m_reasonLabel->setText(tr("Reason"));
    m_reason->setPlaceholderText(tr("Why the limits are changed"));
    m_apply->setText(tr("Apply on every host"));
    m_reset->setText(tr("Take all changes back"));
    m_add->setText(tr("Add \u2026"));
    m_remove->setText(tr("Remove \u2026"));
    const QStringList kinds{tr("Group \u2026"), tr("Process \u2026"), tr("Resource \u2026"),
                            tr("Host \u2026")};
    for (std::size_t i = 0; i < m_kinds.size(); ++i)
        m_kinds[i]->setText(kinds[static_cast<qsizetype>(i)]);
    describe(*m_targets, tr("Process, group or host whose ladder is shown"));
    describe(*m_difference, tr("What will change"));
    describe(*m_reason, tr("Reason"));
    say(m_said, m_detail);
}

void ThresholdsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void openThresholdsDialog(QWidget *parent, SiteStore &store, ManagerClient &client, const QString &target)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"thresholdsDialog"_s);
    setHelpTopic(*dialog, u"view-thresholds"_s);
    dialog->setWindowTitle(ThresholdsView::tr("Thresholds"));
    auto *view = new ThresholdsView(store, client, dialog);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(view, 1);
    column->addWidget(buttons);
    view->select(target);
    dialog->resize(960, 680);
    dialog->show();
}

} // namespace holdfast
