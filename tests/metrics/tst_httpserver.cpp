// tst_httpserver.cpp - GET and nothing else; and clients that are slow, many, wrong or gone.
#include <metrics/metricsserver.h>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 15000;

HttpServer::Answers answers(QByteArray body = "a 1\n")
{
    return {{"/metrics", [body] { return HttpAnswer{"text/plain", body}; }}, {"/silent", [] { return HttpAnswer{}; }}};
}

std::unique_ptr<QTcpSocket> connectTo(quint16 port)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress::LocalHost, port);
    return socket;
}

// Everything until the other end closes; null: it didn't.
QByteArray rest(QTcpSocket &socket)
{
    QByteArray all;
    const bool ended = QTest::qWaitFor(
        [&] {
            all += socket.readAll();
            return socket.state() == QAbstractSocket::UnconnectedState;
        },
        patience);
    return ended ? all + socket.readAll() : QByteArray();
}

QByteArray ask(quint16 port, const QByteArray &request)
{
    const auto socket = connectTo(port);
    if (!QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::ConnectedState; }, patience))
        return {};
    socket->write(request);
    return rest(*socket);
}

class OneStatus : public ManagerService
{
public:
    void handle(const QString &method, const QJsonObject &, const Caller &caller, Reply reply) override
    {
        ++calls;
        role = caller.role;
        reply(replyWith(QJsonObject{{method == u"state.get"_s ? u"site"_s : u"version"_s, u"fig1"_s}}));
    }
    qint64 lastSeq() const override { return 0; }
    std::vector<QJsonObject> recordsAfter(qint64, int) const override { return {}; }
    int calls = 0;
    UserRole role = UserRole::Administrator;
};

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersOne_data();
    void answersOne();
    void aRequestMayComeInPieces();
    void whoSendsTooMuchIsToldSo();
    void whoIsSlowToAskIsLeft();
    void whoIsSlowToReadIsLeft();
    void silentClientsKeepNobodyOut();
    void aLongAnswerArrivesWhole();
    void theManagerIsAskedOnceASecond();
    void listensToThisComputerAlone();
    void aNameIsNoAddress();
};

void TestHttpServer::answersOne_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &request, const char *status, const char *body) {
        QTest::newRow(name) << request << QByteArray(status) << QByteArray(body);
    };
    row("GET", "GET /metrics HTTP/1.1\r\nHost: here\r\n\r\n", "200 OK", "a 1\n");
    row("HEAD has no body", "HEAD /metrics HTTP/1.1\r\nHost: here\r\n\r\n", "200 OK", "");
    row("with a query", "GET /metrics?x=1 HTTP/1.1\r\n\r\n", "200 OK", "a 1\n");
    row("HTTP/1.0", "GET /metrics HTTP/1.0\r\n\r\n", "200 OK", "a 1\n");
    row("line feeds alone", "GET /metrics HTTP/1.1\nHost: here\n\n", "200 OK", "a 1\n");
    row("a body that nobody wants", "GET /metrics HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc", "200 OK", "a 1\n");
    row("another path", "GET /etc/passwd HTTP/1.1\r\n\r\n", "404 Not Found", nullptr);
    row("up and away", "GET /../metrics HTTP/1.1\r\n\r\n", "404 Not Found", nullptr);
    row("nothing to say", "GET /silent HTTP/1.1\r\n\r\n", "503 Service Unavailable", nullptr);
    row("POST", "POST /metrics HTTP/1.1\r\nContent-Length: 1\r\n\r\nx", "405 Method Not Allowed", nullptr);
    row("DELETE", "DELETE /metrics HTTP/1.1\r\n\r\n", "405 Method Not Allowed", nullptr);
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "505 HTTP Version Not Supported", nullptr);
    row("no version", "GET /metrics\r\n\r\n", "400 Bad Request", nullptr);
    row("not HTTP", "\x16\x03\x01\x02\r\n\r\n", "400 Bad Request", nullptr);
    row("a header without a name", "GET /metrics HTTP/1.1\r\n: x\r\n\r\n", "400 Bad Request", nullptr);
    row("a header that is none", "GET /metrics HTTP/1.1\r\nGET / HTTP/1.1\r\n\r\n", "400 Bad Request", nullptr);
    row("a folded header", "GET /metrics HTTP/1.1\r\nA: b\r\n c: d\r\n\r\n", "400 Bad Request", nullptr);
    row("a request line without end", "GET /" + QByteArray(3000, 'x'), "414 URI Too Long", nullptr);
    row("the same, ended", "GET /" + QByteArray(3000, 'x') + " HTTP/1.1\r\n\r\n", "414 URI Too Long", nullptr);
    row("headers without end", "GET /metrics HTTP/1.1\r\nA: " + QByteArray(9000, 'x'),
        "431 Request Header Fields Too Large", nullptr);
}

void TestHttpServer::answersOne()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, body);
    HttpServer server(answers());
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    const QByteArray answer = ask(server.port(), request);
    const qsizetype end = answer.indexOf("\r\n\r\n");
    QVERIFY2(end > 0, answer.constData());
    QCOMPARE(answer.left(answer.indexOf("\r\n")), "HTTP/1.1 " + status);
    QVERIFY(answer.contains("\r\nConnection: close\r\n"));
    if (!body.isNull())
        QCOMPARE(answer.mid(end + 4), body);
    QCOMPARE(answer.contains("\r\nAllow: GET, HEAD\r\n"), status.startsWith("405"));
    QTRY_COMPARE(server.connections(), 0);
}

void TestHttpServer::aRequestMayComeInPieces()
{
    HttpServer server(answers());
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    const auto socket = connectTo(server.port());
    for (const char c : QByteArray("GET /metrics HTTP/1.1\r\nA: b\r\n\r\n")) {
        QTRY_COMPARE(socket->state(), QAbstractSocket::ConnectedState);
        socket->write(&c, 1);
        QTRY_COMPARE(socket->bytesToWrite(), 0);
        QCoreApplication::processEvents();
    }
    QVERIFY(rest(*socket).endsWith("\r\n\r\na 1\n"));
}

// The refusal isn't lost because the kernel has bytes that nobody has read.
void TestHttpServer::whoSendsTooMuchIsToldSo()
{
    HttpServer server(answers());
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    QVERIFY(ask(server.port(), "GET /metrics HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(200'000))
                .startsWith("HTTP/1.1 431 "));
}

void TestHttpServer::whoIsSlowToAskIsLeft()
{
    HttpServer server(answers(), {.request = 50ms});
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    QCOMPARE(ask(server.port(), "GET /metrics HTTP/1.1\r\nA: "), QByteArray());
    QTRY_COMPARE(server.connections(), 0);
}

void TestHttpServer::whoIsSlowToReadIsLeft()
{
    HttpServer server(answers(QByteArray(64 << 20, 'x')), {.answer = 2000ms});
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    const auto socket = connectTo(server.port());
    socket->setReadBufferSize(1);
    socket->write("GET /metrics HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(server.connections(), 1);
    QTRY_COMPARE(server.connections(), 0);
}

void TestHttpServer::silentClientsKeepNobodyOut()
{
    HttpServer server(answers(), {.connections = 4, .request = 10min});
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    for (int i = 0; i < 20; ++i) {
        silent.push_back(connectTo(server.port()));
        QTRY_COMPARE(silent.back()->state(), QAbstractSocket::ConnectedState);
        QVERIFY(server.connections() <= 4);
    }
    QVERIFY(ask(server.port(), "GET /metrics HTTP/1.1\r\n\r\n").endsWith("a 1\n"));
    QVERIFY(server.connections() <= 4);
}

void TestHttpServer::aLongAnswerArrivesWhole()
{
    HttpServer server(answers(QByteArray(16 << 20, 'x')));
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    const QByteArray answer = ask(server.port(), "GET /metrics HTTP/1.1\r\n\r\n");
    QCOMPARE(answer.size() - answer.indexOf("\r\n\r\n") - 4, 16 << 20);
}

void TestHttpServer::theManagerIsAskedOnceASecond()
{
    OneStatus manager;
    ManagerService *current = nullptr;
    MetricsServer server([&] { return current; }, 1h);
    QVERIFY(server.listen({{}, 0}));
    QVERIFY(ask(server.port(), "GET /metrics HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 503 "));
    current = &manager;
    for (int i = 0; i < 5; ++i) {
        const QByteArray answer = ask(server.port(), "GET /metrics HTTP/1.1\r\n\r\n");
        QVERIFY(answer.contains("\r\nContent-Type: application/openmetrics-text; version=1.0.0; charset=utf-8\r\n"));
        QVERIFY(answer.endsWith("\n# EOF\n"));
    }
    QCOMPARE(manager.calls, 2);
    QCOMPARE(manager.role, UserRole::Viewer);
    QVERIFY(ask(server.port(), "GET / HTTP/1.1\r\n\r\n").contains("href=\"/metrics\""));
    MetricsServer impatient([&] { return &manager; }, 0ms);
    QVERIFY(impatient.listen({{}, 0}));
    for (int i = 0; i < 2; ++i) {
        QVERIFY(ask(impatient.port(), "GET /metrics HTTP/1.1\r\n\r\n").endsWith("\n# EOF\n"));
        QElapsedTimer age;
        age.start();
        QTRY_VERIFY(age.hasExpired(1));
    }
    QCOMPARE(manager.calls, 6);
}

void TestHttpServer::listensToThisComputerAlone()
{
    MetricsServer server([] { return nullptr; });
    QVERIFY(server.listen({{}, 0}));
    QCOMPARE(server.url(), u"http://127.0.0.1:%1/metrics"_s.arg(server.port()));
    MetricsServer second([] { return nullptr; });
    const auto taken = second.listen({{}, server.port()});
    QVERIFY(!taken);
    QVERIFY(taken.error().message().find(std::to_string(server.port())) != std::string::npos);
}

void TestHttpServer::aNameIsNoAddress()
{
    MetricsServer server([] { return nullptr; });
    QVERIFY(!server.listen({u"localhost"_s, 0}));
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
