// handbookpages.h - makes sure that the handbook is in the program: static libraries drop what nobody names.
#pragma once

namespace holdfast {

/// Call once before a Handbook is read.
void useHandbook();

} // namespace holdfast
