#include <alarms/ratechart.h>

#include <events/words.h>
#include <style/colours.h>
#include <style/metrics.h>

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int dayOf = 24 * 60;

// The spacing of labels below the axis, in minutes: as many as have room.
int labelStep(qint64 minutes, int room)
{
    for (const int step : {10, 30, 60, 120, 240, 480, dayOf, 2 * dayOf, 7 * dayOf}) {
        if (minutes / step <= room)
            return step;
    }
    return 30 * dayOf;
}

} // namespace

RateChart::RateChart(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void RateChart::setHealth(const AlarmHealth &health)
{
    m_health = health;
    retranslate();
    update();
}

void RateChart::retranslate()
{
    describe(*this, tr("Alarms in each 10 min"),
             tr("%n alarm(s); the most in 10 min: %1.", nullptr, m_health.raised).arg(m_health.peakRate));
}

void RateChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QRect RateChart::plot() const
{
    const int text = fontMetrics().height();
    return rect().adjusted(fontMetrics().horizontalAdvance(u"0000"_s), text + Metrics::gap, -Metrics::margin,
                           -text - Metrics::gap);
}

void RateChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours colours = Colours::of(palette());
    const QRect area = plot();
    painter.fillRect(area, colours.ground);
    painter.setPen(colours.text);
    painter.drawText(QRect(area.left(), 0, area.width(), area.top()), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Alarms in each 10 min"));
    if (m_health.rates.empty() || area.width() < 10)
        return;
    const int highest = *std::max_element(m_health.rates.begin(), m_health.rates.end());
    const int top = std::max(AlarmHealth::floodBegins + 2, highest + 1);
    const auto yOf = [&](int count) { return area.bottom() - area.height() * count / top; };
    const double width = static_cast<double>(area.width()) / static_cast<double>(m_health.rates.size());
    const QColor calm = colours.legible(colours.dim, symbolContrast);
    const QColor flood = colours.legible(colours.severity(Severity::Critical), symbolContrast);
    for (std::size_t i = 0; i < m_health.rates.size(); ++i) {
        const int count = m_health.rates[i];
        if (count == 0)
            continue;
        const int x = area.left() + static_cast<int>(width * static_cast<double>(i));
        const int w = std::max(1, static_cast<int>(width) - (width > 4 ? 1 : 0));
        painter.fillRect(QRect(QPoint(x, yOf(count)), QPoint(x + w - 1, area.bottom())),
                         count > AlarmHealth::floodBegins ? flood : calm);
    }
    painter.setPen(QPen(flood, 1, Qt::DashLine));
    painter.drawLine(area.left(), yOf(AlarmHealth::floodBegins), area.right(), yOf(AlarmHealth::floodBegins));
    painter.setPen(colours.text);
    const auto count = [&](int value) {
        painter.drawText(QRect(0, yOf(value) - 10, area.left() - Metrics::gap, 20), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(value));
    };
    count(0);
    count(AlarmHealth::floodBegins);
    if (highest > AlarmHealth::floodBegins * 3 / 2)
        count(highest);
    const qint64 minutes = (m_health.until - m_health.from) / AlarmHealth::minute;
    const QString sample = minutes > dayOf ? u"00-00 00:00"_s : u"00:00"_s;
    const int step =
        labelStep(minutes, area.width() / (fontMetrics().horizontalAdvance(sample) + 2 * Metrics::margin));
    const qint64 first = (m_health.from / AlarmHealth::minute / step + 1) * step;
    for (qint64 at = first; at * AlarmHealth::minute < m_health.until; at += step) {
        const double share = static_cast<double>(at * AlarmHealth::minute - m_health.from)
            / static_cast<double>(m_health.until - m_health.from);
        const int x = area.left() + static_cast<int>(area.width() * share);
        const QString text = localText(at * AlarmHealth::minute);
        painter.setPen(colours.line);
        painter.drawLine(x, area.bottom(), x, area.bottom() + 3);
        painter.setPen(colours.text);
        painter.drawText(QRect(x - 60, area.bottom() + 2, 120, height() - area.bottom() - 2),
                         Qt::AlignHCenter | Qt::AlignTop, minutes > dayOf ? text.mid(5, 11) : text.mid(11, 5));
    }
}

bool RateChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_health.rates.empty())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QRect area = plot();
    if (!area.contains(help->pos())) {
        QToolTip::hideText();
        return true;
    }
    const auto at = std::min(m_health.rates.size() - 1,
                             m_health.rates.size() * static_cast<std::size_t>(help->pos().x() - area.left())
                                 / static_cast<std::size_t>(std::max(1, area.width())));
    const qint64 begin = m_health.from + static_cast<qint64>(at) * AlarmHealth::window;
    QToolTip::showText(help->globalPos(), tr("%1: %n alarm(s) in 10 min", nullptr, m_health.rates[at])
                                              .arg(localText(begin).left(16)), this);
    return true;
}

} // namespace holdfast
