// budgetbar.h - the rungs of a ladder with what is used of each: "2 of 3 restarts used, next resets 03:12".
#pragma once

#include <api/status.h>

#include <QWidget>

namespace holdfast {

/// One line a rung: name, small bar of its tries, words. Counts on by itself between two states (setElapsed).
class BudgetList : public QWidget
{
    Q_OBJECT
public:
    explicit BudgetList(QWidget *parent = nullptr);

    struct Line {
        QString owner; ///< "call-control" of a process's rung; empty for the member's or host's own
        RungStatus rung;
    };
    void setLines(std::vector<Line> lines);
    /// @param ageS seconds since the lines were true.
    void setAge(double ageS);
    [[nodiscard]] QString sentence(const Line &line) const { return sentence(line.rung, m_ageS); }
    [[nodiscard]] static QString sentence(const RungStatus &rung, double ageS);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int lineHeight() const;
    void updateDescription();

    std::vector<Line> m_lines;
    double m_ageS = 0;
};

} // namespace holdfast
