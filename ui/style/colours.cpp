#include <style/colours.h>

#include <QApplication>
#include <QEvent>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace holdfast {

namespace {

bool activeIsGreen = false;

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor mix(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](float x, float y) { return static_cast<float>(x * share + y * (1.0 - share)); };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()),
                            channel(a.blueF(), b.blueF()));
}

// Who keeps colours gets them anew as with another theme; the palette itself is the same.
void setGreenActive(bool green)
{
    if (std::exchange(activeIsGreen, green) == green)
        return;
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        QEvent changed(QEvent::PaletteChange);
        QCoreApplication::sendEvent(widget, &changed);
        widget->update();
    }
}

namespace {

Colours derived(const QPalette &palette)
{
    Colours c;
    c.greenActive = activeIsGreen;
    c.window = palette.color(QPalette::Active, QPalette::Window);
    c.ground = palette.color(QPalette::Active, QPalette::Base);
    c.text = palette.color(QPalette::Active, QPalette::Text);
    c.dark = c.ground.lightness() < 128;
    c.high = contrast(c.text, c.ground) > 20.5;
    c.raised = mix(c.text, c.ground, c.dark ? 0.075 : 0.055);
    c.line = mix(c.text, c.ground, c.high ? 0.55 : 0.15);
    const QColor highlight = palette.color(QPalette::Active, QPalette::Highlight);
    c.selection = mix(highlight, c.ground, c.dark ? 0.30 : 0.16);
    c.dim = c.legible(mix(c.text, c.ground, c.high ? 0.85 : 0.62), textContrast);
    c.disabled = palette.color(QPalette::Disabled, QPalette::Text);
    c.focus = c.legible(highlight, symbolContrast);
    c.hatch = mix(c.text, c.ground, c.high ? 0.45 : c.dark ? 0.26 : 0.20);
    c.pending = c.legible(c.dark ? QColor(0x56, 0xB4, 0xE9) : QColor(0x0B, 0x6A, 0xA8), textContrast);
    c.safe = c.legible(mix(c.text, c.ground, 0.55), symbolContrast);
    c.caution = c.legible(c.dark ? QColor(0xF0, 0xA0, 0x4B) : QColor(0xA8, 0x55, 0x00), textContrast);
    c.past = c.dark ? QColor(0x4A, 0x3F, 0x66) : QColor(0xDD, 0xD3, 0xF0);
    return c;
}

} // namespace

// Asked for with each painting of each cell, and each time the same few palettes.
Colours Colours::of(const QPalette &palette)
{
    struct Known {
        qint64 key = -1; // none
        bool green = false;
        Colours colours;
    };
    static std::array<Known, 8> known;
    static std::size_t next = 0;
    const qint64 key = palette.cacheKey();
    for (const Known &one : known) {
        if (one.key == key && one.green == activeIsGreen)
            return one.colours;
    }
    Known &one = known[next++ % known.size()];
    one = {key, activeIsGreen, derived(palette)};
    return one.colours;
}

QColor Colours::state(State state) const
{
    // The light column is console.md's table; the dark one keeps the hue and turns the lightness round.
    switch (state) {
    case State::Unavailable: return dark ? QColor(0xA8, 0xA8, 0xA8) : QColor(0x6E, 0x6E, 0x6E);
    case State::Initialization: return QColor(0x56, 0xB4, 0xE9);
    case State::Standby: return dark ? QColor(0xA0, 0xA0, 0xA0) : QColor(0x8C, 0x8C, 0x8C);
    case State::Active:
        if (greenActive)
            return QColor(0x00, 0x9E, 0x73);
        return dark ? QColor(0xA9, 0xC9, 0xC9) : QColor(0x2F, 0x4F, 0x4F);
    case State::Offline: return dark ? QColor(0x4D, 0xA6, 0xE0) : QColor(0x00, 0x72, 0xB2);
    }
    return {};
}

QColor Colours::unknown() const
{
    return QColor(0x9A, 0x9A, 0x9A);
}

QColor Colours::severity(Severity severity) const
{
    switch (severity) {
    case Severity::Critical: return dark ? QColor(0xFF, 0x6B, 0x64) : QColor(0xC0, 0x1F, 0x1F);
    case Severity::Major: return dark ? QColor(0xFF, 0x9D, 0x45) : QColor(0xB3, 0x55, 0x00);
    case Severity::Minor: return dark ? QColor(0xE6, 0xC6, 0x4C) : QColor(0x80, 0x68, 0x00);
    case Severity::Warning: return dark ? QColor(0xB4, 0xA7, 0xF0) : QColor(0x5B, 0x4F, 0x9E);
    }
    return {};
}

QColor Colours::onSeverity(Severity severity) const
{
    const QColor behind = this->severity(severity);
    const QColor black(0x10, 0x10, 0x10);
    return contrast(black, behind) > contrast(Qt::white, behind) ? black : QColor(Qt::white);
}

QColor Colours::legible(const QColor &colour, double ratio) const
{
    const QColor end = dark ? Qt::white : Qt::black;
    const double wanted = !high ? ratio : ratio >= textContrast ? 7.0 : textContrast;
    QColor out = colour;
    for (int step = 1; step <= 20; ++step) {
        const auto isLegible = [&](const QColor &behind) { return contrast(out, behind) >= wanted; };
        if (std::ranges::all_of(std::array{ground, window, raised, selection}, isLegible))
            break;
        out = mix(end, colour, step / 20.0);
    }
    return out;
}

} // namespace holdfast
