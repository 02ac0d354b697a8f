#include <timeline/laneheader.h>

#include <style/colours.h>
#include <style/textsize.h>

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

class LaneDelegate : public QStyledItemDelegate
{
public:
    LaneDelegate(const LaneView &view, QObject *parent) : QStyledItemDelegate(parent), m_view(view) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, m_view.laneHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const LaneTheme &theme = m_view.theme;
        const QRect rect = option.rect;
        const bool selected = option.state & QStyle::State_Selected;
        if (selected || index.row() % 2 == 1)
            painter->fillRect(rect, selected ? theme.selection : theme.alternate);
        if (selected && (option.state & QStyle::State_HasFocus))
            painter->fillRect(rect.left(), rect.top(), 3, rect.height(), option.palette.color(QPalette::Highlight));
        if (m_view.laneHeight < 10)
            return;
        QFont font = option.font;
        font.setPixelSize(std::min(textScaled(13), m_view.laneHeight - 4));
        const int depth = index.data(LaneListModel::DepthRole).toInt();
        const bool pinned = index.data(LaneListModel::PinnedRole).toBool();
        font.setBold(depth == 0);
        painter->setFont(font);
        const auto state = BarState(index.data(LaneListModel::StateRole).toInt());
        const int codeWidth = textScaled(44);
        QRect name = rect.adjusted(8 + depth * 14, 0, -codeWidth, 0);
        if (pinned) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setBrush(theme.dim);
            painter->setPen(Qt::NoPen);
            painter->drawEllipse(QPointF(name.left() + 3, name.center().y() + 0.5), 3, 3);
            painter->setRenderHint(QPainter::Antialiasing, false);
            name.setLeft(name.left() + 11);
        }
        painter->setPen(theme.text);
        painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, name.width()));
        font.setBold(false);
        font.setPixelSize(std::min(textScaled(10), m_view.laneHeight - 4));
        painter->setFont(font);
        const QRect code(rect.right() - codeWidth + 4, rect.top(), codeWidth - 10, rect.height());
        const bool bad = dutyOf(state) == Duty::Outage || state == BarState::Unprotected;
        painter->setPen(bad ? theme.text : theme.dim);
        painter->drawText(code, Qt::AlignRight | Qt::AlignVCenter, barCode(state));
        if (bad) {
            const QColor foot = theme.look(state).foot;
            painter->fillRect(QRect(rect.right() - 3, rect.top() + 3, 3, rect.height() - 6),
                              foot.isValid() ? foot : theme.look(state).fill);
        }
    }

private:
    const LaneView &m_view;
};

} // namespace

LaneListModel::LaneListModel(const TimelineData &data, const LaneView &view, QObject *parent)
    : QAbstractListModel(parent), m_data(data), m_view(view)
{
}

int LaneListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_view.rows.size());
}

QVariant LaneListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const LaneRow &row = m_view.rows[std::size_t(index.row())];
    const Lane &lane = m_data.lanes()[std::size_t(row.lane)];
    const BarState state = m_data.store().stateAt(row.lane, m_view.now);
    switch (role) {
    case Qt::DisplayRole: return row.depth >= 2 ? lane.name.section(u'/', 1) : lane.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return tr("%1: %2", "lane: state").arg(lane.name, barWord(state));
    case LaneRole: return row.lane;
    case DepthRole: return row.depth;
    case PinnedRole: return row.pinned;
    case StateRole: return int(state);
    default: return {};
    }
}

void LaneListModel::refresh()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {StateRole});
}

LaneHeader::LaneHeader(const LaneView &view, QWidget *parent) : QListView(parent)
{
    setItemDelegate(new LaneDelegate(view, this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setMinimumWidth(120);
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT pinRequested(index.row()); });
}

void LaneHeader::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Tab: QListView::keyPressEvent(event); return;
    default: Q_EMIT navigated(event);
    }
}

void LaneHeader::wheelEvent(QWheelEvent *event)
{
    Q_EMIT wheelTurned(event->angleDelta().y());
    event->accept();
}

} // namespace holdfast
