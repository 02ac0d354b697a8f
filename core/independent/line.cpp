#include <independent/line.h>

#include <algorithm>

namespace holdfast::ic {

namespace {

constexpr auto repeatTime = std::chrono::seconds(10); ///< contracts/ic-protocol.md
constexpr std::size_t mostKept = 512; ///< a line can't carry more useful requests in that time

} // namespace

Line::Line(LineConfig config, Handler handler)
    : m_config(std::move(config)), m_handler(std::move(handler)), m_serial(m_config.serial)
{
    connect(&m_serial, &SerialLine::frameReceived, this, &Line::frameReceived);
}

bool Line::maySwitch(const std::string &host) const
{
    return !m_config.may || std::ranges::find(*m_config.may, host) != m_config.may->end();
}

void Line::openSession(const std::string &session)
{
    m_forgetOthers = m_session != session;
    m_session = session;
}

void Line::closeSession()
{
    m_session.clear();
    m_forgetOthers = true;
}

void Line::frameReceived(const ReceivedFrame &received)
{
    // SEQ 0 is for events, and answers come from us: a looped line must not make us talk to ourselves for ever.
    if (received.frame.seq == 0 || isAnswerVerb(received.frame.verb))
        return;
    forgetOld();
    if (const auto known = m_answered.find(received.bytes); known != m_answered.end()) {
        if (!known->second.answer.isEmpty())
            m_serial.sendBytes(known->second.answer);
        return;
    }
    const quint64 number = ++m_lastNumber;
    m_answered[received.bytes] = {number, received.frame.seq, {}, std::chrono::steady_clock::now()};
    m_order.push_back(received.bytes);

    const auto request = parseRequest(received.frame);
    std::optional<Answer> answer;
    if (const auto *refusal = std::get_if<Refusal>(&request))
        answer = *refusal;
    else if (!hasSession() && !std::holds_alternative<Hello>(std::get<Request>(request)))
        answer = Refusal{ErrorCode::NoSession, "say HELLO first"};
    else
        answer = m_handler(*this, number, std::get<Request>(request));
    if (std::exchange(m_forgetOthers, false))
        forgetOthers(received.bytes);
    if (answer)
        send(m_answered[received.bytes], *answer);
}

void Line::answer(quint64 number, const Answer &answer)
{
    for (auto &[bytes, kept] : m_answered) {
        if (kept.number == number && kept.answer.isEmpty()) {
            send(kept, answer);
            return;
        }
    }
}

void Line::sendEvent(const IcEvent &event)
{
    if (hasSession())
        m_serial.send(toFrame(event));
}

void Line::send(Kept &kept, const Answer &answer)
{
    auto bytes = encode(toFrame(kept.seq, answer));
    if (!bytes) // silence would be taken for a lost line
        bytes = encode(toFrame(kept.seq, Refusal{ErrorCode::BadArgument, "the answer does not fit into a frame"}));
    if (bytes)
        kept.answer = QByteArray::fromStdString(*bytes);
    m_serial.sendBytes(kept.answer);
}

void Line::forgetOld()
{
    const auto now = std::chrono::steady_clock::now();
    while (!m_order.empty()
           && (m_order.size() >= mostKept || now - m_answered[m_order.front()].at > repeatTime)) {
        m_answered.erase(m_order.front());
        m_order.pop_front();
    }
}

void Line::forgetOthers(const std::string &bytes)
{
    const Kept kept = m_answered[bytes];
    m_answered.clear();
    m_answered[bytes] = kept;
    m_order.assign(1, bytes);
}

} // namespace holdfast::ic
