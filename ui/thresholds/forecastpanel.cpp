#include <thresholds/forecastpanel.h>

#include <model/duration.h>
#include <style/metrics.h>
#include <thresholds/rungeditor.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

// "2 min 40 s": the two largest units are enough for a forecast.
QString spokenTime(Duration time)
{
    const qint64 s = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    if (time < 1s)
        return ForecastPanel::tr("%1 ms").arg(time.count() / 1000);
    if (s < 60)
        return ForecastPanel::tr("%1 s").arg(s);
    if (s < 3600)
        return s % 60 == 0 ? ForecastPanel::tr("%1 min").arg(s / 60)
                           : ForecastPanel::tr("%1 min %2 s").arg(s / 60).arg(s % 60);
    return s % 3600 < 60 ? ForecastPanel::tr("%1 h").arg(s / 3600)
                         : ForecastPanel::tr("%1 h %2 min").arg(s / 3600).arg(s % 3600 / 60);
}

} // namespace

ForecastPanel::ForecastPanel(QWidget *parent)
    : QWidget(parent), m_heading(new QLabel(this)), m_label(new QLabel(this)), m_period(new QLineEdit(u"40s"_s, this)),
      m_result(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_heading->setFont(boldFont(font()));
    auto *row = new QHBoxLayout;
    m_period->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
    m_label->setBuddy(m_period);
    row->addWidget(m_label);
    row->addWidget(m_period);
    row->addStretch();
    column->addWidget(m_heading);
    column->addLayout(row);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_result->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    column->addWidget(m_result, 1);
    connect(m_period, &QLineEdit::textChanged, this, &ForecastPanel::compute);
    retranslate();
}

void ForecastPanel::setLadder(std::vector<LadderRung> ladder)
{
    m_ladder = std::move(ladder);
    compute();
}

QString ForecastPanel::text() const
{
    return m_result->text();
}

void ForecastPanel::compute()
{
    const auto period = parseDuration(m_period->text().trimmed().toStdString());
    if (!period || *period <= Duration::zero()) {
        m_result->setText(tr("\u201c%1\u201d is no time. Write it as 250ms, 40s, 5m or 1h30m.").arg(m_period->text()));
        return;
    }
    if (m_ladder.empty()) {
        m_result->setText(tr("A window can't be read: there is no forecast."));
        return;
    }
    const std::vector<ForecastTry> tries = forecast(m_ladder, *period);
    QStringList lines;
    for (const ForecastTry &each : firstOfEach(tries)) {
        lines.append(each.at == Duration::zero()
                         ? tr("%1 at once").arg(rungTitle(each.rung))
                         : tr("%1 after %2").arg(rungTitle(each.rung), spokenTime(each.at)));
    }
    if (!tries.empty() && tries.back().rung != m_ladder.back().rung)
        lines.append(tr("Faults this slow never reach: %1").arg(rungTitle(m_ladder.back().rung)));
    m_result->setText(u"\u2022 "_s + lines.join(u"\n\u2022 "_s));
}

void ForecastPanel::retranslate()
{
    m_heading->setText(tr("With these settings"));
    m_label->setText(tr("a fault every"));
    describe(*m_period, tr("Time between two faults"), tr("For example 40s, 5m or 1h30m"));
    compute();
}

void ForecastPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace holdfast
