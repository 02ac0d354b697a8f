// managerapi.h - the API's methods on one manager: parameters in, JSON or a refusal out.
#pragma once

#include <api/managerservice.h>
#include <api/status.h>
#include <config/dropin.h>
#include <engine/step.h>
#include <manager/busmessages.h>
#include <manager/statusbuilder.h>
#include <model/expected.h>

#include <QHash>

#include <functional>
#include <map>

namespace holdfast {

class Manager;

/// Reads its manager's state and never changes it: what is to be changed goes over the bus as a
/// command and is answered when it comes back in its order.
class ManagerApi : public QObject
{
    Q_OBJECT
public:
    explicit ManagerApi(Manager &manager);

    void handle(const QString &method, const QJsonObject &params, const Caller &caller,
                ManagerService::Reply reply);

    /// Whether somebody has asked here for what this message is.
    [[nodiscard]] bool awaits(const SiteEvent &event) const;
    /// A message took effect: answers the command that it was, if it was asked for here.
    void delivered(const SiteEvent &event, const SiteStep &step);
    /// A change of the site was judged at its place in the order, and is not carried out on any
    /// host.
    void refused(const ConfigChanged &change, const Error &why);
    void take(const LogsWanted &wanted);
    void take(const LogsSent &sent);

private:
    struct Call
    {
        const QJsonObject &params;
        const Caller &caller;
        ManagerService::Reply reply;
    };
    using Method = void (ManagerApi::*)(Call call);
    [[nodiscard]] static const QHash<QString, Method> &methods();

    void stateGet(Call call);
    void metricsGet(Call call);
    void commandPlan(Call call);
    void commandExecute(Call call);
    void whatIf(Call call);
    void historyQuery(Call call);
    void why(Call call);
    void configGet(Call call);
    void configCheck(Call call);
    void configDiff(Call call);
    void configApply(Call call);
    void configRollback(Call call);
    void alarmsList(Call call);
    void alarmsAcknowledge(Call call);
    void alarmsShelve(Call call);
    void alarmsOutOfService(Call call);
    void alarmsInService(Call call);
    void aboutAlarm(CommandVerb verb, Call call);
    void logsTail(Call call);

    /// Sends it in order; the reply follows when it has been accepted or refused.
    void order(Command command, ManagerService::Reply reply);
    [[nodiscard]] QJsonObject planned(const DropInPlan &plan) const;
    void orderConfig(const DropInPlan &plan, const QString &by, const QString &reason,
                     ManagerService::Reply reply);
    /// @return false: somebody waits for that already, and this caller gets the same answer.
    bool await(const std::string &id, ManagerService::Reply reply);
    [[nodiscard]] std::vector<ManagerService::Reply> awaited(const std::string &id);
    [[nodiscard]] Expected<Command> commandFrom(const QJsonObject &params, const Caller &caller) const;
    [[nodiscard]] Expected<SiteState> stateFor(const Call &call) const;
    [[nodiscard]] StatusSources sources() const;
    [[nodiscard]] SiteStatus status() const;
    /// What our processes wrote.
    [[nodiscard]] LogsSent answerTo(const LogsWanted &wanted) const;

    Manager &m_manager;
    std::map<std::string, std::vector<ManagerService::Reply>>
        m_waiting; ///< by a command's id, a drop-in's name
    std::map<std::uint64_t, ManagerService::Reply> m_logs; ///< by number
    std::uint64_t m_lastLogs = 0;
};

} // namespace holdfast
