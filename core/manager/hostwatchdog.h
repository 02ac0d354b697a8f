// hostwatchdog.h - the host's watchdog device: unfed, it re-boots the host when the manager can't.
#pragma once

#include <model/config.h>
#include <model/expected.h>
#include <run/descriptor.h>

#include <string>

namespace holdfast {

/// Being Active in a pair is a lease, and only its renewal feeds the watchdog: a host whose manager, cluster engine or
/// kernel hangs is re-booted before the others count the lease as ended (semantics.md 6 d, 9). When to feed it is the
/// manager's to say.
class HostWatchdog
{
public:
    HostWatchdog() = default;
    ~HostWatchdog(); ///< as abandon()

    /// Begins: from here on it must be fed. @param timeout whole seconds at most so long, 1 s at least, are set.
    /// @return an Error where the device can't be opened; where it takes no time-out, or a longer one, an Error too,
    /// but it is open, for a host that is re-booted late is better than one that never is.
    [[nodiscard]] Outcome open(const std::string &device, Duration timeout);
    [[nodiscard]] bool isOpen() const { return static_cast<bool>(m_device); }

    void feed();
    /// Nothing here needs it any more: it counts no longer, where its driver lets it (not with `nowayout`).
    void disarm();
    /// Closes it as a program that dies does: it goes on counting, and a manager that comes back in time feeds it.
    void abandon();

private:
    Descriptor m_device;
};

} // namespace holdfast
