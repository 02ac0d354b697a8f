// tst_disk.cpp - what waits for the disk, and what doesn't: a disk that takes its time is put in the place of the real one.
#include "lonehost.h"

#include <bus/localbus.h>
#include <config/sitereader.h>
#include <manager/manager.h>
#include <run/children.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <thread>

using namespace holdfast;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::atomic<bool> stuck = false; ///< for all but the main thread, in which SQLite flushes a log's beginning
std::atomic<int> slowness = 0; ///< ms
std::atomic<int> waiting = 0;
std::function<void()> flushed; ///< in the main thread only, after each flush that it waited for

std::int64_t monotonic()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

// In the place of the C library's.
extern "C" int fdatasync(int file)
{
    const bool isMain = ::gettid() == ::getpid();
    std::this_thread::sleep_for(std::chrono::milliseconds(slowness));
    waiting += isMain ? 0 : 1;
    while (stuck && !isMain)
        std::this_thread::sleep_for(1ms);
    waiting -= isMain ? 0 : 1;
    const auto result = static_cast<int>(::syscall(SYS_fdatasync, file));
    if (isMain && flushed)
        flushed();
    return result;
}

class TestManagerDisk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { children::collectOrphans(); }
    void init();
    void cleanup();

    void aBootIsToldOnceItIsOnTheDiskAndNobodyWaitsMeanwhile();
    void aRoleIsGivenUpOnTheDiskBeforeTheProcessHearsOfIt();

private:
    [[nodiscard]] std::unique_ptr<Manager> make(const QString &host, const QByteArray &site, LocalBusHub &hub);

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_run;
};

void TestManagerDisk::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_run = m_directory->filePath(u"run"_s);
    QVERIFY(QDir().mkpath(m_run));
}

void TestManagerDisk::cleanup()
{
    stuck = false;
    slowness = 0;
    flushed = {};
    killMarked(m_run);
    QTRY_COMPARE(countMarked(m_run), 0);
}

std::unique_ptr<Manager> TestManagerDisk::make(const QString &name, const QByteArray &text, LocalBusHub &hub)
{
    QFile file(m_directory->filePath(name + u".toml"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return nullptr;
    file.close();
    SiteReading reading = readSite(file.fileName().toStdString());
    if (!reading.ok())
        return nullptr;
    ManagerSettings settings;
    settings.site = std::make_shared<const Site>(*reading.config);
    settings.host = settings.site->host(name.toStdString());
    settings.directory = m_directory->filePath(name);
    settings.runDirectory = m_run;
    const HostId id = settings.host;
    return std::make_unique<Manager>(std::move(settings), std::make_unique<LocalBus>(hub, id));
}

void TestManagerDisk::aBootIsToldOnceItIsOnTheDiskAndNobodyWaitsMeanwhile()
{
    LocalBusHub hub;
    const auto manager = make(u"one"_s, siteText(u"slow"_s, false), hub);
    QVERIFY(manager);
    QSignalSpy serving(manager.get(), &Manager::serving);
    QVERIFY(manager->open());
    stuck = true;
    const auto release = qScopeGuard([] { stuck = false; });
    manager->join();
    QTRY_COMPARE(serving.size(), 1);
    QTRY_VERIFY(waiting > 0);
    QTRY_VERIFY(countMarked(m_run) > 0); // it goes on with what is its own
    QVERIFY(manager->siteState().hosts.front().state != HostState::Up);
    stuck = false;
    QTRY_COMPARE(manager->siteState().hosts.front().state, HostState::Up);
}

void TestManagerDisk::aRoleIsGivenUpOnTheDiskBeforeTheProcessHearsOfIt()
{
    const QString intervals = m_directory->filePath(u"intervals"_s);
    QByteArray text = siteText(u"slow"_s, true);
    text.replace("\", \"calls\"]", "\", \"calls\", \"--intervals\", \"" + intervals.toUtf8() + "\"]");
    QVERIFY(text.contains("--intervals"));
    LocalBusHub hub(2);
    const auto one = make(u"one"_s, text, hub), two = make(u"two"_s, text, hub);
    QVERIFY(one && two && one->open() && two->open());
    one->join();
    two->join();
    const MemberId first = one->site().member("calls@one"), second = one->site().member("calls@two");
    const auto states = [&] {
        const auto &members = one->siteState().members;
        return std::pair(members[index(first)].state, members[index(second)].state);
    };
    QVERIFY(eventually([&] { return states() == std::pair(State::Active, State::Standby); }));
    slowness = 40;
    std::int64_t givenUp = 0; // when the disk had it
    flushed = [&] {
        if (one->hostState().members[index(first)].role == Role::Deactivate && givenUp == 0)
            givenUp = monotonic();
    };
    ApiReply reply;
    one->handle(u"command.execute"_s,
                {{u"command"_s, u"switchover"_s}, {u"args"_s, QJsonArray{u"calls"_s}}, {u"id"_s, u"1"_s},
                 {u"by"_s, u"test"_s}, {u"reason"_s, u"to see it"_s}},
                Caller{}, [&reply](const ApiReply &said) { reply = said; });
    QVERIFY(eventually([&] { return states() == std::pair(State::Standby, State::Active); }));
    QVERIFY(givenUp != 0);
    // As the process itself wrote it down.
    QFile file(intervals);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList words = file.readLine().simplified().split(' ');
    QCOMPARE(words.size(), 4);
    QCOMPARE(words.at(1), "active");
    QVERIFY2(words.at(3).toLongLong() >= givenUp, words.join(' ').constData());
}

QTEST_GUILESS_MAIN(TestManagerDisk)
#include "tst_disk.moc"
