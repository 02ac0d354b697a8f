// Why a host is as it is: every sentence of the managers is known in every language, and none is lost.
#include <events/hostwords.h>
#include <manager/hostwhy.h>
#include <shell/languages.h>
#include <translations/translations.h>

#include <QTest>

#include <set>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array hostStates{HostState::Unknown,  HostState::Up,      HostState::Booting, HostState::Lost,
                                HostState::Isolated, HostState::Offline, HostState::Fenced,  HostState::PoweredOff};
constexpr std::array taskKinds{HostTask::Kind::None,       HostTask::Kind::Reinitialize, HostTask::Kind::Reboot,
                               HostTask::Kind::PowerCycle, HostTask::Kind::PowerOff,     HostTask::Kind::PowerOn,
                               HostTask::Kind::Drain};

Site oneHost()
{
    SiteConfig config;
    config.hosts.emplace_back().name = "alpha";
    return Site(std::move(config));
}

// Everything that a manager can say of a host.
std::set<QString> allSentences()
{
    const Site site = oneHost();
    std::set<QString> all;
    for (const HostState state : hostStates) {
        for (const HostTask::Kind kind : taskKinds) {
            for (int bits = 0; bits < 16; ++bits) {
                SiteState s = initialState(site);
                SiteHost &host = s.hosts[0];
                host.state = state;
                host.task.kind = kind;
                host.task.step = bits & 8 ? HostTask::Step::Starting : HostTask::Step::Draining;
                host.task.command = bits & 1 ? 7 : 0;
                host.maintenance = (bits & 2) != 0;
                host.runnable = (bits & 4) != 0;
                all.insert(QString::fromStdString(hostWhy(site, s, HostId{0})));
                host.added = true;
                all.insert(QString::fromStdString(hostWhy(site, s, HostId{0})));
            }
        }
    }
    return all;
}

HostStatus saying(const QString &why)
{
    HostStatus host;
    host.why = why;
    return host;
}

} // namespace

class TestHostWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useTranslations(); }
    void everySentenceIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        for (const Languages::Language &each : Languages::all()) {
            if (each.code != "en"_L1)
                QTest::newRow(qPrintable(each.code)) << each.code;
        }
    }
    void everySentenceIsTranslated()
    {
        QFETCH(QString, language);
        Languages languages;
        languages.use(language);
        const std::set<QString> all = allSentences();
        QVERIFY(all.size() > 20);
        std::set<QString> said;
        for (const QString &each : all) {
            HostStatus host = saying(each);
            if (each.contains("since the site began"_L1)) // its time is a field of its own
                host.awaitedUntil = QDateTime::currentDateTime();
            const QString words = hostWhyWords(host);
            QVERIFY2(words != each && !words.contains("is being"_L1), qPrintable(words));
            QVERIFY2(!words.contains("attempt"_L1), qPrintable(words));
            said.insert(words);
        }
        QCOMPARE(said.size(), all.size()); // distinct words stay distinct
    }
    void anAttemptHasItsNumbers()
    {
        HostStatus host = saying(u"is being re-booted (attempt 1 of 2 in 30m)"_s);
        host.rung = u"reboot"_s;
        host.ladder = {{Action::Reboot, 1, 2, 1800, 0}};
        QCOMPARE(hostWhyWords(host), u"is being re-booted (attempt 1 of 2 in 30 min)"_s);
    }
    void anAwaitedHostSaysUntilWhen()
    {
        HostStatus host =
            saying(u"has not been heard of since the site began: its boot is waited for, 5 min at most"_s);
        host.awaitedUntil = QDateTime(QDate(2026, 11, 27), QTime(22, 15, 4));
        QCOMPARE(hostWhyWords(host),
                 u"has not been heard of since the site began: its boot is waited for until 22:15:04"_s);
    }
    void whatIsNotKnownStays()
    {
        QCOMPARE(hostWhyWords(saying(u"dances (attempt of its own)"_s)), u"dances (attempt of its own)"_s);
        QCOMPARE(hostWhyWords(saying({})), QString());
    }
};

QTEST_MAIN(TestHostWords)
#include "tst_hostwords.moc"
