// filterbutton.h - the button beside a filter: names the present one, brings back, renames and deletes saved ones.
#pragma once

#include <filters/savedfilters.h>

#include <QToolButton>

class QMenu;

namespace holdfast {

class FilterButton : public QToolButton
{
    Q_OBJECT
public:
    /// @param present what the list shows now; @param apply sets the list's filter to it.
    FilterButton(SavedFilters &filters, std::function<FilterContent()> present,
                 std::function<void(const FilterContent &)> apply, QWidget *parent = nullptr);

    /// @return false: there is no such filter any more.
    bool choose(const QString &name);
    [[nodiscard]] bool canSave() const { return !m_present().isEmpty(); }
    /// Opens the dialog that asks for the name; without effect while everything is shown.
    void askName();
    [[nodiscard]] SavedFilters &filters() { return m_filters; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();
    void askRename(const QString &from);

    SavedFilters &m_filters;
    std::function<FilterContent()> m_present;
    std::function<void(const FilterContent &)> m_apply;
    QMenu *m_menu;
};

} // namespace holdfast
