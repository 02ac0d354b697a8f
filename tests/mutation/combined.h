// combined.h - all mutants of a source file in one: each function has its body once per mutant and
// once as it is.
#pragma once

#include "mutants.h"

#include <map>
#include <set>

namespace holdfast {

/// Which of them is met is told by `holdfastMutant` when the program runs; 0 is none. So every file
/// is compiled once, and not once per mutant.
struct Combined
{
    std::string text;
    std::map<int, std::size_t>
        begins; ///< by line of `text`: the mutant whose body begins there; 0: nobody's
    std::set<std::size_t> missing; ///< numbers of those that stand in no function's body, and need
                                   ///< a file of their own

    /// The number of the mutant that a line of `text` belongs to; 0: the line is in no mutant's
    /// body.
    [[nodiscard]] std::size_t at(int line) const;
};

/// @param numbers of `mutants`, which are those of this file in the order of its text
/// @param without numbers of those that are left out, since the compiler refuses them
[[nodiscard]] Combined combined(const std::string &text, const std::vector<Mutant> &mutants,
                                const std::vector<std::size_t> &numbers,
                                const std::set<std::size_t> &without);

} // namespace holdfast
