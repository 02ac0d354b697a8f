// The lessons on a real training site: each is done as its text says, and its check sees that it was; nothing else
// does.
#include "livesite.h"

#include <lessons/lessoncheck.h>
#include <trainingtools.h>

#include <QElapsedTimer>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Feeds a check as the console does: records as they come, the state after them.
class Attempt
{
public:
    Attempt(LiveSite &site, Lesson lesson) : m_site(site), m_seq(site.status().seq), m_check(lesson, m_seq) {}

    /// Until this many milestones are reached. @p meanwhile is done again and again, e.g. a fault.
    bool reaches(std::size_t milestones, const std::function<void()> &meanwhile = {})
    {
        return eventually(
            [&] {
                look();
                if (m_check.reached() < milestones && meanwhile)
                    meanwhile();
                return m_check.reached() >= milestones;
            },
            60s);
    }
    [[nodiscard]] const LessonCheck &check() const { return m_check; }
    [[nodiscard]] QString state() const
    {
        return u"%1 of %2 milestones, about \"%3\""_s.arg(m_check.reached())
            .arg(m_check.milestones())
            .arg(m_check.subject());
    }

private:
    void look()
    {
        for (const QJsonObject &record : m_site.records({{u"since"_s, m_seq}})) {
            m_seq = record.value("seq"_L1).toInteger();
            m_check.take(record);
        }
        m_check.take(m_site.status());
    }

    LiveSite &m_site;
    qint64 m_seq;
    LessonCheck m_check;
};

} // namespace

class TestLessons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_site = std::make_unique<LiveSite>(m_directory.path());
        const auto outcome = m_site->start();
        QVERIFY2(outcome, outcome ? "" : outcome.error().message().c_str());
        QVERIFY2(eventually([&] { return m_site->isAtRest(); }, 40s), qPrintable(m_site->atRestOrWhy()));
        m_tools = std::make_unique<TrainingTools>(m_site->site());
    }
    void cleanupTestCase()
    {
        m_tools.reset();
        QVERIFY(m_site->stop());
        QTRY_VERIFY_WITH_TIMEOUT(m_site->marked().empty(), 10000);
    }

    void firstFault()
    {
        Attempt attempt(*m_site, Lesson::FirstFault);
        QVERIFY2(m_tools->killProcess(m_site->pid(m_process)), "the process runs");
        QVERIFY2(attempt.reaches(3), qPrintable(attempt.state()));
        QVERIFY(attempt.check().isDone());
        QCOMPARE(attempt.check().subject(), m_process);
    }

    void escalation()
    {
        Attempt attempt(*m_site, Lesson::Escalation);
        const auto again = [this] { killWhenItRuns(); };
        QVERIFY2(attempt.reaches(3, again), qPrintable(attempt.state()));
    }

    void takeOver()
    {
        Attempt attempt(*m_site, Lesson::TakeOver);
        QVERIFY2(attempt.reaches(2, [this] { killWhenItRuns(); }), qPrintable(attempt.state()));
        QVERIFY2(attempt.reaches(3), qPrintable(attempt.state()));
        QCOMPARE(m_site->state(u"cdma@beta"_s), u"active"_s);
    }

    void offlineForUpgrade()
    {
        Attempt attempt(*m_site, Lesson::OfflineForUpgrade);
        QCOMPARE(m_site->command(u"offline cdma@beta"_s), QString());
        QVERIFY2(attempt.reaches(2), qPrintable(attempt.state()));
        QCOMPARE(m_site->state(u"cdma@alpha"_s), u"active"_s); // its service went on
        QCOMPARE(m_site->command(u"online cdma@beta"_s), QString());
        QVERIFY2(attempt.reaches(4), qPrintable(attempt.state()));
    }

    void powerCycle()
    {
        Attempt attempt(*m_site, Lesson::PowerCycle);
        QCOMPARE(m_site->command(u"power cycle gamma --force"_s), QString());
        QVERIFY2(attempt.reaches(4), qPrintable(attempt.state()));
        QCOMPARE(attempt.check().subject(), u"gamma"_s);
    }

    void partition()
    {
        Attempt attempt(*m_site, Lesson::Partition);
        QVERIFY(!m_tools->cutOff(u"omega"_s));
        QVERIFY(m_tools->cutOff(u"delta"_s));
        QVERIFY2(attempt.reaches(2), qPrintable(attempt.state()));
        QVERIFY(m_tools->joinAll());
        QVERIFY2(attempt.reaches(4), qPrintable(attempt.state()));
        QCOMPARE(attempt.check().subject(), u"delta"_s);
    }

    void recovery()
    {
        Attempt attempt(*m_site, Lesson::Recovery);
        QVERIFY(!m_tools->breakResource(u"nothing"_s));
        QVERIFY(m_tools->breakResource(u"subscriber-db"_s));
        QVERIFY2(attempt.reaches(1), qPrintable(attempt.state()));
        for (const AlarmStatus &alarm : m_site->status().alarms) {
            if (alarm.alarm == "pair-lost"_L1)
                (void)m_site->call(u"alarms.acknowledge"_s, {{u"id"_s, alarm.id}, {u"by"_s, u"tester"_s}});
        }
        QVERIFY2(attempt.reaches(2), qPrintable(attempt.state()));
        QVERIFY(m_tools->mendResource(u"subscriber-db"_s));
        QVERIFY2(attempt.reaches(3), qPrintable(attempt.state()));
        QCOMPARE(m_site->command(u"repair cdma"_s), QString());
        QVERIFY2(attempt.reaches(4), qPrintable(attempt.state()));
    }

    void onlyProcessesOfTheSiteAreKilled()
    {
        QVERIFY(!m_tools->killProcess(QCoreApplication::applicationPid()));
        QVERIFY(!m_tools->killProcess(0));
        QVERIFY(!m_tools->killProcess(-1));
    }

private:
    // Of whichever member serves: a fault that comes again and again.
    void killWhenItRuns()
    {
        if (const qint64 pid = m_site->pid(m_process); pid > 0 && pid != m_killed) {
            m_killed = pid;
            (void)m_tools->killProcess(pid);
        }
    }

    QTemporaryDir m_directory;
    std::unique_ptr<LiveSite> m_site;
    std::unique_ptr<TrainingTools> m_tools;
    qint64 m_killed = 0;
    const QString m_process = u"cdma@alpha/call-control"_s;
};

QTEST_GUILESS_MAIN(TestLessons)
#include "tst_lessons.moc"
