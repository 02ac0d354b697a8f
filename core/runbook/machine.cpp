#include <runbook/machine.h>

#include <api/jsonrpc.h>
#include <model/vocabulary.h>
#include <runbook/selection.h>

#include <algorithm>

namespace holdfast::runbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTries = 5; ///< plans of one step in a row that are stale when they are given
constexpr std::size_t mostNotes = 500;

bool isUncertain(const ApiError &error)
{
    return error.code == rpc::noConnection || error.code == rpc::timedOut;
}

QString whyOf(const ApiError &error)
{
    return error.why.isEmpty() ? error.message : error.why;
}

} // namespace

// ---- what an operator says ------------------------------------------------------------------------------------------

void Machine::take(const Operated &said)
{
    if (!refusalOf({m_book, m_progress}, said.verb).isNone())
        return;
    if (m_book.notes.size() >= mostNotes)
        m_book.notes.erase(m_book.notes.begin());
    m_book.notes.push_back({m_now.now, said.by, said.verb, m_book.current, m_book.halt});
    switch (said.verb) {
    case RunbookVerb::Resume: resume(); break;
    case RunbookVerb::Pause: m_book.pauseWanted = true; break;
    case RunbookVerb::Halt: halt({Cause::ByOperator, {said.by}}); break;
    case RunbookVerb::Skip: skip(said.by); break;
    case RunbookVerb::WorkDone: {
        const bool person = step().kind == StepKind::Work && m_book.options.run.isEmpty();
        resume();
        begin();
        complete(person ? Finding{} : Finding{Cause::ByOperator, {said.by}});
        break;
    }
    case RunbookVerb::Abandon:
        m_book.state = RunState::Abandoned;
        m_book.ended = m_now.now;
        m_progress = {};
        break;
    }
}

// What has failed is tried again, and only that.
void Machine::resume()
{
    if (!m_book.began.isValid())
        m_book.began = m_now.now;
    const bool mateKnown = m_progress.mateKnown || m_book.halt.cause == Cause::MateFailed;
    m_book.state = RunState::Running;
    m_book.halt = {};
    m_book.pauseWanted = false;
    if (!isUnderWay()) {
        const quint64 token = m_progress.token;
        m_progress = {};
        m_progress.token = token;
    }
    m_progress.since = m_now.steady;
    m_progress.mateKnown = mateKnown;
    if (!hasStep() || step().state != StepState::Failed)
        return;
    // A command that is known to have failed needs a new id; of one whose outcome is unknown the history is asked.
    const Cause cause = step().note.cause;
    if (cause == Cause::CommandFailed || cause == Cause::CommandRefused)
        step().commandId.clear();
    step().state = StepState::Running;
    step().note = {};
}

// Before it was taken Off-line a member is left out altogether; afterwards only the work is: it is put On-line again.
void Machine::skip(const QString &by)
{
    const bool isOffline = m_now.status != nullptr && isAlreadySo(*m_now.status, {.kind = StepKind::Offline,
                                                                                 .unit = step().unit});
    const bool wholeUnit = step().kind != StepKind::Work && step().kind != StepKind::Verify
        && !(isOffline && step().kind == StepKind::Offline);
    const QString unit = step().unit;
    resume();
    while (hasStep() && step().unit == unit && (wholeUnit || step().kind != StepKind::Online)) {
        step().state = StepState::Skipped;
        step().ended = m_now.now;
        step().note = {Cause::ByOperator, {by}};
        ++m_book.current;
    }
}

// ---- answers --------------------------------------------------------------------------------------------------------

void Machine::take(const Planned &planned)
{
    if (planned.token != m_progress.token || m_progress.phase != Phase::Planning)
        return;
    enter(Phase::Idle);
    if (m_book.state != RunState::Running || m_book.pauseWanted)
        return; // nothing was sent
    if (const auto *plan = std::get_if<Plan>(&planned.answer))
        judge(*plan);
    else if (const auto &error = std::get<ApiError>(planned.answer); !isUncertain(error))
        halt({Cause::PlanRefused, {whyOf(error), error.todo}});
}

void Machine::judge(const Plan &plan)
{
    m_progress.plan = plan;
    if (const Finding objection = objectionTo(plan, *m_now.status, m_book); !objection.isNone())
        return halt(objection);
    if (step().commandId.isEmpty()) {
        step().commandId = m_now.newId;
        step().intentSeq = m_now.status->seq;
        step().seq = 0;
    }
    const OrderedCommand order = commandOf(step(), m_book.current, m_book.options);
    m_effects.push_back(Execute{step().commandId, order.command, order.args, m_book.by,
                                reasonOf(m_book, m_book.current), plan.stateHash});
    enter(Phase::Sending);
}

void Machine::take(const Answered &answered)
{
    if (!hasStep() || step().commandId != answered.id || m_progress.phase != Phase::Sending)
        return; // its record was faster
    if (!answered.error) {
        if (answered.seq > 0)
            step().seq = answered.seq;
        enter(Phase::Awaiting);
    } else if (isUncertain(*answered.error)) {
        enter(Phase::Idle); // the history tells whether it got through
        m_progress.looked = false;
    } else {
        refused(whyOf(*answered.error));
    }
}

// Most likely the plan was stale. Not every refusal is one of the site (the bus may have delivered it after all): the
// history decides whether the same id is sent again.
void Machine::refused(const QString &why)
{
    enter(Phase::Idle);
    m_progress.looked = false;
    if (++m_progress.tries >= mostTries && m_book.state == RunState::Running)
        halt({Cause::CommandRefused, {why}});
}

void Machine::take(const Recorded &recorded)
{
    if (hasStep() && !step().commandId.isEmpty() && recorded.record.value("id"_L1).toString() == step().commandId)
        outcome(recorded.record);
}

void Machine::outcome(const QJsonObject &record)
{
    const QByteArray text = record.value("outcome"_L1).toString().toLatin1();
    const auto how = fromName<CommandOutcome>({text.constData(), static_cast<std::size_t>(text.size())});
    const qint64 seq = record.value("seq"_L1).toInteger();
    if (!how || step().state == StepState::Done)
        return;
    switch (*how) {
    case CommandOutcome::Accepted:
        step().seq = seq;
        if (m_progress.phase != Phase::Awaiting)
            enter(Phase::Awaiting);
        break;
    case CommandOutcome::Done:
        m_book.afterSeq = seq;
        step().note = {};
        complete();
        break;
    case CommandOutcome::Failed:
        m_book.afterSeq = seq;
        enter(Phase::Idle);
        halt({Cause::CommandFailed, {record.value("why"_L1).toString(record.value("text"_L1).toString())}});
        break;
    case CommandOutcome::Refused: // its answer says so as well, unless it was lost
        if (m_progress.phase == Phase::Looking) {
            step().commandId.clear();
            step().seq = 0;
        }
        break;
    }
}

void Machine::take(const Found &found)
{
    if (!hasStep() || step().commandId != found.id || m_progress.phase != Phase::Looking)
        return;
    if (const auto *error = std::get_if<ApiError>(&found.answer)) {
        enter(Phase::Idle);
        if (!isUncertain(*error))
            halt({Cause::CommandUnanswered, {whyOf(*error)}});
        return;
    }
    const QString id = found.id;
    for (const QJsonObject &record : std::get<std::vector<QJsonObject>>(found.answer)) {
        if (hasStep() && record.value("id"_L1).toString() == id && step().commandId == id)
            outcome(record);
    }
    if (m_progress.phase == Phase::Looking) { // never delivered, or refused: it is planned anew
        enter(Phase::Idle);
        m_progress.looked = true;
    }
}

void Machine::take(const ProgramEnded &ended)
{
    if (!hasStep() || !step().programRuns || step().attempt != ended.attempt)
        return;
    step().programRuns = false;
    step().exitStatus = ended.exitStatus;
    enter(Phase::Idle);
    if (ended.exitStatus == 0)
        return complete();
    const Cause cause = !ended.error.isEmpty() ? Cause::ProgramNotStarted
        : ended.exitStatus                     ? Cause::ProgramFailed
                                               : Cause::ProgramUnknown;
    halt({cause, {step().unit, ended.error.isEmpty() ? QString::number(ended.exitStatus.value_or(-1)) : ended.error}});
}

void Machine::take(const NotSaved &failed)
{
    // Nothing was carried out, so the history won't know the command and no program has left a trace: after a resume
    // both are looked for and, not being found, done.
    enter(Phase::Idle);
    m_progress.looked = false;
    if (!m_book.isOver())
        halt({Cause::FileNotWritten, {failed.error}});
}

// ---- step by step ---------------------------------------------------------------------------------------------------

bool Machine::isUnderWay() const
{
    return m_progress.phase == Phase::Sending || m_progress.phase == Phase::Awaiting
        || m_progress.phase == Phase::Program;
}

void Machine::enter(Phase phase)
{
    m_progress.phase = phase;
    m_progress.since = m_now.steady;
    m_progress.waitsFor = {};
}

void Machine::begin()
{
    if (!hasStep() || step().state != StepState::Waiting)
        return;
    step().state = StepState::Running;
    step().began = m_now.now;
}

void Machine::complete(const Finding &note)
{
    step().state = StepState::Done;
    step().ended = m_now.now;
    step().note = note;
    ++m_book.current;
    const quint64 token = m_progress.token;
    const bool mateKnown = m_progress.mateKnown;
    m_progress = {};
    m_progress.token = token;
    m_progress.mateKnown = mateKnown;
}

void Machine::halt(Finding finding)
{
    m_book.state = RunState::Halted;
    m_book.pauseWanted = false;
    m_book.halt = finding;
    if (!hasStep() || isUnderWay())
        return; // it goes on; its outcome is written down when it comes
    enter(Phase::Idle);
    if (finding.cause == Cause::ByOperator || finding.cause == Cause::FileNotWritten
        || finding.cause == Cause::MateFailed)
        return; // not the step's fault
    step().state = StepState::Failed;
    step().ended = m_now.now;
    step().note = std::move(finding);
}

Finding Machine::notFresh() const
{
    if (!m_now.connected)
        return {Cause::NoConnection, {m_now.connectionError}};
    if (m_now.status == nullptr || m_now.status->seq < m_book.afterSeq)
        return {Cause::OldState, {}};
    return {};
}

void Machine::carryOn()
{
    while (m_book.state == RunState::Running) {
        if (m_book.pauseWanted && !isUnderWay() && m_progress.phase != Phase::Looking) {
            m_book.state = RunState::Paused;
            m_book.pauseWanted = false;
            enter(Phase::Idle);
            return;
        }
        if (!hasStep()) {
            m_book.state = RunState::Done;
            m_book.ended = m_now.now;
            return;
        }
        begin();
        if (!work())
            return;
    }
}

bool Machine::work()
{
    switch (step().kind) {
    case StepKind::Check: return workOnCheck();
    case StepKind::Switchover:
    case StepKind::Offline:
    case StepKind::Online: return workOnCommand();
    case StepKind::Work: return workOnProgram(m_book.options.run);
    case StepKind::Verify: return workOnProgram(m_book.options.verify);
    case StepKind::Restore: return workOnRestore();
    }
    return false;
}

// Bounded: what was waited for in vain is a failure.
bool Machine::waitFor(const Gate &gate)
{
    if (m_progress.phase != Phase::Gate)
        enter(Phase::Gate);
    m_progress.waitsFor = gate.finding;
    const double waited = std::chrono::duration<double>(m_now.steady - m_progress.since).count();
    if (gate.answer == Gate::Answer::Closed || waited >= m_book.options.restoreWithinS) {
        Finding finding = gate.finding;
        finding.waitedS = gate.answer == Gate::Answer::Closed ? 0 : waited;
        halt(std::move(finding));
    }
    return false;
}

bool Machine::workOnCheck()
{
    if (const Finding finding = notFresh(); !finding.isNone())
        return waitFor({Gate::Answer::Wait, finding});
    if (const Gate gate = startGate(*m_now.status, m_book, step().unit); !gate.isOpen())
        return waitFor(gate);
    complete();
    return true;
}

bool Machine::workOnRestore()
{
    if (const Finding finding = notFresh(); !finding.isNone())
        return waitFor({Gate::Answer::Wait, finding});
    if (const Gate gate = restoredGate(*m_now.status, m_book, step().unit); !gate.isOpen())
        return waitFor(gate);
    complete();
    return true;
}

bool Machine::workOnCommand()
{
    if (m_progress.phase == Phase::Awaiting) {
        const double waited = std::chrono::duration<double>(m_now.steady - m_progress.since).count();
        if (waited >= m_book.options.commandWithinS) {
            enter(Phase::Idle);
            halt({Cause::CommandUnanswered, {QString()}, waited});
        }
        return false;
    }
    if (m_progress.phase != Phase::Idle && m_progress.phase != Phase::Gate)
        return false; // an answer will come
    if (const Finding finding = notFresh(); !finding.isNone())
        return waitFor({Gate::Answer::Wait, finding});
    if (!step().commandId.isEmpty() && !m_progress.looked) {
        enter(Phase::Looking);
        m_effects.push_back(FindCommand{step().commandId, step().intentSeq});
        return false;
    }
    if (isAlreadySo(*m_now.status, step())) {
        complete({Cause::AlreadySo, {step().unit}});
        return true;
    }
    const OrderedCommand order = commandOf(step(), m_book.current, m_book.options);
    enter(Phase::Planning);
    m_effects.push_back(AskPlan{++m_progress.token, order.command, order.args});
    return false;
}

bool Machine::workOnProgram(const QString &command)
{
    const Finding finding = notFresh();
    if (finding.isNone()) {
        const Gate gate = workGate(*m_now.status, m_book, step().unit);
        if (gate.isOpen())
            m_progress.mateKnown = false;
        else if (!(m_progress.mateKnown && gate.finding.cause == Cause::MateFailed))
            halt(gate.finding);
        if (m_book.state != RunState::Running)
            return false;
    }
    if (command.isEmpty()) { // somebody works, connected or not
        if (m_progress.phase != Phase::Person)
            enter(Phase::Person);
        return false;
    }
    if (m_progress.phase == Phase::Program)
        return false;
    if (step().programRuns) {
        enter(Phase::Program);
        m_effects.push_back(FollowProgram{m_book.current});
        return false;
    }
    if (!finding.isNone())
        return waitFor({Gate::Answer::Wait, finding});
    ++step().attempt;
    step().programRuns = true;
    step().exitStatus.reset();
    step().began = m_now.now;
    enter(Phase::Program);
    m_effects.push_back(RunProgram{m_book.current, command});
    return false;
}

} // namespace holdfast::runbook
