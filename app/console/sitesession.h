// sitesession.h - one site that the console shows: the way to its manager, what is known of it, and
// its windows.
#pragma once

#include "consoleoptions.h"
#include "embedded.h"

#include <api/managerclient.h>
#include <shell/languages.h>
#include <shell/mainwindow.h>
#include <sites/opensites.h>
#include <store/sitestore.h>

#include <QObject>

#include <memory>
#include <vector>

class QSettings;

namespace holdfast {

/// What all sessions share. All of it outlives them.
struct ConsoleShared
{
    Languages &languages;
    OpenSites &sites;
    QSettings *settings; ///< may be null: then nothing is kept
};

/// A carried manager ends with the last window of its session, before ended().
class SiteSession : public QObject
{
    Q_OBJECT
public:
    SiteSession(ConsoleOptions options, ConsoleShared shared, QObject *parent = nullptr);
    ~SiteSession() override;

    /// Its client and store, and a carried manager. Errors: certificates, a site file, a manager
    /// that can't start.
    [[nodiscard]] Outcome start();
    MainWindow &openWindow();
    /// Closes its windows and ends its manager, then ended().
    void end(int status);

    [[nodiscard]] SiteStore &store() { return *m_store; }
    [[nodiscard]] const std::vector<std::unique_ptr<MainWindow>> &windows() const
    {
        return m_windows;
    }
    [[nodiscard]] bool carriesManager() const { return m_embedded != nullptr; }
    [[nodiscard]] const ConsoleOptions &options() const { return m_options; }

Q_SIGNALS:
    void ended(int status);

private:
    [[nodiscard]] Outcome makeClient();
    void note(const QString &text);
    void suggestLine(MainWindow &window);
    void noteRecent();
    void onClosed(MainWindow *window);

    ConsoleOptions m_options;
    ConsoleShared m_shared;
    std::unique_ptr<Embedded> m_embedded;
    std::unique_ptr<ManagerClient> m_client;
    std::unique_ptr<SiteStore> m_store;
    std::vector<std::unique_ptr<MainWindow>> m_windows;
    QStringList m_early; ///< notes from before the first window
    int m_status = 0;
    bool m_ending = false;
    bool m_remembered = false; ///< among the recent sites, with its name
};

[[nodiscard]] EmbeddedOptions embeddedOptions(const ConsoleOptions &options);
[[nodiscard]] SiteChoice choiceOf(const ConsoleOptions &options);
/// The options as they were, for another site. Errors: an address that is none.
[[nodiscard]] Expected<ConsoleOptions> optionsFor(const SiteChoice &choice, ConsoleOptions options);

} // namespace holdfast
