#include <topology/topologyplaces.h>

#include <QSettings>
#include <QVariantMap>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr double columnWidth = 208;
constexpr double rowHeight = 128;

} // namespace

QSizeF TopologyPlaces::sizeOf(TopologyNode::Kind kind)
{
    switch (kind) {
    case TopologyNode::Kind::Host: return {176, 72};
    case TopologyNode::Kind::Cluster: return {240, 44};
    case TopologyNode::Kind::IndependentComputer: return {256, 64};
    case TopologyNode::Kind::Outlet: return {152, 44};
    }
    return {};
}

QString TopologyPlaces::key() const
{
    // A site's name may hold anything; a slash would be a group of the settings.
    return u"topology/"_s + QString::fromLatin1(m_site.toUtf8().toHex());
}

void TopologyPlaces::use(const QString &site)
{
    if (site == m_site)
        return;
    m_site = site;
    m_own.clear();
    if (m_settings == nullptr || site.isEmpty())
        return;
    const QVariantMap kept = m_settings->value(key()).toMap();
    for (auto at = kept.cbegin(); at != kept.cend(); ++at)
        m_own.insert(at.key(), at.value().toPointF());
}

void TopologyPlaces::put(const QString &node, const QPointF &centre)
{
    m_own.insert(node, centre);
    if (m_settings == nullptr || m_site.isEmpty())
        return;
    QVariantMap kept;
    for (auto at = m_own.cbegin(); at != m_own.cend(); ++at)
        kept.insert(at.key(), at.value());
    m_settings->setValue(key(), kept);
}

void TopologyPlaces::reset()
{
    m_own.clear();
    if (m_settings != nullptr)
        m_settings->remove(key());
}

// The cluster above, hosts below it in a row, their outlets under them, independent computers at the bottom.
QPointF TopologyPlaces::of(const TopologyNode &node, const Topology &topology) const
{
    if (const auto own = m_own.constFind(node.id); own != m_own.cend())
        return *own;
    const auto count = [&](TopologyNode::Kind kind) {
        return std::count_if(topology.nodes.begin(), topology.nodes.end(),
                             [kind](const TopologyNode &one) { return one.kind == kind; });
    };
    const double middle = columnWidth * static_cast<double>(count(TopologyNode::Kind::Host) - 1) / 2;
    switch (node.kind) {
    case TopologyNode::Kind::Cluster: return {middle, 0};
    case TopologyNode::Kind::Host: return {columnWidth * node.column, rowHeight};
    case TopologyNode::Kind::Outlet: {
        // Several outlets of one host stand side by side.
        int before = 0;
        int all = 0;
        for (const TopologyNode &one : topology.nodes) {
            if (one.kind != TopologyNode::Kind::Outlet || one.target != node.target)
                continue;
            before += one.id < node.id ? 1 : 0;
            ++all;
        }
        const double step = sizeOf(TopologyNode::Kind::Outlet).width() / std::max(1, all - 1);
        return {columnWidth * node.column + (all > 1 ? before * step - step * (all - 1) / 2 : 0), 2 * rowHeight};
    }
    case TopologyNode::Kind::IndependentComputer: {
        const auto all = count(TopologyNode::Kind::IndependentComputer);
        const double width = 1.3 * columnWidth;
        return {middle + width * (node.column - static_cast<double>(all - 1) / 2), 3 * rowHeight};
    }
    }
    return {};
}

} // namespace holdfast
