#include <replay/report.h>

#include <QJsonArray>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

QString qs(const std::string &text)
{
    return QString::fromStdString(text);
}

QString count(qint64 number, const char *what)
{
    return QString::number(number) + u' ' + QString::fromLatin1(what)
        + (number == 1 ? u""_s : u"s"_s);
}

QString differenceText(const ReplayDifference &difference)
{
    QString text = u"\nThe first decision that differs: input %1, after record %2, at %3"_s
                       .arg(difference.input)
                       .arg(difference.seq)
                       .arg(wallText(difference.t));
    if (!difference.sender.empty())
        text += u", from "_s + qs(difference.sender);
    text += u"\n  "_s + qs(difference.said);
    for (const ReplayDifference::Line &line : difference.lines)
        text +=
            u"\n  %1\n    then: %2\n    now:  %3"_s.arg(qs(line.what), qs(line.then), qs(line.now));
    return text;
}

} // namespace

QString text(const ReplayReport &report)
{
    QString text = u"%1, %2: inputs %3 to %4"_s.arg(qs(report.site), qs(report.host))
                       .arg(report.firstInput)
                       .arg(report.lastInput);
    if (report.firstSeq > 0)
        text += u", records %1 to %2"_s.arg(report.firstSeq).arg(report.lastSeq);
    text += u", %1 to %2"_s.arg(wallText(report.from), wallText(report.to));
    text += u"\n%1 of the site, %2 of the host, %3 of the configuration, %4"_s.arg(
        count(report.siteInputs, "message"), count(report.hostInputs, "input"),
        count(report.configurations, "change"), count(report.checkpoints, "checkpoint"));
    text += u"\n%1, %2, %3; states compared %4"_s.arg(
        count(report.records, "record"), count(report.orders, "order"),
        count(report.effects, "effect"), count(report.states, "time"));
    for (const std::string &remark : report.remarks)
        text += u"\nnote: "_s + qs(remark);
    if (report.difference)
        return text + differenceText(*report.difference);
    return text + u'\n' + count(report.decisions(), "decision") + u", all the same"_s;
}

QJsonObject toJson(const ReplayReport &report)
{
    QJsonArray remarks;
    for (const std::string &remark : report.remarks)
        remarks.append(qs(remark));
    QJsonValue difference = QJsonValue::Null;
    if (report.difference) {
        QJsonArray lines;
        for (const ReplayDifference::Line &line : report.difference->lines)
            lines.append(QJsonObject{
                {u"what"_s, qs(line.what)}, {u"then"_s, qs(line.then)}, {u"now"_s, qs(line.now)}});
        difference = QJsonObject{
            {u"input"_s, report.difference->input},   {u"seq"_s, report.difference->seq},
            {u"t"_s, wallText(report.difference->t)}, {u"sender"_s, qs(report.difference->sender)},
            {u"said"_s, qs(report.difference->said)}, {u"lines"_s, lines}};
    }
    return {{u"same"_s, !report.difference},
            {u"site"_s, qs(report.site)},
            {u"host"_s, qs(report.host)},
            {u"config_hash"_s, qs(report.configHash)},
            {u"inputs"_s,
             QJsonObject{{u"first"_s, report.firstInput},
                         {u"last"_s, report.lastInput},
                         {u"site"_s, report.siteInputs},
                         {u"host"_s, report.hostInputs}}},
            {u"records"_s,
             QJsonObject{{u"first"_s, report.firstSeq},
                         {u"last"_s, report.lastSeq},
                         {u"count"_s, report.records}}},
            {u"from"_s, wallText(report.from)},
            {u"to"_s, wallText(report.to)},
            {u"orders"_s, report.orders},
            {u"effects"_s, report.effects},
            {u"states"_s, report.states},
            {u"configurations"_s, report.configurations},
            {u"checkpoints"_s, report.checkpoints},
            {u"decisions"_s, report.decisions()},
            {u"remarks"_s, remarks},
            {u"difference"_s, difference}};
}

} // namespace holdfast
