// session.h - one run of holdfastctl: its connection, its output, and the exit status with which it ends.
#pragma once

#include <api/lineclient.h>
#include <model/expected.h>

#include <QJsonValue>
#include <QObject>

#include <functional>
#include <memory>

namespace holdfast::ctl {

/// contracts/ctl.md.
enum class Exit { Done = 0, Refused = 1, Usage = 2, NoManager = 3, TimedOut = 4 };

/// Which manager, as the options say; nothing given: the one on this host.
struct Reach {
    QString socket;
    QString host; ///< HOST[:PORT]
    QString pki, certificate, key, authority; ///< of a manager on another host
};

class Session : public QObject
{
    Q_OBJECT
public:
    explicit Session(bool json);

    [[nodiscard]] bool json() const { return m_json; }
    [[nodiscard]] bool colours() const { return m_colours; }
    /// Before client(): Errors: a host that is none, no certificate to show.
    [[nodiscard]] Outcome setReach(const Reach &reach);
    /// Connects when it is first used.
    [[nodiscard]] LineClient &client();

    /// Calls, and goes on with the result; an error ends the session with its status.
    void call(const QString &method, const QJsonObject &params, std::function<void(const QJsonValue &)> then);

    void print(const QString &text); ///< a line on stdout
    void print(const QJsonValue &value, bool compact = true); ///< a line of JSON, or indented
    void complain(const QString &text); ///< a line on stderr
    void finish(Exit status = Exit::Done);
    void fail(const Error &error); ///< refused or failed
    void fail(const ApiError &error);
    void wrongUsage(const QString &text);
    /// Instead of ending at once on SIGINT or SIGTERM.
    void onInterrupt(std::function<void()> then) { m_onInterrupt = std::move(then); }
    void interrupt();
    [[nodiscard]] bool isFinished() const { return m_status.has_value(); }
    [[nodiscard]] int status() const { return static_cast<int>(m_status.value_or(Exit::Done)); }

Q_SIGNALS:
    void finished();

private:
    bool m_json;
    bool m_colours;
    std::function<std::unique_ptr<LineClient>()> m_connect;
    std::unique_ptr<LineClient> m_client;
    std::optional<Exit> m_status;
    std::function<void()> m_onInterrupt;
};

} // namespace holdfast::ctl
