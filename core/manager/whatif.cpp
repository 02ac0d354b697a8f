#include <manager/whatif.h>

#include <config/nearest.h>
#include <config/scenariokeys.h>
#include <config/scenarioreader.h>
#include <model/duration.h>

#include <algorithm>

namespace holdfast {

namespace {

template <class Names>
Error unknownName(const std::string &found, const char *key, const Names &known)
{
    std::string all;
    for (const std::string_view name : known)
        all += (all.empty() ? "" : ", ") + std::string(name);
    const std::string_view meant = nearestName(found, std::span<const std::string_view>(known));
    return {"\"" + found + "\" is not known as " + key, {},
            meant.empty() ? "give one of: " + all : "did you mean \"" + std::string(meant) + "\"?"};
}

} // namespace

Expected<ScenarioStep> stepOf(const WhatIf &question, const Site &site)
{
    std::vector<std::string_view> verbs;
    for (const VerbShape &shape : stepVerbs()) {
        if (shape.verb != StepVerb::Operator)
            verbs.push_back(shape.name);
    }
    const std::string verb = question.verb.toStdString();
    const auto shape = std::ranges::find(stepVerbs(), std::string_view(verb), &VerbShape::name);
    if (shape == stepVerbs().end() || shape->verb == StepVerb::Operator)
        return unknownName(verb, "something that happens", verbs);
    ScenarioStep step;
    step.verb = shape->verb;
    step.target = question.target.toStdString();
    if (!question.curedBy.isEmpty()) {
        const std::string rung = question.curedBy.toStdString();
        const auto cures = curedByNames();
        const auto found = std::ranges::find(cures, std::string_view(rung));
        if (found == cures.end())
            return unknownName(rung, "a rung that cures it", cures);
        step.curedBy = static_cast<CuredBy>(found - cures.begin());
    }
    if (!question.recursAfter.isEmpty()) {
        const auto time = parseDuration(question.recursAfter.toStdString());
        if (!time)
            return Error{"\"" + question.recursAfter.toStdString() + "\" is no time", {},
                         "write it as 500ms, 1s or 2m"};
        step.recursAfter = *time;
    }
    if (!shape->curable && (step.curedBy || !question.recursAfter.isEmpty()))
        return Error{verb + " is not cured by a rung", {}, "leave cured_by and recurs_after out"};
    Scenario scenario;
    scenario.steps.push_back(step);
    for (const Diagnostic &finding : check(scenario, site))
        return Error{verb + " has no target \"" + step.target + "\"", {}, "give " + finding.allowed};
    return step;
}

} // namespace holdfast
