#include <runbook/runner.h>

#include <api/plan.h>
#include <runbook/selection.h>

#include <QJsonArray>
#include <QUuid>

namespace holdfast {

using namespace Qt::StringLiterals;
using namespace runbook;

namespace {

constexpr std::chrono::milliseconds idle{1000};
constexpr std::chrono::milliseconds soon{50};

QString freshId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

// What was under way when its program ended goes on when somebody says so, not by itself.
Runbook asLeft(Runbook book)
{
    if (book.state == RunState::Running)
        book.state = RunState::Paused;
    return book;
}

Error forbidden(const Runbook &open, const QString &path)
{
    return {"the run-book that " + open.by.toStdString() + " began is not over", path.toStdString(),
            "resume it, or abandon it"};
}

} // namespace

Expected<Runbook> makeRunbook(const SiteStatus &status, const QStringList &targets, const RunbookOptions &options,
                              const QString &by, const QString &reason, const QString &ticket)
{
    auto steps = stepsFor(status, targets, options);
    if (!steps)
        return steps.error();
    if (reason.trimmed().isEmpty())
        return Error{"a run-book needs a reason: it is kept with each command", {}, "give one (--reason R)"};
    Runbook book;
    book.made = QDateTime::currentDateTimeUtc();
    // Files in the order of their names are in the order of time.
    book.id = book.made.toString(u"yyyyMMdd'T'HHmmss'Z'"_s) + u'-' + freshId().left(4);
    book.site = status.site;
    book.targets = targets;
    book.by = by;
    book.reason = reason.trimmed();
    book.ticket = ticket.trimmed();
    book.options = options;
    book.steps = std::move(*steps);
    return book;
}

RunbookRunner::RunbookRunner(ManagerClient &client, QString directory, QObject *parent)
    : QObject(parent), m_client(client), m_directory(std::move(directory))
{
    m_clock.start();
    m_tick.setInterval(idle);
    m_soon.setInterval(soon);
    m_soon.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        askState();
        take(Seen{}); // time-outs run on while no state comes
    });
    connect(&m_soon, &QTimer::timeout, this, &RunbookRunner::askState);
    connect(&m_client, &ManagerClient::eventReceived, this, &RunbookRunner::record);
    connect(&m_client, &ManagerClient::connectionChanged, this, [this] { take(Seen{}); });
}

RunbookRunner::~RunbookRunner() = default;

Outcome RunbookRunner::make(Runbook book)
{
    auto file = std::make_unique<RunbookFile>(m_directory, book.site);
    if (const auto locked = file->lock(); !locked)
        return locked.error();
    const auto open = file->load();
    if (!open)
        return open.error();
    if (*open && !(*open)->isOver())
        return forbidden(**open, file->path());
    if (const auto aside = file->putAside(); !aside)
        return aside.error();
    if (const auto saved = file->save(book); !saved)
        return saved.error();
    close();
    m_file = std::move(file);
    m_file->unlock(); // nothing is under way yet
    m_run = {std::move(book), {}};
    askState();
    Q_EMIT changed();
    return done();
}

Expected<bool> RunbookRunner::open(const QString &site)
{
    auto file = std::make_unique<RunbookFile>(m_directory, site);
    const auto open = file->load();
    if (!open)
        return open.error();
    if (!*open)
        return false;
    close();
    m_file = std::move(file);
    m_run = {asLeft(**open), {}};
    askState();
    Q_EMIT changed();
    return true;
}

Outcome RunbookRunner::takeInHand()
{
    if (m_run.book.state == RunState::Running || m_program)
        return done(); // it is
    if (const auto locked = m_file->lock(); !locked)
        return locked.error();
    const auto found = m_file->load();
    if (!found)
        return found.error();
    if (*found && asLeft(**found) != m_run.book)
        m_run = {asLeft(**found), {}};
    return done();
}

void RunbookRunner::close()
{
    m_program.reset();
    m_tick.stop();
    m_soon.stop();
    m_file.reset();
    m_run = {};
}

void RunbookRunner::operate(RunbookVerb verb, const QString &by)
{
    if (!m_file)
        return;
    if (const auto taken = takeInHand(); !taken) {
        Q_EMIT failed(QString::fromStdString(taken.error().message()));
        return;
    }
    if (m_run.book.isOver())
        return m_file->unlock();
    if (m_run.book.state == RunState::Running || verb == RunbookVerb::Abandon)
        return take(Operated{verb, by});
    // What it halted at may have been mended since: it is judged by a state that is newer than the order to go on.
    ++m_ordered;
    m_client.call(u"state.get"_s, {}, this, [this, verb, by, id = m_run.book.id](const ApiReply &reply) {
        --m_ordered;
        if (reply.ok())
            m_status = siteStatusFromJson(reply.result.toObject());
        if (m_file && m_run.book.id == id)
            take(Operated{verb, by});
    });
}

void RunbookRunner::setPrograms(const QString &run, const QString &verify)
{
    if (!m_program && !run.isEmpty())
        m_run.book.options.run = run;
    if (!m_program && !verify.isEmpty())
        m_run.book.options.verify = verify;
}

double RunbookRunner::secondsInPhase() const
{
    const auto since = std::chrono::milliseconds(m_clock.elapsed()) - m_run.progress.since;
    return std::chrono::duration<double>(since).count();
}

QString RunbookRunner::outputPath(int step) const
{
    if (!m_file || static_cast<std::size_t>(step) >= m_run.book.steps.size())
        return {};
    const int attempt = m_run.book.steps[static_cast<std::size_t>(step)].attempt;
    return attempt == 0 ? QString() : m_file->path(m_run.book.id, step, attempt, u"output"_s);
}

QString RunbookRunner::output() const
{
    const QString path = outputPath(m_run.book.current);
    return path.isEmpty() ? QString() : lastLines(path);
}

RunbookSituation RunbookRunner::situation() const
{
    return {.status = m_status ? &*m_status : nullptr,
            .connected = m_client.connection() == ManagerClient::Connection::Connected,
            .connectionError = m_client.connectionError(),
            .now = QDateTime::currentDateTimeUtc(),
            .steady = std::chrono::milliseconds(m_clock.elapsed()),
            .newId = freshId()};
}

// Kept first, carried out then: whoever comes after us finds at least what was begun.
void RunbookRunner::take(const Event &event)
{
    if (!m_file || m_run.book.isOver())
        return;
    const RunbookRun before = m_run;
    std::vector<Effect> effects = advance(m_run, event, situation());
    if (m_run.book != before.book) {
        if (const auto saved = m_file->save(m_run.book); !saved) {
            effects = advance(m_run, NotSaved{QString::fromStdString(saved.error().message())}, situation());
            (void)m_file->save(m_run.book); // that it has halted; the disk may have had room for less
        }
    }
    const bool runs = m_run.book.state == RunState::Running;
    if (runs && !m_tick.isActive()) {
        m_tick.start();
        askState();
    } else if (!runs && !m_program && m_ordered == 0) {
        m_tick.stop();
        m_file->unlock();
    }
    announce(before.book.steps);
    const auto &then = before.progress;
    const auto &now = m_run.progress;
    if (m_run.book != before.book || then.phase != now.phase || then.waitsFor != now.waitsFor)
        Q_EMIT changed();
    for (const Effect &effect : effects)
        carryOut(effect);
}

void RunbookRunner::announce(const std::vector<RunbookStep> &before)
{
    for (std::size_t i = 0; i < m_run.book.steps.size() && i < before.size(); ++i) {
        if (m_run.book.steps[i].state != before[i].state)
            Q_EMIT stepChanged(static_cast<int>(i));
    }
}

void RunbookRunner::askState()
{
    if (m_asking || !m_file)
        return;
    m_asking = true;
    m_client.call(u"state.get"_s, {}, this, [this](const ApiReply &reply) {
        m_asking = false;
        if (!reply.ok())
            return;
        m_status = siteStatusFromJson(reply.result.toObject());
        take(Seen{});
    });
}

void RunbookRunner::record(const QJsonObject &record)
{
    if (!m_file || m_run.book.isOver())
        return;
    if (record.value("kind"_L1) == "command"_L1)
        take(Recorded{record});
    if (m_run.book.state == RunState::Running && !m_soon.isActive())
        m_soon.start();
}

void RunbookRunner::carryOut(const Effect &effect)
{
    std::visit([this](const auto &what) { carryOut(what); }, effect);
}

void RunbookRunner::carryOut(const AskPlan &ask)
{
    const QJsonObject params{{u"command"_s, ask.command}, {u"args"_s, QJsonArray::fromStringList(ask.args)}};
    m_client.call(u"command.plan"_s, params, this, [this, token = ask.token](const ApiReply &reply) {
        if (reply.ok())
            take(Planned{token, planFromJson(reply.result.toObject())});
        else
            take(Planned{token, *reply.error});
    });
}

void RunbookRunner::carryOut(const Execute &order)
{
    const QJsonObject params{{u"id"_s, order.id},           {u"command"_s, order.command},
                             {u"args"_s, QJsonArray::fromStringList(order.args)},
                             {u"by"_s, order.by},           {u"reason"_s, order.reason},
                             {u"if_state"_s, order.ifState}};
    m_client.call(u"command.execute"_s, params, this, [this, id = order.id](const ApiReply &reply) {
        take(Answered{id, reply.result.toObject().value("seq"_L1).toInteger(), reply.error});
    });
}

void RunbookRunner::carryOut(const FindCommand &find)
{
    const QJsonObject params{{u"kind"_s, u"command"_s}, {u"since"_s, find.since}, {u"limit"_s, 10000}};
    m_client.call(u"history.query"_s, params, this, [this, id = find.id](const ApiReply &reply) {
        if (!reply.ok())
            return take(Found{id, *reply.error});
        std::vector<QJsonObject> own;
        for (const auto &each : reply.result.toObject().value("records"_L1).toArray()) {
            if (each.toObject().value("id"_L1).toString() == id)
                own.push_back(each.toObject());
        }
        take(Found{id, own});
    });
}

StepProgram *RunbookRunner::makeProgram(int step)
{
    const Runbook &book = m_run.book;
    const int attempt = book.steps[static_cast<std::size_t>(step)].attempt;
    const auto path = [&](const QString &name) { return m_file->path(book.id, step, attempt, name); };
    m_program = std::make_unique<StepProgram>(ProgramFiles{path(u"output"_s), path(u"status"_s), path(u"trace"_s)},
                                              nullptr);
    connect(m_program.get(), &StepProgram::ended, this,
            [this, attempt](std::optional<int> status, const QString &error) {
                m_program.release()->deleteLater(); // we are within its signal
                take(ProgramEnded{attempt, status, error});
            });
    return m_program.get();
}

std::map<std::string, std::string> RunbookRunner::environmentOf(const RunbookStep &step) const
{
    const Runbook &book = m_run.book;
    const bool isHost = !step.unit.contains(u'@');
    const QString group = isHost ? QString() : step.unit.section(u'@', 0, 0);
    const QString host = step.unit.section(u'@', -1);
    return {{"HOLDFAST_SITE", book.site.toStdString()},     {"HOLDFAST_UNIT", step.unit.toStdString()},
            {"HOLDFAST_GROUP", group.toStdString()},        {"HOLDFAST_HOST", host.toStdString()},
            {"HOLDFAST_RUNBOOK", book.id.toStdString()},    {"HOLDFAST_TICKET", book.ticket.toStdString()},
            {"HOLDFAST_ATTEMPT", std::to_string(step.attempt)}};
}

void RunbookRunner::carryOut(const RunProgram &run)
{
    makeProgram(run.step)->start(run.command, environmentOf(m_run.book.steps[static_cast<std::size_t>(run.step)]));
}

void RunbookRunner::carryOut(const FollowProgram &follow)
{
    const RunbookStep &step = m_run.book.steps[static_cast<std::size_t>(follow.step)];
    StepProgram *program = makeProgram(follow.step);
    if (program->follow())
        return;
    const RunbookOptions &options = m_run.book.options; // we ended after it was noted and before it began
    program->start(step.kind == StepKind::Work ? options.run : options.verify, environmentOf(step));
}

} // namespace holdfast
