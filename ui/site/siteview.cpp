#include <site/siteview.h>

#include <site/commandmenu.h>
#include <site/sitematrix.h>
#include <site/statelegend.h>
#include <style/icons.h>

#include <QMenu>
#include <QVBoxLayout>

namespace holdfast {

SiteView::SiteView(SiteStore &store, QWidget *parent)
    : QWidget(parent), m_store(store), m_matrix(new SiteMatrix(store, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_matrix, 1);
    layout->addWidget(new StateLegend(this));
    setFocusProxy(m_matrix);
    connect(m_matrix, &SiteMatrix::currentChanged, this, &SiteView::currentChanged);
    connect(m_matrix, &SiteMatrix::activated, this, &SiteView::activated);
    connect(m_matrix, &SiteMatrix::menuRequested, this, &SiteView::showMenu);
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
