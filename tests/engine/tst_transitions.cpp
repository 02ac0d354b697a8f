#include "testrow.h"

#include <engine/transitions.h>

#include <QSet>
#include <QTest>

using namespace holdfast;

class TestTransitions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // semantics.md 1, every one of the 25 combinations.
    void onlyTheTableIsAllowed_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<bool>("allowed");
        static const char *const allowed[] = {
            "unavailable initialization", "unavailable offline",    "initialization active", "initialization standby",
            "initialization unavailable", "initialization offline", "standby active",        "standby unavailable",
            "standby offline",            "active standby",         "active unavailable",    "active offline",
            "offline unavailable"};
        QSet<QByteArray> set;
        for (const char *row : allowed)
            set.insert(row);
        for (int from = 0; from < 5; ++from) {
            for (int to = 0; to < 5; ++to) {
                const QByteArray row = QByteArray(name(State(from)).data(), qsizetype(name(State(from)).size())) + ' '
                    + QByteArray(name(State(to)).data(), qsizetype(name(State(to)).size()));
                QTest::newRow(row.constData()) << from << to << set.contains(row);
            }
        }
    }
    void onlyTheTableIsAllowed()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QTEST(findTransition(State(from), State(to)) != nullptr, "allowed");
    }
    void everyRowSaysWhenAndWhere()
    {
        QCOMPARE(transitions().size(), std::size_t(13));
        for (const Transition &row : transitions()) {
            QVERIFY(!row.when.empty());
            QVERIFY(!row.source.empty());
        }
    }
    void offLineIsEnteredByTheOperatorOnly()
    {
        for (const Transition &row : transitions()) {
            if (row.to == State::Offline || row.from == State::Offline)
                QVERIFY(row.trigger == Trigger::Operator);
            else
                QVERIFY(row.trigger != Trigger::Operator);
        }
    }
};

HOLDFAST_TEST_ROW(TestTransitions)
#include "tst_transitions.moc"
