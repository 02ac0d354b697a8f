// What the view says: how fresh the lines are, why there are none, what was found. Everything for people is here.
#include <output/outputview.h>

#include <output/outputtable.h>
#include <store/sitestore.h>
#include <style/colours.h>
#include <style/metrics.h>

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

// Answers come four times a second; older than this is no longer "now".
constexpr double liveForS = 2.0;

void setColour(QLabel &label, const QColor &colour)
{
    QPalette palette = label.palette();
    if (palette.color(QPalette::WindowText) == colour)
        return;
    palette.setColor(QPalette::WindowText, colour);
    label.setPalette(palette);
}

} // namespace

QString OutputView::failureText() const
{
    const QString host = m_feed.target().section(u'/', 0, 0).section(u'@', -1);
    const HostStatus *status = m_store.host(host);
    if (m_store.isStale(host) || (status && status->state != HostState::Up))
        return tr("Host %1 is not reachable.").arg(host);
    const ApiError &error = m_feed.error();
    const QString why = error.why.isEmpty() ? error.message : error.why;
    return tr("The manager does not give it: %1").arg(error.todo.isEmpty() ? why : why + u"; "_s + error.todo);
}

// Who filters for stderr and sees nothing must not believe that nothing went wrong (core/supervisor/runningprocess.h).
QString OutputView::streamsText() const
{
    return tr("Only what commands (exec, OCF agents) write to stderr is told apart; "
              "a program writes all into one pipe.");
}

QString OutputView::statusText() const
{
    const double age = m_feed.ageS();
    const QString old = age < 0 ? QString() : u' ' + tr("What is shown is %1 old.").arg(ageText(age));
    QString text;
    switch (m_feed.phase()) {
    case OutputFeed::Phase::Nothing: break;
    case OutputFeed::Phase::Asking: text = tr("Not answered yet.") + old; break;
    case OutputFeed::Phase::Live:
        if (age > liveForS)
            text = tr("Not live.") + old;
        else
            text = m_table->isFollowing() ? tr("Live.") : tr("Live; the list stands still while you read.");
        break;
    case OutputFeed::Phase::Full:
        text = tr("Stopped: no more lines are taken until you follow again.") + old;
        break;
    case OutputFeed::Phase::Disconnected: text = tr("Not live: the connection is lost.") + old; break;
    case OutputFeed::Phase::Failed: text = tr("Not live.") + u' ' + failureText() + old; break;
    case OutputFeed::Phase::TooOld: text = tr("The manager is too old.") + old; break;
    }
    if (m_feed.isUnnumbered())
        text += u' ' + tr("This manager is older: lines have no times, and it is not known whether some are missing.");
    if (m_store.moment().isValid())
        text += u' ' + tr("The console shows the past, this list the present.");
    return text.trimmed();
}

QString OutputView::emptyText() const
{
    if (m_model.lineCount() > 0) {
        const QString none = tr("None of %n line(s) passes the filter.", nullptr, m_model.lineCount());
        return m_onlyErrors->isChecked() ? none + u'\n' + streamsText() : none;
    }
    const QString target = m_feed.target();
    switch (m_feed.phase()) {
    case OutputFeed::Phase::Nothing: return tr("No state of the site has arrived yet.");
    case OutputFeed::Phase::Asking: return tr("The output of %1 is asked for.").arg(target);
    case OutputFeed::Phase::Full:
    case OutputFeed::Phase::Live: break;
    case OutputFeed::Phase::Disconnected:
        return tr("There is no connection to a manager.") + u'\n' + m_store.connectionError();
    case OutputFeed::Phase::Failed: return tr("The output of %1 can't be shown.").arg(target) + u'\n' + failureText();
    case OutputFeed::Phase::TooOld:
        return tr("This manager is older than the console: it can't give what processes write.");
    }
    const MemberStatus *member = m_store.member(target.section(u'/', 0, 0));
    const QString process = target.section(u'/', 1);
    const bool runs = member && std::any_of(member->processes.begin(), member->processes.end(), [&](const auto &each) {
        return (each.pid > 0 || each.state != u"stopped"_s) && (process.isEmpty() || each.name == process);
    });
    const QString nothing = tr("%1 has written nothing yet.").arg(target);
    return runs ? nothing : nothing + u'\n' + tr("It is not running.");
}

void OutputView::refreshStatus()
{
    const Colours colours = Colours::of(palette());
    const OutputFeed::Phase phase = m_feed.phase();
    const bool live = phase == OutputFeed::Phase::Live && m_feed.ageS() <= liveForS;
    const bool quiet = live || phase == OutputFeed::Phase::Asking || phase == OutputFeed::Phase::Nothing;
    m_status->setText(statusText());
    setColour(*m_status, quiet ? colours.dim : colours.caution);
    setColour(*m_searchError, colours.caution);
    refreshCounts();
}

QString OutputView::searchText() const
{
    if (!m_model.search().isUsable())
        return {};
    const QLocale locale;
    const int all = m_model.matchCount();
    const QList<int> selected = m_table->selectedLines();
    const int number = selected.size() == 1 ? m_model.matchNumber(selected.front()) : 0;
    if (all == 0)
        return tr("no match");
    return number > 0 ? tr("%1 of %2", "matches").arg(locale.toString(number), locale.toString(all))
                      : tr("%n match(es)", nullptr, all);
}

void OutputView::refreshCounts()
{
    const bool empty = m_model.rowCount() == 0;
    m_pages->setCurrentWidget(empty ? m_emptyPage : static_cast<QWidget *>(m_table));
    m_empty->setText(empty ? emptyText() : QString());
    m_showAll->setVisible(empty && m_model.lineCount() > 0);

    const int all = m_model.lineCount();
    const int shown = m_model.shownLines();
    const QString lines = shown == all ? tr("%n line(s)", nullptr, all)
                                       : tr("%1 of %n line(s)", nullptr, all).arg(QLocale().toString(shown));
    m_count->setText(m_model.hasOlder() ? tr("%1, older ones left out").arg(lines) : lines);
    const int fresh = m_table->newLines();
    m_new->setVisible(fresh > 0);
    if (fresh > 0)
        m_new->setText(tr("%n new line(s)", nullptr, fresh));

    const OutputSearch &search = m_model.search();
    QString error;
    if (!search.error().isEmpty())
        error = tr("Not searched, the expression is wrong at character %1: %2")
                    .arg(search.errorOffset() + 1)
                    .arg(search.error());
    else if (search.gaveUp())
        error = tr("The expression takes too long: not all lines were searched.");
    m_searchError->setText(error);
    m_searchError->setVisible(!error.isEmpty());
    m_search->setAccessibleDescription(error);
    m_found->setText(searchText());
    const bool found = m_model.matchCount() > 0;
    m_next->setEnabled(found);
    m_previous->setEnabled(found);
    const bool selected = m_table->selectionModel()->hasSelection();
    m_copy->setEnabled(selected);
    m_copyAction->setEnabled(selected);
    m_copy->setToolTip(selected ? tr("Copy the selected lines as text") : tr("No line is selected."));
    m_save->setEnabled(!empty);
    m_save->setToolTip(empty ? tr("There is no line to save.") : tr("Save the lines that are shown"));
}

void OutputView::retranslate()
{
    const auto set = [](auto &button, const QString &text, const QString &tip) {
        button.setText(text);
        button.setToolTip(tip);
        describe(button, text, tip);
    };
    const auto setName = [](QAbstractButton &button, const QString &name) {
        button.setToolTip(name);
        describe(button, QString(name).section(u" ("_s, 0, 0));
    };
    m_memberLabel->setText(tr("Member"));
    m_processLabel->setText(tr("Process"));
    describe(*m_member, tr("Member whose output is shown"));
    describe(*m_process, tr("Process whose output is shown"));
    set(*m_follow, tr("Follow"), tr("Keep the newest line in view (End)"));
    set(*m_copy, tr("Copy"), tr("Copy the selected lines as text"));
    set(*m_save, tr("Save\u2026"), tr("Save the lines that are shown"));
    m_copyAction->setText(tr("Copy"));
    m_search->setPlaceholderText(tr("Search in the output"));
    m_search->setToolTip(m_search->placeholderText());
    describe(*m_search, tr("Search in the output"));
    setName(*m_case, tr("Match upper and lower case"));
    setName(*m_expression, tr("Regular expression"));
    const auto keys = [](const QKeySequence &sequence) { return sequence.toString(QKeySequence::NativeText); };
    setName(*m_previous, tr("Previous match (%1)").arg(keys(QKeySequence(Qt::SHIFT | Qt::Key_F3))));
    setName(*m_next, tr("Next match (%1)").arg(keys(QKeySequence(Qt::Key_F3))));
    set(*m_onlyMatches, tr("Only matches"), tr("Show only lines in which the text is found"));
    set(*m_onlyErrors, tr("Only stderr"), tr("Show only lines written to stderr") + u'\n' + streamsText());
    m_showAll->setText(tr("Show all lines"));
    m_new->setAccessibleDescription(tr("Show the new lines and follow"));
    m_new->setToolTip(tr("Show the new lines and follow"));
    m_dismiss->setToolTip(tr("Dismiss this note"));
    describe(*m_dismiss, tr("Dismiss this note"));
    describe(*m_table, tr("Output of processes"));
    describe(*this, tr("Output"));
    m_model.retranslate();
    m_table->fitColumns();
    if (m_process->count() > 0)
        m_process->setItemText(0, tr("All processes"));
    refreshStatus();
}

} // namespace holdfast
