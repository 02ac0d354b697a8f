// sitestore.h - the one place from which every view reads: the latest state of the site, its records, ages, who acts.
#pragma once

#include <api/managerclient.h>
#include <api/status.h>
#include <store/sitechanges.h>
#include <store/stopwatch.h>

#include <QDateTime>
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>

namespace holdfast {

/// Keeps the state fresh: `state.get` at once after an event, and in a stream of them every 50 ms, or every 100 ms where
/// an answer costs so much (console.md: 100 ms to the pixel); else once a second so that ages, CPU time and pids are
/// never old. Records are those of contracts/events.md, ordered by seq, without doubles, the newest
/// `recordLimit` of them. Nothing here invents a value: while there is no status, hasStatus() is false.
class SiteStore : public QObject
{
    Q_OBJECT
public:
    enum class Mode { View, Operate };
    Q_ENUM(Mode)

    static constexpr std::chrono::milliseconds refreshDelay{5}; ///< what one fault leads to comes together
    static constexpr std::chrono::milliseconds refreshSpacing{50};
    static constexpr std::chrono::milliseconds mostRefreshSpacing{100};
    static constexpr std::chrono::milliseconds refreshIdle{1000};
    static constexpr int mostUnderWay = 4; ///< state.gets without an answer: over a slow line one a second still comes
    static constexpr double ageShownAfterS = 1.0; ///< 2 beats of the default manager_beat (console.md)
    static constexpr double staleAfterS = 3.0; ///< then a host is hatched, its members are "last known"
    static constexpr std::size_t recordLimit = 20000;

    /// @param client must outlive the store.
    explicit SiteStore(ManagerClient &client, QObject *parent = nullptr);

    /// Loads history and state, subscribes. Call once; all later work is driven by the client's signals.
    void start();
    void refreshNow();

    [[nodiscard]] bool hasStatus() const { return m_hasStatus; }
    /// What is shown: the present, or the moment chosen by showMoment().
    [[nodiscard]] const SiteStatus &status() const { return m_moment.isValid() ? m_past : m_status; }
    [[nodiscard]] const std::deque<QJsonObject> &records() const { return m_records; }

    // Look-ups by name; null for what the site doesn't have. Valid until the next change.
    [[nodiscard]] const HostStatus *host(const QString &name) const;
    [[nodiscard]] const GroupStatus *group(const QString &name) const;
    [[nodiscard]] const MemberStatus *member(const QString &name) const; ///< GROUP@HOST
    /// The name of the member that a target leads to: of a process its member, of a group its Active or first member, of
    /// a host its first one; empty for what the site doesn't have.
    [[nodiscard]] QString memberFor(const QString &target) const;
    [[nodiscard]] const GroupStatus *groupOf(const MemberStatus &member) const;
    [[nodiscard]] const MemberStatus *mateOf(const MemberStatus &member) const; ///< the first other member of a pair
    [[nodiscard]] const ResourceStatus *resource(const QString &target) const;
    [[nodiscard]] std::vector<const MemberStatus *> membersOn(const QString &host) const;
    /// The most severe open alarm whose target is this name, null for none.
    [[nodiscard]] const AlarmStatus *alarmOf(const QString &target) const;
    [[nodiscard]] int unacknowledgedAlarms() const;

    /// Seconds since the host's manager was last heard, counted on while no state arrives; negative: never.
    [[nodiscard]] double hostAgeS(const QString &host) const;
    [[nodiscard]] bool isStale(const QString &host) const;
    [[nodiscard]] bool isStale(const MemberStatus &member) const;
    /// Seconds since the last state.get that was answered was sent, so never less than the age of what it said;
    /// negative: never.
    [[nodiscard]] double statusAgeS() const;
    /// The same, to be kept beside what it told.
    [[nodiscard]] const Stopwatch &sinceStatus() const { return m_sinceStatus; }
    /// How long the newest answer took to come.
    [[nodiscard]] double answerTookS() const { return m_answerTookS; }
    /// The manager is connected, and yet what is shown of the present is staleAfterS old or older: it has stopped, or
    /// answers too late. Everything is the last known, and no command can be given.
    [[nodiscard]] bool isSilent() const { return m_silent; }
    /// What is shown as the present is so: connected, and not silent.
    [[nodiscard]] bool isLive() const;

    /// The moment that is shown: of the past, or now by the clock of the manager that answers, carried on by a clock
    /// that nobody can set. All times in status() belong to that clock.
    [[nodiscard]] QDateTime now() const;
    [[nodiscard]] QDateTime present() const; ///< the same while the past is shown, too
    /// Seconds from @p since to now(), never less than 0; negative: @p since is not known.
    [[nodiscard]] double ageS(const QDateTime &since) const;
    /// The same of a record's time. A record keeps the time that the manager's clock showed when it was written: if
    /// that has been set since, as seen from here, the age is still the true one.
    [[nodiscard]] double ageS(const QJsonObject &record) const;

    [[nodiscard]] ManagerClient::Connection connection() const { return m_client.connection(); }
    [[nodiscard]] QString connectionError() const { return m_client.connectionError(); }
    [[nodiscard]] QString endpoint() const { return m_client.endpoint(); }
    /// Since when the connection is lost; invalid while it isn't.
    [[nodiscard]] QDateTime lostSince() const { return m_lostSince; }

    [[nodiscard]] QString user() const { return m_user; }
    void setUser(const QString &user);
    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);

    /// Replay: status() becomes that of @p moment as the records tell it, until showNow().
    void showMoment(const QDateTime &moment);
    void showNow();
    /// The moment of the past that is shown; invalid for the present.
    [[nodiscard]] QDateTime moment() const { return m_moment; }

    /// Why no command can be given at all, one sentence; empty: they can. (Lost connection, view mode, the past, a viewer's
    /// certificate.)
    [[nodiscard]] QString commandsRefused() const { return refusedFor(UserRole::Operator); }
    /// The same of what takes this role: force, confirmations and the configuration take an administrator's.
    [[nodiscard]] QString refusedFor(UserRole least) const;

Q_SIGNALS:
    void statusChanged(const holdfast::SiteChanges &changes);
    void recordAdded(const QJsonObject &record);
    void historyLoaded();
    void connectionChanged(); ///< of the connection, and of isSilent()
    void agesChanged(); ///< once a second, and whenever a state arrived: whatever shows an age repaints
    void userChanged();
    void momentChanged();

private:
    void scheduleRefresh();
    [[nodiscard]] std::chrono::milliseconds spacing() const;
    void request();
    void receive(const ApiReply &reply, const Stopwatch &sent);
    void setShown(const SiteStatus &before);
    void loadHistory(const QJsonObject &params, bool thenSubscribe);
    void addRecord(const QJsonObject &record, bool announce);
    void onConnection();
    void index();
    void judgeSilence();
    void forgetClockSets();
    void noteClock(const SiteStatus &before, double secondsBetween, double leastSetS);

    ManagerClient &m_client;
    SiteStatus m_status;
    SiteStatus m_past;
    QDateTime m_moment;
    QDateTime m_lostSince;
    std::deque<QJsonObject> m_records;
    QHash<QString, std::pair<int, int>> m_memberIndex; ///< into status().groups and its members
    QHash<QString, int> m_hostIndex, m_groupIndex, m_resourceIndex;
    /// The manager's clock was set by so much after this record.
    struct ClockSet {
        qint64 seq;
        qint64 byMs;
    };
    std::vector<ClockSet> m_clockSets;
    QTimer m_refresh; ///< the next state.get
    QTimer m_tick;
    QTimer m_silence; ///< the next moment at which something becomes stale
    QElapsedTimer m_sinceRequest;
    Stopwatch m_sinceStatus; ///< the state.get whose answer is shown
    double m_answerTookS = 0;
    double m_refreshTookS = 0; ///< the same, until all views had been told
    QString m_user;
    Mode m_mode = Mode::Operate;
    bool m_hasStatus = false;
    int m_underWay = 0; ///< state.gets that are not answered yet
    int m_connections = 0; ///< answers to those of earlier ones don't count
    bool m_dirty = false; ///< an event came while one was under way
    bool m_silent = false;
    bool m_started = false;
};

} // namespace holdfast

Q_DECLARE_METATYPE(holdfast::SiteChanges)
