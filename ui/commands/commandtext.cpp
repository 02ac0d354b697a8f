#include <commands/commandtext.h>

#include <events/words.h>

#include <QCoreApplication>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct CommandText {
    Q_DECLARE_TR_FUNCTIONS(holdfast::CommandText)
};

QString quoted(const QString &word)
{
    const auto plain = [](QChar c) { return c.isLetterOrNumber() || QStringView(u"@-_./:=").contains(c); };
    if (!word.isEmpty() && std::all_of(word.begin(), word.end(), plain))
        return word;
    QString inside = word;
    return u'\'' + inside.replace(u'\'', u"'\\''"_s) + u'\'';
}

// holdfastctl has words where the stream has one name: power-cycle is `power cycle`.
QString spelled(const CommandRequest &request)
{
    const auto verb = request.verb();
    if (!verb)
        return request.command;
    switch (*verb) {
    case CommandVerb::PowerOn: return u"power on"_s;
    case CommandVerb::PowerOff: return u"power off"_s;
    case CommandVerb::PowerCycle: return u"power cycle"_s;
    case CommandVerb::ConfirmOff: return u"power confirm-off"_s;
    case CommandVerb::ObserveOn: return u"observe on"_s;
    case CommandVerb::ObserveOff: return u"observe off"_s;
    case CommandVerb::ShutdownSite: return u"shutdown site"_s;
    case CommandVerb::AcknowledgeAlarm: return u"ack"_s;
    case CommandVerb::ApplyConfig: return u"config apply"_s;
    case CommandVerb::Offline:
    case CommandVerb::Online:
    case CommandVerb::Switchover:
    case CommandVerb::Repair:
    case CommandVerb::Reboot:
    case CommandVerb::ShelveAlarm: return request.command;
    }
    return request.command;
}

} // namespace

std::optional<CommandVerb> CommandRequest::verb() const
{
    return fromName<CommandVerb>(command.toStdString());
}

QStringList CommandRequest::allArgs() const
{
    QStringList all = args;
    if (cascade)
        all << u"--cascade"_s;
    if (force)
        all << u"--force"_s;
    return all;
}

QString commandTitle(const CommandRequest &request)
{
    const QString target = request.args.join(u' ');
    const auto verb = request.verb();
    if (!verb)
        return request.command + u' ' + target;
    switch (*verb) {
    case CommandVerb::Offline: return CommandText::tr("Take %1 off-line").arg(target);
    case CommandVerb::Online: return CommandText::tr("Bring %1 on-line").arg(target);
    case CommandVerb::Switchover: return CommandText::tr("Switch %1 over").arg(target);
    case CommandVerb::Repair: return CommandText::tr("Repair %1").arg(target);
    case CommandVerb::Reboot: return CommandText::tr("Re-boot %1").arg(target);
    case CommandVerb::PowerOn: return CommandText::tr("Switch %1's power on").arg(target);
    case CommandVerb::PowerOff: return CommandText::tr("Switch %1's power off").arg(target);
    case CommandVerb::PowerCycle: return CommandText::tr("Power cycle %1").arg(target);
    case CommandVerb::ConfirmOff: return CommandText::tr("Confirm that %1 has no power").arg(target);
    case CommandVerb::ObserveOn:
        return target.isEmpty() ? CommandText::tr("Observe the whole site only") : CommandText::tr("Observe %1 only").arg(target);
    case CommandVerb::ObserveOff:
        return target.isEmpty() ? CommandText::tr("Let the managers act again")
                                : CommandText::tr("Let the manager of %1 act again").arg(target);
    case CommandVerb::ShutdownSite: return CommandText::tr("Shut down the site");
    case CommandVerb::AcknowledgeAlarm: return CommandText::tr("Acknowledge alarm %1").arg(target);
    case CommandVerb::ShelveAlarm: return CommandText::tr("Shelve alarm %1").arg(target);
    case CommandVerb::ApplyConfig: return CommandText::tr("Apply the configuration");
    }
    return {};
}

QString commandLine(const CommandRequest &request, const QString &reason)
{
    QString line = u"holdfastctl "_s + spelled(request);
    for (const QString &arg : request.allArgs())
        line += u' ' + quoted(arg);
    if (!reason.isEmpty())
        line += u" --reason "_s + quoted(reason);
    return line;
}

bool takesCascade(const CommandRequest &request)
{
    return request.verb() == CommandVerb::Offline;
}

bool takesForce(const CommandRequest &request)
{
    const auto verb = request.verb();
    return verb == CommandVerb::Offline || verb == CommandVerb::Reboot || verb == CommandVerb::PowerOff
        || verb == CommandVerb::PowerCycle;
}

bool losesService(const Plan &plan)
{
    return std::any_of(plan.servicesLost.begin(), plan.servicesLost.end(),
                       [](const ServiceLoss &loss) { return loss.forS < 0 || loss.forS >= 1.0; });
}

bool mustTypeName(const CommandRequest &request, const Plan &plan)
{
    const auto verb = request.verb();
    const bool untilSomebodyActs = std::any_of(plan.servicesLost.begin(), plan.servicesLost.end(),
                                               [](const ServiceLoss &loss) { return loss.forS < 0; });
    return verb == CommandVerb::PowerOff || verb == CommandVerb::ConfirmOff || verb == CommandVerb::ShutdownSite
        || untilSomebodyActs;
}

QString lossText(const ServiceLoss &loss)
{
    return loss.forS < 0 ? CommandText::tr("%1 until an operator acts").arg(loss.group)
                         : CommandText::tr("%1 for %2").arg(loss.group, durationWords(loss.forS));
}

} // namespace holdfast
