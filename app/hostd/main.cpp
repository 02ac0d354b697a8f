// holdfastd: the manager of one host, without a window. Arguments in, exit status out; its work is
// core/manager.
#include "endsignals.h"

#include <api/apiserver.h>
#include <api/localpeer.h>
#include <api/tlsserver.h>
#include <manager/singlehost.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
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
};

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
    parser.addOptions({site, host, directory, socket, stopGroups, listen, pki});
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
    if (parser.isSet(listen)) {
        const auto endpoint = listeningFrom(parser.value(listen));
        if (!endpoint) {
            std::fprintf(stderr, "holdfastd: --listen: %s\n", endpoint.error().message().c_str());
            std::exit(badUsage);
        }
        arguments.listen = *endpoint;
    }
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

} // namespace

int main(int argc, char **argv)
{
    EndSignals signals;
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"holdfastd"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HOLDFAST_VERSION));
    const Arguments arguments = readArguments();
    const SingleHostOptions &options = arguments.host;

    SingleHost host(options);
    std::unique_ptr<ApiServer> server;
    std::unique_ptr<TlsServer> remote;
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
        host.stop();
    });
    signals.watch();
    if (const auto outcome = host.start(); !outcome) {
        std::fprintf(stderr, "%s\n", outcome.error().message().c_str());
        return failed;
    }
    return QCoreApplication::exec();
}
