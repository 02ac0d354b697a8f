#include <alarms/healthreport.h>

#include <events/sentence.h>
#include <events/words.h>

#include <QGuiApplication>
#include <QLocale>
#include <QTextDocument>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct HealthReport {
    Q_DECLARE_TR_FUNCTIONS(holdfast::HealthReport)
};

QString alarmWord(const QString &alarm)
{
    const auto kind = fromName<AlarmKind>(alarm.toStdString());
    return kind ? word(*kind) : alarm;
}

QString moment(qint64 at)
{
    return localText(at).left(16); // to the minute
}

QString percent(double share)
{
    return QLocale().toString(share * 100, 'f', share > 0 && share < 0.1 ? 1 : 0) + u" %"_s;
}

QString number(double value)
{
    return QLocale().toString(value, 'f', value < 10 ? 2 : 0);
}

QString link(const QString &target)
{
    const QString shown = target.isEmpty() ? HealthReport::tr("the site") : target;
    return target.isEmpty() ? shown.toHtmlEscaped()
                            : u"<a href='%1'>%2</a>"_s.arg(target.toHtmlEscaped(), shown.toHtmlEscaped());
}

QString bold(const QString &text)
{
    return u"<b>"_s + text + u"</b>"_s;
}

// The newest command record about this target with one of these verbs.
const QJsonObject *orderFor(const std::vector<QJsonObject> &records, const QString &target,
                            std::initializer_list<QLatin1StringView> verbs)
{
    const QJsonObject *newest = nullptr;
    for (const QJsonObject &record : records) {
        if (record.value("kind"_L1) != "command"_L1 || record.value("reason"_L1).toString().isEmpty())
            continue;
        const QString command = record.value("command"_L1).toString();
        const QStringList args = argumentText(record.value("args"_L1)).split(u' ', Qt::SkipEmptyParts);
        const bool isMeant = args.contains(target) || record.value("target"_L1) == target
            || (target.contains(u'@')
                && (args.contains(target.section(u'@', 0, 0)) || args.contains(target.section(u'@', 1))));
        if (isMeant && std::find(verbs.begin(), verbs.end(), command) != verbs.end()
            && (newest == nullptr || record.value("seq"_L1).toInteger() > newest->value("seq"_L1).toInteger()))
            newest = &record;
    }
    return newest;
}

QString because(const QJsonObject *order)
{
    if (order == nullptr)
        return {};
    return HealthReport::tr(", by %1: \u201c%2\u201d", "user, reason")
        .arg(actorWords(order->value("by"_L1).toString()), order->value("reason"_L1).toString());
}

class Page
{
public:
    Page(const HealthPage &page, const Colours &colours) : m_page(page), m_health(page.health), m_colours(colours) {}

    QString html()
    {
        rate();
        floods();
        priorities();
        sources(HealthReport::tr("The most frequent alarms"), m_health.mostFrequent, HealthReport::tr("times"));
        chattering();
        stale();
        quiet(HealthReport::tr("Shelved"), m_page.shelved, HealthReport::tr("No alarm is shelved."));
        quiet(HealthReport::tr("Out of service"), m_page.outOfService,
              HealthReport::tr("No alarm is out of service."));
        quiet(HealthReport::tr("Suppressed by design"), m_page.suppressed,
              HealthReport::tr("Nothing is off-line: no alarm is suppressed."));
        return m_html;
    }

private:
    void heading(const QString &text)
    {
        m_html += u"<h3 style='margin:10px 0 2px 0'>"_s + text.toHtmlEscaped() + u"</h3>"_s;
    }
    void line(const QString &html) { m_html += u"<p style='margin:2px 0'>"_s + html + u"</p>"_s; }
    void verdict(const QString &text, bool good)
    {
        const QColor colour = good ? m_colours.text : m_colours.legible(m_colours.caution, textContrast);
        line(u"<span style='color:%1'>%2 %3</span>"_s.arg(colour.name(), good ? u"\u2713"_s : u"\u25b2"_s,
                                                          good ? text.toHtmlEscaped() : bold(text.toHtmlEscaped())));
    }
    void table(const QList<QStringList> &rows)
    {
        m_html += u"<table>"_s;
        for (const QStringList &row : rows) {
            m_html += u"<tr>"_s;
            for (const QString &cell : row)
                m_html += u"<td style='padding-right:16px'>"_s + cell + u"</td>"_s;
            m_html += u"</tr>"_s;
        }
        m_html += u"</table>"_s;
    }

    void rate()
    {
        heading(HealthReport::tr("How many"));
        if (!m_page.complete)
            verdict(HealthReport::tr(
                        "There are more alarms in this range than the console reads: only the newest are counted."),
                    false);
        line(HealthReport::tr("%n alarm(s) from %1 to %2.", nullptr, m_health.raised)
                 .arg(moment(m_health.from), moment(m_health.until)));
        const QString average = HealthReport::tr("%1 in 10 min on average").arg(number(m_health.averageRate));
        if (m_health.averageRate <= AlarmHealth::acceptableRate)
            verdict(HealthReport::tr("%1: well within what one operator can handle (1).").arg(average), true);
        else if (m_health.averageRate <= AlarmHealth::manageableRate)
            verdict(HealthReport::tr("%1: the most that one operator can handle is 2.").arg(average), true);
        else
            verdict(HealthReport::tr("%1: more than one operator can handle (2).").arg(average), false);
        if (m_health.raised > 0)
            line(HealthReport::tr("The most in 10 min: %1, from %2.")
                     .arg(m_health.peakRate)
                     .arg(moment(m_health.peakAt)));
    }
    void floods()
    {
        heading(HealthReport::tr("Floods (more than 10 in 10 min)"));
        if (m_health.floods.empty())
            return verdict(HealthReport::tr("None."), true);
        verdict(HealthReport::tr("%n flood(s), %1 of the time; 1 % is the goal.", nullptr,
                                 static_cast<int>(m_health.floods.size()))
                    .arg(percent(m_health.floodShare)),
                m_health.floodShare < 0.01);
        QList<QStringList> rows;
        for (const AlarmHealth::Flood &flood : m_health.floods)
            rows.append(QStringList{moment(flood.from),
                                    durationWords(static_cast<double>(flood.until - flood.from) / 1e6),
                                    HealthReport::tr("%n alarm(s)", nullptr, flood.count)});
        table(rows);
    }
    void priorities()
    {
        heading(HealthReport::tr("Priorities"));
        if (m_health.raised == 0)
            return line(HealthReport::tr("Without alarms there is nothing to distribute."));
        table({{bold(HealthReport::tr("low").toHtmlEscaped()), percent(m_health.shareLow()),
                HealthReport::tr("goal: about 80 %"), word(Severity::Minor) + u", "_s + word(Severity::Warning)},
               {bold(HealthReport::tr("medium").toHtmlEscaped()), percent(m_health.shareMedium()),
                HealthReport::tr("goal: about 15 %"), word(Severity::Major)},
               {bold(HealthReport::tr("high").toHtmlEscaped()), percent(m_health.shareHigh()),
                HealthReport::tr("goal: about 5 %"), word(Severity::Critical)}});
    }
    void sources(const QString &title, const std::vector<AlarmHealth::Source> &sources, const QString &unit)
    {
        heading(title);
        if (sources.empty())
            return verdict(HealthReport::tr("None."), true);
        QList<QStringList> rows;
        for (const AlarmHealth::Source &source : sources) {
            QStringList row{u"%1 %2"_s.arg(source.count).arg(unit), link(source.target),
                            alarmWord(source.alarm).toHtmlEscaped(), word(source.severity).toHtmlEscaped()};
            if (m_health.raised > 0)
                row.insert(1, percent(static_cast<double>(source.count) / m_health.raised));
            rows.append(row);
        }
        table(rows);
    }
    void chattering()
    {
        heading(HealthReport::tr("Chattering (3 times or more within a minute)"));
        if (m_health.chattering.empty())
            return verdict(HealthReport::tr("None."), true);
        QList<QStringList> rows;
        for (const AlarmHealth::Source &source : m_health.chattering)
            rows.append(QStringList{HealthReport::tr("%n time(s) in a minute", nullptr, source.count),
                                    link(source.target), alarmWord(source.alarm).toHtmlEscaped()});
        table(rows);
    }
    void stale()
    {
        heading(HealthReport::tr("Stale (open for more than 24 h)"));
        if (m_health.stale.empty())
            return verdict(HealthReport::tr("None."), true);
        QList<QStringList> rows;
        for (const AlarmHealth::Stale &stale : m_health.stale)
            rows.append(QStringList{durationWords(static_cast<double>(m_health.until - stale.since) / 1e6),
                                    link(stale.target), alarmWord(stale.alarm).toHtmlEscaped(),
                                    stale.acknowledged ? HealthReport::tr("acknowledged")
                                                       : HealthReport::tr("unacknowledged")});
        table(rows);
    }
    void quiet(const QString &title, const std::vector<QuietAlarm> &alarms, const QString &none)
    {
        heading(title);
        if (alarms.empty())
            return line(none.toHtmlEscaped());
        QList<QStringList> rows;
        for (const QuietAlarm &alarm : alarms)
            rows.append(QStringList{link(alarm.target), alarm.why.toHtmlEscaped()});
        table(rows);
    }

    const HealthPage &m_page;
    const AlarmHealth &m_health;
    Colours m_colours;
    QString m_html;
};

QByteArray csvField(const QString &text)
{
    QByteArray field = text.toUtf8();
    if (field.contains('"') || field.contains(',') || field.contains('\n'))
        field = '"' + field.replace("\"", "\"\"") + '"';
    return field;
}

} // namespace

std::vector<QuietAlarm> suppressedByDesign(const SiteStatus &site, const std::vector<QJsonObject> &records)
{
    std::vector<QuietAlarm> out;
    for (const HostStatus &host : site.hosts) {
        if (host.state == HostState::Offline)
            out.push_back({host.name, HealthReport::tr("%1 is off-line for maintenance").arg(host.name)
                                          + because(orderFor(records, host.name, {"offline"_L1}))});
    }
    for (const GroupStatus &group : site.groups) {
        for (const MemberStatus &member : group.members) {
            if (member.state != State::Offline)
                continue;
            const QString what = group.pair
                ? HealthReport::tr("%1 is off-line: %2 raises no alarm about its protection")
                      .arg(member.member, group.name)
                : HealthReport::tr("%1 is off-line: it raises no alarm").arg(member.member);
            out.push_back({member.member, what + because(orderFor(records, member.member, {"offline"_L1}))});
        }
    }
    return out;
}

std::vector<QuietAlarm> outOfService(const SiteStatus &site)
{
    std::vector<QuietAlarm> out;
    for (const AlarmStatus &alarm : site.alarms) {
        if (alarm.state != "out-of-service"_L1)
            continue;
        const QString when = QLocale().toString(alarm.outSince.toLocalTime(), QLocale::ShortFormat);
        out.push_back({alarm.target,
                       HealthReport::tr("%1, since %2 by %3: %4", "alarm, date, user, reason")
                           .arg(alarmWord(alarm.alarm), when, alarm.outBy, alarm.outReason)});
    }
    return out;
}

std::vector<QuietAlarm> shelved(const SiteStatus &site, const std::vector<QJsonObject> &records)
{
    std::vector<QuietAlarm> out;
    for (const AlarmStatus &alarm : site.alarms) {
        if (alarm.state != "shelved"_L1)
            continue;
        QString why = alarmWord(alarm.alarm);
        if (alarm.shelvedUntil.isValid())
            why += u", "_s
                + HealthReport::tr("until %1").arg(QLocale().toString(alarm.shelvedUntil.toLocalTime(), u"HH:mm"_s));
        out.push_back({alarm.target, why + because(orderFor(records, QString::number(alarm.id), {"shelve"_L1}))});
    }
    return out;
}

QString reportHtml(const HealthPage &page, const Colours &colours)
{
    return Page(page, colours).html();
}

QString reportText(const HealthPage &page)
{
    QTextDocument document;
    document.setHtml(reportHtml(page, Colours::of(QGuiApplication::palette())));
    return document.toPlainText();
}

QByteArray reportCsv(const HealthPage &page)
{
    QByteArray out = "section,alarm,target,severity,value,from,until\r\n";
    const auto add = [&out](const char *section, const QString &alarm, const QString &target, const QString &severity,
                            const QString &value, qint64 from, qint64 until) {
        const QByteArrayList fields{section,
                                    csvField(alarm),
                                    csvField(target),
                                    csvField(severity),
                                    csvField(value),
                                    from > 0 ? utcText(from).toUtf8() : QByteArray(),
                                    until > 0 ? utcText(until).toUtf8() : QByteArray()};
        out += fields.join(',') + "\r\n";
    };
    const auto severityName = [](Severity value) {
        const std::string_view text = name(value);
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    };
    const AlarmHealth &health = page.health;
    add("raised", {}, {}, {}, QString::number(health.raised), health.from, health.until);
    add("average-in-10-min", {}, {}, {}, QString::number(health.averageRate, 'f', 3), health.from, health.until);
    add("peak-in-10-min", {}, {}, {}, QString::number(health.peakRate), health.peakAt, 0);
    add("flood-share", {}, {}, {}, QString::number(health.floodShare, 'f', 4), health.from, health.until);
    for (const AlarmHealth::Flood &flood : health.floods)
        add("flood", {}, {}, {}, QString::number(flood.count), flood.from, flood.until);
    for (std::size_t i = 0; i < health.bySeverity.size(); ++i)
        add("severity", {}, {}, severityName(static_cast<Severity>(i)), QString::number(health.bySeverity[i]), 0, 0);
    for (const AlarmHealth::Source &source : health.mostFrequent)
        add("frequent", source.alarm, source.target, severityName(source.severity), QString::number(source.count), 0,
            0);
    for (const AlarmHealth::Source &source : health.chattering)
        add("chattering", source.alarm, source.target, severityName(source.severity), QString::number(source.count), 0,
            0);
    for (const AlarmHealth::Stale &stale : health.stale)
        add("stale", stale.alarm, stale.target, severityName(stale.severity), {}, stale.since, health.until);
    qint64 begin = health.from;
    for (const int rate : health.rates) {
        const qint64 end = std::min(begin + AlarmHealth::window, health.until);
        add("rate", {}, {}, {}, QString::number(rate), begin, end);
        begin = end;
    }
    return out;
}

} // namespace holdfast
