// jsonfields.h - structs to JSON and back from one description of each: `describe(fields, value)` names every key once.
#pragma once

#include <model/vocabulary.h>

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <concepts>
#include <optional>
#include <type_traits>
#include <vector>

namespace holdfast {

/// Lets one describe() serve a const value (writing) and a mutable one (reading):
/// `void describe(auto &fields, Is<RungStatus> auto &rung)`.
template <class T, class Of>
concept Is = std::same_as<std::remove_const_t<T>, Of>;

/// RFC 3339, UTC, milliseconds; null for an invalid time.
[[nodiscard]] inline QJsonValue jsonOfTime(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

/// Writes each described member under its key. Used through jsonOf().
class JsonWriter
{
public:
    static constexpr bool reading = false;
    QJsonObject object;

    template <class T>
    void operator()(QLatin1StringView key, const T &value)
    {
        object.insert(key, valueOf(value));
    }
    /// A key that readers can do without is left out where it says nothing.
    template <class T>
    void unlessEmpty(QLatin1StringView key, const T &value)
    {
        if (!value.isEmpty())
            object.insert(key, valueOf(value));
    }
    void unlessEmpty(QLatin1StringView key, const QDateTime &value)
    {
        if (value.isValid())
            object.insert(key, valueOf(value));
    }
    void unlessTrue(QLatin1StringView key, bool value)
    {
        if (!value)
            object.insert(key, value);
    }

private:
    static QJsonValue valueOf(bool value) { return value; }
    static QJsonValue valueOf(int value) { return value; }
    static QJsonValue valueOf(qint64 value) { return value; }
    static QJsonValue valueOf(double value) { return value; }
    static QJsonValue valueOf(const QString &value) { return value; }
    static QJsonValue valueOf(const QStringList &value) { return QJsonArray::fromStringList(value); }
    static QJsonValue valueOf(const QDateTime &value) { return jsonOfTime(value); }
    static QJsonValue valueOf(const QJsonObject &value) { return value; }
    template <class T>
        requires std::is_enum_v<T>
    static QJsonValue valueOf(T value)
    {
        const std::string_view text = name(value);
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    template <class T>
    static QJsonValue valueOf(const std::optional<T> &value)
    {
        return value ? valueOf(*value) : QJsonValue(QJsonValue::Null);
    }
    template <class T>
    static QJsonValue valueOf(const std::vector<T> &values)
    {
        QJsonArray array;
        for (const T &value : values)
            array.append(valueOf(value));
        return array;
    }
    template <class T>
        requires std::is_class_v<T>
    static QJsonValue valueOf(const T &value)
    {
        JsonWriter writer;
        describe(writer, value);
        return writer.object;
    }
};

/// Reads each described member from its key; a missing key or a value of another type leaves the member as it is, and
/// an array's elements that are no objects are dropped: an older or newer peer is no reason to show nothing.
class JsonReader
{
public:
    static constexpr bool reading = true;
    explicit JsonReader(const QJsonObject &object) : m_object(object) {}

    template <class T>
    void operator()(QLatin1StringView key, T &value) const
    {
        read(m_object.value(key), value);
    }
    template <class T>
    void unlessEmpty(QLatin1StringView key, T &value) const
    {
        read(m_object.value(key), value);
    }
    void unlessTrue(QLatin1StringView key, bool &value) const { read(m_object.value(key), value); }

private:
    static void read(const QJsonValue &json, bool &value) { value = json.toBool(value); }
    static void read(const QJsonValue &json, int &value) { value = static_cast<int>(json.toInteger(value)); }
    static void read(const QJsonValue &json, qint64 &value) { value = json.toInteger(value); }
    static void read(const QJsonValue &json, double &value) { value = json.toDouble(value); }
    static void read(const QJsonValue &json, QString &value) { value = json.toString(value); }
    static void read(const QJsonValue &json, QDateTime &value)
    {
        if (const auto time = QDateTime::fromString(json.toString(), Qt::ISODateWithMs); time.isValid())
            value = time.toUTC();
    }
    static void read(const QJsonValue &json, QStringList &value)
    {
        if (!json.isArray())
            return;
        value.clear();
        for (const auto &element : json.toArray()) {
            if (element.isString())
                value.append(element.toString());
        }
    }
    static void read(const QJsonValue &json, QJsonObject &value) { value = json.toObject(value); }
    template <class T>
        requires std::is_enum_v<T>
    static void read(const QJsonValue &json, T &value)
    {
        const QByteArray text = json.toString().toUtf8();
        value = fromName<T>({text.constData(), static_cast<std::size_t>(text.size())}).value_or(value);
    }
    template <class T>
    static void read(const QJsonValue &json, std::optional<T> &value)
    {
        constexpr bool isStruct = std::is_class_v<T>;
        value.reset();
        if (isStruct ? json.isObject() : !(json.isNull() || json.isUndefined()))
            read(json, value.emplace());
    }
    template <class T>
    static void read(const QJsonValue &json, std::vector<T> &values)
    {
        if (!json.isArray())
            return;
        values.clear();
        for (const auto &element : json.toArray()) {
            if (element.isObject())
                read(element, values.emplace_back());
        }
    }
    template <class T>
        requires std::is_class_v<T>
    static void read(const QJsonValue &json, T &value)
    {
        if (json.isObject())
            describe(JsonReader(json.toObject()), value);
    }

    QJsonObject m_object;
};

template <class T>
[[nodiscard]] QJsonObject jsonOf(const T &value)
{
    JsonWriter writer;
    describe(writer, value);
    return writer.object;
}

template <class T>
[[nodiscard]] T valueFromJson(const QJsonObject &json)
{
    T value;
    describe(JsonReader(json), value);
    return value;
}

} // namespace holdfast
