#include <run/readiness.h>

#include <run/descriptor.h>

#include <QCoreApplication>
#include <QPointer>
#include <QSocketNotifier>

#include <sys/epoll.h>

#include <array>
#include <unordered_map>
#include <utility>
#include <vector>

namespace holdfast {

namespace {

constexpr int eventsAtOnce = 512;

} // namespace

class ReadinessLoop : public QObject
{
public:
    explicit ReadinessLoop(QObject *parent)
        : QObject(parent)
        , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
        , m_notifier(m_epoll.get(), QSocketNotifier::Read)
    {
        connect(&m_notifier, &QSocketNotifier::activated, this, &ReadinessLoop::look);
    }

    /// Made anew with every QCoreApplication (tests have several); nullptr after the last.
    static ReadinessLoop *instance()
    {
        static QPointer<ReadinessLoop> loop;
        if (loop.isNull() && QCoreApplication::instance() != nullptr)
            loop = new ReadinessLoop(QCoreApplication::instance());
        return loop.data();
    }

    std::uint64_t enable(Readiness *who)
    {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u64 = ++m_lastTicket;
        if (::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, who->m_descriptor, &event) != 0)
            return 0;
        m_enabled.emplace(m_lastTicket, who);
        return m_lastTicket;
    }

    void disable(const Readiness *who)
    {
        if (m_enabled.erase(who->m_ticket) != 0)
            ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, who->m_descriptor, nullptr);
    }

    [[nodiscard]] std::uint64_t round() const { return m_depth > 0 ? m_round : 0; }

    bool whenAllAreCalled(std::function<void()> then)
    {
        if (m_depth != 1)
            return false;
        m_then.push_back(std::move(then));
        return true;
    }

private:
    void look()
    {
        std::array<epoll_event, eventsAtOnce> events; // not filled: it costs nothing but stack
        const int count = ::epoll_wait(m_epoll.get(), events.data(), eventsAtOnce, 0);
        ++m_depth;
        ++m_round;
        for (int i = 0; i < count; ++i) {
            // A handler may have disabled or destroyed one that comes after it, or run the loop
            // itself.
            const auto found = m_enabled.find(events[static_cast<std::size_t>(i)].data.u64);
            if (found == m_enabled.end())
                continue;
            const Readiness::Handler handler = found->second->m_handler; // it may destroy its owner
            handler();
        }
        --m_depth;
        if (m_depth == 0) {
            for (const std::function<void()> &then : std::exchange(m_then, {}))
                then();
        }
    }

    Descriptor m_epoll;
    QSocketNotifier m_notifier;
    std::unordered_map<std::uint64_t, Readiness *> m_enabled;
    static inline std::uint64_t m_lastTicket =
        0; ///< never given twice, even by the next application's loop
    std::uint64_t m_round = 0;
    int m_depth = 0;
    std::vector<std::function<void()>> m_then;
};

Readiness::Readiness(int descriptor, Handler handler)
    : m_descriptor(descriptor)
    , m_handler(std::move(handler))
{
}

Readiness::~Readiness()
{
    setEnabled(false);
}

void Readiness::setEnabled(bool enabled)
{
    ReadinessLoop *const loop = ReadinessLoop::instance();
    if (loop == nullptr || enabled == (m_ticket != 0))
        return;
    if (enabled) {
        m_ticket = loop->enable(this);
    } else {
        loop->disable(this);
        m_ticket = 0;
    }
}

std::uint64_t Readiness::round()
{
    const ReadinessLoop *const loop = ReadinessLoop::instance();
    return loop != nullptr ? loop->round() : 0;
}

bool Readiness::whenAllAreCalled(std::function<void()> then)
{
    ReadinessLoop *const loop = ReadinessLoop::instance();
    return loop != nullptr && loop->whenAllAreCalled(std::move(then));
}

} // namespace holdfast
