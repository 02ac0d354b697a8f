#include "simulatedsite.h"

#include <api/plan.h>

#include <QJsonArray>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(State state)
{
    return QString::fromLatin1(name(state).data(), static_cast<qsizetype>(name(state).size()));
}

QString timeText(const QDateTime &time, qint64 microseconds)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u".%1Z"_s.arg(microseconds, 6, 10, QLatin1Char('0'));
}

bool isProtected(const GroupStatus &group)
{
    const auto serves = [](const MemberStatus &one) {
        return one.state == State::Active || one.state == State::Standby;
    };
    return group.pair && std::ranges::all_of(group.members, serves)
        && std::ranges::any_of(group.members, [](const MemberStatus &one) { return one.state == State::Active; });
}

} // namespace

SimulatedSite::SimulatedSite(SiteStatus status, LifeKind life) : m_status(std::move(status)), m_life(life) {}

void SimulatedSite::setClock(const QDateTime &start, std::chrono::microseconds step)
{
    m_start = start.toUTC();
    m_step = step;
    m_sinceStart = 0;
}

QDateTime SimulatedSite::now() const
{
    return m_start.isValid() ? m_start.addMSecs(m_sinceStart * m_step.count() / 1000) : QDateTime::currentDateTimeUtc();
}

void SimulatedSite::handle(const QString &method, const QJsonObject &params, const Caller &, Reply reply)
{
    if (method == "state.get"_L1) {
        ++m_statesAsked;
        m_status.at = now();
        reply(replyWith(toJson(m_status)));
    } else if (method == "history.query"_L1) {
        reply(history(params));
    } else if (method == "command.plan"_L1) {
        reply(plan(params));
    } else if (method == "bench.live"_L1) {
        live(params["count"_L1].toInt());
        reply(replyWith(QJsonObject{{u"seq"_s, lastSeq()}}));
    } else if (method != "command.execute"_L1) {
        reply(unknownMethod(method));
    }
}

std::vector<QJsonObject> SimulatedSite::recordsAfter(qint64 since, int limit) const
{
    std::vector<QJsonObject> found;
    const qint64 first = m_status.seq - static_cast<qint64>(m_records.size()); // seq is dense
    for (auto at = std::max<qint64>(0, since - first); at < std::ssize(m_records) && std::ssize(found) < limit; ++at)
        found.push_back(m_records[static_cast<std::size_t>(at)]);
    return found;
}

ApiReply SimulatedSite::history(const QJsonObject &params) const
{
    const int limit = params["limit"_L1].toInt(1000);
    const qint64 until = params["until"_L1].toInteger(lastSeq());
    const qint64 since = std::max(params["since"_L1].toInteger(0), until - limit);
    QJsonArray records;
    for (const QJsonObject &record : recordsAfter(since, static_cast<int>(until - since)))
        records.append(record);
    return replyWith(QJsonObject{{u"records"_s, records}});
}

ApiReply SimulatedSite::plan(const QJsonObject &params) const
{
    Plan out;
    const QString target = params["args"_L1].toArray().at(0).toString();
    out.stateHash = m_status.stateHash;
    out.needsReason = true;
    out.steps = {{0.0, target + u" goes off-line."_s, target, u"transition"_s, {}}};
    out.goesDown = {target};
    return replyWith(toJson(out));
}

void SimulatedSite::write(QJsonObject record)
{
    ++m_sinceStart;
    const QDateTime at = now();
    const qint64 inSecond = m_start.isValid() ? m_sinceStart * m_step.count() % 1'000'000
                                              : static_cast<qint64>(at.time().msec()) * 1000;
    const qint64 seq = ++m_status.seq;
    if (m_root == 0)
        m_root = seq;
    record.insert(u"seq"_s, seq);
    record.insert(u"t"_s, timeText(at, inSecond));
    record.insert(u"root"_s, m_root);
    record.insert(u"cause"_s, record["outcome"_L1] == "done"_L1 ? m_root : m_cause); // of the command it ends
    m_cause = seq;
    if (m_stamp)
        m_stamp(record);
    m_records.push_back(record);
    if (m_records.size() > recordsKept)
        m_records.pop_front();
    Q_EMIT recorded(record);
}

void SimulatedSite::live(int records)
{
    for (int i = 0; i < records; ++i) {
        if (m_due.empty()) {
            m_root = m_cause = 0;
            if (m_life == LifeKind::Incidents)
                nextIncident();
            else
                nextTransition();
        }
        Beat beat = std::move(m_due.front());
        m_due.pop_front();
        if (beat.change)
            beat.change();
        write(std::move(beat.record));
    }
}

void SimulatedSite::add(const QString &kind, const QString &target, QJsonObject fields, std::function<void()> change)
{
    fields.insert(u"kind"_s, kind);
    fields.insert(u"target"_s, target);
    fields.insert(u"host"_s, target.section(u'@', 1).section(u'/', 0, 0));
    if (!fields.contains("by"_L1))
        fields.insert(u"by"_s, u"manager@"_s + m_status.host);
    m_due.push_back({std::move(fields), std::move(change)});
}

// Of the state it will have by then: what is due before may still change it.
void SimulatedSite::addTransition(GroupStatus &group, MemberStatus &member, State to)
{
    State from = member.state;
    for (const Beat &beat : m_due) {
        if (beat.record["kind"_L1] == "transition"_L1 && beat.record["target"_L1] == member.member)
            from = fromName<State>(beat.record["to"_L1].toString().toStdString()).value_or(from);
    }
    add(u"transition"_s, member.member, {{u"from"_s, nameOf(from)}, {u"to"_s, nameOf(to)}}, [this, &group, &member, to] {
        member.state = to;
        member.since = now();
        member.pending.reset();
        if (const bool isNow = isProtected(group); isNow != group.isProtected) {
            group.isProtected = isNow;
            group.protectedSince = member.since;
        }
    });
}

void SimulatedSite::nextTransition()
{
    while (m_status.groups[m_group].members.size() <= m_member) {
        m_group = (m_group + 1) % m_status.groups.size();
        m_member = 0;
    }
    GroupStatus &group = m_status.groups[m_group];
    MemberStatus &member = group.members[m_member++];
    switch (member.state) {
    case State::Active: addTransition(group, member, State::Unavailable); break;
    case State::Unavailable: addTransition(group, member, State::Initialization); break;
    case State::Initialization:
    case State::Standby: addTransition(group, member, State::Active); break;
    case State::Offline: addTransition(group, member, State::Unavailable); break;
    }
}

void SimulatedSite::nextIncident()
{
    m_group = (m_group + 1) % m_status.groups.size();
    GroupStatus &group = m_status.groups[m_group];
    MemberStatus &member = group.members[static_cast<std::size_t>(m_incidents) % group.members.size()];
    ++m_incidents;
    const bool isPair = group.pair && group.members.size() == 2;
    if (isPair && m_incidents % 5 == 0)
        addSwitchover(group);
    else if (m_incidents % 3 == 0)
        addGroupRestart(group, member);
    else
        addRestart(member);
}

void SimulatedSite::addRestart(MemberStatus &member)
{
    const QString process = member.processes.empty() ? u"main"_s : member.processes.front().name;
    const QString target = member.member + u'/' + process;
    add(u"fault"_s, target, {{u"fault"_s, u"process-exit"_s}, {u"status"_s, 2}, {u"text"_s, target + u" exited"_s}});
    const auto restarted = [this, &member] {
        if (member.processes.empty())
            return;
        ProcessStatus &one = member.processes.front();
        ++one.restarts;
        one.pid += 1;
        one.start = now();
    };
    add(u"action"_s, target,
        {{u"action"_s, u"process-restart"_s}, {u"attempt"_s, 1}, {u"limit"_s, 3}, {u"window_s"_s, 300}}, restarted);
}

void SimulatedSite::addGroupRestart(GroupStatus &group, MemberStatus &member)
{
    const State before = member.state;
    addRestart(member);
    add(u"action"_s, member.member,
        {{u"action"_s, u"group-restart"_s}, {u"attempt"_s, 1}, {u"limit"_s, 2}, {u"window_s"_s, 600}});
    addTransition(group, member, State::Unavailable);
    const qint64 id = ++m_alarms;
    const QJsonObject alarm{{u"alarm"_s, u"member-unavailable"_s}, {u"severity"_s, u"major"_s}, {u"id"_s, id}};
    const auto told = [alarm](const QString &state) {
        QJsonObject record = alarm;
        record.insert(u"state"_s, state);
        return record;
    };
    add(u"alarm"_s, member.member, told(u"raised"_s), [this, &member, id] {
        AlarmStatus raised;
        raised.id = id;
        raised.alarm = u"member-unavailable"_s;
        raised.severity = Severity::Major;
        raised.state = u"unacknowledged"_s;
        raised.target = member.member;
        raised.since = now();
        raised.text = member.member + u" is unavailable"_s;
        m_status.alarms.push_back(raised);
    });
    addTransition(group, member, State::Initialization);
    if (before == State::Active) {
        add(u"role"_s, member.member, {{u"role"_s, u"activate"_s}, {u"timeout_s"_s, 10}}, [this, &member] {
            member.pending = PendingStatus{Role::Activate, now(), 10.0};
        });
        add(u"ack"_s, member.member, {{u"role"_s, u"activate"_s}, {u"ok"_s, true}});
        addTransition(group, member, State::Active);
    } else {
        addTransition(group, member, State::Standby);
    }
    add(u"alarm"_s, member.member, told(u"cleared"_s), [this, id] {
        std::erase_if(m_status.alarms, [id](const AlarmStatus &one) { return one.id == id; });
    });
}

void SimulatedSite::addSwitchover(GroupStatus &group)
{
    const bool firstLeads = group.members[0].state == State::Active && !group.members[0].following;
    MemberStatus &active = group.members[firstLeads ? 0 : 1];
    MemberStatus &mate = group.members[firstLeads ? 1 : 0];
    QJsonObject command{{u"command"_s, u"switchover"_s}, {u"args"_s, group.name}, {u"by"_s, u"maria"_s},
                        {u"reason"_s, u"upgrade of the line card"_s}, {u"outcome"_s, u"accepted"_s},
                        {u"id"_s, u"c%1"_s.arg(m_incidents)}};
    add(u"command"_s, group.name, command);
    addTransition(group, active, State::Standby);
    addTransition(group, mate, State::Active);
    command.insert(u"outcome"_s, u"done"_s);
    add(u"command"_s, group.name, command);
}

} // namespace holdfast
