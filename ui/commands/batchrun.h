// batchrun.h - one command for several targets, one after the other, without a window; halts at the first that goes
// wrong.
#pragma once

#include <commands/issuedcommand.h>

#include <QObject>
#include <QStringList>

#include <vector>

namespace holdfast {

/// Each command is planned when it is its turn and given only as it was planned. A plan that would lose a service
/// that wasn't agreed to is a refusal, too. What is under way can't be recalled: stop() lets it end and begins
/// nothing more.
class BatchRun : public QObject
{
    Q_OBJECT
public:
    enum class State { Waiting, UnderWay, Done, Refused, Failed, TimedOut, LeftOut };
    Q_ENUM(State)
    struct Item {
        QString target;
        State state = State::Waiting;
        QString message; ///< why it was refused or failed
    };

    BatchRun(SiteStore &store, ManagerClient &client, QString command, QObject *parent = nullptr);

    /// Once. @param options --cascade, --force. @param agreed services (ServiceLoss::group) that may be lost.
    void begin(const QStringList &targets, const QStringList &options, const QString &reason,
               const QStringList &agreed);
    void stop();
    void setGoesOn(bool on) { m_goesOn = on; } ///< with the next although one was refused or has failed

    [[nodiscard]] const std::vector<Item> &items() const { return m_items; }
    [[nodiscard]] bool isUnderWay() const { return m_current != nullptr; }
    [[nodiscard]] bool isOver() const { return m_begun && m_current == nullptr; }
    [[nodiscard]] int count(State state) const;

Q_SIGNALS:
    void changed();

private:
    void next();
    void follow();
    void end(State state, const QString &message = {});
    [[nodiscard]] QString newLosses(const Plan &plan) const;

    SiteStore &m_store;
    ManagerClient &m_client;
    QString m_command, m_reason;
    QStringList m_options, m_agreed;
    std::vector<Item> m_items;
    std::size_t m_position = 0;
    IssuedCommand *m_current = nullptr;
    int m_tries = 0;
    bool m_begun = false;
    bool m_stopped = false;
    bool m_goesOn = false;
};

} // namespace holdfast
