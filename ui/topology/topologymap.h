// topologymap.h - the map itself: a scene that follows the site, moved by mouse or keys, told to screen readers.
#pragma once

#include <store/sitestore.h>
#include <style/accessibleitems.h>
#include <topology/topologyplaces.h>

#include <QGraphicsScene>
#include <QGraphicsView>

#include <map>

namespace holdfast {

class EdgeItem;
class NodeItem;

/// Keyboard: arrows to the nearest node in that direction, Home the first, Ctrl+arrows move the current one, + and -
/// zoom, 0 shows everything, Return opens, the menu key offers commands.
class TopologyMap : public QGraphicsView, public AccessibleItems
{
    Q_OBJECT
public:
    TopologyMap(SiteStore &store, QSettings *settings, QWidget *parent = nullptr);

    [[nodiscard]] QString current() const { return m_current; } ///< a node's id
    [[nodiscard]] QString currentTarget() const;
    void select(const QString &target); ///< a host, or what is on one
    void fit();
    void zoom(double factor);
    void resetPlaces();
    /// All of it in these colours, whatever of it is shown; nothing is marked as current.
    void paintOn(QPainter &painter, const QPalette &palette);
    [[nodiscard]] QSizeF drawnSize() const { return m_scene.sceneRect().size(); }

    [[nodiscard]] const Topology &topology() const { return m_topology; }
    [[nodiscard]] QPointF placeOf(const QString &node) const;

    [[nodiscard]] int itemCount() const override;
    [[nodiscard]] QString itemName(int item) const override;
    [[nodiscard]] QString itemDescription(int item) const override;
    [[nodiscard]] QRect itemRect(int item) const override;
    [[nodiscard]] int currentItem() const override;
    void activateItem(int item) override;

Q_SIGNALS:
    void currentChanged(const QString &target);
    void activated(const QString &target);
    void menuRequested(const QString &target, const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void place();
    void connectEdges(const QString &node);
    void setCurrent(const QString &node, bool byUser);
    void step(const QPointF &direction);
    void move(const QPointF &by);
    void keepMoved();
    [[nodiscard]] const TopologyNode *nodeNamed(const QString &id) const;

    SiteStore &m_store;
    TopologyPlaces m_places;
    Topology m_topology;
    QGraphicsScene m_scene;
    std::map<QString, NodeItem *> m_nodes;
    std::vector<EdgeItem *> m_edges; ///< as in m_topology
    QString m_current;
    QString m_moved; ///< dragged and not kept yet
    bool m_placing = false;
    bool m_fits = true; ///< until the user zooms
};

} // namespace holdfast
