// README.md says of every scenario what demands it, in the words of the scenario's own head comment.
//   tst_scenarios_table --update    writes the table anew

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(HOLDFAST_SOURCE_DIR "/tests/scenarios");
const QString begin = u"## Which file shows what\n"_s;

struct Section {
    QString title;
    QString prefix; ///< of the files' names
};

const QList<Section> sections{{u"Claims"_s, u"claim-"_s},
                              {u"Sentences of the patent's description"_s, u"sentence-"_s},
                              {u"Rules"_s, u"rule-"_s},
                              {u"What was found"_s, u"bug-"_s}};

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The comment that the file begins with, on one line.
QString headOf(const QString &path)
{
    QStringList words;
    const QStringList lines = read(path).split(u'\n');
    for (const QString &line : lines) {
        if (!line.startsWith(u'#'))
            break;
        words << line.mid(1).trimmed();
    }
    return words.join(u' ').simplified();
}

QString table()
{
    QString out = begin;
    const QStringList files = QDir(folder).entryList({u"*.toml"_s}, QDir::Files, QDir::Name);
    for (const Section &section : sections) {
        out += u"\n### %1\n\n| demanded | shown by |\n|---|---|\n"_s.arg(section.title);
        for (const QString &file : files) {
            if (file.startsWith(section.prefix))
                out += u"| %1 | `%2` |\n"_s.arg(headOf(folder + u'/' + file).replace(u'|', u"\\|"_s), file);
        }
    }
    return out;
}

} // namespace

class ScenarioTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileBelongsToASection_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file : QDir(folder).entryList({u"*.toml"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(file)) << file;
    }
    void everyFileBelongsToASection()
    {
        QFETCH(const QString, file);
        QVERIFY(std::ranges::any_of(sections, [&](const Section &s) { return file.startsWith(s.prefix); }));
        QVERIFY2(headOf(folder + u'/' + file).size() > 20, "its head comment doesn't say what demands it");
    }

    void theTableIsComplete()
    {
        const QString readme = read(folder + u"/README.md"_s);
        const qsizetype at = readme.indexOf(begin);
        QVERIFY(at > 0);
        QVERIFY2(readme.mid(at) == table(), "run tst_scenarios_table --update, and look at the difference");
    }
};

int main(int count, char **words)
{
    if (count > 1 && QLatin1StringView(words[1]) == "--update"_L1) {
        QString readme = read(folder + u"/README.md"_s);
        readme.truncate(readme.indexOf(begin));
        QFile file(folder + u"/README.md"_s);
        return file.open(QIODevice::WriteOnly) && file.write((readme + table()).toUtf8()) > 0 ? 0 : 1;
    }
    ScenarioTableTest test;
    return QTest::qExec(&test, count, words);
}

#include "tst_table.moc"
