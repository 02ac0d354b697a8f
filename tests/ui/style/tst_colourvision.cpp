// tst_colourvision.cpp - every pair of states can be told apart by people who see two colours instead of three.
#include <style/colours.h>
#include <style/stateglyph.h>
#include <style/theme.h>
#include <timeline/lanetheme.h>

#include <QTest>

#include <array>
#include <cmath>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

/// Of linear light; G. M. Machado, M. M. Oliveira, L. A. F. Fernandes: A physiologically-based model for simulation of
/// color vision deficiency, 2009, severity 1.0.
struct Vision {
    const char *name;
    Matrix matrix;
};

constexpr std::array visions{
    Vision{"all three", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    Vision{"no red",
           {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    Vision{"no green",
           {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    Vision{"no blue",
           {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
};

double toLinear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double fromLinear(double channel)
{
    const double c = std::clamp(channel, 0.0, 1.0);
    return c <= 0.0031308 ? c * 12.92 : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
}

QColor seen(const QColor &colour, const Vision &vision)
{
    const Vector light{toLinear(colour.redF()), toLinear(colour.greenF()), toLinear(colour.blueF())};
    Vector out{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column)
            out[row] += vision.matrix[row][column] * light[column];
    }
    return QColor::fromRgbF(static_cast<float>(fromLinear(out[0])), static_cast<float>(fromLinear(out[1])),
                            static_cast<float>(fromLinear(out[2])));
}

QImage seen(const QImage &image, const Vision &vision)
{
    QImage out = image;
    QHash<QRgb, QRgb> known;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb from = image.pixel(x, y);
            if (!known.contains(from))
                known.insert(from, seen(QColor(from), vision).rgb());
            out.setPixel(x, y, known.value(from));
        }
    }
    return out;
}

Vector lab(const QColor &colour)
{
    const Vector rgb{toLinear(colour.redF()), toLinear(colour.greenF()), toLinear(colour.blueF())};
    const auto f = [](double t) { return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16) / 116; };
    const double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
    const double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
    const double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// CIE 1976; 2.3 is just seen side by side.
double distance(const QColor &a, const QColor &b)
{
    const Vector one = lab(a), other = lab(b);
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

constexpr double clearly = 20; // at a glance, and not side by side
constexpr int someShape = 40; // pixels of 32 by 32

// Pixels of which one picture has ink and the other has not, or ink that is clearly another.
int differences(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += distance(a.pixelColor(x, y), b.pixelColor(x, y)) >= clearly ? 1 : 0;
    }
    return count;
}

struct Drawn {
    QString name;
    QImage image;
};

std::vector<Drawn> states(const Colours &colours)
{
    std::vector<std::pair<QString, StateLook>> looks;
    for (const State state : {State::Unavailable, State::Initialization, State::Standby, State::Active, State::Offline})
        looks.push_back({stateTitle({state, StandbyKind::Hot, false, false}), {state, StandbyKind::Hot, false, false}});
    // What is unknown is one state, whatever its last shape was: the code beside it tells that.
    for (const State last : {State::Unavailable, State::Active, State::Offline})
        looks.push_back({stateTitle({last, StandbyKind::Hot, false, true}), {last, StandbyKind::Hot, false, true}});
    looks.push_back({u"cold"_s, {State::Standby, StandbyKind::Cold, false, false}});
    looks.push_back({u"following"_s, {State::Active, StandbyKind::LeadActive, true, false}});
    std::vector<Drawn> drawn;
    for (const auto &[name, look] : looks) {
        QImage image(32, 32, QImage::Format_RGB32);
        image.fill(colours.ground);
        QPainter painter(&image);
        paintState(painter, QRectF(2, 2, 28, 28), look, colours);
        painter.end();
        drawn.push_back({name, image});
    }
    return drawn;
}

std::vector<Drawn> severities(const Colours &colours)
{
    std::vector<Drawn> drawn;
    for (const Severity severity : {Severity::Critical, Severity::Major, Severity::Minor, Severity::Warning}) {
        QImage image(32, 32, QImage::Format_RGB32);
        image.fill(colours.ground);
        QPainter painter(&image);
        paintSeverity(painter, QRectF(2, 2, 28, 28), severity, true, colours);
        painter.end();
        drawn.push_back({QString::number(static_cast<int>(severity)), image});
    }
    return drawn;
}

// Of one lane: bars of the same kind of thing never stand for two things by the same look.
std::vector<Drawn> bars(const QPalette &palette, const std::vector<BarState> &of)
{
    const LaneTheme theme = LaneTheme::of(palette);
    const BarTiles tiles(theme, 32);
    std::vector<Drawn> drawn;
    for (const BarState state : of) {
        QImage image(32, 32, QImage::Format_RGB32);
        for (int y = 0; y < 32; ++y) {
            for (int x = 0; x < 32; ++x) {
                const QRgb pixel = tiles.pixel(state, x, y);
                image.setPixelColor(x, y, qAlpha(pixel) == 255 ? QColor(pixel) : theme.ground);
            }
        }
        drawn.push_back({barCode(state), image});
    }
    return drawn;
}

} // namespace

class TestColourVision : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSimulation();
    void pairsDiffer_data();
    void pairsDiffer();
};

// What is known of it: greys stay as they are, red and green come near each other without green's cones, and not with
// all.
void TestColourVision::theSimulation()
{
    const QColor red(0xC0, 0x40, 0x30), green(0x6A, 0x7A, 0x30);
    for (const Vision &vision : visions) {
        for (const int grey : {0, 0x55, 0xAA, 0xFF})
            QVERIFY2(distance(seen(QColor(grey, grey, grey), vision), QColor(grey, grey, grey)) < 3, vision.name);
    }
    QVERIFY(distance(red, green) > 60);
    QVERIFY(distance(seen(red, visions[2]), seen(green, visions[2])) < 0.4 * distance(red, green));
    QVERIFY(differences(states(Colours::of(lightPalette()))[0].image, states(Colours::of(lightPalette()))[0].image)
            == 0);
}

void TestColourVision::pairsDiffer_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<int>("vision");
    const std::array<std::pair<const char *, QPalette>, 3> themes{
        {{"light", lightPalette()}, {"dark", darkPalette()}, {"high contrast", highContrastPalette()}}};
    for (const auto &[name, palette] : themes) {
        for (std::size_t i = 0; i < visions.size(); ++i)
            QTest::addRow("%s, %s", name, visions[i].name) << palette << static_cast<int>(i);
    }
}

void TestColourVision::pairsDiffer()
{
    QFETCH(QPalette, palette);
    QFETCH(int, vision);
    const Vision &eyes = visions[static_cast<std::size_t>(vision)];
    const Colours colours = Colours::of(palette);
    using enum BarState;
    const std::vector<std::vector<Drawn>> families{
        states(colours),
        severities(colours),
        bars(palette, {Unavailable, BarState::Initialization, Standby, Active, Offline}),
        bars(palette, {Protected, Unprotected, ServiceDown}),
        bars(palette, {Up, Booting, PoweredOff, Lost, HostUnknown, HostOffline}),
        bars(palette, {InService, Released, Down, Faulty, Initializing}),
        bars(palette, {Running, Restarting, Stopped})};
    QStringList alike;
    for (const std::vector<Drawn> &family : families) {
        for (std::size_t a = 0; a < family.size(); ++a) {
            for (std::size_t b = a + 1; b < family.size(); ++b) {
                const int pixels = differences(seen(family[a].image, eyes), seen(family[b].image, eyes));
                if (pixels < someShape)
                    alike.append(u"%1 and %2: %3 pixels"_s.arg(family[a].name, family[b].name).arg(pixels));
            }
        }
    }
    QVERIFY2(alike.isEmpty(), qPrintable(alike.join(u'\n')));
}

QTEST_MAIN(TestColourVision)
#include "tst_colourvision.moc"
