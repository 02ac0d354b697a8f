#include <upgrade/upgradeview.h>

#include <events/consolewords.h>
#include <events/words.h>
#include <runbook/report.h>
#include <runbook/words.h>
#include <store/sitestore.h>
#include <style/colours.h>
#include <style/icons.h>
#include <style/metrics.h>
#include <upgrade/upgrademodel.h>
#include <upgrade/upgradereport.h>

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeView>
#include <QVBoxLayout>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array verbOrder{RunbookVerb::WorkDone, RunbookVerb::Resume, RunbookVerb::Pause,
                               RunbookVerb::Halt,     RunbookVerb::Skip,   RunbookVerb::Abandon};

} // namespace

UpgradeView::UpgradeView(SiteStore &store, ManagerClient &client, QWidget *parent)
    : QWidget(parent), m_store(store), m_client(client), m_title(new QLabel(this)), m_sentence(new QLabel(this)),
      m_steps(new QTreeView(this)), m_output(new QPlainTextEdit(this)), m_verbs(verbOrder.size()),
      m_report(new QPushButton(this)), m_new(new QPushButton(this))
{
    setObjectName(u"upgradeView"_s);
    m_title->setFont(headingFont(font()));
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_steps->setRootIsDecorated(false);
    m_steps->setUniformRowHeights(true);
    m_steps->setAllColumnsShowFocus(true);
    m_output->setReadOnly(true);
    m_output->setTabChangesFocus(true);
    m_output->setFont(fixedFont());
    m_output->setMaximumHeight(5 * m_output->fontMetrics().lineSpacing());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_steps, m_output}) // they scroll; the sentence can't
        widget->setMinimumHeight(3 * fontMetrics().lineSpacing());
    auto *top = new QHBoxLayout; // in one row all of them would be wider than a dock at 1280 pixels
    top->addWidget(m_title, 1);
    top->addWidget(m_report);
    top->addWidget(m_new);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    for (const RunbookVerb verb : verbOrder) {
        auto *made = new QPushButton(this);
        made->setObjectName(QString::fromLatin1(name(verb).data(), static_cast<qsizetype>(name(verb).size())));
        made->setAutoDefault(false);
        m_verbs[static_cast<std::size_t>(verb)] = made;
        buttons->addWidget(made);
        connect(made, &QPushButton::clicked, this, [this, verb] { say(verb); });
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::space, Metrics::space, Metrics::space, Metrics::space);
    column->addLayout(top);
    column->addWidget(m_sentence);
    column->addWidget(m_steps, 1);
    column->addWidget(m_output);
    column->addLayout(buttons);
    connect(m_report, &QPushButton::clicked, this, &UpgradeView::saveReport);
    connect(m_new, &QPushButton::clicked, this, &UpgradeView::newRequested);
    connect(&m_store, &SiteStore::statusChanged, this, &UpgradeView::look);
    for (const auto signal : {&SiteStore::connectionChanged, &SiteStore::userChanged, &SiteStore::momentChanged})
        connect(&m_store, signal, this, &UpgradeView::refreshButtons);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_model->refreshClock();
        refreshSentence();
    });
    makeRunner(runbookDirectory());
    m_looked = true; // not before somebody says where
    retranslate();
}

UpgradeView::~UpgradeView() = default;

void UpgradeView::makeRunner(const QString &directory)
{
    m_steps->setModel(nullptr);
    delete m_model;
    m_runner = std::make_unique<RunbookRunner>(m_client, directory);
    m_model = new UpgradeModel(*m_runner, this);
    m_steps->setModel(m_model);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    m_steps->setColumnWidth(UpgradeModel::Step, 46 * digit);
    m_steps->setColumnWidth(UpgradeModel::StateOf, 16 * digit);
    m_steps->setColumnWidth(UpgradeModel::Time, 12 * digit);
    connect(m_runner.get(), &RunbookRunner::changed, this, &UpgradeView::refresh);
    connect(m_runner.get(), &RunbookRunner::failed, this, [this](const QString &why) {
        m_error = why;
        refresh();
    });
}

void UpgradeView::setDirectory(const QString &directory)
{
    makeRunner(directory);
    m_looked = false;
    look();
    refresh();
}

// Once: what an earlier console has left behind.
void UpgradeView::look()
{
    if (m_looked || !m_store.hasStatus())
        return;
    m_looked = true;
    const auto opened = m_runner->open(m_store.status().site);
    if (!opened)
        m_error = QString::fromStdString(opened.error().message());
    refresh();
    if (hasOpenBook())
        Q_EMIT found();
}

Outcome UpgradeView::begin(const Runbook &book)
{
    m_error.clear();
    if (const auto made = m_runner->make(book); !made)
        return made.error();
    m_runner->operate(RunbookVerb::Resume, m_store.user());
    return done();
}

void UpgradeView::say(RunbookVerb verb)
{
    const RunbookStep *step = m_runner->hasBook() ? m_runner->book().step() : nullptr;
    const QString unit = step != nullptr ? step->unit : QString();
    m_error.clear();
    if (verb == RunbookVerb::Skip) {
        const bool isWork = step != nullptr && (step->kind == StepKind::Work || step->kind == StepKind::Verify);
        confirm(verb,
                isWork ? tr("Leave the work on %1 out? It is put on-line again as it is.").arg(unit)
                       : tr("Leave %1 out? It stays as it is, and the next one is begun.").arg(unit),
                isWork ? tr("Leave the work out") : tr("Leave %1 out").arg(unit));
    } else if (verb == RunbookVerb::Abandon) {
        const QStringList left = m_runner->hasBook() ? m_runner->book().leftOffline() : QStringList();
        QString question = tr("End this run-book as it is? It can't be gone on with.");
        if (!left.isEmpty())
            question += u' ' + tr("Stays off-line until you put it on-line: %1.").arg(left.join(u", "_s));
        confirm(verb, question, tr("Abandon the run-book"));
    } else {
        m_runner->operate(verb, m_store.user());
    }
}

// The focus is on the safe button.
void UpgradeView::confirm(RunbookVerb verb, const QString &question, const QString &button)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Upgrade run-book"), question, QMessageBox::NoButton, this);
    box->setObjectName(u"upgradeQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *act = box->addButton(button, QMessageBox::AcceptRole);
    act->setAutoDefault(false);
    QPushButton *cancel = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    connect(act, &QPushButton::clicked, this, [this, verb] { m_runner->operate(verb, m_store.user()); });
    box->open();
}

void UpgradeView::saveReport()
{
    auto *dialog = new QFileDialog(this, tr("Save the report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("PDF (*.pdf)"), tr("Text (*.txt)")});
    dialog->selectFile(u"upgrade-%1.pdf"_s.arg(m_runner->book().id));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const auto written = writeReport(m_runner->book(), path);
        m_error = written ? QString() : QString::fromStdString(written.error().message());
        refresh();
    });
    dialog->open();
}

QString UpgradeView::presentSentence() const
{
    const Runbook &book = m_runner->book();
    const RunbookProgress &progress = m_runner->progress();
    const RunbookStep *step = book.step();
    const QString left = book.leftOffline().join(u", "_s);
    switch (book.state) {
    case RunState::Ready: return tr("Nothing has been done yet.");
    case RunState::Done: return tr("Done. Everything that was worked on runs and is protected again.");
    case RunState::Abandoned: return reportOf(book).ending;
    case RunState::Halted: {
        const QString doing = step != nullptr ? stepText(*step) : QString();
        return tr("Halted at \u201c%1\u201d: %2 %3")
            .arg(doing, inConsoleWords(sentence(book.halt), AdvicePlace::Runbook),
                 inConsoleWords(todoFor(book.halt), AdvicePlace::Runbook));
    }
    case RunState::Paused: {
        const QString next = step != nullptr ? stepText(*step) : QString();
        return left.isEmpty() ? tr("Paused. Resume goes on with \u201c%1\u201d.").arg(next)
                              : tr("Paused; off-line now: %2. Resume goes on with \u201c%1\u201d.").arg(next, left);
    }
    case RunState::Running: break;
    }
    if (step == nullptr)
        return {};
    const QString pausing = book.pauseWanted ? u' ' + tr("It pauses after this.") : QString();
    switch (progress.phase) {
    case RunbookProgress::Phase::Person:
        return tr("%1 is off-line. Do your work on it; then say that it is done.").arg(step->unit) + pausing;
    case RunbookProgress::Phase::Gate:
        return tr("Waits for %1, of %2 at most: %3")
                   .arg(durationWords(m_runner->secondsInPhase()), durationWords(book.options.restoreWithinS),
                        sentence(progress.waitsFor))
            + pausing;
    case RunbookProgress::Phase::Program:
        return tr("%1: its command has been running for %2.")
                   .arg(stepText(*step), durationWords(m_runner->secondsInPhase()))
            + pausing;
    case RunbookProgress::Phase::Awaiting:
        return tr("%1: accepted; its outcome is waited for, for %2 of %3 at most.")
                   .arg(stepText(*step), durationWords(m_runner->secondsInPhase()),
                        durationWords(book.options.commandWithinS))
            + pausing;
    case RunbookProgress::Phase::Idle:
    case RunbookProgress::Phase::Planning:
    case RunbookProgress::Phase::Looking:
    case RunbookProgress::Phase::Sending: return tr("%1: being planned and given.").arg(stepText(*step)) + pausing;
    }
    return {};
}

void UpgradeView::refreshSentence()
{
    const bool bad = !m_error.isEmpty() || (m_runner->hasBook() && m_runner->book().state == RunState::Halted);
    QString text = m_error;
    if (m_runner->hasBook()) {
        text += (text.isEmpty() ? QString() : u"\n"_s) + presentSentence();
    } else if (text.isEmpty()) {
        text = tr("No upgrade is under way. A run-book takes one member or host after the other off-line, waits while "
                  "you work on it, and goes on when everything is protected again.");
    }
    const Colours colours = Colours::of(palette());
    QPalette own = palette();
    own.setColor(QPalette::WindowText,
                 bad ? colours.legible(colours.severity(Severity::Critical), textContrast) : colours.text);
    m_sentence->setPalette(own);
    m_sentence->setText(text);
    m_sentence->setAccessibleName(text);
    fitSentence();
    const QString output = m_runner->hasBook() ? m_runner->output() : QString();
    m_output->setVisible(!output.isEmpty());
    if (m_output->toPlainText() != output) {
        m_output->setPlainText(output);
        m_output->verticalScrollBar()->setValue(m_output->verticalScrollBar()->maximum());
    }
}

void UpgradeView::refreshButtons()
{
    const bool has = m_runner->hasBook();
    const RunbookStep *step = has ? m_runner->book().step() : nullptr;
    const QString unit = step != nullptr ? step->unit : QString();
    const QString blocked = m_store.commandsRefused();
    for (const RunbookVerb verb : verbOrder) {
        QString why = blocked;
        if (!has)
            why = tr("No run-book is open.");
        else if (const Finding refused = m_runner->refusal(verb); !refused.isNone())
            why = sentence(refused);
        QPushButton *made = button(verb);
        made->setEnabled(why.isEmpty());
        made->setToolTip(why.isEmpty() ? made->text() : why);
        made->setAccessibleDescription(why);
    }
    const bool work = has && m_runner->refusal(RunbookVerb::WorkDone).isNone();
    const QString doneText = work ? tr("Work on %1 is done").arg(unit) : tr("Work is done");
    button(RunbookVerb::WorkDone)->setText(doneText);
    button(RunbookVerb::WorkDone)->setAccessibleName(doneText);
    const QString skipText = unit.isEmpty() ? tr("Skip\u2026") : tr("Skip %1\u2026").arg(unit);
    button(RunbookVerb::Skip)->setText(skipText);
    button(RunbookVerb::Skip)->setAccessibleName(skipText);
    m_report->setEnabled(has);
    m_new->setEnabled(blocked.isEmpty() && !hasOpenBook());
    m_new->setToolTip(hasOpenBook() ? tr("One is open: end it first, or abandon it.") : blocked);
}

void UpgradeView::refresh()
{
    m_model->refresh();
    if (m_runner->hasBook()) {
        const Runbook &book = m_runner->book();
        m_title->setText(tr("%1: %2", "title, state").arg(reportOf(book).title, word(book.state)));
        showPresentStep();
    } else {
        m_title->setText(tr("Upgrade run-book"));
    }
    const bool clock = m_runner->hasBook() && m_runner->book().state == RunState::Running;
    if (clock && !m_tick.isActive())
        m_tick.start();
    else if (!clock)
        m_tick.stop();
    refreshSentence();
    refreshButtons();
}

// A layout only asks how wide it must be at least, so a low dock would cut its last line.
void UpgradeView::fitSentence()
{
    const QMargins around = layout()->contentsMargins();
    m_sentence->setMinimumHeight(m_sentence->heightForWidth(width() - around.left() - around.right()));
}

// With what comes next below it, however low the dock is.
void UpgradeView::showPresentStep()
{
    if (m_model != nullptr && m_runner->hasBook() && m_runner->book().current < m_model->rowCount())
        m_steps->scrollTo(m_model->index(m_runner->book().current, 0), QAbstractItemView::PositionAtCenter);
}

void UpgradeView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSentence();
    QMetaObject::invokeMethod(this, &UpgradeView::showPresentStep, Qt::QueuedConnection); // once all is laid out
}

void UpgradeView::retranslate()
{
    const auto set = [this](RunbookVerb verb, const QString &text) {
        button(verb)->setText(text);
        button(verb)->setAccessibleName(QString(text).remove(u'&'));
    };
    set(RunbookVerb::Resume, tr("Resume"));
    set(RunbookVerb::Pause, tr("Pause"));
    set(RunbookVerb::Halt, tr("Halt"));
    set(RunbookVerb::Abandon, tr("Abandon\u2026"));
    m_report->setText(tr("Save report\u2026"));
    m_new->setText(tr("New upgrade\u2026"));
    describe(*m_report, tr("Save report"));
    describe(*m_new, tr("New upgrade"));
    describe(*m_steps, tr("Steps of the run-book"));
    describe(*m_output, tr("What the step's command has written last"));
    m_model->retranslate();
    refresh();
}

void UpgradeView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange && m_model != nullptr)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace holdfast
