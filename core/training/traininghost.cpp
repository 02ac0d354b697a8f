#include <training/traininghost.h>

#include <config/settings.h>

namespace holdfast {

using namespace Qt::StringLiterals;

TrainingHost::TrainingHost(ManagerSettings settings, LocalBusHub &hub,
                           std::chrono::milliseconds bootDelay, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_hub(hub)
{
    // What ran when the program ended has been stopped or killed: a host of the training site
    // always boots.
    m_settings.adopt = false;
    m_settings.reboot = [this] {
        QMetaObject::invokeMethod(this, &TrainingHost::reboot, Qt::QueuedConnection);
    };
    m_bootTimer.setSingleShot(true);
    m_bootTimer.setInterval(bootDelay);
    connect(&m_bootTimer, &QTimer::timeout, this, &TrainingHost::boot);
}

TrainingHost::~TrainingHost() = default;

QString TrainingHost::name() const
{
    return QString::fromStdString(m_settings.site->nameOf(m_settings.host));
}

void TrainingHost::setSite(std::shared_ptr<const Site> site)
{
    if (m_manager)
        return; // it has it, or will have it at its place in the order
    m_settings.host = site->host(m_settings.site->nameOf(m_settings.host));
    m_settings.site = std::move(site);
}

Outcome TrainingHost::begin()
{
    // Like any host it reads its configuration when it boots: it may have been changed meanwhile.
    SiteReading reading = readSite(m_settings.siteFile.toStdString());
    if (reading.ok() && sameStructure(m_settings.site->config, *reading.config))
        m_settings.site = std::make_shared<const Site>(std::move(*reading.config));

    auto manager =
        std::make_unique<Manager>(m_settings, std::make_unique<LocalBus>(m_hub, m_settings.host));
    connect(manager.get(), &Manager::note, this, &TrainingHost::note);
    connect(manager.get(), &Manager::serving, this, &TrainingHost::changed);
    connect(manager.get(), &Manager::hostsChanged, this, &TrainingHost::hostsChanged);
    connect(manager.get(), &Manager::stopped, this, &TrainingHost::stopped);
    if (const auto outcome = manager->open(); !outcome) {
        m_condition = Condition::Failed;
        return outcome;
    }
    m_manager = std::move(manager);
    m_condition = Condition::Running;
    m_manager->join();
    return done();
}

// The site may have got other members meanwhile: the next manager begins with those.
void TrainingHost::letGo()
{
    m_settings.site = m_manager->sharedSite();
    m_settings.host = m_manager->host();
    m_manager.reset();
}

void TrainingHost::boot()
{
    if (const auto outcome = begin(); !outcome)
        Q_EMIT note(
            u"%1 can't boot: %2"_s.arg(name(), QString::fromStdString(outcome.error().message())));
}

void TrainingHost::powerOn()
{
    if (m_condition == Condition::Running || m_condition == Condition::Booting)
        return;
    m_condition = Condition::Booting;
    m_bootTimer.start();
}

void TrainingHost::powerOff()
{
    m_bootTimer.stop();
    m_condition = Condition::Off;
    if (!m_manager)
        return;
    m_manager->losePower();
    letGo();
    Q_EMIT changed();
}

// Everything has been stopped by the manager itself, which asks for this from its own event loop.
void TrainingHost::reboot()
{
    if (m_condition != Condition::Running)
        return;
    m_condition = Condition::Booting;
    connect(m_manager.get(), &Manager::left, this, &TrainingHost::restart, Qt::QueuedConnection);
    m_manager->leave();
    Q_EMIT changed();
}

void TrainingHost::restart()
{
    if (m_condition != Condition::Booting)
        return; // the power went meanwhile
    letGo();
    m_bootTimer.start();
    Q_EMIT changed();
}

void TrainingHost::stop()
{
    m_bootTimer.stop();
    if (m_condition == Condition::Running)
        m_manager->stopQuietly();
    else
        QMetaObject::invokeMethod(this, &TrainingHost::stopped, Qt::QueuedConnection);
}

} // namespace holdfast
