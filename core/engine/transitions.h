// transitions.h - FIG. 2 as data: the transitions that are allowed, and nothing else (semantics.md 1).
#pragma once

#include <model/vocabulary.h>

#include <span>
#include <string_view>

namespace holdfast {

/// What brings a transition about.
enum class Trigger : std::uint8_t { Start, Acknowledged, Failed, Operator };

struct Transition {
    State from;
    State to;
    Trigger trigger;
    std::string_view when; ///< the condition in words, as semantics.md 1 has it
    std::string_view source; ///< where the rule comes from
};

/// Every allowed transition, once; drawn by the console, tested exhaustively.
[[nodiscard]] std::span<const Transition> transitions();

/// The row for this step, nullptr where it is not allowed.
[[nodiscard]] const Transition *findTransition(State from, State to);

} // namespace holdfast
