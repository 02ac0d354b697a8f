#include <api/plan.h>

#include <api/jsonfields.h>

namespace holdfast {

using namespace Qt::StringLiterals;

void describe(auto &&fields, Is<PlanStep> auto &step)
{
    fields("at_s"_L1, step.atS);
    fields("text"_L1, step.text);
    fields("target"_L1, step.target);
    fields("kind"_L1, step.kind);
    fields("record"_L1, step.record);
}

void describe(auto &&fields, Is<ServiceLoss> auto &loss)
{
    fields("group"_L1, loss.group);
    fields("for_s"_L1, loss.forS);
}

void describe(auto &&fields, Is<Plan> auto &plan)
{
    fields("refused"_L1, plan.refused);
    fields("why"_L1, plan.why);
    fields("todo"_L1, plan.todo);
    fields("steps"_L1, plan.steps);
    fields("services_lost"_L1, plan.servicesLost);
    fields("goes_down"_L1, plan.goesDown);
    fields("takes_over"_L1, plan.takesOver);
    fields("unprotected"_L1, plan.unprotected);
    fields("untouched"_L1, plan.untouched);
    fields("needs_reason"_L1, plan.needsReason);
    fields("duration_s"_L1, plan.durationS);
    fields("state_hash"_L1, plan.stateHash);
}

QJsonObject toJson(const Plan &plan)
{
    return jsonOf(plan);
}

Plan planFromJson(const QJsonObject &json)
{
    return valueFromJson<Plan>(json);
}

} // namespace holdfast
