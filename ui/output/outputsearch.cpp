#include <output/outputsearch.h>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

// "(a+)+$" may try for minutes on one line; the window must stay alive, so PCRE stops long before and we say so.
constexpr int mostGivenUp = 20;

const QString &effortLimit()
{
    static const QString limit = u"(*LIMIT_MATCH=50000)"_s;
    return limit;
}

} // namespace

OutputSearch::OutputSearch(const QString &text, bool matchCase, bool expression)
    : m_text(text), m_case(matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive), m_isExpression(expression)
{
    if (!expression || text.isEmpty())
        return;
    m_expression.setPattern(effortLimit() + text);
    m_expression.setPatternOptions(matchCase ? QRegularExpression::NoPatternOption
                                             : QRegularExpression::CaseInsensitiveOption);
    if (m_expression.isValid())
        return;
    m_error = m_expression.errorString();
    m_errorOffset = std::clamp<qsizetype>(m_expression.patternErrorOffset() - effortLimit().size(), 0, text.size());
}

bool OutputSearch::matches(const QString &line) const
{
    if (!isUsable())
        return false;
    if (!m_isExpression)
        return line.contains(m_text, m_case);
    if (m_givenUp >= mostGivenUp)
        return false;
    const QRegularExpressionMatch match = m_expression.match(line);
    m_givenUp += match.isValid() ? 0 : 1;
    return match.hasMatch();
}

std::vector<OutputSearch::Span> OutputSearch::spans(const QString &line) const
{
    std::vector<Span> found;
    if (!isUsable())
        return found;
    if (m_isExpression) {
        for (auto match = m_expression.globalMatch(line); match.hasNext();) {
            const QRegularExpressionMatch one = match.next();
            if (one.capturedLength() > 0)
                found.push_back({one.capturedStart(), one.capturedLength()});
        }
        return found;
    }
    for (qsizetype at = line.indexOf(m_text, 0, m_case); at >= 0; at = line.indexOf(m_text, at + m_text.size(), m_case))
        found.push_back({at, m_text.size()});
    return found;
}

} // namespace holdfast
