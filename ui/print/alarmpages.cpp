// Alarms and their health.
#include <print/viewpages.h>

#include <alarms/alarmhealthview.h>
#include <events/words.h>
#include <print/alarmtables.h>
#include <print/htmltable.h>
#include <store/sitestore.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct Paper {
    Q_DECLARE_TR_FUNCTIONS(holdfast::Paper)
};

QString moment(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString stateOf(const AlarmStatus &alarm)
{
    if (alarm.state == "unacknowledged"_L1)
        return Paper::tr("unacknowledged");
    if (alarm.state == "acknowledged"_L1)
        return Paper::tr("acknowledged");
    if (alarm.state == "returned-unacknowledged"_L1)
        return Paper::tr("gone, unacknowledged");
    if (alarm.state == "shelved"_L1)
        return !alarm.shelvedUntil.isValid() ? Paper::tr("shelved")
                                             : Paper::tr("shelved until %1").arg(moment(alarm.shelvedUntil));
    if (alarm.state == "out-of-service"_L1)
        return Paper::tr("since %1 by %2: %3", "time, user, reason")
            .arg(moment(alarm.outSince), alarm.outBy, alarm.outReason);
    return alarm.state;
}

QString wordOf(const AlarmStatus &alarm)
{
    const auto kind = fromName<AlarmKind>(alarm.alarm.toStdString());
    return kind ? word(*kind) : alarm.text;
}

} // namespace

QString alarmTables(const SiteStatus &site)
{
    const QStringList columns{Paper::tr("Severity"), Paper::tr("Target"), Paper::tr("Alarm"), Paper::tr("Since"),
                              Paper::tr("State")};
    HtmlTable inService(columns);
    HtmlTable out(columns);
    std::vector<const AlarmStatus *> alarms;
    for (const AlarmStatus &alarm : site.alarms)
        alarms.push_back(&alarm);
    std::ranges::stable_sort(alarms, {},
                             [](const AlarmStatus *alarm) { return std::pair(alarm->severity, alarm->since); });
    for (const AlarmStatus *alarm : alarms)
        (alarm->state == "out-of-service"_L1 ? out : inService)
            .add({word(alarm->severity), alarm->target, wordOf(*alarm), moment(alarm->since), stateOf(*alarm)});
    QString html = htmlHeading(Paper::tr("Alarms"))
        + (inService.isEmpty() ? htmlParagraph(Paper::tr("No alarm is in service.")) : inService.html());
    if (!out.isEmpty())
        html += htmlHeading(Paper::tr("Alarms out of service")) + out.html();
    return html;
}

PrintContent alarmPages(const SiteStore &store, const AlarmHealthView &view)
{
    PrintContent content;
    content.title = Paper::tr("Alarms and their health");
    content.html = alarmTables(store.status()) + reportHtml(view.page(), Colours::of(paperPalette()));
    return content;
}

} // namespace holdfast
