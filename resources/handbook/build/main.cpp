// holdfast-handbook: makes what the build adds to the pages of the handbook (reference pages, FIG. 2), and HTML of all.
#include "htmlpages.h"
#include "referencepages.h"

#include <api/embeddedclient.h>
#include <member/statediagram.h>
#include <store/sitestore.h>
#include <style/theme.h>

#include <QApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr int failed = 1;
constexpr int badUsage = 2;
constexpr int width = 640; // of FIG. 2: the console shows it unscaled

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
        return true;
    std::fprintf(stderr, "%s can't be written: %s\n", qPrintable(path), qPrintable(file.errorString()));
    return false;
}

// FIG. 2 as the console draws it, of no member.
bool drawStates(QApplication &application, const QString &folder)
{
    EmbeddedClient client([]() -> ManagerService * { return nullptr; });
    SiteStore store(client);
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        applyTheme(application, theme);
        StateDiagram diagram(store);
        diagram.resize(width, diagram.sizeHint().height());
        const QString file = folder + (theme == ThemeChoice::Dark ? u"/states-dark.png"_s : u"/states.png"_s);
        QDir().mkpath(folder);
        if (!diagram.grab().save(file)) {
            std::fprintf(stderr, "%s can't be written\n", qPrintable(file));
            return false;
        }
    }
    return true;
}

bool makeHtml(const QString &pages, const QString &folder)
{
    const Handbook handbook(pages);
    for (const QString &language : QDir(pages).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QString &name : handbook.names()) {
            const HandbookPage page = handbook.page(name, language);
            if (page.language == language
                && !write(folder + u'/' + language + u'/' + name + u".html"_s, htmlOf(handbook, page).toUtf8()))
                return false;
        }
    }
    return write(folder + u"/handbook.css"_s, styleSheet().toUtf8());
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == u"pages"_s) {
        for (const MadePage &page : referencePages(arguments[3])) {
            if (!write(arguments[2] + u"/en/"_s + page.name + u".md"_s, page.text.toUtf8()))
                return failed;
        }
        return drawStates(application, arguments[2] + u"/pictures"_s) ? 0 : failed;
    }
    if (arguments.size() == 4 && arguments[1] == u"html"_s)
        return makeHtml(arguments[2], arguments[3]) ? 0 : failed;
    std::fprintf(stderr, "Usage: holdfast-handbook pages FOLDER SOURCE | html PAGES FOLDER\n");
    return badUsage;
}
