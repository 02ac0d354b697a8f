#include <events/eventmarks.h>

#include <events/words.h>
#include <style/colours.h>

#include <QPainter>
#include <QPainterPath>
#include <QTransform>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

// Shapes in a unit square, y downwards.
QPainterPath shape(Mark mark)
{
    QPainterPath path;
    const auto polygon = [&path](std::initializer_list<QPointF> points) { path.addPolygon(QPolygonF(points)); };
    switch (mark) {
    case Mark::None: break;
    case Mark::Fault: // a bolt
        polygon({{0.58, 0.0}, {0.14, 0.58}, {0.46, 0.58}, {0.36, 1.0}, {0.86, 0.38}, {0.54, 0.38}});
        break;
    case Mark::Action: // a step up the ladder
        polygon({{0.5, 0.02}, {0.95, 0.5}, {0.68, 0.5}, {0.68, 0.98}, {0.32, 0.98}, {0.32, 0.5}, {0.05, 0.5}});
        break;
    case Mark::Command: // a flag
        polygon({{0.16, 0.0}, {0.95, 0.28}, {0.3, 0.56}, {0.3, 1.0}, {0.16, 1.0}});
        break;
    case Mark::Alarm: // a bell
        path.moveTo(0.08, 0.78);
        path.cubicTo(0.28, 0.62, 0.16, 0.08, 0.5, 0.08);
        path.cubicTo(0.84, 0.08, 0.72, 0.62, 0.92, 0.78);
        path.closeSubpath();
        path.addEllipse(QRectF(0.38, 0.8, 0.24, 0.2));
        break;
    case Mark::Change: path.addEllipse(QRectF(0.28, 0.28, 0.44, 0.44)); break;
    }
    path.closeSubpath();
    return path;
}

} // namespace

Mark markOf(const QJsonObject &record)
{
    const auto kind = named<RecordKind>(record, "kind"_L1);
    if (!kind)
        return Mark::Change;
    switch (*kind) {
    case RecordKind::Fault:
    case RecordKind::Invariant: return Mark::Fault;
    case RecordKind::Action: return Mark::Action;
    case RecordKind::Command:
    case RecordKind::Config: return Mark::Command;
    case RecordKind::Alarm: return Mark::Alarm;
    case RecordKind::Transition:
    case RecordKind::Ack:
    case RecordKind::Role:
    case RecordKind::Resource:
    case RecordKind::Host:
    case RecordKind::Link:
    case RecordKind::Ic: return Mark::Change;
    }
    return Mark::Change;
}

QColor markColour(Mark mark, const QPalette &palette)
{
    const Colours colours = Colours::of(palette);
    const auto symbol = [&colours](const QColor &colour) { return colours.legible(colour, symbolContrast); };
    switch (mark) {
    case Mark::None: return {};
    case Mark::Fault:
    case Mark::Alarm: return symbol(colours.severity(Severity::Critical));
    case Mark::Action: return symbol(colours.caution);
    case Mark::Command: return symbol(colours.state(State::Offline));
    case Mark::Change: return colours.dim;
    }
    return {};
}

QColor markColour(const QJsonObject &record, const QPalette &palette)
{
    const Mark mark = markOf(record);
    // An alarm that has gone or is being looked after is not red.
    if (mark == Mark::Alarm && record["state"_L1].toString() != "raised"_L1)
        return markColour(Mark::Change, palette);
    return markColour(mark, palette);
}

void paintMark(QPainter &painter, const QRectF &box, Mark mark, const QColor &colour)
{
    if (mark == Mark::None)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width(), box.height());
    painter.fillPath(shape(mark), colour);
    painter.restore();
}

QPolygonF markOutline(Mark mark, const QRectF &box)
{
    QTransform place = QTransform::fromTranslate(box.left(), box.top());
    place.scale(box.width(), box.height());
    return shape(mark).toFillPolygon(place);
}

void paintMark(QPainter &painter, const QRectF &box, const QJsonObject &record, const QColor &colour)
{
    paintMark(painter, box, markOf(record), colour);
}

} // namespace holdfast
