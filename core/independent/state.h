// state.h - what the independent computer keeps over its own restarts, in one small file written atomically.
#pragma once

#include <model/expected.h>
#include <model/vocabulary.h>

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace holdfast::ic {

struct OutletRecord {
    PowerState power = PowerState::On; ///< the last confirmed: on or off
    int cycles = 0; ///< completed ones
    int offs = 0; ///< confirmed switch-offs, those of cycles too
    bool operator==(const OutletRecord &) const = default;
};

/// The side that the vote was last granted to.
struct VoteRecord {
    std::uint64_t epoch = 0; ///< counts grants; 0: none yet
    std::string ring;
    std::string members;
    std::vector<std::string> holders; ///< hosts of that side that were told so
    bool operator==(const VoteRecord &) const = default;
};

/// A power action that was carried out for an incident and is refused a second time.
struct IncidentRecord {
    std::string incident;
    int outlet = 0;
    bool operator==(const IncidentRecord &) const = default;
};

/// A power cycle that this computer ordered by itself; they count against watch.cycle_limit.
struct CycleRecord {
    std::string host;
    std::int64_t at = 0; ///< milliseconds since 1970
    bool operator==(const CycleRecord &) const = default;
};

inline constexpr std::size_t mostIncidents = 256; ///< the oldest are forgotten

struct KeptState {
    std::map<int, OutletRecord> outlets; ///< by number
    VoteRecord vote;
    std::deque<IncidentRecord> incidents; ///< oldest first
    std::deque<CycleRecord> cycles; ///< oldest first
    std::map<std::string, std::string> sessions; ///< host -> session: who is told of a restart
    bool operator==(const KeptState &) const = default;
};

/// The state in two copies. The file itself is replaced as a whole; beside it, FILE.second has a fixed size and is
/// overwritten in place, which needs no room on the disk and no right to the directory: neither a full disk nor one cut
/// write makes it forget.
class StateFile
{
public:
    struct Loaded {
        KeptState state;
        /// The file was unreadable, and moved aside where it was damaged; state is the second copy's, or a fresh one.
        std::optional<Error> damage;
    };

    explicit StateFile(std::string path) : m_path(std::move(path)) {}

    /// The newer of both copies. None: a fresh state. To begin anew, remove both.
    [[nodiscard]] Loaded load();

    /// Returns when it is on the disk; the old content stays if that fails. Makes the directory where it is missing.
    /// @return an Error if neither copy could be written
    [[nodiscard]] Outcome save(const KeptState &state);

    /// Why the last save() wrote one copy only, or none.
    [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; }

private:
    [[nodiscard]] Outcome saveFirst(const std::string &text) const;
    [[nodiscard]] Outcome saveSecond(std::string text) const;
    [[nodiscard]] std::string secondPath() const { return m_path + ".second"; }

    std::string m_path;
    std::uint64_t m_serial = 0; ///< of the last write: tells which copy is newer
    std::optional<Error> m_trouble;
};

/// @param serial counts writes
[[nodiscard]] std::string toToml(const KeptState &state, std::uint64_t serial = 0);
[[nodiscard]] Expected<KeptState> stateFromToml(std::string_view text, std::uint64_t *serial = nullptr);

} // namespace holdfast::ic
