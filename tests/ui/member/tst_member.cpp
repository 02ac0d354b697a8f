// FIG. 2 live, budgets, processes and commands of one member, and the host view.
#include <fakeclient.h>
#include <fixturesite.h>
#include <member/budgetbar.h>
#include <member/commandbuttons.h>
#include <member/hostview.h>
#include <member/memberview.h>
#include <member/processtable.h>
#include <member/statediagram.h>
#include <member/transitionlist.h>
#include <store/pastmoment.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace holdfast;

namespace {

struct World {
    FakeClient client;
    SiteStore store{client};
    World()
    {
        client.setStatus(fig1Status());
        client.setHistory(fig1History());
        store.start();
        QTRY_VERIFY(store.hasStatus());
    }
};

} // namespace

class MemberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void transitionsAreTheTable();
    void everyTransitionIsExplained();
    void diagramSaysWhatIs_data();
    void diagramSaysWhatIs();
    void diagramByKeyboard();
    void transitionsUntilTheMoment();
    void budgets_data();
    void budgets();
    void processTableChangesInPlace();
    void buttonsSayWhyNot();
    void buttonGivesTheCommand();
    void groupShowsItsActiveMember();
    void hostViewListsMembers();
};

// semantics.md 1, written down a second time on purpose.
void MemberTest::transitionsAreTheTable()
{
    QStringList have;
    for (const TransitionRow &row : legalTransitions()) {
        const auto letter = [](State state) { return QLatin1String("UISAO").at(static_cast<int>(state)); };
        have.append(QString(letter(row.from)) + letter(row.to));
    }
    have.sort();
    QCOMPARE(have.join(QLatin1Char(' ')), QStringLiteral("AO AS AU IA IO IS IU OU SA SO SU UI UO"));
}

void MemberTest::everyTransitionIsExplained()
{
    QSet<QString> sentences;
    for (const TransitionRow &row : legalTransitions()) {
        QVERIFY(explain(row).size() > 30);
        sentences.insert(explain(row));
    }
    QCOMPARE(sentences.size(), qsizetype(legalTransitions().size()));
    QVERIFY(!legalTransition(State::Offline, State::Active));
}

void MemberTest::diagramSaysWhatIs_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("pending");
    QTest::newRow("Active") << "cdma@alpha" << int(State::Active) << false;
    QTest::newRow("Standby") << "cdma@beta" << int(State::Standby) << false;
    QTest::newRow("Off-line") << "amps@alpha" << int(State::Offline) << false;
    QTest::newRow("Unavailable") << "tdma@beta" << int(State::Unavailable) << false;
    QTest::newRow("requested, not reached") << "tdma@gamma" << int(State::Initialization) << true;
}

void MemberTest::diagramSaysWhatIs()
{
    QFETCH(QString, member);
    QFETCH(int, state);
    QFETCH(bool, pending);
    World world;
    StateDiagram diagram(world.store);
    diagram.setMember(member);
    QVERIFY(diagram.itemName(state).contains(QLatin1String("present")));
    for (int other = 0; other < 5; ++other) {
        if (other != state)
            QVERIFY(!diagram.itemName(other).contains(QLatin1String("present")));
    }
    QCOMPARE(diagram.itemName(static_cast<int>(State::Active)).contains(QLatin1String("not acknowledged")), pending);
    QVERIFY(diagram.sentence().contains(member));
}

void MemberTest::diagramByKeyboard()
{
    World world;
    StateDiagram diagram(world.store);
    diagram.resize(700, 250);
    diagram.setMember(QStringLiteral("cdma@alpha"));
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(&diagram, Qt::Key_Right);
        QCOMPARE(diagram.currentItem(), i);
        QVERIFY(!diagram.itemDescription(i).isEmpty());
        QVERIFY(diagram.rect().contains(diagram.itemRect(i)));
    }
}

// cdpd@gamma has gone from Active to Unavailable and to Initialization two seconds ago: in a minute
// before that it hadn't.
void MemberTest::transitionsUntilTheMoment()
{
    World world;
    QTRY_VERIFY(!world.store.records().empty());
    TransitionList list(world.store);
    list.setMember(QStringLiteral("tdma@gamma"));
    std::vector<QDateTime> times; // oldest first
    for (const QJsonObject &record : world.store.records()) {
        if (record[QStringLiteral("kind")] == QStringLiteral("transition")
            && record[QStringLiteral("target")] == QStringLiteral("tdma@gamma"))
            times.push_back(timeOf(record));
    }
    QVERIFY(times.size() >= 1);
    const auto all = list.agesS().size();
    QCOMPARE(all, std::min(times.size(), static_cast<std::size_t>(TransitionList::most)));
    world.store.showMoment(times.front().addMSecs(-1));
    QCOMPARE(list.agesS().size(), std::size_t(0));
    world.store.showMoment(times.front());
    QCOMPARE(list.agesS().size(),
             static_cast<std::size_t>(std::count(times.begin(), times.end(), times.front())));
    QVERIFY(list.agesS().front() < 0.01);
    list.setMember(QStringLiteral("cdpd@gamma"));
    QCOMPARE(list.agesS().size(), std::size_t(0));
    world.store.showNow();
    QCOMPARE(list.agesS().size(), std::size_t(2));
    list.setMember(QStringLiteral("tdma@gamma"));
    QCOMPARE(list.agesS().size(), all);
}

void MemberTest::budgets_data()
{
    QTest::addColumn<int>("used");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("none used") << 0 << 3 << "none of 3 used in 5 min";
    QTest::newRow("some used") << 2 << 3 << "2 of 3 used, next resets 03:12";
    QTest::newRow("all used") << 3 << 3 << "all 3 used, the next fault climbs; next resets 03:12";
    QTest::newRow("count 0: never") << 0 << 0 << "never taken";
}

void MemberTest::budgets()
{
    QFETCH(int, used);
    QFETCH(int, count);
    QFETCH(QString, text);
    BudgetList list;
    const BudgetList::Line line{QString(), {Action::ProcessRestart, used, count, 300, used > 0 ? 192.0 : 0.0}};
    list.setLines({line});
    QCOMPARE(list.sentence(line), text);
    list.setAge(12); // the clock runs on between two states
    if (used > 0)
        QVERIFY(list.sentence(line).contains(QLatin1String("03:00")));
}

void MemberTest::processTableChangesInPlace()
{
    ProcessTable table(&QDateTime::currentDateTimeUtc);
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(&table, &QAbstractItemModel::modelReset);
    std::vector<ProcessStatus> processes = fig1Status().groups[4].members[0].processes;
    table.setProcesses(processes);
    QCOMPARE(table.rowCount(), 2);
    QVERIFY(table.index(0, ProcessTable::PidColumn).data().toString().toInt() > 0);
    processes.pop_back();
    table.setProcesses(processes);
    QCOMPARE(table.rowCount(), 1);
    processes[0].pid = 0;
    table.setProcesses(processes);
    QVERIFY(table.index(0, ProcessTable::PidColumn).data().toString().isEmpty()); // no pid is shown for what doesn't run
    QCOMPARE(resets.count(), 0);
}

void MemberTest::buttonsSayWhyNot()
{
    World world;
    CommandButtons buttons(world.store);
    buttons.setTarget(QStringLiteral("gsm@gamma"));
    int refused = 0;
    for (const QToolButton *button : buttons.buttons()) {
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(!button->toolTip().isEmpty());
        refused += button->isEnabled() ? 0 : 1;
    }
    QCOMPARE(buttons.buttons().size(), std::size_t(4));
    QVERIFY(refused >= 2);
    world.client.setConnection(ManagerClient::Connection::Lost);
    for (const QToolButton *button : buttons.buttons()) {
        QVERIFY(!button->isEnabled());
        QVERIFY(button->toolTip().contains(QLatin1String("connection")));
    }
}

void MemberTest::buttonGivesTheCommand()
{
    World world;
    CommandButtons buttons(world.store);
    QSignalSpy spy(&buttons, &CommandButtons::commandRequested);
    buttons.setTarget(QStringLiteral("cdma@alpha"));
    buttons.buttons().front()->click();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.front().at(0).toString(), QStringLiteral("offline"));
    QCOMPARE(spy.front().at(1).toStringList(), QStringList{QStringLiteral("cdma@alpha")});
}

void MemberTest::groupShowsItsActiveMember()
{
    World world;
    MemberView view(world.store);
    view.select(QStringLiteral("cdma"));
    QCOMPARE(view.member(), QStringLiteral("cdma@alpha"));
    view.select(QStringLiteral("gsm"));
    QCOMPARE(view.member(), QStringLiteral("gsm@gamma"));
    view.select(QStringLiteral("nothing"));
    QCOMPARE(view.member(), QStringLiteral("gsm@gamma"));
}

void MemberTest::hostViewListsMembers()
{
    World world;
    HostView view(world.store);
    view.resize(800, 700);
    view.select(QStringLiteral("cdma@alpha"));
    QCOMPARE(view.host(), QStringLiteral("alpha"));
    auto *strips = view.findChild<MemberStrips *>();
    QVERIFY(strips);
    QCOMPARE(strips->itemCount(), int(world.store.membersOn(QStringLiteral("alpha")).size()));
    QSignalSpy opened(&view, &HostView::activated);
    QTest::keyClick(strips, Qt::Key_Down);
    QTest::keyClick(strips, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
}

QTEST_MAIN(MemberTest)
#include "tst_member.moc"
