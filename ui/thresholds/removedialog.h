// removedialog.h - a group, process, resource or host taken out of the site: what goes with it, who
// must be Off-line first.
#pragma once

#include <thresholds/configkeys.h>

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;

namespace holdfast {

class ManagerClient;
class SiteStore;
class TransactionPanel;

class RemoveDialog : public QDialog
{
    Q_OBJECT
public:
    RemoveDialog(SiteStore &store, ManagerClient &client, const ConfigInForce &config,
                 QWidget *parent = nullptr);
    /// As a key names it: "group.cdma".
    void select(const QString &object);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void filter(const QString &text);
    void chosen();

    QLabel *m_title, *m_note, *m_filterLabel;
    QLineEdit *m_filter;
    QListWidget *m_list;
    TransactionPanel *m_transaction;
};

} // namespace holdfast
