#include <site/commandmenu.h>

#include <store/commandoffers.h>
#include <store/sitestore.h>
#include <style/icons.h>

#include <QCoreApplication>
#include <QMenu>

#include <array>

namespace holdfast {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(holdfast::CommandMenu)
};

} // namespace

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
    if (target.isEmpty())
        return;
    const bool isCommanded = !menu.isEmpty();
    menu.addSeparator();
    QAction *ask = menu.addAction(icon(Symbol::WhatIf), Words::tr("What if %1 fails\u2026").arg(target));
    ask->setToolTip(Words::tr("Try it on a copy of the site; nothing real happens"));
    QObject::connect(ask, &QAction::triggered, &menu, [give, target] { give(whatIfQuestion, {target}); });
    if (!isCommanded)
        return;
    const QString refusal = store.commandsRefused();
    QAction *upgrade = menu.addAction(icon(Symbol::Upgrade), Words::tr("Upgrade %1\u2026").arg(target));
    upgrade->setEnabled(refusal.isEmpty());
    const QString tip = Words::tr("One after the other: off-line, your work, on-line, and on when all is protected");
    upgrade->setToolTip(refusal.isEmpty() ? tip : refusal);
    upgrade->setStatusTip(upgrade->toolTip());
    QObject::connect(upgrade, &QAction::triggered, &menu,
                     [give, target] { give(QStringLiteral("upgrade"), {target}); });
}

namespace {

constexpr std::array batchVerbs{CommandVerb::Offline, CommandVerb::Online, CommandVerb::Switchover,
                                CommandVerb::Repair};

QString batchText(CommandVerb verb, int count)
{
    if (verb == CommandVerb::Offline)
        return Words::tr("Take %n off-line\u2026", "", count);
    if (verb == CommandVerb::Online)
        return Words::tr("Put %n on-line\u2026", "", count);
    return verb == CommandVerb::Switchover ? Words::tr("Switch %n over\u2026", "", count)
                                           : Words::tr("Repair %n\u2026", "", count);
}

} // namespace

void addBatchCommands(QMenu &menu, const SiteStore &store, const QStringList &targets,
                      const std::function<void(const QString &command, const QStringList &targets)> &give)
{
    menu.setToolTipsVisible(true);
    for (const CommandVerb verb : batchVerbs) {
        QStringList fit;
        QString command, refusal;
        for (const QString &target : targets) {
            for (const CommandOffer &offer : commandOffers(store, target)) {
                if (offer.verb != verb)
                    continue;
                command = offer.command();
                if (!offer.isAllowed())
                    refusal = offer.refusal;
                else if (!fit.contains(offer.args.value(0))) // two members of a pair are switched over once
                    fit.append(offer.args.value(0));
            }
        }
        if (command.isEmpty())
            continue;
        QAction *action = menu.addAction(icon(symbolOf(verb)), batchText(verb, static_cast<int>(fit.size())));
        action->setEnabled(!fit.isEmpty());
        action->setToolTip(fit.isEmpty() ? refusal : fit.join(QLatin1String(", ")));
        action->setStatusTip(action->toolTip());
        QObject::connect(action, &QAction::triggered, &menu, [give, command, fit] { give(command, fit); });
    }
    menu.addSeparator();
    const QString refusal = store.commandsRefused();
    QAction *upgrade = menu.addAction(icon(Symbol::Upgrade),
                                      Words::tr("Upgrade these %n\u2026", "", static_cast<int>(targets.size())));
    upgrade->setEnabled(refusal.isEmpty());
    upgrade->setToolTip(refusal.isEmpty() ? targets.join(QLatin1String(", ")) : refusal);
    QObject::connect(upgrade, &QAction::triggered, &menu,
                     [give, targets] { give(QStringLiteral("upgrade"), targets); });
}

} // namespace holdfast
