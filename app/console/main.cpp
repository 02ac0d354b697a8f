// holdfast: the console, with the managers that it was asked to carry. Wiring only.
#include "console.h"

#include <hostd/endsignals.h>

#include <handbook/handbookpages.h>
#include <support/crashreport.h>
#include <translations/translations.h>

#include <QApplication>
#include <QSettings>

#include <cstdio>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr int failed = 1;
constexpr int badUsage = 2;

void print(FILE *to, const QString &text)
{
    std::fprintf(to, "%s\n", qPrintable(text));
    std::fflush(to);
}

int printInstead(const ConsoleOptions &options)
{
    switch (options.instead) {
    case ConsoleOptions::Instead::Help: print(stdout, options.helpText); break;
    case ConsoleOptions::Instead::Version: print(stdout, u"holdfast " HOLDFAST_VERSION ""_s); break;
    case ConsoleOptions::Instead::ListViews: print(stdout, viewNames().join(u'\n')); break;
    case ConsoleOptions::Instead::Run: break;
    }
    return 0;
}

int runHeadless(int argc, char **argv, const ConsoleOptions &options)
{
    EndSignals signals;
    QCoreApplication app(argc, argv);
    Embedded embedded(embeddedOptions(options));
    bool told = false;
    QObject::connect(&embedded, &Embedded::note, &app, [](const QString &text) { print(stderr, text); });
    QObject::connect(&embedded, &Embedded::serviceChanged, &app, [&] {
        if (!std::exchange(told, true))
            print(stdout, embedded.howToReach());
    });
    QObject::connect(&embedded, &Embedded::stopped, &app, &QCoreApplication::quit);
    QObject::connect(&signals, &EndSignals::endWanted, &app, [&] { embedded.stop(); });
    signals.watch();
    if (const auto outcome = embedded.start(); !outcome) {
        print(stderr, QString::fromStdString(outcome.error().message()));
        return failed;
    }
    return QCoreApplication::exec();
}

// Without a display Qt would end the program with a riddle.
bool haveDisplay(const ConsoleOptions &options)
{
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        return true;
    if (options.screenshot.isEmpty())
        return false;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"holdfast"_s);
    QCoreApplication::setOrganizationName(u"holdfast"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HOLDFAST_VERSION));
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    ConsoleOptions options = readConsoleOptions(arguments);
    if (!options.error.isEmpty()) {
        print(stderr, options.error + u" See holdfast --help."_s);
        return badUsage;
    }
    if (options.instead != ConsoleOptions::Instead::Run)
        return printInstead(options);
    // Sites go on when it crashes (their managers are run again), and the next start says what happened.
    installCrashHandler(crashDirectory(options), u"holdfast"_s, QStringLiteral(HOLDFAST_VERSION));
    if (options.headless)
        return runHeadless(argc, argv, options);
    if (!haveDisplay(options)) {
        print(stderr, u"There is no display. Use --headless, or --screenshot FILE.png."_s);
        return failed;
    }
    EndSignals signals;
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setWindowIcon(applicationIcon());
    useTranslations();
    useHandbook();
    applyTheme(app, options.theme.value_or(ThemeChoice::System));
    QSettings settings;
    Console::Ask again;
    if (options.source == ConsoleOptions::Source::Ask) {
        again = [asked = options, &settings](const QString &why) { return askWhatToShow(asked, settings, why); };
        auto chosen = again({});
        if (!chosen)
            return 0;
        options = std::move(*chosen);
    }
    // A picture shows the program as it comes, whatever was used here last.
    return Console(options, options.screenshot.isEmpty() ? &settings : nullptr, std::move(again)).run(signals);
}
