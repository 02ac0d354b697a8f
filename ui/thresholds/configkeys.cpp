#include <thresholds/configkeys.h>

#include <model/duration.h>

#include <QJsonArray>
#include <QRegularExpression>

namespace holdfast {

using namespace Qt::StringLiterals;

bool ConfigKey::isInherited() const
{
    return origin != "own"_L1;
}

ConfigInForce configFromJson(const QJsonObject &json)
{
    ConfigInForce config;
    config.hash = json.value("hash"_L1).toString();
    const QJsonArray keys = json.value("keys"_L1).toArray();
    for (const QJsonValue &each : keys) {
        const QJsonObject object = each.toObject();
        ConfigKey key;
        key.key = object.value("key"_L1).toString();
        key.value = object.value("value"_L1).toString();
        key.origin = object.value("origin"_L1).toString();
        key.where = object.value("where"_L1).toString();
        key.builtIn = object.value("built_in"_L1).toString();
        config.keys.insert(key.key, key);
    }
    const QJsonArray dropIns = json.value("dropins"_L1).toArray();
    for (const QJsonValue &each : dropIns) {
        const QJsonObject object = each.toObject();
        config.dropIns.push_back({object.value("file"_L1).toString(), object.value("by"_L1).toString(),
                                  object.value("when"_L1).toString(), object.value("why"_L1).toString(),
                                  object.value("rolled_back"_L1).toBool()});
    }
    return config;
}

std::optional<Limit> limitFromToml(const QString &text)
{
    static const QRegularExpression count(u"\\bcount\\s*=\\s*(\\d{1,6})\\b"_s);
    static const QRegularExpression within(u"\\bwithin\\s*=\\s*\"([^\"]*)\""_s);
    const auto counted = count.match(text);
    const auto timed = within.match(text);
    if (!counted.hasMatch() || !timed.hasMatch())
        return std::nullopt;
    const auto duration = parseDuration(timed.captured(1).toStdString());
    if (!duration)
        return std::nullopt;
    return Limit{counted.captured(1).toInt(), *duration};
}

QString tomlOf(const Limit &limit)
{
    return u"{ count = %1, within = \"%2\" }"_s.arg(limit.count).arg(
        QString::fromStdString(durationAsWritten(limit.within)));
}

} // namespace holdfast
