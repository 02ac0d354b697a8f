// consolewords.h - the engine's advice names the options of holdfastctl; in the console it names what is ticked there.
#pragma once

#include <QString>

namespace holdfast {

/// Where the advice is read: which decides what can be done about it there.
enum class AdvicePlace {
    Dialog, ///< of the command itself: its check boxes are in sight
    Runbook, ///< which never forces
    Elsewhere ///< logs and lists
};

/// "use --force" becomes: tick "Even if service is lost". Whatever has no option in it is returned as it is. Nothing of
/// `--force`, `--cascade`, `--reason` or a command to type is left.
[[nodiscard]] QString inConsoleWords(const QString &text, AdvicePlace place);

} // namespace holdfast
