// tst_server.cpp - ApiServer on a real socket: good and bad requests, fast and slow subscribers, taken sockets.
#include "fakeservice.h"

#include <api/apiserver.h>
#include <api/jsonrpc.h>
#include <api/localpeer.h>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <pwd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

// A client that writes bytes and collects lines.
class RawClient : public QObject
{
public:
    explicit RawClient(const QString &path)
    {
        connect(&socket, &QLocalSocket::readyRead, this, [this] {
            if (reads)
                drain();
        });
        socket.connectToServer(path);
    }
    void drain()
    {
        m_lines.add(socket.readAll());
        while (const auto line = m_lines.take())
            messages.append(QJsonDocument::fromJson(line->text).object());
    }
    void send(const QByteArray &bytes) { socket.write(bytes); }
    QList<qint64> seqs() const
    {
        QList<qint64> result;
        for (const QJsonObject &message : messages) {
            if (message[u"method"_s] == u"event"_s)
                result.append(message[u"params"_s][u"seq"_s].toInteger());
        }
        return result;
    }
    QLocalSocket socket;
    QList<QJsonObject> messages;
    bool reads = true;

private:
    rpc::LineReader m_lines{1 << 30};
};

QList<qint64> range(qint64 from, qint64 to)
{
    QList<qint64> result;
    for (qint64 seq = from; seq <= to; ++seq)
        result.append(seq);
    return result;
}

} // namespace

class TestServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void requests_data();
    void requests();
    void linesInPieces();
    void hugeLineIsRefusedAndSurvived();
    void callerIsWhoTheKernelSays();
    void lateAnswerAfterTheClientIsGone();
    void answersInAnyOrder();
    void subscribe_data();
    void subscribe();
    void subscribeReplacesAndEnds();
    void prunedRecordsAreAGap();
    void slowSubscriberLags();
    void severalClients();
    void staleSocketIsReplaced();
    void liveSocketIsRefused();
    void otherThingsAreRefused();
    void modes();
    void socketPath();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<ApiServer> m_server;
    QString m_path;
    void serve(const ApiServerOptions &options = {})
    {
        m_server = std::make_unique<ApiServer>(*m_service, options);
        const auto outcome = m_server->listen(m_path);
        QVERIFY2(outcome, outcome ? "" : outcome.error().message().c_str());
    }
};

void TestServer::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_service = std::make_unique<FakeService>();
    m_path = m_dir->filePath(u"run/manager.sock"_s);
}

void TestServer::cleanup()
{
    m_server.reset();
}

void TestServer::requests_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QJsonValue>("id");
    const auto id = QJsonValue(7);
    const QJsonValue null = QJsonValue::Null;
    QTest::addRow("a result") << QByteArray(R"({"jsonrpc":"2.0","id":7,"method":"echo","params":{"a":1}})") << 0 << id;
    QTest::addRow("no params") << QByteArray(R"({"jsonrpc":"2.0","id":7,"method":"echo"})") << 0 << id;
    QTest::addRow("string id") << QByteArray(R"({"id":"x","method":"echo"})") << 0 << QJsonValue(u"x"_s);
    QTest::addRow("hello") << QByteArray(R"({"id":7,"method":"hello","params":{"protocol":1,"client":"t"}})") << 0
                           << id;
    QTest::addRow("another protocol") << QByteArray(R"({"id":7,"method":"hello","params":{"protocol":2}})") << -32000
                                      << id;
    QTest::addRow("refused") << QByteArray(R"({"id":7,"method":"command.execute"})") << -32000 << id;
    QTest::addRow("unknown method") << QByteArray(R"({"id":7,"method":"state.gett"})") << -32601 << id;
    QTest::addRow("params no object") << QByteArray(R"({"id":7,"method":"echo","params":[1]})") << -32602 << id;
    QTest::addRow("bad since") << QByteArray(R"({"id":7,"method":"events.subscribe","params":{"since":"x"}})") << -32602
                               << id;
    QTest::addRow("not JSON") << QByteArray("GET / HTTP/1.1") << -32700 << null;
    QTest::addRow("cut JSON") << QByteArray(R"({"id":7,"method":"ec)") << -32700 << null;
    QTest::addRow("no object") << QByteArray("[]") << -32600 << null;
    QTest::addRow("batch") << QByteArray(R"([{"id":7,"method":"echo"}])") << -32600 << null;
    QTest::addRow("no method") << QByteArray(R"({"id":7})") << -32600 << id;
    QTest::addRow("method no string") << QByteArray(R"({"id":7,"method":1})") << -32600 << id;
    QTest::addRow("id an object") << QByteArray(R"({"id":{},"method":"echo"})") << -32600 << null;
}

void TestServer::requests()
{
    QFETCH(QByteArray, line);
    QFETCH(int, code);
    QFETCH(QJsonValue, id);
    serve();
    RawClient client(m_path);
    client.send(line + '\n' + R"({"id":"after","method":"echo"})" + '\n');
    QTRY_COMPARE(client.messages.size(), 2); // whatever came, the connection goes on
    const QJsonObject answer = client.messages[0];
    QCOMPARE(answer[u"jsonrpc"_s].toString(), u"2.0"_s);
    QCOMPARE(answer[u"id"_s], id);
    QCOMPARE(answer[u"error"_s][u"code"_s].toInt(), code);
    QCOMPARE(answer.contains(u"result"_s), code == 0);
    if (code != 0) {
        QVERIFY(!answer[u"error"_s][u"message"_s].toString().isEmpty());
        QVERIFY(!answer[u"error"_s][u"data"_s][u"why"_s].toString().isEmpty());
        QVERIFY(!answer[u"error"_s][u"data"_s][u"todo"_s].toString().isEmpty());
    }
    if (code == -32601)
        QVERIFY(answer[u"error"_s][u"data"_s][u"todo"_s].toString().contains(u"state.get"_s));
    QCOMPARE(client.messages[1][u"id"_s].toString(), u"after"_s);
}

void TestServer::linesInPieces()
{
    serve();
    RawClient client(m_path);
    const QByteArray two = R"({"id":1,"method":"echo","params":{"t":"ä"}})" "\r\n\n" R"({"id":2,"method":"echo"})" "\n";
    for (const char byte : two) {
        client.send(QByteArray(1, byte));
        client.socket.flush();
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(client.messages.size(), 2);
    QCOMPARE(client.messages[0][u"result"_s][u"t"_s].toString(), u"ä"_s);
}

void TestServer::hugeLineIsRefusedAndSurvived()
{
    serve();
    RawClient client(m_path);
    client.send(QByteArray(3 << 20, 'x'));
    QTRY_COMPARE(client.messages.size(), 1);
    QCOMPARE(client.messages[0][u"error"_s][u"code"_s].toInt(), -32600);
    client.send("xxx\n" R"({"id":1,"method":"echo"})" "\n");
    QTRY_COMPARE(client.messages.size(), 2);
    QCOMPARE(client.messages[1][u"id"_s].toInt(), 1);
    // Exactly the limit is allowed.
    const QByteArray frame = R"({"id":2,"method":"echo","params":{"t":""}})";
    QByteArray full = frame;
    full.insert(full.size() - 3, QByteArray(rpc::maximumLine - frame.size(), 'y'));
    client.send(full + '\n');
    QTRY_COMPARE(client.messages.size(), 3);
    QCOMPARE(client.messages[2][u"id"_s].toInt(), 2);
}

void TestServer::callerIsWhoTheKernelSays()
{
    serve();
    RawClient client(m_path);
    client.send(R"({"id":1,"method":"hello","params":{"client":"test 1.0","user":"somebody"}})" "\n"
                R"({"id":2,"method":"echo"})" "\n");
    QTRY_COMPARE(client.messages.size(), 2);
    const passwd *me = ::getpwuid(::geteuid());
    QCOMPARE(m_service->lastCaller.user, me ? QString::fromLocal8Bit(me->pw_name) : QString::number(::geteuid()));
    QCOMPARE(m_service->lastCaller.client, u"test 1.0"_s);
}

void TestServer::lateAnswerAfterTheClientIsGone()
{
    serve();
    {
        RawClient client(m_path);
        client.send(R"({"id":1,"method":"late"})" "\n");
        QTRY_COMPARE(m_service->late.size(), 1U);
    }
    QTRY_VERIFY(m_server->findChildren<QLocalSocket *>().size() <= 1); // the server's own children only
    QCoreApplication::processEvents();
    m_service->late[0](replyWith(1)); // to nobody
    RawClient next(m_path);
    next.send(R"({"id":1,"method":"echo"})" "\n");
    QTRY_COMPARE(next.messages.size(), 1);
}

void TestServer::answersInAnyOrder()
{
    serve();
    RawClient client(m_path);
    client.send(R"({"id":1,"method":"late"})" "\n" R"({"id":2,"method":"late"})" "\n" R"({"method":"late"})" "\n");
    QTRY_COMPARE(m_service->late.size(), 3U);
    m_service->late[2](replyWith(u"nobody asked"_s)); // a notification has no answer
    m_service->late[1](replyWith(u"second"_s));
    m_service->late[0](replyWith(u"first"_s));
    QTRY_COMPARE(client.messages.size(), 2);
    QCOMPARE(client.messages[0][u"id"_s].toInt(), 2);
    QCOMPARE(client.messages[1][u"result"_s].toString(), u"first"_s);
}

void TestServer::subscribe_data()
{
    QTest::addColumn<QByteArray>("since");
    QTest::addColumn<QList<qint64>>("expected");
    QTest::addRow("null: new ones only") << QByteArray("null") << range(1001, 1010);
    QTest::addRow("from the beginning") << QByteArray("0") << range(1, 1010);
    QTest::addRow("after a seq") << QByteArray("995") << range(996, 1010);
    QTest::addRow("after the newest") << QByteArray("1000") << range(1001, 1010);
    QTest::addRow("after what there is") << QByteArray("5000") << range(1001, 1010);
}

void TestServer::subscribe()
{
    QFETCH(QByteArray, since);
    QFETCH(QList<qint64>, expected);
    m_service->last = 1000;
    serve();
    RawClient client(m_path);
    client.send(R"({"id":1,"method":"events.subscribe","params":{"since":)" + since + "}}\n");
    QTRY_VERIFY(!client.messages.isEmpty());
    QCOMPARE(client.messages[0][u"id"_s].toInt(), 1); // the answer comes before the first record
    QCOMPARE(client.messages[0][u"result"_s][u"since"_s].toInteger(), expected.first() - 1);
    m_service->happen(10); // while history is still being sent
    QTRY_COMPARE(client.seqs().size(), expected.size());
    QCOMPARE(client.seqs(), expected);
}

void TestServer::subscribeReplacesAndEnds()
{
    m_service->last = 5;
    serve();
    RawClient client(m_path);
    client.send(R"({"id":1,"method":"events.subscribe","params":{"since":3}})" "\n");
    QTRY_COMPARE(client.seqs(), range(4, 5));
    client.send(R"({"id":2,"method":"events.subscribe","params":{"since":5}})" "\n");
    QTRY_COMPARE(client.messages.size(), 4);
    m_service->happen(1);
    QTRY_COMPARE(client.seqs(), range(4, 6)); // once, not twice
    client.send(R"({"id":3,"method":"events.unsubscribe"})" "\n");
    QTRY_COMPARE(client.messages.last()[u"id"_s].toInt(), 3);
    m_service->happen(1);
    client.send(R"({"id":4,"method":"echo"})" "\n");
    QTRY_COMPARE(client.messages.last()[u"id"_s].toInt(), 4);
    QCOMPARE(client.seqs(), range(4, 6));
}

void TestServer::prunedRecordsAreAGap()
{
    m_service->last = 10;
    m_service->pruned = 7;
    serve();
    RawClient client(m_path);
    client.send(R"({"id":1,"method":"events.subscribe","params":{"since":2}})" "\n");
    QTRY_COMPARE(client.seqs(), range(8, 10));
    QCOMPARE(client.messages[1][u"method"_s].toString(), u"lagged"_s);
    QCOMPARE(client.messages[1][u"params"_s].toObject(), (QJsonObject{{u"from"_s, 3}, {u"to"_s, 7}}));
}

void TestServer::slowSubscriberLags()
{
    serve({.waitingRecords = 50, .unsentBytes = 100 << 10});
    m_service->textSize = 10 << 10;
    RawClient slow(m_path);
    RawClient fast(m_path);
    slow.socket.setReadBufferSize(1024);
    for (RawClient *client : {&slow, &fast})
        client->send(R"({"id":1,"method":"events.subscribe","params":{"since":null}})" "\n");
    QTRY_COMPARE(fast.messages.size(), 1);
    QTRY_COMPARE(slow.messages.size(), 1);
    slow.reads = false;
    for (int i = 0; i < 300; ++i) {
        m_service->happen(1);
        QTRY_COMPARE(fast.seqs().size(), i + 1); // it is not kept waiting by the slow one
    }
    QVERIFY(slow.messages.size() == 1);
    slow.reads = true;
    slow.socket.setReadBufferSize(0);
    slow.drain();
    QTRY_VERIFY(!slow.seqs().isEmpty() && slow.seqs().last() == 300);
    // Every record is there or named as missing, in order.
    qint64 next = 1;
    int gaps = 0;
    for (const QJsonObject &message : slow.messages.mid(1)) {
        const QJsonObject params = message[u"params"_s].toObject();
        if (message[u"method"_s] == u"lagged"_s) {
            ++gaps;
            QCOMPARE(params[u"from"_s].toInteger(), next);
            next = params[u"to"_s].toInteger() + 1;
        } else {
            QCOMPARE(params[u"seq"_s].toInteger(), next++);
        }
    }
    QCOMPARE(next, 301);
    QCOMPARE(gaps, 1);
}

void TestServer::severalClients()
{
    serve();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(std::make_unique<RawClient>(m_path));
        clients.back()->send(R"({"id":1,"method":"events.subscribe","params":{"since":0}})" "\n");
    }
    for (const auto &client : clients)
        QTRY_COMPARE(client->messages.size(), 1);
    m_service->happen(100);
    clients[7].reset(); // one goes in the middle
    for (const auto &client : clients) {
        if (client)
            QTRY_COMPARE(client->seqs(), range(1, 100));
    }
}

void TestServer::staleSocketIsReplaced()
{
    // A process that listened and was killed: its socket stays.
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    const QByteArray name = QFile::encodeName(m_path);
    const pid_t child = ::fork();
    if (child == 0) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, name.constData(), std::size_t(name.size()));
        const int listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
        if (::bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
            ::listen(listener, 1);
        ::raise(SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
    QVERIFY(QFileInfo(m_path).exists());
    serve();
    RawClient client(m_path);
    client.send(R"({"id":1,"method":"echo"})" "\n");
    QTRY_COMPARE(client.messages.size(), 1);
}

void TestServer::liveSocketIsRefused()
{
    serve();
    ApiServer second(*m_service);
    const auto outcome = second.listen(m_path);
    QVERIFY(!outcome);
    QVERIFY(outcome.error().what.find("process " + std::to_string(::getpid())) != std::string::npos);
    QVERIFY(!outcome.error().todo.empty());
    RawClient client(m_path); // the first one is as it was
    client.send(R"({"id":1,"method":"echo"})" "\n");
    QTRY_COMPARE(client.messages.size(), 1);
}

void TestServer::otherThingsAreRefused()
{
    ApiServer server(*m_service);
    QFile file(m_dir->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!server.listen(file.fileName()));
    QVERIFY(file.exists());
    QVERIFY(!server.listen(file.fileName() + u"/in/a/file"_s));
    const auto tooLong = server.listen(m_dir->filePath(QString(120, u'x')));
    QVERIFY(!tooLong);
    QVERIFY(tooLong.error().what.find("107") != std::string::npos);
}

void TestServer::modes()
{
    serve();
    QVERIFY(QFile::permissions(m_path) & QFile::WriteOwner);
    QVERIFY(
        !(QFile::permissions(m_path) & (QFile::WriteGroup | QFile::ReadGroup | QFile::WriteOther | QFile::ReadOther)));
    serve({.groupAccess = true});
    QVERIFY(QFile::permissions(m_path) & QFile::WriteGroup);
    QVERIFY(!(QFile::permissions(m_path) & QFile::WriteOther));
}

void TestServer::socketPath()
{
    qputenv("HOLDFAST_SOCKET", "/somewhere/else.sock");
    QCOMPARE(managerSocketPath(), u"/somewhere/else.sock"_s);
    qunsetenv("HOLDFAST_SOCKET");
    qputenv("XDG_RUNTIME_DIR", "/run/user/77");
    QCOMPARE(managerSocketPath(),
             ::geteuid() == 0 ? u"/run/holdfast/manager.sock"_s : u"/run/user/77/holdfast/manager.sock"_s);
}

QTEST_GUILESS_MAIN(TestServer)
#include "tst_server.moc"
