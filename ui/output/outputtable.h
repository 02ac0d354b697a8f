// outputtable.h - the list of lines: keeps at its end while it follows, and stays put while somebody reads.
#pragma once

#include <QTableView>

namespace holdfast {

class OutputDelegate;
class OutputModel;

/// Following ends as soon as the user scrolls up or selects a line, so that nothing moves under the eyes; the model is
/// held then. It begins again with End.
class OutputTable : public QTableView
{
    Q_OBJECT
public:
    /// @param model must outlive it.
    explicit OutputTable(OutputModel &model, QWidget *parent = nullptr);

    void setFollowing(bool on);
    [[nodiscard]] bool isFollowing() const { return m_following; }
    /// Lines that were added at the end since following ended.
    [[nodiscard]] int newLines() const;
    /// Selects the row, in the middle of the view, with its first match in sight; ends following.
    void showMatch(int row);
    /// The selected rows from the top down; empty without a selection.
    [[nodiscard]] QList<int> selectedLines() const;
    /// Columns as wide as the fonts of now ask for.
    void fitColumns();

    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void followingChanged(bool on);
    void newLinesChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void keepAtEnd();
    void fitText();
    void rememberPlace();
    void findPlace();

    OutputModel &m_model;
    OutputDelegate *m_delegate;
    bool m_following = true;
    qint64 m_seen = -1; ///< id of the newest line when following ended
    qint64 m_place = -1; ///< id of the row to come back to after a reset
    bool m_placeSelected = false;
};

} // namespace holdfast
