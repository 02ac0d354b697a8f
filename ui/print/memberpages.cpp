// One member: where it is and why, what its ladder has left, what it is made of, how it came there.
#include <print/viewpages.h>

#include <events/sentence.h>
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

constexpr int mostTransitions = 20;

QString moment(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString budgets(const SiteStore &store, const MemberStatus &member)
{
    HtmlTable table({Paper::tr("Rung"), Paper::tr("Of"), Paper::tr("Used")});
    const double age = std::max(0.0, store.statusAgeS());
    for (const ProcessStatus &process : member.processes) {
        for (const RungStatus &rung : process.ladder)
            table.add({word(rung.rung), process.name, BudgetList::sentence(rung, age)});
    }
    for (const RungStatus &rung : member.ladder)
        table.add({word(rung.rung), member.member, BudgetList::sentence(rung, age)});
    return table.isEmpty() ? QString() : htmlHeading(Paper::tr("Budgets of its ladder")) + table.html();
}

QString processes(const MemberStatus &member)
{
    HtmlTable table({Paper::tr("Process"), Paper::tr("State"), Paper::tr("pid"), Paper::tr("Restarts"),
                     Paper::tr("Runs for"), Paper::tr("Memory")});
    for (const ProcessStatus &process : member.processes) {
        const QString memory = Paper::tr("%1 MiB").arg(double(process.memoryKib) / 1024, 0, 'f', 1);
        table.add({process.name, process.state, process.pid > 0 ? QString::number(process.pid) : QString(),
                   QString::number(process.restarts), process.pid > 0 ? durationWords(process.uptimeS) : QString(),
                   process.memoryKib > 0 ? memory : QString()});
    }
    return table.isEmpty() ? QString() : htmlHeading(Paper::tr("Processes")) + table.html();
}

QString resources(const SiteStore &store, const MemberStatus &member)
{
    HtmlTable table({Paper::tr("Resource"), Paper::tr("State"), Paper::tr("Since"), Paper::tr("Why")});
    for (const QString &name : member.resources) {
        if (const ResourceStatus *resource = store.resource(name))
            table.add({name, word(resource->state), moment(resource->since), resource->why});
        else
            table.add({name, Paper::tr("not known"), {}, {}});
    }
    return table.isEmpty() ? QString() : htmlHeading(Paper::tr("Resources")) + table.html();
}

QString transitions(const SiteStore &store, const QString &member)
{
    HtmlTable table({Paper::tr("Time"), Paper::tr("Transition"), Paper::tr("Number")});
    int count = 0;
    const auto &records = store.records();
    for (auto record = records.rbegin(); record != records.rend() && count < mostTransitions; ++record) {
        if (record->value("kind"_L1) != "transition"_L1 || record->value("target"_L1).toString() != member)
            continue;
        table.add({localText(recordTime(*record)), sentence(*record),
                   QString::number(record->value("seq"_L1).toInteger())});
        ++count;
    }
    return htmlHeading(Paper::tr("Last transitions"))
        + (table.isEmpty() ? htmlParagraph(Paper::tr("None in the records that are kept here.")) : table.html());
}

} // namespace

PrintContent memberPages(const SiteStore &store, const QString &name)
{
    PrintContent content;
    content.title = Paper::tr("Member %1").arg(name);
    const MemberStatus *member = store.member(name);
    if (member == nullptr) {
        content.html = htmlParagraph(Paper::tr("There is no such member on this site."));
        return content;
    }
    const QDateTime now = store.now();
    HtmlTable facts({Paper::tr("What"), Paper::tr("Is")});
    const StateLook look = lookOf(store, *member);
    facts.add({Paper::tr("State"),
               Paper::tr("%1, %2", "code, name of a state").arg(stateCode(look), stateTitle(look))});
    facts.add({Paper::tr("Since"), moment(member->since)});
    if (member->pending)
        facts.add({Paper::tr("Requested"), pendingText(*member, now, false)});
    facts.add({Paper::tr("Why"), member->why});
    facts.add({Paper::tr("Host"), member->host});
    if (const MemberStatus *mate = store.mateOf(*member))
        facts.add({Paper::tr("Mate"),
                   Paper::tr("%1, %2", "member, its state").arg(mate->member, stateTitle(lookOf(store, *mate)))});
    if (const GroupStatus *group = store.groupOf(*member); group != nullptr && group->pair)
        facts.add({Paper::tr("Protection"),
                   Paper::tr("%1 since %2", "protected or not, time")
                       .arg(group->isProtected ? Paper::tr("protected") : Paper::tr("UNPROTECTED"),
                            moment(group->protectedSince))});
    content.html = facts.html() + budgets(store, *member) + processes(*member) + resources(store, *member)
        + transitions(store, name);
    return content;
}

} // namespace holdfast
