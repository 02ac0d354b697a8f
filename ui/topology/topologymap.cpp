#include <topology/topologymap.h>

#include <style/colours.h>
#include <topology/topologyitems.h>

#include <QContextMenuEvent>
#include <QGraphicsScene>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>

namespace holdfast {

namespace {

constexpr double moveStep = 16;
constexpr double zoomStep = 1.2;
constexpr double leastScale = 0.2, mostScale = 3;

// From centre to centre, cut where it enters the boxes.
QLineF between(const NodeItem &from, const NodeItem &to)
{
    const auto clipped = [](QLineF line, const QRectF &box) {
        // The point where the line leaves the box around its first end.
        const double dx = std::abs(line.dx());
        const double dy = std::abs(line.dy());
        const double byWidth = dx > 0 ? box.width() / 2 / dx : 2;
        const double byHeight = dy > 0 ? box.height() / 2 / dy : 2;
        const double share = std::min({byWidth, byHeight, 1.0});
        line.setP1(line.pointAt(share));
        return line;
    };
    QLineF line(from.pos(), to.pos());
    const QLineF first = clipped(line, from.boundingRect());
    const QLineF second = clipped(QLineF(to.pos(), from.pos()), to.boundingRect());
    return {first.p1(), second.p1()};
}

} // namespace

TopologyMap::TopologyMap(SiteStore &store, QSettings *settings, QWidget *parent)
    : QGraphicsView(parent), m_store(store), m_places(settings)
{
    setLayoutDirection(Qt::LeftToRight); // what is placed stays where it is, whichever way a language reads
    setScene(&m_scene);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setTransformationAnchor(AnchorUnderMouse);
    setViewportUpdateMode(MinimalViewportUpdate);
    setFocusPolicy(Qt::StrongFocus);
    connect(&store, &SiteStore::statusChanged, this, &TopologyMap::follow);
    connect(&store, &SiteStore::agesChanged, this, &TopologyMap::follow);
    connect(&store, &SiteStore::connectionChanged, this, &TopologyMap::follow);
    connect(&store, &SiteStore::momentChanged, this, &TopologyMap::follow);
    follow();
}

// Items stay as long as what they stand for: a node that is dragged must not be made anew under the mouse.
void TopologyMap::follow()
{
    Topology now = topologyOf(m_store);
    if (now == m_topology)
        return;
    const auto sameThings = [](const auto &a, const auto &b, auto same) {
        return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), same);
    };
    const bool rewired = !sameThings(now.edges, m_topology.edges, [](const TopologyEdge &a, const TopologyEdge &b) {
        return a.kind == b.kind && a.from == b.from && a.to == b.to;
    });
    const bool others = !sameThings(now.nodes, m_topology.nodes,
                                    [](const TopologyNode &a, const TopologyNode &b) { return a.id == b.id; });
    m_topology = std::move(now);
    for (auto at = m_nodes.begin(); at != m_nodes.end();) {
        if (nodeNamed(at->first) != nullptr) {
            ++at;
            continue;
        }
        delete at->second;
        at = m_nodes.erase(at);
    }
    for (const TopologyNode &node : m_topology.nodes) {
        NodeItem *&item = m_nodes[node.id];
        if (item == nullptr) {
            item = new NodeItem(node, [this](const NodeItem &moved) {
                connectEdges(moved.node().id);
                if (!m_placing)
                    m_moved = moved.node().id;
            });
            m_scene.addItem(item);
        } else {
            item->setNode(node);
        }
    }
    if (rewired) {
        for (EdgeItem *edge : m_edges)
            delete edge;
        m_edges.clear();
        for (const TopologyEdge &edge : m_topology.edges) {
            m_edges.push_back(new EdgeItem(edge));
            m_scene.addItem(m_edges.back());
        }
    } else {
        for (std::size_t i = 0; i < m_edges.size(); ++i)
            m_edges[i]->setEdge(m_topology.edges[i]);
    }
    if (others || rewired) {
        m_places.use(m_store.status().site);
        place();
    }
    if (nodeNamed(m_current) == nullptr)
        setCurrent(m_topology.nodes.empty() ? QString() : m_topology.nodes.front().id, false);
}

void TopologyMap::place()
{
    const QScopedValueRollback<bool> guard(m_placing, true);
    for (const TopologyNode &node : m_topology.nodes)
        m_nodes[node.id]->setPos(m_places.of(node, m_topology));
    connectEdges({});
    m_scene.setSceneRect(m_scene.itemsBoundingRect().adjusted(-40, -40, 40, 40));
    if (m_fits)
        fit();
}

void TopologyMap::connectEdges(const QString &node)
{
    for (EdgeItem *edge : m_edges) {
        const auto from = m_nodes.find(edge->edge().from);
        const auto to = m_nodes.find(edge->edge().to);
        const bool meant = node.isEmpty() || edge->edge().from == node || edge->edge().to == node;
        if (meant && from != m_nodes.end() && to != m_nodes.end())
            edge->setLine(between(*from->second, *to->second));
    }
}

void TopologyMap::paintOn(QPainter &painter, const QPalette &palette)
{
    for (const auto &[id, item] : m_nodes)
        item->setCurrent(false, false);
    m_scene.setPalette(palette);
    const QRectF all = m_scene.sceneRect();
    m_scene.render(&painter, QRectF({}, all.size()), all);
    m_scene.setPalette({}); // the application's again
    for (const auto &[id, item] : m_nodes)
        item->setCurrent(id == m_current, hasFocus());
}

const TopologyNode *TopologyMap::nodeNamed(const QString &id) const
{
    const auto found = std::find_if(m_topology.nodes.begin(), m_topology.nodes.end(),
                                    [&id](const TopologyNode &node) { return node.id == id; });
    return found == m_topology.nodes.end() ? nullptr : &*found;
}

QPointF TopologyMap::placeOf(const QString &node) const
{
    const auto found = m_nodes.find(node);
    return found == m_nodes.end() ? QPointF() : found->second->pos();
}

QString TopologyMap::currentTarget() const
{
    const TopologyNode *node = nodeNamed(m_current);
    return node == nullptr ? QString() : node->target;
}

void TopologyMap::select(const QString &target)
{
    const QString host = target.section(QLatin1Char('/'), 0, 0).section(QLatin1Char('@'), -1);
    if (currentTarget() == host)
        return;
    for (const TopologyNode &node : m_topology.nodes) {
        if (node.kind == TopologyNode::Kind::Host && node.target == host)
            setCurrent(node.id, false);
    }
}

void TopologyMap::setCurrent(const QString &node, bool byUser)
{
    m_current = node;
    for (const auto &[id, item] : m_nodes)
        item->setCurrent(id == node, hasFocus());
    if (const auto item = m_nodes.find(node); item != m_nodes.end() && byUser)
        ensureVisible(item->second, 20, 20);
    announceCurrentItem(this);
    if (byUser && !currentTarget().isEmpty())
        Q_EMIT currentChanged(currentTarget());
}

// The nearest one in this direction; what lies beside it is twice as far.
void TopologyMap::step(const QPointF &direction)
{
    const QPointF from = placeOf(m_current);
    QString best;
    double least = 0;
    for (const auto &[id, item] : m_nodes) {
        const QPointF way = item->pos() - from;
        const double along = QPointF::dotProduct(way, direction);
        const double aside = std::abs(way.x() * direction.y()) + std::abs(way.y() * direction.x());
        if (id == m_current || along < moveStep / 2)
            continue;
        const double cost = along + 2 * aside;
        if (best.isEmpty() || cost < least) {
            best = id;
            least = cost;
        }
    }
    if (!best.isEmpty())
        setCurrent(best, true);
}

void TopologyMap::move(const QPointF &by)
{
    const auto item = m_nodes.find(m_current);
    if (item == m_nodes.end())
        return;
    item->second->moveBy(by.x(), by.y());
    keepMoved();
    ensureVisible(item->second, 20, 20);
}

void TopologyMap::keepMoved()
{
    if (m_moved.isEmpty())
        return;
    m_places.put(m_moved, placeOf(m_moved));
    m_moved.clear();
    m_scene.setSceneRect(m_scene.itemsBoundingRect().adjusted(-40, -40, 40, 40));
}

void TopologyMap::fit()
{
    m_fits = true;
    const QRectF all = m_scene.sceneRect();
    if (all.isEmpty() || viewport()->width() < 20)
        return;
    fitInView(all, Qt::KeepAspectRatio);
    if (transform().m11() > 1.25) // a small site isn't blown up
        setTransform(QTransform::fromScale(1.25, 1.25));
}

void TopologyMap::zoom(double factor)
{
    const double scaled = std::clamp(transform().m11() * factor, leastScale, mostScale);
    m_fits = false;
    setTransform(QTransform::fromScale(scaled, scaled));
}

void TopologyMap::resetPlaces()
{
    m_places.reset();
    m_fits = true;
    place();
}

void TopologyMap::keyPressEvent(QKeyEvent *event)
{
    const bool moves = event->modifiers() & Qt::ControlModifier;
    QPointF direction;
    switch (event->key()) {
    case Qt::Key_Left: direction = {-1, 0}; break;
    case Qt::Key_Right: direction = {1, 0}; break;
    case Qt::Key_Up: direction = {0, -1}; break;
    case Qt::Key_Down: direction = {0, 1}; break;
    case Qt::Key_Home:
        if (!moves && !m_topology.nodes.empty())
            return setCurrent(m_topology.nodes.front().id, true);
        break;
    case Qt::Key_Plus: return zoom(zoomStep);
    case Qt::Key_Minus: return zoom(1 / zoomStep);
    case Qt::Key_0:
        if (!moves)
            return fit();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!currentTarget().isEmpty())
            Q_EMIT activated(currentTarget());
        return;
    default: break;
    }
    if (direction.isNull() || (event->modifiers() & Qt::AltModifier)) {
        event->ignore();
        return;
    }
    if (moves)
        move(direction * moveStep);
    else
        step(direction);
}

void TopologyMap::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QGraphicsView::wheelEvent(event);
    zoom(event->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep);
    event->accept();
}

void TopologyMap::mouseReleaseEvent(QMouseEvent *event)
{
    QGraphicsView::mouseReleaseEvent(event);
    keepMoved();
    if (const auto *item = dynamic_cast<NodeItem *>(itemAt(event->pos())))
        setCurrent(item->node().id, true);
}

void TopologyMap::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto *item = dynamic_cast<NodeItem *>(itemAt(event->pos()));
    if (item != nullptr && !item->node().target.isEmpty())
        Q_EMIT activated(item->node().target);
}

void TopologyMap::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        const auto *item = dynamic_cast<NodeItem *>(itemAt(event->pos()));
        if (item == nullptr)
            return;
        setCurrent(item->node().id, true);
    }
    QPoint at = event->globalPos();
    if (event->reason() != QContextMenuEvent::Mouse && currentItem() >= 0)
        at = mapToGlobal(itemRect(currentItem()).center());
    if (!currentTarget().isEmpty())
        Q_EMIT menuRequested(currentTarget(), at);
}

void TopologyMap::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_fits)
        fit();
}

void TopologyMap::showEvent(QShowEvent *event)
{
    QGraphicsView::showEvent(event);
    if (m_fits)
        fit();
}

void TopologyMap::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    setCurrent(m_current, false);
}

void TopologyMap::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    for (const auto &[id, item] : m_nodes)
        item->setCurrent(id == m_current, false);
}

void TopologyMap::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        follow();
    else if (event->type() == QEvent::PaletteChange)
        m_scene.update();
    QGraphicsView::changeEvent(event);
}

int TopologyMap::itemCount() const
{
    return static_cast<int>(m_topology.nodes.size() + m_topology.edges.size());
}

// Nodes first, then the lines between them.
QString TopologyMap::itemName(int item) const
{
    const auto at = static_cast<std::size_t>(item);
    if (at < m_topology.nodes.size())
        return nodeSentence(m_topology.nodes[at]);
    const std::size_t edge = at - m_topology.nodes.size();
    return edge < m_topology.edges.size() ? m_topology.edges[edge].sentence : QString();
}

QString TopologyMap::itemDescription(int item) const
{
    const auto at = static_cast<std::size_t>(item);
    if (at < m_topology.nodes.size())
        return healthWord(m_topology.nodes[at].health);
    const std::size_t edge = at - m_topology.nodes.size();
    return edge < m_topology.edges.size() ? healthWord(m_topology.edges[edge].health) : QString();
}

QRect TopologyMap::itemRect(int item) const
{
    const auto at = static_cast<std::size_t>(item);
    const QGraphicsItem *shown = nullptr;
    if (at < m_topology.nodes.size()) {
        const auto node = m_nodes.find(m_topology.nodes[at].id);
        shown = node == m_nodes.end() ? nullptr : node->second;
    } else if (at - m_topology.nodes.size() < m_edges.size()) {
        shown = m_edges[at - m_topology.nodes.size()];
    }
    if (shown == nullptr)
        return {};
    const QRect inViewport = mapFromScene(shown->sceneBoundingRect()).boundingRect();
    return inViewport.translated(viewport()->pos());
}

int TopologyMap::currentItem() const
{
    for (std::size_t i = 0; i < m_topology.nodes.size(); ++i) {
        if (m_topology.nodes[i].id == m_current)
            return static_cast<int>(i);
    }
    return -1;
}

void TopologyMap::activateItem(int item)
{
    const auto at = static_cast<std::size_t>(item);
    if (at < m_topology.nodes.size())
        setCurrent(m_topology.nodes[at].id, true);
}

} // namespace holdfast
