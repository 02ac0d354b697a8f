// bannerline.h - one line above a view that must not be overlooked: what is shown isn't what one would take it for.
#pragma once

#include <style/icons.h>

#include <QWidget>

class QLabel;
class QToolButton;

namespace holdfast {

/// Hidden while its text is empty. It can't be closed: its condition has to end.
class BannerLine : public QWidget
{
    Q_OBJECT
public:
    enum class Tone { Alarm, Past, Caution };

    BannerLine(Symbol symbol, Tone tone, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const; ///< "" while hidden
    [[nodiscard]] QToolButton &button() { return *m_button; } ///< hidden unless somebody shows it

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Symbol m_symbol;
    Tone m_tone;
    QLabel *m_text;
    QToolButton *m_button;
};

} // namespace holdfast
