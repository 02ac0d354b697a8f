// laneheader.h - the lanes' names beside their bars: a list, so that keyboard and screen reader work as in any list.
#pragma once

#include <timeline/laneview.h>

#include <QAbstractListModel>
#include <QListView>

namespace holdfast {

class LaneListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { LaneRole = Qt::UserRole + 1, DepthRole, PinnedRole, StateRole };

    LaneListModel(const TimelineData &data, const LaneView &view, QObject *parent);

    /// Call around a change of view.rows.
    void beginChange() { beginResetModel(); }
    void endChange() { endResetModel(); }
    /// States have changed: repaints what stands beside the names.
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    const TimelineData &m_data;
    const LaneView &m_view;
};

/// Its rows are as high as the lanes, and it scrolls by pixels together with them.
class LaneHeader : public QListView
{
    Q_OBJECT
public:
    explicit LaneHeader(const LaneView &view, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {230, 200}; }

Q_SIGNALS:
    void pinRequested(int row);
    void navigated(QKeyEvent *event); ///< keys that are not the list's own

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

Q_SIGNALS:
    void wheelTurned(int pixels);
};

} // namespace holdfast
