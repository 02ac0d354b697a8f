#include "combined.h"

#include <algorithm>
#include <string_view>

namespace holdfast {

namespace {

struct Body
{
    std::size_t begin = std::string::npos; ///< of its opening brace
    std::size_t end = 0; ///< behind its closing brace
    [[nodiscard]] bool found() const { return begin != std::string::npos; }
};

// The formatter puts a function's braces, and no other's but a type's, on lines of their own in the
// first column.
Body bodyAround(const std::string &text, std::size_t offset)
{
    const std::size_t before = text.rfind("\n{\n", offset);
    if (before == std::string::npos)
        return {};
    const std::size_t end = text.find("\n}", before);
    if (end == std::string::npos || end < offset || text[end + 2] != '\n')
        return {};
    const std::size_t header = text.rfind('\n', before - 1) + 1;
    for (const std::string_view type : {"struct ", "class ", "enum ", "namespace "}) {
        if (text.compare(header, type.size(), type) == 0)
            return {};
    }
    return {before + 1, end + 2};
}

} // namespace

std::size_t Combined::at(int line) const
{
    const auto after = begins.upper_bound(line);
    return after == begins.begin() ? 0 : std::prev(after)->second;
}

Combined combined(const std::string &text, const std::vector<Mutant> &mutants,
                  const std::vector<std::size_t> &numbers, const std::set<std::size_t> &without)
{
    Combined out;
    int line = 1;
    const auto append = [&](std::string_view more, std::size_t number) {
        out.begins[line] = number;
        out.text += more;
        line += static_cast<int>(std::ranges::count(more, '\n'));
    };
    append("extern unsigned holdfastMutant;\n", 0);
    std::size_t at = 0;
    for (std::size_t i = 0; i < mutants.size();) {
        const Body body = bodyAround(text, mutants[i].offset);
        if (!body.found()) {
            out.missing.insert(numbers[i++]);
            continue;
        }
        append(std::string_view(text).substr(at, body.begin - at), 0);
        append("{\nswitch (holdfastMutant) {\n", 0);
        for (; i < mutants.size() && mutants[i].offset < body.end; ++i) {
            if (without.contains(numbers[i]))
                continue;
            std::string its = text.substr(body.begin, body.end - body.begin);
            its.replace(mutants[i].offset - body.begin, mutants[i].length, mutants[i].replacement);
            append("case " + std::to_string(numbers[i]) + ":\n" + its + "\nbreak;\n", numbers[i]);
        }
        append("default:\n", 0);
        append(std::string_view(text).substr(body.begin, body.end - body.begin), 0);
        append("\n}\n}", 0);
        at = body.end;
    }
    append(std::string_view(text).substr(at), 0);
    return out;
}

} // namespace holdfast
