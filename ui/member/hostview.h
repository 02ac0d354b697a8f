// hostview.h - the L2 view: one host with its ladder, power and members side by side with their mates.
#pragma once

#include <store/sitestore.h>
#include <style/accessibleitems.h>

#include <QScrollArea>

class QLabel;

namespace holdfast {

class BudgetList;
class CommandButtons;
class MemberStrips;

class HostView : public QScrollArea
{
    Q_OBJECT
public:
    explicit HostView(SiteStore &store, QWidget *parent = nullptr);

    /// A host, or the host of a member.
    void select(const QString &target);
    [[nodiscard]] QString host() const { return m_host; }

Q_SIGNALS:
    void commandRequested(const QString &command, const QStringList &args);
    void activated(const QString &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshAges();
    void retranslate();

    SiteStore &m_store;
    QString m_host;
    QLabel *m_title, *m_why, *m_facts, *m_power, *m_budgetHeading, *m_memberHeading;
    BudgetList *m_budgets;
    CommandButtons *m_commands;
    MemberStrips *m_members;
};

/// Each member of the host in a line beside its mate, joined as in the matrix.
class MemberStrips : public QWidget, public AccessibleItems
{
    Q_OBJECT
public:
    explicit MemberStrips(SiteStore &store, QWidget *parent = nullptr);
    void setHost(const QString &host);
    void refresh();

    [[nodiscard]] int itemCount() const override { return static_cast<int>(m_members.size()); }
    [[nodiscard]] QString itemName(int item) const override;
    [[nodiscard]] QString itemDescription(int item) const override;
    [[nodiscard]] QRect itemRect(int item) const override;
    [[nodiscard]] int currentItem() const override { return m_current; }
    void activateItem(int item) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void activated(const QString &member);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] int stripHeight() const;
    void paintMember(QPainter &painter, const QRect &box, const MemberStatus &member, bool withName);

    SiteStore &m_store;
    QString m_host;
    QStringList m_members;
    int m_current = -1;
};

} // namespace holdfast
