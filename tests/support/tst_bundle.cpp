// tst_bundle.cpp - an archive that tar reads, that says what it holds, bounded, for its owner alone.
#include <support/bundle.h>

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 11, 27), QTime(12, 0), Qt::UTC);

QByteArray tar(const QStringList &arguments)
{
    QProcess program;
    program.start(u"tar"_s, arguments);
    program.waitForFinished();
    return program.readAllStandardOutput();
}

} // namespace

class TestBundle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsWhatItSays_data();
    void holdsWhatItSays();
    void isBounded();
    void cutsAtALine();
    void refuses_data();
    void refuses();
};

void TestBundle::holdsWhatItSays_data()
{
    QTest::addColumn<QString>("ending");
    for (const char *ending : {".tar.gz", ".tgz", ".tar.zst", ".tar"})
        QTest::newRow(ending) << QString::fromLatin1(ending);
}

void TestBundle::holdsWhatItSays()
{
    QFETCH(QString, ending);
    if (ending == u".tar.zst"_s && QStandardPaths::findExecutable(u"zstd"_s).isEmpty())
        QSKIP("zstd is not installed");
    const QTemporaryDir directory;
    const QString file = directory.filePath(u"b"_s + ending);
    Bundle bundle(u"alpha"_s, noon);
    bundle.add(u"status.json"_s, "{}\n", u"the state"_s);
    bundle.add(u"config/site.toml"_s, "a = 1\n", u"the site file"_s);
    bundle.lacks(u"journal.ndjson"_s, u"no manager answers"_s);
    const auto written = bundle.write(file);
    QVERIFY2(written, written ? "" : written.error().message().c_str());
    QCOMPARE(QFile::permissions(file) & QFile::Permissions(0x0077), QFile::Permissions());
    const QByteArrayList names = tar({u"--list"_s, u"--file"_s, file}).trimmed().split('\n');
    const QString folder = u"holdfast-alpha-20261127T120000Z"_s;
    for (const char *name : {"/CONTENTS.txt", "/status.json", "/config/site.toml"})
        QVERIFY2(names.contains(folder.toLatin1() + name), names.join('\n').constData());
    const QByteArray contents = tar({u"--extract"_s, u"--to-stdout"_s, u"--file"_s, file, folder + u"/CONTENTS.txt"_s});
    QCOMPARE(QString::fromUtf8(contents), bundle.manifest());
    QVERIFY(contents.contains("the site file") && contents.contains("left out: no manager answers"));
    QCOMPARE(tar({u"--extract"_s, u"--to-stdout"_s, u"--file"_s, file, folder + u"/config/site.toml"_s}),
             QByteArray("a = 1\n"));
}

void TestBundle::isBounded()
{
    Bundle bundle(u"alpha"_s, noon);
    for (int i = 0; i < 40; ++i)
        bundle.add(u"%1"_s.arg(i), QByteArray(2 << 20, 'x'), u"much"_s, 1 << 20);
    qint64 all = 0;
    for (const QString &line : bundle.manifest().split(u'\n', Qt::SkipEmptyParts))
        all += line.mid(29, 10).trimmed().toLongLong();
    QCOMPARE(all, Bundle::mostBytes);
}

void TestBundle::cutsAtALine()
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(u"b.tar"_s);
    Bundle bundle(u"alpha"_s, noon);
    bundle.add(u"head"_s, "one\ntwo\nthree\n", u"lines"_s, 10);
    bundle.add(u"tail"_s, "one\ntwo\nthree\n", u"lines"_s, 12, Bundle::Keep::End);
    QVERIFY(bundle.write(file));
    const auto content = [&file](const char *name) {
        return tar({u"--extract"_s, u"--to-stdout"_s, u"--file"_s, file,
                    u"holdfast-alpha-20261127T120000Z/"_s + QString::fromLatin1(name)});
    };
    QCOMPARE(content("head"), QByteArray("one\ntwo\n"));
    QCOMPARE(content("tail"), QByteArray("two\nthree\n"));
    QVERIFY(bundle.manifest().contains(u"lines; its end was cut off, it has 14 bytes"_s));
    QVERIFY(bundle.manifest().contains(u"lines; its beginning was cut off, it has 14 bytes"_s));
}

void TestBundle::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("why");
    QTest::newRow("another ending") << u"b.zip"_s << u"ends in"_s;
    QTest::newRow("a file that is there") << u"there.tar.gz"_s << u"File exists"_s;
    QTest::newRow("a folder that isn't") << u"none/b.tar"_s << u"No such file"_s;
}

void TestBundle::refuses()
{
    QFETCH(QString, name);
    QFETCH(QString, why);
    const QTemporaryDir directory;
    QFile there(directory.filePath(u"there.tar.gz"_s));
    QVERIFY(there.open(QIODevice::WriteOnly));
    there.write("mine");
    there.close();
    const auto written = Bundle(u"alpha"_s, noon).write(directory.filePath(name));
    QVERIFY(!written);
    QVERIFY2(written.error().message().find(why.toStdString()) != std::string::npos, written.error().message().c_str());
    QCOMPARE(QFileInfo(there.fileName()).size(), 4);
}

QTEST_GUILESS_MAIN(TestBundle)
#include "tst_bundle.moc"
