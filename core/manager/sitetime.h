// sitetime.h - the clock of one manager: steady site time; wall time only for people.
#pragma once

#include <journal/walltime.h>
#include <model/time.h>

#include <QDateTime>

#include <functional>
#include <string>

namespace holdfast {

/// Site time runs while the computer does, sleeps included, and is never set back (semantics.md 9).
/// It starts where the journal ended; a stamp of another host that is ahead pulls it forward, so
/// all hosts agree within a message's travel.
class SiteTime
{
public:
    /// A steady clock that counts from the computer's start; tests give their own.
    using Source = std::function<Duration()>;

    explicit SiteTime(Source source = {});

    [[nodiscard]] Timestamp now() const { return Timestamp{m_source() + m_offset}; }

    /// @p at has been stamped somewhere: it is not in the future.
    void notBefore(Timestamp at);

    /// Where an earlier life of this manager was. On the same boot of the computer time has gone on
    /// meanwhile, after another it goes on from there.
    struct Mark
    {
        Timestamp at{};
        Duration steady{};
        std::string boot; ///< the computer's boot id
        bool operator==(const Mark &) const = default;
    };
    [[nodiscard]] Mark mark() const;
    void continueFrom(const Mark &mark);

    /// What the wall clock showed at @p at, as far as it has not been set since.
    [[nodiscard]] WallTime wallTime(Timestamp at) const;
    [[nodiscard]] QDateTime wall(Timestamp at) const;

    /// Identifies this boot of the computer.
    [[nodiscard]] static std::string bootId();

private:
    Source m_source;
    Duration m_offset{};
};

} // namespace holdfast
