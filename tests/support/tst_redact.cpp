// tst_redact.cpp - secrets go, wherever they stand; everything else, and its place, stays.
#include <support/redact.h>

#include <config/tomltree.h>

#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

class TestRedact : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void names_data();
    void names();
    void toml_data();
    void toml();
    void aWholeFileStaysAsItIs();
    void whatIsNoTomlLosesItsLines();
    void text_data();
    void text();
};

void TestRedact::names_data()
{
    QTest::addColumn<bool>("secret");
    for (const char *name :
         {"password", "passwd", "PASSWORD", "db_password", "passphrase", "secret", "client-secret", "token",
          "auth_token", "community", "snmp_auth_password", "authorization", "api_key", "private_key", "login"})
        QTest::newRow(name) << true;
    for (const char *name : {"name", "command", "passive", "compass", "hosts", "address", "authorization_file",
                             "password_file", "keepalive", "standby", "spinner"})
        QTest::newRow(name) << false;
}

void TestRedact::names()
{
    QTEST(isSecretName(QString::fromLatin1(QTest::currentDataTag())), "secret");
}

void TestRedact::toml_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("kept");
    const auto row = [](const char *name, const char *file, const char *kept) {
        QTest::newRow(name) << QByteArray(file) << QByteArray(kept);
    };
    row("a value", "a = 1\npassword = \"hunter2\" # of the PDU\nb = 2\n",
        "a = 1\npassword = \"REDACTED\" # of the PDU\nb = 2\n");
    row("a number", "pin = 4711\n", "pin = \"REDACTED\"\n");
    row("in a table", "params = { ip = \"10.0.0.1\", passwd = \"hunter2\", port = 2 }\n",
        "params = { ip = \"10.0.0.1\", passwd = \"REDACTED\", port = 2 }\n");
    row("a table of secrets", "[secrets]\nx = \"hunter2\"\ny = [\"hunter2\", 'hunter2']\n[other]\nz = 1\n",
        "[secrets]\nx = \"REDACTED\"\ny = [\"REDACTED\", \"REDACTED\"]\n[other]\nz = 1\n");
    row("escapes", "token = \"a\\\"hunter2\\\\\"\nb = 1\n", "token = \"REDACTED\"\nb = 1\n");
    row("a literal", "token = 'a\"hunter2#'\nb = 1\n", "token = \"REDACTED\"\nb = 1\n");
    row("many lines", "token = \"\"\"\nhunter2\n\"hunter2\"\"\"\"\nb = 1\n", "token = \"REDACTED\"\n\n\nb = 1\n");
    row("many literal lines", "token = '''hunter2\nhunter2'''\nb = 1\n", "token = \"REDACTED\"\n\nb = 1\n");
    row("an option", "command = [\"/bin/x\", \"--password\", \"hunter2\", \"-v\"]\n",
        "command = [\"/bin/x\", \"--password\", \"REDACTED\", \"-v\"]\n");
    row("an option with its value", "command = [\"/bin/x\", \"--token=hunter2\"]\n",
        "command = [\"/bin/x\", \"REDACTED\"]\n");
    row("for the shell", "on = \"PDU_PASSWORD=hunter2 /bin/on\"\n", "on = \"REDACTED\"\n");
    row("for the shell, an option", "on = \"/bin/on --passwd hunter2 1\"\n", "on = \"REDACTED\"\n");
    row("an environment", "environment = { LANG = \"C\", DB_PASSWORD = \"hunter2\" }\n",
        "environment = { LANG = \"C\", DB_PASSWORD = \"REDACTED\" }\n");
    row("a URL", "url = \"https://anna:hunter2@example.org/\"\n", "url = \"REDACTED\"\n");
    row("a comment", "a = 1 # the old password was hunter2\n# token hunter2\n# keep me\n",
        "a = 1 # REDACTED\n# REDACTED\n# keep me\n");
    row("no comment", "a = \"# not a comment\" # but this\n", "a = \"# not a comment\" # but this\n");
    row("behind other characters", "a = { \"\U0001F600\u00e9\" = 1, token = \"hunter2\" }\n",
        "a = { \"\U0001F600\u00e9\" = 1, token = \"REDACTED\" }\n");
    row("a key that is quoted", "\"my password\" = \"hunter2\"\n", "\"my password\" = \"REDACTED\"\n");
    row("a dotted key", "params.password = \"hunter2\"\n", "params.password = \"REDACTED\"\n");
    row("what says where it is", "authorization_file = \"/etc/holdfast/token\"\n",
        "authorization_file = \"/etc/holdfast/token\"\n");
}

void TestRedact::toml()
{
    QFETCH(QByteArray, file);
    const QByteArray out = redactToml(file);
    QTEST(out, "kept");
    QVERIFY(!out.contains("hunter2"));
    QCOMPARE(out.count('\n'), file.count('\n'));
    QVERIFY(!std::holds_alternative<TomlSyntaxError>(parseToml(out.toStdString(), 0)));
}

void TestRedact::aWholeFileStaysAsItIs()
{
    for (const char *name : {"fig1.toml", "training.toml.in"}) {
        QFile file(QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/sites/") + QString::fromLatin1(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = file.readAll();
        QCOMPARE(redactToml(text), text);
        return;
    }
    QFAIL("there is no example");
}

void TestRedact::whatIsNoTomlLosesItsLines()
{
    const QByteArray out = redactToml("a = = 1\npassword = \"hunter2\"\nurl = \"https://a:hunter2@b\"\nc = 3\n");
    QVERIFY(!out.contains("hunter2"));
    QVERIFY(out.startsWith("a = = 1\nREDACTED\nREDACTED\nc = 3\n"));
}

void TestRedact::text_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("kept");
    const auto row = [](const char *name, const char *text, const char *kept) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(kept);
    };
    row("an assignment", "PASSWORD=hunter2 and on", "PASSWORD=REDACTED and on");
    row("JSON", R"({"a":1,"password":"hunter2 \" x","b":2})", R"({"a":1,"password":REDACTED,"b":2})");
    row("JSON in JSON", R"({"args":"{\"token\":\"hunter2\"}"})", R"({"args":"{\"token\":REDACTED}"})");
    row("an option", "run --password hunter2 -v", "run --password REDACTED -v");
    row("a header", "Authorization: Bearer hunter2hunter2", "Authorization: REDACTED");
    row("a bearer alone", "sent Bearer hunter2hunter2.x", "sent Bearer REDACTED");
    row("a URL", "GET https://anna:hunter2@example.org/x", "GET https://anna:REDACTED@example.org/x");
    row("a key", "-----BEGIN EC PRIVATE KEY-----\nhunter2\n-----END EC PRIVATE KEY-----\nx", "REDACTED\nx");
    row("a key without end", "-----BEGIN PRIVATE KEY-----\nhunter2\nhunter2", "REDACTED");
    row("nothing", "cdma@alpha: Standby to Active (mate activated)", "cdma@alpha: Standby to Active (mate activated)");
}

void TestRedact::text()
{
    QFETCH(QByteArray, text);
    const QByteArray out = redactText(text);
    QVERIFY2(!out.contains("hunter2"), out.constData());
    if (QByteArray(QTest::currentDataTag()) != "a header") // the value's own rule may have been first
        QTEST(out, "kept");
}

QTEST_APPLESS_MAIN(TestRedact)
#include "tst_redact.moc"
