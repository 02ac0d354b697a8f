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
    fields("states"_L1, question.states);
}

QJsonObject toJson(const WhatIf &question)
{
    return jsonOf(question);
}

WhatIf whatIfFromJson(const QJsonObject &json)
{
    return valueFromJson<WhatIf>(json);
}

QJsonObject toJson(const WhatIfAnswer &answer)
{
    QJsonObject json = toJson(answer.plan);
    if (answer.seq == 0)
        return json;
    json["seq"_L1] = answer.seq;
    json["at"_L1] = jsonOfTime(answer.at);
    json["horizon_s"_L1] = answer.horizonS;
    json["before"_L1] = toJson(answer.before);
    json["after"_L1] = toJson(answer.after);
    return json;
}

WhatIfAnswer whatIfAnswerFromJson(const QJsonObject &json)
{
    WhatIfAnswer answer;
    answer.plan = planFromJson(json);
    answer.seq = json["seq"_L1].toInteger();
    answer.at = QDateTime::fromString(json["at"_L1].toString(), Qt::ISODateWithMs);
    answer.horizonS = json["horizon_s"_L1].toDouble();
    answer.before = siteStatusFromJson(json["before"_L1].toObject());
    answer.after = siteStatusFromJson(json["after"_L1].toObject());
    return answer;
}

} // namespace holdfast
