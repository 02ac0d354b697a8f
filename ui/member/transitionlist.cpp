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
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&store, &SiteStore::historyLoaded, this, &TransitionList::collect);
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
    for (auto at = records.rbegin(); at != records.rend() && m_lines.size() < most; ++at) {
        if (at->value(QLatin1String("target")).toString() != m_member
            || at->value(QLatin1String("kind")).toString() != QLatin1String("transition"))
            continue;
        const auto from = named<State>(*at, QLatin1StringView("from"));
        const auto to = named<State>(*at, QLatin1StringView("to"));
        if (!from || !to)
            continue;
        Line line{*from, *to, timeOf(*at), {}};
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

QSize TransitionList::sizeHint() const
{
    return {420, std::max(1, static_cast<int>(m_lines.size())) * (fontMetrics().height() + 8)};
}

void TransitionList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours colours = Colours::of(palette());
    const int height = fontMetrics().height() + 8;
    if (m_lines.empty()) {
        painter.setPen(colours.dim);
        painter.drawText(rect(), Qt::AlignVCenter, tr("None in the records that are kept here."));
        return;
    }
    int y = 0;
    for (const Line &line : m_lines) {
        const double age = static_cast<double>(line.at.msecsTo(QDateTime::currentDateTimeUtc())) / 1000.0;
        painter.setPen(colours.dim);
        painter.drawText(QRect(0, y, 62, height), Qt::AlignVCenter | Qt::AlignRight, ageText(age));
        painter.drawText(QRect(74, y, 76, height), Qt::AlignVCenter, line.at.toLocalTime().toString(QStringLiteral("HH:mm:ss")));
        int x = 156;
        for (const State state : {line.from, line.to}) {
            paintState(painter, QRectF(x, y + height / 2.0 - 7, 14, 14), {state, StandbyKind::Hot, false, false}, colours);
            painter.setPen(colours.text);
            painter.drawText(QRect(x + 19, y, 48, height), Qt::AlignVCenter, stateCode(state));
            if (x == 156) {
                painter.setPen(colours.dim);
                painter.drawText(QRect(x + 66, y, 18, height), Qt::AlignCenter, QStringLiteral("\u2192"));
            }
            x += 90;
        }
        painter.setPen(colours.dim);
        painter.drawText(QRect(x, y, width() - x, height), Qt::AlignVCenter,
                         fontMetrics().elidedText(line.cause, Qt::ElideRight, width() - x));
        y += height;
    }
}

} // namespace holdfast
