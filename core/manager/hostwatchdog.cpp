#include <manager/hostwatchdog.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>

#include <fcntl.h>
#include <linux/watchdog.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace holdfast {

HostWatchdog::~HostWatchdog()
{
    abandon();
}

Outcome HostWatchdog::open(const std::string &device, Duration timeout)
{
    m_device.reset(::open(device.c_str(), O_WRONLY | O_CLOEXEC));
    if (!m_device)
        return Error{std::string("the watchdog can't be opened: ") + std::strerror(errno), device,
                     "load its driver (softdog where there is none), see that no other program has it, and that this "
                     "one may write to it"};
    const auto wanted =
        std::max<std::int64_t>(1, std::chrono::duration_cast<std::chrono::seconds>(timeout).count());
    auto set = static_cast<int>(wanted);
    if (::ioctl(m_device.get(), WDIOC_SETTIMEOUT, &set) != 0)
        return Error{std::string("the watchdog's time-out can't be set: ") + std::strerror(errno), device,
                     "set it to " + std::to_string(wanted) + " s where the driver is loaded"};
    if (set > wanted)
        return Error{"the watchdog counts " + std::to_string(set) + " s at least", device,
                     "make site.self_fence as long, or use another watchdog"};
    feed();
    return done();
}

void HostWatchdog::feed()
{
    if (m_device)
        [[maybe_unused]] const auto written = ::write(m_device.get(), "\n", 1); // any byte but V
}

void HostWatchdog::disarm()
{
    if (m_device)
        [[maybe_unused]] const auto written = ::write(m_device.get(), "V", 1);
    m_device.reset();
}

void HostWatchdog::abandon()
{
    feed(); // whoever comes next has all of the time
    m_device.reset();
}

} // namespace holdfast
