// selection.h - from what was selected to the steps in order: which members or hosts, one after the other, which first.
#pragma once

#include <api/status.h>
#include <model/expected.h>
#include <runbook/runbook.h>

namespace holdfast {

/// The word for all hosts, where no group or host of the site is called so.
inline constexpr const char *wholeSite = "site";

/// The steps for these targets: members GROUP@HOST, groups, hosts, or "site" for every host in the site's order. Of a
/// pair the members that aren't Active come first, then the Active one, which is switched over before; what a
/// selected host covers isn't done twice. Roles are those of @p status: when it's a step's turn they are looked at
/// again.
/// Errors: a target that the site doesn't have; nothing selected.
[[nodiscard]] Expected<std::vector<RunbookStep>> stepsFor(const SiteStatus &status, const QStringList &targets,
                                                          const RunbookOptions &options);

/// The commands of the steps in order, as `command.plan` takes them: what is foreseen before a run-book begins.
struct OrderedCommand {
    int step = 0; ///< into the steps
    QString command;
    QStringList args;
};
[[nodiscard]] std::vector<OrderedCommand> commandsOf(const std::vector<RunbookStep> &steps,
                                                     const RunbookOptions &options);

/// The command of one step. Only for steps that are commands.
[[nodiscard]] OrderedCommand commandOf(const RunbookStep &step, int position, const RunbookOptions &options);

} // namespace holdfast
