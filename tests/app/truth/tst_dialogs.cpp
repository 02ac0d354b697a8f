// tst_dialogs.cpp - the dialogs of the configuration against a real manager: what is added, changed and removed in them
// starts, goes on and stops as real processes; what is refused is said, and nothing has changed.
#include <realsite.h>

#include <api/socketclient.h>
#include <run/procfs.h>
#include <store/sitestore.h>
#include <thresholds/historypanel.h>
#include <thresholds/objectdialog.h>
#include <thresholds/removedialog.h>
#include <thresholds/rungeditor.h>
#include <thresholds/thresholdsview.h>

#include <QDialogButtonBox>
#include <QInputDialog>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 15000;

QString workload(const QString &name)
{
    return QStringLiteral(HOLDFAST_BIN_DIR "/holdfast-workload --name ") + name;
}

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

} // namespace

class TestDialogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void aGroupLivesFromDialogToDialog();
    void aProcessComesAndGoes();
    void aResourceIsLookedAtAndLeft();
    void aLimitIsChangedAndTakenBack();
    void aHostComesAndGoes();
    void whatIsRefusedChangesNothing();

private:
    // Through the view's own button and menu.
    template <class Dialog> [[nodiscard]] Dialog *opened()
    {
        return m_view->findChild<Dialog *>();
    }
    [[nodiscard]] ObjectDialog *adding(ObjectKind kind)
    {
        QPushButton *add = buttonOf(*m_view, u"Add \u2026"_s);
        if (!QTest::qWaitFor([&] { return add->isEnabled(); }, patience))
            return nullptr;
        add->menu()->actions().at(static_cast<int>(kind))->trigger();
        return opened<ObjectDialog>();
    }
    [[nodiscard]] RemoveDialog *removing(const QString &object)
    {
        QPushButton *remove = buttonOf(*m_view, u"Remove \u2026"_s);
        if (!QTest::qWaitFor([&] { return remove->isEnabled(); }, patience))
            return nullptr;
        remove->click();
        auto *dialog = opened<RemoveDialog>();
        if (dialog != nullptr)
            dialog->select(object);
        return dialog;
    }
    // With a reason, once the plan is there. @return why it can't be, or what the dialog says then; "" it is done.
    [[nodiscard]] QString applied(QDialog *dialog, const QString &verb)
    {
        if (dialog == nullptr)
            return u"no dialog"_s;
        lineOf(*dialog, u"Reason"_s)->setText(u"test"_s);
        QPushButton *button = buttonOf(*dialog, verb);
        if (button == nullptr)
            return u"no button "_s + verb;
        const QPointer<QDialog> open(dialog);
        if (!QTest::qWaitFor([&] { return button->isEnabled() || !button->toolTip().contains(u"being planned"_s); },
                             patience))
            return u"never planned"_s;
        if (!button->isEnabled())
            return button->toolTip();
        button->click();
        const bool gone = QTest::qWaitFor([&] { return open.isNull(); }, patience);
        return gone ? QString() : button->toolTip();
    }
    [[nodiscard]] qint64 pid(const QString &member, const QString &process) const
    {
        const MemberStatus *known = m_store->member(member);
        if (known == nullptr)
            return 0;
        for (const ProcessStatus &each : known->processes) {
            if (each.name == process)
                return each.pid;
        }
        return 0;
    }
    // By the kernel, not by what the manager says.
    [[nodiscard]] static bool runs(qint64 pid)
    {
        const auto stat = statOf(static_cast<pid_t>(pid));
        return stat && stat->state != 'Z';
    }
    [[nodiscard]] State state(const QString &member) const
    {
        const MemberStatus *known = m_store->member(member);
        return known == nullptr ? State::Unavailable : known->state;
    }
    [[nodiscard]] QString command(const QString &verb, const QString &target)
    {
        std::optional<ApiReply> answer;
        QJsonArray args{target};
        if (verb == "offline"_L1)
            args.append(u"--force"_s);
        m_client->call(u"command.execute"_s,
                       {{u"command"_s, verb}, {u"args"_s, args}, {u"reason"_s, u"test"_s}},
                       this, [&](const ApiReply &reply) { answer = reply; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, patience))
            return u"no answer"_s;
        return answer->ok() ? QString() : answer->error->why;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<RealSite> m_site;
    std::unique_ptr<SocketClient> m_client;
    std::unique_ptr<SiteStore> m_store;
    std::unique_ptr<ThresholdsView> m_view;
};

#define TRY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, patience)

void TestDialogs::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_site = std::make_unique<RealSite>(*m_directory, u"dialogs"_s);
    m_client = std::make_unique<SocketClient>(m_site->socket());
    m_store = std::make_unique<SiteStore>(*m_client);
    m_view = std::make_unique<ThresholdsView>(*m_store, *m_client);
    m_view->resize(1280, 800);
    m_view->show();
    m_store->start();
    TRY(state(u"application@one"_s) == State::Active && pid(u"application@one"_s, u"main"_s) > 0);
}

void TestDialogs::cleanup()
{
    m_view.reset();
    m_store.reset();
    m_client.reset();
    m_site.reset();
    m_directory.reset();
}

void TestDialogs::aGroupLivesFromDialogToDialog()
{
    const qint64 before = pid(u"application@one"_s, u"main"_s);
    ObjectDialog *dialog = adding(ObjectKind::Group);
    QVERIFY(dialog != nullptr);
    dialog->setField(u"name"_s, u"paging"_s);
    dialog->setField(u"hosts"_s, u"one"_s);
    dialog->setField(u"process.main.command"_s, workload(u"paging"_s));
    auto *affected = dialog->findChild<QTreeWidget *>();
    TRY(affected->topLevelItemCount() == 1);
    QCOMPARE(affected->topLevelItem(0)->text(0), u"paging@one"_s);
    QCOMPARE(applied(dialog, u"Add group paging"_s), QString());
    TRY(state(u"paging@one"_s) == State::Active && runs(pid(u"paging@one"_s, u"main"_s)));
    QCOMPARE(pid(u"application@one"_s, u"main"_s), before);
    // It can be chosen like all others, without anybody opening the view again.
    m_view->select(u"paging@one"_s);
    QCOMPARE(m_view->target(), u"paging@one/main"_s);

    // It runs: refused, and said what to do first, in the console's words.
    const qint64 pager = pid(u"paging@one"_s, u"main"_s);
    RemoveDialog *remove = removing(u"group.paging"_s);
    const QString why = applied(remove, u"Remove group.paging"_s);
    QVERIFY2(why.startsWith(u"paging@one must be Off-line"_s) && !why.contains(u"holdfastctl"_s), qPrintable(why));
    QVERIFY(runs(pager));
    // As soon as it is Off-line the open dialog knows.
    QCOMPARE(command(u"offline"_s, u"paging@one"_s), QString());
    TRY(!runs(pager));
    TRY(buttonOf(*remove, u"Remove group.paging"_s)->isEnabled());
    QCOMPARE(applied(remove, u"Remove group.paging"_s), QString());
    TRY(m_store->member(u"paging@one"_s) == nullptr);
    QVERIFY(m_view->target() != u"paging@one/main"_s);
    QCOMPARE(pid(u"application@one"_s, u"main"_s), before);
}

void TestDialogs::aProcessComesAndGoes()
{
    const QString member = u"application@one"_s;
    const qint64 before = pid(member, u"main"_s);
    ObjectDialog *dialog = adding(ObjectKind::Process);
    QVERIFY(dialog != nullptr);
    dialog->setField(u"group"_s, u"application"_s);
    dialog->setField(u"name"_s, u"trace"_s);
    dialog->setField(u"command"_s, workload(u"trace"_s));
    auto *affected = dialog->findChild<QTreeWidget *>();
    TRY(affected->topLevelItemCount() == 1);
    QCOMPARE(affected->topLevelItem(0)->text(2), u"Goes on; trace is started beside it"_s);
    QCOMPARE(applied(dialog, u"Add process trace"_s), QString());
    TRY(runs(pid(member, u"trace"_s)));
    QCOMPARE(pid(member, u"main"_s), before);
    QCOMPARE(state(member), State::Active);
    const qint64 trace = pid(member, u"trace"_s);
    QCOMPARE(command(u"offline"_s, member), QString());
    TRY(state(member) == State::Offline && !runs(trace));
    QCOMPARE(applied(removing(u"group.application.process.trace"_s), u"Remove group.application.process.trace"_s),
             QString());
    QCOMPARE(command(u"online"_s, member), QString());
    TRY(state(member) == State::Active && runs(pid(member, u"main"_s)));
    QCOMPARE(m_store->member(member)->processes.size(), std::size_t(1));
}

void TestDialogs::aResourceIsLookedAtAndLeft()
{
    const QString file = m_directory->filePath(u"card"_s);
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    ObjectDialog *dialog = adding(ObjectKind::Resource);
    QVERIFY(dialog != nullptr);
    dialog->setField(u"name"_s, u"card"_s);
    dialog->setField(u"hosts"_s, u"one"_s);
    dialog->setField(u"probe.kind"_s, u"file"_s);
    dialog->setField(u"probe.path"_s, file);
    dialog->setField(u"interval"_s, u"200ms"_s);
    QCOMPARE(applied(dialog, u"Add resource card"_s), QString());
    TRY(m_store->resource(u"card@one"_s) != nullptr
        && m_store->resource(u"card@one"_s)->state == ResourceState::InService);
    QVERIFY(QFile::remove(file)); // it is really looked at
    TRY(m_store->resource(u"card@one"_s)->state == ResourceState::Faulty);
    QCOMPARE(applied(removing(u"resource.card"_s), u"Remove resource.card"_s), QString());
    TRY(m_store->resource(u"card@one"_s) == nullptr);
    QCOMPARE(state(u"application@one"_s), State::Active);
}

void TestDialogs::aLimitIsChangedAndTakenBack()
{
    const QString process = u"application@one/main"_s;
    m_view->select(process);
    QCOMPARE(m_view->target(), process);
    TRY(!m_view->rungs().empty() && m_view->rungs()[0]->limit() && m_view->rungs()[0]->limit()->count == 3);
    m_view->rungs()[0]->findChild<QSpinBox *>()->setValue(7);
    lineOf(*m_view, u"Reason"_s)->setText(u"test"_s);
    QPushButton *apply = buttonOf(*m_view, u"Apply on every host"_s);
    TRY(apply->isEnabled());
    TRY(m_view->findChild<QPlainTextEdit *>()->toPlainText().contains(u"count = 7"_s));
    apply->click();
    const auto limit = [&] {
        const MemberStatus *member = m_store->member(u"application@one"_s);
        return member == nullptr || member->processes.empty() || member->processes[0].ladder.empty()
            ? 0
            : member->processes[0].ladder[0].count;
    };
    TRY(limit() == 7);

    // The roll-back, from the list of changes in force.
    auto *history = m_view->findChild<HistoryPanel *>();
    auto *list = history->findChild<QTreeWidget *>();
    TRY(list->topLevelItemCount() == 1);
    list->setCurrentItem(list->topLevelItem(0));
    buttonOf(*history, u"Take this change"_s)->click();
    auto *asks = m_view->findChild<QInputDialog *>();
    QVERIFY(asks != nullptr);
    asks->setTextValue(u"it was a test"_s);
    asks->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    TRY(limit() == 3);
    TRY(list->topLevelItemCount() == 0);
    TRY(m_view->rungs()[0]->limit() && m_view->rungs()[0]->limit()->count == 3);
}

void TestDialogs::aHostComesAndGoes()
{
    ObjectDialog *dialog = adding(ObjectKind::Host);
    QVERIFY(dialog != nullptr);
    dialog->setField(u"name"_s, u"two"_s);
    dialog->setField(u"outlet"_s, u"2"_s);
    QCOMPARE(applied(dialog, u"Add host two"_s), QString());
    TRY(m_store->host(u"two"_s) != nullptr);
    QCOMPARE(m_store->host(u"two"_s)->why, u"was added to the site, and its manager has not joined yet"_s);
    QCOMPARE(state(u"application@one"_s), State::Active);
    for (const AlarmStatus &alarm : m_store->status().alarms)
        QVERIFY2(alarm.target != u"two"_s, qPrintable(alarm.alarm));
    // Never here, it goes as it came.
    QCOMPARE(applied(removing(u"host.two"_s), u"Remove host.two"_s), QString());
    TRY(m_store->host(u"two"_s) == nullptr);
    // The one that there is can't go.
    RemoveDialog *remove = removing(u"host.one"_s);
    const QString why = applied(remove, u"Remove host.one"_s);
    QVERIFY2(!why.isEmpty() && m_store->host(u"one"_s) != nullptr, qPrintable(why));
}

// Somebody has edited the files meanwhile, which only shows when it is applied.
void TestDialogs::whatIsRefusedChangesNothing()
{
    ObjectDialog *dialog = adding(ObjectKind::Group);
    QVERIFY(dialog != nullptr);
    dialog->setField(u"name"_s, u"paging"_s);
    dialog->setField(u"hosts"_s, u"one"_s);
    dialog->setField(u"process.main.command"_s, workload(u"paging"_s));
    lineOf(*dialog, u"Reason"_s)->setText(u"test"_s);
    QPushButton *add = buttonOf(*dialog, u"Add group paging"_s);
    TRY(add->isEnabled());
    QFile file(m_site->siteFile());
    QVERIFY(file.open(QIODevice::Append));
    QVERIFY(file.write("[[group]]\nname = \"hand\"\nhosts = [\"one\"]\n[[group.process]]\nname = \"main\"\n"
                       "command = [\"/bin/true\"]\n")
            > 0);
    file.close();
    add->click();
    TRY(add->toolTip().contains(u"somebody has edited them"_s)
        || add->toolTip().contains(u"differ from the configuration in force"_s));
    QVERIFY(!add->isEnabled() && dialog->isVisible());
    QVERIFY(m_store->member(u"paging@one"_s) == nullptr && m_store->member(u"hand@one"_s) == nullptr);
    QVERIFY(!QFile::exists(m_site->siteFile().chopped(5) + u".d"_s)
            || QDir(m_site->siteFile().chopped(5) + u".d"_s).isEmpty());
    // The roll-back of what isn't there is said, too.
    dialog->reject();
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
