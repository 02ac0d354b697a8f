// Site files with mistakes and what the check says of them. `tst_config_goldens --update` writes the expectations anew:
// review them as a diff.
#include <config/check.h>

#include <QDir>
#include <QFile>
#include <QTest>

using namespace holdfast;

namespace {
bool update = false;
const QString folder = QStringLiteral(HOLDFAST_SOURCE_DIR "/tests/config/sites");

QByteArray verdict(const QString &file)
{
    // Relative names keep the machine's paths out of the expectations.
    const CheckVerdict found = checkSite(file.toStdString());
    return QByteArray::fromStdString(found.findings + found.summary + "\nexit " + std::to_string(found.exitStatus()) + "\n");
}
} // namespace

class TestGoldens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(QDir::setCurrent(folder)); }

    void checkSaysWhatIsExpected_data()
    {
        QTest::addColumn<QString>("file");
        const QStringList files = QDir(folder).entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name);
        QVERIFY(files.size() >= 5);
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << file;
    }
    void checkSaysWhatIsExpected()
    {
        QFETCH(QString, file);
        QFile golden(file.chopped(5) + QStringLiteral(".expected"));
        const QByteArray found = verdict(file);
        if (update) {
            QVERIFY(golden.open(QIODevice::WriteOnly));
            golden.write(found);
            return;
        }
        QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName() + QStringLiteral(": use --update")));
        QCOMPARE(QString::fromUtf8(found), QString::fromUtf8(golden.readAll()));
    }

    void tenMistakesGiveTenErrors()
    {
        const CheckVerdict found = checkSite("ten-mistakes.toml");
        QCOMPARE(found.errors, 10);
        QCOMPARE(found.exitStatus(), 1);
        for (const Diagnostic &diagnostic : found.reading.diagnostics)
            QVERIFY2(diagnostic.line > 0 && diagnostic.column > 0 && !diagnostic.key.empty()
                         && !diagnostic.found.empty() && !diagnostic.allowed.empty(),
                     text(diagnostic).c_str());
    }

    void exampleSitesPass_data()
    {
        QTest::addColumn<QString>("file");
        const QDir examples(QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/sites"));
        for (const QString &file : examples.entryList({QStringLiteral("*.toml*")}, QDir::Files))
            QTest::newRow(qPrintable(file)) << examples.filePath(file);
    }
    void exampleSitesPass()
    {
        QFETCH(QString, file);
        QFile site(file);
        QVERIFY(site.open(QIODevice::ReadOnly));
        QByteArray content = site.readAll();
        content.replace("@BIN@", "/usr/bin").replace("@RUN@", "/run/training");
        const SiteReading reading = readSite(SiteSources{{file.toStdString(), content.toStdString()}, {}, {}});
        QString said;
        for (const Diagnostic &diagnostic : reading.diagnostics)
            said += QString::fromStdString(text(diagnostic)) + u'\n';
        QCOMPARE(said, QString());
        QVERIFY(reading.ok());
    }
};

int main(int argc, char **argv)
{
    std::vector<char *> rest;
    for (int i = 0; i < argc; ++i) {
        if (qstrcmp(argv[i], "--update") == 0)
            update = true;
        else
            rest.push_back(argv[i]);
    }
    QCoreApplication app(argc, argv);
    TestGoldens test;
    return QTest::qExec(&test, static_cast<int>(rest.size()), rest.data());
}
#include "tst_goldens.moc"
