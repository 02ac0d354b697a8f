// sitespanel.h - all open sites in one list: who answers, how old what is shown is, what is
// alarmed.
#pragma once

#include <sites/opensites.h>

#include <QWidget>

class QToolButton;
class QTreeWidget;

namespace holdfast {

/// Enter or a double click brings a site's window to the front. The one whose window this is is
/// bold.
class SitesPanel : public QWidget
{
    Q_OBJECT
public:
    /// @param own the site of the window that it is in. Both must outlive the panel.
    SitesPanel(OpenSites &sites, const SiteStore &own, QWidget *parent = nullptr);

    [[nodiscard]] QStringList row(int index) const; ///< its cells, as they are shown

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void rebuild();
    void refresh();
    void activate(int index);

    OpenSites &m_sites;
    const SiteStore &m_own;
    QTreeWidget *m_list;
    QToolButton *m_open, *m_window;
};

} // namespace holdfast
