// relay.h - a line between a console and a manager that can be slow, silent or cut, and whose manager's clock can be
// set.
#pragma once

#include <QElapsedTimer>
#include <QIODevice>
#include <QLocalServer>
#include <QObject>
#include <QTcpServer>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace holdfast {

/// Bytes pass unchanged, so TLS does, but for what setClock() does. All methods act on what is under way, too.
class Relay : public QObject
{
    Q_OBJECT
public:
    /// Of local sockets. @param path where it listens, @param manager where that does.
    Relay(const QString &path, const QString &manager, QObject *parent = nullptr);
    /// Of TCP, on a port of its own. @param manager a port of this computer.
    explicit Relay(quint16 manager, QObject *parent = nullptr);
    ~Relay() override;

    [[nodiscard]] quint16 port() const { return m_port; }

    /// What the manager says arrives so much later.
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    /// Nothing passes in either direction, and no end is told: a link that is down.
    void setHeld(bool held);
    /// Both ends are told, and nobody can connect until mend().
    void cut();
    void mend();
    /// The manager's wall clock shows so much more than it does; only of local sockets.
    void setClock(std::chrono::milliseconds ahead) { m_ahead = ahead; }

private:
    struct Piece {
        qint64 due;
        QByteArray bytes;
    };
    struct Line {
        std::unique_ptr<QIODevice> console, manager;
        std::deque<Piece> down;
        QByteArray up, incomplete;
        bool ended = false;
    };
    void join(QIODevice *console, QIODevice *manager);
    void fromManager(Line &line);
    void pass(Line &line);
    [[nodiscard]] QByteArray withClock(const QByteArray &text) const;

    QLocalServer m_local;
    QTcpServer m_tcp;
    QString m_path;
    quint16 m_port = 0;
    QElapsedTimer m_time;
    std::vector<std::unique_ptr<Line>> m_lines;
    std::chrono::milliseconds m_delay{0}, m_ahead{0};
    bool m_held = false;
};

} // namespace holdfast
