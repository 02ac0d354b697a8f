// startdialog.h - which site to show: training, one of one's own, a manager here or on another
// computer, a recent one.
#pragma once

#include <sites/sitechoice.h>

#include <QDialog>

#include <vector>

class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace holdfast {

struct StartOptions
{
    QString socket; ///< the usual path of a manager on this computer
    bool managerRuns =
        false; ///< there is such a socket: that is proposed, unless something recent is
    QString certificates; ///< the usual folder of a user's certificates
    std::vector<RecentSite> recent;
    QString noManager; ///< why this program can't carry a manager (it already does); "": it can
};

class StartDialog : public QDialog
{
    Q_OBJECT
public:
    explicit StartDialog(const StartOptions &options, QWidget *parent = nullptr);

    [[nodiscard]] SiteChoice choice() const;
    /// Chooses the newest of the recent sites. @return false: there is none.
    bool chooseLast();
    /// What keeps it from being started, one sentence; "": nothing.
    [[nodiscard]] QString missing() const;

private:
    [[nodiscard]] QWidget *fields(QRadioButton *of,
                                  const std::vector<std::pair<QString, QWidget *>> &rows);
    void addRecent(const std::vector<RecentSite> &recent);
    void propose(const SiteChoice &choice);
    void refresh();
    void browse(QLineEdit &into, bool folder);
    [[nodiscard]] QWidget *withBrowse(QLineEdit *edit, bool folder);

    StartOptions m_options;
    QListWidget *m_recent;
    QLabel *m_recentLabel, *m_missing;
    QRadioButton *m_training, *m_site, *m_socketChoice, *m_remote;
    QLineEdit *m_file, *m_host, *m_socket, *m_address, *m_certificates;
    QPushButton *m_start;
};

} // namespace holdfast
