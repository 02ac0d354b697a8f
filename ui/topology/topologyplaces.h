// topologyplaces.h - where the nodes of the map are: by default in rows, else where the user has put them.
#pragma once

#include <topology/topology.h>

#include <QHash>
#include <QPointF>
#include <QSizeF>

class QSettings;

namespace holdfast {

/// Kept in the settings for each site. Places are the nodes' centres, in the scene.
class TopologyPlaces
{
public:
    /// @param settings may be null: then nothing is kept.
    explicit TopologyPlaces(QSettings *settings) : m_settings(settings) {}

    /// Places of this site from the settings; those of another one are forgotten here, not there.
    void use(const QString &site);
    void put(const QString &node, const QPointF &centre);
    /// All of this site are where they would be by default again.
    void reset();

    [[nodiscard]] QPointF of(const TopologyNode &node, const Topology &topology) const;
    [[nodiscard]] bool isDefault() const { return m_own.isEmpty(); }

    [[nodiscard]] static QSizeF sizeOf(TopologyNode::Kind kind);

private:
    [[nodiscard]] QString key() const;

    QSettings *m_settings;
    QString m_site;
    QHash<QString, QPointF> m_own;
};

} // namespace holdfast
