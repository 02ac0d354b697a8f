// hooks.h - follows a manager's event stream and tells the world outside what the hooks file says it wants to know.
#pragma once

#include <api/managerservice.h>
#include <hooks/hookqueue.h>
#include <metrics/exposition.h>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace holdfast {

struct HooksOptions {
    QString stateFile; ///< how far it came, for the next start; "": nothing is made up for
    std::chrono::milliseconds handover{60000}; ///< what another host was to tell is kept so long, in case it is lost
    std::chrono::milliseconds age{3600000}; ///< what is older at a start is told to nobody any more
    std::chrono::milliseconds saving{1000}; ///< how often the file is written at most
    std::function<std::unique_ptr<Delivery>(const HookConfig &, const QString &host)> make = makeDelivery;
};

/// Which host tells: with `first-host` the first one of the site that is up, as the stream itself says, so that all
/// hosts agree about it. What it was to tell within the last minute is told by the next one when it is lost. So an
/// event may be told twice and is not left out; its id is the same then.
///
/// What waits when the manager ends, however that is, is told by its next life. Nothing here waits for anybody.
class Hooks : public QObject
{
    Q_OBJECT
public:
    /// @param service of a manager that serves; must outlive this.
    Hooks(ManagerService &service, const std::vector<HookConfig> &hooks, HooksOptions options = {},
          QObject *parent = nullptr);
    ~Hooks() override;

    [[nodiscard]] const std::vector<std::unique_ptr<HookQueue>> &queues() const { return m_queues; }
    /// holdfast_hook_events_total and holdfast_hook_waiting_events.
    void writeMetrics(Exposition &out) const;
    /// Any of them is.
    [[nodiscard]] bool isFailing() const;

Q_SIGNALS:
    void note(const QString &text);
    /// Later than what caused it: what is raised then is an event for hooks itself.
    void failing(bool isFailing);

private:
    void readStatus(ManagerService &service);
    void makeUp(const ManagerService &service);
    void take(const QJsonObject &record);
    void offer(const HookEvent &event, bool mine);
    void followHosts(const HookEvent &event);
    [[nodiscard]] bool isFirst() const;
    void handOver();
    void save();
    void tellFailing();

    HooksOptions m_options;
    QString m_site, m_host;
    std::vector<std::pair<QString, bool>> m_hosts; ///< in the order of the site file: name, is up
    std::vector<std::unique_ptr<HookQueue>> m_queues;
    struct Kept {
        HookEvent event;
        std::chrono::steady_clock::time_point since;
    };
    std::deque<Kept> m_kept; ///< of others to tell
    qint64 m_seen = 0; ///< the newest record that was looked at
    QByteArray m_saved;
    QTimer m_saving;
    bool m_failingTold = false;
};

} // namespace holdfast
