// sitematrix.h - the L1 view: FIG. 1 come alive, every member of the site as one cell.
#pragma once

#include <site/matrixlayout.h>
#include <store/sitestore.h>
#include <style/accessibleitems.h>

#include <QAbstractScrollArea>
#include <QHash>

namespace holdfast {

class MatrixPainter;

/// Keyboard: arrows move among members, hosts (top) and groups (left); Home and End to the ends of the row, Page keys by
/// a page, letters to the next group that begins so, Return opens, the menu key offers commands. Ctrl+Space or
/// Ctrl+click chooses several, Escape none.
class SiteMatrix : public QAbstractScrollArea, public AccessibleItems
{
    Q_OBJECT
public:
    explicit SiteMatrix(SiteStore &store, QWidget *parent = nullptr);

    /// The target under the cursor: a member, host or group; empty for none.
    [[nodiscard]] QString current() const;
    void setCurrent(const QString &target);
    /// Shows nothing else; what was under the cursor comes back when it is shown again.
    void setFound(const Found &found);
    [[nodiscard]] const Found &found() const { return m_found; }
    [[nodiscard]] bool shows(const QString &target) const; ///< a member, host or group
    /// Chosen for a batch, in the order of the matrix; empty as long as there is only the cursor.
    [[nodiscard]] QStringList chosen() const;

    [[nodiscard]] int itemCount() const override;
    [[nodiscard]] QString itemName(int item) const override;
    [[nodiscard]] QString itemDescription(int item) const override;
    [[nodiscard]] QRect itemRect(int item) const override;
    [[nodiscard]] int currentItem() const override;
    void activateItem(int item) override;

    [[nodiscard]] QSize sizeHint() const override { return {820, 560}; }
    [[nodiscard]] const MatrixLayout &matrixLayout() const { return m_layout; }

Q_SIGNALS:
    void currentChanged(const QString &target);
    void activated(const QString &target);
    void menuRequested(const QString &target, const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Place {
        int row = -2; ///< -1: the headers
        int column = -2; ///< -1: the labels
        int band = 0;
        bool operator==(const Place &) const = default;
    };
    void relayout();
    void onStatus(const SiteChanges &changes);
    void repaintPlace(const Place &place);
    void moveTo(const Place &place);
    void moveRow(int step);
    void moveColumn(int step);
    void searchFor(const QString &letters);
    void toggle(const Place &place);
    void chooseNone();
    void paintChosen(QPainter &painter) const;
    [[nodiscard]] bool isPlace(int row, int column) const;
    [[nodiscard]] Place placeAt(QPoint viewportPosition) const;
    [[nodiscard]] Place placeOf(const QString &target) const;
    [[nodiscard]] QString targetAt(const Place &place) const;
    [[nodiscard]] QRect rectOf(const Place &place) const; ///< in the viewport
    [[nodiscard]] QString describeTarget(const QString &target) const;
    void showToolTip(QPoint viewportPosition, QPoint globalPosition);

    SiteStore &m_store;
    MatrixLayout m_layout;
    Found m_found;
    Place m_current;
    QString m_target; ///< that of m_current, also while it isn't shown
    QStringList m_chosen;
    QString m_letters; ///< typed ahead
    QElapsedTimer m_sinceLetter;
    std::vector<Place> m_items; ///< hosts, then row by row
    mutable QHash<QString, Place> m_places; ///< of all items, by target; empty until somebody asks
};

} // namespace holdfast
