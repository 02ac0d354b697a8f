// serialterminal.h - the bytes of the line as they pass: text or hex, with times; a box to send; errors counted; a log file.
#pragma once

#include <power/serialline.h>

#include <QFile>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace holdfast {

class SerialTerminal : public QWidget
{
    Q_OBJECT
public:
    explicit SerialTerminal(QWidget *parent = nullptr);

    /// @param line null: nothing is connected. Not owned.
    void setLine(SerialLine *line);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(SerialLine::Direction direction, const QByteArray &data, const QDateTime &when);
    void finishLine(SerialLine::Direction direction);
    void send();
    void toggleLog();
    void showCounts();
    void retranslate();

    SerialLine *m_line = nullptr;
    QByteArray m_partial[2]; ///< by direction: bytes of a line that isn't whole yet
    QDateTime m_begun[2];
    QFile m_log;
    QPlainTextEdit *m_view;
    QCheckBox *m_hex;
    QCheckBox *m_checksum;
    QLineEdit *m_input;
    QPushButton *m_send, *m_clear, *m_logButton;
    QLabel *m_counts;
};

} // namespace holdfast
