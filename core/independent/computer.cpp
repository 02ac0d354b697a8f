#include <independent/computer.h>

#include <algorithm>

namespace holdfast::ic {

namespace {

constexpr auto tickInterval = std::chrono::minutes(1);

QString text(std::string_view value) { return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())); }

QString titleOf(const OutletConfig &config)
{
    return QStringLiteral("outlet %1 (%2)").arg(config.number).arg(text(config.host));
}

QString titleOf(const LineConfig &config)
{
    return QStringLiteral("line of %1").arg(text(config.host));
}

} // namespace

Computer::Computer(Config config) : m_config(std::move(config)), m_stateFile(m_config.state)
{
    m_ticks.setInterval(tickInterval);
    connect(&m_ticks, &QTimer::timeout, this, &Computer::tick);
}

Computer::~Computer() = default;

void Computer::start()
{
    m_uptime.start();
    StateFile::Loaded loaded = m_stateFile.load();
    m_state = std::move(loaded.state);
    if (loaded.damage)
        log(text(loaded.damage->message()));
    m_votes.emplace(m_state.vote, loaded.damage.has_value(), Clock::now());
    for (const auto &[host, session] : m_state.sessions)
        m_tellRestart.push_back(host);
    for (const OutletConfig &outlet : m_config.outlets)
        addOutlet(outlet);
    for (const LineConfig &line : m_config.lines)
        addLine(line);
    (void)save(); // a failure is logged, and the switches work without
    for (auto &[number, outlet] : m_outlets)
        outlet->query();
    for (const auto &line : m_lines)
        line->serial().open();
    m_ticks.start();
}

void Computer::addOutlet(const OutletConfig &config)
{
    const OutletRecord record = m_state.outlets[config.number];
    auto &outlet = m_outlets[config.number] = std::make_unique<Outlet>(config, record);
    if (record.power == PowerState::Off)
        log(QStringLiteral("%1: it was off and stays off").arg(titleOf(config)));
    connect(outlet.get(), &Outlet::confirmed, this, [this, o = outlet.get()](PowerState power, const QString &by) {
        powerConfirmed(*o, power, by);
    });
    connect(outlet.get(), &Outlet::finished, this, [this, o = outlet.get()](const std::optional<Error> &failure) {
        actionFinished(*o, failure);
    });
}

void Computer::addLine(const LineConfig &config)
{
    auto line = std::make_unique<Line>(config, [this](Line &from, quint64 number, const Request &request) {
        return handle(from, number, request);
    });
    connect(&line->serial(), &SerialLine::stateChanged, this,
            [this, l = line.get()](LinkState state, const Error &error) { lineChanged(*l, state, error); });
    Watched &watched = m_watched[config.host];
    watched.watch.watch(m_config.watch.first);
    watched.timer.setSingleShot(true);
    watched.timer.setTimerType(Qt::PreciseTimer);
    connect(&watched.timer, &QTimer::timeout, this, [this, host = config.host] { checkBeats(host); });
    m_lines.push_back(std::move(line));
}

// ---- Lines ---------------------------------------------------------------------------------------------------------

void Computer::lineChanged(Line &line, LinkState state, const Error &error)
{
    if (state == LinkState::Down) {
        log(QStringLiteral("%1: %2").arg(titleOf(line.config()), text(error.message())));
        return;
    }
    if (state != LinkState::Up)
        return;
    log(QStringLiteral("%1: %2 is open").arg(titleOf(line.config()), line.serial().port()));
    if (!line.serial().settingsNote().isEmpty())
        log(QStringLiteral("%1: %2").arg(titleOf(line.config()), line.serial().settingsNote()));
    // The session itself is not taken up again: whoever had it says HELLO anew.
    if (std::erase(m_tellRestart, line.host()) > 0)
        line.serial().send(toFrame(Restarted{m_config.name}));
    const bool all = std::ranges::all_of(m_lines, [](const auto &l) { return l->serial().state() == LinkState::Up; });
    if (all && !std::exchange(m_ready, true))
        Q_EMIT ready();
}

void Computer::tick()
{
    logFrameErrors();
    if (m_saveTrouble)
        (void)save();
}

// A noisy line must not fill the disk of a machine that nobody looks at: one line a minute.
void Computer::logFrameErrors()
{
    for (const auto &line : m_lines) {
        const std::uint64_t errors = line->serial().counts().errors();
        std::uint64_t &logged = m_loggedErrors[line->host()];
        if (errors > logged)
            log(QStringLiteral("%1: %2 bad frames in the last minute, %3 bytes dropped since the start")
                    .arg(titleOf(line->config())).arg(errors - logged).arg(line->serial().counts().droppedBytes));
        logged = errors;
    }
}

void Computer::broadcast(const IcEvent &event)
{
    for (const auto &line : m_lines)
        line->sendEvent(event);
}

// ---- Outlets -------------------------------------------------------------------------------------------------------

void Computer::act(Outlet &outlet, PowerAction action, const std::string &by, const std::string &reason, bool together)
{
    log(QStringLiteral("%1: %2 ordered by %3: %4")
            .arg(titleOf(outlet.config()), text(name(action)), text(by), text(reason)));
    outlet.act(action, text(by), together);
}

void Computer::powerConfirmed(Outlet &outlet, PowerState power, const QString &by)
{
    const int number = outlet.config().number;
    const std::string &host = outlet.config().host;
    log(QStringLiteral("%1: the switch confirms %2%3")
            .arg(titleOf(outlet.config()), text(name(power)),
                 by.isEmpty() ? QStringLiteral(", found so") : QStringLiteral(", ordered by ") + by));
    m_underWay.erase(number);
    (void)save();
    feedSettled(outlet);
    const bool dark = std::ranges::all_of(m_outlets, [&host](const auto &each) {
        return each.second->config().host != host || each.second->record().power == PowerState::Off;
    });
    if (dark) {
        m_votes->forget(host);
        if (const auto watched = m_watched.find(host); watched != m_watched.end()) {
            watched->second.watch.suspend();
            watched->second.mustCycle = false;
        }
    }
    // The answer to FIRE first, then the event.
    answerOwed(number, Done{number, power});
    broadcast(PowerChanged{number, power, by.isEmpty() ? "independent-computer" : by.toStdString()});
}

void Computer::actionFinished(Outlet &outlet, const std::optional<Error> &failure)
{
    if (!failure)
        return;
    feedSettled(outlet);
    const int number = outlet.config().number;
    log(QStringLiteral("%1: the switch failed: %2").arg(titleOf(outlet.config()), text(failure->message())));
    // What had no effect may be asked for again, for the same incident.
    if (const auto underWay = m_underWay.find(number); underWay != m_underWay.end()) {
        std::erase(m_state.incidents, IncidentRecord{underWay->second, number});
        m_underWay.erase(underWay);
        (void)save();
    }
    answerOwed(number, Refusal{ErrorCode::SwitchFailed, failure->message()});
}

void Computer::answerOwed(int outlet, const Answer &answer)
{
    const auto owed = m_owed.find(outlet);
    if (owed == m_owed.end())
        return;
    const OwedAnswer to = owed->second;
    m_owed.erase(owed);
    to.line->answer(to.number, answer);
}

// ---- Beats ---------------------------------------------------------------------------------------------------------

void Computer::scheduleCheck(const std::string &host)
{
    Watched &watched = m_watched.at(host);
    if (const auto at = watched.watch.lostAt())
        watched.timer.start(std::max(std::chrono::ceil<Milliseconds>(*at - Clock::now()) + Milliseconds(1),
                                     Milliseconds(0))); // a shorter watch may make it lost already
    else
        watched.timer.stop();
}

void Computer::checkBeats(const std::string &host)
{
    Watched &watched = m_watched.at(host);
    const auto age = watched.watch.checkLost(Clock::now());
    if (!age) {
        scheduleCheck(host);
        return;
    }
    log(QStringLiteral("line of %1: no beat for %2 ms").arg(text(host)).arg(age->count()));
    Outlet *outlet = outletOf(host);
    if (!outlet)
        return;
    broadcast(BeatsLost{outlet->config().number, *age});
    // A host that is being worked on, or goes down or up by order, is silent for a reason.
    watched.mustCycle
        = watched.watch.settings().onLoss == OnLoss::Cycle && watched.watch.condition() == HostCondition::Up;
    cycleTheLost();
}

// ---- Look-ups and the state ----------------------------------------------------------------------------------------

Outlet *Computer::outletAt(int number)
{
    const auto found = m_outlets.find(number);
    return found == m_outlets.end() ? nullptr : found->second.get();
}

Outlet *Computer::outletOf(const std::string &host)
{
    for (auto &[number, outlet] : m_outlets) {
        if (outlet->config().host == host)
            return outlet.get();
    }
    return nullptr;
}

Line *Computer::lineOf(const std::string &host)
{
    for (const auto &line : m_lines) {
        if (line->host() == host)
            return line.get();
    }
    return nullptr;
}

Outcome Computer::save()
{
    for (const auto &[number, outlet] : m_outlets)
        m_state.outlets[number] = outlet->record();
    const Outcome saved = m_stateFile.save(m_state);
    const auto &trouble = m_stateFile.trouble();
    if (trouble && trouble != m_saveTrouble)
        log(text(trouble->message()));
    else if (!trouble && m_saveTrouble)
        log(QStringLiteral("the state can be written again"));
    m_saveTrouble = trouble;
    return saved;
}

} // namespace holdfast::ic
