#include <api/whatif.h>

#include <api/jsonfields.h>

namespace holdfast {

using namespace Qt::StringLiterals;

void describe(auto &&fields, Is<WhatIf> auto &question)
{
    fields("do"_L1, question.verb);
    fields("target"_L1, question.target);
    fields("cured_by"_L1, question.curedBy);
    fields("recurs_after"_L1, question.recursAfter);
}

QJsonObject toJson(const WhatIf &question)
{
    return jsonOf(question);
}

WhatIf whatIfFromJson(const QJsonObject &json)
{
    return valueFromJson<WhatIf>(json);
}

} // namespace holdfast
