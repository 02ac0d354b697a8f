#include <events/sentence.h>

#include <events/consolewords.h>
#include <events/words.h>
#include <model/ocfstatus.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>

#include <csignal>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct Sentence {
    Q_DECLARE_TR_FUNCTIONS(holdfast::Sentence)
};

QString signalName(int number)
{
    switch (number) {
    case SIGKILL: return u"SIGKILL"_s;
    case SIGTERM: return u"SIGTERM"_s;
    case SIGSEGV: return u"SIGSEGV"_s;
    case SIGABRT: return u"SIGABRT"_s;
    case SIGINT: return u"SIGINT"_s;
    case SIGHUP: return u"SIGHUP"_s;
    case SIGBUS: return u"SIGBUS"_s;
    case SIGFPE: return u"SIGFPE"_s;
    case SIGILL: return u"SIGILL"_s;
    case SIGPIPE: return u"SIGPIPE"_s;
    default: return QString::number(number);
    }
}

QString targetOf(const QJsonObject &record)
{
    const QString target = record["target"_L1].toString();
    return target.isEmpty() ? record["host"_L1].toString() : target;
}

QString exitSentence(const QJsonObject &record, const QString &target)
{
    const int status = record["status"_L1].toInt();
    const std::string_view standard = ocfName(status);
    // The manager names it only of agents: of other programs the same number means something else.
    const QLatin1StringView name(standard.data(), static_cast<qsizetype>(standard.size()));
    return !name.isEmpty() && record["text"_L1].toString().contains(name)
        ? Sentence::tr("%1 exited with status %2 (%3)").arg(target).arg(status).arg(name)
        : Sentence::tr("%1 exited with status %2").arg(target).arg(status);
}

QString faultSentence(const QJsonObject &record)
{
    const QString target = targetOf(record);
    const auto fault = named<Fault>(record, "fault"_L1);
    if (!fault)
        return Sentence::tr("%1: fault %2").arg(target, record["fault"_L1].toString());
    switch (*fault) {
    case Fault::ProcessExit:
        if (const int number = record["signal"_L1].toInt(); number != 0) {
            return (record["core_dumped"_L1].toBool() ? Sentence::tr("%1 was ended by %2 and dumped core")
                                                      : Sentence::tr("%1 was ended by %2"))
                .arg(target, signalName(number));
        }
        return exitSentence(record, target);
    case Fault::ProcessHang: return Sentence::tr("%1 hangs").arg(target);
    case Fault::StartTimeout: return Sentence::tr("%1 wasn't ready within its start time-out").arg(target);
    case Fault::AckTimeout: return Sentence::tr("%1 didn't acknowledge its role in time").arg(target);
    case Fault::Resource: return Sentence::tr("%1 is faulty").arg(target);
    case Fault::Watchdog: return Sentence::tr("%1 missed its watchdog").arg(target);
    case Fault::StopTimeout: return Sentence::tr("%1 can't be taken out of service").arg(target);
    case Fault::BootTimeout: return Sentence::tr("%1 isn't back within its boot time-out").arg(target);
    case Fault::HostLost: return Sentence::tr("%1 is lost: no messages and no beats").arg(target);
    case Fault::BeatsLost: return Sentence::tr("%1 sends no beats to the independent computer").arg(target);
    }
    return {};
}

QString actionPhrase(Action action, const QString &target)
{
    switch (action) {
    case Action::ProcessRestart: return Sentence::tr("Process restart of %1").arg(target);
    case Action::GroupRestart: return Sentence::tr("Group restart of %1").arg(target);
    case Action::OutOfService: return Sentence::tr("%1 is taken out of service").arg(target);
    case Action::ActivateMate: return Sentence::tr("Take-over: %1 is to become Active").arg(target);
    case Action::Deactivate: return Sentence::tr("%1 is being deactivated").arg(target);
    case Action::ResourceReinitialize: return Sentence::tr("%1 is re-initialised").arg(target);
    case Action::Reinitialize: return Sentence::tr("Re-initialisation of %1").arg(target);
    case Action::Reboot: return Sentence::tr("Re-boot of %1").arg(target);
    case Action::PowerCycle: return Sentence::tr("Power cycle of %1").arg(target);
    case Action::PowerOff: return Sentence::tr("Power down of %1").arg(target);
    case Action::PowerOn: return Sentence::tr("Power on of %1").arg(target);
    case Action::SelfFence: return Sentence::tr("%1 fences itself").arg(target);
    }
    return {};
}

QString actionSentence(const QJsonObject &record)
{
    const auto action = named<Action>(record, "action"_L1);
    const QString phrase = action ? actionPhrase(*action, targetOf(record))
                                  : Sentence::tr("%1 of %2").arg(record["action"_L1].toString(), targetOf(record));
    const QString attempt = attemptWords(record);
    return attempt.isEmpty() ? phrase : Sentence::tr("%1, %2", "action, attempt").arg(phrase, attempt);
}

QString transitionSentence(const QJsonObject &record)
{
    const auto from = named<State>(record, "from"_L1);
    const auto to = named<State>(record, "to"_L1);
    const QString phrase = Sentence::tr("%1: %2 \u2192 %3", "member: from state, to state")
                               .arg(targetOf(record), from ? word(*from) : record["from"_L1].toString(),
                                    to ? word(*to) : record["to"_L1].toString());
    if (const auto intended = named<Role>(record, "intended"_L1); intended && to == State::Initialization)
        return Sentence::tr("%1, to be %2").arg(phrase, word(*intended));
    return phrase;
}

QString roleSentence(const QJsonObject &record)
{
    const auto role = named<Role>(record, "role"_L1);
    const QString phrase = Sentence::tr("%1 is asked to be %2")
                               .arg(targetOf(record), role ? word(*role) : record["role"_L1].toString());
    const double timeout = record["timeout_s"_L1].toDouble();
    return timeout > 0 ? Sentence::tr("%1 within %2").arg(phrase, durationWords(timeout)) : phrase;
}

QString ackSentence(const QJsonObject &record)
{
    const auto role = named<Role>(record, "role"_L1);
    return (record["ok"_L1].toBool(true) ? Sentence::tr("%1 acknowledged: it is %2")
                                         : Sentence::tr("%1 refused to be %2"))
        .arg(targetOf(record), role ? word(*role) : record["role"_L1].toString());
}

QString hostSentence(const QJsonObject &record)
{
    const QString host = targetOf(record);
    if (const QJsonValue runnable = record["runnable"_L1]; runnable.isBool())
        return (runnable.toBool() ? Sentence::tr("%1 is runnable") : Sentence::tr("%1 is not runnable")).arg(host);
    const auto state = named<HostState>(record, "state"_L1);
    return Sentence::tr("%1 is %2").arg(host, state ? word(*state) : record["state"_L1].toString());
}

QString resourceSentence(const QJsonObject &record)
{
    const auto state = named<ResourceState>(record, "state"_L1);
    return Sentence::tr("%1 is %2").arg(targetOf(record), state ? word(*state) : record["state"_L1].toString());
}

QString linkSentence(const QJsonObject &record)
{
    const auto state = named<LinkState>(record, "state"_L1);
    return Sentence::tr("The cluster link to %1 is %2")
        .arg(targetOf(record), state ? word(*state) : record["state"_L1].toString());
}

QString icSentence(const QJsonObject &record)
{
    QStringList parts;
    if (const auto line = named<LinkState>(record, "line"_L1))
        parts << Sentence::tr("the serial line of %1 is %2").arg(record["host"_L1].toString(), word(*line));
    if (const auto beats = named<BeatState>(record, "beats"_L1))
        parts << Sentence::tr("heartbeat of %1: %2").arg(targetOf(record), word(*beats));
    if (const auto power = named<PowerState>(record, "power"_L1))
        parts << Sentence::tr("power of %1 is %2").arg(targetOf(record), word(*power));
    const QString name = record["ic"_L1].toString();
    const QString who = name.isEmpty() || name == "independent-computer"_L1 ? Sentence::tr("Independent computer")
                                                                            : Sentence::tr("Independent computer %1").arg(name);
    return parts.isEmpty() ? who : Sentence::tr("%1: %2", "independent computer: what it says").arg(who, parts.join(u", "_s));
}

QString commandSentence(const QJsonObject &record)
{
    const auto verb = named<CommandVerb>(record, "command"_L1);
    const auto outcome = named<CommandOutcome>(record, "outcome"_L1);
    QString phrase = verb ? word(*verb) : record["command"_L1].toString();
    if (const QString args = argumentText(record["args"_L1]); !args.isEmpty())
        phrase = Sentence::tr("%1 %2", "command and its arguments").arg(phrase, args);
    phrase = Sentence::tr("%1: %2", "command: outcome")
                 .arg(phrase, outcome ? word(*outcome) : record["outcome"_L1].toString());
    if (const QString why = record["why"_L1].toString(); !why.isEmpty())
        return Sentence::tr("%1, because: %2").arg(phrase, inConsoleWords(why, AdvicePlace::Elsewhere));
    const QString reason = record["reason"_L1].toString();
    if (!reason.isEmpty() && outcome == CommandOutcome::Accepted)
        return Sentence::tr("%1 \u201c%2\u201d", "command, the operator's reason").arg(phrase, reason);
    return phrase;
}

QString configSentence(const QJsonObject &record)
{
    const QString reason = record["reason"_L1].toString();
    const QString file = record["drop_in"_L1].toString();
    const QString phrase = file.isEmpty() ? Sentence::tr("The configuration changed")
                                          : Sentence::tr("The configuration changed by %1").arg(file);
    return reason.isEmpty() ? phrase : Sentence::tr("%1 \u201c%2\u201d", "change, the operator's reason").arg(phrase, reason);
}

QString alarmSentence(const QJsonObject &record)
{
    const auto alarm = named<AlarmKind>(record, "alarm"_L1);
    const auto state = named<AlarmState>(record, "state"_L1);
    const QString what = alarm ? word(*alarm) : record["alarm"_L1].toString();
    const QString target = record["target"_L1].toString();
    const QString subject = target.isEmpty() ? what : Sentence::tr("%1 (%2)", "alarm (target)").arg(what, target);
    if (!state)
        return Sentence::tr("Alarm: %1").arg(subject);
    switch (*state) {
    case AlarmState::Raised: return Sentence::tr("Alarm raised: %1").arg(subject);
    case AlarmState::Cleared: return Sentence::tr("Alarm cleared: %1").arg(subject);
    case AlarmState::Acknowledged: return Sentence::tr("Alarm acknowledged: %1").arg(subject);
    case AlarmState::Shelved: return Sentence::tr("Alarm shelved: %1").arg(subject);
    case AlarmState::OutOfService: return Sentence::tr("Alarm taken out of service: %1").arg(subject);
    case AlarmState::InService: return Sentence::tr("Alarm returned to service: %1").arg(subject);
    }
    return {};
}

} // namespace

QString argumentText(const QJsonValue &args)
{
    if (!args.isArray())
        return args.toString();
    QStringList words;
    for (const QJsonValue &word : args.toArray())
        words << word.toString();
    return words.join(u' ');
}

QString attemptWords(const QJsonObject &record)
{
    const int limit = record["limit"_L1].toInt();
    if (limit <= 0)
        return {};
    return Sentence::tr("attempt %1 of %2 in %3")
        .arg(record["attempt"_L1].toInt())
        .arg(limit)
        .arg(durationWords(record["window_s"_L1].toDouble()));
}

QString actorWords(const QString &by)
{
    if (by == "independent-computer"_L1)
        return Sentence::tr("the independent computer");
    if (by.startsWith("manager@"_L1))
        return Sentence::tr("the manager of %1").arg(by.mid(8));
    if (by == "manager"_L1)
        return Sentence::tr("the managers, together");
    return by;
}

QString sentence(const QJsonObject &record)
{
    const auto kind = named<RecordKind>(record, "kind"_L1);
    if (!kind)
        return Sentence::tr("%1: %2", "unknown kind: target").arg(record["kind"_L1].toString(), targetOf(record));
    switch (*kind) {
    case RecordKind::Fault: return faultSentence(record);
    case RecordKind::Action: return actionSentence(record);
    case RecordKind::Transition: return transitionSentence(record);
    case RecordKind::Ack: return ackSentence(record);
    case RecordKind::Role: return roleSentence(record);
    case RecordKind::Resource: return resourceSentence(record);
    case RecordKind::Host: return hostSentence(record);
    case RecordKind::Link: return linkSentence(record);
    case RecordKind::Ic: return icSentence(record);
    case RecordKind::Command: return commandSentence(record);
    case RecordKind::Config: return configSentence(record);
    case RecordKind::Alarm: return alarmSentence(record);
    case RecordKind::Invariant:
        return Sentence::tr("Invariant broken: %1").arg(record["invariant"_L1].toString());
    }
    return {};
}

} // namespace holdfast
