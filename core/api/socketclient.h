// socketclient.h - a ManagerClient on the local socket of a manager in another process.
#pragma once

#include <api/lineclient.h>

namespace holdfast {

class SocketClient final : public LineClient
{
    Q_OBJECT
public:
    explicit SocketClient(const QString &path, const ClientOptions &options = {}, QObject *parent = nullptr);
    ~SocketClient() override { finish(); }

    [[nodiscard]] QString endpoint() const override { return m_path; }

private:
    void open() override { m_socket.connectToServer(m_path); }
    [[nodiscard]] Trouble trouble() const override;

    QString m_path;
    QLocalSocket m_socket;
};

} // namespace holdfast
