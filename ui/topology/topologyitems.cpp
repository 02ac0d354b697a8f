#include <topology/topologyitems.h>

#include <style/icons.h>
#include <style/metrics.h>
#include <style/stateglyph.h>
#include <topology/topologyplaces.h>

#include <QApplication>
#include <QGraphicsScene>
#include <QPainter>
#include <QPainterPathStroker>
#include <QWidget>

namespace holdfast {

namespace {

constexpr double markSide = 14;

// The scene's are the application's, but on paper.
Colours coloursOf(const QGraphicsItem &item)
{
    return Colours::of(item.scene() != nullptr ? item.scene()->palette() : QApplication::palette());
}

QColor healthColour(Health health, const Colours &colours)
{
    switch (health) {
    case Health::Unknown: return colours.legible(colours.unknown(), symbolContrast);
    case Health::Good: return colours.safe;
    case Health::Degraded: return colours.legible(colours.caution, symbolContrast);
    case Health::Bad: return colours.legible(colours.severity(Severity::Critical), symbolContrast);
    case Health::Absent: return colours.legible(colours.dim, symbolContrast);
    }
    return colours.text;
}

// The health without colour: a tick, a triangle, a cross, a bar, a question mark.
void paintMark(QPainter &painter, const QPointF &centre, Health health, const Colours &colours)
{
    const double r = markSide / 2 - 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(centre);
    painter.setPen(QPen(healthColour(health, colours), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (health) {
    case Health::Good: painter.drawPolyline(QPolygonF({{-r, 0}, {-r / 3, r * 0.7}, {r, -r * 0.8}})); break;
    case Health::Degraded: painter.drawPolygon(QPolygonF({{0, -r}, {r, r * 0.8}, {-r, r * 0.8}})); break;
    case Health::Bad:
        painter.drawLine(QPointF(-r, -r), QPointF(r, r));
        painter.drawLine(QPointF(-r, r), QPointF(r, -r));
        break;
    case Health::Absent: painter.drawLine(QPointF(-r, 0), QPointF(r, 0)); break;
    case Health::Unknown: {
        QFont font = boldFont(painter.font());
        painter.setFont(font);
        painter.drawText(QRectF(-markSide, -markSide, 2 * markSide, 2 * markSide), Qt::AlignCenter,
                         QStringLiteral("?"));
        break;
    }
    }
    painter.restore();
}

Symbol symbolOf(TopologyNode::Kind kind)
{
    switch (kind) {
    case TopologyNode::Kind::Host: return Symbol::Host;
    case TopologyNode::Kind::Cluster: return Symbol::Link;
    case TopologyNode::Kind::IndependentComputer: return Symbol::IndependentComputer;
    case TopologyNode::Kind::Outlet: return Symbol::Power;
    }
    return Symbol::Host;
}

} // namespace

NodeItem::NodeItem(TopologyNode node, Moved moved) : m_node(std::move(node)), m_moved(std::move(moved))
{
    setFlags(ItemIsMovable | ItemIsSelectable | ItemSendsGeometryChanges);
    setZValue(1);
    setToolTip(nodeSentence(m_node));
    setCursor(Qt::PointingHandCursor);
}

void NodeItem::setNode(TopologyNode node)
{
    if (node == m_node)
        return;
    if (node.kind != m_node.kind)
        prepareGeometryChange();
    m_node = std::move(node);
    setToolTip(nodeSentence(m_node));
    update();
}

void NodeItem::setCurrent(bool current, bool focused)
{
    if (current == m_current && focused == m_focused)
        return;
    m_current = current;
    m_focused = focused;
    update();
}

QRectF NodeItem::box() const
{
    const QSizeF size = TopologyPlaces::sizeOf(m_node.kind);
    return {-size.width() / 2, -size.height() / 2, size.width(), size.height()};
}

QRectF NodeItem::boundingRect() const
{
    return box().adjusted(-3, -3, 3, 3);
}

QVariant NodeItem::itemChange(GraphicsItemChange change, const QVariant &value)
{
    if (change == ItemPositionHasChanged)
        m_moved(*this);
    return QGraphicsItem::itemChange(change, value);
}

void NodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const Colours colours = coloursOf(*this);
    const QRectF area = box();
    painter->setLayoutDirection(Qt::LeftToRight); // as the map
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(healthColour(m_node.health, colours), m_node.health == Health::Good ? 1.2 : 2.2,
                         m_node.stale ? Qt::DashLine : Qt::SolidLine));
    painter->setBrush(m_current ? colours.selection : colours.raised);
    painter->drawRoundedRect(area, 4, 4);
    if (m_node.stale)
        paintHatch(*painter, area.adjusted(2, 2, -2, -2), colours.hatch);
    if (m_current && m_focused) {
        painter->setPen(QPen(colours.focus, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(area.adjusted(-2, -2, 2, 2), 5, 5);
    }
    const QRectF inner = area.adjusted(Metrics::space, Metrics::gap, -Metrics::space, -Metrics::gap);
    const QRectF symbol(inner.left(), inner.top() + 1, 18, 18);
    paintSymbol(*painter, symbol, symbolOf(m_node.kind), colours.text);
    paintMark(*painter, QPointF(inner.right() - markSide / 2, inner.top() + 10), m_node.health, colours);
    const QFont plain = QApplication::font();
    painter->setFont(boldFont(plain));
    painter->setPen(colours.text);
    const double line = QFontMetricsF(plain).height();
    const auto write = [&](double top, double from, double right, const QString &text) {
        const QFontMetricsF metrics(painter->font());
        painter->drawText(QRectF(from, top, right - from, line), Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(text, Qt::ElideRight, right - from));
    };
    const double left = symbol.right() + Metrics::gap;
    write(inner.top(), left, inner.right() - markSide - Metrics::gap, m_node.name);
    painter->setFont(plain);
    write(inner.top() + line + 1, left, inner.right(),
          m_node.stale ? m_node.state + QStringLiteral(" ?") : m_node.state);
    painter->setFont(smallFont(plain));
    painter->setPen(colours.dim);
    if (inner.height() > 2.8 * line)
        write(inner.top() + 2 * line + 2, left, inner.right(), m_node.further);
}

EdgeItem::EdgeItem(TopologyEdge edge) : m_edge(std::move(edge))
{
    setToolTip(m_edge.sentence);
}

void EdgeItem::setEdge(TopologyEdge edge)
{
    if (edge == m_edge)
        return;
    m_edge = std::move(edge);
    setToolTip(m_edge.sentence);
    update();
}

void EdgeItem::setLine(const QLineF &line)
{
    prepareGeometryChange();
    m_line = line;
}

QRectF EdgeItem::boundingRect() const
{
    return QRectF(m_line.p1(), m_line.p2()).normalized().adjusted(-markSide, -markSide, markSide, markSide);
}

QPainterPath EdgeItem::shape() const
{
    QPainterPath path(m_line.p1());
    path.lineTo(m_line.p2());
    QPainterPathStroker stroker;
    stroker.setWidth(10); // to be pointed at
    return stroker.createStroke(path);
}

void EdgeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const Colours colours = coloursOf(*this);
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor colour = healthColour(m_edge.health, colours);
    const double width = m_edge.health == Health::Good || m_edge.health == Health::Unknown ? 1.6 : 2.4;
    const QLineF normal = m_line.normalVector().unitVector();
    const QPointF aside(normal.dx() * 2, normal.dy() * 2);
    switch (m_edge.kind) {
    case TopologyEdge::Kind::ClusterLink:
        painter->setPen(QPen(colour, width + 0.6, m_edge.health == Health::Unknown ? Qt::DotLine : Qt::SolidLine));
        painter->drawLine(m_line);
        break;
    case TopologyEdge::Kind::SerialLine:
        painter->setPen(QPen(colour, width, m_edge.health == Health::Unknown ? Qt::DotLine : Qt::DashLine));
        painter->drawLine(m_line);
        break;
    case TopologyEdge::Kind::Power:
        painter->setPen(QPen(colour, 1.1, m_edge.health == Health::Unknown ? Qt::DotLine : Qt::SolidLine));
        painter->drawLine(m_line.translated(aside));
        painter->drawLine(m_line.translated(-aside));
        break;
    }
    if (m_edge.health == Health::Good)
        return;
    const QPointF middle = m_line.pointAt(0.5);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colours.ground);
    painter->drawEllipse(middle, markSide / 2 + 1, markSide / 2 + 1);
    paintMark(*painter, middle, m_edge.health, colours);
}

} // namespace holdfast
