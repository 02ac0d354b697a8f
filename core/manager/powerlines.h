// powerlines.h - this host's lines to the independent computers: facts in, power orders out.
#pragma once

#include <api/measurements.h>
#include <engine/facts.h>
#include <engine/renumbering.h>
#include <manager/observations.h>
#include <model/site.h>
#include <power/icsession.h>
#include <power/powerswitch.h>

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace holdfast {

/// One IcSession for each independent computer of the site. Everything it tells is a change since
/// it was last told; the site part hears the same from several hosts and judges it once. Losing a
/// line does nothing but say so. A power order is tried with one independent computer after the
/// other, as far as their lines are up, and then with the host's fence agents.
class PowerLines : public QObject
{
    Q_OBJECT
public:
    /// @param site outlives this object, or is replaced by setSite().
    PowerLines(std::shared_ptr<const Site> site, HostId self, QObject *parent = nullptr);
    ~PowerLines() override;

    void open();
    /// Says BYE on every line, so that no heartbeat alarm follows, and closes them; then closed(),
    /// within a second.
    void bye();
    /// Closes them without a word: the host has lost its power.
    void cut();

    /// How this host is watched changes at once; the settings of a port with the next start of the manager.
    /// What is known of the power of hosts that are new is told.
    void setSite(std::shared_ptr<const Site> site);
    void setCondition(ic::HostCondition condition);

    /// Answered by PowerConfirmed and, if no way of this host can do it, by PowerFailed. A way that
    /// failed may have switched all the same: then a host has been off twice, which is no harm to
    /// one that is in trouble. What an independent computer has done already for the incident is
    /// not done again by another way.
    void carryOut(const SwitchPower &order);

    /// Says again how the lines are: the site forgets it when this host boots.
    void tellLines();

    /// Asks for the vote (semantics.md 6); voteAnswered() follows. Of two independent computers the first one in the
    /// site file has it, and when that is gone nobody: two that vote would give one to each side.
    void vote(const QString &ring, const QString &members);

    [[nodiscard]] std::vector<OutletObservation> outlets() const;
    /// Of every host whose beats an independent computer has told of.
    [[nodiscard]] std::vector<BeatMeasurement> beatAges() const;
    [[nodiscard]] bool anyUp() const;
    /// As each independent computer calls itself at HELLO, "" before.
    [[nodiscard]] const std::vector<QString> &names() const { return m_names; }

Q_SIGNALS:
    void fact(const holdfast::Fact &fact);
    /// @param until when it ends; expired: there is none.
    void voteAnswered(const QString &ring, QDeadlineTimer until);
    /// A line went down or came up: one sentence for the log.
    void note(const QString &text);
    void closed();

private:
    struct Told
    {
        PowerState power = PowerState::Unknown;
        std::uint32_t offs = 0;
        BeatState beats = BeatState::None;
        bool operator==(const Told &) const = default;
    };
    /// A power order on its way: the outlets of one host, all off before any on.
    struct Job
    {
        SwitchPower order;
        std::uint32_t ic = 0; ///< that it is tried with; as many as there are: fence agents
        std::vector<std::pair<int, ic::PowerAction>> left; ///< steps after the present one
    };

    /// The fence agents of one host, and whether an order is on its way with them.
    struct Fence
    {
        std::unique_ptr<PowerSwitch> agents;
        bool isBusy = false;
        SwitchPower order; ///< on its way while it is busy
    };

    void connectLine(std::uint32_t ic);
    void lineChanged(std::uint32_t ic, LinkState state, const QString &why);
    void outletChanged(std::uint32_t ic, int outlet);
    void powerConfirmed(std::uint32_t ic, int outlet, PowerState power, const QString &by);
    void checkClosed();
    void tellPower(HostId host, const Told &now, bool byIndependentComputer);
    [[nodiscard]] HostId hostOf(int outlet) const;
    [[nodiscard]] Told stateOf(HostId host, std::uint32_t ic) const;
    [[nodiscard]] std::vector<std::pair<int, ic::PowerAction>>
    stepsOf(const SwitchPower &order) const;
    void tryFrom(Job job);
    void nextStep(Job job);
    void fence(const SwitchPower &order);
    void fenced(Fence &fence, PowerState power, const Outcome &outcome);
    void renumber(const Renumbering &numbers);
    [[nodiscard]] bool isCycling(HostId host, std::uint32_t ic) const;
    void switchingFailed(HostId host, const Error &error);
    void stepDone(std::uint32_t ic, quint64 id, bool ok, const Error &error);

    std::shared_ptr<const Site> m_site;
    HostId m_self;
    std::vector<std::unique_ptr<IcSession>> m_lines;
    std::vector<LinkState> m_states;
    std::vector<QString> m_names;
    std::map<std::pair<std::uint32_t, int>, PowerState>
        m_confirmed; ///< the last confirmed state of an outlet
    std::map<HostId, Told> m_told;
    std::map<HostId, std::unique_ptr<Fence>> m_fences;
    QTimer m_byeTimer;
    bool m_closing = false;
    std::map<std::pair<std::uint32_t, quint64>, Job> m_jobs;
};

} // namespace holdfast
