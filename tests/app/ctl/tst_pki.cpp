// tst_pki.cpp - holdfastctl pki: what it makes is sound, what is there stays, what is wrong is said.
#include "testpki.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

class TestPkiCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void certificatesSayWhatTheyShould_data();
    void certificatesSayWhatTheyShould();
    void keysAreTheirOwners();
    void nothingOutlivesTheAuthority();
    void nothingIsOverwritten();
    void revokingIsByNameOrSerial();
    void complains_data();
    void complains();
    void withoutOpenssl();

private:
    [[nodiscard]] QSslCertificate certificate(const QString &file) const;
    [[nodiscard]] QHash<QString, QByteArray> contents() const;

    TestPki m_pki;
};

QSslCertificate TestPkiCommands::certificate(const QString &file) const
{
    QFile content(m_pki.directory() + u'/' + file);
    return content.open(QIODevice::ReadOnly) ? QSslCertificate(content.readAll()) : QSslCertificate();
}

QHash<QString, QByteArray> TestPkiCommands::contents() const
{
    QHash<QString, QByteArray> all;
    const QDir directory(m_pki.directory());
    for (const QString &name : directory.entryList(QDir::Files | QDir::Hidden)) {
        QFile file(directory.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all.insert(name, file.readAll());
    }
    return all;
}

void TestPkiCommands::certificatesSayWhatTheyShould_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("usage"); // "": an authority
    QTest::addRow("authority") << u"ca"_s << u"test authority"_s << QStringList() << 3650 << QString();
    QTest::addRow("host") << u"host-one"_s << u"one"_s << QStringList{u"host"_s} << 730 << u"serverAuth"_s;
    QTest::addRow("user") << u"user-olga"_s << u"olga"_s << QStringList{u"operator"_s} << 730 << u"clientAuth"_s;
}

void TestPkiCommands::certificatesSayWhatTheyShould()
{
    QFETCH(QString, file);
    QFETCH(QString, name);
    QFETCH(QStringList, roles);
    QFETCH(int, days);
    QFETCH(QString, usage);
    const QSslCertificate certificate = this->certificate(file + u".crt"_s);
    QCOMPARE(certificate.subjectInfo(QSslCertificate::CommonName), QStringList{name});
    QCOMPARE(certificate.subjectInfo(QSslCertificate::OrganizationalUnitName), roles);
    QCOMPARE(certificate.issuerInfo(QSslCertificate::CommonName), QStringList{u"test authority"_s});
    QCOMPARE(int(certificate.effectiveDate().daysTo(certificate.expiryDate())), days);
    QCOMPARE(serialOf(certificate).size(), 32);
    const QString text = certificate.toText();
    QVERIFY(text.contains(u"prime256v1"_s));
    QVERIFY(text.contains(u"ecdsa-with-SHA256"_s));
    QCOMPARE(text.contains(u"CA:TRUE, pathlen:0"_s), usage.isEmpty());
    QCOMPARE(text.contains(u"CA:FALSE"_s), !usage.isEmpty());
    QCOMPARE(text.contains(u"TLS Web Server Authentication"_s), usage == u"serverAuth"_s);
    QCOMPARE(text.contains(u"TLS Web Client Authentication"_s), usage == u"clientAuth"_s);
    if (usage == u"serverAuth"_s) {
        QVERIFY(certificate.subjectAlternativeNames().contains(QSsl::DnsEntry, u"localhost"_s));
        QVERIFY(certificate.subjectAlternativeNames().contains(QSsl::IpAddressEntry, u"127.0.0.1"_s));
    }
}

void TestPkiCommands::keysAreTheirOwners()
{
    const auto forOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const QFileInfoList files = QDir(m_pki.directory()).entryInfoList(QDir::Files | QDir::Hidden);
    int keys = 0;
    for (const QFileInfo &file : files) {
        if (!file.fileName().endsWith(u".key"_s))
            continue;
        ++keys;
        QVERIFY2(!(file.permissions() & forOthers), qPrintable(file.fileName()));
    }
    QCOMPARE(keys, 5);
    QVERIFY(QDir(m_pki.directory()).entryList({u".new-*"_s}, QDir::Dirs | QDir::Hidden).isEmpty());
}

void TestPkiCommands::nothingOutlivesTheAuthority()
{
    const QStringList viewer{u"--role"_s, u"viewer"_s, u"--days"_s};
    QCOMPARE(m_pki.pki(QStringList{u"issue"_s, u"user"_s, u"ever"_s} + viewer + QStringList{u"30000"_s}).status, 0);
    QVERIFY(certificate(u"user-ever.crt"_s).expiryDate() <= certificate(u"ca.crt"_s).expiryDate());
    QCOMPARE(m_pki.pki(QStringList{u"issue"_s, u"user"_s, u"short"_s} + viewer + QStringList{u"7"_s}).status, 0);
    const QSslCertificate brief = certificate(u"user-short.crt"_s);
    QCOMPARE(int(brief.effectiveDate().daysTo(brief.expiryDate())), 7);
}

void TestPkiCommands::nothingIsOverwritten()
{
    const auto before = contents();
    for (const QStringList &words :
         {QStringList{u"init"_s}, QStringList{u"issue"_s, u"host"_s, u"one"_s},
          QStringList{u"issue"_s, u"user"_s, u"anna"_s, u"--role"_s, u"viewer"_s}}) {
        const auto result = m_pki.pki(words);
        QCOMPARE(result.status, 1);
        QVERIFY2(result.err.contains(u"is not overwritten"_s), qPrintable(result.err));
    }
    QCOMPARE(contents(), before);
}

void TestPkiCommands::revokingIsByNameOrSerial()
{
    QCOMPARE(m_pki.pki({u"issue"_s, u"user"_s, u"rita"_s, u"--role"_s, u"viewer"_s}).status, 0);
    const QString first = serialOf(certificate(u"user-rita.crt"_s));
    const auto result = m_pki.pki({u"revoke"_s, u"rita"_s, u"--reason"_s, u"left us"_s, u"--json"_s});
    QCOMPARE(result.status, 0);
    QCOMPARE(QJsonDocument::fromJson(result.out.toUtf8())[u"certificates"_s][0][u"serial"_s].toString(), first);
    QVERIFY(contents()[u"revoked"_s].contains(first.toLatin1() + ' '));
    QVERIFY(contents()[u"revoked"_s].contains(" rita left us\n"));
    QVERIFY(!QFileInfo::exists(m_pki.directory() + u"/user-rita.crt"_s)); // aside: nobody shows it by mistake
    QCOMPARE(m_pki.pki({u"revoke"_s, u"rita"_s}).status, 1); // once is enough
    QCOMPARE(m_pki.pki({u"issue"_s, u"user"_s, u"rita"_s, u"--role"_s, u"viewer"_s}).status, 0);
    const QString second = serialOf(certificate(u"user-rita.crt"_s));
    QVERIFY(second != first);
    QCOMPARE(m_pki.pki({u"revoke"_s, second.toUpper()}).status, 0);
    const QString listed = m_pki.pki({u"list"_s}).out;
    QVERIFY(listed.contains(first) && listed.contains(second) && listed.contains(u"administrator"_s));
}

void TestPkiCommands::complains_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QString &words, int status, const QString &says) {
        QTest::addRow("%s", name) << words.split(u'|') << status << says;
    };
    row("no such verb", u"renew"_s, 2, u"Usage: holdfastctl pki"_s);
    row("nothing to issue", u"issue"_s, 2, u"issue host NAME"_s);
    row("neither host nor user", u"issue|group|x"_s, 2, u"issue host NAME"_s);
    row("no role", u"issue|user|x"_s, 2, u"needs --role"_s);
    row("no such role", u"issue|user|x|--role|root"_s, 2, u"needs --role"_s);
    row("a host's role", u"issue|host|x|--role|viewer"_s, 2, u"no role"_s);
    row("no days", u"issue|user|x|--role|viewer|--days|0"_s, 2, u"whole number"_s);
    row("too many days", u"issue|user|x|--role|viewer|--days|40000"_s, 1, u"1 to 36500"_s);
    row("a path for a name", u"issue|user|../x|--role|viewer"_s, 1, u"can't be the name"_s);
    row("two lines for a name", u"issue|user|x\n|--role|viewer"_s, 1, u"can't be the name"_s);
    row("two lines for an address", u"issue|host|x|--names|y\nCA:TRUE"_s, 1, u"no host's name"_s);
    row("two places", u"issue|user|a@b@c|--role|viewer"_s, 1, u"can't be the name"_s);
    row("nobody to revoke", u"revoke|nobody"_s, 1, u"no valid certificate"_s);
}

void TestPkiCommands::complains()
{
    QFETCH(QStringList, words);
    QFETCH(int, status);
    QFETCH(QString, says);
    const auto before = contents();
    const auto result = m_pki.pki(words);
    QCOMPARE(result.status, status);
    QVERIFY2(result.err.contains(says), qPrintable(result.err));
    QVERIFY(result.out.isEmpty());
    QCOMPARE(contents(), before);
}

void TestPkiCommands::withoutOpenssl()
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, m_pki.directory());
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(HOLDFAST_BIN_DIR "/holdfastctl"),
                  {u"pki"_s, u"issue"_s, u"host"_s, u"three"_s, u"--directory"_s, m_pki.directory()});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 1);
    const QByteArray said = program.readAllStandardError();
    QVERIFY2(said.contains("apt install openssl"), said.constData());
}

QTEST_GUILESS_MAIN(TestPkiCommands)
#include "tst_pki.moc"
