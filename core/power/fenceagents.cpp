#include <power/fenceagents.h>

#include <QTimer>

#include <cerrno>
#include <cstring>
#include <utility>

#include <sys/mman.h>
#include <unistd.h>

namespace holdfast {

namespace {

// The site asks the next host after 30 s: by then two levels have had their chance.
constexpr auto runTime = std::chrono::seconds(10);
constexpr auto confirmTime = std::chrono::seconds(10); ///< from the end of the order until status says so
constexpr auto statusPause = std::chrono::milliseconds(250);

// Agents read key=value lines from stdin, so that no password is seen among the arguments.
Expected<Descriptor> fileHolding(const std::string &text)
{
    Descriptor file(::memfd_create("order", MFD_CLOEXEC));
    if (!file || ::write(file.get(), text.data(), text.size()) != static_cast<ssize_t>(text.size())
        || ::lseek(file.get(), 0, SEEK_SET) != 0)
        return Error{std::string("the order can't be passed on: ") + std::strerror(errno), {}, {}};
    return file;
}

} // namespace

std::optional<PowerState> fencePowerSaid(const CommandResult &result)
{
    if (result.end != CommandResult::End::Exited || result.exit.signal != 0)
        return std::nullopt;
    const QByteArray said = result.output.trimmed().toLower();
    if (result.exit.status == 0 && !said.endsWith("off"))
        return PowerState::On;
    if (result.exit.status == 2 && !said.endsWith("on"))
        return PowerState::Off;
    return std::nullopt;
}

FenceAgents::FenceAgents(std::vector<FenceLevel> levels, const std::string &host, QObject *parent)
    : QObject(parent), m_levels(std::move(levels)), m_environment(environmentWith({{"HOLDFAST_HOST", host}}))
{
}

void FenceAgents::set(PowerState power, Confirmed confirmed)
{
    m_busy = true;
    m_power = power;
    m_confirmed = std::move(confirmed);
    m_complaints.clear();
    m_tried = 0;
    QMetaObject::invokeMethod(this, &FenceAgents::tryNext, Qt::QueuedConnection);
}

void FenceAgents::tryNext()
{
    if (m_tried < m_levels.size())
        order(m_levels[(m_first + m_tried) % m_levels.size()]);
    else
        finish(Error{m_complaints.empty() ? "there is no fence agent" : m_complaints, {},
                     "see that one of host.fence can switch it"});
}

void FenceAgents::order(const FenceLevel &level)
{
    run(level, m_power == PowerState::Off ? "off" : "on", [this, &level](const CommandResult &result) {
        if (!result.ok()) {
            failed(level, "the order failed: " + result.why());
            return;
        }
        m_deadline = std::chrono::steady_clock::now() + confirmTime;
        confirm(level);
    });
}

void FenceAgents::confirm(const FenceLevel &level)
{
    run(level, "status", [this, &level](const CommandResult &result) {
        if (fencePowerSaid(result) == m_power) {
            m_first = (m_first + m_tried) % m_levels.size();
            finish(done());
        } else if (std::chrono::steady_clock::now() >= m_deadline) {
            failed(level, "status does not confirm it" + (result.ok() ? std::string() : ": " + result.why()));
        } else {
            QTimer::singleShot(statusPause, this, [this, &level] { confirm(level); });
        }
    });
}

void FenceAgents::failed(const FenceLevel &level, const std::string &why)
{
    m_complaints += (m_complaints.empty() ? "" : "; ") + level.agent + ": " + why;
    ++m_tried;
    tryNext();
}

void FenceAgents::finish(const Outcome &outcome)
{
    m_busy = false;
    const Confirmed confirmed = std::exchange(m_confirmed, nullptr);
    confirmed(outcome);
}

void FenceAgents::run(const FenceLevel &level, const char *action, std::function<void(const CommandResult &)> finished)
{
    std::string input = std::string("action=") + action + '\n';
    for (const auto &[key, value] : level.params)
        input += key + '=' + value + '\n';
    Launch launch;
    launch.argv = {level.agent};
    launch.environment = m_environment;
    const auto file = fileHolding(input);
    if (file)
        launch.input = file->get();
    auto *program = new CommandRun(std::move(launch), runTime, this);
    connect(program, &CommandRun::finished, this,
            [program, finished = std::move(finished)](const CommandResult &result) {
                program->deleteLater();
                finished(result);
            });
}

} // namespace holdfast
