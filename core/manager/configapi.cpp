// The configuration's methods of managerapi.h: changes are planned here, ordered on the bus, and
// take effect everywhere.
#include <manager/configdesk.h>
#include <manager/manager.h>

#include <QJsonArray>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

QString text(std::string_view from)
{
    return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size()));
}

std::vector<Change> changesOf(const QJsonObject &params)
{
    std::vector<Change> changes;
    for (const QJsonValue &each : params.value("changes"_L1).toArray()) {
        const QJsonValue value = each["value"_L1];
        const QString written = value.isString() ? value.toString() : value.toVariant().toString();
        changes.push_back({each["key"_L1].toString().toStdString(), written.toStdString()});
    }
    return changes;
}

QString byOf(const QJsonObject &params, const Caller &caller)
{
    const QString by = params.value("by"_L1).toString();
    return by.isEmpty() ? caller.user : by;
}

ApiReply planReply(const DropInPlan &plan)
{
    QJsonArray findings;
    for (const Diagnostic &refusal : plan.refusals)
        findings.append(text(holdfast::text(refusal)));
    return replyWith(QJsonObject{{u"ok"_s, plan.accepted()},
                                 {u"diff"_s, text(plan.diff())},
                                 {u"findings"_s, findings},
                                 {u"needs_restart"_s, plan.restructures},
                                 {u"dropin"_s, text(plan.name)},
                                 {u"text"_s, text(plan.text)}});
}

} // namespace

void ManagerApi::configGet(Call call)
{
    call.reply(replyWith(ConfigDesk(m_manager.m_settings.siteFile).show()));
}

void ManagerApi::configCheck(Call call)
{
    const ConfigDesk desk(m_manager.m_settings.siteFile);
    if (call.params.contains("changes"_L1))
        call.reply(planReply(desk.planChange(changesOf(call.params), {}, {})));
    else
        call.reply(replyWith(desk.check()));
}

void ManagerApi::configDiff(Call call)
{
    const ConfigDesk desk(m_manager.m_settings.siteFile);
    call.reply(planReply(desk.planChange(changesOf(call.params), byOf(call.params, call.caller),
                                         call.params.value("reason"_L1).toString())));
}

void ManagerApi::configApply(Call call)
{
    const QString by = byOf(call.params, call.caller);
    const QString reason = call.params.value("reason"_L1).toString();
    orderConfig(
        ConfigDesk(m_manager.m_settings.siteFile).planChange(changesOf(call.params), by, reason),
        by, reason, std::move(call.reply));
}

void ManagerApi::configRollback(Call call)
{
    QString name = call.params.value("dropin"_L1).toString();
    if (name.isEmpty())
        name = call.params.value("name"_L1).toString();
    orderConfig(ConfigDesk(m_manager.m_settings.siteFile).planRollBack(name),
                byOf(call.params, call.caller), call.params.value("reason"_L1).toString(),
                std::move(call.reply));
}

void ManagerApi::orderConfig(const DropInPlan &plan, const QString &by, const QString &reason,
                             ManagerService::Reply reply)
{
    if (m_manager.m_settings.siteFile.isEmpty() || !m_manager.isServing()) {
        reply(refuse(u"this manager can't change the configuration now"_s,
                     u"try again in a moment"_s));
        return;
    }
    auto change = ConfigDesk::order(plan, by, reason);
    if (!change) {
        reply(refuse(text(change.error().what), text(change.error().todo)));
        return;
    }
    await(change->config.dropIn, std::move(reply));
    m_manager.publish(std::move(*change));
}

// At its place in the order, on every host alike.
void Manager::applyConfig(const ConfigChanged &change)
{
    const ConfigDesk::Enacted enacted = ConfigDesk(m_settings.siteFile).enact(change, *m_site);
    if (enacted.site) {
        m_site = enacted.site;
        m_settings.site = m_site;
        m_executor->setSite(m_site);
        m_lines->setSite(m_site);
        m_store->note(Configured{configHash(m_site->config), withoutSecrets(m_site->config)});
    }
    if (enacted.error)
        Q_EMIT note(u"configuration change %1: %2"_s.arg(text(change.config.dropIn),
                                                         text(enacted.error->message())));
    alarm(AlarmKind::ConfigurationRejected, enacted.error.has_value());
}

} // namespace holdfast
