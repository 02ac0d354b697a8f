#include <shell/alarmbanner.h>

#include <events/words.h>
#include <shell/alarmpanel.h>
#include <style/flashclock.h>
#include <style/icons.h>
#include <style/metrics.h>
#include <style/stateglyph.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <array>

namespace holdfast {

namespace {

constexpr int usualCount = 46;
constexpr std::array severities{Severity::Critical, Severity::Major, Severity::Minor, Severity::Warning};

bool isOpen(const AlarmStatus &alarm)
{
    return alarm.state != QLatin1String("shelved") && !isOutOfService(alarm);
}

} // namespace

AlarmBanner::AlarmBanner(SiteStore &store, ManagerClient &client, QWidget *parent)
    : QWidget(parent), m_store(store), m_client(client), m_acknowledge(new QToolButton(this)),
      m_show(new QToolButton(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(Metrics::gap);
    layout->addStretch(1);
    for (QToolButton *button : {m_acknowledge, m_show}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        layout->addWidget(button);
    }
    m_acknowledge->setIcon(icon(Symbol::Acknowledge));
    m_show->setIcon(icon(Symbol::Forward));
    connect(m_acknowledge, &QToolButton::clicked, this, &AlarmBanner::acknowledge);
    connect(m_show, &QToolButton::clicked, this, [this] {
        if (const AlarmStatus *alarm = first())
            Q_EMIT activated(alarm->target);
    });
    connect(&store, &SiteStore::statusChanged, this, [this](const SiteChanges &changes) {
        if (changes.alarms || changes.structure)
            refresh();
    });
    connect(&store, &SiteStore::connectionChanged, this, &AlarmBanner::refresh);
    connect(&store, &SiteStore::agesChanged, this, qOverload<>(&QWidget::update));
    connect(&FlashClock::instance(), &FlashClock::changed, this, qOverload<>(&QWidget::update));
    makeRoom();
    refresh();
}

// For the counts, beside the buttons.
void AlarmBanner::makeRoom()
{
    QMargins room(Metrics::space, 3, Metrics::space + countWidth() * 4 + Metrics::space, 3);
    if (layoutDirection() == Qt::RightToLeft) { // margins are the only thing that a layout doesn't mirror
        const int counts = room.right();
        room.setRight(room.left());
        room.setLeft(counts);
    }
    layout()->setContentsMargins(room);
}

int AlarmBanner::countWidth() const
{
    return scaled(usualCount, font());
}

QSize AlarmBanner::sizeHint() const
{
    return {640, std::max(34, fontMetrics().height() + 16)};
}

const AlarmStatus *AlarmBanner::first() const
{
    const AlarmStatus *best = nullptr;
    for (const AlarmStatus &alarm : m_store.status().alarms) {
        if (!isUnacknowledged(alarm))
            continue;
        if (!best || alarm.severity < best->severity || (alarm.severity == best->severity && alarm.since < best->since))
            best = &alarm;
    }
    return best;
}

void AlarmBanner::refresh()
{
    bool urgent = false;
    bool other = false;
    for (const AlarmStatus &alarm : m_store.status().alarms) {
        if (isUnacknowledged(alarm))
            (alarm.severity <= Severity::Major ? urgent : other) = true;
    }
    FlashClock::instance().setWanted(urgent, other);
    const bool any = first() != nullptr;
    m_acknowledge->setVisible(any);
    m_show->setVisible(any);
    const QString refusal = m_store.commandsRefused();
    m_acknowledge->setEnabled(refusal.isEmpty());
    m_acknowledge->setText(tr("Acknowledge"));
    m_acknowledge->setToolTip(refusal.isEmpty() ? tr("Seen: it stops flashing. Nothing on the site changes.") : refusal);
    m_show->setText(tr("Show"));
    m_show->setToolTip(tr("Go to what the alarm is about"));
    describe(*m_acknowledge, tr("Acknowledge the alarm shown"), m_acknowledge->toolTip());
    describe(*m_show, tr("Show what the alarm is about"));
    describe(*this, tr("Alarms"), sentence());
    update();
}

QString AlarmBanner::sentence() const
{
    if (!m_error.isEmpty())
        return m_error;
    const AlarmStatus *alarm = first();
    if (!alarm) {
        if (!m_store.hasStatus())
            return tr("Alarms are not known yet");
        const auto open = std::count_if(m_store.status().alarms.begin(), m_store.status().alarms.end(),
                                        [](const AlarmStatus &one) { return isOpen(one); });
        return open == 0 ? tr("No alarms") : tr("No unacknowledged alarms");
    }
    return tr("Alarm %1 of %2").arg(alarmWords(*alarm), alarm->target);
}

void AlarmBanner::acknowledge()
{
    const AlarmStatus *alarm = first();
    if (!alarm)
        return;
    const QJsonObject params{{QStringLiteral("id"), alarm->id}, {QStringLiteral("by"), m_store.user()}};
    m_error.clear();
    m_client.call(QStringLiteral("alarms.acknowledge"), params, this, [this](const ApiReply &reply) {
        if (reply.error)
            m_error = tr("Not acknowledged: %1").arg(reply.error->why.isEmpty() ? reply.error->message : reply.error->why);
        m_store.refreshNow();
        refresh();
    });
}

QRect AlarmBanner::countsRect() const
{
    const QRect counts(width() - countWidth() * 4 - Metrics::space, 0, countWidth() * 4, height());
    return QStyle::visualRect(layoutDirection(), rect(), counts);
}

void AlarmBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours colours = Colours::of(palette());
    const AlarmStatus *alarm = first();
    painter.fillRect(rect(), alarm ? mix(colours.severity(alarm->severity), colours.ground, colours.dark ? 0.16 : 0.10)
                                   : colours.raised);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.line);
    // Places are from the left, and mirrored last where a language reads from the right.
    const auto mirrored = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    QRect text = rect().adjusted(Metrics::margin, 0, 0, 0);
    const int end = alarm ? mirrored(m_acknowledge->geometry()).left() : mirrored(countsRect()).left();
    text.setRight(end - Metrics::space);
    const int big = scaled(18, font()), small = scaled(14, font());
    if (alarm) {
        const bool lit = FlashClock::instance().isLit(alarm->severity <= Severity::Major);
        const QRect symbol(text.left(), (height() - big) / 2, big, big);
        paintSeverity(painter, mirrored(symbol), alarm->severity, lit, colours);
        text.setLeft(text.left() + big + 8);
    }
    QString words = sentence();
    if (alarm && m_error.isEmpty()) {
        const double age = m_store.ageS(alarm->since);
        words = tr("%1 \u2014 %2 ago", "alarm, how long").arg(words, ageText(age));
    }
    painter.setFont(alarm ? boldFont(font()) : font());
    painter.setPen(alarm ? colours.text : colours.dim);
    painter.drawText(mirrored(text), Qt::AlignVCenter,
                     QFontMetrics(painter.font()).elidedText(words, Qt::ElideRight, text.width()));

    int x = mirrored(countsRect()).left();
    for (const Severity severity : severities) {
        const auto count = std::count_if(m_store.status().alarms.begin(), m_store.status().alarms.end(),
                                         [severity](const AlarmStatus &one) {
                                             return one.severity == severity && isOpen(one);
                                         });
        painter.setOpacity(count > 0 ? 1.0 : 0.4);
        paintSeverity(painter, mirrored(QRect(x, (height() - small) / 2, small, small)), severity, count > 0, colours);
        painter.setFont(count > 0 ? boldFont(font()) : font());
        painter.setPen(colours.text);
        painter.drawText(mirrored(QRect(x + small + 5, 0, countWidth() - small - 6, height())), Qt::AlignVCenter,
                         QString::number(count));
        painter.setOpacity(1.0);
        x += countWidth();
    }
}

void AlarmBanner::mousePressEvent(QMouseEvent *event)
{
    const AlarmStatus *alarm = first();
    if (countsRect().contains(event->position().toPoint()) || !alarm)
        Q_EMIT listRequested();
    else
        Q_EMIT activated(alarm->target);
}

void AlarmBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        makeRoom();
    QWidget::changeEvent(event);
}

} // namespace holdfast
