#include "faultycable.h"

#include <QTimer>

using namespace holdfast;

namespace {

constexpr std::uint64_t longestDelay = 900; ///< ms: longer than a requester waits before it repeats

std::size_t index(PtyPair::End end) { return static_cast<std::size_t>(end); }
PtyPair::End other(PtyPair::End end)
{
    return end == PtyPair::End::First ? PtyPair::End::Second : PtyPair::End::First;
}

} // namespace

std::string_view nameOf(Fate fate)
{
    constexpr std::array<std::string_view, fateCount> names{"passed",  "bits flipped", "cut",    "without its head",
                                                            "dropped", "doubled",      "delayed", "echoed",
                                                            "noise before it", "spliced with the next"};
    return names[static_cast<std::size_t>(fate)];
}

std::uint64_t Draws::next()
{
    m_state += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31);
}

Drawn drawFate(std::uint64_t seed, PtyPair::End from, std::uint64_t ordinal, bool isPower, const FateRates &rates)
{
    Drawn drawn{Fate::Passes, Draws(seed * 2 + index(from) + (ordinal << 32))};
    std::uint64_t place = drawn.rest.below(10'000 / (isPower ? powerFrameTimes : 1));
    for (std::size_t i = 1; i < fateCount; ++i) {
        const auto rate = static_cast<std::uint64_t>(rates[i]);
        if (place < rate) {
            drawn.fate = static_cast<Fate>(i);
            break;
        }
        place -= rate;
    }
    return drawn;
}

FaultyCable::FaultyCable(const QString &firstEnd, const QString &secondEnd, std::uint64_t seed, const FateRates &rates)
    : m_seed(seed), m_rates(rates)
{
    auto pair = PtyPair::create(firstEnd, secondEnd);
    if (!pair)
        qFatal("%s", pair.error().message().c_str());
    m_pair = std::move(*pair);
    m_pair->setCut(true); // nothing goes through by itself
    connect(m_pair.get(), &PtyPair::written, this, &FaultyCable::written);
}

void FaultyCable::written(PtyPair::End from, const QByteArray &bytes)
{
    QByteArray &partial = m_partial[index(from)];
    partial += bytes;
    for (qsizetype end = partial.indexOf('\n'); end >= 0; end = partial.indexOf('\n')) {
        const QByteArray frame = partial.first(end + 1);
        partial.remove(0, end + 1);
        carry(from, frame);
    }
}

void FaultyCable::carry(PtyPair::End from, const QByteArray &frame)
{
    const bool isPower = frame.contains(" ARM ") || frame.contains(" FIRE ") || frame.contains(" ARMED ")
        || frame.contains(" DONE ");
    const auto [drawn, rest] = drawFate(m_seed, from, m_ordinal[index(from)]++, isPower, m_rates);
    const Fate fate = m_faulty ? drawn : Fate::Passes;
    ++m_met[static_cast<std::size_t>(fate)];
    m_powerFrames += isPower ? 1 : 0;
    m_powerFramesMet += isPower && fate != Fate::Passes ? 1 : 0;
    QByteArray whole = frame;
    if (QByteArray &half = m_half[index(from)]; !half.isEmpty())
        whole = std::exchange(half, {}) + frame.last(frame.size() / 2);
    meet(fate, from, whole, rest);
}

void FaultyCable::meet(Fate fate, PtyPair::End from, QByteArray frame, Draws draws)
{
    const PtyPair::End to = other(from);
    const auto size = static_cast<std::uint64_t>(frame.size());
    switch (fate) {
    case Fate::Passes:
        m_pair->inject(to, frame);
        break;
    case Fate::Flipped:
        for (std::uint64_t i = 0, count = 1 + draws.below(8); i < count; ++i) {
            char &byte = frame[static_cast<qsizetype>(draws.below(size))];
            byte = static_cast<char>(byte ^ (1U << draws.below(8)));
        }
        m_pair->inject(to, frame);
        break;
    case Fate::Cut:
        m_pair->inject(to, frame.first(static_cast<qsizetype>(draws.below(size))));
        break;
    case Fate::Headless:
        m_pair->inject(to, frame.last(static_cast<qsizetype>(draws.below(size))));
        break;
    case Fate::Dropped:
        break;
    case Fate::Doubled:
        m_pair->inject(to, frame + frame);
        break;
    case Fate::Delayed:
        QTimer::singleShot(std::chrono::milliseconds(draws.below(longestDelay)), this,
                           [this, to, frame] { m_pair->inject(to, frame); });
        break;
    case Fate::Echoed:
        m_pair->inject(from, frame);
        m_pair->inject(to, frame);
        break;
    case Fate::Noise: {
        QByteArray noise(static_cast<qsizetype>(1 + draws.below(300)), '\0');
        for (char &byte : noise)
            byte = static_cast<char>(draws.next());
        m_pair->inject(to, noise + frame);
        break;
    }
    case Fate::Spliced:
        m_half[index(from)] = frame.first(frame.size() / 2);
        break;
    }
}
