#include <style/accessibleitems.h>

#include <QWidget>

namespace holdfast {

namespace {

class ItemInterface : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    ItemInterface(QWidget *widget, int item) : m_widget(widget), m_item(item) {}

    [[nodiscard]] bool isValid() const override { return m_widget && items() && m_item < items()->itemCount(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return m_widget ? QAccessible::queryAccessibleInterface(m_widget) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Name)
            return items()->itemName(m_item);
        return kind == QAccessible::Description ? items()->itemDescription(m_item) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect inside = items()->itemRect(m_item);
        return {m_widget->mapToGlobal(inside.topLeft()), inside.size()};
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State out;
        out.focusable = out.selectable = true;
        if (isValid() && items()->currentItem() == m_item) {
            out.selected = true;
            out.focused = m_widget->hasFocus();
        }
        return out;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        if (name == pressAction() && isValid())
            items()->activateItem(m_item);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    [[nodiscard]] AccessibleItems *items() const { return dynamic_cast<AccessibleItems *>(m_widget.data()); }

    QPointer<QWidget> m_widget;
    int m_item;
};

class ItemsInterface : public QAccessibleWidget
{
public:
    ItemsInterface(QWidget *widget, AccessibleItems &items) : QAccessibleWidget(widget, QAccessible::List), m_items(items) {}
    ~ItemsInterface() override
    {
        for (const QAccessible::Id id : std::as_const(m_ids))
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return m_items.itemCount(); }
    [[nodiscard]] QAccessibleInterface *child(int item) const override
    {
        if (item < 0 || item >= m_items.itemCount())
            return nullptr;
        if (!m_ids.contains(item))
            m_ids.insert(item, QAccessible::registerAccessibleInterface(new ItemInterface(widget(), item)));
        return QAccessible::accessibleInterface(m_ids.value(item));
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *interface) const override
    {
        for (int i = 0; i < m_items.itemCount(); ++i) {
            if (m_ids.contains(i) && QAccessible::accessibleInterface(m_ids.value(i)) == interface)
                return i;
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint inside = widget()->mapFromGlobal(QPoint(x, y));
        for (int i = 0; i < m_items.itemCount(); ++i) {
            if (m_items.itemRect(i).contains(inside))
                return child(i);
        }
        return nullptr;
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override { return child(m_items.currentItem()); }

private:
    AccessibleItems &m_items;
    mutable QHash<int, QAccessible::Id> m_ids;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    auto *items = dynamic_cast<AccessibleItems *>(widget);
    return items ? new ItemsInterface(widget, *items) : nullptr;
}

} // namespace

void installAccessibleItems()
{
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(once)
}

void announceCurrentItem(QWidget *widget)
{
    const auto *items = dynamic_cast<AccessibleItems *>(widget);
    if (!items || !QAccessible::isActive() || items->currentItem() < 0)
        return;
    QAccessibleEvent event(widget, QAccessible::Focus);
    event.setChild(items->currentItem());
    QAccessible::updateAccessibility(&event);
}

} // namespace holdfast
