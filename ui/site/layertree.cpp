#include <site/layertree.h>

#include <filters/filterbutton.h>
#include <site/commandmenu.h>
#include <store/sitestore.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace holdfast {

namespace {

/// Puts the state's symbol before its code; what has no state leaves its place free, so that texts stand in one line.
class StateDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        constexpr int side = 15;
        const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1.0;
        QPixmap pixmap(QSizeF(side * ratio, side * ratio).toSize());
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        const QVariant look = index.data(LayerTreeModel::LookRole);
        if (look.isValid()) {
            QPainter painter(&pixmap);
            if (option->state & QStyle::State_Selected) // state colours are legible on the ground, not on a selection
                painter.fillRect(pixmap.rect(), option->palette.color(QPalette::Active, QPalette::Base));
            paintState(painter, QRectF(0.5, 0.5, side - 1, side - 1), look.value<StateLook>(),
                       Colours::of(option->palette));
        }
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(side, side);
        option->icon = QIcon(pixmap);
    }
};

} // namespace

LayerTree::LayerTree(SiteStore &store, QWidget *parent)
    : QWidget(parent), m_store(store), m_model(new LayerTreeModel(store, this)),
      m_filter(new LayerTreeFilter(*m_model, this)), m_search(new QLineEdit(this)),
      m_saved(QStringLiteral("tree"), [&store] { return store.status().site; }),
      m_filters(new FilterButton(
          m_saved,
          [this] {
              const QString text = m_search->text().simplified();
              return text.isEmpty() ? FilterContent() : FilterContent{{QStringLiteral("text"), text}};
          },
          [this](const FilterContent &content) { m_search->setText(content.value(QStringLiteral("text"))); }, this)),
      m_tree(new QTreeView(this))
{
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Symbol::Search), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_tree->setModel(m_filter);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setItemDelegateForColumn(LayerTreeModel::StateColumn, new StateDelegate(m_tree));
    m_tree->setIndentation(14);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(LayerTreeModel::NameColumn, scaled(126, font()));
    m_tree->header()->resizeSection(LayerTreeModel::StateColumn, scaled(108, font()));
    m_tree->header()->resizeSection(LayerTreeModel::SinceColumn, scaled(52, font()));
    m_tree->viewport()->installEventFilter(this);
    connect(m_tree->header(), &QHeaderView::sectionResized, this, &LayerTree::fitColumns, Qt::QueuedConnection);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::gap, Metrics::gap, Metrics::gap, 0);
    layout->setSpacing(Metrics::gap);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_search, 1);
    bar->addWidget(m_filters);
    layout->addLayout(bar);
    layout->addWidget(m_tree, 1);
    expandToMembers();
    retranslate();

    connect(&store, &SiteStore::agesChanged, m_tree->viewport(), qOverload<>(&QWidget::update));
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &above) {
        if (!above.isValid())
            expandToMembers();
        else if (!above.parent().isValid()) // a layer; there may be very many rows of other kinds
            spanLayers();
    });
    m_tellFound.setSingleShot(true);
    connect(&m_tellFound, &QTimer::timeout, this, &LayerTree::foundChanged);
    const auto tellFound = [this] {
        if (!m_search->text().isEmpty() && !m_tellFound.isActive())
            m_tellFound.start(0);
    };
    for (const auto &change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, change, this, tellFound);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        m_tellFound.start(0);
        if (!text.isEmpty())
            m_tree->expandAll();
        else
            m_tree->scrollTo(m_tree->currentIndex());
    });
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &at) { Q_EMIT activated(targetOf(at)); });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &LayerTree::showMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &at) {
        if (!m_selecting && at.isValid())
            Q_EMIT currentChanged(targetOf(at));
    });
}

void LayerTree::retranslate()
{
    m_search->setPlaceholderText(tr("Search: cdma, OFFL, beta \u2026"));
    describe(*m_search, tr("Search in the tree"));
    describe(*m_tree, tr("Hosts, layers, groups, processes and resources"));
    m_model->retranslate();
}

void LayerTree::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

// A layer has a name and nothing else: it may use the whole row.
void LayerTree::spanLayers()
{
    for (int host = 0; host < m_filter->rowCount(); ++host) {
        const QModelIndex at = m_filter->index(host, 0);
        for (int layer = 0; layer < m_filter->rowCount(at); ++layer)
            m_tree->setFirstColumnSpanned(layer, at, true);
    }
}

void LayerTree::expandToMembers()
{
    spanLayers();
    for (int host = 0; host < m_filter->rowCount(); ++host) {
        const QModelIndex at = m_filter->index(host, 0);
        m_tree->expand(at);
        for (int layer = 0; layer < m_filter->rowCount(at); ++layer)
            m_tree->expand(m_filter->index(layer, 0, at));
    }
}

QString LayerTree::targetOf(const QModelIndex &index) const
{
    return index.data(LayerTreeModel::TargetRole).toString();
}

void LayerTree::select(const QString &target)
{
    const QScopedValueRollback<bool> guard(m_selecting, true);
    const QModelIndex at = m_filter->mapFromSource(m_model->indexOf(target));
    if (!at.isValid() || targetOf(m_tree->currentIndex()) == target)
        return;
    m_tree->setCurrentIndex(at);
    m_tree->scrollTo(at);
}

QStringList LayerTree::selectedTargets() const
{
    QModelIndexList rows = m_tree->selectionModel()->selectedRows(0);
    std::ranges::sort(rows, [this](const QModelIndex &a, const QModelIndex &b) {
        return m_tree->visualRect(a).top() < m_tree->visualRect(b).top();
    });
    QStringList targets;
    for (const QModelIndex &row : std::as_const(rows)) {
        const QString target = targetOf(row);
        if (!targets.contains(target) && (m_store.member(target) || m_store.host(target) || m_store.group(target)))
            targets.append(target);
    }
    return targets;
}

// The reasons are shown where there is room for some words of them: of half a letter nobody has anything, and the tool
// tip has them whole.
void LayerTree::fitColumns()
{
    const QHeaderView &header = *m_tree->header();
    const bool hidden = header.isSectionHidden(LayerTreeModel::DetailColumn);
    if (!hidden)
        m_sinceWidth = header.sectionSize(LayerTreeModel::SinceColumn);
    const int taken = header.sectionSize(LayerTreeModel::NameColumn) + header.sectionSize(LayerTreeModel::StateColumn)
        + std::max(m_sinceWidth, hidden ? scaled(52, font()) : 0);
    const bool hide = m_tree->viewport()->width() - taken < scaled(48, font());
    if (hide == hidden)
        return;
    m_tree->setColumnHidden(LayerTreeModel::DetailColumn, hide);
    if (!hide)
        m_tree->header()->resizeSection(LayerTreeModel::SinceColumn, m_sinceWidth);
}

// No focus proxy: Tab would go from what is before to the proxy, and past the search field.
void LayerTree::focusInEvent(QFocusEvent *event)
{
    m_tree->setFocus(event->reason());
}

void LayerTree::clearSearch()
{
    m_search->clear();
}

// What the tree shows is what has been found: so the two can't differ.
Found LayerTree::found() const
{
    Found out;
    out.text = m_search->text().simplified();
    if (!out.isSearch())
        return out;
    for (int h = 0; h < m_filter->rowCount(); ++h) {
        const QModelIndex host = m_filter->index(h, 0);
        out.hosts.insert(host.data(LayerTreeModel::TargetRole).toString());
        for (int l = 0; l < m_filter->rowCount(host); ++l) {
            const QModelIndex layer = m_filter->index(l, 0, host);
            for (int m = 0; m < m_filter->rowCount(layer); ++m)
                out.members.insert(m_filter->index(m, 0, layer).data(LayerTreeModel::TargetRole).toString());
        }
    }
    return out;
}

void LayerTree::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool LayerTree::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree->viewport() && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &LayerTree::fitColumns, Qt::QueuedConnection); // once all is laid out
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return) {
            m_tree->setFocus(Qt::TabFocusReason);
            if (!m_tree->currentIndex().isValid())
                m_tree->setCurrentIndex(m_filter->index(0, 0));
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LayerTree::showMenu(const QPoint &position)
{
    const QString target = targetOf(m_tree->indexAt(position));
    if (target.isEmpty())
        return;
    QMenu menu(this);
    const auto give = [this](const QString &command, const QStringList &args) {
        Q_EMIT commandRequested(command, args);
    };
    if (const QStringList several = selectedTargets(); several.size() > 1 && several.contains(target)) {
        addBatchCommands(menu, m_store, several, give);
        menu.exec(m_tree->viewport()->mapToGlobal(position));
        return;
    }
    addCommands(menu, m_store, target, give);
    menu.exec(m_tree->viewport()->mapToGlobal(position));
}

} // namespace holdfast
