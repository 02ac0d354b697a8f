// Adding and removing objects in the console: fields, defaults with where they come from, what is
// wrong under its field, who is affected, a mandatory reason; by keyboard alone.
#include "fakeclient.h"
#include "fixturesite.h"

#include <store/sitestore.h>
#include <style/theme.h>
#include <thresholds/objectdialog.h>
#include <thresholds/removedialog.h>
#include <thresholds/thresholdsview.h>
#include <thresholds/transactionpanel.h>

#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

QJsonObject configReply()
{
    const auto key = [](const QString &name, const QString &value, const QString &origin,
                        const QString &where) {
        return QJsonObject{
            {u"key"_s, name}, {u"value"_s, value}, {u"origin"_s, origin}, {u"where"_s, where}};
    };
    QJsonArray keys;
    for (const QString &host : {u"alpha"_s, u"beta"_s, u"gamma"_s, u"delta"_s})
        keys.append(key(u"host."_s + host + u".name"_s, u'"' + host + u'"', u"own"_s,
                        u"/etc/holdfast/fig1.toml:20"_s));
    for (const QString &object :
         {u"resource.subscriber-db"_s, u"group.billing"_s, u"group.billing.process.collector"_s,
          u"group.cdma"_s, u"group.cdma.process.call-control"_s, u"group.cdma.process.mobility"_s})
        keys.append(key(object + u".name"_s, u'"' + object.section(u'.', -1) + u'"', u"own"_s,
                        u"/etc/holdfast/fig1.toml:40"_s));
    keys.append(key(u"defaults.start_timeout"_s, u"\"20s\""_s, u"defaults"_s,
                    u"/etc/holdfast/fig1.toml:12"_s));
    keys.append(key(u"group.cdma.stop_timeout"_s, u"\"9s\""_s, u"own"_s,
                    u"/etc/holdfast/fig1.d/10-cdma.toml:8"_s));
    keys.append(key(u"group.cdma.process.mobility.kill_timeout"_s, u"\"3s\""_s, u"built-in"_s, {}));
    keys.append(key(u"defaults.group_restart"_s, u"{ count = 2, within = \"10m\" }"_s,
                    u"defaults"_s, u"/etc/holdfast/fig1.toml:11"_s));
    return {{u"keys"_s, keys}, {u"dropins"_s, QJsonArray{}}, {u"hash"_s, u"0"_s}};
}

QJsonObject affected(const char *target, const char *effect, const char *state,
                     const QJsonArray &processes = {})
{
    return {{u"target"_s, QLatin1StringView(target)},
            {u"effect"_s, QLatin1StringView(effect)},
            {u"state"_s, QLatin1StringView(state)},
            {u"processes"_s, processes}};
}

// A manager that finds what the real one finds: an unknown host, a resource that isn't there, a
// member that runs.
QJsonObject planOf(const QJsonArray &changes)
{
    QJsonArray problems, who, refused;
    QString diff, text = u"# who: operator1\n"_s;
    QJsonObject hosts;
    for (const QJsonValue &change : changes) {
        const QString key = change[u"key"_s].toString(), value = change[u"value"_s].toString();
        if (value.contains(u"alpa"_s))
            problems.append(QJsonObject{
                {u"key"_s, key},
                {u"text"_s, u"there is no host of this name; did you mean \"alpha\"?"_s}});
        if (value.contains(u"nothing-db"_s))
            problems.append(QJsonObject{
                {u"key"_s, key},
                {u"text"_s,
                 u"there is no resource of this name; did you mean \"subscriber-db\"?"_s}});
        if (change[u"add"_s] == u"group.cdma"_s)
            problems.append(QJsonObject{{u"key"_s, u"group.cdma"_s},
                                        {u"text"_s, u"there is a group of this name already"_s}});
        if (change[u"add"_s] == u"group.paging"_s)
            who = {affected("paging@beta", "starts", ""), affected("paging@gamma", "starts", "")};
        if (change[u"add"_s] == u"group.cdma.process.trace"_s)
            who = {affected("cdma@alpha", "processes-start", "active", {u"trace"_s}),
                   affected("cdma@beta", "processes-start", "standby", {u"trace"_s})};
        if (change[u"remove"_s] == u"group.cdma"_s) {
            who = {affected("cdma@alpha", "goes", "active"),
                   affected("cdma@beta", "goes", "standby")};
            refused = {
                u"cdma@alpha must be Off-line before it can be removed: `holdfastctl offline cdma@alpha` first"_s};
        }
        if (change[u"add"_s].toString().startsWith(u"host."_s)) {
            const QString name = change[u"add"_s].toString().mid(5);
            who = {affected(qPrintable(name), "host-comes", "")};
            hosts = {{u"come"_s, QJsonArray{name}},
                     {u"go"_s, QJsonArray()},
                     {u"cluster"_s, true},
                     {u"start_again"_s, false}};
        }
        if (!key.isEmpty())
            diff += key + u"\n+ "_s + value + u"    # fig1.d/11-add.toml:9\n"_s;
    }
    return {{u"ok"_s, problems.isEmpty()}, {u"diff"_s, problems.isEmpty() ? diff : QString()},
            {u"problems"_s, problems},     {u"findings"_s, QJsonArray()},
            {u"needs_restart"_s, false},   {u"text"_s, text},
            {u"hosts"_s, hosts},
            {u"affected"_s, who},          {u"untouched"_s, 15},
            {u"refused"_s, refused}};
}

struct Bench
{
    FakeClient client;
    std::unique_ptr<SiteStore> store;
    QJsonObject applied;
    bool refuses = false;

    Bench()
    {
        client.setStatus(fig1Healthy());
        client.onCall(u"config.get"_s, [](const QJsonObject &) {
            return ApiReply{configReply(), {}};
        });
        client.onCall(u"config.diff"_s, [](const QJsonObject &params) {
            return ApiReply{planOf(params.value(u"changes"_s).toArray()), {}};
        });
        client.onCall(u"config.apply"_s, [this](const QJsonObject &params) {
            applied = params;
            return refuses ? FakeClient::refusal(u"refused"_s, u"gamma is not on the bus"_s)
                           : ApiReply{QJsonObject{{u"outcome"_s, u"accepted"_s},
                                                  {u"dropin"_s, u"11-add.toml"_s}},
                                      {}};
        });
        store = std::make_unique<SiteStore>(client);
        store->setUser(u"operator1"_s);
        store->start();
    }
};

QPushButton *buttonOf(QWidget &widget, const QString &text)
{
    for (QPushButton *button : widget.findChildren<QPushButton *>()) {
        if (button->text().startsWith(text))
            return button;
    }
    return nullptr;
}

QLineEdit *lineOf(QWidget &widget, const QString &name)
{
    for (QLineEdit *line : widget.findChildren<QLineEdit *>()) {
        if (line->accessibleName() == name)
            return line;
    }
    return nullptr;
}

QString valueOf(const QJsonArray &changes, const QString &key)
{
    for (const QJsonValue &change : changes) {
        if (change[u"key"_s] == key)
            return change[u"value"_s].toString();
    }
    return {};
}

bool isPlanned(const QWidget &dialog)
{
    return dialog.findChild<TransactionPanel *>()->isSettled();
}

} // namespace

class TestUiObjects : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGroupIsAdded()
    {
        Bench bench;
        QTRY_VERIFY(bench.store->hasStatus());
        ObjectDialog dialog(*bench.store, bench.client, configFromJson(configReply()),
                            ObjectKind::Group);
        dialog.show();
        QPushButton *add = buttonOf(dialog, u"Add group"_s);
        QVERIFY(!add->isEnabled());
        QCOMPARE(add->toolTip(), u"Name is needed."_s);
        dialog.setField(u"name"_s, u"paging"_s);
        dialog.setField(u"hosts"_s, u"beta, gamma"_s);
        dialog.setField(u"process.main.command"_s,
                        u"/opt/paging/pager --port 7000 \"with space\""_s);
        dialog.setField(u"group_restart"_s, u"1 in 5m"_s);
        QCOMPARE(add->text(), u"Add group paging"_s);
        QCOMPARE(add->toolTip(), u"It is being planned."_s);
        auto *tree = dialog.findChild<QTreeWidget *>();
        QTRY_COMPARE(tree->topLevelItemCount(), 2);
        QCOMPARE(tree->topLevelItem(0)->text(0), u"paging@beta"_s);
        QCOMPARE(tree->topLevelItem(0)->text(2), u"Is new and is started"_s);
        QVERIFY(
            dialog.findChild<QPlainTextEdit *>()->toPlainText().contains(u"group.paging.hosts"_s));
        QVERIFY2(!add->isEnabled(), "a reason is mandatory");
        lineOf(dialog, u"Reason"_s)->setText(u"new service"_s);
        lineOf(dialog, u"Ticket"_s)->setText(u"CHG-7"_s);
        QVERIFY2(add->isEnabled(), qPrintable(add->toolTip()));
        add->click();
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
        const QJsonArray changes = bench.applied.value(u"changes"_s).toArray();
        QCOMPARE(changes[0], QJsonValue(QJsonObject{{u"add"_s, u"group.paging"_s}}));
        QCOMPARE(valueOf(changes, u"group.paging.hosts"_s), u"[\"beta\", \"gamma\"]"_s);
        QCOMPARE(valueOf(changes, u"group.paging.layer"_s), u"\"application\""_s);
        QCOMPARE(valueOf(changes, u"group.paging.process.main.command"_s),
                 u"[\"/opt/paging/pager\", \"--port\", \"7000\", \"with space\"]"_s);
        QCOMPARE(valueOf(changes, u"group.paging.group_restart"_s),
                 u"{ count = 1, within = \"5m\" }"_s);
        QVERIFY(valueOf(changes, u"group.paging.pair"_s).isEmpty());
        QCOMPARE(bench.applied.value(u"reason"_s).toString(), u"new service [CHG-7]"_s);
        QCOMPARE(bench.applied.value(u"by"_s).toString(), u"operator1"_s);
    }

    void whatIsWrongStandsUnderItsField_data()
    {
        QTest::addColumn<QStringList>("fields"); // key, text, ...
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("said");
        const QStringList good{
            u"name"_s, u"paging"_s, u"hosts"_s, u"beta"_s, u"process.main.command"_s, u"/p"_s};
        const auto with = [&](const QStringList &more) { return good + more; };
        QTest::newRow("name in use")
            << with({u"name"_s, u"cdma"_s}) << u"name"_s << u"of this name already"_s;
        QTest::newRow("no name") << with({u"name"_s, u"Paging 1"_s}) << u"name"_s
                                 << u"Letters a-z"_s;
        QTest::newRow("unknown host")
            << with({u"hosts"_s, u"alpa, beta"_s}) << u"hosts"_s << u"did you mean \"alpha\"?"_s;
        QTest::newRow("resource is missing")
            << with({u"resources"_s, u"nothing-db"_s}) << u"resources"_s
            << u"did you mean \"subscriber-db\"?"_s;
        QTest::newRow("a pair without an alternate")
            << with({u"pair.standby"_s, u"hot"_s, u"pair.primary"_s, u"beta"_s, u"pair.alternate"_s,
                     QString()})
            << u"pair.alternate"_s << u"Needed."_s;
        QTest::newRow("a pair with an unknown alternate")
            << with({u"pair.standby"_s, u"hot"_s, u"pair.primary"_s, u"beta"_s, u"pair.alternate"_s,
                     u"alpa"_s})
            << u"pair.alternate"_s << u"did you mean \"alpha\"?"_s;
        QTest::newRow("a limit without a time")
            << with({u"group_restart"_s, u"3"_s}) << u"group_restart"_s << u"3 in 5m"_s;
    }
    void whatIsWrongStandsUnderItsField()
    {
        QFETCH(QStringList, fields);
        QFETCH(QString, at);
        QFETCH(QString, said);
        Bench bench;
        QTRY_VERIFY(bench.store->hasStatus());
        ObjectDialog dialog(*bench.store, bench.client, configFromJson(configReply()),
                            ObjectKind::Group);
        for (qsizetype i = 0; i < fields.size(); i += 2)
            dialog.setField(fields[i], fields[i + 1]);
        lineOf(dialog, u"Reason"_s)->setText(u"new service"_s);
        QTRY_VERIFY2(dialog.problemOf(at).contains(said), qPrintable(dialog.problemOf(at)));
        QPushButton *add = buttonOf(dialog, u"Add group"_s);
        QTRY_VERIFY(add->toolTip() != u"It is being planned."_s);
        QVERIFY(!add->isEnabled());
        QVERIFY(!add->toolTip().isEmpty());
        QVERIFY(bench.applied.isEmpty());
    }

    void aPairIsOneValue()
    {
        Bench bench;
        QTRY_VERIFY(bench.store->hasStatus());
        ObjectDialog dialog(*bench.store, bench.client, configFromJson(configReply()),
                            ObjectKind::Group);
        dialog.setField(u"name"_s, u"paging"_s);
        dialog.setField(u"hosts"_s, u"beta"_s); // not shown any more, and not sent
        dialog.setField(u"pair.standby"_s, u"cold"_s);
        dialog.setField(u"pair.primary"_s, u"beta"_s);
        dialog.setField(u"pair.alternate"_s, u"gamma"_s);
        QCOMPARE(valueOf(dialog.changes(), u"group.paging.pair"_s),
                 u"{ standby = \"cold\", primary = \"beta\", alternate = \"gamma\" }"_s);
        QCOMPARE(valueOf(dialog.changes(), u"group.paging.hosts"_s), QString());
    }

    void defaultsSayWhereTheyComeFrom()
    {
        Bench bench;
        ObjectDialog dialog(*bench.store, bench.client, configFromJson(configReply()),
                            ObjectKind::Process);
        dialog.setField(u"group"_s, u"cdma"_s);
        QCOMPARE(dialog.hintOf(u"start_timeout"_s), u"Default: 20s, from fig1.toml:12"_s);
        QCOMPARE(dialog.hintOf(u"stop_timeout"_s), u"Default: 9s, from 10-cdma.toml:8"_s);
        QCOMPARE(dialog.hintOf(u"kill_timeout"_s), u"Default: 3s, built in"_s);
        dialog.setField(u"name"_s, u"trace"_s);
        dialog.setField(u"command"_s, u"/opt/trace"_s);
        auto *tree = dialog.findChild<QTreeWidget *>();
        QTRY_COMPARE(tree->topLevelItemCount(), 2);
        QCOMPARE(tree->topLevelItem(0)->text(1), u"Active"_s);
        QCOMPARE(tree->topLevelItem(0)->text(2), u"Goes on; trace is started beside it"_s);
    }

    // It takes effect at once; what no manager can do for it is said before.
    void aHostComesAndWhatIsLeftToDoIsSaid()
    {
        Bench bench;
        QTRY_VERIFY(bench.store->hasStatus());
        ObjectDialog dialog(*bench.store, bench.client, configFromJson(configReply()),
                            ObjectKind::Host);
        dialog.show();
        auto *byHand = dialog.findChild<QLabel *>(u"byHand"_s);
        QVERIFY(!byHand->isVisible());
        dialog.setField(u"name"_s, u"epsilon"_s);
        dialog.setField(u"outlet"_s, u"5"_s);
        lineOf(dialog, u"Reason"_s)->setText(u"more room"_s);
        QPushButton *add = buttonOf(dialog, u"Add host"_s);
        QTRY_VERIFY2(add->isEnabled(), qPrintable(add->toolTip()));
        auto *tree = dialog.findChild<QTreeWidget *>();
        QCOMPARE(tree->topLevelItem(0)->text(0), u"epsilon"_s);
        QCOMPARE(tree->topLevelItem(0)->text(2), u"Is new: all on it waits until its manager joins"_s);
        QVERIFY(byHand->isVisible());
        for (const auto &step : {u"holdfastctl cluster update SITE"_s, u"corosync-cfgtool -R"_s,
                                 u"install Holdfast on epsilon"_s})
            QVERIFY2(byHand->text().contains(step), qPrintable(byHand->text()));
        add->click();
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(bench.applied.value(u"changes"_s).toArray()[0],
                 QJsonValue(QJsonObject{{u"add"_s, u"host.epsilon"_s}}));
    }

    void whatRunsIsNotRemoved()
    {
        Bench bench;
        QTRY_VERIFY(bench.store->hasStatus());
        RemoveDialog dialog(*bench.store, bench.client, configFromJson(configReply()));
        dialog.select(u"group.cdma"_s);
        lineOf(dialog, u"Reason"_s)->setText(u"retired"_s);
        QPushButton *button = buttonOf(dialog, u"Remove group.cdma"_s);
        QVERIFY(button != nullptr);
        QTRY_VERIFY2(button->toolTip().startsWith(u"cdma@alpha must be Off-line"_s),
                     qPrintable(button->toolTip()));
        QVERIFY(!button->isEnabled());
        dialog.select(u"group.cdma.process.mobility"_s);
        QTRY_VERIFY(button->isEnabled());
        bench.refuses = true; // the situation has changed meanwhile
        button->click();
        QTRY_COMPARE(button->toolTip(), u"gamma is not on the bus"_s);
        bench.refuses = false;
        dialog.select(u"group.billing"_s);
        QTRY_VERIFY(button->isEnabled());
        button->click();
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(bench.applied.value(u"changes"_s).toArray(),
                 (QJsonArray{QJsonObject{{u"remove"_s, u"group.billing"_s}}}));
    }

    void byKeyboardAlone()
    {
        Bench bench;
        QTRY_VERIFY(bench.store->hasStatus());
        ObjectDialog dialog(*bench.store, bench.client, configFromJson(configReply()),
                            ObjectKind::Group);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        const auto goTo = [&](const QString &name) {
            for (int i = 0; i < 60; ++i) {
                QWidget *focus = QApplication::focusWidget();
                if (focus != nullptr && focus->accessibleName() == name)
                    return true;
                QTest::keyClick(focus == nullptr ? &dialog : focus, Qt::Key_Tab);
            }
            return false;
        };
        QVERIFY(goTo(u"Name"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"paging"_s);
        QVERIFY(goTo(u"Hosts"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"beta"_s);
        QVERIFY(goTo(u"Command of its first process"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"/p"_s);
        QVERIFY(goTo(u"Reason"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"new"_s);
        QPushButton *add = buttonOf(dialog, u"Add group paging"_s);
        QTRY_VERIFY(add->isEnabled());
        for (int i = 0; i < 60 && QApplication::focusWidget() != add; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), add);
        QTest::keyClick(add, Qt::Key_Space);
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
        for (const QWidget *each : dialog.findChildren<QWidget *>()) {
            if (each->focusPolicy() != Qt::NoFocus && each->isVisible()
                && qobject_cast<const QLineEdit *>(each) != nullptr)
                QVERIFY2(!each->accessibleName().isEmpty()
                             || qobject_cast<QComboBox *>(each->parent()) != nullptr,
                         each->objectName().toLatin1());
        }
    }

    void disabledActionsSayWhy()
    {
        Bench bench;
        ThresholdsView view(*bench.store, bench.client);
        QPushButton *add = buttonOf(view, u"Add"_s);
        QPushButton *remove = buttonOf(view, u"Remove"_s);
        QVERIFY(add != nullptr && remove != nullptr);
        QCOMPARE(add->menu()->actions().size(), 4);
        QTRY_VERIFY2(add->isEnabled() && remove->isEnabled(), qPrintable(add->toolTip()));
        bench.store->setMode(SiteStore::Mode::View);
        bench.client.setConnection(ManagerClient::Connection::Lost);
        QTRY_VERIFY(!add->isEnabled() && !remove->isEnabled());
        QVERIFY(!add->toolTip().isEmpty());

        Bench ofOperator;
        ofOperator.client.setRole(UserRole::Operator);
        ThresholdsView theirs(*ofOperator.store, ofOperator.client);
        QTRY_VERIFY(buttonOf(theirs, u"Add"_s)->toolTip().contains(u"administrator"_s));
        QVERIFY(!buttonOf(theirs, u"Add"_s)->isEnabled() && !buttonOf(theirs, u"Remove"_s)->isEnabled());
    }

    // HOLDFAST_PICTURES=DIRECTORY: what the dialogs look like.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("HOLDFAST_PICTURES");
        if (folder.isEmpty())
            QSKIP("set HOLDFAST_PICTURES to a directory");
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            applyTheme(*qApp, theme);
            const QString mark = theme == ThemeChoice::Dark ? u"-dark.png"_s : u"-light.png"_s;
            Bench bench;
            QTRY_VERIFY(bench.store->hasStatus());
            const ConfigInForce config = configFromJson(configReply());
            const std::pair<ObjectKind, QString> kinds[] = {{ObjectKind::Group, u"group"_s},
                                                            {ObjectKind::Process, u"process"_s},
                                                            {ObjectKind::Resource, u"resource"_s},
                                                            {ObjectKind::Host, u"host"_s}};
            for (const auto &[kind, name] : kinds) {
                ObjectDialog dialog(*bench.store, bench.client, config, kind);
                dialog.show();
                QTRY_VERIFY(isPlanned(dialog));
                QVERIFY(
                    dialog.grab().save(folder + u"/objects-add-"_s + name + u"-empty"_s + mark));
                if (kind == ObjectKind::Host) {
                    dialog.setField(u"name"_s, u"epsilon"_s);
                    dialog.setField(u"address"_s, u"10.0.0.5"_s);
                    QTRY_VERIFY(isPlanned(dialog));
                    QVERIFY(dialog.grab().save(folder + u"/objects-add-host-planned"_s + mark));
                }
                if (kind != ObjectKind::Group && kind != ObjectKind::Process)
                    continue;
                dialog.setField(u"group"_s, u"cdma"_s);
                dialog.setField(u"name"_s, kind == ObjectKind::Group ? u"paging"_s : u"trace"_s);
                dialog.setField(u"hosts"_s, u"beta, gamma"_s);
                dialog.setField(u"process.main.command"_s, u"/opt/paging/pager --port 7000"_s);
                dialog.setField(u"command"_s, u"/opt/trace --all"_s);
                QTRY_VERIFY(isPlanned(dialog));
                QVERIFY(
                    dialog.grab().save(folder + u"/objects-add-"_s + name + u"-planned"_s + mark));
                dialog.setField(u"hosts"_s, u"alpa, beta"_s);
                dialog.setField(u"resources"_s, u"nothing-db"_s);
                dialog.setField(u"start_timeout"_s, u"soon"_s);
                QTRY_VERIFY(isPlanned(dialog));
                QVERIFY(
                    dialog.grab().save(folder + u"/objects-add-"_s + name + u"-errors"_s + mark));
            }
            RemoveDialog dialog(*bench.store, bench.client, config);
            dialog.select(u"group.cdma"_s);
            dialog.show();
            QTRY_VERIFY(isPlanned(dialog));
            QVERIFY(dialog.grab().save(folder + u"/objects-remove"_s + mark));
        }
        applyTheme(*qApp, ThemeChoice::Light);
    }
};

QTEST_MAIN(TestUiObjects)
#include "tst_objects.moc"
