#include <thresholds/objectfields.h>

#include <model/duration.h>

#include <QProcess>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

QString quoted(const QString &text)
{
    QString out = text;
    return u'"' + out.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

QString listOf(const QStringList &texts)
{
    QStringList all;
    for (const QString &text : texts)
        all.append(quoted(text));
    return u'[' + all.join(u", "_s) + u']';
}

QString kindWord(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Group:
        return u"group"_s;
    case ObjectKind::Process:
        return u"process"_s;
    case ObjectKind::Resource:
        return u"resource"_s;
    case ObjectKind::Host:
        return u"host"_s;
    }
    return {};
}

const QStringList layers{u"application"_s, u"platform"_s, u"system"_s};
const QStringList handshakes{u"notify"_s, u"none"_s};
const QStringList yesNo{u"true"_s, u"false"_s};

} // namespace

std::vector<ObjectField> ObjectFields::of(ObjectKind kind, const ConfigInForce &config)
{
    using enum FieldForm;
    const QStringList hosts = names(config, u"host."_s);
    const QString pairs = u"hot|cold|lead-active"_s;
    switch (kind) {
    case ObjectKind::Group:
        return {
            {u""_s, Name, tr("Name"), true, {}, {}, {}},
            {u"layer"_s, Choice, tr("Layer"), true, layers, {}, {}},
            {u"pair.standby"_s,
             Choice,
             tr("Members"),
             true,
             {u"each"_s, u"hot"_s, u"cold"_s, u"lead-active"_s},
             {},
             {}},
            {u"hosts"_s, Names, tr("Hosts"), true, hosts, u"each"_s, u"pair.standby"_s},
            {u"pair.primary"_s, Choice, tr("Primary"), true, hosts, pairs, u"pair.standby"_s},
            {u"pair.alternate"_s, Choice, tr("Alternate"), true, hosts, pairs, u"pair.standby"_s},
            {u"process.main.command"_s,
             Words,
             tr("Command of its first process"),
             true,
             {},
             {},
             {}},
            {u"process.main.handshake"_s, Choice, tr("Its handshake"), false, handshakes, {}, {}},
            {u"resources"_s, Names, tr("Resources"), false, names(config, u"resource."_s), {}, {}},
            {u"depends_on"_s,
             Names,
             tr("Depends on groups"),
             false,
             names(config, u"group."_s),
             {},
             {}},
            {u"process_restart"_s, Budget, tr("Process restarts"), false, {}, {}, {}},
            {u"group_restart"_s, Budget, tr("Group restarts"), false, {}, {}, {}},
            {u"failback"_s,
             Choice,
             tr("Failback"),
             false,
             {u"manual"_s, u"auto"_s},
             pairs,
             u"pair.standby"_s}};
    case ObjectKind::Process:
        return {{u""_s, Parent, tr("Group"), true, names(config, u"group."_s), {}, {}},
                {u""_s, Name, tr("Name"), true, {}, {}, {}},
                {u"command"_s, Words, tr("Command"), true, {}, {}, {}},
                {u"handshake"_s, Choice, tr("Handshake"), false, handshakes, {}, {}},
                {u"critical"_s, Flag, tr("Critical"), false, yesNo, {}, {}},
                {u"restart"_s, Budget, tr("Process restarts"), false, {}, {}, {}},
                {u"start_timeout"_s, Elapsed, tr("Start time-out"), false, {}, {}, {}},
                {u"activate_timeout"_s, Elapsed, tr("Acknowledgement time-out"), false, {}, {}, {}},
                {u"stop_timeout"_s, Elapsed, tr("Stop time-out"), false, {}, {}, {}},
                {u"kill_timeout"_s, Elapsed, tr("Kill time-out"), false, {}, {}, {}},
                {u"watchdog"_s, Elapsed, tr("Watchdog"), false, {}, {}, {}},
                {u"user"_s, Text, tr("User"), false, {}, {}, {}}};
    case ObjectKind::Resource: {
        const QString kindKey = u"probe.kind"_s;
        return {
            {u""_s, Name, tr("Name"), true, {}, {}, {}},
            {u"layer"_s, Choice, tr("Layer"), true, layers, {}, {}},
            {u"hosts"_s, Names, tr("Hosts"), true, hosts, {}, {}},
            {kindKey,
             Choice,
             tr("Probe"),
             true,
             {u"file"_s, u"tcp"_s, u"disk-space"_s, u"link"_s, u"process"_s, u"exec"_s, u"ocf"_s,
              u"independent-computer"_s},
             {},
             {}},
            {u"probe.path"_s, Text, tr("Path"), true, {}, u"file|disk-space"_s, kindKey},
            {u"probe.min_free"_s, Text, tr("Least free space"), true, {}, u"disk-space"_s, kindKey},
            {u"probe.address"_s, Text, tr("Address"), true, {}, u"tcp"_s, kindKey},
            {u"probe.port"_s, Number, tr("Port"), true, {}, u"tcp"_s, kindKey},
            {u"probe.interface"_s, Text, tr("Interface"), true, {}, u"link"_s, kindKey},
            {u"probe.pidfile"_s, Text, tr("File with the pid"), true, {}, u"process"_s, kindKey},
            {u"probe.monitor"_s, Words, tr("Command that looks"), true, {}, u"exec"_s, kindKey},
            {u"probe.agent"_s, Text, tr("OCF agent"), true, {}, u"ocf"_s, kindKey},
            {u"critical"_s, Flag, tr("Critical"), false, yesNo, {}, {}},
            {u"interval"_s, Elapsed, tr("Looked at every"), false, {}, {}, {}},
            {u"timeout"_s, Elapsed, tr("Time-out of a look"), false, {}, {}, {}},
            {u"settle"_s, Elapsed, tr("Good again after"), false, {}, {}, {}}};
    }
    case ObjectKind::Host:
        return {{u""_s, Name, tr("Name"), true, {}, {}, {}},
                {u"outlet"_s, Number, tr("Outlet of its power"), false, {}, {}, {}},
                {u"serial"_s, Text, tr("Serial line"), false, {}, {}, {}},
                {u"address"_s, Names, tr("Addresses on the bus"), false, {}, {}, {}},
                {u"reinitialize"_s, Budget, tr("Re-initialisations"), false, {}, {}, {}},
                {u"reboot"_s, Budget, tr("Re-boots"), false, {}, {}, {}},
                {u"power_cycle"_s, Budget, tr("Power cycles"), false, {}, {}, {}},
                {u"boot_timeout"_s, Elapsed, tr("Boot time-out"), false, {}, {}, {}}};
    }
    return {};
}

QString ObjectFields::title(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Group:
        return tr("Add a group");
    case ObjectKind::Process:
        return tr("Add a process");
    case ObjectKind::Resource:
        return tr("Add a resource");
    case ObjectKind::Host:
        return tr("Add a host");
    }
    return {};
}

QString ObjectFields::verb(ObjectKind kind, const QString &name)
{
    switch (kind) {
    case ObjectKind::Group:
        return tr("Add group %1").arg(name);
    case ObjectKind::Process:
        return tr("Add process %1").arg(name);
    case ObjectKind::Resource:
        return tr("Add resource %1").arg(name);
    case ObjectKind::Host:
        return tr("Add host %1").arg(name);
    }
    return {};
}

// Every object has the key "name".
QStringList ObjectFields::names(const ConfigInForce &config, const QString &before)
{
    QStringList found;
    for (auto key = config.keys.begin(); key != config.keys.end(); ++key) {
        if (!key.key().startsWith(before) || !key.key().endsWith(".name"_L1))
            continue;
        const QString name = key.key().mid(before.size()).chopped(5);
        if (!name.contains(".process."_L1))
            found.append(name);
    }
    found.sort();
    return found;
}

QStringList ObjectFields::objects(const ConfigInForce &config)
{
    QStringList found;
    for (const QString &group : names(config, u"group."_s)) {
        found.append(u"group."_s + group);
        for (const QString &process : names(config, u"group."_s + group + u".process."_s))
            found.append(u"group."_s + group + u".process."_s + process);
    }
    for (const QString &resource : names(config, u"resource."_s))
        found.append(u"resource."_s + resource);
    for (const QString &host : names(config, u"host."_s))
        found.append(u"host."_s + host);
    return found;
}

std::optional<QString> ObjectFields::toml(FieldForm form, const QString &text)
{
    switch (form) {
    case FieldForm::Name:
    case FieldForm::Parent:
    case FieldForm::Text:
    case FieldForm::Choice:
        return quoted(text);
    case FieldForm::Names: {
        QStringList all;
        for (const QString &each : text.split(u','))
            all.append(each.trimmed());
        all.removeAll(QString());
        return listOf(all);
    }
    case FieldForm::Words:
        return listOf(QProcess::splitCommand(text));
    case FieldForm::Number: {
        bool ok = false;
        const int number = text.toInt(&ok);
        return ok ? std::optional(QString::number(number)) : std::nullopt;
    }
    case FieldForm::Elapsed:
        return parseDuration(text.toStdString()) ? std::optional(quoted(text)) : std::nullopt;
    case FieldForm::Budget: {
        static const QRegularExpression countAndTime(u"^(\\d{1,6})\\s+in\\s+(\\S+)$"_s);
        const auto read = countAndTime.match(text);
        const auto within =
            read.hasMatch() ? parseDuration(read.captured(2).toStdString()) : std::nullopt;
        return within ? std::optional(tomlOf({read.captured(1).toInt(), *within})) : std::nullopt;
    }
    case FieldForm::Flag:
        return text;
    }
    return std::nullopt;
}

const ConfigKey *ObjectFields::inherited(const ConfigInForce &config, ObjectKind kind,
                                         const QString &key, const QString &parent)
{
    const QString plain = key.startsWith("process."_L1) ? key.section(u'.', 2) : key;
    const bool ofProcess =
        kind == ObjectKind::Process || plain != key || plain == "process_restart"_L1;
    const QString said = ofProcess && plain == "restart"_L1 ? u"process_restart"_s : plain;
    if (kind == ObjectKind::Process && !parent.isEmpty()) {
        const auto found = config.keys.constFind(u"group."_s + parent + u'.' + said);
        if (found != config.keys.cend())
            return &*found;
    }
    if (const auto found = config.keys.constFind(u"defaults."_s + said);
        found != config.keys.cend())
        return &*found;
    // Only the built-in value is left: any object of the kind knows it.
    const QString before = (ofProcess ? u"group"_s : kindWord(kind)) + u'.';
    for (auto each = config.keys.cbegin(); each != config.keys.cend(); ++each) {
        const bool process = each.key().contains(".process."_L1);
        if (each.key().startsWith(before) && each.key().endsWith(u'.' + plain)
            && process == ofProcess && each->origin == "built-in"_L1)
            return &*each;
    }
    return nullptr;
}

} // namespace holdfast
