// gates.h - what must hold before, while and after a member or host is worked on; pure questions to a state of the
// site.
#pragma once

#include <api/plan.h>
#include <api/status.h>
#include <runbook/runbook.h>

namespace holdfast {

struct Gate {
    enum class Answer : std::uint8_t {
        Open,
        Wait, ///< it may open by itself: something is on its way
        Closed ///< not without an operator
    };
    Answer answer = Answer::Open;
    Finding finding; ///< of Wait and Closed

    [[nodiscard]] bool isOpen() const { return answer == Answer::Open; }
};

/// Before anything is done to a unit: its hosts are heard and runnable, every pair it belongs to is protected, nobody
/// else has taken it Off-line, and no urgent alarm (critical or major) that isn't this run-book's own doing is
/// unacknowledged.
[[nodiscard]] Gate startGate(const SiteStatus &status, const Runbook &book, const QString &unit);

/// While it is Off-line: it stays so, and what it is the mate of is Active elsewhere.
[[nodiscard]] Gate workGate(const SiteStatus &status, const Runbook &book, const QString &unit);

/// After it: everything runs again and every pair is protected. Never Closed: what is missing may come.
[[nodiscard]] Gate restoredGate(const SiteStatus &status, const Runbook &book, const QString &unit);

/// Of the whole run-book: members without a mate that serve somebody, where that isn't accepted; none: nothing is
/// lost. Known before anything is begun.
[[nodiscard]] Finding unacceptedLoss(const SiteStatus &status, const Runbook &book);

/// Whether the site is already where the command of this step would bring it.
[[nodiscard]] bool isAlreadySo(const SiteStatus &status, const RunbookStep &step);

/// Refused, or a service that would be lost: a pair's until somebody acts; a member's without a mate unless that was
/// accepted. A pair's interruption while its members change their roles is none. None: the plan may be carried out.
[[nodiscard]] Finding objectionTo(const Plan &plan, const SiteStatus &status, const Runbook &book);

} // namespace holdfast
