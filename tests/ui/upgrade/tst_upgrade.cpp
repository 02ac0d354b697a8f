// The run-book in the console, over a site in simulated time: what is said, what can be pressed, what is kept.
#include <simulatedmanager.h>

#include <runbook/words.h>
#include <store/sitestore.h>
#include <style/theme.h>
#include <translations/translations.h>
#include <upgrade/upgradedialog.h>
#include <upgrade/upgrademodel.h>
#include <upgrade/upgradereport.h>
#include <upgrade/upgradeview.h>

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QTranslator>
#include <QTreeView>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60000;

struct Bench {
    Bench()
    {
        QObject::connect(&clock, &QTimer::timeout, [this] { manager.pass(100ms); });
        clock.start(10);
        store.setUser(u"anna"_s);
        store.start();
    }
    void open()
    {
        QTRY_VERIFY(store.hasStatus());
        view = std::make_unique<UpgradeView>(store, manager);
        view->setDirectory(directory.path());
        view->resize(1000, 420);
        view->show();
    }
    Outcome begin(const QStringList &targets, const RunbookOptions &options = {})
    {
        auto book = makeRunbook(store.status(), targets, options, u"anna"_s, u"patch 4"_s, u"CHG-12"_s);
        return book ? view->begin(*book) : Outcome(book.error());
    }
    QPushButton *button(const QString &name) const { return view->findChild<QPushButton *>(name); }
    QString sentenceShown() const
    {
        QString all;
        for (const QLabel *label : view->findChildren<QLabel *>())
            all += label->text() + u'\n';
        return all;
    }
    void press(const QString &name)
    {
        QTRY_VERIFY_WITH_TIMEOUT(button(name)->isEnabled(), patience);
        button(name)->click();
    }
    void untilPerson()
    {
        QTRY_COMPARE_WITH_TIMEOUT(view->runner().progress().phase, RunbookProgress::Phase::Person, patience);
    }
    RunState state() const { return view->runner().book().state; }

    QTemporaryDir directory;
    SimulatedManager manager;
    SiteStore store{manager};
    QTimer clock;
    std::unique_ptr<UpgradeView> view;
};

QLineEdit *field(const QWidget &dialog, const QString &name)
{
    for (QLineEdit *each : dialog.findChildren<QLineEdit *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

QPushButton *button(const QWidget &dialog, const QString &text)
{
    for (QPushButton *each : dialog.findChildren<QPushButton *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

} // namespace

class TestUiUpgrade : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useTranslations(); }
    void nothingIsOpen();
    void pausePointIsSaidAndPressed();
    void buttonsSayWhyTheyCannot();
    void haltIsSaidWithWhatToDo();
    void pauseAndResume();
    void skipAndAbandonAskFirst();
    void consoleKilledAndStartedAgain();
    void reports();
    void dialogPlansEachAfterTheOther();
    void dialogRefusesUntilAllIsSaid();
    void dialogNeedsTheNameWhereServiceIsLost();
    void everythingHasANameAndTheKeyboard();
    void pictures_data();
    void pictures();
};

void TestUiUpgrade::nothingIsOpen()
{
    Bench bench;
    bench.open();
    QVERIFY(!bench.view->hasOpenBook());
    QVERIFY(bench.sentenceShown().contains(u"No upgrade is under way"_s));
    QVERIFY(!bench.button(u"pause"_s)->isEnabled());
    QVERIFY(!bench.button(u"pause"_s)->toolTip().isEmpty());
}

void TestUiUpgrade::pausePointIsSaidAndPressed()
{
    Bench bench;
    bench.open();
    QTreeView *tree = bench.view->findChild<QTreeView *>();
    const auto begun = bench.begin({u"cdma"_s});
    QVERIFY2(begun, begun ? "" : begun.error().message().c_str());
    const QAbstractItemModelTester tester(tree->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    bench.untilPerson();
    QVERIFY2(bench.sentenceShown().contains(u"cdma@beta is off-line. Do your work on it"_s),
             qPrintable(bench.sentenceShown()));
    QCOMPARE(bench.button(u"work-done"_s)->text(), u"Work on cdma@beta is done"_s);
    QCOMPARE(tree->model()->rowCount(), 11);
    QCOMPARE(tree->model()->index(1, UpgradeModel::StateOf).data().toString(), u"done"_s);
    QCOMPARE(tree->model()->index(2, UpgradeModel::StateOf).data().toString(), u"under way"_s);
    QCOMPARE(tree->model()->index(3, UpgradeModel::StateOf).data().toString(), u"to do"_s);
    bench.press(u"work-done"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bench.button(u"work-done"_s)->text(), u"Work on cdma@alpha is done"_s, patience);
    bench.press(u"work-done"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bench.state(), RunState::Done, patience);
    QVERIFY(bench.sentenceShown().contains(u"protected again"_s));
    QVERIFY(!bench.view->hasOpenBook());
    QCOMPARE(bench.manager.accepted().size(), 5);
}

void TestUiUpgrade::buttonsSayWhyTheyCannot()
{
    Bench bench;
    bench.open();
    QVERIFY(bench.begin({u"cdma@beta"_s}));
    bench.untilPerson();
    QVERIFY(!bench.button(u"resume"_s)->isEnabled());
    QCOMPARE(bench.button(u"resume"_s)->toolTip(), sentence({Cause::NotHalted, {}}));
    bench.store.setMode(SiteStore::Mode::View); // looks only
    QVERIFY(!bench.store.commandsRefused().isEmpty());
    QTRY_VERIFY(!bench.button(u"work-done"_s)->isEnabled());
    QCOMPARE(bench.button(u"work-done"_s)->toolTip(), bench.store.commandsRefused());
}

void TestUiUpgrade::haltIsSaidWithWhatToDo()
{
    Bench bench;
    bench.open();
    QVERIFY(bench.begin({u"cdma@beta"_s}));
    bench.untilPerson();
    QVERIFY(bench.manager.happen(StepVerb::FaultResource, "subscriber-db@alpha"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.state(), RunState::Halted, patience);
    const QString shown = bench.sentenceShown();
    const QTreeView *tree = bench.view->findChild<QTreeView *>();
    QCOMPARE(tree->model()->index(2, UpgradeModel::StateOf).data().toString(), u"halted"_s); // not "under way"
    QVERIFY2(shown.contains(u"Nobody serves cdma now"_s) && shown.contains(u"skip the work"_s), qPrintable(shown));
    QVERIFY(bench.button(u"resume"_s)->isEnabled());
}

void TestUiUpgrade::pauseAndResume()
{
    Bench bench;
    bench.open();
    QVERIFY(bench.begin({u"cdma@beta"_s}));
    bench.untilPerson();
    bench.press(u"pause"_s);
    QTRY_COMPARE(bench.state(), RunState::Paused);
    QVERIFY(bench.sentenceShown().contains(u"off-line now: cdma@beta"_s));
    bench.press(u"resume"_s);
    bench.untilPerson();
    bench.press(u"halt"_s);
    QTRY_COMPARE(bench.state(), RunState::Halted);
    QVERIFY(bench.sentenceShown().contains(u"anna"_s));
}

void TestUiUpgrade::skipAndAbandonAskFirst()
{
    Bench bench;
    bench.open();
    QVERIFY(bench.begin({u"cdma@beta"_s}));
    bench.untilPerson();
    for (const QString &name : {u"skip"_s, u"abandon"_s}) {
        bench.press(name);
        auto *question = bench.view->findChild<QMessageBox *>(u"upgradeQuestion"_s);
        QVERIFY(question != nullptr);
        QVERIFY(question->defaultButton() != nullptr);
        QCOMPARE(question->buttonRole(question->defaultButton()), QMessageBox::RejectRole); // the safe one
        QVERIFY(question->text().contains(u"cdma@beta"_s));
        question->defaultButton()->click();
        QTRY_VERIFY(bench.view->findChild<QMessageBox *>(u"upgradeQuestion"_s) == nullptr);
        QCOMPARE(bench.state(), RunState::Running);
    }
    bench.press(u"abandon"_s);
    auto *question = bench.view->findChild<QMessageBox *>(u"upgradeQuestion"_s);
    for (QAbstractButton *each : question->buttons()) {
        if (question->buttonRole(each) == QMessageBox::AcceptRole)
            each->click();
    }
    QTRY_COMPARE(bench.state(), RunState::Abandoned);
    QVERIFY(bench.sentenceShown().contains(u"Still off-line: cdma@beta"_s));
}

void TestUiUpgrade::consoleKilledAndStartedAgain()
{
    Bench bench;
    bench.open();
    QVERIFY(bench.begin({u"cdma@beta"_s}));
    bench.untilPerson();
    bench.view.reset(); // nothing more is written
    QTRY_VERIFY(bench.store.hasStatus());
    bench.view = std::make_unique<UpgradeView>(bench.store, bench.manager);
    QSignalSpy found(bench.view.get(), &UpgradeView::found);
    bench.view->setDirectory(bench.directory.path());
    QCOMPARE(found.count(), 1);
    QCOMPARE(bench.state(), RunState::Paused); // not by itself
    QVERIFY(bench.sentenceShown().contains(u"off-line now: cdma@beta"_s));
    bench.press(u"resume"_s);
    bench.untilPerson();
    bench.press(u"work-done"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bench.state(), RunState::Done, patience);
    QCOMPARE(bench.manager.accepted(), (QStringList{u"offline cdma@beta"_s, u"online cdma@beta"_s}));
}

void TestUiUpgrade::reports()
{
    Bench bench;
    bench.open();
    QVERIFY(bench.begin({u"cdma@beta"_s}));
    bench.untilPerson();
    const QString pdf = bench.directory.filePath(u"report.pdf"_s);
    const QString text = bench.directory.filePath(u"report.txt"_s);
    QVERIFY(writeReport(bench.view->runner().book(), pdf));
    QVERIFY(writeReport(bench.view->runner().book(), text));
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(bytes.size() > 2000);
    QFile plain(text);
    QVERIFY(plain.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(plain.readAll()).contains(u"CHG-12"_s));
    QVERIFY(!writeReport(bench.view->runner().book(), u"/nonexistent/report.pdf"_s));
}

void TestUiUpgrade::dialogPlansEachAfterTheOther()
{
    Bench bench;
    QTRY_VERIFY(bench.store.hasStatus());
    UpgradeDialog dialog(bench.store, bench.manager, {u"cdma"_s});
    dialog.show();
    const auto *plan = dialog.findChild<QTextBrowser *>();
    QTRY_VERIFY(plan->toPlainText().contains(u"Becomes Active: cdma@beta"_s));
    QVERIFY(plan->toPlainText().contains(u"Take cdma@alpha off-line"_s));
    QVERIFY(!plan->toPlainText().contains(u"Would be refused"_s)); // the second member can go, once the first is back
    QVERIFY(!plan->toPlainText().contains(u"No service meanwhile"_s));
    QVERIFY(bench.manager.accepted().isEmpty());

    auto *choices = dialog.findChild<QComboBox *>();
    choices->setCurrentText(u"tdma"_s);
    button(dialog, u"Add"_s)->click();
    QCOMPARE(dialog.targets(), (QStringList{u"cdma"_s, u"tdma"_s}));
    button(dialog, u"Earlier"_s)->click();
    QCOMPARE(dialog.targets(), (QStringList{u"tdma"_s, u"cdma"_s}));
    button(dialog, u"Remove"_s)->click();
    QCOMPARE(dialog.targets(), QStringList{u"cdma"_s});
}

void TestUiUpgrade::dialogRefusesUntilAllIsSaid()
{
    Bench bench;
    QTRY_VERIFY(bench.store.hasStatus());
    UpgradeDialog dialog(bench.store, bench.manager, {u"cdma"_s});
    dialog.show();
    QSignalSpy begun(&dialog, &UpgradeDialog::beginRequested);
    QPushButton *act = button(dialog, u"Begin the upgrade"_s);
    QTRY_VERIFY(act->toolTip().contains(u"Say why"_s));
    QVERIFY(!act->isEnabled());
    QVERIFY(button(dialog, u"Cancel"_s)->hasFocus() || button(dialog, u"Cancel"_s)->isDefault());
    QTest::keyClicks(field(dialog, u"Reason"_s), u"patch 4"_s);
    QTest::keyClick(field(dialog, u"Reason"_s), Qt::Key_Return); // must not act
    QCOMPARE(begun.count(), 0);
    if (!dialog.isVisible())
        dialog.show();
    QTRY_VERIFY(act->isEnabled());
    field(dialog, u"Ticket"_s)->setText(u"CHG-12"_s);
    field(dialog, u"Command that verifies the work"_s)->setText(u"true"_s);
    QTRY_VERIFY(act->isEnabled());
    act->click();
    QCOMPARE(begun.count(), 1);
    const auto book = begun.first().first().value<Runbook>();
    QCOMPARE(book.steps.size(), std::size_t(13)); // with two verifications
    QCOMPARE(book.ticket, u"CHG-12"_s);
    QCOMPARE(book.by, u"anna"_s);
}

void TestUiUpgrade::dialogNeedsTheNameWhereServiceIsLost()
{
    Bench bench;
    QTRY_VERIFY(bench.store.hasStatus());
    UpgradeDialog dialog(bench.store, bench.manager, {u"cdpd@alpha"_s});
    dialog.show();
    field(dialog, u"Reason"_s)->setText(u"patch 4"_s);
    QPushButton *act = button(dialog, u"Begin the upgrade"_s);
    QTRY_VERIFY2(act->toolTip().contains(u"No mate can take over from cdpd@alpha"_s), qPrintable(act->toolTip()));
    for (QCheckBox *each : dialog.findChildren<QCheckBox *>()) {
        if (each->text().contains(u"without a mate"_s))
            each->click();
    }
    QTRY_VERIFY2(act->toolTip().contains(u"Type fig1"_s), qPrintable(act->toolTip()));
    QVERIFY(dialog.findChild<QTextBrowser *>()->toPlainText().contains(u"No service meanwhile: cdpd@alpha"_s));
    field(dialog, u"Name to confirm"_s)->setText(u"fig1"_s);
    QTRY_VERIFY(act->isEnabled());
}

void TestUiUpgrade::everythingHasANameAndTheKeyboard()
{
    Bench bench;
    bench.open();
    QVERIFY(bench.begin({u"cdma@beta"_s}));
    bench.untilPerson();
    UpgradeDialog dialog(bench.store, bench.manager, {u"cdma"_s});
    dialog.show();
    for (const QWidget *window : std::initializer_list<const QWidget *>{bench.view.get(), &dialog}) {
        for (const QWidget *each : window->findChildren<QWidget *>()) {
            const bool control = qobject_cast<const QPushButton *>(each) || qobject_cast<const QLineEdit *>(each)
                || qobject_cast<const QTreeView *>(each) || qobject_cast<const QListWidget *>(each)
                || qobject_cast<const QTextBrowser *>(each) || qobject_cast<const QComboBox *>(each);
            if (!control || each->objectName().startsWith(u"qt_"_s)
                || qobject_cast<const QComboBox *>(each->parentWidget()))
                continue;
            const auto *press = qobject_cast<const QPushButton *>(each);
            QVERIFY2(!each->accessibleName().isEmpty() || (press && !press->text().isEmpty()),
                     each->metaObject()->className());
            QVERIFY2(each->focusPolicy() & Qt::TabFocus, qPrintable(each->accessibleName()));
        }
    }
}

void TestUiUpgrade::pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {false, true}) {
        for (const QString &language : {u"en"_s, u"ja"_s, u"de"_s})
            QTest::addRow("%s %s", qPrintable(language), dark ? "dark" : "light") << language << dark;
    }
}

// For people to look at; as a test: each can be painted, and nothing in it is cut off by its own size.
void TestUiUpgrade::pictures()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QVERIFY(QDir().mkpath(QStringLiteral(PICTURE_DIR)));
    QTranslator translator;
    if (language != "en"_L1) {
        QVERIFY(translator.load(u":/i18n/holdfast_%1.qm"_s.arg(language)));
        QCoreApplication::installTranslator(&translator);
    }
    applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
    Bench bench;
    bench.open();
    UpgradeDialog dialog(bench.store, bench.manager, {u"cdma"_s, u"tdma"_s});
    dialog.show();
    const auto *plan = dialog.findChild<QTextBrowser *>();
    QTRY_VERIFY_WITH_TIMEOUT(plan->toPlainText().count(u"tdma@gamma"_s) >= 6, patience); // its last command is foreseen
    const QString suffix = u"-%1-%2.png"_s.arg(language, dark ? u"dark"_s : u"light"_s);
    QVERIFY(dialog.grab().save(QStringLiteral(PICTURE_DIR "/upgrade-dialog") + suffix));
    QVERIFY(bench.begin({u"cdma"_s}));
    bench.untilPerson();
    QVERIFY(bench.view->grab().save(QStringLiteral(PICTURE_DIR "/upgrade-pause") + suffix));
    QVERIFY(bench.manager.happen(StepVerb::FaultResource, "subscriber-db@alpha"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.state(), RunState::Halted, patience);
    QVERIFY(bench.view->grab().save(QStringLiteral(PICTURE_DIR "/upgrade-halt") + suffix));
    for (const QPushButton *each : bench.view->findChildren<QPushButton *>())
        QVERIFY2(each->width() >= each->minimumSizeHint().width(), qPrintable(each->text()));
    QVERIFY2(bench.view->minimumSizeHint().width() <= 940, // beside the tree at 1280 pixels
             QByteArray::number(bench.view->minimumSizeHint().width()));
    QCoreApplication::removeTranslator(&translator);
}

QTEST_MAIN(TestUiUpgrade)
#include "tst_upgrade.moc"
