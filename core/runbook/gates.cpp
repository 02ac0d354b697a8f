#include <runbook/gates.h>

#include <runbook/sitelookup.h>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr double silentAfterS = 3; ///< as the console calls a host's data stale (console.md, Truthfulness)

using Members = std::vector<const MemberStatus *>;

Gate wait(Cause cause, const QStringList &words)
{
    return {Gate::Answer::Wait, {cause, words}};
}

Gate closed(Cause cause, const QStringList &words = {})
{
    return {Gate::Answer::Closed, {cause, words}};
}

QString stateText(State state)
{
    const auto text = name(state);
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString whyOf(const MemberStatus &member)
{
    return member.why.isEmpty() ? stateText(member.state) : member.why;
}

bool isComing(const MemberStatus &member)
{
    return member.pending || member.state == State::Initialization;
}

// Its host is heard, up and runnable.
Gate hostGate(const SiteLookup &site, const QString &name)
{
    const HostStatus *host = site.host(name);
    if (host == nullptr)
        return closed(Cause::UnknownTarget, {name});
    if (host->state == HostState::Up && host->ageS > silentAfterS)
        return wait(Cause::HostSilent, {name, QString::number(host->ageS, 'f', 0)});
    if (host->state == HostState::Up && host->runnable)
        return {};
    const bool comes = host->state == HostState::Up || host->state == HostState::Booting;
    const QStringList words{name, host->why};
    return comes ? wait(Cause::HostNotReady, words) : closed(Cause::HostNotReady, words);
}

// On-line at the end would undo what somebody else has done on purpose.
Gate offlineGate(const SiteLookup &site, const QString &unit)
{
    for (const MemberStatus *member : site.ownMembers(unit)) {
        if (member->state == State::Offline)
            return closed(Cause::OfflineAlready, {member->member, unit});
    }
    const HostStatus *host = site.host(unit);
    if (host != nullptr && host->state == HostState::Offline)
        return closed(Cause::OfflineAlready, {unit, unit});
    return {};
}

Gate pairGate(const GroupStatus &group)
{
    const MemberStatus *missing = nullptr;
    for (const MemberStatus &member : group.members) {
        if (isComing(member))
            return wait(Cause::RoleChanging, {member.member});
        if (missing == nullptr && member.state != State::Active && member.state != State::Standby)
            missing = &member;
    }
    if (group.isProtected)
        return {};
    if (missing == nullptr)
        return wait(Cause::NotProtected, {group.name, group.members.front().member, whyOf(group.members.front())});
    return closed(Cause::NotProtected, {group.name, missing->member, whyOf(*missing)});
}

Gate serviceGate(const SiteLookup &site, const Members &affected)
{
    for (const MemberStatus *member : affected) {
        if (isComing(*member))
            return wait(Cause::RoleChanging, {member->member});
        if (!site.groupOf(*member)->pair && member->state != State::Active)
            return closed(Cause::NotServing, {member->member, whyOf(*member)});
    }
    for (const GroupStatus *group : site.pairs(affected)) {
        if (const Gate gate = pairGate(*group); !gate.isOpen())
            return gate;
    }
    return {};
}

// Applications without a mate serve somebody; what is below them serves this host only.
Gate lossGate(const SiteLookup &site, const Runbook &book, const Members &affected)
{
    QStringList lost;
    for (const MemberStatus *member : affected) {
        const GroupStatus *group = site.groupOf(*member);
        if (!group->pair && group->layer == Layer::Application)
            lost.append(member->member);
    }
    if (lost.isEmpty() || book.options.acceptLoss)
        return {};
    return closed(Cause::LossNotAccepted, {lost.join(u", "_s)});
}

// Alarms of the unit, of what it affects and of the mates that are to serve meanwhile; the site's own as well.
Gate alarmGate(const SiteLookup &site, const Runbook &book, const QString &unit, const Members &affected)
{
    QStringList scope{QString(), unit, site.hostOf(unit)};
    for (const MemberStatus *member : affected)
        scope << member->member << member->resources;
    for (const GroupStatus *group : site.pairs(affected)) {
        scope << group->name;
        for (const MemberStatus &member : group->members)
            scope << member.member << member.host << member.resources;
    }
    for (const AlarmStatus &alarm : site.status().alarms) {
        const bool urgent = alarm.severity <= Severity::Major && alarm.state == "unacknowledged"_L1;
        if (urgent && scope.contains(alarm.target.section(u'/', 0, 0)) && !book.isOwn(alarm.root)) {
            const QString text = alarm.text.isEmpty() ? alarm.alarm : alarm.text;
            return closed(Cause::UrgentAlarm, {QString::number(alarm.id), text});
        }
    }
    return {};
}

} // namespace

Gate startGate(const SiteStatus &status, const Runbook &book, const QString &unit)
{
    const SiteLookup site(status);
    if (status.observe)
        return closed(Cause::Observing);
    if (site.hostOf(unit).isEmpty())
        return closed(Cause::UnknownTarget, {unit});
    const Members affected = site.affected(unit, book.options.cascade);
    if (const Gate gate = offlineGate(site, unit); !gate.isOpen())
        return gate;
    QStringList hosts{site.hostOf(unit)};
    for (const GroupStatus *group : site.pairs(affected)) {
        for (const MemberStatus &member : group->members) {
            const bool serves = member.state == State::Active || member.state == State::Standby;
            if (serves && !hosts.contains(member.host))
                hosts.append(member.host);
        }
    }
    for (const QString &host : std::as_const(hosts)) {
        if (const Gate gate = hostGate(site, host); !gate.isOpen())
            return gate;
    }
    if (const Gate gate = serviceGate(site, affected); !gate.isOpen())
        return gate;
    if (const Gate gate = lossGate(site, book, affected); !gate.isOpen())
        return gate;
    return alarmGate(site, book, unit, affected);
}

Gate workGate(const SiteStatus &status, const Runbook &book, const QString &unit)
{
    const SiteLookup site(status);
    for (const MemberStatus *member : site.ownMembers(unit)) {
        if (member->state == State::Active || member->state == State::Standby
            || member->state == State::Initialization)
            return closed(Cause::NotOffline, {member->member});
    }
    for (const GroupStatus *group : site.pairs(site.affected(unit, book.options.cascade))) {
        const bool served = std::ranges::any_of(group->members,
                                                [](const MemberStatus &each) { return each.state == State::Active; });
        if (served)
            continue;
        for (const MemberStatus &member : group->members) {
            if (member.state != State::Offline)
                return closed(Cause::MateFailed, {member.member, group->name, whyOf(member)});
        }
        return closed(Cause::MateFailed, {group->name, group->name, stateText(State::Offline)});
    }
    return {};
}

Gate restoredGate(const SiteStatus &status, const Runbook &book, const QString &unit)
{
    const SiteLookup site(status);
    if (const Gate gate = hostGate(site, site.hostOf(unit)); !gate.isOpen())
        return {Gate::Answer::Wait, gate.finding};
    const Members affected = site.affected(unit, book.options.cascade);
    for (const MemberStatus *member : affected) {
        const GroupStatus *group = site.groupOf(*member);
        const bool runs = member->state == State::Active || (group->pair && member->state == State::Standby);
        // Of several alternates one is Standby; the others wait as spares (semantics.md 5).
        const bool spare = group->pair && group->pair->alternates.size() > 1 && member->state == State::Unavailable;
        if (isComing(*member))
            return wait(Cause::RoleChanging, {member->member});
        if (!runs && !spare)
            return wait(Cause::NotRestored, {member->member, whyOf(*member)});
    }
    for (const GroupStatus *group : site.pairs(affected)) {
        if (const Gate gate = pairGate(*group); !gate.isOpen())
            return {Gate::Answer::Wait, gate.finding};
    }
    return {};
}

Finding unacceptedLoss(const SiteStatus &status, const Runbook &book)
{
    const SiteLookup site(status);
    QStringList lost;
    for (const RunbookStep &step : book.steps) {
        if (step.kind != StepKind::Check)
            continue;
        const Gate gate = lossGate(site, book, site.affected(step.unit, book.options.cascade));
        lost += gate.finding.words;
    }
    return lost.isEmpty() ? Finding{} : Finding{Cause::LossNotAccepted, {lost.join(u", "_s)}};
}

bool isAlreadySo(const SiteStatus &status, const RunbookStep &step)
{
    const SiteLookup site(status);
    const auto isOffline = [](const MemberStatus *member) { return member->state == State::Offline; };
    const auto own = site.ownMembers(step.unit);
    const HostStatus *host = site.host(step.unit);
    switch (step.kind) {
    case StepKind::Offline:
        return own.empty() ? host != nullptr && host->state == HostState::Offline
                           : std::ranges::all_of(own, isOffline);
    case StepKind::Online:
        return std::ranges::none_of(own, isOffline) && (host == nullptr || host->state != HostState::Offline);
    case StepKind::Switchover: {
        const MemberStatus *leaving = site.member(step.unit);
        const GroupStatus *group = site.group(step.target);
        if (leaving == nullptr || group == nullptr || (leaving->state == State::Active && !leaving->following))
            return false;
        return std::ranges::any_of(group->members, [](const MemberStatus &each) {
            return each.state == State::Active && !each.following;
        });
    }
    case StepKind::Check:
    case StepKind::Work:
    case StepKind::Verify:
    case StepKind::Restore: break;
    }
    return false;
}

Finding objectionTo(const Plan &plan, const SiteStatus &status, const Runbook &book)
{
    if (plan.refused)
        return {Cause::PlanRefused, {plan.why, plan.todo}};
    const SiteLookup site(status);
    QStringList pairs, members;
    for (const ServiceLoss &loss : plan.servicesLost) {
        const bool isPair = !loss.group.contains(u'@');
        if (isPair && loss.forS < 0)
            pairs.append(loss.group);
        const GroupStatus *group = site.group(loss.group.section(u'@', 0, 0));
        if (!isPair && group != nullptr && group->layer == Layer::Application)
            members.append(loss.group);
    }
    if (!pairs.isEmpty())
        return {Cause::ServiceLost, {pairs.join(u", "_s)}};
    if (!members.isEmpty() && !book.options.acceptLoss)
        return {Cause::LossNotAccepted, {members.join(u", "_s)}};
    return {};
}

} // namespace holdfast
