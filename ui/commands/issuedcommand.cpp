#include <commands/issuedcommand.h>

#include <api/jsonrpc.h>
#include <events/consolewords.h>
#include <store/sitestore.h>

#include <QJsonArray>
#include <QUuid>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr auto leastTimeout = std::chrono::seconds(60);

// No answer of the manager's, so nobody knows what it did.
bool isNoAnswer(const ApiError &error)
{
    return error.code == rpc::noConnection || error.code == rpc::timedOut;
}

} // namespace

IssuedCommand::IssuedCommand(SiteStore &store, ManagerClient &client, QString command, QStringList args, QObject *parent)
    : QObject(parent), m_store(store), m_client(client), m_command(std::move(command)), m_args(std::move(args))
{
    m_cascade = m_args.removeAll(u"--cascade"_s) > 0;
    m_force = m_args.removeAll(u"--force"_s) > 0;
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        if (!isOver())
            setStage(Stage::TimedOut);
    });
    connect(&m_store, &SiteStore::recordAdded, this, &IssuedCommand::take);
    replan();
}

QStringList IssuedCommand::args() const
{
    QStringList all = m_args;
    if (m_cascade)
        all.append(u"--cascade"_s);
    if (m_force)
        all.append(u"--force"_s);
    return all;
}

bool IssuedCommand::isOver() const
{
    return m_stage == Stage::Done || m_stage == Stage::Refused || m_stage == Stage::Failed
        || m_stage == Stage::TimedOut;
}

double IssuedCommand::secondsSinceSent() const
{
    return m_sent.isValid() ? static_cast<double>(m_sent.elapsed()) / 1000.0 : 0.0;
}

void IssuedCommand::setCascade(bool on)
{
    if (m_cascade == on)
        return;
    m_cascade = on;
    m_replanned = false;
    replan();
}

void IssuedCommand::setForce(bool on)
{
    if (m_force == on)
        return;
    m_force = on;
    m_replanned = false;
    replan();
}

void IssuedCommand::replan()
{
    const quint64 request = ++m_request;
    setStage(Stage::Planning, m_message, m_todo);
    const QJsonObject params{{u"command"_s, m_command}, {u"args"_s, QJsonArray::fromStringList(args())}};
    m_client.call(u"command.plan"_s, params, this, [this, request](const ApiReply &reply) {
        if (request != m_request)
            return;
        if (!reply.ok()) {
            setStage(Stage::NoPlan, reply.error->why.isEmpty() ? reply.error->message : reply.error->why,
                     reply.error->todo);
            return;
        }
        m_plan = planFromJson(reply.result.toObject());
        if (m_plan.refused)
            setStage(Stage::PlanRefused, m_plan.why, m_plan.todo);
        else
            setStage(Stage::Planned);
    });
}

void IssuedCommand::execute(const QString &reason)
{
    if (m_stage != Stage::Planned)
        return;
    m_id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_replanned = false;
    m_unanswered = false;
    const bool sendable = m_client.connection() == ManagerClient::Connection::Connected;
    m_sent.start();
    m_timeout.start(std::max(leastTimeout, std::chrono::seconds(60 + static_cast<int>(3 * m_plan.durationS))));
    const QJsonObject params{{u"id"_s, m_id},
                             {u"command"_s, m_command},
                             {u"args"_s, QJsonArray::fromStringList(args())},
                             {u"by"_s, m_store.user()},
                             {u"reason"_s, reason},
                             {u"if_state"_s, m_plan.stateHash}};
    setStage(Stage::Sent);
    m_client.call(u"command.execute"_s, params, this, [this, sendable](const ApiReply &reply) {
        if (m_stage != Stage::Sent)
            return; // its event was faster
        if (reply.ok()) {
            setStage(Stage::Accepted);
            return;
        }
        if (sendable && isNoAnswer(*reply.error)) {
            m_unanswered = true;
            setStage(Stage::Sent);
            return;
        }
        // Whatever the reason: what is shown is no longer what would be done.
        m_timeout.stop();
        m_replanned = true;
        m_message =
            inConsoleWords(reply.error->why.isEmpty() ? reply.error->message : reply.error->why, AdvicePlace::Dialog);
        m_todo = inConsoleWords(reply.error->todo, AdvicePlace::Dialog);
        replan();
    });
}

void IssuedCommand::take(const QJsonObject &record)
{
    if (m_id.isEmpty() || record.value("kind"_L1) != "command"_L1 || record.value("id"_L1).toString() != m_id
        || isOver())
        return;
    const QString outcome = record.value("outcome"_L1).toString();
    const QString why = record.value("why"_L1).toString();
    if (outcome == "accepted"_L1)
        setStage(Stage::Accepted);
    else if (outcome == "done"_L1)
        setStage(Stage::Done);
    else if (outcome == "failed"_L1)
        setStage(Stage::Failed, why);
    else if (outcome == "refused"_L1
             && (m_stage != Stage::Sent || m_unanswered)) // else the answer is on its way: see execute()
        setStage(Stage::Refused, why);
}

void IssuedCommand::setStage(Stage stage, const QString &message, const QString &todo)
{
    m_stage = stage;
    if (!m_replanned || !message.isEmpty()) {
        m_message = inConsoleWords(message, AdvicePlace::Dialog);
        m_todo = inConsoleWords(todo, AdvicePlace::Dialog);
    }
    if (isOver())
        m_timeout.stop();
    Q_EMIT changed();
}

} // namespace holdfast
