#include <runbook/advance.h>

#include <runbook/machine.h>

namespace holdfast {

using namespace runbook;

std::vector<Effect> advance(RunbookRun &run, const Event &event, const RunbookSituation &situation)
{
    Machine machine(run, situation);
    std::visit([&machine](const auto &what) { machine.take(what); }, event);
    machine.carryOn();
    return machine.effects();
}

Finding refusalOf(const RunbookRun &run, RunbookVerb verb)
{
    const Runbook &book = run.book;
    const RunbookStep *step = book.step();
    if (book.isOver())
        return {Cause::Over, {}};
    const bool underWay = run.progress.phase == RunbookProgress::Phase::Sending
        || run.progress.phase == RunbookProgress::Phase::Awaiting
        || run.progress.phase == RunbookProgress::Phase::Program;
    switch (verb) {
    case RunbookVerb::Resume: return book.state == RunState::Running ? Finding{Cause::NotHalted, {}} : Finding{};
    case RunbookVerb::Pause:
        return book.state != RunState::Running || book.pauseWanted ? Finding{Cause::NotRunning, {}} : Finding{};
    case RunbookVerb::Halt: return book.state != RunState::Running ? Finding{Cause::NotRunning, {}} : Finding{};
    case RunbookVerb::Skip:
        if (step == nullptr || step->kind == StepKind::Online || step->kind == StepKind::Restore)
            return {Cause::NothingToSkip, {}};
        return underWay ? Finding{Cause::UnderWay, {}} : Finding{};
    case RunbookVerb::WorkDone:
        if (step == nullptr || (step->kind != StepKind::Work && step->kind != StepKind::Verify))
            return {Cause::NoWorkNow, {}};
        if (underWay)
            return {Cause::UnderWay, {}};
        return step->state == StepState::Waiting ? Finding{Cause::NoWorkNow, {}} : Finding{};
    case RunbookVerb::Abandon: return {};
    }
    return {};
}

} // namespace holdfast
