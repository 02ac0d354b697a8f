// messages.h - what the frames of contracts/ic-protocol.md say: requests of a host, answers and events, typed.
#pragma once

#include <model/vocabulary.h>
#include <power/frame.h>

#include <chrono>
#include <variant>

namespace holdfast::ic {

using Milliseconds = std::chrono::milliseconds;

enum class Verb : std::uint8_t { Hello, Beat, Watch, Status, Arm, Fire, Vote, Test, Bye };
/// What a host says of itself in each beat.
enum class HostCondition : std::uint8_t { Up, Maintenance, Stopping, Booting };
/// What the independent computer does by itself when a host's beats are lost.
enum class OnLoss : std::uint8_t { Report, Cycle, None };
enum class PowerAction : std::uint8_t { Cycle, Off, On };
enum class ErrorCode : std::uint8_t {
    UnknownVerb, BadArgument, NoSession, NoOutlet, NotArmed, Expired, Repeated, Forbidden, Busy, SwitchFailed
};

[[nodiscard]] std::string_view name(Verb verb);
[[nodiscard]] std::string_view name(HostCondition condition);
[[nodiscard]] std::string_view name(OnLoss action);
[[nodiscard]] std::string_view name(PowerAction action);
[[nodiscard]] std::string_view name(ErrorCode code);
[[nodiscard]] std::optional<OnLoss> onLossNamed(std::string_view text);

// Requests, host to independent computer.
struct Hello {
    int proto = 1;
    std::string host;
    std::string session; ///< eight hex digits, new for each start of the requester
};
struct Beat {
    std::uint64_t n = 0;
    HostCondition state = HostCondition::Up;
};
struct Watch {
    Milliseconds interval{500};
    int misses = 4;
    OnLoss onLoss = OnLoss::Report;
};
struct StatusQuery {
    int outlet = 0;
};
struct Arm {
    int outlet = 0;
    PowerAction action = PowerAction::Cycle;
};
struct Fire {
    std::string token;
    std::string reason;
    std::string by;
    std::string incident; ///< "": none
};
struct Vote {
    std::string ring; ///< the cluster engine's ring id, "2.41"
    std::string members; ///< node ids, "1,3"
};
struct Test {
    int outlet = 0;
};
struct Bye {};
using Request = std::variant<Hello, Beat, Watch, StatusQuery, Arm, Fire, Vote, Test, Bye>;

// Answers.
struct HelloAnswer {
    int proto = 1;
    std::string ic;
    int outlets = 0; ///< the highest outlet number
    int outlet = 0; ///< of this line's host; 0: it has none
    std::chrono::seconds uptime{};
};
struct Ok {};
struct StatusAnswer {
    int outlet = 0;
    std::string host;
    PowerState power = PowerState::Unknown; ///< on, off, cycling
    BeatState beats = BeatState::None;
    Milliseconds age{}; ///< since the host's last beat; 0 where beats is none
    int cycles = 0;
    int offs = 0; ///< confirmed switch-offs, over restarts
};
struct Armed {
    std::string token;
    std::chrono::seconds ttl{};
};
struct Done {
    int outlet = 0;
    PowerState power = PowerState::Unknown; ///< the last confirmed one, never a promise
};
struct Granted {
    std::uint64_t epoch = 0;
    Milliseconds ttl{};
};
struct Denied {
    std::string holder;
};
struct TestAnswer {
    int outlet = 0;
    std::string host;
};
struct Refusal {
    ErrorCode code = ErrorCode::BadArgument;
    std::string text;
};
using Answer = std::variant<HelloAnswer, Ok, StatusAnswer, Armed, Done, Granted, Denied, TestAnswer, Refusal>;

// Events, unasked, SEQ 0.
struct BeatsLost {
    int outlet = 0;
    Milliseconds age{};
};
struct BeatsBack {
    int outlet = 0;
};
struct PowerChanged {
    int outlet = 0;
    PowerState power = PowerState::Unknown;
    std::string by;
};
struct Tested {
    std::string from;
};
struct Restarted {
    std::string ic;
};
using IcEvent = std::variant<BeatsLost, BeatsBack, PowerChanged, Tested, Restarted>;

[[nodiscard]] Frame toFrame(std::uint16_t seq, const Request &request);
[[nodiscard]] Frame toFrame(std::uint16_t seq, const Answer &answer);
[[nodiscard]] Frame toFrame(const IcEvent &event);

/// @return the request, or the refusal to answer it with: unknown-verb or bad-argument, naming the key.
/// Unknown keys are ignored: a later version may add some.
[[nodiscard]] std::variant<Request, Refusal> parseRequest(const Frame &frame);
[[nodiscard]] Expected<Answer> parseAnswer(const Frame &frame);
[[nodiscard]] Expected<IcEvent> parseEvent(const Frame &frame);

/// Whether a verb is one that only the independent computer says: a looped line must not be answered.
[[nodiscard]] bool isAnswerVerb(std::string_view verb);

/// Text as a value can carry it: other bytes become `?`, and it ends after @p most bytes.
[[nodiscard]] std::string printable(std::string_view text, std::size_t most);

} // namespace holdfast::ic
