#include <api/tlserrors.h>

#include <QSslCertificate>
#include <QStringList>

#include <algorithm>
#include <initializer_list>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct Saying {
    const char *text; ///< in OpenSSL's message; RFC 8446 section 6 names the alerts
    const char *why;
    const char *todo;
};

constexpr Saying sayings[] = {
    {"alert certificate required", "wants a user's certificate, and none was shown",
     "Show one: --pki DIR, or --cert FILE and --key FILE."},
    {"peer did not return a certificate", "shows no certificate",
     "Show one: --pki DIR, or --cert FILE and --key FILE."},
    {"alert unknown ca", "does not know the authority of the certificate shown",
     "Use a certificate made by that site's authority (holdfastctl pki issue)."},
    {"alert certificate expired", "does not accept the certificate shown: it has expired, or is not valid yet",
     "Have another one made (holdfastctl pki issue), and look at the clocks of both computers."},
    {"alert certificate revoked", "does not accept the certificate shown: it was revoked",
     "Have another one made (holdfastctl pki issue)."},
    {"alert unsupported certificate", "does not accept a certificate of this kind",
     "Programs show a user's certificate, managers a host's."},
    {"alert bad certificate", "does not accept the certificate shown",
     "Use a certificate made by that site's authority (holdfastctl pki issue)."},
    {"alert decrypt error", "finds that the key does not belong to the certificate shown",
     "Use a certificate and a key that were made together."},
    {"alert protocol version", "speaks TLS, but not the same version", "TLS 1.3 is spoken here, nothing older."},
    {"unsupported protocol", "speaks TLS, but not version 1.3", "TLS 1.3 is spoken here, nothing older."},
    {"alert handshake failure", "has no way of encrypting in common with this program", "Use programs of one version."},
    {"wrong version number", "does not speak TLS", "Look at the port: a manager's is 5495."},
    {"http request", "does not speak TLS", "Look at the port: a manager's is 5495."},
    {"packet length too long", "does not speak TLS", "Look at the port: a manager's is 5495."},
};

QStringList namesIn(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    names.sort();
    return names;
}

} // namespace

TlsTrouble troubleSaid(const QString &text)
{
    for (const Saying &saying : sayings) {
        if (text.contains(QLatin1StringView(saying.text)))
            return {QString::fromLatin1(saying.why), QString::fromLatin1(saying.todo)};
    }
    return {};
}

TlsTrouble troubleFound(const QList<QSslError> &errors, const QString &wanted)
{
    const auto found = [&errors](std::initializer_list<QSslError::SslError> kinds) -> const QSslError * {
        for (const QSslError &each : errors) {
            if (std::ranges::find(kinds, each.error()) != kinds.end())
                return &each;
        }
        return nullptr;
    };
    // The most telling one first: a certificate of another authority has other faults as a consequence.
    if (found({QSslError::SelfSignedCertificate, QSslError::SelfSignedCertificateInChain,
               QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToGetIssuerCertificate,
               QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted,
               QSslError::CertificateSignatureFailed}))
        return {u"shows a certificate that this site's authority did not make"_s,
                u"Take ca.crt from that site's authority; if it is the right one, somebody else answers there."_s};
    if (const QSslError *expired = found({QSslError::CertificateExpired}))
        return {u"shows a certificate that expired on %1"_s.arg(
                    expired->certificate().expiryDate().toUTC().toString(Qt::ISODate)),
                u"Have another one made (holdfastctl pki issue)."_s};
    if (const QSslError *early = found({QSslError::CertificateNotYetValid}))
        return {u"shows a certificate that is not valid before %1"_s.arg(
                    early->certificate().effectiveDate().toUTC().toString(Qt::ISODate)),
                u"Look at the clocks of both computers."_s};
    if (found({QSslError::InvalidPurpose}))
        return {u"shows a certificate of the wrong kind"_s,
                u"Managers show a host's certificate, programs a user's."_s};
    if (found({QSslError::NoPeerCertificate}))
        return {u"shows no certificate"_s, u"Show one: --pki DIR, or --cert FILE and --key FILE."_s};
    if (const QSslError *other = found({QSslError::HostNameMismatch}))
        return {u"shows a certificate for %1, not for %2"_s.arg(namesIn(other->certificate()).join(u", "_s), wanted),
                u"Call it by a name of its certificate, or have one made with this name (holdfastctl pki issue host "
                "NAME --names NAME,ADDRESS)."_s};
    if (errors.isEmpty())
        return {};
    return {u"shows a certificate that can't be accepted: %1"_s.arg(errors.first().errorString()),
            u"Have another one made (holdfastctl pki issue)."_s};
}

} // namespace holdfast
