// tst_deliveries.cpp - real programs, a real web server's answers, real sockets: what is told, and what comes of
// trouble.
#include "hookrecords.h"

#include <hooks/delivery.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace holdfast;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Outcome = Delivered::Outcome;

HookEvent anEvent()
{
    return eventOf(alarmRecord("pair-lost", "critical", "cdma"));
}

/// Starts, waits and says what came of it: "done", "again: why" or "never: why".
QString told(Delivery &delivery, const HookEvent &event = anEvent())
{
    std::optional<Delivered> result;
    const auto connection =
        QObject::connect(&delivery, &Delivery::finished, [&result](const Delivered &delivered) { result = delivered; });
    delivery.start(event);
    if (result)
        return u"at once"_s; // never from within start()
    const bool came = QTest::qWaitFor([&] { return result.has_value(); }, 20000);
    QObject::disconnect(connection);
    if (!came)
        return u"nothing"_s;
    switch (result->outcome) {
    case Outcome::Done:
        return u"done"_s;
    case Outcome::Again:
        return u"again: "_s + result->why;
    case Outcome::Never:
        return u"never: "_s + result->why;
    }
    return {};
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Answers each request with one text, and keeps what it was asked. An empty text: no answer at all.
class Web : public QTcpServer
{
public:
    explicit Web(QByteArray answer)
        : m_answer(std::move(answer))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                asked += socket->readAll();
                const qsizetype head = asked.indexOf("\r\n\r\n");
                const qsizetype length = asked.indexOf("Content-Length: ");
                if (head < 0 || m_answer.isEmpty()
                    || asked.size() < head + 4 + asked.mid(length + 16, 8).split('\r')[0].toLongLong())
                    return;
                socket->write(m_answer);
                socket->disconnectFromHost();
            });
        });
    }
    QByteArray asked;

private:
    QByteArray m_answer;
};

/// A datagram socket that reads.
class Reader
{
public:
    explicit Reader(const QString &path)
        : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path);
        m_bound = ::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    ~Reader() { ::close(m_socket); }
    [[nodiscard]] bool isBound() const { return m_bound; }
    QByteArray read()
    {
        QByteArray datagram(65536, '\0');
        datagram.resize(std::max<qsizetype>(0, ::recv(m_socket, datagram.data(), size_t(datagram.size()), 0)));
        return datagram;
    }

private:
    int m_socket;
    bool m_bound = false;
};

} // namespace

class TestDeliveries : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aProgramIsToldByEnvironmentAndInput();
    void aProgramThatFails_data();
    void aProgramThatFails();
    void aProgramThatHangsIsEndedWithItsTree();
    void aDeliveryThatIsLeftEndsItsProgram();
    void aProgramOfAnotherUser();
    void mailIsGivenToItsProgram();
    void mailThatIsRefused_data();
    void mailThatIsRefused();
    void aWebServiceGetsJson();
    void whatAWebServiceAnswers_data();
    void whatAWebServiceAnswers();
    void aWebServiceThatIsSilent();
    void aWebServiceThatIsNotThere();
    void anAuthorizationThatCannotBeRead();
    void aLongAnswerIsCutOff();
    void aSocketGetsADatagram_data();
    void aSocketGetsADatagram();
    void aFullSocketIsNotWaitedFor();
    void anSnmpTrapIsSent();

private:
    [[nodiscard]] QString path(const char *name) const { return m_directory.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] std::unique_ptr<Delivery> shell(const QByteArray &script, Duration timeout = 20s) const
    {
        return execDelivery({{"/bin/sh", "-c", script.toStdString(), "sh", m_directory.path().toStdString()}, {}},
                            timeout);
    }
    QString program(const char *name, const QByteArray &script);

    QTemporaryDir m_directory;
};

QString TestDeliveries::program(const char *name, const QByteArray &script)
{
    QFile file(path(name));
    if (file.open(QIODevice::WriteOnly))
        file.write("#!/bin/sh\ncd " + QFile::encodeName(m_directory.path()) + "\n" + script);
    file.setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
    return file.fileName();
}

void TestDeliveries::aProgramIsToldByEnvironmentAndInput()
{
    const auto delivery = shell("cat > $1/input; env > $1/environment; pwd > $1/where");
    QCOMPARE(told(*delivery), u"done"_s);
    QCOMPARE(QJsonDocument::fromJson(contentOf(path("input"))).object()["id"_L1].toString(), u"fig1/412"_s);
    QVERIFY(contentOf(path("environment")).contains("\nHOLDFAST_ALARM=pair-lost\n"));
    QVERIFY(contentOf(path("environment")).contains("PATH="));
    QCOMPARE(contentOf(path("where")), QByteArray("/\n"));
    QCOMPARE(told(*delivery), u"done"_s); // and again
}

void TestDeliveries::aProgramThatFails_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("what");
    QTest::newRow("with a status") << QByteArray("exit 3") << u"again: exit status 3"_s;
    QTest::newRow("and says why") << QByteArray("echo the modem is off >&2; exit 1") << u"again: the modem is off"_s;
    QTest::newRow("by a signal") << QByteArray("kill -TERM $$") << u"again: it was ended by a signal: Terminated"_s;
}

void TestDeliveries::aProgramThatFails()
{
    QFETCH(QByteArray, script);
    QTEST(told(*shell(script)), "what");
    const auto none = execDelivery({{"/nowhere/page"}, {}}, 1s);
    QVERIFY(told(*none).startsWith(u"again: "_s));
}

void TestDeliveries::aProgramThatHangsIsEndedWithItsTree()
{
    const auto delivery = shell("sh -c 'echo $$ > $0/grandchild; exec sleep 1000' $1 & wait", 3s);
    QVERIFY(told(*delivery).startsWith(u"again: it didn't end in time"_s));
    const pid_t grandchild = contentOf(path("grandchild")).trimmed().toInt();
    QVERIFY(grandchild > 0);
    // Ended, if not yet collected by whoever has inherited it.
    QTRY_VERIFY(::kill(grandchild, 0) != 0 || contentOf(u"/proc/%1/stat"_s.arg(grandchild)).contains(") Z "));
}

void TestDeliveries::aDeliveryThatIsLeftEndsItsProgram()
{
    auto delivery = shell("echo $$ > $1/child.new; mv $1/child.new $1/child; exec sleep 1000");
    delivery->start(anEvent());
    QTRY_VERIFY(QFile::exists(path("child")));
    const pid_t child = contentOf(path("child")).trimmed().toInt();
    delivery.reset();
    QTRY_VERIFY(::kill(child, 0) != 0 || contentOf(u"/proc/%1/stat"_s.arg(child)).contains(") Z "));
}

void TestDeliveries::aProgramOfAnotherUser()
{
    if (::geteuid() != 0)
        QSKIP("only root may become another user");
    QVERIFY(QFile::setPermissions(m_directory.path(), QFile::Permissions(0x7777)));
    const auto delivery =
        execDelivery({{"/bin/sh", "-c", "id -un > $0/user", m_directory.path().toStdString()}, "nobody"}, 20s);
    QCOMPARE(told(*delivery), u"done"_s);
    QCOMPARE(contentOf(path("user")), QByteArray("nobody\n"));
    const auto stranger = execDelivery({{"/bin/true"}, "nobody-of-that-name"}, 20s);
    QVERIFY(told(*stranger).startsWith(u"again: "_s));
}

void TestDeliveries::mailIsGivenToItsProgram()
{
    MailTarget target;
    target.to = {"night@example.org"};
    target.from = "holdfast@example.org";
    target.program = program("sendmail", "echo \"$@\" > arguments; cat > mail\n").toStdString();
    QCOMPARE(told(*mailDelivery(target, 20s, u"alpha"_s)), u"done"_s);
    QCOMPARE(contentOf(path("arguments")), QByteArray("-i -t -f holdfast@example.org\n"));
    const QByteArray mail = contentOf(path("mail"));
    QVERIFY2(mail.startsWith("From: holdfast@example.org\nTo: night@example.org\nSubject: [fig1] critical: "),
             mail.constData());
}

void TestDeliveries::mailThatIsRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("what");
    QTest::newRow("EX_DATAERR") << 65 << u"never: exit status 65"_s;
    QTest::newRow("EX_NOUSER") << 67 << u"never: exit status 67"_s;
    QTest::newRow("EX_UNAVAILABLE") << 69 << u"again: exit status 69"_s;
    QTest::newRow("EX_TEMPFAIL") << 75 << u"again: exit status 75"_s;
}

void TestDeliveries::mailThatIsRefused()
{
    QFETCH(int, status);
    MailTarget target;
    target.to = {"night@example.org"};
    target.program = program("sendmail", "cat > /dev/null; exit " + QByteArray::number(status) + "\n").toStdString();
    QTEST(told(*mailDelivery(target, 20s, u"alpha"_s)), "what");
}

void TestDeliveries::aWebServiceGetsJson()
{
    QFile token(path("token"));
    QVERIFY(token.open(QIODevice::WriteOnly));
    token.write("Bearer 0123456789\n");
    token.close();
    Web web("HTTP/1.1 204 No Content\r\n\r\n");
    WebTarget target;
    target.url = "http://127.0.0.1:" + std::to_string(web.serverPort()) + "/in?x=1";
    target.authorizationFile = token.fileName().toStdString();
    QCOMPARE(told(*webDelivery(target, 20s, u"ops"_s)), u"done"_s);
    QVERIFY2(web.asked.startsWith("POST /in?x=1 HTTP/1.1\r\n"), web.asked.constData());
    for (const char *header : {"Content-Type: application/json", "Authorization: Bearer 0123456789",
                               "Idempotency-Key: ops/fig1/412", "User-Agent: holdfast/" HOLDFAST_VERSION})
        QVERIFY2(web.asked.contains(QByteArray("\r\n") + header + "\r\n"), web.asked.constData());
    const QJsonObject json = QJsonDocument::fromJson(web.asked.mid(web.asked.indexOf("\r\n\r\n") + 4)).object();
    QCOMPARE(json["event"_L1].toString(), u"alarm-raised"_s);
    QCOMPARE(json["severity"_L1].toString(), u"critical"_s);
}

void TestDeliveries::whatAWebServiceAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("what");
    for (const int good : {200, 201, 202, 204})
        QTest::addRow("%d", good) << good << u"done"_s;
    for (const int later : {408, 425, 429, 500, 502, 503})
        QTest::addRow("%d", later) << later << u"again: it answers with status %1"_s.arg(later);
    for (const int never : {301, 307, 400, 401, 403, 404, 410, 422})
        QTest::addRow("%d", never) << never << u"never: it answers with status %1"_s.arg(never);
}

void TestDeliveries::whatAWebServiceAnswers()
{
    QFETCH(int, status);
    Web web("HTTP/1.1 " + QByteArray::number(status) + " So\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n");
    QTEST(told(*webDelivery({"http://127.0.0.1:" + std::to_string(web.serverPort()) + "/", {}, {}}, 20s, u"ops"_s)),
          "what");
    QVERIFY(!web.asked.contains("elsewhere")); // it is not led on
}

void TestDeliveries::aWebServiceThatIsSilent()
{
    Web web("");
    QCOMPARE(told(*webDelivery({"http://127.0.0.1:" + std::to_string(web.serverPort()) + "/", {}, {}}, 50ms, u"ops"_s)),
             u"again: it didn't answer in time"_s);
}

void TestDeliveries::aWebServiceThatIsNotThere()
{
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    const auto url = "http://127.0.0.1:" + std::to_string(gone.serverPort()) + "/";
    gone.close();
    QVERIFY(told(*webDelivery({url, {}, {}}, 20s, u"ops"_s)).startsWith(u"again: "_s));
    auto left = webDelivery({url, {}, {}}, 20s, u"ops"_s);
    left->start(anEvent());
    left.reset(); // in the middle of it
}

void TestDeliveries::anAuthorizationThatCannotBeRead()
{
    QFile two(path("two"));
    QVERIFY(two.open(QIODevice::WriteOnly));
    two.write("Bearer x\nX-Other: y\n");
    two.close();
    for (const char *name : {"none", "two"}) {
        const QString what = told(*webDelivery({"http://127.0.0.1:9/", path(name).toStdString(), {}}, 20s, u"ops"_s));
        QVERIFY2(what.startsWith(u"again: "_s + path(name)), qPrintable(what));
    }
    const QString what = told(*webDelivery({"https://127.0.0.1:9/", {}, path("two").toStdString()}, 20s, u"ops"_s));
    QVERIFY2(what.contains(u"no certificate"_s), qPrintable(what));
}

void TestDeliveries::aLongAnswerIsCutOff()
{
    Web web("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(8 << 20, 'x'));
    QCOMPARE(told(*webDelivery({"http://127.0.0.1:" + std::to_string(web.serverPort()) + "/", {}, {}}, 20s, u"ops"_s)),
             u"done"_s);
}

void TestDeliveries::aSocketGetsADatagram_data()
{
    QTest::addColumn<bool>("journald");
    QTest::newRow("syslog") << false;
    QTest::newRow("journald") << true;
}

void TestDeliveries::aSocketGetsADatagram()
{
    QFETCH(bool, journald);
    const QString socket = path(journald ? "journal" : "log");
    const auto delivery = journald ? journaldDelivery({socket.toStdString()})
                                   : syslogDelivery({socket.toStdString(), "daemon"}, u"alpha"_s);
    QVERIFY2(told(*delivery).startsWith(u"again: "_s + socket + u": No such file"_s), qPrintable(told(*delivery)));
    Reader reader(socket);
    QVERIFY(reader.isBound());
    QCOMPARE(told(*delivery), u"done"_s);
    const QByteArray datagram = reader.read();
    QVERIFY2(datagram.startsWith(journald ? "MESSAGE=something about cdma\n" : "<26>1 "), datagram.constData());
    QVERIFY(reader.read().isEmpty());
}

void TestDeliveries::aFullSocketIsNotWaitedFor()
{
    const QString socket = path("full");
    Reader reader(socket);
    QVERIFY(reader.isBound());
    const auto delivery = journaldDelivery({socket.toStdString()});
    QString what = u"done"_s;
    for (int i = 0; i < 10000 && what == u"done"_s; ++i)
        what = told(*delivery);
    QVERIFY2(what.startsWith(u"again: "_s), qPrintable(what));
    while (!reader.read().isEmpty()) { }
    QCOMPARE(told(*delivery), u"done"_s);
}

// The recipe of resources/hooks/hooks.toml, as it stands there but for the receiver's name.
void TestDeliveries::anSnmpTrapIsSent()
{
    const QString receiver = QStandardPaths::findExecutable(u"snmptrapd"_s, {u"/usr/sbin"_s, u"/usr/bin"_s});
    if (receiver.isEmpty() || QStandardPaths::findExecutable(u"snmptrap"_s).isEmpty())
        QSKIP("snmptrap and snmptrapd (Debian: snmp, snmptrapd) are not installed");
    const HooksReading reading = readHooks(HOLDFAST_SOURCE_DIR "/resources/hooks/hooks.toml");
    const auto hook = std::ranges::find(reading.hooks, "snmp", &HookConfig::name);
    QVERIFY(hook != reading.hooks.end());
    QTcpServer any;
    QVERIFY(any.listen(QHostAddress::LocalHost));
    const std::string port = std::to_string(any.serverPort());
    QFile configuration(path("snmptrapd.conf"));
    QVERIFY(configuration.open(QIODevice::WriteOnly));
    configuration.write("authCommunity log secret\n");
    configuration.close();
    QProcess daemon;
    daemon.setProcessChannelMode(QProcess::MergedChannels);
    daemon.start(receiver,
                 {u"-f"_s, u"-n"_s, u"-Lo"_s, u"-OQn"_s, u"-C"_s, u"-c"_s, configuration.fileName(), u"-M"_s,
                  path("none"), u"-p"_s, path("snmptrapd.pid"), u"udp:127.0.0.1:"_s + QString::fromStdString(port)});
    QVERIFY(daemon.waitForStarted());
    QByteArray said;
    const auto hears = [&](const char *word) {
        said += daemon.readAll();
        return said.contains(word);
    };
    QTRY_VERIFY_WITH_TIMEOUT(hears("NET-SNMP version"), 15000);

    QFile community(path("community"));
    QVERIFY(community.open(QIODevice::WriteOnly));
    community.write("secret\n");
    community.close();
    ExecTarget target = std::get<ExecTarget>(hook->target);
    const auto replace = [&target](const std::string &what, const std::string &by) {
        std::string &script = target.command.back();
        const auto at = script.find(what);
        if (at == std::string::npos)
            return false;
        script.replace(at, what.size(), by);
        return true;
    };
    QVERIFY(replace("trapsink.example.org", "udp:127.0.0.1:" + port));
    QVERIFY(replace("/etc/holdfast/snmp-community", community.fileName().toStdString()));
    QCOMPARE(told(*execDelivery(target, 20s)), u"done"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hears("fig1/412"), 15000);
    QVERIFY2(hears("alarm-raised") && hears("something about cdma"), said.constData());
    daemon.terminate();
    QVERIFY(daemon.waitForFinished());
}

QTEST_GUILESS_MAIN(TestDeliveries)
#include "tst_deliveries.moc"
