#include <runbook/runbook.h>

#include <api/jsonfields.h>

#include <algorithm>
#include <array>

namespace holdfast {

using namespace Qt::StringLiterals;

// The order is that of the enumeration; a static_assert on the last value catches a forgotten name.
#define HOLDFAST_NAMES(Type, Last, ...)                                                                                \
    namespace {                                                                                                        \
    constexpr std::array names##Type{std::to_array<std::string_view>({__VA_ARGS__})};                                  \
    static_assert(names##Type.size() == static_cast<std::size_t>(Type::Last) + 1);                                     \
    }                                                                                                                  \
    std::string_view name(Type value) { return names##Type[static_cast<std::size_t>(value)]; }                         \
    std::span<const std::string_view> names(Type) { return names##Type; }

HOLDFAST_NAMES(StepKind, Restore, "check", "switchover", "offline", "work", "verify", "online", "restore")
HOLDFAST_NAMES(StepState, Failed, "waiting", "running", "done", "skipped", "failed")
HOLDFAST_NAMES(RunState, Abandoned, "ready", "running", "paused", "halted", "done", "abandoned")
HOLDFAST_NAMES(RunbookVerb, Abandon, "resume", "pause", "halt", "skip", "work-done", "abandon")
HOLDFAST_NAMES(Cause, Over, "none", "no-connection", "old-state", "unknown-target", "observing", "host-silent",
               "host-not-ready", "role-changing", "offline-already", "not-serving", "not-protected", "urgent-alarm",
               "loss-not-accepted", "plan-refused", "service-lost", "command-refused", "command-failed",
               "command-unanswered", "mate-failed", "not-offline", "program-failed", "program-unknown",
               "program-not-started", "not-restored", "file-not-written", "by-operator", "already-so", "not-running",
               "not-halted", "under-way", "nothing-to-skip", "no-work-now", "over")
#undef HOLDFAST_NAMES

void describe(auto &&fields, Is<Finding> auto &finding)
{
    fields("cause"_L1, finding.cause);
    fields("words"_L1, finding.words);
    fields("waited_s"_L1, finding.waitedS);
}

void describe(auto &&fields, Is<RunbookStep> auto &step)
{
    fields("kind"_L1, step.kind);
    fields("unit"_L1, step.unit);
    fields("target"_L1, step.target);
    fields("state"_L1, step.state);
    fields("began"_L1, step.began);
    fields("ended"_L1, step.ended);
    fields("note"_L1, step.note);
    fields.unlessEmpty("command_id"_L1, step.commandId);
    fields("intent_seq"_L1, step.intentSeq);
    fields("seq"_L1, step.seq);
    fields("attempt"_L1, step.attempt);
    fields("program_runs"_L1, step.programRuns);
    fields("exit_status"_L1, step.exitStatus);
}

void describe(auto &&fields, Is<RunbookOptions> auto &options)
{
    fields("run"_L1, options.run);
    fields("verify"_L1, options.verify);
    fields("cascade"_L1, options.cascade);
    fields("accept_loss"_L1, options.acceptLoss);
    fields("restore_within_s"_L1, options.restoreWithinS);
    fields("command_within_s"_L1, options.commandWithinS);
}

void describe(auto &&fields, Is<RunbookNote> auto &note)
{
    fields("at"_L1, note.at);
    fields("by"_L1, note.by);
    fields("verb"_L1, note.verb);
    fields("step"_L1, note.step);
    fields("finding"_L1, note.finding);
}

void describe(auto &&fields, Is<Runbook> auto &book)
{
    fields("format"_L1, book.format);
    fields("id"_L1, book.id);
    fields("site"_L1, book.site);
    fields("targets"_L1, book.targets);
    fields("by"_L1, book.by);
    fields("reason"_L1, book.reason);
    fields("ticket"_L1, book.ticket);
    fields("options"_L1, book.options);
    fields("state"_L1, book.state);
    fields("current"_L1, book.current);
    fields("pause_wanted"_L1, book.pauseWanted);
    fields("halt"_L1, book.halt);
    fields("made"_L1, book.made);
    fields("began"_L1, book.began);
    fields("ended"_L1, book.ended);
    fields("after_seq"_L1, book.afterSeq);
    fields("steps"_L1, book.steps);
    fields("notes"_L1, book.notes);
}

bool Runbook::isOwn(qint64 root) const
{
    return root != 0
        && std::ranges::any_of(steps, [root](const RunbookStep &each) { return each.seq == root; });
}

QStringList Runbook::leftOffline() const
{
    QStringList left;
    for (const RunbookStep &each : steps) {
        if (each.kind == StepKind::Offline && each.state == StepState::Done)
            left.append(each.unit);
        else if (each.kind == StepKind::Online && each.state == StepState::Done)
            left.removeAll(each.unit);
    }
    return left;
}

QString reasonOf(const Runbook &book, int step)
{
    const QString ticket = book.ticket.isEmpty() ? QString() : u" ["_s + book.ticket + u']';
    return u"%1%2 (upgrade %3, step %4 of %5)"_s.arg(book.reason, ticket, book.id)
        .arg(step + 1)
        .arg(book.steps.size());
}

QJsonObject toJson(const Runbook &book)
{
    return jsonOf(book);
}

QJsonObject toJson(const RunbookStep &step)
{
    return jsonOf(step);
}

Runbook runbookFromJson(const QJsonObject &json)
{
    auto book = valueFromJson<Runbook>(json);
    book.current = std::clamp(book.current, 0, static_cast<int>(book.steps.size()));
    return book;
}

} // namespace holdfast
