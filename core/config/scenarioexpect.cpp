// [[expect]]: an event within a window, a state at a time, or what never happens.
#include <config/scenariokeys.h>

#include <config/values.h>
#include <model/vocabulary.h>

#include <array>

namespace holdfast {

namespace {

constexpr KeyUse use = KeyUse::Structure;

/// A key of a record (contracts/events.md): the closed set its value is of, none for free text or numbers.
struct RecordKey {
    std::string_view key;
    std::span<const std::string_view> (*values)() = nullptr;
};

template <class Enum>
std::span<const std::string_view> namesOf()
{
    return names(Enum{});
}

// `state` is of several sets by kind: host, resource, alarm, link; a name of any of them is taken.
std::span<const std::string_view> stateNames()
{
    static const std::vector<std::string_view> all = [] {
        std::vector<std::string_view> out;
        for (const auto set : {names(HostState{}), names(ResourceState{}), names(AlarmState{}), names(LinkState{})})
            out.insert(out.end(), set.begin(), set.end());
        return out;
    }();
    return all;
}

// As the record names it, or as it is typed.
std::span<const std::string_view> commandNames()
{
    static const std::vector<std::string_view> all = [] {
        const auto recorded = names(CommandVerb{});
        std::vector<std::string_view> out(recorded.begin(), recorded.end());
        for (const std::string_view typed : {"power", "power on", "power off", "power cycle", "power confirm-off",
                                             "observe", "observe on", "observe off", "shutdown", "shutdown site",
                                             "ack", "out-of-service", "in-service"})
            out.push_back(typed);
        return out;
    }();
    return all;
}

const std::vector<RecordKey> &recordKeys()
{
    static const std::vector<RecordKey> keys{
        {"kind", namesOf<RecordKind>},
        {"target"},
        {"host"},
        {"action", namesOf<Action>},
        {"fault", namesOf<Fault>},
        {"from", namesOf<State>},
        {"to", namesOf<State>},
        {"intended", namesOf<Role>},
        {"role", namesOf<Role>},
        {"ok"},
        {"observed"},
        {"state", stateNames},
        {"runnable"},
        {"line", namesOf<LinkState>},
        {"beats", namesOf<BeatState>},
        {"power", namesOf<PowerState>},
        {"command", commandNames},
        {"outcome", namesOf<CommandOutcome>},
        {"alarm", namesOf<AlarmKind>},
        {"severity", namesOf<Severity>},
        {"by"},
        {"reason"},
        {"why"},
        {"args"},
        {"text"},
        {"status"},
        {"signal"},
        {"core_dumped"},
        {"attempt"},
        {"limit"},
        {"window_s"},
        {"timeout_s"},
        {"invariant"},
        {"ic"},
        {"id"},
        {"drop_in"},
        {"hash"},
        {"seq"},
        {"origin"},
        {"cause"},
        {"root"},
        {"t"},
    };
    return keys;
}

bool fieldOf(const TomlNode &node, FieldValue &out)
{
    if (const auto *flag = node.as<bool>())
        out.emplace<bool>(*flag);
    else if (const auto *whole = node.as<std::int64_t>())
        out.emplace<std::int64_t>(*whole);
    else if (const auto *number = node.as<double>())
        out.emplace<double>(*number);
    else if (const auto *text = node.as<std::string>())
        out.emplace<std::string>(*text);
    else
        return false;
    return true;
}

struct EventValue {
    using Event = std::vector<std::pair<std::string, FieldValue>>;
    static std::string allowed() { return "a table of a record's keys, e.g. { kind = \"action\", action = \"reboot\" }"; }
    static bool read(Scope &scope, const TomlNode &node, Event &target)
    {
        const auto *table = node.as<TomlTable>();
        if (table == nullptr || table->entries.empty())
            return scope.bad(node, allowed());
        Scope inner{scope.session, scope.keyPath(), {}};
        std::vector<std::string_view> known;
        for (const RecordKey &key : recordKeys())
            known.push_back(key.key);
        const std::size_t before = scope.session.diagnostics.size();
        reportUnknown(inner, *table, known);
        Event event;
        for (const RecordKey &key : recordKeys()) {
            const TomlNode *value = table->at(key.key);
            if (value == nullptr)
                continue;
            inner.key = key.key;
            FieldValue field;
            std::size_t position = 0;
            if (key.values != nullptr && !detail::readChoice(inner, *value, key.values(), position))
                continue;
            if (fieldOf(*value, field))
                event.emplace_back(key.key, std::move(field));
            else
                inner.bad(*value, "a text, a number, true or false");
        }
        if (scope.session.diagnostics.size() != before)
            return false;
        target = std::move(event);
        return true;
    }
    static std::string write(const Event &, const SiteConfig &) { return {}; }
};

struct StatesValue {
    using States = std::map<std::string, std::string>;
    static std::string allowed() { return "a table of targets and states, e.g. { \"cdma@beta\" = \"active\" }"; }
    static bool read(Scope &scope, const TomlNode &node, States &target)
    {
        const auto *table = node.as<TomlTable>();
        if (table == nullptr || table->entries.empty())
            return scope.bad(node, allowed());
        static const std::vector<std::string_view> known = [] {
            std::vector<std::string_view> out;
            for (const auto set : {names(State{}), names(HostState{}), names(ResourceState{})})
                out.insert(out.end(), set.begin(), set.end());
            return out;
        }();
        Scope inner{scope.session, scope.keyPath(), {}};
        bool good = true;
        for (const TomlEntry &entry : table->entries) {
            inner.key = entry.key;
            std::size_t position = 0;
            if (detail::readChoice(inner, entry.node, known, position))
                target[entry.key] = known[position];
            else
                good = false;
        }
        return good;
    }
    static std::string write(const States &, const SiteConfig &) { return {}; }
};

} // namespace

const KeyRows<ScenarioExpect> &expectKeys()
{
    using C = ScenarioExpect;
    static const KeyRows<C> rows = [] {
        KeyRows<C> all{
            keyRow<&C::event, EventValue>("event", use, "at least once within after..by"),
            keyRow<&C::after, OptionalValue<AnyTime, Duration>>("after", use, "the beginning of the window"),
            keyRow<&C::by, OptionalValue<AnyTime, Duration>>("by", use, "the end of the window"),
            keyRow<&C::count, OptionalValue<WholeValue<0, 1'000'000>, int>>("count", use, "exactly so often"),
            keyRow<&C::states, StatesValue>("state", use, "what the targets are"),
            keyRow<&C::at, AnyTime>("at", use, "when they are"),
            keyRow<&C::event, EventValue>("never", use, "not once over the whole run"),
        };
        return all;
    }();
    return rows;
}

} // namespace holdfast
