#include <thresholds/rungeditor.h>

#include <model/duration.h>
#include <style/colours.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QSpinBox>
#include <QToolButton>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int railWidth = 36;
constexpr int dot = 12;
constexpr int mostTries = 1000;

} // namespace

QString rungTitle(Action rung)
{
    switch (rung) {
    case Action::ProcessRestart: return RungEditor::tr("Process restart");
    case Action::GroupRestart: return RungEditor::tr("Group restart");
    case Action::OutOfService: return RungEditor::tr("Out of service, take-over by the mate");
    case Action::Reinitialize: return RungEditor::tr("Re-initialise platform and application layer");
    case Action::Reboot: return RungEditor::tr("Re-boot the host");
    case Action::PowerCycle: return RungEditor::tr("Power cycle the host");
    case Action::PowerOff: return RungEditor::tr("Power down, and left so");
    case Action::ActivateMate:
    case Action::Deactivate:
    case Action::ResourceReinitialize:
    case Action::PowerOn:
    case Action::SelfFence: break;
    }
    return {};
}

RungEditor::RungEditor(const ConfiguredRung &rung, const ConfigKey *key, bool last, QWidget *parent)
    : QWidget(parent), m_rung(rung), m_last(last), m_title(new QLabel(this)), m_origin(new QLabel(this))
{
    if (key != nullptr) {
        m_key = *key;
        m_before = limitFromToml(key->value);
    }
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(railWidth + Metrics::space, Metrics::space, Metrics::space, Metrics::space);
    grid->setHorizontalSpacing(Metrics::space);
    grid->setVerticalSpacing(Metrics::gap);
    m_title->setFont(boldFont(font()));
    m_title->setWordWrap(true);
    grid->addWidget(m_title, 0, 0, 1, 6);
    if (m_before) {
        m_countLabel = new QLabel(this);
        m_count = new QSpinBox(this);
        m_count->setRange(0, mostTries);
        m_count->setValue(m_before->count);
        m_withinLabel = new QLabel(this);
        m_within = new QLineEdit(QString::fromStdString(durationAsWritten(m_before->within)), this);
        m_within->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
        m_back = new QToolButton(this);
        m_back->setIcon(icon(Symbol::Refresh));
        m_back->setAutoRaise(true);
        m_countLabel->setBuddy(m_count);
        m_withinLabel->setBuddy(m_within);
        grid->addWidget(m_countLabel, 1, 0);
        grid->addWidget(m_count, 1, 1);
        grid->addWidget(m_withinLabel, 1, 2);
        grid->addWidget(m_within, 1, 3);
        grid->addWidget(m_back, 1, 4);
        grid->setColumnStretch(5, 1);
        connect(m_count, &QSpinBox::valueChanged, this, [this] {
            validate();
            Q_EMIT edited();
        });
        connect(m_within, &QLineEdit::textChanged, this, [this] {
            validate();
            Q_EMIT edited();
        });
        connect(m_back, &QToolButton::clicked, this, &RungEditor::takeBack);
    }
    m_origin->setFont(smallFont(font()));
    m_origin->setWordWrap(true);
    grid->addWidget(m_origin, 2, 0, 1, 6);
    retranslate();
}

std::optional<Limit> RungEditor::limit() const
{
    if (m_count == nullptr)
        return std::nullopt;
    const auto within = parseDuration(m_within->text().trimmed().toStdString());
    if (!within || *within <= Duration::zero())
        return std::nullopt;
    return Limit{m_count->value(), *within};
}

bool RungEditor::isValid() const
{
    return m_count == nullptr || limit().has_value();
}

bool RungEditor::isChanged() const
{
    return m_count != nullptr && limit() != m_before;
}

void RungEditor::takeBack()
{
    if (!m_before)
        return;
    m_count->setValue(m_before->count);
    m_within->setText(QString::fromStdString(durationAsWritten(m_before->within)));
}

QString RungEditor::originText() const
{
    if (!m_key) {
        return m_rung.rung == Action::PowerOff || m_rung.rung == Action::OutOfService
            ? tr("No limit: the ladder ends here.")
            : tr("The limit is not known: the manager did not tell it.");
    }
    if (m_key->origin == "built-in"_L1)
        return tr("Default: nobody has set it.");
    if (m_key->origin == "defaults"_L1)
        return tr("Inherited from [defaults], %1.").arg(m_key->where);
    if (m_key->origin == "group"_L1)
        return tr("Inherited from the group, %1.").arg(m_key->where);
    if (m_key->origin == "site"_L1)
        return tr("Inherited from [site], %1.").arg(m_key->where);
    return tr("Set here, %1.").arg(m_key->where);
}

void RungEditor::validate()
{
    if (m_count == nullptr)
        return;
    m_back->setVisible(isChanged());
    if (!isValid()) {
        m_origin->setText(tr("\u201c%1\u201d is no time. Write it as 250ms, 40s, 5m or 1h30m.").arg(m_within->text()));
    } else if (isChanged()) {
        m_origin->setText(tr("Changed from %1 in %2; %3")
                              .arg(m_before->count)
                              .arg(QString::fromStdString(durationAsWritten(m_before->within)), originText()));
    } else {
        m_origin->setText(originText());
    }
    const Colours colours = Colours::of(palette());
    QPalette own = palette();
    own.setColor(QPalette::WindowText, isValid() ? colours.dim : colours.legible(colours.severity(Severity::Critical),
                                                                                textContrast));
    m_origin->setPalette(own);
    update();
}

void RungEditor::retranslate()
{
    m_title->setText(rungTitle(m_rung.rung));
    if (m_count != nullptr) {
        m_countLabel->setText(tr("at most"));
        m_count->setSuffix(tr(" times"));
        m_count->setSpecialValueText(tr("never"));
        m_withinLabel->setText(tr("within"));
        m_back->setToolTip(tr("Take the change back"));
        describe(*m_back, tr("Take the change of %1 back").arg(rungTitle(m_rung.rung)));
        describe(*m_count, tr("%1: how many times").arg(rungTitle(m_rung.rung)));
        describe(*m_within, tr("%1: within which time").arg(rungTitle(m_rung.rung)), tr("For example 40s, 5m or 1h30m"));
        validate();
        return;
    }
    m_origin->setText(originText());
    QPalette own = palette();
    own.setColor(QPalette::WindowText, Colours::of(palette()).dim);
    m_origin->setPalette(own);
}

void RungEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

// A rail with a step for each rung; the line leads on to the next, higher one.
void RungEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours colours = Colours::of(palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(railWidth, 2, -1, -2), 4, 4);
    const qreal x = railWidth / 2.0;
    const qreal y = m_title->geometry().center().y() + 0.5;
    painter.setPen(QPen(colours.dim, 2));
    painter.drawLine(QPointF(x, 0), QPointF(x, m_last ? y : height()));
    if (!m_last) {
        QPainterPath head;
        head.moveTo(x - 5, height() - 8);
        head.lineTo(x + 5, height() - 8);
        head.lineTo(x, height() - 1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.dim);
        painter.drawPath(head);
    }
    const bool unused = m_count != nullptr && m_count->value() == 0;
    painter.setPen(QPen(isChanged() ? colours.pending : colours.text, 2));
    painter.setBrush(unused ? colours.window : isChanged() ? colours.pending : colours.text);
    painter.drawEllipse(QPointF(x, y), dot / 2.0, dot / 2.0);
}

} // namespace holdfast
