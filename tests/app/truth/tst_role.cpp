// tst_role.cpp - a role that is asked for and not acknowledged is never drawn as reached: a real pair whose Standby is
// stopped while it is told to become Active.
#include "shownsite.h"

#include <livesite.h>

#include <api/embeddedclient.h>
#include <member/memberview.h>
#include <member/statediagram.h>
#include <site/layertree.h>
#include <site/layertreemodel.h>
#include <site/sitematrix.h>
#include <style/accessibleitems.h>

#include <QDir>
#include <QDockWidget>
#include <QTest>
#include <QTreeView>

#include <csignal>

using namespace holdfast;
using namespace Qt::StringLiterals;

class TestRole : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installAccessibleItems(); }
    void isNotDrawnAsReached();
};

namespace {

// The part of the member's cell with the symbol of its state.
QImage symbolOf(ShownSite &shown, const QString &member)
{
    auto *matrix = shown.window().findChild<SiteMatrix *>();
    for (int i = 0; i < matrix->itemCount(); ++i) {
        if (!matrix->itemName(i).startsWith(member))
            continue;
        QRect cell = matrix->itemRect(i);
        cell.translate(matrix->viewport()->mapTo(&shown.window(), QPoint(0, 0)));
        return shown.window().grab().toImage().copy(cell.left() + 4, cell.top() + 4, 26, cell.height() - 8);
    }
    return {};
}

QString treeStateOf(ShownSite &shown, const QString &member)
{
    auto &tree = shown.window().findChild<LayerTree *>()->tree();
    const auto found = tree.model()->match(tree.model()->index(0, 0), LayerTreeModel::TargetRole, member, 1,
                                           Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QString() : found.front().siblingAtColumn(LayerTreeModel::StateColumn).data().toString();
}

} // namespace

void TestRole::isNotDrawnAsReached()
{
    QTemporaryDir directory;
    LiveSite live(directory.path());
    QVERIFY(live.start());
    QVERIFY2(eventually([&] { return live.isAtRest(); }), qPrintable(live.atRestOrWhy()));
    const QString standby = u"cdma@beta"_s, active = u"cdma@alpha"_s;
    ShownSite shown(std::make_unique<EmbeddedClient>([&] { return live.site().service(); }), standby);
    QTRY_COMPARE_WITH_TIMEOUT(shown.falseAsFresh(), QString(), 10000);
    QCOMPARE(treeStateOf(shown, standby), u"STBY"_s);
    const QImage before = symbolOf(shown, standby);
    QVERIFY(!before.isNull());

    // It can't answer: what it is told stays a wish.
    std::vector<pid_t> stopped;
    for (const ProcessStatus &process : live.member(standby).processes)
        stopped.push_back(static_cast<pid_t>(process.pid));
    QVERIFY(!stopped.empty());
    for (const pid_t pid : stopped)
        QCOMPARE(::kill(pid, SIGSTOP), 0);
    const auto goOn = qScopeGuard([&] {
        for (const pid_t pid : stopped)
            ::kill(pid, SIGCONT);
    });
    // At every state that the console gets while it waits, not only at the one that is looked at below.
    QString wrong;
    bool wished = false;
    connect(&shown.store(), &SiteStore::statusChanged, this, [&] {
        const MemberStatus &now = *shown.store().member(standby);
        wished = wished || now.pending;
        if (now.pending && now.state != State::Standby)
            wrong = u"%1 in state %2"_s.arg(standby).arg(static_cast<int>(now.state));
        if (now.pending && !treeStateOf(shown, standby).startsWith(u"STBY"_s))
            wrong = u"the tree has "_s + treeStateOf(shown, standby);
    });
    QCOMPARE(live.command(u"switchover cdma"_s), QString());
    QTRY_VERIFY_WITH_TIMEOUT(wished, 10000);
    QCOMPARE(treeStateOf(shown, standby), u"STBY \u2192 ACTV"_s);
    auto *view = shown.window().findChild<QDockWidget *>(u"memberDock"_s)->findChild<MemberView *>();
    const QString sentence = view->findChild<StateDiagram *>()->sentence();
    QVERIFY2(sentence.startsWith(standby + u" is Standby, hot; \u2192 ACTV, awaiting acknowledgement"_s),
             qPrintable(sentence));
    QVERIFY(symbolOf(shown, standby) == before);
    shown.keepPicture(u"asked-for"_s);

    // Answered: only now is it so, and drawn so.
    for (const pid_t pid : stopped)
        QCOMPARE(::kill(pid, SIGCONT), 0);
    QTRY_COMPARE_WITH_TIMEOUT(treeStateOf(shown, standby), u"ACTV"_s, 10000);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QVERIFY(symbolOf(shown, standby) != before);
}

QTEST_MAIN(TestRole)
#include "tst_role.moc"
