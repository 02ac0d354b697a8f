#include "htmlpages.h"

#include <help/pagedocument.h>

#include <QFileInfo>
#include <QRegularExpression>
#include <QTextDocument>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

QString replacedLinks(const Handbook &handbook, const HandbookPage &page, const QString &html)
{
    static const QRegularExpression link(u"(href|src)=\"([^\"]+)\""_s);
    QString out;
    qsizetype from = 0;
    for (auto matches = link.globalMatch(html); matches.hasNext();) {
        const auto match = matches.next();
        out += QStringView(html).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        QString to = match.captured(2);
        if (match.captured(1) == u"src"_s) {
            to = u"../pictures/"_s + QFileInfo(to).fileName();
        } else if (const QString name = pageOfLink(to); !name.isEmpty()) {
            const QString anchor = to.section(u'#', 1);
            const QString language = handbook.page(name, page.language).language;
            to = (language == page.language ? QString() : u"../"_s + language + u'/') + name + u".html"_s
                + (anchor.isEmpty() ? QString() : u'#' + anchor);
        }
        out += match.captured(1) + u"=\""_s + to + u'"';
    }
    return out + html.mid(from);
}

// What Qt writes for a widget, without what belongs to this computer: fonts, colours, sizes.
QString bodyOf(const QString &html)
{
    static const QRegularExpression body(u"<body[^>]*>(.*)</body>"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression style(
        u"<(p|h\\d|ul|ol|li|table|td|tr|pre|a|thead|img)\\b([^>]*?) style=\"[^\"]*\""_s);
    static const QRegularExpression attributes(u"<(table|td|tr|pre)\\b[^>]*>"_s);
    static const QRegularExpression fixed(u"<span style=\"[^\"]*monospace[^\"]*\">(.*?)</span>"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression strong(u"<span style=\"[^\"]*font-weight:[67]00[^\"]*\">(.*?)</span>"_s);
    static const QRegularExpression slanted(u"<span style=\"[^\"]*font-style:italic[^\"]*\">(.*?)</span>"_s);
    static const QRegularExpression other(u"</?span[^>]*>"_s);
    QString text = body.match(html).captured(1);
    text.replace(style, u"<\\1\\2"_s).replace(attributes, u"<\\1>"_s);
    text.replace(fixed, u"<code>\\1</code>"_s).replace(strong, u"<strong>\\1</strong>"_s);
    text.replace(slanted, u"<em>\\1</em>"_s).remove(other);
    // Headings are bold anyway. An example is a block a line there, and one here.
    static const QRegularExpression boldHeading(u"(<h\\d>(?:(?!</h\\d>).)*?)</?strong>"_s);
    while (text.contains(boldHeading))
        text.replace(boldHeading, u"\\1"_s);
    text.replace(QRegularExpression(u"<pre>(?:<code>)?<br />(?:</code>)?</pre>"_s), u"<pre></pre>"_s);
    return text.replace(QRegularExpression(u"</pre>\\s*<pre>"_s), u"\n"_s);
}

} // namespace

QString htmlOf(const Handbook &handbook, const HandbookPage &page)
{
    QTextDocument document;
    document.setMarkdown(page.text);
    finishPage(document, {});
    const QString index = handbook.page(Handbook::indexPage, page.language).language == page.language
        ? u"index.html"_s : u"../en/index.html"_s;
    // zh-CN to a browser, which chooses the shapes of characters by it; Qt writes zh_CN.
    const QString tag = QString(page.language).replace(u'_', u'-');
    return u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<title>%2 - Holdfast</title>\n"
           "<meta name=\"viewport\" content=\"width=device-width\">\n"
           "<link rel=\"stylesheet\" href=\"../handbook.css\">\n"
           "</head>\n<body>\n<p class=\"up\"><a href=\"%3\">Holdfast</a></p>\n"_s.arg(
                tag, page.title.toHtmlEscaped(), index)
        + replacedLinks(handbook, page, bodyOf(document.toHtml())) + u"</body>\n</html>\n"_s;
}

QString styleSheet()
{
    return u":root { color-scheme: light dark; --code: #eef0f2; --line: #c4c8cc; }\n"
           "@media (prefers-color-scheme: dark) { :root { --code: #2b2f33; --line: #50565c; } }\n"
           "body { font: 16px/1.5 sans-serif; max-width: 52em; margin: 1em auto; padding: 0 1em; }\n"
           "code, pre { font-family: monospace; background: var(--code); }\n"
           "pre { padding: 0.6em 1em; overflow-x: auto; }\n"
           "table { border-collapse: collapse; }\n"
           "td { border: 1px solid var(--line); padding: 0.2em 0.6em; vertical-align: top; }\n"
           "td p { margin: 0; }\n"
           "img { max-width: 100%; }\n"
           ".up { border-bottom: 1px solid var(--line); }\n"_s;
}

} // namespace holdfast
