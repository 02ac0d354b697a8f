// meanings.h - what the names in records mean, one sentence each, for the reference pages.
#pragma once

#include <model/vocabulary.h>

#include <array>
#include <string_view>
#include <utility>

namespace holdfast {

// One for each value; the compiler finds who is missing.
[[nodiscard]] std::string_view meaningOf(RecordKind kind);
[[nodiscard]] std::string_view meaningOf(Fault fault);
[[nodiscard]] std::string_view meaningOf(Action action);
[[nodiscard]] std::string_view meaningOf(AlarmKind alarm);
/// What a technician does first.
[[nodiscard]] std::string_view adviceOn(AlarmKind alarm);
[[nodiscard]] std::string_view meaningOf(State state);
[[nodiscard]] std::string_view meaningOf(HostState state);

/// Keys that every record has.
inline constexpr auto recordKeys = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"seq", "its number: dense, the same on every host"},
    {"origin", "HOST:n, the number on the host where it happened"},
    {"t", "when: UTC with microseconds; in simulations seconds since the start"},
    {"kind", "what kind of record it is, see below"},
    {"host", "the host where it happened"},
    {"target", "what it is about: GROUP@HOST, GROUP@HOST/PROCESS, RESOURCE@HOST or HOST"},
    {"cause", "the `seq` of the record that led to this one; 0: none"},
    {"root", "the `seq` at the end of that chain: all records with one root are an incident"},
    {"by", "who: a user, `manager@HOST` or `independent-computer`"},
    {"text", "one sentence in English, for people"},
});

struct MethodMeaning {
    std::string_view params;
    std::string_view result; ///< "" for a method that isn't known here
};
[[nodiscard]] MethodMeaning meaningOfMethod(std::string_view method);

} // namespace holdfast
