#include "workload.h"

#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>

namespace workload {

namespace {

constexpr std::int64_t ms = 1'000'000;
constexpr std::int64_t intervalEvery = 10 * ms;
constexpr std::int64_t leakEvery = 100 * ms;
constexpr std::size_t leakSize = 1024 * 1024;
constexpr std::int64_t sendAgainAfter = 100 * ms; ///< where nobody listens
constexpr std::int64_t whenFull = 2 * ms; ///< others are being heard
constexpr auto notNow = std::numeric_limits<std::int64_t>::max();

std::string variable(const char *name)
{
    const char *const value = std::getenv(name);
    return value != nullptr ? value : "";
}

void complain(const std::string &what)
{
    std::fprintf(stderr, "holdfast-workload: %s\n", what.c_str());
}

// What a technician reads in the console's output view.
void say(const std::string &what)
{
    std::printf("%s\n", what.c_str());
    std::fflush(stdout);
}

int openSignals(bool ignoreTerm)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    if (ignoreTerm) {
        std::signal(SIGTERM, SIG_IGN);
        sigdelset(&set, SIGTERM);
    }
    ::sigprocmask(SIG_BLOCK, &set, nullptr);
    return ::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

std::string defaultSocket(const std::string &name)
{
    const std::string directory = variable("XDG_RUNTIME_DIR");
    std::string path = (directory.empty() ? "/tmp" : directory) + '/' + name;
    for (const char *part : {"HOLDFAST_GROUP", "HOLDFAST_HOST"}) {
        if (const std::string value = variable(part); !value.empty())
            path += '-' + value;
    }
    return path + ".sock";
}

} // namespace

Workload::Workload(Options options)
    : m_options(std::move(options)), m_role(variable("HOLDFAST_ROLE") == "active" ? "active" : "standby"),
      m_started(nowNs())
{
}

int Workload::run()
{
    if (m_options.failsStart) {
        complain("failing to start, as told");
        return 1;
    }
    m_signals = openSignals(m_options.ignoresTerm);
    spawnChildren();
    if (const std::string why = m_intervals.open(m_options.intervals, m_options.name); !why.empty()) {
        complain(why);
        return 1;
    }
    openSocket();
    m_intervals.begin(m_role);
    say(m_options.name + ": started, " + m_role);
    if (m_options.shakesHands) {
        m_notify = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        if (const std::string control = variable("HOLDFAST_CONTROL_FD"); !control.empty())
            m_control = std::atoi(control.c_str());
        m_watchdog = std::atoll(variable("WATCHDOG_USEC").c_str()) * 1000 / 2;
        notify("READY=1\nSTATUS=" + m_role);
    }
    m_nextWatchdog = m_nextInterval = m_nextLeak = m_started;
    while (!m_status) {
        tick();
        wait();
    }
    m_intervals.end();
    return *m_status;
}

void Workload::spawnChildren() const
{
    for (int i = 0; i < m_options.children; ++i) {
        if (::fork() != 0)
            continue;
        std::signal(SIGTERM, m_options.ignoresTerm ? SIG_IGN : SIG_DFL);
        sigset_t none;
        sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
        while (true)
            ::pause();
    }
}

void Workload::openSocket()
{
    const std::string path = m_options.socket.value_or(defaultSocket(m_options.name));
    if (path.empty())
        return;
    if (const std::string why = m_socket.open(path); !why.empty())
        complain("not served: " + why);
}

/// Everything that time brings: signs of life, the interval's end, faults that were asked for.
void Workload::tick()
{
    const std::int64_t now = nowNs();
    const auto passed = [&](const std::optional<Duration> &after) {
        return after && now >= m_started + after->count();
    };
    if (m_intervals.isOpen() && now >= m_nextInterval) {
        m_intervals.update();
        m_nextInterval = now + intervalEvery;
    }
    if (m_options.leaks && now >= m_nextLeak)
        leak();
    if (passed(m_options.exitAfter))
        finish(m_options.exitStatus);
    if (passed(m_options.hangAfter))
        m_hangs = true;
    if (m_hangs)
        return;
    if (m_watchdog > 0 && now >= m_nextWatchdog) {
        notify("WATCHDOG=1");
        m_nextWatchdog = now + m_watchdog;
    }
    if (!m_unsent.empty() && now >= m_nextSend)
        sendWaiting();
}

std::int64_t Workload::nextDeadline() const
{
    std::int64_t next = notNow;
    const auto consider = [&next](bool wanted, std::int64_t at) { next = wanted ? std::min(next, at) : next; };
    consider(m_intervals.isOpen(), m_nextInterval);
    consider(m_options.leaks, m_nextLeak);
    if (m_options.exitAfter)
        consider(true, m_started + m_options.exitAfter->count());
    if (m_options.hangAfter)
        consider(!m_hangs, m_started + m_options.hangAfter->count());
    consider(m_watchdog > 0 && !m_hangs, m_nextWatchdog);
    consider(!m_unsent.empty() && !m_hangs, m_nextSend);
    return next;
}

void Workload::wait()
{
    std::vector<pollfd> waits;
    if (!m_hangs) {
        waits.push_back({m_signals, POLLIN, 0});
        if (m_control >= 0)
            waits.push_back({m_control, POLLIN, 0});
        m_socket.collect(waits);
    }
    const std::int64_t deadline = nextDeadline();
    const std::int64_t left = std::max<std::int64_t>(0, deadline - nowNs());
    const timespec timeout{left / 1'000'000'000, left % 1'000'000'000};
    if (m_status || ::ppoll(waits.data(), waits.size(), deadline == notNow ? nullptr : &timeout, nullptr) <= 0)
        return;
    for (const pollfd &wait : waits) {
        if (wait.revents != 0 && wait.fd == m_signals)
            readSignals();
        if (wait.revents != 0 && wait.fd == m_control)
            readOrders();
    }
    m_socket.serve(waits, [this](const std::string &line) { return answer(line); });
}

void Workload::readSignals()
{
    signalfd_siginfo info{};
    if (::read(m_signals, &info, sizeof info) == sizeof info) {
        say(m_options.name + ": told to stop");
        notify("STOPPING=1");
        finish(0);
    }
}

void Workload::readOrders()
{
    std::array<char, 512> part;
    const ssize_t count = ::read(m_control, part.data(), part.size());
    if (count <= 0) {
        m_control = -1; // closed: nobody can tell us anything any more
        return;
    }
    m_orders.append(part.data(), static_cast<std::size_t>(count));
    for (std::size_t end = 0; (end = m_orders.find('\n')) != std::string::npos;) {
        const std::string order = m_orders.substr(0, end);
        m_orders.erase(0, end + 1);
        obey(order);
    }
}

/// "ACTIVATE 7": the role first, then the answer, so that an acknowledged role is a real one.
void Workload::obey(const std::string &order)
{
    const std::size_t space = order.find(' ');
    std::string word = order.substr(0, space);
    const std::string number = space == std::string::npos ? "" : order.substr(space + 1);
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char letter) { return static_cast<char>(std::tolower(letter)); });
    if (std::find(std::begin(roles), std::end(roles), word) == std::end(roles)) {
        notify("HOLDFAST_NAK=" + number + "\nSTATUS=unknown order " + word);
        return;
    }
    if (m_options.refused.contains(word)) {
        complain("refusing to " + word + ", as told");
        notify("HOLDFAST_NAK=" + number + "\nSTATUS=refusing to " + word + ", as told");
        return;
    }
    takeRole(word == "activate" ? "active" : "standby");
    notify("HOLDFAST_ACK=" + number + "\nSTATUS=" + m_role);
}

void Workload::takeRole(const std::string &role)
{
    if (role == m_role)
        return;
    m_intervals.end();
    m_role = role;
    m_intervals.begin(m_role);
    say(m_options.name + ": serving as " + m_role + " now");
}

std::string Workload::answer(const std::string &line)
{
    const std::size_t space = line.find(' ');
    const std::string word = line.substr(0, space);
    const std::string rest = space == std::string::npos ? "" : line.substr(space + 1);
    if (word == "name")
        return m_options.name;
    if (word == "role")
        return m_role;
    if (word == "pid")
        return std::to_string(::getpid());
    if (word == "exit")
        finish(rest.empty() ? m_options.exitStatus : std::atoi(rest.c_str()));
    else if (word == "hang")
        m_hangs = true;
    else if (word == "leak")
        m_options.leaks = true;
    else if (word == "refuse" || word == "accept") {
        if (std::find(std::begin(roles), std::end(roles), rest) == std::end(roles))
            return "error: roles are activate, deactivate and standby";
        word == "refuse" ? (void)m_options.refused.insert(rest) : (void)m_options.refused.erase(rest);
    } else
        return "error: known are name, role, pid, exit, hang, leak, refuse ROLE, accept ROLE";
    return "ok";
}

/// Kept until we end: that is the point of a leak.
void Workload::leak()
{
    auto *const memory = static_cast<volatile char *>(std::malloc(leakSize));
    for (std::size_t at = 0; memory != nullptr && at < leakSize; at += 4096)
        memory[at] = 1;
    m_nextLeak = nowNs() + leakEvery;
}

void Workload::finish(int status)
{
    m_status = status;
}

void Workload::notify(const std::string &message)
{
    if (m_notify < 0 || variable("NOTIFY_SOCKET").empty())
        return;
    if (message == "WATCHDOG=1" && !m_unsent.empty())
        return;
    m_unsent.push_back(message);
    sendWaiting();
}

/// In order; what nobody takes now is sent again, for a manager may be restarting.
void Workload::sendWaiting()
{
    const std::string path = variable("NOTIFY_SOCKET");
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::size_t length = std::min(path.size(), sizeof address.sun_path - 1);
    std::memcpy(address.sun_path, path.data(), length);
    if (address.sun_path[0] == '@')
        address.sun_path[0] = '\0';
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + length);
    while (!m_unsent.empty()) {
        const std::string &message = m_unsent.front();
        if (::sendto(m_notify, message.data(), message.size(), MSG_NOSIGNAL | MSG_DONTWAIT,
                     reinterpret_cast<const sockaddr *>(&address), size)
            < 0) {
            m_nextSend = nowNs() + (errno == EAGAIN ? whenFull : sendAgainAfter);
            return;
        }
        m_unsent.pop_front();
    }
}

} // namespace workload
