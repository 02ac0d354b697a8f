// localsocket.h - a local stream socket with lines on it: how switches talk to what carries their orders out.
#pragma once

#include <run/descriptor.h>

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

#include <string>

namespace holdfast::ic {

/// Connects without waiting. @return 0, or errno; ENOENT and ECONNREFUSED: nobody listens there.
[[nodiscard]] int connectLocal(const std::string &path, Descriptor &socket);

/// Lines in both directions over a connected socket. Holds at most 64 KiB of one line; a longer one closes it.
class LineSocket : public QObject
{
    Q_OBJECT
public:
    explicit LineSocket(Descriptor socket, QObject *parent = nullptr);

    /// @return false where the far end doesn't take it.
    bool send(const QByteArray &text);

Q_SIGNALS:
    void line(const QByteArray &text); ///< without its end
    void closed(); ///< once, by the far end

private:
    void readAvailable();

    Descriptor m_socket;
    QSocketNotifier m_readable;
    QByteArray m_received;
};

} // namespace holdfast::ic
