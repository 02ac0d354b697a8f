// `upgrade`: which run-book, new or as it was left, and what is to be done with it.
#include "commands.h"
#include "upgraderun.h"

#include <model/duration.h>
#include <runbook/gates.h>
#include <runbook/report.h>
#include <runbook/selection.h>
#include <runbook/words.h>

#include <QJsonArray>

#include <memory>

#include <unistd.h>

namespace holdfast::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostForeseen = 16; // as command.plan takes them in `after`

struct Wish {
    QStringList targets;
    RunbookOptions options;
    QString reason, ticket, directory;
    std::optional<RunbookVerb> verb; ///< to a run-book that is there
    bool status = false, dryRun = false, confirmed = false;
};

std::optional<double> secondsOf(Session &session, const Invocation &invocation, const char *option, const char *unset)
{
    const QString given = invocation.has(option) ? invocation.value(option) : QString::fromLatin1(unset);
    const auto time = parseDuration(given.toStdString());
    if (time && *time > Duration::zero())
        return std::chrono::duration<double>(*time).count();
    session.wrongUsage(u"%1 takes a time as 30s, 5m, 1h."_s.arg(QLatin1String(option)));
    return std::nullopt;
}

std::optional<Wish> wishOf(Session &session, const Invocation &invocation)
{
    Wish wish;
    wish.targets = invocation.operands;
    wish.options.run = invocation.value("--run");
    wish.options.verify = invocation.value("--verify");
    wish.options.cascade = invocation.has("--cascade");
    wish.options.acceptLoss = invocation.has("--force");
    wish.ticket = invocation.value("--ticket");
    wish.reason = invocation.value("--reason");
    if (wish.reason.isEmpty() && !wish.options.run.isEmpty())
        wish.reason = u"upgrade by %1"_s.arg(wish.options.run);
    wish.directory = invocation.has("--directory") ? invocation.value("--directory") : runbookDirectory();
    wish.status = invocation.has("--status");
    wish.dryRun = invocation.has("--dry-run") || invocation.has("--plan");
    wish.confirmed = invocation.has("--yes") || session.json() || ::isatty(STDIN_FILENO) != 1;
    int verbs = wish.status ? 1 : 0;
    for (const auto &[option, verb] : {std::pair("--resume", RunbookVerb::Resume), {"--done", RunbookVerb::WorkDone},
                                       {"--skip", RunbookVerb::Skip}, {"--abandon", RunbookVerb::Abandon}}) {
        if (!invocation.has(option))
            continue;
        wish.verb = verb;
        ++verbs;
    }
    const auto within = secondsOf(session, invocation, "--timeout", "5m");
    const auto restore = within ? secondsOf(session, invocation, "--restore-within", "10m") : std::nullopt;
    if (!restore)
        return std::nullopt;
    wish.options.commandWithinS = *within;
    wish.options.restoreWithinS = *restore;
    const bool isNew = verbs == 0;
    if (verbs > 1) {
        session.wrongUsage(u"Only one of --resume, --done, --skip, --abandon and --status can be meant."_s);
    } else if (isNew && wish.targets.isEmpty()) {
        session.wrongUsage(u"Usage: holdfastctl upgrade PAIR --run COMMAND, or --resume, --done, --skip, --abandon, "
                           "--status."_s);
    } else if (isNew && wish.reason.isEmpty() && !wish.dryRun) {
        session.wrongUsage(u"Say why: --reason R is kept with each command (with --run it may be left out)."_s);
    } else if (isNew && wish.options.run.isEmpty() && !wish.dryRun && ::isatty(STDIN_FILENO) != 1) {
        session.wrongUsage(u"Say what does the work: --run COMMAND. Without it you are asked, at a terminal."_s);
    } else if (invocation.has("--if-state")) {
        session.wrongUsage(u"Each command of a run-book is planned when it is its turn; --if-state can't be kept."_s);
    } else {
        return wish;
    }
    return std::nullopt;
}

QString lineOf(const Runbook &book, std::size_t position)
{
    const RunbookStep &step = book.steps[position];
    return u"[%1/%2] %3"_s.arg(QString::number(position + 1), QString::number(book.steps.size()), stepText(step));
}

/// The steps in order, each command with the plan that the engine makes of it after those before it.
class DryRun : public std::enable_shared_from_this<DryRun>
{
public:
    DryRun(Session &session, Runbook book, std::function<void()> then)
        : m_session(session), m_book(std::move(book)), m_then(std::move(then)),
          m_commands(commandsOf(m_book.steps, m_book.options))
    {
    }

    void ask()
    {
        if (m_plans.size() == m_commands.size() || m_plans.size() > static_cast<std::size_t>(mostForeseen))
            return finish();
        const OrderedCommand &next = m_commands[m_plans.size()];
        QJsonArray after;
        for (std::size_t i = 0; i < m_plans.size(); ++i)
            after.append(QJsonObject{{u"command"_s, m_commands[i].command},
                                     {u"args"_s, QJsonArray::fromStringList(m_commands[i].args)}});
        QJsonObject params{{u"command"_s, next.command}, {u"args"_s, QJsonArray::fromStringList(next.args)}};
        if (!after.isEmpty())
            params[u"after"_s] = after;
        m_session.call(u"command.plan"_s, params, [self = shared_from_this()](const QJsonValue &answer) {
            self->m_plans.push_back(answer.toObject());
            self->ask();
        });
    }

private:
    void finish()
    {
        if (m_session.json()) {
            QJsonObject book = toJson(m_book);
            QJsonArray plans;
            for (std::size_t i = 0; i < m_plans.size(); ++i)
                plans.append(QJsonObject{{u"step"_s, m_commands[i].step + 1}, {u"plan"_s, m_plans[i]}});
            book[u"plans"_s] = plans;
            m_session.print(book, false);
            return end();
        }
        std::size_t command = 0;
        for (std::size_t i = 0; i < m_book.steps.size(); ++i) {
            m_session.print(lineOf(m_book, i));
            if (!m_book.steps[i].isCommand())
                continue;
            if (command < m_plans.size())
                tell(planFromJson(m_plans[command]));
            else
                m_session.print(u"Planned when it is its turn."_s);
            ++command;
        }
        end();
    }
    void tell(Plan plan)
    {
        plan.stateHash.clear(); // of a state that isn't yet
        plan.needsReason = false;
        if (plan.refused)
            m_session.print(u"Would be refused: %1"_s.arg(plan.why));
        else
            printPlan(m_session, plan);
    }
    void end()
    {
        for (const QJsonObject &json : m_plans) {
            if (const Plan plan = planFromJson(json); plan.refused)
                return m_session.fail(ApiError{-32000, {}, plan.why, plan.todo});
        }
        m_then();
    }

    Session &m_session;
    Runbook m_book;
    std::function<void()> m_then;
    std::vector<OrderedCommand> m_commands;
    std::vector<QJsonObject> m_plans;
};

void foresee(Session &session, const Runbook &book, std::function<void()> then)
{
    std::make_shared<DryRun>(session, book, std::move(then))->ask();
}

bool isAtTerminal(const Session &session)
{
    return ::isatty(STDIN_FILENO) == 1 && !session.json();
}

void beginNew(Session &session, const Wish &wish, const SiteStatus &status)
{
    const QString reason = wish.reason.isEmpty() ? u"dry run"_s : wish.reason;
    const auto book = makeRunbook(status, wish.targets, wish.options, operatorName(), reason, wish.ticket);
    if (!book)
        return session.fail(book.error());
    if (const Finding lost = unacceptedLoss(status, *book); !lost.isNone())
        return session.fail(ApiError{-32000, {}, sentence(lost), u"use --force to accept that"_s});
    if (wish.dryRun)
        return foresee(session, *book, [&session] { session.finish(); });
    const auto go = [&session, wish, book = *book] {
        auto *run = new UpgradeRun(session, wish.directory, isAtTerminal(session));
        if (const auto made = run->runner().make(book); !made)
            return session.fail(made.error());
        run->begin(RunbookVerb::Resume);
    };
    if (wish.confirmed)
        return go();
    foresee(session, *book, [&session, go] {
        if (isConfirmed())
            return go();
        session.complain(u"Not carried out."_s);
        session.finish(Exit::Refused);
    });
}

void tellStatus(Session &session, const Wish &wish, const QString &site)
{
    const auto book = RunbookFile(wish.directory, site).load();
    if (!book)
        return session.fail(book.error());
    if (!*book)
        return session.fail(Error{"there is no run-book of " + site.toStdString(), wish.directory.toStdString(),
                                  "begin one: holdfastctl upgrade PAIR --run COMMAND"});
    if (session.json())
        session.print(toJson(**book), false);
    else
        session.print(reportText(**book).trimmed());
    session.finish();
}

void goOn(Session &session, const Wish &wish, const QString &site)
{
    auto *run = new UpgradeRun(session, wish.directory, isAtTerminal(session));
    const auto opened = run->runner().open(site);
    if (!opened)
        return session.fail(opened.error());
    const Runbook &book = run->runner().book();
    if (!*opened || book.isOver())
        return session.fail(Error{"no run-book of " + site.toStdString() + " is open", wish.directory.toStdString(),
                                  "begin one: holdfastctl upgrade PAIR --run COMMAND"});
    if (!wish.targets.isEmpty() && wish.targets != book.targets)
        return session.fail(Error{"the run-book that is open is of " + book.targets.join(u", "_s).toStdString(),
                                  run->runner().path().toStdString(), "name the same, or nothing"});
    if (const Finding refused = run->runner().refusal(*wish.verb); !refused.isNone())
        return session.fail(ApiError{-32000, {}, sentence(refused), todoFor(refused)});
    run->runner().setPrograms(wish.options.run, wish.options.verify);
    if (*wish.verb != RunbookVerb::Abandon)
        return run->begin(*wish.verb);
    QObject::connect(&run->runner(), &RunbookRunner::failed, &session,
                     [&session](const QString &why) { session.fail(Error{why.toStdString(), {}, {}}); });
    run->runner().operate(RunbookVerb::Abandon, operatorName());
    if (session.isFinished())
        return;
    session.print(reportOf(run->runner().book()).ending);
    session.finish();
}

} // namespace

void upgrade(Session &session, const Invocation &invocation)
{
    const auto wish = wishOf(session, invocation);
    if (!wish)
        return;
    session.call(u"state.get"_s, {}, [&session, wish = *wish](const QJsonValue &answer) {
        const SiteStatus status = siteStatusFromJson(answer.toObject());
        if (wish.status)
            tellStatus(session, wish, status.site);
        else if (wish.verb)
            goOn(session, wish, status.site);
        else
            beginNew(session, wish, status);
    });
}

} // namespace holdfast::ctl
