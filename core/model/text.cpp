#include <model/text.h>

#include <model/ocfstatus.h>
#include <model/recordfields.h>

#include <array>

namespace holdfast {

namespace {

constexpr std::array stateTitles{std::to_array<std::string_view>(
    {"Unavailable", "Initialization", "Standby", "Active", "Off-line"})};
constexpr std::array actionTitles{std::to_array<std::string_view>(
    {"process restart", "group restart", "out of service", "activation", "deactivation", "resource re-initialisation",
     "re-initialisation", "re-boot", "power cycle", "power down", "power on", "self-fence"})};

std::string faultText(const FaultDetail &d)
{
    switch (d.fault) {
    case Fault::ProcessExit:
        return d.exit.signal != 0 ? "was ended by signal " + std::to_string(d.exit.signal)
                                  : "exited with status " + std::to_string(d.exit.status);
    case Fault::ProcessHang: return "hangs";
    case Fault::StartTimeout: return "wasn't ready within its start time-out";
    case Fault::AckTimeout: return "didn't acknowledge its role";
    case Fault::Resource: return "is faulty";
    case Fault::Watchdog: return "missed its watchdog";
    case Fault::StopTimeout: return "can't be taken out of service";
    case Fault::BootTimeout: return "isn't back within its boot time-out";
    case Fault::HostLost: return "is lost: no messages and no beats";
    case Fault::BeatsLost: return "sends no beats to the independent computer";
    }
    return {};
}

struct Sentence {
    const Record &record;
    const Site &site;
    std::string target;

    std::string operator()(const FaultDetail &d) const
    {
        // An agent's exit status has a meaning.
        std::string meaning;
        if (const ProcessId process = record.target.process();
            isValid(process) && site.configOf(process).handshake == Handshake::Ocf && d.fault == Fault::ProcessExit
            && d.exit.signal == 0)
            meaning = ocfMeaning(d.exit.status);
        return target + " " + faultText(d) + (meaning.empty() ? "" : ": ") + meaning;
    }
    std::string operator()(const ActionDetail &d) const
    {
        std::string out = d.action == Action::OutOfService ? target + " is taken out of service"
                                                           : std::string(title(d.action)) + " of " + target;
        if (d.limit > 0)
            out += ", attempt " + std::to_string(d.attempt) + " of " + std::to_string(d.limit) + " in "
                + durationText(d.window);
        if (d.observed)
            out += " (observe mode: not carried out)";
        return out;
    }
    std::string operator()(const TransitionDetail &d) const
    {
        return target + ": " + std::string(title(d.from)) + " to " + std::string(title(d.to));
    }
    std::string operator()(const AckDetail &d) const
    {
        return target + (d.ok ? " acknowledged " : " refused ") + std::string(name(d.role));
    }
    std::string operator()(const RoleDetail &d) const
    {
        return target + " is asked to " + (d.role == Role::Standby ? "be standby" : std::string(name(d.role)))
            + " within " + durationText(d.timeout);
    }
    std::string operator()(const ResourceDetail &d) const { return target + " is " + std::string(name(d.state)); }
    std::string operator()(const HostDetail &d) const
    {
        if (d.runnable)
            return target + (*d.runnable ? " is runnable" : " is not runnable");
        return target + " is " + std::string(name(d.state));
    }
    std::string operator()(const LinkDetail &d) const
    {
        return target + (d.state == LinkState::Up ? " is on the bus" : " is not on the bus");
    }
    std::string operator()(const IcDetail &d) const
    {
        std::string out = "independent computer";
        if (d.line != LinkState::Unknown)
            out += ": line of " + site.nameOf(record.host) + " " + std::string(name(d.line));
        if (d.beats != BeatState::None)
            out += ": beats of " + target + " " + std::string(name(d.beats));
        if (d.power != PowerState::Unknown)
            out += ": power of " + target + " " + std::string(name(d.power));
        return out;
    }
    std::string operator()(const CommandDetail &d) const
    {
        std::string out = std::string(name(d.command)) + (d.args.empty() ? "" : " " + d.args) + ": "
            + std::string(name(d.outcome));
        if (!d.why.empty())
            out += ": " + d.why;
        else if (!d.reason.empty() && d.outcome == CommandOutcome::Accepted)
            out += " (" + d.reason + ")";
        return out;
    }
    std::string operator()(const ConfigDetail &d) const { return "configuration changed by " + d.dropIn; }
    std::string operator()(const AlarmDetail &d) const
    {
        std::string out = "alarm " + std::string(name(d.alarm)) + (target.empty() ? "" : " of " + target) + " "
            + std::string(name(d.state));
        if (d.alarm == AlarmKind::WaitingForProof && d.state == AlarmState::Raised)
            out += awaited();
        return out;
    }
    // What the member waits for before it may be activated (semantics.md 6).
    std::string awaited() const
    {
        std::string mates;
        if (isValid(record.target.member())) {
            for (const MemberId mate : site.at(record.target.member()).mates)
                mates += (mates.empty() ? "" : " or ") + site.nameOf(mate);
        }
        return ": waits for a proof that " + (mates.empty() ? "its mate" : mates)
            + " isn't Active: its own host's word, its power seen off, or the end of its lease";
    }
    std::string operator()(const InvariantDetail &d) const { return "invariant broken: " + d.invariant; }
};

} // namespace

std::string sentence(const Record &record, const Site &site)
{
    return std::visit(Sentence{record, site, nameOf(record.target, site)}, record.detail);
}

std::string durationText(Duration duration)
{
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(duration).count();
    if (ms < 1000 || ms % 1000 != 0)
        return std::to_string(ms) + " ms";
    const auto total = ms / 1000;
    std::string out;
    const auto add = [&out](long long value, const char *unit) {
        if (value == 0)
            return;
        out += (out.empty() ? "" : " ") + std::to_string(value) + unit;
    };
    add(total / 3600, " h");
    add(total / 60 % 60, " min");
    add(total % 60, " s");
    return out;
}

std::string_view title(State state)
{
    return stateTitles[static_cast<std::size_t>(state)];
}

std::string_view title(Action action)
{
    return actionTitles[static_cast<std::size_t>(action)];
}

} // namespace holdfast
