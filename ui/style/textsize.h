// textsize.h - how large texts are: a share of what the desktop gives, for the whole program and at once.
#pragma once

namespace holdfast {

inline constexpr int usualTextSize = 100; ///< in per cent of the platform's font
inline constexpr int largestTextSize = 200;

/// Sets the application's font; fonts that widgets have of their own and the columns of lists grow with it.
/// Bounded to what is allowed. GUI thread.
void applyTextSize(int percent);
[[nodiscard]] int textSize();
/// Pixels that hold a text at the usual size, at the present one.
[[nodiscard]] int textScaled(int pixels);

} // namespace holdfast
