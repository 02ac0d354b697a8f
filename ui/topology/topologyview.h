// topologyview.h - the map of what the site is wired of, with its few controls and what its marks mean.
#pragma once

#include <store/sitestore.h>

#include <QWidget>

class QLabel;
class QSettings;
class QToolButton;

namespace holdfast {

class TopologyMap;

class TopologyView : public QWidget
{
    Q_OBJECT
public:
    /// @param settings keeps where the user has put things; may be null.
    TopologyView(SiteStore &store, QSettings *settings, QWidget *parent = nullptr);

    void select(const QString &target);
    [[nodiscard]] TopologyMap &map() { return *m_map; }

Q_SIGNALS:
    void currentChanged(const QString &target);
    void activated(const QString &target);
    void commandRequested(const QString &command, const QStringList &args);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showMenu(const QString &target, const QPoint &position);

    SiteStore &m_store;
    TopologyMap *m_map;
    QToolButton *m_fit, *m_in, *m_out, *m_reset;
    QLabel *m_legend;
};

} // namespace holdfast
