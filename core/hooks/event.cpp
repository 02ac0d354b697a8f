#include <hooks/event.h>

#include <array>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr auto occasionNames =
    std::to_array<std::string_view>({"alarm-raised", "alarm-returned", "alarm-acknowledged", "alarm-shelved",
                                     "alarm-out-of-service", "alarm-in-service", "member-state", "host-lost",
                                     "host-state"});

Occasion occasionOf(AlarmState state)
{
    switch (state) {
    case AlarmState::Raised:
        return Occasion::AlarmRaised;
    case AlarmState::Cleared:
        return Occasion::AlarmReturned;
    case AlarmState::Acknowledged:
        return Occasion::AlarmAcknowledged;
    case AlarmState::Shelved:
        return Occasion::AlarmShelved;
    case AlarmState::OutOfService:
        return Occasion::AlarmOutOfService;
    case AlarmState::InService:
        return Occasion::AlarmInService;
    }
    return Occasion::AlarmRaised;
}

} // namespace

std::string_view name(Occasion occasion)
{
    return occasionNames[static_cast<std::size_t>(occasion)];
}

std::span<const std::string_view> names(Occasion)
{
    return occasionNames;
}

qint64 HookEvent::seq() const
{
    return record["seq"_L1].toInteger();
}

QString HookEvent::id() const
{
    return site + u'/' + QString::number(seq());
}

QString HookEvent::text() const
{
    return record["text"_L1].toString();
}

QString HookEvent::target() const
{
    return record["target"_L1].toString();
}

std::optional<Severity> HookEvent::severity() const
{
    return fromName<Severity>(record["severity"_L1].toString().toStdString());
}

QJsonObject HookEvent::json() const
{
    QJsonObject out = record;
    const std::string_view event = name(occasion);
    if (record.contains("id"_L1)) // the alarm's
        out["alarm_id"_L1] = record["id"_L1];
    out["id"_L1] = id();
    out["event"_L1] = QString::fromUtf8(event.data(), static_cast<qsizetype>(event.size()));
    out["site"_L1] = site;
    return out;
}

int HookEvent::syslogSeverity() const
{
    switch (occasion) {
    case Occasion::AlarmRaised:
        switch (severity().value_or(Severity::Warning)) {
        case Severity::Critical:
            return 2;
        case Severity::Major:
            return 3;
        case Severity::Minor:
        case Severity::Warning:
            return 4;
        }
        return 4;
    case Occasion::HostLost:
        return 3;
    case Occasion::AlarmReturned:
    case Occasion::AlarmAcknowledged:
    case Occasion::AlarmShelved:
    case Occasion::AlarmOutOfService:
    case Occasion::AlarmInService:
        return 5;
    case Occasion::MemberState:
    case Occasion::HostState:
        break;
    }
    return 6;
}

std::optional<HookEvent> hookEvent(const QJsonObject &record, const QString &site)
{
    const QString kind = record["kind"_L1].toString();
    if (kind == "alarm"_L1) {
        if (const auto state = fromName<AlarmState>(record["state"_L1].toString().toStdString()))
            return HookEvent{occasionOf(*state), record, site};
    } else if (kind == "transition"_L1) {
        return HookEvent{Occasion::MemberState, record, site};
    } else if (kind == "host"_L1) {
        const bool lost = record["state"_L1].toString() == "lost"_L1;
        return HookEvent{lost ? Occasion::HostLost : Occasion::HostState, record, site};
    }
    return std::nullopt;
}

} // namespace holdfast
