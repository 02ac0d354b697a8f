#include <snapshot/difference.h>

#include <QHash>
#include <QRegularExpression>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

using Area = Difference::Area;

QString yesNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

template <class Enum> QString spelled(Enum value)
{
    const std::string_view text = name(value);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString pendingRole(const MemberStatus &member)
{
    return member.pending ? spelled(member.pending->role) : QString();
}

// Collects what differs; one visit per kind of thing.
class Comparison
{
public:
    std::vector<Difference> take() { return std::move(m_out); }

    void value(Area area, const QString &target, const QString &what, const QString &before, const QString &after)
    {
        if (before != after)
            m_out.push_back({area, target, what, before, after});
    }

    /// Pairs things by their names: what is on one side only came or went, the others are compared.
    template <class T, class Name, class Compare>
    void all(Area area, const std::vector<T> &then, const std::vector<T> &now, Name nameOf, Compare compare)
    {
        QHash<QString, const T *> found;
        for (const T &one : now)
            found.insert(nameOf(one), &one);
        for (const T &one : then) {
            if (const T *other = found.take(nameOf(one)))
                compare(one, *other);
            else
                value(area, nameOf(one), {}, u"there"_s, {});
        }
        for (const T &one : now) {
            if (found.contains(nameOf(one)))
                value(area, nameOf(one), {}, {}, u"there"_s);
        }
    }

    void ladder(Area area, const QString &target, const std::vector<RungStatus> &then,
                const std::vector<RungStatus> &now)
    {
        for (const RungStatus &was : then) {
            for (const RungStatus &is : now) {
                if (was.rung == is.rung)
                    value(area, target, u"used "_s + spelled(was.rung), QString::number(was.used),
                          QString::number(is.used));
            }
        }
    }

private:
    std::vector<Difference> m_out;
};

void compareHost(Comparison &out, const HostStatus &then, const HostStatus &now)
{
    const QString &host = then.name;
    out.value(Area::Host, host, u"state"_s, spelled(then.state), spelled(now.state));
    out.value(Area::Host, host, u"runnable"_s, yesNo(then.runnable), yesNo(now.runnable));
    out.value(Area::Host, host, u"rung"_s, then.rung, now.rung);
    out.ladder(Area::Host, host, then.ladder, now.ladder);
}

void compareProcess(Comparison &out, const QString &member, const ProcessStatus &then, const ProcessStatus &now)
{
    const QString target = member + u'/' + then.name;
    out.value(Area::Member, target, u"run"_s, then.state, now.state);
    out.value(Area::Member, target, u"restarts"_s, QString::number(then.restarts), QString::number(now.restarts));
}

void compareMember(Comparison &out, const MemberStatus &then, const MemberStatus &now)
{
    const QString &member = then.member;
    out.value(Area::Member, member, u"state"_s, spelled(then.state), spelled(now.state));
    out.value(Area::Member, member, u"pending"_s, pendingRole(then), pendingRole(now));
    out.value(Area::Member, member, u"following"_s, yesNo(then.following), yesNo(now.following));
    out.value(Area::Member, member, u"stale"_s, yesNo(then.stale), yesNo(now.stale));
    out.value(Area::Member, member, u"resources"_s, then.resources.join(u' '), now.resources.join(u' '));
    out.ladder(Area::Member, member, then.ladder, now.ladder);
    out.all(
        Area::Member, then.processes, now.processes,
        [&](const ProcessStatus &process) { return member + u'/' + process.name; },
        [&](const ProcessStatus &was, const ProcessStatus &is) { compareProcess(out, member, was, is); });
}

void compareGroup(Comparison &out, const GroupStatus &then, const GroupStatus &now)
{
    const QString &group = then.name;
    const auto pair = [](const GroupStatus &of, auto value) { return of.pair ? value(*of.pair) : QString(); };
    const auto primary = [](const PairStatus &of) { return of.primary; };
    const auto alternates = [](const PairStatus &of) { return of.alternates.join(u' '); };
    const auto standby = [](const PairStatus &of) { return spelled(of.standby); };
    out.value(Area::Group, group, u"layer"_s, spelled(then.layer), spelled(now.layer));
    out.value(Area::Group, group, u"primary"_s, pair(then, primary), pair(now, primary));
    out.value(Area::Group, group, u"alternates"_s, pair(then, alternates), pair(now, alternates));
    out.value(Area::Group, group, u"standby"_s, pair(then, standby), pair(now, standby));
    out.value(Area::Group, group, u"depends-on"_s, then.dependsOn.join(u' '), now.dependsOn.join(u' '));
    if (then.pair && now.pair)
        out.value(Area::Group, group, u"protected"_s, yesNo(then.isProtected), yesNo(now.isProtected));
}

void comparePower(Comparison &out, const SiteStatus &then, const SiteStatus &now)
{
    const auto host = [](const HostStatus &of) { return of.name; };
    out.all(Area::Power, then.hosts, now.hosts, host, [&](const HostStatus &was, const HostStatus &is) {
        out.value(Area::Power, was.name, u"power"_s, spelled(was.power), spelled(is.power));
        out.value(Area::Power, was.name, u"beats"_s, spelled(was.beats), spelled(is.beats));
    });
    const auto computer = [](const IndependentComputerStatus &of) { return of.name; };
    out.all(Area::Power, then.independentComputers, now.independentComputers, computer,
            [&](const auto &was, const auto &is) {
                out.value(Area::Power, was.name, u"line"_s, spelled(was.line), spelled(is.line));
                out.value(Area::Power, was.name, u"port"_s, was.port, is.port);
                const auto outlet = [&](const OutletStatus &of) {
                    return was.name + u':' + QString::number(of.outlet);
                };
                out.all(Area::Power, was.outlets, is.outlets, outlet,
                        [&](const OutletStatus &one, const OutletStatus &other) {
                            out.value(Area::Power, outlet(one), u"host"_s, one.host, other.host);
                            out.value(Area::Power, outlet(one), u"power"_s, spelled(one.power), spelled(other.power));
                            out.value(Area::Power, outlet(one), u"cycles"_s, QString::number(one.cycles),
                                      QString::number(other.cycles));
                            out.value(Area::Power, outlet(one), u"offs"_s, QString::number(one.offs),
                                      QString::number(other.offs));
                        });
            });
}

void compareAlarms(Comparison &out, const SiteStatus &then, const SiteStatus &now)
{
    const auto key = [](const AlarmStatus &alarm) { return alarm.target + u' ' + alarm.alarm; };
    out.all(Area::Alarm, then.alarms, now.alarms, key, [&](const AlarmStatus &was, const AlarmStatus &is) {
        out.value(Area::Alarm, key(was), u"state"_s, was.state, is.state);
        out.value(Area::Alarm, key(was), u"severity"_s, spelled(was.severity), spelled(is.severity));
    });
}

struct ConfigKey {
    QString key, value;
};

std::vector<ConfigKey> keysOf(const QJsonObject &config)
{
    std::vector<ConfigKey> keys;
    for (const QJsonValue &each : config["keys"_L1].toArray())
        keys.push_back({each["key"_L1].toString(), each["value"_L1].toString()});
    return keys;
}

// A limit and its window, or a span of time: what an operator sets by the thresholds dialog.
Area areaOfKey(const ConfigKey &key)
{
    static const QRegularExpression threshold(u"^\\s*(\\{\\s*count\\s*=.*\\}|\"\\d+(ms|s|m|h|d)\")\\s*$"_s);
    return threshold.match(key.value).hasMatch() ? Area::Threshold : Area::Configuration;
}

void compareConfig(Comparison &out, const QJsonObject &then, const QJsonObject &now, Area area)
{
    QHash<QString, QString> is;
    for (const ConfigKey &key : keysOf(now))
        is.insert(key.key, key.value);
    for (const ConfigKey &key : keysOf(then)) {
        const QString after = is.take(key.key);
        if (areaOfKey(key) == area)
            out.value(area, key.key, u"value"_s, key.value, after);
    }
    for (const ConfigKey &key : keysOf(now)) {
        if (is.contains(key.key) && areaOfKey(key) == area)
            out.value(area, key.key, u"value"_s, {}, key.value);
    }
}

QByteArray csvField(const QString &text)
{
    QByteArray field = text.toUtf8();
    if (field.contains('"') || field.contains(',') || field.contains('\n') || field.contains('\r'))
        field = '"' + field.replace("\"", "\"\"") + '"';
    return field;
}

} // namespace

std::vector<Difference> differences(const Snapshot &then, const Snapshot &now)
{
    Comparison out;
    out.value(Area::Site, then.state.site, u"observe"_s, yesNo(then.state.observe), yesNo(now.state.observe));
    out.all(
        Area::Host, then.state.hosts, now.state.hosts, [](const HostStatus &of) { return of.name; },
        [&](const HostStatus &was, const HostStatus &is) { compareHost(out, was, is); });
    const auto group = [](const GroupStatus &of) { return of.name; };
    out.all(Area::Group, then.state.groups, now.state.groups, group,
            [&](const GroupStatus &was, const GroupStatus &is) { compareGroup(out, was, is); });
    std::vector<MemberStatus> membersThen, membersNow;
    for (const GroupStatus &of : then.state.groups)
        membersThen.insert(membersThen.end(), of.members.begin(), of.members.end());
    for (const GroupStatus &of : now.state.groups)
        membersNow.insert(membersNow.end(), of.members.begin(), of.members.end());
    out.all(
        Area::Member, membersThen, membersNow, [](const MemberStatus &of) { return of.member; },
        [&](const MemberStatus &was, const MemberStatus &is) { compareMember(out, was, is); });
    out.all(
        Area::Resource, then.state.resources, now.state.resources, [](const ResourceStatus &of) { return of.target; },
        [&](const ResourceStatus &was, const ResourceStatus &is) {
            out.value(Area::Resource, was.target, u"state"_s, spelled(was.state), spelled(is.state));
            out.value(Area::Resource, was.target, u"critical"_s, yesNo(was.critical), yesNo(is.critical));
        });
    comparePower(out, then.state, now.state);
    compareAlarms(out, then.state, now.state);
    compareConfig(out, then.config, now.config, Area::Threshold);
    compareConfig(out, then.config, now.config, Area::Configuration);
    return out.take();
}

QString sentence(const Difference &difference)
{
    const auto shown = [](const QString &value) { return value.isEmpty() ? u"none"_s : value; };
    if (difference.what.isEmpty())
        return difference.before.isEmpty() ? u"%1 is new."_s.arg(difference.target)
                                           : u"%1 is gone."_s.arg(difference.target);
    return u"%1: %2 was %3, is %4."_s.arg(difference.target, difference.what, shown(difference.before),
                                          shown(difference.after));
}

QJsonArray toJson(const std::vector<Difference> &differences)
{
    QJsonArray out;
    for (const Difference &one : differences)
        out.append(QJsonObject{{u"area"_s, QString(Difference::areaNames[static_cast<std::size_t>(one.area)])},
                               {u"target"_s, one.target},
                               {u"what"_s, one.what},
                               {u"before"_s, one.before},
                               {u"after"_s, one.after},
                               {u"text"_s, sentence(one)}});
    return out;
}

QByteArray toCsv(const std::vector<Difference> &differences)
{
    QByteArray out = "area,target,what,before,after\r\n";
    for (const Difference &one : differences) {
        const QByteArrayList fields{csvField(Difference::areaNames[static_cast<std::size_t>(one.area)]),
                                    csvField(one.target), csvField(one.what), csvField(one.before),
                                    csvField(one.after)};
        out += fields.join(',') + "\r\n";
    }
    return out;
}

} // namespace holdfast
