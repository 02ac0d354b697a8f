// ptypair.h - a serial cable made of two pseudo-terminals, for training and tests: each end is a path to open.
#pragma once

#include <model/expected.h>

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>
#include <QString>
#include <QTimer>

#include <array>
#include <cstdint>
#include <memory>
#include <random>

namespace holdfast {

/// Two pseudo-terminals whose masters are joined in this process; bytes written into one end come out of the other as
/// long as this process runs its event loop. Like a real cable without flow control it loses what nobody takes: bytes
/// for an end that no program has open, or that doesn't read. Destroying it hangs both ends up and removes the links,
/// which is what unplugging an adapter looks like.
class PtyPair : public QObject
{
    Q_OBJECT
public:
    enum class End : std::uint8_t { First, Second };

    /// Makes the pair in raw mode and a symbolic link to each end; a dangling or old link at a path is replaced,
    /// anything else there is an Error, as is a system without free pseudo-terminals.
    [[nodiscard]] static Expected<std::unique_ptr<PtyPair>> create(const QString &firstLink, const QString &secondLink);
    ~PtyPair() override;

    [[nodiscard]] QString link(End end) const { return side(end).link; }
    [[nodiscard]] QString device(End end) const { return side(end).device; } ///< /dev/pts/N

    /// A cut cable swallows everything in both directions; the ports stay open.
    void setCut(bool cut) { m_cut = cut; }
    [[nodiscard]] bool isCut() const { return m_cut; }

    /// Lets bytes arrive at an end as if they had come over the cable.
    void inject(End at, const QByteArray &bytes) { deliver(side(at), bytes); }

    /// Turns each byte that passes into another with this probability, reproducibly by the seed. 0: a good cable.
    void setNoise(double probability, std::uint32_t seed);

    [[nodiscard]] std::uint64_t passedBytes() const { return m_passedBytes; }
    [[nodiscard]] std::uint64_t lostBytes() const { return m_lostBytes; } ///< cut, not open, or not read

Q_SIGNALS:
    /// Bytes that a program wrote into this end, before cut and noise.
    void written(holdfast::PtyPair::End end, const QByteArray &bytes);

private:
    struct Side {
        int master = -1;
        QString device, link;
        std::unique_ptr<QSocketNotifier> readable;
    };

    PtyPair();
    [[nodiscard]] Outcome openSide(End end, const QString &link);
    [[nodiscard]] Side &side(End end) { return m_sides[static_cast<std::size_t>(end)]; }
    [[nodiscard]] const Side &side(End end) const { return m_sides[static_cast<std::size_t>(end)]; }
    void forward(End from);
    void deliver(Side &to, const QByteArray &bytes);
    void lookForOpened();

    std::array<Side, 2> m_sides;
    QTimer m_lookForOpened; ///< a master whose end nobody has open is readable for ever, so it is asked instead
    bool m_cut = false;
    double m_noise = 0;
    std::mt19937 m_random;
    std::uint64_t m_passedBytes = 0;
    std::uint64_t m_lostBytes = 0;
};

} // namespace holdfast
