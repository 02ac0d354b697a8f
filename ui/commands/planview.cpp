#include <commands/planview.h>

#include <events/eventmarks.h>
#include <events/sentence.h>
#include <events/words.h>
#include <store/sitestore.h>
#include <style/colours.h>
#include <style/metrics.h>

#include <QHeaderView>
#include <QVBoxLayout>

namespace holdfast {

using namespace Qt::StringLiterals;

PlanView::PlanView(const SiteStore &store, QWidget *parent)
    : QWidget(parent), m_store(store), m_verdict(new QLabel), m_facts(new QLabel), m_stepsTitle(new QLabel),
      m_steps(new QTreeWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::space);
    m_verdict->setWordWrap(true);
    m_verdict->setFont(boldFont(font()));
    m_verdict->setAutoFillBackground(true);
    m_verdict->setMargin(Metrics::space);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::RichText);
    m_steps->setColumnCount(2);
    m_steps->setHeaderHidden(true);
    m_steps->setRootIsDecorated(false);
    m_steps->setSelectionMode(QAbstractItemView::NoSelection);
    m_steps->setAlternatingRowColors(true);
    m_steps->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_steps->setMinimumHeight(90);
    layout->addWidget(m_verdict);
    layout->addWidget(m_facts);
    layout->addWidget(m_stepsTitle);
    layout->addWidget(m_steps, 1);
    m_verdict->setAccessibleName(tr("What this command costs"));
    m_facts->setAccessibleName(tr("What it changes"));
    m_steps->setAccessibleName(tr("Steps of the plan"));
}

void PlanView::showWaiting()
{
    m_verdict->setText(tr("The engine is computing what this would do\u2026"));
    m_verdict->setPalette(palette());
    m_facts->clear();
    m_stepsTitle->clear();
    m_steps->clear();
}

QString PlanView::lastSwitchover(const QString &group) const
{
    // The last member of the group that became Active tells when roles changed last.
    const auto &records = m_store.records();
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        if ((*record)["kind"_L1].toString() != "transition"_L1 || (*record)["to"_L1].toString() != "active"_L1)
            continue;
        if ((*record)["target"_L1].toString().section(u'@', 0, 0) != group)
            continue;
        const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1000;
        const qint64 at = recordTime(*record);
        return isDate(at) ? tr("%1 ago").arg(durationWords(double(now - at) / 1e6)) : localText(at);
    }
    for (const GroupStatus &status : m_store.status().groups) {
        if (status.name != group)
            continue;
        for (const MemberStatus &member : status.members) {
            if (member.state == State::Active && member.since.isValid())
                return tr("more than %1 ago").arg(durationWords(double(member.since.secsTo(QDateTime::currentDateTime()))));
        }
    }
    return {};
}

QString PlanView::factsText(const CommandRequest &request, const Plan &plan) const
{
    QStringList rows;
    const auto add = [&rows](const QString &what, const QString &text) {
        if (!text.isEmpty())
            rows << u"<tr><td style=\"padding-right:12px\">%1</td><td>%2</td></tr>"_s.arg(what, text);
    };
    const auto names = [](const QStringList &list) { return list.join(u", "_s).toHtmlEscaped(); };
    add(tr("Takes over:"), names(plan.takesOver));
    add(tr("Goes down:"), names(plan.goesDown));
    QStringList lost;
    for (const ServiceLoss &loss : plan.servicesLost)
        lost << lossText(loss);
    add(tr("Interrupted:"), names(lost));
    add(tr("Protection:"), plan.unprotected.isEmpty()
            ? tr("every pair keeps an Active and a Standby")
            : tr("no Standby remains for %1").arg(u"<b>"_s + names(plan.unprotected) + u"</b>"_s));
    for (const QString &host : plan.untouched)
        add(tr("Not affected:"), tr("no other group on %1 is affected").arg(host.toHtmlEscaped()));
    const QString group = request.target().section(u'@', 0, 0);
    const GroupStatus *status = m_store.group(group);
    if (status != nullptr && status->pair)
        add(tr("Last switchover:"), lastSwitchover(group).toHtmlEscaped());
    if (plan.durationS > 0)
        add(tr("Takes:"), durationWords(plan.durationS));
    return u"<table>"_s + rows.join(QString()) + u"</table>"_s;
}

void PlanView::showPlan(const CommandRequest &request, const Plan &plan)
{
    const Colours colours = Colours::of(palette());
    QPalette ground = palette();
    QColor colour = colours.safe;
    if (plan.refused) {
        m_verdict->setText(plan.todo.isEmpty() ? tr("Refused: %1").arg(plan.why)
                                               : tr("Refused: %1 What would be accepted: %2").arg(plan.why, plan.todo));
        colour = colours.caution;
    } else if (losesService(plan)) {
        QStringList lost;
        for (const ServiceLoss &loss : plan.servicesLost)
            lost << lossText(loss);
        m_verdict->setText(tr("Service is lost: %1.").arg(lost.join(u", "_s)));
        colour = colours.severity(Severity::Critical);
    } else if (!plan.servicesLost.empty()) {
        double longest = 0;
        for (const ServiceLoss &loss : plan.servicesLost)
            longest = std::max(longest, loss.forS);
        m_verdict->setText(tr("Service goes on; it is interrupted for %1 while roles change.").arg(durationWords(longest)));
    } else {
        m_verdict->setText(tr("No service is interrupted."));
    }
    ground.setColor(QPalette::Window, mix(colour, palette().color(QPalette::Window), 0.16));
    m_verdict->setPalette(ground);
    m_facts->setText(plan.refused ? QString() : factsText(request, plan));
    m_facts->setVisible(!plan.refused);
    fillSteps(plan);
}

void PlanView::fillSteps(const Plan &plan)
{
    m_steps->clear();
    m_stepsTitle->setText(tr("%n step(s)", nullptr, int(plan.steps.size())));
    m_steps->setVisible(!plan.steps.empty());
    m_stepsTitle->setVisible(!plan.steps.empty());
    for (const PlanStep &step : plan.steps) {
        auto *item = new QTreeWidgetItem(m_steps);
        item->setText(0, u"+%1 s"_s.arg(step.atS, 0, 'f', 2));
        item->setTextAlignment(0, Qt::AlignRight);
        item->setForeground(0, palette().color(QPalette::PlaceholderText));
        item->setText(1, step.record.isEmpty() ? step.text : sentence(step.record));
        item->setToolTip(1, item->text(1));
    }
}

} // namespace holdfast
