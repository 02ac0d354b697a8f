#include <power/programswitch.h>
#include <run/commandrun.h>
#include <run/memoryfile.h>

#include <QTimer>

#include <algorithm>
#include <cctype>

namespace holdfast {

namespace {

constexpr auto statusPause = std::chrono::milliseconds(250);

// The site asks the next host after 30 s: by then a level has had its chance.
constexpr auto fenceTime = std::chrono::seconds(10);

// A program and what it reads from stdin.
struct Call {
    CommandLine argv;
    std::string input;
};

std::string lastWord(std::string_view output)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
    while (!output.empty() && isSpace(output.back()))
        output.remove_suffix(1);
    const auto begin = std::find_if(output.rbegin(), output.rend(), isSpace).base();
    std::string word(begin, output.end());
    std::ranges::transform(word, word.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return word;
}

class ProgramSwitch : public PowerSwitch
{
public:
    ProgramSwitch(SwitchProgram program, std::vector<std::string> environment)
        : m_program(std::move(program)), m_environment(std::move(environment))
    {
    }

    void set(PowerState power, Confirmed confirmed) override
    {
        const bool on = power == PowerState::On;
        run(on ? call("on", m_program.on) : call("off", m_program.off),
            [this, power, confirmed = std::move(confirmed)](const CommandResult &result) {
                if (!result.ok())
                    confirmed(failure("the order failed: " + result.why()));
                else if (!hasStatus())
                    confirmed(done());
                else
                    confirm(power, confirmed, std::chrono::steady_clock::now() + m_program.powerTimeout);
            });
    }

    void query(Told told) override
    {
        if (!hasStatus()) {
            PowerSwitch::query(std::move(told));
            return;
        }
        run(call("status", m_program.status), [this, told = std::move(told)](const CommandResult &result) {
            told(said(result));
        });
    }

private:
    [[nodiscard]] bool isFence() const { return !m_program.agent.empty(); }
    [[nodiscard]] bool hasStatus() const { return isFence() || !m_program.status.empty(); }

    [[nodiscard]] Call call(const std::string &action, const CommandLine &command) const
    {
        if (!isFence())
            return {command, {}};
        std::string input = "action=" + action + '\n';
        for (const auto &[key, value] : m_program.params)
            input += key + '=' + value + '\n';
        return {{m_program.agent}, std::move(input)};
    }

    [[nodiscard]] Error failure(const std::string &what) const
    {
        return {what, isFence() ? m_program.agent : m_program.on.front(), {}};
    }

    [[nodiscard]] std::optional<PowerState> said(const CommandResult &result) const
    {
        if (result.end != CommandResult::End::Exited || result.exit.signal != 0)
            return std::nullopt;
        const std::string_view output(result.output.constData(), static_cast<std::size_t>(result.output.size()));
        if (isFence())
            return agentPowerSaid(output, !result.complaint.empty(), result.exit.status);
        return powerSaid(output, result.exit.status);
    }

    void run(const Call &call, std::function<void(const CommandResult &)> finished)
    {
        Launch launch;
        launch.argv = call.argv;
        launch.environment = m_environment;
        const auto input = memoryFile("order", call.input);
        if (input)
            launch.input = input->get();
        auto *program = new CommandRun(std::move(launch), m_program.timeout, this);
        connect(program, &CommandRun::finished, this,
                [program, finished = std::move(finished)](const CommandResult &result) {
                    program->deleteLater();
                    finished(result);
                });
    }

    // An agent may come back before the power has changed: it is done when status says so.
    void confirm(PowerState power, const Confirmed &confirmed, std::chrono::steady_clock::time_point deadline)
    {
        run(call("status", m_program.status), [this, power, confirmed, deadline](const CommandResult &result) {
            if (said(result) == power)
                confirmed(done());
            else if (std::chrono::steady_clock::now() >= deadline)
                confirmed(failure("status does not confirm it" + (result.ok() ? std::string() : ": " + result.why())));
            else
                QTimer::singleShot(statusPause, this, [this, power, confirmed, deadline] {
                    confirm(power, confirmed, deadline);
                });
        });
    }

    SwitchProgram m_program;
    std::vector<std::string> m_environment;
};

} // namespace

std::optional<PowerState> powerSaid(std::string_view output, int exitStatus)
{
    if (exitStatus != 0 && exitStatus != 2)
        return std::nullopt;
    if (const auto word = lastWord(output); word == "on" || word == "off")
        return word == "on" ? PowerState::On : PowerState::Off;
    return exitStatus == 0 ? PowerState::On : PowerState::Off;
}

// 2 is also what agents end with that were given bad arguments (EC_BAD_ARGS): by itself it proves nothing.
std::optional<PowerState> agentPowerSaid(std::string_view output, bool complained, int exitStatus)
{
    const std::string word = lastWord(output);
    if (exitStatus == 0 && word != "off")
        return PowerState::On;
    if (exitStatus == 2 && (word == "off" || (word.empty() && !complained)))
        return PowerState::Off;
    return std::nullopt;
}

std::unique_ptr<PowerSwitch> makeProgramSwitch(SwitchProgram program, std::vector<std::string> environment)
{
    return std::make_unique<ProgramSwitch>(std::move(program), std::move(environment));
}

std::unique_ptr<PowerSwitch> makeFenceSwitch(const std::vector<FenceLevel> &levels, const std::string &host)
{
    PowerSwitches switches;
    for (const FenceLevel &level : levels)
        switches.push_back(makeProgramSwitch({.agent = level.agent,
                                              .params = level.params,
                                              .timeout = fenceTime,
                                              .powerTimeout = fenceTime},
                                             environmentWith({{"HOLDFAST_HOST", host}})));
    return oneBehindTheOther(std::move(switches));
}

} // namespace holdfast
