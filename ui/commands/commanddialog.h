// commanddialog.h - a command from its plan to its outcome: what it would do, why it is given, what came of it.
#pragma once

#include <api/plan.h>
#include <commands/commandlog.h>
#include <commands/commandtext.h>

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace holdfast {

class PlanView;
class SiteStore;

/// Asks command.plan, shows it, and executes it with the plan's hash, so that what is carried out is what was read. A
/// refusal because the situation has changed is planned again and said so. Cascade and force are choices that plan again.
/// The safe button has the focus. Afterwards the dialog stays until its outcome; closing it then only hides the progress:
/// the command is in the CommandLog.
class CommandDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Phase { Planning, Ready, Refused, Running, Ended };
    Q_ENUM(Phase)

    CommandDialog(SiteStore &store, ManagerClient &client, CommandRequest request, QWidget *parent = nullptr);

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const CommandRequest &request() const { return m_request; }
    [[nodiscard]] const Plan &currentPlan() const { return m_plan; }
    [[nodiscard]] QString commandId() const { return m_id; }
    /// How long to wait for an outcome after it was sent.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void plan();
    void planned(int number, const ApiReply &reply);
    void execute();
    void progressed(const QString &id);
    void update();
    void setPhase(Phase phase);
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString nameToType() const;
    /// Why the verb button can't be pressed, empty: it can.
    [[nodiscard]] QString missing() const;

    SiteStore &m_store;
    ManagerClient &m_client;
    CommandLog &m_log;
    CommandRequest m_request;
    Plan m_plan;
    Phase m_phase = Phase::Planning;
    QString m_id;
    QString m_notice; ///< why it was planned again
    int m_planNumber = 0; ///< an answer to an older question is ignored
    std::chrono::milliseconds m_patience = CommandLog::defaultPatience;
    QLabel *m_title, *m_noticeLabel, *m_missing, *m_outcome, *m_reasonLabel, *m_ticketLabel, *m_nameLabel;
    PlanView *m_view;
    QLineEdit *m_reason, *m_ticket, *m_name;
    QCheckBox *m_cascade, *m_force;
    QProgressBar *m_progress;
    QPushButton *m_verb, *m_safe, *m_copy, *m_again;
};

/// Opens the dialog, not modal: it deletes itself when closed. @param args may hold --cascade and --force.
CommandDialog *openCommandDialog(QWidget *parent, SiteStore &store, ManagerClient &client, const QString &command,
                                 const QStringList &args);

} // namespace holdfast
