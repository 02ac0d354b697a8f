#include <support/finding.h>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

QString name(Grade grade)
{
    switch (grade) {
    case Grade::Ok:
        return u"ok"_s;
    case Grade::Warning:
        return u"warning"_s;
    case Grade::Error:
        return u"error"_s;
    }
    return {};
}

QJsonObject toJson(const HostFinding &finding)
{
    return {{u"grade"_s, name(finding.grade)},
            {u"check"_s, finding.check},
            {u"what"_s, finding.what},
            {u"where"_s, finding.where},
            {u"todo"_s, finding.todo}};
}

int countOf(const std::vector<HostFinding> &findings, Grade grade)
{
    return static_cast<int>(std::ranges::count(findings, grade, &HostFinding::grade));
}

QString text(const HostFinding &finding)
{
    QString line = u"%1 %2 "_s.arg(name(finding.grade), -8).arg(finding.check, -12);
    line += finding.where.isEmpty() ? finding.what : finding.where + u": "_s + finding.what;
    return finding.todo.isEmpty() ? line : line + u'\n' + QString(22, u' ') + u"-> "_s + finding.todo;
}

} // namespace holdfast
