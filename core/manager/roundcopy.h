// roundcopy.h - the newest round's states beside the journal, where no disk can fail: in the run directory.
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
/// Two files take turns, each written in one go from its number to the same number at its end: one
/// that was being written when its writer was killed is not whole, and the other one is read.
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
        std::uint64_t number = 0;
        std::vector<State> states;

        [[nodiscard]] std::string_view state(const QString &key) const; ///< "": there is none
    };

    /// @param directory "": nothing is kept.
    explicit RoundCopy(QString directory);

    /// Where it can't be written nothing is kept, and nothing stale is left.
    void write(const Round &round);
    /// The newest that is whole.
    [[nodiscard]] std::optional<Round> read() const;
    void remove();

private:
    [[nodiscard]] QString file(std::uint64_t number) const;

    QString m_directory;
    std::array<Descriptor, 2> m_files; ///< by number % 2
};

} // namespace holdfast
