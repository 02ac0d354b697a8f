// holdfast-ic: the independent computer's program. Arguments in, lines for the log out; its work is core/independent.
#include <independent/agents.h>
#include <independent/computer.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QSocketNotifier>
#include <QTextStream>

#include <csignal>
#include <cstdio>
#include <sys/signalfd.h>

using namespace holdfast;

namespace {

constexpr int badUsage = 2;

void logLine(const QString &line)
{
    const QString when = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    std::fprintf(stderr, "%s %s\n", qPrintable(when), qPrintable(line));
}

// SIGINT and SIGTERM as something to read. Blocked before any other part can start a thread.
int endSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigprocmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

int complain(const std::vector<Error> &errors)
{
    for (const Error &error : errors)
        std::fprintf(stderr, "%s\n", error.message().c_str());
    return badUsage;
}

int run(QCoreApplication &app, ic::Config config, int signals)
{
    ic::Computer computer(std::move(config));
    QObject::connect(&computer, &ic::Computer::logged, &app, &logLine);
    QObject::connect(&computer, &ic::Computer::ready, &app, [] {
        std::puts("ready");
        std::fflush(stdout);
    });
    QSocketNotifier ended(signals, QSocketNotifier::Read);
    QObject::connect(&ended, &QSocketNotifier::activated, &app, [&ended] {
        ended.setEnabled(false);
        logLine(QStringLiteral("ends; all switches stay as they are"));
        QCoreApplication::quit();
    });
    logLine(QStringLiteral("holdfast-ic %1 starts").arg(QCoreApplication::applicationVersion()));
    computer.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const int signals = endSignals();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("holdfast-ic"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HOLDFAST_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "The independent computer: it watches the heartbeats of hosts over serial lines and switches their power\n"
        "when one of them asks for it. Says `ready` when all lines are open; SIGTERM ends it and leaves all switches\n"
        "as they are.\n"
        "Switches of this build: simulated, command, fence, qmp%1.").arg(
        ic::hasGpio() ? QStringLiteral(", gpio") : QString()));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption configOption(QStringLiteral("config"), QStringLiteral("The configuration (TOML)."),
                                          QStringLiteral("FILE"), QStringLiteral("/etc/holdfast/ic.toml"));
    const QCommandLineOption checkOption(
        QStringLiteral("check"), QStringLiteral("Check the configuration, say what is wrong with it, and end."));
    parser.addOptions({configOption, checkOption});
    if (!parser.parse(QCoreApplication::arguments())) {
        std::fprintf(stderr, "%s\n", qPrintable(parser.errorText()));
        return badUsage;
    }
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp(0);
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty()) {
        std::fprintf(stderr, "%s takes options only\n", argv[0]);
        return badUsage;
    }

    auto config = ic::readConfig(parser.value(configOption).toStdString());
    if (const auto *errors = std::get_if<std::vector<Error>>(&config))
        return complain(*errors);
    ic::Config &good = std::get<ic::Config>(config);
    const ic::AgentFindings agents = ic::checkAgents(good);
    if (!agents.errors.empty())
        return complain(agents.errors);
    for (const Error &note : agents.notes)
        logLine(QString::fromStdString(note.message()));
    if (parser.isSet(checkOption)) {
        std::printf("%s: %zu outlets, %zu lines, no errors\n", qPrintable(parser.value(configOption)),
                    good.outlets.size(), good.lines.size());
        return 0;
    }
    return run(app, std::move(good), signals);
}
