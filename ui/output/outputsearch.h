// outputsearch.h - what is searched for in output: plain text or a regular expression, and where it occurs in a line.
#pragma once

#include <QRegularExpression>
#include <QString>

#include <vector>

namespace holdfast {

/// A value: make a new one for another text. An expression that is bad or has no text matches nothing.
class OutputSearch
{
public:
    /// A match within a line, in characters.
    struct Span {
        qsizetype start = 0;
        qsizetype length = 0;
        bool operator==(const Span &) const = default;
    };

    OutputSearch() = default;
    /// @param matchCase otherwise "Error" finds "ERROR", too. @param expression the text is a regular expression.
    OutputSearch(const QString &text, bool matchCase, bool expression);

    /// Nothing is searched for.
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    /// It can be searched for: there is a text, and as an expression it is a good one.
    [[nodiscard]] bool isUsable() const { return !isEmpty() && m_error.isEmpty(); }
    /// What is wrong with the expression, in the user's language; empty for a good one.
    [[nodiscard]] QString error() const { return m_error; }
    /// Where in the text it is wrong, from 0; meaningful with an error() only.
    [[nodiscard]] qsizetype errorOffset() const { return m_errorOffset; }
    /// Whether a line was given up since this value was made: the expression tries too many ways to match it. After the
    /// twentieth no further line is tried.
    [[nodiscard]] bool gaveUp() const { return m_givenUp > 0; }

    [[nodiscard]] bool matches(const QString &line) const;
    /// All matches in the order of the line, without empty ones.
    [[nodiscard]] std::vector<Span> spans(const QString &line) const;

private:
    QString m_text;
    Qt::CaseSensitivity m_case = Qt::CaseInsensitive;
    bool m_isExpression = false;
    QRegularExpression m_expression;
    QString m_error;
    qsizetype m_errorOffset = 0;
    mutable int m_givenUp = 0;
};

} // namespace holdfast
