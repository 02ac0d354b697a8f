#include <site/commandmenu.h>

#include <store/commandoffers.h>
#include <store/sitestore.h>
#include <style/icons.h>

#include <QMenu>

namespace holdfast {

void addCommands(QMenu &menu, const SiteStore &store, const QString &target,
                 const std::function<void(const QString &command, const QStringList &args)> &give)
{
    menu.setToolTipsVisible(true);
    bool power = false;
    for (const CommandOffer &offer : commandOffers(store, target)) {
        const bool isPower = offer.verb == CommandVerb::PowerCycle || offer.verb == CommandVerb::PowerOff
            || offer.verb == CommandVerb::PowerOn || offer.verb == CommandVerb::ConfirmOff;
        if (isPower && !std::exchange(power, true))
            menu.addSeparator();
        QAction *action = menu.addAction(icon(symbolOf(offer.verb)), offer.text + QStringLiteral("\u2026"));
        action->setEnabled(offer.isAllowed());
        action->setToolTip(offer.isAllowed() ? offer.text : offer.refusal);
        action->setStatusTip(action->toolTip());
        QObject::connect(action, &QAction::triggered, &menu, [give, offer] { give(offer.command(), offer.args); });
    }
}

} // namespace holdfast
