#include "serialcampaign.h"

#include <QCoreApplication>
#include <QLocalSocket>
#include <QRegularExpression>
#include <QTimer>

#include <algorithm>
#include <numeric>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr auto pollInterval = std::chrono::milliseconds(20);
constexpr auto lookInterval = std::chrono::milliseconds(2);
/// Three tries, a HELLO every second with three tries each, and the worst of luck with several of them.
constexpr auto longestOutage = std::chrono::seconds(60);
constexpr auto recoveryTime = std::chrono::seconds(20);
constexpr auto givesUp = std::chrono::seconds(30); ///< a session, of a request that was fired
constexpr std::uint64_t computerOfRestarts = 8; ///< one of so many is the computer's

using Clock = std::chrono::steady_clock;

} // namespace

void SerialCampaign::Options::worsen(int times)
{
    for (int &rate : rates)
        rate *= times;
    restartEvery /= static_cast<std::uint64_t>(times);
}

SerialCampaign::SerialCampaign(const Options &options) : m_options(options), m_draws(options.seed)
{
    connect(&m_site, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_site.nextPendingConnection()) {
            const auto read = [this, socket] {
                while (socket->canReadLine()) {
                    const QByteArray order = socket->readLine();
                    ordered(order);
                    socket->write(order);
                }
            };
            connect(socket, &QLocalSocket::readyRead, this, read);
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            read();
        }
    });
    if (!m_site.listen(m_directory.filePath(u"site"_s)))
        qFatal("the site of the switches can't listen");
    m_hosts.resize(static_cast<std::size_t>(options.lines));
    for (int i = 0; i < options.lines; ++i)
        m_hosts[static_cast<std::size_t>(i)].cable = std::make_unique<FaultyCable>(
            m_directory.filePath(u"tty-"_s + name(i)), m_directory.filePath(u"ic-"_s + name(i)),
            options.seed * 1000 + static_cast<std::uint64_t>(i), options.rates);
    makeComputer();
    for (int i = 0; i < options.lines; ++i)
        makeSession(i);
    m_nextRestart = options.restartEvery;
}

SerialCampaign::~SerialCampaign() = default;

void SerialCampaign::makeComputer()
{
    m_computer.reset();
    ic::Config config;
    config.state = m_directory.filePath(u"state.toml"_s).toStdString();
    for (int i = 0; i < m_options.lines; ++i) {
        ic::SwitchConfig site;
        site.socket = m_site.fullServerName().toStdString();
        ic::OutletConfig outlet;
        outlet.number = i + 1;
        outlet.host = name(i).toStdString();
        outlet.switches = {{site}};
        outlet.cycleOffFor = std::chrono::milliseconds(20);
        config.outlets.push_back(outlet);
        ic::LineConfig line;
        line.serial.serial = m_directory.filePath(u"ic-"_s + name(i)).toStdString();
        line.host = outlet.host;
        config.lines.push_back(line);
    }
    m_computer = std::make_unique<ic::Computer>(std::move(config));
    connect(m_computer.get(), &ic::Computer::logged, this, &SerialCampaign::logged);
    m_computer->start();
}

void SerialCampaign::makeSession(int host)
{
    Host &at = m_hosts[static_cast<std::size_t>(host)];
    abandon(host);
    at.session.reset(); // its port first
    IndependentComputerConfig config;
    config.serial = m_directory.filePath(u"tty-"_s + name(host)).toStdString();
    config.beatInterval = std::chrono::milliseconds(100);
    config.lostAfter = 100;
    at.session = std::make_unique<IcSession>(config, name(host));
    at.session->setPollInterval(pollInterval);
    at.session->serial().setRetryInterval(std::chrono::milliseconds(100));
    at.lastUp = Clock::now();
    connect(at.session.get(), &IcSession::powerResult, this, [this, host](quint64 id, bool ok, const Error &error) {
        powerResult(host, id, ok, error);
    });
    at.session->open();
}

QStringList SerialCampaign::run()
{
    QTimer tick;
    connect(&tick, &QTimer::timeout, this, &SerialCampaign::look);
    tick.start(lookInterval);
    while (m_faults.isEmpty() && frames() < m_options.frames)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    m_frames = frames();
    settle();
    judge();
    return m_faults;
}

void SerialCampaign::look()
{
    const std::uint64_t so = frames();
    if (progress && so / 10'000 > m_told)
        progress((m_told = so / 10'000) * 10'000);
    if (!m_ending && so >= m_nextRestart) {
        m_nextRestart = so + 1 + m_draws.below(2 * m_options.restartEvery);
        if (m_draws.below(computerOfRestarts) == 0) {
            ++m_computerRestarts;
            makeComputer();
        } else {
            ++m_restarts;
            makeSession(static_cast<int>(m_draws.below(m_hosts.size())));
        }
    }
    for (int i = 0; i < m_options.lines; ++i) {
        Host &at = m_hosts[static_cast<std::size_t>(i)];
        if (at.session->line() == LinkState::Up) {
            at.lastUp = Clock::now();
            if (!m_ending && !at.job && m_draws.below(2) == 0)
                ask(i);
        } else if (Clock::now() - at.lastUp > longestOutage) {
            fail(u"%1 has been without a session for a minute: %2"_s.arg(name(i), at.session->why()));
            at.lastUp = Clock::now();
        }
    }
}

void SerialCampaign::ask(int host)
{
    Host &at = m_hosts[static_cast<std::size_t>(host)];
    const int outlet = (host + 1) % m_options.lines + 1;
    const auto known = at.session->outlets().find(outlet);
    // An action that nobody knows the outcome of may still be under way.
    if (known == at.session->outlets().end() || known->second.power == PowerState::Cycling)
        return;
    at.job = m_jobs.size();
    m_jobs.push_back({host, outlet, static_cast<ic::PowerAction>(m_draws.below(3))});
    const QString incident = m_draws.below(2) == 0 ? QString() : u"i%1"_s.arg(*at.job);
    at.id = at.session->requestPower(outlet, m_jobs.back().action, u"job %1 of"_s.arg(*at.job), name(host), incident);
}

void SerialCampaign::powerResult(int host, quint64 id, bool ok, const Error &error)
{
    Host &at = m_hosts[static_cast<std::size_t>(host)];
    if (!at.job || id != at.id) {
        fail(u"%1 is told the outcome of a job that it has not"_s.arg(name(host)));
        return;
    }
    Job &job = m_jobs[*std::exchange(at.job, std::nullopt)];
    job.error = error.message();
    const bool refused = error.what.find("refuses it") != std::string::npos
        || error.what.find("no sensible answer") != std::string::npos
        || error.what.find("the line to the independent computer is lost") != std::string::npos;
    job.state = ok ? State::Confirmed : refused ? State::Refused : State::Undecided;
}

void SerialCampaign::abandon(int host)
{
    if (const auto job = std::exchange(m_hosts[static_cast<std::size_t>(host)].job, std::nullopt))
        m_jobs[*job].state = State::Undecided;
}

// The computer's log is what it did: one line for each action, before it.
void SerialCampaign::logged(const QString &line)
{
    if (!line.contains(u" ordered by "_s) || line.contains(u"confirms"_s))
        return;
    static const QRegularExpression form(
        u"^outlet (\\d+) \\((h\\d+)\\): (\\w+) ordered by (h\\d+): job (\\d+) of( \\[incident i(\\d+)\\])?$"_s);
    const auto parts = form.match(line);
    const std::size_t number = parts.captured(5).toULongLong();
    if (!parts.hasMatch() || number >= m_jobs.size()) {
        fail(u"an action that nobody asked for: "_s + line);
        return;
    }
    Job &job = m_jobs[number];
    const std::string_view action = ic::name(job.action);
    if (parts.captured(1).toInt() != job.outlet || parts.captured(2) != name(job.outlet - 1)
        || parts.captured(3) != QLatin1String(action.data(), static_cast<qsizetype>(action.size()))
        || parts.captured(4) != name(job.host)
        || (!parts.captured(7).isEmpty() && parts.captured(7) != parts.captured(5)))
        fail(u"an action that is not what was asked for: "_s + line);
    if (++job.acts > 1)
        fail(u"an action that was carried out twice: "_s + line);
}

void SerialCampaign::ordered(const QByteArray &order)
{
    m_ons += order.startsWith("on ") ? 1 : 0;
    m_offs += order.startsWith("off ") ? 1 : 0;
}

// The lines are good again: everybody gets a session, and what is still open its outcome.
void SerialCampaign::settle()
{
    m_ending = true;
    for (Host &each : m_hosts)
        each.cable->setFaulty(false);
    const auto spinUntil = [this](std::chrono::seconds time, auto &&settled) {
        const auto deadline = Clock::now() + time;
        while (!std::ranges::all_of(m_hosts, settled) && Clock::now() < deadline)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    };
    spinUntil(recoveryTime, [](const Host &each) { return each.session->line() == LinkState::Up; });
    for (int i = 0; i < m_options.lines; ++i) {
        const IcSession &session = *m_hosts[static_cast<std::size_t>(i)].session;
        if (session.line() != LinkState::Up)
            fail(u"%1 does not recover: %2"_s.arg(name(i), session.why()));
        m_hosts[static_cast<std::size_t>(i)].session->setPollInterval(std::chrono::seconds(1));
    }
    spinUntil(m_options.patience, [](const Host &each) { return !each.job; });
    for (int i = 0; i < m_options.lines; ++i) {
        if (m_hosts[static_cast<std::size_t>(i)].job && m_options.patience > givesUp)
            fail(u"job %1 of %2 is never decided"_s.arg(*m_hosts[static_cast<std::size_t>(i)].job).arg(name(i)));
        abandon(i);
    }
}

void SerialCampaign::judge()
{
    int offs = 0, ons = 0, cycles = 0;
    for (std::size_t i = 0; i < m_jobs.size(); ++i) {
        const Job &job = m_jobs[i];
        // An outlet that is on is what was asked for, also where the order to switch it on was lost.
        const bool mayBeSo = job.action == ic::PowerAction::On && job.acts == 0;
        if (job.state == State::Confirmed && job.acts != 1 && !mayBeSo)
            fail(u"job %1, %2, was confirmed and carried out %3 times"_s.arg(i)
                     .arg(QString::fromUtf8(ic::name(job.action).data())).arg(job.acts));
        if (job.state == State::Refused && job.acts != 0)
            fail(u"job %1 was refused (%2) and carried out"_s.arg(i).arg(QString::fromStdString(job.error)));
        offs += job.action != ic::PowerAction::On ? job.acts : 0;
        ons += job.action == ic::PowerAction::On ? job.acts : 0;
        cycles += job.action == ic::PowerAction::Cycle ? job.acts : 0;
    }
    // Of a cycle that the computer's end cut only the off came.
    if (m_offs != offs || m_ons < ons || m_ons > ons + cycles)
        fail(u"the switches were told %1 times off and %2 times on; the actions were %3 offs, %4 of them in cycles, "
             "and %5 ons"_s.arg(m_offs).arg(m_ons).arg(offs).arg(cycles).arg(ons));
    if (m_jobs.empty() || count(State::Confirmed) == 0)
        fail(u"nothing was ever confirmed"_s);
}

void SerialCampaign::fail(const QString &what)
{
    if (m_faults.size() < 20)
        m_faults << what;
}

std::uint64_t SerialCampaign::frames() const
{
    std::uint64_t sum = 0;
    for (const Host &each : m_hosts)
        sum += each.cable->frames();
    return sum;
}

int SerialCampaign::count(State state) const
{
    return static_cast<int>(std::ranges::count(m_jobs, state, &Job::state));
}

QString SerialCampaign::report() const
{
    QString text = u"seed %1: %2 frames on %3 lines\n"_s.arg(m_options.seed).arg(m_frames).arg(m_options.lines);
    std::array<std::uint64_t, fateCount> met{};
    for (const Host &each : m_hosts) {
        for (std::size_t i = 0; i < fateCount; ++i)
            met[i] += each.cable->met()[i];
    }
    met[0] = 0; // it goes on counting while all recovers
    met[0] = m_frames - std::accumulate(met.begin(), met.end(), std::uint64_t(0));
    for (std::size_t i = 0; i < fateCount; ++i) {
        const std::string_view fate = nameOf(static_cast<Fate>(i));
        text += u"  %1 %2 (%3 %)\n"_s.arg(QLatin1String(fate.data(), static_cast<qsizetype>(fate.size())), -22)
                    .arg(met[i], 9)
                    .arg(100.0 * static_cast<double>(met[i]) / static_cast<double>(m_frames), 0, 'f', 2);
    }
    std::uint64_t power = 0, powerMet = 0;
    for (const Host &each : m_hosts) {
        power += each.cable->powerFrames();
        powerMet += each.cable->powerFramesMet();
    }
    text += u"of %1 frames that arm, fire or answer that, %2 did not pass (%3 %)\n"_s.arg(power).arg(powerMet)
                .arg(100.0 * static_cast<double>(powerMet) / static_cast<double>(std::max<std::uint64_t>(power, 1)), 0,
                     'f', 1);
    const auto acts = std::ranges::count_if(m_jobs, [](const Job &job) { return job.acts > 0; });
    text += u"sessions restarted %1 times, the computer %2 times\n"_s.arg(m_restarts).arg(m_computerRestarts);
    text += u"power requests: %1 confirmed, %2 refused, %3 undecided; carried out: %4, none twice\n"_s
                .arg(count(State::Confirmed)).arg(count(State::Refused)).arg(count(State::Undecided)).arg(acts);
    return text;
}
