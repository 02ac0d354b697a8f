#include "simulatedmanager.h"

#include <api/jsonrpc.h>
#include <api/managerservice.h>
#include <api/plan.h>
#include <config/sitereader.h>
#include <engine/commandtext.h>
#include <engine/why.h>
#include <manager/planner.h>
#include <manager/statusbuilder.h>
#include <model/recordfields.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QTimer>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

const Site &fig1()
{
    static const Site site = [] {
        const SiteReading reading = readSite(std::string(HOLDFAST_SOURCE_DIR "/tests/scenarios/sites/fig1.toml"));
        Q_ASSERT(reading.ok());
        return simulatedSite(Site(*reading.config), {});
    }();
    return site;
}

QString wordsOf(const QJsonObject &params)
{
    QStringList words{params.value("command"_L1).toString()};
    for (const auto &arg : params.value("args"_L1).toArray())
        words.append(arg.toString());
    return words.join(u' ');
}

ApiReply refusal(const std::string &why)
{
    return refuse(QString::fromStdString(why), {});
}

} // namespace

SimulatedManager::SimulatedManager(QObject *parent)
    : ManagerClient(parent),
      m_time([this] { return m_simulation ? m_simulation->now().time_since_epoch() : Duration{}; })
{
    m_simulation = std::make_unique<Simulation>(fig1(), SimulationOptions{},
                                                [this](const Record &record) { take(record); });
    m_simulation->boot();
    pass(std::chrono::minutes(1));
}

void SimulatedManager::take(const Record &record)
{
    const std::string line = toJsonLine(record, fig1(), secondsText(record.at.time_since_epoch()));
    m_records.push_back(QJsonDocument::fromJson(QByteArray::fromStdString(line)).object());
}

void SimulatedManager::pass(Duration time)
{
    m_simulation->runUntil(m_simulation->now() + time);
    while (m_connected && m_told < m_records.size()) {
        const QJsonObject record = m_records[m_told++]; // a slot may make others
        Q_EMIT eventReceived(record);
    }
}

bool SimulatedManager::happen(StepVerb verb, const std::string &target, CuredBy curedBy)
{
    ScenarioStep step;
    step.verb = verb;
    step.target = target;
    step.curedBy = curedBy;
    return bool(m_simulation->take(step));
}

void SimulatedManager::command(const QString &text, const QString &by)
{
    auto command = parseCommand(text.toStdString());
    Q_ASSERT(command);
    command->by = by.toStdString();
    command->reason = "test";
    m_simulation->give(*command);
}

SiteStatus SimulatedManager::status()
{
    static const std::vector<QString> computers{u"rack-7"_s};
    for (std::uint32_t h = 0; h < fig1().config.hosts.size(); ++h) {
        if (m_simulation->state().hosts[h].onBus)
            m_seen.heard(HostId{h});
    }
    return buildStatus({fig1(), m_simulation->state(), m_time, m_seen, HostId{0}, computers});
}

State SimulatedManager::stateOf(const QString &member)
{
    for (const GroupStatus &group : status().groups) {
        for (const MemberStatus &each : group.members) {
            if (each.member == member)
                return each.state;
        }
    }
    return State::Unavailable;
}

QStringList SimulatedManager::accepted() const
{
    QStringList all;
    for (const QJsonObject &record : m_records) {
        if (record.value("kind"_L1) != "command"_L1 || record.value("outcome"_L1) != "accepted"_L1)
            continue;
        all.append(record.value("command"_L1).toString() + u' ' + record.value("args"_L1).toString());
    }
    return all;
}

ApiReply SimulatedManager::plan(const QJsonObject &params) const
{
    const auto command = parseCommand(wordsOf(params).toStdString());
    if (!command)
        return refusal(command.error().message());
    SiteState state = m_simulation->state();
    for (const auto &each : params.value("after"_L1).toArray()) {
        const auto before = parseCommand(wordsOf(each.toObject()).toStdString());
        auto after = makeStateAfter(fig1(), state, *before);
        if (!after)
            return refusal(after.error().message());
        state = std::move(*after);
    }
    return replyWith(toJson(makePlan(fig1(), state, *command)));
}

ApiReply SimulatedManager::execute(const QJsonObject &params)
{
    auto command = parseCommand(wordsOf(params).toStdString());
    if (!command)
        return refusal(command.error().message());
    command->id = params.value("id"_L1).toString().toStdString();
    command->by = params.value("by"_L1).toString().toStdString();
    command->reason = params.value("reason"_L1).toString().toStdString();
    if (const auto hash = hashFromText(params.value("if_state"_L1).toString()))
        command->ifState = *hash;
    const std::size_t before = m_records.size();
    m_simulation->give(*command);
    m_simulation->runUntil(m_simulation->now());
    for (std::size_t i = before; i < m_records.size(); ++i) {
        const QJsonObject &record = m_records[i];
        if (record.value("id"_L1) != params.value("id"_L1))
            continue;
        if (record.value("outcome"_L1) == "refused"_L1)
            return refuse(record.value("why"_L1).toString(), {});
        return replyWith(QJsonObject{{u"outcome"_s, u"accepted"_s}, {u"seq"_s, record.value("seq"_L1)}});
    }
    return replyWith(QJsonObject{{u"outcome"_s, u"accepted"_s}, {u"repeated"_s, true}});
}

ApiReply SimulatedManager::history(const QJsonObject &params) const
{
    QJsonArray found;
    for (const QJsonObject &record : m_records) {
        const QString kind = params.value("kind"_L1).toString();
        if (record.value("seq"_L1).toInteger() > params.value("since"_L1).toInteger()
            && (kind.isEmpty() || record.value("kind"_L1) == kind))
            found.append(record);
    }
    return replyWith(QJsonObject{{u"records"_s, found}});
}

ApiReply SimulatedManager::answer(const QString &method, const QJsonObject &params)
{
    if (!m_connected)
        return {{}, ApiError{rpc::noConnection, u"no connection"_s, connectionError(), {}}};
    ApiReply reply = method == "state.get"_L1 ? replyWith(toJson(status()))
        : method == "command.plan"_L1         ? plan(params)
        : method == "command.execute"_L1      ? execute(params)
        : method == "history.query"_L1        ? history(params)
                                              : unknownMethod(method);
    if (m_lost.contains(method))
        return {{}, ApiError{rpc::timedOut, u"timed out"_s, u"no answer came in time"_s, {}}};
    return reply;
}

void SimulatedManager::setConnected(bool on)
{
    m_connected = on;
    Q_EMIT connectionChanged();
}

void SimulatedManager::call(const QString &method, const QJsonObject &params, QObject *context, Callback callback)
{
    const ApiReply reply = answer(method, params);
    const bool guarded = context != nullptr;
    QTimer::singleShot(0, this, [reply, guarded, guard = QPointer<QObject>(context), callback = std::move(callback)] {
        if (!guarded || guard)
            callback(reply);
    });
}

ManagerClient::Connection SimulatedManager::connection() const
{
    return m_connected ? Connection::Connected : Connection::Lost;
}

QString SimulatedManager::connectionError() const
{
    return m_connected ? QString() : u"the cable is cut"_s;
}

} // namespace holdfast
