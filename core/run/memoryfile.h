// memoryfile.h - a file that is nowhere but in memory: what a program reads from its stdin, seen by nobody else.
#pragma once

#include <model/expected.h>
#include <run/descriptor.h>

#include <string_view>

namespace holdfast {

/// Unlike a pipe it needs nobody who goes on writing while the program reads, and unlike an argument it isn't listed among
/// the processes. @param name for people who look at descriptors. Positioned at its beginning.
/// Error: no descriptor or no memory is left.
[[nodiscard]] Expected<Descriptor> memoryFile(const char *name, std::string_view content);

} // namespace holdfast
