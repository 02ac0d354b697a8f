// crashnote.h - the program crashed the last time: says so at the next start, and gives the report away.
#pragma once

#include <QDateTime>
#include <QFrame>
#include <QString>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace holdfast {

/// One report. It stays until dismissed; what it leaves out is that nothing happened to the site by that.
class CrashNote : public QFrame
{
    Q_OBJECT
public:
    /// @param at when it crashed; @param report the text, for whoever is to mend it.
    CrashNote(const QDateTime &at, const QString &report, QWidget *parent = nullptr);

    /// Writes the report. @return what is in the way; "": nothing.
    [[nodiscard]] QString saveTo(const QString &file) const;

Q_SIGNALS:
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void saveAs();

    QDateTime m_at;
    QString m_report;
    QLabel *m_text;
    QPlainTextEdit *m_details;
    QToolButton *m_show, *m_copy, *m_save, *m_dismiss;
};

} // namespace holdfast
