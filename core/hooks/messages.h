// messages.h - an event as programs, mail, syslog and systemd's journal want it: pure functions.
#pragma once

#include <hooks/hookconfig.h>

#include <QByteArray>

namespace holdfast {

/// HOLDFAST_EVENT, HOLDFAST_ID, ...: see README.md. No value has a line break.
[[nodiscard]] Parameters hookVariables(const HookEvent &event);

/// One line of JSON.
[[nodiscard]] QByteArray hookJson(const HookEvent &event);

/// Head and body (RFC 5322), lines end with \n as programs of the kind of sendmail take them.
[[nodiscard]] QByteArray mailText(const HookEvent &event, const MailTarget &target, const QString &host);

/// RFC 5424, one datagram. @param pid of the manager
[[nodiscard]] QByteArray syslogText(const HookEvent &event, const SyslogTarget &target, const QString &host,
                                    qint64 pid);

/// systemd's native protocol, one datagram.
[[nodiscard]] QByteArray journaldText(const HookEvent &event);

} // namespace holdfast
