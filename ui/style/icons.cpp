#include <style/icons.h>

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainterPath>
#include <QPalette>

namespace holdfast {

namespace {

/// A pen on a grid of 24 by 24.
class Sketch
{
public:
    Sketch(QPainter &painter, const QRectF &box, const QColor &colour) : m_painter(painter), m_colour(colour)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        const double side = std::min(box.width(), box.height());
        m_painter.translate(box.center().x() - side / 2, box.center().y() - side / 2);
        m_painter.scale(side / 24, side / 24);
        m_painter.setPen(QPen(colour, 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
    }
    ~Sketch() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(Sketch)

    void line(double x1, double y1, double x2, double y2) { m_painter.drawLine(QPointF(x1, y1), QPointF(x2, y2)); }
    void path(std::initializer_list<QPointF> points) { m_painter.drawPolyline(QPolygonF(points)); }
    void box(double x, double y, double w, double h) { m_painter.drawRoundedRect(QRectF(x, y, w, h), 1.5, 1.5); }
    void ring(double x, double y, double r) { m_painter.drawEllipse(QPointF(x, y), r, r); }
    void arc(double x, double y, double r, int from, int span)
    {
        m_painter.drawArc(QRectF(x - r, y - r, 2 * r, 2 * r), from * 16, span * 16);
    }
    void dot(double x, double y, double r)
    {
        m_painter.save();
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_colour);
        m_painter.drawEllipse(QPointF(x, y), r, r);
        m_painter.restore();
    }
    void solid(std::initializer_list<QPointF> points)
    {
        m_painter.save();
        m_painter.setBrush(m_colour);
        m_painter.drawPolygon(QPolygonF(points));
        m_painter.restore();
    }
    void bar(double x, double y, double w, double h)
    {
        m_painter.fillRect(QRectF(x, y, w, h), m_colour);
    }
    // An arrow-head at a point, looking along (dx, dy), which is one of the eight directions.
    void head(double x, double y, double dx, double dy)
    {
        const double size = 3.6;
        path({{x - dx * size - dy * size, y - dy * size + dx * size},
              {x, y},
              {x - dx * size + dy * size, y - dy * size - dx * size}});
    }
    void letter(const QString &text)
    {
        QFont font = m_painter.font();
        font.setBold(true);
        font.setPixelSize(15);
        m_painter.setFont(font);
        m_painter.drawText(QRectF(0, 0, 24, 24), Qt::AlignCenter, text);
    }
    void power(double y)
    {
        line(12, y, 12, y + 7);
        arc(12, y + 9.5, 7, 125, 290);
    }

private:
    QPainter &m_painter;
    QColor m_colour;
};

void sketchView(Sketch &s, Symbol symbol)
{
    if (symbol == Symbol::Site) { // a matrix with a pair
        for (const double x : {3.0, 14.0}) {
            s.box(x, 3.5, 7, 17);
            s.dot(x + 3.5, 8.5, 1.5);
        }
        s.dot(6.5, 15.5, 2);
        s.dot(17.5, 15.5, 2);
        s.line(6.5, 15.5, 17.5, 15.5);
    } else if (symbol == Symbol::Host) {
        s.box(4, 3.5, 16, 7);
        s.box(4, 13.5, 16, 7);
        s.dot(8, 7, 1.3);
        s.dot(8, 17, 1.3);
        s.line(12, 7, 16.5, 7);
        s.line(12, 17, 16.5, 17);
    } else if (symbol == Symbol::Member) { // states and a transition
        s.ring(6, 12, 3.5);
        s.dot(18, 12, 3.8);
        s.line(9.8, 12, 13, 12);
        s.arc(12, 12, 9, 35, 110);
    } else if (symbol == Symbol::Events) {
        for (const double y : {5.5, 12.0, 18.5}) {
            s.dot(4.5, y, 1.4);
            s.line(9, y, 20.5, y);
        }
    } else if (symbol == Symbol::Output) { // a sheet of lines that end where they like
        s.box(3.5, 3, 17, 18);
        s.line(7, 8, 14, 8);
        s.line(7, 12, 17, 12);
        s.line(7, 16, 11, 16);
    } else if (symbol == Symbol::Timeline) {
        s.bar(3, 4.5, 8, 3.4);
        s.bar(13, 4.5, 8, 3.4);
        s.bar(3, 10.3, 13, 3.4);
        s.bar(7, 16.1, 14, 3.4);
    } else if (symbol == Symbol::Thresholds) { // a ladder
        s.line(7.5, 3, 7.5, 21);
        s.line(16.5, 3, 16.5, 21);
        for (const double y : {6.5, 12.0, 17.5})
            s.line(7.5, y, 16.5, y);
    } else if (symbol == Symbol::Tree) {
        s.path({{5, 4}, {5, 18}, {11, 18}});
        s.line(5, 11, 11, 11);
        s.box(13, 8.5, 7, 5);
        s.box(13, 15.5, 7, 5);
        s.dot(5, 4, 2);
    } else if (symbol == Symbol::Commands) {
        s.path({{4, 7}, {9, 12}, {4, 17}});
        s.line(12, 17, 20, 17);
    } else if (symbol == Symbol::Upgrade) {
        s.line(12, 20, 12, 6);
        s.head(12, 5, 0, -1);
        s.path({{4, 15}, {4, 20.5}, {20, 20.5}, {20, 15}});
    } else if (symbol == Symbol::Alarm) {
        s.path({{12, 3.5}, {21, 20}, {3, 20}, {12, 3.5}});
        s.line(12, 9.5, 12, 14);
        s.dot(12, 17, 1.2);
    } else if (symbol == Symbol::IndependentComputer) { // a box with a serial line to it
        s.box(8, 3.5, 13, 10);
        s.line(11.5, 8.5, 13.5, 8.5);
        s.dot(17, 8.5, 1.3);
        s.path({{14.5, 13.5}, {14.5, 19.5}, {3, 19.5}});
    }
}

void sketchPower(Sketch &s, Symbol symbol)
{
    if (symbol == Symbol::Power || symbol == Symbol::PowerOn) {
        s.power(3.5);
    } else if (symbol == Symbol::PowerOff) {
        s.power(3.5);
        s.line(4, 21, 20.5, 3.5);
    } else if (symbol == Symbol::PowerCycle) {
        s.arc(12, 12, 8.5, 60, 250);
        s.head(16.6, 4.9, 1, -0.3);
        s.line(12, 8, 12, 13);
    } else if (symbol == Symbol::ConfirmOff) {
        s.power(2.5);
        s.path({{13, 19}, {16, 22}, {22.5, 15.5}});
    }
}

void sketchAction(Sketch &s, Symbol symbol)
{
    if (symbol == Symbol::Offline) { // out of the line
        s.line(3, 12, 8, 12);
        s.line(16, 12, 21, 12);
        s.line(12, 4, 12, 14.5);
        s.head(12, 20, 0, 1);
        s.line(12, 14, 12, 19);
    } else if (symbol == Symbol::Online) {
        s.line(3, 19, 21, 19);
        s.line(12, 4, 12, 14);
        s.head(12, 15, 0, 1);
    } else if (symbol == Symbol::Switchover) {
        s.line(4, 8, 18, 8);
        s.head(20, 8, 1, 0);
        s.line(20, 16, 6, 16);
        s.head(4, 16, -1, 0);
    } else if (symbol == Symbol::Repair) { // a wrench
        s.line(4.5, 19.5, 13, 11);
        s.arc(16.5, 7.5, 4.8, 90, 270);
    } else if (symbol == Symbol::Reboot || symbol == Symbol::Refresh) {
        s.arc(12, 12, 8, 40, 290);
        s.head(18.2, 6.9, 0.4, 1);
    } else if (symbol == Symbol::Back) {
        s.line(5, 12, 20, 12);
        s.head(4, 12, -1, 0);
    } else if (symbol == Symbol::Forward) {
        s.line(4, 12, 19, 12);
        s.head(20, 12, 1, 0);
    } else if (symbol == Symbol::Search) {
        s.ring(10.5, 10.5, 6);
        s.line(15, 15, 20.5, 20.5);
    } else if (symbol == Symbol::Acknowledge) {
        s.path({{4, 12.5}, {9.5, 18}, {20, 6.5}});
    } else if (symbol == Symbol::Close) {
        s.line(6, 6, 18, 18);
        s.line(18, 6, 6, 18);
    } else if (symbol == Symbol::Shelve) {
        s.ring(12, 12, 8.5);
        s.path({{12, 7}, {12, 12}, {16, 14}});
    }
}

void sketchThing(Sketch &s, Symbol symbol)
{
    if (symbol == Symbol::Help) {
        s.letter(QStringLiteral("?"));
        s.ring(12, 12, 9.5);
    } else if (symbol == Symbol::Theme) {
        s.ring(12, 12, 8.5);
        s.solid({{12, 3.5}, {7.5, 5}, {4.5, 8.5}, {3.5, 12}, {4.5, 15.5}, {7.5, 19}, {12, 20.5}});
    } else if (symbol == Symbol::Language) {
        s.ring(12, 12, 9);
        s.line(3, 12, 21, 12);
        s.arc(20, 12, 11.5, 128, 104);
        s.arc(4, 12, 11.5, -52, 104);
    } else if (symbol == Symbol::Lock || symbol == Symbol::Unlock) {
        s.box(5, 11, 14, 9.5);
        if (symbol == Symbol::Lock)
            s.path({{8, 11}, {8, 6}, {10, 4}, {14, 4}, {16, 6}, {16, 11}});
        else
            s.path({{8, 11}, {8, 6}, {10, 3.5}, {14, 3.5}, {16, 5.5}});
        s.dot(12, 15.7, 1.6);
    } else if (symbol == Symbol::Link || symbol == Symbol::NoLink) {
        s.ring(5.5, 12, 3);
        s.ring(18.5, 12, 3);
        if (symbol == Symbol::Link) {
            s.line(8.5, 12, 15.5, 12);
        } else {
            s.line(8.5, 12, 10, 12);
            s.line(14, 12, 15.5, 12);
            s.line(10.5, 15.5, 13.5, 8.5);
        }
    } else if (symbol == Symbol::User) {
        s.ring(12, 8, 4);
        s.path({{4.5, 20.5}, {5.5, 16.5}, {9, 14.5}, {15, 14.5}, {18.5, 16.5}, {19.5, 20.5}});
    } else if (symbol == Symbol::Observe) {
        s.arc(12, 17, 12, 42, 96);
        s.arc(12, 7, 12, -138, 96);
        s.dot(12, 12, 2.6);
    } else if (symbol == Symbol::Settings) { // sliders
        for (const auto &[y, at] : {std::pair(6.0, 15.5), {12.0, 8.5}, {18.0, 14.0}}) {
            s.line(3, y, at - 2.4, y);
            s.ring(at, y, 2.4);
            s.line(at + 2.4, y, 21, y);
        }
    } else if (symbol == Symbol::Print) {
        s.path({{7, 8}, {7, 3.5}, {17, 3.5}, {17, 8}});
        s.path({{7, 16.5}, {3.5, 16.5}, {3.5, 8}, {20.5, 8}, {20.5, 16.5}, {17, 16.5}});
        s.box(7, 13, 10, 7.5);
    } else if (symbol == Symbol::Filter) {
        s.path({{3.5, 4.5}, {20.5, 4.5}, {14, 12.5}, {14, 18.5}, {10, 20.5}, {10, 12.5}, {3.5, 4.5}});
    } else if (symbol == Symbol::OutOfService) {
        s.ring(12, 12, 8.5);
        s.line(6, 6, 18, 18);
    }
}

// What one looks into without touching the site.
void sketchStudy(Sketch &s, Symbol symbol)
{
    if (symbol == Symbol::WhatIf) { // a way that forks, one of them only thought of
        s.path({{3, 12}, {9, 12}, {15, 6}, {21, 6}});
        s.line(11.5, 14.5, 13, 16);
        s.line(15.5, 18, 17, 18);
        s.line(19.5, 18, 21, 18);
    } else if (symbol == Symbol::Snapshot) { // a camera
        s.box(2.5, 7, 19, 13);
        s.path({{8, 7}, {9.5, 4}, {14.5, 4}, {16, 7}});
        s.ring(12, 13.2, 3.8);
    } else if (symbol == Symbol::Health) {
        s.path({{2.5, 13}, {7, 13}, {9.5, 6}, {13.5, 19}, {16, 13}, {21.5, 13}});
    } else if (symbol == Symbol::Map) {
        s.ring(5.5, 6, 2.6);
        s.ring(18.5, 6, 2.6);
        s.box(9, 15.5, 6, 5);
        s.line(8.1, 6, 15.9, 6);
        s.line(6.8, 8.3, 10.5, 15.5);
        s.line(17.2, 8.3, 13.5, 15.5);
    } else if (symbol == Symbol::Lessons) { // an open book
        s.path({{12, 6.5}, {8, 4.5}, {3, 4.5}, {3, 18.5}, {8, 18.5}, {12, 20.5}});
        s.path({{12, 6.5}, {16, 4.5}, {21, 4.5}, {21, 18.5}, {16, 18.5}, {12, 20.5}});
        s.line(12, 6.5, 12, 20.5);
    }
}

class SymbolEngine : public QIconEngine
{
public:
    explicit SymbolEngine(Symbol symbol) : m_symbol(symbol) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText;
        paintSymbol(*painter, rect, m_symbol, palette.color(group, role));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }
    [[nodiscard]] QIconEngine *clone() const override { return new SymbolEngine(m_symbol); }
    bool isNull() override { return false; }

private:
    Symbol m_symbol;
};

} // namespace

void paintSymbol(QPainter &painter, const QRectF &box, Symbol symbol, const QColor &colour)
{
    Sketch sketch(painter, box, colour);
    switch (symbol) {
    case Symbol::Site:
    case Symbol::Host:
    case Symbol::Member:
    case Symbol::Events:
    case Symbol::Output:
    case Symbol::Timeline:
    case Symbol::Thresholds:
    case Symbol::Tree:
    case Symbol::Commands:
    case Symbol::Upgrade:
    case Symbol::Alarm:
    case Symbol::IndependentComputer: sketchView(sketch, symbol); break;
    case Symbol::Power:
    case Symbol::PowerOn:
    case Symbol::PowerOff:
    case Symbol::PowerCycle:
    case Symbol::ConfirmOff: sketchPower(sketch, symbol); break;
    case Symbol::Offline:
    case Symbol::Online:
    case Symbol::Switchover:
    case Symbol::Repair:
    case Symbol::Reboot:
    case Symbol::Refresh:
    case Symbol::Back:
    case Symbol::Forward:
    case Symbol::Search:
    case Symbol::Acknowledge:
    case Symbol::Shelve:
    case Symbol::Close: sketchAction(sketch, symbol); break;
    case Symbol::Help:
    case Symbol::Theme:
    case Symbol::Language:
    case Symbol::Lock:
    case Symbol::Unlock:
    case Symbol::Link:
    case Symbol::NoLink:
    case Symbol::User:
    case Symbol::Settings:
    case Symbol::Print:
    case Symbol::Filter:
    case Symbol::OutOfService:
    case Symbol::Observe: sketchThing(sketch, symbol); break;
    case Symbol::WhatIf:
    case Symbol::Snapshot:
    case Symbol::Health:
    case Symbol::Map:
    case Symbol::Lessons: sketchStudy(sketch, symbol); break;
    }
}

Symbol symbolOf(CommandVerb verb)
{
    switch (verb) {
    case CommandVerb::Offline: return Symbol::Offline;
    case CommandVerb::Online: return Symbol::Online;
    case CommandVerb::Switchover: return Symbol::Switchover;
    case CommandVerb::Repair: return Symbol::Repair;
    case CommandVerb::Reboot: return Symbol::Reboot;
    case CommandVerb::PowerOn: return Symbol::PowerOn;
    case CommandVerb::PowerOff: return Symbol::PowerOff;
    case CommandVerb::PowerCycle: return Symbol::PowerCycle;
    case CommandVerb::ConfirmOff: return Symbol::ConfirmOff;
    case CommandVerb::ObserveOn: return Symbol::Observe;
    case CommandVerb::ObserveOff: return Symbol::Unlock;
    case CommandVerb::ShutdownSite: return Symbol::PowerOff;
    case CommandVerb::AcknowledgeAlarm: return Symbol::Acknowledge;
    case CommandVerb::ShelveAlarm: return Symbol::Shelve;
    case CommandVerb::TakeAlarmOut: return Symbol::OutOfService;
    case CommandVerb::ReturnAlarm: return Symbol::Acknowledge;
    case CommandVerb::ApplyConfig: return Symbol::Thresholds;
    }
    return Symbol::Commands;
}

QIcon icon(Symbol symbol)
{
    return QIcon(new SymbolEngine(symbol));
}

QImage applicationImage(int side)
{
    QImage image(side, side, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side / 64.0, side / 64.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x2F, 0x4F, 0x4F));
    painter.drawRoundedRect(QRectF(2, 2, 60, 60), 13, 13);
    // A pair held together: Active on the left, Standby on the right, and the line between them.
    const QPen rope(QColor(0xF4, 0xF5, 0xF6), 5, Qt::SolidLine, Qt::RoundCap);
    painter.setPen(rope);
    painter.drawLine(QPointF(20, 32), QPointF(44, 32));
    painter.setBrush(QColor(0xF4, 0xF5, 0xF6));
    painter.drawEllipse(QPointF(19, 32), 9, 9);
    painter.setBrush(QColor(0x2F, 0x4F, 0x4F));
    painter.drawEllipse(QPointF(45, 32), 9, 9);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xF4, 0xF5, 0xF6));
    painter.drawPie(QRectF(36, 23, 18, 18), 90 * 16, 180 * 16);
    return image;
}

QIcon applicationIcon()
{
    QIcon out;
    for (const int side : {16, 24, 32, 48, 64, 128, 256})
        out.addPixmap(QPixmap::fromImage(applicationImage(side)));
    return out;
}

} // namespace holdfast
