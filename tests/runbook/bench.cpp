#include "bench.h"

#include <api/managerclient.h>
#include <runbook/runner.h>

#include <QJsonArray>
#include <QUuid>

namespace holdfast {

using namespace Qt::StringLiterals;
using namespace runbook;

namespace {

constexpr int mostTurns = 20000;
constexpr std::chrono::milliseconds turnTime{500};

QString spelled(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

RunbookBench::RunbookBench(const QStringList &targets, const RunbookOptions &options)
{
    program = [](const RunbookStep &) { return std::optional(0); };
    auto book = makeRunbook(manager.status(), targets, options, u"anna"_s, u"patch 4"_s, u"CHG-12"_s);
    Q_ASSERT(book);
    m_run.book = m_kept = *book;
    m_told = manager.records().size();
}

RunbookSituation RunbookBench::situation()
{
    const bool connected = manager.connection() == ManagerClient::Connection::Connected;
    return {m_status ? &*m_status : nullptr, connected, manager.connectionError(),
            QDateTime::fromMSecsSinceEpoch(1'790'000'000'000 + m_steady.count(), Qt::UTC), m_steady,
            u"id-%1-%2"_s.arg(++m_ids).arg(QUuid::createUuid().toString(QUuid::Id128))};
}

void RunbookBench::take(const Event &event)
{
    if (m_killed)
        return;
    ++m_events;
    std::vector<Effect> effects = advance(m_run, event, situation());
    if (m_run.book != m_kept) {
        if (savesFail)
            effects = advance(m_run, NotSaved{u"no room"_s}, situation());
        else
            m_kept = runbookFromJson(toJson(m_run.book)); // as it is found again
    }
    const bool dies = m_killAt && m_events > *m_killAt;
    if (dies && m_cut == Cut::BeforeEffects)
        effects.clear();
    for (const Effect &effect : effects)
        carryOut(effect);
    if (dies) {
        m_killed = true;
        m_answers.clear();
    }
}

void RunbookBench::carryOut(const Effect &effect)
{
    if (const auto *ask = std::get_if<AskPlan>(&effect)) {
        const ApiReply reply = manager.answer(
            u"command.plan"_s, {{u"command"_s, ask->command}, {u"args"_s, QJsonArray::fromStringList(ask->args)}});
        if (reply.ok())
            m_answers.push_back(Planned{ask->token, planFromJson(reply.result.toObject())});
        else
            m_answers.push_back(Planned{ask->token, *reply.error});
    } else if (const auto *order = std::get_if<Execute>(&effect)) {
        const ApiReply reply = manager.answer(
            u"command.execute"_s,
            {{u"id"_s, order->id}, {u"command"_s, order->command},
             {u"args"_s, QJsonArray::fromStringList(order->args)}, {u"by"_s, order->by},
             {u"reason"_s, order->reason}, {u"if_state"_s, order->ifState}});
        m_answers.push_back(Answered{order->id, reply.result.toObject().value("seq"_L1).toInteger(), reply.error});
    } else if (const auto *find = std::get_if<FindCommand>(&effect)) {
        const ApiReply reply =
            manager.answer(u"history.query"_s, {{u"kind"_s, u"command"_s}, {u"since"_s, find->since}});
        if (!reply.ok()) {
            m_answers.push_back(Found{find->id, *reply.error});
            return;
        }
        std::vector<QJsonObject> own;
        for (const auto &each : reply.result.toObject().value("records"_L1).toArray()) {
            if (each.toObject().value("id"_L1) == find->id)
                own.push_back(each.toObject());
        }
        m_answers.push_back(Found{find->id, own});
    } else {
        const auto *runs = std::get_if<RunProgram>(&effect);
        const auto *follows = std::get_if<FollowProgram>(&effect);
        const int position = runs ? runs->step : follows->step;
        const RunbookStep &step = m_run.book.steps[static_cast<std::size_t>(position)];
        const QString trace = u"%1 %2"_s.arg(position).arg(step.attempt);
        if (runs || !m_traces.contains(trace)) { // one that never began is begun
            programs.append(u"%1 %2"_s.arg(step.unit).arg(step.attempt));
            m_traces.append(trace);
        }
        if (whileProgramRuns)
            whileProgramRuns(step);
        m_answers.push_back(ProgramEnded{step.attempt, program(step), {}});
    }
}

bool RunbookBench::isWaitingForPerson() const
{
    return m_run.progress.phase == RunbookProgress::Phase::Person;
}

bool RunbookBench::turn()
{
    if (!m_answers.empty()) {
        const Event next = m_answers.front();
        m_answers.pop_front();
        take(next);
        return true;
    }
    m_steady += turnTime;
    manager.pass(turnTime);
    const bool connected = manager.connection() == ManagerClient::Connection::Connected;
    while (connected && m_told < manager.records().size()) {
        const QJsonObject record = manager.records()[m_told++];
        if (record.value("kind"_L1) == "command"_L1)
            take(Recorded{record});
    }
    if (connected)
        m_status = manager.status();
    take(Seen{});
    return m_run.book.state == RunState::Running || !m_answers.empty();
}

bool RunbookBench::work()
{
    for (int i = 0; i < mostTurns && !m_killed; ++i) {
        if (!turn() && !m_killed)
            return true;
        if (isWaitingForPerson() && m_answers.empty())
            return true;
    }
    return m_killed;
}

bool RunbookBench::run()
{
    if (!m_status)
        m_status = manager.status();
    if (m_run.book.state != RunState::Running)
        operate(RunbookVerb::Resume);
    return work();
}

bool RunbookBench::runUntilKilled(int event, Cut cut)
{
    m_killAt = event;
    m_cut = cut;
    return run() && m_killed;
}

void RunbookBench::restart()
{
    m_killAt.reset();
    m_killed = false;
    m_answers.clear();
    m_run = {m_kept, {}};
    if (m_run.book.state == RunState::Running)
        m_run.book.state = RunState::Paused;
    m_told = manager.records().size(); // subscribed anew: what came meanwhile is in the history only
    m_status = manager.status();
}

QStringList RunbookBench::steps() const
{
    QStringList all;
    for (const RunbookStep &step : m_run.book.steps)
        all.append(u"%1 %2 %3"_s.arg(spelled(name(step.kind)), step.target, spelled(name(step.state))));
    return all;
}

} // namespace holdfast
