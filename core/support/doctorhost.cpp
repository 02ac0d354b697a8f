// What is this computer's own: units, serial ports, agents, clock, watchdog, disk, cgroups, limits, hooks.
#include <support/doctor.h>

#include <hooks/hookconfig.h>
#include <run/ocfagent.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mebibyte = 1 << 20;

QString text(const std::string &from)
{
    return QString::fromStdString(from);
}

QString sizeText(qint64 bytes)
{
    return bytes < 1024 * mebibyte ? u"%1 MiB"_s.arg(bytes / mebibyte)
                                   : u"%1 GiB"_s.arg(double(bytes) / double(1024 * mebibyte), 0, 'f', 1);
}

void examineUnit(Examination &on, const QString &unit, const QString &what, bool &runs)
{
    const ProgramAnswer enabled = on.here.run({u"systemctl"_s, u"is-enabled"_s, unit});
    const ProgramAnswer active = on.here.run({u"systemctl"_s, u"is-active"_s, unit});
    runs = active.ran && active.status == 0;
    const QString state = active.output.trimmed().section(u'\n', -1);
    const QString known = enabled.output.trimmed().section(u'\n', -1);
    if (!enabled.ran || !active.ran || active.output.contains(u"Failed to connect to bus"_s))
        return on.warn(u"units"_s, u"systemd can't be asked: whether %1 is started at boot isn't known"_s.arg(what),
                       unit, u"See to it that it is, and started again when it ends."_s);
    if (known.contains(u"not-found"_s) || known.contains(u"No such file"_s))
        return on.bad(u"units"_s, u"%1 is not installed as a service"_s.arg(what), unit, u"Install its package."_s);
    if (enabled.status != 0)
        on.bad(u"units"_s, u"%1 is not started at boot (%2)"_s.arg(what, known), unit,
               u"systemctl enable %1"_s.arg(unit));
    if (!runs)
        on.bad(u"units"_s, u"%1 does not run (%2)"_s.arg(what, state), unit,
               u"systemctl start %1; journalctl -u %1 says why it ended."_s.arg(unit));
    if (enabled.status == 0 && runs)
        on.ok(u"units"_s, u"%1 runs and is started at boot"_s.arg(what), unit);
}

// Of the resources and processes that may be on this host.
QSet<QString> ocfAgentsOf(const Examination &on)
{
    QSet<QString> agents;
    for (const ResourceConfig &resource : on.site->config.resources) {
        const bool here = std::ranges::find(resource.hosts, on.self) != resource.hosts.end();
        if (here && resource.probe.kind == ProbeKind::Ocf)
            agents.insert(text(resource.probe.agent));
    }
    for (const GroupConfig &group : on.site->config.groups) {
        if (std::ranges::find(group.hosts, on.self) == group.hosts.end())
            continue;
        for (const ProcessConfig &process : group.processes) {
            if (process.handshake == Handshake::Ocf)
                agents.insert(text(process.agent));
        }
    }
    return agents;
}

std::size_t processesHere(const Examination &on)
{
    std::size_t count = 0;
    for (const GroupConfig &group : on.site->config.groups) {
        if (std::ranges::find(group.hosts, on.self) != group.hosts.end())
            count += group.processes.size();
    }
    return count;
}

bool limitsTrees(const Examination &on)
{
    return std::ranges::any_of(on.site->config.groups, [](const GroupConfig &group) {
        return std::ranges::any_of(group.processes, [](const ProcessConfig &process) {
            return process.limits.contains("memory") || process.limits.contains("pids");
        });
    });
}

} // namespace

void examineUnits(Examination &on)
{
    examineUnit(on, u"holdfastd.service"_s, u"the manager"_s, on.managerRuns);
    bool runs = false;
    if (on.isCluster())
        examineUnit(on, u"corosync.service"_s, u"the cluster engine"_s, runs);
    if (on.here.exists(u"/etc/holdfast-ic.toml"_s))
        examineUnit(on, u"holdfast-ic.service"_s, u"the independent computer"_s, runs);
}

void examineSerialPorts(Examination &on)
{
    const SiteConfig &site = on.site->config;
    const HostConfig &host = on.site->at(on.self);
    for (std::size_t i = 0; i < site.independentComputers.size(); ++i) {
        const bool own = host.serial.size() > i && !host.serial[i].empty();
        const QString port = text(own ? host.serial[i] : site.independentComputers[i].serial);
        const QString path = on.here.below(port);
        const QString whose = u"the line to %1"_s.arg(text(site.independentComputers[i].name));
        if (!QFileInfo::exists(path))
            on.bad(
                u"serial"_s, u"%1 has no port"_s.arg(whose), port,
                u"Plug the cable in, or correct `serial` in the site file; dmesg tells how the kernel calls ports, and "
                "/dev/serial/by-id has names that stay."_s);
        else if (!on.here.isDevice(path))
            on.bad(u"serial"_s, u"%1 is no serial port"_s.arg(whose), port, u"Correct `serial` in the site file."_s);
        else if (!on.here.mayUse(path))
            on.bad(
                u"serial"_s, u"%1 may not be used by this user"_s.arg(whose), port,
                u"Run the manager as root, or put its user into the group of the port: usermod -a -G dialout USER."_s);
        else
            on.ok(u"serial"_s, u"%1 has its port"_s.arg(whose), port);
    }
}

void examineAgents(Examination &on)
{
    QStringList there;
    QStringList agents(ocfAgentsOf(on).values());
    agents.sort();
    for (const QString &agent : std::as_const(agents)) {
        const QString file = text(ocfRoot()) + u"/resource.d/"_s + QString(agent).replace(u':', u'/');
        if (QFileInfo(on.here.below(file)).isExecutable())
            there.append(agent);
        else
            on.bad(u"agents"_s, u"the OCF agent %1 is not installed"_s.arg(agent), file,
                   u"Install its package: apt-get install resource-agents"_s);
    }
    QSet<QString> fences;
    for (const HostConfig &host : on.site->config.hosts) {
        for (const FenceLevel &level : host.fence)
            fences.insert(text(level.agent));
    }
    QStringList names(fences.values());
    names.sort();
    for (const QString &agent : std::as_const(names)) {
        const ProgramAnswer answer = on.here.run({agent, u"-o"_s, u"metadata"_s});
        if (answer.ran && answer.status == 0)
            there.append(agent);
        else
            on.bad(u"agents"_s,
                   answer.ran ? u"the fence agent fails when it is asked for its metadata"_s
                              : u"the fence agent is not installed"_s,
                   agent, u"Install its package: apt-get install fence-agents"_s);
    }
    if (!there.isEmpty())
        on.ok(u"agents"_s, u"installed: %1"_s.arg(there.join(u", "_s)));
}

void examineClock(Examination &on)
{
    const auto clock = on.here.clock();
    if (!clock)
        on.warn(u"clock"_s, u"the kernel doesn't say whether the clock is synchronised"_s, {},
                u"See to it that it is: apt-get install chrony"_s);
    else if (!clock->synchronised)
        on.warn(u"clock"_s, u"the clock is not synchronised: times of events on several hosts can't be compared"_s, {},
                u"apt-get install chrony (nothing is decided by the wall clock)"_s);
    else
        on.ok(u"clock"_s, u"synchronised, to %1 ms at least"_s.arg(clock->greatestError.count() / 1000 + 1));
}

void examineWatchdog(Examination &on)
{
    const auto &watchdog = on.site->config.watchdog;
    if (!watchdog || watchdog->device.empty()) {
        const bool pairs = std::ranges::any_of(on.site->config.groups,
                                               [](const GroupConfig &group) { return group.pair.has_value(); });
        if (on.isCluster() && pairs)
            on.warn(u"watchdog"_s,
                    u"none is configured: that a frozen host is not Active has to be proved by its power"_s, {},
                    u"Set [site.watchdog] device where hosts have one (modprobe softdog makes one of software)."_s);
        return;
    }
    const QString device = text(watchdog->device);
    if (!on.here.exists(device))
        on.bad(u"watchdog"_s, u"there is no such device"_s, device,
               u"Load its driver at boot (/etc/modules-load.d), or correct [site.watchdog]."_s);
    else if (!on.here.isDevice(on.here.below(device)))
        on.bad(u"watchdog"_s, u"that is no device"_s, device, u"Correct [site.watchdog]."_s);
    else
        on.ok(u"watchdog"_s, u"there is one"_s, device);
}

void examineDisk(Examination &on)
{
    constexpr qint64 least = 100 * mebibyte;
    QString directory = u"/var/lib/holdfast"_s;
    // Before the first start the place where it will be.
    QString place = on.here.below(directory);
    while (!QFileInfo::exists(place) && place.contains(u'/'))
        place = QFileInfo(place).path();
    const auto free = on.here.freeBytes(place);
    qint64 used = 0;
    if (on.site && isValid(on.self)) {
        directory += u'/' + text(on.site->config.name) + u'/' + text(on.site->nameOf(on.self));
        used = QFileInfo(on.here.below(directory + u"/journal.db"_s)).size();
    }
    const QString todo = u"Make room, or bound the journal: holdfastd --journal-size."_s;
    if (!free)
        on.warn(u"disk"_s, u"the room for the journal isn't known"_s, directory, todo);
    else if (*free < least)
        on.bad(u"disk"_s, u"%1 are free"_s.arg(sizeText(*free)), directory, todo);
    else if (*free + used < on.question.journalBytes)
        on.warn(u"disk"_s,
                u"%1 are free, the journal may need %2 more"_s.arg(sizeText(*free),
                                                                   sizeText(on.question.journalBytes - used)),
                directory, todo);
    else
        on.ok(u"disk"_s, u"%1 are free"_s.arg(sizeText(*free)), directory);
}

void examineCgroups(Examination &on)
{
    const QString place = u"/sys/fs/cgroup/cgroup.controllers"_s;
    const auto controllers = QString::fromUtf8(on.here.read(place)).simplified().split(u' ', Qt::SkipEmptyParts);
    const bool needed = on.site && limitsTrees(on);
    if (controllers.isEmpty())
        return on.warn(u"cgroups"_s,
                       u"there is no cgroup v2: processes that daemonise are found by their environment"_s, place,
                       u"Boot with systemd.unified_cgroup_hierarchy=1."_s);
    QStringList missing;
    for (const QString &each : {u"memory"_s, u"pids"_s}) {
        if (!controllers.contains(each))
            missing.append(each);
    }
    if (missing.isEmpty())
        on.ok(u"cgroups"_s, u"cgroup v2 with memory and pids"_s);
    else if (needed)
        on.bad(u"cgroups"_s, u"limits of the site file need the controllers %1"_s.arg(missing.join(u", "_s)), place,
               u"Enable them (kernel command line cgroup_enable=memory), or leave the limits out."_s);
    else
        on.ok(u"cgroups"_s, u"cgroup v2, without %1, which the site doesn't need"_s.arg(missing.join(u", "_s)));
}

void examineLimits(Examination &on)
{
    if (!on.site || !isValid(on.self))
        return;
    const auto processes = static_cast<qint64>(processesHere(on));
    const qint64 descriptors = 256 + 8 * processes; // pipes, sockets, pidfd and cgroup of each
    const ProgramAnswer answer =
        on.here.run({u"systemctl"_s, u"show"_s, u"--value"_s, u"--property=LimitNOFILE"_s, u"holdfastd.service"_s});
    bool whole = false;
    const qint64 limit = answer.output.trimmed().toLongLong(&whole);
    if (answer.ran && answer.status == 0 && whole && limit < descriptors)
        on.bad(u"limits"_s,
               u"the manager may open %1 files, and needs up to %2 for %3 processes"_s.arg(limit)
                   .arg(descriptors)
                   .arg(processes),
               u"holdfastd.service"_s, u"systemctl edit holdfastd: [Service] LimitNOFILE=%1"_s.arg(2 * descriptors));
    const qint64 pids = on.here.read(u"/proc/sys/kernel/pid_max"_s).trimmed().toLongLong();
    const qint64 wanted = 1000 + 10 * processes;
    if (pids > 0 && pids < wanted)
        on.warn(u"limits"_s, u"the kernel has %1 process numbers, for %2 processes"_s.arg(pids).arg(processes),
                u"/proc/sys/kernel/pid_max"_s, u"sysctl -w kernel.pid_max=%1"_s.arg(4 * wanted));
    if (!(answer.ran && whole && limit < descriptors) && !(pids > 0 && pids < wanted))
        on.ok(u"limits"_s, u"enough open files and process numbers for %1 processes"_s.arg(processes));
}

void examineHooks(Examination &on)
{
    const QString file = QFileInfo(on.question.siteFile).dir().filePath(u"hooks.toml"_s);
    if (!on.here.exists(file))
        return;
    const HooksReading reading = readHooks(QFile::encodeName(on.here.below(file)).toStdString());
    for (const Diagnostic &diagnostic : reading.diagnostics)
        on.bad(u"hooks"_s, text(holdfast::text(diagnostic)), {}, u"Correct it, and restart the manager."_s);
    for (const HookConfig &hook : reading.hooks) {
        const auto *mail = std::get_if<MailTarget>(&hook.target);
        const auto *exec = std::get_if<ExecTarget>(&hook.target);
        const QString program = mail != nullptr         ? text(mail->program)
            : exec != nullptr && !exec->command.empty() ? text(exec->command.front())
                                                        : QString();
        if (program.startsWith(u'/') && !QFileInfo(on.here.below(program)).isExecutable())
            on.bad(u"hooks"_s, u"hook %1 runs a program that isn't there"_s.arg(text(hook.name)), program,
                   u"Install it, or correct %1."_s.arg(file));
    }
    if (reading.ok())
        on.ok(u"hooks"_s, u"%1 hooks"_s.arg(reading.hooks.size()), file);
}

} // namespace holdfast
