// httpserver.h - answers GET over HTTP/1.1 and nothing else, to few clients that may be slow, many or malicious.
#pragma once

#include <model/expected.h>

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QTcpServer>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>

class QTcpSocket;

namespace holdfast {

struct HttpServerOptions {
    int connections = 16; ///< one more, and the oldest of them ends
    qsizetype requestLine = 2048; ///< longer: 414
    qsizetype head = 8192; ///< request line and headers; longer: 431
    std::chrono::milliseconds request{5000}; ///< until the head is there
    std::chrono::milliseconds answer{10000}; ///< until the client has taken it all
};

struct HttpAnswer {
    QByteArray type; ///< Content-Type
    QByteArray body;
};

/// One request a connection; then it is closed, which every client understands. What isn't GET or HEAD is 405, a path
/// without an answer 404.
class HttpServer : public QObject
{
    Q_OBJECT
public:
    /// @param answers the paths there are, called from the event loop for each request; one that returns a `body` that
    /// is null has nothing to say at present: 503.
    using Answers = QHash<QByteArray, std::function<HttpAnswer()>>;
    explicit HttpServer(Answers answers, const HttpServerOptions &options = {}, QObject *parent = nullptr);
    ~HttpServer() override;

    /// @param port 0: the system chooses. Errors: the address or port can't be used.
    [[nodiscard]] Outcome listen(const QHostAddress &address, quint16 port);
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QHostAddress address() const { return m_server.serverAddress(); }
    [[nodiscard]] int connections() const { return static_cast<int>(m_clients.size()); }

private:
    struct Client {
        QTcpSocket *socket = nullptr;
        QByteArray head;
        bool answered = false;
        std::unique_ptr<QTimer> timer;
    };

    void accept();
    void read(Client &client);
    void respond(Client &client, const QByteArray &status, const HttpAnswer &answer, bool withBody,
                 const QByteArray &more = {});
    void refuse(Client &client, const QByteArray &status, const QByteArray &why, const QByteArray &more = {});
    void judge(Client &client);
    void drop(QTcpSocket *socket);

    const Answers m_answers;
    const HttpServerOptions m_options;
    QTcpServer m_server;
    std::deque<std::unique_ptr<Client>> m_clients; ///< oldest first
};

} // namespace holdfast
