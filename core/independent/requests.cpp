// What the independent computer answers to each request of contracts/ic-protocol.md.
#include <independent/computer.h>

#include <algorithm>

namespace holdfast::ic {

namespace {

constexpr auto confirmPatience = std::chrono::milliseconds(250); ///< half of what a requester waits before it repeats

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

QString asText(std::string_view value) { return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())); }

Refusal noOutlet(int number)
{
    return {ErrorCode::NoOutlet, "there is no outlet " + std::to_string(number)};
}

} // namespace

std::optional<Answer> Computer::handle(Line &line, quint64 number, const Request &request)
{
    using Result = std::optional<Answer>;
    return std::visit(Overloaded{
                          [&](const Hello &m) -> Result { return hello(line, m); },
                          [&](const Beat &m) -> Result { return beat(line, m); },
                          [&](const Watch &m) -> Result { return watch(line, m); },
                          [&](const StatusQuery &m) -> Result { return status(m); },
                          [&](const Arm &m) -> Result { return arm(line, m); },
                          [&](const Fire &m) -> Result { return fire(line, number, m); },
                          [&](const Vote &m) -> Result { return vote(line, m); },
                          [&](const Test &m) -> Result { return test(line, m); },
                          [&](const Bye &) -> Result { return bye(line); },
                      },
                      request);
}

Answer Computer::hello(Line &line, const Hello &hello)
{
    if (hello.proto != 1)
        return Refusal{ErrorCode::BadArgument, "proto=" + std::to_string(hello.proto) + " is not spoken here, 1 is"};
    if (hello.host != line.host())
        return Refusal{ErrorCode::Forbidden,
                       "this is the line of " + line.host() + ", not of " + printable(hello.host, 63)};
    line.openSession(hello.session);
    std::string &known = m_state.sessions[line.host()];
    if (known != hello.session) {
        known = hello.session;
        m_arming.forget(line.host());
        log(QStringLiteral("line of %1: session %2").arg(QString::fromStdString(line.host()),
                                                         QString::fromStdString(hello.session)));
        (void)save();
    }
    const Outlet *own = outletOf(line.host());
    return HelloAnswer{1, m_config.name, m_outlets.rbegin()->first, own ? own->config().number : 0,
                       std::chrono::seconds(m_uptime.elapsed() / 1000)};
}

Answer Computer::beat(Line &line, const Beat &beat)
{
    Watched &watched = m_watched.at(line.host());
    const bool back = watched.watch.beat(beat.state, Clock::now());
    watched.mustCycle = false;
    scheduleCheck(line.host());
    if (back) {
        log(QStringLiteral("line of %1: beats are back").arg(QString::fromStdString(line.host())));
        if (const Outlet *outlet = outletOf(line.host()))
            broadcast(BeatsBack{outlet->config().number});
    }
    return Ok{};
}

Answer Computer::watch(Line &line, const Watch &watch)
{
    m_watched.at(line.host()).watch.watch(watch);
    scheduleCheck(line.host());
    return Ok{};
}

Answer Computer::status(const StatusQuery &query)
{
    const Outlet *outlet = outletAt(query.outlet);
    if (!outlet)
        return noOutlet(query.outlet);
    StatusAnswer answer{query.outlet, outlet->config().host, outlet->power(), BeatState::None, {},
                        outlet->record().cycles, outlet->record().offs};
    if (const auto watched = m_watched.find(answer.host); watched != m_watched.end()) {
        answer.beats = watched->second.watch.state(Clock::now());
        answer.age = watched->second.watch.age(Clock::now());
    }
    return answer;
}

// Whether it is busy or already done for the incident is judged when it is fired: arming changes nothing.
Answer Computer::arm(Line &line, const Arm &arm)
{
    const Outlet *outlet = outletAt(arm.outlet);
    if (!outlet)
        return noOutlet(arm.outlet);
    if (!line.maySwitch(outlet->config().host))
        return Refusal{ErrorCode::Forbidden, "the line of " + line.host() + " may not switch " + outlet->config().host};
    return Armed{m_arming.arm(line.host(), {arm.outlet, arm.action}, Clock::now()), tokenTtl};
}

std::optional<Answer> Computer::fire(Line &line, quint64 number, const Fire &fire)
{
    const auto taken = m_arming.take(line.host(), fire.token, Clock::now());
    if (const auto *code = std::get_if<ErrorCode>(&taken))
        return Refusal{*code, *code == ErrorCode::Expired ? "the token's time is over" : "no such token on this line"};
    const Arming::Shot shot = std::get<Arming::Shot>(taken);
    Outlet &outlet = *outletAt(shot.outlet);
    std::optional<Refusal> refusal;
    if (isRepeated(fire.incident, shot.outlet))
        refusal = {ErrorCode::Repeated, "it was done for incident " + printable(fire.incident, 64) + " already"};
    else if (outlet.isBusy())
        refusal = {ErrorCode::Busy, "outlet " + std::to_string(shot.outlet) + " is still being switched"};
    if (refusal) {
        log(QStringLiteral("outlet %1 (%2): %3 refused, asked for by %4: %5")
                .arg(shot.outlet)
                .arg(asText(outlet.config().host), asText(name(shot.action)), asText(fire.by), asText(refusal->text)));
        return *refusal;
    }
    if (!fire.incident.empty()) {
        m_state.incidents.push_back({fire.incident, shot.outlet});
        if (m_state.incidents.size() > mostIncidents)
            m_state.incidents.pop_front();
        m_underWay[shot.outlet] = fire.incident;
        (void)save(); // a disk that is full must not keep a failed host powered
    }
    m_owed[shot.outlet] = {&line, number};
    QTimer::singleShot(confirmPatience, this, [this, shot, number] {
        const auto owed = m_owed.find(shot.outlet);
        if (owed != m_owed.end() && owed->second.number == number)
            answerOwed(shot.outlet, Done{shot.outlet, outletAt(shot.outlet)->record().power});
    });
    act(outlet, shot.action, fire.by,
        fire.reason + (fire.incident.empty() ? "" : " [incident " + fire.incident + "]"));
    return std::nullopt;
}

bool Computer::isRepeated(const std::string &incident, int outlet) const
{
    return !incident.empty()
        && std::ranges::find(m_state.incidents, IncidentRecord{incident, outlet}) != m_state.incidents.end();
}

Answer Computer::vote(Line &line, const Vote &vote)
{
    const Votes::Decision decision = m_votes->decide(line.host(), vote, Clock::now());
    if (!decision.granted)
        return Denied{decision.holder};
    if (decision.changed) {
        const VoteRecord before = std::exchange(m_state.vote, decision.record);
        if (const Outcome saved = save(); !saved) {
            m_state.vote = before;
            return Refusal{ErrorCode::Busy, "the grant can't be stored: " + saved.error().what};
        }
        log(QStringLiteral("line of %1: the vote goes to ring %2 with members %3, epoch %4")
                .arg(QString::fromStdString(line.host()), QString::fromStdString(vote.ring),
                     QString::fromStdString(vote.members))
                .arg(decision.record.epoch));
    }
    m_votes->grant(line.host(), decision, Clock::now());
    return Granted{decision.record.epoch, voteTtl};
}

Answer Computer::test(Line &line, const Test &test)
{
    const Outlet *outlet = outletAt(test.outlet);
    if (!outlet)
        return noOutlet(test.outlet);
    if (Line *its = lineOf(outlet->config().host))
        its->sendEvent(Tested{line.host()});
    return TestAnswer{test.outlet, outlet->config().host};
}

Answer Computer::bye(Line &line)
{
    line.closeSession();
    m_watched.at(line.host()).watch.suspend();
    m_watched.at(line.host()).mustCycle = false;
    scheduleCheck(line.host());
    m_arming.forget(line.host());
    m_state.sessions.erase(line.host());
    log(QStringLiteral("line of %1: it said BYE").arg(QString::fromStdString(line.host())));
    (void)save();
    return Ok{};
}

} // namespace holdfast::ic
