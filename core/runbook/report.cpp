#include <runbook/report.h>

#include <runbook/words.h>

#include <QCoreApplication>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(holdfast::RunbookReport)
};

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s) : u"-"_s;
}

QString lasted(const QDateTime &began, const QDateTime &ended)
{
    if (!began.isValid() || !ended.isValid())
        return {};
    const qint64 s = began.secsTo(ended);
    return u"%1:%2:%3"_s.arg(s / 3600).arg(s / 60 % 60, 2, 10, QLatin1Char('0')).arg(s % 60, 2, 10, QLatin1Char('0'));
}

QString outcomeOf(const RunbookStep &step)
{
    const QString state = word(step.state);
    return step.note.isNone() ? state : Words::tr("%1: %2", "outcome, why").arg(state, sentence(step.note));
}

QString endingOf(const Runbook &book)
{
    QString text = Words::tr("This run-book is %1.").arg(word(book.state));
    if (!book.halt.isNone() && book.state == RunState::Halted)
        text += u' ' + sentence(book.halt) + u' ' + todoFor(book.halt);
    const QStringList left = book.leftOffline();
    if (!left.isEmpty())
        text += u' ' + Words::tr("Still off-line: %1.").arg(left.join(u", "_s));
    return text.trimmed();
}

} // namespace

Report reportOf(const Runbook &book)
{
    Report report;
    report.title = Words::tr("Upgrade of %1 on %2").arg(book.targets.join(u", "_s), book.site);
    report.head = {{Words::tr("Run-book"), book.id},
                   {Words::tr("By"), book.by},
                   {Words::tr("Reason"), book.reason},
                   {Words::tr("Ticket"), book.ticket.isEmpty() ? u"-"_s : book.ticket},
                   {Words::tr("Work"), book.options.run.isEmpty() ? Words::tr("by hand") : book.options.run},
                   {Words::tr("Verification"), book.options.verify.isEmpty() ? u"-"_s : book.options.verify},
                   {Words::tr("Began (UTC)"), timeText(book.began)},
                   {Words::tr("Ended (UTC)"), timeText(book.ended)},
                   {Words::tr("Lasted"), lasted(book.began, book.ended)}};
    if (report.head.back().second.isEmpty())
        report.head.pop_back();
    for (std::size_t i = 0; i < book.steps.size(); ++i) {
        const RunbookStep &step = book.steps[i];
        report.rows.push_back({static_cast<int>(i) + 1, stepText(step), step.began, step.ended, outcomeOf(step),
                               step.state == StepState::Failed});
    }
    for (const RunbookNote &note : book.notes) {
        const QString what = Words::tr("%1 UTC, step %2: %3 %4.", "time, number, user, what the user did")
                                 .arg(timeText(note.at), QString::number(note.step + 1), note.by, word(note.verb));
        const QString why =
            note.finding.isNone() ? QString() : u' ' + Words::tr("It had halted: %1").arg(sentence(note.finding));
        report.notes.push_back(what + why);
    }
    report.ending = endingOf(book);
    return report;
}

QString reportText(const Runbook &book)
{
    const Report report = reportOf(book);
    QString text = report.title + u'\n' + QString(report.title.size(), u'=') + u"\n\n"_s;
    qsizetype widest = 0;
    for (const auto &[what, value] : report.head)
        widest = std::max(widest, what.size());
    for (const auto &[what, value] : report.head)
        text += what.leftJustified(widest + 2) + value + u'\n';
    text += u"\n"_s + report.ending + u"\n\n"_s;
    for (const ReportRow &row : report.rows) {
        text += u"%1. %2\n"_s.arg(row.number, 3).arg(row.text);
        if (row.began.isValid() || row.ended.isValid())
            text += u"     %1 - %2\n"_s.arg(timeText(row.began), timeText(row.ended));
        text += u"     %1\n"_s.arg(row.outcome);
    }
    if (!report.notes.empty())
        text += u'\n';
    for (const QString &note : report.notes)
        text += note + u'\n';
    return text;
}

QString reportHtml(const Runbook &book)
{
    const Report report = reportOf(book);
    const auto safe = [](const QString &text) { return text.toHtmlEscaped(); };
    QString html = u"<h2>%1</h2><table cellspacing='0' cellpadding='3'>"_s.arg(safe(report.title));
    for (const auto &[what, value] : report.head)
        html += u"<tr><td>%1</td><td><b>%2</b></td></tr>"_s.arg(safe(what), safe(value));
    html += u"</table><p>%1</p><table border='1' cellspacing='0' cellpadding='4' width='100%'><tr>"_s.arg(
        safe(report.ending));
    for (const QString &heading : {u"#"_s, Words::tr("Step"), Words::tr("Began (UTC)"), Words::tr("Ended (UTC)"),
                                   Words::tr("Outcome")})
        html += u"<th align='left'>%1</th>"_s.arg(safe(heading));
    html += u"</tr>"_s;
    for (const ReportRow &row : report.rows) {
        const QString outcome = row.isBad ? u"<b>%1</b>"_s.arg(safe(row.outcome)) : safe(row.outcome);
        html += u"<tr><td>%1</td><td>%2</td><td>%3</td><td>%4</td><td>%5</td></tr>"_s.arg(
            QString::number(row.number), safe(row.text), timeText(row.began), timeText(row.ended), outcome);
    }
    html += u"</table>"_s;
    for (const QString &note : report.notes)
        html += u"<p>%1</p>"_s.arg(safe(note));
    return html;
}

} // namespace holdfast
