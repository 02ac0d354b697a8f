#include <config/diagnostic.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace holdfast {

std::string text(const Diagnostic &diagnostic)
{
    std::string out = diagnostic.file;
    if (diagnostic.line > 0)
        out += ':' + std::to_string(diagnostic.line) + ':' + std::to_string(diagnostic.column);
    if (!out.empty())
        out += ": ";
    switch (diagnostic.severity) {
    case Diagnostic::Severity::Error: out += "error: "; break;
    case Diagnostic::Severity::Warning: out += "warning: "; break;
    }
    if (!diagnostic.key.empty())
        out += diagnostic.key + ": ";
    return out + diagnostic.message;
}

bool hasErrors(const std::vector<Diagnostic> &diagnostics)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic &d) { return d.severity == Diagnostic::Severity::Error; });
}

void sortByPlace(std::vector<Diagnostic> &diagnostics, const std::vector<std::string> &files)
{
    std::map<std::string, std::size_t> position;
    for (std::size_t i = 0; i < files.size(); ++i)
        position.emplace(files[i], i);
    const auto place = [&position](const Diagnostic &d) {
        const auto file = position.find(d.file);
        return std::tuple(file == position.end() ? position.size() : file->second, d.line, d.column);
    };
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [&place](const Diagnostic &a, const Diagnostic &b) { return place(a) < place(b); });
}

} // namespace holdfast
