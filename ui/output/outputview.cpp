#include <output/outputview.h>

#include <output/outputtable.h>
#include <store/sitestore.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QFileDialog>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

QToolButton *arrowButton(Qt::ArrowType arrow)
{
    auto *button = new QToolButton;
    button->setArrowType(arrow);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

// Only if it is another: an open list must not close under the user's hands once a second.
void setItems(QComboBox &box, const QStringList &items)
{
    QStringList have;
    for (int i = 0; i < box.count(); ++i)
        have.append(box.itemData(i).toString());
    if (have == items)
        return;
    const QSignalBlocker blocker(box);
    box.clear();
    for (const QString &item : items)
        box.addItem(item, item);
}

} // namespace

OutputView::OutputView(SiteStore &store, ManagerClient &client, QWidget *parent)
    : QWidget(parent), m_store(store), m_feed(client, m_model), m_member(new QComboBox), m_process(new QComboBox),
      m_memberLabel(new QLabel), m_processLabel(new QLabel), m_follow(new QCheckBox), m_copy(new QPushButton),
      m_save(new QPushButton), m_search(new QLineEdit), m_case(new QCheckBox), m_expression(new QCheckBox),
      m_onlyMatches(new QCheckBox), m_onlyErrors(new QCheckBox), m_previous(arrowButton(Qt::UpArrow)),
      m_next(arrowButton(Qt::DownArrow)), m_found(new QLabel), m_searchError(new QLabel), m_pages(new QStackedWidget),
      m_table(new OutputTable(m_model)), m_emptyPage(new QWidget), m_empty(new QLabel), m_showAll(new QPushButton),
      m_status(new QLabel), m_count(new QLabel), m_new(new QPushButton), m_noteFrame(new QFrame), m_note(new QLabel),
      m_dismiss(new QToolButton), m_copyAction(new QAction(this))
{
    setObjectName(u"outputView"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::gap);
    for (auto build : {&OutputView::buildTargetBar, &OutputView::buildSearchBar}) {
        auto *bar = new QHBoxLayout;
        bar->setContentsMargins(Metrics::space, column->count() == 0 ? Metrics::space : 0, Metrics::space, 0);
        bar->setSpacing(Metrics::gap);
        (this->*build)(bar);
        column->addLayout(bar);
    }
    m_searchError->setContentsMargins(Metrics::space, 0, Metrics::space, 0);
    m_searchError->setTextFormat(Qt::PlainText);
    m_searchError->setWordWrap(true);
    m_searchError->hide();
    column->addWidget(m_searchError);
    buildEmptyPage();
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_emptyPage);
    column->addWidget(m_pages, 1);
    buildFoot(column);
    makeActions();
    connectParts();
    retranslate();
    refreshMembers();
}

// No focus proxy: Tab would go from what is before to the table, and past the bars above it.
void OutputView::focusInEvent(QFocusEvent *event)
{
    m_table->setFocus(event->reason());
}

void OutputView::buildTargetBar(QHBoxLayout *bar)
{
    m_memberLabel->setBuddy(m_member);
    m_processLabel->setBuddy(m_process);
    for (QComboBox *box : {m_member, m_process}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMaxVisibleItems(24);
    }
    m_follow->setChecked(true);
    bar->addWidget(m_memberLabel);
    bar->addWidget(m_member);
    bar->addSpacing(Metrics::space);
    bar->addWidget(m_processLabel);
    bar->addWidget(m_process);
    bar->addStretch(1);
    bar->addWidget(m_follow);
    bar->addSpacing(Metrics::space);
    bar->addWidget(m_copy);
    bar->addWidget(m_save);
}

void OutputView::buildSearchBar(QHBoxLayout *bar)
{
    m_search->setClearButtonEnabled(true);
    m_case->setText(u"Aa"_s); // signs that every language understands; their names are translated
    m_expression->setText(u".*"_s);
    m_found->setMinimumWidth(m_found->fontMetrics().horizontalAdvance(u"20000 / 20000"_s));
    bar->addWidget(m_search, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_case, m_expression, m_previous, m_next, m_found})
        bar->addWidget(widget);
    bar->addSpacing(Metrics::space);
    bar->addWidget(m_onlyMatches);
    bar->addSpacing(Metrics::space);
    bar->addWidget(m_onlyErrors);
}

void OutputView::buildEmptyPage()
{
    m_emptyPage->setBackgroundRole(QPalette::Base);
    m_emptyPage->setAutoFillBackground(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(m_emptyPage);
    column->addStretch(1);
    column->addWidget(m_empty);
    column->addWidget(m_showAll, 0, Qt::AlignHCenter);
    column->addStretch(1);
}

void OutputView::buildFoot(QVBoxLayout *column)
{
    m_noteFrame->setFrameShape(QFrame::StyledPanel);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_dismiss->setIcon(icon(Symbol::Close));
    m_dismiss->setAutoRaise(true);
    m_dismiss->setFocusPolicy(Qt::StrongFocus);
    auto *note = new QHBoxLayout(m_noteFrame);
    note->setContentsMargins(Metrics::space, Metrics::hair, Metrics::space, Metrics::hair);
    note->addWidget(m_note, 1);
    note->addWidget(m_dismiss, 0, Qt::AlignTop);
    m_noteFrame->hide();
    column->addWidget(m_noteFrame);

    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(Metrics::space, 0, Metrics::space, Metrics::gap);
    foot->addWidget(m_status, 1);
    foot->addWidget(m_new);
    foot->addWidget(m_count);
    // The foot is as high with the button as without it: nothing jumps while somebody reads.
    QSizePolicy policy = m_new->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_new->setSizePolicy(policy);
    m_new->hide();
    column->addLayout(foot);
}

void OutputView::makeActions()
{
    m_copyAction->setShortcut(QKeySequence::Copy);
    m_copyAction->setShortcutContext(Qt::WidgetShortcut); // elsewhere Ctrl+C copies from the line that is edited
    m_table->addAction(m_copyAction);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto shortcut = [this](const QKeySequence &keys, auto run) {
        auto *made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, run);
    };
    shortcut(QKeySequence(Qt::Key_F3), [this] { findNext(); });
    shortcut(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { findPrevious(); });
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_search);
    escape->setContext(Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        m_search->clear();
        m_table->setFocus();
    });
}

void OutputView::connectParts()
{
    connect(&m_store, &SiteStore::statusChanged, this, &OutputView::refreshMembers);
    connect(&m_store, &SiteStore::agesChanged, this, &OutputView::refreshStatus);
    connect(&m_store, &SiteStore::momentChanged, this, &OutputView::refreshStatus);
    connect(&m_feed, &OutputFeed::changed, this, &OutputView::refreshStatus);
    connect(m_member, &QComboBox::activated, this, [this] {
        m_process->setCurrentIndex(0);
        choose();
        Q_EMIT targetSelected(target());
    });
    connect(m_process, &QComboBox::activated, this, [this] {
        choose();
        Q_EMIT targetSelected(target());
    });
    connect(m_follow, &QCheckBox::clicked, m_table, &OutputTable::setFollowing);
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_table->setFollowing(true);
        m_table->setFocus();
    });
    connect(m_table, &OutputTable::followingChanged, this, [this](bool on) {
        m_follow->setChecked(on);
        if (on)
            m_feed.wake();
        refreshStatus();
    });
    connect(m_table, &OutputTable::newLinesChanged, this, &OutputView::refreshCounts);
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, changed, this, &OutputView::refreshCounts);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &OutputView::refreshCounts);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OutputView::refreshCounts);
    connect(m_search, &QLineEdit::textChanged, this, &OutputView::applySearch);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        step(!(QGuiApplication::keyboardModifiers() & Qt::ShiftModifier));
    });
    connect(m_case, &QCheckBox::toggled, this, &OutputView::applySearch);
    connect(m_expression, &QCheckBox::toggled, this, &OutputView::applySearch);
    connect(m_next, &QToolButton::clicked, this, &OutputView::findNext);
    connect(m_previous, &QToolButton::clicked, this, &OutputView::findPrevious);
    connect(m_onlyMatches, &QCheckBox::toggled, &m_model, &OutputModel::setOnlyMatches);
    connect(m_onlyErrors, &QCheckBox::toggled, &m_model, &OutputModel::setOnlyErrors);
    connect(m_showAll, &QPushButton::clicked, this, &OutputView::showEverything);
    const auto copy = [this] { QApplication::clipboard()->setText(selectedText()); };
    connect(m_copy, &QPushButton::clicked, this, copy);
    connect(m_copyAction, &QAction::triggered, this, copy);
    connect(m_save, &QPushButton::clicked, this, &OutputView::askFile);
    connect(m_dismiss, &QToolButton::clicked, m_noteFrame, &QFrame::hide);
}

void OutputView::select(const QString &target)
{
    const QString member = m_store.memberFor(target);
    if (member.isEmpty()) {
        if (!m_store.hasStatus())
            m_wanted = target;
        return;
    }
    m_wanted.clear();
    m_member->setCurrentIndex(m_member->findData(member));
    refreshProcesses();
    const QString process = target.section(u'/', 1);
    m_process->setCurrentIndex(std::max(0, m_process->findData(process)));
    choose();
}

// What the two lists say is shown.
void OutputView::choose()
{
    const QString member = m_member->currentData().toString();
    refreshProcesses();
    const QString process = m_process->currentData().toString();
    const QString target = process.isEmpty() ? member : member + u'/' + process;
    if (target.isEmpty() || target == m_feed.target())
        return;
    m_noteFrame->hide();
    m_table->setFollowing(true); // another's output begins at its end
    m_feed.setTarget(target);
}

void OutputView::refreshMembers()
{
    QStringList members;
    for (const GroupStatus &group : m_store.status().groups) {
        for (const MemberStatus &member : group.members)
            members.append(member.member);
    }
    const QString shown = m_feed.target().section(u'/', 0, 0);
    setItems(*m_member, members);
    m_member->setCurrentIndex(m_member->findData(shown));
    refreshProcesses();
    if (shown.isEmpty() && !members.isEmpty())
        select(m_wanted.isEmpty() ? m_store.status().groups.back().name : m_wanted);
    refreshStatus();
}

void OutputView::refreshProcesses()
{
    QStringList processes{QString()}; // all of them
    if (const MemberStatus *member = m_store.member(m_member->currentData().toString())) {
        for (const ProcessStatus &process : member->processes)
            processes.append(process.name);
    }
    const QString shown = m_process->currentData().toString();
    setItems(*m_process, processes);
    m_process->setItemText(0, tr("All processes"));
    m_process->setCurrentIndex(std::max(0, m_process->findData(shown)));
    m_member->setEnabled(m_member->count() > 0);
    m_process->setEnabled(m_member->count() > 0);
}

void OutputView::applySearch()
{
    m_model.setSearch(OutputSearch(m_search->text(), m_case->isChecked(), m_expression->isChecked()));
    refreshCounts();
}

void OutputView::findNext()
{
    step(true);
}

void OutputView::findPrevious()
{
    step(false);
}

void OutputView::step(bool forward)
{
    const int from = m_table->currentIndex().isValid() ? m_table->currentIndex().row() : m_model.rowCount() - 1;
    if (const auto row = m_model.nextMatch(from, forward))
        m_table->showMatch(*row);
    refreshCounts();
}

void OutputView::showEverything()
{
    m_onlyMatches->setChecked(false);
    m_onlyErrors->setChecked(false);
    m_table->setFocus();
}

QString OutputView::selectedText() const
{
    QString text;
    for (const int row : m_table->selectedLines())
        text += m_model.lineText(row) + u'\n';
    return text;
}

bool OutputView::saveTo(const QString &path)
{
    QSaveFile file(path); // what was there stays if it can't be written as a whole
    bool ok = file.open(QIODevice::WriteOnly | QIODevice::Text);
    for (int row = 0; ok && row < m_model.rowCount(); ++row)
        ok = file.write(m_model.lineText(row).toUtf8() + '\n') >= 0;
    ok = ok && file.flush() && file.commit(); // commit() alone does not notice a full disk
    showNote(ok ? tr("%n line(s) saved to %1.", nullptr, m_model.shownLines()).arg(path)
                : tr("Nothing was saved: %1 can't be written: %2").arg(path, file.errorString()));
    return ok;
}

void OutputView::askFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the lines that are shown"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString when = QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    dialog->selectFile(u"%1-%2.log"_s.arg(QString(m_feed.target()).replace(u'/', u'-'), when));
    connect(dialog, &QFileDialog::fileSelected, this, &OutputView::saveTo);
    dialog->open();
}

void OutputView::showNote(const QString &text)
{
    m_note->setText(text);
    m_noteFrame->show();
}

bool OutputView::event(QEvent *event)
{
    // Within this view Ctrl+F is for its own search; taken here it never reaches the window, which searches the tree.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find)) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void OutputView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refreshStatus();
    QWidget::changeEvent(event);
}

void OutputView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_feed.setActive(true);
}

void OutputView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_feed.setActive(false);
}

} // namespace holdfast
