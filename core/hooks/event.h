// event.h - what a hook is told: a record of the event stream that is of interest outside, and by which name.
#pragma once

#include <model/vocabulary.h>

#include <QJsonObject>
#include <QString>

#include <optional>
#include <span>
#include <string_view>

namespace holdfast {

/// What happened, as hooks choose from it.
enum class Occasion : std::uint8_t {
    AlarmRaised,
    AlarmReturned,
    AlarmAcknowledged,
    AlarmShelved,
    AlarmOutOfService,
    AlarmInService,
    MemberState,
    HostLost,
    HostState
};
[[nodiscard]] std::string_view name(Occasion occasion);
[[nodiscard]] std::span<const std::string_view> names(Occasion);

struct HookEvent {
    Occasion occasion = Occasion::AlarmRaised;
    QJsonObject record; ///< contracts/events.md
    QString site;

    [[nodiscard]] qint64 seq() const;
    /// SITE/SEQ: the same on every host and at every repetition, so that a receiver can tell what it has had already.
    [[nodiscard]] QString id() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString target() const;
    /// Of an alarm; nullopt: of what is none.
    [[nodiscard]] std::optional<Severity> severity() const;
    /// The record with `id`, `event` and `site` besides.
    [[nodiscard]] QJsonObject json() const;
    /// As RFC 5424 and syslog(3) number them: critical 2, major 3, minor and warning 4, a lost host 3, others 5 and 6.
    [[nodiscard]] int syslogSeverity() const;
};

/// nullopt: the record is none of those.
[[nodiscard]] std::optional<HookEvent> hookEvent(const QJsonObject &record, const QString &site);

} // namespace holdfast
