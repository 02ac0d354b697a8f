// console.h - the console as a whole: the sites that are open, and what a window asks of the
// program.
#pragma once

#include "sitesession.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

class QSettings;

namespace holdfast {

class EndSignals;
class PreferenceKeeper;
class StartDialog;
enum class StartChoice;

/// Ends the program with the last site.
class Console : public QObject
{
    Q_OBJECT
public:
    /// @param settings null: nothing is kept, the program shows itself as it comes.
    Console(ConsoleOptions options, QSettings *settings);
    ~Console() override;

    /// Until everything has ended. @return the exit status
    int run(EndSignals &signals);

private:
    /// @return nullptr: it could not be opened, and the user has been told.
    SiteSession *open(const ConsoleOptions &options);
    void askForSite();
    void show(const SiteStore *store);
    void onEnded(SiteSession *session, int status);
    void tellOfCrashes(MainWindow &window);
    void takeScreenshot(SiteSession &session);
    void endAll(int status);
    [[nodiscard]] SiteSession *sessionOf(const SiteStore *store);

    ConsoleOptions m_options;
    QSettings *m_settings;
    Languages m_languages;
    OpenSites m_sites;
    std::vector<std::unique_ptr<SiteSession>> m_sessions;
    std::unique_ptr<StartDialog> m_dialog;
};

/// What the start dialog proposes on this computer. @param carried this program carries a manager
/// already.
[[nodiscard]] struct StartOptions startOptions(QSettings *settings, bool carried);
/// What is shown if nothing was said on the command line, as preferred. @param dialog what would ask: it
/// also judges whether the last site can be shown. @return nullopt: ask.
[[nodiscard]] std::optional<SiteChoice> startWithoutAsking(StartChoice start, StartDialog &dialog);
/// The preferences of all windows.
[[nodiscard]] PreferenceKeeper &consolePreferences(QSettings &settings);
/// Beside the journals of carried managers, whatever is shown.
[[nodiscard]] QString crashDirectory(const ConsoleOptions &options);

} // namespace holdfast
