#include <config/scenarioreader.h>

#include <config/scenariokeys.h>
#include <config/values.h>
#include <model/duration.h>

#include <filesystem>

namespace holdfast {

namespace {

/// What an [[expect]] says it is about decides which keys go with it.
struct ExpectShape {
    ScenarioExpect::Kind kind;
    std::string_view key; ///< the one that makes it this kind
    std::vector<std::string_view> others;
};

const std::vector<ExpectShape> &expectShapes()
{
    static const std::vector<ExpectShape> shapes{
        {ScenarioExpect::Kind::Event, "event", {"after", "by", "count"}},
        {ScenarioExpect::Kind::StateAt, "state", {"at"}},
        {ScenarioExpect::Kind::Never, "never", {}},
    };
    return shapes;
}

bool has(const std::vector<std::string_view> &keys, std::string_view key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

class ScenarioBuilder
{
public:
    ScenarioBuilder(Session &session, const TomlTable &root) : m_session(session), m_root(root) {}

    Scenario build()
    {
        Scope scope{m_session, {}, {}};
        Origins origins;
        readKeys(scope, m_root, scenarioKeys(), m_scenario, origins, Level::Own);
        std::vector<std::string_view> known = keysOf(scenarioKeys());
        known.insert(known.end(), {"timing", "step", "expect"});
        reportUnknown(scope, m_root, known);
        reportMissing(scope, {0, 1, 1}, scenarioKeys(), origins);
        if (const TomlNode *timing = m_root.at("timing")) {
            scope.key = "timing";
            readSubTable(scope, *timing, timingKeys(), m_scenario.timing, "a table [timing]");
        }
        each("step", [this](Scope &inner, const TomlNode &node) { readStep(inner, node); });
        each("expect", [this](Scope &inner, const TomlNode &node) { readExpect(inner, node); });
        return std::move(m_scenario);
    }

private:
    template <class Read>
    void each(std::string_view key, Read read)
    {
        const TomlNode *node = m_root.at(key);
        if (node == nullptr)
            return;
        const std::string wanted = "tables [[" + std::string(key) + "]]";
        const auto *list = node->as<TomlList>();
        if (list == nullptr)
            m_session.error(node->place, std::string(key), describe(*node), wanted);
        for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
            Scope scope{m_session, std::string(key) + "[" + std::to_string(i + 1) + "]", {}};
            if ((*list)[i].as<TomlTable>() == nullptr)
                m_session.error((*list)[i].place, scope.path, describe((*list)[i]), wanted);
            else
                read(scope, (*list)[i]);
        }
    }

    void lateWarning(Scope &scope, const TomlTable &table, std::string_view key, Duration at)
    {
        const TomlNode *node = table.at(key);
        if (node == nullptr || at <= m_scenario.until)
            return;
        m_session.warning(node->place, scope.keyPath(key), describe(*node),
                          "at most until, which is " + tomlQuoted(durationAsWritten(m_scenario.until)),
                          "is after the end of the run");
    }

    void readStep(Scope &scope, const TomlNode &node)
    {
        const auto &table = *node.as<TomlTable>();
        ScenarioStep step;
        step.line = node.place.line;
        Origins origins;
        readKeys(scope, table, stepKeys(), step, origins, Level::Own);
        reportUnknown(scope, table, keysOf(stepKeys()));
        reportMissing(scope, node.place, stepKeys(), origins);
        const Origin &verb = originOf(stepKeys(), origins, "do");
        if (verb.level == Level::Own && !verb.bad)
            checkVerb(scope, node, step);
        lateWarning(scope, table, "at", step.at);
        m_scenario.steps.push_back(std::move(step));
    }

    // Which keys go with this verb, which it can't do without.
    void checkVerb(Scope &scope, const TomlNode &node, const ScenarioStep &step)
    {
        const auto &table = *node.as<TomlTable>();
        const VerbShape &shape = stepVerbs()[static_cast<std::size_t>(step.verb)];
        const bool isOperator = step.verb == StepVerb::Operator;
        std::vector<std::string_view> allowed{"at", "do"};
        std::vector<std::string_view> required;
        if (shape.target != TargetKind::None)
            allowed.push_back("target");
        if (shape.target != TargetKind::None && shape.target != TargetKind::IndependentComputer)
            required.push_back("target");
        if (shape.curable)
            allowed.insert(allowed.end(), {"cured_by", "recurs_after"});
        if (isOperator) {
            allowed.insert(allowed.end(), {"command", "by", "reason"});
            required.push_back("command");
        }
        if (step.verb == StepVerb::JumpClock)
            allowed.insert(allowed.end(), {"ahead", "behind"});
        std::string keys;
        for (const std::string_view key : allowed)
            keys += (keys.empty() ? "" : ", ") + std::string(key);
        for (const KeyRow<ScenarioStep> &row : stepKeys()) {
            const TomlEntry *entry = table.find(row.key);
            if (entry != nullptr && !has(allowed, row.key))
                m_session.error(entry->place, scope.keyPath(row.key), describe(entry->node), keys,
                                "not a key of " + tomlQuoted(shape.name));
            if (entry == nullptr && has(required, row.key))
                m_session.missing(node.place, scope.keyPath(row.key), row.allowed(),
                                  "missing for " + tomlQuoted(shape.name));
        }
        const TomlNode *cure = table.at("cured_by");
        if (cure != nullptr && step.curedBy == CuredBy::ResourceReinitialize && step.verb != StepVerb::FaultResource) {
            scope.key = "cured_by";
            scope.bad(*cure, "any other rung", "only a resource is re-initialised");
        }
    }

    void readExpect(Scope &scope, const TomlNode &node)
    {
        const auto &table = *node.as<TomlTable>();
        ScenarioExpect expect;
        expect.line = node.place.line;
        const ExpectShape *shape = nullptr;
        int shapes = 0;
        for (const ExpectShape &one : expectShapes()) {
            if (table.find(one.key) == nullptr)
                continue;
            shape = &one;
            ++shapes;
        }
        reportUnknown(scope, table, keysOf(expectKeys()));
        if (shapes != 1) {
            m_session.error(node.place, scope.path, shapes == 0 ? "none of them" : "several of them",
                            "exactly one of event, state, never");
            return;
        }
        expect.kind = shape->kind;
        Origins origins;
        readKeys(scope, table, expectKeys(), expect, origins, Level::Own);
        checkShape(scope, node, *shape, expect);
        m_scenario.expects.push_back(std::move(expect));
    }

    void checkShape(Scope &scope, const TomlNode &node, const ExpectShape &shape, const ScenarioExpect &expect)
    {
        const auto &table = *node.as<TomlTable>();
        std::string keys(shape.key);
        for (const std::string_view key : shape.others)
            keys += ", " + std::string(key);
        for (const KeyRow<ScenarioExpect> &row : expectKeys()) {
            const TomlEntry *entry = table.find(row.key);
            if (entry != nullptr && row.key != shape.key && !has(shape.others, row.key))
                m_session.error(entry->place, scope.keyPath(row.key), describe(entry->node), keys,
                                "doesn't go with " + tomlQuoted(shape.key));
        }
        if (shape.kind == ScenarioExpect::Kind::StateAt && table.find("at") == nullptr)
            m_session.missing(node.place, scope.keyPath("at"), AnyTime::allowed(), "missing for \"state\"");
        if (expect.after && expect.by && *expect.by < *expect.after)
            m_session.error(table.at("by")->place, scope.keyPath("by"), describe(*table.at("by")),
                            "at least after, which is " + describe(*table.at("after")));
        lateWarning(scope, table, "at", expect.at);
        if (expect.after)
            lateWarning(scope, table, "after", *expect.after);
    }

    Session &m_session;
    const TomlTable &m_root;
    Scenario m_scenario;
};

} // namespace

ScenarioReading readScenario(const SourceText &source)
{
    ScenarioReading out;
    Session session;
    session.files = {source.name};
    auto parsed = parseToml(source.text, 0);
    if (const auto *error = std::get_if<TomlSyntaxError>(&parsed)) {
        session.error(error->place, {}, error->found, "TOML 1.0", error->what);
    } else {
        Scenario scenario = ScenarioBuilder(session, std::get<TomlTable>(parsed)).build();
        scenario.file = source.name;
        if (!hasErrors(session.diagnostics))
            out.scenario = std::move(scenario);
    }
    out.diagnostics = std::move(session.diagnostics);
    sortByPlace(out.diagnostics, session.files);
    return out;
}

ScenarioReading readScenario(const std::string &file)
{
    SourceText source;
    ScenarioReading out;
    if (!loadSource(file, source, out.diagnostics))
        return out;
    return readScenario(source);
}

std::string siteFileOf(const Scenario &scenario)
{
    return (std::filesystem::path(scenario.file).parent_path() / scenario.site).lexically_normal().string();
}

} // namespace holdfast
