#include <journal/recordjson.h>

#include <model/recordfields.h>

#include <QByteArrayList>
#include <QJsonDocument>
#include <QVariant>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

QString text(std::string_view value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

QJsonValue jsonValue(const FieldValue &value)
{
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag;
    if (const auto *integer = std::get_if<std::int64_t>(&value))
        return qint64(*integer);
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    return text(std::get<std::string>(value));
}

constexpr const char *csvColumns[] = {"seq", "t", "kind", "host", "target", "text", "by", "origin", "cause", "root"};

QByteArray csvField(const QJsonValue &value)
{
    QByteArray field = value.toVariant().toString().toUtf8();
    if (field.contains(',') || field.contains('"') || field.contains('\n') || field.contains('\r'))
        field = '"' + field.replace('"', "\"\"") + '"';
    return field;
}

Error badLine(std::string what)
{
    return {"not a record of a Holdfast journal: " + std::move(what), {}, "Give a file written by `journal export`."};
}

} // namespace

QJsonObject recordJson(const Record &record, const Site &site, WallTime t)
{
    QJsonObject object{{u"t"_s, wallText(t)}};
    for (const auto &[key, value] : fields(record, site))
        object.insert(text(key), jsonValue(value));
    return object;
}

JournalEntry entryOf(const Record &record, const Site &site, WallTime t)
{
    JournalEntry entry;
    entry.seq = static_cast<qint64>(record.seq);
    if (isValid(record.originHost))
        entry.origin = text(site.nameOf(record.originHost)) + u':' + QString::number(record.origin);
    entry.t = t;
    entry.kind = text(name(record.kind()));
    entry.host = text(site.nameOf(record.host));
    entry.target = text(nameOf(record.target, site));
    entry.cause = static_cast<qint64>(record.cause);
    entry.root = static_cast<qint64>(record.root);
    entry.json = QByteArray::fromStdString(toJsonLine(record, site, '"' + wallText(t).toStdString() + '"'));
    return entry;
}

QJsonObject jsonOf(const JournalEntry &entry)
{
    return QJsonDocument::fromJson(entry.json).object();
}

QByteArray csvHeader()
{
    return QByteArrayList(std::begin(csvColumns), std::end(csvColumns)).join(',') + "\r\n";
}

QByteArray csvLine(const QJsonObject &record)
{
    QByteArrayList fields;
    for (const char *column : csvColumns)
        fields.append(csvField(record[QLatin1StringView(column)]));
    return fields.join(',') + "\r\n";
}

Expected<JournalEntry> entryFromLine(const QByteArray &line)
{
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(line, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return badLine(problem.errorString().toStdString());
    JournalEntry entry;
    entry.seq = object["seq"_L1].toInteger();
    entry.origin = object["origin"_L1].toString();
    entry.kind = object["kind"_L1].toString();
    entry.host = object["host"_L1].toString();
    entry.target = object["target"_L1].toString();
    entry.cause = object["cause"_L1].toInteger();
    entry.root = object["root"_L1].toInteger();
    entry.json = line.trimmed();
    const auto t = wallTimeOf(object["t"_L1].toString());
    if (entry.seq < 1)
        return badLine("`seq` must be a whole number from 1");
    if (entry.kind.isEmpty())
        return badLine("`kind` is missing");
    if (!t)
        return badLine("`t` must be an RFC 3339 time");
    if (entry.cause < 0 || entry.cause >= entry.seq)
        return badLine("`cause` must be before `seq`");
    entry.t = *t;
    return entry;
}

} // namespace holdfast
