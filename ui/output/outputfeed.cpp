#include <output/outputfeed.h>

#include <events/words.h>
#include <output/outputmodel.h>

#include <QJsonArray>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int unknownMethodCode = -32601;
constexpr qsizetype muchText = 256 * 1024; // half of what the manager puts into one answer: it may have cut it there

// How many of the lines at the end of the last answer are at the beginning of this one.
qsizetype overlap(const QStringList &before, const QStringList &lines)
{
    for (qsizetype same = std::min(before.size(), lines.size()); same > 0; --same) {
        if (std::equal(lines.begin(), lines.begin() + same, before.end() - same))
            return same;
    }
    return 0;
}

} // namespace

OutputFeed::OutputFeed(ManagerClient &client, OutputModel &model, QObject *parent)
    : QObject(parent), m_client(client), m_model(model)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OutputFeed::ask);
    connect(&client, &ManagerClient::connectionChanged, this, &OutputFeed::onConnection);
}

void OutputFeed::setTarget(const QString &target)
{
    if (target == m_target)
        return;
    m_target = target;
    ++m_round;
    m_asked = false;
    m_moreWaits = false;
    m_error = {};
    m_before.clear();
    m_answered.invalidate();
    m_model.clear();
    setPhase(target.isEmpty() ? Phase::Nothing : Phase::Asking);
    onConnection();
}

void OutputFeed::setActive(bool active)
{
    if (std::exchange(m_active, active) != active)
        wake();
}

void OutputFeed::wake()
{
    if (!m_active || m_target.isEmpty() || m_phase == Phase::Disconnected)
        m_timer.stop();
    else if (!m_asked)
        m_timer.start(0);
}

double OutputFeed::ageS() const
{
    return m_answered.isValid() ? static_cast<double>(m_answered.elapsed()) / 1000.0 : -1.0;
}

void OutputFeed::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT changed();
}

void OutputFeed::onConnection()
{
    if (m_target.isEmpty())
        return;
    const bool connected = m_client.connection() == ManagerClient::Connection::Connected;
    if (!connected)
        setPhase(Phase::Disconnected);
    else if (m_phase == Phase::Disconnected)
        setPhase(Phase::Asking);
    wake();
}

void OutputFeed::ask()
{
    if (m_asked || !m_active || m_target.isEmpty())
        return;
    if (m_model.isFull()) {
        setPhase(Phase::Full);
        return; // wake() goes on
    }
    m_asked = true;
    QJsonObject params{{u"member"_s, m_target}, {u"lines"_s, linesAtOnce}};
    if (m_model.lastNumber() > 0)
        params.insert(u"after"_s, m_model.lastNumber());
    m_client.call(u"logs.tail"_s, params, this, [this, round = m_round](const ApiReply &reply) {
        if (round == m_round)
            take(reply);
    });
}

void OutputFeed::take(const ApiReply &reply)
{
    m_asked = false;
    m_moreWaits = false;
    if (m_client.connection() != ManagerClient::Connection::Connected) {
        setPhase(Phase::Disconnected);
        return; // onConnection() goes on
    }
    if (!reply.ok()) {
        fail(*reply.error);
        return;
    }
    const QJsonObject answer = reply.result.toObject();
    m_answered.start();
    m_error = {};
    if (answer.contains("entries"_L1)) {
        takeEntries(answer);
    } else {
        QStringList lines;
        for (const QJsonValue &line : answer["lines"_L1].toArray())
            lines.append(OutputModel::readable(line.toString()));
        takeLines(lines);
    }
    setPhase(Phase::Live);
    if (m_active)
        m_timer.start(m_moreWaits ? catchUp : interval);
}

void OutputFeed::takeEntries(const QJsonObject &answer)
{
    const bool first = m_model.lastNumber() == 0;
    const bool missed = !first && answer["missed"_L1].toBool();
    const QJsonArray entries = answer["entries"_L1].toArray();
    std::vector<OutputRow> rows;
    rows.reserve(static_cast<std::size_t>(entries.size()));
    qsizetype characters = 0;
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        OutputRow row;
        row.number = entry["n"_L1].toInteger();
        row.time = parseTime(entry["t"_L1].toString()).value_or(0);
        row.process = entry["process"_L1].toString();
        row.text = OutputModel::readable(entry["text"_L1].toString());
        row.error = entry["error"_L1].toBool();
        characters += row.text.size();
        rows.push_back(std::move(row));
    }
    const bool cut = entries.size() >= linesAtOnce || characters >= muchText;
    // Who writes faster than lines are kept isn't caught up with by asking faster.
    m_moreWaits = cut && !first && !missed;
    m_model.append(std::move(rows), missed);
    if (first && cut)
        m_model.setHasOlder();
}

void OutputFeed::takeLines(const QStringList &lines)
{
    std::vector<OutputRow> rows;
    for (qsizetype i = overlap(m_before, lines); i < lines.size(); ++i) {
        OutputRow row;
        row.text = lines[i];
        rows.push_back(std::move(row));
    }
    m_before = lines;
    m_model.append(std::move(rows));
}

void OutputFeed::fail(const ApiError &error)
{
    m_error = error;
    setPhase(error.code == unknownMethodCode ? Phase::TooOld : Phase::Failed);
    if (m_active)
        m_timer.start(retry); // another manager may answer then, or the host may be back
}

} // namespace holdfast
