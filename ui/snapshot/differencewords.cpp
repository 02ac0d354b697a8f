#include <snapshot/differencewords.h>

#include <events/words.h>

#include <QCoreApplication>

#include <array>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(holdfast::Differences)
};

using Area = Difference::Area;

template <class Enum> QString wordOf(const QString &name)
{
    const auto value = fromName<Enum>(name.toStdString());
    return value ? word(*value) : name;
}

QString alarmStateWord(const QString &state)
{
    if (state == "unacknowledged"_L1)
        return Texts::tr("unacknowledged");
    if (state == "acknowledged"_L1)
        return Texts::tr("acknowledged");
    if (state == "returned-unacknowledged"_L1)
        return Texts::tr("gone, unacknowledged");
    if (state == "shelved"_L1)
        return Texts::tr("shelved");
    if (state == "out-of-service"_L1)
        return Texts::tr("out of service");
    return state;
}

QString runWord(const QString &run)
{
    if (run == "stopped"_L1)
        return Texts::tr("stopped");
    if (run == "starting"_L1)
        return Texts::tr("starting");
    if (run == "running"_L1)
        return Texts::tr("running");
    if (run == "stopping"_L1)
        return Texts::tr("stopping");
    if (run == "stuck"_L1)
        return Texts::tr("stuck");
    if (run == "faulty"_L1)
        return Texts::tr("faulty");
    return run;
}

QString standbyKindWord(const QString &kind)
{
    if (kind == "hot"_L1)
        return Texts::tr("hot");
    if (kind == "cold"_L1)
        return Texts::tr("cold");
    if (kind == "lead-active"_L1)
        return Texts::tr("lead-active");
    return kind;
}

QString stateWord(Area area, const QString &value)
{
    switch (area) {
    case Area::Host: return wordOf<HostState>(value);
    case Area::Member: return wordOf<State>(value);
    case Area::Resource: return wordOf<ResourceState>(value);
    case Area::Alarm: return alarmStateWord(value);
    case Area::Site:
    case Area::Group:
    case Area::Power:
    case Area::Threshold:
    case Area::Configuration: break;
    }
    return value;
}

struct Naming {
    QLatin1StringView what;
    const char *text; ///< in English
    QString (*value)(const QString &); ///< nullptr: as it is
};

// Every value that can differ and isn't a state.
const std::array namings{
    Naming{"observe"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "observe mode"), nullptr},
    Naming{"runnable"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "runnable"), nullptr},
    Naming{"rung"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "rung under way"), wordOf<Action>},
    Naming{"layer"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "layer"), wordOf<Layer>},
    Naming{"primary"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "primary"), nullptr},
    Naming{"alternates"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "alternates"), nullptr},
    Naming{"standby"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "kind of standby"), standbyKindWord},
    Naming{"depends-on"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "depends on"), nullptr},
    Naming{"protected"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "protected"), nullptr},
    Naming{"pending"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "requested role"), wordOf<Role>},
    Naming{"following"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "following"), nullptr},
    Naming{"stale"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "last known only"), nullptr},
    Naming{"resources"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "resources"), nullptr},
    Naming{"run"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "process"), runWord},
    Naming{"restarts"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "restarts"), nullptr},
    Naming{"critical"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "critical"), nullptr},
    Naming{"power"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "power"), wordOf<PowerState>},
    Naming{"beats"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "beats"), wordOf<BeatState>},
    Naming{"line"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "serial line"), wordOf<LinkState>},
    Naming{"port"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "port"), nullptr},
    Naming{"host"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "host"), nullptr},
    Naming{"cycles"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "power cycles"), nullptr},
    Naming{"offs"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "times without power"), nullptr},
    Naming{"severity"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "severity"), wordOf<Severity>},
    Naming{"value"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "value"), nullptr},
    Naming{"state"_L1, QT_TRANSLATE_NOOP("holdfast::Differences", "state"), nullptr},
};

const Naming *namingOf(const QString &what)
{
    for (const Naming &naming : namings) {
        if (what == naming.what)
            return &naming;
    }
    return nullptr;
}

} // namespace

QString areaWord(Area area)
{
    switch (area) {
    case Area::Site: return Texts::tr("Site");
    case Area::Host: return Texts::tr("Host");
    case Area::Group: return Texts::tr("Group");
    case Area::Member: return Texts::tr("Member");
    case Area::Resource: return Texts::tr("Resource");
    case Area::Power: return Texts::tr("Power");
    case Area::Alarm: return Texts::tr("Alarm");
    case Area::Threshold: return Texts::tr("Threshold");
    case Area::Configuration: return Texts::tr("Configuration");
    }
    return {};
}

QString whatWord(const Difference &difference)
{
    if (difference.what.isEmpty())
        return Texts::tr("there");
    if (difference.what.startsWith("used "_L1))
        return Texts::tr("used: %1", "how often a rung was taken").arg(wordOf<Action>(difference.what.mid(5)));
    const Naming *naming = namingOf(difference.what);
    return naming != nullptr ? Texts::tr(naming->text) : difference.what;
}

QString valueWord(const Difference &difference, const QString &value)
{
    if (value.isEmpty())
        return difference.what.isEmpty() ? Texts::tr("no") : u"\u2013"_s;
    if (difference.what.isEmpty() || value == "yes"_L1)
        return Texts::tr("yes");
    if (value == "no"_L1)
        return Texts::tr("no");
    if (difference.what == "state"_L1)
        return stateWord(difference.area, value);
    const Naming *naming = namingOf(difference.what);
    return naming != nullptr && naming->value != nullptr ? naming->value(value) : value;
}

QString targetWords(const Difference &difference)
{
    if (difference.area != Area::Alarm)
        return difference.target;
    return difference.target.section(u' ', 0, 0) + u": "_s
        + wordOf<AlarmKind>(difference.target.section(u' ', 1));
}

QString openableTarget(const Difference &difference)
{
    switch (difference.area) {
    case Area::Host:
    case Area::Group:
    case Area::Member:
    case Area::Resource: return difference.target;
    case Area::Alarm: return difference.target.section(u' ', 0, 0);
    case Area::Power: return difference.target.contains(u':') ? QString() : difference.target;
    case Area::Site:
    case Area::Threshold:
    case Area::Configuration: break;
    }
    return {};
}

QString differenceSentence(const Difference &difference)
{
    if (difference.what.isEmpty())
        return (difference.before.isEmpty() ? Texts::tr("%1 is new.") : Texts::tr("%1 is gone."))
            .arg(targetWords(difference));
    return Texts::tr("%1: %2 was %3, is %4.", "target, which value, then, now")
        .arg(targetWords(difference), whatWord(difference), valueWord(difference, difference.before),
             valueWord(difference, difference.after));
}

} // namespace holdfast
