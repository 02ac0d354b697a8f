#include <member/statediagram.h>

#include <events/words.h>
#include <site/matrixpainter.h>
#include <style/metrics.h>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace holdfast {

namespace {

constexpr double corner = 8; // radius of an arrow's bends
constexpr double boxHeight = 58;
constexpr int usualHeight = 244;
constexpr double pairDistance = 11; // between the two arrows of a there-and-back

QPointF unit(const QPointF &from, const QPointF &to)
{
    const QPointF d = to - from;
    const double length = std::hypot(d.x(), d.y());
    return length > 0 ? d / length : QPointF(1, 0);
}

// A polyline with rounded bends.
QPainterPath rounded(const std::vector<QPointF> &points)
{
    QPainterPath path(points.front());
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const QPointF in = unit(points[i - 1], points[i]);
        const QPointF out = unit(points[i], points[i + 1]);
        path.lineTo(points[i] - in * corner);
        path.quadTo(points[i], points[i] + out * corner);
    }
    path.lineTo(points.back());
    return path;
}

} // namespace

StateDiagram::StateDiagram(SiteStore &store, QWidget *parent) : QWidget(parent), m_store(store)
{
    setLayoutDirection(Qt::LeftToRight); // FIG. 2 as the patent draws it, whichever way a language reads
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(scaled(usualHeight, font()));
    connect(&store, &SiteStore::statusChanged, this, qOverload<>(&QWidget::update));
    connect(&store, &SiteStore::agesChanged, this, qOverload<>(&QWidget::update));
}

void StateDiagram::setMember(const QString &member)
{
    m_member = member;
    place();
    describe(*this, tr("States of %1").arg(member), sentence());
    update();
}

QString StateDiagram::sentence() const
{
    const MemberStatus *member = shown();
    if (!member)
        return tr("No member is selected.");
    const QString state = stateTitle(lookOf(m_store, *member));
    if (!member->pending)
        return tr("%1 is %2.").arg(m_member, state);
    return tr("%1 is %2; %3.").arg(m_member, state, pendingText(*member, m_store.now(), false));
}

void StateDiagram::addArrow(State from, State to, std::initializer_list<QPointF> points)
{
    const std::vector<QPointF> line(points);
    m_arrows.push_back({legalTransition(from, to), rounded(line), line.back(), unit(line[line.size() - 2], line.back())});
}

// The four running states stand in a row as a member goes through them; faults lead back above them, operators below.
void StateDiagram::place()
{
    const double margin = 16;
    const double gap = std::max(30.0, usualWidth() * 0.08 - 18);
    const double boxWidth = (usualWidth() - 2 * margin - 3 * gap) / 4;
    const double top = 66;
    const std::array order{State::Unavailable, State::Initialization, State::Standby, State::Active};
    for (std::size_t i = 0; i < order.size(); ++i)
        m_boxes[static_cast<std::size_t>(order[i])] =
            QRectF(margin + static_cast<double>(i) * (boxWidth + gap), top, boxWidth, boxHeight);
    const double lowest = top + boxHeight + 62;
    m_boxes[static_cast<std::size_t>(State::Offline)] = QRectF(margin, lowest, usualWidth() - 2 * margin, 42);
    m_upperLane = 18;
    m_lowerLane = 42;

    m_arrows.clear();
    const QRectF u = box(State::Unavailable), i = box(State::Initialization), s = box(State::Standby),
                 a = box(State::Active), o = box(State::Offline);
    const double y = u.center().y();
    const double d = pairDistance;
    addArrow(State::Unavailable, State::Initialization, {{u.right(), y - d}, {i.left(), y - d}});
    addArrow(State::Initialization, State::Unavailable, {{i.left(), y + d}, {u.right(), y + d}});
    addArrow(State::Initialization, State::Standby, {{i.right(), y}, {s.left(), y}});
    addArrow(State::Standby, State::Active, {{s.right(), y - d}, {a.left(), y - d}});
    addArrow(State::Active, State::Standby, {{a.left(), y + d}, {s.right(), y + d}});
    const double out = i.center().x() + i.width() * 0.22;
    const double in = a.left() + a.width() * 0.28;
    addArrow(State::Initialization, State::Active, {{out, top}, {out, m_lowerLane}, {in, m_lowerLane}, {in, top}});
    const double back = u.center().x();
    addArrow(State::Standby, State::Unavailable,
             {{s.center().x(), top}, {s.center().x(), m_upperLane}, {back, m_upperLane}, {back, top}});
    const double far = a.right() - a.width() * 0.28;
    addArrow(State::Active, State::Unavailable, {{far, top}, {far, m_upperLane}, {back, m_upperLane}, {back, top}});
    addArrow(State::Unavailable, State::Offline, {{back - d, u.bottom()}, {back - d, o.top()}});
    addArrow(State::Offline, State::Unavailable, {{back + d, o.top()}, {back + d, u.bottom()}});
    for (const State from : {State::Initialization, State::Standby, State::Active}) {
        const double x = box(from).center().x();
        addArrow(from, State::Offline, {{x, box(from).bottom()}, {x, o.top()}});
    }
}

const StateDiagram::Arrow *StateDiagram::arrow(State from, State to) const
{
    for (const Arrow &one : m_arrows) {
        if (one.row->from == from && one.row->to == to)
            return &one;
    }
    return nullptr;
}

int StateDiagram::arrowAt(const QPointF &position) const
{
    QPainterPathStroker stroker;
    stroker.setWidth(11);
    for (std::size_t i = 0; i < m_arrows.size(); ++i) {
        if (stroker.createStroke(m_arrows[i].path).contains(position))
            return static_cast<int>(i);
    }
    return -1;
}

void StateDiagram::paintArrow(QPainter &painter, const Arrow &one, const Colours &colours) const
{
    const bool hovered = m_hovered >= 0 && &m_arrows[static_cast<std::size_t>(m_hovered)] == &one;
    const MemberStatus *member = shown();
    const bool possible = member && member->state == one.row->from && !m_store.isStale(*member);
    const QColor colour = hovered ? colours.focus : possible ? colours.dim : mix(colours.text, colours.ground, 0.32);
    painter.setPen(QPen(colour, hovered ? 2.4 : possible ? 1.7 : 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(one.path);
    const QPointF side(-one.direction.y(), one.direction.x());
    const double size = hovered ? 8 : 6.5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({one.tip, one.tip - one.direction * size + side * size * 0.5,
                                   one.tip - one.direction * size - side * size * 0.5}));
}

void StateDiagram::paintBox(QPainter &painter, State state, const Colours &colours) const
{
    const MemberStatus *member = shown();
    const bool present = member && member->state == state;
    const bool stale = member && m_store.isStale(*member);
    StateLook look{state, StandbyKind::Hot, false, false};
    if (member) {
        const StateLook now = lookOf(m_store, *member);
        look.standby = now.standby;
        look.following = present && now.following;
        look.stale = present && stale;
    }
    const QRectF r = box(state).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor own = look.stale ? colours.unknown() : colours.state(state);
    const QColor edge = stateEdge(look, colours);
    const QColor fill = present ? mix(own, colours.ground, colours.dark ? 0.30 : 0.22) : colours.ground;
    const bool requested = member && member->pending && requestedState(member->pending->role) == state && !present;
    QPen pen(present ? edge : mix(colours.text, colours.ground, 0.35), present ? 2.4 : 1.2);
    if (requested)
        pen = QPen(colours.pending, 1.8, Qt::DashLine);
    else if (look.stale)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawRoundedRect(r, 7, 7);
    if (look.stale)
        paintHatch(painter, r.adjusted(3, 3, -3, -3), colours.hatch);
    if (m_focused == static_cast<int>(state) && hasFocus()) {
        painter.setPen(QPen(colours.focus, 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(r.adjusted(-4, -4, 4, 4), 9, 9);
    }

    const QString title = word(state);
    const QString code = stateCode(look.stale ? look : StateLook{state, StandbyKind::Hot, false, false});
    painter.setFont(present ? boldFont(usualFont()) : usualFont());
    const QFontMetrics metrics(painter.font());
    const bool tall = r.height() > 50;
    const double line = tall ? r.top() + 9 : r.center().y() - 11;
    const int titleWidth = metrics.horizontalAdvance(title);
    // In a narrow box the symbol goes to the second line, before the code.
    const bool narrow = tall && titleWidth + 44 > r.width();
    const double glyph = narrow ? 15 : 20;
    const double left = narrow ? r.left() + 7 : std::max(r.left() + 8, r.center().x() - (glyph + 8 + titleWidth) / 2);
    painter.setOpacity(present ? 1.0 : 0.45); // only the present state's symbol is full: the others aren't reached
    paintState(painter, QRectF(left, narrow ? line + 24 : line + 1, glyph, glyph), look, colours);
    painter.setOpacity(1.0);
    painter.setPen(present ? colours.text : colours.dim);
    const QRectF text = narrow ? QRectF(r.left() + 3, line, r.width() - 6, 22)
                               : QRectF(left + glyph + 8, line, r.right() - left - glyph - 10, 22);
    painter.drawText(text, narrow ? Qt::AlignCenter : Qt::AlignVCenter,
                     metrics.elidedText(title, Qt::ElideRight, static_cast<int>(text.width())));
    painter.setFont(smallFont(usualFont()));
    painter.setPen(colours.dim);
    QString below = code;
    if (present && member->since.isValid()) {
        const double age = m_store.ageS(member->since);
        below = look.stale ? tr("last known: %1").arg(stateCode(state))
                           : tr("%1 for %2", "state code, how long").arg(code, ageText(age));
    }
    if (tall)
        painter.drawText(QRectF(r.left() + (narrow ? 26 : 4), line + 23, r.width() - (narrow ? 28 : 8), 18),
                         narrow ? Qt::AlignVCenter : Qt::AlignCenter, below);
    else
        painter.drawText(QRectF(text.left() + metrics.horizontalAdvance(title) + 12, line, 220, 22), Qt::AlignVCenter, below);
}

void StateDiagram::paintPending(QPainter &painter, const Colours &colours) const
{
    const MemberStatus *member = shown();
    if (!member || !member->pending || m_store.isStale(*member))
        return;
    const State to = requestedState(member->pending->role);
    const Arrow *way = arrow(member->state, to);
    if (!way && member->state == State::Unavailable) // by way of Initialization
        way = arrow(member->state, State::Initialization);
    if (way) {
        painter.setPen(QPen(colours.pending, 2.6, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(way->path);
        const QPointF side(-way->direction.y(), way->direction.x());
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.pending);
        painter.drawPolygon(QPolygonF({way->tip, way->tip - way->direction * 10 + side * 5.5,
                                       way->tip - way->direction * 10 - side * 5.5}));
    }
    const QString text = pendingText(*member, m_store.now(), false);
    painter.setFont(boldFont(usualFont()));
    const QFontMetrics metrics(painter.font());
    const double w = metrics.horizontalAdvance(text) + 18;
    const QRectF row = box(State::Initialization).united(box(State::Active));
    const QRectF badge(std::min(row.center().x() - w / 2, usualWidth() - w - 8), row.bottom() + 17, w,
                       metrics.height() + 8);
    painter.setPen(QPen(colours.pending, 1.2));
    painter.setBrush(colours.ground);
    painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2);
    painter.setPen(colours.pending);
    painter.drawText(badge, Qt::AlignCenter, text);
}

void StateDiagram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection()); // else the application's
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours colours = Colours::of(palette());
    painter.fillRect(rect(), colours.ground);
    painter.scale(fontScale(font()), fontScale(font()));
    painter.setFont(usualFont());
    for (const Arrow &one : m_arrows)
        paintArrow(painter, one, colours);
    if (m_hovered >= 0) // on top of those that share its lane
        paintArrow(painter, m_arrows[static_cast<std::size_t>(m_hovered)], colours);
    painter.setFont(smallFont(usualFont()));
    painter.setPen(colours.dim);
    const auto note = [&](double x, double y, const QString &text) {
        const QFontMetrics metrics(painter.font());
        const QRectF at(x, y - metrics.height() / 2.0, metrics.horizontalAdvance(text) + 8, metrics.height());
        painter.fillRect(at, colours.ground);
        painter.drawText(at, Qt::AlignCenter, text);
    };
    note(box(State::Unavailable).right() + 8, m_upperLane, tr("fault, out of service"));
    const double operators = box(State::Offline).top() - 22;
    note(box(State::Unavailable).center().x() + pairDistance + 10, operators, tr("operator only"));
    for (const State state : {State::Unavailable, State::Initialization, State::Standby, State::Active, State::Offline})
        paintBox(painter, state, colours);
    paintPending(painter, colours);
}

double StateDiagram::usualWidth() const
{
    return width() / fontScale(font());
}

QFont StateDiagram::usualFont() const
{
    QFont usual = font();
    usual.setPointSizeF(QFontInfo(font()).pointSizeF() / fontScale(font()));
    return usual;
}

QSize StateDiagram::sizeHint() const
{
    return {scaled(680, font()), scaled(usualHeight, font())};
}

QSize StateDiagram::minimumSizeHint() const
{
    return {scaled(520, font()), scaled(usualHeight - 4, font())};
}

void StateDiagram::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        setFixedHeight(scaled(usualHeight, font()));
        place();
    }
    QWidget::changeEvent(event);
}

void StateDiagram::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void StateDiagram::mouseMoveEvent(QMouseEvent *event)
{
    const int at = arrowAt(event->position() / fontScale(font()));
    if (std::exchange(m_hovered, at) != at)
        update();
}

void StateDiagram::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void StateDiagram::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down ? 1
        : event->key() == Qt::Key_Left || event->key() == Qt::Key_Up              ? -1
                                                                                  : 0;
    if (step == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    activateItem((m_focused + step + 5) % 5);
}

void StateDiagram::activateItem(int item)
{
    m_focused = item;
    update();
    announceCurrentItem(this);
}

bool StateDiagram::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setMember(m_member);
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int at = arrowAt(QPointF(help->pos()) / fontScale(font()));
    if (at >= 0) {
        QToolTip::showText(help->globalPos(), explain(*m_arrows[static_cast<std::size_t>(at)].row), this);
        return true;
    }
    for (int item = 0; item < itemCount(); ++item) {
        if (itemRect(item).contains(help->pos())) {
            QToolTip::showText(help->globalPos(), itemDescription(item), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

QString StateDiagram::itemName(int item) const
{
    const auto state = static_cast<State>(item);
    const MemberStatus *member = shown();
    if (member && member->state == state)
        return tr("%1, the present state").arg(stateTitle(lookOf(m_store, *member)));
    if (member && member->pending && requestedState(member->pending->role) == state)
        return tr("%1, requested and not acknowledged").arg(word(state));
    return word(state);
}

QString StateDiagram::itemDescription(int item) const
{
    QStringList sentences;
    for (const TransitionRow &row : legalTransitions()) {
        if (row.from == static_cast<State>(item))
            sentences.append(explain(row));
    }
    return sentences.join(QLatin1Char('\n'));
}

QRect StateDiagram::itemRect(int item) const
{
    const QRectF &usual = m_boxes[static_cast<std::size_t>(item)];
    return QRectF(usual.topLeft() * fontScale(font()), usual.size() * fontScale(font())).toRect();
}

} // namespace holdfast
