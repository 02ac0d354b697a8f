// memberview.h - the L3 view: one member with FIG. 2 live, its last transitions, budgets, processes, resources, commands.
#pragma once

#include <store/sitestore.h>

#include <QScrollArea>

class QAction;
class QLabel;
class QTableView;
class QToolButton;

namespace holdfast {

class BudgetList;
class CommandButtons;
class ProcessTable;
class ResourceTable;
class StateDiagram;
class TransitionList;

class MemberView : public QScrollArea
{
    Q_OBJECT
public:
    explicit MemberView(SiteStore &store, QWidget *parent = nullptr);

    /// A member; of a group its Active or first member, of a host its first one.
    void select(const QString &target);
    [[nodiscard]] QString member() const { return m_member; }

Q_SIGNALS:
    void commandRequested(const QString &command, const QStringList &args);
    void activated(const QString &target);
    /// Show what the member, or one process of it (GROUP@HOST/PROCESS), has written.
    void outputRequested(const QString &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void refresh();
    void refreshAges();
    void retranslate();
    QLabel *addHeading();
    void buildOutput();

    SiteStore &m_store;
    QString m_member;
    QLabel *m_title, *m_subtitle, *m_why, *m_mate;
    QLabel *m_budgetHeading, *m_processHeading, *m_resourceHeading, *m_historyHeading;
    StateDiagram *m_diagram;
    BudgetList *m_budgets;
    CommandButtons *m_commands;
    ProcessTable *m_processes;
    ResourceTable *m_resources;
    QTableView *m_processView, *m_resourceView;
    TransitionList *m_history;
    QToolButton *m_output;
    QAction *m_processOutput;
};

} // namespace holdfast
