// ratechart.h - alarms in each ten minutes as bars, with the line above which they are a flood.
#pragma once

#include <alarms/alarmhealth.h>

#include <QWidget>

namespace holdfast {

/// Bars are drawn together where there are more than pixels; the highest of those wins. What it shows is in the report
/// in words, too; a screen reader is told a sentence.
class RateChart : public QWidget
{
    Q_OBJECT
public:
    explicit RateChart(QWidget *parent = nullptr);

    void setHealth(const AlarmHealth &health);

    [[nodiscard]] QSize sizeHint() const override { return {600, 150}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 110}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect plot() const;
    void retranslate();

    AlarmHealth m_health;
};

} // namespace holdfast
