// switchboard.h - what loses power when a simulated switch is thrown.
#pragma once

#include <model/expected.h>

#include <QHash>
#include <QLocalServer>
#include <QObject>
#include <QString>

namespace holdfast {

/// Listens on a local socket. A client sends lines `off HOST`, `on HOST`, `status HOST`; the answer
/// is the same line once it is true (`off` and `on`), the outlet's position for `status`, or `error
/// TEXT`.
class Switchboard : public QObject
{
    Q_OBJECT
public:
    explicit Switchboard(const QStringList &hosts, QObject *parent = nullptr);

    /// @return an Error if the path can't be listened on; a dead socket at that path is replaced.
    [[nodiscard]] Outcome listen(const QString &path);

    [[nodiscard]] bool isOn(const QString &host) const { return m_on.value(host, true); }

    /// A host that is new has power; one that has gone has no switch.
    void setHosts(const QStringList &hosts);

    /// As if the switch had been thrown, without a client.
    void set(const QString &host, bool on);

Q_SIGNALS:
    /// A host loses or gets power, before the client is answered. Only changes are told.
    void switched(const QString &host, bool on);

private:
    void serve(QLocalSocket *client);
    [[nodiscard]] QString answer(const QString &line);

    QLocalServer m_server;
    QHash<QString, bool> m_on;
};

} // namespace holdfast
