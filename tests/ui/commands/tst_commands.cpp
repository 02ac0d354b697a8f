#include "fakeclient.h"
#include "fixturesite.h"

#include <commands/commanddialog.h>
#include <commands/commandlogmodel.h>
#include <commands/commandtext.h>
#include <store/sitestore.h>

#include <QCheckBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

ApiReply planReply(bool loses, bool refused = false)
{
    Plan plan;
    plan.needsReason = true;
    plan.stateHash = u"1a2b"_s;
    plan.takesOver = {u"cdma@beta"_s};
    plan.durationS = 0.4;
    plan.refused = refused;
    if (refused) {
        plan.why = u"billing@alpha is needed by cdpd@alpha"_s;
        plan.todo = u"use --cascade"_s;
    }
    if (loses)
        plan.servicesLost.push_back({u"cdma"_s, 3.0});
    return {toJson(plan), {}};
}

struct Bench {
    Bench()
    {
        client.setStatus(fig1Healthy());
        client.onCall(u"command.plan"_s, [](const QJsonObject &) { return planReply(false); });
        client.onCall(u"command.execute"_s, [this](const QJsonObject &params) {
            executed = params;
            return ApiReply{QJsonObject{{u"outcome"_s, u"accepted"_s}}, {}};
        });
        store.setUser(u"operator1"_s);
        store.start();
    }
    void open()
    {
        QTRY_VERIFY(store.hasStatus());
        dialog = std::make_unique<CommandDialog>(store, client, command, args);
        dialog->show();
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
            if (each->text().contains(text))
                return each;
        }
        return nullptr;
    }
    QLineEdit *field(const QString &name) const
    {
        for (QLineEdit *each : dialog->findChildren<QLineEdit *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    void outcome(const QString &word, const QString &why = {})
    {
        client.emitRecord({{u"kind"_s, u"command"_s}, {u"id"_s, executed.value("id"_L1)}, {u"command"_s, u"offline"_s},
                           {u"outcome"_s, word}, {u"why"_s, why}, {u"by"_s, u"operator1"_s}});
    }

    FakeClient client;
    SiteStore store{client};
    QString command = u"offline"_s;
    QStringList args{u"cdma@alpha"_s};
    std::unique_ptr<CommandDialog> dialog;
    QJsonObject executed;
};

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // What a technician reads is what he can do here, not what he would type.
    void adviceNamesTheCheckBox()
    {
        Bench bench;
        bench.client.onCall(u"command.plan"_s, [](const QJsonObject &) {
            Plan plan;
            plan.refused = true;
            plan.why = u"taking both members of cdma off-line loses its service"_s;
            plan.todo = u"use --force to do it"_s;
            return ApiReply{toJson(plan), {}};
        });
        bench.command = u"offline"_s;
        bench.args = {u"cdma"_s};
        bench.open();
        const auto said = [&bench] {
            QStringList all;
            for (const QLabel *label : bench.dialog->findChildren<QLabel *>())
                all.append(label->text());
            return all.join(u' ');
        };
        QTRY_VERIFY2(said().contains(u"tick \u201cEven if service is lost\u201d to do it"_s), qPrintable(said()));
        QVERIFY2(!said().contains("--"_L1), qPrintable(said()));
        // It is the box that stands in this dialog.
        bool there = false;
        for (const QCheckBox *box : bench.dialog->findChildren<QCheckBox *>())
            there = there || (box->isVisible() && box->text() == u"Even if service is lost"_s);
        QVERIFY(there);
    }
    void planReasonExecuteDone()
    {
        Bench bench;
        bench.open();
        QPushButton *act = bench.button(u"off-line"_s);
        QVERIFY(act != nullptr);
        QTRY_COMPARE(bench.dialog->run().stage(), IssuedCommand::Stage::Planned);
        QVERIFY(bench.dialog->findChild<QTextBrowser *>()->toPlainText().contains(u"No service is lost"_s));
        QVERIFY(bench.dialog->findChild<QTextBrowser *>()->toPlainText().contains(u"cdma@beta"_s));
        QVERIFY2(!act->isEnabled(), "the reason is mandatory");
        QVERIFY2(!act->isDefault(), "the safe button is the default");
        QTest::keyClicks(bench.field(u"Reason"_s), u"patch 4"_s);
        QTest::keyClicks(bench.field(u"Ticket"_s), u"T-17"_s);
        QVERIFY(act->isEnabled());
        act->click();
        QTRY_VERIFY(!bench.executed.isEmpty());
        QCOMPARE(bench.executed.value("reason"_L1).toString(), u"patch 4 [T-17]"_s);
        QCOMPARE(bench.executed.value("if_state"_L1).toString(), u"1a2b"_s);
        QCOMPARE(bench.executed.value("by"_L1).toString(), u"operator1"_s);
        QTRY_COMPARE(bench.dialog->run().stage(), IssuedCommand::Stage::Accepted);
        bench.outcome(u"done"_s);
        QTRY_COMPARE(bench.dialog->run().stage(), IssuedCommand::Stage::Done);
        QVERIFY(!act->isEnabled());
    }
    void aRefusedPlanSaysWhyAndWhatToDo()
    {
        Bench bench;
        bench.client.onCall(u"command.plan"_s, [](const QJsonObject &params) {
            const bool cascade = params.value("args"_L1).toArray().contains(u"--cascade"_s);
            return planReply(false, !cascade);
        });
        bench.open();
        QTRY_COMPARE(bench.dialog->run().stage(), IssuedCommand::Stage::PlanRefused);
        QVERIFY(bench.dialog->run().message().contains(u"needed by"_s));
        QVERIFY(!bench.button(u"off-line"_s)->isEnabled());
        // The explicit choice plans again.
        bench.dialog->findChildren<QCheckBox *>().first()->setChecked(true);
        QTRY_COMPARE(bench.dialog->run().stage(), IssuedCommand::Stage::Planned);
        QCOMPARE(bench.dialog->run().args(), (QStringList{u"cdma@alpha"_s, u"--cascade"_s}));
    }
    void serviceLossNeedsTheNameTyped()
    {
        Bench bench;
        bench.client.onCall(u"command.plan"_s, [](const QJsonObject &) { return planReply(true); });
        bench.open();
        QTRY_COMPARE(bench.dialog->run().stage(), IssuedCommand::Stage::Planned);
        QPushButton *act = bench.button(u"off-line"_s);
        QTest::keyClicks(bench.field(u"Reason"_s), u"x"_s);
        QVERIFY(!act->isEnabled());
        QTest::keyClicks(bench.field(u"Name to confirm"_s), u"cdma@alph"_s);
        QVERIFY(!act->isEnabled());
        QTest::keyClicks(bench.field(u"Name to confirm"_s), u"a"_s);
        QVERIFY(act->isEnabled());
    }
    void aStalePlanIsNotExecutedButPlannedAgain()
    {
        Bench bench;
        bench.client.onCall(u"command.execute"_s, [](const QJsonObject &) {
            return FakeClient::refusal(u"refused"_s, u"the situation has changed since it was planned"_s);
        });
        bench.open();
        QTRY_COMPARE(bench.dialog->run().stage(), IssuedCommand::Stage::Planned);
        const int plans = bench.client.count(u"command.plan"_s);
        QTest::keyClicks(bench.field(u"Reason"_s), u"x"_s);
        bench.button(u"off-line"_s)->click();
        QTRY_COMPARE(bench.client.count(u"command.plan"_s), plans + 1);
        QTRY_COMPARE(bench.dialog->run().stage(), IssuedCommand::Stage::Planned);
        QVERIFY(bench.dialog->run().wasReplanned());
        QVERIFY(bench.dialog->run().message().contains(u"changed"_s));
    }
    void everyTerminalOutcomeIsShown_data()
    {
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<IssuedCommand::Stage>("stage");
        QTest::newRow("done") << u"done"_s << IssuedCommand::Stage::Done;
        QTest::newRow("failed") << u"failed"_s << IssuedCommand::Stage::Failed;
        QTest::newRow("refused in the order of the bus") << u"refused"_s << IssuedCommand::Stage::Refused;
    }
    void everyTerminalOutcomeIsShown()
    {
        QFETCH(QString, outcome);
        Bench bench;
        bench.open();
        QTRY_COMPARE(bench.dialog->run().stage(), IssuedCommand::Stage::Planned);
        QTest::keyClicks(bench.field(u"Reason"_s), u"x"_s);
        bench.button(u"off-line"_s)->click();
        QTRY_VERIFY(!bench.executed.isEmpty());
        bench.outcome(outcome, u"because"_s);
        QTRY_VERIFY(bench.dialog->run().isOver());
        QTEST(bench.dialog->run().stage(), "stage");
    }
    void withoutAConnectionNothingCanBeCommanded()
    {
        Bench bench;
        bench.open();
        QTRY_COMPARE(bench.dialog->run().stage(), IssuedCommand::Stage::Planned);
        QTest::keyClicks(bench.field(u"Reason"_s), u"x"_s);
        bench.client.setConnection(ManagerClient::Connection::Lost, u"the manager is gone"_s);
        QTRY_VERIFY(!bench.button(u"off-line"_s)->isEnabled());
        QVERIFY(!bench.button(u"off-line"_s)->toolTip().isEmpty());
    }
    void commandsCanBeCopiedForAShell_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("line");
        QTest::newRow("plain") << u"switchover"_s << QStringList{u"cdma"_s} << QString()
                               << u"holdfastctl switchover cdma"_s;
        QTest::newRow("reason") << u"offline"_s << QStringList{u"cdma@alpha"_s, u"--force"_s} << u"it's late"_s
                                << u"holdfastctl offline cdma@alpha --force --reason 'it'\\''s late'"_s;
        QTest::newRow("two words") << u"power-off"_s << QStringList{u"alpha"_s} << QString()
                                   << u"holdfastctl power off alpha"_s;
        QTest::newRow("three words") << u"confirm-off"_s << QStringList{u"alpha"_s} << u"seen"_s
                                     << u"holdfastctl power confirm-off alpha --reason seen"_s;
    }
    void commandsCanBeCopiedForAShell()
    {
        QFETCH(QString, command);
        QFETCH(QStringList, args);
        QFETCH(QString, reason);
        QTEST(commandLine(command, args, reason), "line");
    }
    void theListKeepsEveryCommandWithItsOutcome()
    {
        Bench bench;
        QTRY_VERIFY(bench.store.hasStatus());
        CommandLogModel model(bench.store);
        const int before = model.rowCount();
        bench.client.emitRecord({{u"kind"_s, u"command"_s}, {u"command"_s, u"offline"_s}, {u"args"_s, u"cdma@alpha"_s},
                                 {u"by"_s, u"operator1"_s}, {u"reason"_s, u"patch"_s}, {u"outcome"_s, u"accepted"_s}});
        QTRY_COMPARE(model.rowCount(), before + 1);
        QCOMPARE(model.index(0, CommandLogModel::Reason).data().toString(), u"patch"_s);
        const QString underWay = model.index(0, CommandLogModel::Outcome).data().toString();
        const qint64 seq = bench.store.records().back().value("seq"_L1).toInteger();
        bench.client.emitRecord({{u"kind"_s, u"command"_s}, {u"cause"_s, seq}, {u"outcome"_s, u"failed"_s},
                                 {u"why"_s, u"not acknowledged"_s}});
        QTRY_VERIFY(model.index(0, CommandLogModel::Outcome).data().toString() != underWay);
        QCOMPARE(model.rowCount(), before + 1);
        QVERIFY(model.index(0, CommandLogModel::Outcome).data().toString().contains(u"not acknowledged"_s));
    }
    // Months of a console that nobody closes.
    void theListForgetsTheOldest()
    {
        Bench bench;
        QTRY_VERIFY(bench.store.hasStatus());
        CommandLogModel model(bench.store);
        const int most = static_cast<int>(CommandLogModel::mostKept);
        for (int i = 0; i < most + 3; ++i)
            bench.client.emitRecord({{u"kind"_s, u"command"_s}, {u"command"_s, u"offline"_s},
                                     {u"args"_s, u"m%1"_s.arg(i)}, {u"outcome"_s, u"accepted"_s}});
        QCOMPARE(model.rowCount(), most);
        QVERIFY(model.index(0, CommandLogModel::What).data().toString().contains(u"m%1"_s.arg(most + 2)));
        QVERIFY(model.index(most - 1, CommandLogModel::What).data().toString().contains(u"m3"_s));
        // An outcome still finds its row, and that of a forgotten command none.
        const qint64 last = bench.store.records().back().value("seq"_L1).toInteger();
        bench.client.emitRecord({{u"kind"_s, u"command"_s}, {u"cause"_s, last - 1}, {u"outcome"_s, u"failed"_s},
                                 {u"why"_s, u"of the last but one"_s}});
        bench.client.emitRecord({{u"kind"_s, u"command"_s}, {u"cause"_s, last - most - 1}, {u"outcome"_s, u"failed"_s},
                                 {u"why"_s, u"of one that is forgotten"_s}});
        QVERIFY(model.index(1, CommandLogModel::Outcome).data().toString().contains(u"of the last but one"_s));
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(!model.index(row, CommandLogModel::Outcome).data().toString().contains(u"forgotten"_s));
    }
};

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"
