#include <journal/walltime.h>

#include <QDateTime>

namespace holdfast {

using namespace std::chrono;

WallTime wallNow()
{
    return floor<microseconds>(system_clock::now());
}

QString wallText(WallTime time)
{
    const auto second = floor<seconds>(time);
    const auto fraction = (time - second).count();
    const QDateTime date = QDateTime::fromSecsSinceEpoch(second.time_since_epoch().count(), Qt::UTC);
    return date.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss."))
        + QStringLiteral("%1Z").arg(fraction, 6, 10, QLatin1Char('0'));
}

std::optional<WallTime> wallTimeOf(const QString &text)
{
    // Qt reads milliseconds only: the fraction is taken out and read here.
    QString whole = text;
    qint64 fraction = 0;
    if (const qsizetype point = text.indexOf(QLatin1Char('.')); point >= 0) {
        qsizetype end = point + 1;
        qint64 unit = 100000;
        for (; end < text.size() && text[end].isDigit(); ++end, unit /= 10)
            fraction += text[end].digitValue() * unit;
        if (end == point + 1)
            return std::nullopt;
        whole.remove(point, end - point);
    }
    const QDateTime date = QDateTime::fromString(whole, Qt::ISODate);
    if (!date.isValid())
        return std::nullopt;
    return WallTime(seconds(date.toSecsSinceEpoch()) + microseconds(fraction));
}

} // namespace holdfast
