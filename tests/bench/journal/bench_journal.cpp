// bench_journal [EVENTS [ROUNDS [DIRECTORY]]]: fills a journal (or takes the one in DIRECTORY, which is kept) and asks
// it what the console asks: windows of time, targets, kinds, incidents, a page of 1,000 records each, at random places.
// Median and worst of each question, and what an event takes on the disk. The file is what the kernel caches of it.
#include <journal/recordjson.h>
#include <journal/store.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <random>

using namespace holdfast;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

constexpr qint64 batch = 10'000;
constexpr std::uint64_t seed = 6058490;
constexpr int hosts = 4;
constexpr int groups = 250;
constexpr auto between = 3s; ///< ten million of them are a year
constexpr qint64 ofAnIncident = 8;
const WallTime begin = WallTime(1764000000s);

struct Share
{
    const char *kind;
    int percent;
};
constexpr Share shares[] = {{"transition", 45}, {"action", 18}, {"fault", 10},  {"role", 12}, {"resource", 8},
                            {"alarm", 3},       {"command", 2}, {"host", 1}, {"link", 1}};

using Random = std::mt19937_64;

qint64 below(Random &random, qint64 end)
{
    return static_cast<qint64>(random() % static_cast<std::uint64_t>(end));
}

QString hostName(qint64 number)
{
    return u"host%1"_s.arg(number);
}

QString memberName(Random &random)
{
    const qint64 group = below(random, groups);
    return u"group%1@"_s.arg(group) + hostName((group + below(random, 2)) % hosts);
}

// Hosts' clocks differ by some seconds: the order of times is not quite that of seqs.
JournalEntry entryAt(qint64 seq, Random &random)
{
    qint64 percent = below(random, 100);
    const Share *share = shares;
    while ((percent -= share->percent) >= 0)
        ++share;
    const QString kind = QLatin1StringView(share->kind);
    QString target = memberName(random);
    const QString host = target.section(u'@', 1);
    if (kind == u"host"_s)
        target = host;
    else if (kind == u"fault"_s || kind == u"action"_s)
        target += u"/process%1"_s.arg(below(random, 4));
    const WallTime t = begin + seq * between + std::chrono::microseconds(below(random, 4'000'000));
    const qint64 root = (seq - 1) / ofAnIncident * ofAnIncident + 1;
    const qint64 cause = seq == root ? 0 : seq - 1;
    JournalEntry entry{seq, host + u':' + QString::number(seq), t, kind, host, target, cause, root, {}};
    entry.json = u"{\"seq\":%1,\"origin\":\"%2\",\"t\":\"%3\",\"kind\":\"%4\",\"host\":\"%5\",\"target\":\"%6\","
                 "\"cause\":%7,\"root\":%8,\"by\":\"manager@%5\",\"from\":\"Initialization\",\"to\":\"Active\","
                 "\"text\":\"%6 is Active: its processes are ready\"}"_s
                     .arg(seq).arg(entry.origin, wallText(t), kind, host, target).arg(entry.cause).arg(root).toUtf8();
    return entry;
}

double msSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

Outcome fill(JournalStore &store, qint64 events)
{
    Random random(seed);
    const auto start = Clock::now();
    for (qint64 seq = 1; seq <= events;) {
        JournalBatch next;
        for (qint64 i = 0; i < batch && seq <= events; ++i)
            next.records.push_back(entryAt(seq++, random));
        if (auto written = store.write(next); !written)
            return written;
    }
    std::printf("written: %lld events, %.0f a second\n", static_cast<long long>(events),
                static_cast<double>(events) / msSince(start) * 1000);
    return done();
}

/// A question, for a place in the journal drawn anew each round.
struct Question
{
    const char *name;
    std::function<JournalQuery(Random &)> ask;
};

std::vector<Question> questionsFor(qint64 events)
{
    const WallTime end = begin + events * between;
    const auto moment = [=](Random &random) { return begin + below(random, events) * between; };
    const auto windowed = [moment](Random &random, std::chrono::seconds length) {
        const WallTime since = moment(random);
        return JournalQuery{.since = since, .until = since + length};
    };
    const auto newest = JournalQuery::Order::NewestFirst;
    return {
        {"an hour", [=](Random &r) { return windowed(r, 1h); }},
        {"a day", [=](Random &r) { return windowed(r, 24h); }},
        {"since a moment", [=](Random &r) { return JournalQuery{.since = moment(r)}; }},
        {"until a moment, newest first", [=](Random &r) { return JournalQuery{.until = moment(r), .order = newest}; }},
        {"all time", [=](Random &) { return JournalQuery{.since = begin, .until = end}; }},
        {"a host, newest first",
         [=](Random &r) { return JournalQuery{.target = hostName(below(r, hosts)), .order = newest}; }},
        {"a member, newest first", [=](Random &r) { return JournalQuery{.target = memberName(r), .order = newest}; }},
        {"a group since a moment",
         [=](Random &r) { return JournalQuery{.since = moment(r), .target = memberName(r).section(u'@', 0, 0)}; }},
        {"a host in a day",
         [=](Random &r) {
             JournalQuery query = windowed(r, 24h);
             query.target = hostName(below(r, hosts));
             return query;
         }},
        {"an unknown target", [=](Random &) { return JournalQuery{.target = u"nobody"_s}; }},
        {"a member alone, one record",
         [=](Random &r) { return JournalQuery{.target = memberName(r), .exact = true, .limit = 1, .order = newest}; }},
        {"its last that explains it (why)",
         [=](Random &r) {
             return JournalQuery{.target = memberName(r), .exact = true,
                                 .kinds = {u"transition"_s, u"role"_s, u"action"_s, u"fault"_s, u"resource"_s,
                                           u"host"_s, u"command"_s},
                                 .limit = 1, .order = newest};
         }},
        {"a kind, newest first", [=](Random &) { return JournalQuery{.kinds = {u"alarm"_s}, .order = newest}; }},
        {"two kinds since a moment",
         [=](Random &r) { return JournalQuery{.since = moment(r), .kinds = {u"fault"_s, u"alarm"_s}}; }},
        {"a kind that there is not", [=](Random &) { return JournalQuery{.kinds = {u"invariant"_s}}; }},
        {"a kind in a day",
         [=](Random &r) {
             JournalQuery query = windowed(r, 24h);
             query.kinds = {u"command"_s};
             return query;
         }},
        {"a rare kind on a host",
         [=](Random &r) {
             return JournalQuery{.target = hostName(below(r, hosts)), .kinds = {u"link"_s}, .order = newest};
         }},
        {"a kind that a member never has",
         [=](Random &r) { return JournalQuery{.target = memberName(r), .kinds = {u"host"_s}}; }},
        {"a kind that a host never has",
         [=](Random &r) { return JournalQuery{.target = hostName(below(r, hosts)), .kinds = {u"invariant"_s}}; }},
        {"an incident",
         [=](Random &r) {
             return JournalQuery{.root = below(r, events) / ofAnIncident * ofAnIncident + 1, .limit = 0};
         }},
        {"one record", [=](Random &r) { const qint64 seq = below(r, events);
                                        return JournalQuery{.afterSeq = seq, .untilSeq = seq + 1}; }},
    };
}

bool measure(JournalStore &store, const Question &question, int rounds)
{
    Random random(seed);
    std::vector<double> took;
    std::size_t most = 0;
    for (int round = 0; round < rounds; ++round) {
        const JournalQuery query = question.ask(random);
        const auto start = Clock::now();
        const auto found = store.query(query);
        took.push_back(msSince(start));
        if (!found) {
            std::fprintf(stderr, "%s\n", found.error().message().c_str());
            return false;
        }
        most = std::max(most, found->size());
    }
    std::ranges::sort(took);
    std::printf("%-32s %8.2f ms median %8.2f ms worst, up to %zu records\n", question.name, took[took.size() / 2],
                took.back(), most);
    std::fflush(stdout);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qint64 wanted = arguments.value(1, u"100000"_s).toLongLong();
    const int rounds = arguments.value(2, u"20"_s).toInt();
    const QTemporaryDir scratch;
    JournalStore store(QDir(arguments.value(3, scratch.path())).filePath(u"journal.db"_s));
    const auto start = Clock::now();
    const auto opened = store.open(Durability::Soon);
    if (!opened || wanted < 1 || rounds < 1) {
        std::fprintf(stderr, "%s\n", opened ? "EVENTS and ROUNDS are at least 1" : opened.error().message().c_str());
        return 1;
    }
    std::printf("opened in %.1f ms\n", msSince(start));
    if (store.isFresh()) {
        if (const auto filled = fill(store, wanted); !filled) {
            std::fprintf(stderr, "%s\n", filled.error().message().c_str());
            return 1;
        }
    }
    const auto last = store.lastSeq();
    const qint64 events = last ? *last : 0;
    for (const Question &question : questionsFor(events)) {
        if (!measure(store, question, rounds))
            return 1;
    }
    store.close(); // the log is in the file then
    const qint64 bytes = QFileInfo(store.path()).size();
    std::printf("%lld events in %.1f MiB: %.0f bytes each\n", static_cast<long long>(events),
                static_cast<double>(bytes) / (1 << 20), static_cast<double>(bytes) / static_cast<double>(events));
    return 0;
}
