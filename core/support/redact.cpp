#include <support/redact.h>

#include <config/tomltree.h>

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr auto secretNames =
    "(?<![a-z])pass(?:word|wd|phrase|code)?s?\\b|passw|pwd|secret|token|communit|credential|authoriz"
    "|authkey|private[_-]?key|api[_-]?key|access[_-]?key|psk\\b|pin\\b|login|snmp[_-]?(?:auth|priv)";

const QRegularExpression &secretName()
{
    static const QRegularExpression form(QString::fromLatin1(secretNames), QRegularExpression::CaseInsensitiveOption);
    return form;
}

// user:password@ of a URL.
const QRegularExpression &urlPassword()
{
    static const QRegularExpression form(u"(://[^\\s/@:\"']*):[^\\s/@\"']+@"_s);
    return form;
}

// An option or assignment within a text: --password x, PASSWORD=x.
bool holdsSecret(const std::string &text)
{
    const QString value = QString::fromStdString(text);
    static const QRegularExpression assigned(u"(?:%1)[\\w-]*\\s*[=:]"_s.arg(QString::fromLatin1(secretNames)),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression option(u"--?[\\w-]*(?:%1)[\\w-]*\\s+\\S"_s.arg(QString::fromLatin1(secretNames)),
                                           QRegularExpression::CaseInsensitiveOption);
    return assigned.match(value).hasMatch() || option.match(value).hasMatch() || urlPassword().match(value).hasMatch()
        || value.contains(u"PRIVATE KEY-----"_s);
}

bool isSecretOption(const std::string &text)
{
    return text.starts_with('-') && text.find('=') == std::string::npos && isSecretName(QString::fromStdString(text));
}

// Where the values begin that have to go.
class Places
{
public:
    void walk(const TomlTable &table, bool secret)
    {
        for (const TomlEntry &entry : table.entries)
            walk(entry.node, secret || isSecretName(QString::fromStdString(entry.key)));
    }
    [[nodiscard]] const std::vector<Place> &found() const { return m_found; }

private:
    void walk(const TomlNode &node, bool secret)
    {
        if (const auto *table = node.as<TomlTable>()) {
            walk(*table, secret);
        } else if (const auto *list = node.as<TomlList>()) {
            bool next = false; // behind `--password`
            for (const TomlNode &each : *list) {
                walk(each, secret || next);
                const auto *text = each.as<std::string>();
                next = text != nullptr && isSecretOption(*text);
            }
        } else {
            const auto *text = node.as<std::string>();
            if (secret || (text != nullptr && holdsSecret(*text)))
                m_found.push_back(node.place);
        }
    }
    std::vector<Place> m_found;
};

// Behind the value that begins at `at`; the text is TOML.
qsizetype endOfValue(const QString &text, qsizetype at)
{
    for (const QString &quote : {u"\"\"\""_s, u"'''"_s, u"\""_s, u"'"_s}) {
        if (!QStringView(text).mid(at).startsWith(quote))
            continue;
        const bool escapes = quote[0] == u'"';
        qsizetype i = at + quote.size();
        while (i < text.size() && !QStringView(text).mid(i).startsWith(quote))
            i += escapes && text[i] == u'\\' ? 2 : 1;
        i = std::min(i + quote.size(), text.size());
        // A long text may end in quotes of its own.
        while (quote.size() == 3 && i < text.size() && text[i] == quote[0])
            ++i;
        return i;
    }
    qsizetype i = at;
    while (i < text.size() && !u",]}#\r\n"_s.contains(text[i]))
        ++i;
    return i;
}

// Not those within texts: a line is looked at from its end, and what precedes must not leave a quote open.
QString withoutSecretComments(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        bool basic = false;
        bool literal = false;
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (line[i] == u'\\' && basic)
                ++i;
            else if (line[i] == u'"' && !literal)
                basic = !basic;
            else if (line[i] == u'\'' && !basic)
                literal = !literal;
            else if (line[i] == u'#' && !basic && !literal && secretName().match(line, i).hasMatch())
                line = line.left(i) + u"# "_s + QString::fromLatin1(redacted);
        }
    }
    return lines.join(u'\n');
}

QByteArray withoutSecretLines(const QByteArray &text)
{
    QByteArrayList lines = text.split('\n');
    for (QByteArray &line : lines) {
        if (secretName().match(QString::fromUtf8(line)).hasMatch() || holdsSecret(line.toStdString()))
            line = redacted;
    }
    return lines.join('\n');
}

} // namespace

bool isSecretName(const QString &name)
{
    // What says where a secret is, or who may see it, is none.
    static const QRegularExpression harmless(u"(?:_file|_path|file)$"_s, QRegularExpression::CaseInsensitiveOption);
    return secretName().match(name).hasMatch() && !harmless.match(name).hasMatch();
}

QByteArray redactToml(const QByteArray &bytes)
{
    const auto parsed = parseToml(bytes.toStdString(), 0);
    const auto *root = std::get_if<TomlTable>(&parsed);
    if (root == nullptr)
        return withoutSecretLines(bytes);
    Places places;
    places.walk(*root, false);
    QString text = QString::fromUtf8(bytes);
    std::vector<qsizetype> lines{0};
    for (qsizetype i = text.indexOf(u'\n'); i >= 0; i = text.indexOf(u'\n', i + 1))
        lines.push_back(i + 1);
    // Columns count characters, of which some take two of QString's.
    std::vector<qsizetype> positions;
    for (const Place &place : places.found()) {
        if (place.line < 1 || static_cast<std::size_t>(place.line) > lines.size())
            return withoutSecretLines(bytes);
        qsizetype at = lines[static_cast<std::size_t>(place.line) - 1];
        for (int column = 1; column < place.column && at < text.size(); ++column)
            at += text[at].isHighSurrogate() ? 2 : 1;
        positions.push_back(at);
    }
    std::ranges::sort(positions, std::greater{});
    for (const qsizetype at : positions) {
        const qsizetype end = endOfValue(text, at);
        const qsizetype breaks = text.mid(at, end - at).count(u'\n');
        text.replace(at, end - at, u'"' + QString::fromLatin1(redacted) + u'"' + QString(breaks, u'\n'));
    }
    return withoutSecretComments(text).toUtf8();
}

QByteArray redactText(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    static const QRegularExpression key(
        u"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression named(
        u"([\\w-]*(?:%1)[\\w-]*[\\\\\"']*\\s*[=:]\\s*)"
        "(\\\\+\"[^\"\\\\]*\\\\+\"|\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^\\s,;}\\]\"\\\\]+)"_s.arg(
            QString::fromLatin1(secretNames)),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression option(
        u"(--?[\\w-]*(?:%1)[\\w-]*[\"',]*\\s+)(\"[^\"]*\"|'[^']*'|[^\\s\"',\\\\]+)"_s.arg(
            QString::fromLatin1(secretNames)),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bearer(u"\\b(Bearer|Basic)\\s+[A-Za-z0-9+/=._~-]{6,}"_s);
    const QString instead = QString::fromLatin1(redacted);
    text.replace(key, instead);
    text.replace(bearer, u"\\1 "_s + instead);
    text.replace(named, u"\\1"_s + instead);
    text.replace(option, u"\\1"_s + instead);
    text.replace(urlPassword(), u"\\1:"_s + instead + u'@');
    return text.toUtf8();
}

} // namespace holdfast
