// upgradeview.h - a run-book under one's hands: how it stands in a sentence, its steps, and what can be said to it.
#pragma once

#include <runbook/runner.h>

#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeView;

namespace holdfast {

class SiteStore;
class UpgradeModel;

/// Owns the runner: closing the console leaves the run-book as it is, and the next console, or holdfastctl, goes on
/// with it.
class UpgradeView : public QWidget
{
    Q_OBJECT
public:
    UpgradeView(SiteStore &store, ManagerClient &client, QWidget *parent = nullptr);
    ~UpgradeView() override;

    /// Where run-books are kept; an open one of the site is shown once the site is known.
    void setDirectory(const QString &directory);
    [[nodiscard]] bool hasOpenBook() const { return m_runner->hasBook() && !m_runner->book().isOver(); }
    [[nodiscard]] RunbookRunner &runner() { return *m_runner; }
    /// Keeps a new run-book and begins it. Errors as of RunbookRunner::make().
    [[nodiscard]] Outcome begin(const Runbook &book);

Q_SIGNALS:
    void found(); ///< an open run-book was left by an earlier console
    void newRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPresentStep();
    void makeRunner(const QString &directory);
    void look();
    void refresh();
    void refreshSentence();
    void fitSentence();
    void refreshButtons();
    void retranslate();
    void say(RunbookVerb verb);
    void confirm(RunbookVerb verb, const QString &question, const QString &button);
    void saveReport();
    [[nodiscard]] QString presentSentence() const;
    [[nodiscard]] QPushButton *button(RunbookVerb verb) const { return m_verbs[static_cast<std::size_t>(verb)]; }

    SiteStore &m_store;
    ManagerClient &m_client;
    std::unique_ptr<RunbookRunner> m_runner;
    UpgradeModel *m_model = nullptr;
    QLabel *m_title;
    QLabel *m_sentence;
    QTreeView *m_steps;
    QPlainTextEdit *m_output;
    std::vector<QPushButton *> m_verbs; ///< by RunbookVerb
    QPushButton *m_report;
    QPushButton *m_new;
    QString m_error; ///< why the last verb had no effect
    QTimer m_tick;
    bool m_looked = false;
};

} // namespace holdfast
