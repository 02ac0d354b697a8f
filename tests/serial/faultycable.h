// faultycable.h - a serial cable that does to frames what bad cables, adapters and drivers do, the same for each seed.
#pragma once

#include <power/ptypair.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

/// What can befall a frame on its way.
enum class Fate : std::uint8_t { Passes, Flipped, Cut, Headless, Dropped, Doubled, Delayed, Echoed, Noise, Spliced };
inline constexpr std::size_t fateCount = 10;
[[nodiscard]] std::string_view nameOf(Fate fate);

/// Frames of ten thousand that meet each fate; the rest pass.
using FateRates = std::array<int, fateCount>;

/// How much more often frames meet a fate that arm, fire, or answer that: most others only ask for the state.
inline constexpr int powerFrameTimes = 8;

/// Numbers that depend on nothing but their seed (splitmix64).
class Draws
{
public:
    explicit Draws(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next();
    [[nodiscard]] std::uint64_t below(std::uint64_t most) { return next() % most; }

private:
    std::uint64_t m_state;
};

/// What befalls the frame of this ordinal in this direction, drawn from a stream of its own: it doesn't depend on how
/// much befell others. @return its fate, and the rest of the stream
struct Drawn {
    Fate fate = Fate::Passes;
    Draws rest;
};
[[nodiscard]] Drawn drawFate(std::uint64_t seed, holdfast::PtyPair::End from, std::uint64_t ordinal, bool isPower,
                             const FateRates &rates);

/// Two ends as of PtyPair. The fate of a frame depends on the seed, its direction, its ordinal, and on whether it is
/// about power: what is injected can be repeated, while what the programs at its ends do in answer also depends on the
/// machine.
class FaultyCable : public QObject
{
public:
    FaultyCable(const QString &firstEnd, const QString &secondEnd, std::uint64_t seed, const FateRates &rates);

    void setFaulty(bool faulty) { m_faulty = faulty; }
    [[nodiscard]] std::uint64_t frames() const { return m_ordinal[0] + m_ordinal[1]; }
    [[nodiscard]] const std::array<std::uint64_t, fateCount> &met() const { return m_met; }
    [[nodiscard]] std::uint64_t powerFrames() const { return m_powerFrames; }
    [[nodiscard]] std::uint64_t powerFramesMet() const { return m_powerFramesMet; } ///< that did not pass

private:
    void written(holdfast::PtyPair::End from, const QByteArray &bytes);
    void carry(holdfast::PtyPair::End from, const QByteArray &frame);
    void meet(Fate fate, holdfast::PtyPair::End from, QByteArray frame, Draws draws);

    std::unique_ptr<holdfast::PtyPair> m_pair;
    std::uint64_t m_seed;
    FateRates m_rates;
    bool m_faulty = true;
    std::array<QByteArray, 2> m_partial; ///< by end that wrote it: the frame that isn't complete yet
    std::array<QByteArray, 2> m_half; ///< the first half of a frame that the next one's second half is put to
    std::array<std::uint64_t, 2> m_ordinal{};
    std::array<std::uint64_t, fateCount> m_met{};
    std::uint64_t m_powerFrames = 0, m_powerFramesMet = 0;
};
