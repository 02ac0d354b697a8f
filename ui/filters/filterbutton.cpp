#include <filters/filterbutton.h>

#include <filters/filternamedialog.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QEvent>
#include <QMenu>

#include <algorithm>

namespace holdfast {

FilterButton::FilterButton(SavedFilters &filters, std::function<FilterContent()> present,
                           std::function<void(const FilterContent &)> apply, QWidget *parent)
    : QToolButton(parent), m_filters(filters), m_present(std::move(present)), m_apply(std::move(apply)),
      m_menu(new QMenu(this))
{
    setIcon(holdfast::icon(Symbol::Filter));
    setMenu(m_menu);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setAutoRaise(true);
    m_menu->setToolTipsVisible(true);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterButton::fill);
    retranslate();
}

void FilterButton::retranslate()
{
    setToolTip(tr("Saved filters"));
    describe(*this, tr("Saved filters"));
}

// Anew each time: another window may have saved or deleted one.
void FilterButton::fill()
{
    m_menu->clear();
    const FilterContent present = m_present();
    const auto all = m_filters.all();
    for (const SavedFilter &one : all) {
        // An ampersand in a name is no shortcut.
        QAction *action = m_menu->addAction(QString(one.name).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(one.content == present);
        connect(action, &QAction::triggered, this, [this, name = one.name] { choose(name); });
    }
    if (all.empty())
        m_menu->addAction(tr("None is saved on this site"))->setEnabled(false);
    m_menu->addSeparator();
    QAction *save = m_menu->addAction(tr("&Save the present filter\u2026"), this, &FilterButton::askName);
    save->setEnabled(!present.isEmpty());
    save->setToolTip(present.isEmpty() ? tr("Everything is shown: there is no filter to save.") : QString());
    QMenu *rename = m_menu->addMenu(tr("&Rename"));
    QMenu *remove = m_menu->addMenu(tr("&Delete"));
    for (const SavedFilter &one : all) {
        const QString shown = QString(one.name).replace(QLatin1Char('&'), QLatin1String("&&"));
        connect(rename->addAction(shown), &QAction::triggered, this, [this, name = one.name] { askRename(name); });
        connect(remove->addAction(shown), &QAction::triggered, this,
                [this, name = one.name] { m_filters.remove(name); });
    }
    rename->setEnabled(!all.empty());
    remove->setEnabled(!all.empty());
}

bool FilterButton::choose(const QString &name)
{
    const auto all = m_filters.all();
    const auto found = std::ranges::find(all, name, &SavedFilter::name);
    if (found == all.end())
        return false;
    m_apply(found->content);
    return true;
}

void FilterButton::askName()
{
    const FilterContent present = m_present();
    if (present.isEmpty())
        return;
    auto *dialog = new FilterNameDialog(QStringList(present.values()).join(QLatin1Char(' ')), this);
    dialog->setWindowTitle(tr("Save the filter"));
    dialog->setJudge([this](const QString &name) -> FilterNameDialog::Verdict {
        return {true, m_filters.has(name) ? tr("There is one of this name: it will be replaced.") : QString()};
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog, present] { m_filters.save(dialog->name(), present); });
    dialog->open();
}

void FilterButton::askRename(const QString &from)
{
    auto *dialog = new FilterNameDialog(from, this);
    dialog->setWindowTitle(tr("Rename the filter %1").arg(from));
    dialog->setJudge([this, from](const QString &name) -> FilterNameDialog::Verdict {
        const bool taken = m_filters.has(name) && name.compare(from, Qt::CaseInsensitive) != 0;
        return {!taken, taken ? tr("There is another one of this name.") : QString()};
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog, from] { m_filters.rename(from, dialog->name()); });
    dialog->open();
}

void FilterButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

} // namespace holdfast
