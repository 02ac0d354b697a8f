// icsession.h - one host's session with the independent computer: beats, watch, power actions and their confirmation.
#pragma once

#include <power/messages.h>
#include <power/serialline.h>

#include <QDeadlineTimer>
#include <QString>
#include <QTimer>

#include <deque>
#include <functional>
#include <map>

namespace holdfast {

/// Whether a power action failed only because it was done already for the same incident, whoever asked for it: the
/// outlet's state tells what came of that. It is none of its proofs, as the incident may be one of a lost journal's.
[[nodiscard]] bool wasDoneBefore(const Error &failure);

/// Speaks for one host on one line (contracts/ic-protocol.md), for a manager as well as for a console without one. It
/// opens the session, beats, and keeps a picture of every outlet from status polls and events. One request is under way
/// at a time; 500 ms without an answer repeats it, the third time the line is lost: what was asked fails, and HELLO is
/// said every second until it is answered. Losing the line does nothing to anybody's power (semantics.md 6).
class IcSession : public QObject
{
    Q_OBJECT
public:
    /// What the independent computer last said of an outlet.
    struct Outlet {
        QString host;
        PowerState power = PowerState::Unknown;
        BeatState beats = BeatState::None;
        std::chrono::milliseconds age{}; ///< since that host's last beat, when it was said
        int cycles = 0;
        int offs = 0; ///< confirmed switch-offs
        bool operator==(const Outlet &) const = default;
    };

    /// @param config serial line settings, beatInterval, lostAfter and onLoss. @param host the line's host as the
    /// independent computer's configuration names it; one without an outlet (a console's line) is told outlet 0.
    IcSession(IndependentComputerConfig config, QString host, QObject *parent = nullptr);
    ~IcSession() override;

    void open();
    /// Says BYE, so that no heartbeat alarm follows, and then closes; lineChanged(Unknown) when done.
    void bye();
    /// Closes without a word.
    void close();

    void setHostState(ic::HostCondition condition);
    /// Another beatInterval, lostAfter and onLoss: the independent computer is told at once.
    void setWatch(const IndependentComputerConfig &config);
    /// What the independent computer does when this host's beats are lost, instead of what `config` says.
    void setOnLoss(ic::OnLoss action);
    void setPollInterval(std::chrono::milliseconds interval);

    /// Arms and fires a power action. It is done when a status answer confirms it, by a higher `offs` or the power
    /// state, never because it was asked for; a cycle is done when the power is on again.
    /// powerResult tells the outcome, once, from the event loop. @param incident refused a second time from any line;
    /// "": none. @return the id in powerResult.
    quint64 requestPower(int outlet, ic::PowerAction action, const QString &reason, const QString &by,
                         const QString &incident = {});
    void requestStatus(int outlet);
    /// voteAnswered tells the outcome; a lost line is no grant. What was granted counts from now, not from when it is
    /// answered: the independent computer may have heard it at any time in between.
    void vote(const QString &ring, const QString &members);
    /// Which host is this outlet wired to? tested() comes on that host's own line.
    void test(int outlet);

    [[nodiscard]] LinkState line() const { return m_lineState; } ///< Up: the session is open
    [[nodiscard]] QString why() const { return m_why; } ///< one sentence why it is not Up
    [[nodiscard]] QString icName() const { return m_icName; }
    [[nodiscard]] int ownOutlet() const { return m_ownOutlet; } ///< 0: none
    [[nodiscard]] const std::map<int, Outlet> &outlets() const { return m_outlets; }
    [[nodiscard]] SerialLine &serial() { return m_serial; }

Q_SIGNALS:
    void lineChanged(holdfast::LinkState state, const QString &why);
    void helloed(const QString &icName, int outlets, int ownOutlet);
    void outletChanged(int outlet, const QString &host, holdfast::PowerState power, holdfast::BeatState beats,
                       int cycles, int offs);
    /// Proof: the switch has confirmed it. @param by as the event says, "" where a status answer showed it.
    void powerConfirmed(int outlet, holdfast::PowerState power, const QString &by);
    void beatsChanged(int outlet, holdfast::BeatState beats);
    void powerResult(quint64 id, bool ok, const holdfast::Error &error);
    /// @param until when a vote that was granted for this ring ends; expired if it was not.
    void voteAnswered(bool granted, quint64 epoch, std::chrono::milliseconds ttl, const QString &holder,
                      const QString &ring, QDeadlineTimer until);
    void testAnswered(int outlet, const QString &host, const holdfast::Error &error);
    /// Somebody on the line of host @p from tests whether their outlet is wired to this host.
    void tested(const QString &from);
    /// The independent computer has restarted; the session is opened again by itself.
    void restarted();

private:
    using Callback = std::function<void(const Expected<ic::Answer> &)>;
    struct Pending {
        ic::Request request;
        Callback answered;
    };
    struct InFlight {
        Frame frame;
        int tries = 0;
        Callback answered;
        bool echoed = false; ///< our own frame came back
    };
    struct PowerJob {
        int outlet = 0;
        ic::PowerAction action = ic::PowerAction::Cycle;
        ic::Fire fire;
        int offsBefore = 0;
        bool fired = false; ///< from here on only the outlet's own state tells the outcome
        bool offSeen = false;
        int leftOffPolls = 0;
        std::chrono::steady_clock::time_point deadline{};
    };

    // The line
    void serialChanged(LinkState state, const Error &error);
    void sayHello();
    void helloAnswered(const Expected<ic::Answer> &answer);
    void sessionOpened(const ic::HelloAnswer &hello);
    void sessionLost(LinkState state, const QString &why);
    void become(LinkState state, const QString &why);
    // Requests
    void request(ic::Request request, Callback answered);
    void poll(int outlet);
    void pollNext(int outlet); ///< before the others
    void sendNext();
    [[nodiscard]] std::uint16_t nextSeq();
    void transmit();
    void answerTimedOut();
    void frameReceived(const ReceivedFrame &received);
    void eventReceived(const ic::IcEvent &event);
    // The picture
    void statusAnswered(const ic::StatusAnswer &status);
    void powerEvent(const ic::PowerChanged &event);
    void beatsEvent(int outlet, BeatState beats);
    void update(int outlet, const Outlet &now);
    void pollAll();
    void beat();
    void sendWatch();
    // Power actions
    void arm(quint64 id);
    void fire(quint64 id, const std::string &token);
    void fireAnswered(quint64 id, const Expected<ic::Answer> &answer);
    void judgeJobs(int outlet);
    void checkJobs();
    void finish(quint64 id, std::optional<Error> error);

    IndependentComputerConfig m_config;
    QString m_host;
    std::string m_session;
    SerialLine m_serial;
    QTimer m_answerTimer, m_helloTimer, m_beatTimer, m_pollTimer, m_confirmTimer;
    LinkState m_lineState = LinkState::Unknown;
    QString m_why, m_icName;
    int m_outletCount = 0, m_ownOutlet = 0;
    std::uint16_t m_lastSeq;
    int m_answerTries = 0; ///< how often the request was sent whose answer is being told
    std::uint64_t m_beats = 0;
    ic::HostCondition m_condition = ic::HostCondition::Up;
    ic::OnLoss m_onLoss = ic::OnLoss::Report;
    std::optional<InFlight> m_inFlight;
    std::deque<Pending> m_urgent; ///< all but polls
    std::deque<int> m_polls; ///< outlets to ask the status of, each once
    bool m_beatQueued = false;
    std::map<int, Outlet> m_outlets;
    std::map<int, PowerState> m_confirmed; ///< on or off, per outlet
    std::map<quint64, PowerJob> m_jobs;
    quint64 m_lastJob = 0;
};

} // namespace holdfast
