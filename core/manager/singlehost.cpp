#include <manager/singlehost.h>

#include <bus/corosyncbus.h>
#include <config/sitereader.h>
#include <manager/busmessages.h>

#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

#include <unistd.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

// Sockets' names are limited to 107 bytes: what lives as long as the computer runs is kept away
// from long paths.
QString runDirectory(const QString &site)
{
    if (::geteuid() == 0)
        return u"/run/holdfast/"_s + site;
    const QString own = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return (own.isEmpty() ? u"/tmp/holdfast-%1"_s.arg(::geteuid()) : own + u"/holdfast"_s) + u'/'
        + site;
}

} // namespace

QString defaultDirectory()
{
    if (::geteuid() == 0)
        return u"/var/lib/holdfast"_s;
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    return (state.isEmpty() ? QDir::homePath() + u"/.local/state"_s : state) + u"/holdfast"_s;
}

SingleHost::SingleHost(SingleHostOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
}

SingleHost::~SingleHost() = default;

Outcome SingleHost::start()
{
    const QString file = QFileInfo(m_options.siteFile).absoluteFilePath();
    SiteReading reading = readSite(file.toStdString());
    std::string findings;
    for (const Diagnostic &diagnostic : reading.diagnostics)
        findings += (findings.empty() ? "" : "\n") + text(diagnostic);
    if (!reading.ok())
        return Error{findings, "",
                     "correct the site file; `holdfastctl check` reads it the same way"};
    if (!findings.empty())
        Q_EMIT note(QString::fromStdString(findings));
    m_site = std::make_shared<const Site>(std::move(*reading.config));
    const auto host = chooseHost();
    if (!host)
        return host.error();

    const QString site = QString::fromStdString(m_site->config.name);
    ManagerSettings settings;
    settings.site = m_site;
    settings.siteFile = file;
    settings.host = *host;
    const QString base = m_options.directory.isEmpty() ? defaultDirectory() : m_options.directory;
    settings.directory =
        QDir(base).absoluteFilePath(site + u'/' + QString::fromStdString(m_site->nameOf(*host)));
    m_directory = settings.directory;
    settings.runDirectory = runDirectory(site);
    settings.socket = m_options.socket;
    settings.retention = m_options.retention;
    QDir().mkpath(settings.runDirectory);
    auto bus = makeBus(*host);
    if (!bus)
        return bus.error();
    m_manager = std::make_unique<Manager>(std::move(settings), std::move(*bus));
    connect(m_manager.get(), &Manager::note, this, &SingleHost::note);
    connect(m_manager.get(), &Manager::serving, this, &SingleHost::serving);
    connect(m_manager.get(), &Manager::stopped, m_manager.get(), &Manager::leave);
    connect(m_manager.get(), &Manager::left, this, &SingleHost::stopped);
    if (const auto outcome = m_manager->open(); !outcome)
        return outcome;
    m_manager->join();
    return done();
}

// Addresses are what says that there are other computers to be joined.
Expected<std::unique_ptr<Bus>> SingleHost::makeBus(HostId host)
{
    const auto &hosts = m_site->config.hosts;
    std::string without;
    for (const HostConfig &each : hosts) {
        if (each.address.empty())
            without += (without.empty() ? "" : ", ") + each.name;
    }
    if (hosts.size() == 1)
        return std::unique_ptr<Bus>(std::make_unique<LocalBus>(m_hub, host));
    if (!without.empty()) {
        Q_EMIT note(u"this manager knows of %1 only: to join the %2 hosts of %3 each needs an address in the site "
                    "file; %4 has none"_s.arg(QString::fromStdString(m_site->nameOf(host)))
                        .arg(hosts.size())
                        .arg(QString::fromStdString(m_site->config.name), QString::fromStdString(without)));
        return std::unique_ptr<Bus>(std::make_unique<LocalBus>(m_hub, host));
    }
    if (!CorosyncBus::isBuiltIn())
        return Error{"this build can't join the " + std::to_string(hosts.size()) + " hosts of " + m_site->config.name,
                     m_options.siteFile.toStdString(),
                     "install libcpg-dev and libvotequorum-dev, then configure and build again; without the addresses "
                     "of the hosts each manager runs by itself"};
    BusIdentity identity;
    identity.host = host;
    identity.hostName = m_site->nameOf(host);
    identity.version = HOLDFAST_VERSION;
    identity.site = m_site->config.name;
    identity.structure = structureHash(*m_site);
    for (std::uint32_t i = 0; i < hosts.size(); ++i)
        identity.voters.push_back(HostId{i});
    identity.hosts = hosts.size();
    identity.device = !m_site->config.independentComputers.empty();
    return std::unique_ptr<Bus>(std::make_unique<CorosyncBus>(std::move(identity)));
}

Expected<HostId> SingleHost::chooseHost() const
{
    if (m_options.host.isEmpty() && m_site->config.hosts.size() == 1)
        return HostId{0};
    const QString name =
        m_options.host.isEmpty() ? QSysInfo::machineHostName().section(u'.', 0, 0) : m_options.host;
    if (const HostId host = m_site->host(name.toStdString()); isValid(host))
        return host;
    std::string all;
    for (const HostConfig &host : m_site->config.hosts)
        all += (all.empty() ? "" : ", ") + host.name;
    return Error{"the site has no host \"" + name.toStdString() + "\"",
                 m_options.siteFile.toStdString(), "give --host one of " + all};
}

void SingleHost::setHooksFailing(bool failing)
{
    if (m_manager)
        m_manager->setHooksFailing(failing);
}

ManagerService *SingleHost::service() const
{
    return m_manager && m_manager->isServing() ? m_manager.get() : nullptr;
}

void SingleHost::stop()
{
    if (m_manager && m_options.stopGroups) {
        m_manager->stopGroups();
        return;
    }
    if (m_manager)
        m_manager->leave();
    else
        QMetaObject::invokeMethod(this, &SingleHost::stopped, Qt::QueuedConnection);
}

} // namespace holdfast
