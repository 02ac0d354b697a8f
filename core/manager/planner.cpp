#include <manager/planner.h>

#include <manager/statusbuilder.h>
#include <model/recordfields.h>
#include <model/text.h>
#include <simulation/plan.h>

#include <QJsonDocument>

namespace holdfast {

namespace {

QString text(std::string_view from)
{
    return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size()));
}

double seconds(Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

template <class Id> QStringList namesOf(const std::vector<Id> &ids, const Site &site)
{
    QStringList names;
    for (const Id id : ids)
        names.append(text(nameOf(Target(id), site)));
    return names;
}

PlanStep stepOf(const ForeseenStep &step, const Site &site)
{
    const std::string line = toJsonLine(step.record, site, secondsText(step.after));
    PlanStep out;
    out.atS = seconds(step.after);
    out.text = text(sentence(step.record, site));
    out.target = text(nameOf(step.record.target, site));
    out.kind = text(name(step.record.kind()));
    out.record = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
    return out;
}

Plan planOf(const Foresight &foreseen, const Site &site)
{
    Plan out;
    out.refused = foreseen.refused;
    out.why = text(foreseen.why);
    out.todo = text(foreseen.todo);
    for (const ForeseenStep &step : foreseen.steps)
        out.steps.push_back(stepOf(step, site));
    for (const ForeseenLoss &loss : foreseen.losses)
        out.servicesLost.push_back(
            {text(nameOf(loss.target, site)), loss.ends ? seconds(loss.lasts) : -1});
    out.goesDown = namesOf(foreseen.goesDown, site);
    out.takesOver = namesOf(foreseen.takesOver, site);
    out.unprotected = namesOf(foreseen.unprotected, site);
    out.untouched = namesOf(foreseen.untouched, site);
    out.needsReason = foreseen.needsReason;
    out.durationS = seconds(foreseen.duration);
    out.stateHash = hashText(foreseen.stateHash);
    return out;
}

// Nothing is seen of a copy: no pids, no memory. Who is on its bus is heard, who isn't is silent since it left.
SiteStatus statusAfter(const StatusSources &from, const SiteState &after)
{
    const Observations nothing;
    SiteStatus out =
        buildStatus({from.site, after, from.time, nothing, from.self, from.independentComputers, after.now});
    for (std::size_t i = 0; i < out.hosts.size(); ++i) {
        const SiteHost &host = after.hosts[i];
        out.hosts[i].ageS = host.onBus ? 0 : seconds(after.now - host.since);
    }
    return out;
}

} // namespace

Plan makePlan(const Site &site, const SiteState &state, const Command &command)
{
    return planOf(plan(site, state, command), site);
}

Expected<SiteState> makeStateAfter(const Site &site, const SiteState &state, const Command &command)
{
    return stateAfter(site, state, command);
}

Expected<Plan> makeWhatIf(const Site &site, const SiteState &state, const ScenarioStep &step)
{
    const auto foreseen = whatIf(site, state, step);
    if (!foreseen)
        return foreseen.error();
    return planOf(*foreseen, site);
}

Expected<WhatIfAnswer> makeWhatIfWithStates(const StatusSources &from, const ScenarioStep &step)
{
    const auto foreseen = whatIf(from.site, from.state, step);
    if (!foreseen)
        return foreseen.error();
    WhatIfAnswer out;
    out.plan = planOf(*foreseen, from.site);
    out.seq = static_cast<qint64>(from.state.seq);
    out.at = from.time.wall(from.moment());
    out.horizonS = seconds(foreseen->after.now - from.state.now);
    out.before = buildStatus(from);
    out.after = statusAfter(from, foreseen->after);
    return out;
}

} // namespace holdfast
