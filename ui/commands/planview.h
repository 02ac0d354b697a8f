// planview.h - what a command would do, as the engine computed it on a copy of the live state.
#pragma once

#include <api/plan.h>
#include <commands/commandtext.h>

#include <QLabel>
#include <QTreeWidget>
#include <QWidget>

namespace holdfast {

class SiteStore;

/// First what it costs, in a bold sentence where service is lost; then who takes over, what goes down, what protection
/// remains, what is not affected; then the steps.
class PlanView : public QWidget
{
    Q_OBJECT
public:
    explicit PlanView(const SiteStore &store, QWidget *parent = nullptr);
    void showPlan(const CommandRequest &request, const Plan &plan);
    void showWaiting();
    /// The verdict in one sentence: what is read first, also by a screen reader.
    [[nodiscard]] QString verdict() const { return m_verdict->text(); }
    [[nodiscard]] QString facts() const { return m_facts->text(); }

private:
    [[nodiscard]] QString factsText(const CommandRequest &request, const Plan &plan) const;
    [[nodiscard]] QString lastSwitchover(const QString &group) const;
    void fillSteps(const Plan &plan);

    const SiteStore &m_store;
    QLabel *m_verdict;
    QLabel *m_facts;
    QLabel *m_stepsTitle;
    QTreeWidget *m_steps;
};

} // namespace holdfast
