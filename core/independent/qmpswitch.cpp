// The qmp switch: a virtual machine of qemu. Off is `quit`, on is the configuration's start command.
#include <independent/localsocket.h>
#include <independent/switch.h>
#include <run/commandrun.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <cerrno>
#include <cstring>

namespace holdfast::ic {

namespace {

constexpr auto lookPause = std::chrono::milliseconds(50);

using Clock = std::chrono::steady_clock;

Milliseconds milliseconds(Duration duration) { return std::chrono::ceil<Milliseconds>(duration); }

struct Heard {
    enum class Kind : std::uint8_t {
        Answered, ///< `answer` has what the command returned
        Closed, ///< the monitor was there and is gone
        Refused, ///< the socket is there and nobody listens
        NoSocket,
        Failed, ///< `why`
    };
    Kind kind = Kind::Failed;
    QJsonObject answer;
    std::string why;
};

/// One connection to a monitor for one command: greeting, capabilities, command. `heard` comes once, never from within
/// the constructor; the conversation is over then and deletes itself.
class Conversation : public QObject
{
public:
    using Told = std::function<void(const Heard &)>;

    /// @param untilClosed a command that is answered by the machine's end: how long that may take. zero: any other.
    Conversation(const SwitchConfig &config, const char *command, Duration untilClosed, QObject *parent, Told told)
        : QObject(parent), m_command(command), m_untilClosed(untilClosed), m_told(std::move(told))
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { finish({Heard::Kind::Failed, {}, m_late}); });
        Descriptor socket;
        const int error = connectLocal(config.socket, socket);
        if (error != 0) {
            const auto kind = error == ENOENT ? Heard::Kind::NoSocket
                : error == ECONNREFUSED       ? Heard::Kind::Refused
                                              : Heard::Kind::Failed;
            const Heard heard{kind, {}, std::string("the monitor can't be reached: ") + std::strerror(error)};
            QMetaObject::invokeMethod(this, [this, heard] { finish(heard); }, Qt::QueuedConnection);
            return;
        }
        m_socket = new LineSocket(std::move(socket), this);
        connect(m_socket, &LineSocket::line, this, &Conversation::lineReceived);
        connect(m_socket, &LineSocket::closed, this, [this] { finish({Heard::Kind::Closed, {}, "it closed"}); });
        m_timer.start(milliseconds(config.timeout));
    }

private:
    enum class Stage : std::uint8_t { Greeting, Capabilities, Command, End };

    void lineReceived(const QByteArray &text)
    {
        const QJsonObject said = QJsonDocument::fromJson(text).object();
        if (said.contains(QLatin1String("event")))
            return;
        if (const QJsonObject error = said[QLatin1String("error")].toObject(); !error.isEmpty()) {
            finish({Heard::Kind::Failed, {},
                    "the monitor refuses it: " + error[QLatin1String("desc")].toString().toStdString()});
            return;
        }
        const char *expected = m_stage == Stage::Greeting ? "QMP" : "return";
        if (!said.contains(QLatin1String(expected))) {
            finish({Heard::Kind::Failed, {}, "what listens there is no QMP monitor"});
            return;
        }
        switch (m_stage) {
        case Stage::Greeting:
            ask(Stage::Capabilities, "qmp_capabilities");
            break;
        case Stage::Capabilities:
            ask(Stage::Command, m_command);
            break;
        case Stage::Command:
            if (m_untilClosed == Duration::zero()) {
                finish({Heard::Kind::Answered, said[QLatin1String("return")].toObject(), {}});
                return;
            }
            m_stage = Stage::End;
            m_late = "it took the order, and the machine does not end";
            m_timer.start(milliseconds(m_untilClosed));
            break;
        case Stage::End:
            break;
        }
    }

    void ask(Stage next, const char *command)
    {
        m_stage = next;
        if (!m_socket->send(QByteArray("{\"execute\":\"") + command + "\"}\n"))
            finish({Heard::Kind::Failed, {}, "the monitor takes no orders"});
    }

    void finish(const Heard &heard)
    {
        if (const auto told = std::exchange(m_told, nullptr)) {
            m_timer.stop();
            if (m_socket)
                m_socket->disconnect(this);
            deleteLater();
            told(heard);
        }
    }

    const char *m_command;
    Duration m_untilClosed;
    Told m_told;
    LineSocket *m_socket = nullptr;
    QTimer m_timer;
    Stage m_stage = Stage::Greeting;
    std::string m_late = "the monitor does not answer; one that another program holds does not";
};

/// A machine that is paused, or whose guest has panicked, is on: it goes on, or is looked at, without a start. One
/// whose guest has shut down but whose process stays (-no-shutdown) is neither on nor off.
///
/// Who proves it off: the kernel, which closes a socket when the last process that holds it has ended. A socket that
/// never was there proves nothing: its path may be wrong.
class QmpSwitch : public PowerSwitch
{
public:
    explicit QmpSwitch(const SwitchConfig &config) : m_config(config) {}

    void set(PowerState power, Confirmed confirmed) override
    {
        if (power == PowerState::On)
            switchOn(confirmed);
        else
            switchOff(confirmed);
    }

    void query(Told told) override
    {
        look([this, told = std::move(told)](const Heard &heard) { told(powerBy(heard)); });
    }

private:
    [[nodiscard]] Error failure(std::string what, std::string todo = {}) const
    {
        return {std::move(what), m_config.socket, std::move(todo)};
    }

    void ask(const char *command, Duration untilClosed, Conversation::Told told)
    {
        new Conversation(m_config, command, untilClosed, this, [this, told = std::move(told)](const Heard &heard) {
            m_seen = m_seen || heard.kind == Heard::Kind::Answered || heard.kind == Heard::Kind::Closed;
            told(heard);
        });
    }

    void look(Conversation::Told told) { ask("query-status", Duration::zero(), std::move(told)); }

    [[nodiscard]] std::optional<PowerState> powerBy(const Heard &heard) const
    {
        switch (heard.kind) {
        case Heard::Kind::Answered:
            if (heard.answer[QLatin1String("status")].toString() == QLatin1String("shutdown"))
                return std::nullopt;
            return PowerState::On;
        case Heard::Kind::Refused:
            return PowerState::Off;
        case Heard::Kind::NoSocket:
            return m_seen ? std::optional(PowerState::Off) : std::nullopt;
        case Heard::Kind::Closed:
        case Heard::Kind::Failed:
            break;
        }
        return std::nullopt;
    }

    void switchOff(const Confirmed &confirmed)
    {
        ask("quit", m_config.powerTimeout, [this, confirmed](const Heard &heard) {
            if (heard.kind == Heard::Kind::Closed)
                confirmGone(confirmed, Clock::now() + m_config.powerTimeout);
            else if (powerBy(heard) == PowerState::Off)
                confirmed(done());
            else if (heard.kind == Heard::Kind::NoSocket)
                confirmed(failure("there is no socket, and the machine was never seen through it",
                                  "start the machine once, or correct the path"));
            else
                confirmed(failure(heard.why));
        });
    }

    // A closed connection is the monitor's end; that nobody can be connected to any more is the machine's.
    void confirmGone(const Confirmed &confirmed, Clock::time_point deadline)
    {
        Descriptor socket;
        const int error = connectLocal(m_config.socket, socket);
        if (error == ENOENT || error == ECONNREFUSED)
            confirmed(done());
        else if (Clock::now() >= deadline)
            confirmed(failure("the connection was closed, and a machine still listens there"));
        else
            QTimer::singleShot(lookPause, this, [this, confirmed, deadline] { confirmGone(confirmed, deadline); });
    }

    void switchOn(const Confirmed &confirmed)
    {
        look([this, confirmed](const Heard &heard) {
            switch (heard.kind) {
            case Heard::Kind::Answered:
                if (powerBy(heard) == PowerState::On)
                    confirmed(done()); // a second one on the same disks would be worse than none
                else
                    confirmed(failure("its guest has shut down and its process stays", "switch it off first"));
                break;
            case Heard::Kind::Closed:
            case Heard::Kind::Refused:
            case Heard::Kind::NoSocket:
                start(confirmed);
                break;
            case Heard::Kind::Failed:
                confirmed(failure(heard.why));
                break;
            }
        });
    }

    void start(const Confirmed &confirmed)
    {
        Launch launch;
        launch.argv = m_config.start;
        launch.environment = environmentWith({});
        auto *program = new CommandRun(launch, m_config.timeout, this);
        connect(program, &CommandRun::finished, this, [this, program, confirmed](const CommandResult &result) {
            program->deleteLater();
            if (result.ok())
                confirmStarted(confirmed, Clock::now() + m_config.powerTimeout);
            else
                confirmed(failure("its start command failed: " + result.why(), "see what it needs, and that it ends"));
        });
    }

    void confirmStarted(const Confirmed &confirmed, Clock::time_point deadline)
    {
        look([this, confirmed, deadline](const Heard &heard) {
            if (powerBy(heard) == PowerState::On)
                confirmed(done());
            else if (Clock::now() >= deadline)
                confirmed(failure("it was started, and its monitor does not say that it runs"
                                  + (heard.why.empty() ? "" : ": " + heard.why)));
            else
                QTimer::singleShot(lookPause, this, [this, confirmed, deadline] {
                    confirmStarted(confirmed, deadline);
                });
        });
    }

    SwitchConfig m_config;
    bool m_seen = false; ///< a monitor was there since we run: the path is right
};

} // namespace

std::unique_ptr<PowerSwitch> makeQmpSwitch(const SwitchConfig &config) { return std::make_unique<QmpSwitch>(config); }

} // namespace holdfast::ic
