#include "bench.h"
#include "fakeclient.h"
#include "fixturesite.h"

#include <power/linepanel.h>
#include <power/outletmodel.h>
#include <power/poweractions.h>
#include <power/powerview.h>
#include <power/serialterminal.h>
#include <store/sitestore.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

// The panel beside the real independent computer, with no manager anywhere.
struct Table {
    Table()
    {
        ic.addLineOnly(u"console"_s);
        client.setConnection(ManagerClient::Connection::Lost, u"no manager"_s);
    }
    bool start() { return ic.start(); }
    void connectPanel()
    {
        view.suggestLine(QString::fromStdString(ic.settings(u"console"_s).serial), u"console"_s);
        button(u"Connect"_s)->click();
    }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *each : view.findChildren<QPushButton *>()) {
            if (each->text().startsWith(text))
                return each;
        }
        return nullptr;
    }
    PowerState power(int outlet) const
    {
        const OutletModel::Row *row = view.ownOutlets().row(outlet);
        return row == nullptr ? PowerState::Unknown : row->power;
    }

    Bench ic;
    FakeClient client;
    SiteStore store{client};
    PowerView view{store, client};
};

} // namespace

class TestPowerView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drivesTheIndependentComputerWithNoManager()
    {
        Table table;
        QVERIFY(table.start());
        table.connectPanel();
        QTRY_VERIFY(table.view.session() != nullptr);
        QTRY_COMPARE(table.view.session()->line(), LinkState::Up);
        QTRY_COMPARE(table.power(1), PowerState::On);
        QTRY_COMPARE(table.power(2), PowerState::On);
        table.view.select(u"beta"_s);

        // Arm, see it, then fire; nothing without a reason.
        QVERIFY(!table.button(u"Arm power off"_s)->isEnabled());
        table.view.actions().findChild<QLineEdit *>()->setText(u"replacing a fan"_s);
        QTRY_VERIFY(table.button(u"Arm power off"_s)->isEnabled());
        table.button(u"Arm power off"_s)->click();
        QVERIFY(table.view.actions().isArmed());
        QCOMPARE(table.power(2), PowerState::On);
        table.button(u"Fire"_s)->click();
        QVERIFY(!table.view.actions().isArmed());
        QTRY_COMPARE(table.power(2), PowerState::Off);
        QCOMPARE(table.power(1), PowerState::On);
        QVERIFY(table.ic.log().contains("replacing a fan"));
    }
    void whatIsArmedCanBeDisarmed()
    {
        Table table;
        QVERIFY(table.start());
        table.connectPanel();
        QTRY_COMPARE(table.power(1), PowerState::On);
        table.view.actions().findChild<QLineEdit *>()->setText(u"x"_s);
        QTRY_VERIFY(table.button(u"Arm power cycle"_s)->isEnabled());
        table.button(u"Arm power cycle"_s)->click();
        table.button(u"Disarm"_s)->click();
        QVERIFY(!table.view.actions().isArmed());
        QVERIFY(!table.button(u"Fire"_s)->isVisibleTo(&table.view));
    }
    void aMissingPortIsSaidAndTriedAgain()
    {
        Table table;
        table.view.suggestLine(u"/dev/does-not-exist"_s, u"console"_s);
        table.button(u"Connect"_s)->click();
        QTRY_COMPARE(table.view.session()->line(), LinkState::Down);
        QVERIFY(!table.view.session()->why().isEmpty());
        QVERIFY(table.button(u"Release"_s) != nullptr);
        table.button(u"Release"_s)->click();
        QVERIFY(table.view.session() == nullptr);
    }
    void anUnpluggedLineIsSaidAndComesBack()
    {
        Table table;
        QVERIFY(table.start());
        table.connectPanel();
        QTRY_COMPARE(table.power(1), PowerState::On);
        table.ic.unplug(u"console"_s);
        QTRY_VERIFY(table.view.session()->line() != LinkState::Up);
        // What is shown now is the last known, and says so; nothing can be switched.
        QTRY_VERIFY(table.view.ownOutlets().index(0, OutletModel::Power).data().toString().contains(u"last known"_s));
        QVERIFY(!table.button(u"Arm power off"_s)->isEnabled());
        table.ic.plug(u"console"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table.view.session()->line(), LinkState::Up, 10000);
    }
    // What two ends with different baud rates make of each other's frames: bytes, and hardly a frame among them.
    void aWrongBaudRateIsSaid()
    {
        Table table;
        QVERIFY(table.start());
        table.connectPanel();
        QTRY_COMPARE(table.view.session()->line(), LinkState::Up);
        const auto counts = [&table] {
            QStringList texts;
            for (const QLabel *label : table.view.terminal().findChildren<QLabel *>())
                texts += label->text();
            return texts.join(u'\n');
        };
        QVERIFY(!counts().contains(u"baud rate"_s));
        const QByteArray noise("\xfe\x1c$\x80\xf0%\x07\r\n", 9);
        for (const auto end : {PtyPair::End::First, PtyPair::End::Second})
            table.ic.cable(u"console"_s).inject(end, noise.repeated(100));
        QTRY_VERIFY2(counts().contains(u"check the baud rate"_s), qPrintable(counts()));
    }
    void theTerminalShowsTextAndHexAndSendsWithChecksum()
    {
        Table table;
        QVERIFY(table.start());
        table.connectPanel();
        QTRY_VERIFY(table.view.terminal().text().contains(u"HELLO proto=1"_s));
        for (QCheckBox *box : table.view.terminal().findChildren<QCheckBox *>()) {
            if (box->text() == "Hexadecimal"_L1)
                box->setChecked(true);
        }
        QTRY_VERIFY(table.view.terminal().text().contains(u" 0d 0a"_s));
        QLineEdit *input = table.view.terminal().findChild<QLineEdit *>();
        input->setText(u"60001 NONSENSE"_s);
        QTest::keyClick(input, Qt::Key_Return);
        QTRY_VERIFY(table.view.terminal().text().contains(QString::fromLatin1(QByteArray("unknown-verb").toHex(' '))));
    }
    void withAManagerItsViewIsShownToo()
    {
        FakeClient client;
        client.setStatus(fig1Status());
        SiteStore store(client);
        store.start();
        PowerView view(store, client);
        QTRY_VERIFY(store.hasStatus());
        const auto models = view.findChildren<OutletModel *>();
        QTRY_VERIFY(models[0]->rowCount() + models[1]->rowCount() == 4);
    }
};

QTEST_MAIN(TestPowerView)
#include "tst_powerview.moc"
