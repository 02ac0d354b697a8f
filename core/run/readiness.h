// readiness.h - one epoll for all pipes and pidfds of this program: a thousand of them cost a turn
// of the loop nothing.
#pragma once

#include <QObject>

#include <cstdint>
#include <functional>

namespace holdfast {

/// Calls back from the event loop while a descriptor is readable. Qt's own notifiers are handed to
/// poll(2), all of them at every turn; this one shows Qt a single descriptor. For the main thread;
/// needs a QCoreApplication.
class Readiness
{
public:
    using Handler = std::function<void()>;

    /// Off at first. @param descriptor borrowed: it must stay open as long as this object lives.
    Readiness(int descriptor, Handler handler);
    ~Readiness();
    Q_DISABLE_COPY_MOVE(Readiness)

    void setEnabled(bool enabled);

    /// How often the kernel was asked so far, while handlers are being called; 0 outside of them.
    /// What two handlers with the same number learned of the kernel before their call was true for
    /// both.
    [[nodiscard]] static std::uint64_t round();

    /// Called once all handlers of this turn have been, before the loop goes on: sooner than a queued call, which takes
    /// another turn. @return false outside of handlers, or where a handler runs a loop of its own: nothing is called.
    [[nodiscard]] static bool whenAllAreCalled(std::function<void()> then);

private:
    friend class ReadinessLoop;

    int m_descriptor;
    Handler m_handler;
    std::uint64_t m_ticket =
        0; ///< of being enabled: what was seen before is not told after; 0: off
};

} // namespace holdfast
