#include <commands/planview.h>

#include <events/sentence.h>
#include <events/words.h>
#include <style/colours.h>

#include <QEvent>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

QString paragraph(const QString &text)
{
    return u"<p style='margin:3px 0'>"_s + text + u"</p>"_s;
}

QString bold(const QString &text)
{
    return u"<b>"_s + text.toHtmlEscaped() + u"</b>"_s;
}

// A technician follows states and actions; requests and their answers are in the event list.
bool isStep(const PlanStep &step)
{
    return step.kind == "transition"_L1 || step.kind == "action"_L1 || step.kind == "host"_L1 || step.kind == "ic"_L1;
}

} // namespace

bool isLoss(const ServiceLoss &loss)
{
    return loss.forS < 0 || loss.forS >= 1.0;
}

PlanView::PlanView(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setTabChangesFocus(true);
    setAccessibleName(tr("Plan"));
}

void PlanView::showPlan(const Plan &plan, const QString &target, const QString &switched, const QStringList &further)
{
    m_further = further;
    m_plan = plan;
    m_target = target;
    m_switched = switched;
    m_has = true;
    render();
}

void PlanView::showNothing()
{
    m_has = false;
    clear();
}

QString PlanView::serviceLines() const
{
    const Colours colours = Colours::of(palette());
    if (m_plan.servicesLost.empty())
        return paragraph(bold(tr("No service is lost.")));
    QString lines;
    const QString colour = colours.legible(colours.severity(Severity::Critical), textContrast).name();
    for (const ServiceLoss &loss : m_plan.servicesLost) {
        if (!isLoss(loss)) {
            lines += paragraph(tr("The service of %1 is interrupted for %2 while its members change their roles.")
                                   .arg(loss.group, durationWords(loss.forS))
                                   .toHtmlEscaped());
            continue;
        }
        const QString text = loss.forS < 0
            ? tr("The service of %1 is lost until somebody brings it back.").arg(loss.group)
            : tr("The service of %1 is lost for %2.").arg(loss.group, durationWords(loss.forS));
        lines += paragraph(u"<span style='color:%1'>%2</span>"_s.arg(colour, bold(text)));
    }
    return lines;
}

QString PlanView::effectLines() const
{
    QString lines;
    const auto add = [&lines](const QString &text) { lines += paragraph(text.toHtmlEscaped()); };
    if (!m_plan.takesOver.isEmpty())
        add(tr("Becomes Active: %1").arg(m_plan.takesOver.join(u", "_s)));
    QStringList down = m_plan.goesDown;
    down.removeAll(m_target);
    if (!down.isEmpty())
        add(tr("Out of service afterwards: %1").arg(down.join(u", "_s)));
    if (!m_plan.unprotected.isEmpty())
        add(tr("Without protection afterwards: %1").arg(m_plan.unprotected.join(u", "_s)));
    else
        add(tr("Every pair that is protected now stays protected."));
    if (!m_plan.untouched.isEmpty())
        add(tr("No other group is affected on: %1").arg(m_plan.untouched.join(u", "_s)));
    if (!m_switched.isEmpty())
        add(tr("Its last switchover was %1 ago.").arg(m_switched));
    return lines;
}

QString PlanView::furtherLines() const
{
    QString lines;
    for (const QString &line : m_further)
        lines += paragraph(lines.isEmpty() ? bold(line) : line.toHtmlEscaped());
    return lines;
}

QString PlanView::stepLines() const
{
    QString rows;
    int number = 0;
    for (const PlanStep &step : m_plan.steps) {
        if (!isStep(step))
            continue;
        const QString text = step.record.isEmpty() ? step.text : sentence(step.record);
        rows += u"<tr><td align='right' style='padding-right:8px'>%1.</td><td align='right' style='padding-right:12px'>"
                "%2</td><td>%3</td></tr>"_s.arg(++number)
                    .arg(tr("+%1 s").arg(step.atS, 0, 'f', step.atS < 10 ? 2 : 0), text.toHtmlEscaped());
    }
    if (rows.isEmpty())
        return paragraph(tr("Nothing on this site changes its state."));
    return paragraph(bold(tr("Step by step, %1 in all").arg(durationWords(m_plan.durationS)))) + u"<table>"_s + rows
        + u"</table>"_s;
}

void PlanView::render()
{
    if (m_has)
        setHtml(serviceLines() + effectLines() + furtherLines() + stepLines());
}

void PlanView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        render();
    QTextBrowser::changeEvent(event);
}

} // namespace holdfast
