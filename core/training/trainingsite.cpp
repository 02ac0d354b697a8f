#include <training/trainingsite.h>

#include <config/sitereader.h>
#include <run/children.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

const QString consoleName = u"console"_s;

QString text(const std::string &from)
{
    return QString::fromStdString(from);
}

QStringList hostNames(const Site &site)
{
    QStringList names;
    for (const HostConfig &host : site.config.hosts)
        names.append(text(host.name));
    return names;
}

Outcome touch(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        return done();
    return Error{"the resource's file can't be made: " + file.errorString().toStdString(),
                 path.toStdString(), ""};
}

} // namespace

TrainingSite::TrainingSite(TrainingOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    if (m_options.programs.isEmpty())
        m_options.programs = QCoreApplication::applicationDirPath();
}

TrainingSite::~TrainingSite()
{
    // The power of all hosts fails: nothing stays behind.
    for (const auto &host : m_hosts)
        host->powerOff();
}

// ---- beginning
// --------------------------------------------------------------------------------------------------------------

Outcome TrainingSite::start()
{
    auto directory = TrainingDirectory::open(m_options.directory, m_options.programs);
    if (!directory)
        return directory.error();
    m_directory = std::move(*directory);
    m_guardian.watchOver(m_directory->runDirectory());
    children::collectOrphans();
    for (const auto phase : {&TrainingSite::readSite, &TrainingSite::makeResources,
                             &TrainingSite::makeCables, &TrainingSite::startIndependentComputer,
                             &TrainingSite::makeHosts, &TrainingSite::startHosts}) {
        if (const auto outcome = (this->*phase)(); !outcome)
            return outcome;
    }
    return done();
}

Outcome TrainingSite::readSite()
{
    if (const auto outcome = m_directory->instantiate(m_options.templateFile); !outcome)
        return outcome;
    SiteReading reading = holdfast::readSite(siteFile().toStdString());
    if (reading.ok()) {
        m_site = std::make_shared<const Site>(std::move(*reading.config));
        return done();
    }
    std::string findings;
    for (const Diagnostic &diagnostic : reading.diagnostics)
        findings += "\n" + holdfast::text(diagnostic);
    return Error{"the training site's file has errors:" + findings, siteFile().toStdString(),
                 "correct it, or remove it: it is made anew from FIG. 1"};
}

// What the probes of its resources look at.
Outcome TrainingSite::makeResources()
{
    const QString prefix = m_directory->kept(u"run/"_s);
    for (const ResourceConfig &resource : m_site->config.resources) {
        const QString path = text(resource.probe.path);
        if (resource.probe.kind != ProbeKind::File || !path.startsWith(prefix))
            continue;
        if (const auto outcome = touch(m_directory->run(path.mid(prefix.size()))); !outcome)
            return outcome;
    }
    return done();
}

// One cable a host from its serial port to the independent computer's, and one for a console.
Outcome TrainingSite::makeCables()
{
    QStringList ends = hostNames(*m_site);
    ends.append(consoleName);
    for (const QString &end : std::as_const(ends)) {
        if (const auto outcome = makeCable(end); !outcome)
            return outcome;
    }
    return done();
}

Outcome TrainingSite::makeCable(const QString &end)
{
    auto cable = PtyPair::create(m_directory->run(u"tty-"_s + end), m_directory->run(u"ic-"_s + end));
    if (!cable)
        return cable.error();
    m_cables[end] = std::move(*cable);
    return done();
}

std::vector<IndependentProcess::Line> TrainingSite::linesOfCables() const
{
    std::vector<IndependentProcess::Line> lines;
    for (const auto &[end, cable] : m_cables)
        lines.push_back({cable->link(PtyPair::End::Second), end});
    return lines;
}

Outcome TrainingSite::startIndependentComputer()
{
    const QString socket = m_directory->run(u"switch.sock"_s);
    m_switches = std::make_unique<Switchboard>(hostNames(*m_site));
    const QStringList off = keptOff();
    for (const QString &host : off)
        m_switches->set(host, false);
    connect(m_switches.get(), &Switchboard::switched, this, &TrainingSite::switched);
    if (const auto outcome = m_switches->listen(socket); !outcome)
        return outcome;
    m_independent = std::make_unique<IndependentProcess>(IndependentProcess::Paths{
        m_options.programs + u"/holdfast-ic"_s, m_directory->run(u"ic.toml"_s),
        m_directory->kept(u"independent-computer.toml"_s), socket});
    connect(m_independent.get(), &IndependentProcess::failed, this, &TrainingSite::note);
    return m_independent->start(*m_site, linesOfCables());
}

Outcome TrainingSite::makeHosts()
{
    m_hub.setExpectedVotes(static_cast<int>(m_site->config.hosts.size()));
    for (std::uint32_t i = 0; i < m_site->config.hosts.size(); ++i)
        makeHost(HostId{i});
    return done();
}

TrainingHost &TrainingSite::makeHost(HostId id)
{
    ManagerSettings settings;
    settings.site = m_site;
    settings.siteFile = siteFile();
    settings.host = id;
    settings.directory = m_directory->kept(text(m_site->nameOf(id)));
    settings.runDirectory = m_directory->runDirectory();
    settings.journal.durability = Durability::ProcessKill;
    auto host = std::make_unique<TrainingHost>(std::move(settings), m_hub, m_options.bootDelay);
    connect(host.get(), &TrainingHost::changed, this, &TrainingSite::hostChanged);
    // Not within its manager, which is about to tell the rest.
    connect(host.get(), &TrainingHost::hostsChanged, this, &TrainingSite::hostsChanged, Qt::QueuedConnection);
    connect(host.get(), &TrainingHost::stopped, this, &TrainingSite::hostStopped);
    connect(host.get(), &TrainingHost::note, this, &TrainingSite::note);
    m_hosts.push_back(std::move(host));
    return *m_hosts.back();
}

// The one whose journal knows the most begins; the others learn from it.
Outcome TrainingSite::startHosts()
{
    std::vector<std::pair<qint64, TrainingHost *>> order;
    for (const auto &host : m_hosts) {
        if (m_switches->isOn(host->name()))
            order.emplace_back(-lastSeqOf(m_directory->kept(host->name())), host.get());
    }
    std::ranges::stable_sort(order, {}, &std::pair<qint64, TrainingHost *>::first);
    for (const auto &[seq, host] : order) {
        if (const auto outcome = host->begin(); !outcome)
            return outcome;
    }
    return done();
}

// ---- life
// --------------------------------------------------------------------------------------------------------------------

// Every manager says so; the first one is enough.
void TrainingSite::hostsChanged()
{
    if (m_stopping > 0 || hostNames(*site()) == hostNames(*m_site))
        return;
    m_site = site();
    if (const auto outcome = takeHostsIn(); !outcome)
        Q_EMIT note(u"the site's new hosts can't be had: "_s + text(outcome.error().message()));
}

// A host that goes had no power before.
Outcome TrainingSite::takeHostsIn()
{
    const QStringList names = hostNames(*m_site);
    for (const auto &host : m_hosts) {
        if (!names.contains(host->name()))
            host->powerOff(); // it may have been about to come up
    }
    std::erase_if(m_hosts, [&](const auto &host) { return !names.contains(host->name()); });
    std::erase_if(m_cables, [&](const auto &cable) {
        return cable.first != consoleName && !names.contains(cable.first);
    });
    m_switches->setHosts(names);
    for (const auto &host : m_hosts)
        host->setSite(m_site);
    for (const QString &name : names) {
        if (host(name) != nullptr)
            continue;
        if (const auto outcome = makeCable(name); !outcome)
            return outcome;
        makeHost(m_site->host(name.toStdString())).powerOn();
    }
    keepSwitches();
    // As a technician would: its outlets and lines are in its own configuration.
    m_independent->stop();
    return m_independent->start(*m_site, linesOfCables());
}

void TrainingSite::switched(const QString &name, bool on)
{
    if (on)
        host(name)->powerOn();
    else
        host(name)->powerOff();
    keepSwitches();
}

QStringList TrainingSite::keptOff() const
{
    QFile file(m_directory->kept(u"switched-off"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

// Who has no power, so that it has none after a restart of the program either.
void TrainingSite::keepSwitches() const
{
    QFile file(m_directory->kept(u"switched-off"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return;
    for (const auto &host : m_hosts) {
        if (!m_switches->isOn(host->name()))
            file.write(host->name().toUtf8() + '\n');
    }
}

TrainingHost *TrainingSite::host(const QString &name) const
{
    const auto found =
        std::ranges::find_if(m_hosts, [&](const auto &host) { return host->name() == name; });
    return found == m_hosts.end() ? nullptr : found->get();
}

PtyPair *TrainingSite::cable(const QString &host) const
{
    const auto found = m_cables.find(host);
    return found == m_cables.end() ? nullptr : found->second.get();
}

std::shared_ptr<const Site> TrainingSite::site() const
{
    for (const auto &host : m_hosts) {
        if (host->manager() != nullptr && host->manager()->isServing())
            return host->manager()->sharedSite();
    }
    return m_site;
}

ManagerService *TrainingSite::service() const
{
    for (const auto &host : m_hosts) {
        if (host->manager() != nullptr && host->manager()->isServing())
            return host->manager();
    }
    return nullptr;
}

void TrainingSite::hostChanged()
{
    ManagerService *now = service();
    if (now == m_service)
        return;
    m_service = now;
    Q_EMIT serviceChanged();
}

// ---- end
// ---------------------------------------------------------------------------------------------------------------------

Outcome TrainingSite::cutOff(const QString &name)
{
    const TrainingHost *cut = host(name);
    if (cut == nullptr)
        return Error{"the training site has no host \"" + name.toStdString() + '"', {}, {}};
    std::vector<HostId> rest;
    for (const auto &each : m_hosts) {
        if (each->id() != cut->id())
            rest.push_back(each->id());
    }
    m_hub.partition({rest, {cut->id()}});
    return done();
}

void TrainingSite::joinAll()
{
    m_hub.heal();
}

void TrainingSite::stop()
{
    if (m_stopping > 0)
        return;
    m_stopping = m_hosts.size();
    if (m_hosts.empty()) {
        QMetaObject::invokeMethod(this, &TrainingSite::stopped, Qt::QueuedConnection);
        return;
    }
    for (const auto &host : m_hosts)
        host->stop();
}

void TrainingSite::hostStopped()
{
    if (m_stopping == 0 || --m_stopping > 0)
        return;
    if (m_independent)
        m_independent->stop();
    Q_EMIT stopped();
}

} // namespace holdfast
