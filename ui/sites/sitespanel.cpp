#include <sites/sitespanel.h>

#include <style/colours.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace holdfast {

namespace {

enum Column { Name, Link, Age, Alarms, Columns };

} // namespace

SitesPanel::SitesPanel(OpenSites &sites, const SiteStore &own, QWidget *parent)
    : QWidget(parent)
    , m_sites(sites)
    , m_own(own)
    , m_list(new QTreeWidget(this))
    , m_open(new QToolButton(this))
    , m_window(new QToolButton(this))
{
    m_list->setColumnCount(Columns);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_open->setIcon(icon(Symbol::Link));
    m_window->setIcon(icon(Symbol::Site));
    auto *buttons = new QHBoxLayout;
    for (QToolButton *button : {m_open, m_window}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    setFocusProxy(m_list);
    connect(m_list, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem *item) { activate(m_list->indexOfTopLevelItem(item)); });
    connect(m_open, &QToolButton::clicked, &m_sites, &OpenSites::openRequested);
    connect(m_window, &QToolButton::clicked, this, [this] {
        if (const OpenSite *site = m_sites.of(m_own))
            Q_EMIT m_sites.windowRequested(site->store);
    });
    connect(&m_sites, &OpenSites::changed, this, &SitesPanel::rebuild);
    connect(&m_sites, &OpenSites::stateChanged, this, &SitesPanel::refresh);
    retranslate();
    rebuild();
}

void SitesPanel::retranslate()
{
    m_list->setHeaderLabels({tr("Site"), tr("Connection"), tr("Age"), tr("Alarms")});
    m_open->setText(tr("Open a site\u2026"));
    m_window->setText(tr("New window"));
    m_window->setToolTip(tr("One more window of the site that this one shows"));
    describe(*m_list, tr("Open sites"), tr("Enter brings the site's window to the front."));
}

void SitesPanel::rebuild()
{
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    for (std::size_t i = 0; i < m_sites.all().size(); ++i) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setTextAlignment(Age, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(Alarms, Qt::AlignRight | Qt::AlignVCenter);
    }
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(
            m_list->topLevelItem(std::clamp(current, 0, m_list->topLevelItemCount() - 1)));
    refresh();
}

void SitesPanel::refresh()
{
    const Colours colours = Colours::of(palette());
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const OpenSite &site = m_sites.all()[static_cast<std::size_t>(i)];
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        const bool trouble = site.isInTrouble();
        const auto open = site.store->status().alarms.size();
        const int unacknowledged = site.store->unacknowledgedAlarms();
        QString alarms = open == 0 ? tr("none") : QString::number(open);
        if (unacknowledged > 0)
            alarms = tr("%1, %2 new", "alarms, unacknowledged ones").arg(open).arg(unacknowledged);
        // Of a site that can't be heard they are those of then.
        item->setToolTip(Alarms,
                         trouble && site.store->hasStatus()
                             ? tr("When it was last heard: %1.").arg(alarms)
                             : QString());
        if (trouble)
            alarms = tr("unknown");
        item->setText(Name, site.name());
        item->setText(Link, site.connectionWord());
        item->setText(Age, site.ageText());
        item->setText(Alarms, alarms);
        item->setToolTip(
            Name,
            tr("%1, by %2", "site, how it is reached").arg(site.name(), site.store->endpoint()));
        item->setToolTip(Link, site.connectionText());
        item->setIcon(Link, icon(trouble ? Symbol::NoLink : Symbol::Link));
        const QFont usual = m_list->font();
        item->setFont(Name, site.store == &m_own ? boldFont(usual) : usual);
        for (const int column : {Link, Age}) {
            item->setForeground(
                column, trouble ? QBrush(colours.caution) : palette().brush(QPalette::Text));
            item->setFont(column, trouble ? boldFont(usual) : usual);
        }
        item->setFont(Alarms, unacknowledged > 0 && !trouble ? boldFont(usual) : usual);
        item->setData(Name, Qt::AccessibleTextRole, row(i).join(QLatin1String(", ")));
    }
}

QStringList SitesPanel::row(int index) const
{
    QStringList cells;
    const QTreeWidgetItem *item = m_list->topLevelItem(index);
    for (int column = 0; item != nullptr && column < Columns; ++column)
        cells.append(item->text(column));
    return cells;
}

void SitesPanel::activate(int index)
{
    if (index >= 0 && static_cast<std::size_t>(index) < m_sites.all().size())
        Q_EMIT m_sites.showRequested(m_sites.all()[static_cast<std::size_t>(index)].store);
}

void SitesPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    } else if (event->type() == QEvent::PaletteChange) {
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace holdfast
