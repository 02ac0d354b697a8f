#include "image.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

const QString sources = QStringLiteral(HOLDFAST_SOURCE_DIR "/tests/machines/");
const QStringList programs{u"holdfastd"_s, u"holdfastctl"_s, u"holdfast-workload"_s};

Error failure(const QString &what, const QString &where)
{
    return {what.toStdString(), where.toStdString(), {}};
}

// @return what it printed, or an Error with what it complained.
Expected<QByteArray> outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failure(QString::fromLocal8Bit(process.readAllStandardError()) + process.errorString(), program);
    return process.readAllStandardOutput();
}

Outcome copy(const QString &from, const QString &to)
{
    QFile source(from);
    if (source.copy(to) && QFile::setPermissions(to, QFile::permissions(to) | QFile::ExeOwner))
        return done();
    return failure(u"can't be copied: "_s + source.errorString(), from);
}

// ldd's lines are "NAME => PATH (ADDRESS)", or "PATH (ADDRESS)" for the loader.
Expected<QStringList> librariesOf(const QString &program)
{
    const auto lines = outputOf(u"ldd"_s, {program});
    if (!lines)
        return lines.error();
    QStringList libraries;
    for (const QByteArray &line : lines->split('\n')) {
        const QString path = QString::fromLocal8Bit(line).section(u"=>"_s, -1).trimmed().section(u' ', 0, 0);
        if (path.startsWith(u'/'))
            libraries << path;
    }
    return libraries;
}

Outcome addPrograms(const QDir &root)
{
    QSet<QString> there;
    for (const QString &name : programs) {
        const QString program = QStringLiteral(HOLDFAST_BIN_DIR "/") + name;
        // Symbols are of no use in there, and most of the bytes.
        if (const auto stripped = outputOf(u"strip"_s, {u"-o"_s, root.filePath(u"bin/"_s + name), program}); !stripped)
            return stripped.error();
        const auto libraries = librariesOf(program);
        if (!libraries)
            return libraries.error();
        for (const QString &library : *libraries) {
            if (there.contains(library))
                continue;
            there.insert(library);
            const bool isLoader = QFileInfo(library).fileName().startsWith(u"ld-"_s);
            const QString to = (isLoader ? u"lib64/"_s : u"lib/x86_64-linux-gnu/"_s) + QFileInfo(library).fileName();
            if (const auto outcome = copy(library, root.filePath(to)); !outcome)
                return outcome;
        }
    }
    return done();
}

Outcome addSites(const QDir &root, const QStringList &machines)
{
    QFile from(sources + u"site.toml.in"_s);
    if (!from.open(QIODevice::ReadOnly))
        return failure(from.errorString(), from.fileName());
    const QByteArray text = from.readAll();
    for (qsizetype i = 0; i < machines.size(); ++i) {
        QByteArray site = text;
        site.replace("@NAME@", machines[i].toUtf8()).replace("@OUTLET@", QByteArray::number(i + 1));
        QFile to(root.filePath(u"etc/holdfast/"_s + machines[i] + u".toml"_s));
        if (!to.open(QIODevice::WriteOnly) || to.write(site) != site.size())
            return failure(to.errorString(), to.fileName());
    }
    return done();
}

Outcome format(const QString &file, const QStringList &options, const QString &size)
{
    QStringList arguments{u"-q"_s, u"-t"_s, u"ext4"_s};
    arguments << options << file << size;
    const auto made = outputOf(u"mke2fs"_s, arguments);
    return made ? done() : Outcome(made.error());
}

} // namespace

QString testKernel()
{
    if (const QString own = qEnvironmentVariable("HOLDFAST_KERNEL"); !own.isEmpty())
        return own;
    for (const QString &folder : {QStringLiteral(HOLDFAST_BIN_DIR "/../kernel"), u"/boot"_s}) {
        const QStringList found = QDir(folder).entryList({u"vmlinuz-*-cloud-amd64"_s}, QDir::Files);
        if (!found.isEmpty())
            return folder + u'/' + found.last();
    }
    return {};
}

QString missingForMachines()
{
    for (const auto &[program, package] : {std::pair(u"qemu-system-x86_64"_s, u"qemu-system-x86"_s),
                                           {u"busybox"_s, u"busybox-static"_s},
                                           {u"mke2fs"_s, u"e2fsprogs"_s},
                                           {u"strip"_s, u"binutils"_s}}) {
        const QStringList sbin{u"/usr/sbin"_s, u"/sbin"_s};
        if (QStandardPaths::findExecutable(program).isEmpty()
            && QStandardPaths::findExecutable(program, sbin).isEmpty())
            return u"there is no %1 (package %2)"_s.arg(program, package);
    }
    if (testKernel().isEmpty())
        return u"there is no kernel for a machine: tests/machines/kernel fetches one"_s;
    return {};
}

Outcome makeRootImage(const QString &file, const QStringList &machines)
{
    const QTemporaryDir directory;
    const QDir root(directory.path());
    for (const QString &folder : {u"bin"_s, u"dev"_s, u"etc/holdfast"_s, u"lib/x86_64-linux-gnu"_s, u"lib64"_s,
                                  u"proc"_s, u"run"_s, u"sys"_s, u"tmp"_s, u"var/lib/holdfast"_s})
        root.mkpath(folder);
    const QString busybox = QStandardPaths::findExecutable(u"busybox"_s);
    if (const auto outcome = copy(busybox, root.filePath(u"bin/busybox"_s)); !outcome)
        return outcome;
    const auto commands = outputOf(busybox, {u"--list"_s});
    if (!commands)
        return commands.error();
    for (const QByteArray &command : commands->split('\n'))
        QFile::link(u"busybox"_s, root.filePath(u"bin/"_s + QString::fromLatin1(command)));
    if (const auto outcome = copy(sources + u"init"_s, root.filePath(u"init"_s)); !outcome)
        return outcome;
    if (const auto outcome = addPrograms(root); !outcome)
        return outcome;
    if (const auto outcome = addSites(root, machines); !outcome)
        return outcome;
    return format(file, {u"-d"_s, directory.path()}, u"160M"_s);
}

Outcome makeDataImage(const QString &file)
{
    return format(file, {}, u"64M"_s);
}

} // namespace holdfast
