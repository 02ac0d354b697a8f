#include <timeline/lanestatistics.h>

#include <events/words.h>
#include <style/metrics.h>

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace holdfast {

using namespace Qt::StringLiterals;

QString availabilityText(double availability)
{
    if (availability < 0)
        return QStringLiteral("\u2013");
    int digits = 2;
    while (digits < 5 && availability < 1 && std::round(availability * 100 * std::pow(10, digits)) >= 100 * std::pow(10, digits))
        ++digits;
    // Never rounded up to 100 % while there was an outage.
    const double scale = std::pow(10, digits);
    const double percent = availability < 1 ? std::min(std::round(availability * 100 * scale), 100 * scale - 1) / scale : 100;
    return QLocale().toString(percent, 'f', availability < 1 ? digits : 0) + u" %"_s;
}

LaneStatistics::LaneStatistics(QWidget *parent) : QWidget(parent)
{
    setLayoutDirection(Qt::LeftToRight); // a chart
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

QSize LaneStatistics::sizeHint() const
{
    int lines = 3;
    for (std::size_t i = 1; i < barStateCount; ++i)
        lines += m_totals.in[i] > 0;
    return {260, (m_name.isEmpty() ? 3 : lines) * (fontMetrics().height() + 5) + 12};
}

void LaneStatistics::show(const QString &name, const StateTotals &totals, Microseconds range, const LaneTheme &theme)
{
    m_name = name;
    m_totals = totals;
    m_range = range;
    m_theme = theme;
    m_summary = name.isEmpty()
        ? tr("Select a lane to see its time in each state.")
        : tr("%1: available %2 of the visible %3, %n outage(s), %4 in all", nullptr, totals.outages())
              .arg(name, availabilityText(totals.availability()), durationWords(double(range) / 1e6),
                   durationWords(double(totals.outage()) / 1e6));
    setAccessibleName(tr("Time in each state"));
    setAccessibleDescription(m_summary);
    updateGeometry();
    update();
}

void LaneStatistics::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection()); // else the application's
    const int line = fontMetrics().height() + 5;
    QRect row(8, 6, width() - 16, line);
    painter.setPen(palette().color(QPalette::WindowText));
    if (m_name.isEmpty()) {
        painter.drawText(row.adjusted(0, 0, 0, 2 * line), Qt::TextWordWrap, m_summary);
        return;
    }
    painter.setFont(boldFont(font()));
    painter.drawText(row, Qt::AlignLeft, fontMetrics().elidedText(m_name, Qt::ElideMiddle, row.width() - scaled(110, font())));
    painter.drawText(row, Qt::AlignRight, availabilityText(m_totals.availability()));
    painter.setFont(smallFont(font()));
    row.translate(0, line);
    painter.setPen(m_theme.dim);
    QString notes = tr("over %1, %n outage(s)", nullptr, m_totals.outages()).arg(durationWords(double(m_range) / 1e6));
    if (m_totals.planned() > 0)
        notes += tr(", planned off-line left out");
    painter.drawText(row, Qt::AlignLeft, notes);
    painter.setFont(font());
    // Longest first, as a bar, a time and a share.
    std::vector<std::size_t> order;
    for (std::size_t i = 1; i < barStateCount; ++i) {
        if (m_totals.in[i] > 0)
            order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) { return m_totals.in[a] > m_totals.in[b]; });
    for (const std::size_t i : order) {
        row.translate(0, line);
        const auto state = BarState(i);
        const double share = double(m_totals.in[i]) / double(std::max<Microseconds>(m_totals.known, 1));
        const BarLook &look = m_theme.look(state);
        const QRect swatch(row.left(), row.top() + 2, 14, fontMetrics().height() - 2);
        painter.fillRect(swatch, look.fill);
        if (look.hatch != Qt::NoBrush)
            painter.fillRect(swatch, QBrush(look.hatchColour, look.hatch));
        if (look.foot.isValid())
            painter.fillRect(swatch.adjusted(0, swatch.height() - 2, 0, 0), look.foot);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(row.adjusted(20, 0, 0, 0), Qt::AlignLeft, barWord(state));
        painter.drawText(row, Qt::AlignRight, QLocale().toString(share * 100, 'f', 2) + u" %"_s);
        painter.setPen(m_theme.dim);
        painter.drawText(row.adjusted(0, 0, -scaled(72, font()), 0), Qt::AlignRight, durationWords(double(m_totals.in[i]) / 1e6));
    }
}

} // namespace holdfast
