#include <hooks/messages.h>

#include <QDateTime>
#include <QJsonDocument>

#include <array>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

// A datagram may hold more, but whoever reads it doesn't want to.
constexpr qsizetype longestText = 2000;

// In one line: what comes from outside can't begin a header, a field or a record of its own.
QString inOneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    if (text.size() > longestText)
        text = text.left(longestText - 3) + u"..."_s;
    return text;
}

QString text(std::string_view from)
{
    return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size()));
}

QString timeOf(const HookEvent &event)
{
    return event.record["t"_L1].toString();
}

/// What an event is about, by key: the same for variables and for fields.
QList<std::pair<const char *, QString>> facts(const HookEvent &event)
{
    const QJsonObject &record = event.record;
    QList<std::pair<const char *, QString>> out{
        {"EVENT", text(name(event.occasion))},
        {"ID", event.id()},
        {"SITE", event.site},
        {"SEQ", QString::number(event.seq())},
        {"ROOT", QString::number(record["root"_L1].toInteger())},
        {"TIME", timeOf(event)},
        {"HOST", record["host"_L1].toString()},
        {"TARGET", event.target()},
        {"BY", record["by"_L1].toString()},
    };
    const auto add = [&](const char *key, QLatin1StringView from) {
        if (record.contains(from))
            out.append({key, record[from].toVariant().toString()});
    };
    add("ALARM", "alarm"_L1);
    if (record.contains("alarm"_L1))
        add("ALARM_ID", "id"_L1);
    add("SEVERITY", "severity"_L1);
    add("STATE", event.occasion == Occasion::MemberState ? "to"_L1 : "state"_L1);
    for (auto &[key, value] : out)
        value = inOneLine(value);
    return out;
}

// RFC 2047, in words of at most 75 characters; as it is where that is allowed.
QByteArray headerText(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    const bool plain = std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
    if (plain && utf8.size() < 900 && !utf8.contains("=?"))
        return utf8;
    QByteArray out;
    QString word;
    const auto flush = [&] {
        out += (out.isEmpty() ? "=?UTF-8?B?" : "\n =?UTF-8?B?") + word.toUtf8().toBase64() + "?=";
        word.clear();
    };
    for (qsizetype i = 0; i < value.size(); ++i) {
        word += value[i];
        if (word.toUtf8().size() >= 36 && !value[i].isHighSurrogate())
            flush();
    }
    if (!word.isEmpty())
        flush();
    return out;
}

QByteArray mailDate(const QString &time)
{
    const QDateTime at = QDateTime::fromString(time, Qt::ISODateWithMs);
    return QLocale::c()
        .toString((at.isValid() ? at : QDateTime::currentDateTimeUtc()).toUTC(), u"ddd, dd MMM yyyy HH:mm:ss '+0000'"_s)
        .toLatin1();
}

// PARAM-VALUE of RFC 5424.
QByteArray quotedParameter(const QString &value)
{
    QByteArray out;
    for (const char c : value.toUtf8()) {
        if (c == '"' || c == '\\' || c == ']')
            out += '\\';
        out += c;
    }
    return '"' + out + '"';
}

int facilityNumber(const std::string &facility)
{
    if (facility == "user")
        return 1;
    if (facility.starts_with("local"))
        return 16 + (facility.back() - '0');
    return 3;
}

// PRINTUSASCII without blanks, or the nil value.
QByteArray syslogName(const QString &name)
{
    QByteArray out = name.toLatin1().left(255);
    for (char &c : out)
        c = c > 0x20 && c < 0x7f ? c : '?';
    return out.isEmpty() ? QByteArray("-") : out;
}

} // namespace

Parameters hookVariables(const HookEvent &event)
{
    Parameters out;
    for (const auto &[key, value] : facts(event))
        out[std::string("HOLDFAST_") + key] = value.toStdString();
    out["HOLDFAST_TEXT"] = inOneLine(event.text()).toStdString();
    return out;
}

QByteArray hookJson(const HookEvent &event)
{
    return QJsonDocument(event.json()).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray mailText(const HookEvent &event, const MailTarget &target, const QString &host)
{
    QByteArray to;
    for (const std::string &each : target.to)
        to += (to.isEmpty() ? "" : ",\n ") + QByteArray::fromStdString(each);
    const QByteArray from =
        target.from.empty() ? "holdfast@" + syslogName(host) : QByteArray::fromStdString(target.from);
    QString subject = u"[%1] "_s.arg(event.site);
    if (const auto severity = event.severity())
        subject += text(name(*severity)) + u": "_s;
    QByteArray out = "From: " + from + "\nTo: " + to + "\nSubject: " + headerText(inOneLine(subject + event.text()))
        + "\nDate: " + mailDate(timeOf(event)) + "\nMessage-ID: <" + syslogName(event.site) + '.'
        + QByteArray::number(event.seq()) + "@holdfast." + syslogName(host)
        + ">\nAuto-Submitted: auto-generated\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
          "Content-Transfer-Encoding: 8bit\n\n";
    out += inOneLine(event.text()).toUtf8() + "\n\n";
    for (const auto &[key, value] : facts(event))
        out += QByteArray(key).toLower() + ": " + value.toUtf8() + '\n';
    return out + "\nholdfastctl history --since " + QByteArray::number(event.record["root"_L1].toInteger() - 1)
        + " shows what led to it.\n";
}

QByteArray syslogText(const HookEvent &event, const SyslogTarget &target, const QString &host, qint64 pid)
{
    const QByteArray time = timeOf(event).toLatin1();
    QByteArray out = '<' + QByteArray::number(facilityNumber(target.facility) * 8 + event.syslogSeverity()) + ">1 "
        + (time.isEmpty() ? QByteArray("-") : time) + ' ' + syslogName(host) + " holdfast " + QByteArray::number(pid)
        + ' ' + syslogName(text(name(event.occasion))) + " [holdfast@32473";
    for (const auto &[key, value] : facts(event))
        out += ' ' + QByteArray(key).toLower() + '=' + quotedParameter(value);
    return out + "] " + inOneLine(event.text()).toUtf8();
}

QByteArray journaldText(const HookEvent &event)
{
    QByteArray out = "MESSAGE=" + inOneLine(event.text()).toUtf8()
        + "\nPRIORITY=" + QByteArray::number(event.syslogSeverity())
        + "\nSYSLOG_IDENTIFIER=holdfast\nMESSAGE_ID=6f1d3f4a0f0e4c5f9e0d5b6a4c9b7a21\n";
    for (const auto &[key, value] : facts(event))
        out += "HOLDFAST_" + QByteArray(key) + '=' + value.toUtf8() + '\n';
    return out;
}

} // namespace holdfast
