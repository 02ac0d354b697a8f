// The site as a table: hosts are columns, groups rows, each member a symbol and a code; its open alarms below.
#include <print/viewpages.h>

#include <events/words.h>
#include <print/alarmtables.h>
#include <print/htmltable.h>
#include <site/found.h>
#include <site/matrixpainter.h>
#include <store/sitestore.h>
#include <style/metrics.h>
#include <style/stateglyph.h>

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct Paper {
    Q_DECLARE_TR_FUNCTIONS(holdfast::Paper)
};

constexpr int glyphSide = 11; // on paper, in 1/96 inch
constexpr int finer = 6; // a printer shows more than the screen

/// The html of a state, and the picture of its symbol.
class Glyphs
{
public:
    QString of(const StateLook &look, const QString &rest)
    {
        const QString name = u"glyph:%1-%2-%3-%4"_s.arg(static_cast<int>(look.state))
                                 .arg(static_cast<int>(look.standby))
                                 .arg(look.following)
                                 .arg(look.stale);
        if (!m_images.contains(name)) {
            QImage image(glyphSide * finer, glyphSide * finer, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.scale(finer, finer);
            paintState(painter, QRectF(0.5, 0.5, glyphSide - 1, glyphSide - 1), look, Colours::of(paperPalette()));
            m_images.insert(name, image);
        }
        return u"<img src='%1' width='%2' height='%2'/>&nbsp;<b>%3</b>%4"_s.arg(name)
            .arg(glyphSide)
            .arg(stateCode(look).toHtmlEscaped(), rest.isEmpty() ? QString() : u"<br/>"_s + rest.toHtmlEscaped());
    }
    [[nodiscard]] const QHash<QString, QImage> &images() const { return m_images; }

private:
    QHash<QString, QImage> m_images;
};

QString hostHeading(const SiteStore &store, const HostStatus &host)
{
    QString text = Paper::tr("%1: %2", "host, its state").arg(host.name, word(host.state));
    if (store.isStale(host.name))
        text += u' ' + Paper::tr("(last heard %1 ago)").arg(ageText(store.hostAgeS(host.name)));
    return text;
}

QString protection(const GroupStatus &group)
{
    if (!group.pair)
        return {};
    return group.isProtected ? Paper::tr("protected") : Paper::tr("UNPROTECTED");
}

} // namespace

PrintContent sitePages(const SiteStore &store, const Found &found)
{
    const SiteStatus &site = store.status();
    const QDateTime now = store.now();
    QStringList columns{Paper::tr("Group")};
    const MatrixSelection shown = selectionOf(site, found);
    std::vector<const HostStatus *> hosts;
    for (const int host : shown.hosts) {
        hosts.push_back(&site.hosts[static_cast<std::size_t>(host)]);
        columns.append(hostHeading(store, *hosts.back()));
    }
    Glyphs glyphs;
    PrintContent content;
    if (found.isSearch())
        content.html = htmlParagraph(Paper::tr("NOT ALL OF THE SITE: only what the search \u201c%1\u201d finds, and its mates. "
                                               "The alarms are those of the whole site.")
                                         .arg(found.text));
    for (const Layer layer : {Layer::Application, Layer::Platform, Layer::System}) {
        HtmlTable table(columns, true);
        for (std::size_t g = 0; g < site.groups.size(); ++g) {
            const GroupStatus &group = site.groups[g];
            if (group.layer != layer || !shown.groups[g])
                continue;
            const QString note = protection(group);
            QStringList cells{u"<b>"_s + group.name.toHtmlEscaped() + u"</b>"_s
                              + (note.isEmpty() ? QString() : u"<br/>"_s + note.toHtmlEscaped())};
            for (const HostStatus *host : hosts) {
                const auto member = std::ranges::find(group.members, host->name, &MemberStatus::host);
                cells.append(member == group.members.end()
                                 ? QString()
                                 : glyphs.of(lookOf(store, *member), pendingText(*member, now, true)));
            }
            table.addHtml(cells);
        }
        if (!table.isEmpty())
            content.html += htmlHeading(Paper::tr("Layer: %1").arg(word(layer))) + table.html();
    }
    content.title = Paper::tr("Site");
    content.html += alarmTables(site);
    content.images = glyphs.images();
    content.landscape = true;
    return content;
}

} // namespace holdfast
