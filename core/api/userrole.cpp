#include <api/userrole.h>

#include <algorithm>
#include <array>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr auto methodRows = std::to_array<MethodRow>({
    {"hello", UserRole::Viewer},
    {"state.get", UserRole::Viewer},
    {"metrics.get", UserRole::Viewer},
    {"events.subscribe", UserRole::Viewer},
    {"events.unsubscribe", UserRole::Viewer},
    {"command.plan", UserRole::Viewer},
    {"what_if", UserRole::Viewer},
    {"history.query", UserRole::Viewer},
    {"why", UserRole::Viewer},
    {"config.get", UserRole::Viewer},
    {"config.check", UserRole::Viewer},
    {"config.diff", UserRole::Viewer},
    {"alarms.list", UserRole::Viewer},
    {"logs.tail", UserRole::Viewer},
    {"command.execute", UserRole::Operator}, // and more for some: roleForCommand
    {"alarms.acknowledge", UserRole::Operator},
    {"alarms.shelve", UserRole::Operator},
    {"alarms.out_of_service", UserRole::Operator},
    {"alarms.in_service", UserRole::Operator},
    {"config.apply", UserRole::Administrator},
    {"config.rollback", UserRole::Administrator},
});

} // namespace

QString name(UserRole role)
{
    switch (role) {
    case UserRole::Viewer: return u"viewer"_s;
    case UserRole::Operator: return u"operator"_s;
    case UserRole::Administrator: return u"administrator"_s;
    }
    return {};
}

std::optional<UserRole> userRoleNamed(const QString &text)
{
    for (const UserRole role : {UserRole::Viewer, UserRole::Operator, UserRole::Administrator}) {
        if (name(role) == text)
            return role;
    }
    return std::nullopt;
}

std::span<const MethodRow> apiMethods()
{
    return methodRows;
}

std::optional<UserRole> roleForMethod(const QString &method)
{
    const auto row = std::ranges::find(methodRows, method.toStdString(), &MethodRow::method);
    return row == methodRows.end() ? std::nullopt : std::optional(row->least);
}

UserRole roleForCommand(CommandVerb verb, bool force)
{
    if (force)
        return UserRole::Administrator;
    switch (verb) {
    case CommandVerb::Offline:
    case CommandVerb::Online:
    case CommandVerb::Switchover:
    case CommandVerb::Repair:
    case CommandVerb::Reboot:
    case CommandVerb::PowerOn:
    case CommandVerb::PowerOff:
    case CommandVerb::PowerCycle:
    case CommandVerb::ObserveOn:
    case CommandVerb::ObserveOff:
    case CommandVerb::ShutdownSite:
    case CommandVerb::AcknowledgeAlarm:
    case CommandVerb::ShelveAlarm:
    case CommandVerb::TakeAlarmOut:
    case CommandVerb::ReturnAlarm: return UserRole::Operator;
    case CommandVerb::ConfirmOff:
    case CommandVerb::ApplyConfig: return UserRole::Administrator;
    }
    return UserRole::Administrator;
}

QString missingRole(const Caller &caller, UserRole least, const QString &what)
{
    if (caller.role >= least)
        return {};
    return u"%1 takes the role %2; %3 has the role %4"_s.arg(what, name(least), caller.user, name(caller.role));
}

QString roleAdvice()
{
    return u"Ask somebody who has that role, or for another certificate (holdfastctl pki issue)."_s;
}

} // namespace holdfast
