// testpki.h - a site's certificates for tests, made by holdfastctl pki; and those that it would never make.
#pragma once

#include <api/credentials.h>

#include <QStringList>
#include <QTemporaryDir>

namespace holdfast {

/// host-one (localhost, 127.0.0.1), users anna (administrator), olga (operator), vera (viewer).
class TestPki
{
public:
    TestPki();

    [[nodiscard]] QString directory() const { return m_directory.path(); }
    [[nodiscard]] TlsFiles host(const QString &name = QStringLiteral("one")) const;
    [[nodiscard]] TlsFiles user(const QString &name) const;

    struct Result {
        int status = -1;
        QString out, err;
    };
    /// holdfastctl pki WORDS --directory of this one.
    Result pki(const QStringList &words) const;
    /// A certificate of this authority with any subject, made by openssl. @param days may be negative: expired.
    void odd(const QString &file, const QString &subject, const QString &usage, int days) const;

private:
    QTemporaryDir m_directory;
};

} // namespace holdfast
