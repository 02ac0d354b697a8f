#include "authority.h"

#include <api/credentials.h>
#include <api/revocations.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QLockFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTemporaryDir>

#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace holdfast::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDays = 36500;
constexpr qint64 secondsADay = 86400;
constexpr qint64 spareSeconds = 60; // until openssl has looked at the clock
constexpr int patience = 60000; // a key may have to wait for the system's chance

const QStringList newKey{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-sha256"_s};

Error failed(const QString &path, const QString &what, const char *todo = "Check its folder's owner and mode.")
{
    return {what.toStdString(), path.toStdString(), todo};
}

Outcome openssl(const QString &directory, const QStringList &arguments)
{
    QProcess program;
    program.setWorkingDirectory(directory);
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.setChildProcessModifier([] { ::umask(S_IRWXG | S_IRWXO); });
    program.start(u"openssl"_s, arguments, QIODevice::ReadOnly);
    if (!program.waitForStarted(patience))
        return Error{"the program openssl, which makes the certificates, is not here", {},
                     "Install it: apt install openssl"};
    if (!program.waitForFinished(patience) || program.exitStatus() != QProcess::NormalExit || program.exitCode() != 0)
        return Error{"openssl " + arguments.first().toStdString() + " has failed: "
                         + program.readAll().simplified().toStdString(),
                     {}, "Look whether `openssl version` says 3.0 or newer."};
    return done();
}

Outcome writeNew(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(content) != content.size() || !file.flush())
        return failed(path, file.errorString());
    return done();
}

// The whole list is written anew and put in its place: who reads it sees the old one or the new one.
Outcome appendLine(const QString &path, const QString &line)
{
    QFile old(path);
    QByteArray content;
    if (old.exists()) {
        if (!old.open(QIODevice::ReadOnly))
            return failed(path, old.errorString());
        content = old.readAll();
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(path, file.errorString());
    file.write(content + line.toUtf8() + '\n');
    if (!file.commit())
        return failed(path, file.errorString());
    return done();
}

// link() fails where there is something: unlike rename(), it can't overwrite.
Outcome putInPlace(const QString &from, const QString &to, mode_t mode)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::chmod(source.constData(), mode) != 0 || ::link(source.constData(), target.constData()) != 0)
        return failed(to, errno == EEXIST ? u"this file is there already, and is not overwritten"_s
                                          : QString::fromLocal8Bit(std::strerror(errno)));
    return done();
}

// Both or none.
Outcome putPair(const QTemporaryDir &made, const QString &target)
{
    if (auto key = putInPlace(made.filePath(u"key"_s), target + u".key"_s, S_IRUSR | S_IWUSR); !key)
        return key;
    auto certificate = putInPlace(made.filePath(u"crt"_s), target + u".crt"_s, S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH);
    if (!certificate)
        QFile::remove(target + u".key"_s);
    return certificate;
}

QString randomSerial()
{
    quint64 words[2];
    QRandomGenerator::system()->fillRange(words);
    words[0] = (words[0] & 0x3fff'ffff'ffff'ffff) | 0x4000'0000'0000'0000; // positive, and all of one length
    return u"%1%2"_s.arg(words[0], 16, 16, QChar(u'0')).arg(words[1], 16, 16, QChar(u'0'));
}

QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
}

bool isName(const QString &text)
{
    static const QRegularExpression form(u"^[A-Za-z0-9]([A-Za-z0-9._-]{0,62})\\z"_s); // $ would take a newline more
    return form.match(text).hasMatch();
}

// What goes into a configuration of openssl must be a name and nothing else.
Expected<QString> alternativeNames(const QStringList &names)
{
    QStringList parts;
    for (const QString &name : names) {
        if (const QHostAddress address(name); !address.isNull() && address.scopeId().isEmpty())
            parts.append(u"IP:"_s + address.toString());
        else if (isName(name))
            parts.append(u"DNS:"_s + name);
        else
            return Error{"\"" + name.toStdString() + "\" is no host's name and no address", {},
                         "for example --names alpha.example.org,192.0.2.7"};
    }
    return parts.join(u',');
}

Outcome checkDays(int days)
{
    if (days >= 1 && days <= mostDays)
        return done();
    return Error{"a certificate is valid for 1 to " + std::to_string(mostDays) + " days", {}, "give --days N"};
}

} // namespace

QString Authority::path(const QString &file) const
{
    return QDir(m_directory).filePath(file);
}

Outcome Authority::mustExist() const
{
    if (QFileInfo::exists(path(u"ca.crt"_s)) && QFileInfo::exists(path(u"ca.key"_s)))
        return done();
    return failed(m_directory, u"there is no certificate authority"_s,
                  "Make it (holdfastctl pki init), or work on the host where it is: ca.key never leaves that one.");
}

Outcome Authority::create(const QString &site, int days) const
{
    if (!isName(site))
        return Error{"a site's name has letters, digits, '.', '_' and '-', not \"" + site.toStdString() + "\"", {}, {}};
    if (auto inRange = checkDays(days); !inRange)
        return inRange;
    if (!QDir().mkpath(m_directory))
        return failed(m_directory, u"the folder can't be made"_s);
    QLockFile lock(path(u".lock"_s));
    if (!lock.lock())
        return failed(m_directory, u"the folder can't be written to"_s);
    for (const QString &file : {u"ca.crt"_s, u"ca.key"_s, u"issued"_s, u"revoked"_s}) {
        if (QFileInfo::exists(path(file)))
            return failed(path(file), u"this file is there already, and is not overwritten"_s,
                          "Use another --directory, or move the old one away: nothing that it made is valid then.");
    }
    const QTemporaryDir made(path(u".new-XXXXXX"_s));
    if (auto written = writeNew(made.filePath(u"conf"_s),
                                u"[req]\nprompt=no\nutf8=yes\ndistinguished_name=dn\nx509_extensions=ext\n"
                                "[dn]\nO=Holdfast\nCN=%1 authority\n"
                                "[ext]\nbasicConstraints=critical,CA:TRUE,pathlen:0\n"
                                "keyUsage=critical,keyCertSign,cRLSign\n"
                                "subjectKeyIdentifier=hash\n"_s.arg(site).toUtf8());
        !written)
        return written;
    const QStringList arguments = QStringList{u"req"_s, u"-x509"_s, u"-config"_s, u"conf"_s} + newKey
        + QStringList{u"-set_serial"_s, u"0x"_s + randomSerial(), u"-days"_s, QString::number(days), u"-keyout"_s,
                      u"key"_s, u"-out"_s, u"crt"_s};
    if (auto ran = openssl(made.path(), arguments); !ran)
        return ran;
    if (auto placed = putPair(made, path(u"ca"_s)); !placed)
        return placed;
    if (auto list = writeNew(path(u"issued"_s), "# serial kind name role valid-until\n"); !list)
        return list;
    return writeNew(path(u"revoked"_s), "# serial time name reason; managers read this again when it changes\n");
}

Expected<QStringList> Authority::issue(const Wanted &wanted) const
{
    if (auto there = mustExist(); !there)
        return there.error();
    const bool goodName = isName(wanted.name.section(u'@', 0, 0))
        && (wanted.forHost ? !wanted.name.contains(u'@')
                           : wanted.name.count(u'@') == 0 || isName(wanted.name.section(u'@', 1)));
    if (!goodName)
        return Error{"\"" + wanted.name.toStdString() + "\" can't be the name in a certificate", {},
                     "letters, digits, '.', '_' and '-'; a user may have @HOST behind the name"};
    if (auto inRange = checkDays(wanted.days); !inRange)
        return inRange.error();
    const auto names = alternativeNames(wanted.names.isEmpty() ? QStringList{wanted.name} : wanted.names);
    if (wanted.forHost && !names)
        return names.error();
    QLockFile lock(path(u".lock"_s));
    if (!lock.lock())
        return failed(m_directory, u"the folder can't be written to"_s);
    const QString target = path((wanted.forHost ? u"host-"_s : u"user-"_s) + wanted.name);
    for (const QString &file : {target + u".crt"_s, target + u".key"_s}) {
        if (QFileInfo::exists(file))
            return failed(file, u"this file is there already, and is not overwritten"_s,
                          "Revoke that certificate (holdfastctl pki revoke), or move both of its files away.");
    }
    QFile authority(path(u"ca.crt"_s));
    if (!authority.open(QIODevice::ReadOnly))
        return failed(authority.fileName(), authority.errorString());
    // Nothing outlives the authority that vouches for it.
    const QDateTime end = QSslCertificate(authority.readAll()).expiryDate();
    const qint64 left = (QDateTime::currentDateTimeUtc().secsTo(end) - spareSeconds) / secondsADay;
    if (left < 1)
        return failed(authority.fileName(), u"the authority itself has expired"_s,
                      "Make another one in another folder (holdfastctl pki init), and all certificates anew.");
    const QString serial = randomSerial();
    const QTemporaryDir made(path(u".new-XXXXXX"_s));
    const QString unit = wanted.forHost ? u"host"_s : name(wanted.role);
    const QString subject =
        u"[req]\nprompt=no\nutf8=yes\ndistinguished_name=dn\n[dn]\nO=Holdfast\nOU=%1\nCN=%2\n"_s.arg(unit, wanted.name);
    const QString extensions =
        u"[ext]\nbasicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=%1\n"
        "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n%2"_s.arg(
            wanted.forHost ? u"serverAuth"_s : u"clientAuth"_s,
            wanted.forHost ? u"subjectAltName=%1\n"_s.arg(*names) : QString());
    if (auto written = writeNew(made.filePath(u"conf"_s), (subject + extensions).toUtf8()); !written)
        return written.error();
    const QStringList request = QStringList{u"req"_s, u"-new"_s, u"-config"_s, u"conf"_s} + newKey
        + QStringList{u"-keyout"_s, u"key"_s, u"-out"_s, u"csr"_s};
    const QStringList sign{u"x509"_s, u"-req"_s, u"-in"_s, u"csr"_s, u"-sha256"_s, u"-CA"_s,
                           QFileInfo(path(u"ca.crt"_s)).absoluteFilePath(), u"-CAkey"_s,
                           QFileInfo(path(u"ca.key"_s)).absoluteFilePath(), u"-set_serial"_s, u"0x"_s + serial,
                           u"-days"_s, QString::number(std::min<qint64>(wanted.days, left)), u"-extfile"_s, u"conf"_s,
                           u"-extensions"_s, u"ext"_s, u"-out"_s, u"crt"_s};
    for (const QStringList &arguments : {request, sign}) {
        if (auto ran = openssl(made.path(), arguments); !ran)
            return ran.error();
    }
    QFile certificate(made.filePath(u"crt"_s));
    if (!certificate.open(QIODevice::ReadOnly))
        return failed(certificate.fileName(), certificate.errorString());
    const QString until = QSslCertificate(certificate.readAll()).expiryDate().toUTC().toString(Qt::ISODate);
    // Noted first: what isn't in the list could not be revoked by name.
    const QStringList line{serial, wanted.forHost ? u"host"_s : u"user"_s, wanted.name,
                           wanted.forHost ? u"-"_s : name(wanted.role), until};
    if (auto noted = appendLine(path(u"issued"_s), line.join(u' ')); !noted)
        return noted.error();
    if (auto placed = putPair(made, target); !placed)
        return placed.error();
    return QStringList{target + u".crt"_s, target + u".key"_s};
}

Expected<std::vector<Issued>> Authority::list() const
{
    if (auto there = mustExist(); !there)
        return there.error();
    QFile file(path(u"issued"_s));
    if (!file.open(QIODevice::ReadOnly))
        return failed(file.fileName(), file.errorString());
    Revocations revoked(path(u"revoked"_s));
    revoked.refresh();
    std::vector<Issued> all;
    while (!file.atEnd()) {
        const QStringList words = QString::fromUtf8(file.readLine()).simplified().split(u' ');
        if (words.size() == 5 && words.first() != u"#"_s)
            all.push_back({words[0], words[1], words[2], words[3], words[4], revoked.since(words[0])});
    }
    return all;
}

Expected<std::vector<Issued>> Authority::revoke(const QString &nameOrSerial, const QString &reason) const
{
    if (auto there = mustExist(); !there)
        return there.error();
    QLockFile lock(path(u".lock"_s));
    if (!lock.lock())
        return failed(m_directory, u"the folder can't be written to"_s);
    const auto all = list();
    if (!all)
        return all.error();
    std::vector<Issued> done;
    for (const Issued &each : *all) {
        const bool named = each.name == nameOrSerial || each.serial == nameOrSerial.toLower()
            || each.kind + u'-' + each.name == nameOrSerial;
        if (!named || !each.revoked.isEmpty())
            continue;
        const QStringList line{each.serial, now(), each.name, reason.simplified()};
        if (auto written = appendLine(path(u"revoked"_s), line.join(u' ').trimmed()); !written)
            return written.error();
        // Aside, so that another one of this name can be made; never away.
        for (const QString &ending : {u".crt"_s, u".key"_s}) {
            const QString file = each.kind + u'-' + each.name + ending;
            if (QFileInfo::exists(path(file)))
                QFile::rename(path(file), path(u"revoked-%1-%2"_s.arg(each.serial, file)));
        }
        done.push_back(each);
    }
    if (done.empty())
        return failed(path(u"issued"_s),
                      u"no valid certificate has the name or serial \"%1\""_s.arg(nameOrSerial),
                      "See holdfastctl pki list.");
    return done;
}

} // namespace holdfast::ctl
