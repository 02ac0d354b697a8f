// Every command and file of the handbook is run: files are checked, commands are given to a training site of the page's
// own by a real shell, and what they say must be what the page shows. What can't be run is counted, with its reason.
#include "examples.h"

#include <help/handbook.h>
#include <power/frame.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 90000; // ms, also for a machine with other work
constexpr int mostNotRun = 9; // a ratchet: a block that can be run is run

// Why a block may not be run: each is one of these.
const QStringList reasons{
    u"needs a display"_s,
    u"needs root"_s,
    u"it would run until it is ended"_s,
    u"it is for sites without an independent computer"_s,
    u"it judges the computer that it runs on"_s,
    u"it tells somebody"_s,
};

// What only asks is asked again until it says what the page says, as a reader would.
bool onlyAsks(const QString &command)
{
    static const QStringList asking{u"status"_s, u"history"_s, u"alarms"_s, u"why"_s, u"plan"_s, u"what-if"_s,
                                    u"logs"_s};
    return command.startsWith("holdfastctl "_L1) && asking.contains(command.section(u' ', 1, 1))
        && !command.contains(u'|');
}

/// One bash for all blocks of a page, so that functions and variables of one block are known to the next.
class Shell
{
public:
    Shell(const QString &folder, const QProcessEnvironment &environment)
    {
        m_process.setWorkingDirectory(folder);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(u"bash"_s, {u"--norc"_s, u"--noprofile"_s});
    }
    ~Shell()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(patience);
    }

    struct Answer {
        int status = -1; ///< -1: no end within the patience
        QStringList lines;
    };
    Answer run(const QString &command)
    {
        static const QByteArray mark = "== end of the command: ";
        m_process.write("{ " + command.toUtf8() + "\n} 2>&1 </dev/null\nprintf '\\n" + mark + "%d\\n' $?\n");
        QByteArray said;
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < patience) {
            m_process.waitForReadyRead(1000);
            said += m_process.readAll();
            const qsizetype end = said.indexOf(mark);
            const qsizetype newline = end < 0 ? -1 : said.indexOf('\n', end);
            if (newline < 0)
                continue;
            Answer answer{said.mid(end + mark.size(), newline - end - mark.size()).toInt(), {}};
            answer.lines = QString::fromUtf8(said.left(end)).split(u'\n');
            while (!answer.lines.isEmpty() && answer.lines.back().isEmpty())
                answer.lines.removeLast();
            return answer;
        }
        return {-1, QString::fromUtf8(said).split(u'\n')};
    }

private:
    QProcess m_process;
};

bool mayFail(const ShellStep &step)
{
    return std::ranges::any_of(step.output, [](const QString &line) {
        return line.startsWith("holdfastctl: "_L1) || line.contains(": error: "_L1);
    });
}

} // namespace

class TestExamples : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comparing_data();
    void comparing();
    void everyBlockIsOfAKind();
    void run_data();
    void run();
    void cleanup();

private:
    void startSite();
    void runFile(const HandbookExample &example);
    void runShell(const HandbookExample &example);
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_site;
    std::unique_ptr<Shell> m_shell;
};

void TestExamples::comparing_data()
{
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QStringList>("said");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, const QStringList &expected, const QStringList &said, bool same) {
        QTest::newRow(name) << expected << said << same;
    };
    row("the same", {u"alpha up"_s}, {u"alpha   up"_s}, true);
    row("another word", {u"alpha up"_s}, {u"alpha down"_s}, false);
    row("other times", {u"1 2026-11-27 11:21:52.719 fault"_s}, {u"77 2027-01-01 00:00:00.000 fault"_s}, true);
    row("something in a line", {u"a \u2026 c"_s}, {u"a b b c"_s}, true);
    row("some lines", {u"\u2026"_s, u"z"_s}, {u"a"_s, u"b"_s, u"z"_s}, true);
    row("a line too many", {u"a"_s}, {u"a"_s, u"b"_s}, false);
    row("a line missing", {u"a"_s, u"b"_s}, {u"a"_s}, false);
    row("nothing shown, something said", {}, {u"a"_s}, false);
}

void TestExamples::comparing()
{
    QFETCH(QStringList, expected);
    QFETCH(QStringList, said);
    QFETCH(bool, same);
    QCOMPARE(matches(expected, said), same);
}

void TestExamples::everyBlockIsOfAKind()
{
    const QStringList files{u"site"_s, u"adds"_s, u"scenario"_s, u"ic"_s, u"hooks"_s};
    const Handbook handbook(QStringLiteral(HOLDFAST_BOOK));
    int run = 0, notRun = 0, shown = 0;
    for (const QString &name : handbook.names()) {
        for (const HandbookExample &example : examplesOf(handbook.page(name, Handbook::english).text)) {
            const QString place = u"%1.md:%2"_s.arg(name).arg(example.line);
            const bool file = example.kind == u"toml"_s && example.words.size() == 2
                && files.contains(example.words[0]);
            const bool other = example.words.isEmpty()
                && QStringList{u"shell"_s, u"frames"_s, u"json"_s, u"text"_s}.contains(example.kind);
            QVERIFY2(file || other, qPrintable(place + u": of no kind that is tried"_s));
            QVERIFY2(example.notRun.isEmpty() || reasons.contains(example.notRun),
                     qPrintable(place + u": "_s + example.notRun));
            (example.kind == u"text"_s ? shown : example.notRun.isEmpty() ? run : notRun)++;
        }
    }
    qInfo("%d blocks are run, %d can't be, %d are only shown", run, notRun, shown);
    QVERIFY(run >= 30);
    QVERIFY(notRun <= mostNotRun);
    QVERIFY(shown <= 2);
}

void TestExamples::run_data()
{
    QTest::addColumn<QString>("name");
    const Handbook handbook(QStringLiteral(HOLDFAST_BOOK));
    for (const QString &name : handbook.names()) {
        const auto examples = examplesOf(handbook.page(name, Handbook::english).text);
        if (std::ranges::any_of(examples, [](const HandbookExample &example) { return example.notRun.isEmpty(); }))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void TestExamples::run()
{
    QFETCH(QString, name);
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    const Handbook handbook(QStringLiteral(HOLDFAST_BOOK));
    for (const HandbookExample &example : examplesOf(handbook.page(name, Handbook::english).text)) {
        if (!example.notRun.isEmpty())
            continue;
        if (example.kind == u"shell"_s)
            runShell(example);
        else
            runFile(example);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestExamples::cleanup()
{
    m_shell.reset();
    if (m_site && m_site->state() != QProcess::NotRunning) {
        m_site->terminate();
        QVERIFY(m_site->waitForFinished(patience));
    }
    m_site.reset();
    m_folder.reset();
}

void TestExamples::startSite()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOLDFAST_SOCKET"_s, path(u"s"_s));
    environment.insert(u"HOME"_s, m_folder->path());
    environment.insert(u"PATH"_s, QStringLiteral(HOLDFAST_BIN_DIR ":") + environment.value(u"PATH"_s));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (const char *name : {"SUDO_USER", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        environment.remove(QString::fromLatin1(name));
    m_site = std::make_unique<QProcess>();
    m_site->setProcessEnvironment(environment);
    m_site->setProcessChannelMode(QProcess::MergedChannels);
    m_site->setStandardOutputFile(path(u"training.log"_s));
    m_site->start(QStringLiteral(HOLDFAST_BIN_DIR "/holdfast"),
                  {u"--training"_s, u"--headless"_s, u"--directory"_s, path(u"training"_s)});
    QVERIFY(m_site->waitForStarted(patience));
    m_shell = std::make_unique<Shell>(m_folder->path(), environment);
    QTRY_VERIFY_WITH_TIMEOUT(m_shell->run(u"holdfastctl status | grep -c ' protected '"_s).lines == QStringList{u"8"_s},
                             patience);
}

void TestExamples::runFile(const HandbookExample &example)
{
    const QString text = example.lines.join(u'\n') + u'\n';
    const QByteArray place = QByteArray::number(example.line);
    if (example.kind == u"json"_s) {
        QVERIFY2(QJsonDocument::fromJson(text.toUtf8()).isObject(), place.constData());
        return;
    }
    if (example.kind == u"frames"_s) {
        FrameDecoder decoder;
        const auto frames = decoder.feed(QString(text).replace(u"\n"_s, u"\r\n"_s).toStdString());
        QCOMPARE(qsizetype(frames.size()), example.lines.size());
        return;
    }
    if (example.kind == u"text"_s)
        return;
    const QString what = example.words[0], file = example.words[1];
    QFile written(path(file));
    QVERIFY(written.open(what == u"adds"_s ? QIODevice::Append : QIODevice::WriteOnly));
    written.write((what == u"adds"_s ? u'\n' + text : text).toUtf8());
    written.close();
    const QStringList arguments = what == u"scenario"_s ? QStringList{u"simulate"_s, file}
        : what == u"ic"_s                               ? QStringList{u"--check"_s, u"--config"_s, file}
        : what == u"hooks"_s                            ? QStringList{u"hooks"_s, u"check"_s, file}
                                                        : QStringList{u"check"_s, file};
    QProcess check;
    check.setWorkingDirectory(m_folder->path());
    check.setProcessChannelMode(QProcess::MergedChannels);
    check.start(QStringLiteral(HOLDFAST_BIN_DIR) + (what == u"ic"_s ? u"/holdfast-ic"_s : u"/holdfastctl"_s),
                arguments);
    QVERIFY(check.waitForFinished(patience));
    const QByteArray said = check.readAll();
    QVERIFY2(check.exitStatus() == QProcess::NormalExit && check.exitCode() == 0, (place + ": " + said).constData());
    QVERIFY2(!said.contains("warning:"), (place + ": " + said).constData());
}

void TestExamples::runShell(const HandbookExample &example)
{
    if (!m_site)
        startSite();
    if (QTest::currentTestFailed())
        return;
    for (const ShellStep &step : stepsOf(example)) {
        Shell::Answer answer;
        QElapsedTimer timer;
        timer.start();
        do {
            answer = m_shell->run(step.command);
        } while (!matches(step.output, answer.lines) && onlyAsks(step.command) && timer.elapsed() < patience / 3);
        const QString report = u"line %1: %2\n--- the page\n%3\n--- said, status %4\n%5\n---"_s.arg(step.line).arg(
            step.command, step.output.join(u'\n'), QString::number(answer.status), answer.lines.join(u'\n'));
        QVERIFY2(matches(step.output, answer.lines), qPrintable(report));
        QVERIFY2((answer.status == 0) != mayFail(step), qPrintable(report));
    }
}

QTEST_GUILESS_MAIN(TestExamples)
#include "tst_examples.moc"
