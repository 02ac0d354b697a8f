// soak.h - hours of events through the whole console, to see whether its memory stays where it is.
#pragma once

namespace holdfast {

/// 100 simulated events a second for so long, as fast as they can be taken in; prints a row at each eighth of it.
/// @return the program's exit code: 1 where memory grew by more than `mostBytesAnEvent` in the second half.
[[nodiscard]] int soak(double hours);

} // namespace holdfast
