// credentials.h - who speaks over TLS: where a site's certificates are, what they must hold, and whom they name.
#pragma once

#include <api/userrole.h>
#include <model/expected.h>

#include <QSslCertificate>
#include <QSslConfiguration>

namespace holdfast {

/// What one end of a connection needs, as `holdfastctl pki` makes it.
struct TlsFiles {
    QString authority; ///< the site's; nobody else's certificates are accepted
    QString certificate;
    QString key; ///< for its owner's eyes only
    QString revoked; ///< list of revocations.h
};

/// Root: /etc/holdfast/pki; others: that of $XDG_CONFIG_HOME if there is one, else the same.
[[nodiscard]] QString pkiDirectory();
/// The authority and the list of what was revoked; no certificate yet.
[[nodiscard]] TlsFiles filesIn(const QString &directory);
[[nodiscard]] TlsFiles hostFiles(const QString &directory, const QString &host);
/// The user's certificate: the only one there, or the one of the login name. Errors: none, or several others.
[[nodiscard]] Expected<TlsFiles> userFiles(const QString &directory);

/// What a person may say of it, each of it or nothing: a folder, files. Errors as of userFiles().
struct TlsChoice {
    QString directory, certificate, key, authority;
};
[[nodiscard]] Expected<TlsFiles> chosenFiles(const TlsChoice &choice);

/// TLS 1.3, the site's authority only, both ends show a certificate. Errors: a file that is missing, can't be read, is
/// not what it should be; a key that others can read.
[[nodiscard]] Expected<QSslConfiguration> tlsConfiguration(const TlsFiles &files);

/// Lower case hexadecimal digits, no zeros in front.
[[nodiscard]] QString serialOf(const QSslCertificate &certificate);

struct CertifiedUser {
    QString name; ///< CN; NAME, or NAME@HOST if it is for one computer
    UserRole role; ///< OU
};
/// Errors: it names no user, no role or several.
[[nodiscard]] Expected<CertifiedUser> userOf(const QSslCertificate &certificate);

} // namespace holdfast
