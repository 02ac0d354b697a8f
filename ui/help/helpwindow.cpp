#include <help/helpwindow.h>

#include <help/pagebrowser.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {
constexpr int pageRole = Qt::UserRole;
constexpr int wordRole = Qt::UserRole + 1;
constexpr QSize usualSize(1000, 720);
constexpr int sideWidth = 290;
} // namespace

HelpWindow::HelpWindow(const Handbook &handbook, QWidget *parent)
    : QWidget(parent, Qt::Window), m_handbook(handbook), m_tools(new QToolBar(this)), m_search(new QLineEdit(this)),
      m_count(new QLabel(this)), m_contents(new QTreeWidget(this)), m_found(new QListWidget(this)),
      m_side(new QStackedWidget(this)), m_note(new QLabel(this)), m_browser(new PageBrowser(handbook, this))
{
    setObjectName(u"helpWindow"_s);
    setWindowIcon(icon(Symbol::Help));
    setAttribute(Qt::WA_QuitOnClose, false); // the console ends with its own window
    makeActions();
    m_contents->setHeaderHidden(true);
    m_contents->setUniformRowHeights(true);
    m_found->setWordWrap(true);
    m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_found->setSpacing(Metrics::hair);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_side->addWidget(m_contents);
    m_side->addWidget(m_found);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(Metrics::margin, Metrics::gap, Metrics::margin, Metrics::gap);
    m_note->setAutoFillBackground(true);
    m_note->setBackgroundRole(QPalette::ToolTipBase);
    m_note->setForegroundRole(QPalette::ToolTipText);

    auto *side = new QWidget(this);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(Metrics::space, Metrics::space, 0, Metrics::space);
    sideLayout->addWidget(m_search);
    sideLayout->addWidget(m_count);
    sideLayout->addWidget(m_side, 1);
    auto *main = new QWidget(this);
    auto *mainLayout = new QVBoxLayout(main);
    mainLayout->setContentsMargins(0, Metrics::space, Metrics::space, Metrics::space);
    mainLayout->addWidget(m_note);
    mainLayout->addWidget(m_browser, 1);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(side);
    splitter->addWidget(main);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({sideWidth, usualSize.width() - sideWidth});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tools);
    layout->addWidget(splitter, 1);
    setTabOrder(m_search, m_contents);
    setTabOrder(m_contents, m_found);
    setTabOrder(m_found, m_browser);
    resize(usualSize);

    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, &HelpWindow::openFound);
    connect(m_found, &QListWidget::itemActivated, this, &HelpWindow::openFound);
    connect(m_found, &QListWidget::itemClicked, this, &HelpWindow::openFound);
    const auto openPage = [this](const QTreeWidgetItem *item) {
        if (item != nullptr && item->parent() != nullptr)
            m_browser->showTopic(item->data(0, pageRole).toString());
    };
    connect(m_contents, &QTreeWidget::itemActivated, this, openPage);
    connect(m_contents, &QTreeWidget::itemClicked, this, openPage);
    connect(m_browser, &QTextBrowser::sourceChanged, this, &HelpWindow::pageShown);
    connect(m_browser, &QTextBrowser::backwardAvailable, m_back, &QAction::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, m_forward, &QAction::setEnabled);
    retranslate();
}

void HelpWindow::makeActions()
{
    m_tools->setIconSize(QSize(20, 20));
    m_tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto add = [this](Symbol symbol, const QKeySequence &keys) {
        auto *action = new QAction(icon(symbol), QString(), this);
        action->setShortcut(keys);
        addAction(action);
        m_tools->addAction(action);
        return action;
    };
    m_back = add(Symbol::Back, QKeySequence(Qt::ALT | Qt::Key_Left));
    m_forward = add(Symbol::Forward, QKeySequence(Qt::ALT | Qt::Key_Right));
    m_home = add(Symbol::Tree, QKeySequence(Qt::ALT | Qt::Key_Home));
    m_back->setEnabled(false);
    m_forward->setEnabled(false);
    connect(m_back, &QAction::triggered, this, [this] { m_browser->backward(); });
    connect(m_forward, &QAction::triggered, this, [this] { m_browser->forward(); });
    connect(m_home, &QAction::triggered, this, [this] { m_browser->showTopic(Handbook::indexPage); });
    auto *find = new QAction(this);
    find->setShortcut(QKeySequence(QKeySequence::Find));
    addAction(find);
    connect(find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

void HelpWindow::open(const QString &topic)
{
    show(); // first: pictures are made as wide as the page
    if (!m_browser->showTopic(topic))
        m_browser->showTopic(Handbook::indexPage);
    raise();
    activateWindow();
    m_browser->setFocus(Qt::OtherFocusReason);
}

void HelpWindow::setLanguage(const QString &code)
{
    m_browser->setLanguage(code);
    retranslate();
}

QString HelpWindow::note() const
{
    return m_note->isVisibleTo(this) ? m_note->text() : QString();
}

void HelpWindow::fillContents()
{
    m_contents->clear();
    for (const HandbookSection &section : m_handbook.contents(m_browser->language())) {
        auto *heading = new QTreeWidgetItem(m_contents, {section.title});
        heading->setFont(0, boldFont(font()));
        for (const QString &name : section.pages) {
            auto *item = new QTreeWidgetItem(heading, {m_handbook.page(name, m_browser->language()).title});
            item->setData(0, pageRole, name);
            item->setToolTip(0, item->text(0)); // titles are longer in some languages than the column is wide
        }
    }
    m_contents->expandAll();
}

void HelpWindow::search()
{
    const QString query = m_search->text();
    m_found->clear();
    for (const HandbookHit &hit : m_handbook.search(query, m_browser->language())) {
        auto *item = new QListWidgetItem(hit.title + u'\n' + hit.excerpt, m_found);
        item->setData(pageRole, hit.page);
        item->setData(wordRole, hit.word);
    }
    if (m_found->count() > 0)
        m_found->setCurrentRow(0);
    const bool searching = !query.trimmed().isEmpty();
    m_side->setCurrentWidget(searching ? static_cast<QWidget *>(m_found) : m_contents);
    m_count->setVisible(searching);
    m_count->setText(m_found->count() > 0 ? tr("%n page(s)", nullptr, m_found->count())
                                          : tr("No page has all of these words."));
}

void HelpWindow::openFound()
{
    const QListWidgetItem *item = m_found->currentItem();
    if (item == nullptr)
        return;
    m_browser->showTopic(item->data(pageRole).toString());
    m_browser->mark(item->data(wordRole).toString());
}

void HelpWindow::pageShown()
{
    const HandbookPage &page = m_browser->page();
    setWindowTitle(page.title.isEmpty() ? tr("Handbook") : tr("%1 \u2014 Handbook").arg(page.title));
    const QString wanted = m_browser->language();
    const bool translated = page.language == wanted || page.language == wanted.section(u'_', 0, 0);
    m_note->setVisible(!page.text.isEmpty() && !translated);
    m_note->setText(tr("This page isn't translated yet. It is shown in English."));
    for (int i = 0; i < m_contents->topLevelItemCount(); ++i) {
        QTreeWidgetItem *section = m_contents->topLevelItem(i);
        for (int j = 0; j < section->childCount(); ++j) {
            if (section->child(j)->data(0, pageRole).toString() == page.name)
                m_contents->setCurrentItem(section->child(j));
        }
    }
}

void HelpWindow::retranslate()
{
    m_back->setText(tr("&Back"));
    m_forward->setText(tr("&Forward"));
    m_home->setText(tr("&Contents"));
    for (QAction *action : {m_back, m_forward, m_home}) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(tr("%1 (%2)", "action, key").arg(action->text().remove(u'&'), keys));
        describe(*m_tools->widgetForAction(action), action->toolTip());
    }
    m_search->setPlaceholderText(tr("Search all pages"));
    describe(*m_search, tr("Search all pages"), tr("Down goes to what was found, Return opens it."));
    describe(*m_contents, tr("Contents of the handbook"));
    describe(*m_found, tr("Pages that were found"));
    describe(*m_browser, tr("Page of the handbook"));
    fillContents();
    search();
    pageShown();
}

void HelpWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_search->text().isEmpty())
        close();
    else
        m_search->clear();
}

// Down from the field goes into the list, as in any search.
bool HelpWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        m_side->currentWidget()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace holdfast
