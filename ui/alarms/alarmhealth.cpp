#include <alarms/alarmhealth.h>

#include <events/words.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

using Times = std::vector<qint64>;

// The most of them within any span of this length. @return how many, and when they begin.
std::pair<int, qint64> densest(const Times &times, qint64 span)
{
    std::pair<int, qint64> most{0, 0};
    std::size_t first = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        while (times[i] - times[first] >= span)
            ++first;
        const int count = static_cast<int>(i - first + 1);
        if (count > most.first)
            most = {count, times[first]};
    }
    return most;
}

// A flood begins with the first of more than ten alarms in ten minutes, and ends when fewer than five are left in the
// last ten minutes: the fifth newest has become older than that.
std::vector<AlarmHealth::Flood> floodsOf(const Times &times, qint64 until)
{
    std::vector<AlarmHealth::Flood> floods;
    bool flooded = false;
    std::size_t first = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        while (times[i] - times[first] >= AlarmHealth::window)
            ++first;
        if (!flooded && static_cast<int>(i - first + 1) > AlarmHealth::floodBegins) {
            flooded = true;
            floods.push_back({times[first], until, static_cast<int>(i - first)});
        }
        if (!flooded)
            continue;
        ++floods.back().count;
        const qint64 ends = times[i - (AlarmHealth::floodEnds - 1)] + AlarmHealth::window;
        const qint64 next = i + 1 < times.size() ? times[i + 1] : until;
        if (ends <= next) {
            floods.back().until = std::min(ends, until);
            flooded = false;
            first = i + 1; // what belonged to it begins no second one
        }
    }
    return floods;
}

bool isMore(const AlarmHealth::Source &a, const AlarmHealth::Source &b)
{
    return std::tie(b.count, a.target, a.alarm) < std::tie(a.count, b.target, b.alarm);
}

// Of a cleared or shelved one nothing is to be seen any more: it needs nobody.
bool isOpen(const AlarmStatus &alarm)
{
    return alarm.state == "unacknowledged"_L1 || alarm.state == "acknowledged"_L1;
}

double share(int part, int all)
{
    return all > 0 ? static_cast<double>(part) / all : 0;
}

} // namespace

std::vector<AlarmEvent> alarmEvents(const std::vector<QJsonObject> &records)
{
    std::vector<AlarmEvent> events;
    for (const QJsonObject &record : records) {
        const auto state = named<AlarmState>(record, "state"_L1);
        if (record.value("kind"_L1) != "alarm"_L1 || !state)
            continue;
        events.push_back({recordTime(record), record.value("alarm"_L1).toString(),
                          record.value("target"_L1).toString(),
                          named<Severity>(record, "severity"_L1).value_or(Severity::Minor), *state});
    }
    std::sort(events.begin(), events.end(), [](const AlarmEvent &a, const AlarmEvent &b) { return a.at < b.at; });
    return events;
}

double AlarmHealth::shareHigh() const
{
    return share(bySeverity[static_cast<std::size_t>(Severity::Critical)], raised);
}

double AlarmHealth::shareMedium() const
{
    return share(bySeverity[static_cast<std::size_t>(Severity::Major)], raised);
}

double AlarmHealth::shareLow() const
{
    return share(bySeverity[static_cast<std::size_t>(Severity::Minor)]
                     + bySeverity[static_cast<std::size_t>(Severity::Warning)],
                 raised);
}

AlarmHealth alarmHealth(std::vector<AlarmEvent> events, const std::vector<AlarmStatus> &open, qint64 from,
                        qint64 until)
{
    AlarmHealth health;
    health.from = from;
    health.until = until;
    std::erase_if(events, [=](const AlarmEvent &event) {
        return event.state != AlarmState::Raised || event.at < from || event.at >= until;
    });
    std::sort(events.begin(), events.end(), [](const AlarmEvent &a, const AlarmEvent &b) { return a.at < b.at; });
    const qint64 span = std::max<qint64>(until - from, 0);
    health.rates.assign(static_cast<std::size_t>((span + AlarmHealth::window - 1) / AlarmHealth::window), 0);
    Times times;
    std::map<std::pair<QString, QString>, std::pair<AlarmHealth::Source, Times>> sources;
    for (const AlarmEvent &event : events) {
        times.push_back(event.at);
        ++health.rates[static_cast<std::size_t>((event.at - from) / AlarmHealth::window)];
        ++health.bySeverity[static_cast<std::size_t>(event.severity)];
        auto &[source, at] = sources[{event.target, event.alarm}];
        source = {event.alarm, event.target, event.severity, source.count + 1};
        at.push_back(event.at);
    }
    health.raised = static_cast<int>(times.size());
    if (span > 0)
        health.averageRate = static_cast<double>(health.raised) * AlarmHealth::window / static_cast<double>(span);
    std::tie(health.peakRate, health.peakAt) = densest(times, AlarmHealth::window);
    health.floods = floodsOf(times, until);
    qint64 flooded = 0;
    for (const AlarmHealth::Flood &flood : health.floods)
        flooded += flood.until - flood.from;
    health.floodShare = span > 0 ? static_cast<double>(flooded) / static_cast<double>(span) : 0;
    for (const auto &[key, value] : sources) {
        AlarmHealth::Source source = value.first;
        health.mostFrequent.push_back(source);
        source.count = densest(value.second, AlarmHealth::minute).first;
        if (source.count >= AlarmHealth::chatterTimes)
            health.chattering.push_back(source);
    }
    std::sort(health.mostFrequent.begin(), health.mostFrequent.end(), isMore);
    std::sort(health.chattering.begin(), health.chattering.end(), isMore);
    if (health.mostFrequent.size() > AlarmHealth::mostFrequentShown)
        health.mostFrequent.resize(AlarmHealth::mostFrequentShown);
    for (const AlarmStatus &alarm : open) {
        const qint64 since = alarm.since.toMSecsSinceEpoch() * 1000;
        if (isOpen(alarm) && alarm.since.isValid() && until - since >= AlarmHealth::staleAfter)
            health.stale.push_back(
                {alarm.alarm, alarm.target, alarm.severity, since, alarm.state == "acknowledged"_L1});
    }
    std::sort(health.stale.begin(), health.stale.end(),
              [](const AlarmHealth::Stale &a, const AlarmHealth::Stale &b) { return a.since < b.since; });
    return health;
}

} // namespace holdfast
