// outputfeed.h - asks the manager for what one member or process writes, and says how fresh the answer is.
#pragma once

#include <api/managerclient.h>

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace holdfast {

class OutputModel;

/// Calls `logs.tail` one after the other, never two for one target at a time: first for the newest lines, then for
/// those after the last one. It rests while it isn't active, while the model is full, and while the connection is lost.
class OutputFeed : public QObject
{
    Q_OBJECT
public:
    enum class Phase {
        Nothing, ///< no target
        Asking, ///< not answered yet
        Live, ///< the last call was answered; ageS() says when
        Full, ///< somebody reads, and no more lines are taken until that ends
        Disconnected,
        Failed, ///< the last call was refused or not answered: error()
        TooOld ///< the manager doesn't know logs.tail
    };
    Q_ENUM(Phase)

    static constexpr std::chrono::milliseconds interval{250};
    static constexpr std::chrono::milliseconds catchUp{20}; ///< more lines wait at the manager
    static constexpr std::chrono::milliseconds retry{2000}; ///< after a failure
    static constexpr int linesAtOnce = 1000; ///< the most that logs.tail gives

    /// @param client and @param model must outlive it. Only it may append to the model.
    OutputFeed(ManagerClient &client, OutputModel &model, QObject *parent = nullptr);

    /// GROUP@HOST or GROUP@HOST/PROCESS; "": nothing. Empties the model if it is another.
    void setTarget(const QString &target);
    [[nodiscard]] QString target() const { return m_target; }
    /// Whether anybody sees the lines.
    void setActive(bool active);
    /// The model takes lines again: go on at once.
    void wake();

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const ApiError &error() const { return m_error; }
    /// Seconds since what is shown was true; negative: nothing was answered for this target yet.
    [[nodiscard]] double ageS() const;
    /// The manager gives lines without numbers and times: gaps can't be seen.
    [[nodiscard]] bool isUnnumbered() const { return !m_before.isEmpty(); }

Q_SIGNALS:
    void changed(); ///< phase, error or age

private:
    void ask();
    void take(const ApiReply &reply);
    void takeEntries(const QJsonObject &answer);
    void takeLines(const QStringList &lines);
    void fail(const ApiError &error);
    void setPhase(Phase phase);
    void onConnection();

    ManagerClient &m_client;
    OutputModel &m_model;
    QString m_target;
    QTimer m_timer;
    Phase m_phase = Phase::Nothing;
    ApiError m_error;
    QElapsedTimer m_answered;
    QStringList m_before; ///< of a manager that doesn't number lines: what it answered last
    quint64 m_round = 0; ///< grows with each target: answers for another one are thrown away
    bool m_active = false;
    bool m_asked = false; ///< a call for this target is under way
    bool m_moreWaits = false;
};

} // namespace holdfast
