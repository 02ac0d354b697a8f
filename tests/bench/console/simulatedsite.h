// simulatedsite.h - a site that lives for the bench: a ManagerService with hosts, pairs, incidents and records.
#pragma once

#include <api/managerservice.h>
#include <api/status.h>

#include <deque>
#include <functional>

namespace holdfast {

/// What its records are: whole incidents in turn (faults, restarts, take-overs, alarms, commands), or one transition
/// after the other of the members in turn.
enum class LifeKind { Incidents, Transitions };

/// Consoles read it over EmbeddedClient or ApiServer, as they read a manager. Answers state.get, history.query,
/// command.plan, and one method of its own, `bench.live` {count}: that many more records, now. `command.execute` is
/// never answered. Everything it does is the same in every run.
class SimulatedSite : public ManagerService
{
    Q_OBJECT
public:
    static constexpr std::size_t recordsKept = 20000;

    explicit SimulatedSite(SiteStatus status, LifeKind life = LifeKind::Incidents);

    void handle(const QString &method, const QJsonObject &params, const Caller &caller, Reply reply) override;
    [[nodiscard]] qint64 lastSeq() const override { return m_status.seq; }
    [[nodiscard]] std::vector<QJsonObject> recordsAfter(qint64 since, int limit) const override;

    [[nodiscard]] SiteStatus &status() { return m_status; }
    /// The next records of its life, each with its change of the state.
    void live(int records);
    /// Times of records and of the state are those of this clock from now on, which moves by @p step with each record;
    /// before, they are those of the computer.
    void setClock(const QDateTime &start, std::chrono::microseconds step);
    [[nodiscard]] QDateTime now() const;
    /// Puts more into each record before it is told.
    void setStamp(std::function<void(QJsonObject &)> stamp) { m_stamp = std::move(stamp); }
    [[nodiscard]] qint64 statesAsked() const { return m_statesAsked; }

private:
    struct Beat { ///< a record that is due, and what it changes
        QJsonObject record;
        std::function<void()> change;
    };
    void write(QJsonObject record);
    void nextIncident();
    void nextTransition();
    void add(const QString &kind, const QString &target, QJsonObject fields, std::function<void()> change = {});
    void addTransition(GroupStatus &group, MemberStatus &member, State to);
    void addRestart(MemberStatus &member);
    void addGroupRestart(GroupStatus &group, MemberStatus &member);
    void addSwitchover(GroupStatus &group);
    [[nodiscard]] ApiReply history(const QJsonObject &params) const;
    [[nodiscard]] ApiReply plan(const QJsonObject &params) const;

    SiteStatus m_status;
    LifeKind m_life;
    std::deque<Beat> m_due;
    std::deque<QJsonObject> m_records;
    std::function<void(QJsonObject &)> m_stamp;
    QDateTime m_start; ///< invalid: the computer's clock
    std::chrono::microseconds m_step{};
    qint64 m_sinceStart = 0; ///< records
    qint64 m_root = 0, m_cause = 0;
    qint64 m_incidents = 0, m_alarms = 0, m_statesAsked = 0;
    std::size_t m_group = 0, m_member = 0; ///< whose turn it is
};

} // namespace holdfast
