#include "sitesession.h"

#include <api/embeddedclient.h>
#include <api/socketclient.h>
#include <api/tlsclient.h>
#include <power/powerview.h>
#include <runbook/runbookfile.h>
#include <settings/preferencekeeper.h>
#include <shell/banners.h>
#include <shell/notebar.h>

#include <QApplication>
#include <QLayout>
#include <QSettings>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize(1280, 800);
constexpr QPoint cascade(32, 32); ///< from one window to the next

} // namespace

EmbeddedOptions embeddedOptions(const ConsoleOptions &options)
{
    return {options.source == ConsoleOptions::Source::Training,
            options.siteFile,
            options.host,
            options.directory,
            options.stopGroups,
            options.metrics};
}

SiteChoice choiceOf(const ConsoleOptions &options)
{
    switch (options.source) {
    case ConsoleOptions::Source::Site:
        return {SiteChoice::Kind::Site, options.siteFile, options.host, {}};
    case ConsoleOptions::Source::Socket:
        return {SiteChoice::Kind::Socket, options.socket, {}, {}};
    case ConsoleOptions::Source::Remote:
        return {SiteChoice::Kind::Remote, options.remote.text(), {}, options.credentials.directory};
    case ConsoleOptions::Source::Training:
    case ConsoleOptions::Source::Ask:
        break;
    }
    return {SiteChoice::Kind::Training, {}, {}, {}};
}

Expected<ConsoleOptions> optionsFor(const SiteChoice &choice, ConsoleOptions options)
{
    switch (choice.kind) {
    case SiteChoice::Kind::Training:
        options.source = ConsoleOptions::Source::Training;
        break;
    case SiteChoice::Kind::Site:
        options.source = ConsoleOptions::Source::Site;
        options.siteFile = choice.place;
        options.host = choice.host;
        break;
    case SiteChoice::Kind::Socket:
        options.source = ConsoleOptions::Source::Socket;
        options.socket = choice.place;
        break;
    case SiteChoice::Kind::Remote: {
        options.source = ConsoleOptions::Source::Remote;
        const auto endpoint = endpointFrom(choice.place);
        if (!endpoint)
            return endpoint.error();
        options.remote = *endpoint;
        options.credentials = {
            .directory = choice.certificates, .certificate = {}, .key = {}, .authority = {}};
        break;
    }
    }
    return options;
}

SiteSession::SiteSession(ConsoleOptions options, ConsoleShared shared, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_shared(shared)
{
}

SiteSession::~SiteSession()
{
    // Managers that end now have nobody to tell any more.
    if (m_embedded)
        m_embedded->disconnect(this);
    if (m_store)
        m_shared.sites.remove(*m_store);
}

Outcome SiteSession::start()
{
    if (const auto made = makeClient(); !made)
        return made;
    m_store = std::make_unique<SiteStore>(*m_client);
    if (m_embedded) {
        if (const auto outcome = m_embedded->start(); !outcome)
            return outcome;
    }
    m_shared.sites.add({m_store.get(), choiceOf(m_options)});
    connect(m_store.get(), &SiteStore::statusChanged, this, &SiteSession::noteRecent);
    m_store->start();
    return done();
}

Outcome SiteSession::makeClient()
{
    switch (m_options.source) {
    case ConsoleOptions::Source::Socket:
        m_client = std::make_unique<SocketClient>(m_options.socket);
        return done();
    case ConsoleOptions::Source::Remote: {
        const auto files = chosenFiles(m_options.credentials);
        if (!files)
            return files.error();
        m_client = std::make_unique<TlsClient>(m_options.remote, *files);
        return done();
    }
    case ConsoleOptions::Source::Training:
    case ConsoleOptions::Source::Site:
    case ConsoleOptions::Source::Ask:
        break;
    }
    m_embedded = std::make_unique<Embedded>(embeddedOptions(m_options));
    auto client = std::make_unique<EmbeddedClient>([this] { return m_embedded->service(); });
    connect(m_embedded.get(), &Embedded::serviceChanged, client.get(),
            &EmbeddedClient::serviceChanged);
    connect(m_embedded.get(), &Embedded::serviceChanged, this, [this] {
        for (const auto &window : m_windows)
            suggestLine(*window);
    });
    connect(m_embedded.get(), &Embedded::note, this, &SiteSession::note);
    connect(m_embedded.get(), &Embedded::stopped, this, [this] { Q_EMIT ended(m_status); });
    m_client = std::move(client);
    return done();
}

void SiteSession::note(const QString &text)
{
    std::fprintf(stderr, "%s\n", qPrintable(text));
    for (const auto &window : m_windows) {
        if (auto *bar = window->banners().findChild<NoteBar *>())
            bar->add(text);
    }
    if (m_windows.empty())
        m_early.append(text);
}

MainWindow &SiteSession::openWindow()
{
    const bool first = m_windows.empty();
    auto made =
        std::make_unique<MainWindow>(*m_store, *m_client, m_shared.languages, m_shared.settings);
    MainWindow &window = *made;
    auto *notes = new NoteBar(&window.banners());
    window.banners().layout()->addWidget(notes);
    for (const QString &text : std::exchange(m_early, {}))
        notes->add(text);
    window.setRunbookDirectory(
        m_options.directory.isEmpty() ? runbookDirectory() : m_options.directory + u"/runbooks"_s);
    // Preferences of the last time first; what the command line says goes before them.
    window.restore();
    if (first && (m_options.theme || !m_options.language.isEmpty())) {
        Preferences wanted = window.preferences().now();
        wanted.theme = m_options.theme.value_or(wanted.theme);
        if (!m_options.language.isEmpty())
            wanted.language = m_options.language;
        window.preferences().useForNow(wanted);
    }
    if (m_options.size || m_shared.settings == nullptr)
        window.resize(m_options.size.value_or(usualSize));
    const auto others =
        std::ranges::count_if(QApplication::topLevelWidgets(), [&window](const QWidget *widget) {
            return widget != &window && widget->isVisible()
                && qobject_cast<const MainWindow *>(widget) != nullptr;
        });
    window.move(window.pos() + cascade * static_cast<int>(others));
    window.offerSites(m_shared.sites);
    if (m_embedded) {
        suggestLine(window);
        if (TrainingTools *tools = m_embedded->trainingTools())
            window.offerLessons(*tools);
    }
    if (first && !m_options.view.isEmpty())
        window.showView(m_options.view);
    if (first && !m_options.target.isEmpty())
        window.select(m_options.target);
    connect(
        &window, &MainWindow::closed, this, [this, &window] { onClosed(&window); },
        Qt::QueuedConnection);
    m_windows.push_back(std::move(made));
    return window;
}

// The training site has a line for the console itself.
void SiteSession::suggestLine(MainWindow &window)
{
    if (auto *view = qobject_cast<PowerView *>(window.viewWidget(u"power"_s)))
        view->suggestLine(m_embedded->consolePort(), u"console"_s);
}

// Once it has said how it is called.
void SiteSession::noteRecent()
{
    if (m_remembered || m_shared.settings == nullptr || m_store->status().site.isEmpty())
        return;
    m_remembered = true;
    noteRecentSite(*m_shared.settings, {choiceOf(m_options), m_store->status().site});
}

void SiteSession::onClosed(MainWindow *window)
{
    if (m_ending)
        return;
    const bool last = m_windows.size() == 1;
    if (last)
        return end(0);
    std::erase_if(m_windows, [window](const auto &each) { return each.get() == window; });
}

void SiteSession::end(int status)
{
    if (std::exchange(m_ending, true))
        return;
    m_status = status;
    for (const auto &window : m_windows) {
        if (window->isVisible())
            window->save();
        window->hide();
    }
    if (m_embedded)
        m_embedded->stop();
    else
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT ended(m_status); }, Qt::QueuedConnection);
}

} // namespace holdfast
