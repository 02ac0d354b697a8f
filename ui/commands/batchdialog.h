// batchdialog.h - one command for several targets: the plan of each, one after the other, then progress and outcome of
// each.
#pragma once

#include <commands/batchrun.h>

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace holdfast {

class CommandForesight;

/// The plans are those of the commands in a row, each after the ones before it. The focus begins on the safe button;
/// where a service is lost the site's name must be typed.
class BatchDialog : public QDialog
{
    Q_OBJECT
public:
    BatchDialog(SiteStore &store, ManagerClient &client, const QString &command, const QStringList &targets,
                QWidget *parent = nullptr);

    [[nodiscard]] const BatchRun &run() const { return *m_run; }

public Q_SLOTS:
    void reject() override; ///< while it is under way it stays

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void replan();
    void refresh();
    void refreshRows();
    void retranslate();
    void begin();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QStringList options() const;
    [[nodiscard]] QStringList losses() const; ///< services that are lost by the plans as they are shown
    [[nodiscard]] QString reasonNotToAct() const;
    [[nodiscard]] QString summary() const;

    SiteStore &m_store;
    QString m_command;
    QStringList m_targets;
    CommandForesight *m_foresight;
    BatchRun *m_run;
    QLabel *m_title, *m_reasonLabel, *m_ticketLabel, *m_nameLabel, *m_message;
    QTreeWidget *m_list;
    QCheckBox *m_cascade, *m_force, *m_goesOn;
    QLineEdit *m_reason, *m_ticket, *m_name;
    QPushButton *m_stop, *m_close, *m_act;
};

} // namespace holdfast
