// One command for several targets, over a site in simulated time: in order, each as planned, halting at the first that
// goes wrong.
#include <simulatedmanager.h>

#include <commands/batchdialog.h>
#include <store/sitestore.h>

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60000;

struct Bench {
    Bench(const QString &verb, const QStringList &names) : command(verb), targets(names)
    {
        QObject::connect(&clock, &QTimer::timeout, [this] { manager.pass(50ms); });
        clock.start(10);
        store.setUser(u"anna"_s);
        store.start();
    }
    void open()
    {
        QTRY_VERIFY(store.hasStatus());
        dialog = std::make_unique<BatchDialog>(store, manager, command, targets);
        dialog->show();
        QTRY_VERIFY_WITH_TIMEOUT(!act()->toolTip().contains(u"being made"_s), patience);
    }
    [[nodiscard]] QPushButton *act() const
    {
        for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
            if (each->text().contains(u"one after the other"_s))
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QLineEdit *field(const QString &name) const
    {
        for (QLineEdit *each : dialog->findChildren<QLineEdit *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    void tick(const QString &text)
    {
        for (QCheckBox *each : dialog->findChildren<QCheckBox *>()) {
            if (each->text().contains(text))
                each->click();
        }
    }
    void begin()
    {
        field(u"Reason"_s)->setText(u"patch 4"_s);
        field(u"Ticket"_s)->setText(u"CHG-12"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(act()->isEnabled(), qPrintable(act()->toolTip()), patience);
        act()->click();
    }
    [[nodiscard]] QStringList outcomes() const
    {
        QStringList all;
        const auto *list = dialog->findChild<QTreeWidget *>();
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            all.append(list->topLevelItem(row)->text(1));
        return all;
    }
    [[nodiscard]] QString consequence(int row) const
    {
        return dialog->findChild<QTreeWidget *>()->topLevelItem(row)->text(2);
    }

    SimulatedManager manager;
    SiteStore store{manager};
    QTimer clock;
    QString command;
    QStringList targets;
    std::unique_ptr<BatchDialog> dialog;
};

} // namespace

class TestUiBatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void carriesOutOneAfterTheOther();
    void plansAreInARow();
    void haltsAtTheFirstFailure();
    void goesOnIfToldTo();
    void newLossIsARefusal();
    void stopsAfterThePresentOne();
    void beginsOnTheSafeButton();
};

void TestUiBatch::carriesOutOneAfterTheOther()
{
    Bench bench(u"offline"_s, {u"cdma@beta"_s, u"gsm@delta"_s});
    bench.open();
    QCOMPARE(bench.outcomes(), (QStringList{u"planned"_s, u"planned"_s}));
    QVERIFY(bench.consequence(0).contains(u"cdma"_s));
    bench.begin();
    QTRY_VERIFY_WITH_TIMEOUT(bench.dialog->run().isOver(), patience);
    QCOMPARE(bench.outcomes(), (QStringList{u"done"_s, u"done"_s}));
    QCOMPARE(bench.manager.accepted(), (QStringList{u"offline cdma@beta"_s, u"offline gsm@delta"_s}));
    for (const QJsonObject &record : bench.manager.records()) {
        if (record.value("outcome"_L1) == "accepted"_L1)
            QCOMPARE(record.value("reason"_L1).toString(), u"patch 4 [CHG-12]"_s);
    }
    qint64 firstDone = 0;
    qint64 secondBegan = 0; // not before
    for (const QJsonObject &record : bench.manager.records()) {
        const qint64 seq = record.value("seq"_L1).toInteger();
        if (record.value("outcome"_L1) == "done"_L1 && firstDone == 0)
            firstDone = seq;
        if (record.value("outcome"_L1) == "accepted"_L1)
            secondBegan = seq;
    }
    QVERIFY(firstDone > 0 && firstDone < secondBegan);
}

// The second member of a pair can't go when the first has gone: that is seen before anything is done.
void TestUiBatch::plansAreInARow()
{
    Bench bench(u"offline"_s, {u"cdma@beta"_s, u"cdma@alpha"_s});
    bench.open();
    QTRY_COMPARE_WITH_TIMEOUT(bench.outcomes(), (QStringList{u"planned"_s, u"refused"_s}), patience);
    bench.field(u"Reason"_s)->setText(u"r"_s);
    QVERIFY(!bench.act()->isEnabled());
    QVERIFY(bench.act()->toolTip().contains(u"would be refused"_s));
    QVERIFY(bench.manager.accepted().isEmpty());
}

void TestUiBatch::haltsAtTheFirstFailure()
{
    Bench bench(u"offline"_s, {u"gsm@delta"_s, u"cdma@beta"_s, u"tdma@gamma"_s});
    bench.open();
    bench.manager.loseAnswers({}); // as it is
    // Between plan and execution somebody else takes the first one off-line: it is refused when it is its turn.
    bench.field(u"Reason"_s)->setText(u"r"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bench.act()->isEnabled(), patience);
    bench.manager.command(u"offline gsm@delta"_s);
    bench.manager.pass(5s);
    bench.act()->click();
    QTRY_VERIFY_WITH_TIMEOUT(bench.dialog->run().isOver(), patience);
    QCOMPARE(bench.outcomes(), (QStringList{u"refused"_s, u"left out"_s, u"left out"_s}));
    QVERIFY(bench.consequence(0).contains(u"Off-line already"_s));
    QCOMPARE(bench.manager.accepted(), QStringList{u"offline gsm@delta"_s});
}

void TestUiBatch::goesOnIfToldTo()
{
    Bench bench(u"offline"_s, {u"gsm@delta"_s, u"cdma@beta"_s});
    bench.open();
    bench.tick(u"Go on with the next"_s);
    bench.manager.command(u"offline gsm@delta"_s);
    bench.manager.pass(5s);
    bench.begin();
    QTRY_VERIFY_WITH_TIMEOUT(bench.dialog->run().isOver(), patience);
    QCOMPARE(bench.outcomes(), (QStringList{u"refused"_s, u"done"_s}));
}

// What was shown cost nothing; the mate has failed since, so that it would cost the service.
void TestUiBatch::newLossIsARefusal()
{
    Bench bench(u"offline"_s, {u"cdma@beta"_s});
    bench.open();
    QVERIFY(bench.manager.happen(StepVerb::FaultResource, "subscriber-db@alpha"));
    bench.manager.pass(5s);
    QCOMPARE(bench.manager.stateOf(u"cdma@beta"_s), State::Active);
    bench.begin();
    QTRY_VERIFY_WITH_TIMEOUT(bench.dialog->run().isOver(), patience);
    QCOMPARE(bench.outcomes(), QStringList{u"refused"_s});
    QCOMPARE(bench.manager.stateOf(u"cdma@beta"_s), State::Active);
}

void TestUiBatch::stopsAfterThePresentOne()
{
    Bench bench(u"offline"_s, {u"cdma@beta"_s, u"gsm@delta"_s});
    bench.open();
    bench.begin();
    QVERIFY(bench.dialog->run().isUnderWay());
    QVERIFY(!bench.button(u"Close"_s)->isEnabled()); // it stays while it is under way
    bench.button(u"Stop after this one"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(bench.dialog->run().isOver(), patience);
    QCOMPARE(bench.outcomes(), (QStringList{u"done"_s, u"left out"_s}));
    QCOMPARE(bench.manager.accepted(), QStringList{u"offline cdma@beta"_s});
}

void TestUiBatch::beginsOnTheSafeButton()
{
    Bench bench(u"offline"_s, {u"cdma@beta"_s, u"gsm@delta"_s});
    bench.open();
    QVERIFY(bench.button(u"Cancel"_s)->isDefault());
    QVERIFY(!bench.act()->isDefault() && !bench.act()->autoDefault());
    QVERIFY(!bench.act()->accessibleName().isEmpty());
}

QTEST_MAIN(TestUiBatch)
#include "tst_batch.moc"
