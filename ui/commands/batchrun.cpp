#include <commands/batchrun.h>

#include <commands/planview.h>
#include <store/sitestore.h>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTries = 5; // plans in a row that are stale when they are given

} // namespace

BatchRun::BatchRun(SiteStore &store, ManagerClient &client, QString command, QObject *parent)
    : QObject(parent), m_store(store), m_client(client), m_command(std::move(command))
{
}

void BatchRun::begin(const QStringList &targets, const QStringList &options, const QString &reason,
                     const QStringList &agreed)
{
    if (m_begun)
        return;
    m_begun = true;
    m_options = options;
    m_reason = reason;
    m_agreed = agreed;
    for (const QString &target : targets)
        m_items.push_back({target, State::Waiting, {}});
    next();
}

void BatchRun::stop()
{
    m_stopped = true;
    Q_EMIT changed();
}

int BatchRun::count(State state) const
{
    return static_cast<int>(std::ranges::count(m_items, state, &Item::state));
}

void BatchRun::next()
{
    const bool wrong = count(State::Refused) + count(State::Failed) + count(State::TimedOut) > 0;
    if (m_stopped || (wrong && !m_goesOn)) {
        for (; m_position < m_items.size(); ++m_position)
            m_items[m_position].state = State::LeftOut;
    }
    m_tries = 0;
    if (m_position < m_items.size()) {
        Item &item = m_items[m_position];
        item.state = State::UnderWay;
        m_current = new IssuedCommand(m_store, m_client, m_command, QStringList{item.target} + m_options, this);
        connect(m_current, &IssuedCommand::changed, this, &BatchRun::follow);
    }
    Q_EMIT changed();
}

// Interruptions of less than a second are none, as in the dialog of one command.
QString BatchRun::newLosses(const Plan &plan) const
{
    QStringList lost;
    for (const ServiceLoss &loss : plan.servicesLost) {
        if (isLoss(loss) && !m_agreed.contains(loss.group))
            lost.append(loss.group);
    }
    return lost.join(u", "_s);
}

void BatchRun::follow()
{
    if (m_current == nullptr)
        return;
    switch (m_current->stage()) {
    case IssuedCommand::Stage::Planned:
        if (const QString lost = newLosses(m_current->plan()); !lost.isEmpty())
            return end(State::Refused, tr("The service of %1 would be lost now; that was not agreed to.").arg(lost));
        if (++m_tries > mostTries)
            return end(State::Refused, m_current->message());
        m_current->execute(m_reason);
        break;
    case IssuedCommand::Stage::PlanRefused: {
        const QString todo = m_current->todo();
        return end(State::Refused, todo.isEmpty() ? m_current->message() : m_current->message() + u"; "_s + todo);
    }
    case IssuedCommand::Stage::NoPlan:
    case IssuedCommand::Stage::Failed: return end(State::Failed, m_current->message());
    case IssuedCommand::Stage::Refused: return end(State::Refused, m_current->message());
    case IssuedCommand::Stage::TimedOut:
        return end(State::TimedOut, tr("No outcome has come. It may still come; see the list of commands."));
    case IssuedCommand::Stage::Done: return end(State::Done);
    case IssuedCommand::Stage::Planning:
    case IssuedCommand::Stage::Sent:
    case IssuedCommand::Stage::Accepted: break;
    }
    Q_EMIT changed();
}

void BatchRun::end(State state, const QString &message)
{
    m_items[m_position].state = state;
    m_items[m_position].message = message;
    ++m_position;
    std::exchange(m_current, nullptr)->deleteLater(); // we are within its signal
    next();
}

} // namespace holdfast
