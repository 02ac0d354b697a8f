// roundcopy.h - what the journal has of the last rounds, once more where no disk can fail: in the run directory.
#pragma once

#include <run/descriptor.h>

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace holdfast {

/// The journal may be damaged, or the disk full, at the moment when a killed manager comes back:
/// its processes run on all the same and their states must not be forgotten (semantics.md 9). So
/// every round is written here, too. It is gone with the computer's next boot, which is when it
/// would be worthless.
///
/// A file begins with a round whose states are whole, and goes on with rounds that only have what
/// was new: a killed writer leaves the last of them cut off, and what is before it counts. Two files
/// take turns, so that there is a whole one while the next is begun.
class RoundCopy
{
public:
    struct State
    {
        std::string key;
        std::string bytes;
    };
    struct Round
    {
        std::uint64_t number = 0; ///< ascending, from 1
        std::vector<State> states; ///< those that have changed; of a first round, all
        std::vector<std::string> inputs; ///< since the round before

        [[nodiscard]] std::string_view state(const QString &key) const; ///< "": there is none
    };

    /// @param directory "": nothing is kept.
    explicit RoundCopy(QString directory);

    /// A round with all states: the next file begins with it. Where it can't be written nothing is
    /// kept, and nothing stale is left.
    void begin(const Round &round);
    /// What the next one has that is new. Nothing before the first begin(), or once writing failed.
    /// @return whether it is kept: it outlives kill -9 from here on.
    bool append(const Round &round);
    /// The newest that is whole, as if it had been written in one: the newest of each state, and
    /// all inputs since begin(). The next begin() spares the file that it came from.
    [[nodiscard]] std::optional<Round> read();
    void remove();

private:
    [[nodiscard]] QString file(std::size_t which) const;
    void write(const Round &round);

    QString m_directory;
    std::array<Descriptor, 2> m_files;
    std::size_t m_current = 0;
    bool m_begun = false;
};

} // namespace holdfast
