// commandtext.h - a command in words: its title, its verb, what is asked of the operator, and how holdfastctl spells it.
#pragma once

#include <api/plan.h>
#include <model/vocabulary.h>

#include <QString>
#include <QStringList>

namespace holdfast {

/// A command as command.plan and command.execute take it: the name of a CommandVerb and its arguments, without options.
struct CommandRequest {
    QString command; ///< offline, online, switchover, repair, reboot, power-cycle, ...
    QStringList args;
    bool cascade = false;
    bool force = false;

    [[nodiscard]] std::optional<CommandVerb> verb() const;
    [[nodiscard]] QString target() const { return args.value(0); }
    /// The arguments with `--cascade` and `--force` where they were chosen.
    [[nodiscard]] QStringList allArgs() const;
};

/// "Take cdma@alpha off-line": the title, and the verb button.
[[nodiscard]] QString commandTitle(const CommandRequest &request);
/// `holdfastctl offline cdma@alpha --reason "..."`, quoted for a shell.
[[nodiscard]] QString commandLine(const CommandRequest &request, const QString &reason);
/// Whether --cascade or --force mean anything to this command.
[[nodiscard]] bool takesCascade(const CommandRequest &request);
[[nodiscard]] bool takesForce(const CommandRequest &request);
/// The operator types the name of what goes down: power off, or service that is lost until somebody acts.
[[nodiscard]] bool mustTypeName(const CommandRequest &request, const Plan &plan);

/// "for 20 ms", "until an operator acts".
[[nodiscard]] QString lossText(const ServiceLoss &loss);
/// A loss that people notice: a second or more, or without an end.
[[nodiscard]] bool losesService(const Plan &plan);

} // namespace holdfast
