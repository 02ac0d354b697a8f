// livesite.h - a training site for one test: real processes, and questions about its state.
#pragma once

#include <api/status.h>
#include <training/trainingsite.h>

#include <QJsonObject>
#include <QTemporaryDir>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace holdfast {

/// Everything is asked of the manager that answers for the site, as a console would. Conditions are
/// waited for.
class LiveSite
{
public:
    /// @param templateFile of this folder. @param bootDelay of a host that has been re-booted or has
    /// power again.
    explicit LiveSite(const QString &directory, const QString &templateFile = QStringLiteral("site.toml.in"),
                      std::chrono::milliseconds bootDelay = std::chrono::milliseconds(300));
    ~LiveSite();

    [[nodiscard]] Outcome start();
    /// Ends the program's site in good order and begins it anew, as a restart of the program does.
    [[nodiscard]] bool restart();
    [[nodiscard]] bool stop();

    [[nodiscard]] TrainingSite &site() { return *m_site; }
    [[nodiscard]] bool isServing() const { return m_site->service() != nullptr; }

    /// One method of the API. @return the result, or an object {"refused": why} .
    [[nodiscard]] QJsonObject call(const QString &method, const QJsonObject &params = {});
    /// `offline cdma@alpha --force`; @return "" when accepted, otherwise why it was refused.
    [[nodiscard]] QString command(const QString &text,
                                  const QString &reason = QStringLiteral("test"));

    [[nodiscard]] SiteStatus status();
    [[nodiscard]] MemberStatus member(const QString &name);
    [[nodiscard]] HostStatus host(const QString &name);
    /// "active", "standby", ...; while a role is pending with "+ROLE".
    [[nodiscard]] QString state(const QString &member);
    [[nodiscard]] qint64 pid(const QString &process); ///< GROUP@HOST/PROCESS, 0: not running

    /// The engine's state on its own: hosts, members as in the newest step, without the round trip.
    [[nodiscard]] const SiteState &raw();

    [[nodiscard]] std::vector<QJsonObject> records(const QJsonObject &query = {});
    /// Those of one kind whose keys have these values.
    [[nodiscard]] std::vector<QJsonObject> records(const QString &kind, const QJsonObject &keys);

    /// Kills it and waits until it has gone.
    [[nodiscard]] bool kill(const QString &process);
    /// Everything as FIG. 1 has it at the start: all primaries Active, all alternates Standby, all
    /// hosts runnable.
    [[nodiscard]] bool isAtRest();
    [[nodiscard]] QString atRestOrWhy(); ///< "" at rest, otherwise what isn't

    /// Processes of this machine that bear the mark of this site.
    [[nodiscard]] std::vector<qint64> marked() const;

private:
    void make();

    QString m_directory;
    QString m_templateFile;
    std::chrono::milliseconds m_bootDelay;
    QString m_runDirectory;
    std::unique_ptr<TrainingSite> m_site;
};

/// Runs the event loop until @p condition holds. @return false if it doesn't within @p patience.
[[nodiscard]] bool eventually(const std::function<bool()> &condition,
                              std::chrono::milliseconds patience = std::chrono::seconds(20));

} // namespace holdfast
