// outputview.h - the L4 view of what a member's processes write: follow, search, filter, copy, save.
#pragma once

#include <output/outputfeed.h>
#include <output/outputmodel.h>

#include <QWidget>

class QAction;
class QCheckBox;
class QComboBox;
class QFrame;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace holdfast {

class OutputTable;
class SiteStore;

/// Shows the output of the member that is selected, of all its processes or of one. It asks only while it is visible,
/// and always says how fresh what it shows is. While somebody reads (scrolled up, or a line selected) nothing moves.
class OutputView : public QWidget
{
    Q_OBJECT
public:
    /// @param store and @param client must outlive it.
    OutputView(SiteStore &store, ManagerClient &client, QWidget *parent = nullptr);

    /// A member or GROUP@HOST/PROCESS; of a group its Active or first member, of a host its first one.
    void select(const QString &target);
    /// GROUP@HOST or GROUP@HOST/PROCESS; empty while there is nothing to show.
    [[nodiscard]] QString target() const { return m_feed.target(); }

    [[nodiscard]] OutputModel &model() { return m_model; }
    [[nodiscard]] OutputFeed &feed() { return m_feed; }
    [[nodiscard]] OutputTable &table() { return *m_table; }

    /// The selected rows, a line each, as they are copied.
    [[nodiscard]] QString selectedText() const;
    /// Writes all rows that are shown. What came of it is said in the view. @return whether the file is written.
    bool saveTo(const QString &path);

    /// Goes to the next match, or the one before, and round at the end; without effect if there is none.
    void findNext();
    void findPrevious();

Q_SIGNALS:
    /// The user chose another member or process in the view.
    void targetSelected(const QString &target);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildTargetBar(QHBoxLayout *bar);
    void buildSearchBar(QHBoxLayout *bar);
    void buildEmptyPage();
    void buildFoot(QVBoxLayout *column);
    void makeActions();
    void connectParts();
    void retranslate();
    void refreshMembers();
    void refreshProcesses();
    void choose();
    void applySearch();
    void step(bool forward);
    void refreshStatus();
    void refreshCounts();
    void showNote(const QString &text);
    void askFile();
    void showEverything();
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QString failureText() const;
    [[nodiscard]] QString streamsText() const;
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] QString searchText() const;

    SiteStore &m_store;
    OutputModel m_model;
    OutputFeed m_feed;
    QString m_wanted; ///< selected before the state of the site arrived
    QComboBox *m_member, *m_process;
    QLabel *m_memberLabel, *m_processLabel;
    QCheckBox *m_follow;
    QPushButton *m_copy, *m_save;
    QLineEdit *m_search;
    QCheckBox *m_case, *m_expression, *m_onlyMatches, *m_onlyErrors;
    QToolButton *m_previous, *m_next;
    QLabel *m_found, *m_searchError;
    QStackedWidget *m_pages;
    OutputTable *m_table;
    QWidget *m_emptyPage;
    QLabel *m_empty;
    QPushButton *m_showAll;
    QLabel *m_status, *m_count;
    QPushButton *m_new;
    QFrame *m_noteFrame;
    QLabel *m_note;
    QToolButton *m_dismiss;
    QAction *m_copyAction;
};

} // namespace holdfast
