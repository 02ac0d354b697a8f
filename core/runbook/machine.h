// machine.h - the inside of advance(): one event taken, then every step worked on as far as it goes.
#pragma once

#include <runbook/advance.h>
#include <runbook/gates.h>

namespace holdfast::runbook {

/// Lives for one call. Only complete(), halt() and skip() end a step; only begin() starts one.
class Machine
{
public:
    Machine(RunbookRun &run, const RunbookSituation &now) : m_book(run.book), m_progress(run.progress), m_now(now) {}

    void take(const Operated &said);
    void take(const Seen &) {}
    void take(const Planned &planned);
    void take(const Answered &answered);
    void take(const Recorded &recorded);
    void take(const Found &found);
    void take(const ProgramEnded &ended);
    void take(const NotSaved &failed);

    void carryOn();
    [[nodiscard]] std::vector<Effect> effects() { return std::move(m_effects); }

private:
    using Phase = RunbookProgress::Phase;

    [[nodiscard]] RunbookStep &step() { return m_book.steps[static_cast<std::size_t>(m_book.current)]; }
    [[nodiscard]] bool hasStep() const { return m_book.step() != nullptr; }
    [[nodiscard]] bool isUnderWay() const;
    [[nodiscard]] Finding notFresh() const; ///< why the state of the site can't be judged now; none: it can

    void begin();
    void complete(const Finding &note = {});
    void halt(Finding finding);
    void skip(const QString &by);
    void resume();
    void enter(Phase phase);

    // Each works on the present step. @return whether it is over and the next one can be begun.
    bool work();
    bool workOnCheck();
    bool workOnCommand();
    bool workOnProgram(const QString &command);
    bool workOnRestore();
    bool waitFor(const Gate &gate);

    void judge(const Plan &plan);
    void refused(const QString &why);
    void outcome(const QJsonObject &record);

    Runbook &m_book;
    RunbookProgress &m_progress;
    const RunbookSituation &m_now;
    std::vector<Effect> m_effects;
};

} // namespace holdfast::runbook
