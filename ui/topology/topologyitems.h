// topologyitems.h - the boxes and lines of the map; each says its health by shape and word, not by colour alone.
#pragma once

#include <topology/topology.h>

#include <QGraphicsItem>

#include <functional>

namespace holdfast {

class NodeItem : public QGraphicsItem
{
public:
    using Moved = std::function<void(const NodeItem &item)>;

    /// @param moved called whenever it is somewhere else.
    NodeItem(TopologyNode node, Moved moved);

    void setNode(TopologyNode node);
    [[nodiscard]] const TopologyNode &node() const { return m_node; }
    /// The frame around the one that keys move from.
    void setCurrent(bool current, bool focused);

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

protected:
    QVariant itemChange(GraphicsItemChange change, const QVariant &value) override;

private:
    [[nodiscard]] QRectF box() const;

    TopologyNode m_node;
    Moved m_moved;
    bool m_current = false;
    bool m_focused = false;
};

/// A cluster link is solid, a serial line dashed, power a double line; broken ones have a cross in the middle, unknown
/// ones a question mark.
class EdgeItem : public QGraphicsItem
{
public:
    explicit EdgeItem(TopologyEdge edge);

    void setEdge(TopologyEdge edge);
    [[nodiscard]] const TopologyEdge &edge() const { return m_edge; }
    void setLine(const QLineF &line);

    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    TopologyEdge m_edge;
    QLineF m_line;
};

} // namespace holdfast
