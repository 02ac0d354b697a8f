// statelegend.h - the five states and what else is drawn, explained in one line.
#pragma once

#include <QWidget>

namespace holdfast {

class StateLegend : public QWidget
{
    Q_OBJECT
public:
    explicit StateLegend(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
};

} // namespace holdfast
