// frameentry.h - what must hold for the serial protocol's decoder whatever bytes come; libFuzzer and CTest both ask it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace holdfast {

/// Gives the bytes, as they are and with right checksums, to decoders, the frames in them to the parsers, and a good
/// frame afterwards. @return what does not hold, nullopt where all does: never more than one frame's bytes are kept;
/// however the bytes are cut into pieces the same frames come out; every byte is in a frame, dropped and counted, or
/// still pending; a frame is what it says and can be sent again; any parser takes any frame; the next good frame is
/// found.
[[nodiscard]] std::optional<std::string> judgeBytes(std::string_view bytes);

} // namespace holdfast
