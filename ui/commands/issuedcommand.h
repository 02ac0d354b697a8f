// issuedcommand.h - one command on its way from plan to outcome, without a window.
#pragma once

#include <api/managerclient.h>
#include <api/plan.h>

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace holdfast {

class SiteStore;

/// Asks for the plan, executes it only as it was planned, and follows the stream of events to a terminal outcome. A
/// plan that has become stale is refused by the manager and asked for again: nothing is ever done that was not shown. A
/// command whose answer was lost isn't taken for refused: it may be under way.
class IssuedCommand : public QObject
{
    Q_OBJECT
public:
    enum class Stage {
        Planning, ///< the plan has been asked for
        Planned, ///< it can be executed
        PlanRefused, ///< the engine refuses the command in this state; plan().why says why
        NoPlan, ///< no answer, or no connection; message() says why
        Sent, ///< the manager hasn't answered yet
        Accepted, ///< under way
        Done,
        Refused, ///< by the manager; when it comes while Sent, it is planned again
        Failed,
        TimedOut, ///< no outcome within the time: it may still come
    };
    Q_ENUM(Stage)

    /// @param command, args as `command.plan` takes them (contracts/programs-and-api.md).
    IssuedCommand(SiteStore &store, ManagerClient &client, QString command, QStringList args, QObject *parent = nullptr);

    void setCascade(bool on);
    void setForce(bool on);
    void replan();
    /// @param reason may hold a ticket. Only in Planned.
    void execute(const QString &reason);

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool isOver() const;
    [[nodiscard]] const Plan &plan() const { return m_plan; }
    [[nodiscard]] const QString &command() const { return m_command; }
    [[nodiscard]] QString target() const { return m_args.value(0); }
    [[nodiscard]] QStringList args() const; ///< with --cascade and --force as chosen
    [[nodiscard]] bool isCascade() const { return m_cascade; }
    [[nodiscard]] bool isForce() const { return m_force; }
    /// Why it was refused or failed, from the manager or the connection.
    [[nodiscard]] const QString &message() const { return m_message; }
    [[nodiscard]] const QString &todo() const { return m_todo; }
    /// It was refused at execution because the situation had changed, and has been planned again since.
    [[nodiscard]] bool wasReplanned() const { return m_replanned; }
    /// It was sent, and the connection was lost, or nothing answered, before it was known whether it was accepted. Its
    /// records will tell, once they are heard again.
    [[nodiscard]] bool isOutcomeUnknown() const { return m_stage == Stage::Sent && m_unanswered; }
    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] double secondsSinceSent() const;

Q_SIGNALS:
    void changed();

private:
    void setStage(Stage stage, const QString &message = {}, const QString &todo = {});
    void take(const QJsonObject &record);

    SiteStore &m_store;
    ManagerClient &m_client;
    QString m_command;
    QStringList m_args;
    QString m_id, m_message, m_todo;
    Plan m_plan;
    QTimer m_timeout;
    QElapsedTimer m_sent;
    quint64 m_request = 0; ///< answers to earlier plans are void
    Stage m_stage = Stage::Planning;
    bool m_cascade = false;
    bool m_force = false;
    bool m_replanned = false;
    bool m_unanswered = false; ///< the request of execute() has failed on its way or back
};

} // namespace holdfast
