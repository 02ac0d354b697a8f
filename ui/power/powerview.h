// powerview.h - the independent computer's panel: driven directly over a serial port, with or without a manager.
#pragma once

#include <api/managerclient.h>
#include <power/icsession.h>

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QTreeView;

namespace holdfast {

class LinePanel;
class OutletModel;
class PowerActions;
class SerialTerminal;
class SiteStore;

/// Two truths side by side: what the managers say of their lines, and what this console hears on a line of its own. Power
/// is switched on the own line by arm and fire; through the managers it is a command like any other, with a plan.
class PowerView : public QWidget
{
    Q_OBJECT
public:
    PowerView(SiteStore &store, ManagerClient &client, QWidget *parent = nullptr);
    ~PowerView() override;

    /// A host: its outlet is selected.
    void select(const QString &target);
    /// A line that is meant for this console, e.g. the training site's; taken as the proposal.
    void suggestLine(const QString &port, const QString &host);

    // For tests: the parts.
    [[nodiscard]] const OutletModel &ownOutlets() const { return *m_own; }
    [[nodiscard]] const IcSession *session() const { return m_session.get(); }
    [[nodiscard]] LinePanel &linePanel() { return *m_line; }
    [[nodiscard]] PowerActions &actions() { return *m_actions; }
    [[nodiscard]] SerialTerminal &terminal() { return *m_terminal; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectLine();
    void release();
    void showLine();
    void showOutlet(int outlet);
    void showManagers();
    void showActions();
    void retranslate();
    [[nodiscard]] int selectedOutlet() const;

    SiteStore &m_store;
    std::unique_ptr<IcSession> m_session;
    quint64 m_job = 0;
    LinePanel *m_line;
    OutletModel *m_own;
    OutletModel *m_managers;
    QTreeView *m_ownTable;
    QTreeView *m_managersTable;
    PowerActions *m_actions;
    SerialTerminal *m_terminal;
    QLabel *m_ownHeading, *m_managersHeading, *m_managersLine, *m_lineHeading, *m_terminalHeading, *m_ownEmpty;
    QTimer m_tick;
};

} // namespace holdfast
