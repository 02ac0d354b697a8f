#include <site/layertreemodel.h>

#include <events/hostwords.h>
#include <events/words.h>
#include <site/matrixpainter.h>
#include <style/metrics.h>

#include <algorithm>

namespace holdfast {

struct LayerTreeModel::Node {
    enum class Kind { Root, Host, Layer, Member, Process, Resource };
    Kind kind = Kind::Root;
    QString id; ///< unique: the place in the tree spelled out
    QString target; ///< host, member or resource it shows
    QString name; ///< of a process, resource or member as written in the row
    Layer layer = Layer::System;
    Node *parent = nullptr;
    int row = 0;
    Children children;
    // Read from the store:
    QString text, state, detail, search;
    QDateTime since;
    std::optional<StateLook> look;

    void renumber()
    {
        for (std::size_t i = 0; i < children.size(); ++i) {
            children[i]->row = static_cast<int>(i);
            children[i]->parent = this;
        }
    }
};

namespace {

QString processState(const QString &state)
{
    if (state == QLatin1String("stopped"))
        return LayerTreeModel::tr("stopped");
    if (state == QLatin1String("starting"))
        return LayerTreeModel::tr("starting");
    if (state == QLatin1String("running"))
        return LayerTreeModel::tr("running");
    if (state == QLatin1String("stopping"))
        return LayerTreeModel::tr("stopping");
    if (state == QLatin1String("stuck"))
        return LayerTreeModel::tr("stuck");
    if (state == QLatin1String("faulty"))
        return LayerTreeModel::tr("faulty");
    return state.isEmpty() ? LayerTreeModel::tr("not known") : state;
}

QString layerName(Layer layer)
{
    switch (layer) {
    case Layer::System: return LayerTreeModel::tr("System layer");
    case Layer::Platform: return LayerTreeModel::tr("Platform layer");
    case Layer::Application: return LayerTreeModel::tr("Application layer");
    }
    return {};
}

} // namespace

LayerTreeModel::LayerTreeModel(SiteStore &store, QObject *parent)
    : QAbstractItemModel(parent), m_store(store), m_root(std::make_unique<Node>())
{
    connect(&store, &SiteStore::statusChanged, this, &LayerTreeModel::onStatus);
    connect(&store, &SiteStore::agesChanged, this, &LayerTreeModel::onAges);
    SiteChanges all;
    all.structure = true;
    onStatus(all);
}

LayerTreeModel::~LayerTreeModel() = default;

LayerTreeModel::Children LayerTreeModel::wanted() const
{
    const auto make = [](Node::Kind kind, const QString &parent, const QString &name, const QString &target) {
        auto node = std::make_unique<Node>();
        node->kind = kind;
        node->id = parent + QLatin1Char('/') + name;
        node->name = name;
        node->target = target;
        return node;
    };
    const SiteStatus &site = m_store.status();
    Children hosts;
    for (const HostStatus &host : site.hosts) {
        auto hostNode = make(Node::Kind::Host, QString(), host.name, host.name);
        for (const Layer layer : {Layer::System, Layer::Platform, Layer::Application}) {
            auto layerNode = make(Node::Kind::Layer, hostNode->id, QString::number(static_cast<int>(layer)), host.name);
            layerNode->layer = layer;
            for (const GroupStatus &group : site.groups) {
                if (group.layer != layer)
                    continue;
                for (const MemberStatus &member : group.members) {
                    if (member.host != host.name)
                        continue;
                    auto memberNode = make(Node::Kind::Member, layerNode->id, group.name, member.member);
                    for (const ProcessStatus &process : member.processes)
                        memberNode->children.push_back(
                            make(Node::Kind::Process, memberNode->id, process.name, member.member));
                    for (const QString &resource : member.resources)
                        memberNode->children.push_back(make(
                            Node::Kind::Resource, memberNode->id + QLatin1String("/resource"), resource, resource));
                    memberNode->renumber();
                    layerNode->children.push_back(std::move(memberNode));
                }
            }
            layerNode->renumber();
            if (!layerNode->children.empty())
                hostNode->children.push_back(std::move(layerNode));
        }
        hostNode->renumber();
        hosts.push_back(std::move(hostNode));
    }
    return hosts;
}

void LayerTreeModel::remember(Node &node)
{
    m_byId.insert(node.id, &node);
    read(node);
    for (const auto &child : node.children)
        remember(*child);
}

void LayerTreeModel::forget(const Node &node)
{
    m_byId.remove(node.id);
    for (const auto &child : node.children)
        forget(*child);
}

void LayerTreeModel::reconcile(Node &node, Children wanted)
{
    const QModelIndex here = indexOf(node);
    Children &have = node.children;
    for (int i = static_cast<int>(have.size()) - 1; i >= 0; --i) {
        const QString &id = have[static_cast<std::size_t>(i)]->id;
        if (std::any_of(wanted.begin(), wanted.end(), [&id](const auto &one) { return one->id == id; }))
            continue;
        beginRemoveRows(here, i, i);
        forget(*have[static_cast<std::size_t>(i)]);
        have.erase(have.begin() + i);
        node.renumber();
        endRemoveRows();
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto same = [&](const auto &one) { return one->id == wanted[i]->id; };
        const auto at = std::find_if(have.begin() + static_cast<std::ptrdiff_t>(i), have.end(), same);
        const int row = static_cast<int>(i);
        if (at == have.end()) {
            beginInsertRows(here, row, row);
            have.insert(have.begin() + row, std::move(wanted[i]));
            node.renumber();
            remember(*have[i]);
            endInsertRows();
            continue;
        }
        const int from = static_cast<int>(at - have.begin());
        if (from != row) {
            beginMoveRows(here, from, from, here, row);
            std::rotate(have.begin() + row, have.begin() + from, have.begin() + from + 1);
            node.renumber();
            endMoveRows();
        }
        reconcile(*have[i], std::move(wanted[i]->children));
    }
}

QString LayerTreeModel::stateText(const QString &state, const QString &host) const
{
    return m_store.isStale(host) ? QStringLiteral("?? ") + state : state;
}

bool LayerTreeModel::read(Node &node) const
{
    const auto before = std::tuple(node.text, node.state, node.detail, node.since, node.look);
    node.look.reset();
    node.detail.clear();
    node.since = {};
    node.text = node.name;
    switch (node.kind) {
    case Node::Kind::Root: break;
    case Node::Kind::Layer: node.text = layerName(node.layer); break;
    case Node::Kind::Host:
        if (const HostStatus *host = m_store.host(node.target)) {
            node.state = stateText(
                host->state == HostState::Up && host->runnable ? tr("runnable") : word(host->state), node.target);
            node.since = host->since;
            node.detail = hostWhyWords(*host);
        }
        break;
    case Node::Kind::Member:
        if (const MemberStatus *member = m_store.member(node.target)) {
            node.look = lookOf(m_store, *member);
            node.state = stateCode(*node.look);
            if (member->pending && !node.look->stale)
                node.state = tr("%1 \u2192 %2", "state code, requested state's code")
                                 .arg(node.state, stateCode(requestedState(member->pending->role)));
            node.since = member->since;
            node.detail = member->why;
        }
        break;
    case Node::Kind::Process:
        if (const MemberStatus *member = m_store.member(node.target)) {
            for (const ProcessStatus &process : member->processes) {
                if (process.name != node.name)
                    continue;
                node.state = stateText(processState(process.state), member->host);
                node.since = process.start;
                node.detail = process.pid > 0 ? tr("pid %1").arg(process.pid) : QString();
                if (process.restarts > 0)
                    node.detail = process.pid > 0 ? tr("pid %1, restarts: %2").arg(process.pid).arg(process.restarts)
                                                  : tr("restarts: %1").arg(process.restarts);
            }
        }
        break;
    case Node::Kind::Resource:
        if (const ResourceStatus *resource = m_store.resource(node.target)) {
            node.state = stateText(word(resource->state), node.target.section(QLatin1Char('@'), -1));
            node.since = resource->since;
            node.detail = resource->why;
        }
        break;
    }
    node.search = QStringLiteral("%1 %2 %3")
                      .arg(node.text, node.state, node.kind == Node::Kind::Member ? node.target : QString())
                      .toLower();
    return before != std::tuple(node.text, node.state, node.detail, node.since, node.look);
}

// One dataChanged a parent, from the first to the last changed child.
void LayerTreeModel::refresh(Node &node, const SiteChanges *changes)
{
    int first = -1;
    int last = -1;
    for (const auto &child : node.children) {
        if (read(*child)) {
            first = first < 0 ? child->row : first;
            last = child->row;
        }
    }
    if (first >= 0)
        Q_EMIT dataChanged(indexOf(*node.children[static_cast<std::size_t>(first)]),
                           indexOf(*node.children[static_cast<std::size_t>(last)], ColumnCount - 1));
    for (const auto &child : node.children) {
        const bool deaf = changes && child->kind == Node::Kind::Member && !changes->members.contains(child->target)
            && changes->resources.isEmpty();
        if (!deaf && !child->children.empty())
            refresh(*child, changes);
    }
}

void LayerTreeModel::onStatus(const SiteChanges &changes)
{
    if (changes.structure)
        reconcile(*m_root, wanted());
    refresh(*m_root, changes.structure ? nullptr : &changes);
}

// Silence is no change of the state, and yet it changes what may be said of it.
void LayerTreeModel::onAges()
{
    QStringList stale;
    for (const HostStatus &host : m_store.status().hosts) {
        if (m_store.isStale(host.name))
            stale.append(host.name);
    }
    if (std::exchange(m_stale, stale) != stale)
        refresh(*m_root, nullptr);
}

void LayerTreeModel::retranslate()
{
    refresh(*m_root, nullptr);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

LayerTreeModel::Node *LayerTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex LayerTreeModel::indexOf(const Node &node, int column) const
{
    if (&node == m_root.get())
        return {};
    return createIndex(node.row, column, const_cast<Node *>(&node));
}

QModelIndex LayerTreeModel::indexOf(const QString &target) const
{
    if (const MemberStatus *member = m_store.member(target)) {
        const GroupStatus *group = m_store.groupOf(*member);
        const int layer = group ? static_cast<int>(group->layer) : 0;
        const QString id = QStringLiteral("/%1/%2/%3").arg(member->host).arg(layer).arg(member->group);
        const Node *node = m_byId.value(id);
        return node ? indexOf(*node) : QModelIndex();
    }
    const Node *node = m_byId.value(QLatin1Char('/') + target);
    return node ? indexOf(*node) : QModelIndex();
}

const QString &LayerTreeModel::searchText(const QModelIndex &index) const
{
    return nodeOf(index)->search;
}

QModelIndex LayerTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex LayerTreeModel::parent(const QModelIndex &child) const
{
    const Node *node = nodeOf(child);
    return node->parent ? indexOf(*node->parent) : QModelIndex();
}

int LayerTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int LayerTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant LayerTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeOf(index);
    switch (role) {
    case TargetRole: return node.kind == Node::Kind::Resource ? node.parent->target : node.target;
    case LookRole: return node.look ? QVariant::fromValue(*node.look) : QVariant();
    case SearchRole: return node.search;
    case Qt::ToolTipRole: return node.detail.isEmpty() ? node.text : tr("%1: %2").arg(node.text, node.detail);
    case Qt::AccessibleTextRole:
        return node.look && index.column() == StateColumn ? stateTitle(*node.look) : data(index, Qt::DisplayRole);
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (index.column()) {
    case NameColumn: return node.text;
    case StateColumn: return node.state;
    case SinceColumn:
        if (!node.since.isValid())
            return {};
        return ageText(m_store.ageS(node.since));
    case DetailColumn: return node.detail;
    }
    return {};
}

QVariant LayerTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case NameColumn: return tr("Name");
    case StateColumn: return tr("State");
    case SinceColumn: return tr("For", "column: for how long in this state");
    case DetailColumn: return tr("Why, process");
    }
    return {};
}

LayerTreeFilter::LayerTreeFilter(LayerTreeModel &model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
    setSourceModel(&model);
}

void LayerTreeFilter::setText(const QString &text)
{
    m_words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool LayerTreeFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const QString &text = m_model.searchText(m_model.index(row, 0, parent));
    return std::all_of(m_words.begin(), m_words.end(), [&text](const QString &one) { return text.contains(one); });
}

} // namespace holdfast
