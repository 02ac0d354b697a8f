#include <timeline/lanetheme.h>

#include <events/words.h>
#include <style/colours.h>

#include <QCoreApplication>
#include <QPainter>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct Bars {
    Q_DECLARE_TR_FUNCTIONS(holdfast::Bars)
};

BarLook lookOf(BarState state, const Colours &c)
{
    // Large areas of what is normal stay calm: the symbol's colour, taken towards the ground.
    const QColor active = mix(c.state(State::Active), c.ground, c.dark ? 0.55 : 0.72);
    const QColor standby = c.state(State::Standby);
    const QColor starting = c.state(State::Initialization);
    const QColor offline = c.state(State::Offline);
    const QColor gone = c.state(State::Unavailable);
    const QColor gap = mix(gone, c.ground, 0.22);
    const QColor red = c.severity(Severity::Critical);
    const QColor calm = mix(active, c.ground, 0.5); // hosts, resources, processes: no roles, so no strong colour
    switch (state) {
    case BarState::Nothing: return {};
    case BarState::Protected:
    case BarState::Active: return {active, 0.0};
    case BarState::Up:
    case BarState::InService:
    case BarState::Running: return {calm, 0.25};
    case BarState::Standby: return {standby, 0.5};
    case BarState::Released: return {standby, 0.7};
    case BarState::Offline:
    case BarState::HostOffline: return {mix(offline, c.ground, 0.35), 0.0, Qt::BDiagPattern, offline};
    case BarState::Booting:
    case BarState::Initialization:
    case BarState::Initializing:
    case BarState::Restarting: return {mix(starting, c.ground, 0.45), 0.25, Qt::FDiagPattern, starting};
    case BarState::Unprotected: return {active, 0.0, Qt::NoBrush, {}, c.caution};
    case BarState::Stopped: return {gap, 0.7};
    case BarState::HostUnknown: return {mix(gone, c.ground, 0.08), 0.0, Qt::Dense5Pattern, c.dim};
    case BarState::Down:
    case BarState::PoweredOff:
    case BarState::Fenced:
    case BarState::Isolated:
    case BarState::Unavailable: return {gap, 0.0, Qt::DiagCrossPattern, mix(gone, c.ground, 0.6), red};
    case BarState::Faulty:
    case BarState::Lost:
    case BarState::ServiceDown: return {mix(red, c.ground, 0.30), 0.0, Qt::DiagCrossPattern, red, red};
    }
    return {};
}

} // namespace

LaneTheme LaneTheme::of(const QPalette &palette)
{
    const Colours c = Colours::of(palette);
    LaneTheme theme;
    theme.dark = c.dark;
    theme.ground = c.ground;
    theme.alternate = mix(c.window, c.ground, 0.6);
    theme.grid = c.line;
    theme.text = c.text;
    theme.dim = c.dim;
    theme.selection = c.selection;
    theme.now = c.pending;
    theme.past = c.past;
    for (std::size_t i = 0; i < barStateCount; ++i)
        theme.m_looks[i] = lookOf(static_cast<BarState>(i), c);
    return theme;
}

QColor LaneTheme::textOn(BarState state) const
{
    const QColor &fill = look(state).fill;
    const QColor light(Qt::white);
    const QColor black(0x10, 0x14, 0x18);
    return contrast(fill, light) >= contrast(fill, black) ? light : black;
}

BarTiles::BarTiles(const LaneTheme &theme, int height) : m_height(height)
{
    m_pixels.resize(barStateCount * std::size_t(height) * period, 0);
    for (std::size_t i = 0; i < barStateCount; ++i) {
        const BarLook &look = theme.look(static_cast<BarState>(i));
        if (!look.fill.isValid())
            continue;
        QImage image(period, height, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        const int top = qRound(look.top * height);
        const QRect bar(0, top, period, height - top);
        painter.fillRect(bar, look.fill);
        if (look.hatch != Qt::NoBrush && height >= 6)
            painter.fillRect(bar, QBrush(look.hatchColour, look.hatch));
        if (look.foot.isValid())
            painter.fillRect(0, height - std::max(2, height / 6), period, std::max(2, height / 6), look.foot);
        painter.end();
        for (int y = 0; y < height; ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
            std::copy(line, line + period, m_pixels.begin() + std::ptrdiff_t((i * std::size_t(height) + std::size_t(y)) * period));
        }
    }
}

QString barCode(BarState state)
{
    switch (state) {
    case BarState::Nothing: return {};
    case BarState::Protected: return u"PROT"_s;
    case BarState::Active: return u"ACTV"_s;
    case BarState::Up: return u"UP"_s;
    case BarState::InService: return u"SERV"_s;
    case BarState::Running: return u"RUN"_s;
    case BarState::Standby: return u"STBY"_s;
    case BarState::Released: return u"RELD"_s;
    case BarState::Offline:
    case BarState::HostOffline: return u"OFFL"_s;
    case BarState::Booting: return u"BOOT"_s;
    case BarState::Initialization:
    case BarState::Initializing: return u"INIT"_s;
    case BarState::Restarting: return u"REST"_s;
    case BarState::Unprotected: return u"UNPR"_s;
    case BarState::Stopped: return u"STOP"_s;
    case BarState::Down: return u"DOWN"_s;
    case BarState::PoweredOff: return u"POFF"_s;
    case BarState::Fenced: return u"FENC"_s;
    case BarState::Isolated: return u"ISOL"_s;
    case BarState::HostUnknown: return u"??"_s;
    case BarState::Faulty: return u"FLTY"_s;
    case BarState::Unavailable: return u"UNAV"_s;
    case BarState::Lost: return u"LOST"_s;
    case BarState::ServiceDown: return u"DOWN"_s;
    }
    return {};
}

QString barWord(BarState state)
{
    switch (state) {
    case BarState::Nothing: return Bars::tr("not known");
    case BarState::Protected: return Bars::tr("in service, protected");
    case BarState::Active: return word(State::Active);
    case BarState::Up: return word(HostState::Up);
    case BarState::InService: return word(ResourceState::InService);
    case BarState::Running: return Bars::tr("running");
    case BarState::Standby: return word(State::Standby);
    case BarState::Released: return word(ResourceState::Released);
    case BarState::Offline: return word(State::Offline);
    case BarState::HostOffline: return word(HostState::Offline);
    case BarState::Booting: return word(HostState::Booting);
    case BarState::Initialization: return word(State::Initialization);
    case BarState::Initializing: return word(ResourceState::Initializing);
    case BarState::Restarting: return Bars::tr("restarted, not confirmed since");
    case BarState::Unprotected: return Bars::tr("in service, unprotected");
    case BarState::Stopped: return Bars::tr("stopped");
    case BarState::Down: return word(ResourceState::Down);
    case BarState::PoweredOff: return word(HostState::PoweredOff);
    case BarState::Fenced: return word(HostState::Fenced);
    case BarState::Isolated: return word(HostState::Isolated);
    case BarState::HostUnknown: return word(HostState::Unknown);
    case BarState::Faulty: return word(ResourceState::Faulty);
    case BarState::Unavailable: return word(State::Unavailable);
    case BarState::Lost: return word(HostState::Lost);
    case BarState::ServiceDown: return Bars::tr("no service");
    }
    return {};
}

QString barName(BarState state)
{
    static constexpr std::array<const char *, barStateCount> all{
        "", "protected", "active", "up", "in-service", "running", "standby", "released", "offline", "offline", "booting",
        "initialization", "initializing", "restarting", "unprotected", "stopped", "down", "powered-off", "fenced",
        "isolated", "unknown", "faulty", "unavailable", "lost", "service-down"};
    return QString::fromLatin1(all[std::size_t(state)]);
}

} // namespace holdfast
