// tst_truth.cpp - what the console shows while its manager is stopped, killed, late or cut off, while a clock is set,
// and when a fault is faster than a command: read of the models, and of pictures that are kept.
#include "relay.h"
#include "shownsite.h"

#include <realsite.h>

#include <api/socketclient.h>
#include <api/tlsclient.h>
#include <commands/commanddialog.h>
#include <member/memberview.h>
#include <member/transitionlist.h>
#include <shell/banners.h>
#include <style/accessibleitems.h>
#include <testpki.h>

#include <QJsonArray>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString member = u"application@one"_s;
const QString silent = u"The manager does not answer"_s;
const QString noConnection = u"There is no connection"_s;

// Time for what isn't so at once; each returns what is false, which is "" at the end.
#define TRY_FRESH(shown) QTRY_COMPARE_WITH_TIMEOUT((shown).falseAsFresh(), QString(), 15000)
#define TRY_LAST_KNOWN(shown, refusal) QTRY_COMPARE_WITH_TIMEOUT((shown).falseAsLastKnown(refusal), QString(), 4500)

} // namespace

class TestTruth : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void frozen();
    void killed();
    void late();
    void cutOff();
    void cutOffFromAfar();
    void aClockThatIsSet_data();
    void aClockThatIsSet();
    void aFaultBeforeTheCommand();
    void aConnectionLostInTheCommand();

private:
    [[nodiscard]] std::unique_ptr<ManagerClient> client(const QString &path) const
    {
        return std::make_unique<SocketClient>(path);
    }
    /// What the manager itself says, asked past every relay.
    [[nodiscard]] SiteStatus truth() { return siteStatusFromJson(ask(u"state.get"_s, {})); }
    [[nodiscard]] QJsonObject ask(const QString &method, const QJsonObject &params);

    /// The manager has the command of this id in its journal.
    [[nodiscard]] bool isRecorded(const QString &id);

    QTemporaryDir m_directory;
    TestPki m_pki;
    std::unique_ptr<RealSite> m_site;
    std::unique_ptr<ManagerClient> m_direct;
    quint16 m_tlsPort = 0;
};

void TestTruth::initTestCase()
{
    installAccessibleItems();
    QTcpServer free; // a port that nobody has
    QVERIFY(free.listen(QHostAddress::LocalHost));
    m_tlsPort = free.serverPort();
    free.close();
    m_site = std::make_unique<RealSite>(m_directory, u"truth"_s,
                                        QStringList{u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_tlsPort), u"--pki"_s,
                                                    m_pki.directory()});
    m_direct = client(m_site->socket());
    QTRY_COMPARE_WITH_TIMEOUT(m_direct->connection(), ManagerClient::Connection::Connected, 15000);
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(truth().groups, [](const GroupStatus &group) {
        return group.members.front().state == State::Active;
    }), 15000);
}

void TestTruth::cleanupTestCase()
{
    m_direct.reset();
    m_site.reset();
}

QJsonObject TestTruth::ask(const QString &method, const QJsonObject &params)
{
    std::optional<QJsonObject> answer;
    m_direct->call(method, params, this, [&](const ApiReply &reply) { answer = reply.result.toObject(); });
    (void)eventually([&] { return answer.has_value(); }, 5s);
    return answer.value_or(QJsonObject());
}

bool TestTruth::isRecorded(const QString &id)
{
    const QJsonArray records = ask(u"history.query"_s, {{u"kind"_s, u"command"_s}})[u"records"_s].toArray();
    return std::ranges::any_of(records, [&](const QJsonValue &one) { return one[u"id"_s].toString() == id; });
}

void TestTruth::frozen()
{
    ShownSite shown(client(m_site->socket()), member);
    TRY_FRESH(shown);
    QElapsedTimer since;
    since.start();
    m_site->signal(SIGSTOP);
    const auto goOn = qScopeGuard([this] { m_site->signal(SIGCONT); });
    // The moment itself, not the tick after it.
    QTRY_VERIFY_WITH_TIMEOUT(shown.store().isSilent(), 4000);
    QVERIFY2(since.elapsed() <= 3200, qPrintable(QString::number(since.elapsed())));
    QCOMPARE(shown.falseAsLastKnown(silent), QString());
    // As old as it is, and it says so: between the stop and a second more, which is how old it may have been then.
    const double most = static_cast<double>(since.elapsed()) / 1000.0 + 1.2;
    QVERIFY(shown.store().hostAgeS(u"one"_s) >= 3.0 && shown.store().hostAgeS(u"one"_s) <= most);
    QVERIFY(shown.window().banners().connectionText().contains(QRegularExpression(u"state, 3\\.\\d s old"_s)));
    shown.keepPicture(u"frozen"_s);
    m_site->signal(SIGCONT);
    TRY_FRESH(shown);
    QCOMPARE(shown.differsFrom(truth()), QString());
    shown.keepPicture(u"fresh"_s);
}

void TestTruth::killed()
{
    ShownSite shown(client(m_site->socket()), member);
    TRY_FRESH(shown);
    m_site->signal(SIGKILL);
    m_site->waitEnd();
    const QRegularExpression banner(u"lost at \\d\\d:\\d\\d:\\d\\d: .*; trying again"_s);
    QTRY_VERIFY(banner.match(shown.window().banners().connectionText()).hasMatch());
    QVERIFY(shown.store().commandsRefused().startsWith(noConnection)); // at once: not when it has become old
    TRY_LAST_KNOWN(shown, noConnection);
    shown.keepPicture(u"killed"_s);
    // Nothing of the old state is drawn as fresh between the new connection and its first answer.
    bool lied = false;
    connect(&shown.store(), &SiteStore::connectionChanged, this,
            [&] { lied = lied || (shown.store().statusAgeS() >= 3 && !shown.store().isStale(u"one"_s)); });
    m_site->start();
    TRY_FRESH(shown);
    QVERIFY(!lied);
    QCOMPARE(shown.differsFrom(truth()), QString());
}

void TestTruth::late()
{
    const QString path = m_directory.filePath(u"late"_s);
    Relay relay(path, m_site->socket());
    ShownSite shown(client(path), member);
    TRY_FRESH(shown);
    QVERIFY(shown.window().banners().lateText().isEmpty());
    relay.setDelay(1500ms);
    QTRY_VERIFY(!shown.window().banners().lateText().isEmpty());
    QVERIFY(shown.window().banners().lateText().contains(u"1.5 s"_s));
    // Never less than the delay, however often an answer comes; and once a second one does.
    double least = 100, most = 0;
    QSignalSpy ages(&shown.store(), &SiteStore::agesChanged);
    connect(&shown.store(), &SiteStore::agesChanged, this, [&] {
        least = std::min(least, shown.store().hostAgeS(u"one"_s));
        most = std::max(most, shown.store().hostAgeS(u"one"_s));
    });
    QTRY_VERIFY(ages.count() >= 3);
    QVERIFY2(least >= 1.5 && most < 3.0, qPrintable(u"%1 to %2"_s.arg(least).arg(most)));
    QCOMPARE(shown.falseAsFresh(), QString());
    shown.keepPicture(u"late"_s);
    // Later than what may be taken for the present: then it isn't, although answers still come.
    relay.setDelay(3500ms);
    TRY_LAST_KNOWN(shown, silent);
    const int before = ages.count();
    QTRY_VERIFY(ages.count() > before + 1);
    QCOMPARE(shown.falseAsLastKnown(silent), QString());
    relay.setDelay(0ms);
    TRY_FRESH(shown);
    QVERIFY(shown.window().banners().lateText().isEmpty());
}

void TestTruth::cutOff()
{
    const QString path = m_directory.filePath(u"cut"_s);
    Relay relay(path, m_site->socket());
    ShownSite shown(client(path), member);
    TRY_FRESH(shown);
    relay.setHeld(true); // nobody is told
    TRY_LAST_KNOWN(shown, silent);
    relay.cut();
    relay.setHeld(false);
    QTRY_VERIFY(shown.window().banners().connectionText().contains(u"lost at"_s));
    QCOMPARE(shown.falseAsLastKnown(noConnection), QString());
    shown.keepPicture(u"cut"_s);
    relay.mend();
    TRY_FRESH(shown);
    QCOMPARE(shown.differsFrom(truth()), QString());
}

void TestTruth::cutOffFromAfar()
{
    Relay relay(m_tlsPort);
    ShownSite shown(std::make_unique<TlsClient>(Endpoint{u"localhost"_s, relay.port()}, m_pki.user(u"olga"_s)), member);
    TRY_FRESH(shown);
    relay.setHeld(true);
    TRY_LAST_KNOWN(shown, silent);
    relay.setHeld(false);
    TRY_FRESH(shown);
    relay.cut();
    QTRY_VERIFY(shown.window().banners().connectionText().contains(u"lost at"_s));
    QVERIFY(shown.store().commandsRefused().startsWith(noConnection));
    relay.mend();
    TRY_FRESH(shown);
}

void TestTruth::aClockThatIsSet_data()
{
    QTest::addColumn<int>("first"); // seconds ahead, before the console connects
    QTest::addColumn<int>("then");
    QTest::newRow("manager a year behind") << -31536000 << -31536000;
    QTest::newRow("set an hour forward") << 0 << 3600;
    QTest::newRow("set back by a day") << 3600 << -82800;
}

// That the manager's clock is set, or the console's the other way, is the same to what is shown.
void TestTruth::aClockThatIsSet()
{
    QFETCH(int, first);
    QFETCH(int, then);
    const QString path = m_directory.filePath(u"clock"_s);
    Relay relay(path, m_site->socket());
    relay.setClock(std::chrono::seconds(first));
    ShownSite shown(client(path), member);
    TRY_FRESH(shown);
    auto *transitions = shown.window().findChild<QDockWidget *>(u"memberDock"_s)->findChild<TransitionList *>();
    QTRY_VERIFY(!transitions->agesS().empty());
    relay.setClock(std::chrono::seconds(then));
    QTRY_VERIFY(first == then
                || std::abs(shown.store().status().at.secsTo(QDateTime::currentDateTimeUtc()) + then) < 60);
    const SiteStatus real = truth();
    const MemberStatus &one = real.groups.back().members.front();
    QCOMPARE(one.member, member);
    const double age = static_cast<double>(one.since.msecsTo(real.at)) / 1000.0;
    const double told = shown.store().ageS(shown.store().member(member)->since);
    QVERIFY2(std::abs(told - age) < 1.5, qPrintable(u"%1 for %2"_s.arg(told).arg(age)));
    // The list's first is the one that led to the present state, and its record is written in the same moment.
    QVERIFY2(std::abs(transitions->agesS().front() - age) < 1.5,
             qPrintable(QString::number(transitions->agesS().front())));
    for (const QString &text : shown.ages()) // the whole test is a matter of seconds
        QVERIFY2(QRegularExpression(u"^\\d+(\\.\\d)? s$"_s).match(text).hasMatch(), qPrintable(text));
    QCOMPARE(shown.falseAsFresh(), QString());
    if (first != then)
        shown.keepPicture(u"clock-%1"_s.arg(then));
}

void TestTruth::aFaultBeforeTheCommand()
{
    ShownSite shown(client(m_site->socket()), member);
    TRY_FRESH(shown);
    CommandDialog dialog(shown.store(), shown.client(), u"offline"_s, {member}, &shown.window());
    dialog.show();
    const IssuedCommand &run = dialog.run();
    QTRY_COMPARE(run.stage(), IssuedCommand::Stage::Planned);
    const QString planned = run.plan().stateHash;
    // The fault, and what the manager did about it, before anybody pressed the button.
    const qint64 pid = shown.store().member(member)->processes.front().pid;
    QVERIFY(pid > 1);
    QCOMPARE(::kill(static_cast<pid_t>(pid), SIGKILL), 0);
    const auto now = [&] { return shown.store().member(member)->processes.front().pid; };
    QTRY_VERIFY(now() != pid && now() > 0);
    for (QLineEdit *field : dialog.findChildren<QLineEdit *>())
        field->setText(member); // a reason, and where it is asked for the name
    auto *act = dialog.findChildren<QPushButton *>().back();
    QTRY_VERIFY(act->isEnabled());
    bool carriedOut = false;
    connect(&run, &IssuedCommand::changed, this, [&] {
        carriedOut =
            carriedOut || run.stage() == IssuedCommand::Stage::Accepted || run.stage() == IssuedCommand::Stage::Done;
    });
    act->click();
    QTRY_VERIFY(run.wasReplanned());
    QTRY_COMPARE(run.stage(), IssuedCommand::Stage::Planned);
    QVERIFY(!carriedOut);
    QVERIFY(!run.message().isEmpty());
    QVERIFY(run.plan().stateHash != planned);
    QCOMPARE(truth().groups.back().members.front().state, State::Active);
    QVERIFY(dialog.grab().save(QStringLiteral(PICTURE_DIR "/truth-raced.png")));
}

// The connection is lost while the manager has the command: it may have been carried out, and nobody says that it
// wasn't.
void TestTruth::aConnectionLostInTheCommand()
{
    const QString path = m_directory.filePath(u"command"_s);
    Relay relay(path, m_site->socket());
    ShownSite shown(client(path), member);
    TRY_FRESH(shown);
    CommandDialog dialog(shown.store(), shown.client(), u"repair"_s, {member}, &shown.window());
    dialog.show();
    const IssuedCommand &run = dialog.run();
    QTRY_COMPARE(run.stage(), IssuedCommand::Stage::Planned);
    for (QLineEdit *field : dialog.findChildren<QLineEdit *>())
        field->setText(member);
    QTRY_VERIFY(dialog.findChildren<QPushButton *>().back()->isEnabled());
    relay.setDelay(60s); // it gets the command, and its answer never comes
    dialog.findChildren<QPushButton *>().back()->click();
    QTRY_VERIFY(isRecorded(run.id()));
    relay.cut();
    QTRY_VERIFY(run.isOutcomeUnknown());
    QCOMPARE(run.stage(), IssuedCommand::Stage::Sent);
    const auto texts = dialog.findChildren<QLabel *>();
    QVERIFY(std::ranges::none_of(texts, [](const QLabel *one) { return one->text().contains(u"Not done"_s); }));
    QVERIFY(std::ranges::any_of(texts, [](const QLabel *one) { return one->text().contains(u"not known"_s); }));
    QCoreApplication::processEvents(); // its layout
    QVERIFY(dialog.grab().save(QStringLiteral(PICTURE_DIR "/truth-command-cut.png")));
    // The stream goes on where it ended: what became of it is heard.
    relay.setDelay(0ms);
    relay.mend();
    QTRY_COMPARE_WITH_TIMEOUT(run.stage(), IssuedCommand::Stage::Done, 10000);
}

QTEST_MAIN(TestTruth)
#include "tst_truth.moc"
