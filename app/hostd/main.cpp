// holdfastd: the manager of one host, without a window. Arguments in, exit status out; its work is
// core/manager.
#include "endsignals.h"

#include <api/apiserver.h>
#include <api/localpeer.h>
#include <api/tlsserver.h>
#include <config/size.h>
#include <hooks/hooks.h>
#include <manager/singlehost.h>
#include <metrics/metricsserver.h>
#include <model/duration.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTimer>

#include <cstdio>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr int failed = 1;
constexpr int badUsage = 2;

void logLine(const QString &line)
{
    std::fprintf(stderr, "%s %s\n",
                 qPrintable(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)),
                 qPrintable(line));
}

struct Arguments
{
    SingleHostOptions host;
    std::optional<Endpoint> listen; ///< for other computers
    QString pki;
    std::optional<Endpoint> metrics; ///< for a monitoring system
    QString hooks; ///< file; "": nobody is told anything
};

std::optional<Endpoint> endpointOf(const QCommandLineParser &parser, const QCommandLineOption &option)
{
    if (!parser.isSet(option))
        return std::nullopt;
    const auto endpoint = listeningFrom(parser.value(option));
    if (!endpoint) {
        std::fprintf(stderr, "holdfastd: --%s: %s\n", qPrintable(option.names().first()),
                     endpoint.error().message().c_str());
        std::exit(badUsage);
    }
    return *endpoint;
}

[[noreturn]] void wrongUsage(const char *what)
{
    std::fprintf(stderr, "holdfastd: %s\n", what);
    std::exit(badUsage);
}

// "": as usual.
JournalRetention retentionOf(const QString &size, const QString &age)
{
    constexpr qint64 least = 16 << 20; // what a busy minute and the states themselves take
    JournalRetention retention = usualRetention();
    if (!size.isEmpty()) {
        std::int64_t bytes = 0;
        if (!parseSize(size.toStdString(), bytes) || bytes < least)
            wrongUsage("--journal-size takes at least 16MiB, with a unit such as MB, MiB or GiB");
        retention.bytes = bytes;
    }
    if (!age.isEmpty()) {
        const auto duration = parseDuration(age.toStdString());
        if (!duration || *duration < std::chrono::hours(1))
            wrongUsage("--journal-age takes at least 1h, such as 36h or 400d");
        retention.age = std::chrono::floor<std::chrono::hours>(*duration);
    }
    return retention;
}

QString hooksBeside(const QString &siteFile)
{
    const QString file = QFileInfo(siteFile).dir().filePath(u"hooks.toml"_s);
    return QFileInfo::exists(file) ? file : QString();
}

Arguments readArguments()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"The availability manager of one host. It starts the host's process groups by layers, "
        u"restarts what fails, and\n"
        "goes on with what still runs when it is started again. SIGTERM ends it and leaves the groups running."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption site(u"site"_s, u"The site file (TOML)."_s, u"FILE"_s);
    const QCommandLineOption host(
        u"host"_s, u"Which of the site's hosts this is; default: this computer's name."_s,
        u"NAME"_s);
    const QCommandLineOption directory(
        u"directory"_s, u"Where the journal is kept; default: %1."_s.arg(defaultDirectory()),
        u"DIR"_s);
    const QCommandLineOption socket(
        u"socket"_s, u"Where consoles reach it; default: %1."_s.arg(managerSocketPath()),
        u"PATH"_s);
    const QCommandLineOption stopGroups(
        u"stop-groups"_s, u"Stop all groups at the end instead of leaving them running."_s);
    const QCommandLineOption listen(
        u"listen"_s,
        u"Where consoles on other computers reach it, over TLS; without this they don't. Usual: %1."_s.arg(managerPort),
        u"[ADDRESS:]PORT"_s);
    const QCommandLineOption pki(
        u"pki"_s,
        u"With --listen: ca.crt, host-NAME.crt, host-NAME.key, revoked (see holdfastctl pki); default: %1."_s.arg(
            pkiDirectory()),
        u"DIR"_s);
    const QCommandLineOption metrics(
        u"metrics"_s,
        u"Where a monitoring system may GET /metrics; without ADDRESS only from here. Usual: %1."_s.arg(metricsPort),
        u"[ADDRESS:]PORT"_s);
    const QCommandLineOption hooks(
        u"hooks"_s, u"Who is told what happens (TOML); default: hooks.toml beside the site file, where there is one."_s,
        u"FILE"_s);
    const QCommandLineOption journalSize(
        u"journal-size"_s, u"What the journal may become, then the oldest records go; default: 2GiB."_s,
        u"SIZE"_s);
    const QCommandLineOption journalAge(
        u"journal-age"_s, u"How old its records may become, e.g. 400d; default: any age."_s, u"DURATION"_s);
    parser.addOptions(
        {site, host, directory, socket, stopGroups, listen, pki, metrics, hooks, journalSize, journalAge});
    parser.process(*QCoreApplication::instance());
    if (!parser.isSet(site) || !parser.positionalArguments().isEmpty()) {
        std::fputs(
            "holdfastd needs --site FILE and takes no other arguments; see holdfastd --help\n",
            stderr);
        std::exit(badUsage);
    }
    Arguments arguments{{parser.value(site), parser.value(host), parser.value(directory), parser.isSet(stopGroups),
                         parser.isSet(socket) ? parser.value(socket) : managerSocketPath()},
                        {},
                        parser.isSet(pki) ? parser.value(pki) : pkiDirectory()};
    arguments.hooks = parser.isSet(hooks) ? parser.value(hooks) : hooksBeside(parser.value(site));
    arguments.host.retention = retentionOf(parser.value(journalSize), parser.value(journalAge));
    arguments.listen = endpointOf(parser, listen);
    arguments.metrics = endpointOf(parser, metrics);
    return arguments;
}

// As SingleHost chooses it; it has checked that there is one.
QString hostNameIn(const Site &site, const QString &given)
{
    if (!given.isEmpty())
        return given;
    return site.config.hosts.size() == 1 ? QString::fromStdString(site.config.hosts.front().name)
                                         : QSysInfo::machineHostName().section(u'.', 0, 0);
}

// Without it the site runs all the same, as without the local socket.
std::unique_ptr<TlsServer> listenForOthers(ManagerService &service, const TlsFiles &files, const Endpoint &at)
{
    auto server = std::make_unique<TlsServer>(service, files);
    QObject::connect(server.get(), &TlsServer::note, server.get(), &logLine);
    if (const auto outcome = server->listen(at); !outcome)
        logLine(u"does not serve other computers: "_s + QString::fromStdString(outcome.error().message()));
    else
        logLine(u"serves other computers on port %1, over TLS"_s.arg(server->port()));
    return server;
}

// A monitoring system that can't ask is no reason not to run.
void serveMetrics(MetricsServer &server, const Endpoint &at)
{
    if (const auto outcome = server.listen(at); !outcome)
        logLine(u"serves no metrics: "_s + QString::fromStdString(outcome.error().message()));
    else
        logLine(u"serves metrics on "_s + server.url());
}

// A hooks file that is wrong is said in the log, and the site runs: nobody restarts a manager for it at once.
std::unique_ptr<Hooks> startHooks(SingleHost &host, const QString &file)
{
    const HooksReading reading = readHooks(QFile::encodeName(file).toStdString());
    for (const Diagnostic &diagnostic : reading.diagnostics)
        logLine(QString::fromStdString(text(diagnostic)));
    if (!reading.ok()) {
        logLine(u"no hook of %1 is used: correct it, and restart the manager"_s.arg(file));
        return nullptr;
    }
    HooksOptions options;
    options.stateFile = host.directory() + u"/hooks.json"_s;
    auto hooks = std::make_unique<Hooks>(*host.service(), reading.hooks, options);
    QObject::connect(hooks.get(), &Hooks::note, hooks.get(), &logLine);
    QObject::connect(hooks.get(), &Hooks::failing, &host, &SingleHost::setHooksFailing);
    logLine(u"%1 hooks of %2 are told what happens"_s.arg(reading.hooks.size()).arg(file));
    return hooks;
}

} // namespace

int main(int argc, char **argv)
{
    EndSignals signals;
    // Qt's own loop is the shorter way to a process that has ended. What is supervised inherits nothing of it.
    const bool isAsked = qEnvironmentVariableIsSet("QT_NO_GLIB");
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication app(argc, argv);
    if (!isAsked)
        qunsetenv("QT_NO_GLIB");
    QCoreApplication::setApplicationName(u"holdfastd"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HOLDFAST_VERSION));
    const Arguments arguments = readArguments();
    const SingleHostOptions &options = arguments.host;

    SingleHost host(options);
    std::unique_ptr<ApiServer> server;
    std::unique_ptr<TlsServer> remote;
    std::unique_ptr<Hooks> hooks;
    MetricsServer metrics([&host] { return host.service(); });
    metrics.setMore([&hooks](Exposition &out) {
        if (hooks)
            hooks->writeMetrics(out);
    });
    QTimer watchdog;
    QObject::connect(&host, &SingleHost::note, &app, &logLine);
    QObject::connect(&host, &SingleHost::stopped, &app, &QCoreApplication::quit);
    QObject::connect(&host, &SingleHost::serving, &app, [&] {
        server = std::make_unique<ApiServer>(*host.service());
        // Without its socket the site runs all the same.
        if (const auto outcome = server->listen(options.socket); !outcome)
            logLine(QString::fromStdString(outcome.error().message()));
        else
            logLine(u"serves on "_s + options.socket);
        if (arguments.listen)
            remote = listenForOthers(*host.service(), hostFiles(arguments.pki, hostNameIn(*host.site(), options.host)),
                                     *arguments.listen);
        if (!arguments.hooks.isEmpty())
            hooks = startHooks(host, arguments.hooks);
        notifyServiceManager("READY=1");
        // A service manager that hears nothing for so long starts the manager anew; its groups go on meanwhile.
        if (const auto interval = watchdogInterval(); interval > std::chrono::milliseconds(0)) {
            QObject::connect(&watchdog, &QTimer::timeout, &app, [] { notifyServiceManager("WATCHDOG=1"); });
            watchdog.start(interval / 2);
        }
    });
    QObject::connect(&signals, &EndSignals::endWanted, &app, [&] {
        notifyServiceManager("STOPPING=1");
        remote.reset();
        server.reset();
        hooks.reset();
        host.stop();
    });
    signals.watch();
    if (arguments.metrics)
        serveMetrics(metrics, *arguments.metrics);
    if (const auto outcome = host.start(); !outcome) {
        std::fprintf(stderr, "%s\n", outcome.error().message().c_str());
        return failed;
    }
    return QCoreApplication::exec();
}
