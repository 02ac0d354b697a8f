// replay.h - a recorded journal through the engine again, up to the first decision that differs.
#pragma once

#include <journal/walltime.h>
#include <model/expected.h>

#include <QString>

#include <optional>
#include <string>
#include <vector>

// A room of its own, below the manager: `holdfastctl replay` and tests need the engine, the journal
// and what recording.h says of its rows, but no bus, no supervisor and no serial line.

namespace holdfast {

/// The first thing that is not decided as it was then.
struct ReplayDifference
{
    struct Line
    {
        std::string what; ///< "record 17, attempt", "order 1", "effect 2", "state of the site"
        std::string then; ///< as the journal has it
        std::string now; ///< as this engine has it
    };
    qint64 input = 0; ///< its number in the journal
    qint64 seq = 0; ///< of the last record before it
    WallTime t{};
    std::string sender; ///< the host whose message it was; of an input of the host part, that host
    std::string said; ///< the input in words
    std::vector<Line> lines;
};

struct ReplayReport
{
    std::string site, host;
    std::string configHash; ///< of the configuration at the end
    qint64 firstInput = 0, lastInput = 0; ///< that were re-run
    qint64 firstSeq = 0, lastSeq = 0; ///< of the records they led to; 0: none
    WallTime from{}, to{};
    qint64 siteInputs = 0, hostInputs = 0, configurations = 0,
           checkpoints = 0; ///< configurations: changes of it
    qint64 records = 0, orders = 0, effects = 0; ///< compared one by one
    qint64 states = 0; ///< comparisons of both parts' states
    std::vector<std::string> remarks; ///< what could not be re-run or compared, and why
    std::optional<ReplayDifference> difference;
    [[nodiscard]] qint64 decisions() const { return records + orders + effects; }
};

/// Re-runs what the journal has from its first checkpoint on: every input in its order, and
/// compares every record (with the engine's own and with the journal's table), order, effect and
/// state. Stops at the first difference. Reads one moment of the file, also while its manager runs,
/// and writes nothing.
/// @param journal the file, or a manager's directory. @param until the seq of the last record that
/// matters.
/// @return an Error for a file that can't be replayed: none, not a journal, damaged, of another
/// version, with missing inputs, or one that doesn't reach @p until.
[[nodiscard]] Expected<ReplayReport> replay(const QString &journal,
                                            std::optional<qint64> until = std::nullopt);

} // namespace holdfast
