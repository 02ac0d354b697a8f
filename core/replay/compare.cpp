#include <replay/compare.h>

#include <engine/statecodec.h>
#include <journal/recordjson.h>
#include <model/recordfields.h>
#include <model/text.h>
#include <replay/recording.h>
#include <replay/words.h>

#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace holdfast {

namespace {

const std::string nothing = "nothing";

std::string hex(std::uint64_t value)
{
    return QString::number(value, 16).rightJustified(16, u'0').toStdString();
}

template <class T> std::string printOf(const T &value)
{
    return hex(fingerprint(encode(value)));
}

std::string timeText(Timestamp at)
{
    return secondsText(at.time_since_epoch()) + " s";
}

std::string valueText(const FieldValue &value)
{
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? "true" : "false";
    if (const auto *integer = std::get_if<std::int64_t>(&value))
        return std::to_string(*integer);
    if (const auto *real = std::get_if<double>(&value))
        return QString::number(*real).toStdString();
    return std::get<std::string>(value);
}

using Texts = std::map<std::string, std::string>;

void addDifferent(DifferenceLines &lines, const std::string &what, const Texts &then,
                  const Texts &now)
{
    const auto in = [](const Texts &texts, const std::string &key) {
        const auto found = texts.find(key);
        return found == texts.end() ? nothing : found->second;
    };
    Texts all = then;
    all.insert(now.begin(), now.end());
    for (const auto &[key, value] : all) {
        if (in(then, key) != in(now, key))
            lines.push_back({what + ", " + key, in(then, key), in(now, key)});
    }
}

Texts textsOf(const Record &record, const Site &site)
{
    Texts texts{{"site time", timeText(record.at)}};
    for (const auto &[key, value] : fields(record, site))
        texts[std::string(key)] = valueText(value);
    return texts;
}

std::string textOf(const Order &order, const Site &site)
{
    return words(order, site) + ", life " + std::to_string(order.incarnation)
        + ", because of record " + std::to_string(order.cause.seq);
}

std::string textOf(const HostEffect &effect, const Site &site)
{
    std::string text = words(effect, site);
    if (const auto *publish = std::get_if<Publish>(&effect)) {
        text += ", at " + timeText(publish->event.at) + ", cause "
            + std::to_string(int(publish->event.cause.kind)) + ":"
            + std::to_string(publish->event.cause.value);
    }
    return text;
}

// Orders and effects, one by one; where the words are the same, what is in them differs all the
// same.
template <class T>
DifferenceLines compareAll(const char *kind, const std::vector<T> &then, const std::vector<T> &now,
                           const Site &site)
{
    DifferenceLines lines;
    for (std::size_t i = 0; i < std::max(then.size(), now.size()); ++i) {
        const std::string a = i < then.size() ? encode(then[i]) : std::string();
        const std::string b = i < now.size() ? encode(now[i]) : std::string();
        if (a == b)
            continue;
        std::string before = i < then.size() ? textOf(then[i], site) : nothing;
        std::string after = i < now.size() ? textOf(now[i], site) : nothing;
        if (before == after) {
            before += " [" + QByteArray::fromStdString(a).toHex().toStdString() + "]";
            after += " [" + QByteArray::fromStdString(b).toHex().toStdString() + "]";
        }
        lines.push_back({std::string(kind) + " " + std::to_string(i + 1), before, after});
    }
    return lines;
}

std::string textOf(const SiteMember &member)
{
    return std::string(title(member.state))
        + (member.pending ? ", " + std::string(name(member.pending->role)) + " pending" : "");
}
std::string textOf(const SiteHost &host)
{
    return std::string(name(host.state)) + (host.runnable ? ", runnable" : "");
}
std::string textOf(const SiteInstance &instance)
{
    return std::string(name(instance.state));
}
std::string textOf(const HostMember &member)
{
    return std::string(title(member.held));
}
std::string textOf(const HostInstance &instance)
{
    return std::string(name(instance.state));
}
template <class T> std::string textOf(const T &)
{
    return {};
}

template <class T>
void compareEach(DifferenceLines &lines, const std::vector<T> &then, const std::vector<T> &now,
                 const auto &nameOf)
{
    for (std::size_t i = 0; i < std::max(then.size(), now.size()); ++i) {
        if (i >= then.size() || i >= now.size()) {
            lines.push_back({nameOf(i), i < then.size() ? "there" : nothing,
                             i < now.size() ? "there" : nothing});
        } else if (const std::string a = encode(then[i]), b = encode(now[i]); a != b) {
            const auto text = [](const T &value, const std::string &bytes) {
                const std::string known = textOf(value);
                return known.empty() ? hex(fingerprint(bytes))
                                     : known + " [" + hex(fingerprint(bytes)) + "]";
            };
            lines.push_back({nameOf(i), text(then[i], a), text(now[i], b)});
        }
    }
}

template <class Id> auto namesOf(const Site &site)
{
    return [&site](std::size_t i) {
        return "state of " + site.nameOf(Id{static_cast<std::uint32_t>(i)});
    };
}
auto numbered(const char *what)
{
    return [what](std::size_t i) { return std::string(what) + " " + std::to_string(i + 1); };
}

// Whatever is not one of the lists above.
template <class State>
void compareRest(DifferenceLines &lines, const std::string &what, const State &then,
                 const State &now)
{
    if (lines.empty() && encode(then) != encode(now))
        lines.push_back({what, printOf(then), printOf(now)});
}

} // namespace

DifferenceLines compare(const std::vector<Record> &then, const std::vector<Record> &now,
                        const Site &site)
{
    DifferenceLines lines;
    for (std::size_t i = 0; i < std::max(then.size(), now.size()); ++i) {
        const Record *before = i < then.size() ? &then[i] : nullptr;
        const Record *after = i < now.size() ? &now[i] : nullptr;
        const std::string what =
            "record " + std::to_string((before != nullptr ? before : after)->seq);
        if (before == nullptr || after == nullptr) {
            lines.push_back({what, before != nullptr ? sentence(*before, site) : nothing,
                             after != nullptr ? sentence(*after, site) : nothing});
        } else if (!(*before == *after)) {
            addDifferent(lines, what, textsOf(*before, site), textsOf(*after, site));
        }
    }
    return lines;
}

DifferenceLines compare(const std::vector<Order> &then, const std::vector<Order> &now,
                        const Site &site)
{
    return compareAll("order", then, now, site);
}

DifferenceLines compare(const std::vector<HostEffect> &then, const std::vector<HostEffect> &now,
                        const Site &site)
{
    return compareAll("effect", then, now, site);
}

DifferenceLines compare(const SiteState &then, const SiteState &now, const Site &site)
{
    DifferenceLines lines;
    if (encode(then) == encode(now))
        return lines;
    compareEach(lines, then.members, now.members, namesOf<MemberId>(site));
    compareEach(lines, then.hosts, now.hosts, namesOf<HostId>(site));
    compareEach(lines, then.processes, now.processes, namesOf<ProcessId>(site));
    compareEach(lines, then.instances, now.instances, namesOf<InstanceId>(site));
    compareEach(lines, then.pairs, now.pairs, numbered("pair"));
    compareEach(lines, then.alarms, now.alarms, numbered("alarm"));
    compareEach(lines, then.commands, now.commands, numbered("command"));
    if (then.seq != now.seq)
        lines.push_back({"last record", std::to_string(then.seq), std::to_string(now.seq)});
    if (then.now != now.now)
        lines.push_back({"site time", timeText(then.now), timeText(now.now)});
    compareRest(lines, "state of the site", then, now);
    return lines;
}

DifferenceLines compare(const HostPartState &then, const HostPartState &now, const Site &site)
{
    DifferenceLines lines;
    if (encode(then) == encode(now))
        return lines;
    compareEach(lines, then.members, now.members, namesOf<MemberId>(site));
    compareEach(lines, then.processes, now.processes, namesOf<ProcessId>(site));
    compareEach(lines, then.instances, now.instances, namesOf<InstanceId>(site));
    compareRest(lines, "state of the host part", then, now);
    return lines;
}

DifferenceLines compare(const JournalEntry &then, const Record &now, const Site &site)
{
    DifferenceLines lines;
    const JournalEntry expected = entryOf(now, site, then.t);
    if (then == expected)
        return lines;
    const auto textsIn = [](const JournalEntry &entry) {
        Texts texts;
        const QJsonObject object = jsonOf(entry);
        for (auto it = object.begin(); it != object.end(); ++it)
            texts[it.key().toStdString()] = it->toVariant().toString().toStdString();
        return texts;
    };
    const std::string what = "record " + std::to_string(then.seq) + " in the journal";
    addDifferent(lines, what, textsIn(then), textsIn(expected));
    if (lines.empty())
        lines.push_back({what, "kept under other keys than it has", sentence(now, site)});
    return lines;
}

} // namespace holdfast
