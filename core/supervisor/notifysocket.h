// notifysocket.h - the sd_notify(3) socket of one host: who sent what, told by the kernel and not by the sender.
#pragma once

#include <model/expected.h>
#include <run/descriptor.h>

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QSocketNotifier>

#include <sys/types.h>

#include <memory>
#include <optional>

namespace holdfast {

/// One datagram: lines NAME=value. Descriptors that came with it are closed, which is also what a BARRIER=1 waits for.
struct NotifyMessage {
    pid_t pid = 0; ///< of the sender, by the kernel; 0: it isn't of our pid namespace
    uid_t user = 0; ///< the sender's, by the kernel
    bool tooLong = false; ///< more than 16 KiB: nobody knows what its end said, so no line is given
    QList<QByteArray> lines;

    /// The value of the first line of that name.
    [[nodiscard]] std::optional<QByteArray> value(QByteArrayView name) const;
    [[nodiscard]] bool says(QByteArrayView line) const { return lines.contains(line); }
};

class NotifySocket : public QObject
{
    Q_OBJECT

public:
    explicit NotifySocket(QObject *parent = nullptr);

    /// Binds the path. Where the service manager has kept the socket of an earlier life, nothing that was sent
    /// meanwhile is lost; else what that life left there is replaced. Nothing is delivered before listen().
    [[nodiscard]] Outcome open(const std::string &path);

    /// From now on: those who may send are known. What comes earlier waits.
    void listen();

    /// Delivers what has arrived, at most a thousand or so, so that a flood leaves the loop its turns. Called before a
    /// process's end is told, so that its last words come first.
    void drain();

Q_SIGNALS:
    void received(const holdfast::NotifyMessage &message);

private:
    [[nodiscard]] Outcome bind(const std::string &path);
    bool receiveOne();

    Descriptor m_socket;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace holdfast
