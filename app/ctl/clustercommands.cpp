// cluster init, cluster update, cluster check: what several computers need to become one site.
#include "commands.h"

#include <config/clusterfiles.h>
#include <config/sitereader.h>

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QSaveFile>

#include <array>
#include <cstdio>
#include <unistd.h>

namespace holdfast::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t keyWords = 64; // 256 bytes, as corosync-keygen makes them

struct NewFile {
    QString path;
    QByteArray content;
    QFile::Permissions permissions;
};

QByteArray newKey()
{
    std::array<quint32, keyWords> words;
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return {reinterpret_cast<const char *>(words.data()), sizeof words};
}

// What is there stays, unless somebody says otherwise.
bool mayReplace(const QString &path, const Invocation &invocation)
{
    if (!QFileInfo::exists(path) || invocation.has("--yes"))
        return true;
    if (::isatty(STDIN_FILENO) == 0)
        return false;
    std::fprintf(stderr, "%s is there already. Replace it? [y/N] ", qPrintable(path));
    const int answer = std::getchar();
    for (int rest = answer; rest != '\n' && rest != EOF;)
        rest = std::getchar();
    return answer == 'y' || answer == 'Y';
}

// Never readable for others, not even for a moment: the permissions come before the content.
bool write(Session &session, const NewFile &file)
{
    QDir().mkpath(QFileInfo(file.path).path());
    QSaveFile saved(file.path);
    if (saved.open(QIODevice::WriteOnly) && saved.setPermissions(file.permissions) && saved.write(file.content) >= 0
        && saved.commit())
        return true;
    session.fail(Error{saved.errorString().toStdString(), file.path.toStdString(),
                       "run this as root, or give --directory a directory of your own"});
    return false;
}

// Everything that is wrong at once; status 1 then.
void check(Session &session, const SiteConfig &site, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return session.fail(Error{file.errorString().toStdString(), path.toStdString(),
                                  "`holdfastctl cluster init` writes it"});
    const std::vector<Error> troubles = corosyncTroubles(site, file.readAll().toStdString());
    QJsonArray findings;
    for (const Error &trouble : troubles) {
        findings.append(QJsonObject{{u"key"_s, QString::fromStdString(trouble.where)},
                                    {u"message"_s, QString::fromStdString(trouble.what)},
                                    {u"todo"_s, QString::fromStdString(trouble.todo)}});
        if (!session.json())
            session.complain(path + u": "_s + QString::fromStdString(trouble.message()));
    }
    if (session.json())
        session.print(QJsonObject{{u"ok"_s, troubles.empty()}, {u"findings"_s, findings}});
    else if (troubles.empty())
        session.print(u"%1 is in order for site %2."_s.arg(path, QString::fromStdString(site.name)));
    session.finish(troubles.empty() ? Exit::Done : Exit::Refused);
}

// Hosts have come or gone: the key stays, and so do the numbers of the nodes that run.
void update(Session &session, const SiteConfig &site, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return session.fail(Error{file.errorString().toStdString(), path.toStdString(),
                                  "`holdfastctl cluster init` writes the first one"});
    const auto configuration = corosyncConfiguration(site, file.readAll().toStdString());
    if (!configuration)
        return session.fail(configuration.error());
    file.close();
    constexpr auto readable = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    if (!write(session, {path, QByteArray::fromStdString(*configuration), readable}))
        return;
    if (session.json())
        session.print(QJsonObject{{u"written"_s, QJsonArray{path}}});
    else
        session.print(u"Written: %1.\nCopy it to every host, to new ones with authkey. Then, on one that runs: "
                      "corosync-cfgtool -R; on new ones: systemctl enable --now corosync holdfastd"_s.arg(path));
    session.finish();
}

} // namespace

void cluster(Session &session, const Invocation &invocation)
{
    const QString verb = invocation.operands[0];
    if (verb != u"init"_s && verb != u"update"_s && verb != u"check"_s)
        return session.wrongUsage(u"Usage: holdfastctl cluster init|update|check SITE [--directory DIR]."_s);
    const QString siteFile = QFileInfo(invocation.operands[1]).absoluteFilePath();
    const SiteReading reading = readSite(QFile::encodeName(siteFile).toStdString());
    if (!reading.ok())
        return session.fail(Error{"the site file has errors", siteFile.toStdString(),
                                  "`holdfastctl check` says which; correct them first"});
    const QString own = invocation.value("--directory");
    const QString engine = own.isEmpty() ? u"/etc/corosync"_s : own;
    if (verb == u"check"_s)
        return check(session, *reading.config, engine + u"/corosync.conf"_s);
    if (verb == u"update"_s)
        return update(session, *reading.config, engine + u"/corosync.conf"_s);
    auto configuration = corosyncConfiguration(*reading.config);
    if (!configuration)
        return session.fail(configuration.error());
    const QString units = own.isEmpty() ? u"/etc/systemd/system"_s : own;
    constexpr auto readable = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    const NewFile files[] = {
        {engine + u"/corosync.conf"_s, QByteArray::fromStdString(*configuration), readable},
        {engine + u"/authkey"_s, newKey(), QFile::ReadOwner},
        {units + u"/holdfastd.service.d/corosync.conf"_s, QByteArray::fromStdString(managerDropIn()), readable},
    };
    // All or nothing: a new key beside an old configuration is no help.
    for (const NewFile &file : files) {
        if (!mayReplace(file.path, invocation))
            return session.fail(Error{"it is there already, and nothing has been written", file.path.toStdString(),
                                      "move it away, or say --yes to replace it"});
    }
    QStringList written;
    for (const NewFile &file : files) {
        if (!write(session, file))
            return;
        written.append(file.path);
    }
    if (session.json()) {
        session.print(QJsonObject{{u"written"_s, QJsonArray::fromStringList(written)}});
    } else {
        session.print(u"Written: %1.\nThey belong into /etc/corosync and /etc/systemd/system of every host, the same "
                      "on all, authkey readable for root only; %2 is /etc/holdfast/site.toml there. Then, on each: "
                      "systemctl daemon-reload && systemctl enable --now corosync holdfastd"_s
                          .arg(written.join(u", "_s), siteFile));
    }
    session.finish();
}

} // namespace holdfast::ctl
