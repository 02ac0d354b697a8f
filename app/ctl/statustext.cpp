#include "statustext.h"

#include "table.h"

#include <model/text.h>

namespace holdfast::ctl {

using namespace Qt::StringLiterals;

namespace {

QString qs(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Colour colourOf(State state)
{
    switch (state) {
    case State::Unavailable: return Colour::Red;
    case State::Initialization: return Colour::Yellow;
    case State::Standby: return Colour::Cyan;
    case State::Active: return Colour::Green;
    case State::Offline: return Colour::Yellow;
    }
    return Colour::None;
}

Colour colourOf(HostState state)
{
    switch (state) {
    case HostState::Up: return Colour::Green;
    case HostState::Booting:
    case HostState::Offline: return Colour::Yellow;
    case HostState::Unknown:
    case HostState::Lost:
    case HostState::Isolated:
    case HostState::Fenced:
    case HostState::PoweredOff: return Colour::Red;
    }
    return Colour::None;
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss'Z'"_s) : u"-"_s;
}

// "reboot 1/2": rungs that have been used.
QString ladderText(const std::vector<RungStatus> &ladder)
{
    QStringList used;
    for (const RungStatus &rung : ladder) {
        if (rung.used > 0)
            used.append(u"%1 %2/%3"_s.arg(qs(name(rung.rung))).arg(rung.used).arg(rung.count));
    }
    return used.join(u", "_s);
}

QString hostsText(const SiteStatus &status, bool colours)
{
    Table table({u"HOST"_s, u"STATE"_s, u"RUNNABLE"_s, u"POWER"_s, u"BEATS"_s, u"SINCE"_s, u"RUNGS USED"_s});
    for (const HostStatus &host : status.hosts)
        table.add({host.name, {qs(name(host.state)), colourOf(host.state)}, host.runnable ? u"yes"_s : u"no"_s,
                   qs(name(host.power)), qs(name(host.beats)), timeText(host.since), ladderText(host.ladder)});
    return table.text(colours);
}

QString pairText(const GroupStatus &group)
{
    if (!group.pair)
        return {};
    return group.isProtected ? u"protected"_s : u"UNPROTECTED"_s;
}

QString groupsText(const SiteStatus &status, Layer layer, bool colours)
{
    Table table({qs(name(layer)).toUpper(), u"STATE"_s, u"PAIR"_s, u"SINCE"_s, u"RUNGS USED"_s, u"WHY"_s});
    for (const GroupStatus &group : status.groups) {
        if (group.layer != layer)
            continue;
        for (const MemberStatus &member : group.members) {
            QString state = qs(name(member.state));
            if (member.pending)
                state += u" (%1 pending)"_s.arg(qs(name(member.pending->role)));
            if (member.stale)
                state += u" (last known)"_s;
            const bool lonely = group.pair && !group.isProtected;
            table.add({member.member, {state, colourOf(member.state)},
                       {pairText(group), lonely ? Colour::Yellow : Colour::None}, timeText(member.since),
                       ladderText(member.ladder), member.why});
        }
    }
    return table.text(colours);
}

QString resourcesText(const SiteStatus &status, bool colours)
{
    Table table({u"RESOURCE"_s, u"STATE"_s, u"SINCE"_s, u"WHY"_s});
    for (const ResourceStatus &resource : status.resources) {
        const auto colour = resource.state == ResourceState::InService ? Colour::Green
            : resource.state == ResourceState::Faulty                  ? Colour::Red
                                                                       : Colour::None;
        table.add({resource.target, {qs(name(resource.state)), colour}, timeText(resource.since), resource.why});
    }
    return table.text(colours);
}

QString computersText(const SiteStatus &status, bool colours)
{
    Table table({u"INDEPENDENT COMPUTER"_s, u"LINE"_s, u"OUTLET"_s, u"HOST"_s, u"POWER"_s, u"BEATS"_s, u"CYCLES"_s});
    for (const IndependentComputerStatus &computer : status.independentComputers) {
        const Cell line{qs(name(computer.line)), computer.line == LinkState::Down ? Colour::Red : Colour::None};
        if (computer.outlets.empty())
            table.add({computer.name, line, u"-"_s, u"-"_s, u"-"_s, u"-"_s, u"-"_s});
        for (const OutletStatus &outlet : computer.outlets)
            table.add({computer.name, line, QString::number(outlet.outlet), outlet.host, qs(name(outlet.power)),
                       qs(name(outlet.beats)), QString::number(outlet.cycles)});
    }
    return table.text(colours);
}

} // namespace

QString alarmsText(const std::vector<AlarmStatus> &alarms, bool colours)
{
    Table table({u"ID"_s, u"SEVERITY"_s, u"ALARM"_s, u"TARGET"_s, u"STATE"_s, u"SINCE"_s, u"TEXT"_s});
    for (const AlarmStatus &alarm : alarms) {
        const auto colour = alarm.severity <= Severity::Major ? Colour::Red : Colour::Yellow;
        table.add({QString::number(alarm.id),
                   {qs(name(alarm.severity)), colour},
                   alarm.alarm,
                   alarm.target,
                   alarm.state,
                   timeText(alarm.since),
                   alarm.text});
    }
    return table.isEmpty() ? u"No alarms."_s : table.text(colours);
}

QString statusText(const SiteStatus &status, bool colours)
{
    QString head = u"Site %1, record %2, state %3"_s.arg(status.site).arg(status.seq).arg(status.stateHash);
    if (!status.host.isEmpty())
        head += u", seen from %1"_s.arg(status.host);
    if (status.observe)
        head += u"; OBSERVE: decides and logs only"_s;
    if (!status.quorate)
        head += u"; NO QUORUM here: nothing paired is started or activated"_s;
    QStringList parts{head, hostsText(status, colours)};
    for (const Layer layer : {Layer::System, Layer::Platform, Layer::Application})
        parts.append(groupsText(status, layer, colours));
    parts << resourcesText(status, colours) << computersText(status, colours) << alarmsText(status.alarms, colours);
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s);
}

} // namespace holdfast::ctl
