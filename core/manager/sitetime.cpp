#include <manager/sitetime.h>

#include <QFile>

#include <time.h>

namespace holdfast {

namespace {

Duration bootTime()
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::duration_cast<Duration>(std::chrono::seconds(now.tv_sec)
                                                + std::chrono::nanoseconds(now.tv_nsec));
}

// Site time of a new site begins here: zero is what unset stamps hold.
constexpr Timestamp beginning{std::chrono::seconds(1)};

} // namespace

SiteTime::SiteTime(Source source)
    : m_source(source ? std::move(source) : Source(bootTime))
{
    m_offset = beginning.time_since_epoch() - m_source();
}

void SiteTime::notBefore(Timestamp at)
{
    if (const Timestamp current = now(); at > current)
        m_offset += at - current;
}

SiteTime::Mark SiteTime::mark() const
{
    return {now(), m_source(), bootId()};
}

void SiteTime::continueFrom(const Mark &mark)
{
    const Duration steady = m_source();
    const bool sameBoot = mark.boot == bootId() && steady >= mark.steady;
    notBefore(sameBoot ? mark.at + (steady - mark.steady) : mark.at);
}

WallTime SiteTime::wallTime(Timestamp at) const
{
    return wallNow() - (now() - at);
}

QDateTime SiteTime::wall(Timestamp at) const
{
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::floor<std::chrono::milliseconds>(wallTime(at)).time_since_epoch().count(),
        Qt::UTC);
}

std::string SiteTime::bootId()
{
    static const std::string id = [] {
        QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toStdString()
                                              : std::string();
    }();
    return id;
}

} // namespace holdfast
