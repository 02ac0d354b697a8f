// startdialog.h - what to show when the program was started without saying it: training, a site of one's own, or a socket.
#pragma once

#include <QDialog>

class QPushButton;
class QLineEdit;
class QRadioButton;

namespace holdfast {

class StartDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Choice { Training, Site, Socket };

    /// @param socket the usual path of a manager on this computer; proposed if @p running.
    StartDialog(const QString &socket, bool running, QWidget *parent = nullptr);

    [[nodiscard]] Choice choice() const;
    [[nodiscard]] QString siteFile() const;
    [[nodiscard]] QString host() const;
    [[nodiscard]] QString socket() const;

private:
    void refresh();
    void browse();

    QRadioButton *m_training, *m_site, *m_socketChoice;
    QLineEdit *m_file, *m_host, *m_socket;
    QWidget *m_siteFields, *m_socketFields;
    QPushButton *m_start;
};

} // namespace holdfast
