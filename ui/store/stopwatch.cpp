#include <store/stopwatch.h>

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <time.h>
#endif

namespace holdfast {

namespace {

Stopwatch::Seconds steadyNow()
{
#ifdef Q_OS_LINUX
    // Unlike steady_clock it counts sleep: data from before the lid was closed is that old.
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
#else
    return std::chrono::steady_clock::now().time_since_epoch();
#endif
}

} // namespace

Stopwatch Stopwatch::started()
{
    Stopwatch watch;
    watch.m_began = steadyNow();
    return watch;
}

double Stopwatch::seconds() const
{
    return isRunning() ? (steadyNow() - m_began).count() : -1.0;
}

} // namespace holdfast
