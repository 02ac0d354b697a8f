// statediagram.h - FIG. 2 live: five states, the legal transitions, the present state, and a requested one with its clock.
#pragma once

#include <member/transitiontable.h>
#include <store/sitestore.h>
#include <style/accessibleitems.h>
#include <style/stateglyph.h>

#include <QPainterPath>
#include <QWidget>

namespace holdfast {

/// A requested role is drawn as a dashed arrow towards its state, whose box stays empty until it is acknowledged.
/// Arrow keys move among states; a tool tip and the accessible description explain arrows and states in sentences.
class StateDiagram : public QWidget, public AccessibleItems
{
    Q_OBJECT
public:
    explicit StateDiagram(SiteStore &store, QWidget *parent = nullptr);

    /// @param member GROUP@HOST; what the site doesn't have shows no present state.
    void setMember(const QString &member);
    [[nodiscard]] QString sentence() const; ///< what the picture says, in words

    [[nodiscard]] int itemCount() const override { return 5; }
    [[nodiscard]] QString itemName(int item) const override;
    [[nodiscard]] QString itemDescription(int item) const override;
    [[nodiscard]] QRect itemRect(int item) const override;
    [[nodiscard]] int currentItem() const override { return m_focused; }
    void activateItem(int item) override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Arrow {
        const TransitionRow *row = nullptr;
        QPainterPath path;
        QPointF tip;
        QPointF direction; ///< unit vector at the tip
    };
    void place();
    // It is placed and painted at the usual size of texts, and enlarged with them.
    [[nodiscard]] double usualWidth() const;
    [[nodiscard]] QFont usualFont() const;
    void addArrow(State from, State to, std::initializer_list<QPointF> points);
    void paintArrow(QPainter &painter, const Arrow &arrow, const Colours &colours) const;
    void paintBox(QPainter &painter, State state, const Colours &colours) const;
    void paintPending(QPainter &painter, const Colours &colours) const;
    [[nodiscard]] const MemberStatus *shown() const { return m_store.member(m_member); }
    [[nodiscard]] const QRectF &box(State state) const { return m_boxes[static_cast<std::size_t>(state)]; }
    [[nodiscard]] const Arrow *arrow(State from, State to) const;
    [[nodiscard]] int arrowAt(const QPointF &position) const;

    SiteStore &m_store;
    QString m_member;
    std::array<QRectF, 5> m_boxes;
    std::vector<Arrow> m_arrows;
    double m_upperLane = 0, m_lowerLane = 0;
    int m_hovered = -1; ///< arrow
    int m_focused = -1; ///< state
};

} // namespace holdfast
