// sentence.h - one sentence for a record in the user's language, made from its fields and never from its `text`.
#pragma once

#include <QJsonObject>
#include <QString>

namespace holdfast {

/// "cdma@alpha/call-control exited with status 1"; no final full stop. A kind this version does not know: its name and
/// its target, so that a newer manager's records are still seen.
[[nodiscard]] QString sentence(const QJsonObject &record);

/// "attempt 2 of 3 in 5 min" of an action with a limit, else empty.
[[nodiscard]] QString attemptWords(const QJsonObject &record);

/// Who did it, for people: the user's name, "the manager of alpha", "the independent computer".
[[nodiscard]] QString actorWords(const QString &by);

/// The arguments of a command record or of an API call: a string or an array of strings, joined by blanks.
[[nodiscard]] QString argumentText(const QJsonValue &args);

} // namespace holdfast
