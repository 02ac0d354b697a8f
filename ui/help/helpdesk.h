// helpdesk.h - the console's help as a whole: F1, "What's this?" and the one window of the handbook.
#pragma once

#include <help/handbook.h>

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace holdfast {

class HelpWindow;

/// One a window of the console. The help's window is made when it is first opened, keeps its place while it is closed, and ends with this.
class HelpDesk : public QObject
{
    Q_OBJECT
public:
    /// @param language of the console at the moment: "de".
    /// @param of whose F1 it answers, with its dialogs; it belongs to it. Each window of a console has its own.
    HelpDesk(std::function<QString()> language, QWidget &of);
    ~HelpDesk() override;

    /// @param topic a page or PAGE#ANCHOR; the contents for an empty one.
    void open(const QString &topic);
    /// At the page of the widget, or of what is around it.
    void openFor(const QWidget *widget);
    /// To be called when the console's language has changed.
    void languageChanged();
    void close();

    [[nodiscard]] const Handbook &handbook() const { return m_handbook; }
    [[nodiscard]] HelpWindow *window() const; ///< null before it was opened

private:
    Handbook m_handbook;
    std::function<QString()> m_language;
    QPointer<HelpWindow> m_window;
};

} // namespace holdfast
