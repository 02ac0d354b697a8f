// Continuous integration parses what nearly every file includes once and gives it to all (HOLDFAST_PRECOMPILE); users
// build without. Whatever a file uses of those headers it must reach by includes of its own, or they can't build it.
#include "includeclosure.h"
#include "sourcetree.h"

#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

// What code takes from headers of the standard library that are precompiled.
const struct {
    const char *header;
    const char *use;
} standard[] = {
    {"algorithm", R"(std::(?:ranges::)?(?:sort|stable_sort|find|find_if|any_of|all_of|none_of|count|count_if|copy_if)"
                  R"(|max_element|min_element|lower_bound|upper_bound|fill|reverse|unique|transform)\()"},
    {"array", R"(std::array<)"},
    {"charconv", R"(std::(?:from|to)_chars\()"},
    {"chrono", R"(std::chrono::)"},
    {"deque", R"(std::deque<)"},
    {"functional", R"(std::function<)"},
    {"map", R"(std::map<)"},
    {"memory", R"(std::(?:make_)?(?:unique|shared)(?:_ptr)?<)"},
    {"optional", R"(std::optional<)"},
    {"set", R"(std::set<)"},
    {"span", R"(std::span<)"},
    {"string", R"(std::(?:string\b(?!_)|to_string\())"},
    {"string_view", R"(std::string_view\b)"},
    {"variant", R"(std::(?:variant<|visit\(|get_if<|holds_alternative<))"},
    {"vector", R"(std::vector<)"},
};

// Names that a header of ours declares for all: types, and functions that are called by their name alone.
QStringList namesOf(const SourceFile &header)
{
    static const QRegularExpression type(u"^(?:struct|class|enum class) (\\w+)(?!.*;$)|^using (\\w+) ="_s);
    static const QRegularExpression function(
        uR"(^(?:\[\[nodiscard\]\] )?(?:constexpr |inline )*[\w:<>, ]+[ *&](\w+)\()"_s);
    QStringList names;
    for (const SourceLine &line : header.lines) {
        if (const auto match = type.match(line.code); match.hasMatch())
            names << (match.hasCaptured(1) ? match.captured(1) : match.captured(2)) + u"\\b"_s;
        else if (const auto called = function.match(line.code); called.hasMatch() && called.captured(1) != "bool"_L1)
            names << called.captured(1) + u"\\("_s;
    }
    names.removeDuplicates();
    return names;
}

// Whether this code has a name of its own that reads the same: a type, be it only announced, an enumerator, a function,
// a parameter.
bool declares(const QString &code, const QString &name)
{
    const QString word = QRegularExpression::escape(name);
    const QStringList ways{u"(?:struct|class) %1\\b"_s, u"enum (?:class )?\\w+[^{;]*\\{[^}]*\\b%1\\b"_s,
                           u"\\b(?!return\\b|else\\b)\\w+>?[ &*]+(?:\\w+::)?%1\\([^;]*[{;]"_s, u"\\w>?[ &*]+%1[,)]"_s};
    return std::ranges::any_of(ways, [&](const QString &way) {
        return QRegularExpression(way.arg(word)).match(code).hasMatch();
    });
}

} // namespace

class TestIncludes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void nothingComesByPrecompiledHeadersAlone_data();
    void nothingComesByPrecompiledHeadersAlone();

private:
    struct Visible
    {
        const SourceFile *file;
        QSet<QString> headers;
    };
    [[nodiscard]] bool isItsOwn(const Visible &visible, const QString &name, const QString &header) const;

    std::vector<SourceFile> m_files;
    std::unique_ptr<IncludeClosure> m_closure;
    std::vector<Visible> m_visible;
    QHash<QString, QString> m_code; ///< by path
};

void TestIncludes::initTestCase()
{
    const QString root = QStringLiteral(HOLDFAST_SOURCE_DIR);
    m_files = readSourceTree(root);
    QStringList folders;
    const QString qt = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    for (const char *module : {"", "/QtCore", "/QtGui", "/QtWidgets", "/QtNetwork", "/QtTest", "/QtPrintSupport"})
        folders << qt + QString::fromLatin1(module);
    folders += QStringLiteral(HOLDFAST_STANDARD_INCLUDES).split(u':', Qt::SkipEmptyParts);
    m_closure = std::make_unique<IncludeClosure>(root, m_files, folders);
    for (const SourceFile &file : m_files) {
        QString &code = m_code[root + u'/' + file.path];
        for (const SourceLine &line : file.lines)
            code += line.code + u'\n';
        m_visible.push_back({&file, m_closure->of(file.path)});
    }
    QVERIFY(m_files.size() > 100); // a rule that looks at nothing passes
}

// In this file, or in one of the project's that it includes.
bool TestIncludes::isItsOwn(const Visible &visible, const QString &name, const QString &header) const
{
    return std::ranges::any_of(visible.headers, [&](const QString &path) {
        const auto code = m_code.constFind(path);
        return path != header && code != m_code.constEnd() && declares(*code, name);
    });
}

void TestIncludes::nothingComesByPrecompiledHeadersAlone_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("use");
    for (const QString &header : QStringLiteral(HOLDFAST_PRECOMPILED_HEADERS).split(u',')) {
        QString use;
        if (header.startsWith(u'Q')) {
            use = u"(?<!class )\\b"_s + header + u"\\b(?!;)"_s;
        } else if (header.contains(u'/')) {
            const auto file = std::ranges::find(m_files, u"core/"_s + header, &SourceFile::path);
            QVERIFY2(file != m_files.end(), qPrintable(header));
            use = u"(?<![.>:\\w~])(?:"_s + namesOf(*file).join(u'|') + u')';
        } else {
            const auto isIts = [&](const auto &row) { return header == QLatin1StringView(row.header); };
            const auto *known = std::ranges::find_if(standard, isIts);
            if (known == std::end(standard))
                continue;
            use = QString::fromLatin1(known->use);
        }
        QTest::newRow(qPrintable(header)) << header << use;
    }
}

void TestIncludes::nothingComesByPrecompiledHeadersAlone()
{
    QFETCH(QString, header);
    QFETCH(QString, use);
    const QRegularExpression pattern(use);
    QVERIFY2(pattern.isValid(), qPrintable(use));
    const QString path = m_closure->behind(header);
    QVERIFY2(!path.isEmpty(), "it is not where headers are looked for");
    QStringList found;
    int used = 0;
    for (const Visible &visible : m_visible) {
        const QString &code = m_code[QStringLiteral(HOLDFAST_SOURCE_DIR) + u'/' + visible.file->path];
        QStringList names;
        for (auto all = pattern.globalMatch(code); all.hasNext();)
            names << all.next().captured().remove(u'(');
        used += names.isEmpty() ? 0 : 1;
        // A header may name what one of Qt's has announced.
        if (visible.headers.contains(path) || (visible.file->isHeader() && !header.contains(u'/')))
            continue;
        names.removeDuplicates();
        for (const QString &name : std::as_const(names)) {
            if (!isItsOwn(visible, name, path))
                found << visible.file->path + u": "_s + name;
        }
    }
    QVERIFY2(used > 0, "nobody uses it");
    QVERIFY2(found.isEmpty(), qPrintable(u"needs <%1>:\n   "_s.arg(header) + found.join(u"\n   "_s)));
}

QTEST_GUILESS_MAIN(TestIncludes)
#include "tst_includes.moc"
