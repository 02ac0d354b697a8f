#include "figures.h"

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

QString numberText(double value, const QString &unit)
{
    return QString::number(value, 'f', value < 100 ? 1 : 0) + u' ' + unit;
}

} // namespace

double Figures::at(double share) const
{
    std::vector<double> sorted = values;
    std::ranges::sort(sorted);
    return sorted.empty() ? 0
                          : sorted[std::min(sorted.size() - 1,
                                            static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

bool Figures::isMet(double allowance) const
{
    return goal == 0 || (goalIsOfTail ? tail() : median()) <= goal * allowance;
}

QString Figures::head()
{
    return u"| what | goal | median | p99 |\n|---|---|---|---|"_s;
}

QString Figures::row() const
{
    const QString wanted = goal == 0 ? QString() : numberText(goal, unit) + (goalIsOfTail ? u" (p99)"_s : QString());
    if (values.empty())
        return u"| %1 | %2 | not measured | |"_s.arg(what, wanted);
    return u"| %1 | %2 | %3 | %4 |"_s.arg(what, wanted, numberText(median(), unit),
                                           values.size() > 1 ? numberText(tail(), unit) : QString());
}

} // namespace holdfast
