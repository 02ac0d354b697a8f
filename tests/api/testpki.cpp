#include "testpki.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

TestPki::Result run(const QString &program, const QStringList &words, const QString &directory)
{
    QProcess process;
    process.setWorkingDirectory(directory);
    process.start(program, words);
    process.waitForFinished();
    TestPki::Result result{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                           QString::fromUtf8(process.readAllStandardOutput()),
                           QString::fromUtf8(process.readAllStandardError())};
    return result;
}

void must(const TestPki::Result &result)
{
    if (result.status != 0)
        qFatal("certificates can't be made: %s", qPrintable(result.err));
}

} // namespace

TestPki::TestPki()
{
    must(pki({u"init"_s, u"test"_s}));
    must(pki({u"issue"_s, u"host"_s, u"one"_s, u"--names"_s, u"localhost,127.0.0.1"_s}));
    must(pki({u"issue"_s, u"user"_s, u"anna"_s, u"--role"_s, u"administrator"_s}));
    must(pki({u"issue"_s, u"user"_s, u"olga"_s, u"--role"_s, u"operator"_s}));
    must(pki({u"issue"_s, u"user"_s, u"vera"_s, u"--role"_s, u"viewer"_s}));
}

TlsFiles TestPki::host(const QString &name) const
{
    return hostFiles(directory(), name);
}

TlsFiles TestPki::user(const QString &name) const
{
    TlsFiles files = filesIn(directory());
    files.certificate = m_directory.filePath(u"user-%1.crt"_s.arg(name));
    files.key = m_directory.filePath(u"user-%1.key"_s.arg(name));
    return files;
}

TestPki::Result TestPki::pki(const QStringList &words) const
{
    return run(QStringLiteral(HOLDFAST_BIN_DIR "/holdfastctl"),
               QStringList{u"pki"_s} + words + QStringList{u"--directory"_s, directory()}, directory());
}

void TestPki::odd(const QString &file, const QString &subject, const QString &usage, int days) const
{
    QFile extensions(m_directory.filePath(u"ext"_s));
    if (!extensions.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(extensions.errorString()));
    extensions.write("basicConstraints=CA:FALSE\nsubjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage="
                     + usage.toLatin1() + '\n');
    extensions.close();
    must(run(u"openssl"_s,
             {u"req"_s, u"-new"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
              u"-subj"_s, subject, u"-keyout"_s, file + u".key"_s, u"-out"_s, u"csr"_s},
             directory()));
    must(run(u"openssl"_s,
             {u"x509"_s, u"-req"_s, u"-in"_s, u"csr"_s, u"-CA"_s, u"ca.crt"_s, u"-CAkey"_s, u"ca.key"_s,
              u"-set_serial"_s, u"0x77"_s, u"-days"_s, QString::number(days), u"-extfile"_s, u"ext"_s, u"-out"_s,
              file + u".crt"_s},
             directory()));
}

} // namespace holdfast
