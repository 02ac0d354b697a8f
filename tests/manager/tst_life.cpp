// Managers that are killed and come back, join each other, and run on when their journal or serial
// line can't be had.
#include "lonehost.h"

#include <api/status.h>
#include <bus/localbus.h>
#include <config/sitereader.h>
#include <manager/manager.h>
#include <replay/report.h>
#include <run/children.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace holdfast;
using namespace Qt::StringLiterals;

class TestManagerLife : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { children::collectOrphans(); }
    void cleanupTestCase();
    void init();
    void cleanup();

    void adoptsWhatStillRuns();
    void publishesWhatDiedMeanwhile();
    void bootsWhatWasStoppedInGoodOrder();
    void bootsAfreshWhereNothingIsToBeAdopted();
    void runsWithoutAJournal();
    void runsWithoutItsSerialLine();
    void saysThatItsHooksFail();
    void aSecondOneIsRefused();
    void aJoinerLearnsWhatItMissed();
    void aMergedOneGoesOnWithTheOthersState();
    void anotherSiteFileIsNoPeer();
    void answersBeforeItHasJoined();

private:
    struct Host
    {
        std::unique_ptr<Manager> manager;
        QStringList notes;
    };
    [[nodiscard]] std::unique_ptr<Host> make(const QString &host, const QByteArray &site,
                                             LocalBusHub &hub, bool adopt = true);
    [[nodiscard]] static bool isActive(const Host &host, const char *member);
    [[nodiscard]] static pid_t pidOf(const Host &host, const char *process);
    [[nodiscard]] static bool hasAlarm(const Host &host, AlarmKind kind);

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_run;
    QString m_journals;
    int m_journalsSeen = 0;
};

void TestManagerLife::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_run = m_directory->filePath(u"run"_s);
    m_journals = m_directory->path();
    QVERIFY(QDir().mkpath(m_run));
}

void TestManagerLife::cleanup()
{
    killMarked(m_run);
    QTRY_COMPARE(countMarked(m_run), 0);
    // Whatever happened to the managers: what they wrote leads to what they decided.
    for (const QString &host : {u"one"_s, u"two"_s}) {
        const QString journal = m_journals + u'/' + host + u"/journal.db"_s;
        if (!QFile::exists(journal))
            continue;
        const auto report = replay(journal);
        if (!report && report.error().what.find("no inputs") != std::string::npos)
            continue; // it has not come so far
        ++m_journalsSeen;
        QVERIFY2(report, report ? "" : report.error().message().c_str());
        QVERIFY2(!report->difference, qPrintable(text(*report)));
        QVERIFY2(report->decisions() > 0 && report->states > 0, qPrintable(text(*report)));
    }
}

void TestManagerLife::cleanupTestCase()
{
    QVERIFY(m_journalsSeen >= 8);
}

std::unique_ptr<TestManagerLife::Host>
TestManagerLife::make(const QString &name, const QByteArray &text, LocalBusHub &hub, bool adopt)
{
    const QString file = m_directory->filePath(name + u".toml"_s);
    QFile site(file);
    if (!site.open(QIODevice::WriteOnly) || site.write(text) != text.size())
        return nullptr;
    site.close();
    SiteReading reading = readSite(file.toStdString());
    if (!reading.ok()) {
        for (const Diagnostic &diagnostic : reading.diagnostics)
            qWarning("%s", holdfast::text(diagnostic).c_str());
        return nullptr;
    }
    ManagerSettings settings;
    settings.site = std::make_shared<const Site>(*reading.config);
    settings.siteFile = file;
    settings.host = settings.site->host(name.toStdString());
    settings.directory = m_journals + u'/' + name;
    settings.runDirectory = m_run;
    settings.adopt = adopt;
    auto host = std::make_unique<Host>();
    const HostId id = settings.host;
    host->manager =
        std::make_unique<Manager>(std::move(settings), std::make_unique<LocalBus>(hub, id));
    connect(host->manager.get(), &Manager::note, this,
            [notes = &host->notes](const QString &note) { *notes << note; });
    return host;
}

bool TestManagerLife::isActive(const Host &host, const char *member)
{
    const MemberId id = host.manager->site().member(member);
    const SiteMember &m = host.manager->siteState().members[index(id)];
    return m.state == State::Active && !m.pending;
}

pid_t TestManagerLife::pidOf(const Host &host, const char *process)
{
    const auto running = host.manager->running(host.manager->site().process(process));
    return running && running->ready ? running->pid : 0;
}

bool TestManagerLife::hasAlarm(const Host &host, AlarmKind kind)
{
    return std::ranges::any_of(host.manager->siteState().alarms, [kind](const SiteAlarm &alarm) {
        return alarm.kind == kind && alarm.active;
    });
}

void TestManagerLife::adoptsWhatStillRuns()
{
    LocalBusHub hub;
    const QByteArray site = siteText(u"lone"_s, false);
    auto first = make(u"one"_s, site, hub);
    QVERIFY(first->manager->open());
    first->manager->join();
    QVERIFY(eventually([&] { return isActive(*first, "application@one"); }));
    const pid_t pid = pidOf(*first, "application@one/main");
    const qint64 seq = first->manager->lastSeq();
    const std::uint64_t incarnation = first->manager->hostState().incarnation;
    first.reset(); // like kill -9: nobody is told, nothing is stopped

    auto second = make(u"one"_s, site, hub);
    QVERIFY(second->manager->open());
    second->manager->join();
    QVERIFY(eventually([&] { return second->manager->isServing(); }));
    QVERIFY(eventually([&] { return pidOf(*second, "application@one/main") == pid; }));
    QVERIFY(isActive(*second, "application@one"));
    QCOMPARE(second->manager->hostState().incarnation, incarnation);
    const auto since = second->manager->recordsAfter(seq, 0);
    QVERIFY(std::ranges::none_of(since, [](const QJsonObject &record) {
        return record.value(u"kind"_s) == u"fault"_s || record.value(u"kind"_s) == u"transition"_s;
    }));
    // It is heard by and hears the new manager.
    ::kill(pid, SIGKILL);
    QVERIFY(eventually([&] {
        return pidOf(*second, "application@one/main") != pid
            && pidOf(*second, "application@one/main") != 0;
    }));
    QVERIFY(isActive(*second, "application@one"));
}

void TestManagerLife::publishesWhatDiedMeanwhile()
{
    LocalBusHub hub;
    const QByteArray site = siteText(u"lone"_s, false);
    auto first = make(u"one"_s, site, hub);
    QVERIFY(first->manager->open());
    first->manager->join();
    QVERIFY(eventually([&] { return isActive(*first, "application@one"); }));
    const pid_t died = pidOf(*first, "application@one/main");
    const pid_t stayed = pidOf(*first, "platform@one/main");
    const qint64 seq = first->manager->lastSeq();
    first.reset();
    ::kill(died, SIGKILL);

    auto second = make(u"one"_s, site, hub);
    QVERIFY(second->manager->open());
    second->manager->join();
    QVERIFY(eventually([&] {
        const pid_t now = pidOf(*second, "application@one/main");
        return now != 0 && now != died;
    }));
    QCOMPARE(pidOf(*second, "platform@one/main"), stayed);
    const auto faults = [&] {
        const auto since = second->manager->recordsAfter(seq, 0);
        return std::ranges::count_if(
            since, [](const QJsonObject &record) { return record.value(u"kind"_s) == u"fault"_s; });
    };
    QVERIFY(eventually([&] { return faults() > 0; })); // it is restarted before the site has heard of it
    QVERIFY(eventually([&] { return isActive(*second, "application@one"); }));
    QCOMPARE(faults(), 1);
}

void TestManagerLife::bootsWhatWasStoppedInGoodOrder()
{
    LocalBusHub hub;
    const QByteArray site = siteText(u"lone"_s, false);
    auto first = make(u"one"_s, site, hub);
    QVERIFY(first->manager->open());
    first->manager->join();
    QVERIFY(eventually([&] { return isActive(*first, "application@one"); }));
    const std::uint64_t incarnation = first->manager->hostState().incarnation;
    QSignalSpy stopped(first->manager.get(), &Manager::stopped);
    first->manager->stopGroups();
    QVERIFY(stopped.wait(10000));
    QTRY_COMPARE(countMarked(m_run), 0);
    first.reset();

    auto second = make(u"one"_s, site, hub);
    QVERIFY(second->manager->open());
    second->manager->join();
    QVERIFY(eventually([&] {
        return pidOf(*second, "application@one/main") != 0 && isActive(*second, "application@one");
    }));
    QVERIFY(second->manager->hostState().incarnation > incarnation);
    QVERIFY(second->manager->siteState().hosts[0].reboot.tries.empty());
}

void TestManagerLife::bootsAfreshWhereNothingIsToBeAdopted()
{
    LocalBusHub hub;
    const QByteArray site = siteText(u"lone"_s, false);
    auto first = make(u"one"_s, site, hub);
    QVERIFY(first->manager->open());
    first->manager->join();
    QVERIFY(eventually([&] { return isActive(*first, "application@one"); }));
    const pid_t pid = pidOf(*first, "application@one/main");
    first.reset();
    // What an earlier life left running must not run beside what is started now.
    auto second = make(u"one"_s, site, hub, false);
    QVERIFY(second->manager->open());
    second->manager->join();
    QVERIFY(eventually([&] {
        return pidOf(*second, "application@one/main") != 0 && isActive(*second, "application@one");
    }));
    QVERIFY(pidOf(*second, "application@one/main") != pid);
    QVERIFY(::kill(pid, 0) != 0);
    QCOMPARE(countMarked(m_run), 3);
}

void TestManagerLife::runsWithoutAJournal()
{
    LocalBusHub hub;
    QFile blocked(m_directory->filePath(u"blocked"_s));
    QVERIFY(blocked.open(QIODevice::WriteOnly));
    m_journals = blocked.fileName(); // a file: no folder can be made in it, not even by root
    auto host = make(u"one"_s, siteText(u"lone"_s, false), hub);
    const auto outcome = host->manager->open();
    QVERIFY2(outcome, outcome ? "" : outcome.error().message().c_str());
    host->manager->join();
    QVERIFY(eventually([&] { return isActive(*host, "application@one"); }));
    QVERIFY(eventually([&] { return hasAlarm(*host, AlarmKind::JournalUnwritable); }));
    QCOMPARE(host->notes.filter(u"journal"_s).size(), 1);
    QVERIFY(host->manager->recordsAfter(0, 0).size() > 5); // from memory
}

void TestManagerLife::runsWithoutItsSerialLine()
{
    LocalBusHub hub;
    auto host =
        make(u"one"_s, siteText(u"lone"_s, false, m_directory->filePath(u"no-such-tty"_s)), hub);
    QVERIFY(host->manager->open());
    host->manager->join();
    QVERIFY(eventually([&] { return isActive(*host, "application@one"); }));
    QVERIFY(eventually([&] { return hasAlarm(*host, AlarmKind::LineLost); }));
    QCOMPARE(host->notes.filter(u"no-such-tty"_s).size(), 1);
    QVERIFY(isActive(*host, "application@one"));
}

void TestManagerLife::saysThatItsHooksFail()
{
    LocalBusHub hub;
    auto host = make(u"one"_s, siteText(u"lone"_s, false), hub);
    QVERIFY(host->manager->open());
    host->manager->join();
    QVERIFY(eventually([&] { return isActive(*host, "application@one"); }));
    host->manager->setHooksFailing(true);
    QVERIFY(eventually([&] { return hasAlarm(*host, AlarmKind::HookFailing); }));
    host->manager->setHooksFailing(false);
    QVERIFY(eventually([&] { return !hasAlarm(*host, AlarmKind::HookFailing); }));
    // The next life has hooks of its own, of which nothing is known yet.
    host->manager->setHooksFailing(true);
    QVERIFY(eventually([&] { return hasAlarm(*host, AlarmKind::HookFailing); }));
    host.reset();
    auto next = make(u"one"_s, siteText(u"lone"_s, false), hub);
    QVERIFY(next->manager->open());
    next->manager->join();
    QVERIFY(eventually([&] { return isActive(*next, "application@one"); }));
    QVERIFY(eventually([&] { return !hasAlarm(*next, AlarmKind::HookFailing); }));
}

void TestManagerLife::aSecondOneIsRefused()
{
    LocalBusHub hub;
    auto first = make(u"one"_s, siteText(u"lone"_s, false), hub);
    QVERIFY(first->manager->open());
    auto second = make(u"one"_s, siteText(u"lone"_s, false), hub);
    const auto outcome = second->manager->open();
    QVERIFY(!outcome);
    QVERIFY(outcome.error().message().find(std::to_string(::getpid())) != std::string::npos);
}

void TestManagerLife::aJoinerLearnsWhatItMissed()
{
    LocalBusHub hub(2);
    hub.grantVote(HostId{0}); // alone it is quorate too
    const QByteArray site = siteText(u"two-hosts"_s, true);
    auto one = make(u"one"_s, site, hub);
    QVERIFY(one->manager->open());
    one->manager->join();
    QVERIFY(eventually([&] { return isActive(*one, "application@one"); }));
    QVERIFY(one->manager->lastSeq() > 5);

    auto two = make(u"two"_s, site, hub);
    QVERIFY(two->manager->open());
    QSignalSpy serving(two->manager.get(), &Manager::serving);
    two->manager->join();
    QVERIFY(serving.count() > 0 || serving.wait(5000));
    QCOMPARE(two->manager->recordsAfter(0, 0).front().value(u"seq"_s).toInteger(), 1);
    QVERIFY(eventually(
        [&] { return isActive(*two, "application@two") && isActive(*two, "calls@one"); }));
    const MemberId mate = two->manager->site().member("calls@two");
    QVERIFY(eventually(
        [&] { return one->manager->siteState().members[index(mate)].state == State::Standby; }));
    // One truth, and one history.
    QVERIFY(eventually([&] {
        return stateHash(one->manager->siteState()) == stateHash(two->manager->siteState());
    }));
    QVERIFY(eventually([&] { return one->manager->lastSeq() == two->manager->lastSeq(); }));
    const auto mine = one->manager->recordsAfter(0, 0);
    const auto theirs = two->manager->recordsAfter(0, 0);
    QCOMPARE(mine.size(), theirs.size());
    for (std::size_t i = 0; i < mine.size(); ++i)
        QCOMPARE(mine[i].value(u"text"_s), theirs[i].value(u"text"_s));

    // What the other host's processes are is known here too, and so is what they write.
    std::optional<ApiReply> reply;
    QVERIFY(eventually([&] {
        one->manager->handle(u"state.get"_s, {}, {}, [&](const ApiReply &each) { reply = each; });
        const SiteStatus status = siteStatusFromJson(reply->result.toObject());
        return status.groups.front().members.back().processes.front().pid
            == pidOf(*two, "system@two/main");
    }));
    reply.reset();
    one->manager->handle(u"logs.tail"_s, {{u"member"_s, u"system@two"_s}}, {},
                         [&](const ApiReply &each) { reply = each; });
    QVERIFY(eventually([&] { return reply.has_value(); }));
    QVERIFY(reply->ok() && reply->result.toObject().contains(u"lines"_s));
}

void TestManagerLife::aMergedOneGoesOnWithTheOthersState()
{
    LocalBusHub hub(2);
    hub.grantVote(HostId{0});
    const QByteArray site = siteText(u"two-hosts"_s, true);
    auto one = make(u"one"_s, site, hub);
    auto two = make(u"two"_s, site, hub);
    const auto begin = [](Host &host) {
        const bool open = static_cast<bool>(host.manager->open());
        host.manager->join();
        return open;
    };
    QVERIFY(begin(*one));
    QVERIFY(begin(*two));
    const MemberId mate = one->manager->site().member("calls@two");
    const auto mateIs = [&](State state) {
        return one->manager->siteState().members[index(mate)].state == state;
    };
    QVERIFY(eventually([&] {
        return isActive(*one, "calls@one") && isActive(*two, "application@two")
            && mateIs(State::Standby);
    }));

    hub.partition({{HostId{0}}, {HostId{1}}});
    QVERIFY(eventually([&] {
        return !two->manager->siteState().quorate && one->manager->siteState().quorate
            && !one->manager->siteState().hosts[1].onBus;
    }));
    // Apart, each has a history of its own.
    const pid_t mine = pidOf(*one, "application@one/main");
    const pid_t theirs = pidOf(*two, "application@two/main");
    QVERIFY(mine > 0 && theirs > 0);
    ::kill(mine, SIGKILL);
    ::kill(theirs, SIGKILL);
    const auto restarted = [](const Host &host, const char *process) {
        const ProcessId id = host.manager->site().process(process);
        return host.manager->siteState().processes[index(id)].restarted > 0;
    };
    QVERIFY(eventually([&] {
        return restarted(*one, "application@one/main") && restarted(*two, "application@two/main");
    }));
    QVERIFY(stateHash(one->manager->siteState()) != stateHash(two->manager->siteState()));

    hub.heal();
    QVERIFY(eventually([&] { return one->manager->siteState().hosts[1].onBus; }));
    QVERIFY(eventually([&] {
        return stateHash(one->manager->siteState()) == stateHash(two->manager->siteState())
            && isActive(*one, "calls@one");
    }));

    // A manager that is killed in the middle of it resumes.
    two.reset();
    two = make(u"two"_s, site, hub);
    QVERIFY(begin(*two));
    QVERIFY(
        eventually([&] { return two->manager->isServing() && isActive(*two, "application@two"); }));
    // cleanup() replays both journals.
}

void TestManagerLife::anotherSiteFileIsNoPeer()
{
    LocalBusHub hub(2);
    hub.grantVote(HostId{0});
    auto one = make(u"one"_s, siteText(u"two-hosts"_s, true), hub);
    QVERIFY(one->manager->open());
    one->manager->join();
    QVERIFY(eventually([&] { return isActive(*one, "application@one"); }));
    auto two = make(
        u"two"_s,
        siteText(u"two-hosts"_s, true)
            .replace("\"application\"\nhosts", "\"application\"\nrestart_dependants = true\nhosts")
            .replace("name = \"calls\"", "name = \"other\""),
        hub);
    QVERIFY(two->manager->open());
    two->manager->join();
    QVERIFY(eventually([&] { return !two->notes.filter(u"can't take part"_s).isEmpty(); }));
    QCOMPARE(countMarked(m_run),
             3 + 1); // the other's processes were never started: three groups and calls@one
    QVERIFY(isActive(*one, "application@one"));
}

void TestManagerLife::answersBeforeItHasJoined()
{
    LocalBusHub hub;
    auto host = make(u"one"_s, siteText(u"lone"_s, false), hub);
    QVERIFY(host->manager->open());
    std::optional<ApiReply> reply;
    const auto take = [&](const ApiReply &each) { reply = each; };
    host->manager->handle(u"state.get"_s, {}, {}, take);
    QVERIFY(reply && reply->ok());
    host->manager->handle(
        u"command.execute"_s,
        {{u"command"_s, u"repair"_s}, {u"args"_s, QJsonArray{u"one"_s}}, {u"reason"_s, u"x"_s}}, {},
        take);
    QVERIFY(!reply->ok() && !reply->error->why.isEmpty());
    host->manager->handle(u"state.take"_s, {}, {}, take);
    QVERIFY(!reply->ok());
}

QTEST_GUILESS_MAIN(TestManagerLife)
#include "tst_life.moc"
