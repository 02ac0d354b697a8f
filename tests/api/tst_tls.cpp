// tst_tls.cpp - TlsServer and TlsClient on loopback: who is let in, what each may do, and what bad input comes to.
#include "fakeservice.h"
#include "testpki.h"

#include <api/jsonrpc.h>
#include <api/tlsclient.h>
#include <api/tlserrors.h>
#include <api/tlsserver.h>
#include <api/tokenbucket.h>

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QSslKey>
#include <QTcpSocket>
#include <QTest>

#include <random>

using namespace holdfast;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const ClientOptions quick{.client = u"test"_s, .firstRetry = 5ms, .lastRetry = 20ms, .patience = 2000ms};

// A client that writes bytes and collects lines, with whatever certificate or none.
class RawTls : public QObject
{
public:
    RawTls(quint16 port, const QSslConfiguration &configuration)
    {
        socket.setSslConfiguration(configuration);
        connect(&socket, &QSslSocket::readyRead, this, [this] {
            if (reads)
                drain();
        });
        connect(&socket, &QSslSocket::errorOccurred, this, [this] { error += socket.errorString(); });
        socket.connectToHostEncrypted(u"localhost"_s, port);
    }
    void drain()
    {
        m_lines.add(socket.readAll());
        while (const auto line = m_lines.take())
            messages.append(QJsonDocument::fromJson(line->text).object());
    }
    int codeOf(qsizetype message) const { return messages[message][u"error"_s][u"code"_s].toInt(); }

    QSslSocket socket;
    QString error;
    QList<QJsonObject> messages;
    bool reads = true;

private:
    rpc::LineReader m_lines{1 << 30};
};

// Resident memory of this process, of both ends that is.
qint64 residentKiB()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ')[1].toLongLong();
    }
    return 0;
}

} // namespace

class TestTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void endpoints_data();
    void endpoints();
    void tokens();
    void bothEndsProveThemselves();
    void wrongUsersAreRefused_data();
    void wrongUsersAreRefused();
    void whatIsNoProperClientIsRefused_data();
    void whatIsNoProperClientIsRefused();
    void wrongManagersAreRefused_data();
    void wrongManagersAreRefused();
    void wrongFilesAreNamed_data();
    void wrongFilesAreNamed();
    void nobodyThere();
    void roles_data();
    void roles();
    void byIsTheCertificates();
    void revokedWhileConnected();
    void expiredWhileConnected();
    void renewedCertificateServes();
    void halfOpenIsClosed_data();
    void halfOpenIsClosed();
    void connectionsAreCounted();
    void knockingDoesNotFillTheLog();
    void hugeRequestsTakeNoMemory();
    void tooManyRequestsAreRefused();
    void whoDoesNotReadIsNotRead();
    void slowSubscriberLags();
    void badLinesAreAnswered();
    void severalClientsAndAManagerThatComesBack();

private:
    void serve(const TlsServerOptions &options = {}, const TlsFiles &files = {});
    [[nodiscard]] std::unique_ptr<TlsClient> client(const QString &user, const QString &host = u"localhost"_s) const;
    [[nodiscard]] std::unique_ptr<RawTls> raw(const QString &user) const;
    [[nodiscard]] bool noted(const QString &text) const;

    std::unique_ptr<TestPki> m_pki, m_other;
    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<TlsServer> m_server;
    QStringList m_notes;
};

void TestTls::initTestCase()
{
    m_pki = std::make_unique<TestPki>();
    m_other = std::make_unique<TestPki>();
    m_pki->odd(u"user-late"_s, u"/O=Holdfast/OU=operator/CN=late"_s, u"clientAuth"_s, -1);
    m_pki->odd(u"user-roleless"_s, u"/O=Holdfast/CN=roleless"_s, u"clientAuth"_s, 10);
    m_pki->odd(u"user-twofold"_s, u"/O=Holdfast/OU=viewer/OU=administrator/CN=twofold"_s, u"clientAuth"_s, 10);
    m_pki->odd(u"host-late"_s, u"/O=Holdfast/OU=host/CN=late"_s, u"serverAuth"_s, -1);
    QCOMPARE(m_pki->pki({u"issue"_s, u"host"_s, u"two"_s, u"--names"_s, u"two.example.org,192.0.2.7"_s}).status, 0);
    QCOMPARE(m_pki->pki({u"issue"_s, u"user"_s, u"gone"_s, u"--role"_s, u"operator"_s}).status, 0);
    // Its files are moved aside when it is revoked: somebody has a copy.
    const QString stem = m_pki->directory() + u"/user-"_s;
    for (const QString &ending : {u".crt"_s, u".key"_s})
        QVERIFY(QFile::copy(stem + u"gone"_s + ending, stem + u"copy"_s + ending));
    QCOMPARE(m_pki->pki({u"revoke"_s, u"gone"_s, u"--reason"_s, u"key lost"_s}).status, 0);
}

void TestTls::init()
{
    m_service = std::make_unique<FakeService>();
    m_notes.clear();
}

void TestTls::cleanup()
{
    m_server.reset();
}

void TestTls::serve(const TlsServerOptions &options, const TlsFiles &files)
{
    m_server = std::make_unique<TlsServer>(*m_service, files.key.isEmpty() ? m_pki->host() : files, options);
    connect(m_server.get(), &TlsServer::note, this, [this](const QString &text) { m_notes.append(text); });
    const auto outcome = m_server->listen({u"127.0.0.1"_s, 0});
    QVERIFY2(outcome, outcome ? "" : outcome.error().message().c_str());
}

std::unique_ptr<TlsClient> TestTls::client(const QString &user, const QString &host) const
{
    return std::make_unique<TlsClient>(Endpoint{host, m_server->port()}, m_pki->user(user), quick);
}

std::unique_ptr<RawTls> TestTls::raw(const QString &user) const
{
    return std::make_unique<RawTls>(m_server->port(), *tlsConfiguration(m_pki->user(user)));
}

bool TestTls::noted(const QString &text) const
{
    return m_notes.join(u'\n').contains(text);
}

void TestTls::endpoints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host"); // "": wrong
    QTest::addColumn<int>("port");
    QTest::addRow("name") << u"alpha"_s << u"alpha"_s << 5495;
    QTest::addRow("name and port") << u"alpha:7"_s << u"alpha"_s << 7;
    QTest::addRow("IPv4") << u"192.0.2.7:65535"_s << u"192.0.2.7"_s << 65535;
    QTest::addRow("bare IPv6") << u"2001:db8::1"_s << u"2001:db8::1"_s << 5495;
    QTest::addRow("IPv6 and port") << u"[2001:db8::1]:7"_s << u"2001:db8::1"_s << 7;
    QTest::addRow("IPv6 in brackets") << u"[::1]"_s << u"::1"_s << 5495;
    QTest::addRow("empty") << u""_s << u""_s << 0;
    QTest::addRow("port alone") << u":7"_s << u""_s << 0;
    QTest::addRow("no port behind the colon") << u"alpha:"_s << u""_s << 0;
    QTest::addRow("port too high") << u"alpha:65536"_s << u""_s << 0;
    QTest::addRow("port no number") << u"alpha:https"_s << u""_s << 0;
    QTest::addRow("bracket open") << u"[::1"_s << u""_s << 0;
    QTest::addRow("behind the bracket") << u"[::1]7"_s << u""_s << 0;
    QTest::addRow("two words") << u"alpha beta"_s << u""_s << 0;
}

void TestTls::endpoints()
{
    QFETCH(QString, text);
    QFETCH(QString, host);
    QFETCH(int, port);
    const auto endpoint = endpointFrom(text);
    QCOMPARE(bool(endpoint), !host.isEmpty());
    if (!endpoint) {
        QVERIFY(!endpoint.error().todo.empty());
        return;
    }
    QCOMPARE(endpoint->host, host);
    QCOMPARE(int(endpoint->port), port);
    QCOMPARE(*endpointFrom(endpoint->text()), *endpoint);
    QCOMPARE(int(listeningFrom(u"5495"_s)->port), 5495);
    QVERIFY(listeningFrom(u"5495"_s)->host.isEmpty());
    QVERIFY(!listeningFrom(u"-1:x"_s));
}

void TestTls::tokens()
{
    TokenBucket bucket(10, 3);
    const TokenBucket::Time start(1h);
    for (int i = 0; i < 3; ++i)
        QVERIFY(bucket.take(start));
    QVERIFY(!bucket.take(start));
    QCOMPARE(bucket.wait(), 100ms);
    QVERIFY(!bucket.take(start + 99ms));
    QVERIFY(bucket.take(start + 101ms));
    QVERIFY(!bucket.take(start + 101ms));
    for (int i = 0; i < 3; ++i)
        QVERIFY(bucket.take(start + 1h)); // no more than at once, however long it waited
    QVERIFY(!bucket.take(start + 1h));
    TokenBucket unlimited(0, 0);
    for (int i = 0; i < 1000; ++i)
        QVERIFY(unlimited.take(start));
}

void TestTls::bothEndsProveThemselves()
{
    serve();
    for (const QString &host : {u"localhost"_s, u"127.0.0.1"_s}) {
        const auto anna = client(u"anna"_s, host);
        QCOMPARE(anna->connection(), ManagerClient::Connection::Connecting);
        QJsonValue hello;
        anna->call(u"hello"_s, {{u"client"_s, u"test"_s}}, this,
                   [&hello](const ApiReply &reply) { hello = reply.result; });
        QTRY_COMPARE(anna->connection(), ManagerClient::Connection::Connected);
        QTRY_COMPARE(hello[u"user"_s].toString(), u"anna@127.0.0.1"_s);
        QCOMPARE(hello[u"role"_s].toString(), u"administrator"_s);
        QVERIFY(anna->connectionError().isEmpty());
        bool answered = false;
        anna->call(u"echo"_s, {}, this, [&answered](const ApiReply &reply) { answered = reply.ok(); });
        QTRY_VERIFY(answered);
        QCOMPARE(m_service->lastCaller.user, u"anna@127.0.0.1"_s);
        QCOMPARE(m_service->lastCaller.client, u"test"_s);
        QVERIFY(m_service->lastCaller.role == UserRole::Administrator);
    }
    QVERIFY(noted(u"anna@127.0.0.1 is connected, as administrator"_s));
    QTRY_COMPARE(m_server->connections(), 0);
}

void TestTls::wrongUsersAreRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("noted");
    QTest::addRow("another authority") << u"other"_s << u"does not know the authority"_s << u"did not make"_s;
    QTest::addRow("expired") << u"user-late"_s << u"has expired"_s << u"expired on"_s;
    QTest::addRow("revoked") << u"user-copy"_s << u"was revoked on"_s << u"(key lost)"_s;
    QTest::addRow("a host's") << u"host-two"_s << u"of this kind"_s << u"wrong kind"_s;
    QTest::addRow("no role") << u"user-roleless"_s << u"names no user with one role"_s << u"names no user"_s;
    QTest::addRow("two roles") << u"user-twofold"_s << u"names no user with one role"_s << u"names no user"_s;
}

void TestTls::wrongUsersAreRefused()
{
    QFETCH(QString, file);
    QFETCH(QString, told);
    QFETCH(QString, noted);
    serve();
    TlsFiles files = m_pki->user({});
    const QString stem = file == u"other"_s ? m_other->directory() + u"/user-anna"_s : m_pki->directory() + u'/' + file;
    files.certificate = stem + u".crt"_s;
    files.key = stem + u".key"_s;
    files.revoked = u"/nowhere"_s;
    TlsClient client({u"localhost"_s, m_server->port()}, files, quick);
    QSignalSpy changes(&client, &ManagerClient::connectionChanged);
    std::optional<ApiError> error;
    client.call(u"state.get"_s, {}, this, [&error](const ApiReply &reply) { error = reply.error; });
    QTRY_VERIFY(error.has_value());
    QCOMPARE(error->code, -32001);
    QVERIFY2(error->why.contains(told), qPrintable(error->why));
    QVERIFY(error->why.contains(u"localhost:"_s));
    QVERIFY(!error->todo.isEmpty());
    QCOMPARE(client.connection(), ManagerClient::Connection::Lost);
    QTRY_VERIFY(changes.size() >= 3); // it tries again, and was never connected in between
    QCOMPARE(client.connection(), ManagerClient::Connection::Lost);
    QVERIFY2(client.connectionError().contains(told), qPrintable(client.connectionError()));
    QVERIFY2(this->noted(noted), qPrintable(m_notes.join(u'\n')));
    QVERIFY(!this->noted(u"is connected"_s));
    QVERIFY(m_service->calls.isEmpty());
}

void TestTls::whatIsNoProperClientIsRefused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("told");
    QTest::addRow("no certificate") << u"bare"_s << u"wants a user's certificate"_s;
    QTest::addRow("TLS 1.2") << u"old"_s << u"not the same version"_s;
}

void TestTls::whatIsNoProperClientIsRefused()
{
    QFETCH(QString, kind);
    QFETCH(QString, told);
    serve();
    QSslConfiguration configuration = *tlsConfiguration(m_pki->user(u"anna"_s));
    if (kind == u"bare"_s) {
        configuration.setLocalCertificate(QSslCertificate());
        configuration.setPrivateKey(QSslKey());
    } else {
        configuration.setProtocol(QSsl::TlsV1_2);
    }
    RawTls client(m_server->port(), configuration);
    QTRY_VERIFY(!client.error.isEmpty());
    const TlsTrouble trouble = troubleSaid(client.error);
    QVERIFY2(trouble.why.contains(told), qPrintable(client.error));
    QVERIFY(!trouble.todo.isEmpty());
    QTRY_COMPARE(m_server->connections(), 0);
    QTRY_VERIFY(noted(u"127.0.0.1 was refused"_s));
    QVERIFY(client.messages.isEmpty());
}

void TestTls::wrongManagersAreRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("told");
    QTest::addRow("another name") << u"host-two"_s << u"for 192.0.2.7, two.example.org, not for localhost"_s;
    QTest::addRow("another authority") << u"other"_s << u"this site's authority did not make"_s;
    QTest::addRow("expired") << u"host-late"_s << u"expired on"_s;
    QTest::addRow("a user's") << u"user-vera"_s << u"wrong kind"_s;
    QTest::addRow("revoked") << u"host-one"_s << u"was revoked on 2026-11-23 (stolen)"_s;
}

void TestTls::wrongManagersAreRefused()
{
    QFETCH(QString, file);
    QFETCH(QString, told);
    TlsFiles files = m_pki->host();
    const QString stem = file == u"other"_s ? m_other->directory() + u"/host-one"_s : m_pki->directory() + u'/' + file;
    files.certificate = stem + u".crt"_s;
    files.key = stem + u".key"_s;
    serve({}, files);
    TlsFiles user = m_pki->user(u"anna"_s);
    QTemporaryDir list;
    user.revoked = list.filePath(u"revoked"_s);
    if (file == u"host-one"_s) {
        QFile certificate(files.certificate);
        QVERIFY(certificate.open(QIODevice::ReadOnly));
        QFile revoked(user.revoked);
        QVERIFY(revoked.open(QIODevice::WriteOnly));
        const QByteArray withColons = QSslCertificate(certificate.readAll()).serialNumber();
        revoked.write(withColons + " 2026-11-23 one stolen\n");
    }
    TlsClient client({u"localhost"_s, m_server->port()}, user, quick);
    std::optional<ApiError> error;
    client.call(u"state.get"_s, {}, this, [&error](const ApiReply &reply) { error = reply.error; });
    QTRY_VERIFY(error.has_value());
    QCOMPARE(error->code, -32001);
    QVERIFY2(error->why.contains(told), qPrintable(error->why));
    QVERIFY(!error->todo.isEmpty());
    QVERIFY(m_service->calls.isEmpty());
}

void TestTls::wrongFilesAreNamed_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("told");
    QTest::addRow("no authority") << u"authority"_s << u"authority can't be read"_s;
    QTest::addRow("no certificate") << u"certificate"_s << u"certificate can't be read"_s;
    QTest::addRow("a certificate that is none") << u"garbage"_s << u"is no certificate"_s;
    QTest::addRow("no key") << u"key"_s << u"private key can't be read"_s;
    QTest::addRow("a key that is none") << u"nokey"_s << u"is no private key"_s;
    QTest::addRow("another's key") << u"other"_s << u"does not belong"_s;
    QTest::addRow("a key for all to read") << u"open"_s << u"read by others"_s;
}

void TestTls::wrongFilesAreNamed()
{
    QFETCH(QString, fault);
    QFETCH(QString, told);
    QTemporaryDir directory;
    TlsFiles files = m_pki->user(u"anna"_s);
    const QString here = directory.filePath(u"file"_s);
    if (fault == u"authority"_s) {
        files.authority = here;
    } else if (fault == u"certificate"_s) {
        files.certificate = here;
    } else if (fault == u"garbage"_s) {
        files.certificate = m_pki->directory() + u"/revoked"_s;
    } else if (fault == u"key"_s) {
        files.key = here;
    } else if (fault == u"other"_s) {
        files.key = m_pki->user(u"vera"_s).key;
    } else {
        QVERIFY(QFile::copy(fault == u"nokey"_s ? files.certificate : files.key, here));
        QFile::setPermissions(here, fault == u"open"_s ? QFile::ReadOwner | QFile::ReadGroup : QFile::ReadOwner);
        files.key = here;
    }
    const auto configuration = tlsConfiguration(files);
    QVERIFY(!configuration);
    QVERIFY2(QString::fromStdString(configuration.error().message()).contains(told),
             configuration.error().message().c_str());
    QVERIFY(!configuration.error().todo.empty());
    // And a client says so, rather than trying with what it has.
    TlsClient client({u"localhost"_s, 1}, files, quick);
    QTRY_COMPARE(client.connection(), ManagerClient::Connection::Lost);
    QVERIFY2(client.connectionError().contains(told), qPrintable(client.connectionError()));
}

void TestTls::nobodyThere()
{
    serve();
    const quint16 port = m_server->port();
    m_server.reset();
    TlsClient client({u"localhost"_s, port}, m_pki->user(u"anna"_s), quick);
    QTRY_COMPARE(client.connection(), ManagerClient::Connection::Lost);
    QVERIFY(client.connectionError().contains(u"no manager answers at localhost:"_s));
    // Who answers but doesn't speak TLS, and who doesn't say anything.
    QTcpServer plain;
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    connect(&plain, &QTcpServer::newConnection, this, [&plain] {
        plain.nextPendingConnection()->write("220 welcome to something else\r\n");
    });
    TlsClient misled({u"localhost"_s, plain.serverPort()}, m_pki->user(u"anna"_s), quick);
    QTRY_VERIFY(misled.connectionError().contains(u"does not speak TLS"_s));
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    ClientOptions impatient = quick;
    impatient.connectPatience = 50ms;
    TlsClient waiting({u"localhost"_s, silent.serverPort()}, m_pki->user(u"anna"_s), impatient);
    QTRY_VERIFY(waiting.connectionError().contains(u"does not answer"_s));
}

void TestTls::roles_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("method");
    QTest::addColumn<bool>("granted");
    const QHash<QString, UserRole> users{{u"anna"_s, UserRole::Administrator},
                                         {u"olga"_s, UserRole::Operator},
                                         {u"vera"_s, UserRole::Viewer}};
    for (auto user = users.begin(); user != users.end(); ++user) {
        for (const MethodRow &row : apiMethods())
            QTest::addRow("%s %s", qPrintable(user.key()), std::string(row.method).c_str())
                << user.key() << QString::fromStdString(std::string(row.method)) << (user.value() >= row.least);
    }
    QCOMPARE(*roleForMethod(u"state.get"_s), UserRole::Viewer);
    QCOMPARE(*roleForMethod(u"command.execute"_s), UserRole::Operator);
    QCOMPARE(*roleForMethod(u"config.apply"_s), UserRole::Administrator);
    QCOMPARE(roleForCommand(CommandVerb::Offline, false), UserRole::Operator);
    QCOMPARE(roleForCommand(CommandVerb::Offline, true), UserRole::Administrator);
    QCOMPARE(roleForCommand(CommandVerb::ConfirmOff, false), UserRole::Administrator);
}

void TestTls::roles()
{
    QFETCH(QString, user);
    QFETCH(QString, method);
    QFETCH(bool, granted);
    serve();
    const auto asking = client(user);
    std::optional<ApiReply> reply;
    asking->call(method, {{u"since"_s, QJsonValue::Null}}, this, [&reply](const ApiReply &each) { reply = each; });
    QTRY_VERIFY(reply.has_value());
    const QHash<QString, UserRole> roles{
        {u"anna"_s, UserRole::Administrator}, {u"olga"_s, UserRole::Operator}, {u"vera"_s, UserRole::Viewer}};
    QCOMPARE(asking->role(), roles.value(user)); // said at the connection, for consoles
    if (granted) {
        QVERIFY(reply->ok() || !reply->error->why.contains(u"role"_s));
        return;
    }
    QCOMPARE(reply->error->code, -32000);
    QVERIFY2(reply->error->why.contains(u"takes the role"_s) && reply->error->why.contains(user + u'@'),
             qPrintable(reply->error->why));
    QVERIFY(!reply->error->todo.isEmpty());
    QVERIFY(noted(user + u"@127.0.0.1 was refused "_s + method));
    QVERIFY(m_service->calls.isEmpty()); // the manager wasn't even asked
    // What nobody knows is closed to all but administrators, and told by its own name.
    std::optional<ApiError> unknown;
    asking->call(u"state.gett"_s, {}, this, [&unknown](const ApiReply &each) { unknown = each.error; });
    QTRY_VERIFY(unknown.has_value());
    QCOMPARE(unknown->code, -32601);
    QVERIFY(m_service->calls.isEmpty());
}

void TestTls::byIsTheCertificates()
{
    serve();
    const auto olga = client(u"olga"_s);
    for (const QString &method : {u"command.execute"_s, u"alarms.acknowledge"_s, u"alarms.shelve"_s}) {
        bool answered = false;
        olga->call(method, {{u"by"_s, u"mallory"_s}}, this, [&answered](const ApiReply &) { answered = true; });
        QTRY_VERIFY(answered);
        QCOMPARE(m_service->calls.last(), method);
        QCOMPARE(m_service->lastParams[u"by"_s].toString(), u"olga@127.0.0.1"_s);
    }
}

void TestTls::revokedWhileConnected()
{
    QCOMPARE(m_pki->pki({u"issue"_s, u"user"_s, u"rita"_s, u"--role"_s, u"viewer"_s}).status, 0);
    serve();
    const auto rita = client(u"rita"_s);
    const auto vera = client(u"vera"_s);
    const auto raw = this->raw(u"rita"_s);
    QTRY_COMPARE(rita->connection(), ManagerClient::Connection::Connected);
    QTRY_COMPARE(vera->connection(), ManagerClient::Connection::Connected);
    QTRY_VERIFY(raw->socket.isEncrypted());
    QSignalSpy vera_changes(vera.get(), &ManagerClient::connectionChanged);
    QCOMPARE(m_pki->pki({u"revoke"_s, u"rita"_s, u"--reason"_s, u"left us"_s}).status, 0);
    QTRY_COMPARE(rita->connection(), ManagerClient::Connection::Lost);
    QTRY_COMPARE(raw->messages.size(), 1); // told, not only cut off
    QVERIFY(raw->messages[0][u"error"_s][u"data"_s][u"why"_s].toString().contains(u"(left us)"_s));
    QTRY_COMPARE(raw->socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(noted(u"was revoked on"_s));
    QCOMPARE(vera->connection(), ManagerClient::Connection::Connected);
    QCOMPARE(vera_changes.size(), 0);
    // The same name again is another certificate.
    QCOMPARE(m_pki->pki({u"issue"_s, u"user"_s, u"rita"_s, u"--role"_s, u"viewer"_s}).status, 0);
    QTRY_COMPARE(rita->connection(), ManagerClient::Connection::Connected);
    QCOMPARE(m_pki->pki({u"revoke"_s, u"rita"_s}).status, 0);
}

void TestTls::expiredWhileConnected()
{
    QDateTime now = QDateTime::currentDateTimeUtc();
    serve({.sweep = 5ms, .now = [&now] { return now; }});
    const auto vera = raw(u"vera"_s);
    QTRY_VERIFY(vera->socket.isEncrypted());
    now = tlsConfiguration(m_pki->user(u"vera"_s))->localCertificate().expiryDate();
    vera->socket.write(R"({"id":1,"method":"hello"})" "\n"); // to the last second
    QTRY_COMPARE(vera->messages.size(), 1);
    QCOMPARE(vera->codeOf(0), 0);
    now = now.addSecs(1);
    QTRY_COMPARE(vera->socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(vera->messages.last()[u"error"_s][u"data"_s][u"why"_s].toString().contains(u"expired meanwhile"_s));
    m_server.reset(); // before its clock goes
}

void TestTls::renewedCertificateServes()
{
    TestPki pki;
    serve({}, pki.host());
    TlsClient first({u"localhost"_s, m_server->port()}, pki.user(u"anna"_s), quick);
    QTRY_COMPARE(first.connection(), ManagerClient::Connection::Connected);
    QCOMPARE(pki.pki({u"revoke"_s, u"one"_s}).status, 0);
    TlsClient second({u"localhost"_s, m_server->port()}, pki.user(u"anna"_s), quick);
    QTRY_COMPARE(second.connection(), ManagerClient::Connection::Lost); // it shows the old one still
    QCOMPARE(pki.pki({u"issue"_s, u"host"_s, u"one"_s, u"--names"_s, u"localhost"_s}).status, 0);
    QTRY_COMPARE(second.connection(), ManagerClient::Connection::Connected);
}

void TestTls::halfOpenIsClosed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addRow("silent") << QByteArray();
    QTest::addRow("the beginning of a hello") << QByteArray::fromHex("16030102000100");
    QTest::addRow("no TLS") << QByteArray(R"({"id":1,"method":"state.get"})" "\n");
}

void TestTls::halfOpenIsClosed()
{
    QFETCH(QByteArray, bytes);
    serve({.handshake = 100ms});
    QTcpSocket socket;
    QSignalSpy closed(&socket, &QTcpSocket::disconnected);
    socket.connectToHost(u"127.0.0.1"_s, m_server->port());
    socket.write(bytes);
    QTRY_COMPARE(closed.size(), 1);
    QTRY_COMPARE(m_server->connections(), 0);
    QCOMPARE(m_notes.size(), 1);
    QVERIFY(m_service->calls.isEmpty());
    // Whoever has proved itself may be silent for longer.
    const auto anna = client(u"anna"_s);
    QTRY_COMPARE(anna->connection(), ManagerClient::Connection::Connected);
    QTcpSocket next;
    next.connectToHost(u"127.0.0.1"_s, m_server->port());
    QTRY_COMPARE(m_server->connections(), 2);
    QTRY_COMPARE(m_server->connections(), 1);
    QCOMPARE(anna->connection(), ManagerClient::Connection::Connected);
}

void TestTls::connectionsAreCounted()
{
    serve({.connections = 3, .fromOneAddress = 2});
    const auto first = client(u"anna"_s);
    const auto second = client(u"olga"_s);
    QTRY_COMPARE(first->connection(), ManagerClient::Connection::Connected);
    QTRY_COMPARE(second->connection(), ManagerClient::Connection::Connected);
    auto third = client(u"vera"_s);
    QTRY_COMPARE(third->connection(), ManagerClient::Connection::Lost);
    QVERIFY(noted(u"127.0.0.1 was not let in"_s));
    QCOMPARE(m_server->connections(), 2);
    // Another address has its own.
    QTcpSocket elsewhere, tooMany;
    QVERIFY(elsewhere.bind(QHostAddress(u"127.0.0.2"_s)));
    elsewhere.connectToHost(u"127.0.0.1"_s, m_server->port());
    QTRY_COMPARE(m_server->connections(), 3);
    QVERIFY(tooMany.bind(QHostAddress(u"127.0.0.3"_s)));
    tooMany.connectToHost(u"127.0.0.1"_s, m_server->port());
    QTRY_VERIFY(noted(u"127.0.0.3 was not let in: there are 3"_s));
}

void TestTls::knockingDoesNotFillTheLog()
{
    serve({.notesPerSecond = 0.001, .notesAtOnce = 5});
    for (int i = 0; i < 50; ++i) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, m_server->port());
        socket.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    }
    QTRY_COMPARE(m_server->connections(), 0);
    QCOMPARE(m_notes.size(), 5);
}

void TestTls::hugeRequestsTakeNoMemory()
{
    serve();
    const auto client = raw(u"olga"_s);
    QTRY_VERIFY(client->socket.isEncrypted());
    const QByteArray piece(64 << 10, 'x');
    const auto sendHuge = [&] {
        for (qint64 sent = 0; sent < 10'000'000; sent += piece.size()) {
            client->socket.write(piece);
            QTRY_COMPARE(client->socket.bytesToWrite() + client->socket.encryptedBytesToWrite(), 0);
        }
        client->socket.write("\n");
    };
    sendHuge(); // whatever is needed once
    QTRY_COMPARE(client->messages.size(), 1);
    const qint64 before = residentKiB();
    for (int i = 0; i < 5; ++i)
        sendHuge();
    QTRY_COMPARE(client->messages.size(), 6);
    const qint64 grown = residentKiB() - before;
    QVERIFY2(grown < 4096, qPrintable(QString::number(grown)));
    for (int i = 0; i < 6; ++i)
        QCOMPARE(client->codeOf(i), -32600);
    client->socket.write(R"({"id":1,"method":"hello"})" "\n");
    QTRY_COMPARE(client->messages.size(), 7);
    QCOMPARE(client->codeOf(6), 0);
}

void TestTls::tooManyRequestsAreRefused()
{
    serve({.connection = {.requestsPerSecond = 0.001, .requestsAtOnce = 5}});
    const auto client = raw(u"olga"_s);
    const auto other = raw(u"olga"_s);
    for (int i = 0; i < 8; ++i)
        client->socket.write(R"({"id":)" + QByteArray::number(i) + R"(,"method":"hello"})" "\n");
    QTRY_COMPARE(client->messages.size(), 8);
    for (int i = 0; i < 8; ++i) {
        QCOMPARE(client->messages[i][u"id"_s].toInt(), i);
        QCOMPARE(client->codeOf(i), i < 5 ? 0 : -32000);
    }
    const QJsonValue data = client->messages[7][u"error"_s][u"data"_s];
    QVERIFY2(data[u"why"_s].toString().contains(u"too many requests"_s), qPrintable(data[u"why"_s].toString()));
    QVERIFY(data[u"todo"_s].toString().contains(u"Wait "_s));
    other->socket.write(R"({"id":1,"method":"hello"})" "\n"); // each connection has its own
    QTRY_COMPARE(other->messages.size(), 1);
    QCOMPARE(other->codeOf(0), 0);
}

void TestTls::whoDoesNotReadIsNotRead()
{
    serve({.connection = {.unsentBytes = 100 << 10}});
    const auto client = raw(u"anna"_s);
    QTRY_VERIFY(client->socket.isEncrypted());
    client->reads = false;
    client->socket.setReadBufferSize(1024);
    // Each answer is as long as its request, and more than the kernel takes on the way is asked for.
    const QByteArray request = R"({"id":1,"method":"echo","params":{"t":")" + QByteArray(100'000, 'x') + R"("}})" "\n";
    constexpr int requests = 400;
    for (int i = 0; i < requests; ++i)
        client->socket.write(request);
    // It stands still once nothing more fits: as many calls as before after a client of its own has been served.
    qsizetype before = -1;
    const auto standsStill = [&] {
        const auto other = this->client(u"vera"_s);
        if (!QTest::qWaitFor([&] { return other->connection() == ManagerClient::Connection::Connected; }))
            return false;
        return std::exchange(before, m_service->calls.size()) == m_service->calls.size() && before > 0;
    };
    QTRY_VERIFY(standsStill());
    QVERIFY2(before < requests, qPrintable(QString::number(before)));
    client->reads = true;
    client->socket.setReadBufferSize(0);
    client->drain();
    QTRY_COMPARE(client->messages.size(), requests); // and nothing is lost
}

void TestTls::slowSubscriberLags()
{
    serve({.connection = {.waitingRecords = 50, .unsentBytes = 100 << 10}});
    m_service->textSize = 100 << 10;
    const auto slow = raw(u"vera"_s);
    const auto fast = client(u"vera"_s);
    QList<qint64> seqs;
    connect(fast.get(), &ManagerClient::eventReceived, this,
            [&seqs](const QJsonObject &record) { seqs.append(record[u"seq"_s].toInteger()); });
    slow->socket.setReadBufferSize(1024);
    slow->socket.write(R"({"id":1,"method":"events.subscribe","params":{"since":null}})" "\n");
    fast->subscribe(std::nullopt);
    bool subscribed = false;
    fast->call(u"hello"_s, {}, this, [&subscribed](const ApiReply &) { subscribed = true; });
    QTRY_COMPARE(slow->messages.size(), 1);
    QTRY_VERIFY(subscribed);
    slow->reads = false;
    const qint64 before = residentKiB();
    for (int i = 0; i < 300; ++i) {
        m_service->happen(1);
        QTRY_COMPARE(seqs.size(), i + 1);
    }
    const qint64 grown = residentKiB() - before;
    QVERIFY2(grown < 24 * 1024, qPrintable(QString::number(grown))); // 30 MB were recorded; 50 records wait
    slow->reads = true;
    slow->socket.setReadBufferSize(0);
    slow->drain();
    QTRY_VERIFY(!slow->messages.isEmpty() && slow->messages.last()[u"params"_s][u"seq"_s].toInteger() == 300);
    qint64 next = 1;
    int gaps = 0;
    for (const QJsonObject &message : slow->messages.mid(1)) {
        const QJsonValue params = message[u"params"_s];
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

// Requests changed as fuzzers change them, the same every time: none crashes, each line that isn't JSON is answered.
void TestTls::badLinesAreAnswered()
{
    serve({.connection = {.requestsPerSecond = 1e9, .requestsAtOnce = 1e9}});
    const auto client = raw(u"olga"_s);
    QTRY_VERIFY(client->socket.isEncrypted());
    const QList<QByteArray> seeds{
        R"({"jsonrpc":"2.0","id":7,"method":"hello","params":{"protocol":1,"client":"t"}})",
        R"({"jsonrpc":"2.0","id":"x","method":"events.subscribe","params":{"since":412}})",
        R"({"jsonrpc":"2.0","id":8,"method":"command.execute","params":{"command":"offline","args":["a","--force"]}})",
        R"({"id":null,"method":"history.query","params":{"since":-1e308,"kind":["x",[[{}]]],"target":"\u0000\ud800"}})",
        "[[[[[[[[[[[[[[[[", "\x16\x03\x01\x02", "{\"id\":1,\"method\":\"why\",\"params\":{\"target\":\"\xff\xfe\"}}"};
    constexpr int count = 10'000;
    constexpr std::uint32_t seed = 6058490;
    std::mt19937 random(seed);
    int notJson = 0;
    int answers = 0; // that must come: of requests that have an id, and of what is no request
    for (int i = 0; i < count; ++i) {
        QByteArray line = seeds[random() % seeds.size()];
        for (std::uint32_t change = 0, changes = random() % 5; change < changes; ++change) {
            const qsizetype at = random() % (line.size() + 1);
            switch (random() % 5) {
            case 0: line.insert(at, char(random())); break;
            case 1: line.remove(at, 1 + random() % 8); break;
            case 2: line.insert(at, "{}[]\",:\\0e"[random() % 10]); break;
            case 3: line.insert(at, line.left(random() % 32)); break;
            case 4: line = line.left(at); break;
            }
        }
        line.replace('\n', ' ').replace('\r', ' ');
        if (line.trimmed().isEmpty())
            continue;
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(line.trimmed(), &problem);
        notJson += problem.error != QJsonParseError::NoError;
        const QJsonObject object = document.object();
        answers += !object[u"method"_s].isString() || object.contains(u"id"_s);
        client->socket.write(line + '\n');
    }
    client->socket.write(R"({"id":"the end","method":"hello"})" "\n");
    const auto ended = [&client] {
        return !client->messages.isEmpty() && client->messages.last()[u"id"_s] == u"the end"_s;
    };
    QVERIFY(QTest::qWaitFor(ended, 60'000));
    const auto isParseError = [](const QJsonObject &message) {
        return message[u"error"_s][u"code"_s].toInt() == -32700 && message[u"id"_s].isNull();
    };
    QCOMPARE(std::ranges::count_if(client->messages, isParseError), notJson);
    QCOMPARE(client->messages.size(), answers + 1);
    QVERIFY2(notJson > count / 4 && notJson < count, qPrintable(QString::number(notJson)));
}

void TestTls::severalClientsAndAManagerThatComesBack()
{
    serve();
    const quint16 port = m_server->port();
    constexpr int many = 8;
    std::vector<std::unique_ptr<TlsClient>> clients;
    std::vector<QList<qint64>> seqs(many);
    for (int i = 0; i < many; ++i) {
        clients.push_back(client(i % 2 == 0 ? u"vera"_s : u"olga"_s));
        connect(clients.back().get(), &ManagerClient::eventReceived, this,
                [&seqs, i](const QJsonObject &record) { seqs[i].append(record[u"seq"_s].toInteger()); });
        clients.back()->subscribe(0);
    }
    m_service->happen(100);
    for (const QList<qint64> &each : seqs)
        QTRY_COMPARE(each.size(), 100);
    m_server.reset();
    for (const auto &each : clients)
        QTRY_COMPARE(each->connection(), ManagerClient::Connection::Lost);
    m_service->happen(50);
    m_server = std::make_unique<TlsServer>(*m_service, m_pki->host());
    QVERIFY(m_server->listen({u"127.0.0.1"_s, port}));
    m_service->happen(50);
    for (const QList<qint64> &each : seqs) {
        QTRY_COMPARE(each.size(), 200);
        for (qint64 seq = 1; seq <= 200; ++seq)
            QCOMPARE(each[seq - 1], seq); // once, in order, without a gap
    }
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
