#include <power/icsession.h>

#include <QRandomGenerator>

#include <algorithm>

namespace holdfast {

namespace {

constexpr auto answerTime = std::chrono::milliseconds(500); ///< contracts/ic-protocol.md
constexpr int mostTries = 3;
constexpr auto helloInterval = std::chrono::seconds(1);
constexpr auto defaultPollInterval = std::chrono::seconds(2);
constexpr auto confirmPollInterval = std::chrono::milliseconds(250);
constexpr std::size_t mostQueued = 64;

std::string newSession()
{
    const quint32 number = QRandomGenerator::global()->generate();
    return QStringLiteral("%1").arg(number, 8, 16, QLatin1Char('0')).toUpper().toStdString();
}

Error lineLost(const QString &why)
{
    return {"the line to the independent computer is lost: " + why.toStdString(), {}, "see to the line"};
}

} // namespace

IcSession::IcSession(IndependentComputerConfig config, QString host, QObject *parent)
    : QObject(parent), m_config(std::move(config)), m_host(std::move(host)), m_session(newSession()),
      m_serial(m_config),
      // Not from 1: an answer to whoever was here before may still be on its way.
      m_lastSeq(static_cast<std::uint16_t>(QRandomGenerator::global()->bounded(0xFFFF)))
{
    m_answerTimer.setSingleShot(true);
    m_answerTimer.setInterval(answerTime);
    m_helloTimer.setSingleShot(true);
    m_helloTimer.setInterval(helloInterval);
    m_beatTimer.setTimerType(Qt::PreciseTimer);
    m_pollTimer.setInterval(defaultPollInterval);
    m_confirmTimer.setInterval(confirmPollInterval);
    connect(&m_answerTimer, &QTimer::timeout, this, &IcSession::answerTimedOut);
    connect(&m_helloTimer, &QTimer::timeout, this, &IcSession::sayHello);
    connect(&m_beatTimer, &QTimer::timeout, this, &IcSession::beat);
    connect(&m_pollTimer, &QTimer::timeout, this, &IcSession::pollAll);
    connect(&m_confirmTimer, &QTimer::timeout, this, &IcSession::checkJobs);
    connect(&m_serial, &SerialLine::stateChanged, this, &IcSession::serialChanged);
    connect(&m_serial, &SerialLine::frameReceived, this, &IcSession::frameReceived);
    setWatch(m_config);
}

IcSession::~IcSession()
{
    m_serial.disconnect(this);
}

void IcSession::open() { m_serial.open(); }

void IcSession::bye()
{
    if (m_lineState == LinkState::Up)
        request(ic::Bye{}, [this](const Expected<ic::Answer> &) { close(); });
    else
        close();
}

void IcSession::close()
{
    sessionLost(LinkState::Unknown, tr("closed"));
    m_serial.close();
    m_helloTimer.stop();
}

void IcSession::setHostState(ic::HostCondition condition)
{
    if (m_condition == condition)
        return;
    m_condition = condition;
    beat();
}

void IcSession::setWatch(const IndependentComputerConfig &config)
{
    m_config.beatInterval = config.beatInterval;
    m_config.lostAfter = config.lostAfter;
    m_beatTimer.setInterval(std::chrono::duration_cast<std::chrono::milliseconds>(config.beatInterval));
    setOnLoss(ic::onLossNamed(config.onLoss).value_or(ic::OnLoss::Report));
}

void IcSession::setOnLoss(ic::OnLoss action)
{
    m_onLoss = action;
    sendWatch();
}

void IcSession::setPollInterval(std::chrono::milliseconds interval) { m_pollTimer.setInterval(interval); }

void IcSession::requestStatus(int outlet) { poll(outlet); }

void IcSession::vote(const QString &ring, const QString &members)
{
    ic::Vote vote{ic::printable(ring.toStdString(), 40), ic::printable(members.toStdString(), 120)};
    request(std::move(vote), [this, ring, asked = QDeadlineTimer::current()](const Expected<ic::Answer> &answer) {
        const auto *granted = answer ? std::get_if<ic::Granted>(&*answer) : nullptr;
        const auto *denied = answer ? std::get_if<ic::Denied>(&*answer) : nullptr;
        if (granted)
            Q_EMIT voteAnswered(true, granted->epoch, granted->ttl, {}, ring, asked + granted->ttl.count());
        else
            Q_EMIT voteAnswered(false, 0, {}, denied ? QString::fromStdString(denied->holder) : QString(), ring,
                                QDeadlineTimer(0));
    });
}

void IcSession::test(int outlet)
{
    request(ic::Test{outlet}, [this, outlet](const Expected<ic::Answer> &answer) {
        if (!answer)
            Q_EMIT testAnswered(outlet, {}, answer.error());
        else if (const auto *tested = std::get_if<ic::TestAnswer>(&*answer))
            Q_EMIT testAnswered(tested->outlet, QString::fromStdString(tested->host), {});
        else if (const auto *refusal = std::get_if<ic::Refusal>(&*answer))
            Q_EMIT testAnswered(outlet, {}, {std::string(name(refusal->code)) + ": " + refusal->text, {}, {}});
    });
}

// ---- The line ------------------------------------------------------------------------------------------------------

void IcSession::serialChanged(LinkState state, const Error &error)
{
    if (state == LinkState::Up)
        sayHello();
    else if (state == LinkState::Down)
        sessionLost(LinkState::Down, QString::fromStdString(error.message()));
}

void IcSession::sayHello()
{
    if (m_serial.state() != LinkState::Up || m_lineState == LinkState::Up || m_inFlight)
        return;
    m_inFlight = InFlight{toFrame(nextSeq(), ic::Hello{1, m_host.toStdString(), m_session}), 0,
                          [this](const Expected<ic::Answer> &answer) { helloAnswered(answer); }};
    transmit();
}

void IcSession::helloAnswered(const Expected<ic::Answer> &answer)
{
    if (const auto *hello = answer ? std::get_if<ic::HelloAnswer>(&*answer) : nullptr) {
        sessionOpened(*hello);
        return;
    }
    QString why = answer ? tr("the independent computer gives no sensible answer to HELLO") : m_why;
    if (const auto *refusal = answer ? std::get_if<ic::Refusal>(&*answer) : nullptr)
        why = tr("the independent computer refuses this line for %1: %2")
                  .arg(m_host, QString::fromStdString(refusal->text));
    sessionLost(LinkState::Down, why);
}

void IcSession::sessionOpened(const ic::HelloAnswer &hello)
{
    m_icName = QString::fromStdString(hello.ic);
    m_outletCount = hello.outlets;
    m_ownOutlet = hello.outlet;
    become(LinkState::Up, {});
    Q_EMIT helloed(m_icName, m_outletCount, m_ownOutlet);
    sendWatch();
    beat();
    m_beatTimer.start();
    m_pollTimer.start();
    pollAll();
}

// What was asked fails; power actions that were fired go on waiting for what the outlet says once the line is back.
void IcSession::sessionLost(LinkState state, const QString &why)
{
    become(state, why);
    m_answerTimer.stop();
    m_beatTimer.stop();
    m_pollTimer.stop();
    m_polls.clear();
    m_beatQueued = false;
    auto abandoned = std::exchange(m_urgent, {});
    if (auto lost = std::exchange(m_inFlight, std::nullopt); lost && lost->frame.verb != "HELLO")
        abandoned.push_front({ic::Bye{}, std::move(lost->answered)});
    if (m_serial.state() == LinkState::Up && state == LinkState::Down)
        m_helloTimer.start();
    for (const Pending &each : abandoned) {
        if (each.answered)
            each.answered(lineLost(why));
    }
}

void IcSession::become(LinkState state, const QString &why)
{
    if (m_lineState == state && m_why == why)
        return;
    m_lineState = state;
    m_why = why;
    Q_EMIT lineChanged(state, why);
}

// ---- Requests ------------------------------------------------------------------------------------------------------

void IcSession::request(ic::Request request, Callback answered)
{
    if (m_lineState != LinkState::Up || m_urgent.size() >= mostQueued) {
        const Error error = lineLost(m_lineState == LinkState::Up ? tr("too much is waiting for it") : m_why);
        QMetaObject::invokeMethod(this, [answered = std::move(answered), error] {
            if (answered)
                answered(error);
        }, Qt::QueuedConnection);
        return;
    }
    m_urgent.push_back({std::move(request), std::move(answered)});
    sendNext();
}

void IcSession::poll(int outlet)
{
    if (m_lineState != LinkState::Up || std::ranges::find(m_polls, outlet) != m_polls.end())
        return;
    m_polls.push_back(outlet);
    sendNext();
}

void IcSession::pollNext(int outlet)
{
    if (m_lineState != LinkState::Up)
        return;
    std::erase(m_polls, outlet);
    m_polls.push_front(outlet);
    sendNext();
}

void IcSession::sendNext()
{
    if (m_inFlight || m_lineState != LinkState::Up)
        return;
    Pending next;
    if (!m_urgent.empty()) {
        next = std::move(m_urgent.front());
        m_urgent.pop_front();
    } else if (!m_polls.empty()) {
        next.request = ic::StatusQuery{m_polls.front()};
        m_polls.pop_front();
    } else {
        return;
    }
    m_inFlight = InFlight{toFrame(nextSeq(), next.request), 0, std::move(next.answered)};
    transmit();
}

std::uint16_t IcSession::nextSeq()
{
    m_lastSeq = m_lastSeq == 0xFFFF ? 1 : static_cast<std::uint16_t>(m_lastSeq + 1);
    return m_lastSeq;
}

void IcSession::transmit()
{
    ++m_inFlight->tries;
    m_serial.send(m_inFlight->frame);
    m_answerTimer.start();
}

void IcSession::answerTimedOut()
{
    if (!m_inFlight)
        return;
    if (m_inFlight->tries < mostTries)
        transmit();
    else if (m_inFlight->echoed)
        sessionLost(LinkState::Down,
                    tr("%1 gives back what is sent and nothing else: it is looped").arg(m_serial.port()));
    else
        sessionLost(LinkState::Down, tr("the independent computer does not answer on %1").arg(m_serial.port()));
}

void IcSession::frameReceived(const ReceivedFrame &received)
{
    if (received.frame.seq == 0) {
        if (const auto event = ic::parseEvent(received.frame))
            eventReceived(*event);
        return;
    }
    if (!m_inFlight || received.frame.seq != m_inFlight->frame.seq)
        return;
    if (received.frame == m_inFlight->frame) {
        m_inFlight->echoed = true;
        return;
    }
    const auto answer = ic::parseAnswer(received.frame);
    m_answerTimer.stop();
    m_answerTries = m_inFlight->tries;
    const Callback answered = std::move(m_inFlight->answered);
    const bool wasHello = m_inFlight->frame.verb == "HELLO";
    m_inFlight.reset();
    if (const auto *refusal = answer ? std::get_if<ic::Refusal>(&*answer) : nullptr;
        refusal && refusal->code == ic::ErrorCode::NoSession && !wasHello) {
        // It has forgotten us, and what we asked was not carried out.
        sessionLost(LinkState::Down, tr("the independent computer has lost the session"));
        if (answered)
            answered(lineLost(m_why));
        Q_EMIT restarted();
        sayHello();
        return;
    }
    if (const auto *status = answer ? std::get_if<ic::StatusAnswer>(&*answer) : nullptr)
        statusAnswered(*status);
    if (answered)
        answered(answer);
    sendNext();
}

void IcSession::eventReceived(const ic::IcEvent &event)
{
    if (const auto *lost = std::get_if<ic::BeatsLost>(&event)) {
        beatsEvent(lost->outlet, BeatState::Lost);
    } else if (const auto *back = std::get_if<ic::BeatsBack>(&event)) {
        beatsEvent(back->outlet, BeatState::Ok);
    } else if (const auto *power = std::get_if<ic::PowerChanged>(&event)) {
        powerEvent(*power);
    } else if (const auto *test = std::get_if<ic::Tested>(&event)) {
        Q_EMIT tested(QString::fromStdString(test->from));
    } else if (std::holds_alternative<ic::Restarted>(event)) {
        const bool wasUp = m_lineState == LinkState::Up;
        if (wasUp)
            sessionLost(LinkState::Down, tr("the independent computer has restarted"));
        Q_EMIT restarted();
        sayHello();
    }
}

// ---- The picture of the outlets ------------------------------------------------------------------------------------

void IcSession::statusAnswered(const ic::StatusAnswer &status)
{
    const auto known = m_outlets.find(status.outlet);
    const bool moreOffs = known != m_outlets.end() && status.offs > known->second.offs;
    PowerState &confirmed = m_confirmed[status.outlet];
    const bool settled = status.power == PowerState::On || status.power == PowerState::Off;
    const bool changed = settled && confirmed != PowerState::Unknown && confirmed != status.power;
    if (settled)
        confirmed = status.power;
    update(status.outlet, {QString::fromStdString(status.host), status.power, status.beats, status.age, status.cycles,
                           status.offs});
    // A cycle may have been missed as a whole: the off first, then what it is now.
    if (moreOffs)
        Q_EMIT powerConfirmed(status.outlet, PowerState::Off, {});
    if (changed ? !(moreOffs && status.power == PowerState::Off) : (moreOffs && status.power == PowerState::On))
        Q_EMIT powerConfirmed(status.outlet, status.power, {});
    judgeJobs(status.outlet);
}

void IcSession::powerEvent(const ic::PowerChanged &event)
{
    const auto known = m_outlets.find(event.outlet);
    if (known != m_outlets.end()) {
        Outlet now = known->second;
        now.offs += event.power == PowerState::Off ? 1 : 0;
        // In a cycle the outlet stays "cycling" until it is on again.
        if (now.power != PowerState::Cycling || event.power == PowerState::On)
            now.power = event.power;
        update(event.outlet, now);
    }
    m_confirmed[event.outlet] = event.power;
    Q_EMIT powerConfirmed(event.outlet, event.power, QString::fromStdString(event.by));
    pollNext(event.outlet); // which decides about our own requests: an event may be late, a status answer is asked for
}

void IcSession::beatsEvent(int outlet, BeatState beats)
{
    if (const auto known = m_outlets.find(outlet); known != m_outlets.end()) {
        Outlet now = known->second;
        now.beats = beats;
        update(outlet, now);
    }
    poll(outlet);
}

void IcSession::update(int outlet, const Outlet &now)
{
    Outlet &known = m_outlets[outlet];
    Outlet before = std::exchange(known, now);
    before.age = now.age;
    if (before == now)
        return;
    Q_EMIT outletChanged(outlet, now.host, now.power, now.beats, now.cycles, now.offs);
    if (before.beats != now.beats)
        Q_EMIT beatsChanged(outlet, now.beats);
}

void IcSession::pollAll()
{
    for (int outlet = 1; outlet <= m_outletCount; ++outlet)
        poll(outlet);
}

void IcSession::beat()
{
    if (m_lineState != LinkState::Up || m_beatQueued)
        return;
    m_beatQueued = true;
    request(ic::Beat{++m_beats, m_condition}, [this](const Expected<ic::Answer> &) { m_beatQueued = false; });
}

void IcSession::sendWatch()
{
    if (m_lineState != LinkState::Up)
        return;
    const auto interval = std::chrono::duration_cast<std::chrono::milliseconds>(m_config.beatInterval);
    request(ic::Watch{interval, m_config.lostAfter, m_onLoss}, {});
}

} // namespace holdfast
