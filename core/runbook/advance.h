// advance.h - the run-book as a pure state machine: what has happened goes in, what is to be done comes out.
#pragma once

#include <api/managerclient.h>
#include <api/plan.h>
#include <api/status.h>
#include <runbook/runbook.h>

#include <chrono>
#include <variant>
#include <vector>

namespace holdfast {

// A run-book is worked off like the engine works: advance() takes a run, what has happened and how things stand, and
// leaves the run as it is then, with effects to be carried out. It reads no clock, asks nobody and writes nothing.
//
// Exactly once. Who carries the effects out must have kept the book (RunbookFile) before: the id of a command is in
// it before the command is sent, so one that begins anew looks in the manager's history for that id first. What was
// done is not done again; what was never delivered is sent with the same id, which the site carries out once
// (semantics.md 8).
//
// Never unseen. A command is planned right before it is given and given only as planned (if_state): a site that has
// changed meanwhile refuses it, and it is planned and judged again.

/// How things stand at an event.
struct RunbookSituation {
    const SiteStatus *status = nullptr; ///< the newest state of the site; null: none yet
    bool connected = false;
    QString connectionError; ///< while not connected: why, and when it is tried again
    QDateTime now; ///< UTC, for people
    std::chrono::milliseconds steady{}; ///< of a clock that doesn't jump, for time-outs
    QString newId; ///< for the next command, never used before
};

/// What isn't kept: a program that begins anew begins without.
struct RunbookProgress {
    enum class Phase : std::uint8_t {
        Idle, ///< nothing has been asked
        Gate, ///< waitsFor says for what
        Planning, ///< the plan has been asked for
        Looking, ///< in the history, for the command's id
        Sending, ///< the command has been sent
        Awaiting, ///< accepted; its outcome will be a record
        Program, ///< the work or verification command runs
        Person ///< the pause point: somebody works, and will say so
    };
    Phase phase = Phase::Idle;
    std::chrono::milliseconds since{}; ///< steady, when the phase began
    Finding waitsFor;
    quint64 token = 0; ///< of the newest plan asked for; answers to earlier ones are void
    int tries = 0; ///< how often a plan of this step turned out stale
    bool looked = false; ///< the history doesn't know the command
    bool mateKnown = false; ///< an operator has resumed although the mate had failed
    Plan plan; ///< of the command that is under way or was planned last
};

struct RunbookRun {
    Runbook book; ///< to be kept before effects are carried out
    RunbookProgress progress;
};

namespace runbook {

struct Operated { RunbookVerb verb; QString by; };
struct Seen {}; ///< a new state of the site, a tick of the clock, or the connection has changed
struct Planned { quint64 token; std::variant<Plan, ApiError> answer; };
struct Answered { QString id; qint64 seq; std::optional<ApiError> error; }; ///< to command.execute
struct Recorded { QJsonObject record; }; ///< one of kind `command`
struct Found { QString id; std::variant<std::vector<QJsonObject>, ApiError> answer; }; ///< history.query
struct ProgramEnded { int attempt; std::optional<int> exitStatus; QString error; }; ///< nullopt: nobody knows
struct NotSaved { QString error; }; ///< the book could not be kept: nothing was carried out

using Event = std::variant<Operated, Seen, Planned, Answered, Recorded, Found, ProgramEnded, NotSaved>;

struct AskPlan { quint64 token; QString command; QStringList args; };
struct Execute { QString id, command; QStringList args; QString by, reason, ifState; };
struct FindCommand { QString id; qint64 since; };
struct RunProgram { int step; QString command; }; ///< the attempt is in the step
struct FollowProgram { int step; }; ///< one that was started by a program before this one

using Effect = std::variant<AskPlan, Execute, FindCommand, RunProgram, FollowProgram>;

} // namespace runbook

/// @return what is to be carried out, in this order, once @p run.book has been kept.
[[nodiscard]] std::vector<runbook::Effect> advance(RunbookRun &run, const runbook::Event &event,
                                                   const RunbookSituation &situation);

/// Why a verb can't be meant now; none: it can. For buttons, and judged again by advance().
[[nodiscard]] Finding refusalOf(const RunbookRun &run, RunbookVerb verb);

} // namespace holdfast
