#include "consoleoptions.h"

#include <shell/languages.h>
#include <shell/views.h>

#include <QCommandLineParser>
#include <QRegularExpression>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

QStringList languageCodes()
{
    QStringList codes;
    for (const Languages::Language &language : Languages::all())
        codes.append(language.code);
    return codes;
}

QString themeNames()
{
    QStringList names;
    for (const ThemeChoice theme : themeChoices())
        names.append(themeName(theme));
    return names.join(u", "_s);
}

// "1280x800", within what a display can be.
std::optional<QSize> sizeFrom(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{2,5})x(\\d{2,5})$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

} // namespace

ConsoleOptions readConsoleOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"The console of Holdfast: shows a site, commands it, and can carry the manager of this host, or a whole training\n"
        "site, in itself. Without options it asks what to show."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Shows this help."_s);
    const QCommandLineOption version(u"version"_s, u"Shows the version."_s);
    const QCommandLineOption training(u"training"_s, u"The training site: FIG. 1's four hosts on this computer."_s);
    const QCommandLineOption site(u"site"_s, u"A site file; the manager of --host runs in this program."_s, u"FILE"_s);
    const QCommandLineOption host(u"host"_s, u"Which of the site's hosts this is."_s, u"NAME"_s);
    const QCommandLineOption connect(
        u"connect"_s, u"A manager on another computer, over TLS (port %1)."_s.arg(managerPort), u"HOST[:PORT]"_s);
    const QCommandLineOption pki(
        u"pki"_s, u"With --connect: where certificates are; default: %1."_s.arg(pkiDirectory()), u"DIR"_s);
    const QCommandLineOption cert(u"cert"_s, u"With --connect: your certificate, if it isn't the only one in --pki."_s,
                                  u"FILE"_s);
    const QCommandLineOption key(u"key"_s, u"With --cert: its private key; default: beside it, .key."_s, u"FILE"_s);
    const QCommandLineOption ca(
        u"ca"_s, u"With --connect: the certificate of the site's authority; default: ca.crt in --pki."_s, u"FILE"_s);
    const QCommandLineOption socket(u"socket"_s, u"A manager on this computer, by its socket."_s, u"PATH"_s);
    const QCommandLineOption directory(
        u"directory"_s, u"Journal and run files; default: the user's state directory."_s, u"DIR"_s);
    const QCommandLineOption headless(u"headless"_s, u"No window: runs the site and prints how to reach it."_s);
    const QCommandLineOption stopGroups(
        u"stop-groups"_s, u"With --site: stop all groups at the end instead of leaving them running."_s);
    const QCommandLineOption metrics(
        u"metrics"_s,
        u"With --site and --training: where a monitoring system may GET /metrics; without ADDRESS only here."_s,
        u"[ADDRESS:]PORT"_s);
    const QCommandLineOption theme(u"theme"_s, themeNames() + u'.', u"NAME"_s);
    const QCommandLineOption language(u"language"_s, languageCodes().join(u", "_s) + u'.', u"CODE"_s);
    const QCommandLineOption size(u"size"_s, u"Size of the window, e.g. 1280x800."_s, u"WxH"_s);
    const QCommandLineOption screenshot(
        u"screenshot"_s, u"Paints a view once it holds live data, and ends."_s, u"FILE.png"_s);
    const QCommandLineOption view(u"view"_s, u"Which view to begin with; see --list-views."_s, u"NAME"_s);
    const QCommandLineOption select(u"select"_s, u"What to select: GROUP@HOST, GROUP or HOST."_s, u"TARGET"_s);
    const QCommandLineOption listViews(u"list-views"_s, u"Lists the views."_s);
    parser.addOptions({help, version, training, site, host, connect, pki, cert, key, ca, socket, directory, headless,
                       stopGroups, metrics, theme, language, size, screenshot, view, select, listViews});

    ConsoleOptions options;
    // There is no application yet to know its name by.
    options.helpText = parser.helpText().replace(u"<executable_name>"_s, u"holdfast"_s);
    if (!parser.parse(QStringList{u"holdfast"_s} + arguments)) {
        options.error = parser.errorText();
        return options;
    }
    if (!parser.positionalArguments().isEmpty()) {
        options.error = u"\"%1\" is no option."_s.arg(parser.positionalArguments().front());
        return options;
    }
    options.instead = parser.isSet(help) ? ConsoleOptions::Instead::Help
        : parser.isSet(version)          ? ConsoleOptions::Instead::Version
        : parser.isSet(listViews)        ? ConsoleOptions::Instead::ListViews
                                         : ConsoleOptions::Instead::Run;
    options.siteFile = parser.value(site);
    options.host = parser.value(host);
    options.socket = parser.value(socket);
    options.credentials = {parser.value(pki), parser.value(cert), parser.value(key), parser.value(ca)};
    options.directory = parser.value(directory);
    options.headless = parser.isSet(headless);
    options.stopGroups = parser.isSet(stopGroups);
    options.language = parser.value(language);
    options.screenshot = parser.value(screenshot);
    options.view = parser.value(view);
    options.target = parser.value(select);

    const int sources = int(parser.isSet(training)) + int(parser.isSet(site)) + int(parser.isSet(socket))
        + int(parser.isSet(connect));
    options.source = parser.isSet(training) ? ConsoleOptions::Source::Training
        : parser.isSet(site)                ? ConsoleOptions::Source::Site
        : parser.isSet(socket)              ? ConsoleOptions::Source::Socket
        : parser.isSet(connect)             ? ConsoleOptions::Source::Remote
                                            : ConsoleOptions::Source::Ask;
    if (parser.isSet(theme)) {
        options.theme = themeNamed(parser.value(theme));
        if (!options.theme)
            options.error = u"--theme is one of %1, not \"%2\"."_s.arg(themeNames(), parser.value(theme));
    }
    if (parser.isSet(size)) {
        options.size = sizeFrom(parser.value(size));
        if (!options.size)
            options.error = u"--size is WIDTHxHEIGHT, e.g. 1280x800, not \"%1\"."_s.arg(parser.value(size));
    }
    if (!options.language.isEmpty() && !languageCodes().contains(options.language))
        options.error = u"--language is one of %1, not \"%2\"."_s.arg(languageCodes().join(u", "_s), options.language);
    if (!options.view.isEmpty() && viewKind(options.view) == nullptr)
        options.error = u"There is no view \"%1\"; the views are %2."_s.arg(options.view, viewNames().join(u", "_s));
    if (parser.isSet(connect)) {
        if (const auto endpoint = endpointFrom(parser.value(connect)))
            options.remote = *endpoint;
        else
            options.error = u"--connect: %1."_s.arg(QString::fromStdString(endpoint.error().message()));
    }
    if (parser.isSet(metrics)) {
        if (const auto endpoint = listeningFrom(parser.value(metrics)))
            options.metrics = *endpoint;
        else
            options.error = u"--metrics: %1."_s.arg(QString::fromStdString(endpoint.error().message()));
        if (!parser.isSet(site) && !parser.isSet(training))
            options.error = u"--metrics goes with --training or --site."_s;
    }
    const bool certificates = parser.isSet(pki) || parser.isSet(cert) || parser.isSet(key) || parser.isSet(ca);
    if (certificates && !parser.isSet(connect))
        options.error = u"--pki, --cert, --key and --ca go with --connect."_s;
    if (sources > 1)
        options.error = u"Only one of --training, --site, --socket and --connect can be shown."_s;
    else if (parser.isSet(host) && !parser.isSet(site))
        options.error = u"--host goes with --site."_s;
    else if (options.headless && options.source != ConsoleOptions::Source::Training
             && options.source != ConsoleOptions::Source::Site)
        options.error = u"--headless goes with --training or --site FILE --host NAME."_s;
    else if (options.headless && !options.screenshot.isEmpty())
        options.error = u"--screenshot paints without a display anyway; leave --headless out."_s;
    else if (!options.screenshot.isEmpty() && options.source == ConsoleOptions::Source::Ask)
        options.error = u"--screenshot needs to know of what: --training, --site, --socket or --connect."_s;
    return options;
}

} // namespace holdfast
