// serialcampaign.h - many hosts' sessions and one independent computer, joined by faulty cables, and what must hold.
#pragma once

#include "faultycable.h"

#include <independent/computer.h>
#include <power/icsession.h>

#include <QLocalServer>
#include <QStringList>
#include <QTemporaryDir>

/// As bad as a line can be and still be worth something: 2.9 % of all frames meet something, half of them are lost.
inline constexpr FateRates usualRates{0, 50, 30, 20, 40, 40, 30, 40, 30, 10};

/// Real IcSessions against a real ic::Computer whose switches are sockets of this process, all in one event loop. Every
/// host polls as fast as it is answered, and switches the next host's outlet over and over. From time to time a session
/// or the computer is destroyed and made anew, at numbers of frames that the seed says.
///
/// What must hold: every action of the computer was asked for, as it was asked for, and once; a request that was
/// confirmed was carried out, one that was refused was not; no switch was moved but by these actions; a session whose
/// line is good again recovers.
class SerialCampaign : public QObject
{
public:
    struct Options {
        std::uint64_t frames = 10'000;
        std::uint64_t seed = 1;
        int lines = 32;
        FateRates rates = usualRates;
        std::uint64_t restartEvery = 1500; ///< frames, on average: a session, or the computer, one in eight

        /// So many times as many faults and restarts.
        void worsen(int times);
        /// At the end: how long a request whose fate is open may stay so. A session gives up after 30 s.
        std::chrono::seconds patience{60};
    };

    explicit SerialCampaign(const Options &options);
    ~SerialCampaign() override;

    /// Until so many frames have gone over the cables, and then until all have recovered. @return what did not hold.
    [[nodiscard]] QStringList run();

    [[nodiscard]] QString report() const; ///< figures, a few lines
    /// Told every ten thousand frames.
    std::function<void(std::uint64_t frames)> progress;

private:
    enum class State : std::uint8_t { Asked, Confirmed, Refused, Undecided };
    struct Job {
        int host = 0; ///< who asked
        int outlet = 0;
        holdfast::ic::PowerAction action{};
        State state = State::Asked;
        int acts = 0; ///< how often the computer carried it out
        std::string error;
    };
    struct Host {
        std::unique_ptr<FaultyCable> cable;
        std::unique_ptr<holdfast::IcSession> session;
        std::optional<std::size_t> job; ///< its number
        quint64 id = 0; ///< of the job in its session
        std::chrono::steady_clock::time_point lastUp;
    };

    void makeComputer();
    void makeSession(int host);
    void look(); ///< between events: asks for more, restarts, judges
    void ask(int host);
    void powerResult(int host, quint64 id, bool ok, const holdfast::Error &error);
    void abandon(int host);
    void logged(const QString &line);
    void ordered(const QByteArray &order);
    void settle();
    void judge();
    void fail(const QString &what);
    [[nodiscard]] std::uint64_t frames() const;
    [[nodiscard]] QString name(int host) const { return QStringLiteral("h%1").arg(host); }
    [[nodiscard]] int count(State state) const;

    Options m_options;
    QTemporaryDir m_directory;
    QLocalServer m_site; ///< what the switches are connected to
    std::vector<Host> m_hosts;
    std::unique_ptr<holdfast::ic::Computer> m_computer;
    std::vector<Job> m_jobs;
    Draws m_draws;
    std::uint64_t m_nextRestart = 0, m_restarts = 0, m_computerRestarts = 0, m_told = 0;
    std::uint64_t m_frames = 0; ///< with faults
    int m_ons = 0, m_offs = 0; ///< what the switches were told
    bool m_ending = false;
    QStringList m_faults;
};
