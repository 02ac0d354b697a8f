// authority.h - a site's own certificate authority: a folder of files that `openssl` makes, with lists of what it did.
#pragma once

#include <api/userrole.h>
#include <model/expected.h>

#include <QString>
#include <QStringList>

#include <vector>

namespace holdfast::ctl {

constexpr int authorityDays = 3650;
constexpr int certificateDays = 730;

/// What was issued: a line of the file `issued`.
struct Issued {
    QString serial; ///< hexadecimal digits
    QString kind; ///< "host" or "user"
    QString name;
    QString role; ///< of a user; "-" of a host
    QString until; ///< RFC 3339
    QString revoked; ///< when; "" if it wasn't
};

/// What a certificate is to say.
struct Wanted {
    bool forHost = false;
    QString name; ///< of the host in the site file, or the user: NAME, or NAME@HOST for one computer only
    QStringList names; ///< of a host: DNS names and addresses by which it is called
    UserRole role = UserRole::Viewer; ///< of a user
    int days = certificateDays;
};

/// Elliptic curve keys (P-256), SHA-256, random serials; private keys have mode 0600. Nothing is ever overwritten; two
/// of these programs wait for each other. Works with the program `openssl`: no library of its own for what is rare.
class Authority
{
public:
    explicit Authority(const QString &directory) : m_directory(directory) {}

    /// ca.crt, ca.key and the lists. Errors: there is an authority already, openssl is missing or failed, the disk.
    [[nodiscard]] Outcome create(const QString &site, int days) const;
    /// @return the files that were made: certificate and key. Errors: as above; such a certificate is in use.
    [[nodiscard]] Expected<QStringList> issue(const Wanted &wanted) const;
    /// Revokes every valid certificate of that name, or that serial, and moves its files aside.
    /// @return what was revoked. Errors: nothing was.
    [[nodiscard]] Expected<std::vector<Issued>> revoke(const QString &nameOrSerial, const QString &reason) const;
    [[nodiscard]] Expected<std::vector<Issued>> list() const;

    [[nodiscard]] QString path(const QString &file) const;

private:
    [[nodiscard]] Outcome mustExist() const;

    QString m_directory;
};

} // namespace holdfast::ctl
