// console.h - the console as a whole: the sites that are open, and what a window asks of the
// program.
#pragma once

#include "sitesession.h"

#include <QObject>

#include <functional>
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
    /// Says what is to be shown instead of what can't be opened. @param why that couldn't be. @return nullopt: nothing.
    using Ask = std::function<std::optional<ConsoleOptions>(const QString &why)>;

    /// @param settings null: nothing is kept, the program shows itself as it comes.
    /// @param ask null: the program ends where the first site can't be opened.
    Console(ConsoleOptions options, QSettings *settings, Ask ask = {});
    ~Console() override;

    /// Until everything has ended. @return the exit status
    int run(EndSignals &signals);

private:
    /// @return nullptr: it could not be opened, and m_refusal says why.
    SiteSession *open(const ConsoleOptions &options);
    SiteSession *openFirst();
    void askForSite();
    void show(const SiteStore *store);
    void onEnded(SiteSession *session, int status);
    void tellOfCrashes(MainWindow &window);
    void takeScreenshot(SiteSession &session);
    void endAll(int status);
    [[nodiscard]] SiteSession *sessionOf(const SiteStore *store);

    ConsoleOptions m_options;
    QSettings *m_settings;
    Ask m_ask;
    QString m_refusal;
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
/// What is to be shown, as nothing was said on the command line: the preferred site, or what the start dialog says.
/// @param why "": asked for the first time; else what was chosen couldn't be opened, which is said before it is asked
/// again. @return nullopt: nothing.
[[nodiscard]] std::optional<ConsoleOptions> askWhatToShow(const ConsoleOptions &options, QSettings &settings,
                                                          const QString &why = {});
/// The preferences of all windows.
[[nodiscard]] PreferenceKeeper &consolePreferences(QSettings &settings);
/// Beside the journals of carried managers, whatever is shown.
[[nodiscard]] QString crashDirectory(const ConsoleOptions &options);

} // namespace holdfast
