// commanddialog.h - before a command: the engine's plan and the reason; after it: the outcome. The only way to command.
#pragma once

#include <commands/issuedcommand.h>

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace holdfast {

class PlanView;
class SiteStore;

/// Nothing is done before its plan was shown. The focus begins on the safe button; the one that acts is a verb. Where
/// service is lost, or power taken, the name must be typed as well (console.md, Commands).
class CommandDialog : public QDialog
{
    Q_OBJECT
public:
    CommandDialog(SiteStore &store, ManagerClient &client, const QString &command, const QStringList &args,
                  QWidget *parent = nullptr);

    [[nodiscard]] const IssuedCommand &run() const { return *m_run; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void refresh();
    void refreshMessage();
    void execute();
    [[nodiscard]] QString reasonNotToAct() const;
    [[nodiscard]] bool needsName() const;
    [[nodiscard]] QString fullReason() const;
    [[nodiscard]] QString lastSwitchover() const;

    SiteStore &m_store;
    IssuedCommand *m_run;
    QLabel *m_title;
    PlanView *m_plan;
    QCheckBox *m_cascade;
    QCheckBox *m_force;
    QLabel *m_reasonLabel;
    QLineEdit *m_reason;
    QLabel *m_ticketLabel;
    QLineEdit *m_ticket;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_message;
    QPushButton *m_copy;
    QPushButton *m_close;
    QPushButton *m_act;
    QTimer m_tick; ///< while it is under way: how long already
};

/// Opens the dialog over @p parent; it deletes itself. @param command, args as holdfastctl takes them.
void openCommandDialog(QWidget *parent, SiteStore &store, ManagerClient &client, const QString &command,
                       const QStringList &args);

} // namespace holdfast
