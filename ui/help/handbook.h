// handbook.h - the pages of the handbook as they are in the program: by name, in a language, in order, searched.
#pragma once

#include <QHash>
#include <QImage>
#include <QString>
#include <QStringList>

#include <vector>

namespace holdfast {

/// One page, as Markdown. `language` is the one that it is written in: English where there is no translation.
struct HandbookPage {
    QString name; ///< "concepts"
    QString title; ///< its first heading
    QString text;
    QString language;
};

/// A heading of the contents and the pages below it.
struct HandbookSection {
    QString title;
    QStringList pages;
};

/// A page that has all the words, and where.
struct HandbookHit {
    QString page;
    QString title;
    QString excerpt; ///< plain text around the first of the words
    QString word; ///< the first of them, as it was searched
    int rank = 0; ///< in the title before in a heading before in the text
};

/// Pages are LANGUAGE/NAME.md below a root, pictures are pictures/FILE. Nothing is read from anywhere else.
class Handbook
{
public:
    explicit Handbook(QString root = QStringLiteral(":/handbook"));

    /// Those of English, sorted; translations have no pages of their own.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] bool has(const QString &name) const;
    /// In the language, else in English; an empty one for an unknown name. "pt_BR" reads the pages of "pt".
    [[nodiscard]] HandbookPage page(const QString &name, const QString &language) const;

    /// From the page `index`: its headings, and the links below each.
    [[nodiscard]] std::vector<HandbookSection> contents(const QString &language) const;
    /// Pages with all words of the query (parts of words, in any case), the best first. None for an empty query.
    [[nodiscard]] std::vector<HandbookHit> search(const QString &query, const QString &language) const;

    /// By its file's name, whatever path a page gives; on a dark ground FILE-dark.png where there is one.
    [[nodiscard]] QImage picture(const QString &path, bool dark) const;

    /// The page's first paragraph as plain text: what "What's this?" says.
    [[nodiscard]] static QString firstParagraph(const HandbookPage &page);

    inline static const QString english = QStringLiteral("en");
    inline static const QString indexPage = QStringLiteral("index");

private:
    [[nodiscard]] QString fileOf(const QString &name, const QString &language) const;
    [[nodiscard]] const QString &plainText(const HandbookPage &page) const;

    QString m_root;
    mutable QHash<QString, QString> m_plain; ///< LANGUAGE/NAME -> text without marks
};

/// The name of the page that a link of a page leads to ("concepts.md#states" -> "concepts"); "" for anything else.
[[nodiscard]] QString pageOfLink(const QString &link);

} // namespace holdfast
