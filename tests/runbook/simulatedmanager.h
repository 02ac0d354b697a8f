// simulatedmanager.h - a ManagerClient for a site in simulated time: the real engine, planner and status behind it.
#pragma once

#include <api/managerclient.h>
#include <api/status.h>
#include <manager/observations.h>
#include <manager/sitetime.h>
#include <model/site.h>
#include <simulation/simulation.h>

#include <QStringList>

#include <memory>
#include <vector>

namespace holdfast {

/// FIG. 1 of the scenarios, a minute after it has started. Time goes on only when the test says so.
class SimulatedManager : public ManagerClient
{
    Q_OBJECT
public:
    explicit SimulatedManager(QObject *parent = nullptr);

    /// So much simulated time passes; records come while it does.
    void pass(Duration time);
    /// A step of a scenario: "fault-process", "cdma@alpha/call-control"; cured by nothing but what is given.
    [[nodiscard]] bool happen(StepVerb verb, const std::string &target, CuredBy curedBy = CuredBy::Never);
    /// Somebody else's command, carried out at once; time must pass for its outcome.
    void command(const QString &text, const QString &by = QStringLiteral("somebody"));

    [[nodiscard]] SiteStatus status();
    [[nodiscard]] ApiReply answer(const QString &method, const QJsonObject &params);
    [[nodiscard]] const std::vector<QJsonObject> &records() const { return m_records; }
    /// "offline cdma@beta" of every command that was accepted, in order.
    [[nodiscard]] QStringList accepted() const;
    [[nodiscard]] State stateOf(const QString &member);

    /// While cut, calls fail, and nothing of what the site does is heard; records come when it is healed.
    void setConnected(bool on);
    /// Answers to these methods are lost on their way back, though the manager has done what it was asked.
    void loseAnswers(const QStringList &methods) { m_lost = methods; }

    void call(const QString &method, const QJsonObject &params, QObject *context, Callback callback) override;
    void subscribe(std::optional<qint64>) override {}
    [[nodiscard]] Connection connection() const override;
    [[nodiscard]] QString endpoint() const override { return QStringLiteral("simulation"); }
    [[nodiscard]] QString connectionError() const override;

private:
    [[nodiscard]] ApiReply plan(const QJsonObject &params) const;
    [[nodiscard]] ApiReply execute(const QJsonObject &params);
    [[nodiscard]] ApiReply history(const QJsonObject &params) const;
    void take(const Record &record);

    std::vector<QJsonObject> m_records;
    std::unique_ptr<Simulation> m_simulation;
    SiteTime m_time;
    Observations m_seen;
    QStringList m_lost;
    std::size_t m_told = 0; ///< of the records
    bool m_connected = true;
};

} // namespace holdfast
