// helpwindow.h - the handbook in a window of its own: contents, search over all pages, back and forward, by keys alone.
#pragma once

#include <help/handbook.h>

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;
class QToolBar;
class QTreeWidget;

namespace holdfast {

class PageBrowser;

/// Works without network and beside modal dialogs. Where a page isn't translated it says so. Ctrl+F searches, Down goes
/// to what was found, Return opens it, Escape clears the search and then closes; Alt+Left and Alt+Right go back and
/// forward, Alt+Home to the contents.
class HelpWindow : public QWidget
{
    Q_OBJECT
public:
    /// @param handbook must outlive it.
    explicit HelpWindow(const Handbook &handbook, QWidget *parent = nullptr);

    /// Shows and raises itself. @param topic a page or PAGE#ANCHOR; the contents for an unknown or empty one.
    void open(const QString &topic);
    void setLanguage(const QString &code);

    [[nodiscard]] PageBrowser &browser() { return *m_browser; }
    // For tests: the parts.
    [[nodiscard]] QLineEdit &searchField() { return *m_search; }
    [[nodiscard]] QListWidget &found() { return *m_found; }
    [[nodiscard]] QTreeWidget &contents() { return *m_contents; }
    [[nodiscard]] QString note() const; ///< "" where the page is in the console's language

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeActions();
    void retranslate();
    void fillContents();
    void search();
    void openFound();
    void pageShown();

    const Handbook &m_handbook;
    QToolBar *m_tools;
    QAction *m_back, *m_forward, *m_home;
    QLineEdit *m_search;
    QLabel *m_count;
    QTreeWidget *m_contents;
    QListWidget *m_found;
    QStackedWidget *m_side; ///< contents, or what was found
    QLabel *m_note;
    PageBrowser *m_browser;
};

} // namespace holdfast
