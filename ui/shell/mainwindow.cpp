#include <shell/mainwindow.h>

#include <alarms/alarmnotifier.h>
#include <commands/batchdialog.h>
#include <commands/commanddialog.h>
#include <commands/commandlogview.h>
#include <help/helpdesk.h>
#include <help/helptopic.h>
#include <lessons/lessonspanel.h>
#include <member/memberview.h>
#include <settings/settingsdialog.h>
#include <shell/alarmbanner.h>
#include <shell/alarmpanel.h>
#include <shell/banners.h>
#include <shell/notebar.h>
#include <shell/statusfields.h>
#include <shell/windowstate.h>
#include <site/commandmenu.h>
#include <site/layertree.h>
#include <site/siteview.h>
#include <sites/sitespanel.h>
#include <style/metrics.h>
#include <style/motion.h>
#include <upgrade/upgradedialog.h>
#include <upgrade/upgradeview.h>

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QMenu>
#include <QScreen>
#include <QScopedValueRollback>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace holdfast {

namespace {

constexpr int layoutVersion = 1; // of docks and tool bars: a saved one of another is not restored
constexpr std::size_t longestHistory = 100;
constexpr std::size_t manyMembers = 120;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QStringList languageCodes()
{
    QStringList codes;
    for (const Languages::Language &language : Languages::all())
        codes.append(language.code);
    return codes;
}

} // namespace

MainWindow::MainWindow(SiteStore &store, ManagerClient &client, Languages &languages, QSettings *settings,
                       QWidget *parent)
    : QMainWindow(parent), m_store(store), m_client(client), m_languages(languages), m_settings(settings),
      m_preferences(settings != nullptr ? PreferenceKeeper::of(*settings, languageCodes())
                                        : *new PreferenceKeeper(nullptr, languageCodes(), this)),
      m_stack(new QStackedWidget), m_alarms(new AlarmBanner(store, client)), m_banners(new Banners(store)),
      m_fields(new StatusFields(store)), m_notifier(&AlarmNotifier::of(store)),
      m_helpDesk(new HelpDesk([&languages] { return languages.current(); }, *this))
{
    setObjectName(QStringLiteral("MainWindow"));
    setHelpTopic(*this, QStringLiteral("console"));
    setHelpTopic(*m_alarms, QStringLiteral("panel-alarms"));
    setWindowIcon(applicationIcon());
    setDockNestingEnabled(true);
    setAnimated(!isMotionReduced());
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banners);
    layout->addWidget(m_stack, 1);
    setCentralWidget(page);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_fields, 1);
    makeActions();
    makeDocks();
    makeMenus();
    makeToolBar();
    connect(m_alarms, &AlarmBanner::activated, this, &MainWindow::activate);
    connect(m_alarms, &AlarmBanner::listRequested, this, [this] {
        m_alarmDock->show();
        m_alarmDock->raise();
        m_alarmPanel->setFocus();
    });
    connect(m_fields, &StatusFields::modeToggled, this, &MainWindow::toggleMode);
    connect(m_fields, &StatusFields::userRequested, this, &MainWindow::askUser);
    connect(&store, &SiteStore::statusChanged, this, [this] {
        if (std::exchange(m_layoutIsOwn, true))
            refreshActions();
        else
            makeRoom();
    });
    connect(&m_preferences, &PreferenceKeeper::changed, this, &MainWindow::applyPreferences);
    connect(&store, &SiteStore::connectionChanged, this, &MainWindow::refreshActions);
    connect(&store, &SiteStore::userChanged, this, &MainWindow::refreshActions);
    connect(&store, &SiteStore::momentChanged, this, &MainWindow::refreshActions);
    retranslate();
    resize(1280, 800);
    resetLayout();
    showView(QStringLiteral("site"));
}

MainWindow::~MainWindow() = default;

QDockWidget *MainWindow::addDock(const char *name, QWidget *widget, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(this);
    dock->setObjectName(QString::fromLatin1(name));
    dock->setWidget(widget);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::makeDocks()
{
    m_tree = new LayerTree(m_store);
    m_tree->keepFiltersIn(m_settings);
    m_alarmPanel = new AlarmPanel(m_store, m_client);
    m_commandLog = new CommandLogView(m_store);
    m_detail = new MemberView(m_store);
    m_upgradeView = new UpgradeView(m_store, m_client);
    setHelpTopic(*m_tree, QStringLiteral("panel-tree"));
    setHelpTopic(*m_alarmPanel, QStringLiteral("panel-alarms"));
    setHelpTopic(*m_commandLog, QStringLiteral("panel-commands"));
    setHelpTopic(*m_detail, QStringLiteral("view-member"));
    setHelpTopic(*m_upgradeView, QStringLiteral("panel-upgrade"));
    m_treeDock = addDock("treeDock", m_tree, Qt::LeftDockWidgetArea);
    m_detailDock = addDock("memberDock", m_detail, Qt::RightDockWidgetArea);
    m_alarmDock = addDock("alarmDock", m_alarmPanel, Qt::BottomDockWidgetArea);
    m_commandDock = addDock("commandDock", m_commandLog, Qt::BottomDockWidgetArea);
    m_upgradeDock = addDock("upgradeDock", m_upgradeView, Qt::BottomDockWidgetArea);
    m_upgradeDock->hide(); // until there is a run-book
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    connect(m_tree, &LayerTree::currentChanged, this, &MainWindow::select);
    connect(m_tree, &LayerTree::activated, this, &MainWindow::activate);
    connect(m_tree, &LayerTree::foundChanged, this, &MainWindow::showFound);
    connect(m_tree, &LayerTree::commandRequested, this, &MainWindow::giveCommand);
    connect(m_detail, &MemberView::commandRequested, this, &MainWindow::giveCommand);
    connect(m_detail, &MemberView::activated, this, &MainWindow::activate);
    connect(m_detail, &MemberView::outputRequested, this, &MainWindow::showOutput);
    connect(m_alarmPanel, &AlarmPanel::activated, this, &MainWindow::activate);
    connect(m_commandLog, &CommandLogView::targetSelected, this, &MainWindow::select);
    connect(m_upgradeView, &UpgradeView::found, this, &MainWindow::showUpgrade);
    connect(m_upgradeView, &UpgradeView::newRequested, this, [this] {
        openUpgrade(m_target.isEmpty() ? QStringList() : QStringList{m_target.section(QLatin1Char('/'), 0, 0)});
    });
}

// Beside the views, never over them; hidden until somebody wants to learn.
void MainWindow::offerLessons(LessonTools &tools)
{
    if (m_lessonDock != nullptr)
        return;
    m_lessonDock = addDock("lessonDock", new LessonsPanel(m_store, tools, m_settings), Qt::RightDockWidgetArea);
    setHelpTopic(*m_lessonDock, QStringLiteral("panel-lessons"));
    m_lessonDock->setWindowTitle(tr("Lessons"));
    m_lessonDock->toggleViewAction()->setIcon(icon(Symbol::Lessons));
    m_lessonDock->hide();
    m_helpMenu->insertAction(m_help, m_lessonDock->toggleViewAction());
    QMainWindow::addAction(m_lessonDock->toggleViewAction()); // in the palette, too
}

void MainWindow::offerSites(OpenSites &sites)
{
    if (m_sitesDock != nullptr)
        return;
    m_openSite = addAction(Symbol::Link, QKeySequence(QKeySequence::Open), [&sites] { Q_EMIT sites.openRequested(); });
    m_newWindow = addAction(Symbol::Site, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
                            [this, &sites] { Q_EMIT sites.windowRequested(&m_store); });
    m_fileMenu->insertActions(m_fileMenu->actions().value(0), {m_openSite, m_newWindow});
    m_sitesDock = addDock("sitesDock", new SitesPanel(sites, m_store), Qt::LeftDockWidgetArea);
    m_sitesDock->toggleViewAction()->setIcon(icon(Symbol::Site));
    setHelpTopic(*m_sitesDock, QStringLiteral("panel-sites"));
    m_viewMenu->insertAction(m_treeDock->toggleViewAction(), m_sitesDock->toggleViewAction());
    if (!restoreDockWidget(m_sitesDock))
        splitDockWidget(m_sitesDock, m_treeDock, Qt::Vertical);
    const auto showIfSeveral = [this, &sites] {
        m_sitesDock->setVisible(sites.all().size() > 1);
        resizeDocks({m_sitesDock}, {150}, Qt::Vertical);
    };
    showIfSeveral();
    connect(&sites, &OpenSites::changed, this, showIfSeveral);
    retranslate();
}

void MainWindow::resetLayout()
{
    addDockWidget(Qt::LeftDockWidgetArea, m_treeDock);
    addDockWidget(Qt::RightDockWidgetArea, m_detailDock);
    addDockWidget(Qt::BottomDockWidgetArea, m_alarmDock);
    addDockWidget(Qt::BottomDockWidgetArea, m_commandDock);
    addDockWidget(Qt::BottomDockWidgetArea, m_upgradeDock);
    for (QDockWidget *dock : {m_treeDock, m_detailDock, m_alarmDock, m_commandDock, m_upgradeDock})
        dock->setFloating(false);
    tabifyDockWidget(m_alarmDock, m_commandDock);
    tabifyDockWidget(m_commandDock, m_upgradeDock);
    m_upgradeDock->setVisible(m_upgradeView->hasOpenBook());
    m_treeDock->show();
    m_alarmDock->show();
    m_commandDock->show();
    m_alarmDock->raise();
    m_detailDock->setVisible(width() >= scaled(1700, font()));
    resizeDocks({m_treeDock}, {std::min(scaled(312, font()), width() / 3)}, Qt::Horizontal);
    resizeDocks({m_detailDock}, {560}, Qt::Horizontal);
    resizeDocks({m_alarmDock}, {std::min(scaled(150, font()), height() / 3)}, Qt::Vertical);
}

// A large site needs the room more than what lies around it; the alarm banner stays. Once, and only if the user has not
// arranged the docks before.
void MainWindow::makeRoom()
{
    std::size_t members = 0;
    for (const GroupStatus &group : m_store.status().groups)
        members += group.members.size();
    if (members > manyMembers) {
        for (QDockWidget *dock : {m_detailDock, m_alarmDock, m_commandDock})
            dock->hide();
    }
    refreshActions();
}

ViewContext MainWindow::context()
{
    return {m_store, m_client, [this](const QString &target) { select(target); },
            [this](const QString &target) { activate(target); }, [this](const QString &target) { showOutput(target); },
            [this](const QString &command, const QStringList &args) { giveCommand(command, args); },
            m_settings, &m_preferences};
}

QWidget *MainWindow::viewWidget(const QString &id)
{
    if (QWidget *made = m_views.value(id))
        return made;
    const ViewKind *kind = viewKind(id);
    if (!kind)
        return nullptr;
    QWidget *view = kind->make(context(), m_stack);
    view->setObjectName(id + QStringLiteral("View"));
    setHelpTopic(*view, QStringLiteral("view-") + id);
    m_stack->addWidget(view);
    m_views.insert(id, view);
    if (auto *site = qobject_cast<SiteView *>(view)) {
        connect(site, &SiteView::allWanted, m_tree, &LayerTree::clearSearch);
        showFound();
    }
    return view;
}

// The matrix is narrowed by the tree's search and by its saved filters.
void MainWindow::showFound()
{
    if (auto *site = qobject_cast<SiteView *>(m_views.value(QStringLiteral("site"))))
        site->setFound(m_tree->found());
}

bool MainWindow::showView(const QString &id)
{
    const ViewKind *kind = viewKind(id);
    QWidget *view = viewWidget(id);
    if (!view)
        return false;
    m_view = id;
    m_stack->setCurrentWidget(view);
    if (!m_target.isEmpty())
        kind->select(*view, m_target);
    view->setFocus(Qt::OtherFocusReason);
    remember();
    refreshActions();
    return true;
}

QString MainWindow::currentView() const
{
    return m_view;
}

void MainWindow::select(const QString &target)
{
    if (target == m_target)
        return;
    m_target = target;
    if (const ViewKind *kind = viewKind(m_view))
        kind->select(*m_views.value(m_view), target);
    m_tree->select(target);
    m_detail->select(target);
    remember();
    refreshActions();
}

// A host opens the host view, all else the member view.
void MainWindow::activate(const QString &target)
{
    if (target.isEmpty())
        return;
    QString of = target.section(QLatin1Char('/'), 0, 0); // of a process its member
    if (!m_store.member(of) && !m_store.host(of) && !m_store.group(of))
        of = of.section(QLatin1Char('@'), -1); // of a resource its host
    select(of);
    showView(m_store.host(of) ? QStringLiteral("host") : QStringLiteral("member"));
}

void MainWindow::showOutput(const QString &target)
{
    select(target);
    showView(QStringLiteral("output"));
}

void MainWindow::remember()
{
    const Place place{m_view, m_target};
    if (m_moving || (!m_history.empty() && m_history[m_position] == place))
        return;
    if (!m_history.empty())
        m_history.resize(m_position + 1);
    m_history.push_back(place);
    if (m_history.size() > longestHistory)
        m_history.erase(m_history.begin());
    m_position = m_history.size() - 1;
}

void MainWindow::goTo(const Place &place)
{
    const QScopedValueRollback<bool> guard(m_moving, true);
    select(place.target);
    showView(place.view);
}

void MainWindow::goBack()
{
    if (m_position == 0)
        return;
    --m_position;
    goTo(m_history[m_position]);
}

void MainWindow::goForward()
{
    if (m_position + 1 >= m_history.size())
        return;
    ++m_position;
    goTo(m_history[m_position]);
}

void MainWindow::giveCommand(const QString &command, const QStringList &args)
{
    if (command == whatIfQuestion) {
        select(args.value(0));
        showView(command);
        return;
    }
    if (command == QLatin1String("upgrade"))
        return openUpgrade(args);
    const auto isTarget = [](const QString &arg) { return !arg.startsWith(QLatin1String("--")); };
    const auto targets = std::ranges::count_if(args, isTarget);
    if (targets > 1) {
        auto *batch = new BatchDialog(m_store, m_client, command, args, this);
        batch->setAttribute(Qt::WA_DeleteOnClose);
        return batch->show();
    }
    openCommandDialog(this, m_store, m_client, command, args);
}

void MainWindow::showUpgrade()
{
    m_upgradeDock->show();
    m_upgradeDock->raise();
    resizeDocks({m_upgradeDock}, {std::max(380, height() * 2 / 5)}, Qt::Vertical);
    m_upgradeView->setFocus();
}

void MainWindow::openUpgrade(const QStringList &targets)
{
    if (m_upgradeView->hasOpenBook())
        return showUpgrade();
    auto *dialog = new UpgradeDialog(m_store, m_client, targets, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &UpgradeDialog::beginRequested, this, [this, dialog](const Runbook &book) {
        if (const auto begun = m_upgradeView->begin(book); !begun)
            return dialog->showError(QString::fromStdString(begun.error().message()));
        dialog->accept();
        showUpgrade();
    });
    dialog->show();
}

void MainWindow::setRunbookDirectory(const QString &directory)
{
    m_upgradeView->setDirectory(directory);
}

void MainWindow::change(const std::function<void(Preferences &)> &how)
{
    Preferences wanted = m_preferences.now();
    how(wanted);
    m_preferences.set(wanted);
}

void MainWindow::setTheme(ThemeChoice choice)
{
    change([choice](Preferences &wanted) { wanted.theme = choice; });
}

void MainWindow::setLanguage(const QString &code)
{
    if (!languageCodes().contains(code))
        return;
    change([&code](Preferences &wanted) { wanted.language = code; });
}

// What is the windows' own; the keeper has done what concerns the program.
void MainWindow::applyPreferences()
{
    const Preferences &now = m_preferences.now();
    const QString language = now.language.isEmpty() ? Languages::ofEnvironment() : now.language;
    if (m_languages.current() != language)
        m_languages.use(language);
    m_notifier->setBeeps(now.beep);
    m_notifier->setNotifies(now.notify);
    m_alarmPanel->setShelveHours(now.shelveHours);
    setAnimated(!now.reducedMotion);
    refreshActions();
}

void MainWindow::openSettings()
{
    auto *dialog = findChild<SettingsDialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (dialog == nullptr) {
        std::vector<LanguageChoice> languages;
        for (const Languages::Language &language : Languages::all())
            languages.push_back({language.code, language.name});
        dialog = new SettingsDialog(m_preferences, languages, AlarmNotifier::canNotify(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::restore()
{
    // Without a language of its own English has no plurals ("2 line(s)"): there always is one.
    const QString language = m_preferences.now().language;
    m_languages.use(language.isEmpty() ? Languages::ofEnvironment() : language);
    if (!m_settings)
        return;
    m_preferences.apply();
    applyPreferences();
    if (!m_preferences.bad().empty()) {
        auto *notes = m_banners->findChild<NoteBar *>();
        if (notes == nullptr) {
            notes = new NoteBar(m_banners);
            m_banners->layout()->addWidget(notes);
        }
        for (const BadPreference &bad : m_preferences.bad())
            notes->add(sentence(bad));
    }
    m_store.setUser(m_settings->value(key("user")).toString());
    restoreGeometry(m_settings->value(key("window/geometry")).toByteArray());
    m_layoutIsOwn = restoreState(m_settings->value(key("window/state")).toByteArray(), layoutVersion);
    QList<QRect> screens;
    for (const QScreen *screen : QGuiApplication::screens())
        screens.append(screen->availableGeometry());
    if (!isMaximized() && !isFullScreen())
        setGeometry(onScreen(geometry(), screens));
    refreshActions();
}

void MainWindow::save()
{
    if (!m_settings)
        return;
    m_settings->setValue(key("user"), m_store.user());
    m_settings->setValue(key("window/geometry"), saveGeometry());
    m_settings->setValue(key("window/state"), saveState(layoutVersion));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    save();
    m_helpDesk->close();
    QMainWindow::closeEvent(event);
    if (event->isAccepted())
        Q_EMIT closed();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_helpDesk->languageChanged();
    }
    QMainWindow::changeEvent(event);
}

} // namespace holdfast
