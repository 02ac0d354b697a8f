#include "relay.h"

#include <QDateTime>
#include <QLocalSocket>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace holdfast {

Relay::Relay(const QString &path, const QString &manager, QObject *parent) : QObject(parent), m_path(path)
{
    m_time.start();
    mend();
    connect(&m_local, &QLocalServer::newConnection, this, [this, manager] {
        auto *up = new QLocalSocket;
        up->connectToServer(manager);
        join(m_local.nextPendingConnection(), up);
    });
}

Relay::Relay(quint16 manager, QObject *parent) : QObject(parent)
{
    m_time.start();
    m_tcp.listen(QHostAddress::LocalHost);
    m_port = m_tcp.serverPort();
    connect(&m_tcp, &QTcpServer::newConnection, this, [this, manager] {
        auto *up = new QTcpSocket;
        up->connectToHost(QHostAddress::LocalHost, manager);
        join(m_tcp.nextPendingConnection(), up);
    });
}

Relay::~Relay()
{
    for (const auto &line : m_lines) {
        line->console->disconnect(this);
        line->manager->disconnect(this);
    }
}

void Relay::join(QIODevice *console, QIODevice *manager)
{
    m_lines.push_back(std::make_unique<Line>());
    Line *line = m_lines.back().get();
    console->setParent(nullptr); // the server's, until now
    line->console.reset(console);
    line->manager.reset(manager);
    const auto ended = [line] { line->ended = true; };
    const auto watch = [&](auto *socket) {
        connect(socket, &std::remove_pointer_t<decltype(socket)>::disconnected, this, ended);
    };
    for (QIODevice *end : {console, manager}) {
        if (auto *local = qobject_cast<QLocalSocket *>(end)) {
            watch(local);
            connect(local, &QLocalSocket::errorOccurred, this, ended);
        } else if (auto *tcp = qobject_cast<QTcpSocket *>(end)) {
            watch(tcp);
            connect(tcp, &QTcpSocket::errorOccurred, this, ended);
        }
        connect(end, &QIODevice::readyRead, this, [this, line] { pass(*line); });
    }
    auto *clock = new QTimer(console); // both for what is due and for an end that hangs up
    connect(clock, &QTimer::timeout, this, [this, line] { pass(*line); });
    clock->start(5);
    pass(*line);
}

void Relay::fromManager(Line &line)
{
    QByteArray bytes = line.manager->readAll();
    if (m_ahead.count() != 0) { // whole lines only: a time must not be torn
        bytes.prepend(std::exchange(line.incomplete, {}));
        const qsizetype end = bytes.lastIndexOf('\n') + 1;
        line.incomplete = bytes.mid(end);
        bytes = withClock(bytes.left(end));
    } else if (!line.incomplete.isEmpty()) {
        bytes.prepend(std::exchange(line.incomplete, {}));
    }
    if (!bytes.isEmpty())
        line.down.push_back({m_time.elapsed() + m_delay.count(), bytes});
}

void Relay::pass(Line &line)
{
    if (m_held || !line.console->isOpen())
        return;
    line.up += line.console->readAll();
    const bool open = line.manager->isOpen()
        && (!qobject_cast<QLocalSocket *>(line.manager.get())
            || static_cast<QLocalSocket *>(line.manager.get())->state() == QLocalSocket::ConnectedState);
    if (open && !line.up.isEmpty())
        line.manager->write(std::exchange(line.up, {}));
    fromManager(line);
    while (!line.down.empty() && line.down.front().due <= m_time.elapsed()) {
        line.console->write(line.down.front().bytes);
        line.down.pop_front();
    }
    if (line.ended && line.down.empty()) {
        line.console->close();
        line.manager->close();
    }
}

void Relay::setHeld(bool held)
{
    m_held = held;
    for (const auto &line : m_lines)
        pass(*line);
}

void Relay::cut()
{
    m_local.close();
    m_tcp.close();
    for (const auto &line : m_lines) {
        line->console->close();
        line->manager->close();
    }
}

void Relay::mend()
{
    if (!m_path.isEmpty()) {
        QLocalServer::removeServer(m_path);
        m_local.listen(m_path);
    } else {
        m_tcp.listen(QHostAddress::LocalHost, m_port);
    }
}

QByteArray Relay::withClock(const QByteArray &text) const
{
    static const QRegularExpression time(QStringLiteral("\"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z)\""));
    const QString from = QString::fromUtf8(text);
    QString to;
    qsizetype done = 0;
    for (auto match = time.globalMatch(from); match.hasNext();) {
        const auto one = match.next();
        to += from.mid(done, one.capturedStart(1) - done);
        to += QDateTime::fromString(one.captured(1), Qt::ISODateWithMs)
                  .addMSecs(m_ahead.count())
                  .toString(Qt::ISODateWithMs);
        done = one.capturedEnd(1);
    }
    return (to + from.mid(done)).toUtf8();
}

} // namespace holdfast
