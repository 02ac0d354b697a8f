// One host: how it is and why, its power, what its ladder has left, its members beside their mates.
#include <print/viewpages.h>

#include <events/words.h>
#include <member/budgetbar.h>
#include <print/htmltable.h>
#include <site/matrixpainter.h>
#include <store/sitestore.h>
#include <style/metrics.h>
#include <style/stateglyph.h>

#include <QCoreApplication>
#include <QLocale>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct Paper {
    Q_DECLARE_TR_FUNCTIONS(holdfast::Paper)
};

QString facts(const SiteStore &store, const HostStatus &host)
{
    HtmlTable table({Paper::tr("What"), Paper::tr("Is")});
    const double heard = store.hostAgeS(host.name);
    table.add({Paper::tr("State"), store.isStale(host.name) ? u"?? "_s + word(host.state) : word(host.state)});
    table.add({Paper::tr("Last heard"), heard < 0 ? Paper::tr("never") : Paper::tr("%1 ago").arg(ageText(heard))});
    table.add({Paper::tr("Runnable"), host.runnable ? Paper::tr("yes") : Paper::tr("no")});
    table.add({Paper::tr("Since"), QLocale().toString(host.since.toLocalTime(), QLocale::ShortFormat)});
    table.add({Paper::tr("Why"), host.why});
    for (const IndependentComputerStatus &computer : store.status().independentComputers) {
        for (const OutletStatus &outlet : computer.outlets) {
            if (outlet.host == host.name)
                table.add({Paper::tr("Outlet %1 of %2").arg(outlet.outlet).arg(computer.name),
                           computer.line == LinkState::Up ? Paper::tr("power %1").arg(word(outlet.power))
                                                          : Paper::tr("not known: its line is down")});
        }
    }
    return table.html();
}

QString budgets(const SiteStore &store, const HostStatus &host)
{
    HtmlTable table({Paper::tr("Rung"), Paper::tr("Used")});
    for (const RungStatus &rung : host.ladder)
        table.add({word(rung.rung), BudgetList::sentence(rung, std::max(0.0, store.statusAgeS()))});
    return table.isEmpty() ? QString() : htmlHeading(Paper::tr("Budgets of its ladder")) + table.html();
}

QString members(const SiteStore &store, const QString &host)
{
    HtmlTable table({Paper::tr("Member"), Paper::tr("State"), Paper::tr("Mate"), Paper::tr("State"), Paper::tr("Why")});
    for (const MemberStatus *member : store.membersOn(host)) {
        const MemberStatus *mate = store.mateOf(*member);
        table.add({member->member, stateTitle(lookOf(store, *member)), mate != nullptr ? mate->member : QString(),
                   mate != nullptr ? stateTitle(lookOf(store, *mate)) : QString(), member->why});
    }
    return htmlHeading(Paper::tr("Members, beside their mates"))
        + (table.isEmpty() ? htmlParagraph(Paper::tr("There are none.")) : table.html());
}

} // namespace

PrintContent hostPages(const SiteStore &store, const QString &name)
{
    PrintContent content;
    content.title = Paper::tr("Host %1").arg(name);
    const HostStatus *host = store.host(name);
    content.html = host == nullptr
        ? htmlParagraph(Paper::tr("There is no such host on this site."))
        : facts(store, *host) + budgets(store, *host) + members(store, name);
    return content;
}

} // namespace holdfast
