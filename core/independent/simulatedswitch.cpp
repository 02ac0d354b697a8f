// The simulated switch: its own state only, or a listener on a local socket who carries it out (the training site).
#include <independent/localsocket.h>
#include <independent/switch.h>

#include <QSocketNotifier>
#include <QTimer>

#include <cerrno>
#include <cstring>
#include <sys/socket.h>

namespace holdfast::ic {

namespace {

constexpr auto listenerTime = std::chrono::seconds(5);

class BareSwitch : public PowerSwitch
{
public:
    void set(PowerState, Confirmed confirmed) override
    {
        QMetaObject::invokeMethod(
            this, [confirmed = std::move(confirmed)] { confirmed(done()); }, Qt::QueuedConnection);
    }
};

// One connection an order: a listener that was restarted is simply met again.
class SocketSwitch : public PowerSwitch
{
public:
    SocketSwitch(std::string path, std::string host) : m_path(std::move(path)), m_host(std::move(host))
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(listenerTime);
        connect(&m_timer, &QTimer::timeout, this, [this] { finish(failure("no answer in 5 s")); });
    }

    void set(PowerState power, Confirmed confirmed) override
    {
        m_confirmed = std::move(confirmed);
        m_order = std::string(power == PowerState::On ? "on " : "off ") + m_host + '\n';
        m_received.clear();
        if (const int error = connectLocal(m_path, m_socket); error != 0) {
            finishSoon({std::string("nobody listens there: ") + std::strerror(error), m_path,
                        error == ENAMETOOLONG ? "choose a shorter path" : "start the site that it switches"});
            return;
        }
        const auto sent = ::send(m_socket.get(), m_order.data(), m_order.size(), MSG_NOSIGNAL);
        if (sent != static_cast<ssize_t>(m_order.size())) {
            finishSoon(failure("the listener takes no orders"));
            return;
        }
        m_readable = std::make_unique<QSocketNotifier>(m_socket.get(), QSocketNotifier::Read);
        connect(m_readable.get(), &QSocketNotifier::activated, this, &SocketSwitch::readAnswer);
        m_timer.start();
    }

private:
    [[nodiscard]] Error failure(const std::string &what) const { return {what, m_path, {}}; }

    void readAnswer()
    {
        char buffer[256];
        const ssize_t count = ::recv(m_socket.get(), buffer, sizeof buffer, 0);
        if (count < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        if (count <= 0) {
            finish(failure("the listener closed without an answer"));
            return;
        }
        m_received.append(buffer, static_cast<std::size_t>(count));
        const auto end = m_received.find('\n');
        if (end == std::string::npos && m_received.size() <= 2 * m_order.size())
            return;
        if (m_received.substr(0, end == std::string::npos ? end : end + 1) == m_order)
            finish(done());
        else
            finish(failure("the listener answered \"" + m_received.substr(0, end) + "\""));
    }

    void finishSoon(const Error &error)
    {
        QMetaObject::invokeMethod(this, [this, error] { finish(error); }, Qt::QueuedConnection);
    }

    void finish(const Outcome &outcome)
    {
        m_timer.stop();
        if (m_readable) {
            m_readable->setEnabled(false);
            m_readable.release()->deleteLater(); // this may be its own signal
        }
        m_socket.reset();
        if (const auto confirmed = std::exchange(m_confirmed, nullptr))
            confirmed(outcome);
    }

    std::string m_path, m_host, m_order, m_received;
    Confirmed m_confirmed;
    Descriptor m_socket;
    std::unique_ptr<QSocketNotifier> m_readable;
    QTimer m_timer;
};

} // namespace

std::unique_ptr<PowerSwitch> makeSimulatedSwitch(const SwitchConfig &config, const std::string &host)
{
    if (config.socket.empty())
        return std::make_unique<BareSwitch>();
    return std::make_unique<SocketSwitch>(config.socket, host);
}

} // namespace holdfast::ic
