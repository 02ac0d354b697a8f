// wire.h - a local or a TLS socket under a connection: what both have, but not in a base class that they share.
#pragma once

#include <QLocalSocket>
#include <QSslSocket>

#include <functional>
#include <variant>

namespace holdfast {

/// Owns nothing; valid as long as its socket is.
class Wire
{
public:
    explicit Wire(QLocalSocket *socket) : m_socket(socket) {}
    explicit Wire(QSslSocket *socket) : m_socket(socket) {}

    [[nodiscard]] QIODevice *device() const;
    [[nodiscard]] bool isConnected() const; ///< over TLS also while the handshake goes on
    [[nodiscard]] bool isConnecting() const;
    [[nodiscard]] qint64 unsent() const; ///< bytes that wait in this process, encrypted or not
    [[nodiscard]] QString errorString() const;
    void hangUp() const; ///< once all has been sent
    void abort() const;

    /// @param written something of unsent() has gone.
    void listen(QObject *context, const std::function<void()> &readable, const std::function<void()> &written,
                const std::function<void()> &ended) const;

private:
    std::variant<QLocalSocket *, QSslSocket *> m_socket;
};

} // namespace holdfast
