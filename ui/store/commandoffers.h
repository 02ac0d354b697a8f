// commandoffers.h - which commands make sense for a target now, and why the others don't.
#pragma once

#include <model/vocabulary.h>

#include <QString>
#include <QStringList>

#include <vector>

namespace holdfast {

class SiteStore;

/// A command as a button or a menu shows it. The console refuses only what can't be meant at all; whether it is done is
/// decided by the plan of the engine, which the dialog shows.
struct CommandOffer {
    CommandVerb verb = CommandVerb::Offline;
    QStringList args;
    QString text; ///< a verb with its target: "Take cdma@alpha off-line"
    QString shortText; ///< "Off-line"
    QString refusal; ///< one sentence; empty: it can be given

    [[nodiscard]] QString command() const; ///< as `command.plan` wants it
    [[nodiscard]] bool isAllowed() const { return refusal.isEmpty(); }
};

/// @param target a member GROUP@HOST, a group, a host, or empty for the site itself. Unknown targets have no offers.
[[nodiscard]] std::vector<CommandOffer> commandOffers(const SiteStore &store, const QString &target);

} // namespace holdfast
