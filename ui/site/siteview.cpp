#include <site/siteview.h>

#include <site/commandmenu.h>
#include <site/sitematrix.h>
#include <site/statelegend.h>
#include <store/sitestore.h>
#include <style/bannerline.h>
#include <style/icons.h>

#include <QEvent>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace holdfast {

SiteView::SiteView(SiteStore &store, QWidget *parent)
    : QWidget(parent), m_store(store), m_note(new BannerLine(Symbol::Search, BannerLine::Tone::Past, this)),
      m_matrix(new SiteMatrix(store, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_note);
    layout->addWidget(m_matrix, 1);
    layout->addWidget(new StateLegend(this));
    setFocusProxy(m_matrix);
    connect(m_matrix, &SiteMatrix::currentChanged, this, &SiteView::currentChanged);
    connect(m_matrix, &SiteMatrix::activated, this, &SiteView::activated);
    connect(m_matrix, &SiteMatrix::menuRequested, this, &SiteView::showMenu);
    m_note->button().show();
    connect(&m_note->button(), &QToolButton::clicked, this, &SiteView::allWanted);
    connect(&store, &SiteStore::statusChanged, this, &SiteView::tellFound);
    tellFound();
}

void SiteView::setFound(const Found &found)
{
    m_matrix->setFound(found);
    tellFound();
}

const Found &SiteView::found() const
{
    return m_matrix->found();
}

// What isn't shown must not be taken for what isn't there, and least of all its alarms.
void SiteView::tellFound()
{
    m_note->button().setText(tr("Show all"));
    if (!found().isSearch() || !m_store.hasStatus())
        return m_note->setText({});
    const SiteStatus &site = m_store.status();
    const MatrixSelection shown = selectionOf(site, found());
    QString text = tr("Only what the search \u201c%1\u201d finds: %2 of %3 groups, %4 of %5 hosts.")
                       .arg(found().text, QString::number(std::ranges::count(shown.groups, true)),
                            QString::number(site.groups.size()), QString::number(shown.hosts.size()),
                            QString::number(site.hosts.size()));
    const auto hidden = std::ranges::count_if(site.alarms, [this](const AlarmStatus &alarm) {
        const QString of = alarm.target.section(QLatin1Char('/'), 0, 0);
        const bool isInMatrix =
            m_store.member(of) != nullptr || m_store.host(of) != nullptr || m_store.group(of) != nullptr;
        return isInMatrix && !m_matrix->shows(of);
    });
    if (hidden > 0)
        text += QLatin1Char(' ') + tr("%n alarm(s) of what is hidden.", nullptr, static_cast<int>(hidden));
    m_note->setText(text);
}

void SiteView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        tellFound();
    QWidget::changeEvent(event);
}

void SiteView::select(const QString &target)
{
    m_matrix->setCurrent(target);
}

QString SiteView::current() const
{
    return m_matrix->current();
}

void SiteView::showMenu(const QString &target, const QPoint &position)
{
    QMenu menu(this);
    if (const QStringList several = m_matrix->chosen(); several.size() > 1 && several.contains(target)) {
        addBatchCommands(menu, m_store, several, [this](const QString &command, const QStringList &targets) {
            Q_EMIT commandRequested(command, targets);
        });
        menu.exec(position);
        return;
    }
    if (!target.isEmpty()) {
        QAction *open = menu.addAction(icon(Symbol::Member), tr("Open %1").arg(target));
        connect(open, &QAction::triggered, this, [this, target] { Q_EMIT activated(target); });
        menu.addSeparator();
    }
    addCommands(menu, m_store, target, [this](const QString &command, const QStringList &args) {
        Q_EMIT commandRequested(command, args);
    });
    if (!menu.isEmpty())
        menu.exec(position);
}

} // namespace holdfast
