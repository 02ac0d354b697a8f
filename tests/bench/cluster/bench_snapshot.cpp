// bench_snapshot [MEMBERS [ROUNDS]]: three nodes of namespaces with a Corosync each (tests/cluster), as root. What a manager
// that joins waits for: the state as another one has it, from its admission to the bus until it has taken it over, and
// until it answers consoles. In observe mode: of so many members nothing runs.
#include <clusternet.h>

#include <bus/corosyncbus.h>
#include <config/sitereader.h>
#include <manager/busmessages.h>
#include <manager/manager.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr int notHere = 77;
constexpr int patience = 120000; // ms
constexpr std::chrono::milliseconds quiet{1000}; // without a record: what a join leads to is over
constexpr int ended = 3;

QByteArray siteOf(ClusterNet &net, int members)
{
    QByteArray text = "[site]\nformat = 1\nname = \"snapshot\"\nobserve = true\n";
    for (int node = 0; node < net.nodes(); ++node)
        text += "[[host]]\nname = \"" + net.nameOf(node).toUtf8() + "\"\naddress = [\""
            + net.addressesOf(node).first().toUtf8() + "\"]\n";
    for (int i = 0; i < members / 2; ++i)
        text += "[[group]]\nname = \"g" + QByteArray::number(i) + "\"\nlayer = \"application\"\npair = { primary = \""
            + net.nameOf(i % 2).toUtf8() + "\", alternate = \"" + net.nameOf(1 - i % 2).toUtf8()
            + "\", standby = \"hot\" }\n[[group.process]]\nname = \"main\"\ncommand = [\"/bin/true\"]\n";
    return text;
}

// ---- within a node: one manager ------------------------------------------------------------------------------------

// Says "serving RECEIVED LOADED SERVING BYTES", in microseconds since it was admitted, then "quiet", and goes on until
// it is killed.
int manage(const QStringList &words)
{
    const SiteReading reading = readSite(words.at(0).toStdString());
    if (!reading.ok())
        return 1;
    auto site = std::make_shared<const Site>(*reading.config);
    ManagerSettings settings;
    settings.site = site;
    settings.host = site->host(words.at(1).toStdString());
    settings.directory = words.at(2);
    settings.runDirectory = u"/run/holdfast"_s;
    QDir().mkpath(settings.runDirectory);
    BusIdentity identity;
    identity.host = settings.host;
    identity.hostName = site->nameOf(settings.host);
    identity.version = HOLDFAST_VERSION;
    identity.site = site->config.name;
    identity.structure = structureHash(*site);
    identity.hosts = site->config.hosts.size();
    for (std::uint32_t i = 0; i < identity.hosts; ++i)
        identity.voters.push_back(HostId{i});
    auto bus = std::make_unique<CorosyncBus>(identity);
    CorosyncBus *const line = bus.get();

    std::optional<std::chrono::steady_clock::time_point> admitted;
    qint64 received = 0, loaded = 0;
    qsizetype bytes = 0;
    const auto since = [&admitted] {
        using namespace std::chrono;
        return admitted ? duration_cast<microseconds>(steady_clock::now() - *admitted).count() : qint64(0);
    };
    QObject::connect(line, &Bus::membershipChanged, line, [&admitted] {
        if (!admitted)
            admitted = std::chrono::steady_clock::now();
    });
    QObject::connect(line, &Bus::restored, line, [&](const QByteArray &snapshot) {
        received = since();
        bytes = snapshot.size();
    });
    QTimer rest;
    rest.setSingleShot(true);
    Manager manager(std::move(settings), std::move(bus));
    QObject::connect(&manager, &Manager::note, &manager,
                     [](const QString &text) { std::fprintf(stderr, "%s\n", qPrintable(text)); });
    if (const auto outcome = manager.open(); !outcome) {
        std::fprintf(stderr, "%s\n", outcome.error().message().c_str());
        return 1;
    }
    // After the manager's own: by then it has it.
    QObject::connect(line, &Bus::restored, line, [&] { loaded = since(); });
    QObject::connect(&manager, &Manager::serving, &manager, [&] {
        loaded = loaded != 0 ? loaded : since(); // nothing was missing: it is the same moment
        std::printf("serving %lld %lld %lld %lld\n", static_cast<long long>(received), static_cast<long long>(loaded),
                    static_cast<long long>(since()), static_cast<long long>(bytes));
        std::fflush(stdout);
        rest.start(quiet);
    });
    QObject::connect(&manager, &Manager::recorded, &manager, [&rest] {
        if (rest.isActive())
            rest.start(quiet);
    });
    QObject::connect(&rest, &QTimer::timeout, &manager, [] {
        std::puts("quiet");
        std::fflush(stdout);
    });
    manager.join();
    return QCoreApplication::exec();
}

// ---- outside -------------------------------------------------------------------------------------------------------

struct Join {
    qint64 received = 0, loaded = 0, serving = 0, bytes = 0; ///< us
};

std::unique_ptr<QProcess> managerOn(ClusterNet &net, int node, const QString &site, const QString &directory)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QStringList command = net.within(
        node, {QCoreApplication::applicationFilePath(), u"--manage"_s, site, net.nameOf(node), directory});
    process->start(command.front(), command.mid(1));
    return process;
}

QByteArray lineOf(QProcess &process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(patience))
            return {};
    }
    return process.readLine().simplified();
}

std::optional<Join> joined(QProcess &process)
{
    const QByteArrayList words = lineOf(process).split(' ');
    if (words.size() != 5 || words.front() != "serving")
        return std::nullopt;
    return Join{words[1].toLongLong(), words[2].toLongLong(), words[3].toLongLong(), words[4].toLongLong()};
}

void row(const char *what, std::vector<Join> joins, qint64 Join::*which, const char *goal)
{
    std::ranges::sort(joins, {}, which);
    std::printf("| %-58s | %8.1f | %8.1f | %-6s |\n", what, double(joins[joins.size() / 2].*which) / 1000,
                double(joins.back().*which) / 1000, goal);
}

int measure(int members, int rounds)
{
    ClusterNet net({3, 1, 1000});
    QTemporaryDir directory;
    QFile site(directory.filePath(u"site.toml"_s));
    if (const QString wrong = net.start(); !wrong.isEmpty() || !site.open(QIODevice::WriteOnly)) {
        std::fprintf(stderr, "bench_snapshot: %s\n", qPrintable(wrong));
        return ended;
    }
    site.write(siteOf(net, members));
    site.close();
    const auto first = managerOn(net, 0, site.fileName(), directory.filePath(u"0"_s));
    bool run = joined(*first).has_value();
    // With two of three there is quorum all the time, whoever comes and goes.
    const auto second = managerOn(net, 2, site.fileName(), directory.filePath(u"2"_s));
    run = run && joined(*second) && lineOf(*second) == "quiet";
    std::vector<Join> joins;
    // The first time it boots; then it comes back.
    for (int i = 0; i <= rounds && run; ++i) {
        const auto other = managerOn(net, 1, site.fileName(), directory.filePath(u"1"_s));
        const auto its = joined(*other);
        run = its && its->bytes > 0 && lineOf(*other) == "quiet";
        if (run && i > 0)
            joins.push_back(*its);
        ClusterNet::signal(*other, SIGKILL);
        other->waitForFinished(patience);
    }
    for (QProcess *process : {first.get(), second.get()}) {
        ClusterNet::signal(*process, SIGKILL);
        process->waitForFinished(patience);
    }
    if (!run) {
        std::fputs("bench_snapshot: a manager did not join\n", stderr);
        return ended;
    }
    std::printf("%d members, a state of %.2f MB\n\n| %-58s | %8s | %8s | %-6s |\n|---|---|---|---|\n", members,
                double(joins.front().bytes) / 1e6, "ms since it was admitted to the bus", "median", "worst", "goal");
    row("the state is there: made, sent in pieces, put together", joins, &Join::received, "");
    row("taken over, what ran adopted", joins, &Join::loaded, "200");
    row("with what it had missed in its journal: answers consoles", joins, &Join::serving, "");
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.value(0) == "--manage"_L1 && words.size() == 4)
        return manage(words.mid(1));
    const int members = words.isEmpty() ? 10'000 : words.at(0).toInt();
    const int rounds = words.size() < 2 ? 10 : words.at(1).toInt();
    if (members < 2 || rounds <= 0) {
        std::fputs("Usage: bench_snapshot [MEMBERS [ROUNDS]]\n", stderr);
        return 2;
    }
    if (const QString missing = ClusterNet::missing(); !missing.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(missing));
        return notHere;
    }
    return measure(members, rounds);
}
