#include <manager/managerapi.h>

#include <engine/commandtext.h>
#include <engine/why.h>
#include <journal/recordjson.h>
#include <manager/hostwhy.h>
#include <manager/manager.h>
#include <manager/planner.h>
#include <manager/statusbuilder.h>
#include <manager/whatif.h>
#include <model/recordfields.h>

#include <QJsonArray>
#include <QUuid>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultHistory = 1000;
constexpr int mostHistory = 100'000;
constexpr int defaultLogLines = 200;
constexpr std::size_t mostLogBytes = 512 * 1024;
constexpr int mostForeseen = 16; // commands before the one that is planned: each takes milliseconds of everybody's time
constexpr auto answerPatience = std::chrono::seconds(10);

QString text(std::string_view from)
{
    return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size()));
}

ApiReply refuse(const Error &error)
{
    return holdfast::refuse(
        text(error.where.empty() ? error.what : error.where + ": " + error.what), text(error.todo));
}

// A refusal of the engine: the reason, and after "; " what would be accepted.
ApiReply refuse(const std::string &why)
{
    const QString whole = text(why);
    return holdfast::refuse(whole.section("; "_L1, 0, 0), whole.section("; "_L1, 1));
}

// As parseCommand reads it back as one word.
QString asOneWord(const QString &word)
{
    if (!word.isEmpty() && !word.contains(u' ') && !word.contains(u'"') && !word.contains(u'\''))
        return word;
    return word.contains(u'"') ? u"'%1'"_s.arg(word) : u"\"%1\""_s.arg(word);
}

// The seq, exclusive for `since` and inclusive for `until`, or an RFC 3339 time.
bool readBound(const QJsonValue &value, std::optional<qint64> &seq, std::optional<WallTime> &time)
{
    if (value.isUndefined() || value.isNull())
        return true;
    if (value.isDouble()) {
        seq = value.toInteger();
        return true;
    }
    time = wallTimeOf(value.toString());
    return time.has_value();
}

} // namespace

ManagerApi::ManagerApi(Manager &manager)
    : m_manager(manager)
{
}

const QHash<QString, ManagerApi::Method> &ManagerApi::methods()
{
    static const QHash<QString, Method> table{
        {u"state.get"_s, &ManagerApi::stateGet},
        {u"metrics.get"_s, &ManagerApi::metricsGet},
        {u"command.plan"_s, &ManagerApi::commandPlan},
        {u"command.execute"_s, &ManagerApi::commandExecute},
        {u"what_if"_s, &ManagerApi::whatIf},
        {u"history.query"_s, &ManagerApi::historyQuery},
        {u"why"_s, &ManagerApi::why},
        {u"config.get"_s, &ManagerApi::configGet},
        {u"config.check"_s, &ManagerApi::configCheck},
        {u"config.diff"_s, &ManagerApi::configDiff},
        {u"config.apply"_s, &ManagerApi::configApply},
        {u"config.rollback"_s, &ManagerApi::configRollback},
        {u"alarms.list"_s, &ManagerApi::alarmsList},
        {u"alarms.acknowledge"_s, &ManagerApi::alarmsAcknowledge},
        {u"alarms.shelve"_s, &ManagerApi::alarmsShelve},
        {u"alarms.out_of_service"_s, &ManagerApi::alarmsOutOfService},
        {u"alarms.in_service"_s, &ManagerApi::alarmsInService},
        {u"logs.tail"_s, &ManagerApi::logsTail},
    };
    return table;
}

void ManagerApi::handle(const QString &method, const QJsonObject &params, const Caller &caller,
                        ManagerService::Reply reply)
{
    const auto found = methods().constFind(method);
    if (found == methods().constEnd())
        reply(unknownMethod(method));
    else
        (this->*found.value())({params, caller, std::move(reply)});
}

// ---- what is
// ---------------------------------------------------------------------------------------------------------------

StatusSources ManagerApi::sources() const
{
    return {*m_manager.m_site, m_manager.m_siteState, m_manager.m_time,
            m_manager.m_seen, m_manager.m_settings.host, m_manager.m_lines->names()};
}

SiteStatus ManagerApi::status() const
{
    return buildStatus(sources());
}

void ManagerApi::stateGet(Call call)
{
    call.reply(replyWith(toJson(status())));
}

void ManagerApi::metricsGet(Call call)
{
    call.reply(replyWith(toJson(m_manager.measurements())));
}

void ManagerApi::alarmsList(Call call)
{
    call.reply(replyWith(toJson(status()).value("alarms"_L1)));
}

// ---- what was
// ---------------------------------------------------------------------------------------------------------------

void ManagerApi::historyQuery(Call call)
{
    JournalQuery query;
    query.target = call.params.value("target"_L1).toString();
    const QJsonValue kind = call.params.value("kind"_L1);
    for (const QJsonValue &each : kind.toArray())
        query.kinds.append(each.toString());
    if (const QString one = kind.toString(); !one.isEmpty())
        query.kinds.append(one);
    query.root = call.params.value("root"_L1).toInteger();
    query.limit = std::clamp(call.params.value("limit"_L1).toInt(defaultHistory), 1, mostHistory);
    query.order = JournalQuery::Order::NewestFirst;
    if (!readBound(call.params.value("since"_L1), query.afterSeq, query.since)
        || !readBound(call.params.value("until"_L1), query.untilSeq, query.until)) {
        call.reply(badParams(u"since and until are a seq or a time as in RFC 3339"_s,
                             u"for example \"2026-11-23T10:00:00Z\""_s));
        return;
    }
    std::vector<JournalEntry> entries = m_manager.journal().query(query);
    QJsonArray records;
    for (const JournalEntry &entry : entries)
        records.prepend(jsonOf(entry));
    call.reply(replyWith(QJsonObject{{u"records"_s, records}}));
}

void ManagerApi::why(Call call)
{
    const QString target = call.params.value("target"_L1).toString();
    const Site &site = *m_manager.m_site;
    const Target named = targetNamed(target.toStdString(), site);
    if (named.kind == Target::Kind::None) {
        call.reply(holdfast::refuse(
            u"there is nothing called \"%1\" in this site"_s.arg(target),
            u"name a host, a group, GROUP@HOST, GROUP@HOST/PROCESS or RESOURCE@HOST"_s));
        return;
    }
    QJsonArray records, sentences;
    for (const JournalEntry &entry : m_manager.journal().why(target)) {
        const QJsonObject record = jsonOf(entry);
        records.append(record);
        sentences.append(record.value("text"_L1));
    }
    QJsonObject answer{{u"target"_s, target}, {u"records"_s, records}, {u"sentences"_s, sentences}};
    answer.insert(u"why"_s, text(presentWhy(site, m_manager.m_siteState, named)));
    call.reply(replyWith(answer));
}

// ---- commands
// ---------------------------------------------------------------------------------------------------------------

Expected<Command> ManagerApi::commandFrom(const QJsonObject &params, const Caller &caller) const
{
    QStringList words{params.value("command"_L1).toString()};
    const QJsonValue args = params.value("args"_L1);
    if (args.isString()) {
        words.append(args.toString());
    } else {
        for (const QJsonValue &arg : args.toArray())
            words.append(asOneWord(arg.toString()));
    }
    auto command = parseCommand(words.join(u' ').toStdString());
    if (!command)
        return command;
    command->id = params.value("id"_L1).toString().toStdString();
    if (command->id.empty())
        command->id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    const QString by = params.value("by"_L1).toString();
    command->by = (by.isEmpty() ? caller.user : by).toStdString();
    if (const QString reason = params.value("reason"_L1).toString(); !reason.isEmpty())
        command->reason = reason.toStdString();
    const QString hash = params.value("if_state"_L1).toString();
    if (hash.isEmpty())
        return command;
    const auto ifState = hashFromText(hash);
    if (!ifState)
        return Error{"\"" + hash.toStdString() + "\" is no state hash", "if_state",
                     "take it from the plan"};
    command->ifState = *ifState;
    return command;
}

// The state as it is, or as it would be after the commands in `after`.
Expected<SiteState> ManagerApi::stateFor(const Call &call) const
{
    const QJsonArray before = call.params.value("after"_L1).toArray();
    if (before.size() > mostForeseen)
        return Error{"at most " + std::to_string(mostForeseen) + " commands are foreseen", "after",
                     "plan the later ones when the first have been carried out"};
    SiteState state = m_manager.m_siteState;
    for (const auto &each : before) {
        const auto command = commandFrom(each.toObject(), call.caller);
        if (!command)
            return command.error();
        auto after = makeStateAfter(*m_manager.m_site, state, *command);
        if (!after)
            return Error{"what comes before would be refused: " + after.error().what,
                         text(commandText(*command)).toStdString(), after.error().todo};
        state = std::move(*after);
    }
    return state;
}

void ManagerApi::commandPlan(Call call)
{
    const auto command = commandFrom(call.params, call.caller);
    if (!command) {
        call.reply(refuse(command.error()));
        return;
    }
    if (!call.params.contains("after"_L1)) {
        call.reply(replyWith(toJson(makePlan(*m_manager.m_site, m_manager.m_siteState, *command))));
        return;
    }
    const auto state = stateFor(call);
    call.reply(state ? replyWith(toJson(makePlan(*m_manager.m_site, *state, *command))) : refuse(state.error()));
}

void ManagerApi::whatIf(Call call)
{
    const WhatIf question = whatIfFromJson(call.params);
    const auto step = stepOf(question, *m_manager.m_site);
    if (!step) {
        call.reply(refuse(step.error()));
        return;
    }
    if (question.states) {
        const auto answer = makeWhatIfWithStates(sources(), *step);
        call.reply(answer ? replyWith(toJson(*answer)) : refuse(answer.error()));
        return;
    }
    const auto plan = makeWhatIf(*m_manager.m_site, m_manager.m_siteState, *step);
    call.reply(plan ? replyWith(toJson(*plan)) : refuse(plan.error()));
}

void ManagerApi::commandExecute(Call call)
{
    auto command = commandFrom(call.params, call.caller);
    if (!command) {
        call.reply(refuse(command.error()));
        return;
    }
    // Of the command as it was understood, not of the words: they have many ways to say --force.
    const UserRole least = roleForCommand(command->verb, command->force);
    if (const QString why = missingRole(call.caller, least, text(commandText(*command))); !why.isEmpty()) {
        call.reply(holdfast::refuse(why, roleAdvice()));
        return;
    }
    if (command->reason.empty()
        && canCostService(*m_manager.m_site, m_manager.m_siteState, *command)) {
        call.reply(holdfast::refuse(u"this can cost service: a reason is needed"_s,
                                    u"give one (--reason R)"_s));
        return;
    }
    order(std::move(*command), std::move(call.reply));
}

void ManagerApi::order(Command command, ManagerService::Reply reply)
{
    if (!m_manager.isServing()) {
        reply(holdfast::refuse(u"the manager has not joined the site yet"_s,
                               u"try again in a moment"_s));
        return;
    }
    if (await(command.id, std::move(reply)))
        m_manager.publish(std::move(command));
}

bool ManagerApi::await(const std::string &id, ManagerService::Reply reply)
{
    std::vector<ManagerService::Reply> &waiting = m_waiting[id];
    waiting.push_back(std::move(reply));
    if (waiting.size() > 1)
        return false;
    QTimer::singleShot(answerPatience, this, [this, id] {
        for (const ManagerService::Reply &late : awaited(id))
            late(holdfast::refuse(u"the bus has not delivered the command"_s,
                                  u"look at the event list whether it was carried out"_s));
    });
    return true;
}

std::vector<ManagerService::Reply> ManagerApi::awaited(const std::string &id)
{
    auto node = m_waiting.extract(id);
    return node.empty() ? std::vector<ManagerService::Reply>() : std::move(node.mapped());
}

bool ManagerApi::awaits(const SiteEvent &event) const
{
    if (const auto *change = std::get_if<ConfigChanged>(&event.fact))
        return m_waiting.contains(change->config.dropIn);
    const auto *command = std::get_if<Command>(&event.fact);
    return command != nullptr && m_waiting.contains(command->id);
}

void ManagerApi::delivered(const SiteEvent &event, const SiteStep &step)
{
    std::vector<ManagerService::Reply> waiting;
    // What has no record of its own was known by its id: it was carried out before, once.
    ApiReply answer = replyWith(QJsonObject{{u"outcome"_s, u"accepted"_s}, {u"repeated"_s, true}});
    if (const auto *change = std::get_if<ConfigChanged>(&event.fact)) {
        waiting = awaited(change->config.dropIn);
        answer = replyWith(
            QJsonObject{{u"outcome"_s, u"accepted"_s}, {u"dropin"_s, text(change->config.dropIn)}});
    } else if (const auto *command = std::get_if<Command>(&event.fact)) {
        waiting = awaited(command->id);
        for (const Record &record : step.records) {
            const auto *detail = std::get_if<CommandDetail>(&record.detail);
            if (detail == nullptr || detail->id != command->id)
                continue;
            answer = detail->outcome == CommandOutcome::Refused
                ? refuse(detail->why)
                : replyWith(QJsonObject{{u"outcome"_s, u"accepted"_s},
                                        {u"seq"_s, static_cast<qint64>(record.seq)}});
            break;
        }
    }
    for (const ManagerService::Reply &reply : waiting)
        reply(answer);
}

void ManagerApi::alarmsAcknowledge(Call call)
{
    aboutAlarm(CommandVerb::AcknowledgeAlarm, std::move(call));
}

void ManagerApi::alarmsOutOfService(Call call)
{
    aboutAlarm(CommandVerb::TakeAlarmOut, std::move(call));
}

void ManagerApi::alarmsInService(Call call)
{
    aboutAlarm(CommandVerb::ReturnAlarm, std::move(call));
}

void ManagerApi::aboutAlarm(CommandVerb verb, Call call)
{
    Command command;
    command.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    command.verb = verb;
    command.alarm = static_cast<std::uint64_t>(call.params.value("id"_L1).toInteger());
    command.args = std::to_string(command.alarm);
    command.by = call.params.value("by"_L1).toString(call.caller.user).toStdString();
    command.reason = call.params.value("reason"_L1).toString().toStdString();
    order(std::move(command), std::move(call.reply));
}

void ManagerApi::alarmsShelve(Call call)
{
    const QJsonValue time = call.params.value("for"_L1);
    const std::string forText =
        time.isDouble() ? std::to_string(time.toInteger()) + "s" : time.toString().toStdString();
    auto command = parseCommand("shelve " + std::to_string(call.params.value("id"_L1).toInteger())
                                + " --for " + (forText.empty() ? "1h" : forText));
    if (!command) {
        call.reply(refuse(command.error()));
        return;
    }
    command->id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    command->by = call.params.value("by"_L1).toString(call.caller.user).toStdString();
    command->reason = call.params.value("reason"_L1).toString().toStdString();
    order(std::move(*command), std::move(call.reply));
}

// ---- output of processes
// -----------------------------------------------------------------------------------------------------

LogsSent ManagerApi::answerTo(const LogsWanted &wanted) const
{
    LogsSent sent{wanted.asker, wanted.number, {}, false};
    const auto most = static_cast<std::size_t>(wanted.lines);
    for (const ProcessId id : m_manager.m_site->at(wanted.member).processes) {
        if (isValid(wanted.process) && id != wanted.process)
            continue;
        OutputSince since;
        if (wanted.after != 0)
            since = m_manager.m_executor->linesAfter(id, wanted.after, most);
        else
            since.lines = m_manager.m_executor->lastLines(id, most);
        sent.missed = sent.missed || since.missed;
        for (const OutputLine &line : since.lines) {
            const auto at =
                std::chrono::floor<std::chrono::microseconds>(line.at).time_since_epoch().count();
            sent.lines.push_back({line.number, at, m_manager.m_site->configOf(id).name,
                                  line.text.toStdString(), line.error});
        }
    }
    std::ranges::stable_sort(sent.lines, {}, &LogLine::number);
    if (wanted.after == 0)
        std::ranges::reverse(sent.lines); // the newest are wanted, else those that come next
    // One message of the bus: what doesn't fit is asked for later, or too old.
    std::size_t bytes = 0;
    std::size_t kept = 0;
    while (kept < std::min(most, sent.lines.size())
           && (bytes += sent.lines[kept].text.size()) <= mostLogBytes)
        ++kept;
    sent.lines.resize(kept);
    if (wanted.after == 0)
        std::ranges::reverse(sent.lines);
    return sent;
}

void ManagerApi::logsTail(Call call)
{
    const QString name = call.params.value("member"_L1).toString();
    const Target target = targetNamed(name.toStdString(), *m_manager.m_site);
    const ProcessId process = target.process();
    const MemberId member =
        isValid(process) ? m_manager.m_site->at(process).member : target.member();
    if (!isValid(member)) {
        call.reply(holdfast::refuse(u"there is no member \"%1\""_s.arg(name),
                                    u"name GROUP@HOST or GROUP@HOST/PROCESS"_s));
        return;
    }
    const int lines = std::clamp(call.params.value("lines"_L1).toInt(defaultLogLines), 1, 1000);
    const qint64 after = std::max<qint64>(0, call.params.value("after"_L1).toInteger());
    const LogsWanted wanted{m_manager.m_settings.host,        ++m_lastLogs, member, process, lines,
                            static_cast<std::uint64_t>(after)};
    m_logs.emplace(wanted.number, std::move(call.reply));
    if (m_manager.m_site->at(member).host == m_manager.m_settings.host) {
        take(answerTo(wanted));
        return;
    }
    QTimer::singleShot(answerPatience / 3, this, [this, number = wanted.number] {
        if (auto late = m_logs.extract(number); !late.empty())
            late.mapped()(holdfast::refuse(u"that member's host does not answer"_s, {}));
    });
    m_manager.broadcast(wanted);
}

void ManagerApi::take(const LogsWanted &wanted)
{
    if (index(wanted.member) < m_manager.m_site->members.size()
        && m_manager.m_site->at(wanted.member).host == m_manager.m_settings.host)
        m_manager.broadcast(answerTo(wanted));
}

void ManagerApi::take(const LogsSent &sent)
{
    auto waiting = sent.asker == m_manager.m_settings.host ? m_logs.extract(sent.number)
                                                           : decltype(m_logs)::node_type();
    if (waiting.empty())
        return;
    QJsonArray lines, entries;
    for (const LogLine &line : sent.lines) {
        lines.append(text(line.text));
        entries.append(
            QJsonObject{{u"n"_s, static_cast<qint64>(line.number)},
                        {u"t"_s, wallText(WallTime(std::chrono::microseconds(line.wallUs)))},
                        {u"process"_s, text(line.process)},
                        {u"text"_s, text(line.text)},
                        {u"error"_s, line.error}});
    }
    waiting.mapped()(replyWith(
        QJsonObject{{u"lines"_s, lines}, {u"entries"_s, entries}, {u"missed"_s, sent.missed}}));
}

} // namespace holdfast
