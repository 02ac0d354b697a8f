#include <bus/corosyncbus.h>

#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>
#include <chrono>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr auto reconnect = std::chrono::milliseconds(100); // fails in 0.1 ms while Corosync is down
constexpr auto afterRefusal = std::chrono::seconds(5);
constexpr auto voteMargin = std::chrono::milliseconds(200); // a busy manager is late
constexpr auto answerPatience = std::chrono::milliseconds(300); // nothing is delivered while a new ring waits for it
constexpr int usuallyReady = 100; // tries: for as long an engine that forms its ring is nothing to speak of

std::uint64_t wallClock()
{
    return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::microseconds>(
                                          std::chrono::system_clock::now().time_since_epoch())
                                          .count());
}

} // namespace

CorosyncBus::CorosyncBus(BusIdentity identity, BusTimes times, QObject *parent)
    : Bus(parent), m_identity(std::move(identity)), m_times(times),
      m_link("holdfast:" + QByteArray::fromStdString(m_identity.site)),
      m_device(m_identity.hosts % 2 == 0) // as `holdfastctl cluster init` writes corosync.conf
{
    m_wait.setSingleShot(true);
    m_again.setSingleShot(true);
    connect(&m_link, &CpgLink::happened, this, &CorosyncBus::process);
    connect(&m_wait, &QTimer::timeout, this, [this] {
        if (m_component)
            m_component->timeout();
        drain();
    });
    connect(&m_again, &QTimer::timeout, &m_link, &CpgLink::open);
    m_voteEnds.setSingleShot(true);
    m_voteEnds.setTimerType(Qt::PreciseTimer);
    m_answerDue.setSingleShot(true);
    m_answerDue.setInterval(answerPatience);
    connect(&m_voteEnds, &QTimer::timeout, this, [this] {
        dropVote();
        castVote();
        drain();
    });
    connect(&m_answerDue, &QTimer::timeout, this, &CorosyncBus::castVote);
    connect(&m_device, &QuorumDevice::unusable, this, &Bus::warned);
    // Corosync has just shown that it lives, and that this is its ring: only then is the vote renewed.
    connect(&m_device, &QuorumDevice::polled, this, [this](RingId ring) {
        if (m_component && m_ring && m_ring->id == ring && m_component->wantsVote())
            emitVoteWanted();
    });
}

CorosyncBus::~CorosyncBus() = default;

void CorosyncBus::join()
{
    if (std::exchange(m_wanted, true))
        return;
    m_link.open();
}

void CorosyncBus::leave()
{
    m_wanted = false;
    ++m_life;
    m_component.reset();
    m_link.close();
    forgetRing();
    m_wait.stop();
    m_again.stop();
    m_members.clear();
    m_quorate = false;
    m_told.clear();
}

void CorosyncBus::send(const QByteArray &message)
{
    if (!m_component)
        return;
    m_component->send(message);
    handOver();
}

void CorosyncBus::provideSnapshot(std::uint64_t token, const QByteArray &snapshot)
{
    if (!m_component)
        return;
    m_component->provide(token, snapshot);
    handOver();
}

void CorosyncBus::setVoters(const std::vector<HostId> &voters)
{
    m_identity.voters = voters;
    if (!m_component)
        return;
    m_component->setVoters(voters);
    drainLater();
}

void CorosyncBus::setHosts(const std::vector<HostId> &now, std::size_t count)
{
    m_identity.host = now[index(m_identity.host)];
    m_identity.hosts = count;
    for (BusMember &member : m_members)
        member.host = now[index(member.host)];
    if (m_component)
        m_component->setHosts(now, count);
}

void CorosyncBus::setStructure(std::uint64_t structure)
{
    m_identity.structure = structure;
    if (m_component)
        m_component->setStructure(structure);
}

void CorosyncBus::setKnown(const BusKnowledge &known)
{
    m_known = known;
    if (m_component)
        m_component->setKnown(known);
}

BusMember CorosyncBus::self() const
{
    return m_component ? m_component->self() : BusMember{m_identity.host, 0};
}

// ---- what happened on the line ------------------------------------------------------------------------------------

void CorosyncBus::process()
{
    const QPointer<CorosyncBus> alive(this);
    if (m_vote && m_vote->until.hasExpired()) // its manager has hung
        dropVote();
    while (auto event = m_link.next()) {
        if (const auto *opened = std::get_if<CpgLink::Opened>(&*event)) {
            take(*opened);
        } else if (const auto *lost = std::get_if<CpgLink::Lost>(&*event)) {
            take(*lost);
            if (!alive)
                return;
        } else if (!m_component) {
            continue;
        } else if (const auto *changed = std::get_if<CpgLink::Changed>(&*event)) {
            for (const EndpointKey key : changed->ended) {
                if (const HostId host = m_component->hostOf(key); isValid(host) && host != m_identity.host)
                    Q_EMIT memberEnded(host);
            }
            m_component->changed(changed->view, changed->left);
            if (changed->left.size() > changed->ended.size()) { // nodes have gone: the ring is told next
                m_ring.reset();
                m_component->setDeviceVote(false);
            }
        } else if (const auto *received = std::get_if<CpgLink::Received>(&*event)) {
            m_component->received(received->sender, received->frame);
        } else if (const auto *ring = std::get_if<CpgLink::Ring>(&*event)) {
            take(*ring);
        }
    }
    if (m_component)
        m_component->flush();
    askForVote();
    drain();
    if (alive)
        askForVote(); // by what was decided
}

void CorosyncBus::take(const CpgLink::Opened &opened)
{
    m_component.emplace(m_identity, m_times, opened.self, wallClock(), m_known,
                        [] { return QRandomGenerator::system()->generate64(); });
    if (m_standing)
        m_component->setStanding();
    ++m_life;
    if (m_identity.device)
        m_device.open();
}

void CorosyncBus::take(const CpgLink::Ring &ring)
{
    m_ring = ring;
    m_isAsked = false;
    m_answerDue.stop();
    if (m_vote && !std::ranges::includes(ring.nodes, m_vote->nodes))
        dropVote();
    else if (m_vote && m_component)
        m_component->setDeviceVote(true);
}

void CorosyncBus::forgetRing()
{
    m_device.close();
    m_ring.reset();
    m_vote.reset();
    m_isAsked = false;
    m_voteEnds.stop();
    m_answerDue.stop();
}

void CorosyncBus::take(const CpgLink::Lost &lost)
{
    // What was delivered before it ended is told first.
    const QPointer<CorosyncBus> alive(this);
    drain();
    if (!alive || !m_wanted)
        return;
    using Kind = CpgLink::Lost::Kind;
    m_notReady = lost.kind == Kind::NotReady ? m_notReady + 1 : 0;
    const bool isUsual = lost.kind == Kind::NotReady && m_notReady < usuallyReady;
    end(isUsual ? m_told : lost.why, lost.kind == Kind::Denied ? std::chrono::milliseconds(afterRefusal) : reconnect);
}

// It takes no part any more, and comes back by itself.
void CorosyncBus::end(const QString &why, std::chrono::milliseconds again, bool isRefused)
{
    ++m_life;
    m_component.reset();
    m_link.close();
    forgetRing();
    m_wait.stop();
    m_again.start(again);
    m_quorate = false;
    const bool was = !std::exchange(m_members, {}).empty();
    const bool isNew = std::exchange(m_told, why) != why;
    const QPointer<CorosyncBus> alive(this);
    if (was)
        Q_EMIT membershipChanged({}, false);
    if (alive && isNew && isRefused)
        Q_EMIT refused(why);
    else if (alive && isNew)
        Q_EMIT failed(why);
}

// ---- the independent computer's vote ------------------------------------------------------------------------------

// Once for each ring, and whenever it comes to be wanted; then it is renewed as long as it is.
void CorosyncBus::askForVote()
{
    if (!m_component || !m_ring || !m_identity.device)
        return;
    if (!m_component->wantsVote()) {
        m_isAsked = false;
        m_answerDue.stop();
        castVote();
    } else if (!std::exchange(m_isAsked, true)) {
        m_answerDue.start();
        emitVoteWanted();
    }
}

void CorosyncBus::emitVoteWanted()
{
    QStringList nodes;
    for (const std::uint32_t node : m_ring->nodes)
        nodes.append(QString::number(node));
    Q_EMIT voteWanted(ringName(m_ring->id), nodes.join(u','));
}

void CorosyncBus::setVote(const QString &ring, QDeadlineTimer until)
{
    if (!m_component || !m_ring || ringName(m_ring->id) != ring)
        return; // an answer for those who were here before
    m_answerDue.stop();
    if (const auto left = until.remainingTimeAsDuration() - voteMargin; left > left.zero()) {
        m_vote = Vote{m_ring->id, m_ring->nodes, until};
        m_voteEnds.start(std::chrono::duration_cast<std::chrono::milliseconds>(left));
        m_component->setDeviceVote(true);
    }
    castVote();
    drainLater();
}

// Corosync is told a vote only for the very ring that it was given for.
void CorosyncBus::castVote()
{
    if (m_ring)
        m_device.cast(m_ring->id, m_vote && m_vote->ring == m_ring->id);
}

void CorosyncBus::dropVote()
{
    m_vote.reset();
    m_voteEnds.stop();
    if (m_component)
        m_component->setDeviceVote(false);
}

// ---- what is to be told -------------------------------------------------------------------------------------------

// Any signal may lead to leave(), to another life or to the end of this object: nothing is held on to across one.
void CorosyncBus::drain()
{
    if (m_busy)
        return;
    m_busy = true;
    const QPointer<CorosyncBus> alive(this);
    while (alive && m_component) {
        auto output = m_component->next();
        if (!output)
            break;
        tell(std::move(*output));
    }
    if (alive)
        m_busy = false;
}

void CorosyncBus::tell(Component::Output output)
{
    if (const auto *transmit = std::get_if<Component::Transmit>(&output)) {
        m_link.transmit(transmit->frame);
    } else if (const auto *delivered = std::get_if<Component::Delivered>(&output)) {
        Q_EMIT Bus::delivered(delivered->sender, delivered->message);
    } else if (const auto *membership = std::get_if<Component::Membership>(&output)) {
        m_members = membership->members;
        m_quorate = membership->quorate;
        m_standing = m_standing || m_quorate;
        m_told.clear();
        Q_EMIT membershipChanged(membership->members, membership->quorate);
    } else if (const auto *wanted = std::get_if<Component::Wanted>(&output)) {
        Q_EMIT snapshotWanted(wanted->joiner, wanted->token);
    } else if (const auto *restoredBy = std::get_if<Component::Restored>(&output)) {
        Q_EMIT restored(restoredBy->snapshot);
    } else if (std::holds_alternative<Component::Alone>(output)) {
        Q_EMIT joinedAlone();
    } else if (const auto *wait = std::get_if<Component::Wait>(&output)) {
        if (wait->time.count() > 0)
            m_wait.start(wait->time);
        else
            m_wait.stop();
    } else if (const auto *out = std::get_if<Component::Out>(&output)) {
        end(QString::fromStdString(out->why), out->rejoin ? reconnect : std::chrono::milliseconds(afterRefusal),
            !out->rejoin);
    }
}

// Within a call frames may go at once, signals may not; here there is nothing but frames, unless something is being
// told in this moment, or waits for that: then they follow it.
void CorosyncBus::handOver()
{
    if (m_busy || m_later)
        return;
    while (auto output = m_component->next())
        tell(std::move(*output));
}

void CorosyncBus::drainLater()
{
    if (std::exchange(m_later, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_later = false;
            drain();
            askForVote();
        },
        Qt::QueuedConnection);
}

} // namespace holdfast
