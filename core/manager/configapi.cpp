// The configuration's methods of managerapi.h: changes are planned here, ordered on the bus, and
// take effect everywhere.
#include <config/hostchange.h>
#include <engine/restructure.h>
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
        if (const QString added = each["add"_L1].toString(); !added.isEmpty()) {
            changes.push_back({added.toStdString(), {}, Change::Does::Add});
            continue;
        }
        if (const QString removed = each["remove"_L1].toString(); !removed.isEmpty()) {
            changes.push_back({removed.toStdString(), {}, Change::Does::Remove});
            continue;
        }
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

QString wordOf(Impact::Kind kind)
{
    switch (kind) {
    case Impact::Kind::MemberStarts:
        return u"starts"_s;
    case Impact::Kind::ProcessesStart:
        return u"processes-start"_s;
    case Impact::Kind::ProcessesNext:
        return u"processes-start-later"_s;
    case Impact::Kind::ProcessesGo:
        return u"processes-go"_s;
    case Impact::Kind::MemberGoes:
        return u"goes"_s;
    case Impact::Kind::RelationsChange:
        return u"relations"_s;
    case Impact::Kind::SettingsChange:
        return u"settings"_s;
    case Impact::Kind::ResourceStarts:
        return u"resource-starts"_s;
    case Impact::Kind::ResourceGoes:
        return u"resource-goes"_s;
    case Impact::Kind::HostNotRunnable:
        return u"not-runnable"_s;
    case Impact::Kind::HostComes:
        return u"host-comes"_s;
    case Impact::Kind::HostGoes:
        return u"host-goes"_s;
    }
    return {};
}

QJsonArray jsonOf(const std::vector<Impact> &all)
{
    QJsonArray out;
    for (const Impact &impact : all) {
        QJsonArray processes;
        for (const std::string &name : impact.names)
            processes.append(text(name));
        out.append(QJsonObject{{u"target"_s, text(impact.target)},
                               {u"effect"_s, wordOf(impact.kind)},
                               {u"state"_s, impact.state ? text(name(*impact.state)) : QString()},
                               {u"processes"_s, processes}});
    }
    return out;
}

QJsonArray namesOf(const std::vector<std::string> &names)
{
    QJsonArray out;
    for (const std::string &each : names)
        out.append(text(each));
    return out;
}

// Nothing where no hosts come or go.
void addHostChange(QJsonObject &reply, const DropInPlan &plan)
{
    if (!plan.accepted() || !plan.before.ok() || !plan.after.ok())
        return;
    const HostChange change = hostChange(*plan.before.config, *plan.after.config);
    if (!change.isNone())
        reply.insert(u"hosts"_s, QJsonObject{{u"come"_s, namesOf(change.come)},
                                             {u"go"_s, namesOf(change.go)},
                                             {u"cluster"_s, change.cluster},
                                             {u"start_again"_s, change.startAgain}});
}

// What it does to the running site, which may still refuse it.
void addImpacts(QJsonObject &reply, const DropInPlan &plan, const Site &site,
                const SiteState &state)
{
    if (!plan.accepted() || plan.needsRestart || !sameSite(site.config, *plan.after.config))
        return;
    const Impacts found = impacts(site, Site(*plan.after.config), state);
    QJsonArray refused;
    if (plan.restructures) {
        for (const std::string &refusal : found.refusals)
            refused.append(text(refusal));
        if (const auto joined = canBeJoined(site.config, *plan.after.config); !joined)
            refused.append(text(joined.error().message()));
    }
    reply.insert(u"affected"_s, jsonOf(found.all));
    reply.insert(u"untouched"_s, static_cast<qint64>(found.untouched));
    reply.insert(u"refused"_s, refused);
}

QJsonObject planReply(const DropInPlan &plan)
{
    QJsonArray findings;
    QJsonArray problems;
    for (const Diagnostic &refusal : plan.refusals) {
        findings.append(text(holdfast::text(refusal)));
        problems.append(
            QJsonObject{{u"key"_s, text(refusal.key)}, {u"text"_s, text(refusal.message)}});
    }
    return QJsonObject{{u"ok"_s, plan.accepted()},
                       {u"diff"_s, text(plan.diff())},
                       {u"findings"_s, findings},
                       {u"problems"_s, problems},
                       {u"needs_restart"_s, plan.needsRestart},
                       {u"dropin"_s, text(plan.name)},
                       {u"text"_s, text(plan.text)}};
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
        call.reply(replyWith(planned(desk.planChange(changesOf(call.params), {}, {}))));
    else
        call.reply(replyWith(desk.check()));
}

QJsonObject ManagerApi::planned(const DropInPlan &plan) const
{
    QJsonObject reply = planReply(plan);
    addImpacts(reply, plan, *m_manager.m_site, m_manager.m_siteState);
    addHostChange(reply, plan);
    return reply;
}

void ManagerApi::configDiff(Call call)
{
    const ConfigDesk desk(m_manager.m_settings.siteFile);
    const QString reason = call.params.value("reason"_L1).toString();
    call.reply(replyWith(planned(
        call.params.contains("dropin"_L1)
            ? desk.planRollBack(call.params.value("dropin"_L1).toString())
            : desk.planChange(changesOf(call.params), byOf(call.params, call.caller), reason))));
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
    if (change && !change->site.empty()) {
        if (configHash(*plan.before.config) != configHash(m_manager.m_site->config))
            change =
                Error{"the files differ from the configuration in force", plan.before.files.front(),
                      "somebody has edited them: start the managers again, or undo it"};
        else if (auto joined = canBeJoined(*plan.before.config, *plan.after.config); !joined)
            change = joined.error();
        else if (auto judged = m_manager.judgeRestructuring(*change); !judged)
            change = judged.error();
    }
    if (!change) {
        reply(refuse(text(change.error().what), text(change.error().todo)));
        return;
    }
    // The answer says what is left to be done by hand.
    await(change->config.dropIn, [plan, reply = std::move(reply)](ApiReply answer) {
        if (answer.ok()) {
            QJsonObject result = answer.result.toObject();
            addHostChange(result, plan);
            answer.result = result;
        }
        reply(answer);
    });
    m_manager.publish(std::move(*change));
}

void ManagerApi::refused(const ConfigChanged &change, const Error &why)
{
    for (const ManagerService::Reply &reply : awaited(change.config.dropIn))
        reply(refuse(text(why.what), text(why.todo)));
}

// At its place in the order, on every host alike.
void Manager::applyConfig(const ConfigChanged &change, std::shared_ptr<const Site> restructured)
{
    const std::shared_ptr<const Site> before = m_site;
    const bool renumbers = restructured != nullptr;
    const ConfigDesk::Enacted enacted =
        ConfigDesk(m_settings.siteFile).enact(change, *m_site, std::move(restructured));
    if (enacted.site) {
        if (renumbers)
            restructure(enacted.site);
        m_site = enacted.site;
        m_settings.site = m_site;
        m_executor->setSite(m_site);
        m_lines->setSite(m_site);
        m_store->note(Configured{configHash(m_site->config), withoutSecrets(m_site->config)});
    }
    if (enacted.site && renumbers) {
        m_store->keep(m_executor->running());
        step({m_time.now(), newProcesses(*before, *m_site, m_settings.host)});
        observeSoon();
        if (!sameHosts(before->config, m_site->config))
            Q_EMIT hostsChanged();
    }
    if (enacted.error)
        Q_EMIT note(u"configuration change %1: %2"_s.arg(text(change.config.dropIn),
                                                         text(enacted.error->message())));
    alarm(AlarmKind::ConfigurationRejected, enacted.error.has_value());
}

} // namespace holdfast
