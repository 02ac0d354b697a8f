// endpoint.h - HOST[:PORT], as it is written where a manager on another computer is meant.
#pragma once

#include <model/expected.h>

#include <QString>

namespace holdfast {

constexpr quint16 managerPort = 5495;

struct Endpoint {
    QString host; ///< a name or an address; "": any of this computer's
    quint16 port = managerPort;

    /// As it is written: "alpha:5495", "[::1]:5495".
    [[nodiscard]] QString text() const;
    bool operator==(const Endpoint &) const = default;
};

/// "alpha", "alpha:5495", "10.0.0.1:5495", "[2001:db8::1]:5495", "::1". Errors: no host, no port number.
[[nodiscard]] Expected<Endpoint> endpointFrom(const QString &text);
/// What to listen on: the same, or a port alone. Port 0: the system chooses.
[[nodiscard]] Expected<Endpoint> listeningFrom(const QString &text);

} // namespace holdfast
