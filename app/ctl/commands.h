// commands.h - what each row of the table of commands does.
#pragma once

#include "arguments.h"
#include "session.h"

#include <api/plan.h>

#include <QJsonObject>

#include <optional>

namespace holdfast::ctl {

void showStatus(Session &session, const Invocation &invocation);
void showWhy(Session &session, const Invocation &invocation);
void showAlarms(Session &session, const Invocation &invocation);
void acknowledgeAlarm(Session &session, const Invocation &invocation);
void shelveAlarm(Session &session, const Invocation &invocation);
void takeAlarmOut(Session &session, const Invocation &invocation);
void returnAlarm(Session &session, const Invocation &invocation);
void planOrder(Session &session, const Invocation &invocation);
void askWhatIf(Session &session, const Invocation &invocation);
void executeOrder(Session &session, const Invocation &invocation);
void upgrade(Session &session, const Invocation &invocation);
void showHistory(Session &session, const Invocation &invocation);
void showLogs(Session &session, const Invocation &invocation);
void configure(Session &session, const Invocation &invocation);
void cluster(Session &session, const Invocation &invocation);
void snapshot(Session &session, const Invocation &invocation);
void journal(Session &session, const Invocation &invocation);
void manageCertificates(Session &session, const Invocation &invocation);
void doctor(Session &session, const Invocation &invocation);
void supportBundle(Session &session, const Invocation &invocation);
void hooks(Session &session, const Invocation &invocation);
void checkSiteFile(Session &session, const Invocation &invocation);
void replayJournal(Session &session, const Invocation &invocation);
void simulateScenario(Session &session, const Invocation &invocation);
void generate(Session &session, const Invocation &invocation);

/// Who is at the keyboard, also behind sudo.
[[nodiscard]] QString operatorName();
/// For people: its steps and what they cost.
void printPlan(Session &session, const Plan &plan);
/// Asks at the terminal whether it is to be carried out.
[[nodiscard]] bool isConfirmed();

/// One line for a person.
[[nodiscard]] QString recordLine(const QJsonObject &record);

/// A seq, an RFC 3339 time, or how long ago, as history.query takes it; undefined: neither.
[[nodiscard]] QJsonValue boundOf(const QString &text);

/// A whole number from 1 in an option; ends the session as wrong usage otherwise. @return @p unset where not given.
[[nodiscard]] std::optional<int> countOf(Session &session, const Invocation &invocation, const char *option, int unset);

} // namespace holdfast::ctl
