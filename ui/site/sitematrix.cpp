#include <site/sitematrix.h>

#include <events/hostwords.h>
#include <events/words.h>
#include <site/matrixpainter.h>
#include <style/flashclock.h>
#include <style/metrics.h>

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace holdfast {

SiteMatrix::SiteMatrix(SiteStore &store, QWidget *parent) : QAbstractScrollArea(parent), m_store(store)
{
    setLayoutDirection(Qt::LeftToRight); // FIG. 1 as the patent draws it, whichever way a language reads
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Base);
    setMinimumSize(420, 240);
    describe(*this, tr("Site matrix"), tr("Hosts are columns, layers and groups are rows."));
    connect(&store, &SiteStore::statusChanged, this, &SiteMatrix::onStatus);
    connect(&store, &SiteStore::agesChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&FlashClock::instance(), &FlashClock::changed, this, [this] {
        for (const AlarmStatus &alarm : m_store.status().alarms)
            repaintPlace(placeOf(alarm.target));
    });
    relayout();
}

void SiteMatrix::relayout()
{
    m_layout.update(m_store.status(), m_found, viewport()->size(), font(), widestGroupNote(font()));
    const QSize contents = m_layout.contents();
    const QSize room = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, contents.width() - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(0, std::max(0, contents.height() - room.height()));
    verticalScrollBar()->setPageStep(std::max(1, room.height() - m_layout.headHeight()));
    verticalScrollBar()->setSingleStep(m_layout.rowHeight());
    m_items.clear();
    m_places.clear();
    for (int column = 0; column < m_layout.columns(); ++column)
        m_items.push_back({-1, column, 0});
    const auto &rows = m_layout.rows();
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
        for (int column = -1; column < m_layout.columns(); ++column) {
            if (isPlace(row, column))
                m_items.push_back({row, column, rows[static_cast<std::size_t>(row)].band});
        }
    }
    m_current = m_target.isEmpty() ? Place() : placeOf(m_target);
    viewport()->update();
}

void SiteMatrix::onStatus(const SiteChanges &changes)
{
    if (changes.structure) {
        relayout();
        return;
    }
    if (changes.alarms || changes.independentComputers || changes.site || !changes.hosts.isEmpty()) {
        viewport()->update();
        return;
    }
    for (const QString &group : changes.groups) { // the whole row: the pair's line changes too
        const Place place = placeOf(group);
        if (place.row >= 0)
            viewport()->update(m_layout.rowRect(place.row).adjusted(-2, -2, 2, 2).translated(
                -horizontalScrollBar()->value(), -verticalScrollBar()->value()));
    }
}

bool SiteMatrix::isPlace(int row, int column) const
{
    if (row == -1)
        return column >= 0 && column < m_layout.columns();
    if (row < 0 || row >= static_cast<int>(m_layout.rows().size()) || column < -1 || column >= m_layout.columns())
        return false;
    const auto &entry = m_layout.rows()[static_cast<std::size_t>(row)];
    return entry.group >= 0 && (column == -1 || entry.memberAt[static_cast<std::size_t>(column)] >= 0);
}

QString SiteMatrix::targetAt(const Place &place) const
{
    if (!isPlace(place.row, place.column))
        return {};
    const SiteStatus &site = m_store.status();
    if (place.row == -1)
        return site.hosts[m_layout.host(place.column)].name;
    const auto &entry = m_layout.rows()[static_cast<std::size_t>(place.row)];
    const GroupStatus &group = site.groups[static_cast<std::size_t>(entry.group)];
    if (place.column == -1)
        return group.name;
    return group.members[static_cast<std::size_t>(entry.memberAt[static_cast<std::size_t>(place.column)])].member;
}

SiteMatrix::Place SiteMatrix::placeOf(const QString &target) const
{
    if (m_places.isEmpty()) {
        m_places.reserve(static_cast<qsizetype>(m_items.size()));
        for (const Place &place : m_items) {
            if (const QString at = targetAt(place); !m_places.contains(at))
                m_places.insert(at, place);
        }
    }
    return m_places.value(target);
}

QRect SiteMatrix::rectOf(const Place &place) const
{
    if (!isPlace(place.row, place.column))
        return {};
    const int x = -horizontalScrollBar()->value();
    if (place.row == -1)
        return m_layout.headerRect(place.band, place.column).translated(x, 0);
    const QRect rect = place.column == -1 ? m_layout.labelRect(place.row) : m_layout.cellRect(place.row, place.column);
    return rect.translated(x, -verticalScrollBar()->value());
}

SiteMatrix::Place SiteMatrix::placeAt(QPoint position) const
{
    const int x = position.x() + horizontalScrollBar()->value();
    int band = 0;
    const int column = m_layout.columnAt(x, &band);
    if (position.y() < m_layout.headHeight()) {
        const Place place{-1, column, band};
        return rectOf(place).contains(position) ? place : Place();
    }
    const int row = m_layout.rowAt({x, position.y() + verticalScrollBar()->value()});
    return row >= 0 && isPlace(row, column) ? Place{row, column, band} : Place();
}

void SiteMatrix::repaintPlace(const Place &place)
{
    const QRect rect = rectOf(place);
    if (rect.isValid())
        viewport()->update(rect.adjusted(-3, -3, 3, 3));
}

QString SiteMatrix::current() const
{
    return targetAt(m_current);
}

void SiteMatrix::setCurrent(const QString &target)
{
    if (const Place place = placeOf(target); isPlace(place.row, place.column))
        return moveTo(place);
    repaintPlace(m_current);
    m_current = {};
    m_target = target; // it may be one that is not shown at present
}

bool SiteMatrix::shows(const QString &target) const
{
    const Place place = placeOf(target);
    return isPlace(place.row, place.column);
}

void SiteMatrix::setFound(const Found &found)
{
    if (m_found == found)
        return;
    m_found = found;
    relayout();
}

void SiteMatrix::moveTo(const Place &place)
{
    if (place == m_current)
        return;
    repaintPlace(m_current);
    m_current = place;
    m_target = current();
    if (place.row >= 0) {
        const int head = m_layout.headHeight();
        const QRect rect = rectOf(place);
        if (rect.top() < head)
            verticalScrollBar()->setValue(verticalScrollBar()->value() - (head - rect.top()) - 4);
        else if (rect.bottom() > viewport()->height())
            verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.bottom() - viewport()->height() + 4);
    }
    const QRect rect = rectOf(place);
    if (rect.isValid() && rect.left() < 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + rect.left() - 8);
    else if (rect.isValid() && rect.right() > viewport()->width())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + rect.right() - viewport()->width() + 8);
    repaintPlace(m_current);
    announceCurrentItem(this);
    Q_EMIT currentChanged(current());
}

void SiteMatrix::moveRow(int step)
{
    const int direction = step > 0 ? 1 : -1;
    const int last = static_cast<int>(m_layout.rows().size()) - 1;
    int left = std::abs(step);
    Place best = m_current;
    for (int row = m_current.row + direction; left > 0 && row >= -1 && row <= last; row += direction) {
        if (!isPlace(row, m_current.column))
            continue;
        best.row = row;
        best.band = row < 0 ? m_current.band : m_layout.rows()[static_cast<std::size_t>(row)].band;
        --left;
    }
    moveTo(best);
}

void SiteMatrix::moveColumn(int step)
{
    for (int column = m_current.column + step; column >= -1 && column < m_layout.columns(); column += step) {
        if (isPlace(m_current.row, column)) {
            moveTo({m_current.row, column, m_current.band});
            return;
        }
    }
}

void SiteMatrix::searchFor(const QString &letters)
{
    if (!m_sinceLetter.isValid() || m_sinceLetter.elapsed() > 1000)
        m_letters.clear();
    m_sinceLetter.start();
    m_letters += letters;
    for (const Place &place : m_items) {
        if (targetAt(place).startsWith(m_letters, Qt::CaseInsensitive)) {
            moveTo(place);
            return;
        }
    }
}

QStringList SiteMatrix::chosen() const
{
    QStringList targets;
    for (const Place &place : m_items) {
        if (const QString target = targetAt(place); m_chosen.contains(target) && !targets.contains(target))
            targets.append(target);
    }
    return targets;
}

void SiteMatrix::toggle(const Place &place)
{
    const QString target = targetAt(place);
    if (target.isEmpty())
        return;
    if (m_chosen.removeAll(target) == 0)
        m_chosen.append(target);
    viewport()->update();
    announceCurrentItem(this); // its description says that it is chosen
}

void SiteMatrix::chooseNone()
{
    if (!std::exchange(m_chosen, {}).isEmpty())
        viewport()->update();
}

void SiteMatrix::paintChosen(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Colours::of(palette()).focus, 2, Qt::DashLine));
    for (const QString &target : m_chosen) {
        const Place place = placeOf(target);
        painter.setClipRect(place.row == -1 ? viewport()->rect()
                                            : viewport()->rect().adjusted(0, m_layout.headHeight(), 0, 0));
        if (const QRect rect = rectOf(place); rect.isValid())
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void SiteMatrix::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers().testFlag(Qt::ControlModifier)) {
        toggle(m_current);
        return;
    }
    if (event->key() == Qt::Key_Escape && !m_chosen.isEmpty()) {
        chooseNone();
        return;
    }
    if (!isPlace(m_current.row, m_current.column) && !m_items.empty()
        && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Right)) {
        moveTo(m_items.front());
        return;
    }
    const int page = std::max(1, verticalScrollBar()->pageStep() / std::max(1, m_layout.rowHeight()));
    switch (event->key()) {
    case Qt::Key_Up: moveRow(-1); return;
    case Qt::Key_Down: moveRow(1); return;
    case Qt::Key_Left: moveColumn(-1); return;
    case Qt::Key_Right: moveColumn(1); return;
    case Qt::Key_PageUp: moveRow(-page); return;
    case Qt::Key_PageDown: moveRow(page); return;
    case Qt::Key_Home:
        moveTo({m_current.row, m_current.row == -1 ? 0 : -1, m_current.band});
        return;
    case Qt::Key_End:
        while (isPlace(m_current.row, m_current.column)) {
            const Place before = m_current;
            moveColumn(1);
            if (before == m_current)
                break;
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!current().isEmpty())
            Q_EMIT activated(current());
        return;
    }
    const QString text = event->text();
    if (!text.isEmpty() && text.at(0).isPrint() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
        searchFor(text);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void SiteMatrix::mousePressEvent(QMouseEvent *event)
{
    const Place place = placeAt(event->position().toPoint());
    const bool several = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->button() == Qt::LeftButton && several && m_chosen.isEmpty() && !(place == m_current))
        toggle(m_current); // what the cursor was on is meant as well
    if (event->button() == Qt::LeftButton && !several)
        chooseNone();
    if (isPlace(place.row, place.column))
        moveTo(place);
    if (event->button() == Qt::LeftButton && several)
        toggle(place);
}

void SiteMatrix::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

void SiteMatrix::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QString target = targetAt(placeAt(event->position().toPoint()));
    if (!target.isEmpty() && event->button() == Qt::LeftButton)
        Q_EMIT activated(target);
}

void SiteMatrix::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        const Place place = placeAt(viewport()->mapFromGlobal(event->globalPos()));
        moveTo(place);
        Q_EMIT menuRequested(targetAt(place), event->globalPos());
    } else {
        const QRect rect = rectOf(m_current);
        Q_EMIT menuRequested(current(), viewport()->mapToGlobal(rect.isValid() ? rect.center() : QPoint(20, 20)));
    }
}

void SiteMatrix::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void SiteMatrix::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe(*this, tr("Site matrix"), tr("Hosts are columns, layers and groups are rows."));
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        relayout();
}

void SiteMatrix::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && !isPlace(m_current.row, m_current.column) && !m_items.empty())
        moveTo(m_items.front());
    repaintPlace(m_current);
    announceCurrentItem(this);
}

void SiteMatrix::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    repaintPlace(m_current);
}

void SiteMatrix::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setLayoutDirection(layoutDirection()); // else the application's
    painter.fillRect(event->rect(), palette().color(QPalette::Active, QPalette::Base));
    if (!m_store.hasStatus()) {
        painter.setPen(Colours::of(palette()).dim);
        painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("No state of the site has been received yet."));
        return;
    }
    MatrixPainter matrix(m_store, m_layout, font(), palette());
    matrix.setCurrent(m_current.row, m_current.column, hasFocus());
    matrix.setFound(m_found);
    const QPoint scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    painter.save();
    painter.translate(-scrolled);
    matrix.paintRows(painter, event->rect().translated(scrolled));
    painter.restore();
    if (event->rect().top() <= m_layout.headHeight()) {
        painter.save();
        painter.translate(-scrolled.x(), 0);
        matrix.paintHead(painter, event->rect().translated(scrolled.x(), 0));
        painter.restore();
    }
    if (!m_chosen.isEmpty())
        paintChosen(painter);
}

QString SiteMatrix::describeTarget(const QString &target) const
{
    const QDateTime now = m_store.now();
    if (const MemberStatus *member = m_store.member(target)) {
        const double age = std::max(0.0, m_store.ageS(member->since));
        const StateLook look = lookOf(m_store, *member);
        const QString state = tr("%1: %2 for %3", "member, state, duration").arg(target, stateTitle(look), durationWords(std::floor(age)));
        return member->pending ? tr("%1; %2").arg(state, pendingText(*member, now, false)) : state;
    }
    if (const HostStatus *host = m_store.host(target)) {
        const double age = m_store.hostAgeS(target);
        return tr("Host %1: %2, %3, heard %4 ago")
            .arg(target, word(host->state), host->runnable ? tr("runnable") : tr("not runnable"), ageText(age));
    }
    if (const GroupStatus *group = m_store.group(target)) {
        if (!group->pair)
            return tr("Group %1, not paired").arg(target);
        return group->isProtected ? tr("Pair %1, protected").arg(target) : tr("Pair %1, unprotected").arg(target);
    }
    return target;
}

void SiteMatrix::showToolTip(QPoint position, QPoint global)
{
    const Place place = placeAt(position);
    const QString target = targetAt(place);
    if (target.isEmpty()) {
        QToolTip::hideText();
        return;
    }
    QStringList lines{QStringLiteral("<b>%1</b>").arg(describeTarget(target).toHtmlEscaped())};
    if (const MemberStatus *member = m_store.member(target)) {
        lines.append(member->why.toHtmlEscaped());
        if (const RungStatus *rung = worstRung(*member))
            lines.append(tr("%1: %2 of %3 used, the next resets in %4")
                             .arg(word(rung->rung)).arg(rung->used).arg(rung->count).arg(clockText(rung->resetsInS))
                             .toHtmlEscaped());
    } else if (const HostStatus *host = m_store.host(target)) {
        lines.append(hostWhyWords(*host).toHtmlEscaped());
    }
    if (const AlarmStatus *alarm = m_store.alarmOf(target))
        lines.append(tr("Alarm: %1").arg(alarm->text).toHtmlEscaped());
    lines.removeAll(QString());
    QToolTip::showText(global, lines.join(QLatin1String("<br>")), viewport(), rectOf(place));
}

bool SiteMatrix::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showToolTip(help->pos(), help->globalPos());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

int SiteMatrix::itemCount() const
{
    return static_cast<int>(m_items.size());
}

QString SiteMatrix::itemName(int item) const
{
    return describeTarget(targetAt(m_items[static_cast<std::size_t>(item)]));
}

QString SiteMatrix::itemDescription(int item) const
{
    const QString target = targetAt(m_items[static_cast<std::size_t>(item)]);
    if (m_chosen.contains(target))
        return tr("Chosen");
    if (m_found.isSearch() && m_found.members.contains(target))
        return tr("Found");
    if (const MemberStatus *member = m_store.member(target))
        return member->why;
    const HostStatus *host = m_store.host(target);
    return host ? hostWhyWords(*host) : QString();
}

QRect SiteMatrix::itemRect(int item) const
{
    const QRect inside = rectOf(m_items[static_cast<std::size_t>(item)]);
    return inside.translated(viewport()->pos());
}

int SiteMatrix::currentItem() const
{
    const auto at = std::find(m_items.begin(), m_items.end(), m_current);
    return at == m_items.end() ? -1 : static_cast<int>(at - m_items.begin());
}

void SiteMatrix::activateItem(int item)
{
    moveTo(m_items[static_cast<std::size_t>(item)]);
    Q_EMIT activated(current());
}

} // namespace holdfast
