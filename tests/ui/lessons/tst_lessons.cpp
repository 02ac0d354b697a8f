// The lessons' checks and their panel: each milestone by what must be seen, in order, from the begin of the attempt
// on.
#include <fakeclient.h>
#include <fixturesite.h>
#include <lessons/lessoncheck.h>
#include <lessons/lessonspanel.h>
#include <lessons/lessontexts.h>
#include <lessons/lessontools.h>

#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <variant>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

using Happening = std::variant<QJsonObject, SiteStatus>;
using Story = std::vector<Happening>;

QJsonObject record(const char *kind, const char *target, QJsonObject more)
{
    more[u"kind"_s] = QString::fromLatin1(kind);
    more[u"target"_s] = QString::fromLatin1(target);
    return more;
}

QJsonObject fault(const char *process)
{
    return record("fault", process, {{u"fault"_s, u"process-exit"_s}, {u"signal"_s, 9}});
}

QJsonObject action(const char *what, const char *target)
{
    return record("action", target, {{u"action"_s, QString::fromLatin1(what)}});
}

QJsonObject transition(const char *member, const char *to)
{
    return record("transition", member, {{u"to"_s, QString::fromLatin1(to)}});
}

QJsonObject host(const char *name, const char *state)
{
    return record("host", name, {{u"state"_s, QString::fromLatin1(state)}});
}

QJsonObject command(const char *verb, const char *args, const char *outcome = "accepted",
                    const char *reason = "training")
{
    return record("command", "",
                  {{u"command"_s, QString::fromLatin1(verb)},
                   {u"args"_s, QString::fromLatin1(args)},
                   {u"outcome"_s, QString::fromLatin1(outcome)},
                   {u"reason"_s, QString::fromLatin1(reason)}});
}

QJsonObject alarm(const char *what, const char *target, const char *state)
{
    return record("alarm", target,
                  {{u"alarm"_s, QString::fromLatin1(what)}, {u"state"_s, QString::fromLatin1(state)}});
}

SiteStatus unprotected(const QString &group)
{
    SiteStatus site = fig1Healthy();
    for (GroupStatus &one : site.groups) {
        if (one.name == group)
            one.isProtected = false;
    }
    return site;
}

constexpr const char *process = "cdma@alpha/call-control";


// How each lesson goes.
Story storyOf(Lesson lesson)
{
    const SiteStatus healthy = fig1Healthy();
    switch (lesson) {
    case Lesson::FirstFault: return {fault(process), action("process-restart", process), healthy};
    case Lesson::Escalation:
        return {fault(process), action("process-restart", process), fault(process), action("process-restart", process),
                fault(process), action("group-restart", "cdma@alpha")};
    case Lesson::TakeOver:
        return {fault(process), action("out-of-service", "cdma@alpha"), transition("cdma@alpha", "unavailable"),
                transition("cdma@beta", "active"), transition("cdma@alpha", "initialization"),
                transition("cdma@alpha", "standby")};
    case Lesson::OfflineForUpgrade:
        return {command("offline", "cdma@alpha --cascade"), transition("cdma@beta", "active"),
                transition("cdma@alpha", "offline"), command("offline", "cdma@alpha", "done"),
                command("online", "cdma@alpha"), unprotected(u"cdma"_s), healthy};
    case Lesson::PowerCycle:
        return {command("power-cycle", "gamma"), host("gamma", "powered-off"), host("gamma", "booting"),
                host("gamma", "up"), unprotected(u"gsm"_s), healthy};
    case Lesson::Partition:
        return {host("delta", "isolated"), host("delta", "lost"),  transition("amps@alpha", "active"),
                host("delta", "up"),       unprotected(u"amps"_s), healthy};
    case Lesson::Recovery:
        return {alarm("pair-lost", "cdma", "raised"), alarm("pair-lost", "cdma", "acknowledged"),
                unprotected(u"cdma"_s), healthy, command("repair", "cdma", "done")};
    }
    return {};
}

// @p without the happening with this number, if there is one.
LessonCheck play(Lesson lesson, const Story &story, std::size_t without = std::size_t(-1), qint64 since = 0)
{
    LessonCheck check(lesson, since);
    qint64 seq = 0;
    for (std::size_t i = 0; i < story.size(); ++i) {
        if (std::holds_alternative<QJsonObject>(story[i])) {
            QJsonObject one = std::get<QJsonObject>(story[i]);
            one[u"seq"_s] = ++seq;
            if (i != without)
                check.take(one);
        } else if (i != without) {
            SiteStatus site = std::get<SiteStatus>(story[i]);
            site.seq = seq;
            check.take(site);
        }
    }
    return check;
}

class PlayedTools : public LessonTools
{
public:
    QStringList calls;
    bool refuse = false;

    Outcome killProcess(qint64 pid) override { return note(u"kill %1"_s.arg(pid)); }
    Outcome cutOff(const QString &host) override { return note(u"cut "_s + host); }
    Outcome joinAll() override { return note(u"join"_s); }
    Outcome breakResource(const QString &resource) override { return note(u"break "_s + resource); }
    Outcome mendResource(const QString &resource) override { return note(u"mend "_s + resource); }

private:
    Outcome note(const QString &call)
    {
        calls.append(call);
        if (refuse)
            return Error{"it is gone already", {}, "wait"};
        return holdfast::done();
    }
};

} // namespace

class LessonsTest : public QObject
{
    Q_OBJECT

private:
    static void lessons()
    {
        QTest::addColumn<int>("number");
        for (std::size_t i = 0; i < allLessons.size(); ++i)
            QTest::newRow(lessonName(allLessons[i]).data()) << static_cast<int>(i);
    }

private Q_SLOTS:
    void textsFitTheChecks_data() { lessons(); }
    void textsFitTheChecks()
    {
        QFETCH(const int, number);
        const Lesson one = allLessons[static_cast<std::size_t>(number)];
        const LessonTexts texts = lessonTexts(one);
        QCOMPARE(static_cast<std::size_t>(texts.milestones.size()), LessonCheck(one, 0).milestones());
        QVERIFY(!texts.title.isEmpty() && !texts.goal.isEmpty() && !texts.explanation.isEmpty());
        QVERIFY(texts.todo.size() >= 3);
    }

    void isDoneWhenItWasDone_data() { lessons(); }
    void isDoneWhenItWasDone()
    {
        QFETCH(const int, number);
        const Lesson one = allLessons[static_cast<std::size_t>(number)];
        const LessonCheck check = play(one, storyOf(one));
        QVERIFY2(check.isDone(), qPrintable(u"%1 of %2"_s.arg(check.reached()).arg(check.milestones())));
        QVERIFY(!check.subject().isEmpty());
    }

    // Every milestone is needed: without what reaches it the lesson isn't done.
    void isNotDoneWithoutAny_data() { lessons(); }
    void isNotDoneWithoutAny()
    {
        QFETCH(const int, number);
        const Lesson one = allLessons[static_cast<std::size_t>(number)];
        const Story story = storyOf(one);
        int needed = 0;
        for (std::size_t i = 0; i < story.size(); ++i)
            needed += play(one, story, i).isDone() ? 0 : 1;
        QVERIFY2(needed >= static_cast<int>(LessonCheck(one, 0).milestones()) - 1,
                 qPrintable(QString::number(needed)));
        QVERIFY(!play(one, {}).isDone());
    }

    void whatWasBeforeDoesNotCount_data() { lessons(); }
    void whatWasBeforeDoesNotCount()
    {
        QFETCH(const int, number);
        const Lesson one = allLessons[static_cast<std::size_t>(number)];
        QCOMPARE(play(one, storyOf(one), std::size_t(-1), 1000).reached(), std::size_t(0));
    }

    void theOrderMatters_data() { lessons(); }
    void theOrderMatters()
    {
        QFETCH(const int, number);
        const Lesson one = allLessons[static_cast<std::size_t>(number)];
        Story backwards = storyOf(one);
        std::reverse(backwards.begin(), backwards.end());
        QVERIFY(!play(one, backwards).isDone());
    }

    void anotherOneDoesNotCount()
    {
        const SiteStatus healthy = fig1Healthy();
        QVERIFY(
            !play(Lesson::FirstFault, {fault(process), action("process-restart", "gsm@gamma/call-control"), healthy})
                 .isDone());
        QVERIFY(!play(Lesson::OfflineForUpgrade, {command("offline", "cdma@alpha", "refused")}).reached());
        QVERIFY(!play(Lesson::OfflineForUpgrade, {command("offline", "cdma@alpha", "accepted", "")}).reached());
        QVERIFY(!play(Lesson::OfflineForUpgrade, {command("offline", "gamma")}).reached()); // a host
        QVERIFY(!play(Lesson::TakeOver, {action("out-of-service", "cdma@alpha"), transition("gsm@delta", "active")})
                     .isDone());
    }

    void aStateOfBeforeTheRecordDoesNotCount()
    {
        LessonCheck check(Lesson::FirstFault, 0);
        QJsonObject first = fault(process);
        first[u"seq"_s] = 100;
        QJsonObject second = action("process-restart", process);
        second[u"seq"_s] = 101;
        QVERIFY(check.take(first));
        QVERIFY(!check.take(first)); // the same one again
        QVERIFY(check.take(second));
        SiteStatus old = fig1Healthy();
        old.seq = 99;
        QVERIFY(!check.take(old));
        old.seq = 101;
        QVERIFY(check.take(old));
        QVERIFY(check.isDone());
    }

    void panelFollowsAndKeeps()
    {
        const QTemporaryDir directory;
        QSettings settings(directory.filePath(u"s.ini"_s), QSettings::IniFormat);
        FakeClient client;
        client.setStatus(fig1Healthy());
        SiteStore store(client);
        PlayedTools tools;
        store.start();
        QTRY_VERIFY(store.hasStatus());
        {
            LessonsPanel panel(store, tools, &settings);
            QSignalSpy done(&panel, &LessonsPanel::done);
            QCOMPARE(panel.current(), Lesson::FirstFault);
            QTRY_VERIFY(panel.check().has_value());
            client.editStatus().seq = 40;
            const auto happen = [&](QJsonObject one) {
                one[u"seq"_s] = client.editStatus().seq + 1;
                client.editStatus().seq += 1;
                Q_EMIT client.eventReceived(one);
            };
            happen(fault(process));
            QCOMPARE(panel.check()->reached(), std::size_t(1));
            QVERIFY(panel.text().contains(QString::fromLatin1(process)));
            happen(action("process-restart", process));
            QTRY_COMPARE(done.count(), 1);
            QVERIFY(panel.isDone(Lesson::FirstFault));
            QVERIFY(panel.text().contains(lessonTexts(Lesson::FirstFault).explanation.left(40)));
        }
        LessonsPanel again(store, tools, &settings);
        QVERIFY(again.isDone(Lesson::FirstFault));
        QCOMPARE(again.current(), Lesson::Escalation); // the first that is open
    }

    void toolsBreakWhatTheLessonNeeds_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QStringList>("calls");
        QTest::newRow("a process") << static_cast<int>(Lesson::FirstFault) << QStringList{u"kill 4711"_s};
        QTest::newRow("nothing") << static_cast<int>(Lesson::PowerCycle) << QStringList{};
        QTest::newRow("links") << static_cast<int>(Lesson::Partition) << QStringList{u"cut delta"_s, u"join"_s};
        QTest::newRow("a resource") << static_cast<int>(Lesson::Recovery)
                                    << QStringList{u"break subscriber-db"_s, u"mend subscriber-db"_s};
    }
    void toolsBreakWhatTheLessonNeeds()
    {
        QFETCH(const int, number);
        QFETCH(const QStringList, calls);
        FakeClient client;
        client.setStatus(fig1Healthy());
        SiteStore store(client);
        store.start();
        QTRY_VERIFY(store.hasStatus());
        PlayedTools tools;
        LessonsPanel panel(store, tools, nullptr);
        panel.begin(allLessons[static_cast<std::size_t>(number)]);
        for (QPushButton *button : panel.findChildren<QPushButton *>()) {
            if (!button->text().contains(u"lesson"_s) && !button->text().contains(u"again"_s))
                button->click();
        }
        QCOMPARE(tools.calls, calls);
        QVERIFY(panel.message().isEmpty());
        if (calls.isEmpty())
            return;
        tools.refuse = true;
        for (QPushButton *button : panel.findChildren<QPushButton *>()) {
            if (!button->text().contains(u"lesson"_s) && !button->text().contains(u"again"_s))
                button->click();
        }
        QVERIFY(panel.message().contains(u"gone already"_s));
    }
};

QTEST_MAIN(LessonsTest)
#include "tst_lessons.moc"
