#include <power/poweractions.h>

#include <style/colours.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr auto armedFor = std::chrono::seconds(10);

} // namespace

PowerActions::PowerActions(QWidget *parent)
    : QWidget(parent), m_target(new QLabel(this)), m_reasonLabel(new QLabel(this)), m_reason(new QLineEdit(this)),
      m_cycle(new QPushButton(this)), m_off(new QPushButton(this)), m_on(new QPushButton(this)),
      m_fire(new QPushButton(this)), m_cancel(new QPushButton(this)), m_message(new QLabel(this))
{
    m_target->setFont(boldFont(font()));
    m_target->setWordWrap(true);
    m_message->setWordWrap(true);
    m_reasonLabel->setBuddy(m_reason);
    m_cycle->setIcon(icon(Symbol::PowerCycle));
    m_off->setIcon(icon(Symbol::PowerOff));
    m_on->setIcon(icon(Symbol::PowerOn));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_target, 0, 0, 1, 4);
    auto *reasonRow = new QHBoxLayout;
    reasonRow->addWidget(m_reasonLabel);
    reasonRow->addWidget(m_reason, 1);
    grid->addLayout(reasonRow, 1, 0, 1, 4);
    grid->addWidget(m_cycle, 2, 0);
    grid->addWidget(m_off, 2, 1);
    grid->addWidget(m_on, 2, 2);
    grid->setColumnStretch(3, 1);
    auto *fireRow = new QHBoxLayout;
    fireRow->addWidget(m_fire);
    fireRow->addWidget(m_cancel);
    fireRow->addStretch();
    grid->addLayout(fireRow, 3, 0, 1, 4);
    grid->addWidget(m_message, 4, 0, 1, 4);
    m_disarm.setSingleShot(true);
    m_disarm.setInterval(armedFor);
    m_count.setInterval(200);
    connect(&m_disarm, &QTimer::timeout, this, &PowerActions::disarm);
    connect(&m_count, &QTimer::timeout, this, &PowerActions::refresh);
    connect(m_cycle, &QPushButton::clicked, this, [this] { arm(ic::PowerAction::Cycle); });
    connect(m_off, &QPushButton::clicked, this, [this] { arm(ic::PowerAction::Off); });
    connect(m_on, &QPushButton::clicked, this, [this] { arm(ic::PowerAction::On); });
    connect(m_fire, &QPushButton::clicked, this, &PowerActions::fire);
    connect(m_cancel, &QPushButton::clicked, this, &PowerActions::disarm);
    connect(m_reason, &QLineEdit::textChanged, this, &PowerActions::refresh);
    retranslate();
}

void PowerActions::setOutlet(int outlet, const QString &host, const QString &refusal)
{
    if (outlet != m_outlet || (!refusal.isEmpty() && isArmed()))
        disarm();
    m_outlet = outlet;
    m_host = host;
    m_refusal = refusal;
    refresh();
}

void PowerActions::showResult(bool ok, const QString &text)
{
    m_ok = ok;
    m_result = text;
    refresh();
}

void PowerActions::arm(ic::PowerAction action)
{
    m_action = action;
    m_result.clear();
    m_disarm.start();
    m_count.start();
    refresh();
    m_cancel->setFocus();
}

void PowerActions::disarm()
{
    m_disarm.stop();
    m_count.stop();
    refresh();
}

void PowerActions::fire()
{
    if (!isArmed())
        return;
    disarm();
    showResult(true, tr("Sent; waiting for the switch to confirm."));
    Q_EMIT fired(m_outlet, m_action, m_reason->text().trimmed());
}

QString PowerActions::actionText(ic::PowerAction action) const
{
    switch (action) {
    case ic::PowerAction::Cycle: return tr("power cycle of outlet %1 (%2)").arg(m_outlet).arg(m_host);
    case ic::PowerAction::Off: return tr("power off of outlet %1 (%2)").arg(m_outlet).arg(m_host);
    case ic::PowerAction::On: return tr("power on of outlet %1 (%2)").arg(m_outlet).arg(m_host);
    }
    return {};
}

void PowerActions::refresh()
{
    m_target->setText(m_outlet == 0 ? tr("Select an outlet to switch its power.")
                                    : tr("Outlet %1: %2").arg(m_outlet).arg(m_host));
    QString refusal = m_refusal;
    if (refusal.isEmpty() && m_outlet == 0)
        refusal = tr("No outlet is selected.");
    if (refusal.isEmpty() && m_reason->text().trimmed().isEmpty())
        refusal = tr("Say why: the independent computer keeps the reason.");
    for (QPushButton *button : {m_cycle, m_off, m_on}) {
        button->setEnabled(refusal.isEmpty() && !isArmed());
        button->setToolTip(refusal);
    }
    m_reason->setEnabled(!isArmed());
    m_fire->setVisible(isArmed());
    m_cancel->setVisible(isArmed());
    const Colours colours = Colours::of(palette());
    QColor colour = m_ok ? colours.text : colours.legible(colours.severity(Severity::Critical), textContrast);
    QString text = m_result;
    if (isArmed()) {
        text = tr("Armed: %1. It is carried out only if you fire it within %2 s.")
                   .arg(actionText(m_action))
                   .arg((m_disarm.remainingTime() + 999) / 1000);
        colour = colours.legible(colours.caution, textContrast);
    } else if (text.isEmpty()) {
        text = refusal;
        colour = colours.dim;
    }
    QPalette own = palette();
    own.setColor(QPalette::WindowText, colour);
    m_message->setPalette(own);
    m_message->setText(text);
}

void PowerActions::retranslate()
{
    m_reasonLabel->setText(tr("Reason"));
    m_reason->setPlaceholderText(tr("Why its power is switched"));
    m_cycle->setText(tr("Arm power cycle"));
    m_off->setText(tr("Arm power off"));
    m_on->setText(tr("Arm power on"));
    m_fire->setText(tr("Fire"));
    m_cancel->setText(tr("Disarm"));
    describe(*m_reason, tr("Reason of the power action"));
    refresh();
}

void PowerActions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace holdfast
