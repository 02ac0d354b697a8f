// line.h - one host's line on the independent computer: its session, and the same answer to a repeated request.
#pragma once

#include <independent/config.h>
#include <power/messages.h>
#include <power/serialline.h>

#include <deque>
#include <functional>
#include <optional>
#include <unordered_map>

namespace holdfast::ic {

/// Answers every good request exactly once, now or later; a repeated one (same SEQ and bytes within 10 s) gets the same
/// answer and is not carried out again. What was answered is forgotten when the session changes hands, since a new
/// requester counts its SEQ from the start. Memory is bounded.
class Line : public QObject
{
    Q_OBJECT
public:
    /// Answers a request, now by returning it or later by answer(seq, ...) with the number that it was given.
    using Handler = std::function<std::optional<Answer>(Line &, quint64 number, const Request &)>;

    Line(LineConfig config, Handler handler);

    [[nodiscard]] const LineConfig &config() const { return m_config; }
    [[nodiscard]] const std::string &host() const { return m_config.host; }
    [[nodiscard]] SerialLine &serial() { return m_serial; }
    [[nodiscard]] bool maySwitch(const std::string &host) const;

    [[nodiscard]] bool hasSession() const { return !m_session.empty(); }
    void openSession(const std::string &session);
    void closeSession();

    /// The answer that the handler owed. Nothing happens if it has gone out already or its session is over.
    void answer(quint64 number, const Answer &answer);
    void sendEvent(const IcEvent &event);

private:
    struct Kept {
        quint64 number = 0;
        std::uint16_t seq = 0;
        QByteArray answer; ///< empty: owed
        std::chrono::steady_clock::time_point at;
    };
    using Cache = std::unordered_map<std::string, Kept>;

    void frameReceived(const ReceivedFrame &received);
    void forgetOld();
    void forgetOthers(const std::string &bytes);
    void send(Kept &kept, const Answer &answer);

    LineConfig m_config;
    Handler m_handler;
    SerialLine m_serial;
    std::string m_session;
    Cache m_answered; ///< by the request's bytes
    std::deque<std::string> m_order; ///< its keys, oldest first
    quint64 m_lastNumber = 0;
    bool m_forgetOthers = false; ///< the session changed while a request was being handled
};

} // namespace holdfast::ic
