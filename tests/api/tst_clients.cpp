// tst_clients.cpp - SocketClient and EmbeddedClient: answers once, records once, through restarts of the manager.
#include "fakeservice.h"

#include <api/apiserver.h>
#include <api/embeddedclient.h>
#include <api/socketclient.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;
const ClientOptions quick{.client = u"test"_s, .firstRetry = 5ms, .lastRetry = 20ms, .patience = 100ms};

// Collects what a client's stream brings; a gap counts as its records.
class Stream : public QObject
{
public:
    explicit Stream(ManagerClient &client)
    {
        connect(&client, &ManagerClient::eventReceived, this,
                [this](const QJsonObject &record) { seqs.append(record[u"seq"_s].toInteger()); });
        connect(&client, &ManagerClient::lagged, this, [this](qint64 from, qint64 to) { gaps.append({from, to}); });
    }
    QList<qint64> seqs;
    QList<std::pair<qint64, qint64>> gaps;
};

QList<qint64> range(qint64 from, qint64 to)
{
    QList<qint64> result;
    for (qint64 seq = from; seq <= to; ++seq)
        result.append(seq);
    return result;
}

} // namespace

class TestClients : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void socketAnswers();
    void socketCallsBeforeTheConnection();
    void socketNobodyThere();
    void socketCallsAreAnsweredOnce();
    void socketTimesOut();
    void socketContextMayGo();
    void socketStreamSurvivesRestarts();
    void socketStreamOfNewOnly();
    void socketStreamBeginsBeforeWaitingCalls();
    void socketOtherJournal();
    void embeddedAnswers();
    void embeddedIsNeverReentrant();
    void embeddedStreamGoesOnAtAnotherManager();
    void embeddedWithoutManager();
};

void TestClients::socketAnswers()
{
    QTemporaryDir dir;
    FakeService service;
    ApiServer server(service);
    QVERIFY(server.listen(dir.filePath(u"s"_s)));
    SocketClient client(dir.filePath(u"s"_s), quick);
    QCOMPARE(client.connection(), ManagerClient::Connection::Connecting);
    QTRY_COMPARE(client.connection(), ManagerClient::Connection::Connected);
    QVERIFY(client.connectionError().isEmpty());
    QList<ApiReply> replies;
    const auto collect = [&replies](const ApiReply &reply) { replies.append(reply); };
    client.call(u"echo"_s, {{u"a"_s, u"ä"_s}}, this, collect);
    client.call(u"command.execute"_s, {}, this, collect);
    client.call(u"nothing"_s, {}, nullptr, collect);
    QVERIFY(replies.isEmpty());
    QTRY_COMPARE(replies.size(), 3);
    QCOMPARE(replies[0].result[u"a"_s].toString(), u"ä"_s);
    QCOMPARE(replies[1].error->code, -32000);
    QCOMPARE(replies[1].error->why, u"it would lose service"_s);
    QCOMPARE(replies[1].error->todo, u"use --force"_s);
    QCOMPARE(replies[2].error->code, -32601);
    QCOMPARE(service.lastCaller.client, u"test"_s);
}

void TestClients::socketCallsBeforeTheConnection()
{
    QTemporaryDir dir;
    FakeService service;
    ApiServer server(service);
    QVERIFY(server.listen(dir.filePath(u"s"_s)));
    SocketClient client(dir.filePath(u"s"_s), quick);
    bool answered = false;
    client.call(u"echo"_s, {}, this, [&answered](const ApiReply &reply) { answered = reply.ok(); });
    QTRY_VERIFY(answered);
}

void TestClients::socketNobodyThere()
{
    QTemporaryDir dir;
    SocketClient client(dir.filePath(u"s"_s), quick);
    std::optional<ApiError> first, second;
    client.call(u"echo"_s, {}, this, [&first](const ApiReply &reply) { first = reply.error; });
    QTRY_VERIFY(first.has_value());
    QCOMPARE(first->code, -32001);
    QVERIFY(!first->why.isEmpty() && !first->todo.isEmpty());
    QCOMPARE(client.connection(), ManagerClient::Connection::Lost);
    QVERIFY(client.connectionError().contains(dir.filePath(u"s"_s)));
    client.call(u"echo"_s, {}, this, [&second](const ApiReply &reply) { second = reply.error; });
    QVERIFY(!second); // not from within the call
    QTRY_VERIFY(second.has_value());
    // And when a manager comes, it connects by itself.
    FakeService service;
    ApiServer server(service);
    QVERIFY(server.listen(dir.filePath(u"s"_s)));
    QTRY_COMPARE(client.connection(), ManagerClient::Connection::Connected);
}

void TestClients::socketCallsAreAnsweredOnce()
{
    QTemporaryDir dir;
    FakeService service;
    auto server = std::make_unique<ApiServer>(service);
    QVERIFY(server->listen(dir.filePath(u"s"_s)));
    int answers = 0;
    std::optional<ApiError> error;
    {
        SocketClient client(dir.filePath(u"s"_s), quick);
        client.call(u"late"_s, {}, this, [&](const ApiReply &reply) {
            ++answers;
            error = reply.error;
        });
        QTRY_COMPARE(service.late.size(), 1U);
        server.reset(); // the manager dies with the question
        QTRY_COMPARE(answers, 1);
        QCOMPARE(error->code, -32001);
        client.call(u"echo"_s, {}, nullptr, [&](const ApiReply &) { ++answers; });
    }
    QCOMPARE(answers, 2); // the client's own end answers too
    service.late[0](replyWith(1));
    QCoreApplication::processEvents();
    QCOMPARE(answers, 2);
}

void TestClients::socketTimesOut()
{
    QTemporaryDir dir;
    FakeService service;
    ApiServer server(service);
    QVERIFY(server.listen(dir.filePath(u"s"_s)));
    SocketClient client(dir.filePath(u"s"_s), quick);
    std::optional<ApiError> error;
    int answers = 0;
    client.call(u"late"_s, {}, this, [&](const ApiReply &reply) {
        error = reply.error;
        ++answers;
    });
    QTRY_VERIFY(error.has_value());
    QCOMPARE(error->code, -32002);
    service.late[0](replyWith(1)); // too late
    bool more = false;
    client.call(u"echo"_s, {}, this, [&more](const ApiReply &reply) { more = reply.ok(); });
    QTRY_VERIFY(more);
    QCOMPARE(answers, 1);
}

void TestClients::socketContextMayGo()
{
    QTemporaryDir dir;
    FakeService service;
    ApiServer server(service);
    QVERIFY(server.listen(dir.filePath(u"s"_s)));
    SocketClient client(dir.filePath(u"s"_s), quick);
    auto context = std::make_unique<QObject>();
    bool called = false, after = false;
    client.call(u"echo"_s, {}, context.get(), [&called](const ApiReply &) { called = true; });
    context.reset();
    client.call(u"echo"_s, {}, this, [&after](const ApiReply &) { after = true; });
    QTRY_VERIFY(after);
    QVERIFY(!called);
}

void TestClients::socketStreamSurvivesRestarts()
{
    QTemporaryDir dir;
    FakeService service;
    service.last = 20;
    auto server = std::make_unique<ApiServer>(service);
    QVERIFY(server->listen(dir.filePath(u"s"_s)));
    SocketClient client(dir.filePath(u"s"_s), quick);
    const Stream stream(client);
    client.subscribe(0);
    for (int restart = 0; restart < 5; ++restart) {
        service.happen(10); // some before the connection is there, some on their way when it goes
        if (restart % 2 == 0)
            QTRY_VERIFY(!stream.seqs.isEmpty());
        server.reset();
        service.happen(7);
        server = std::make_unique<ApiServer>(service);
        QVERIFY(server->listen(dir.filePath(u"s"_s)));
        QTRY_COMPARE(client.connection(), ManagerClient::Connection::Connected);
    }
    service.happen(3);
    QTRY_COMPARE(stream.seqs.size(), service.last);
    QCOMPARE(stream.seqs, range(1, service.last));
    QVERIFY(stream.gaps.isEmpty());
}

void TestClients::socketStreamOfNewOnly()
{
    QTemporaryDir dir;
    FakeService service;
    service.last = 20;
    auto server = std::make_unique<ApiServer>(service);
    QVERIFY(server->listen(dir.filePath(u"s"_s)));
    SocketClient client(dir.filePath(u"s"_s), quick);
    const Stream stream(client);
    client.subscribe(std::nullopt);
    bool answered = false;
    client.call(u"echo"_s, {}, this, [&answered](const ApiReply &) { answered = true; });
    QTRY_VERIFY(answered);
    server.reset(); // before any record came: nothing of the time between may be lost
    QTRY_COMPARE(client.connection(), ManagerClient::Connection::Lost);
    service.happen(5);
    server = std::make_unique<ApiServer>(service);
    QVERIFY(server->listen(dir.filePath(u"s"_s)));
    QTRY_COMPARE(stream.seqs, range(21, 25));
}

// Whoever subscribes and then orders something sees what comes of it, also when both had to wait for the connection.
void TestClients::socketStreamBeginsBeforeWaitingCalls()
{
    QTemporaryDir dir;
    FakeService service;
    ApiServer server(service);
    QVERIFY(server.listen(dir.filePath(u"s"_s)));
    SocketClient client(dir.filePath(u"s"_s), quick);
    const Stream stream(client);
    client.call(u"happen"_s, {}, this, [](const ApiReply &) {});
    client.subscribe(std::nullopt);
    QTRY_COMPARE(stream.seqs, range(1, 1));
}

void TestClients::socketOtherJournal()
{
    QTemporaryDir dir;
    FakeService service;
    service.last = 50;
    auto server = std::make_unique<ApiServer>(service);
    QVERIFY(server->listen(dir.filePath(u"s"_s)));
    SocketClient client(dir.filePath(u"s"_s), quick);
    const Stream stream(client);
    client.subscribe(48);
    QTRY_COMPARE(stream.seqs, range(49, 50));
    server.reset();
    QTRY_COMPARE(client.connection(), ManagerClient::Connection::Lost);
    service.last = 3; // started afresh: its journal was lost
    server = std::make_unique<ApiServer>(service);
    QVERIFY(server->listen(dir.filePath(u"s"_s)));
    QTRY_COMPARE(client.connection(), ManagerClient::Connection::Connected);
    bool answered = false;
    client.call(u"echo"_s, {}, this, [&answered](const ApiReply &) { answered = true; });
    QTRY_VERIFY(answered);
    service.happen(2);
    QTRY_COMPARE(stream.seqs, range(49, 50) + range(4, 5));
}

void TestClients::embeddedAnswers()
{
    FakeService service;
    EmbeddedClient client([&service] { return &service; });
    QCOMPARE(client.connection(), ManagerClient::Connection::Connected);
    QList<ApiReply> replies;
    const auto collect = [&replies](const ApiReply &reply) { replies.append(reply); };
    client.call(u"hello"_s, {}, this, collect);
    client.call(u"echo"_s, {{u"a"_s, 1}}, this, collect);
    client.call(u"command.execute"_s, {}, this, collect);
    QVERIFY(replies.isEmpty());
    QTRY_COMPARE(replies.size(), 3);
    QCOMPARE(replies[0].result[u"protocol"_s].toInt(), 1);
    QCOMPARE(replies[1].result[u"a"_s].toInt(), 1);
    QCOMPARE(replies[2].error->todo, u"use --force"_s);
    QVERIFY(!service.lastCaller.user.isEmpty());
}

void TestClients::embeddedIsNeverReentrant()
{
    FakeService service;
    EmbeddedClient client([&service] { return &service; });
    const Stream stream(client);
    client.subscribe(0);
    service.happen(1000);
    QVERIFY(stream.seqs.isEmpty());
    QTRY_COMPARE(stream.seqs.size(), 1000);
    QCOMPARE(stream.seqs, range(1, 1000));
    service.happen(5);
    QCOMPARE(stream.seqs.size(), 1000);
    QTRY_COMPARE(stream.seqs, range(1, 1005));
}

void TestClients::embeddedStreamGoesOnAtAnotherManager()
{
    auto first = std::make_unique<FakeService>();
    FakeService second;
    ManagerService *current = first.get();
    EmbeddedClient client([&current] { return current; });
    QSignalSpy changed(&client, &ManagerClient::connectionChanged);
    const Stream stream(client);
    client.subscribe(0);
    first->happen(10);
    QTRY_COMPARE(stream.seqs.size(), 10);
    std::optional<ApiError> error;
    client.call(u"late"_s, {}, this, [&error](const ApiReply &reply) { error = reply.error; });
    second.last = 8; // it has still to catch up
    first->happen(2); // not delivered yet when the host dies
    first.reset();
    current = &second;
    client.serviceChanged();
    QCOMPARE(changed.size(), 1);
    QVERIFY(error.has_value());
    second.happen(7);
    QTRY_COMPARE(stream.seqs, range(1, 15));
    QVERIFY(stream.gaps.isEmpty());
}

void TestClients::embeddedWithoutManager()
{
    FakeService service;
    ManagerService *current = nullptr;
    EmbeddedClient client([&current] { return current; });
    const Stream stream(client);
    QCOMPARE(client.connection(), ManagerClient::Connection::Lost);
    QVERIFY(!client.connectionError().isEmpty());
    client.subscribe(0);
    std::optional<ApiError> error;
    client.call(u"echo"_s, {}, this, [&error](const ApiReply &reply) { error = reply.error; });
    QTRY_VERIFY(error.has_value());
    QCOMPARE(error->code, -32001);
    service.last = 3;
    current = &service;
    client.serviceChanged();
    QTRY_COMPARE(stream.seqs, range(1, 3));
    QVERIFY(client.connectionError().isEmpty());
}

QTEST_GUILESS_MAIN(TestClients)
#include "tst_clients.moc"
