#include "sourcetree.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace {

// Blanks out comments and literals of one line; a raw string over several lines is beyond it, and
// beyond our style.
QString codeOf(const QString &text, bool &inComment)
{
    QString code;
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QStringView rest = QStringView(text).mid(i);
        if (inComment) {
            if (rest.startsWith(QStringLiteral("*/"))) {
                inComment = false;
                ++i;
            }
        } else if (!quote.isNull()) {
            if (text[i] == u'\\')
                ++i;
            else if (text[i] == quote)
                quote = QChar();
        } else if (rest.startsWith(QStringLiteral("//"))) {
            break;
        } else if (rest.startsWith(QStringLiteral("/*"))) {
            inComment = true;
            ++i;
        } else if (text[i] == u'"' || (text[i] == u'\'' && !(i > 0 && text[i - 1].isDigit()))) {
            quote = text[i];
        } else {
            code += text[i];
        }
    }
    return code;
}

SourceFile readFile(const QString &root, const QString &path)
{
    SourceFile file{path, {}};
    QFile device(root + u'/' + path);
    if (!device.open(QIODevice::ReadOnly))
        return file;
    bool inComment = false;
    bool formatted = true;
    const QStringList lines = QString::fromUtf8(device.readAll()).split(u'\n');
    for (const QString &text : lines) {
        if (text.contains(QStringLiteral("clang-format off")))
            formatted = false;
        else if (text.contains(QStringLiteral("clang-format on")))
            formatted = true;
        file.lines.push_back(
            {static_cast<int>(file.lines.size()) + 1, text, codeOf(text, inComment), formatted});
    }
    return file;
}

} // namespace

std::optional<Include> includeOf(const SourceLine &line)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"));
    const auto match = pattern.match(line.text);
    if (!match.hasMatch())
        return std::nullopt;
    return Include{match.captured(2), match.captured(1) == QStringLiteral("\"")};
}

std::vector<SourceFile> readSourceTree(const QString &root)
{
    QStringList paths;
    for (const char *folder : {"core", "ui", "app", "resources", "tests"}) {
        const QString top = QString::fromLatin1(folder);
        QDirIterator it(root + u'/' + top, {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                        QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            paths.append(it.next().mid(root.size() + 1));
    }
    paths.sort();
    std::vector<SourceFile> files;
    for (const QString &path : std::as_const(paths))
        files.push_back(readFile(root, path));
    return files;
}
