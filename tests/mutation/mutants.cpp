#include "mutants.h"

#include <array>
#include <cctype>
#include <map>
#include <string_view>

namespace holdfast {

namespace {

struct Operator {
    std::string_view token;
    std::array<std::string_view, 2> instead; ///< "" : only one
};

// A comparison is moved by one and turned round; a connective is exchanged for the other. The formatter keeps blanks
// around binary operators, which tells them from templates' brackets and signs.
constexpr std::array binary{
    Operator{"<=", {"<", ">"}}, Operator{">=", {">", "<"}}, Operator{"==", {"!=", ""}}, Operator{"!=", {"==", ""}},
    Operator{"&&", {"||", ""}}, Operator{"||", {"&&", ""}}, Operator{"+=", {"-=", ""}}, Operator{"-=", {"+=", ""}},
    Operator{"<", {"<=", ">="}}, Operator{">", {">=", "<="}}, Operator{"+", {"-", ""}}, Operator{"-", {"+", ""}},
};
constexpr std::array words{Operator{"std::max", {"std::min", ""}}, Operator{"std::min", {"std::max", ""}}};

bool isBlank(char c)
{
    return c == ' ' || c == '\n';
}

bool isWord(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

class Scan
{
public:
    Scan(std::string file, const std::string &text) : m_file(std::move(file)), m_text(text) {}

    std::vector<Mutant> all()
    {
        while (m_at < m_text.size()) {
            if (m_at == 0 || m_text[m_at - 1] == '\n')
                beginLine();
            if (skips())
                continue;
            look();
            ++m_at;
        }
        return std::move(m_found);
    }

private:
    [[nodiscard]] bool here(std::string_view token) const { return m_text.compare(m_at, token.size(), token) == 0; }
    [[nodiscard]] char at(std::size_t position) const { return position < m_text.size() ? m_text[position] : '\n'; }
    [[nodiscard]] char before() const { return m_at == 0 ? '\n' : m_text[m_at - 1]; }

    void beginLine()
    {
        const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
        const std::string whole = m_text.substr(m_at, end - m_at);
        const std::size_t first = whole.find_first_not_of(' ');
        m_line = first == std::string::npos ? "" : whole.substr(first);
        ++m_lineNumber;
        // A definition begins in the first column and names its function before the bracket.
        const std::size_t bracket = whole.find('(');
        if (first == 0 && bracket != std::string::npos && isWord(whole[0])) {
            std::size_t begin = bracket;
            while (begin > 0 && isWord(whole[begin - 1]))
                --begin;
            m_function = whole.substr(begin, bracket - begin);
        }
    }

    // Comments, strings, includes, assertions of the compiler.
    bool skips()
    {
        const auto to = [this](std::string_view end, std::size_t from) {
            const std::size_t found = m_text.find(end, from);
            m_at = found == std::string::npos ? m_text.size() : found + (end == "\n" ? 0 : end.size());
            return true;
        };
        if (here("//") || here("static_assert") || (m_text[m_at] == '#' && before() == '\n'))
            return to("\n", m_at);
        if (here("/*"))
            return to("*/", m_at);
        if (m_text[m_at] != '"' && m_text[m_at] != '\'')
            return false;
        const char quote = m_text[m_at++];
        while (m_at < m_text.size() && m_text[m_at] != quote)
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        ++m_at;
        return true;
    }

    void look()
    {
        if (isBlank(before())) {
            for (const Operator &op : binary) {
                if (here(op.token) && isBlank(at(m_at + op.token.size()))) {
                    add(op);
                    return;
                }
            }
        }
        for (const Operator &op : words) {
            if (here(op.token) && !isWord(at(m_at + op.token.size())))
                add(op);
        }
        const bool loop = m_line.starts_with("for (");
        if (m_text[m_at] == '!' && at(m_at + 1) != '=')
            add("!", "");
        else if (here("++") && isWord(at(m_at + 2)) && !loop)
            add("++", "");
        else if (std::isdigit(static_cast<unsigned char>(m_text[m_at])) != 0 && !isWord(before()) && before() != '.')
            number();
    }

    void number()
    {
        std::size_t end = m_at;
        while (std::isdigit(static_cast<unsigned char>(at(end))) != 0)
            ++end;
        const std::string digits = m_text.substr(m_at, end - m_at);
        const long value = std::stol(digits);
        add(digits, std::to_string(value + 1));
        if (value > 0)
            add(digits, std::to_string(value - 1));
    }

    void add(const Operator &op)
    {
        for (const std::string_view instead : op.instead) {
            if (!instead.empty())
                add(op.token, instead);
        }
    }

    void add(std::string_view token, std::string_view instead)
    {
        Mutant mutant;
        mutant.file = m_file;
        mutant.function = m_function;
        mutant.line = m_line;
        mutant.change = std::string(token) + " -> " + (instead.empty() ? "nothing" : std::string(instead));
        if (const int nth = ++m_made[mutant.name()]; nth > 1)
            mutant.change += " #" + std::to_string(nth);
        mutant.lineNumber = m_lineNumber;
        mutant.offset = m_at;
        mutant.length = token.size();
        mutant.replacement = instead;
        m_found.push_back(std::move(mutant));
    }

    std::string m_file;
    const std::string &m_text;
    std::size_t m_at = 0;
    std::string m_line, m_function;
    int m_lineNumber = 0;
    std::map<std::string, int> m_made; ///< by name: how often
    std::vector<Mutant> m_found;
};

} // namespace

std::vector<Mutant> mutantsOf(const std::string &file, const std::string &text)
{
    return Scan(file, text).all();
}

std::string mutated(const std::string &text, const Mutant &mutant)
{
    std::string out = text;
    return out.replace(mutant.offset, mutant.length, mutant.replacement);
}

} // namespace holdfast
