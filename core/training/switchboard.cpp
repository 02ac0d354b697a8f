#include <training/switchboard.h>

#include <QLocalSocket>

namespace holdfast {

using namespace Qt::StringLiterals;

Switchboard::Switchboard(const QStringList &hosts, QObject *parent)
    : QObject(parent)
{
    for (const QString &host : hosts)
        m_on.insert(host, true);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *client = m_server.nextPendingConnection())
            serve(client);
    });
}

Outcome Switchboard::listen(const QString &path)
{
    QLocalServer::removeServer(path);
    if (m_server.listen(path))
        return done();
    return Error{"the switches' socket can't be made: " + m_server.errorString().toStdString(),
                 path.toStdString(),
                 "check that the directory exists and can be written, and that its path is shorter "
                 "than 100 bytes"};
}

void Switchboard::setHosts(const QStringList &hosts)
{
    QHash<QString, bool> now;
    for (const QString &host : hosts)
        now[host] = isOn(host);
    m_on = std::move(now);
}

void Switchboard::set(const QString &host, bool on)
{
    if (m_on.value(host, on) == on)
        return;
    m_on[host] = on;
    Q_EMIT switched(host, on);
}

void Switchboard::serve(QLocalSocket *client)
{
    connect(client, &QLocalSocket::disconnected, client, &QObject::deleteLater);
    connect(client, &QLocalSocket::readyRead, this, [this, client] {
        while (client->canReadLine()) {
            const QString line = QString::fromUtf8(client->readLine(256)).trimmed();
            client->write(answer(line).toUtf8() + '\n');
        }
        // Nobody who means well sends this much without a line feed.
        if (client->bytesAvailable() > 256)
            client->abort();
    });
}

QString Switchboard::answer(const QString &line)
{
    const QString verb = line.section(u' ', 0, 0);
    const QString host = line.section(u' ', 1);
    if (!m_on.contains(host))
        return u"error no host \"%1\""_s.arg(host);
    if (verb == "status"_L1)
        return (isOn(host) ? "on "_L1 : "off "_L1) + host;
    if (verb != "on"_L1 && verb != "off"_L1)
        return u"error \"%1\" is not on, off or status"_s.arg(verb);
    set(host, verb == "on"_L1);
    return line;
}

} // namespace holdfast
