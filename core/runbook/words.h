// words.h - a run-book in sentences: what each step does, why it halted, what to do. Translated where translations are
// loaded.
#pragma once

#include <runbook/runbook.h>

namespace holdfast {

/// "Take cdma@beta off-line".
[[nodiscard]] QString stepText(const RunbookStep &step);
/// What a step does, without whom: "Off-line".
[[nodiscard]] QString word(StepKind kind);
[[nodiscard]] QString word(StepState state);
[[nodiscard]] QString word(RunState state);
/// "Halted", "Went on": what an operator did.
[[nodiscard]] QString word(RunbookVerb verb);

/// One sentence: what, where, why. "" for none.
[[nodiscard]] QString sentence(const Finding &finding);
/// What can be done about it; "" where nothing need be.
[[nodiscard]] QString todoFor(const Finding &finding);

} // namespace holdfast
