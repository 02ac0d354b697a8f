#include "watchdogs.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr auto look = std::chrono::milliseconds(5);

} // namespace

Watchdogs::Watchdogs(std::chrono::milliseconds timeout)
    : m_timeout(timeout), m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

QString Watchdogs::plug(int node, pid_t init)
{
    unplug(node);
    const QByteArray path = "/proc/" + QByteArray::number(init) + "/root" + device;
    const auto wrong = [&path] {
        return u"%1: %2"_s.arg(QFile::decodeName(path), QString::fromLocal8Bit(std::strerror(errno)));
    };
    if (::mkfifo(path.constData(), 0600) != 0)
        return wrong();
    // For both directions: whoever opens it next need not wait for us, nor we for it.
    const int fifo = ::open(path.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (fifo < 0)
        return wrong();
    const std::lock_guard lock(m_mutex);
    m_dogs[node] = {init, fifo, false, {}};
    return {};
}

void Watchdogs::unplug(int node)
{
    const std::lock_guard lock(m_mutex);
    if (const auto dog = m_dogs.find(node); dog != m_dogs.end()) {
        ::close(dog->second.fifo);
        m_dogs.erase(dog);
    }
}

std::vector<int> Watchdogs::takeBitten()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_bitten, {});
}

void Watchdogs::muzzle()
{
    const std::lock_guard lock(m_mutex);
    m_muzzled = true;
}

void Watchdogs::run(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        {
            const std::lock_guard lock(m_mutex);
            for (auto &[node, dog] : m_dogs)
                watch(node, dog);
        }
        std::this_thread::sleep_for(look);
    }
    for (const auto &[node, dog] : m_dogs)
        ::close(dog.fifo);
}

void Watchdogs::watch(int node, Dog &dog)
{
    std::array<char, 256> fed;
    for (ssize_t got = 0; (got = ::read(dog.fifo, fed.data(), fed.size())) > 0;) {
        const std::string_view said(fed.data(), static_cast<std::size_t>(got));
        dog.armed = said.back() != 'V';
        dog.due = Clock::now() + m_timeout;
        if (said.find('R') != said.npos)
            dog.due = Clock::now();
    }
    if (!dog.armed || m_muzzled || Clock::now() < dog.due)
        return;
    ::kill(dog.init, SIGKILL);
    dog.armed = false;
    m_bitten.push_back(node);
}

} // namespace holdfast
