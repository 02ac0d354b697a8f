// holdfast: the console, with the managers that it was asked to carry. Wiring only.
#include "consoleoptions.h"
#include "embedded.h"

#include <hostd/endsignals.h>

#include <handbook/handbookpages.h>

#include <api/embeddedclient.h>
#include <api/localpeer.h>
#include <api/socketclient.h>
#include <api/tlsclient.h>
#include <help/helpdesk.h>
#include <power/powerview.h>
#include <runbook/runbookfile.h>
#include <shell/banners.h>
#include <shell/crashnote.h>
#include <shell/mainwindow.h>
#include <shell/notebar.h>
#include <shell/screenshot.h>
#include <shell/startdialog.h>
#include <support/crashreport.h>
#include <translations/translations.h>

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLayout>
#include <QSettings>

#include <cstdio>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr int failed = 1;
constexpr int badUsage = 2;
constexpr QSize usualSize(1280, 800);

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

// Beside the journals of embedded managers, whatever it shows.
QString crashDirectory(const ConsoleOptions &options)
{
    return QDir(options.directory.isEmpty() ? defaultDirectory() : options.directory).filePath(u"crashes"_s);
}

EmbeddedOptions embeddedOptions(const ConsoleOptions &options)
{
    return {options.source == ConsoleOptions::Source::Training, options.siteFile, options.host, options.directory,
            options.stopGroups, options.metrics};
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

/// The console with its client; ends the embedded managers before it ends itself.
class Console : public QObject
{
public:
    Console(ConsoleOptions options, QSettings *settings) : m_options(std::move(options)), m_settings(settings) {}

    ~Console() override
    {
        // Managers that end now have nobody to tell any more.
        if (m_embedded)
            m_embedded->disconnect(this);
    }

    int run(EndSignals &signals)
    {
        if (!makeClient())
            return failed;
        m_store = std::make_unique<SiteStore>(*m_client);
        m_window = std::make_unique<MainWindow>(*m_store, *m_client, m_languages, m_settings);
        m_notes = new NoteBar(m_window.get());
        m_window->banners().layout()->addWidget(m_notes);
        tellOfCrashes();
        m_window->setRunbookDirectory(m_options.directory.isEmpty() ? runbookDirectory()
                                                                    : m_options.directory + u"/runbooks"_s);
        // Preferences of the last time first; what the command line says goes before them.
        m_window->restore();
        if (m_options.theme)
            m_window->setTheme(*m_options.theme);
        if (!m_options.language.isEmpty())
            m_window->setLanguage(m_options.language);
        if (m_options.size || m_settings == nullptr)
            m_window->resize(m_options.size.value_or(usualSize));
        suggestLine();
        if (!m_options.view.isEmpty())
            m_window->showView(m_options.view);
        if (!m_options.target.isEmpty())
            m_window->select(m_options.target);
        QObject::connect(&signals, &EndSignals::endWanted, this, [this] { end(0); });
        QObject::connect(qApp, &QApplication::lastWindowClosed, this, [this] { end(0); });
        signals.watch();
        if (m_embedded) {
            if (const auto outcome = m_embedded->start(); !outcome) {
                print(stderr, QString::fromStdString(outcome.error().message()));
                return failed;
            }
            if (TrainingTools *tools = m_embedded->trainingTools())
                m_window->offerLessons(*tools);
        }
        m_store->start();
        if (!m_options.screenshot.isEmpty())
            takeScreenshot();
        m_window->show();
        return QApplication::exec();
    }

private:
    bool makeClient()
    {
        switch (m_options.source) {
        case ConsoleOptions::Source::Socket:
            m_client = std::make_unique<SocketClient>(m_options.socket);
            return true;
        case ConsoleOptions::Source::Remote:
            if (const auto files = chosenFiles(m_options.credentials)) {
                m_client = std::make_unique<TlsClient>(m_options.remote, *files);
                return true;
            } else {
                print(stderr, QString::fromStdString(files.error().message()));
                return false;
            }
        case ConsoleOptions::Source::Training:
        case ConsoleOptions::Source::Site: break;
        case ConsoleOptions::Source::Ask: return false;
        }
        m_embedded = std::make_unique<Embedded>(embeddedOptions(m_options));
        auto client = std::make_unique<EmbeddedClient>([this] { return m_embedded->service(); });
        QObject::connect(m_embedded.get(), &Embedded::serviceChanged, client.get(), &EmbeddedClient::serviceChanged);
        QObject::connect(m_embedded.get(), &Embedded::note, this, [this](const QString &text) {
            print(stderr, text);
            if (m_notes != nullptr)
                m_notes->add(text);
        });
        QObject::connect(m_embedded.get(), &Embedded::stopped, this, [this] { QCoreApplication::exit(m_status); });
        m_client = std::move(client);
        return true;
    }

    // The training site has a line for the console itself.
    void suggestLine()
    {
        if (!m_embedded)
            return;
        QObject::connect(m_embedded.get(), &Embedded::serviceChanged, this, [this] {
            if (auto *view = qobject_cast<PowerView *>(m_window->viewWidget(u"power"_s)))
                view->suggestLine(m_embedded->consolePort(), u"console"_s);
        });
    }

    // Of the last times; a picture is of this one.
    void tellOfCrashes()
    {
        if (!m_options.screenshot.isEmpty())
            return;
        for (const CrashReport &report : crashReports(crashDirectory(m_options))) {
            auto *note = new CrashNote(report.at, report.text, m_window.get());
            m_window->banners().layout()->addWidget(note);
            QObject::connect(note, &CrashNote::dismissed, note, [report] { markSeen(report); });
        }
    }

    void takeScreenshot()
    {
        auto *screenshot = new Screenshot(*m_window, *m_store, {m_options.screenshot, m_options.view, m_options.target}, this);
        QObject::connect(screenshot, &Screenshot::finished, this, [this](const QString &error) {
            if (!error.isEmpty())
                print(stderr, error);
            end(error.isEmpty() ? 0 : failed);
        });
    }

    void end(int status)
    {
        if (std::exchange(m_ending, true))
            return;
        m_status = status;
        m_window->save();
        m_window->hide();
        if (m_embedded)
            m_embedded->stop();
        else
            QCoreApplication::exit(status);
    }

    ConsoleOptions m_options;
    QSettings *m_settings;
    Languages m_languages;
    std::unique_ptr<Embedded> m_embedded;
    std::unique_ptr<ManagerClient> m_client;
    std::unique_ptr<SiteStore> m_store;
    std::unique_ptr<MainWindow> m_window;
    NoteBar *m_notes = nullptr;
    int m_status = 0;
    bool m_ending = false;
};

// Nothing was said on the command line: the user says it now. @return false: nothing is to be shown.
bool ask(ConsoleOptions &options)
{
    const QString socket = managerSocketPath();
    StartDialog dialog(socket, QFileInfo::exists(socket));
    const HelpDesk help(&Languages::ofEnvironment); // F1
    if (dialog.exec() != QDialog::Accepted)
        return false;
    switch (dialog.choice()) {
    case StartDialog::Choice::Training: options.source = ConsoleOptions::Source::Training; break;
    case StartDialog::Choice::Site:
        options.source = ConsoleOptions::Source::Site;
        options.siteFile = dialog.siteFile();
        options.host = dialog.host();
        break;
    case StartDialog::Choice::Socket:
        options.source = ConsoleOptions::Source::Socket;
        options.socket = dialog.socket();
        break;
    }
    return true;
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
    if (options.source == ConsoleOptions::Source::Ask && !ask(options))
        return 0;
    // A picture shows the program as it comes, whatever was used here last.
    QSettings settings;
    return Console(options, options.screenshot.isEmpty() ? &settings : nullptr).run(signals);
}
