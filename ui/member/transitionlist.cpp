#include <member/transitionlist.h>

#include <events/sentence.h>
#include <events/words.h>
#include <store/pastmoment.h>
#include <style/metrics.h>
#include <style/stateglyph.h>

#include <QPainter>

#include <algorithm>

namespace holdfast {

TransitionList::TransitionList(SiteStore &store, QWidget *parent) : QWidget(parent), m_store(store)
{
    setLayoutDirection(Qt::LeftToRight); // its arrows go as those of the diagram
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&store, &SiteStore::historyLoaded, this, &TransitionList::collect);
    connect(&store, &SiteStore::momentChanged, this, &TransitionList::collect);
    connect(&store, &SiteStore::agesChanged, this, qOverload<>(&QWidget::update));
    connect(&store, &SiteStore::recordAdded, this, [this](const QJsonObject &record) {
        if (record.value(QLatin1String("target")).toString() == m_member)
            collect();
    });
}

void TransitionList::setMember(const QString &member)
{
    m_member = member;
    collect();
}

void TransitionList::collect()
{
    m_lines.clear();
    const auto &records = m_store.records();
    const QDateTime moment = m_store.moment();
    for (auto at = records.rbegin(); at != records.rend() && m_lines.size() < most; ++at) {
        if (at->value(QLatin1String("target")).toString() != m_member
            || at->value(QLatin1String("kind")).toString() != QLatin1String("transition"))
            continue;
        // What came later has not happened yet in the past that is shown: as statusAt() decides.
        if (moment.isValid() && !(timeOf(*at) <= moment))
            continue;
        const auto from = named<State>(*at, QLatin1StringView("from"));
        const auto to = named<State>(*at, QLatin1StringView("to"));
        if (!from || !to)
            continue;
        Line line{*from, *to, *at, timeOf(*at), {}};
        const qint64 root = at->value(QLatin1String("root")).toInteger();
        const auto cause = std::lower_bound(records.begin(), records.end(), root, [](const QJsonObject &a, qint64 seq) {
            return a.value(QLatin1String("seq")).toInteger() < seq;
        });
        if (cause != records.end() && cause->value(QLatin1String("seq")).toInteger() == root && &*cause != &*at)
            line.cause = sentence(*cause);
        m_lines.push_back(std::move(line));
    }
    QStringList spoken;
    for (const Line &line : m_lines)
        spoken.append(tr("%1 to %2 at %3").arg(word(line.from), word(line.to), line.at.toLocalTime().toString(Qt::ISODate)));
    describe(*this, tr("Last transitions"), spoken.join(QLatin1String("; ")));
    updateGeometry();
    update();
}

std::vector<double> TransitionList::agesS() const
{
    std::vector<double> ages;
    for (const Line &line : m_lines)
        ages.push_back(m_store.ageS(line.record));
    return ages;
}

QSize TransitionList::sizeHint() const
{
    return {scaled(420, font()), std::max(1, static_cast<int>(m_lines.size())) * (fontMetrics().height() + 8)};
}

void TransitionList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection()); // else the application's
    const Colours colours = Colours::of(palette());
    const int height = fontMetrics().height() + 8;
    if (m_lines.empty()) {
        painter.setPen(colours.dim);
        painter.drawText(rect(), Qt::AlignVCenter, tr("None in the records that are kept here."));
        return;
    }
    // Columns: age, time, the two states.
    const QFontMetrics metrics = fontMetrics();
    const int ages = scaled(62, font()), times = metrics.horizontalAdvance(QStringLiteral("00:00:00")) + 10;
    const int code = metrics.horizontalAdvance(QStringLiteral("ACTV")) + 4, glyph = scaled(14, font());
    const int arrow = scaled(18, font()), gap = scaled(6, font());
    int y = 0;
    for (const Line &line : m_lines) {
        const double age = m_store.ageS(line.record);
        painter.setPen(colours.dim);
        painter.drawText(QRect(0, y, ages, height), Qt::AlignVCenter | Qt::AlignRight, ageText(age));
        painter.drawText(QRect(ages + 2 * gap, y, times, height), Qt::AlignVCenter,
                         line.at.toLocalTime().toString(QStringLiteral("HH:mm:ss")));
        int x = ages + 3 * gap + times;
        const int first = x;
        for (const State state : {line.from, line.to}) {
            paintState(painter, QRectF(x, y + (height - glyph) / 2.0, glyph, glyph),
                       {state, StandbyKind::Hot, false, false}, colours);
            painter.setPen(colours.text);
            painter.drawText(QRect(x + glyph + gap, y, code, height), Qt::AlignVCenter, stateCode(state));
            if (x == first) {
                painter.setPen(colours.dim);
                painter.drawText(QRect(x + glyph + gap + code, y, arrow, height), Qt::AlignCenter,
                                 QStringLiteral("\u2192"));
            }
            x += glyph + code + arrow + 2 * gap;
        }
        painter.setPen(colours.dim);
        painter.drawText(QRect(x, y, width() - x, height), Qt::AlignVCenter,
                         fontMetrics().elidedText(line.cause, Qt::ElideRight, width() - x));
        y += height;
    }
}

} // namespace holdfast
