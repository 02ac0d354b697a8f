#include <manager/powerlines.h>

#include <model/text.h>
#include <power/programswitch.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr auto byePatience = std::chrono::milliseconds(700);

// The line of this host: its own serial port where it names one.
IndependentComputerConfig lineOf(const Site &site, HostId host, std::size_t ic)
{
    IndependentComputerConfig config = site.config.independentComputers[ic];
    const std::vector<std::string> &own = site.at(host).serial;
    if (own.size() > ic && !own[ic].empty())
        config.serial = own[ic];
    return config;
}

} // namespace

PowerLines::PowerLines(std::shared_ptr<const Site> site, HostId self, QObject *parent)
    : QObject(parent)
    , m_site(std::move(site))
    , m_self(self)
{
    const QString host = QString::fromStdString(m_site->nameOf(self));
    const std::size_t count = m_site->config.independentComputers.size();
    m_states.assign(count, LinkState::Unknown);
    m_names.assign(count, {});
    for (std::uint32_t i = 0; i < count; ++i) {
        m_lines.push_back(std::make_unique<IcSession>(lineOf(*m_site, self, i), host));
        connectLine(i);
    }
    m_byeTimer.setSingleShot(true);
    connect(&m_byeTimer, &QTimer::timeout, this, &PowerLines::checkClosed);
}

PowerLines::~PowerLines() = default;

void PowerLines::connectLine(std::uint32_t ic)
{
    IcSession *line = m_lines[ic].get();
    connect(line, &IcSession::lineChanged, this,
            [this, ic](LinkState state, const QString &why) { lineChanged(ic, state, why); });
    connect(line, &IcSession::helloed, this,
            [this, ic](const QString &name) { m_names[ic] = name; });
    connect(line, &IcSession::outletChanged, this,
            [this, ic](int outlet) { outletChanged(ic, outlet); });
    connect(line, &IcSession::powerConfirmed, this,
            [this, ic](int outlet, PowerState power, const QString &by) {
                powerConfirmed(ic, outlet, power, by);
            });
    connect(line, &IcSession::powerResult, this,
            [this, ic](quint64 id, bool ok, const Error &error) { stepDone(ic, id, ok, error); });
    connect(line, &IcSession::voteAnswered, this,
            [this](bool, quint64, std::chrono::milliseconds, const QString &, const QString &ring,
                   QDeadlineTimer until) { Q_EMIT voteAnswered(ring, until); });
}

void PowerLines::vote(const QString &ring, const QString &members)
{
    if (!m_lines.empty())
        m_lines.front()->vote(ring, members);
}

void PowerLines::open()
{
    for (const auto &line : m_lines)
        line->open();
}

void PowerLines::bye()
{
    if (std::exchange(m_closing, true))
        return;
    for (const auto &line : m_lines)
        line->bye();
    m_byeTimer.start(byePatience);
    QMetaObject::invokeMethod(this, &PowerLines::checkClosed, Qt::QueuedConnection);
}

void PowerLines::checkClosed()
{
    const bool all = std::ranges::all_of(
        m_lines, [](const auto &line) { return line->line() == LinkState::Unknown; });
    if (!m_closing || (!all && m_byeTimer.isActive()))
        return;
    m_closing = false;
    m_byeTimer.stop();
    Q_EMIT closed();
}

void PowerLines::cut()
{
    for (const auto &line : m_lines) {
        line->disconnect(this);
        line->close();
    }
}

void PowerLines::setSite(std::shared_ptr<const Site> site)
{
    renumber(Renumbering(*m_site, *site));
    const std::shared_ptr<const Site> before = std::exchange(m_site, std::move(site));
    for (std::uint32_t ic = 0; ic < m_lines.size(); ++ic) {
        m_lines[ic]->setWatch(m_site->config.independentComputers[ic]);
        for (const auto &[outlet, known] : m_lines[ic]->outlets()) {
            const HostId host = hostOf(outlet);
            if (isValid(host) && !isValid(before->host(m_site->nameOf(host))))
                tellPower(host, stateOf(host, ic), false);
        }
    }
}

// What is on its way goes on, for the hosts that it was for.
void PowerLines::renumber(const Renumbering &numbers)
{
    if (numbers.keepsHosts())
        return;
    m_self = numbers.of(m_self);
    numbers.renumber(m_told);
    numbers.renumber(m_fences);
    for (auto &[host, fence] : m_fences)
        fence->order.host = host;
    for (auto job = m_jobs.begin(); job != m_jobs.end();)
        job = numbers.apply(job->second.order) ? std::next(job) : m_jobs.erase(job);
}

void PowerLines::setCondition(ic::HostCondition condition)
{
    for (const auto &line : m_lines)
        line->setHostState(condition);
}

bool PowerLines::anyUp() const
{
    return std::ranges::find(m_states, LinkState::Up) != m_states.end();
}

void PowerLines::tellLines()
{
    for (std::uint32_t ic = 0; ic < m_states.size(); ++ic) {
        if (m_states[ic] != LinkState::Unknown)
            Q_EMIT fact(LineChanged{ic, m_states[ic]});
    }
}

void PowerLines::lineChanged(std::uint32_t ic, LinkState state, const QString &why)
{
    if (m_closing)
        QMetaObject::invokeMethod(this, &PowerLines::checkClosed, Qt::QueuedConnection);
    if (m_states[ic] == state)
        return;
    const LinkState before = std::exchange(m_states[ic], state);
    Q_EMIT fact(LineChanged{ic, state});
    const QString name = QString::fromStdString(m_site->config.independentComputers[ic].name);
    const QString host = QString::fromStdString(m_site->nameOf(m_self));
    if (state == LinkState::Down)
        Q_EMIT note(u"%1: the line to %2 is down: %3"_s.arg(host, name, why));
    else if (state == LinkState::Up && before == LinkState::Down)
        Q_EMIT note(u"%1: the line to %2 is up again"_s.arg(host, name));
}

HostId PowerLines::hostOf(int outlet) const
{
    const std::vector<HostConfig> &hosts = m_site->config.hosts;
    const auto found = std::ranges::find_if(hosts, [outlet](const HostConfig &host) {
        return std::ranges::count(host.outlets, outlet) > 0;
    });
    return found == hosts.end() ? noId<HostId>
                                : HostId{static_cast<std::uint32_t>(found - hosts.begin())};
}

// A host with several feeds is off when all of them are, and has been off as often as the least of
// them.
PowerLines::Told PowerLines::stateOf(HostId host, std::uint32_t ic) const
{
    Told now;
    bool first = true;
    bool anyCycling = false;
    bool anyOn = false;
    for (const int outlet : m_site->at(host).outlets) {
        const auto known = m_lines[ic]->outlets().find(outlet);
        if (known == m_lines[ic]->outlets().end())
            continue;
        PowerState power = known->second.power;
        const auto confirmed = m_confirmed.find({ic, outlet});
        if (power == PowerState::Cycling && confirmed != m_confirmed.end()
            && confirmed->second == PowerState::Off)
            power = PowerState::Off;
        anyOn = anyOn || power == PowerState::On;
        anyCycling = anyCycling || power == PowerState::Cycling;
        const auto offs = static_cast<std::uint32_t>(known->second.offs);
        now.offs = first ? offs : std::min(now.offs, offs);
        now.power = power;
        now.beats = known->second.beats;
        first = false;
    }
    if (anyCycling)
        now.power = PowerState::Cycling;
    else if (anyOn)
        now.power = PowerState::On;
    return now;
}

void PowerLines::outletChanged(std::uint32_t ic, int outlet)
{
    const HostId host = hostOf(outlet);
    if (!isValid(host))
        return;
    const auto &known = m_lines[ic]->outlets().at(outlet);
    if (known.power == PowerState::On || known.power == PowerState::Off)
        m_confirmed[{ic, outlet}] = known.power;
    tellPower(host, stateOf(host, ic), false);
}

void PowerLines::powerConfirmed(std::uint32_t ic, int outlet, PowerState power, const QString &by)
{
    m_confirmed[{ic, outlet}] = power;
    const HostId host = hostOf(outlet);
    if (isValid(host))
        tellPower(host, stateOf(host, ic),
                  by == "independent-computer"_L1 || (!by.isEmpty() && by == m_names[ic]));
}

void PowerLines::tellPower(HostId host, const Told &state, bool byIndependentComputer)
{
    Told now = state;
    // The count of its switch-offs rises before its state says so, if that says "cycling" all the time: it is off, and
    // that is what the count must come with. Told the other way round the off would be taken for old news.
    const auto known = m_told.find(host);
    if (known != m_told.end() && now.power == PowerState::Cycling
        && (now.offs > known->second.offs || known->second.power == PowerState::Off))
        now.power = PowerState::Off;
    const Told before = std::exchange(m_told[host], now);
    if (before.beats != now.beats)
        Q_EMIT fact(BeatsChanged{host, now.beats});
    if (before.power != now.power || before.offs != now.offs)
        Q_EMIT fact(PowerConfirmed{host, now.power, now.offs, byIndependentComputer});
}

std::vector<OutletObservation> PowerLines::outlets() const
{
    std::vector<OutletObservation> out;
    for (std::uint32_t i = 0; i < m_lines.size(); ++i) {
        for (const auto &[outlet, known] : m_lines[i]->outlets())
            out.push_back({i, outlet, known.power, known.beats, known.cycles, known.offs});
    }
    return out;
}

std::vector<BeatMeasurement> PowerLines::beatAges() const
{
    std::vector<BeatMeasurement> out;
    for (std::uint32_t i = 0; i < m_lines.size(); ++i) {
        const QString name = m_names[i].isEmpty() ? QString::fromStdString(m_site->config.independentComputers[i].name)
                                                  : m_names[i];
        for (const auto &[outlet, known] : m_lines[i]->outlets()) {
            if (known.beats != BeatState::None)
                out.push_back({name, outlet, known.host, std::chrono::duration<double>(known.age).count()});
        }
    }
    return out;
}

std::vector<std::pair<int, ic::PowerAction>> PowerLines::stepsOf(const SwitchPower &order) const
{
    const std::vector<int> &outlets = m_site->at(order.host).outlets;
    std::vector<std::pair<int, ic::PowerAction>> steps;
    const auto each = [&](ic::PowerAction action) {
        for (const int outlet : outlets)
            steps.emplace_back(outlet, action);
    };
    if (order.action == Action::PowerOn) {
        each(ic::PowerAction::On);
    } else if (order.action == Action::PowerCycle && outlets.size() == 1) {
        each(ic::PowerAction::Cycle);
    } else {
        each(ic::PowerAction::Off);
        if (order.action == Action::PowerCycle)
            each(ic::PowerAction::On);
    }
    return steps;
}

void PowerLines::carryOut(const SwitchPower &order)
{
    tryFrom({order, 0, {}});
}

// With this independent computer or the next whose line is up; after the last with fence agents.
void PowerLines::tryFrom(Job job)
{
    const auto up = std::find(m_states.begin() + job.ic, m_states.end(), LinkState::Up);
    job.ic = static_cast<std::uint32_t>(up - m_states.begin());
    job.left = stepsOf(job.order);
    if (up == m_states.end() || job.left.empty())
        fence(job.order);
    else
        nextStep(std::move(job));
}

void PowerLines::fence(const SwitchPower &order)
{
    const std::vector<FenceLevel> &levels = m_site->at(order.host).fence;
    std::unique_ptr<Fence> &known = m_fences[order.host];
    if (!known)
        known = std::make_unique<Fence>();
    Fence &fence = *known;
    if (levels.empty() || fence.isBusy) {
        Q_EMIT fact(PowerFailed{order.host, order.attempt});
        return;
    }
    if (!fence.agents)
        fence.agents = makeFenceSwitch(levels, m_site->nameOf(order.host));
    fence.isBusy = true;
    fence.order = order;
    const PowerState power = order.action == Action::PowerOn ? PowerState::On : PowerState::Off;
    fence.agents->set(power, [this, &fence, power](const Outcome &outcome) { fenced(fence, power, outcome); });
}

void PowerLines::fenced(Fence &fence, PowerState power, const Outcome &outcome)
{
    const SwitchPower order = fence.order;
    const bool goesOn = outcome && power == PowerState::Off && order.action == Action::PowerCycle;
    fence.isBusy = goesOn;
    if (!outcome) {
        switchingFailed(order.host, outcome.error());
        Q_EMIT fact(PowerFailed{order.host, order.attempt});
        return;
    }
    Q_EMIT note(u"%1: a fence agent confirms that %2 is %3"_s.arg(
        QString::fromStdString(m_site->nameOf(m_self)), QString::fromStdString(m_site->nameOf(order.host)),
        QString::fromUtf8(name(power).data())));
    Q_EMIT fact(PowerConfirmed{order.host, power, 0, false});
    if (goesOn)
        fence.agents->set(PowerState::On,
                          [this, &fence](const Outcome &on) { fenced(fence, PowerState::On, on); });
}

void PowerLines::switchingFailed(HostId host, const Error &error)
{
    Q_EMIT note(u"%1: switching the power of %2 failed: %3"_s.arg(
        QString::fromStdString(m_site->nameOf(m_self)), QString::fromStdString(m_site->nameOf(host)),
        QString::fromStdString(error.message())));
}

void PowerLines::nextStep(Job job)
{
    const auto [outlet, action] = job.left.front();
    job.left.erase(job.left.begin());
    const std::string host = m_site->nameOf(job.order.host);
    const QString by = QString::fromStdString(
        job.order.by.empty() ? "manager@" + m_site->nameOf(m_self) : job.order.by);
    const QString reason =
        QString::fromStdString(std::string(title(job.order.action)) + " of " + host);
    // One incident may climb from cycling to powering down; it is the same action that must not be
    // done twice.
    const QString incident = job.order.incident == 0
        ? QString()
        : u"%1-%2-%3"_s.arg(QString::fromStdString(m_site->config.name).left(24))
              .arg(job.order.incident)
              .arg(QString::fromLatin1(name(action).data()));
    const quint64 id = m_lines[job.ic]->requestPower(outlet, action, reason, by, incident);
    m_jobs[{job.ic, id}] = std::move(job);
}

void PowerLines::stepDone(std::uint32_t ic, quint64 id, bool ok, const Error &error)
{
    auto node = m_jobs.extract({ic, id});
    if (node.empty())
        return;
    Job job = std::move(node.mapped());
    if (!ok && !wasDoneBefore(error)) {
        switchingFailed(job.order.host, error);
        ++job.ic;
        tryFrom(std::move(job));
        return;
    }
    if (!job.left.empty()) {
        nextStep(std::move(job));
        return;
    }
    const Told now = stateOf(job.order.host, ic);
    m_told[job.order.host] = now;
    Q_EMIT fact(PowerConfirmed{job.order.host, now.power, now.offs, false});
    // Done before, and that proves nothing new: unless it is being done just now, nobody is to wait for it.
    if (!ok && !isCycling(job.order.host, ic))
        Q_EMIT fact(PowerFailed{job.order.host, job.order.attempt});
}

bool PowerLines::isCycling(HostId host, std::uint32_t ic) const
{
    const std::map<int, IcSession::Outlet> &known = m_lines[ic]->outlets();
    return std::ranges::any_of(m_site->at(host).outlets, [&known](int outlet) {
        const auto found = known.find(outlet);
        return found != known.end() && found->second.power == PowerState::Cycling;
    });
}

} // namespace holdfast
