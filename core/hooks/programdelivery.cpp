// Programs: the one that is run for an event, and the one that takes mail.
#include <hooks/delivery.h>
#include <hooks/messages.h>

#include <model/expected.h>
#include <run/commandrun.h>
#include <run/memoryfile.h>

#include <functional>

namespace holdfast {

namespace {

/// What a program is run with for one event.
struct Prepared {
    CommandLine argv;
    Parameters variables;
    QByteArray input;
    std::string user; ///< "": ours
};

// Anything may be cured by the next try.
Delivered judgeExec(const CommandResult &result)
{
    return result.ok() ? Delivered{} : Delivered{Delivered::Outcome::Again, QString::fromStdString(result.why())};
}

// But not a mail whose addresses or form its program refuses (sysexits.h).
Delivered judgeMail(const CommandResult &result)
{
    constexpr int dataError = 65;
    constexpr int noUser = 67;
    constexpr int noHost = 68;
    Delivered out = judgeExec(result);
    const int status = result.end == CommandResult::End::Exited ? result.exit.status : 0;
    if (status == dataError || status == noUser || status == noHost)
        out.outcome = Delivered::Outcome::Never;
    return out;
}

class ProgramDelivery final : public Delivery
{
public:
    using Prepare = std::function<Prepared(const HookEvent &)>;
    using Judge = Delivered (*)(const CommandResult &);
    ProgramDelivery(Duration timeout, Prepare prepare, Judge judge)
        : m_timeout(timeout)
        , m_prepare(std::move(prepare))
        , m_judge(judge)
    {
    }

    void start(const HookEvent &event) override
    {
        const Prepared prepared = m_prepare(event);
        const auto input = memoryFile(
            "hook", {prepared.input.constData(), static_cast<std::size_t>(prepared.input.size())});
        Launch launch;
        if (!prepared.user.empty()) {
            const auto identity = identityOf(prepared.user);
            if (!identity)
                return fail(identity.error());
            launch.identity = *identity;
        }
        if (!input)
            return fail(input.error());
        launch.argv = prepared.argv;
        launch.environment = environmentWith(prepared.variables);
        launch.workingDirectory = std::string(1, '/');
        launch.input = input->get();
        m_run = std::make_unique<CommandRun>(std::move(launch), m_timeout, nullptr, "hook");
        connect(m_run.get(), &CommandRun::finished, this, [this](const CommandResult &result) {
            m_run.release()->deleteLater(); // we are within its signal
            Q_EMIT finished(m_judge(result));
        });
    }

private:
    void fail(const Error &error)
    {
        const Delivered failed{Delivered::Outcome::Again, QString::fromStdString(error.message())};
        QMetaObject::invokeMethod(
            this, [this, failed] { Q_EMIT finished(failed); }, Qt::QueuedConnection);
    }

    Duration m_timeout;
    Prepare m_prepare;
    Judge m_judge;
    std::unique_ptr<CommandRun> m_run;
};

} // namespace

std::unique_ptr<Delivery> execDelivery(const ExecTarget &target, Duration timeout)
{
    const auto prepare = [target](const HookEvent &event) {
        return Prepared{target.command, hookVariables(event), hookJson(event), target.user};
    };
    return std::make_unique<ProgramDelivery>(timeout, prepare, judgeExec);
}

std::unique_ptr<Delivery> mailDelivery(const MailTarget &target, Duration timeout, const QString &host)
{
    const auto prepare = [target, host](const HookEvent &event) {
        CommandLine argv{target.program, "-i", "-t"};
        if (!target.from.empty())
            argv.insert(argv.end(), {"-f", target.from});
        return Prepared{std::move(argv), {}, mailText(event, target, host), {}};
    };
    return std::make_unique<ProgramDelivery>(timeout, prepare, judgeMail);
}

} // namespace holdfast
