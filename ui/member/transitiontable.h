// transitiontable.h - FIG. 2's legal transitions with the sentence that explains each: what the diagram draws and says.
#pragma once

#include <model/vocabulary.h>

#include <QString>

#include <span>

namespace holdfast {

struct TransitionRow {
    State from;
    State to;
    const char *when; ///< English, translated by explain()
    const char *source;
};

/// semantics.md 1, and nothing else.
[[nodiscard]] std::span<const TransitionRow> legalTransitions();
[[nodiscard]] const TransitionRow *legalTransition(State from, State to);

/// "Standby to Active: its activation was acknowledged. (semantics 1, FIG. 2)", in the user's language.
[[nodiscard]] QString explain(const TransitionRow &row);

} // namespace holdfast
