// upgrademodel.h - the steps of a run-book as rows that are read top-down: what, how it stands, since when, why.
#pragma once

#include <runbook/runbook.h>

#include <QAbstractTableModel>
#include <QIcon>

namespace holdfast {

class RunbookRunner;

class UpgradeModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Step, StateOf, Time, Note, ColumnCount };

    explicit UpgradeModel(const RunbookRunner &runner, QObject *parent = nullptr);

    void refresh(); ///< the run-book has changed
    void refreshClock(); ///< of the step that is under way
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString timeText(int row) const;
    [[nodiscard]] bool isHeldUp(int row) const; ///< begun, and nothing goes on

    const RunbookRunner &m_runner;
    QString m_id; ///< of the run-book that is shown
    int m_rows = 0;
};

/// The shape of a step's state, never its colour alone: ring, arrow, tick, dash, cross; two bars where it is held up
/// by the run-book being paused or halted.
[[nodiscard]] QIcon stepIcon(StepState state, bool heldUp, const QPalette &palette);

} // namespace holdfast
