#include <help/pagebrowser.h>

#include <help/pagedocument.h>
#include <style/colours.h>
#include <style/metrics.h>

#include <QDesktopServices>
#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {
constexpr double codeShare = 0.5; // of the raised ground in that of examples
constexpr int leastWidth = 320; // of a picture
} // namespace

PageBrowser::PageBrowser(const Handbook &handbook, QWidget *parent) : QTextBrowser(parent), m_handbook(handbook)
{
    setOpenLinks(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the room for pictures is known before they are there
    document()->setDocumentMargin(Metrics::margin);
    // Also when it goes back: then doSetSource isn't called.
    connect(this, &QTextBrowser::sourceChanged, this, &PageBrowser::pageLoaded);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        const bool inPage = link.path().isEmpty() && link.hasFragment();
        if (inPage || m_handbook.has(pageOfLink(link.toString())))
            setSource(inPage ? QUrl(m_page.name + u".md#"_s + link.fragment()) : link);
        else if (!link.isRelative())
            QDesktopServices::openUrl(link);
    });
}

bool PageBrowser::showTopic(const QString &topic)
{
    const QString name = topic.section(u'#', 0, 0);
    if (!m_handbook.has(name))
        return false;
    const QString anchor = topic.section(u'#', 1);
    setSource(QUrl(name + u".md"_s + (anchor.isEmpty() ? QString() : u'#' + anchor)));
    return true;
}

QString PageBrowser::pageName() const
{
    return m_page.name;
}

QVariant PageBrowser::loadResource(int type, const QUrl &name)
{
    if (type == QTextDocument::ImageResource)
        return fitting(m_handbook.picture(name.path(), Colours::of(palette()).dark));
    return m_handbook.page(pageOfLink(name.path()), m_language).text;
}

// Not wider than the page, so that nobody has to scroll to the side to read.
QImage PageBrowser::fitting(const QImage &picture) const
{
    const int room = viewport()->width() - 2 * static_cast<int>(document()->documentMargin());
    return picture.width() > room ? picture.scaledToWidth(std::max(room, leastWidth), Qt::SmoothTransformation) : picture;
}

void PageBrowser::doSetSource(const QUrl &name, QTextDocument::ResourceType)
{
    if (m_handbook.has(pageOfLink(name.path())))
        QTextBrowser::doSetSource(name, QTextDocument::MarkdownResource);
}

void PageBrowser::pageLoaded(const QUrl &source)
{
    const QString before = m_page.name;
    m_page = m_handbook.page(pageOfLink(source.path()), m_language);
    if (m_page.name != before)
        setExtraSelections({});
    finish();
    if (source.hasFragment())
        scrollToAnchor(source.fragment());
}

void PageBrowser::finish()
{
    const Colours colours = Colours::of(palette());
    // Topics of the program and pages that aren't translated name headings as English has them.
    const bool translated = m_page.language != Handbook::english;
    const QString original = translated ? m_handbook.page(m_page.name, Handbook::english).text : QString();
    finishPage(*document(), {mix(colours.raised, colours.ground, codeShare), colours.line, colours.text, true},
               anchorsOf(original));
    document()->setModified(false);
}

void PageBrowser::setLanguage(const QString &code)
{
    if (code == m_language)
        return;
    m_language = code;
    if (!m_page.name.isEmpty())
        reload();
}

void PageBrowser::mark(const QString &word)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (!word.isEmpty()) {
        QTextCharFormat format;
        format.setBackground(palette().highlight());
        format.setForeground(palette().highlightedText());
        QTextCursor cursor(document());
        while (!(cursor = document()->find(word, cursor)).isNull())
            marks.append({cursor, format});
    }
    setExtraSelections(marks);
    if (!marks.isEmpty()) {
        QTextCursor first = marks.front().cursor;
        first.setPosition(first.selectionStart());
        setTextCursor(first);
        ensureCursorVisible();
    }
}

void PageBrowser::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_page.name.isEmpty()) {
        const int at = verticalScrollBar()->value();
        reload();
        verticalScrollBar()->setValue(at);
    }
}

} // namespace holdfast
