// mutants.h - every small change that could be a mistake in a source file: a comparison, a limit, a sign.
#pragma once

#include <string>
#include <vector>

namespace holdfast {

/// One change of one operator or number. It is named by the text it stands in, so that a line that moves keeps it.
struct Mutant {
    std::string file; ///< core/engine/sitepairs.cpp
    std::string function; ///< in which it is
    std::string line; ///< trimmed
    std::string change; ///< "< -> <=", with " #2" for the second such in such a line of its function
    int lineNumber = 0;
    std::size_t offset = 0; ///< in the file's text: `length` characters are replaced
    std::size_t length = 0;
    std::string replacement;

    /// What an entry of equivalent.txt begins with.
    [[nodiscard]] std::string name() const { return file + " " + function + ": " + line + " [" + change + "]"; }
};

/// Every mutant of a file, in the order of its text. Comments, strings and includes have none.
[[nodiscard]] std::vector<Mutant> mutantsOf(const std::string &file, const std::string &text);

/// The text with this one change.
[[nodiscard]] std::string mutated(const std::string &text, const Mutant &mutant);

} // namespace holdfast
