// tst_support.cpp - holdfastctl doctor, support-bundle and hooks as programs: exit status, JSON, and no secret in an
// archive.
#include <journal/journal.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

struct Answer {
    int status = -1;
    QByteArray output, errors;
};

constexpr auto site = R"([site]
format = 1
name = "studio"
[[host]]
name = "left"
outlet = 1
fence = [{ agent = "fence_ipmilan", params = { ip = "10.0.0.9", password = "hunter2-fence" } }]
[[group]]
name = "net"
layer = "platform"
hosts = ["left"]
[[group.process]]
name = "router"
command = ["/bin/true", "--token=hunter2-command"] # its password is hunter2-comment
environment = { DB_PASSWORD = "hunter2-environment" }
)";

constexpr auto hooksFile = R"(format = 1
[[hook]]
name = "ops"
exec = { command = ["/bin/sh", "-c", "cat > $0; exit $1", "%1", "%2"] }
[[hook]]
name = "pager"
exec = { command = ["/bin/page", "--passwd", "hunter2-hook"] }
)";

} // namespace

class TestSupport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void doctorSaysHowItIs();
    void hooksAreChecked_data();
    void hooksAreChecked();
    void aHookIsTested_data();
    void aHookIsTested();
    void aBundleHoldsNoSecret();
    void aBundleIsRefused_data();
    void aBundleIsRefused();

private:
    void write(const char *name, const QByteArray &content);
    [[nodiscard]] QString path(const char *name) const { return m_directory.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] Answer ctl(const QStringList &arguments);

    QTemporaryDir m_directory;
};

void TestSupport::write(const char *name, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

Answer TestSupport::ctl(const QStringList &arguments)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOLDFAST_SOCKET"_s, path("nobody.sock"));
    environment.insert(u"HOME"_s, m_directory.path());
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(HOLDFAST_BIN_DIR "/holdfastctl"), arguments);
    if (!program.waitForFinished(60000))
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

void TestSupport::initTestCase()
{
    write("site.toml", site);
    write("site.d/10-night.toml",
          "# by anna\n[[host]]\nname = \"left\"\n"
          "fence = [{ agent = \"fence_ipmilan\", params = { passwd = \"hunter2-dropin\" } }]\n");
    write("hooks.toml", hooksFile);
    Journal journal(path("journal"));
    JournalEntry entry;
    entry.seq = entry.root = 1;
    entry.t = wallNow();
    entry.kind = u"command"_s;
    entry.json = R"({"seq":1,"kind":"command","t":"2026-11-27T04:00:00Z","cause":0,"root":1,"text":"it is",)"
                 R"("args":"--password hunter2-args","reason":"PIN: hunter2-reason"})";
    QVERIFY(journal.append({entry}));
    write(".local/state/holdfast/crashes/crash-001700000000-7.txt", "holdfast 1 crashed\n");
}

// This computer is what it is: but what is said and the exit status agree.
void TestSupport::doctorSaysHowItIs()
{
    const Answer json = ctl({u"doctor"_s, path("site.toml"), u"--as"_s, u"left"_s, u"--json"_s});
    const QJsonObject answer = QJsonDocument::fromJson(json.output).object();
    QVERIFY2(answer.contains("findings"_L1), json.errors.constData());
    int errors = 0;
    for (const QJsonValue &finding : answer["findings"_L1].toArray()) {
        errors += finding["grade"_L1].toString() == "error"_L1 ? 1 : 0;
        QVERIFY(!finding["what"_L1].toString().isEmpty());
    }
    QCOMPARE(answer["errors"_L1].toInt(), errors);
    QCOMPARE(answer["ok"_L1].toBool(), errors == 0);
    QCOMPARE(json.status, errors == 0 ? 0 : 1);
    const Answer text = ctl({u"doctor"_s, path("site.toml"), u"--as"_s, u"left"_s});
    QCOMPARE(text.status, json.status);
    QVERIFY(text.output.contains("clock "));
    // A site file that isn't there is an error, wherever this runs.
    const Answer none = ctl({u"doctor"_s, path("none.toml")});
    QCOMPARE(none.status, 1);
    QVERIFY(none.output.startsWith("error    site "));
    QCOMPARE(ctl({u"doctor"_s, u"a"_s, u"b"_s}).status, 2);
}

void TestSupport::hooksAreChecked_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("status");
    QTest::newRow("in order") << QByteArray(hooksFile) << 0;
    QTest::newRow("not in order") << QByteArray("format = 1\n[[hook]]\nname = \"a\"\n") << 1;
}

void TestSupport::hooksAreChecked()
{
    QFETCH(QByteArray, file);
    QFETCH(int, status);
    write("checked.toml", file);
    const Answer answer = ctl({u"hooks"_s, u"check"_s, path("checked.toml")});
    QCOMPARE(answer.status, status);
    if (status == 0)
        QCOMPARE(answer.output, QByteArray("2 hooks, nothing wrong\n"));
    else
        QVERIFY2(answer.errors.startsWith(path("checked.toml").toUtf8() + ":2:"), answer.errors.constData());
    QCOMPARE(ctl({u"hooks"_s, u"check"_s}).status, 2);
    QCOMPARE(ctl({u"hooks"_s, u"mend"_s, path("checked.toml")}).status, 2);
}

void TestSupport::aHookIsTested_data()
{
    QTest::addColumn<int>("fails");
    QTest::newRow("done") << 0;
    QTest::newRow("failed") << 3;
}

void TestSupport::aHookIsTested()
{
    QFETCH(int, fails);
    write("tested.toml", QString::fromLatin1(hooksFile).arg(path("told")).arg(fails).toUtf8());
    const Answer answer = ctl({u"hooks"_s, u"test"_s, path("tested.toml"), u"ops"_s});
    QCOMPARE(answer.status, fails == 0 ? 0 : 1);
    QVERIFY(fails == 0 ? answer.output == "ops was told\n" : answer.errors.contains("exit status 3"));
    QFile told(path("told"));
    QVERIFY(told.open(QIODevice::ReadOnly));
    QVERIFY(QJsonDocument::fromJson(told.readAll()).object()["text"_L1].toString().contains(u"nothing is wrong"_s));
    QCOMPARE(ctl({u"hooks"_s, u"test"_s, path("tested.toml"), u"nobody"_s}).status, 1);
}

void TestSupport::aBundleHoldsNoSecret()
{
    const QString file = path("bundle.tar.gz");
    const Answer answer = ctl({u"support-bundle"_s, file, u"--site"_s, path("site.toml"), u"--as"_s, u"left"_s,
                               u"--directory"_s, path("journal")});
    QVERIFY2(answer.status == 0, answer.errors.constData());
    QCOMPARE(QFile::permissions(file) & QFile::Permissions(0x0077), QFile::Permissions());
    for (const char *part : {"doctor.txt", "versions.txt", "config/site.toml", "config/site.d/10-night.toml",
                             "config/hooks.toml", "journal.ndjson", "logs.txt", "crashes/crash-001700000000-7.txt"})
        QVERIFY2(answer.output.contains(part), part);
    QVERIFY2(answer.output.contains("  -  left out: no manager says it"), answer.output.constData());

    QDir().mkpath(path("extracted"));
    QCOMPARE(QProcess::execute(
                 u"tar"_s,
                 {u"--extract"_s, u"--strip-components=1"_s, u"--file"_s, file, u"--directory"_s, path("extracted")}),
             0);
    QProcess grep;
    grep.start(u"grep"_s, {u"--recursive"_s, u"hunter2"_s, path("extracted")});
    QVERIFY(grep.waitForFinished());
    QCOMPARE(grep.readAllStandardOutput(), QByteArray());
    QCOMPARE(grep.exitCode(), 1); // it looked, and found nothing
    QFile config(path("extracted/config/site.toml"));
    QVERIFY(config.open(QIODevice::ReadOnly));
    const QByteArray text = config.readAll();
    QCOMPARE(text.count('\n'), QByteArray(site).count('\n'));
    QVERIFY(text.contains("ip = \"10.0.0.9\", password = \"REDACTED\""));
    QFile journal(path("extracted/journal.ndjson"));
    QVERIFY(journal.open(QIODevice::ReadOnly));
    QVERIFY(journal.readAll().contains("\"text\":\"it is\""));
}

void TestSupport::aBundleIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("a file that is there") << QStringList{path("site.toml").chopped(5) + u".tar"_s} << 1;
    QTest::newRow("another ending") << QStringList{path("bundle.zip")} << 1;
    QTest::newRow("no time") << QStringList{path("other.tar"), u"--since"_s, u"yesterday"_s} << 2;
    QTest::newRow("no file") << QStringList{} << 2;
}

void TestSupport::aBundleIsRefused()
{
    QFETCH(QStringList, arguments);
    write("site.tar", "mine");
    QTEST(ctl(QStringList{u"support-bundle"_s} + arguments).status, "status");
    QFile there(path("site.tar"));
    QVERIFY(there.open(QIODevice::ReadOnly));
    QCOMPARE(there.readAll(), QByteArray("mine"));
}

QTEST_GUILESS_MAIN(TestSupport)
#include "tst_support.moc"
