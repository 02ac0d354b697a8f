// Hosts that come or go: what is left to do by hand for them, and Corosync's nodes keep their numbers.
#include "sitetext.h"

#include <config/clusterfiles.h>
#include <config/hostchange.h>

#include <QTest>

using namespace holdfast;

namespace {

SiteConfig siteOf(const std::vector<std::pair<std::string, std::string>> &hosts)
{
    SiteConfig site;
    site.name = "plant";
    for (const auto &[name, address] : hosts) {
        HostConfig &host = site.hosts.emplace_back();
        host.name = name;
        if (!address.empty())
            host.address = {address};
    }
    return site;
}

std::string numbersIn(const std::string &configuration)
{
    std::string out;
    std::istringstream lines(configuration);
    for (std::string line; std::getline(lines, line);) {
        for (const char *key : {"nodeid: ", "name: "}) {
            const auto at = line.find(key);
            if (line.starts_with("        ") && at != std::string::npos)
                out += (out.empty() ? "" : " ") + line.substr(at + std::string(key).size());
        }
    }
    return out;
}

} // namespace

class TestHostChange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsLeftToDo_data()
    {
        QTest::addColumn<SiteConfig>("before");
        QTest::addColumn<SiteConfig>("after");
        QTest::addColumn<bool>("cluster");
        QTest::addColumn<bool>("startAgain");
        const SiteConfig two = siteOf({{"alpha", "10.0.0.1"}, {"beta", "10.0.0.2"}});
        const SiteConfig three = siteOf({{"alpha", "10.0.0.1"}, {"beta", "10.0.0.2"}, {"gamma", "10.0.0.3"}});
        const SiteConfig one = siteOf({{"alpha", "10.0.0.1"}});
        QTest::newRow("nothing comes or goes") << two << two << false << false;
        QTest::newRow("a host comes") << two << three << true << false;
        QTest::newRow("a host goes") << three << two << true << false;
        QTest::newRow("the second one") << one << two << true << true;
        QTest::newRow("in one program") << siteOf({{"alpha", ""}}) << siteOf({{"alpha", ""}, {"beta", ""}}) << false
                                        << false;
    }
    void whatIsLeftToDo()
    {
        QFETCH(SiteConfig, before);
        QFETCH(SiteConfig, after);
        const HostChange change = hostChange(before, after);
        QTEST(change.cluster, "cluster");
        QTEST(change.startAgain, "startAgain");
        QCOMPARE(change.come.size(), after.hosts.size() > before.hosts.size() ? 1U : 0U);
        QCOMPARE(change.go.size(), before.hosts.size() > after.hosts.size() ? 1U : 0U);
        QVERIFY(canBeJoined(before, after));
    }

    void aHostWithoutAnAddressIsRefusedWhereTheOthersHaveOne()
    {
        const SiteConfig before = siteOf({{"alpha", "10.0.0.1"}, {"beta", "10.0.0.2"}});
        SiteConfig after = before;
        after.hosts.emplace_back().name = "gamma";
        const auto joined = canBeJoined(before, after);
        QVERIFY(!joined);
        QCOMPARE(joined.error().where, std::string("host.gamma.address"));
        after.hosts.back().address = {"10.0.0.3"};
        QVERIFY(canBeJoined(before, after));
    }

    // A node that runs can't change its number, and a number that somebody had is not given to another.
    void nodesKeepTheirNumbers()
    {
        const SiteConfig three = siteOf({{"alpha", "10.0.0.1"}, {"beta", "10.0.0.2"}, {"gamma", "10.0.0.3"}});
        const std::string first = *corosyncConfiguration(three);
        QCOMPARE(numbersIn(first), std::string("1 alpha 2 beta 3 gamma"));
        const SiteConfig without = siteOf({{"alpha", "10.0.0.1"}, {"gamma", "10.0.0.3"}});
        const std::string second = *corosyncConfiguration(without, first);
        QCOMPARE(numbersIn(second), std::string("1 alpha 3 gamma"));
        const SiteConfig with = siteOf({{"alpha", "10.0.0.1"}, {"delta", "10.0.0.4"}, {"gamma", "10.0.0.3"}});
        QCOMPARE(numbersIn(*corosyncConfiguration(with, second)), std::string("1 alpha 4 delta 3 gamma"));
        QVERIFY(corosyncTroubles(with, *corosyncConfiguration(with, second)).empty());
        // Whatever comes first in a node's section, and whatever is no number.
        QCOMPARE(numbersIn(*corosyncConfiguration(
                     without, "nodelist {\nnode {\nname: gamma\nnodeid: 9\n}\nnode {\nname: alpha\nnodeid: x\n}\n}\n")),
                 std::string("10 alpha 9 gamma"));
    }
};

QTEST_GUILESS_MAIN(TestHostChange)
#include "tst_hostchange.moc"
