// section.h - one table of the independent computer's configuration: its keys read, typed, with located errors.
#pragma once

#include <model/config.h>
#include <model/error.h>

#include <toml++/toml.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast::ic {

/// Everything that is wrong with one file.
struct Findings {
    std::string path;
    std::vector<Error> errors;

    [[nodiscard]] std::string place(const toml::source_region &at) const; ///< FILE:LINE:COLUMN
    void add(const toml::source_region &at, std::string what, std::string todo = {});
};

/// The one of `known` that was probably meant, as a question; "" where nothing is known.
[[nodiscard]] std::string didYouMean(std::string_view text, const std::vector<std::string> &known);

/// What is asked for is known; what was not asked for by finish() is an unknown key. Every reader returns a value in
/// any case and puts what is wrong with it into the findings.
class Section
{
public:
    Section(const toml::table &table, std::string title, Findings &findings);

    const toml::node *node(std::string_view key); ///< null: it isn't there
    void wrong(std::string_view key, const std::string &what); ///< @param what follows the key's name

    std::string text(std::string_view key, std::optional<std::string> fallback); ///< nullopt: it must be there
    std::string oneOf(std::string_view key, const std::string &fallback,
                      std::initializer_list<std::string_view> allowed);
    std::string name(std::string_view key);
    int integer(std::string_view key, int least, int most, std::optional<int> fallback);
    bool boolean(std::string_view key, bool fallback);
    Duration duration(std::string_view key, Duration fallback);
    /// A list of words, or a text for the shell.
    CommandLine command(std::string_view key, bool required);
    std::vector<std::string> texts(std::string_view key);
    /// Tables under a key, written as one table or as a list of them.
    std::vector<const toml::table *> tables(std::string_view key, const std::string &what);

    void finish();

    [[nodiscard]] std::string place(std::string_view key) const; ///< of the table where the key isn't there
    [[nodiscard]] Findings &findings() { return m_findings; }

private:
    const toml::table &m_table;
    std::string m_title;
    Findings &m_findings;
    std::vector<std::string> m_known;
};

} // namespace holdfast::ic
