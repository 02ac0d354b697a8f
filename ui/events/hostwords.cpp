#include <events/hostwords.h>

#include <events/words.h>

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct HostWords {
    Q_DECLARE_TR_FUNCTIONS(holdfast::HostWords)
};

// What core/manager/hostwhy.cpp says.
constexpr std::array sentences{
    QT_TRANSLATE_NOOP("holdfast::HostWords", "is being taken out of service by an operator"),
    QT_TRANSLATE_NOOP("holdfast::HostWords", "is being re-initialised"),
    QT_TRANSLATE_NOOP("holdfast::HostWords", "is being re-booted"),
    QT_TRANSLATE_NOOP("holdfast::HostWords", "is being re-booted by an operator"),
    QT_TRANSLATE_NOOP("holdfast::HostWords", "is being power cycled"),
    QT_TRANSLATE_NOOP("holdfast::HostWords", "is being power cycled by an operator"),
    QT_TRANSLATE_NOOP("holdfast::HostWords", "is being powered off by an operator"),
    QT_TRANSLATE_NOOP("holdfast::HostWords", "is being powered down"),
    QT_TRANSLATE_NOOP("holdfast::HostWords", "is being powered on"),
    QT_TRANSLATE_NOOP("holdfast::HostWords", "was added to the site, and its manager has not joined yet"),
    QT_TRANSLATE_NOOP("holdfast::HostWords", "has not been heard of yet"),
    QT_TRANSLATE_NOOP("holdfast::HostWords", "is Off-line"),
    QT_TRANSLATE_NOOP("holdfast::HostWords", "is runnable"),
    QT_TRANSLATE_NOOP("holdfast::HostWords", "its platform layer is not up yet"),
    QT_TRANSLATE_NOOP("holdfast::HostWords", "is booting"),
    QT_TRANSLATE_NOOP("holdfast::HostWords", "sends neither messages nor beats"),
    QT_TRANSLATE_NOOP("holdfast::HostWords", "sends beats but no messages"),
    QT_TRANSLATE_NOOP("holdfast::HostWords", "was taken Off-line by an operator"),
    QT_TRANSLATE_NOOP("holdfast::HostWords", "was fenced"),
    QT_TRANSLATE_NOOP("holdfast::HostWords", "is powered off"),
};

QString translated(const QString &sentence)
{
    const bool known = std::ranges::any_of(
        sentences, [&](const char *each) { return sentence == QLatin1StringView(each); });
    return known ? QCoreApplication::translate("holdfast::HostWords", sentence.toUtf8().constData()) : sentence;
}

// "30 min" of an attempt: the limit is in the ladder, too.
QString spanOf(const HostStatus &host, const QString &said)
{
    const auto rung = std::ranges::find_if(host.ladder, [&](const RungStatus &each) {
        return host.rung.toStdString() == name(each.rung);
    });
    return rung == host.ladder.end() ? said : durationWords(rung->withinS);
}

} // namespace

QString hostWhyWords(const HostStatus &host)
{
    if (host.awaitedUntil.isValid())
        return HostWords::tr("has not been heard of since the site began: its boot is waited for until %1")
            .arg(QLocale().toString(host.awaitedUntil.toLocalTime(), u"HH:mm:ss"_s));
    static const QRegularExpression attempt(u"^(.*) \\(attempt (\\d+) of (\\d+) in (.*)\\)$"_s);
    const QRegularExpressionMatch match = attempt.match(host.why);
    if (!match.hasMatch())
        return translated(host.why);
    return HostWords::tr("%1 (attempt %2 of %3 in %4)", "is being re-booted (attempt 1 of 2 in 30 min)")
        .arg(translated(match.captured(1)), match.captured(2), match.captured(3), spanOf(host, match.captured(4)));
}

} // namespace holdfast
