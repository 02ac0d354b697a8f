// upgradedialog.h - a new run-book: what is upgraded and in which order, who does the work, why; with the engine's
// plans.
#pragma once

#include <model/expected.h>
#include <runbook/runbook.h>

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace holdfast {

class CommandForesight;
class ManagerClient;
class SiteStore;

/// The focus begins on the safe button. Where members without a mate are out of service meanwhile, that must be
/// ticked and the site's name typed.
class UpgradeDialog : public QDialog
{
    Q_OBJECT
public:
    UpgradeDialog(SiteStore &store, ManagerClient &client, const QStringList &targets, QWidget *parent = nullptr);

    [[nodiscard]] QStringList targets() const;
    /// Shown in the dialog: why it could not be begun.
    void showError(const QString &why);

Q_SIGNALS:
    /// The dialog stays until it is closed by whoever has begun it.
    void beginRequested(const holdfast::Runbook &book);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void replan();
    void render();
    void refresh();
    void retranslate();
    void add(const QString &target);
    void move(int by);
    void fillChoices();
    [[nodiscard]] RunbookOptions options() const;
    [[nodiscard]] QString reasonNotToBegin() const;

    SiteStore &m_store;
    CommandForesight *m_foresight;
    Runbook m_book; ///< as it would be
    QString m_error, m_selectionError;
    QLabel *m_title, *m_orderLabel, *m_planLabel, *m_runLabel, *m_verifyLabel, *m_reasonLabel, *m_ticketLabel,
        *m_nameLabel, *m_message;
    QListWidget *m_order;
    QComboBox *m_choices;
    QPushButton *m_add, *m_up, *m_down, *m_remove;
    QTextBrowser *m_plan;
    QLineEdit *m_run, *m_verify, *m_reason, *m_ticket, *m_name;
    QCheckBox *m_cascade, *m_loss;
    QPushButton *m_close, *m_begin;
};

} // namespace holdfast
