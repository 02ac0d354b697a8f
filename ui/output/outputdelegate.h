// outputdelegate.h - paints a line of output: fixed width, matches marked, stderr and missing lines told apart.
#pragma once

#include <QStyledItemDelegate>

namespace holdfast {

class OutputModel;
struct Colours;

/// stderr is a word in its column beside its colour; a match has a line under it beside its ground.
class OutputDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// @param model must outlive it; the view it paints for shows this model itself, no proxy.
    OutputDelegate(const OutputModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Pixels from the left of the text column to this character of the row, for scrolling to a match.
    [[nodiscard]] int positionOf(int row, qsizetype character) const;
    /// Pixels that so many columns need, with the room around them.
    [[nodiscard]] int widthOf(int columns) const;
    [[nodiscard]] const QFont &font() const { return m_font; }

    /// What is beyond is copied, saved and searched, but not painted: a line may have a megabyte.
    static constexpr qsizetype longestPainted = 4000;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    /// @param colours of the theme; the item's palette has the row's own.
    void paintText(QPainter &painter, const QStyleOptionViewItem &item, int row, const Colours &colours) const;

    const OutputModel &m_model;
    QFont m_font;
};

} // namespace holdfast
