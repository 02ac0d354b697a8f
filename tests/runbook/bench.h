// bench.h - a run-book worked off by hand: advance() over a simulated site, every event and every answer under control.
#pragma once

#include "simulatedmanager.h"

#include <runbook/advance.h>

#include <deque>
#include <functional>
#include <optional>

namespace holdfast {

/// What RunbookRunner does, one event at a time and without a clock: keeps the book, carries effects out, brings
/// answers back.
class RunbookBench
{
public:
    enum class Cut { BeforeEffects, AfterEffects }; ///< when the program is killed: the book is kept in both cases

    explicit RunbookBench(const QStringList &targets, const RunbookOptions &options = {});

    /// Begins, and works until it is over, halted, paused or waits for a person. @return false: it goes round in
    /// circles.
    bool run();
    /// The same, but the program is killed at its event number @p event. @return false: it had fewer.
    bool runUntilKilled(int event, Cut cut);
    /// Another program begins where the killed one was.
    void restart();

    void operate(RunbookVerb verb) { take(runbook::Operated{verb, QStringLiteral("anna")}); }
    /// One answer, or half a second with its records and a new state. @return false: nothing can happen any more.
    bool turn();
    void take(const runbook::Event &event);

    [[nodiscard]] const Runbook &book() const { return m_run.book; }
    [[nodiscard]] const RunbookProgress &progress() const { return m_run.progress; }
    [[nodiscard]] Finding refusal(RunbookVerb verb) const { return refusalOf(m_run, verb); }
    /// "offline cdma@beta done" of every step.
    [[nodiscard]] QStringList steps() const;
    [[nodiscard]] int events() const { return m_events; }

    SimulatedManager manager;
    QStringList programs; ///< the units for which a program was started, in order
    std::function<std::optional<int>(const RunbookStep &step)> program; ///< its exit status; nullopt: nobody knows
    std::function<void(const RunbookStep &step)> whileProgramRuns; ///< may be empty
    bool savesFail = false;

private:
    void carryOut(const runbook::Effect &effect);
    [[nodiscard]] RunbookSituation situation();
    [[nodiscard]] bool isWaitingForPerson() const;
    bool work();

    RunbookRun m_run;
    Runbook m_kept;
    std::optional<SiteStatus> m_status;
    std::deque<runbook::Event> m_answers;
    QStringList m_traces; ///< "STEP ATTEMPT" of every program that has left one
    std::size_t m_told = 0; ///< records that were delivered
    std::chrono::milliseconds m_steady{};
    int m_events = 0;
    int m_ids = 0;
    std::optional<int> m_killAt;
    Cut m_cut = Cut::BeforeEffects;
    bool m_killed = false;
};

} // namespace holdfast
