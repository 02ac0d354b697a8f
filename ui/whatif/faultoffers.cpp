#include <whatif/faultoffers.h>

#include <store/sitestore.h>

#include <QCoreApplication>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct Faults {
    Q_DECLARE_TR_FUNCTIONS(holdfast::Faults)
};

class Collector
{
public:
    void add(QLatin1StringView verb, const QString &target, const QString &text, bool curable = false)
    {
        m_offers.push_back({WhatIf{verb, target, {}, {}, false}, text, curable});
    }
    std::vector<FaultOffer> take() { return std::move(m_offers); }

private:
    std::vector<FaultOffer> m_offers;
};

void offerProcess(Collector &out, const QString &process)
{
    out.add("fault-process"_L1, process, Faults::tr("%1 ends").arg(process), true);
    out.add("hang-process"_L1, process, Faults::tr("%1 hangs").arg(process), true);
}

void offerMember(Collector &out, const SiteStore &store, const MemberStatus &member)
{
    for (const ProcessStatus &process : member.processes)
        offerProcess(out, member.member + u'/' + process.name);
    const GroupStatus *group = store.groupOf(member);
    if (group != nullptr && group->pair)
        out.add("mute"_L1, member.member, Faults::tr("%1 doesn't acknowledge a role").arg(member.member), true);
    out.add("stick"_L1, member.member, Faults::tr("%1 can't be stopped").arg(member.member), true);
}

void offerResource(Collector &out, const QString &resource)
{
    out.add("fault-resource"_L1, resource, Faults::tr("%1 fails").arg(resource), true);
}

void offerHost(Collector &out, const SiteStore &store, const QString &host)
{
    out.add("crash-host"_L1, host, Faults::tr("%1 is lost").arg(host));
    out.add("hang-host"_L1, host, Faults::tr("%1 hangs").arg(host));
    out.add("lose-power"_L1, host, Faults::tr("%1 loses its power").arg(host));
    out.add("cut-link"_L1, host + "-*"_L1, Faults::tr("%1 is cut off from all other hosts").arg(host));
    for (const HostStatus &other : store.status().hosts) {
        if (other.name != host)
            out.add("cut-link"_L1, host + u'-' + other.name,
                    Faults::tr("The link between %1 and %2 is cut").arg(host, other.name));
    }
    if (!store.status().independentComputers.empty()) {
        out.add("cut-serial"_L1, host, Faults::tr("The serial line of %1 is cut").arg(host));
        out.add("lose-beats"_L1, host, Faults::tr("%1 sends no beats any more").arg(host));
    }
    out.add("restart-manager"_L1, host, Faults::tr("The manager of %1 is started again").arg(host));
    out.add("boot-host"_L1, host, Faults::tr("%1 is re-booted by hand").arg(host));
}

} // namespace

std::vector<FaultOffer> faultOffers(const SiteStore &store, const QString &target)
{
    Collector out;
    const QString ofProcess = target.section(u'/', 0, 0);
    if (target.isEmpty()) {
        if (!store.status().independentComputers.empty()) {
            out.add("kill-ic"_L1, {}, Faults::tr("The independent computer is gone"));
            out.add("start-ic"_L1, {}, Faults::tr("The independent computer is there again"));
        }
    } else if (const HostStatus *host = store.host(target)) {
        offerHost(out, store, host->name);
    } else if (const MemberStatus *member = store.member(target)) {
        offerMember(out, store, *member);
        for (const QString &resource : member->resources)
            offerResource(out, resource);
    } else if (const GroupStatus *group = store.group(target)) {
        for (const MemberStatus &each : group->members)
            offerMember(out, store, each);
    } else if (store.resource(target) != nullptr) {
        offerResource(out, target);
    } else if (const MemberStatus *of = store.member(ofProcess)) {
        offerProcess(out, target);
        offerMember(out, store, *of);
    }
    return out.take();
}

std::vector<CureOffer> cureOffers(bool ofResource)
{
    std::vector<CureOffer> out{{{}, Faults::tr("the first rung cures it")}};
    if (ofResource) {
        out.push_back({u"resource-reinitialize"_s, Faults::tr("re-initialising the resource cures it")});
    } else {
        out.push_back({u"process-restart"_s, Faults::tr("a process restart cures it")});
        out.push_back({u"group-restart"_s, Faults::tr("a group restart cures it")});
        out.push_back({u"out-of-service"_s, Faults::tr("taking the member out of service cures it")});
    }
    out.push_back({u"reinitialize"_s, Faults::tr("re-initialising the host cures it")});
    out.push_back({u"reboot"_s, Faults::tr("a re-boot cures it")});
    out.push_back({u"power-cycle"_s, Faults::tr("a power cycle cures it")});
    out.push_back({u"never"_s, Faults::tr("nothing cures it")});
    return out;
}

QStringList faultTargets(const SiteStore &store)
{
    QStringList targets;
    for (const HostStatus &host : store.status().hosts)
        targets.append(host.name);
    for (const GroupStatus &group : store.status().groups) {
        for (const MemberStatus &member : group.members) {
            targets.append(member.member);
            for (const ProcessStatus &process : member.processes)
                targets.append(member.member + u'/' + process.name);
        }
    }
    for (const ResourceStatus &resource : store.status().resources)
        targets.append(resource.target);
    return targets;
}

} // namespace holdfast
