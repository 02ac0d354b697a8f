// transactionpanel.h - a change of the configuration before it is applied: what will change, who is
// affected, why.
#pragma once

#include <api/managerclient.h>

#include <QHash>
#include <QJsonArray>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace holdfast {

class SiteStore;

/// Asks the manager for the plan a moment after the last edit, shows it, and applies it with a
/// reason. What it says is always of the newest changes: while they are being planned nothing can
/// be applied.
class TransactionPanel : public QWidget
{
    Q_OBJECT
public:
    TransactionPanel(SiteStore &store, ManagerClient &client, QWidget *parent = nullptr);

    /// @param changes as `config.apply` takes them. @param blocked why they can't be planned, ""
    /// for nothing.
    void setChanges(const QJsonArray &changes, const QString &blocked = {});
    /// The verb and its object: "Add group paging".
    void setVerb(const QString &verb);
    [[nodiscard]] QString reasonNotToApply() const;
    /// What is shown is the answer to what was last typed.
    [[nodiscard]] bool isSettled() const { return m_said != Said::Planning && !m_timer.isActive(); }
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }

Q_SIGNALS:
    /// Planned: what is wrong with the changes, by key ("group.paging.hosts"); "" is about none of
    /// them.
    void planned(const QHash<QString, QString> &problems);
    void applied();
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Said { Nothing, Planning, Planned, Wrong, NeedsRestart, Applying, Refused };

    void retranslate();
    void ask();
    void take(const QJsonObject &plan);
    void apply();
    void refresh();
    void copy();
    [[nodiscard]] QString byHandText() const;
    [[nodiscard]] QString effectText(const QString &effect, const QString &processes) const;

    SiteStore &m_store;
    ManagerClient &m_client;
    QJsonArray m_changes;
    QJsonObject m_plan;
    QString m_blocked;
    QString m_wrong; ///< what the plan says against it, or why it was refused
    QString m_verb;
    Said m_said = Said::Nothing;
    int m_asked = 0; ///< answers to earlier questions are void
    QTimer m_timer;

    QLabel *m_diffHeading, *m_affectedHeading, *m_untouched, *m_byHand, *m_reasonLabel,
        *m_ticketLabel, *m_message;
    QPlainTextEdit *m_diff;
    QTreeWidget *m_affected;
    QLineEdit *m_reason, *m_ticket;
    QPushButton *m_copy, *m_cancel, *m_apply;
};

} // namespace holdfast
