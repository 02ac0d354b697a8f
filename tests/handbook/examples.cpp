#include "examples.h"

#include <QRegularExpression>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

const QString anything = u"\u2026"_s;

bool matchesFrom(const QStringList &expected, qsizetype at, const QStringList &said, qsizetype from)
{
    if (at == expected.size())
        return from == said.size();
    if (expected[at].trimmed() == anything) {
        for (qsizetype next = from; next <= said.size(); ++next) {
            if (matchesFrom(expected, at + 1, said, next))
                return true;
        }
        return false;
    }
    if (from == said.size())
        return false;
    QString pattern = QRegularExpression::escape(comparable(expected[at]));
    pattern.replace(QRegularExpression::escape(anything), u".*"_s);
    const QRegularExpression line(QRegularExpression::anchoredPattern(pattern));
    return line.match(comparable(said[from])).hasMatch() && matchesFrom(expected, at + 1, said, from + 1);
}

} // namespace

std::vector<HandbookExample> examplesOf(const QString &markdown)
{
    std::vector<HandbookExample> examples;
    bool inside = false;
    int number = 0;
    const QStringList lines = markdown.split(u'\n');
    for (const QString &line : lines) {
        ++number;
        if (line.startsWith("```"_L1)) {
            inside = !inside;
            if (!inside)
                continue;
            const QString info = line.mid(3).trimmed();
            HandbookExample example{number, info.section(u' ', 0, 0), {}, {}, {}};
            const QString rest = info.section(u' ', 1);
            if (rest.startsWith("not run: "_L1))
                example.notRun = rest.mid(9);
            else
                example.words = rest.split(u' ', Qt::SkipEmptyParts);
            examples.push_back(std::move(example));
        } else if (inside) {
            examples.back().lines.append(line);
        }
    }
    return examples;
}

std::vector<ShellStep> stepsOf(const HandbookExample &example)
{
    std::vector<ShellStep> steps;
    int number = example.line;
    for (const QString &line : example.lines) {
        ++number;
        if (line.startsWith("$ "_L1))
            steps.push_back({number, line.mid(2), {}});
        else if (line.startsWith("> "_L1) && !steps.empty() && steps.back().output.isEmpty())
            steps.back().command += u'\n' + line.mid(2);
        else if (!steps.empty())
            steps.back().output.append(line);
    }
    return steps;
}

QString comparable(const QString &line)
{
    static const QRegularExpression time(u"\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?"_s);
    static const QRegularExpression hash(u"\\b[0-9a-f]{16}\\b"_s);
    static const QRegularExpression record(u"^\\d+ TIME"_s);
    static const QRegularExpression numbered(u"\\brecord \\d+"_s);
    QString text = line.simplified();
    text.replace(time, u"TIME"_s).replace(hash, u"HASH"_s);
    return text.replace(record, u"N TIME"_s).replace(numbered, u"record N"_s);
}

bool matches(const QStringList &expected, const QStringList &said)
{
    return matchesFrom(expected, 0, said, 0);
}

} // namespace holdfast
