// words.h - the field's terms, durations and times as the console says them in the user's language.
#pragma once

#include <model/vocabulary.h>

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace holdfast {

// Translated names of vocabulary.h's values, as they stand in a sentence: "Off-line", "power cycle", "in service".
[[nodiscard]] QString word(Layer value);
[[nodiscard]] QString word(State value);
[[nodiscard]] QString word(Role value);
[[nodiscard]] QString word(Fault value);
[[nodiscard]] QString word(Action value);
[[nodiscard]] QString word(ResourceState value);
[[nodiscard]] QString word(HostState value);
[[nodiscard]] QString word(LinkState value);
[[nodiscard]] QString word(PowerState value);
[[nodiscard]] QString word(BeatState value);
[[nodiscard]] QString word(CommandOutcome value);
[[nodiscard]] QString word(AlarmState value);
[[nodiscard]] QString word(Severity value);
[[nodiscard]] QString word(RecordKind value);
[[nodiscard]] QString word(AlarmKind value);
[[nodiscard]] QString word(CommandVerb value);

/// "5 min", "1 h 30 min", "250 ms", "2.5 s": a span for people.
[[nodiscard]] QString durationWords(double seconds);

/// The value of a contract's name ("power-cycle"), nullopt for one this version does not know.
template <class Type>
[[nodiscard]] std::optional<Type> named(const QJsonObject &object, QLatin1StringView key)
{
    return fromName<Type>(object.value(key).toString().toStdString());
}

/// `t` of a record in microseconds since 1970-01-01 UTC (RFC 3339), or since the start where it is a number (simulate).
[[nodiscard]] qint64 recordTime(const QJsonObject &record);

/// RFC 3339 with up to microseconds to microseconds since 1970 UTC; nullopt where it isn't a time.
[[nodiscard]] std::optional<qint64> parseTime(const QString &text);

/// RFC 3339 UTC with microseconds, as the contracts write it.
[[nodiscard]] QString utcText(qint64 microseconds);

/// Local date and time with milliseconds: "2026-11-23 19:23:41.052".
[[nodiscard]] QString localText(qint64 microseconds);

/// A simulated time is seconds since a start, not a date: smaller than one day of 1970.
[[nodiscard]] bool isDate(qint64 microseconds);

} // namespace holdfast
