#include <runbook/words.h>

#include <QCoreApplication>

namespace holdfast {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(holdfast::Runbook)
};

QString at(const Finding &finding, qsizetype position)
{
    return finding.words.value(position);
}

QString withWhy(const QString &text, const QString &why)
{
    if (why.isEmpty())
        return text + QLatin1Char('.');
    return Words::tr("%1: %2.", "what, why").arg(text, why.endsWith(QLatin1Char('.')) ? why.chopped(1) : why);
}

} // namespace

QString stepText(const RunbookStep &step)
{
    const bool isHost = !step.unit.contains(QLatin1Char('@'));
    switch (step.kind) {
    case StepKind::Check: return Words::tr("Check that %1 can be spared").arg(step.unit);
    case StepKind::Switchover: return Words::tr("Switch %1 over, away from %2").arg(step.target, step.unit);
    case StepKind::Offline:
        return isHost ? Words::tr("Take %1 off-line for maintenance").arg(step.unit)
                      : Words::tr("Take %1 off-line").arg(step.unit);
    case StepKind::Work: return Words::tr("Do the work on %1").arg(step.unit);
    case StepKind::Verify: return Words::tr("Verify the work on %1").arg(step.unit);
    case StepKind::Online: return Words::tr("Put %1 on-line").arg(step.unit);
    case StepKind::Restore: return Words::tr("Wait until %1 runs and is protected again").arg(step.unit);
    }
    return {};
}

QString word(StepKind kind)
{
    switch (kind) {
    case StepKind::Check: return Words::tr("Check");
    case StepKind::Switchover: return Words::tr("Switch over");
    case StepKind::Offline: return Words::tr("Off-line");
    case StepKind::Work: return Words::tr("Work");
    case StepKind::Verify: return Words::tr("Verification");
    case StepKind::Online: return Words::tr("On-line");
    case StepKind::Restore: return Words::tr("Redundancy");
    }
    return {};
}

QString word(StepState state)
{
    switch (state) {
    case StepState::Waiting: return Words::tr("to do");
    case StepState::Running: return Words::tr("under way");
    case StepState::Done: return Words::tr("done");
    case StepState::Skipped: return Words::tr("skipped");
    case StepState::Failed: return Words::tr("failed");
    }
    return {};
}

QString word(RunState state)
{
    switch (state) {
    case RunState::Ready: return Words::tr("not begun");
    case RunState::Running: return Words::tr("under way");
    case RunState::Paused: return Words::tr("paused");
    case RunState::Halted: return Words::tr("halted");
    case RunState::Done: return Words::tr("done");
    case RunState::Abandoned: return Words::tr("abandoned");
    }
    return {};
}

QString word(RunbookVerb verb)
{
    switch (verb) {
    case RunbookVerb::Resume: return Words::tr("went on", "somebody did");
    case RunbookVerb::Pause: return Words::tr("paused", "somebody did");
    case RunbookVerb::Halt: return Words::tr("halted", "somebody did");
    case RunbookVerb::Skip: return Words::tr("skipped", "somebody did");
    case RunbookVerb::WorkDone: return Words::tr("said that the work is done", "somebody did");
    case RunbookVerb::Abandon: return Words::tr("abandoned", "somebody did");
    }
    return {};
}

QString sentence(const Finding &finding)
{
    const QString first = at(finding, 0);
    const QString second = at(finding, 1);
    const auto text = [&]() -> QString {
        switch (finding.cause) {
        case Cause::None: return {};
        case Cause::NoConnection: return withWhy(Words::tr("There is no connection to the manager"), first);
        case Cause::OldState: return Words::tr("The state of the site after the last command hasn't come yet.");
        case Cause::UnknownTarget: return Words::tr("The site has no %1.").arg(first);
        case Cause::Observing: return Words::tr("The site is in observe mode: nothing would be carried out.");
        case Cause::HostSilent: return Words::tr("Nothing has been heard of %1 for %2 s.").arg(first, second);
        case Cause::HostNotReady: return withWhy(Words::tr("%1 isn't up and runnable").arg(first), second);
        case Cause::RoleChanging: return Words::tr("%1 is changing its role.").arg(first);
        case Cause::OfflineAlready: return Words::tr("%1 is Off-line already, by somebody else.").arg(first);
        case Cause::NotServing: return withWhy(Words::tr("%1 isn't Active").arg(first), second);
        case Cause::NotProtected:
            return withWhy(Words::tr("%1 isn't protected, because of %2").arg(first, second), at(finding, 2));
        case Cause::UrgentAlarm: return withWhy(Words::tr("Alarm %1 is urgent and unacknowledged").arg(first), second);
        case Cause::LossNotAccepted:
            return Words::tr("No mate can take over from %1: while it is worked on there is no service.").arg(first);
        case Cause::PlanRefused: return withWhy(Words::tr("The plan is refused"), first);
        case Cause::ServiceLost: return Words::tr("The service of %1 would be lost.").arg(first);
        case Cause::CommandRefused:
            return withWhy(Words::tr("The command was refused again and again"), first);
        case Cause::CommandFailed: return withWhy(Words::tr("The command has failed"), first);
        case Cause::CommandUnanswered: return withWhy(Words::tr("The outcome of the command isn't known"), first);
        case Cause::MateFailed:
            return withWhy(Words::tr("Nobody serves %2 now: %1 has failed").arg(first, second), at(finding, 2));
        case Cause::NotOffline: return Words::tr("%1 isn't Off-line any more: somebody has put it on-line.").arg(first);
        case Cause::ProgramFailed:
            return Words::tr("The command for %1 has ended with status %2.").arg(first, second);
        case Cause::ProgramUnknown:
            return Words::tr("Nobody knows how the command for %1 has ended: it was interrupted.").arg(first);
        case Cause::ProgramNotStarted:
            return withWhy(Words::tr("The command for %1 could not be started").arg(first), second);
        case Cause::NotRestored: return withWhy(Words::tr("%1 doesn't run yet").arg(first), second);
        case Cause::FileNotWritten: return withWhy(Words::tr("The run-book can't be kept"), first);
        case Cause::ByOperator: return Words::tr("By %1.").arg(first);
        case Cause::AlreadySo: return Words::tr("Nothing to do: it was so already.");
        case Cause::NotRunning: return Words::tr("The run-book isn't under way.");
        case Cause::NotHalted: return Words::tr("The run-book is under way already.");
        case Cause::UnderWay: return Words::tr("A command is under way: wait for its outcome.");
        case Cause::NothingToSkip: return Words::tr("What was taken off-line must be put on-line again.");
        case Cause::NoWorkNow: return Words::tr("No work is waited for.");
        case Cause::Over: return Words::tr("The run-book is over.");
        }
        return {};
    }();
    return finding.waitedS > 0
        ? Words::tr("Waited %1 s in vain. %2").arg(QString::number(finding.waitedS, 'f', 0), text)
        : text;
}

QString todoFor(const Finding &finding)
{
    switch (finding.cause) {
    case Cause::NoConnection: return Words::tr("See whether the manager runs; then resume.");
    case Cause::Observing: return Words::tr("Switch observe mode off; then resume.");
    case Cause::HostSilent:
    case Cause::HostNotReady: return Words::tr("Bring the host back; then resume, or skip.");
    case Cause::OfflineAlready:
        return Words::tr("Ask who did it and why. Put it on-line and resume, or skip %1.").arg(at(finding, 1));
    case Cause::UnknownTarget: return Words::tr("Skip it, or abandon this run-book and make a new one.");
    case Cause::NotServing:
    case Cause::NotProtected: return Words::tr("Repair it; then resume, or skip.");
    case Cause::UrgentAlarm: return Words::tr("Find out what it means and acknowledge it; then resume.");
    case Cause::LossNotAccepted:
        return Words::tr("Abandon this run-book, and make one that accepts it, or skip.");
    case Cause::PlanRefused:
        return at(finding, 1).isEmpty() ? Words::tr("Change what is in the way; then resume, or skip.")
                                        : Words::tr("The manager says: %1. Then resume, or skip.").arg(at(finding, 1));
    case Cause::ServiceLost: return Words::tr("Repair the mate; then resume, or skip.");
    case Cause::CommandRefused:
    case Cause::CommandFailed: return Words::tr("See the events for the cause; then resume to try again, or skip.");
    case Cause::CommandUnanswered: return Words::tr("Resume: the manager is asked again, and nothing is done twice.");
    case Cause::MateFailed:
        return Words::tr("Repair it, or skip the work: then what is Off-line is put on-line again.");
    case Cause::NotOffline: return Words::tr("Stop the work. Skip it, or take it off-line again and resume.");
    case Cause::ProgramFailed:
    case Cause::ProgramNotStarted:
        return Words::tr("See its output. Resume to run it again, or say that the work is done.");
    case Cause::ProgramUnknown:
        return Words::tr("Look what it has done. Resume to run it again, or say that the work is done.");
    case Cause::NotRestored: return Words::tr("See its output for the cause; then resume to wait again.");
    case Cause::FileNotWritten: return Words::tr("Make room, or correct the permissions; then resume.");
    case Cause::ByOperator: return Words::tr("Resume when it may go on.");
    case Cause::RoleChanging:
    case Cause::OldState: return Words::tr("See the events for the cause; then resume to wait again.");
    case Cause::None:
    case Cause::AlreadySo:
    case Cause::NotRunning:
    case Cause::NotHalted:
    case Cause::UnderWay:
    case Cause::NothingToSkip:
    case Cause::NoWorkNow:
    case Cause::Over: break;
    }
    return {};
}

} // namespace holdfast
