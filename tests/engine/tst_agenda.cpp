// The agenda gives what a list of all deadlines would give, whatever is set in whatever order.
#include "testrow.h"

#include <engine/agenda.h>

#include <QTest>

#include <algorithm>
#include <random>

using namespace holdfast;
using namespace std::chrono_literals;

class TestAgenda : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isEmptyAtFirst()
    {
        Agenda agenda;
        QVERIFY(agenda.next() == never);
        agenda.reset(3);
        QVERIFY(agenda.next() == never);
    }

    void withdrawsADeadline()
    {
        Agenda agenda;
        agenda.reset(2);
        agenda.set(0, Timestamp(5s));
        agenda.set(1, Timestamp(3s));
        QVERIFY(agenda.next() == Timestamp(3s));
        agenda.set(1, never);
        QVERIFY(agenda.next() == Timestamp(5s));
        agenda.set(0, Timestamp(9s));
        QVERIFY(agenda.next() == Timestamp(9s));
    }

    void givesWhatAListWouldGive_data()
    {
        QTest::addColumn<unsigned>("count");
        for (const unsigned count : {1U, 2U, 7U, 100U})
            QTest::addRow("%u deadlines", count) << count;
    }
    void givesWhatAListWouldGive()
    {
        QFETCH(unsigned, count);
        std::mt19937_64 random(count);
        Agenda agenda;
        agenda.reset(count);
        std::vector<Timestamp> list(count, never);
        std::vector<std::uint32_t> due;
        for (int round = 0; round < 5000; ++round) {
            const auto number = static_cast<std::uint32_t>(random() % count);
            const Timestamp at = random() % 4 == 0 ? never : Timestamp(std::chrono::seconds(random() % 50));
            agenda.set(number, at);
            list[number] = at;
            QVERIFY(agenda.next() == std::ranges::min(list));
            const Timestamp now(std::chrono::seconds(random() % 60));
            std::vector<std::uint32_t> expected;
            for (std::uint32_t i = 0; i < count; ++i) {
                if (list[i] <= now)
                    expected.push_back(i);
            }
            agenda.due(now, due);
            QVERIFY(due == expected);
        }
    }
};

HOLDFAST_TEST_ROW(TestAgenda)
#include "tst_agenda.moc"
