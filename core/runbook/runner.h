// runner.h - drives a run-book: keeps it, asks and commands the manager, runs the programs; the only place with side
// effects.
#pragma once

#include <api/managerclient.h>
#include <api/status.h>
#include <runbook/advance.h>
#include <runbook/runbookfile.h>
#include <runbook/stepprogram.h>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace holdfast {

/// One run-book at a time, over any ManagerClient. The client's owner subscribes it to the stream of records; here
/// they are only listened to. While the run-book is under way the state of the site is asked for after each record
/// and once a second, and the file is locked: a run-book that is paused, halted or over can be seen by all and gone
/// on with by anybody.
class RunbookRunner : public QObject
{
    Q_OBJECT
public:
    /// @param client must outlive it. @param directory where run-books are kept.
    RunbookRunner(ManagerClient &client, QString directory, QObject *parent = nullptr);
    ~RunbookRunner() override;

    /// Takes a new run-book in hand, kept but not begun: operate(Resume) begins it. Errors: another one is open, or
    /// driven by another program; it can't be kept.
    [[nodiscard]] Outcome make(Runbook book);
    /// Takes the site's run-book in hand as it was left. @return whether there is one. Errors: it can't be read.
    [[nodiscard]] Expected<bool> open(const QString &site);
    /// Lets it go; it stays as it is and can be opened again, here or elsewhere.
    void close();

    [[nodiscard]] bool hasBook() const { return m_file != nullptr; }
    [[nodiscard]] const Runbook &book() const { return m_run.book; }
    [[nodiscard]] const RunbookProgress &progress() const { return m_run.progress; }
    [[nodiscard]] Finding refusal(RunbookVerb verb) const { return refusalOf(m_run, verb); }
    /// Once nothing else has the file. What it finds then is gone on with, whoever has worked on it meanwhile.
    void operate(RunbookVerb verb, const QString &by);
    /// For the rest of it: a command that was corrected after it had failed. Not while one runs.
    void setPrograms(const QString &run, const QString &verify);

    /// Seconds that the present step has been waiting or under way since this program works on it.
    [[nodiscard]] double secondsInPhase() const;
    /// The last lines that the present step's program, or its last attempt, has written.
    [[nodiscard]] QString output() const;
    [[nodiscard]] QString outputPath(int step) const; ///< "": its program has never been started
    [[nodiscard]] QString path() const { return m_file ? m_file->path() : QString(); }
    /// The newest state that it has judged; null before the first.
    [[nodiscard]] const SiteStatus *status() const { return m_status ? &*m_status : nullptr; }

Q_SIGNALS:
    void changed(); ///< the book, or what it waits for
    void stepChanged(int step); ///< began or ended
    void failed(const QString &why); ///< a verb had no effect: another program drives it, or the file can't be read

private:
    void take(const runbook::Event &event);
    void carryOut(const runbook::Effect &effect);
    void carryOut(const runbook::AskPlan &ask);
    void carryOut(const runbook::Execute &order);
    void carryOut(const runbook::FindCommand &find);
    void carryOut(const runbook::RunProgram &run);
    void carryOut(const runbook::FollowProgram &follow);
    [[nodiscard]] StepProgram *makeProgram(int step);
    [[nodiscard]] std::map<std::string, std::string> environmentOf(const RunbookStep &step) const;
    [[nodiscard]] RunbookSituation situation() const;
    [[nodiscard]] Outcome takeInHand();
    void askState();
    void record(const QJsonObject &record);
    void announce(const std::vector<RunbookStep> &before);

    ManagerClient &m_client;
    QString m_directory;
    std::unique_ptr<RunbookFile> m_file;
    RunbookRun m_run;
    std::optional<SiteStatus> m_status;
    std::unique_ptr<StepProgram> m_program;
    QTimer m_tick; ///< once a second: state, time-outs
    QTimer m_soon; ///< after a record
    QElapsedTimer m_clock;
    bool m_asking = false;
    int m_ordered = 0; ///< verbs that wait for a state that is newer than they are
};

/// A new run-book of this site for these targets. Errors as of stepsFor(); no reason given.
[[nodiscard]] Expected<Runbook> makeRunbook(const SiteStatus &status, const QStringList &targets,
                                            const RunbookOptions &options, const QString &by, const QString &reason,
                                            const QString &ticket);

} // namespace holdfast
