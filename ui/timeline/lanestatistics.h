// lanestatistics.h - time in each state and availability of the selected lane over the visible range.
#pragma once

#include <timeline/laneview.h>

#include <QWidget>

namespace holdfast {

class LaneStatistics : public QWidget
{
    Q_OBJECT
public:
    explicit LaneStatistics(QWidget *parent = nullptr);
    /// @param name of the lane, empty: none is selected.
    void show(const QString &name, const StateTotals &totals, Microseconds range, const LaneTheme &theme);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QString summary() const { return m_summary; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QString m_summary;
    StateTotals m_totals;
    Microseconds m_range = 0;
    LaneTheme m_theme;
};

/// "99.9823 %": as many digits as are told apart from 100 %, five at most.
[[nodiscard]] QString availabilityText(double availability);

} // namespace holdfast
