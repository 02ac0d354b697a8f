#include <style/bannerline.h>

#include <style/colours.h>
#include <style/metrics.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace holdfast {

BannerLine::BannerLine(Symbol symbol, Tone tone, QWidget *parent)
    : QWidget(parent), m_symbol(symbol), m_tone(tone), m_text(new QLabel(this)), m_button(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Metrics::margin, 4, Metrics::margin, 4);
    layout->addSpacing(24); // for the symbol
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setFont(boldFont(font()));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    m_button->hide();
    hide();
}

void BannerLine::setText(const QString &text)
{
    m_text->setText(text);
    describe(*this, text);
    setVisible(!text.isEmpty());
}

QString BannerLine::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void BannerLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours colours = Colours::of(palette());
    QColor tone = colours.past;
    switch (m_tone) {
    case Tone::Alarm: tone = mix(colours.severity(Severity::Critical), colours.ground, 0.22); break;
    case Tone::Past: break;
    case Tone::Caution: tone = mix(colours.caution, colours.ground, 0.22); break;
    }
    painter.fillRect(rect(), tone);
    const QRect symbol(Metrics::margin, height() / 2 - 9, 18, 18);
    paintSymbol(painter, QStyle::visualRect(layoutDirection(), rect(), symbol), m_symbol, colours.text);
}

} // namespace holdfast
