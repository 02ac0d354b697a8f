// mainwindow.h - the console's frame: menus, tools, docks, banners and status around the views.
#pragma once

#include <shell/languages.h>
#include <shell/views.h>
#include <store/sitestore.h>
#include <style/theme.h>

#include <QHash>
#include <QMainWindow>
#include <QPointer>

class QActionGroup;
class QDockWidget;
class QLabel;
class QSettings;
class QStackedWidget;

namespace holdfast {

class AlarmBanner;
class AlarmNotifier;
class AlarmPanel;
class Banners;
class CommandLogView;
class HelpDesk;
class LayerTree;
class LessonTools;
class MemberView;
class OpenSites;
struct PaletteEntry;
class PreferenceKeeper;
struct Preferences;
struct PrintContent;
struct PrintFrame;
class StatusFields;
class UpgradeView;

/// Views are made when they are first shown. The target that is selected in one of them is selected in all. Window, docks
/// and preferences are kept in the settings; nothing about the site is.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// @param settings may be null: then nothing is kept. All parameters must outlive the window.
    MainWindow(SiteStore &store, ManagerClient &client, Languages &languages, QSettings *settings,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// @return false for a name that isn't in viewNames().
    bool showView(const QString &id);
    [[nodiscard]] QString currentView() const;
    [[nodiscard]] QWidget *viewWidget(const QString &id); ///< made if need be; null for an unknown name
    void select(const QString &target);
    [[nodiscard]] QString currentTarget() const { return m_target; }
    void goBack();
    void goForward();

    void setTheme(ThemeChoice choice);
    void setLanguage(const QString &code);
    /// Shared with all windows that have the same settings.
    [[nodiscard]] PreferenceKeeper &preferences() { return m_preferences; }
    void openSettings();
    void openPalette();
    /// The handbook at the page of what has the focus; with @p topic at that page.
    void openHelp(const QString &topic = {});
    void openKeys();
    /// "upgrade" opens the dialog of a new run-book, several targets that of a batch, all else that of the command.
    void giveCommand(const QString &command, const QStringList &args);
    /// The dialog of a new run-book for these targets, or the one that is open.
    void openUpgrade(const QStringList &targets);
    /// Where run-books are kept: one that an earlier console has left open is shown.
    void setRunbookDirectory(const QString &directory);

    /// From the settings, on a screen; what can't be used there is told in a note. The language is that of the
    /// settings, else of the environment, else English.
    void restore();
    void save();
    void resetLayout();

    /// The lessons' dock: on a training site only, where there are @p tools to break things with. They outlive the
    /// window.
    void offerLessons(LessonTools &tools);

    /// The list of all sites that are open, which shows itself as soon as there are several, and the actions that open
    /// one more site or one more window of this one. After restore(); @p sites outlive the window.
    void offerSites(OpenSites &sites);

    [[nodiscard]] Banners &banners() { return *m_banners; }
    [[nodiscard]] AlarmBanner &alarmBanner() { return *m_alarms; }
    [[nodiscard]] StatusFields &statusFields() { return *m_fields; }
    [[nodiscard]] UpgradeView &upgradeView() { return *m_upgradeView; }
    [[nodiscard]] HelpDesk &helpDesk() { return *m_helpDesk; }

Q_SIGNALS:
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Place {
        QString view;
        QString target;
        bool operator==(const Place &) const = default;
    };
    void makeActions();
    void makeMenus();
    void makeToolBar();
    void makeDocks();
    QDockWidget *addDock(const char *name, QWidget *widget, Qt::DockWidgetArea area);
    QAction *addAction(Symbol symbol, const QKeySequence &keys, const std::function<void()> &run);
    void makeRoom();
    void retranslate();
    void retranslateActions();
    void refreshActions();
    void activate(const QString &target);
    void showOutput(const QString &target);
    void showUpgrade();
    void showFound();
    void remember();
    void goTo(const Place &place);
    void print(void (*how)(QWidget *, const PrintContent &, const PrintFrame &));
    void addFilters(std::vector<PaletteEntry> &entries);
    void change(const std::function<void(Preferences &)> &how);
    void applyPreferences();
    void askUser();
    void toggleMode();
    void about();
    [[nodiscard]] ViewContext context();

    SiteStore &m_store;
    ManagerClient &m_client;
    Languages &m_languages;
    QSettings *m_settings;
    PreferenceKeeper &m_preferences;
    QStackedWidget *m_stack;
    QHash<QString, QWidget *> m_views;
    QString m_view, m_target;
    std::vector<Place> m_history;
    std::size_t m_position = 0; ///< in m_history
    bool m_moving = false; ///< going through the history, which must not write into it
    bool m_layoutIsOwn = false; ///< the user's, or settled for this site

    AlarmBanner *m_alarms;
    Banners *m_banners;
    StatusFields *m_fields;
    AlarmNotifier *m_notifier;
    HelpDesk *m_helpDesk;
    LayerTree *m_tree;
    AlarmPanel *m_alarmPanel;
    CommandLogView *m_commandLog;
    MemberView *m_detail;
    UpgradeView *m_upgradeView;
    QDockWidget *m_treeDock, *m_alarmDock, *m_commandDock, *m_detailDock, *m_upgradeDock;
    QDockWidget *m_lessonDock = nullptr; ///< on a training site
    QDockWidget *m_sitesDock = nullptr; ///< where several can be open
    QAction *m_openSite = nullptr, *m_newWindow = nullptr;
    QToolBar *m_tools;
    QLabel *m_targetLabel;
    QMenu *m_fileMenu, *m_viewMenu, *m_goMenu, *m_commandMenu, *m_helpMenu, *m_themeMenu, *m_languageMenu;
    QActionGroup *m_viewGroup, *m_themeGroup, *m_languageGroup;
    std::vector<QAction *> m_viewActions, m_commandActions;
    QAction *m_back, *m_forward, *m_paletteAction, *m_search, *m_quit, *m_help, *m_keys, *m_about, *m_mode,
        *m_user, *m_flash, *m_stillness,
        *m_reset, *m_now, *m_refresh, *m_fullScreen, *m_upgrade, *m_beep, *m_notify,
        *m_settingsAction, *m_print, *m_preview, *m_pdf;
};

} // namespace holdfast
