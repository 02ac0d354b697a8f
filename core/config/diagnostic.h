// diagnostic.h - one finding in a file: where, at which key, what was found and what is allowed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace holdfast {

struct Diagnostic {
    enum class Severity : std::uint8_t { Error, Warning };
    Severity severity = Severity::Error;
    std::string file; ///< as the caller named it; drop-ins beside it; "" for a key given on a command line
    int line = 0; ///< from 1; 0: the file as a whole
    int column = 0; ///< in characters, from 1
    std::string key; ///< group.cdma.process.call-control.restart, host[2].outlet where a name is missing
    std::string found; ///< the value or its kind, as a person reads it
    std::string allowed;
    std::string message; ///< one sentence that holds found and allowed too
    bool operator==(const Diagnostic &) const = default;
};

/// "fig1.toml:12:9: error: host.alpha.outlet: found "one"; allowed: a whole number from 1 to 255"
[[nodiscard]] std::string text(const Diagnostic &diagnostic);

[[nodiscard]] bool hasErrors(const std::vector<Diagnostic> &diagnostics);

/// In the order of reading: by file in the order given, then line and column. Errors and warnings mixed.
void sortByPlace(std::vector<Diagnostic> &diagnostics, const std::vector<std::string> &files);

} // namespace holdfast
