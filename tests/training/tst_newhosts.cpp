// Hosts that come and go while the training site runs, with real processes: a new one boots, joins and does what its
// groups say; one that goes must have no power; who is behind it has another number from then on, and nobody notices.
#include "livesite.h"

#include <replay/replay.h>
#include <replay/report.h>

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace holdfast;
using namespace Qt::StringLiterals;

class TestTrainingNewHosts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void aHostComesAndGoes();
    void othersKeepWhatTheyDoUnderNewNumbers();
    void aHostThatIsNeededStays();

private:
    [[nodiscard]] QJsonObject apply(const QJsonArray &changes)
    {
        return m_site->call(
            u"config.apply"_s,
            {{u"changes"_s, changes}, {u"by"_s, u"tester"_s}, {u"reason"_s, u"test"_s}});
    }
    [[nodiscard]] static QJsonObject set(const QString &key, const QString &value)
    {
        return {{u"key"_s, key}, {u"value"_s, value}};
    }
    [[nodiscard]] static QJsonObject add(const QString &object) { return {{u"add"_s, object}}; }
    [[nodiscard]] static QJsonObject remove(const QString &object) { return {{u"remove"_s, object}}; }
    // A host, and a group that is there alone.
    [[nodiscard]] QJsonArray hostWith(const QString &host, int outlet, const QString &group)
    {
        const QString serial = m_site->site().siteFile().section(u'/', 0, -2) + u"/run/tty-"_s + host;
        return {add(u"host."_s + host), set(u"host.%1.outlet"_s.arg(host), QString::number(outlet)),
                set(u"host.%1.serial"_s.arg(host), u'"' + serial + u'"'), add(u"group."_s + group),
                set(u"group.%1.hosts"_s.arg(group), u"[\"%1\"]"_s.arg(host)),
                set(u"group.%1.process.main.command"_s.arg(group), workload(group))};
    }
    [[nodiscard]] QString workload(const QString &name)
    {
        for (const QJsonValue &key : m_site->call(u"config.get"_s).value(u"keys"_s).toArray()) {
            if (key[u"key"_s] == u"group.billing.process.collector.command"_s)
                return key[u"value"_s].toString().replace(u"collector"_s, name);
        }
        return {};
    }
    [[nodiscard]] QString refusalOf(const QJsonObject &reply) { return reply.value(u"refused"_s).toString(); }
    void allAgree();
    void replaysTheSame(const QStringList &hosts);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<LiveSite> m_site;
};

#define AT_REST()                                                                                  \
    QVERIFY2(eventually([&] { return m_site->isAtRest(); }, std::chrono::seconds(30)),             \
             qPrintable(m_site->atRestOrWhy()))

void TestTrainingNewHosts::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_site = std::make_unique<LiveSite>(m_directory->path());
    const auto outcome = m_site->start();
    QVERIFY2(outcome, outcome ? "" : outcome.error().message().c_str());
    AT_REST();
}

void TestTrainingNewHosts::cleanup()
{
    if (m_site) {
        QVERIFY(m_site->stop());
        QTRY_VERIFY_WITH_TIMEOUT(m_site->marked().empty(), 5000);
    }
    m_site.reset();
}

// The same state everywhere, with the same meaning.
void TestTrainingNewHosts::allAgree()
{
    const auto all = [&](auto says) {
        return std::ranges::all_of(m_site->site().hosts(), [&](const auto &host) {
            return host->manager() == nullptr || says(*host->manager());
        });
    };
    QVERIFY(eventually([&] {
        const auto &first = *m_site->site().hosts().front()->manager();
        return all([&](const Manager &each) {
            return each.site().config == first.site().config && each.siteState().seq == first.siteState().seq
                && stateHash(each.siteState()) == stateHash(first.siteState());
        });
    }));
    for (const AlarmStatus &alarm : m_site->status().alarms)
        QVERIFY2(alarm.alarm != "state-diverged"_L1 && alarm.alarm != "configuration-rejected"_L1
                     && alarm.alarm != "invariant-broken"_L1,
                 qPrintable(alarm.alarm));
}

void TestTrainingNewHosts::replaysTheSame(const QStringList &hosts)
{
    for (const QString &host : hosts) {
        const auto report = replay(m_directory->filePath(u"training/"_s + host + u"/journal.db"_s));
        QVERIFY2(report, report ? "" : report.error().message().c_str());
        QVERIFY2(!report->difference, qPrintable(text(*report)));
    }
}

void TestTrainingNewHosts::aHostComesAndGoes()
{
    const QJsonArray changes = hostWith(u"epsilon"_s, 5, u"paging"_s);
    const QJsonObject plan = m_site->call(u"config.diff"_s, {{u"changes"_s, changes}});
    QVERIFY(plan.value(u"refused"_s).toArray().isEmpty());
    QVERIFY(!plan.value(u"needs_restart"_s).toBool());
    QJsonArray affected = plan.value(u"affected"_s).toArray();
    QCOMPARE(affected.size(), 2);
    QCOMPARE(affected[0][u"target"_s].toString(), u"paging@epsilon"_s);
    QCOMPARE(affected[1][u"effect"_s].toString(), u"host-comes"_s);
    QCOMPARE(plan.value(u"hosts"_s)[u"come"_s].toArray(), QJsonArray{u"epsilon"_s});
    QVERIFY2(!plan.value(u"hosts"_s)[u"cluster"_s].toBool(), "no host has an address");
    const qint64 router = m_site->pid(u"ipc@delta/router"_s);

    const QJsonObject reply = apply(changes);
    QVERIFY2(refusalOf(reply).isEmpty(), qPrintable(refusalOf(reply)));
    // Until it is there nobody waits for it, and the rest goes on.
    const HostStatus fresh = m_site->host(u"epsilon"_s);
    QCOMPARE(fresh.state, HostState::Unknown);
    QCOMPARE(fresh.why, u"was added to the site, and its manager has not joined yet"_s);
    QVERIFY(eventually([&] { return m_site->state(u"paging@epsilon"_s) == "active"_L1; }));
    QVERIFY(m_site->pid(u"paging@epsilon/main"_s) > 0);
    QCOMPARE(m_site->pid(u"ipc@delta/router"_s), router);
    QVERIFY(eventually([&] { return m_site->host(u"epsilon"_s).beats == BeatState::Ok; }));
    allAgree();
    // It is a host like any other: its power is switched by its outlet, and it comes back.
    QCOMPARE(m_site->command(u"power cycle epsilon --force"_s), QString());
    QVERIFY(eventually(
        [&] { return m_site->site().host(u"epsilon"_s)->condition() == TrainingHost::Condition::Booting; }));
    QVERIFY(eventually([&] { return m_site->state(u"paging@epsilon"_s) == "active"_L1; }));

    // It doesn't go while it runs, and says what hinders.
    const QJsonArray away{remove(u"group.paging"_s), remove(u"host.epsilon"_s)};
    const QString hinders = refusalOf(apply(away));
    QVERIFY2(hinders.contains(u"paging@epsilon must be Off-line"_s), qPrintable(hinders));
    QVERIFY2(hinders.contains(u"epsilon is on the bus"_s), qPrintable(hinders));
    QCOMPARE(m_site->command(u"power off epsilon --force"_s), QString());
    QVERIFY(eventually([&] {
        const HostStatus gone = m_site->host(u"epsilon"_s);
        return gone.state == HostState::PoweredOff && gone.power == PowerState::Off && gone.rung.isEmpty();
    }));
    const QJsonObject left = apply(away);
    QVERIFY2(refusalOf(left).isEmpty(), qPrintable(refusalOf(left)));
    QCOMPARE(m_site->status().hosts.size(), std::size_t(4));
    QVERIFY(eventually([&] { return m_site->site().host(u"epsilon"_s) == nullptr; }));
    AT_REST();
    QCOMPARE(m_site->pid(u"ipc@delta/router"_s), router);
    allAgree();
    for (const AlarmStatus &alarm : m_site->status().alarms)
        QVERIFY2(!alarm.target.contains(u"epsilon"_s), qPrintable(alarm.target));
    replaysTheSame({u"alpha"_s, u"beta"_s, u"gamma"_s, u"delta"_s, u"epsilon"_s});
}

void TestTrainingNewHosts::othersKeepWhatTheyDoUnderNewNumbers()
{
    for (const auto &[host, outlet, group] :
         {std::tuple(u"epsilon"_s, 5, u"paging"_s), std::tuple(u"zeta"_s, 6, u"voice"_s)}) {
        const QJsonObject reply = apply(hostWith(host, outlet, group));
        QVERIFY2(refusalOf(reply).isEmpty(), qPrintable(refusalOf(reply)));
        QVERIFY(eventually([&] { return m_site->state(group + u'@' + host) == "active"_L1; }));
    }
    const qint64 voice = m_site->pid(u"voice@zeta/main"_s);
    QVERIFY(voice > 0);
    QCOMPARE(m_site->site().host(u"zeta"_s)->id(), HostId{5});
    QCOMPARE(m_site->command(u"power off epsilon --force"_s), QString());
    QVERIFY(eventually([&] {
        const HostStatus gone = m_site->host(u"epsilon"_s);
        return gone.state == HostState::PoweredOff && gone.power == PowerState::Off && gone.rung.isEmpty();
    }));
    const QJsonObject left = apply({remove(u"group.paging"_s), remove(u"host.epsilon"_s)});
    QVERIFY2(refusalOf(left).isEmpty(), qPrintable(refusalOf(left)));
    QVERIFY(eventually([&] { return m_site->site().host(u"zeta"_s)->id() == HostId{4}; }));
    QCOMPARE(m_site->pid(u"voice@zeta/main"_s), voice);
    allAgree();
    // What it says and is told is of itself: its processes, its beats, its power, its place on the bus.
    QVERIFY(m_site->kill(u"voice@zeta/main"_s));
    const auto faults = [&] { return m_site->records(u"fault"_s, {{u"target"_s, u"voice@zeta/main"_s}}).size(); };
    QVERIFY(eventually([&] { return faults() == 1; }));
    QVERIFY(eventually([&] {
        const qint64 now = m_site->pid(u"voice@zeta/main"_s);
        return now > 0 && now != voice && m_site->state(u"voice@zeta"_s) == "active"_L1;
    }));
    QVERIFY(eventually([&] { return m_site->host(u"zeta"_s).beats == BeatState::Ok; }));
    QCOMPARE(m_site->command(u"power off zeta --force"_s), QString());
    QVERIFY(eventually([&] { return m_site->host(u"zeta"_s).state == HostState::PoweredOff; }));
    QCOMPARE(m_site->command(u"power on zeta"_s), QString());
    QVERIFY(eventually([&] { return m_site->state(u"voice@zeta"_s) == "active"_L1; }));
    allAgree();
    // The program begins anew: everybody knows what there is.
    QVERIFY(m_site->restart());
    QVERIFY(eventually([&] { return m_site->state(u"voice@zeta"_s) == "active"_L1; }, std::chrono::seconds(30)));
    AT_REST();
    allAgree();
    replaysTheSame({u"alpha"_s, u"delta"_s, u"zeta"_s});
}

// What still refers to it is said where it is written; nothing has changed.
void TestTrainingNewHosts::aHostThatIsNeededStays()
{
    const QString why = refusalOf(apply({remove(u"host.delta"_s)}));
    QVERIFY2(why.contains(u"delta"_s) && why.contains(u"gsm"_s), qPrintable(why));
    QCOMPARE(m_site->status().hosts.size(), std::size_t(4));
    AT_REST();
}

QTEST_GUILESS_MAIN(TestTrainingNewHosts)
#include "tst_newhosts.moc"
