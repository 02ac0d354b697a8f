#include <member/hostview.h>

#include <events/hostwords.h>
#include <events/words.h>
#include <member/budgetbar.h>
#include <member/commandbuttons.h>
#include <site/matrixpainter.h>
#include <style/metrics.h>

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace holdfast {

namespace {

constexpr int usualStrip = 40;

QString beatText(BeatState beats)
{
    switch (beats) {
    case BeatState::None: return HostView::tr("no beats yet");
    case BeatState::Ok: return HostView::tr("beats arrive");
    case BeatState::Late: return HostView::tr("beats late");
    case BeatState::Lost: return HostView::tr("beats lost");
    }
    return {};
}

} // namespace

HostView::HostView(SiteStore &store, QWidget *parent)
    : QScrollArea(parent), m_store(store), m_title(new QLabel), m_why(new QLabel), m_facts(new QLabel),
      m_power(new QLabel), m_budgetHeading(new QLabel), m_memberHeading(new QLabel), m_budgets(new BudgetList),
      m_commands(new CommandButtons(store)), m_members(new MemberStrips(store))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(Metrics::margin, Metrics::margin, Metrics::margin, Metrics::margin);
    layout->setSpacing(Metrics::gap);
    m_title->setFont(headingFont(font()));
    for (QLabel *heading : {m_budgetHeading, m_memberHeading}) {
        heading->setFont(boldFont(font()));
        heading->setContentsMargins(0, Metrics::margin, 0, 0);
    }
    for (QLabel *label : {m_why, m_facts, m_power})
        label->setWordWrap(true);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addWidget(m_why);
    layout->addWidget(m_power);
    layout->addSpacing(Metrics::gap);
    layout->addWidget(m_commands);
    layout->addWidget(m_budgetHeading);
    layout->addWidget(m_budgets);
    layout->addWidget(m_memberHeading);
    layout->addWidget(m_members);
    layout->addStretch(1);
    setWidget(page);
    retranslate();
    connect(m_commands, &CommandButtons::commandRequested, this, &HostView::commandRequested);
    connect(m_members, &MemberStrips::activated, this, &HostView::activated);
    connect(&store, &SiteStore::statusChanged, this, &HostView::refresh);
    connect(&store, &SiteStore::agesChanged, this, &HostView::refreshAges);
}

void HostView::select(const QString &target)
{
    QString host = target;
    if (const MemberStatus *member = m_store.member(target))
        host = member->host;
    if (!m_store.host(host) || host == m_host)
        return;
    m_host = host;
    m_commands->setTarget(host);
    m_members->setHost(host);
    refresh();
}

void HostView::refresh()
{
    const HostStatus *host = m_store.host(m_host);
    if (!host) {
        if (m_host.isEmpty() && m_store.hasStatus() && !m_store.status().hosts.empty())
            select(m_store.status().hosts.front().name);
        return;
    }
    m_title->setText(tr("Host %1").arg(m_host));
    m_why->setText(hostWhyWords(*host));
    m_why->setVisible(!host->why.isEmpty());
    std::vector<BudgetList::Line> lines;
    for (const RungStatus &rung : host->ladder)
        lines.push_back({QString(), rung});
    m_budgets->setLines(std::move(lines));
    QStringList power;
    for (const IndependentComputerStatus &computer : m_store.status().independentComputers) {
        for (const OutletStatus &outlet : computer.outlets) {
            if (outlet.host != m_host)
                continue;
            power.append(computer.line == LinkState::Up
                             ? tr("Outlet %1 of %2: power %3, %4; power cycles: %5")
                                   .arg(outlet.outlet)
                                   .arg(computer.name, word(outlet.power), beatText(outlet.beats))
                                   .arg(outlet.cycles)
                             : tr("Outlet %1 of %2: not known, its line is down").arg(outlet.outlet).arg(computer.name));
        }
    }
    m_power->setText(power.isEmpty() ? tr("No outlet of an independent computer: this host cannot be fenced by one.")
                                     : power.join(QLatin1Char('\n')));
    m_members->refresh();
    refreshAges();
}

void HostView::refreshAges()
{
    const HostStatus *host = m_store.host(m_host);
    if (!host)
        return;
    const double heard = m_store.hostAgeS(m_host);
    const QString state = host->runnable ? tr("%1 and runnable").arg(word(host->state))
                                         : tr("%1, not runnable").arg(word(host->state));
    if (m_store.isStale(m_host))
        m_facts->setText(tr("Last known: %1. Not heard for %2.").arg(state, ageText(heard)));
    else
        m_facts->setText(
            tr("It is %1 for %2; heard %3 ago.").arg(state, ageText(m_store.ageS(host->since)), ageText(heard)));
    m_budgets->setAge(m_store.statusAgeS());
    m_members->update();
}

void HostView::retranslate()
{
    describe(*this, tr("Host"));
    m_budgetHeading->setText(tr("Budgets of its ladder"));
    m_memberHeading->setText(tr("Members, beside their mates"));
    refresh();
}

void HostView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

MemberStrips::MemberStrips(SiteStore &store, QWidget *parent) : QWidget(parent), m_store(store)
{
    setLayoutDirection(Qt::LeftToRight); // drawn as the site matrix is
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MemberStrips::setHost(const QString &host)
{
    m_host = host;
    m_current = -1;
    refresh();
}

void MemberStrips::refresh()
{
    QStringList members;
    for (const Layer layer : {Layer::Application, Layer::Platform, Layer::System}) {
        for (const MemberStatus *member : m_store.membersOn(m_host)) {
            const GroupStatus *group = m_store.groupOf(*member);
            if (group && group->layer == layer)
                members.append(member->member);
        }
    }
    if (members != m_members) {
        m_members = members;
        m_current = std::min(m_current, static_cast<int>(m_members.size()) - 1);
        updateGeometry();
    }
    describe(*this, tr("Members of %1").arg(m_host));
    update();
}

int MemberStrips::stripHeight() const
{
    return scaled(usualStrip, font());
}

QSize MemberStrips::sizeHint() const
{
    return {scaled(520, font()), std::max(1, itemCount()) * stripHeight()};
}

QRect MemberStrips::itemRect(int item) const
{
    return {0, item * stripHeight() + 2, std::min(scaled(320, font()), std::max(scaled(200, font()), width() / 2 - 40)),
            stripHeight() - 4};
}

QString MemberStrips::itemName(int item) const
{
    const MemberStatus *member = m_store.member(m_members[item]);
    return member ? tr("%1: %2").arg(member->member, stateTitle(lookOf(m_store, *member))) : m_members[item];
}

QString MemberStrips::itemDescription(int item) const
{
    const MemberStatus *member = m_store.member(m_members[item]);
    return member ? member->why : QString();
}

void MemberStrips::activateItem(int item)
{
    m_current = item;
    update();
    announceCurrentItem(this);
    Q_EMIT activated(m_members[item]);
}

void MemberStrips::paintMember(QPainter &painter, const QRect &box, const MemberStatus &member, bool withName)
{
    const Colours colours = Colours::of(palette());
    const StateLook look = lookOf(m_store, member);
    painter.setPen(QPen(colours.line, 1));
    painter.setBrush(colours.raised);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (look.stale)
        paintHatch(painter, box.adjusted(1, 1, -1, -1), colours.hatch);
    const int glyph = scaled(18, font());
    paintState(painter, QRectF(box.left() + 8, box.center().y() - glyph / 2, glyph, glyph), look, colours);
    painter.setFont(withName ? boldFont(font()) : font());
    painter.setPen(colours.text);
    const QRect text = box.adjusted(glyph + 18, 2, -8, -2);
    const QFontMetrics metrics(painter.font());
    painter.drawText(text.adjusted(0, 0, 0, -text.height() / 2), Qt::AlignVCenter,
                     metrics.elidedText(member.member, Qt::ElideRight, text.width()));
    const bool pending = member.pending && !look.stale;
    painter.setFont(smallFont(font()));
    painter.setPen(pending ? colours.pending : colours.dim);
    const QString state = pending
        ? pendingText(member, m_store.now(), false)
        : tr("%1 for %2", "state, how long").arg(stateTitle(look), ageText(m_store.ageS(member.since)));
    painter.drawText(text.adjusted(0, text.height() / 2, 0, 0), Qt::AlignVCenter,
                     QFontMetrics(painter.font()).elidedText(state, Qt::ElideRight, text.width()));
}

void MemberStrips::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection()); // else the application's
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours colours = Colours::of(palette());
    for (int item = 0; item < itemCount(); ++item) {
        const QRect box = itemRect(item);
        const QRect row(0, box.top(), width(), box.height());
        const MemberStatus *member = m_store.member(m_members[item]);
        if (!member || !row.intersects(event->rect()))
            continue;
        paintMember(painter, box, *member, true);
        if (item == m_current) {
            painter.setPen(QPen(colours.focus, hasFocus() ? 2 : 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 4, 4);
        }
        const GroupStatus *group = m_store.groupOf(*member);
        const MemberStatus *mate = m_store.mateOf(*member);
        if (!mate || !group || !group->pair)
            continue;
        const QRect other(box.right() + 76, box.top(), std::min(box.width(), width() - box.right() - 84), box.height());
        // Whether it is protected now is known only as long as both ends are heard.
        const bool safe = group->isProtected && !m_store.isStale(*member) && !m_store.isStale(*mate);
        painter.setPen(QPen(safe ? colours.safe : colours.caution, safe ? 2 : 1.4, safe ? Qt::SolidLine : Qt::DotLine));
        painter.drawLine(box.right() + 4, box.center().y(), other.left() - 4, box.center().y());
        const QString kind = standbyWord(group->pair->standby);
        painter.setFont(smallFont(font()));
        const int w = QFontMetrics(painter.font()).horizontalAdvance(kind) + 8;
        const QRect tag(box.right() + 38 - w / 2, box.center().y() - scaled(8, font()), w, scaled(16, font()));
        painter.fillRect(tag, colours.ground);
        painter.setPen(safe ? colours.dim : colours.caution);
        painter.drawText(tag, Qt::AlignCenter, kind);
        paintMember(painter, other, *mate, false);
    }
}

void MemberStrips::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && m_current + 1 < itemCount())
        ++m_current;
    else if (event->key() == Qt::Key_Up && m_current > 0)
        --m_current;
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current >= 0)
        Q_EMIT activated(m_members[m_current]);
    else {
        QWidget::keyPressEvent(event);
        return;
    }
    update();
    announceCurrentItem(this);
}

void MemberStrips::mousePressEvent(QMouseEvent *event)
{
    const int item = static_cast<int>(event->position().y()) / stripHeight();
    m_current = item < itemCount() ? item : -1;
    update();
}

void MemberStrips::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int item = static_cast<int>(event->position().y()) / stripHeight();
    if (item < itemCount())
        activateItem(item);
}

} // namespace holdfast
