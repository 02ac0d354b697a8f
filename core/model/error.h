// error.h - what went wrong, where, and what a person can do about it.
#pragma once

#include <string>

namespace holdfast {

/// Errors are values; adapters return them, user interfaces print them with message().
struct Error {
    std::string what; ///< one sentence: what was found and what is allowed
    std::string where; ///< file:line:column, a device, a path, a member; "" where there is no place
    std::string todo; ///< what the reader can do, "" where it is obvious

    [[nodiscard]] std::string message() const
    {
        std::string text = where.empty() ? what : where + ": " + what;
        if (!todo.empty())
            text += " (" + todo + ")";
        return text;
    }
    bool operator==(const Error &) const = default;
};

} // namespace holdfast
