// bundle.h - what is handed on for a bug report: some files in one archive, bounded, without secrets, with a list of
// contents.
#pragma once

#include <model/expected.h>

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace holdfast {

/// Gathers parts in memory and writes them with `tar`. A part that is too long loses its middle or its beginning, and
/// the list of contents says so.
class Bundle
{
public:
    static constexpr qint64 mostBytes = 32 << 20; ///< of all parts together, before compression
    enum class Keep { Beginning, End };

    /// @param host and @param at name its folder.
    Bundle(const QString &host, const QDateTime &at);

    /// @param about for the list: what it is. @param most its bytes; what is longer is cut.
    void add(const QString &name, const QByteArray &content, const QString &about, qint64 most = 2 << 20,
             Keep keep = Keep::Beginning);
    /// What isn't there, and why.
    void lacks(const QString &name, const QString &why);

    /// The list of contents, as it is in the archive: NAME BYTES WHAT.
    [[nodiscard]] QString manifest() const;
    /// @param file its ending says how it is compressed: .tar, .tar.gz or .tgz, .tar.zst. It may be read by its owner
    /// only, and nothing is overwritten. Errors: another ending, a file that is there, what tar says.
    [[nodiscard]] Outcome write(const QString &file) const;

private:
    struct Part {
        QString name;
        QByteArray content;
        QString about;
    };
    QString m_folder;
    std::vector<Part> m_parts;
    std::vector<std::pair<QString, QString>> m_lacking;
    qint64 m_bytes = 0;
};

} // namespace holdfast
