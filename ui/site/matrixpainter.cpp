#include <site/matrixpainter.h>

#include <events/words.h>
#include <store/sitestore.h>
#include <style/flashclock.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QCoreApplication>

namespace holdfast {

namespace {

struct Matrix {
    Q_DECLARE_TR_FUNCTIONS(holdfast::SiteMatrix)
};

constexpr int foundMark = 3; // pixels at the left of a cell

double secondsSince(const QDateTime &since, const QDateTime &now)
{
    return since.isValid() ? std::max(0.0, static_cast<double>(since.msecsTo(now)) / 1000.0) : -1.0;
}

QString layerTitle(Layer layer)
{
    switch (layer) {
    case Layer::System: return Matrix::tr("System layer");
    case Layer::Platform: return Matrix::tr("Platform layer");
    case Layer::Application: return Matrix::tr("Application layer");
    }
    return {};
}

QString pairTitle(StandbyKind kind)
{
    switch (kind) {
    case StandbyKind::Hot: return Matrix::tr("hot pair");
    case StandbyKind::Cold: return Matrix::tr("cold pair");
    case StandbyKind::LeadActive: return Matrix::tr("lead-active pair");
    }
    return {};
}

bool isFlashing(const AlarmStatus &alarm)
{
    return alarm.state == QLatin1String("unacknowledged") || alarm.state == QLatin1String("returned-unacknowledged");
}

bool isLit(const AlarmStatus &alarm)
{
    return !isFlashing(alarm) || FlashClock::instance().isLit(alarm.severity <= Severity::Major);
}

} // namespace

State requestedState(Role role)
{
    return role == Role::Activate ? State::Active : State::Standby;
}

StateLook lookOf(const SiteStore &store, const MemberStatus &member)
{
    const GroupStatus *group = store.groupOf(member);
    const StandbyKind kind = group && group->pair ? group->pair->standby : StandbyKind::Hot;
    return {member.state, kind, member.following, store.isStale(member)};
}

QString pendingText(const MemberStatus &member, const QDateTime &now, bool brief)
{
    if (!member.pending)
        return {};
    const QString code = stateCode(requestedState(member.pending->role));
    const QString age = ageText(secondsSince(member.pending->since, now));
    if (brief)
        return Matrix::tr("\u2192 %1 %2", "requested state, how long ago").arg(code, age);
    if (member.pending->timesOutInS)
        return Matrix::tr("\u2192 %1, awaiting acknowledgement %2").arg(code, age);
    return Matrix::tr("\u2192 %1, not asked yet, %2").arg(code, age);
}

const RungStatus *worstRung(const MemberStatus &member)
{
    const RungStatus *worst = nullptr;
    const auto consider = [&worst](const RungStatus &rung) {
        if (rung.used > 0
            && (!worst || rung.rung > worst->rung || (rung.rung == worst->rung && rung.used > worst->used)))
            worst = &rung;
    };
    for (const ProcessStatus &process : member.processes) {
        for (const RungStatus &rung : process.ladder)
            consider(rung);
    }
    for (const RungStatus &rung : member.ladder)
        consider(rung);
    return worst;
}

QString rungCode(Action rung)
{
    switch (rung) {
    case Action::ProcessRestart: return QStringLiteral("PR");
    case Action::GroupRestart: return QStringLiteral("GR");
    case Action::OutOfService: return QStringLiteral("OS");
    case Action::ActivateMate: return QStringLiteral("AM");
    case Action::Deactivate: return QStringLiteral("DA");
    case Action::ResourceReinitialize: return QStringLiteral("RR");
    case Action::Reinitialize: return QStringLiteral("RI");
    case Action::Reboot: return QStringLiteral("RB");
    case Action::PowerCycle: return QStringLiteral("PC");
    case Action::PowerOff: return QStringLiteral("PD");
    case Action::PowerOn: return QStringLiteral("PO");
    case Action::SelfFence: return QStringLiteral("SF");
    }
    return {};
}

QString standbyWord(StandbyKind kind)
{
    switch (kind) {
    case StandbyKind::Hot: return Matrix::tr("hot");
    case StandbyKind::Cold: return Matrix::tr("cold");
    case StandbyKind::LeadActive: return Matrix::tr("lead");
    }
    return {};
}

int widestGroupNote(const QFont &font)
{
    return QFontMetrics(boldFont(smallFont(font)))
        .horizontalAdvance(Matrix::tr("unprotected %1").arg(ageText(119 * 60)));
}

// Of a pair: whether it is protected now is known only as long as both ends are heard.
bool isStale(const SiteStore &store, const GroupStatus &group)
{
    return std::ranges::any_of(group.members, [&store](const MemberStatus &one) { return store.isStale(one); });
}

MatrixPainter::MatrixPainter(const SiteStore &store, const MatrixLayout &layout, const QFont &font,
                             const QPalette &palette)
    : m_store(store), m_layout(layout), m_colours(Colours::of(palette)), m_font(font), m_bold(boldFont(font)),
      m_small(smallFont(font)),
      m_now(store.now())
{
}

void MatrixPainter::setCurrent(int row, int column, bool focused)
{
    m_row = row;
    m_column = column;
    m_focused = focused;
}

int MatrixPainter::glyphSide(const QRect &cell) const
{
    return std::clamp(cell.height() - 6, 12, m_layout.isRoomy() ? 20 : 16);
}

void MatrixPainter::paintRows(QPainter &painter, const QRect &clip)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0; row < static_cast<int>(m_layout.rows().size()); ++row) {
        if (!m_layout.rowRect(row).adjusted(0, -2, 0, 2).intersects(clip))
            continue;
        if (m_layout.rows()[static_cast<std::size_t>(row)].group < 0)
            paintHeading(painter, row);
        else
            paintRow(painter, row);
    }
}

void MatrixPainter::paintHeading(QPainter &painter, int row)
{
    const QRect box = m_layout.labelRect(row);
    painter.setFont(m_small);
    painter.setPen(m_colours.dim);
    const QString title = layerTitle(m_layout.rows()[static_cast<std::size_t>(row)].layer);
    const QRect line = box.adjusted(0, 0, 0, -3);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, title);
    const int left = box.left() + QFontMetrics(m_small).horizontalAdvance(title) + Metrics::space;
    const int y = box.bottom() - 3 - QFontMetrics(m_small).xHeight() / 2 - 1;
    painter.fillRect(QRect(left, y, box.right() - left, 1), m_colours.line);
}

void MatrixPainter::paintRow(QPainter &painter, int row)
{
    const auto &entry = m_layout.rows()[static_cast<std::size_t>(row)];
    const GroupStatus &group = m_store.status().groups[static_cast<std::size_t>(entry.group)];
    paintLabel(painter, row, group);
    if (group.pair)
        paintPair(painter, row, group);
    for (int column = 0; column < m_layout.columns(); ++column) {
        const int at = entry.memberAt[static_cast<std::size_t>(column)];
        if (at >= 0)
            paintCell(painter, m_layout.cellRect(row, column), group.members[static_cast<std::size_t>(at)],
                      row == m_row && column == m_column);
    }
}

void MatrixPainter::paintLabel(QPainter &painter, int row, const GroupStatus &group)
{
    const QRect box = m_layout.labelRect(row);
    if (row == m_row && m_column == -1) {
        painter.fillRect(box, m_colours.selection);
        paintFrame(painter, box);
    }
    QRect text = box.adjusted(4, 0, -2, 0);
    const bool exposed = group.pair && !group.isProtected;
    const AlarmStatus *alarm = m_store.alarmOf(group.name);
    if (alarm) {
        const QRect symbol(text.right() - 15, text.top() + (m_layout.isRoomy() ? 4 : (text.height() - 14) / 2), 14, 14);
        paintSeverity(painter, symbol, alarm->severity, isLit(*alarm), m_colours);
        text.setRight(symbol.left() - Metrics::gap);
    }
    painter.setFont(m_bold);
    painter.setPen(m_colours.text);
    const QFontMetrics metrics(m_bold);
    if (!m_layout.isRoomy()) {
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(group.name, Qt::ElideRight, text.width()));
        return;
    }
    QRect upper = text;
    upper.setHeight(text.height() / 2 + 1);
    // Below the symbol of an alarm, too.
    const QRect lower(box.left() + 4, upper.bottom() + 1, box.width() - 6, text.bottom() - upper.bottom());
    painter.drawText(upper, Qt::AlignLeft | Qt::AlignBottom,
                     metrics.elidedText(group.name, Qt::ElideRight, upper.width()));
    QString line = Matrix::tr("not paired");
    if (group.pair) {
        const QString age = ageText(secondsSince(group.protectedSince, m_now));
        if (!group.protectedSince.isValid())
            line = exposed ? Matrix::tr("unprotected") : pairTitle(group.pair->standby);
        else
            line = exposed ? Matrix::tr("unprotected %1").arg(age)
                           : Matrix::tr("protected %1").arg(age);
        if (!exposed && isStale(m_store, group))
            line = Matrix::tr("protected: ?");
    }
    painter.setFont(exposed ? boldFont(m_small) : m_small);
    painter.setPen(exposed ? m_colours.caution : m_colours.dim);
    // Signs of East Asia are higher than the line that the font itself takes.
    painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                     QFontMetrics(painter.font()).elidedText(line, Qt::ElideRight, lower.width()));
}

void MatrixPainter::paintPair(QPainter &painter, int row, const GroupStatus &group)
{
    const auto &places = m_layout.rows()[static_cast<std::size_t>(row)].memberAt;
    int first = -1;
    int last = -1;
    for (int column = 0; column < m_layout.columns(); ++column) {
        if (places[static_cast<std::size_t>(column)] < 0)
            continue;
        first = first < 0 ? column : first;
        last = column;
    }
    if (first < 0 || first == last)
        return;
    const QRect from = m_layout.cellRect(row, first);
    const QRect to = m_layout.cellRect(row, last);
    const int left = from.right() + 2;
    const int right = to.left() - 2;
    const int y = from.center().y() + 1;
    const bool exposed = !group.isProtected;
    const bool known = exposed || !isStale(m_store, group);
    const QColor colour = exposed ? m_colours.caution : known ? m_colours.safe : m_colours.unknown();
    QPen pen(colour, exposed || !known ? 1.4 : 2.2,
             exposed || !known || group.pair->standby == StandbyKind::Cold ? Qt::CustomDashLine : Qt::SolidLine,
             Qt::FlatCap);
    if (pen.style() == Qt::CustomDashLine)
        pen.setDashPattern(exposed || !known ? QList<qreal>{1.5, 3} : QList<qreal>{4, 2});
    painter.setPen(pen);
    if (group.pair->standby == StandbyKind::LeadActive && !exposed && known) {
        painter.drawLine(left, y - 2, right, y - 2);
        painter.drawLine(left, y + 2, right, y + 2);
    } else {
        painter.drawLine(left, y, right, y);
    }
    const int middle = (left + right) / 2;
    const QString word = standbyWord(group.pair->standby) + (known ? QString() : QStringLiteral(" ?"));
    const QFontMetrics metrics(m_small);
    const int width = metrics.horizontalAdvance(word) + 6;
    if (right - left > width + 10 && from.height() >= metrics.height() + 2) {
        const QRect tag(middle - width / 2, y - metrics.height() / 2, width, metrics.height());
        painter.fillRect(tag, m_colours.ground);
        painter.setFont(m_small);
        painter.setPen(exposed ? m_colours.caution : m_colours.dim);
        painter.drawText(tag, Qt::AlignCenter, word);
    }
    if (exposed) { // a break that is seen without colour
        painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap));
        const int x = right - left > width + 30 ? left + 7 : middle;
        if (x != middle || right - left <= width + 10) {
            painter.drawLine(x - 3, y + 4, x + 1, y - 4);
            painter.drawLine(x, y + 4, x + 4, y - 4);
        }
    }
}

int MatrixPainter::paintBadges(QPainter &painter, const QRect &line, const MemberStatus &member)
{
    int right = line.right() - 5;
    const int side = std::min(15, line.height() - 2);
    if (const AlarmStatus *alarm = m_store.alarmOf(member.member)) {
        paintSeverity(painter, QRect(right - side, line.center().y() - side / 2, side, side), alarm->severity,
                      isLit(*alarm), m_colours);
        right -= side + Metrics::gap;
    }
    const RungStatus *rung = worstRung(member);
    if (!rung)
        return right;
    const QString text = QStringLiteral("%1 %2/%3").arg(rungCode(rung->rung)).arg(rung->used).arg(rung->count);
    const QFontMetrics metrics(m_small);
    const int width = metrics.horizontalAdvance(text) + 8;
    if (right - width < line.left() + line.width() / 2 - 8)
        return right;
    const QRect badge(right - width, line.center().y() - metrics.height() / 2, width, metrics.height() + 1);
    const QColor colour = rung->used >= rung->count ? m_colours.caution : m_colours.dim;
    painter.setPen(QPen(mix(colour, m_colours.ground, 0.7), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setFont(m_small);
    painter.setPen(colour);
    painter.drawText(badge, Qt::AlignCenter, text);
    return badge.left() - Metrics::gap;
}

void MatrixPainter::paintCell(QPainter &painter, const QRect &box, const MemberStatus &member, bool current)
{
    const StateLook look = lookOf(m_store, member);
    painter.setPen(QPen(m_colours.line, 1));
    painter.setBrush(current ? m_colours.selection : m_colours.raised);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (look.stale)
        paintHatch(painter, box.adjusted(1, 1, -1, -1), m_colours.hatch);
    if (m_found != nullptr && m_found->members.contains(member.member))
        painter.fillRect(QRect(box.left() + 1, box.top() + 2, foundMark, box.height() - 4), m_colours.focus);

    const int side = glyphSide(box);
    const int pad = box.width() < 84 ? 4 : 7;
    const QRect glyph(box.left() + pad, box.center().y() - side / 2 + (side % 2 == box.height() % 2 ? 0 : 1), side,
                      side);
    paintState(painter, glyph, look, m_colours);

    QRect text = box.adjusted(side + 2 * pad, 0, 0, 0);
    const bool roomy = m_layout.isRoomy();
    QRect upper = text;
    if (roomy)
        upper.setHeight(text.height() / 2 + 2);
    const int right = paintBadges(painter, upper, member);
    const QString code = stateCode(look);
    const bool calm = look.state == State::Standby || look.state == State::Unavailable;
    painter.setFont(look.state == State::Active && !look.stale ? m_bold : m_font);
    painter.setPen(look.stale || calm ? m_colours.dim : m_colours.text);
    const auto flags = Qt::AlignLeft | (roomy ? Qt::AlignBottom : Qt::AlignVCenter);
    painter.drawText(upper, static_cast<int>(flags), code);
    const int codeWidth = QFontMetrics(painter.font()).horizontalAdvance(code);

    QString second = ageText(secondsSince(member.since, m_now));
    painter.setPen(m_colours.dim);
    if (look.stale) {
        const double age = m_store.hostAgeS(member.host);
        second = age < 0 ? Matrix::tr("%1, never heard").arg(stateCode(look.state))
                         : Matrix::tr("%1 %2 ago", "last known state, age").arg(stateCode(look.state), ageText(age));
    } else if (member.pending) {
        second = pendingText(member, m_now, true);
        painter.setPen(m_colours.pending);
    }
    painter.setFont(member.pending && !look.stale ? boldFont(m_small) : m_small);
    const QFontMetrics metrics(painter.font());
    if (roomy) {
        const QRect lower = text.adjusted(0, text.height() / 2 + 1, -6, 0);
        painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                         metrics.elidedText(second, Qt::ElideRight, lower.width()));
    } else if (look.stale || member.pending) {
        QRect rest = upper.adjusted(codeWidth + 6, 0, 0, 0);
        rest.setRight(right);
        painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(second, Qt::ElideRight, rest.width()));
    }
    if (current)
        paintFrame(painter, box);
}

void MatrixPainter::paintFrame(QPainter &painter, const QRect &box)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_colours.focus, m_focused ? 2 : 1));
    painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 3, 3);
}

void MatrixPainter::paintHead(QPainter &painter, const QRect &clip)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(clip.intersected(QRect(clip.left(), 0, clip.width(), m_layout.headHeight())), m_colours.ground);
    for (int computer = 0; computer < static_cast<int>(m_store.status().independentComputers.size()); ++computer) {
        paintComputer(painter, computer);
        for (int band = 0; band < m_layout.bands(); ++band)
            paintWires(painter, computer, band);
    }
    for (int band = 0; band < m_layout.bands(); ++band) {
        for (int column = 0; column < m_layout.columns(); ++column) {
            if (m_layout.headerRect(band, column).adjusted(-30, 0, 30, 0).intersects(clip))
                paintHost(painter, band, column);
        }
    }
}

// The last known one says nothing of now: neither of beats nor of whether power could be switched.
LinkState MatrixPainter::lineOf(const IndependentComputerStatus &computer) const
{
    return m_store.isLive() || m_store.moment().isValid() ? computer.line : LinkState::Unknown;
}

void MatrixPainter::paintComputer(QPainter &painter, int computer)
{
    const auto &status = m_store.status().independentComputers[static_cast<std::size_t>(computer)];
    const QRect box = m_layout.computerRect(computer);
    const LinkState link = lineOf(status);
    const bool up = link == LinkState::Up;
    painter.setPen(QPen(m_colours.line, 1));
    painter.setBrush(m_colours.raised);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (m_row == -1 && m_column == -1)
        paintFrame(painter, box);
    paintSymbol(painter, QRect(box.left() + 6, box.center().y() - 8, 17, 17), Symbol::IndependentComputer,
                up ? m_colours.text : m_colours.caution);
    QRect text = box.adjusted(30, 0, -8, 0);
    painter.setFont(m_bold);
    painter.setPen(m_colours.text);
    const QString name = Matrix::tr("Independent computer %1").arg(status.name);
    painter.drawText(text, Qt::AlignVCenter, name);
    text.setLeft(text.left() + QFontMetrics(m_bold).horizontalAdvance(name) + Metrics::margin);
    painter.setFont(up ? m_small : boldFont(m_small));
    painter.setPen(up ? m_colours.dim : m_colours.caution);
    QString line;
    switch (link) {
    case LinkState::Up: line = Matrix::tr("line %1 up").arg(status.port); break;
    case LinkState::Down:
        line = Matrix::tr("line %1 DOWN: no proof of power can be had over it").arg(status.port);
        break;
    case LinkState::Unknown:
        line = m_store.isLive() ? Matrix::tr("line not known yet") : Matrix::tr("line not known");
        break;
    }
    painter.drawText(text, Qt::AlignVCenter,
                     QFontMetrics(painter.font()).elidedText(line, Qt::ElideRight, text.width()));
}

// As in FIG. 1, a line from the independent computer to each host: whole while beats arrive, broken else.
void MatrixPainter::paintWires(QPainter &painter, int computer, int band)
{
    const auto &status = m_store.status().independentComputers[static_cast<std::size_t>(computer)];
    for (const OutletStatus &outlet : status.outlets) {
        for (int column = 0; column < m_layout.columns(); ++column) {
            if (m_store.status().hosts[m_layout.host(column)].name != outlet.host)
                continue;
            const QRect header = m_layout.headerRect(band, column);
            const int x = header.left() + 14 + computer * 10;
            const int top = m_layout.computerRect(computer).bottom() + 1;
            const bool known = lineOf(status) == LinkState::Up;
            const bool beating = known && outlet.beats == BeatState::Ok;
            const QColor colour = beating ? m_colours.safe : m_colours.caution;
            painter.setPen(QPen(colour, beating ? 2 : 1.4, beating ? Qt::SolidLine : Qt::DotLine));
            painter.drawLine(x, top, x, header.top());
            QString text;
            switch (outlet.beats) {
            case BeatState::None: text = Matrix::tr("outlet %1, no beats yet").arg(outlet.outlet); break;
            case BeatState::Ok: text = Matrix::tr("outlet %1").arg(outlet.outlet); break;
            case BeatState::Late: text = Matrix::tr("outlet %1, beats late").arg(outlet.outlet); break;
            case BeatState::Lost: text = Matrix::tr("outlet %1, no beats").arg(outlet.outlet); break;
            }
            if (!known)
                text = Matrix::tr("outlet %1, beats unknown").arg(outlet.outlet);
            const QRect label(x + 7, top, header.right() - x, header.top() - top);
            painter.setFont(m_small);
            painter.setPen(beating ? m_colours.dim : m_colours.caution);
            painter.drawText(label, Qt::AlignVCenter,
                             QFontMetrics(m_small).elidedText(text, Qt::ElideRight, label.width()));
        }
    }
}

void MatrixPainter::paintHost(QPainter &painter, int band, int column)
{
    const HostStatus &host = m_store.status().hosts[m_layout.host(column)];
    const QRect box = m_layout.headerRect(band, column);
    const bool stale = m_store.isStale(host.name);
    const bool healthy = host.state == HostState::Up && !stale;
    if (column + 1 < m_layout.columns()) { // the interconnect
        const HostStatus &next = m_store.status().hosts[m_layout.host(column + 1)];
        const bool joined = healthy && next.state == HostState::Up && !m_store.isStale(next.name);
        painter.setPen(QPen(joined ? m_colours.safe : m_colours.caution, joined ? 2 : 1.4,
                            joined ? Qt::SolidLine : Qt::DotLine));
        const int y = box.top() + 13;
        painter.drawLine(box.right() + 2, y, m_layout.headerRect(band, column + 1).left() - 2, y);
    }
    const bool current = m_row == -1 && m_column == column;
    painter.setPen(QPen(healthy ? m_colours.line : m_colours.caution, healthy ? 1 : 1.4));
    painter.setBrush(current ? m_colours.selection : m_colours.raised);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (stale)
        paintHatch(painter, box.adjusted(1, 1, -1, -1), m_colours.hatch);
    QRect text = box.adjusted(9, 5, -7, -4);
    const int lineHeight = QFontMetrics(m_font).height() + 1;
    QRect title(text.left(), text.top(), text.width(), lineHeight);
    if (const AlarmStatus *alarm = m_store.alarmOf(host.name)) {
        const QRect symbol(title.right() - 14, title.top(), 15, 15);
        paintSeverity(painter, symbol, alarm->severity, isLit(*alarm), m_colours);
        title.setRight(symbol.left() - Metrics::gap);
    }
    painter.setFont(m_bold);
    painter.setPen(m_colours.text);
    painter.drawText(title, Qt::AlignVCenter,
                     QFontMetrics(m_bold).elidedText(host.name, Qt::ElideRight, title.width()));
    const int nameWidth = QFontMetrics(m_bold).horizontalAdvance(host.name) + Metrics::space;
    painter.setFont(healthy ? m_small : boldFont(m_small));
    painter.setPen(healthy ? m_colours.dim : m_colours.caution);
    const QRect state = title.adjusted(nameWidth, 0, 0, 0);
    if (state.width() > 16)
        painter.drawText(state, Qt::AlignVCenter | Qt::AlignRight,
                         QFontMetrics(painter.font())
                             .elidedText(stale ? QStringLiteral("?? ") + word(host.state) : word(host.state),
                                         Qt::ElideRight, state.width()));

    const auto line = [&](int number, const QString &words, bool abnormal) {
        const QRect at(text.left(), text.top() + lineHeight * number, text.width(), lineHeight);
        painter.setFont(m_small);
        painter.setPen(abnormal ? m_colours.caution : m_colours.dim);
        painter.drawText(at, Qt::AlignVCenter | Qt::TextDontClip,
                         QFontMetrics(m_small).elidedText(words, Qt::ElideRight, at.width()));
    };
    const QString runnable = host.runnable ? Matrix::tr("runnable") : Matrix::tr("not runnable");
    const QString power = Matrix::tr("power %1").arg(word(host.power));
    const QString both = Matrix::tr("%1, %2", "runnable, power").arg(runnable, power);
    if (stale)
        line(1, Matrix::tr("last known: %1").arg(runnable), false);
    else if (!host.rung.isEmpty())
        line(1, Matrix::tr("under way: %1").arg(host.rung), true);
    else
        line(1, QFontMetrics(m_small).horizontalAdvance(both) < text.width() - 4 ? both : runnable, !host.runnable);
    const double age = m_store.hostAgeS(host.name);
    QString heard = age < 0 ? Matrix::tr("never heard") : Matrix::tr("heard %1 ago").arg(ageText(age));
    if (QFontMetrics(m_small).horizontalAdvance(heard) >= text.width() - 4)
        heard = ageText(age);
    line(2, heard, age < 0 || age >= SiteStore::staleAfterS);
    if (current)
        paintFrame(painter, box);
}

} // namespace holdfast
