// tst_remote.cpp - a real manager that listens for other computers, and holdfastctl --host: who may what, and who is
// written down for it.
#include "lonehost.h"
#include "testpki.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <unistd.h>

using namespace holdfast;
using namespace Qt::StringLiterals;

class TestRemote : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void reads();
    void roles_data();
    void roles();
    void theRecordSaysWho();
    void wrongReachIsSaid_data();
    void wrongReachIsSaid();
    void revokedWhileItRuns();

private:
    TestPki::Result ctl(const QString &user, const QStringList &words) const;

    TestPki m_pki;
    QTemporaryDir m_directory;
    QProcess m_manager;
    QByteArray m_log;
    QString m_name, m_port;
};

void TestRemote::initTestCase()
{
    m_name = u"remote-%1"_s.arg(::getpid());
    QFile site(m_directory.filePath(u"site.toml"_s));
    QVERIFY(site.open(QIODevice::WriteOnly));
    site.write(siteText(m_name, false));
    site.close();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_directory.path());
    m_manager.setProcessEnvironment(environment);
    m_manager.setProcessChannelMode(QProcess::MergedChannels);
    m_manager.start(QStringLiteral(HOLDFAST_BIN_DIR "/holdfastd"),
                    {u"--site"_s, site.fileName(), u"--directory"_s, m_directory.path(), u"--socket"_s,
                     m_directory.filePath(u"socket"_s), u"--listen"_s, u"127.0.0.1:0"_s, u"--pki"_s, m_pki.directory(),
                     u"--stop-groups"_s});
    const QRegularExpression port(u"serves other computers on port (\\d+)"_s);
    QVERIFY2(eventually([&] {
                 m_log += m_manager.readAll();
                 m_port = port.match(QString::fromUtf8(m_log)).captured(1);
                 return !m_port.isEmpty();
             }),
             m_log.constData());
    QVERIFY(eventually([&] { return ctl(u"vera"_s, {u"status"_s}).out.contains(u"application@one  active"_s); }));
}

void TestRemote::cleanupTestCase()
{
    m_manager.terminate();
    QVERIFY(m_manager.waitForFinished(20000));
    QCOMPARE(m_manager.exitCode(), 0);
    const QString run = (::geteuid() == 0 ? u"/run/holdfast/"_s : m_directory.path() + u"/holdfast/"_s) + m_name;
    QCOMPARE(killMarked(run), 0);
    QDir(run).removeRecursively();
}

TestPki::Result TestRemote::ctl(const QString &user, const QStringList &words) const
{
    QProcess process;
    process.start(QStringLiteral(HOLDFAST_BIN_DIR "/holdfastctl"),
                  words + QStringList{u"--host"_s, u"localhost:"_s + m_port, u"--pki"_s, m_pki.directory(), u"--cert"_s,
                                      m_pki.user(user).certificate});
    process.waitForFinished();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

void TestRemote::reads()
{
    const auto status = ctl(u"vera"_s, {u"status"_s, u"--json"_s});
    QCOMPARE(status.status, 0);
    QCOMPARE(QJsonDocument::fromJson(status.out.toUtf8())[u"site"_s].toString(), m_name);
    for (const QStringList &words : {QStringList{u"history"_s}, QStringList{u"why"_s, u"application@one"_s},
                                     QStringList{u"alarms"_s}, QStringList{u"logs"_s, u"application@one"_s},
                                     QStringList{u"config"_s, u"show"_s},
                                     QStringList{u"plan"_s, u"offline"_s, u"application@one"_s, u"--reason"_s, u"r"_s}})
        QVERIFY2(ctl(u"vera"_s, words).status == 0, qPrintable(words.first() + ctl(u"vera"_s, words).err));
}

void TestRemote::roles_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("refusal"); // "": not for the role
    QTest::addRow("a viewer commands") << u"vera"_s << u"repair application@one --reason r"_s
                                       << u"takes the role operator"_s;
    QTest::addRow("a viewer acknowledges") << u"vera"_s << u"ack 1"_s << u"takes the role operator"_s;
    QTest::addRow("an operator commands") << u"olga"_s << u"repair application@one --reason r"_s << QString();
    QTest::addRow("an operator forces") << u"olga"_s << u"offline application@one --reason r --force"_s
                                        << u"takes the role administrator"_s;
    QTest::addRow("an operator confirms") << u"olga"_s << u"power confirm-off one --reason r"_s
                                          << u"takes the role administrator"_s;
    QTest::addRow("an operator configures") << u"olga"_s << u"config set defaults.stop_timeout 3s --reason r"_s
                                            << u"takes the role administrator"_s;
    QTest::addRow("an administrator confirms") << u"anna"_s << u"power confirm-off one --reason r"_s << QString();
    QTest::addRow("an administrator configures") << u"anna"_s << u"config set defaults.stop_timeout 3s --reason r"_s
                                                 << QString();
}

void TestRemote::roles()
{
    QFETCH(QString, user);
    QFETCH(QString, words);
    QFETCH(QString, refusal);
    const auto result = ctl(user, words.split(u' ') + QStringList{u"--yes"_s});
    if (refusal.isEmpty()) {
        QVERIFY2(!result.err.contains(u"role"_s), qPrintable(result.err));
        return;
    }
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.contains(refusal) && result.err.contains(user + u"@127.0.0.1"_s), qPrintable(result.err));
}

void TestRemote::theRecordSaysWho()
{
    const auto result = ctl(u"olga"_s, {u"repair"_s, u"application@one"_s, u"--reason"_s, u"said by olga"_s});
    QVERIFY2(result.status == 0, qPrintable(result.err)); // its `by` is the login name here, and that isn't believed
    const auto history = ctl(u"vera"_s, {u"history"_s, u"--kind"_s, u"command"_s, u"--json"_s});
    int found = 0;
    for (const QString &line : history.out.split(u'\n', Qt::SkipEmptyParts)) {
        const QJsonObject record = QJsonDocument::fromJson(line.toUtf8()).object();
        if (record[u"reason"_s].toString() != u"said by olga"_s)
            continue;
        ++found;
        QCOMPARE(record[u"by"_s].toString(), u"olga@127.0.0.1"_s);
    }
    QVERIFY2(found > 0, qPrintable(history.out));
}

void TestRemote::wrongReachIsSaid_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    const QString certificate = m_pki.user(u"vera"_s).certificate;
    const QString here = u"localhost:"_s + m_port;
    QTest::addRow("no host") << QStringList{u"--host"_s, u":7"_s} << 2 << u"HOST[:PORT]"_s;
    QTest::addRow("no folder") << QStringList{u"--host"_s, here, u"--pki"_s, u"/nowhere"_s} << 3
                               << u"no user's certificate"_s;
    QTest::addRow("which of several") << QStringList{u"--host"_s, here, u"--pki"_s, m_pki.directory()} << 3
                                      << u"name yours with --cert"_s;
    QTest::addRow("no such certificate") << QStringList{u"--host"_s, here, u"--pki"_s, m_pki.directory(), u"--cert"_s,
                                                        u"/nowhere/x.crt"_s}
                                         << 3 << u"can't be read"_s;
    QTest::addRow("another's key") << QStringList{u"--host"_s, here, u"--pki"_s, m_pki.directory(), u"--cert"_s,
                                                  certificate, u"--key"_s, m_pki.user(u"anna"_s).key}
                                   << 3 << u"does not belong"_s;
    QTest::addRow("nobody there") << QStringList{u"--host"_s, u"localhost:1"_s, u"--pki"_s, m_pki.directory(),
                                                 u"--cert"_s, certificate}
                                  << 3 << u"no manager answers"_s;
}

void TestRemote::wrongReachIsSaid()
{
    QFETCH(QStringList, words);
    QFETCH(int, status);
    QFETCH(QString, says);
    QProcess process;
    process.start(QStringLiteral(HOLDFAST_BIN_DIR "/holdfastctl"), QStringList{u"status"_s} + words);
    QVERIFY(process.waitForFinished());
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(QString::fromUtf8(said).contains(says), said.constData());
    QCOMPARE(process.exitCode(), status);
}

void TestRemote::revokedWhileItRuns()
{
    QCOMPARE(m_pki.pki({u"issue"_s, u"user"_s, u"rita"_s, u"--role"_s, u"viewer"_s}).status, 0);
    QCOMPARE(ctl(u"rita"_s, {u"status"_s}).status, 0);
    const QString copy = m_directory.filePath(u"copy"_s);
    for (const QString &ending : {u".crt"_s, u".key"_s})
        QVERIFY(QFile::copy(m_pki.directory() + u"/user-rita"_s + ending, copy + ending));
    QProcess watching;
    watching.start(QStringLiteral(HOLDFAST_BIN_DIR "/holdfastctl"),
                   {u"history"_s, u"--follow"_s, u"--host"_s, u"localhost:"_s + m_port, u"--pki"_s, m_pki.directory(),
                    u"--cert"_s, copy + u".crt"_s});
    QVERIFY(eventually([&] { return watching.bytesAvailable() > 0; }));
    QCOMPARE(m_pki.pki({u"revoke"_s, u"rita"_s, u"--reason"_s, u"left us"_s}).status, 0);
    QVERIFY(eventually([&] {
        m_log += m_manager.readAll();
        return m_log.contains("127.0.0.1 was refused: the certificate shown was revoked on");
    }));
    QProcess again;
    again.start(QStringLiteral(HOLDFAST_BIN_DIR "/holdfastctl"),
                {u"status"_s, u"--host"_s, u"localhost:"_s + m_port, u"--pki"_s, m_pki.directory(), u"--cert"_s,
                 copy + u".crt"_s});
    QVERIFY(again.waitForFinished());
    QCOMPARE(again.exitCode(), 3);
    const QByteArray said = again.readAllStandardError();
    QVERIFY2(said.contains("has refused: the certificate shown was revoked on") && said.contains("(left us)"),
             said.constData());
    watching.terminate();
    QVERIFY(watching.waitForFinished());
}

QTEST_GUILESS_MAIN(TestRemote)
#include "tst_remote.moc"
