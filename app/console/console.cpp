#include "console.h"

#include <hostd/endsignals.h>

#include <api/credentials.h>
#include <api/localpeer.h>
#include <help/helpdesk.h>
#include <settings/preferencekeeper.h>
#include <shell/banners.h>
#include <shell/crashnote.h>
#include <shell/screenshot.h>
#include <sites/startdialog.h>
#include <support/crashreport.h>

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLayout>
#include <QMessageBox>

#include <algorithm>
#include <cstdio>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int failed = 1;

} // namespace

QString crashDirectory(const ConsoleOptions &options)
{
    return QDir(options.directory.isEmpty() ? defaultDirectory() : options.directory)
        .filePath(u"crashes"_s);
}

StartOptions startOptions(QSettings *settings, bool carried)
{
    StartOptions options;
    options.socket = managerSocketPath();
    options.managerRuns = QFileInfo::exists(options.socket);
    options.certificates = pkiDirectory();
    if (settings != nullptr)
        options.recent = recentSites(*settings);
    if (carried)
        options.noManager = Console::tr(
            "This program carries a manager already. Start another one, or a manager of its "
            "own (holdfastd), for another site.");
    return options;
}

std::optional<SiteChoice> startWithoutAsking(StartChoice start, StartDialog &dialog)
{
    switch (start) {
    case StartChoice::Ask:
        break;
    case StartChoice::Training:
        return SiteChoice();
    case StartChoice::Last:
        if (dialog.chooseLast() && dialog.missing().isEmpty())
            return dialog.choice();
        break;
    }
    return std::nullopt;
}

PreferenceKeeper &consolePreferences(QSettings &settings)
{
    QStringList codes;
    for (const Languages::Language &language : Languages::all())
        codes.append(language.code);
    return PreferenceKeeper::of(settings, codes);
}

std::optional<ConsoleOptions> askWhatToShow(const ConsoleOptions &options, QSettings &settings, const QString &why)
{
    PreferenceKeeper &keeper = consolePreferences(settings);
    keeper.apply();
    if (options.theme)
        applyTheme(*qApp, *options.theme);
    const QString preferred = options.language.isEmpty() ? keeper.now().language : options.language;
    Languages languages;
    languages.use(preferred.isEmpty() ? Languages::ofEnvironment() : preferred);
    QString problem = why;
    std::optional<SiteChoice> choice;
    if (problem.isEmpty()) {
        StartDialog known(startOptions(&settings, false));
        choice = startWithoutAsking(keeper.now().start, known);
    }
    for (;;) {
        if (!choice) {
            if (!problem.isEmpty())
                QMessageBox::warning(nullptr, Console::tr("The site can't be opened"), problem);
            StartDialog dialog(startOptions(&settings, false));
            const HelpDesk help([&languages] { return languages.current(); }, dialog); // F1
            if (dialog.exec() != QDialog::Accepted)
                return std::nullopt;
            choice = dialog.choice();
        }
        auto chosen = optionsFor(*choice, options);
        if (chosen)
            return std::move(*chosen);
        problem = QString::fromStdString(chosen.error().message());
        choice.reset();
    }
}

Console::Console(ConsoleOptions options, QSettings *settings, Ask ask)
    : m_options(std::move(options))
    , m_settings(settings)
    , m_ask(std::move(ask))
{
    connect(&m_sites, &OpenSites::openRequested, this, &Console::askForSite);
    connect(&m_sites, &OpenSites::showRequested, this, &Console::show);
    connect(&m_sites, &OpenSites::windowRequested, this, [this](SiteStore *store) {
        if (SiteSession *session = sessionOf(store))
            session->openWindow().show();
    });
}

Console::~Console() = default;

int Console::run(EndSignals &signals)
{
    SiteSession *session = openFirst();
    if (session == nullptr)
        return failed;
    connect(&signals, &EndSignals::endWanted, this, [this] { endAll(0); });
    signals.watch();
    MainWindow &window = session->openWindow();
    // A picture is of this time, not of the last.
    if (m_options.screenshot.isEmpty())
        tellOfCrashes(window);
    else
        takeScreenshot(*session);
    window.show();
    return QApplication::exec();
}

// Whoever chose it in the dialog is told there, and may choose again.
SiteSession *Console::openFirst()
{
    for (;;) {
        SiteSession *session = open(m_options);
        if (session != nullptr || !m_ask)
            return session;
        auto again = m_ask(m_refusal);
        if (!again)
            return nullptr;
        m_options = std::move(*again);
    }
}

SiteSession *Console::open(const ConsoleOptions &options)
{
    auto session =
        std::make_unique<SiteSession>(options, ConsoleShared{m_languages, m_sites, m_settings});
    SiteSession *const made = session.get();
    connect(
        made, &SiteSession::ended, this, [this, made](int status) { onEnded(made, status); },
        Qt::QueuedConnection);
    if (const auto outcome = made->start(); !outcome) {
        m_refusal = QString::fromStdString(outcome.error().message());
        std::fprintf(stderr, "%s\n", qPrintable(m_refusal));
        if (!m_sessions.empty()) // else it is asked again, or the program ends with it
            QMessageBox::warning(QApplication::activeWindow(), tr("The site can't be opened"), m_refusal);
        return nullptr;
    }
    m_sessions.push_back(std::move(session));
    return made;
}

void Console::askForSite()
{
    if (!m_dialog) {
        const bool carried = std::ranges::any_of(
            m_sessions, [](const auto &each) { return each->carriesManager(); });
        m_dialog = std::make_unique<StartDialog>(startOptions(m_settings, carried),
                                                 QApplication::activeWindow());
        connect(m_dialog.get(), &QDialog::finished, this, [this](int result) {
            const SiteChoice choice = m_dialog->choice();
            m_dialog.release()->deleteLater();
            if (result != QDialog::Accepted)
                return;
            // One that is open already is shown.
            for (const OpenSite &site : m_sites.all()) {
                if (site.choice.isSameAs(choice))
                    return show(site.store);
            }
            ConsoleOptions plain = m_options;
            plain.view.clear();
            plain.target.clear();
            plain.theme.reset(); // what is preferred meanwhile goes before the command line
            plain.language.clear();
            if (const auto options = optionsFor(choice, plain)) {
                if (SiteSession *session = open(*options))
                    session->openWindow().show();
            }
        });
    }
    m_dialog->show();
    m_dialog->raise();
}

void Console::show(const SiteStore *store)
{
    SiteSession *session = sessionOf(store);
    if (session == nullptr || session->windows().empty())
        return;
    MainWindow &window = *session->windows().front();
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

void Console::onEnded(SiteSession *session, int status)
{
    std::erase_if(m_sessions, [session](const auto &each) { return each.get() == session; });
    if (m_sessions.empty())
        QCoreApplication::exit(status);
}

// Of the last times.
void Console::tellOfCrashes(MainWindow &window)
{
    for (const CrashReport &report : crashReports(crashDirectory(m_options))) {
        auto *note = new CrashNote(report.at, report.text, &window);
        window.banners().layout()->addWidget(note);
        connect(note, &CrashNote::dismissed, note, [report] { markSeen(report); });
    }
}

void Console::takeScreenshot(SiteSession &session)
{
    auto *screenshot =
        new Screenshot(*session.windows().front(), session.store(),
                       {m_options.screenshot, m_options.view, m_options.target}, this);
    connect(screenshot, &Screenshot::finished, this, [this](const QString &error) {
        if (!error.isEmpty())
            std::fprintf(stderr, "%s\n", qPrintable(error));
        endAll(error.isEmpty() ? 0 : failed);
    });
}

void Console::endAll(int status)
{
    for (const auto &session : m_sessions)
        session->end(status);
}

SiteSession *Console::sessionOf(const SiteStore *store)
{
    const auto found = std::ranges::find_if(
        m_sessions, [store](const auto &each) { return &each->store() == store; });
    return found == m_sessions.end() ? nullptr : found->get();
}

} // namespace holdfast
