#include <whatif/whatifview.h>

#include <commands/planview.h>
#include <events/words.h>
#include <site/sitematrix.h>
#include <style/bannerline.h>
#include <style/metrics.h>
#include <whatif/faultoffers.h>
#include <whatif/outcomemodel.h>

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

// The site itself is asked about under a name of its own in the list.
QString siteEntry()
{
    return WhatIfView::tr("(the site itself)");
}

QWidget *underLabel(QLabel *label, QWidget *below)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::gap);
    label->setFont(boldFont(label->font()));
    layout->addWidget(label);
    layout->addWidget(below, 1);
    return page;
}

} // namespace

WhatIfView::WhatIfView(SiteStore &store, ManagerClient &client, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_client(client)
    , m_targetLabel(new QLabel(this))
    , m_faultLabel(new QLabel(this))
    , m_cureLabel(new QLabel(this))
    , m_message(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_targets(new QComboBox(this))
    , m_faults(new QComboBox(this))
    , m_cures(new QComboBox(this))
    , m_run(new QPushButton(this))
    , m_banner(new BannerLine(Symbol::WhatIf, BannerLine::Tone::Past, this))
    , m_tabs(new QTabWidget(this))
    , m_all(new QCheckBox)
    , m_table(new QTableView)
    , m_model(new OutcomeModel(this))
    , m_story(new PlanView)
    , m_nowLabel(new QLabel)
    , m_thenLabel(new QLabel)
    , m_nowMatrix(new SiteMatrix(m_now))
    , m_thenMatrix(new SiteMatrix(m_then))
{
    m_targets->setEditable(true); // to search in it
    m_targets->setInsertPolicy(QComboBox::NoInsert);
    m_targets->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_targets->completer()->setFilterMode(Qt::MatchContains);
    m_targets->setMinimumContentsLength(18);
    m_targetLabel->setBuddy(m_targets);
    m_faultLabel->setBuddy(m_faults);
    m_cureLabel->setBuddy(m_cures);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(6 * Metrics::margin);
    m_banner->button().show();

    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);

    auto *questions = new QHBoxLayout;
    questions->setSpacing(Metrics::space);
    questions->addWidget(m_targetLabel);
    questions->addWidget(m_targets, 2);
    questions->addWidget(m_faultLabel);
    questions->addWidget(m_faults, 3);
    questions->addWidget(m_cureLabel);
    questions->addWidget(m_cures, 2);
    questions->addWidget(m_run);

    auto *changed = new QWidget;
    auto *changesLayout = new QVBoxLayout(changed);
    changesLayout->setContentsMargins(0, 0, 0, 0);
    changesLayout->setSpacing(Metrics::gap);
    changesLayout->addWidget(m_table, 1);
    changesLayout->addWidget(m_all);
    auto *outcome = new QSplitter(Qt::Horizontal);
    outcome->setChildrenCollapsible(false);
    outcome->addWidget(changed);
    outcome->addWidget(m_story);
    outcome->setSizes({600, 340});
    auto *sides = new QSplitter(Qt::Horizontal);
    sides->setChildrenCollapsible(false);
    sides->addWidget(underLabel(m_nowLabel, m_nowMatrix));
    sides->addWidget(underLabel(m_thenLabel, m_thenMatrix));
    m_tabs->addTab(outcome, QString());
    m_tabs->addTab(sides, QString());
    m_tabs->setDocumentMode(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::space);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(Metrics::margin, Metrics::margin, Metrics::margin, 0);
    top->addLayout(questions);
    top->addWidget(m_message);
    layout->addLayout(top);
    layout->addWidget(m_banner);
    auto *rest = new QVBoxLayout;
    rest->setContentsMargins(Metrics::margin, 0, Metrics::margin, Metrics::margin);
    rest->addWidget(m_empty, 1);
    rest->addWidget(m_tabs, 1);
    layout->addLayout(rest, 1);
    setFocusProxy(m_targets);

    for (QComboBox *box : {m_targets, m_faults, m_cures}) // they share one line, and may be narrower than their texts
        connect(box, &QComboBox::currentTextChanged, box, &QWidget::setToolTip);
    connect(m_targets, &QComboBox::currentIndexChanged, this, &WhatIfView::fillFaults);
    connect(m_faults, &QComboBox::currentIndexChanged, this, &WhatIfView::fillCures);
    connect(m_run, &QPushButton::clicked, this, &WhatIfView::run);
    connect(&m_banner->button(), &QToolButton::clicked, this, &WhatIfView::run);
    connect(m_all, &QCheckBox::toggled, m_model, &OutcomeModel::setShowsAll);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &at) { Q_EMIT activated(m_model->row(at.row()).target); });
    connect(&store, &SiteStore::statusChanged, this, [this](const SiteChanges &changes) {
        if (changes.structure)
            fillTargets();
        refreshBanner();
    });
    connect(&store, &SiteStore::agesChanged, this, &WhatIfView::refreshBanner);
    connect(&store, &SiteStore::connectionChanged, this, &WhatIfView::refreshButtons);
    retranslate();
    fillTargets();
    m_tabs->hide();
}

void WhatIfView::retranslate()
{
    m_targetLabel->setText(tr("&What if"));
    m_faultLabel->setText(tr("&happens:"));
    m_cureLabel->setText(tr("&and"));
    m_run->setText(tr("&Try it on a copy"));
    m_all->setText(tr("Also show what &stays as it is"));
    m_tabs->setTabText(0, tr("Outcome"));
    m_tabs->setTabText(1, tr("Site now and then"));
    describe(*m_targets, tr("What it happens to"));
    describe(*m_faults, tr("What happens"));
    describe(*m_cures, tr("What makes it go away"));
    describe(*m_table, tr("What would be different"));
    describe(*m_nowMatrix, tr("The copied site, now"));
    describe(*m_thenMatrix, tr("The copied site, then"));
    describe(m_banner->button(), tr("Ask again"));
    m_banner->button().setText(tr("Ask again"));
    m_model->retranslate();
    if (m_targets->count() > 0)
        m_targets->setItemText(0, siteEntry());
    fillFaults();
    if (m_answer.seq > 0)
        showAnswer(m_answer);
    m_empty->setText(tr("Choose a target and a fault. It is tried on a copy of the site as it is at that moment, "
                        "by the engine that runs the site. Nothing real happens."));
}

void WhatIfView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WhatIfView::fillTargets()
{
    const QString had = target();
    const QSignalBlocker guard(m_targets);
    m_targets->clear();
    m_targets->addItem(siteEntry(), QString());
    for (const QString &target : faultTargets(m_store))
        m_targets->addItem(target, target);
    m_targets->setCurrentIndex(std::max(0, m_targets->findData(had)));
    fillFaults();
}

QString WhatIfView::target() const
{
    return m_targets->currentData().toString();
}

void WhatIfView::select(const QString &target)
{
    const int at = m_targets->findData(m_store.group(target) != nullptr ? m_store.memberFor(target) : target);
    if (at >= 0)
        m_targets->setCurrentIndex(at);
}

void WhatIfView::fillFaults()
{
    const QString had = m_faults->currentData().toJsonObject().value("do"_L1).toString();
    const QSignalBlocker guard(m_faults);
    m_faults->clear();
    int chosen = 0;
    for (const FaultOffer &offer : faultOffers(m_store, target())) {
        QJsonObject question = toJson(offer.question);
        question["curable"_L1] = offer.curable;
        if (offer.question.verb == had && chosen == 0)
            chosen = m_faults->count();
        m_faults->addItem(offer.text, question);
    }
    m_faults->setCurrentIndex(m_faults->count() > 0 ? chosen : -1);
    fillCures();
}

void WhatIfView::fillCures()
{
    const QJsonObject question = m_faults->currentData().toJsonObject();
    const bool curable = question.value("curable"_L1).toBool();
    const QString had = m_cures->currentData().toString();
    m_cures->clear();
    if (curable) {
        for (const CureOffer &offer : cureOffers(question.value("do"_L1) == "fault-resource"_L1))
            m_cures->addItem(offer.text, offer.curedBy);
        m_cures->setCurrentIndex(std::max(0, m_cures->findData(had)));
    }
    m_cures->setEnabled(curable);
    m_cureLabel->setEnabled(curable);
    refreshButtons();
}

void WhatIfView::refreshButtons()
{
    QString refusal;
    if (m_store.connection() != ManagerClient::Connection::Connected)
        refusal = tr("There is no connection to a manager.");
    else if (m_faults->currentIndex() < 0)
        refusal = tr("Nothing can be asked about this target.");
    m_run->setEnabled(refusal.isEmpty() && m_asking.isEmpty());
    m_run->setToolTip(refusal.isEmpty() ? tr("Nothing real happens.") : refusal);
    m_banner->button().setEnabled(m_run->isEnabled());
    m_banner->button().setToolTip(m_run->toolTip());
}

void WhatIfView::run()
{
    if (!m_run->isEnabled())
        return;
    WhatIf question = whatIfFromJson(m_faults->currentData().toJsonObject());
    question.curedBy = m_cures->currentData().toString();
    question.states = true;
    m_asking = m_faults->currentText();
    say(tr("Trying it on a copy\u2026"));
    refreshButtons();
    m_client.call(u"what_if"_s, toJson(question), this, [this](const ApiReply &reply) {
        const QString asked = std::exchange(m_asking, QString());
        refreshButtons();
        if (reply.error) {
            const QString why = reply.error->why.isEmpty() ? reply.error->message : reply.error->why;
            say(reply.error->todo.isEmpty() ? why : why + u": "_s + reply.error->todo);
            return;
        }
        const WhatIfAnswer answer = whatIfAnswerFromJson(reply.result.toObject());
        if (answer.seq == 0) {
            say(tr("The manager answered without the states of the copy: it is of an older version."));
            return;
        }
        m_asked = asked;
        showAnswer(answer);
    });
}

QStringList WhatIfView::further() const
{
    QStringList lines = waitsForOperator(m_answer.before, m_answer.after);
    if (!lines.isEmpty())
        lines.prepend(tr("What would wait for an operator after %1").arg(durationWords(m_answer.horizonS)));
    return lines;
}

void WhatIfView::showAnswer(const WhatIfAnswer &answer)
{
    m_answer = answer;
    say(answer.plan.steps.empty()
                           ? tr("If this happened (%1), nothing would come of it.").arg(m_asked)
                           : tr("If this happened: %1.").arg(m_asked));
    m_model->setRows(outcomeRows(answer.before, answer.after), m_all->isChecked());
    // The reasons have what is left, and as many lines as that takes: nobody should scroll to them.
    for (int column = 0; column + 1 < m_table->model()->columnCount(); ++column)
        m_table->resizeColumnToContents(column);
    m_table->horizontalHeader()->resizeSection(m_table->model()->columnCount() - 1, 0);
    m_table->resizeRowsToContents();
    m_story->showPlan(answer.plan, {}, {}, further());
    m_nowClient.setStatus(answer.before);
    m_thenClient.setStatus(answer.after);
    for (SiteStore *store : {&m_now, &m_then}) {
        store->start();
        store->refreshNow();
    }
    m_nowLabel->setText(tr("Now"));
    m_thenLabel->setText(tr("Then, %1 later").arg(durationWords(answer.horizonS)));
    m_empty->hide();
    m_tabs->show();
    refreshBanner();
}

void WhatIfView::say(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void WhatIfView::refreshBanner()
{
    if (m_answer.seq == 0)
        return;
    const QString at = QLocale().toString(m_answer.at.toLocalTime(), u"HH:mm:ss"_s);
    QString text = tr("NOT REAL: a copy of the site as it was at %1 (record %2), and what would come of it.")
                       .arg(at)
                       .arg(m_answer.seq);
    if (!m_store.moment().isValid() && m_store.status().stateHash != m_answer.before.stateHash)
        text += u' ' + tr("The site has changed since then.");
    m_banner->setText(text);
}

QString WhatIfView::bannerText() const
{
    return m_banner->text();
}

QString WhatIfView::message() const
{
    return m_message->text();
}

} // namespace holdfast
