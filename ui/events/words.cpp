#include <events/words.h>

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace holdfast {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(holdfast::Words)
};

} // namespace

QString word(Layer value)
{
    switch (value) {
    case Layer::System: return Words::tr("system");
    case Layer::Platform: return Words::tr("platform");
    case Layer::Application: return Words::tr("application");
    }
    return {};
}

QString word(State value)
{
    switch (value) {
    case State::Unavailable: return Words::tr("Unavailable");
    case State::Initialization: return Words::tr("Initialization");
    case State::Standby: return Words::tr("Standby");
    case State::Active: return Words::tr("Active");
    case State::Offline: return Words::tr("Off-line");
    }
    return {};
}

QString word(Role value)
{
    switch (value) {
    case Role::Activate: return Words::tr("Active", "requested role");
    case Role::Deactivate: return Words::tr("not Active", "requested role");
    case Role::Standby: return Words::tr("Standby", "requested role");
    }
    return {};
}

QString word(Fault value)
{
    switch (value) {
    case Fault::ProcessExit: return Words::tr("process ended");
    case Fault::ProcessHang: return Words::tr("process hangs");
    case Fault::StartTimeout: return Words::tr("start time-out");
    case Fault::AckTimeout: return Words::tr("role not acknowledged");
    case Fault::Resource: return Words::tr("resource fault");
    case Fault::Watchdog: return Words::tr("watchdog missed");
    case Fault::StopTimeout: return Words::tr("can't be stopped");
    case Fault::BootTimeout: return Words::tr("boot time-out");
    case Fault::HostLost: return Words::tr("host lost");
    case Fault::BeatsLost: return Words::tr("heartbeat lost");
    }
    return {};
}

QString word(Action value)
{
    switch (value) {
    case Action::ProcessRestart: return Words::tr("process restart");
    case Action::GroupRestart: return Words::tr("group restart");
    case Action::OutOfService: return Words::tr("out of service");
    case Action::ActivateMate: return Words::tr("take-over");
    case Action::Deactivate: return Words::tr("deactivation");
    case Action::ResourceReinitialize: return Words::tr("resource re-initialisation");
    case Action::Reinitialize: return Words::tr("re-initialisation");
    case Action::Reboot: return Words::tr("re-boot");
    case Action::PowerCycle: return Words::tr("power cycle");
    case Action::PowerOff: return Words::tr("power down");
    case Action::PowerOn: return Words::tr("power on");
    case Action::SelfFence: return Words::tr("self-fence");
    }
    return {};
}

QString word(ResourceState value)
{
    switch (value) {
    case ResourceState::Down: return Words::tr("down");
    case ResourceState::Initializing: return Words::tr("initialising");
    case ResourceState::InService: return Words::tr("in service");
    case ResourceState::Faulty: return Words::tr("faulty");
    case ResourceState::Released: return Words::tr("released");
    }
    return {};
}

QString word(HostState value)
{
    switch (value) {
    case HostState::Unknown: return Words::tr("unknown");
    case HostState::Up: return Words::tr("up");
    case HostState::Booting: return Words::tr("booting");
    case HostState::Lost: return Words::tr("lost");
    case HostState::Isolated: return Words::tr("isolated");
    case HostState::Offline: return Words::tr("Off-line");
    case HostState::Fenced: return Words::tr("fenced");
    case HostState::PoweredOff: return Words::tr("powered off");
    }
    return {};
}

QString word(LinkState value)
{
    switch (value) {
    case LinkState::Unknown: return Words::tr("unknown");
    case LinkState::Up: return Words::tr("up");
    case LinkState::Down: return Words::tr("down");
    }
    return {};
}

QString word(PowerState value)
{
    switch (value) {
    case PowerState::Unknown: return Words::tr("unknown");
    case PowerState::On: return Words::tr("on");
    case PowerState::Off: return Words::tr("off");
    case PowerState::Cycling: return Words::tr("cycling");
    }
    return {};
}

QString word(BeatState value)
{
    switch (value) {
    case BeatState::None: return Words::tr("none", "heartbeat");
    case BeatState::Ok: return Words::tr("ok", "heartbeat");
    case BeatState::Late: return Words::tr("late", "heartbeat");
    case BeatState::Lost: return Words::tr("lost", "heartbeat");
    }
    return {};
}

QString word(CommandOutcome value)
{
    switch (value) {
    case CommandOutcome::Accepted: return Words::tr("accepted");
    case CommandOutcome::Refused: return Words::tr("refused");
    case CommandOutcome::Done: return Words::tr("done");
    case CommandOutcome::Failed: return Words::tr("failed");
    }
    return {};
}

QString word(AlarmState value)
{
    switch (value) {
    case AlarmState::Raised: return Words::tr("raised");
    case AlarmState::Cleared: return Words::tr("cleared");
    case AlarmState::Acknowledged: return Words::tr("acknowledged");
    case AlarmState::Shelved: return Words::tr("shelved");
    case AlarmState::OutOfService: return Words::tr("out of service", "alarm");
    case AlarmState::InService: return Words::tr("in service again", "alarm");
    }
    return {};
}

QString word(Severity value)
{
    switch (value) {
    case Severity::Critical: return Words::tr("critical");
    case Severity::Major: return Words::tr("major");
    case Severity::Minor: return Words::tr("minor");
    case Severity::Warning: return Words::tr("warning");
    }
    return {};
}

QString word(RecordKind value)
{
    switch (value) {
    case RecordKind::Fault: return Words::tr("Fault");
    case RecordKind::Action: return Words::tr("Action");
    case RecordKind::Transition: return Words::tr("Transition");
    case RecordKind::Ack: return Words::tr("Acknowledgement");
    case RecordKind::Role: return Words::tr("Role");
    case RecordKind::Resource: return Words::tr("Resource");
    case RecordKind::Host: return Words::tr("Host");
    case RecordKind::Link: return Words::tr("Link");
    case RecordKind::Ic: return Words::tr("Independent computer");
    case RecordKind::Command: return Words::tr("Command");
    case RecordKind::Config: return Words::tr("Configuration");
    case RecordKind::Alarm: return Words::tr("Alarm");
    case RecordKind::Invariant: return Words::tr("Invariant");
    }
    return {};
}

QString word(AlarmKind value)
{
    switch (value) {
    case AlarmKind::MemberUnavailable: return Words::tr("member unavailable");
    case AlarmKind::PairUnprotected: return Words::tr("pair unprotected");
    case AlarmKind::PairLost: return Words::tr("pair lost");
    case AlarmKind::MemberStuck: return Words::tr("member stuck");
    case AlarmKind::ResourceFaulty: return Words::tr("resource faulty");
    case AlarmKind::ProcessFaulty: return Words::tr("process faulty");
    case AlarmKind::HostDown: return Words::tr("host down");
    case AlarmKind::HostPoweredOff: return Words::tr("host powered off");
    case AlarmKind::HostIsolated: return Words::tr("host isolated");
    case AlarmKind::LineLost: return Words::tr("serial line lost");
    case AlarmKind::IndependentComputerLost: return Words::tr("independent computer lost");
    case AlarmKind::PowerActionFailed: return Words::tr("power action failed");
    case AlarmKind::WaitingForProof: return Words::tr("waiting for proof");
    case AlarmKind::RecurringFault: return Words::tr("recurring fault");
    case AlarmKind::TakeoverLimit: return Words::tr("take-over limit reached");
    case AlarmKind::MiswiredOutlet: return Words::tr("miswired outlet");
    case AlarmKind::SharedResourceFaulty: return Words::tr("shared resource faulty");
    case AlarmKind::RepairFailing: return Words::tr("repair failing");
    case AlarmKind::JournalUnwritable: return Words::tr("journal can't be written");
    case AlarmKind::StateDiverged: return Words::tr("hosts' states differ");
    case AlarmKind::InvariantBroken: return Words::tr("invariant broken");
    case AlarmKind::ConfigurationRejected: return Words::tr("configuration rejected");
    case AlarmKind::HookFailing: return Words::tr("notification failing");
    }
    return {};
}

QString word(CommandVerb value)
{
    switch (value) {
    case CommandVerb::Offline: return Words::tr("Off-line", "command");
    case CommandVerb::Online: return Words::tr("On-line", "command");
    case CommandVerb::Switchover: return Words::tr("Switchover", "command");
    case CommandVerb::Repair: return Words::tr("Repair", "command");
    case CommandVerb::Reboot: return Words::tr("Re-boot", "command");
    case CommandVerb::PowerOn: return Words::tr("Power on", "command");
    case CommandVerb::PowerOff: return Words::tr("Power off", "command");
    case CommandVerb::PowerCycle: return Words::tr("Power cycle", "command");
    case CommandVerb::ConfirmOff: return Words::tr("Confirm powered off", "command");
    case CommandVerb::ObserveOn: return Words::tr("Observe mode on", "command");
    case CommandVerb::ObserveOff: return Words::tr("Observe mode off", "command");
    case CommandVerb::ShutdownSite: return Words::tr("Shut down the site", "command");
    case CommandVerb::AcknowledgeAlarm: return Words::tr("Acknowledge alarm", "command");
    case CommandVerb::ShelveAlarm: return Words::tr("Shelve alarm", "command");
    case CommandVerb::TakeAlarmOut: return Words::tr("Take alarm out of service", "command");
    case CommandVerb::ReturnAlarm: return Words::tr("Return alarm to service", "command");
    case CommandVerb::ApplyConfig: return Words::tr("Apply configuration", "command");
    }
    return {};
}

QString durationWords(double seconds)
{
    const double size = std::abs(seconds);
    if (size < 1.0)
        return Words::tr("%1 ms").arg(std::lround(seconds * 1000));
    if (size < 60.0) {
        const double tenths = std::round(seconds * 10) / 10;
        const bool whole = tenths == std::floor(tenths);
        return Words::tr("%1 s").arg(QLocale().toString(tenths, 'f', whole ? 0 : 1));
    }
    const auto total = std::llround(size);
    QString out;
    const auto add = [&out](long long value, const QString &form) {
        if (value > 0)
            out += (out.isEmpty() ? QString() : QStringLiteral(" ")) + form.arg(value);
    };
    add(total / 86400, Words::tr("%1 d"));
    add(total / 3600 % 24, Words::tr("%1 h"));
    add(total / 60 % 60, Words::tr("%1 min"));
    if (total < 86400) // nobody reads the seconds of two days
        add(total % 60, Words::tr("%1 s"));
    return seconds < 0 ? QStringLiteral("-") + out : out;
}

std::optional<qint64> parseTime(const QString &text)
{
    // QDateTime keeps milliseconds only: the fraction is read apart so that the order within one stays right.
    const qsizetype dot = text.indexOf(u'.');
    qint64 fraction = 0;
    qsizetype end = dot;
    if (dot >= 0) {
        int digits = 0;
        for (end = dot + 1; end < text.size() && text.at(end).isDigit(); ++end) {
            if (digits < 6) {
                fraction = fraction * 10 + text.at(end).digitValue();
                ++digits;
            }
        }
        for (; digits < 6; ++digits)
            fraction *= 10;
    }
    const QString whole = dot < 0 ? text : text.left(dot) + text.mid(end);
    const QDateTime time = QDateTime::fromString(whole, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    return time.toMSecsSinceEpoch() * 1000 + fraction;
}

qint64 recordTime(const QJsonObject &record)
{
    const QJsonValue t = record.value(QLatin1StringView("t"));
    if (t.isDouble())
        return std::llround(t.toDouble() * 1e6);
    return parseTime(t.toString()).value_or(0);
}

bool isDate(qint64 microseconds)
{
    return microseconds >= 86'400'000'000LL;
}

QString utcText(qint64 microseconds)
{
    const qint64 seconds = microseconds / 1000000;
    const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    return time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))
        + QStringLiteral(".%1Z").arg(microseconds % 1000000, 6, 10, QLatin1Char('0'));
}

QString localText(qint64 microseconds)
{
    if (!isDate(microseconds))
        return QLocale::c().toString(double(microseconds) / 1e6, 'f', 3);
    return QDateTime::fromMSecsSinceEpoch(microseconds / 1000).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

} // namespace holdfast
