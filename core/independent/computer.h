// computer.h - the independent computer: it answers its lines, watches the hosts' beats and switches the outlets.
#pragma once

#include <independent/arming.h>
#include <independent/beatwatch.h>
#include <independent/line.h>
#include <independent/outlet.h>
#include <independent/votes.h>

#include <QElapsedTimer>

#include <map>
#include <memory>
#include <set>

namespace holdfast::ic {

/// All of app/ic but its command line. Everything that it does it does because a line asked for it, or because a host's
/// beats were lost whose on_loss is cycle, within watch.cycle_limit. What must survive its own restart is written
/// before it is told (contracts/ic-protocol.md, semantics.md 6).
class Computer : public QObject
{
    Q_OBJECT
public:
    explicit Computer(Config config);
    ~Computer() override;

    void start();

    /// Null: that host has no line. What its serial() says it has received is answered, with or without a port.
    [[nodiscard]] Line *lineOf(const std::string &host);

Q_SIGNALS:
    /// Every line is open; once.
    void ready();
    /// One line for the log, without time.
    void logged(const QString &line);

private:
    struct Watched {
        BeatWatch watch;
        QTimer timer;
        bool mustCycle = false; ///< lost with on_loss=cycle, and not cycled for it yet
    };
    /// A FIRE that waits a moment for its switch, so that its answer can say what was confirmed.
    struct OwedAnswer {
        Line *line = nullptr;
        quint64 number = 0;
    };

    // Requests: computer's answers to a line (requests.cpp).
    std::optional<Answer> handle(Line &line, quint64 number, const Request &request);
    Answer hello(Line &line, const Hello &hello);
    Answer beat(Line &line, const Beat &beat);
    Answer watch(Line &line, const Watch &watch);
    Answer status(const StatusQuery &query);
    Answer arm(Line &line, const Arm &arm);
    std::optional<Answer> fire(Line &line, quint64 number, const Fire &fire);
    Answer vote(Line &line, const Vote &vote);
    Answer test(Line &line, const Test &test);
    Answer bye(Line &line);
    [[nodiscard]] bool isRepeated(const std::string &incident, int outlet) const;

    // What happens at the outlets and with the beats.
    void addOutlet(const OutletConfig &config);
    void addLine(const LineConfig &config);
    void lineChanged(Line &line, LinkState state, const Error &error);
    void logFrameErrors();
    void act(Outlet &outlet, PowerAction action, const std::string &by, const std::string &reason,
             bool together = false);
    void powerConfirmed(Outlet &outlet, PowerState power, const QString &by);
    void actionFinished(Outlet &outlet, const std::optional<Error> &failure);
    void answerOwed(int outlet, const Answer &answer);
    void checkBeats(const std::string &host);
    // on_loss=cycle (autonomous.cpp)
    void cycleTheLost();
    void cycleByItself(const std::string &host);
    [[nodiscard]] bool mayCycleByItself(const std::string &host);
    void feedSettled(const Outlet &outlet);
    void scheduleCheck(const std::string &host);
    void broadcast(const IcEvent &event);

    [[nodiscard]] Outlet *outletAt(int number);
    [[nodiscard]] Outlet *outletOf(const std::string &host); ///< the first of its outlets, null: it has none
    Outcome save();
    void tick();
    void log(const QString &line) { Q_EMIT logged(line); }

    Config m_config;
    StateFile m_stateFile;
    KeptState m_state;
    std::map<int, std::unique_ptr<Outlet>> m_outlets; ///< by number
    std::vector<std::unique_ptr<Line>> m_lines;
    std::map<std::string, Watched> m_watched; ///< by host, those of the lines
    std::map<int, OwedAnswer> m_owed; ///< by outlet
    std::map<std::string, std::set<int>> m_notOff; ///< by host: its feeds of a cycle that aren't off yet
    std::map<int, std::string> m_underWay; ///< by outlet, the incident of the action under way
    std::map<std::string, std::uint64_t> m_loggedErrors; ///< by host of the line
    std::vector<std::string> m_tellRestart; ///< hosts that had a session before the restart
    Arming m_arming;
    std::optional<Votes> m_votes;
    QElapsedTimer m_uptime;
    QTimer m_ticks; ///< once a minute
    bool m_ready = false;
    std::optional<Error> m_saveTrouble; ///< as it was logged
};

} // namespace holdfast::ic
