#include <site/statelegend.h>

#include <style/metrics.h>
#include <style/stateglyph.h>

#include <QEvent>
#include <QPainter>

namespace holdfast {

namespace {

struct Entry {
    StateLook look;
    QString text;
};

std::vector<Entry> entries()
{
    std::vector<Entry> out;
    const auto add = [&out](const StateLook &look) { out.push_back({look, stateTitle(look)}); };
    add({State::Active, StandbyKind::Hot, false, false});
    add({State::Standby, StandbyKind::Hot, false, false});
    add({State::Standby, StandbyKind::Cold, false, false});
    add({State::Initialization, StandbyKind::Hot, false, false});
    add({State::Unavailable, StandbyKind::Hot, false, false});
    add({State::Offline, StandbyKind::Hot, false, false});
    out.push_back({{State::Active, StandbyKind::Hot, false, true}, StateLegend::tr("unknown, last known shape")});
    return out;
}

} // namespace

StateLegend::StateLegend(QWidget *parent) : QWidget(parent)
{
    setFont(smallFont(font()));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    describe(*this, tr("Legend of the states"));
}

QSize StateLegend::sizeHint() const
{
    return {400, fontMetrics().height() + 10};
}

void StateLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe(*this, tr("Legend of the states"));
        update();
    }
    QWidget::changeEvent(event);
}

void StateLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours colours = Colours::of(palette());
    painter.fillRect(rect(), colours.ground);
    painter.fillRect(QRect(0, 0, width(), 1), colours.line);
    int x = Metrics::margin;
    for (const Entry &entry : entries()) {
        const int width = fontMetrics().horizontalAdvance(entry.text);
        if (x + 18 + width > this->width() - Metrics::space)
            break; // a cut word helps nobody
        paintState(painter, QRectF(x, height() / 2.0 - 6.5, 13, 13), entry.look, colours);
        painter.setPen(colours.dim);
        painter.drawText(QRect(x + 18, 0, width + 2, height()), Qt::AlignVCenter, entry.text);
        x += 18 + width + 18;
    }
}

} // namespace holdfast
