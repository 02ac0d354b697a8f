#include <metrics/httpserver.h>

#include <QTcpSocket>

#include <algorithm>

#include <sys/socket.h>

namespace holdfast {

namespace {

constexpr auto plainText = "text/plain; charset=utf-8";

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
            || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

// "Name: value", nothing before the colon but a token.
bool isHeader(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    return colon > 0 && isToken(line.left(colon));
}

} // namespace

HttpServer::HttpServer(Answers answers, const HttpServerOptions &options, QObject *parent)
    : QObject(parent)
    , m_answers(std::move(answers))
    , m_options(options)
{
    m_server.setMaxPendingConnections(m_options.connections);
    connect(&m_server, &QTcpServer::newConnection, this, &HttpServer::accept);
}

HttpServer::~HttpServer()
{
    m_server.close();
    for (const auto &client : m_clients) {
        client->socket->disconnect(this);
        client->socket->abort();
    }
}

Outcome HttpServer::listen(const QHostAddress &address, quint16 port)
{
    if (m_server.listen(address, port))
        return done();
    return Error{m_server.errorString().toStdString(),
                 (address.toString() + u':' + QString::number(port)).toStdString(), "Give another address or port."};
}

void HttpServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        // Who comes last is served: otherwise a few silent clients would keep everybody out.
        if (static_cast<int>(m_clients.size()) >= m_options.connections)
            drop(m_clients.front()->socket);
        auto client = std::make_unique<Client>();
        Client *const it = client.get();
        it->socket = socket;
        it->timer = std::make_unique<QTimer>();
        it->timer->setSingleShot(true);
        connect(it->timer.get(), &QTimer::timeout, this, [this, socket] { drop(socket); });
        it->timer->start(m_options.request);
        socket->setReadBufferSize(m_options.head + 1);
        connect(socket, &QTcpSocket::readyRead, this, [this, it] { read(*it); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] { drop(socket); });
        // All of it has been handed over: no more comes. The client closes when it has read to the end, and until then
        // what it still sends is taken, or the kernel would throw away what it hasn't read yet.
        connect(socket, &QTcpSocket::bytesWritten, this, [it] {
            if (it->answered && it->socket->bytesToWrite() == 0)
                ::shutdown(static_cast<int>(it->socket->socketDescriptor()), SHUT_WR);
        });
        m_clients.push_back(std::move(client));
        if (socket->bytesAvailable() > 0)
            read(*it);
    }
}

void HttpServer::read(Client &client)
{
    if (client.answered) {
        client.socket->readAll(); // nobody asked for it
        return;
    }
    client.head += client.socket->read(m_options.head + 1 - client.head.size());
    judge(client);
}

void HttpServer::judge(Client &client)
{
    const qsizetype line = client.head.indexOf('\n');
    if (line < 0 ? client.head.size() > m_options.requestLine : line > m_options.requestLine)
        return refuse(client, "414 URI Too Long", "The request line is too long.");
    qsizetype end = client.head.indexOf("\r\n\r\n");
    if (const qsizetype bare = client.head.indexOf("\n\n"); bare >= 0 && (end < 0 || bare < end))
        end = bare;
    if (end < 0) {
        if (client.head.size() > m_options.head)
            refuse(client, "431 Request Header Fields Too Large", "The headers are too long.");
        return;
    }
    QByteArrayList lines = client.head.left(end).split('\n');
    for (QByteArray &each : lines) {
        if (each.endsWith('\r'))
            each.chop(1);
    }
    const QByteArrayList words = lines.takeFirst().split(' ');
    if (words.size() != 3 || !isToken(words[0]) || words[1].isEmpty() || !words[2].startsWith("HTTP/")
        || !std::ranges::all_of(lines, isHeader))
        return refuse(client, "400 Bad Request", "That is no request of HTTP.");
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0")
        return refuse(client, "505 HTTP Version Not Supported", "HTTP/1.1 is spoken here.");
    const bool head = words[0] == "HEAD";
    if (!head && words[0] != "GET")
        return refuse(client, "405 Method Not Allowed", "Only GET and HEAD.", "Allow: GET, HEAD\r\n");
    const auto answer =
        m_answers.find(words[1].left(words[1].indexOf('?') < 0 ? words[1].size() : words[1].indexOf('?')));
    if (answer == m_answers.end())
        return refuse(client, "404 Not Found", "There is " + m_answers.keys().join(", ") + " here.");
    const HttpAnswer found = (*answer)();
    if (found.body.isNull())
        return refuse(client, "503 Service Unavailable", "No manager serves at present.", "Retry-After: 1\r\n");
    respond(client, "200 OK", found, !head);
}

void HttpServer::refuse(Client &client, const QByteArray &status, const QByteArray &why, const QByteArray &more)
{
    respond(client, status, {plainText, why + '\n'}, !client.head.startsWith("HEAD "), more);
}

void HttpServer::respond(Client &client, const QByteArray &status, const HttpAnswer &answer, bool withBody,
                         const QByteArray &more)
{
    client.answered = true;
    client.head.clear();
    client.timer->start(m_options.answer);
    client.socket->write("HTTP/1.1 " + status + "\r\nContent-Type: " + answer.type + "\r\nContent-Length: "
                         + QByteArray::number(answer.body.size()) + "\r\nCache-Control: no-store\r\n"
                         + "X-Content-Type-Options: nosniff\r\nConnection: close\r\n" + more + "\r\n"
                         + (withBody ? answer.body : QByteArray()));
    client.socket->readAll();
}

void HttpServer::drop(QTcpSocket *socket)
{
    const auto client =
        std::ranges::find(m_clients, socket, [](const std::unique_ptr<Client> &each) { return each->socket; });
    if (client == m_clients.end())
        return;
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
    (*client)->timer.release()->deleteLater(); // it may be what calls
    m_clients.erase(client);
}

} // namespace holdfast
