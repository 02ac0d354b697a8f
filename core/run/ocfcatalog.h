// ocfcatalog.h - what the OCF agents of this host say of themselves: asked once, and again when
// their files change.
#pragma once

#include <model/agentmetadata.h>
#include <run/commandrun.h>

#include <map>

namespace holdfast {

/// Reads the XML of `meta-data`. Error: what it is instead.
[[nodiscard]] Expected<AgentMetadata> parseAgentMetadata(const QByteArray &xml);

/// Runs an agent's `meta-data` for those who ask. Answers are kept for the whole program, by path,
/// size and time of change of the agent's file: the second question costs one stat(2). An agent
/// that hangs, crashes, prints rubbish or more than 64 KiB is Unreadable and costs its questioners
/// at most `patience`, once.
class OcfCatalog : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const AgentDescription &)>;
    static constexpr Duration patience = std::chrono::seconds(3);

    explicit OcfCatalog(QObject *parent = nullptr)
        : QObject(parent)
    {
    }
    ~OcfCatalog() override;

    /// The answer comes later, never from within the call, and never after the catalog is gone.
    void ask(const std::string &agent, Answer answer);

    /// Asks ahead of need, so that a take-over doesn't wait for it.
    void ask(const std::string &agent)
    {
        ask(agent, [](const AgentDescription &) {});
    }

    /// What is known already; nullptr: it was not asked yet, or its file has changed.
    [[nodiscard]] static const AgentDescription *known(const std::string &agent);

private:
    struct Question
    {
        std::unique_ptr<CommandRun> run;
        std::vector<Answer> waiting;
    };
    void onAnswered(const std::string &agent, const std::string &version,
                    const CommandResult &result);

    std::map<std::string, Question> m_questions; ///< by agent
};

/// For programs without an event loop of their own: asks and waits.
[[nodiscard]] AgentDescription askAgent(const std::string &agent);

} // namespace holdfast
