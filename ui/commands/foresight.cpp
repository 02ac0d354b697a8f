#include <commands/foresight.h>

#include <commands/planview.h>
#include <events/words.h>
#include <style/colours.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QPalette>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostBefore = 16; // as the manager takes them

struct Words {
    Q_DECLARE_TR_FUNCTIONS(holdfast::CommandForesight)
};

QJsonObject paramsOf(const GivenCommand &command)
{
    return {{u"command"_s, command.command}, {u"args"_s, QJsonArray::fromStringList(command.args)}};
}

} // namespace

CommandForesight::CommandForesight(ManagerClient &client, QObject *parent) : QObject(parent), m_client(client) {}

void CommandForesight::ask(std::vector<GivenCommand> commands)
{
    ++m_request;
    m_commands = std::move(commands);
    m_plans.clear();
    m_error.clear();
    m_complete = false;
    next();
}

void CommandForesight::next()
{
    if (m_plans.size() == m_commands.size())
        return finish();
    if (m_plans.size() > mostBefore)
        return finish(Words::tr("Later commands are planned when it is their turn."));
    QJsonObject params = paramsOf(m_commands[m_plans.size()]);
    QJsonArray after;
    for (std::size_t i = 0; i < m_plans.size(); ++i)
        after.append(paramsOf(m_commands[i]));
    if (!after.isEmpty())
        params[u"after"_s] = after;
    m_client.call(u"command.plan"_s, params, this, [this, request = m_request](const ApiReply &reply) {
        if (request != m_request)
            return;
        if (!reply.ok())
            return finish(
                inConsoleWords(reply.error->why.isEmpty() ? reply.error->message : reply.error->why, m_place));
        Plan plan = planFromJson(reply.result.toObject());
        plan.why = inConsoleWords(plan.why, m_place);
        plan.todo = inConsoleWords(plan.todo, m_place);
        m_plans.push_back(std::move(plan));
        if (m_plans.back().refused)
            return finish(); // what comes after a refused command can't be known
        Q_EMIT changed();
        next();
    });
}

void CommandForesight::finish(const QString &error)
{
    m_error = error;
    m_complete = true;
    Q_EMIT changed();
}

const Plan *CommandForesight::refused() const
{
    const auto found = std::ranges::find_if(m_plans, &Plan::refused);
    return found == m_plans.end() ? nullptr : &*found;
}

QString consequences(const Plan &plan, const QString &target, const QPalette &palette)
{
    const Colours colours = Colours::of(palette);
    const QString red = colours.legible(colours.severity(Severity::Critical), textContrast).name();
    const auto loud = [&](const QString &text) {
        return u"<span style='color:%1'><b>%2</b></span>"_s.arg(red, text.toHtmlEscaped());
    };
    QStringList lines;
    if (plan.refused)
        return loud(Words::tr("Would be refused: %1").arg(plan.why))
            + (plan.todo.isEmpty() ? QString() : u"<br>"_s + plan.todo.toHtmlEscaped());
    if (!plan.takesOver.isEmpty())
        lines << Words::tr("Becomes Active: %1").arg(plan.takesOver.join(u", "_s)).toHtmlEscaped();
    for (const ServiceLoss &loss : plan.servicesLost) {
        if (loss.forS < 0)
            lines << loud(Words::tr("No service meanwhile: %1").arg(loss.group));
        else if (isLoss(loss))
            lines << Words::tr("Interrupted for %2: %1").arg(loss.group, durationWords(loss.forS)).toHtmlEscaped();
    }
    QStringList down = plan.goesDown;
    down.removeAll(target);
    if (!down.isEmpty())
        lines << Words::tr("Out of service as well: %1").arg(down.join(u", "_s)).toHtmlEscaped();
    if (!plan.unprotected.isEmpty())
        lines << Words::tr("Without protection meanwhile: %1").arg(plan.unprotected.join(u", "_s)).toHtmlEscaped();
    return lines.join(u"<br>"_s);
}

} // namespace holdfast
