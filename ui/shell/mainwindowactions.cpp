// The actions of the main window: made once, named again with each language, enabled by what the store allows.
#include <shell/mainwindow.h>

#include <alarms/alarmnotifier.h>
#include <events/eventview.h>
#include <filters/filterbutton.h>
#include <help/helpdesk.h>
#include <print/printer.h>
#include <print/viewpages.h>
#include <settings/preferencekeeper.h>
#include <shell/alarmbanner.h>
#include <shell/commandpalette.h>
#include <shell/helpsheet.h>
#include <site/commandmenu.h>
#include <site/layertree.h>
#include <store/commandoffers.h>
#include <style/metrics.h>
#include <style/motion.h>

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QToolBar>
#include <QToolButton>
#include <QWhatsThis>

#include <array>

namespace holdfast {

namespace {

// The commands of the tool bar and the menu: what is asked for at night.
constexpr std::array toolVerbs{CommandVerb::Offline, CommandVerb::Online, CommandVerb::Switchover, CommandVerb::Repair,
                               CommandVerb::Reboot, CommandVerb::PowerCycle, CommandVerb::PowerOff,
                               CommandVerb::PowerOn};
constexpr std::size_t onToolBar = 4;

QString verbText(CommandVerb verb)
{
    switch (verb) {
    case CommandVerb::Offline: return holdfast::MainWindow::tr("Off-line");
    case CommandVerb::Online: return holdfast::MainWindow::tr("On-line");
    case CommandVerb::Switchover: return holdfast::MainWindow::tr("Switch over");
    case CommandVerb::Repair: return holdfast::MainWindow::tr("Repair");
    case CommandVerb::Reboot: return holdfast::MainWindow::tr("Re-boot");
    case CommandVerb::PowerCycle: return holdfast::MainWindow::tr("Power cycle");
    case CommandVerb::PowerOff: return holdfast::MainWindow::tr("Power off");
    case CommandVerb::PowerOn: return holdfast::MainWindow::tr("Power on");
    case CommandVerb::ConfirmOff:
    case CommandVerb::ObserveOn:
    case CommandVerb::ObserveOff:
    case CommandVerb::ShutdownSite:
    case CommandVerb::AcknowledgeAlarm:
    case CommandVerb::ShelveAlarm:
    case CommandVerb::TakeAlarmOut:
    case CommandVerb::ReturnAlarm:
    case CommandVerb::ApplyConfig: break;
    }
    return {};
}

} // namespace

QAction *MainWindow::addAction(Symbol symbol, const QKeySequence &keys, const std::function<void()> &run)
{
    auto *action = new QAction(icon(symbol), QString(), this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    QMainWindow::addAction(action);
    return action;
}

void MainWindow::makeActions()
{
    m_viewGroup = new QActionGroup(this);
    int number = 1;
    for (const ViewKind &kind : viewKinds()) {
        const QString id = QString::fromLatin1(kind.id);
        const auto modifier = number <= 9 ? Qt::CTRL : Qt::ALT;
        const QKeySequence keys(modifier | static_cast<Qt::Key>(Qt::Key_1 + (number++ - 1) % 9));
        QAction *action = addAction(kind.symbol, keys, [this, id] { showView(id); });
        action->setCheckable(true);
        action->setData(id);
        m_viewGroup->addAction(action);
        m_viewActions.push_back(action);
    }
    for (const CommandVerb verb : toolVerbs) {
        QAction *action = addAction(symbolOf(verb), {}, [this, verb] {
            for (const CommandOffer &offer : commandOffers(m_store, m_target)) {
                if (offer.verb == verb && offer.isAllowed())
                    giveCommand(offer.command(), offer.args);
            }
        });
        m_commandActions.push_back(action);
    }
    m_upgrade = addAction(Symbol::Upgrade, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U), [this] {
        openUpgrade(m_target.isEmpty() ? QStringList() : QStringList{m_target.section(QLatin1Char('/'), 0, 0)});
    });
    m_back = addAction(Symbol::Back, QKeySequence(Qt::ALT | Qt::Key_Left), [this] { goBack(); });
    m_forward = addAction(Symbol::Forward, QKeySequence(Qt::ALT | Qt::Key_Right), [this] { goForward(); });
    m_paletteAction = addAction(Symbol::Commands, QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openPalette(); });
    m_search = addAction(Symbol::Search, QKeySequence(QKeySequence::Find), [this] {
        m_treeDock->show();
        m_treeDock->raise();
        m_tree->focusSearch();
    });
    m_now = addAction(Symbol::Refresh, QKeySequence(Qt::CTRL | Qt::Key_Home), [this] { m_store.showNow(); });
    m_refresh = addAction(Symbol::Refresh, QKeySequence(Qt::Key_F5), [this] { m_store.refreshNow(); });
    m_mode = addAction(Symbol::Lock, QKeySequence(Qt::CTRL | Qt::Key_M), [this] { toggleMode(); });
    m_settingsAction = addAction(Symbol::Settings, QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { openSettings(); });
    m_settingsAction->setMenuRole(QAction::PreferencesRole);
    m_print = addAction(Symbol::Print, QKeySequence(QKeySequence::Print), [this] { print(askPrint); });
    m_preview = addAction(Symbol::Print, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                          [this] { print(showPreview); });
    m_pdf = addAction(Symbol::Print, {}, [this] { print(askPdf); });
    m_user = addAction(Symbol::User, {}, [this] { askUser(); });
    m_user->setObjectName(QStringLiteral("actingUser"));
    m_flash = addAction(Symbol::Alarm, {}, [this] {
        change([this](Preferences &wanted) { wanted.flash = m_flash->isChecked(); });
    });
    m_flash->setCheckable(true);
    m_flash->setChecked(true);
    m_stillness = addAction(Symbol::Theme, {}, [this] {
        change([this](Preferences &wanted) { wanted.reducedMotion = m_stillness->isChecked(); });
    });
    m_stillness->setCheckable(true);
    m_beep = addAction(Symbol::Alarm, {}, [this] {
        change([this](Preferences &wanted) { wanted.beep = m_beep->isChecked(); });
    });
    m_beep->setCheckable(true);
    m_notify = addAction(Symbol::Alarm, {}, [this] {
        change([this](Preferences &wanted) { wanted.notify = m_notify->isChecked(); });
    });
    m_notify->setCheckable(true);
    m_reset = addAction(Symbol::Tree, {}, [this] { resetLayout(); });
    m_fullScreen = addAction(Symbol::Site, QKeySequence(Qt::Key_F11), [this] {
        setWindowState(windowState() ^ Qt::WindowFullScreen);
    });
    m_help = addAction(Symbol::Help, QKeySequence(Qt::Key_F1), [this] { openHelp(); });
    m_keys = addAction(Symbol::Help, QKeySequence(Qt::CTRL | Qt::Key_F1), [this] { openKeys(); });
    m_about = addAction(Symbol::Help, {}, [this] { about(); });
    m_about->setObjectName(QStringLiteral("about"));
    m_quit = addAction(Symbol::Close, QKeySequence(QKeySequence::Quit), [this] { close(); });
    m_quit->setMenuRole(QAction::QuitRole);
    m_about->setMenuRole(QAction::AboutRole);
}

void MainWindow::makeMenus()
{
    m_fileMenu = menuBar()->addMenu(QString());
    m_fileMenu->addActions({m_user, m_mode, m_refresh, m_settingsAction});
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({m_print, m_preview, m_pdf});
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_quit);
    m_fileMenu->setToolTipsVisible(true);

    m_viewMenu = menuBar()->addMenu(QString());
    for (QAction *action : m_viewActions)
        m_viewMenu->addAction(action);
    m_viewMenu->addSeparator();
    for (QDockWidget *dock : {m_treeDock, m_detailDock, m_alarmDock, m_commandDock, m_upgradeDock})
        m_viewMenu->addAction(dock->toggleViewAction());
    m_viewMenu->addSeparator();
    m_themeMenu = m_viewMenu->addMenu(icon(Symbol::Theme), QString());
    m_themeGroup = new QActionGroup(this);
    for (const ThemeChoice choice : themeChoices()) {
        QAction *action = m_themeMenu->addAction(QString(), this, [this, choice] { setTheme(choice); });
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
        m_themeGroup->addAction(action);
    }
    m_languageMenu = m_viewMenu->addMenu(icon(Symbol::Language), QString());
    m_languageGroup = new QActionGroup(this);
    for (const Languages::Language &language : Languages::all()) {
        const QString code = language.code;
        QAction *action = m_languageMenu->addAction(language.name, this, [this, code] { setLanguage(code); });
        action->setCheckable(true);
        action->setData(code);
        m_languageGroup->addAction(action);
    }
    m_viewMenu->addActions({m_flash, m_stillness, m_beep, m_notify, m_fullScreen, m_reset});

    m_goMenu = menuBar()->addMenu(QString());
    m_goMenu->addActions({m_back, m_forward, m_search, m_paletteAction, m_now});

    m_commandMenu = menuBar()->addMenu(QString());
    m_commandMenu->setToolTipsVisible(true);
    for (QAction *action : m_commandActions)
        m_commandMenu->addAction(action);
    m_commandMenu->addSeparator();
    m_commandMenu->addAction(m_upgrade);

    m_helpMenu = menuBar()->addMenu(QString());
    m_helpMenu->addActions({m_help, m_keys});
    m_helpMenu->addAction(QWhatsThis::createAction(this));
    m_helpMenu->addSeparator();
    m_helpMenu->addAction(m_about);
}

void MainWindow::makeToolBar()
{
    m_tools = addToolBar(QString());
    m_tools->setObjectName(QStringLiteral("mainToolBar"));
    m_tools->setIconSize(QSize(20, 20));
    m_tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tools->addActions({m_back, m_forward});
    for (QAction *action : {m_back, m_forward}) // arrows need no word; their names are set with the texts
        qobject_cast<QToolButton *>(m_tools->widgetForAction(action))->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_tools->addSeparator();
    for (std::size_t i = 0; i < m_viewActions.size(); ++i) {
        if (!viewKinds()[i].isDetail)
            m_tools->addAction(m_viewActions[i]);
    }
    m_tools->addSeparator();
    for (std::size_t i = 0; i < onToolBar; ++i)
        m_tools->addAction(m_commandActions[i]);
    auto *spacer = new QWidget;
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_tools->addWidget(spacer);
    m_targetLabel = new QLabel;
    m_targetLabel->setFont(boldFont(font()));
    m_targetLabel->setContentsMargins(Metrics::space, 0, Metrics::space, 0);
    m_tools->addWidget(m_targetLabel);
    m_tools->addAction(m_paletteAction);

    // Full width, above the docks, and not to be hidden: alarms are always visible.
    addToolBarBreak();
    auto *alarmBar = new QToolBar(this);
    alarmBar->setObjectName(QStringLiteral("alarmBar"));
    alarmBar->setMovable(false);
    alarmBar->setContextMenuPolicy(Qt::PreventContextMenu);
    alarmBar->toggleViewAction()->setVisible(false);
    alarmBar->toggleViewAction()->setEnabled(false);
    alarmBar->setContentsMargins(0, 0, 0, 0);
    alarmBar->addWidget(m_alarms);
    addToolBar(alarmBar);
}

void MainWindow::retranslateActions()
{
    const auto set = [](QAction *action, const QString &text, const QString &tip = {}) {
        action->setText(text);
        action->setToolTip(tip.isEmpty() ? QString(text).remove(QLatin1Char('&')) : tip);
        action->setStatusTip(action->toolTip());
    };
    for (std::size_t i = 0; i < m_viewActions.size(); ++i) {
        QAction *action = m_viewActions[i];
        const QString title = viewKinds()[i].title();
        set(action, title, tr("%1 (%2)", "view, key").arg(title, action->shortcut().toString(QKeySequence::NativeText)));
    }
    set(m_upgrade, tr("&Upgrade run-book\u2026"),
        tr("Take members or hosts off-line one after the other, work on them, and put them on-line again"));
    set(m_back, tr("&Back"));
    set(m_forward, tr("&Forward"));
    set(m_paletteAction, tr("&Do\u2026"),
        tr("Find a command or a target (%1)").arg(m_paletteAction->shortcut().toString(QKeySequence::NativeText)));
    set(m_search, tr("&Search in the tree"));
    set(m_now, tr("Back to &now"));
    set(m_refresh, tr("&Ask again for the state"));
    set(m_mode, tr("&Operate mode"), tr("In view mode no command can be given"));
    set(m_user, tr("Acting &user\u2026"));
    set(m_settingsAction, tr("&Settings\u2026"), tr("Theme, language, text size, alarms, timeline, start"));
    set(m_print, tr("&Print\u2026"));
    set(m_preview, tr("Print pre&view\u2026"));
    set(m_pdf, tr("&Export as PDF\u2026"));
    set(m_flash, tr("&Flash unacknowledged alarms"));
    set(m_stillness, tr("Reduce &motion"), tr("Nothing flashes, slides or blinks"));
    set(m_beep, tr("&Beep at a new alarm"));
    set(m_notify, tr("Show new alarms on the &desktop"),
        AlarmNotifier::canNotify() ? QString() : tr("This desktop shows no messages of programs."));
    set(m_reset, tr("&Reset the layout"));
    set(m_fullScreen, tr("F&ull screen"));
    set(m_help, tr("&Handbook"), tr("The handbook at the page of what has the focus"));
    set(m_keys, tr("&Keys and symbols"));
    set(m_about, tr("&About Holdfast"));
    if (m_sitesDock != nullptr) {
        set(m_openSite, tr("&Open another site\u2026"));
        set(m_newWindow, tr("New &window"), tr("One more window of this site"));
    }
    set(m_quit, tr("&Quit"));
    for (QAction *action : {m_back, m_forward})
        describe(*m_tools->widgetForAction(action), action->toolTip());
    for (QAction *action : m_themeGroup->actions())
        action->setText(themeTitle(static_cast<ThemeChoice>(action->data().toInt())));
}

void MainWindow::retranslate()
{
    m_fileMenu->setTitle(tr("&Console"));
    m_viewMenu->setTitle(tr("&View"));
    m_themeMenu->setTitle(tr("&Theme"));
    m_languageMenu->setTitle(tr("&Language"));
    m_goMenu->setTitle(tr("&Go"));
    m_commandMenu->setTitle(tr("&Command"));
    m_helpMenu->setTitle(tr("&Help"));
    m_treeDock->setWindowTitle(tr("Site tree"));
    m_detailDock->setWindowTitle(tr("Member"));
    m_alarmDock->setWindowTitle(tr("Alarms"));
    m_commandDock->setWindowTitle(tr("Commands"));
    m_upgradeDock->setWindowTitle(tr("Upgrade run-book"));
    if (m_lessonDock != nullptr)
        m_lessonDock->setWindowTitle(tr("Lessons"));
    if (m_sitesDock != nullptr)
        m_sitesDock->setWindowTitle(tr("Open sites"));
    m_tools->setWindowTitle(tr("Tools"));
    retranslateActions();
    refreshActions();
}

void MainWindow::refreshActions()
{
    const QString site = m_store.status().site;
    setWindowTitle(site.isEmpty() ? tr("Holdfast") : tr("%1 \u2014 Holdfast").arg(site));
    for (QAction *action : m_viewActions)
        action->setChecked(action->data().toString() == m_view);
    for (QAction *action : m_themeGroup->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(m_preferences.now().theme));
    for (QAction *action : m_languageGroup->actions())
        action->setChecked(action->data().toString() == m_languages.current());
    m_back->setEnabled(m_position > 0);
    m_forward->setEnabled(m_position + 1 < m_history.size());
    m_now->setEnabled(m_store.moment().isValid());
    m_stillness->setChecked(m_preferences.now().reducedMotion);
    m_flash->setChecked(m_preferences.now().flash);
    m_flash->setEnabled(!m_preferences.now().reducedMotion);
    m_beep->setChecked(m_notifier->beeps());
    m_notify->setChecked(m_notifier->notifies());
    m_notify->setEnabled(AlarmNotifier::canNotify());
    m_mode->setCheckable(true);
    m_mode->setChecked(m_store.mode() == SiteStore::Mode::Operate);
    m_targetLabel->setText(m_target);
    const ViewKind *kind = viewKind(m_view);
    const bool printable = kind != nullptr && kind->print != nullptr;
    for (QAction *action : {m_print, m_preview, m_pdf}) {
        action->setEnabled(printable);
        action->setToolTip(
            printable ? tr("The view that is shown, black on white")
                      : tr("This view can't be printed. Site, member, timeline, events and alarm health can."));
    }
    const auto offers = m_target.isEmpty() ? std::vector<CommandOffer>() : commandOffers(m_store, m_target);
    for (std::size_t i = 0; i < m_commandActions.size(); ++i) {
        QAction *action = m_commandActions[i];
        const auto offer = std::find_if(offers.begin(), offers.end(),
                                        [i](const CommandOffer &one) { return one.verb == toolVerbs[i]; });
        const bool there = offer != offers.end();
        action->setText(tr("%1\u2026").arg(verbText(toolVerbs[i])));
        action->setEnabled(there && offer->isAllowed());
        QString tip = tr("Not for %1.").arg(m_target);
        if (m_target.isEmpty())
            tip = tr("Nothing is selected.");
        else if (there)
            tip = offer->isAllowed() ? offer->text : offer->refusal;
        action->setToolTip(tip);
        action->setStatusTip(tip);
    }
}

void MainWindow::openPalette()
{
    std::vector<PaletteEntry> entries;
    for (QAction *action : QMainWindow::actions()) {
        if (!action->isEnabled() || m_commandActions.end() != std::find(m_commandActions.begin(), m_commandActions.end(), action))
            continue;
        entries.push_back({action->text().remove(QLatin1Char('&')), action->shortcut().toString(QKeySequence::NativeText), {}, {},
                           action->icon(), [action] { action->trigger(); }});
    }
    const auto addTarget = [this, &entries](const QString &target, Symbol symbol) {
        entries.push_back({tr("Go to %1").arg(target), {}, target, {}, icon(symbol), [this, target] { activate(target); }});
        entries.push_back({tr("What if %1 fails\u2026").arg(target), {}, {}, {}, icon(Symbol::WhatIf),
                           [this, target] { giveCommand(whatIfQuestion, {target}); }});
        for (const CommandOffer &offer : commandOffers(m_store, target)) {
            entries.push_back({offer.text, {}, offer.shortText + QLatin1Char(' ') + offer.command(), offer.refusal,
                               icon(symbolOf(offer.verb)),
                               [this, offer] { giveCommand(offer.command(), offer.args); }});
        }
        entries.push_back({tr("Upgrade %1").arg(target), {}, QStringLiteral("upgrade"), m_store.commandsRefused(),
                           icon(Symbol::Upgrade), [this, target] { openUpgrade({target}); }});
    };
    const SiteStatus &site = m_store.status();
    for (const GroupStatus &group : site.groups) {
        addTarget(group.name, Symbol::Site);
        for (const MemberStatus &member : group.members)
            addTarget(member.member, Symbol::Member);
    }
    for (const HostStatus &host : site.hosts)
        addTarget(host.name, Symbol::Host);
    for (const CommandOffer &offer : commandOffers(m_store, {}))
        entries.push_back({offer.text, {}, offer.command(), offer.refusal, icon(symbolOf(offer.verb)),
                           [this, offer] { giveCommand(offer.command(), offer.args); }});
    addFilters(entries);
    auto *palette = new CommandPalette(std::move(entries), this);
    palette->setObjectName(QStringLiteral("commandPalette"));
    palette->show();
}

// Those of the tree and those of the events, and to save the one that is set.
void MainWindow::addFilters(std::vector<PaletteEntry> &entries)
{
    const auto add = [&entries](const QString &text, const QString &refusal, const std::function<void()> &run) {
        entries.push_back({text, {}, tr("filter"), refusal, icon(Symbol::Filter), run});
    };
    const QString nothingSet = tr("Everything is shown: there is no filter to save.");
    const auto showTree = [this] {
        m_treeDock->show();
        m_treeDock->raise();
    };
    FilterButton &tree = m_tree->savedFilters();
    for (const SavedFilter &one : tree.filters().all())
        add(tr("Filter the tree: %1").arg(one.name), {}, [showTree, &tree, name = one.name] {
            showTree();
            tree.choose(name);
        });
    add(tr("Save the filter of the tree\u2026"), tree.canSave() ? QString() : nothingSet, [showTree, &tree] {
        showTree();
        tree.askName();
    });
    // The view is made when it is first shown: only what it has kept is looked at before.
    const QString events = QStringLiteral("events");
    auto *view = qobject_cast<EventView *>(m_views.value(events));
    SavedFilters kept = EventView::filtersOf(m_store, m_settings);
    for (const SavedFilter &one : (view != nullptr ? view->savedFilters().filters() : kept).all())
        add(tr("Filter events: %1").arg(one.name), {}, [this, events, name = one.name] {
            showView(events);
            qobject_cast<EventView *>(viewWidget(events))->savedFilters().choose(name);
        });
    const bool canSave = view != nullptr && view->savedFilters().canSave();
    add(tr("Save the filter of the events\u2026"), canSave ? QString() : nothingSet, [this, events] {
        showView(events);
        qobject_cast<EventView *>(viewWidget(events))->savedFilters().askName();
    });
}

void MainWindow::openHelp(const QString &topic)
{
    if (!topic.isEmpty())
        return m_helpDesk->open(topic);
    const QWidget *focus = QApplication::focusWidget();
    m_helpDesk->openFor(focus != nullptr ? focus : viewWidget(m_view));
}

void MainWindow::openKeys()
{
    auto *sheet = new HelpSheet(QMainWindow::actions(), this);
    sheet->setObjectName(QStringLiteral("helpSheet"));
    sheet->show();
}

void MainWindow::print(void (*how)(QWidget *, const PrintContent &, const PrintFrame &))
{
    const ViewKind *kind = viewKind(m_view);
    if (kind != nullptr && kind->print != nullptr)
        how(this, kind->print(*viewWidget(m_view), m_store), frameOf(m_store));
}

void MainWindow::toggleMode()
{
    m_store.setMode(m_store.mode() == SiteStore::Mode::View ? SiteStore::Mode::Operate : SiteStore::Mode::View);
    refreshActions();
}

void MainWindow::askUser()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Acting user"));
    dialog->setLabelText(tr("Commands are given, and recorded, in this name:"));
    dialog->setTextValue(m_store.user());
    connect(dialog, &QInputDialog::textValueSelected, &m_store,
            [this](const QString &name) { m_store.setUser(name.trimmed()); });
    dialog->open();
}

void MainWindow::about()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Holdfast"));
    box->setIconPixmap(applicationIcon().pixmap(64, 64));
    box->setText(tr("<b>Holdfast %1</b>").arg(QStringLiteral(HOLDFAST_VERSION)));
    box->setInformativeText(tr("Availability manager and maintenance console for process groups on loosely coupled "
                               "computers. Free software under the GNU General Public License, version 3 or later; "
                               "it comes with no warranty."));
    box->open();
}

} // namespace holdfast
