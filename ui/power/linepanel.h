// linepanel.h - which port, with which settings, and whether it is open: the console's own line to an independent computer.
#pragma once

#include <model/config.h>
#include <model/vocabulary.h>

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace holdfast {

/// The fields are locked while the line is held. Ports can be typed: pseudo-terminals aren't enumerated.
class LinePanel : public QWidget
{
    Q_OBJECT
public:
    explicit LinePanel(QWidget *parent = nullptr);

    [[nodiscard]] IndependentComputerConfig settings() const;
    [[nodiscard]] QString host() const; ///< as which host it says HELLO
    void suggest(const QString &port, const QString &host);
    void showState(LinkState state, bool held, const QString &icName, const QString &why, const QString &note);

Q_SIGNALS:
    void connectWanted();
    void releaseWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillPorts();
    void showText();

    LinkState m_state = LinkState::Unknown;
    bool m_held = false;
    QString m_icName, m_why, m_note;
    QFormLayout *m_form;
    QComboBox *m_port, *m_baud, *m_dataBits, *m_parity, *m_stopBits, *m_flow;
    QLineEdit *m_host;
    QLabel *m_portLabel, *m_hostLabel, *m_baudLabel, *m_frameLabel, *m_flowLabel;
    QToolButton *m_refresh;
    QPushButton *m_button;
    QLabel *m_lamp, *m_text;
};

} // namespace holdfast
