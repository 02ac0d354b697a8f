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

inline constexpr std::size_t mostIncidents = 256; ///< the oldest are forgotten

struct KeptState {
    std::map<int, OutletRecord> outlets; ///< by number
    VoteRecord vote;
    std::deque<IncidentRecord> incidents; ///< oldest first
    std::map<std::string, std::string> sessions; ///< host -> session: who is told of a restart
    bool operator==(const KeptState &) const = default;
};

class StateFile
{
public:
    struct Loaded {
        KeptState state;
        std::optional<Error> damage; ///< the file was unreadable and was moved aside; state is a fresh one
    };

    explicit StateFile(std::string path) : m_path(std::move(path)) {}

    /// No file: a fresh state.
    [[nodiscard]] Loaded load() const;

    /// Returns when it is on the disk; the old content stays if that fails. Makes the directory where it is missing.
    [[nodiscard]] Outcome save(const KeptState &state) const;

private:
    std::string m_path;
};

[[nodiscard]] std::string toToml(const KeptState &state);
[[nodiscard]] Expected<KeptState> stateFromToml(std::string_view text);

} // namespace holdfast::ic
