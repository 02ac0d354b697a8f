// commandprobe.h - resources that commands start, look at and stop: exec, OCF agents, and files asked for by stat(1).
#pragma once

#include <resources/probe.h>
#include <run/commandrun.h>
#include <run/ocfagent.h>
#include <run/ocfcatalog.h>

namespace holdfast {

/// Runs one command at a time and judges its result.
class CommandProbe : public ResourceProbe
{
public:
    void cancel() override;

protected:
    using Judge = std::function<ProbeResult(const CommandResult &)>;

    void run(Launch launch, Duration timeout, Judge judge, Answer answer);
    /// release(), then initialise(), in the time of one.
    void restart(Duration timeout, Answer answer);

private:
    std::unique_ptr<CommandRun> m_run;
};

/// Commands `start`, `monitor`, `stop`: 0 is good, anything else isn't, the last line of stderr is the reason. What has
/// no command needs none.
class ExecProbe : public CommandProbe
{
public:
    ExecProbe(const std::string &instance, const Probe &probe);

    void initialise(Duration timeout, Answer answer) override;
    void reinitialise(Duration timeout, Answer answer) override
    {
        restart(timeout, std::move(answer));
    }
    void look(Duration timeout, Answer answer) override;
    void release(Duration timeout, Answer answer) override;

private:
    void runOrPass(const CommandLine &command, Duration timeout, Answer answer);

    std::string m_instance;
    CommandLine m_start;
    CommandLine m_monitor;
    CommandLine m_stop;
};

/// An OCF resource agent: start, monitor, stop. Its parameters are measured by its meta-data before
/// it is started.
class OcfProbe : public CommandProbe
{
public:
    OcfProbe(const std::string &instance, const ResourceConfig &config, OcfCatalog &agents);

    void initialise(Duration timeout, Answer answer) override;
    void reinitialise(Duration timeout, Answer answer) override
    {
        restart(timeout, std::move(answer));
    }
    void look(Duration timeout, Answer answer) override;
    void release(Duration timeout, Answer answer) override;

private:
    [[nodiscard]] std::string refusal(const AgentDescription &description);
    void start(Duration timeout, Answer answer);

    OcfAgent m_agent;
    ResourceConfig m_config;
    OcfCatalog &m_agents;
    bool m_refused = false; ///< it was not started at all: there is nothing to release
    std::string m_advice; ///< is told with the first success
};

/// The path exists. A dead disk or server can hold whoever asks, for ever: so a command asks, which can be given up.
class FileProbe : public CommandProbe
{
public:
    explicit FileProbe(std::string path) : m_path(std::move(path)) {}
    void look(Duration timeout, Answer answer) override;

private:
    std::string m_path;
};

/// At least so many bytes are free for users where the path is. Asked for as FileProbe does.
class DiskSpaceProbe : public CommandProbe
{
public:
    DiskSpaceProbe(std::string path, std::int64_t minFree) : m_path(std::move(path)), m_minFree(minFree) {}
    void look(Duration timeout, Answer answer) override;

private:
    std::string m_path;
    std::int64_t m_minFree; ///< bytes
};

} // namespace holdfast
