#include <style/metrics.h>

#include <style/textsize.h>

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QWidget>

#include <cmath>

namespace holdfast {

namespace {

struct Ages {
    Q_DECLARE_TR_FUNCTIONS(holdfast::Ages)
};

} // namespace

QFont smallFont(const QFont &font)
{
    QFont out = font;
    out.setPointSizeF(std::max(7.0, font.pointSizeF() * 0.88));
    return out;
}

QFont boldFont(const QFont &font)
{
    QFont out = font;
    out.setBold(true);
    return out;
}

QFont headingFont(const QFont &font)
{
    QFont out = boldFont(font);
    out.setPointSizeF(font.pointSizeF() * 1.35);
    return out;
}

double fontScale(const QFont &font)
{
    constexpr double usual = 13.0; // pixels of a text on a desktop as it comes
    return std::max(1.0, QFontInfo(font).pixelSize() / usual);
}

int scaled(int pixels, const QFont &font)
{
    return static_cast<int>(std::lround(pixels * fontScale(font)));
}

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(font.pointSizeF() * textSize() / usualTextSize);
    return font;
}

QString ageText(double seconds)
{
    if (seconds < 0)
        return Ages::tr("never");
    if (seconds < 9.95)
        return Ages::tr("%1 s").arg(seconds, 0, 'f', seconds < 0.05 ? 0 : 1);
    if (seconds < 120)
        return Ages::tr("%1 s").arg(std::floor(seconds), 0, 'f', 0);
    if (seconds < 2 * 3600)
        return Ages::tr("%1 min").arg(std::floor(seconds / 60), 0, 'f', 0);
    if (seconds < 2 * 86400)
        return Ages::tr("%1 h").arg(std::floor(seconds / 3600), 0, 'f', 0);
    return Ages::tr("%1 d").arg(std::floor(seconds / 86400), 0, 'f', 0);
}

QString clockText(double seconds)
{
    const auto total = static_cast<qint64>(std::ceil(std::max(0.0, seconds)));
    const auto two = [](qint64 value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    const QString minutes = two(total / 60 % 60) + QLatin1Char(':') + two(total % 60);
    return total < 3600 ? minutes : QString::number(total / 3600) + QLatin1Char(':') + minutes;
}

void describe(QWidget &widget, const QString &name, const QString &description)
{
    widget.setAccessibleName(name);
    if (!description.isEmpty())
        widget.setAccessibleDescription(description);
}

} // namespace holdfast
