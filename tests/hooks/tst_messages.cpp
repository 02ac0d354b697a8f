// tst_messages.cpp - an event as variables, JSON, mail, syslog and systemd's fields; what comes from outside stays
// inside.
#include "hookrecords.h"

#include <hooks/messages.h>

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

QJsonObject evil()
{
    QJsonObject record = alarmRecord("pair-lost", "critical", "cdma");
    record["text"_L1] = u"\"]\\ quoted\nBcc: all@example.org\r\nPRIORITY=0\u2028\u00fcber"_s;
    record["by"_L1] = u"anna] \"x\" \n"_s;
    return record;
}

QByteArray headOf(const QByteArray &mail)
{
    return mail.left(mail.indexOf("\n\n") + 1);
}

QByteArray header(const QByteArray &mail, const char *name)
{
    const QByteArray head = headOf(mail);
    static const QRegularExpression folds(u"\n[ \t]"_s);
    for (const QByteArray &line : QString::fromUtf8(head).replace(folds, u" "_s).toUtf8().split('\n')) {
        if (line.startsWith(QByteArray(name) + ": "))
            return line.mid(qstrlen(name) + 2);
    }
    return {};
}

QString decoded(const QByteArray &subject)
{
    static const QRegularExpression word(u"=\\?UTF-8\\?B\\?([A-Za-z0-9+/=]*)\\?="_s);
    QByteArray out;
    auto words = word.globalMatch(QString::fromLatin1(subject));
    while (words.hasNext())
        out += QByteArray::fromBase64(words.next().captured(1).toLatin1());
    return QString::fromUtf8(out);
}

} // namespace

class TestMessages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void variables();
    void json();
    void mail();
    void mailWithWhatNobodyExpects();
    void syslog_data();
    void syslog();
    void syslogQuotes();
    void journald();
};

void TestMessages::variables()
{
    const Parameters alarm = hookVariables(eventOf(alarmRecord("pair-lost", "critical", "cdma")));
    QCOMPARE(alarm.at("HOLDFAST_EVENT"), std::string("alarm-raised"));
    QCOMPARE(alarm.at("HOLDFAST_ID"), std::string("fig1/412"));
    QCOMPARE(alarm.at("HOLDFAST_SITE"), std::string("fig1"));
    QCOMPARE(alarm.at("HOLDFAST_SEQ"), std::string("412"));
    QCOMPARE(alarm.at("HOLDFAST_ROOT"), std::string("398"));
    QCOMPARE(alarm.at("HOLDFAST_HOST"), std::string("alpha"));
    QCOMPARE(alarm.at("HOLDFAST_TARGET"), std::string("cdma"));
    QCOMPARE(alarm.at("HOLDFAST_ALARM"), std::string("pair-lost"));
    QCOMPARE(alarm.at("HOLDFAST_ALARM_ID"), std::string("7"));
    QCOMPARE(alarm.at("HOLDFAST_SEVERITY"), std::string("critical"));
    QCOMPARE(alarm.at("HOLDFAST_STATE"), std::string("raised"));
    QCOMPARE(alarm.at("HOLDFAST_TEXT"), std::string("something about cdma"));
    QCOMPARE(hookVariables(eventOf(memberRecord("cdma@alpha", "unavailable"))).at("HOLDFAST_STATE"),
             std::string("unavailable"));
    QCOMPARE(hookVariables(eventOf(hostRecord("beta", "lost"))).at("HOLDFAST_EVENT"), std::string("host-lost"));
    for (const auto &[key, value] : hookVariables(eventOf(evil())))
        QVERIFY2(value.find('\n') == std::string::npos && value.find('\r') == std::string::npos, key.c_str());
}

void TestMessages::json()
{
    const QByteArray line = hookJson(eventOf(evil()));
    QCOMPARE(line.count('\n'), 1);
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QCOMPARE(object["id"_L1].toString(), u"fig1/412"_s);
    QCOMPARE(object["alarm_id"_L1].toInt(), 7);
    QCOMPARE(object["event"_L1].toString(), u"alarm-raised"_s);
    QCOMPARE(object["text"_L1], evil()["text"_L1]);
    QCOMPARE(object["root"_L1].toInt(), 398);
}

void TestMessages::mail()
{
    MailTarget target;
    target.to = {"a@example.org", "b@example.org"};
    QJsonObject record = alarmRecord("pair-lost", "critical", "cdma");
    record["t"_L1] = u"2026-11-27T04:05:06.789Z"_s;
    const QByteArray text = mailText(eventOf(record), target, u"alpha"_s);
    QCOMPARE(header(text, "From"), QByteArray("holdfast@alpha"));
    QCOMPARE(header(text, "To"), QByteArray("a@example.org, b@example.org"));
    QCOMPARE(header(text, "Subject"), QByteArray("[fig1] critical: something about cdma"));
    QCOMPARE(header(text, "Date"), QByteArray("Fri, 27 Nov 2026 04:05:06 +0000"));
    QCOMPARE(header(text, "Message-ID"), QByteArray("<fig1.412@holdfast.alpha>"));
    QCOMPARE(header(text, "Auto-Submitted"), QByteArray("auto-generated"));
    const QByteArray body = text.mid(text.indexOf("\n\n") + 2);
    QVERIFY(body.startsWith("something about cdma\n\n"));
    QVERIFY(body.contains("\nalarm: pair-lost\n"));
    QVERIFY(body.endsWith("holdfastctl history --since 397 shows what led to it.\n"));
}

void TestMessages::mailWithWhatNobodyExpects()
{
    MailTarget target;
    target.to = {"a@example.org"};
    target.from = "h@example.org";
    const QByteArray text = mailText(eventOf(evil()), target, u"h\u00f6st\nx"_s);
    QCOMPARE(header(text, "Bcc"), QByteArray());
    const QByteArray head = headOf(text);
    QVERIFY(std::all_of(head.begin(), head.end(), [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7f); }));
    for (const QByteArray &line : head.split('\n'))
        QVERIFY(line.size() < 998);
    QCOMPARE(decoded(header(text, "Subject")),
             u"[fig1] critical: \"]\\ quoted Bcc: all@example.org  PRIORITY=0 \u00fcber"_s);
    // A long one is folded, and no character is cut in two.
    QJsonObject record = evil();
    record["text"_L1] = u"\U0001F600"_s.repeated(200);
    QVERIFY(decoded(header(mailText(eventOf(record), target, {}), "Subject")).endsWith(u"\U0001F600"_s.repeated(200)));
}

void TestMessages::syslog_data()
{
    QTest::addColumn<QJsonObject>("record");
    QTest::addColumn<QByteArray>("priority");
    QTest::newRow("critical") << alarmRecord("pair-lost", "critical", "cdma") << QByteArray("<154>1 ");
    QTest::newRow("major") << alarmRecord("pair-lost", "major", "cdma") << QByteArray("<155>1 ");
    QTest::newRow("minor") << alarmRecord("pair-lost", "minor", "cdma") << QByteArray("<156>1 ");
    QTest::newRow("over") << alarmRecord("pair-lost", "critical", "cdma", "cleared") << QByteArray("<157>1 ");
    QTest::newRow("lost host") << hostRecord("beta", "lost") << QByteArray("<155>1 ");
    QTest::newRow("member") << memberRecord("cdma@alpha", "active") << QByteArray("<158>1 ");
}

void TestMessages::syslog()
{
    QFETCH(QJsonObject, record);
    QFETCH(QByteArray, priority);
    const QByteArray text = syslogText(eventOf(record), {"/dev/log", "local3"}, u"alpha"_s, 4711);
    QVERIFY2(text.startsWith(priority), text.constData());
    // RFC 5424: header, one element of structured data, the message.
    static const QRegularExpression form(
        u"^<\\d+>1 \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z alpha holdfast 4711 [a-z-]+ "
        "\\[holdfast@32473( [a-z_]+=\"([^\"\\\\\\]]|\\\\[\"\\\\\\]])*\")+\\] .+$"_s);
    QVERIFY2(form.match(QString::fromUtf8(text)).hasMatch(), text.constData());
}

void TestMessages::syslogQuotes()
{
    const QByteArray text = syslogText(eventOf(evil()), {}, {}, 1);
    QVERIFY(text.startsWith("<26>1 "));
    QVERIFY2(text.contains(" by=\"anna\\] \\\"x\\\"  \""), text.constData());
    QVERIFY(!text.contains('\n'));
    QVERIFY(text.contains(" - holdfast 1 ")); // nobody's name
}

void TestMessages::journald()
{
    const QByteArray text = journaldText(eventOf(evil()));
    QMap<QByteArray, QByteArray> fields;
    QVERIFY(text.endsWith('\n'));
    for (const QByteArray &line : text.chopped(1).split('\n')) {
        static const QRegularExpression field(u"^[A-Z][A-Z0-9_]*="_s);
        QVERIFY2(field.match(QString::fromUtf8(line)).hasMatch(), line.constData());
        const QByteArray key = line.left(line.indexOf('='));
        QVERIFY2(!fields.contains(key), key.constData());
        fields[key] = line.mid(key.size() + 1);
    }
    QCOMPARE(fields["PRIORITY"], QByteArray("2"));
    QCOMPARE(fields["SYSLOG_IDENTIFIER"], QByteArray("holdfast"));
    QCOMPARE(fields["HOLDFAST_ID"], QByteArray("fig1/412"));
    QCOMPARE(fields["MESSAGE"], QStringLiteral("\"]\\ quoted Bcc: all@example.org  PRIORITY=0 \u00fcber").toUtf8());
}

QTEST_APPLESS_MAIN(TestMessages)
#include "tst_messages.moc"
