// What this computer shares with others: the cluster engine, certificates, ports.
#include <support/doctor.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSslCertificate>

#include <sys/stat.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 managerTlsPort = 5495;
constexpr int soonDays = 30;

QString text(const std::string &from)
{
    return QString::fromStdString(from);
}

// Readable by others than its owner.
bool isOpen(const QString &path)
{
    struct stat found {
    };
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 && (found.st_mode & 077) != 0;
}

void examineCertificate(Examination &on, const QString &file, const QString &whose)
{
    const QList<QSslCertificate> all = QSslCertificate::fromData(on.here.read(file), QSsl::Pem);
    if (all.isEmpty())
        return on.bad(u"certificates"_s, u"there is no certificate of %1"_s.arg(whose), file,
                      u"Make it where the authority is, and copy it here: holdfastctl pki issue"_s);
    const QDateTime until = all.first().expiryDate();
    const qint64 days = QDateTime::currentDateTimeUtc().daysTo(until);
    const QString when = until.toUTC().date().toString(Qt::ISODate);
    const QString todo = u"Have another one made: holdfastctl pki issue (of the authority: pki init)"_s;
    if (until < QDateTime::currentDateTimeUtc())
        on.bad(u"certificates"_s, u"that of %1 expired on %2"_s.arg(whose, when), file, todo);
    else if (days < soonDays)
        on.warn(u"certificates"_s, u"that of %1 expires in %2 days, on %3"_s.arg(whose).arg(days).arg(when), file,
                todo);
    else
        on.ok(u"certificates"_s, u"that of %1 is valid until %2"_s.arg(whose, when), file);
}

} // namespace

void examineCorosync(Examination &on)
{
    if (!on.isCluster())
        return;
    const ProgramAnswer version = on.here.run({u"corosync"_s, u"-v"_s});
    static const QRegularExpression number(u"version '(\\d+)\\.([^']*)'"_s);
    const auto found = number.match(version.output);
    if (!version.ran)
        return on.bad(u"corosync"_s, u"Corosync is not installed, which joins the hosts of the site"_s, {},
                      u"apt-get install corosync"_s);
    if (!found.hasMatch() || found.captured(1).toInt() < 3)
        on.bad(u"corosync"_s, u"Corosync 3 or later is needed; this is %1"_s.arg(version.output.section(u'\n', 0, 0)),
               {}, u"Install a later one."_s);
    else
        on.ok(u"corosync"_s, u"Corosync %1.%2"_s.arg(found.captured(1), found.captured(2)));
    const QString file = u"/etc/corosync/corosync.conf"_s;
    const QByteArray configuration = on.here.read(file);
    const QString write = u"holdfastctl cluster init SITE writes it; copy it to every host."_s;
    if (configuration.isEmpty())
        return on.bad(u"corosync"_s, u"it is not configured"_s, file, write);
    for (const HostConfig &host : on.site->config.hosts) {
        static const QRegularExpression names(u"name:\\s*(\\S+)"_s);
        bool named = false;
        auto all = names.globalMatch(QString::fromUtf8(configuration));
        while (all.hasNext())
            named = all.next().captured(1) == text(host.name) || named;
        if (!named)
            on.bad(u"corosync"_s, u"its nodes lack the host %1"_s.arg(text(host.name)), file, write);
    }
    const QString key = u"/etc/corosync/authkey"_s;
    if (!on.here.exists(key))
        on.bad(u"corosync"_s, u"there is no key"_s, key, write);
    else if (isOpen(on.here.below(key)))
        on.bad(u"corosync"_s, u"others than root may read the key"_s, key, u"chmod 400 %1"_s.arg(key));
    const ProgramAnswer quorum = on.here.run({u"corosync-quorumtool"_s, u"-s"_s});
    static const QRegularExpression quorate(u"^Quorate:\\s+(\\w+)"_s, QRegularExpression::MultilineOption);
    const auto said = quorate.match(quorum.output);
    if (!quorum.ran || !said.hasMatch())
        on.bad(u"corosync"_s, u"it does not answer"_s, {},
               u"systemctl start corosync; journalctl -u corosync says why not."_s);
    else if (said.captured(1) != u"Yes")
        on.bad(u"corosync"_s, u"this host has no quorum: nothing paired becomes Active here"_s, {},
               u"corosync-cfgtool -s shows which links are down."_s);
    else
        on.ok(u"corosync"_s, u"it runs, with quorum"_s);
}

void examineCertificates(Examination &on)
{
    const QString pki = u"/etc/holdfast/pki"_s;
    if (!on.here.exists(pki + u"/ca.crt"_s) || !on.site || !isValid(on.self))
        return; // nobody else is served
    const QString host = text(on.site->nameOf(on.self));
    examineCertificate(on, pki + u"/ca.crt"_s, u"the authority"_s);
    examineCertificate(on, pki + u"/host-%1.crt"_s.arg(host), u"this host"_s);
    const QString key = pki + u"/host-%1.key"_s.arg(host);
    if (!on.here.exists(key))
        on.bad(u"certificates"_s, u"its private key isn't there"_s, key,
               u"Copy it beside the certificate, mode 0600."_s);
    for (const QString &each : {key, pki + u"/ca.key"_s}) {
        if (on.here.exists(each) && isOpen(on.here.below(each)))
            on.bad(u"certificates"_s, u"others may read a private key"_s, each, u"chmod 600 %1"_s.arg(each));
    }
    if (!on.here.exists(pki + u"/revoked"_s))
        on.warn(u"certificates"_s, u"there is no list of revoked certificates"_s, pki + u"/revoked"_s,
                u"Copy it from where the authority is."_s);
}

// Who runs has his ports; before, nobody else may.
void examinePorts(Examination &on)
{
    if (on.managerRuns)
        return;
    bool good = true;
    if (on.here.exists(u"/etc/holdfast/pki/ca.crt"_s) && !on.here.isFree(managerTlsPort, false)) {
        on.bad(u"ports"_s, u"TCP port %1 is in use by another program"_s.arg(managerTlsPort), {},
               u"ss -ltnp shows whose it is; or give holdfastd --listen another one."_s);
        good = false;
    }
    if (good)
        on.ok(u"ports"_s, u"the manager's ports are free"_s);
}

} // namespace holdfast
