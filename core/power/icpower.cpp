// The power actions of IcSession: status, arm, fire, and then only what the outlet itself says.
#include <power/icsession.h>

#include <algorithm>

namespace holdfast {

namespace {

constexpr auto confirmTime = std::chrono::seconds(30); ///< a slow fence agent takes its time; a cycle renews it
constexpr std::size_t mostIncidentBytes = 64;

Error failure(std::string what, int outlet, std::string todo = {})
{
    return {std::move(what), "outlet " + std::to_string(outlet), std::move(todo)};
}

std::string refusedAs(ic::ErrorCode code)
{
    return "the independent computer refuses it: " + std::string(name(code)) + ", ";
}

Error refusalOf(const ic::Answer &answer, int outlet)
{
    if (const auto *refusal = std::get_if<ic::Refusal>(&answer))
        return failure(refusedAs(refusal->code) + refusal->text, outlet);
    return failure("the independent computer gives no sensible answer", outlet);
}

// Escapes would make the frame's length hard to foresee; they mean nothing in a reason.
std::string withoutQuotes(std::string text)
{
    std::ranges::replace(text, '"', '\'');
    std::ranges::replace(text, '\\', '/');
    return text;
}

std::string orElse(std::string text, const char *other) { return text.empty() ? other : text; }

} // namespace

bool wasDoneBefore(const Error &failure)
{
    return failure.what.starts_with(refusedAs(ic::ErrorCode::Repeated));
}

quint64 IcSession::requestPower(int outlet, ic::PowerAction action, const QString &reason, const QString &by,
                                const QString &incident)
{
    const quint64 id = ++m_lastJob;
    PowerJob job;
    job.outlet = outlet;
    job.action = action;
    job.fire.reason = withoutQuotes(ic::printable(orElse(reason.toStdString(), "no reason given"), 60));
    job.fire.by = withoutQuotes(ic::printable(orElse(by.toStdString(), "unknown"), 40));
    job.fire.incident = incident.toStdString();
    m_jobs[id] = job;
    if (job.fire.incident.size() > mostIncidentBytes
        || ic::printable(job.fire.incident, mostIncidentBytes) != job.fire.incident) {
        QMetaObject::invokeMethod(this, [this, id, outlet] {
            finish(id, failure("the incident's name can't be sent: up to 64 bytes of ASCII are allowed", outlet));
        }, Qt::QueuedConnection);
        return id;
    }
    request(ic::StatusQuery{outlet}, [this, id, outlet](const Expected<ic::Answer> &answer) {
        const auto *status = answer ? std::get_if<ic::StatusAnswer>(&*answer) : nullptr;
        const auto found = m_jobs.find(id);
        if (found == m_jobs.end())
            return;
        if (!status) {
            finish(id, answer ? refusalOf(*answer, outlet) : answer.error());
            return;
        }
        found->second.offsBefore = status->offs;
        arm(id);
    });
    return id;
}

void IcSession::arm(quint64 id)
{
    const PowerJob &job = m_jobs.at(id);
    request(ic::Arm{job.outlet, job.action}, [this, id, outlet = job.outlet](const Expected<ic::Answer> &answer) {
        const auto *armed = answer ? std::get_if<ic::Armed>(&*answer) : nullptr;
        if (armed)
            fire(id, armed->token);
        else
            finish(id, answer ? refusalOf(*answer, outlet) : answer.error());
    });
}

void IcSession::fire(quint64 id, const std::string &token)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return;
    found->second.fire.token = token;
    request(found->second.fire, [this, id](const Expected<ic::Answer> &answer) { fireAnswered(id, answer); });
}

void IcSession::fireAnswered(quint64 id, const Expected<ic::Answer> &answer)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return;
    // What a repeated FIRE is refused for may be what the first one did, where its answer was lost and forgotten.
    const auto *refusal = answer ? std::get_if<ic::Refusal>(&*answer) : nullptr;
    const bool mayBeDone = refusal && m_answerTries > 1
        && (refusal->code == ic::ErrorCode::NotArmed || refusal->code == ic::ErrorCode::Repeated
            || refusal->code == ic::ErrorCode::Busy);
    if (answer && !std::holds_alternative<ic::Done>(*answer) && !mayBeDone) {
        finish(id, refusalOf(*answer, found->second.outlet));
        return;
    }
    // Accepted; or unanswered, and then it may have been carried out: the outlet will tell, if need be after
    // reconnecting.
    found->second.fired = true;
    found->second.deadline = std::chrono::steady_clock::now() + confirmTime;
    m_confirmTimer.start();
    pollNext(found->second.outlet);
}

// By the outlet as a status answer has just shown it.
void IcSession::judgeJobs(int outlet)
{
    const auto known = m_outlets.find(outlet);
    if (known == m_outlets.end())
        return;
    const Outlet now = known->second;
    std::vector<std::pair<quint64, std::optional<Error>>> over;
    for (auto &[id, job] : m_jobs) {
        if (job.outlet != outlet || !job.fired)
            continue;
        job.offSeen = job.offSeen || now.offs > job.offsBefore;
        if (now.power == PowerState::Cycling)
            job.deadline = std::chrono::steady_clock::now() + confirmTime;
        switch (job.action) {
        case ic::PowerAction::Off:
            if (job.offSeen)
                over.emplace_back(id, std::nullopt);
            break;
        case ic::PowerAction::On:
            if (now.power == PowerState::On)
                over.emplace_back(id, std::nullopt);
            break;
        case ic::PowerAction::Cycle:
            if (job.offSeen && now.power == PowerState::On)
                over.emplace_back(id, std::nullopt);
            else if (!job.offSeen && now.power != PowerState::Cycling)
                over.emplace_back(id, failure("the switch did not confirm that the power went off", outlet,
                                              "see the independent computer's log"));
            else if (now.power == PowerState::Off && ++job.leftOffPolls > 1)
                over.emplace_back(id, failure("the power went off, and the switch did not confirm that it came back",
                                              outlet, "switch it on, or see the independent computer's log"));
            break;
        }
    }
    for (auto &[id, error] : over)
        finish(id, std::move(error));
}

void IcSession::checkJobs()
{
    std::vector<quint64> late;
    bool waiting = false;
    for (const auto &[id, job] : m_jobs) {
        if (!job.fired)
            continue;
        waiting = true;
        pollNext(job.outlet);
        if (std::chrono::steady_clock::now() >= job.deadline)
            late.push_back(id);
    }
    if (!waiting)
        m_confirmTimer.stop();
    for (quint64 id : late) {
        const int outlet = m_jobs.at(id).outlet;
        finish(id, m_lineState == LinkState::Up
                   ? failure("the switch did not confirm it in time", outlet, "see the independent computer's log")
                   : failure("whether it was carried out is not known: " + m_why.toStdString(), outlet,
                             "see to the line"));
    }
}

void IcSession::finish(quint64 id, std::optional<Error> error)
{
    if (m_jobs.erase(id) == 0)
        return;
    Q_EMIT powerResult(id, !error, error.value_or(Error{}));
}

} // namespace holdfast
