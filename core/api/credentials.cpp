#include <api/credentials.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSslKey>
#include <QSslSocket>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype publicKeyTail = 64;
const QString systemDirectory = u"/etc/holdfast/pki"_s;

QString loginName()
{
    const passwd *entry = ::getpwuid(::getuid());
    return entry != nullptr ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

Expected<QByteArray> contentOf(const QString &path, const char *what)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{std::string(what) + " can't be read: " + file.errorString().toStdString(), path.toStdString(),
                     "holdfastctl pki makes it; --pki DIR says where it is"};
    return file.readAll();
}

Expected<QSslCertificate> certificateIn(const QString &path, const char *what)
{
    const auto content = contentOf(path, what);
    if (!content)
        return content.error();
    const QSslCertificate certificate(*content, QSsl::Pem);
    if (certificate.isNull())
        return Error{std::string(what) + " is no certificate (PEM)", path.toStdString(), "holdfastctl pki makes one"};
    return certificate;
}

Expected<QSslKey> keyIn(const QString &path)
{
    const auto content = contentOf(path, "the private key");
    if (!content)
        return content.error();
    struct stat info{};
    if (::stat(QFile::encodeName(path).constData(), &info) == 0 && (info.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return Error{"the private key can be read by others than its owner", path.toStdString(),
                     "chmod 600 it; if others may have read it, revoke its certificate"};
    for (const auto algorithm : {QSsl::Ec, QSsl::Rsa}) {
        if (const QSslKey key(*content, algorithm, QSsl::Pem, QSsl::PrivateKey); !key.isNull())
            return key;
    }
    return Error{"that is no private key (PEM, elliptic curve or RSA, without a passphrase)", path.toStdString(),
                 "holdfastctl pki makes one"};
}

} // namespace

QString pkiDirectory()
{
    if (::geteuid() == 0)
        return systemDirectory;
    const QString own = qEnvironmentVariable("XDG_CONFIG_HOME", QDir::homePath() + u"/.config"_s) + u"/holdfast/pki"_s;
    return QFileInfo(own).isDir() ? own : systemDirectory;
}

TlsFiles filesIn(const QString &directory)
{
    const QDir dir(directory);
    return {dir.filePath(u"ca.crt"_s), {}, {}, dir.filePath(u"revoked"_s)};
}

TlsFiles hostFiles(const QString &directory, const QString &host)
{
    TlsFiles files = filesIn(directory);
    files.certificate = QDir(directory).filePath(u"host-%1.crt"_s.arg(host));
    files.key = QDir(directory).filePath(u"host-%1.key"_s.arg(host));
    return files;
}

Expected<TlsFiles> userFiles(const QString &directory)
{
    const QDir dir(directory);
    const QStringList found = dir.entryList({u"user-*.crt"_s}, QDir::Files, QDir::Name);
    const QString own = u"user-%1.crt"_s.arg(loginName());
    const std::string where = directory.toStdString();
    if (found.isEmpty())
        return Error{"there is no user's certificate (user-NAME.crt)", where,
                     "have one made (holdfastctl pki issue user NAME --role ROLE), or name its folder with --pki DIR"};
    if (found.size() > 1 && !found.contains(own))
        return Error{"there are several users' certificates: " + found.join(u", "_s).toStdString(), where,
                     "name yours with --cert FILE"};
    TlsFiles files = filesIn(directory);
    files.certificate = dir.filePath(found.size() == 1 ? found.first() : own);
    files.key = files.certificate.chopped(4) + u".key"_s;
    return files;
}

Expected<TlsFiles> chosenFiles(const TlsChoice &choice)
{
    const QString directory = choice.directory.isEmpty() ? pkiDirectory() : choice.directory;
    TlsFiles files = filesIn(directory);
    if (!choice.certificate.isEmpty()) {
        files.certificate = choice.certificate;
        files.key = choice.certificate.section(u'.', 0, -2) + u".key"_s;
    } else if (auto found = userFiles(directory)) {
        files = *found;
    } else {
        return found;
    }
    if (!choice.key.isEmpty())
        files.key = choice.key;
    if (!choice.authority.isEmpty())
        files.authority = choice.authority;
    return files;
}

Expected<QSslConfiguration> tlsConfiguration(const TlsFiles &files)
{
    if (!QSslSocket::isProtocolSupported(QSsl::TlsV1_3))
        return Error{"this computer's Qt has no TLS 1.3: " + QSslSocket::sslLibraryVersionString().toStdString(), {},
                     "install Qt's plugin for OpenSSL (Debian: libqt6network6, libssl3)"};
    const auto authority = certificateIn(files.authority, "the certificate of the site's authority");
    if (!authority)
        return authority.error();
    const auto certificate = certificateIn(files.certificate, "the certificate");
    if (!certificate)
        return certificate.error();
    const auto key = keyIn(files.key);
    if (!key)
        return key.error();
    // A private key, as it is kept, has the public one in it: of a curve the point, of RSA modulus and exponent.
    if (!key->toDer().contains(certificate->publicKey().toDer().right(publicKeyTail)))
        return Error{"the private key does not belong to the certificate " + files.certificate.toStdString(),
                     files.key.toStdString(), "name those that were made together"};
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setCaCertificates({*authority}); // and no others: the system's don't vouch for a site's users
    configuration.setLocalCertificate(*certificate);
    configuration.setPrivateKey(*key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setPeerVerifyDepth(1); // the authority signs itself
    configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, true); // each connection proves itself anew
    return configuration;
}

QString serialOf(const QSslCertificate &certificate)
{
    QByteArray digits = certificate.serialNumber().toLower();
    digits.replace(':', "");
    while (digits.size() > 1 && digits.startsWith('0'))
        digits.remove(0, 1);
    return QString::fromLatin1(digits);
}

Expected<CertifiedUser> userOf(const QSslCertificate &certificate)
{
    const QStringList names = certificate.subjectInfo(QSslCertificate::CommonName);
    const QStringList roles = certificate.subjectInfo(QSslCertificate::OrganizationalUnitName);
    const auto role = roles.size() == 1 ? userRoleNamed(roles.first()) : std::nullopt;
    if (names.size() != 1 || names.first().isEmpty() || !role)
        return Error{"the certificate names no user with one role (viewer, operator or administrator)", {},
                     "use one made by holdfastctl pki issue user NAME --role ROLE"};
    return CertifiedUser{names.first(), *role};
}

} // namespace holdfast
