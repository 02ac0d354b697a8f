#include <topology/topologyview.h>

#include <site/commandmenu.h>
#include <style/icons.h>
#include <style/metrics.h>
#include <topology/topologymap.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace holdfast {

TopologyView::TopologyView(SiteStore &store, QSettings *settings, QWidget *parent)
    : QWidget(parent), m_store(store), m_map(new TopologyMap(store, settings, this)), m_fit(new QToolButton(this)),
      m_in(new QToolButton(this)), m_out(new QToolButton(this)), m_reset(new QToolButton(this)),
      m_legend(new QLabel(this))
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(Metrics::space, Metrics::gap, Metrics::space, Metrics::gap);
    for (QToolButton *button : {m_fit, m_in, m_out, m_reset}) {
        button->setFocusPolicy(Qt::StrongFocus);
        bar->addWidget(button);
    }
    bar->addStretch(1);
    m_legend->setTextFormat(Qt::PlainText);
    m_legend->setWordWrap(true);
    m_legend->setContentsMargins(Metrics::space, Metrics::gap, Metrics::space, Metrics::gap);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_map, 1);
    layout->addWidget(m_legend);
    setFocusProxy(m_map);
    connect(m_fit, &QToolButton::clicked, m_map, &TopologyMap::fit);
    connect(m_in, &QToolButton::clicked, this, [this] { m_map->zoom(1.2); });
    connect(m_out, &QToolButton::clicked, this, [this] { m_map->zoom(1 / 1.2); });
    connect(m_reset, &QToolButton::clicked, m_map, &TopologyMap::resetPlaces);
    connect(m_map, &TopologyMap::currentChanged, this, &TopologyView::currentChanged);
    connect(m_map, &TopologyMap::activated, this, &TopologyView::activated);
    connect(m_map, &TopologyMap::menuRequested, this, &TopologyView::showMenu);
    retranslate();
}

void TopologyView::retranslate()
{
    m_fit->setText(tr("Show everything"));
    m_in->setText(tr("Larger"));
    m_out->setText(tr("Smaller"));
    m_reset->setText(tr("Put back in rows"));
    m_reset->setToolTip(tr("Everything to the place where it was before it was moved"));
    describe(*m_map, tr("Map of hosts, links, independent computers and outlets"));
    m_legend->setText(
        tr("Solid: cluster link. Dashed: serial line. Double: power. \u2713 good, \u25b3 not quite right, "
           "\u2715 broken, \u2212 off on purpose, ? not known. Drag to move, or Ctrl+arrows."));
}

void TopologyView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TopologyView::select(const QString &target)
{
    m_map->select(target);
}

void TopologyView::showMenu(const QString &target, const QPoint &position)
{
    QMenu menu(this);
    QAction *open = menu.addAction(icon(Symbol::Host), tr("Open %1").arg(target));
    connect(open, &QAction::triggered, this, [this, target] { Q_EMIT activated(target); });
    menu.addSeparator();
    addCommands(menu, m_store, target, [this](const QString &command, const QStringList &args) {
        Q_EMIT commandRequested(command, args);
    });
    menu.exec(position);
}

} // namespace holdfast
