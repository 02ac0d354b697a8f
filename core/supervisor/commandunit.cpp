#include <supervisor/commandunit.h>

#include <run/ocfagent.h>
#include <run/ocfcatalog.h>

#include <QPointer>

#include <csignal>

namespace holdfast {

namespace {

constexpr ExitStatus killed{0, SIGKILL, false};

constexpr ExitStatus exitWith(OcfStatus status)
{
    return {static_cast<int>(status), 0, false};
}

} // namespace

CommandUnit::CommandUnit(const UnitContext &context, ProcessId id)
    : Unit(context, id),
      m_output(context.directory.output(runName(*context.site, id)),
               [this](const QByteArray &text) { keep(text, false); }),
      m_errors(context.directory.errors(runName(*context.site, id)), [this](const QByteArray &text) {
          noteComplaint(m_complaint, text);
          keep(text, true);
      })
{
    m_check.setSingleShot(true);
    connect(&m_check, &QTimer::timeout, this, [this] { run(Act::Check, &CommandUnit::onChecked); });
}

CommandUnit::~CommandUnit() = default;

// Commands

CommandLine CommandUnit::commandFor(Act act) const
{
    switch (act) {
    case Act::Start: return config().start.empty() ? config().command : config().start;
    case Act::Activate: return config().activate;
    case Act::Deactivate: return config().deactivate;
    case Act::Stop: return config().stop;
    case Act::Check: return config().check;
    }
    return {};
}

/// nullopt: nothing is to be run for it, which is a success.
Expected<std::optional<Launch>> CommandUnit::launchFor(Act act) const
{
    auto launch = makeLaunch(m_now.generation, m_now.role);
    if (!launch)
        return launch.error();
    if (!isOcf()) {
        launch->argv = commandFor(act);
        return launch->argv.empty() ? std::optional<Launch>() : std::optional(std::move(*launch));
    }
    if ((act == Act::Activate || act == Act::Deactivate) && !promotes())
        return std::optional<Launch>();
    const auto action = [act] {
        switch (act) {
        case Act::Start: return "start";
        case Act::Activate: return "promote";
        case Act::Deactivate: return "demote";
        case Act::Stop: return "stop";
        case Act::Check: return "monitor";
        }
        return "";
    };
    const OcfAgent agent{config().agent, runName(*m_context.site, m_id), config().params};
    const Duration interval = act == Act::Check ? m_context.options.checkInterval : Duration{};
    Launch called = agent.launch(action(), timeoutOf(act), interval);
    launch->argv = std::move(called.argv);
    Parameters variables;
    for (const std::string &entry : called.environment) {
        const std::size_t equals = entry.find('=');
        if (entry.starts_with("OCF_") || entry.starts_with("PATH="))
            variables[entry.substr(0, equals)] = entry.substr(equals + 1);
    }
    std::erase_if(launch->environment, [&](const std::string &entry) {
        return variables.contains(entry.substr(0, entry.find('=')));
    });
    for (const auto &[variable, value] : variables)
        launch->environment.push_back(variable + '=' + value);
    return std::optional(std::move(*launch));
}

/// What agents are told; only checks are timed here, the engine times everything else.
Duration CommandUnit::timeoutOf(Act act) const
{
    switch (act) {
    case Act::Start: return config().startTimeout;
    case Act::Activate:
    case Act::Deactivate: return config().activateTimeout;
    case Act::Stop: return config().stopTimeout;
    case Act::Check: return m_context.options.checkTimeout;
    }
    return {};
}

std::string CommandUnit::whyOf(const CommandResult &result) const
{
    return isOcf() ? ocfReason(result) : result.why();
}

Outcome CommandUnit::openPipes()
{
    auto output = m_output.open(std::nullopt);
    if (!output)
        return output.error();
    auto errors = m_errors.open(std::nullopt);
    if (!errors)
        return errors.error();
    m_outputEnd = std::move(*output);
    m_errorsEnd = std::move(*errors);
    return done();
}

void CommandUnit::run(Act act, Done done)
{
    abortCommand();
    if (waitsForEarlier(act, done))
        return;
    m_complaint.clear();
    auto launch = launchFor(act);
    const Outcome pipes = openPipes();
    if (!launch || !pipes || !*launch) {
        CommandResult result;
        if (!launch || !pipes) {
            result.end = CommandResult::End::NotStarted;
            result.complaint = (launch ? pipes.error() : launch.error()).message();
        }
        later([this, generation = m_now.generation, result, done] {
            if (isUp(generation))
                (this->*done)(result);
        });
        return;
    }
    (*launch)->output = m_outputEnd.get();
    (*launch)->errors = m_errorsEnd.get();
    const Duration timeout = act == Act::Check ? timeoutOf(act) : Duration::zero();
    {
        const Descriptor traced = trace(**launch, m_now.generation);
        (*launch)->traceStat = true; // the next manager has to wait for its end
        m_command = std::make_unique<CommandRun>(std::move(**launch), timeout, nullptr);
    }
    m_outputEnd.reset();
    m_errorsEnd.reset();
    connect(m_command.get(), &CommandRun::finished, this, [this, done](const CommandResult &finished) {
        m_output.drain();
        m_errors.drain();
        CommandResult result = finished;
        if (result.complaint.empty())
            result.complaint = m_complaint;
        m_used.cpu += result.used.cpu;
        m_used.maxRssKib = std::max(m_used.maxRssKib, result.used.maxRssKib);
        m_command.release()->deleteLater(); // we are within its signal
        (this->*done)(result);
    });
}

/// What it has left undone the following stop command must undo.
void CommandUnit::abortCommand()
{
    m_check.stop();
    m_command.reset();
    m_earlier.reset();
}

/// Two commands of one process never run at once, not even when the manager that began the first was killed.
bool CommandUnit::waitsForEarlier(Act act, Done done)
{
    if (std::exchange(m_lookedForEarlier, true))
        return false;
    const auto earlier = Started::in(m_context.directory.started(name()));
    if (!earlier)
        return false;
    m_earlier = PidWatch::adopt(earlier->pid, earlier->startTicks, [this, act, done] {
        [[maybe_unused]] const Ended ended = m_earlier->collect();
        m_earlier.reset();
        run(act, done);
    });
    return m_earlier != nullptr;
}

// Orders

void CommandUnit::start(std::uint64_t generation, Role role)
{
    const Outcome prepared = m_run == Run::Down
        ? prepareTree(generation)
        : Outcome(Error{"generation " + std::to_string(m_now.generation) + " still runs",
                        m_context.site->nameOf(m_id), {}});
    if (!prepared) {
        later([this, generation, error = prepared.error()] { Q_EMIT startFailed(m_id, generation, error); });
        return;
    }
    m_now = RunningProcess{.process = m_id, .generation = generation, .role = role,
                           .started = std::chrono::system_clock::now()};
    m_tree->setRoot(0, true);
    m_begun = false;
    m_promoted = false;
    m_degraded = false;
    m_failure.reset();
    m_used = {};
    m_orders.clear();
    m_run = Run::Starting;
    if (isOcf())
        describe(&CommandUnit::onDescribed);
    else
        begin();
}

void CommandUnit::stop(std::uint64_t generation)
{
    if (isUp(generation) && m_run != Run::Stopping)
        beginStop({});
}

void CommandUnit::kill(std::uint64_t generation)
{
    if (!isUp(generation))
        return;
    const bool wasStopping = m_run == Run::Stopping || m_run == Run::Stuck;
    abortCommand();
    m_tree->kill();
    if (!wasStopping) {
        beginStop(killed); // what commands set up outside of processes goes only by the stop command
        return;
    }
    m_run = Run::Stuck;
    later([this, generation] {
        if (isUp(generation))
            Q_EMIT stopFailed(m_id, generation, QStringLiteral("its stop command didn't end in time"));
    });
}

ProcessTree *CommandUnit::loseTree()
{
    if (m_run == Run::Down)
        return nullptr;
    abortCommand();
    later([this, generation = m_now.generation] {
        if (isUp(generation))
            becomeDown(killed);
    });
    return m_tree.get();
}

void CommandUnit::tell(std::uint64_t generation, Role role, std::uint32_t order)
{
    if (!isUp(generation) || m_run != Run::Up)
        return;
    m_orders.push_back({role, order});
    if (m_orders.size() == 1)
        nextOrder();
}

bool CommandUnit::adopt(const RunningProcess &process)
{
    if (m_run != Run::Down)
        return isUp(process.generation);
    if (!prepareTree(process.generation))
        return false;
    m_now = process;
    m_now.process = m_id;
    m_tree->setRoot(0, false); // its orphans were not given to us
    m_begun = true;
    m_promoted = false; // learnt from the first check
    // What was under way when the manager was killed is done again, after what still runs of it: nobody has heard how
    // it went. A start is idempotent in OCF; where there is a check it is asked first.
    if (process.stopping) {
        beginStop({});
    } else if (!process.ready) {
        m_run = Run::Starting;
        const bool asked = !isOcf() && !config().check.empty();
        if (isOcf())
            describe(&CommandUnit::begin);
        else
            run(asked ? Act::Check : Act::Start, asked ? &CommandUnit::onFoundStarting : &CommandUnit::onStarted);
    } else {
        m_run = Run::Up;
        if (isOcf())
            describe(&CommandUnit::checkAdopted);
        else
            run(Act::Check, &CommandUnit::onChecked);
    }
    return true;
}

std::optional<RunningProcess> CommandUnit::running() const
{
    if (m_run == Run::Down)
        return std::nullopt;
    RunningProcess now = m_now;
    now.cpu = m_used.cpu;
    now.stopping = m_run == Run::Stopping;
    return now;
}

// Start

/// Asks what the agent says of itself; the answer is void when another order has come in between.
void CommandUnit::describe(void (CommandUnit::*then)())
{
    const auto answer = [unit = QPointer(this), generation = m_now.generation, was = m_run,
                         then](const AgentDescription &description) {
        if (!unit || !unit->isUp(generation) || unit->m_run != was)
            return;
        unit->m_agent = description;
        (unit->*then)();
    };
    m_context.agents->ask(config().agent, answer);
}

void CommandUnit::onDescribed()
{
    std::string advice;
    switch (m_agent.knowledge) {
    case AgentDescription::Knowledge::NotInstalled:
        refuseStart(
            {m_agent.why, name(),
             "install its package on this host (Debian: resource-agents), or correct agent"},
            exitWith(OcfStatus::NotInstalled));
        return;
    case AgentDescription::Knowledge::Unreadable:
        advice = "is started with parameters that nobody has checked: " + m_agent.why;
        break;
    case AgentDescription::Knowledge::Read:
        if (std::string wrong = complaint(m_agent.metadata, config().params); !wrong.empty()) {
            refuseStart(
                {std::move(wrong), name(),
                 "correct params in the site file: " + config().agent + " was not started"},
                exitWith(OcfStatus::NotConfigured));
            return;
        }
        for (const auto &[timeout, text] :
             shortTimeouts(m_agent.metadata, timeoutsOf(config(), m_agent.metadata)))
            advice += (advice.empty() ? "may be given up too early: " : "; ") + text;
        break;
    }
    if (!advice.empty() && advice != m_advice) {
        m_advice = advice;
        Q_EMIT warning(m_id, QString::fromStdString(advice));
    }
    begin();
}

void CommandUnit::begin()
{
    m_begun = true;
    run(Act::Start, &CommandUnit::onStarted);
}

/// Roles exist where a Standby runs; elsewhere to be started is to be Active.
bool CommandUnit::promotes() const
{
    const auto &pair = m_context.site->groupOf(m_context.site->at(m_id).member).pair;
    const bool standbyRuns = pair && pair->standby != StandbyKind::Cold;
    const bool hasNone =
        m_agent.knowledge == AgentDescription::Knowledge::Read && !m_agent.metadata.hasRoles();
    return isOcf() && standbyRuns && !hasNone;
}

bool CommandUnit::mayBePromoted() const
{
    const bool isAsked = !m_orders.empty() && m_orders.front().role == Role::Activate;
    return promotes() && (m_promoted || m_now.role == Role::Activate || isAsked);
}

/// An agent without roles runs in every role.
bool CommandUnit::promotionSucceeded(const CommandResult &result) const
{
    return result.ok() || (isOcf() && ocfUnimplemented(result));
}

void CommandUnit::onFoundStarting(const CommandResult &result)
{
    if (result.ok())
        onStarted(result);
    else
        run(Act::Start, &CommandUnit::onStarted);
}

void CommandUnit::onStarted(const CommandResult &result)
{
    m_begun = result.end != CommandResult::End::NotStarted;
    if (!result.ok())
        failStart(result);
    else if (m_now.role == Role::Activate)
        run(Act::Activate, &CommandUnit::onActivatedAtStart);
    else
        becomeReady();
}

void CommandUnit::onActivatedAtStart(const CommandResult &result)
{
    if (!promotionSucceeded(result)) {
        failStart(result);
        return;
    }
    m_promoted = promotes() && result.ok();
    becomeReady();
}

/// A start that failed may have done half of its work: stopped before it is told, so that the next try begins clean.
void CommandUnit::failStart(const CommandResult &result)
{
    Error error{whyOf(result), m_context.site->nameOf(m_id),
                isOcf() ? ocfTodo(result) : std::string{}};
    if (!m_begun) { // not by its stop command either, which is likely to be as wrong
        refuseStart(std::move(error));
        return;
    }
    keep(QByteArray::fromStdString("start failed: " + error.message()), true);
    m_failure = std::move(error);
    m_failedWith = result.exit == ExitStatus{} ? notStarted : result.exit;
    beginStop({});
}

/// Nothing was begun.
void CommandUnit::refuseStart(Error error, ExitStatus exit)
{
    keep(QByteArray::fromStdString("not started: " + error.message()), true);
    m_failure = std::move(error);
    m_failedWith = exit;
    becomeDown({});
}

void CommandUnit::becomeReady()
{
    m_run = Run::Up;
    m_now.ready = true;
    scheduleCheck();
    Q_EMIT ready(m_id, m_now.generation);
}

// Roles

/// The command for a role, nullopt if nothing is to be done for it.
std::optional<CommandUnit::Act> CommandUnit::actOf(Role role) const
{
    switch (role) {
    case Role::Activate: return Act::Activate;
    case Role::Deactivate: return Act::Deactivate;
    case Role::Standby:
        return m_now.role == Role::Activate ? std::optional(Act::Deactivate) : std::nullopt;
    }
    return std::nullopt;
}

void CommandUnit::nextOrder()
{
    if (m_orders.empty()) {
        scheduleCheck();
        return;
    }
    if (const auto act = actOf(m_orders.front().role)) {
        run(*act, &CommandUnit::onTold);
        return;
    }
    abortCommand();
    later([this, generation = m_now.generation] {
        if (isUp(generation) && m_run == Run::Up && !m_orders.empty())
            answer(true, {});
    });
}

void CommandUnit::onTold(const CommandResult &result)
{
    const bool ok = promotionSucceeded(result);
    if (ok)
        m_promoted = promotes() && m_orders.front().role == Role::Activate && result.ok();
    answer(ok, ok ? std::string{} : whyOf(result));
}

void CommandUnit::answer(bool ok, const std::string &why)
{
    const Order order = m_orders.front();
    m_orders.pop_front();
    if (ok)
        m_now.role = order.role;
    const std::uint64_t generation = m_now.generation;
    nextOrder();
    Q_EMIT acknowledged(m_id, generation, order.number, ok, QString::fromStdString(why));
}

// Checks

void CommandUnit::scheduleCheck()
{
    if (!isOcf() && config().check.empty())
        return;
    const Duration interval = config().watchdog.value_or(m_context.options.checkInterval);
    m_check.start(std::chrono::ceil<std::chrono::milliseconds>(interval));
}

/// Promoted before: a role that it has lost meanwhile is a fault that must not be missed.
void CommandUnit::checkAdopted()
{
    if (m_command || !m_orders.empty())
        return; // it was told something, after which it is checked
    m_promoted = promotes() && m_now.role == Role::Activate
        && m_agent.knowledge == AgentDescription::Knowledge::Read;
    run(Act::Check, &CommandUnit::onChecked);
}

void CommandUnit::onChecked(const CommandResult &result)
{
    if (result.end == CommandResult::End::TimedOut) {
        Q_EMIT hung(m_id, m_now.generation, false);
        return;
    }
    const bool runs = isOcf() ? ocfRuns(result) : result.ok();
    const bool promoted = promotes() && ocfPromoted(result);
    const bool isLost = runs && m_promoted && !promoted;
    const bool isUnasked = promoted && m_now.role != Role::Activate;
    if (runs && !isLost && !isUnasked) {
        m_promoted = promoted;
        noteDegraded(result);
        scheduleCheck();
        return;
    }
    const std::string why = isUnasked ? "it is promoted, and nobody has asked for that: "
        : isLost                      ? "it isn't promoted any more: "
                                      : "";
    reason(m_id, m_now.generation, "check failed: " + why + whyOf(result));
    m_promoted = m_promoted || promoted;
    beginStop(isUnasked    ? exitWith(OcfStatus::RunningPromoted)
                  : isLost ? exitWith(OcfStatus::FailedPromoted)
                           : result.exit);
}

void CommandUnit::noteDegraded(const CommandResult &result)
{
    const bool degraded = isOcf() && ocfDegraded(result);
    if (std::exchange(m_degraded, degraded) == degraded)
        return;
    const std::string text = degraded ? "is degraded: " + whyOf(result) : "isn't degraded any more";
    keep(QByteArray::fromStdString(text), true);
    Q_EMIT warning(m_id, QString::fromStdString(text));
}

// The end

void CommandUnit::beginStop(ExitStatus reported)
{
    const bool demotes = mayBePromoted();
    m_run = Run::Stopping;
    m_emptying = false;
    m_orders.clear();
    m_reported = reported;
    if (!m_begun) {
        later([this, generation = m_now.generation] {
            if (isUp(generation) && m_run == Run::Stopping)
                becomeDown(m_reported);
        });
        return;
    }
    if (demotes)
        run(Act::Deactivate, &CommandUnit::onDemotedToStop);
    else
        run(Act::Stop, &CommandUnit::onStopped);
}

/// Whatever became of it: the stop decides.
void CommandUnit::onDemotedToStop(const CommandResult &result)
{
    if (!promotionSucceeded(result))
        keep(QByteArray::fromStdString("demote failed: " + whyOf(result)), true);
    run(Act::Stop, &CommandUnit::onStopped);
}

void CommandUnit::onStopped(const CommandResult &result)
{
    if (result.ok() || (isOcf() && ocfStopped(result))) {
        endTree();
        return;
    }
    m_run = Run::Stuck;
    Q_EMIT stopFailed(m_id, m_now.generation, QString::fromStdString(whyOf(result)));
}

/// What its commands have left behind and its stop command has not ended.
void CommandUnit::endTree()
{
    const bool isEmpty = m_tree->endRest([this] {
        if (m_run == Run::Stopping && std::exchange(m_emptying, false))
            becomeDown(m_reported);
    });
    m_emptying = !isEmpty;
    if (isEmpty)
        becomeDown(m_reported);
}

void CommandUnit::becomeDown(ExitStatus exit)
{
    m_run = Run::Down;
    m_now.ready = false;
    if (const auto failure = std::exchange(m_failure, std::nullopt)) {
        Q_EMIT startFailed(m_id, m_now.generation, *failure, m_failedWith);
        return;
    }
    Q_EMIT exited(m_id, m_now.generation, exit, m_used);
}

} // namespace holdfast
