// planview.h - the engine's plan for people: what is lost, who takes over, what stays untouched, then step by step.
#pragma once

#include <api/plan.h>

#include <QTextBrowser>

namespace holdfast {

/// Whether people would call it lost: a switchover's own gap, shorter than a second, is an interruption.
[[nodiscard]] bool isLoss(const ServiceLoss &loss);

class PlanView : public QTextBrowser
{
    Q_OBJECT
public:
    explicit PlanView(QWidget *parent = nullptr);
    /// @param switched how long ago the last switchover of the group was, empty for none known.
    /// @param further lines that stand before the steps, the first as their heading; none: no such part.
    void showPlan(const Plan &plan, const QString &target, const QString &switched, const QStringList &further = {});
    void showNothing();

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    [[nodiscard]] QString serviceLines() const;
    [[nodiscard]] QString effectLines() const;
    [[nodiscard]] QString furtherLines() const;
    [[nodiscard]] QString stepLines() const;

    Plan m_plan;
    QString m_target, m_switched;
    QStringList m_further;
    bool m_has = false;
};

} // namespace holdfast
