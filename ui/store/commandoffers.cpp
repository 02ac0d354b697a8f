#include <store/commandoffers.h>

#include <api/userrole.h>
#include <store/sitestore.h>

#include <QCoreApplication>

namespace holdfast {

namespace {

struct Offers {
    Q_DECLARE_TR_FUNCTIONS(holdfast::CommandOffers)
};

/// Collects offers for one target; a refusal that holds for all commands wins.
class Collector
{
public:
    explicit Collector(const SiteStore &store)
        : m_general(store.commandsRefused()), m_ofAdministrators(store.refusedFor(UserRole::Administrator))
    {
    }

    void add(CommandVerb verb, const QString &target, const QString &text, const QString &shortText,
             const QString &refusal)
    {
        const QString &general =
            roleForCommand(verb, false) == UserRole::Administrator ? m_ofAdministrators : m_general;
        m_offers.push_back({verb, target.isEmpty() ? QStringList() : QStringList{target}, text, shortText,
                            general.isEmpty() ? refusal : general});
    }
    std::vector<CommandOffer> take() { return std::move(m_offers); }

private:
    QString m_general, m_ofAdministrators;
    std::vector<CommandOffer> m_offers;
};

QString unlessOffline(State state, const QString &target)
{
    return state == State::Offline ? QString() : Offers::tr("%1 is not off-line.").arg(target);
}

QString switchoverRefusal(const GroupStatus &group)
{
    if (!group.pair)
        return Offers::tr("%1 is not paired: there is no other member to switch over to.").arg(group.name);
    for (const MemberStatus &member : group.members) {
        if (member.state == State::Standby || member.following)
            return {};
    }
    return Offers::tr("No member of %1 is Standby.").arg(group.name);
}

QString repairRefusal(const MemberStatus &member)
{
    const bool faulted = member.state == State::Unavailable;
    for (const RungStatus &rung : member.ladder) {
        if (rung.used > 0)
            return {};
    }
    for (const ProcessStatus &process : member.processes) {
        if (process.restarts > 0)
            return {};
    }
    return faulted ? QString() : Offers::tr("%1 has no fault counted against it.").arg(member.member);
}

void offerSwitchover(Collector &out, const GroupStatus &group)
{
    out.add(CommandVerb::Switchover, group.name, Offers::tr("Switch %1 over").arg(group.name),
            Offers::tr("Switch over"), switchoverRefusal(group));
}

void offerMember(Collector &out, const SiteStore &store, const MemberStatus &member)
{
    const QString &name = member.member;
    out.add(CommandVerb::Offline, name, Offers::tr("Take %1 off-line").arg(name), Offers::tr("Off-line"),
            member.state == State::Offline ? Offers::tr("%1 is off-line already.").arg(name) : QString());
    out.add(CommandVerb::Online, name, Offers::tr("Put %1 on-line").arg(name), Offers::tr("On-line"),
            unlessOffline(member.state, name));
    if (const GroupStatus *group = store.groupOf(member))
        offerSwitchover(out, *group);
    out.add(CommandVerb::Repair, name, Offers::tr("Repair %1").arg(name), Offers::tr("Repair"),
            member.state == State::Offline ? Offers::tr("%1 is off-line: put it on-line first.").arg(name)
                                           : repairRefusal(member));
}

void offerGroup(Collector &out, const GroupStatus &group)
{
    bool anyOffline = false;
    bool allOffline = true;
    for (const MemberStatus &member : group.members) {
        anyOffline = anyOffline || member.state == State::Offline;
        allOffline = allOffline && member.state == State::Offline;
    }
    out.add(CommandVerb::Offline, group.name, Offers::tr("Take all of %1 off-line").arg(group.name),
            Offers::tr("Off-line"),
            allOffline ? Offers::tr("%1 is off-line already.").arg(group.name) : QString());
    out.add(CommandVerb::Online, group.name, Offers::tr("Put %1 on-line").arg(group.name), Offers::tr("On-line"),
            anyOffline ? QString() : Offers::tr("%1 is not off-line.").arg(group.name));
    offerSwitchover(out, group);
}

void offerPower(Collector &out, const SiteStore &store, const HostStatus &host)
{
    const QString &name = host.name;
    const QString noComputer = store.status().independentComputers.empty()
        ? Offers::tr("This site has no independent computer.")
        : QString();
    const bool off = host.power == PowerState::Off;
    out.add(CommandVerb::PowerCycle, name, Offers::tr("Power cycle %1").arg(name), Offers::tr("Power cycle"),
            off ? Offers::tr("%1 is powered off: power it on instead.").arg(name) : noComputer);
    out.add(CommandVerb::PowerOff, name, Offers::tr("Power %1 off").arg(name), Offers::tr("Power off"),
            off ? Offers::tr("%1 is powered off already.").arg(name) : noComputer);
    out.add(CommandVerb::PowerOn, name, Offers::tr("Power %1 on").arg(name), Offers::tr("Power on"),
            host.power == PowerState::On ? Offers::tr("%1 has power already.").arg(name) : noComputer);
    out.add(CommandVerb::ConfirmOff, name, Offers::tr("Confirm that %1 has no power").arg(name),
            Offers::tr("Confirm off"),
            host.state == HostState::Up ? Offers::tr("%1 is up: it has power.").arg(name) : QString());
}

void offerHost(Collector &out, const SiteStore &store, const HostStatus &host)
{
    const QString &name = host.name;
    out.add(CommandVerb::Offline, name, Offers::tr("Take %1 off-line for maintenance").arg(name),
            Offers::tr("Maintenance"),
            host.state == HostState::Offline ? Offers::tr("%1 is off-line already.").arg(name) : QString());
    out.add(CommandVerb::Online, name, Offers::tr("Put %1 on-line").arg(name), Offers::tr("On-line"),
            host.state == HostState::Offline || host.state == HostState::PoweredOff
                ? QString()
                : Offers::tr("%1 is not off-line.").arg(name));
    out.add(CommandVerb::Reboot, name, Offers::tr("Re-boot %1").arg(name), Offers::tr("Re-boot"),
            host.power == PowerState::Off ? Offers::tr("%1 is powered off: power it on instead.").arg(name)
                                          : QString());
    out.add(CommandVerb::Repair, name, Offers::tr("Repair %1: clear its fault counts").arg(name), Offers::tr("Repair"),
            QString());
    offerPower(out, store, host);
}

} // namespace

QString CommandOffer::command() const
{
    const std::string_view spelled = name(verb);
    return QString::fromLatin1(spelled.data(), static_cast<qsizetype>(spelled.size()));
}

std::vector<CommandOffer> commandOffers(const SiteStore &store, const QString &target)
{
    Collector out(store);
    if (const MemberStatus *member = store.member(target)) {
        offerMember(out, store, *member);
    } else if (const HostStatus *host = store.host(target)) {
        offerHost(out, store, *host);
    } else if (const GroupStatus *group = store.group(target)) {
        offerGroup(out, *group);
    } else if (target.isEmpty()) {
        const bool observing = store.status().observe;
        out.add(CommandVerb::ObserveOn, {}, Offers::tr("Switch observe mode on"), Offers::tr("Observe"),
                observing ? Offers::tr("Observe mode is on already.") : QString());
        out.add(CommandVerb::ObserveOff, {}, Offers::tr("Switch observe mode off"), Offers::tr("Act"),
                observing ? QString() : Offers::tr("Observe mode is off already."));
        out.add(CommandVerb::ShutdownSite, {}, Offers::tr("Shut the site down in order"), Offers::tr("Shut down"), {});
    }
    return out.take();
}

} // namespace holdfast
