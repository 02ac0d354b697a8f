// layertree.h - the searchable tree of a site: search box above, layers below.
#pragma once

#include <filters/savedfilters.h>
#include <site/found.h>
#include <site/layertreemodel.h>

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QSettings;
class QTreeView;

namespace holdfast {

class FilterButton;

class LayerTree : public QWidget
{
    Q_OBJECT
public:
    explicit LayerTree(SiteStore &store, QWidget *parent = nullptr);

    void select(const QString &target);
    void focusSearch();
    /// What the search has found: no text, everything.
    [[nodiscard]] Found found() const;
    void clearSearch();
    /// Saved filters of this site; null: they last as long as the tree.
    void keepFiltersIn(QSettings *settings) { m_saved.keepIn(settings); }
    [[nodiscard]] FilterButton &savedFilters() { return *m_filters; }
    [[nodiscard]] QTreeView &tree() { return *m_tree; }
    /// Hosts, groups' members and what else has commands, in the order of the tree; more than one after Ctrl or Shift.
    [[nodiscard]] QStringList selectedTargets() const;

Q_SIGNALS:
    void currentChanged(const QString &target); ///< by the user
    void activated(const QString &target);
    void foundChanged(); ///< of found(): by the text, or because something has become what is searched for, or not
    void commandRequested(const QString &command, const QStringList &args); ///< several targets: a batch

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void spanLayers();
    void expandToMembers();
    void fitColumns();
    void showMenu(const QPoint &position);
    [[nodiscard]] QString targetOf(const QModelIndex &index) const;

    SiteStore &m_store;
    LayerTreeModel *m_model;
    LayerTreeFilter *m_filter;
    QLineEdit *m_search;
    SavedFilters m_saved;
    FilterButton *m_filters;
    QTreeView *m_tree;
    QTimer m_tellFound; ///< many rows may come and go at once
    int m_sinceWidth = 0; ///< that of the column when it last wasn't the last one
    bool m_selecting = false;
};

} // namespace holdfast
