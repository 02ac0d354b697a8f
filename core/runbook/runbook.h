// runbook.h - an upgrade run-book as a value: its steps in order, how far it is, what was done when, by whom and why.
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace holdfast {

/// What a run-book does with one member or host, in this order; Switchover only where the member is the Active of a
/// pair, Verify only where a command for it was given.
enum class StepKind : std::uint8_t { Check, Switchover, Offline, Work, Verify, Online, Restore };

/// Failed: the run-book has halted at it. Skipped: an operator left it out.
enum class StepState : std::uint8_t { Waiting, Running, Done, Skipped, Failed };

/// Ready: made, not begun. Halted: by a failure or an operator; like Paused it can be resumed. Done and Abandoned are
/// ends.
enum class RunState : std::uint8_t { Ready, Running, Paused, Halted, Done, Abandoned };

/// What an operator may say to a run-book at any time. Begin and Resume are one.
enum class RunbookVerb : std::uint8_t { Resume, Pause, Halt, Skip, WorkDone, Abandon };

/// Why a gate is closed, a step has failed or ended unusually, a verb can't be meant. The sentence of each, and what
/// to do about it, stand in words.cpp; a new one breaks the build until they do.
enum class Cause : std::uint8_t {
    None, NoConnection, OldState, UnknownTarget, Observing, HostSilent, HostNotReady, RoleChanging, OfflineAlready,
    NotServing, NotProtected, UrgentAlarm, LossNotAccepted, PlanRefused, ServiceLost, CommandRefused, CommandFailed,
    CommandUnanswered, MateFailed, NotOffline, ProgramFailed, ProgramUnknown, ProgramNotStarted, NotRestored,
    FileNotWritten, ByOperator, AlreadySo, NotRunning, NotHalted, UnderWay, NothingToSkip, NoWorkNow, Over
};

[[nodiscard]] std::string_view name(StepKind kind);
[[nodiscard]] std::span<const std::string_view> names(StepKind);
[[nodiscard]] std::string_view name(StepState state);
[[nodiscard]] std::span<const std::string_view> names(StepState);
[[nodiscard]] std::string_view name(RunState state);
[[nodiscard]] std::span<const std::string_view> names(RunState);
[[nodiscard]] std::string_view name(RunbookVerb verb);
[[nodiscard]] std::span<const std::string_view> names(RunbookVerb);
[[nodiscard]] std::string_view name(Cause cause);
[[nodiscard]] std::span<const std::string_view> names(Cause);

/// A cause with the words that its sentence is about.
struct Finding {
    Cause cause = Cause::None;
    QStringList words;
    double waitedS = 0; ///< above 0: it was waited for so long, in vain

    [[nodiscard]] bool isNone() const { return cause == Cause::None; }
    bool operator==(const Finding &) const = default;
};

struct RunbookStep {
    StepKind kind = StepKind::Check;
    QString unit; ///< what is worked on: GROUP@HOST or HOST. All steps of a unit are neighbours
    QString target; ///< of the command: the unit, or the group that is switched over
    StepState state = StepState::Waiting;
    QDateTime began, ended; ///< UTC; of the last attempt
    Finding note; ///< why it failed, was skipped or had nothing to do
    QString commandId; ///< the intent: written down before the command is sent
    qint64 intentSeq = 0; ///< the newest record when it was; the command's own come later
    qint64 seq = 0; ///< of the command's record, once known
    int attempt = 0; ///< how often its program was started
    bool programRuns = false; ///< it was started, and its end isn't known
    std::optional<int> exitStatus; ///< of its last attempt; 128 + signal for one that was killed

    [[nodiscard]] bool isCommand() const
    {
        return kind == StepKind::Switchover || kind == StepKind::Offline || kind == StepKind::Online;
    }
    bool operator==(const RunbookStep &) const = default;
};

struct RunbookOptions {
    QString run; ///< a shell command that does the work; "": a person does
    QString verify; ///< a shell command after the work, before On-line; "": none
    bool cascade = false; ///< also what depends upon a member
    bool acceptLoss = false; ///< members without a mate may be out of service while they are worked on
    double restoreWithinS = 600; ///< how long a gate is waited for
    double commandWithinS = 300; ///< and the outcome of a command

    bool operator==(const RunbookOptions &) const = default;
};

/// What an operator said, for the report.
struct RunbookNote {
    QDateTime at;
    QString by;
    RunbookVerb verb = RunbookVerb::Resume;
    int step = 0; ///< at which one, from 0
    Finding finding; ///< why it had halted, of a Resume

    bool operator==(const RunbookNote &) const = default;
};

struct Runbook {
    int format = 1;
    QString id;
    QString site;
    QStringList targets; ///< as they were selected
    QString by, reason, ticket;
    RunbookOptions options;
    std::vector<RunbookStep> steps;
    int current = 0; ///< into steps; steps.size() at the end
    RunState state = RunState::Ready;
    bool pauseWanted = false; ///< after the command or program that is under way
    Finding halt; ///< of Halted
    QDateTime made, began, ended;
    qint64 afterSeq = 0; ///< a state of the site that is older says nothing about the step now
    std::vector<RunbookNote> notes;

    [[nodiscard]] bool isOver() const { return state == RunState::Done || state == RunState::Abandoned; }
    [[nodiscard]] const RunbookStep *step() const
    {
        const auto at = static_cast<std::size_t>(current);
        return at < steps.size() ? &steps[at] : nullptr;
    }
    /// The records that follow from this run-book's own commands have these roots.
    [[nodiscard]] bool isOwn(qint64 root) const;
    /// What it has taken Off-line and not put On-line again.
    [[nodiscard]] QStringList leftOffline() const;
    bool operator==(const Runbook &) const = default;
};

/// What the journal keeps as the reason of each command: the operator's, the ticket, and which step of which run-book.
[[nodiscard]] QString reasonOf(const Runbook &book, int step);

/// The form of the file and of `holdfastctl upgrade --status --json`; keys are the lower-case snake names of the
/// members.
[[nodiscard]] QJsonObject toJson(const Runbook &book);
[[nodiscard]] QJsonObject toJson(const RunbookStep &step);
[[nodiscard]] Runbook runbookFromJson(const QJsonObject &json);

} // namespace holdfast
