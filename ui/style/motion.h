// motion.h - one switch for whoever is made unwell or distracted by what moves on a screen.
#pragma once

namespace holdfast {

/// Reduced: alarms' symbols are lit instead of flashing whatever FlashClock's own setting is, menus, tool tips, combo
/// boxes and docks appear where they belong at once, and no caret blinks. What is shown, and its order, is the same.
void setMotionReduced(bool reduced);
[[nodiscard]] bool isMotionReduced();

} // namespace holdfast
