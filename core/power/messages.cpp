#include <power/messages.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace holdfast::ic {

namespace {

template <class Type>
struct Names;
#define HOLDFAST_IC_NAMES(Type, Last, ...)                                                                             \
    template <>                                                                                                        \
    struct Names<Type> {                                                                                               \
        static constexpr std::array texts{std::to_array<std::string_view>({__VA_ARGS__})};                             \
        static_assert(texts.size() == static_cast<std::size_t>(Type::Last) + 1);                                       \
    };
HOLDFAST_IC_NAMES(Verb, Bye, "HELLO", "BEAT", "WATCH", "STATUS", "ARM", "FIRE", "VOTE", "TEST", "BYE")
HOLDFAST_IC_NAMES(HostCondition, Booting, "up", "maintenance", "stopping", "booting")
HOLDFAST_IC_NAMES(OnLoss, None, "report", "cycle", "none")
HOLDFAST_IC_NAMES(PowerAction, On, "cycle", "off", "on")
HOLDFAST_IC_NAMES(ErrorCode, SwitchFailed, "unknown-verb", "bad-argument", "no-session", "no-outlet", "not-armed",
                  "expired", "repeated", "forbidden", "busy", "switch-failed")
#undef HOLDFAST_IC_NAMES

template <class Type>
std::string_view nameIn(Type value)
{
    return Names<Type>::texts[static_cast<std::size_t>(value)];
}

template <class Type>
std::optional<Type> valueIn(std::string_view text)
{
    const auto &texts = Names<Type>::texts;
    const auto found = std::ranges::find(texts, text);
    if (found == texts.end())
        return std::nullopt;
    return static_cast<Type>(found - texts.begin());
}

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

// Reads the values of one frame and remembers the first thing that is wrong with them.
class Fields
{
public:
    explicit Fields(const Frame &frame) : m_frame(frame)
    {
        for (std::size_t i = 0; i < frame.values.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (frame.values[i].first == frame.values[j].first)
                    fail(frame.values[i].first + " is given twice");
            }
        }
    }

    [[nodiscard]] bool ok() const { return m_fault.empty(); }
    [[nodiscard]] const std::string &fault() const { return m_fault; }

    std::string text(std::string_view key)
    {
        const auto found = m_frame.value(key);
        if (!found || found->empty())
            fail(std::string(key) + " is missing");
        return std::string(found.value_or(""));
    }

    std::string optionalText(std::string_view key) { return std::string(m_frame.value(key).value_or("")); }

    template <class Number>
    Number number(std::string_view key, Number least, Number most)
    {
        const std::string found = text(key);
        Number value{};
        const auto [end, error] = std::from_chars(found.data(), found.data() + found.size(), value);
        if (error != std::errc{} || end != found.data() + found.size() || value < least || value > most) {
            fail(std::string(key) + "=" + found + " is not a number from " + std::to_string(least) + " to "
                 + std::to_string(most));
            return least;
        }
        return value;
    }

    int outlet() { return number("outlet", 0, 9999); }

    std::chrono::milliseconds milliseconds(std::string_view key, std::int64_t least)
    {
        return std::chrono::milliseconds(number<std::int64_t>(key, least, std::numeric_limits<std::int64_t>::max()));
    }

    std::chrono::seconds seconds(std::string_view key)
    {
        return std::chrono::seconds(number<std::int64_t>(key, 0, std::numeric_limits<std::int32_t>::max()));
    }

    template <class Type>
    Type oneOf(std::string_view key)
    {
        const std::string found = text(key);
        const auto value = valueIn<Type>(found);
        if (!value) {
            std::string allowed;
            for (std::string_view each : Names<Type>::texts)
                allowed += (allowed.empty() ? "" : ", ") + std::string(each);
            fail(std::string(key) + "=" + found + " is none of " + allowed);
        }
        return value.value_or(Type{});
    }

    template <class Type>
    Type named(std::string_view key)
    {
        const std::string found = text(key);
        const auto value = fromName<Type>(found);
        if (!value)
            fail(std::string(key) + "=" + found + " is not known");
        return value.value_or(Type{});
    }

private:
    void fail(std::string fault)
    {
        if (m_fault.empty())
            m_fault = std::move(fault);
    }

    const Frame &m_frame;
    std::string m_fault;
};

using Values = std::vector<std::pair<std::string, std::string>>;

std::string text(std::string_view value) { return std::string(value); }
template <class Rep, class Period>
std::string text(std::chrono::duration<Rep, Period> value)
{
    return std::to_string(value.count());
}

// For texts that hold what somebody else wrote: escapes would make the frame's length hard to foresee.
std::string plain(std::string_view value, std::size_t most)
{
    std::string out = printable(value, most);
    std::ranges::replace(out, '"', '\'');
    std::ranges::replace(out, '\\', '/');
    return out;
}

Request readRequest(Verb verb, Fields &in)
{
    switch (verb) {
    case Verb::Hello: {
        Hello hello{in.number("proto", 0, 9999), in.text("host"), in.text("session")};
        return hello;
    }
    case Verb::Beat: {
        Beat beat{in.number<std::uint64_t>("n", 0, std::numeric_limits<std::uint64_t>::max()),
                  in.oneOf<HostCondition>("state")};
        return beat;
    }
    case Verb::Watch: {
        Watch watch{Milliseconds(in.number("interval", 10, 3'600'000)), in.number("misses", 1, 1000),
                    in.oneOf<OnLoss>("on_loss")};
        return watch;
    }
    case Verb::Status:
        return StatusQuery{in.outlet()};
    case Verb::Arm: {
        Arm arm{in.outlet(), in.oneOf<PowerAction>("action")};
        return arm;
    }
    case Verb::Fire: {
        Fire fire{in.text("token"), in.text("reason"), in.text("by"), in.optionalText("incident")};
        return fire;
    }
    case Verb::Vote: {
        Vote vote{in.text("ring"), in.text("members")};
        return vote;
    }
    case Verb::Test:
        return Test{in.outlet()};
    case Verb::Bye:
        return Bye{};
    }
    return Bye{};
}

std::optional<Answer> readAnswer(std::string_view verb, Fields &in)
{
    if (verb == "HELLO")
        return HelloAnswer{in.number("proto", 0, 9999), in.text("ic"), in.number("outlets", 0, 9999), in.outlet(),
                           in.seconds("uptime")};
    if (verb == "OK")
        return Ok{};
    if (verb == "STATUS")
        return StatusAnswer{in.outlet(), in.text("host"), in.named<PowerState>("power"), in.named<BeatState>("beats"),
                            in.milliseconds("age", 0), in.number("cycles", 0, std::numeric_limits<int>::max()),
                            in.number("offs", 0, std::numeric_limits<int>::max())};
    if (verb == "ARMED")
        return Armed{in.text("token"), in.seconds("ttl")};
    if (verb == "DONE")
        return Done{in.outlet(), in.named<PowerState>("power")};
    if (verb == "GRANTED")
        return Granted{in.number<std::uint64_t>("epoch", 0, std::numeric_limits<std::uint64_t>::max()),
                       in.milliseconds("ttl", 0)};
    if (verb == "DENIED")
        return Denied{in.text("holder")};
    if (verb == "TEST")
        return TestAnswer{in.outlet(), in.text("host")};
    if (verb == "ERR")
        return Refusal{in.oneOf<ErrorCode>("code"), in.optionalText("text")};
    return std::nullopt;
}

std::optional<IcEvent> readEvent(std::string_view verb, Fields &in)
{
    if (verb == "LOST")
        return BeatsLost{in.outlet(), in.milliseconds("age", 0)};
    if (verb == "BACK")
        return BeatsBack{in.outlet()};
    if (verb == "POWER")
        return PowerChanged{in.outlet(), in.named<PowerState>("power"), in.optionalText("by")};
    if (verb == "TEST")
        return Tested{in.text("from")};
    if (verb == "RESTARTED")
        return Restarted{in.text("ic")};
    return std::nullopt;
}

Error unreadable(const Frame &frame, const std::string &fault)
{
    return {fault, frame.verb, "both ends must speak version 1 of the serial protocol"};
}

} // namespace

std::string_view name(Verb verb) { return nameIn(verb); }
std::string_view name(HostCondition condition) { return nameIn(condition); }
std::string_view name(OnLoss action) { return nameIn(action); }
std::string_view name(PowerAction action) { return nameIn(action); }
std::string_view name(ErrorCode code) { return nameIn(code); }
std::optional<OnLoss> onLossNamed(std::string_view text) { return valueIn<OnLoss>(text); }

Frame toFrame(std::uint16_t seq, const Request &request)
{
    Values values = std::visit(
        Overloaded{
            [](const Hello &m) -> Values {
                return {{"proto", std::to_string(m.proto)}, {"host", m.host}, {"session", m.session}};
            },
            [](const Beat &m) -> Values { return {{"n", std::to_string(m.n)}, {"state", text(name(m.state))}}; },
            [](const Watch &m) -> Values {
                return {{"interval", text(m.interval)},
                        {"misses", std::to_string(m.misses)},
                        {"on_loss", text(name(m.onLoss))}};
            },
            [](const StatusQuery &m) -> Values { return {{"outlet", std::to_string(m.outlet)}}; },
            [](const Arm &m) -> Values {
                return {{"outlet", std::to_string(m.outlet)}, {"action", text(name(m.action))}};
            },
            [](const Fire &m) -> Values {
                Values fire{{"token", m.token}, {"reason", m.reason}, {"by", m.by}};
                if (!m.incident.empty())
                    fire.emplace_back("incident", m.incident);
                return fire;
            },
            [](const Vote &m) -> Values { return {{"ring", m.ring}, {"members", m.members}}; },
            [](const Test &m) -> Values { return {{"outlet", std::to_string(m.outlet)}}; },
            [](const Bye &) -> Values { return {}; },
        },
        request);
    return {seq, text(name(static_cast<Verb>(request.index()))), std::move(values)};
}

Frame toFrame(std::uint16_t seq, const Answer &answer)
{
    return std::visit(
        Overloaded{
            [seq](const HelloAnswer &m) -> Frame {
                return {seq, "HELLO",
                        {{"proto", std::to_string(m.proto)},
                         {"ic", m.ic},
                         {"outlets", std::to_string(m.outlets)},
                         {"outlet", std::to_string(m.outlet)},
                         {"uptime", text(m.uptime)}}};
            },
            [seq](const Ok &) -> Frame { return {seq, "OK", {}}; },
            [seq](const StatusAnswer &m) -> Frame {
                return {seq, "STATUS",
                        {{"outlet", std::to_string(m.outlet)},
                         {"host", m.host},
                         {"power", text(holdfast::name(m.power))},
                         {"beats", text(holdfast::name(m.beats))},
                         {"age", text(m.age)},
                         {"cycles", std::to_string(m.cycles)},
                         {"offs", std::to_string(m.offs)}}};
            },
            [seq](const Armed &m) -> Frame { return {seq, "ARMED", {{"token", m.token}, {"ttl", text(m.ttl)}}}; },
            [seq](const Done &m) -> Frame {
                return {seq, "DONE", {{"outlet", std::to_string(m.outlet)}, {"power", text(holdfast::name(m.power))}}};
            },
            [seq](const Granted &m) -> Frame {
                return {seq, "GRANTED", {{"epoch", std::to_string(m.epoch)}, {"ttl", text(m.ttl)}}};
            },
            [seq](const Denied &m) -> Frame { return {seq, "DENIED", {{"holder", m.holder}}}; },
            [seq](const TestAnswer &m) -> Frame {
                return {seq, "TEST", {{"outlet", std::to_string(m.outlet)}, {"host", m.host}}};
            },
            [seq](const Refusal &m) -> Frame {
                return {seq, "ERR", {{"code", text(name(m.code))}, {"text", plain(m.text, 150)}}};
            },
        },
        answer);
}

Frame toFrame(const IcEvent &event)
{
    return std::visit(
        Overloaded{
            [](const BeatsLost &m) -> Frame {
                return {0, "LOST", {{"outlet", std::to_string(m.outlet)}, {"age", text(m.age)}}};
            },
            [](const BeatsBack &m) -> Frame { return {0, "BACK", {{"outlet", std::to_string(m.outlet)}}}; },
            [](const PowerChanged &m) -> Frame {
                return {0, "POWER",
                        {{"outlet", std::to_string(m.outlet)},
                         {"power", text(holdfast::name(m.power))},
                         {"by", plain(m.by, 120)}}};
            },
            [](const Tested &m) -> Frame { return {0, "TEST", {{"from", m.from}}}; },
            [](const Restarted &m) -> Frame { return {0, "RESTARTED", {{"ic", m.ic}}}; },
        },
        event);
}

std::variant<Request, Refusal> parseRequest(const Frame &frame)
{
    const auto verb = valueIn<Verb>(frame.verb);
    if (!verb)
        return Refusal{ErrorCode::UnknownVerb, frame.verb + " is not known"};
    Fields in(frame);
    Request request = readRequest(*verb, in);
    if (!in.ok())
        return Refusal{ErrorCode::BadArgument, in.fault()};
    return request;
}

Expected<Answer> parseAnswer(const Frame &frame)
{
    Fields in(frame);
    auto answer = readAnswer(frame.verb, in);
    if (!answer)
        return unreadable(frame, "this answer is not known");
    if (!in.ok())
        return unreadable(frame, in.fault());
    return std::move(*answer);
}

Expected<IcEvent> parseEvent(const Frame &frame)
{
    Fields in(frame);
    auto event = readEvent(frame.verb, in);
    if (!event)
        return unreadable(frame, "this event is not known");
    if (!in.ok())
        return unreadable(frame, in.fault());
    return std::move(*event);
}

bool isAnswerVerb(std::string_view verb)
{
    constexpr auto verbs = std::to_array<std::string_view>({"OK", "ARMED", "DONE", "GRANTED", "DENIED", "ERR"});
    return std::ranges::find(verbs, verb) != verbs.end();
}

std::string printable(std::string_view text, std::size_t most)
{
    std::string out(text.substr(0, most));
    std::ranges::replace_if(out, [](char c) { return c < 0x20 || c > 0x7e; }, '?');
    return out;
}

} // namespace holdfast::ic
