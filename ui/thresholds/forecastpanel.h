// forecastpanel.h - "with these settings, a fault every 40 s reaches take-over after 2 min 40 s", while one types.
#pragma once

#include <thresholds/forecast.h>

#include <QWidget>

class QLabel;
class QLineEdit;

namespace holdfast {

class ForecastPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ForecastPanel(QWidget *parent = nullptr);
    void setLadder(std::vector<LadderRung> ladder);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void compute();

    std::vector<LadderRung> m_ladder;
    QLabel *m_heading;
    QLabel *m_label;
    QLineEdit *m_period;
    QLabel *m_result;
};

} // namespace holdfast
