#include <style/stateglyph.h>

#include <QCoreApplication>
#include <QPainterPath>

#include <cmath>

namespace holdfast {

namespace {

struct States {
    Q_DECLARE_TR_FUNCTIONS(holdfast::States)
};

QRectF squareIn(const QRectF &box)
{
    const double side = std::min(box.width(), box.height());
    return {box.center().x() - side / 2, box.center().y() - side / 2, side, side};
}

QPen penFor(const QColor &colour, double side, bool dashed)
{
    QPen pen(colour, std::max(1.2, side * 0.1), dashed ? Qt::CustomDashLine : Qt::SolidLine, Qt::FlatCap,
             Qt::MiterJoin);
    if (dashed)
        pen.setDashPattern({2.2, 1.6});
    return pen;
}

QPainterPath octagon(const QRectF &r)
{
    const double cut = r.width() * 0.29;
    QPainterPath path(QPointF(r.left() + cut, r.top()));
    for (const QPointF &point :
         {QPointF(r.right() - cut, r.top()), QPointF(r.right(), r.top() + cut), QPointF(r.right(), r.bottom() - cut),
          QPointF(r.right() - cut, r.bottom()), QPointF(r.left() + cut, r.bottom()),
          QPointF(r.left(), r.bottom() - cut), QPointF(r.left(), r.top() + cut)})
        path.lineTo(point);
    path.closeSubpath();
    return path;
}

void paintWrench(QPainter &painter, const QRectF &r, const QColor &colour)
{
    const double side = r.width();
    const auto at = [&r, side](double x, double y) { return QPointF(r.left() + x * side, r.top() + y * side); };
    painter.setPen(QPen(colour, side * 0.15, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(at(0.30, 0.70), at(0.56, 0.44));
    painter.setPen(QPen(colour, side * 0.12, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    // The open jaw looks to the upper right.
    painter.drawArc(QRectF(at(0.50, 0.22), at(0.78, 0.50)), 90 * 16, 270 * 16);
}

void paintOutline(QPainter &painter, const QRectF &r, State state)
{
    switch (state) {
    case State::Unavailable: {
        const double inset = r.width() * 0.06; // optically as large as the discs
        painter.drawRect(r.adjusted(inset, inset, -inset, -inset));
        break;
    }
    case State::Initialization:
    case State::Standby:
    case State::Active: painter.drawEllipse(r); break;
    case State::Offline: painter.drawPath(octagon(r)); break;
    }
}

void paintInside(QPainter &painter, const QRectF &r, const StateLook &look, const QColor &fill, const QColor &edge,
                 const QColor &ground)
{
    const double inset = r.width() * 0.14;
    const QRectF inner = r.adjusted(inset, inset, -inset, -inset);
    painter.setPen(Qt::NoPen);
    switch (look.state) {
    case State::Unavailable: {
        painter.setPen(QPen(edge, std::max(1.2, r.width() * 0.1)));
        const double reach = r.width() * 0.24;
        const QRectF cross = r.adjusted(reach, reach, -reach, -reach);
        painter.drawLine(cross.topLeft(), cross.bottomRight());
        painter.drawLine(cross.topRight(), cross.bottomLeft());
        break;
    }
    case State::Initialization:
        painter.setBrush(fill);
        painter.drawPie(inner, 0, 90 * 16);
        break;
    case State::Standby:
        // Cold: the same half, only sketched, for nothing runs there.
        painter.setBrush(look.standby == StandbyKind::Cold ? mix(fill, ground, 0.35) : fill);
        painter.drawPie(r, 90 * 16, 180 * 16);
        if (look.standby == StandbyKind::Cold) {
            painter.setPen(penFor(edge, r.width(), false));
            painter.drawLine(QPointF(r.center().x(), r.top()), QPointF(r.center().x(), r.bottom()));
        }
        break;
    case State::Active:
        painter.setBrush(fill);
        painter.drawEllipse(look.following ? r.adjusted(inset * 1.7, inset * 1.7, -inset * 1.7, -inset * 1.7) : r);
        break;
    case State::Offline:
        paintHatch(painter, inner, mix(fill, QColor(Qt::white), 0.45));
        paintWrench(painter, r, edge);
        break;
    }
}

void paintQuestion(QPainter &painter, const QRectF &r, const QColor &colour)
{
    QFont font = painter.font();
    font.setBold(true);
    font.setPixelSize(std::max(7, static_cast<int>(r.height() * 0.72)));
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(r, Qt::AlignCenter, QStringLiteral("?"));
}

QPainterPath severityPath(const QRectF &r, Severity severity)
{
    QPainterPath path;
    const QPointF middle = r.center();
    switch (severity) {
    case Severity::Critical: path.addRoundedRect(r.adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5); break;
    case Severity::Major:
        path.addPolygon(QPolygonF({QPointF(middle.x(), r.top()), r.bottomRight(), r.bottomLeft()}));
        path.closeSubpath();
        break;
    case Severity::Minor:
        path.addPolygon(QPolygonF({r.topLeft(), r.topRight(), QPointF(middle.x(), r.bottom())}));
        path.closeSubpath();
        break;
    case Severity::Warning: path.addEllipse(r); break;
    }
    return path;
}

// Where the number stands: a triangle's middle is not its box's.
QRectF severityText(const QRectF &r, Severity severity)
{
    switch (severity) {
    case Severity::Critical:
    case Severity::Warning: return r;
    case Severity::Major: return r.translated(0, r.height() * 0.14);
    case Severity::Minor: return r.translated(0, -r.height() * 0.14);
    }
    return r;
}

} // namespace

QString stateCode(State state)
{
    switch (state) {
    case State::Unavailable: return QStringLiteral("UNAV");
    case State::Initialization: return QStringLiteral("INIT");
    case State::Standby: return QStringLiteral("STBY");
    case State::Active: return QStringLiteral("ACTV");
    case State::Offline: return QStringLiteral("OFFL");
    }
    return {};
}

QString stateCode(const StateLook &look)
{
    return look.stale ? QStringLiteral("??") : stateCode(look.state);
}

QString stateTitle(const StateLook &look)
{
    QString title;
    switch (look.state) {
    case State::Unavailable: title = States::tr("Unavailable"); break;
    case State::Initialization: title = States::tr("Initialization"); break;
    case State::Standby:
        title = look.standby == StandbyKind::Cold ? States::tr("Standby, cold") : States::tr("Standby, hot");
        break;
    case State::Active: title = look.following ? States::tr("Active (following)") : States::tr("Active"); break;
    case State::Offline: title = States::tr("Off-line"); break;
    }
    return look.stale ? States::tr("unknown, last known: %1").arg(title) : title;
}

QColor stateEdge(const StateLook &look, const Colours &colours)
{
    return colours.legible(look.stale ? colours.unknown() : colours.state(look.state), symbolContrast);
}

void paintState(QPainter &painter, const QRectF &box, const StateLook &look, const Colours &colours)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF outer = squareIn(box);
    const QColor fill = look.stale ? colours.unknown() : colours.state(look.state);
    const QColor edge = stateEdge(look, colours);
    const bool cold = look.state == State::Standby && look.standby == StandbyKind::Cold;
    const QPen outline = penFor(edge, outer.width(), look.stale || cold);
    const double half = outline.widthF() / 2;
    const QRectF r = outer.adjusted(half, half, -half, -half);
    if (look.stale) {
        painter.save();
        QPainterPath clip;
        clip.addRect(r);
        painter.setClipPath(look.state == State::Offline ? octagon(r) : clip);
        paintHatch(painter, r, colours.hatch);
        painter.restore();
        paintQuestion(painter, r, colours.dim);
    } else {
        paintInside(painter, r, look, fill, edge, colours.ground);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(outline);
    paintOutline(painter, r, look.state);
    painter.restore();
}

void paintSeverity(QPainter &painter, const QRectF &box, Severity severity, bool lit, const Colours &colours)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF r = squareIn(box).adjusted(0.75, 0.75, -0.75, -0.75);
    const QColor colour = colours.severity(severity);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(lit ? QBrush(colour) : QBrush(colours.ground));
    painter.drawPath(severityPath(r, severity));
    QFont font = painter.font();
    font.setBold(true);
    font.setPixelSize(std::max(7, static_cast<int>(r.height() * 0.62)));
    painter.setFont(font);
    painter.setPen(lit ? colours.onSeverity(severity) : colour);
    painter.drawText(severityText(r, severity), Qt::AlignCenter, QString::number(static_cast<int>(severity) + 1));
    painter.restore();
}

void paintHatch(QPainter &painter, const QRectF &box, const QColor &colour)
{
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setPen(QPen(colour, 1.0));
    constexpr double pitch = 6.0;
    // Anchored to the origin, so that neighbours and partial repaints join without a seam.
    const double first = std::floor((box.left() + box.top()) / pitch) * pitch;
    for (double sum = first; sum <= box.right() + box.bottom(); sum += pitch)
        painter.drawLine(QPointF(sum - box.top(), box.top()), QPointF(sum - box.bottom(), box.bottom()));
    painter.restore();
}

} // namespace holdfast
