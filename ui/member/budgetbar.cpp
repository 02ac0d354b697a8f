#include <member/budgetbar.h>

#include <events/words.h>
#include <style/colours.h>
#include <style/metrics.h>

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace holdfast {

namespace {

constexpr int nameWidth = 190;
constexpr int barWidth = 92;

} // namespace

BudgetList::BudgetList(QWidget *parent) : QWidget(parent)
{
    setLayoutDirection(Qt::LeftToRight); // a chart: tries count from the left, as time does
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

int BudgetList::lineHeight() const
{
    return fontMetrics().height() + 8;
}

QSize BudgetList::sizeHint() const
{
    return {scaled(420, font()), std::max(1, static_cast<int>(m_lines.size())) * lineHeight()};
}

void BudgetList::setLines(std::vector<Line> lines)
{
    const bool resized = lines.size() != m_lines.size();
    m_lines = std::move(lines);
    m_ageS = 0;
    if (resized)
        updateGeometry();
    updateDescription();
    update();
}

void BudgetList::setAge(double ageS)
{
    m_ageS = ageS;
    update();
}

void BudgetList::updateDescription()
{
    QStringList all;
    for (const Line &line : m_lines)
        all.append(tr("%1: %2", "rung, what is used of it").arg(word(line.rung.rung), sentence(line)));
    describe(*this, tr("Ladder"), all.join(QLatin1String("; ")));
}

QString BudgetList::sentence(const RungStatus &rung, double ageS)
{
    if (rung.count == 0)
        return tr("never taken");
    if (rung.used == 0)
        return tr("none of %1 used in %2").arg(rung.count).arg(durationWords(rung.withinS));
    const QString resets = clockText(rung.resetsInS - ageS);
    if (rung.used >= rung.count)
        return tr("all %1 used, the next fault climbs; next resets %2").arg(rung.count).arg(resets);
    return tr("%1 of %2 used, next resets %3").arg(rung.used).arg(rung.count).arg(resets);
}

void BudgetList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        updateDescription();
    QWidget::changeEvent(event);
}

void BudgetList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection()); // else the application's
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours colours = Colours::of(palette());
    const int height = lineHeight();
    const int names = scaled(nameWidth, font()), bar = scaled(barWidth, font());
    if (m_lines.empty()) {
        painter.setPen(colours.dim);
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, tr("No rung of its own: faults climb at once."));
        return;
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        const int y = static_cast<int>(i) * height;
        const bool spent = line.rung.count > 0 && line.rung.used >= line.rung.count;
        const QString name = line.owner.isEmpty()
            ? word(line.rung.rung)
            : tr("%1, %2", "rung, process").arg(word(line.rung.rung), line.owner);
        painter.setPen(colours.text);
        painter.drawText(QRect(0, y, names - 8, height), Qt::AlignVCenter,
                         fontMetrics().elidedText(name, Qt::ElideRight, names - 8));
        // One compartment a try, so that the number is seen without reading it.
        const int tries = std::clamp(line.rung.count, 0, 8);
        const double step = tries > 0 ? static_cast<double>(bar) / tries : 0;
        for (int t = 0; t < tries; ++t) {
            const double share = static_cast<double>(line.rung.used) / line.rung.count;
            const bool used = t < std::ceil(share * tries);
            const QRectF box(names + t * step + 0.5, y + height / 2.0 - 5, step - 4, 10);
            painter.setPen(QPen(used ? (spent ? colours.caution : colours.dim) : colours.line, 1.2));
            painter.setBrush(used ? QBrush(spent ? colours.caution : colours.dim) : QBrush(Qt::NoBrush));
            painter.drawRoundedRect(box, 2, 2);
        }
        painter.setPen(spent ? colours.caution : colours.dim);
        const int left = names + bar + Metrics::margin;
        painter.drawText(QRect(left, y, width() - left, height), Qt::AlignVCenter,
                         fontMetrics().elidedText(sentence(line), Qt::ElideRight, width() - left));
    }
}

} // namespace holdfast
