#include <help/handbook.h>

#include <help/pagedocument.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int inTitle = 1000;
constexpr int inHeading = 100;
constexpr int mostOccurrences = 50; // below inHeading: many in the text weigh less than one in a heading
constexpr qsizetype excerptBefore = 40;
constexpr qsizetype excerptLength = 120;

QString readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString titleOf(const QString &text)
{
    static const QRegularExpression heading(u"^# +(.+)$"_s, QRegularExpression::MultilineOption);
    return heading.match(text).captured(1).trimmed();
}

QString excerptAround(const QString &plain, qsizetype begin, qsizetype at)
{
    qsizetype from = std::max(begin, at - excerptBefore);
    while (from > begin && from < at && !plain[from - 1].isSpace())
        ++from; // begin with a whole word
    QString text = plain.mid(from, excerptLength).simplified();
    if (from > begin)
        text.prepend(u"\u2026 "_s);
    if (from + excerptLength < plain.size())
        text.append(u" \u2026"_s);
    return text;
}

} // namespace

QString pageOfLink(const QString &link)
{
    static const QRegularExpression page(u"^([a-z0-9-]+)\\.md(?:#.*)?$"_s);
    return page.match(link).captured(1);
}

Handbook::Handbook(QString root) : m_root(std::move(root)) {}

QStringList Handbook::names() const
{
    QStringList names;
    for (const QString &file : QDir(m_root + u'/' + english).entryList({u"*.md"_s}, QDir::Files, QDir::Name))
        names.append(file.chopped(3));
    return names;
}

bool Handbook::has(const QString &name) const
{
    return !name.isEmpty() && QFile::exists(fileOf(name, english));
}

QString Handbook::fileOf(const QString &name, const QString &language) const
{
    return m_root + u'/' + language + u'/' + name + u".md"_s;
}

HandbookPage Handbook::page(const QString &name, const QString &language) const
{
    for (const QString &wanted : {language, language.section(u'_', 0, 0), english}) {
        const QString text = wanted.isEmpty() ? QString() : readAll(fileOf(name, wanted));
        if (!text.isEmpty())
            return {name, titleOf(text), text, wanted};
    }
    return {};
}

std::vector<HandbookSection> Handbook::contents(const QString &language) const
{
    static const QRegularExpression heading(u"^##+ +(.+)$"_s);
    static const QRegularExpression link(u"\\]\\(([^)]+)\\)"_s);
    std::vector<HandbookSection> sections;
    const QStringList lines = page(indexPage, language).text.split(u'\n');
    for (const QString &line : lines) {
        if (const auto found = heading.match(line); found.hasMatch()) {
            sections.push_back({found.captured(1).trimmed(), {}});
        } else if (!sections.empty()) {
            for (auto match = link.globalMatch(line); match.hasNext();) {
                const QString name = pageOfLink(match.next().captured(1));
                if (has(name))
                    sections.back().pages.append(name);
            }
        }
    }
    return sections;
}

const QString &Handbook::plainText(const HandbookPage &page) const
{
    QString &plain = m_plain[page.language + u'/' + page.name];
    if (plain.isEmpty()) {
        QTextDocument document;
        document.setMarkdown(page.text);
        plain = document.toPlainText();
    }
    return plain;
}

std::vector<HandbookHit> Handbook::search(const QString &query, const QString &language) const
{
    const QStringList words = query.simplified().split(u' ', Qt::SkipEmptyParts);
    std::vector<HandbookHit> hits;
    if (words.isEmpty())
        return hits;
    for (const QString &name : names()) {
        const HandbookPage page = this->page(name, language);
        const QString &plain = plainText(page);
        const QStringList headings = headingsOf(page.text);
        HandbookHit hit{name, page.title, {}, words.front(), 0};
        const bool all = std::ranges::all_of(words, [&](const QString &word) {
            const bool titled = page.title.contains(word, Qt::CaseInsensitive);
            const bool headed = std::ranges::any_of(headings, [&word](const QString &heading) {
                return heading.contains(word, Qt::CaseInsensitive);
            });
            const auto times = std::min<qsizetype>(plain.count(word, Qt::CaseInsensitive), mostOccurrences);
            hit.rank += (titled ? inTitle : 0) + (headed ? inHeading : 0) + static_cast<int>(times);
            return titled || times > 0;
        });
        if (!all)
            continue;
        // The title is shown anyway: what follows says more.
        const qsizetype below = std::max<qsizetype>(0, plain.indexOf(u'\n'));
        const qsizetype at = plain.indexOf(words.front(), below, Qt::CaseInsensitive);
        hit.excerpt = excerptAround(plain, below, at < 0 ? below : at);
        hits.push_back(std::move(hit));
    }
    std::ranges::stable_sort(hits, std::ranges::greater{}, &HandbookHit::rank);
    return hits;
}

QImage Handbook::picture(const QString &path, bool dark) const
{
    const QFileInfo file(path);
    const QString folder = m_root + u"/pictures/"_s;
    const QString own = folder + file.completeBaseName() + u"-dark."_s + file.suffix();
    return QImage(dark && QFile::exists(own) ? own : folder + file.fileName());
}

QString Handbook::firstParagraph(const HandbookPage &page)
{
    QTextDocument document;
    document.setMarkdown(page.text);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = block.text().remove(QChar::ObjectReplacementCharacter).trimmed();
        if (block.blockFormat().headingLevel() == 0 && !text.isEmpty())
            return text;
    }
    return {};
}

} // namespace holdfast
