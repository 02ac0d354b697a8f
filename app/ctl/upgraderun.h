// upgraderun.h - drives a run-book from the command line: tells each step, asks at the terminal, ends with the exit
// status.
#pragma once

#include "session.h"

#include <runbook/runner.h>

#include <QObject>

namespace holdfast::ctl {

/// Ends the session when the run-book is over, has halted, or waits for a person who isn't at a terminal.
class UpgradeRun : public QObject
{
    Q_OBJECT
public:
    UpgradeRun(Session &session, const QString &directory, bool interactive);

    [[nodiscard]] RunbookRunner &runner() { return m_runner; }
    /// From now on it is told and worked off.
    void begin(RunbookVerb verb);

private:
    void tellStep(int step);
    void tellWaiting();
    void follow();
    void ask();
    void answer();
    void interrupted();
    void conclude();

    Session &m_session;
    RunbookRunner m_runner;
    Finding m_told; ///< what it waits for, as last told
    int m_asked = -1; ///< the step about which the terminal was asked
    bool m_interactive;
    bool m_begun = false;
};

} // namespace holdfast::ctl
