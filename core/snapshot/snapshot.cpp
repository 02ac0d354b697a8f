#include <snapshot/snapshot.h>

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView format{"holdfast-snapshot"};
constexpr qint64 mostBytes = 256LL * 1024 * 1024; // no site is larger; what is, is another file

Error noSnapshot(const std::string &why)
{
    return {"this is no snapshot: " + why, {}, "give a file that \"holdfastctl snapshot save\" or the console wrote"};
}

Error fileError(const QFileDevice &file, const char *todo)
{
    return {file.errorString().toStdString(), file.fileName().toStdString(), todo};
}

} // namespace

Snapshot takeSnapshot(const QJsonObject &state, const QJsonObject &config, const QString &by)
{
    return {QDateTime::currentDateTimeUtc(), by, QStringLiteral(HOLDFAST_VERSION), siteStatusFromJson(state), config};
}

QByteArray toText(const Snapshot &snapshot)
{
    const QJsonObject json{{u"format"_s, QString(format)},
                           {u"version"_s, Snapshot::version},
                           {u"taken"_s, snapshot.taken.toUTC().toString(Qt::ISODateWithMs)},
                           {u"by"_s, snapshot.by},
                           {u"program"_s, snapshot.program},
                           {u"state"_s, toJson(snapshot.state)},
                           {u"config"_s, snapshot.config}};
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

Expected<Snapshot> snapshotFromText(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject())
        return noSnapshot(text.isEmpty() ? "it is empty"
                                         : "it is not whole JSON (" + error.errorString().toStdString() + ')');
    const QJsonObject json = document.object();
    if (json["format"_L1].toString() != format)
        return noSnapshot("it has no format \"" + std::string(format.data()) + '"');
    const int version = json["version"_L1].toInt();
    if (version != Snapshot::version)
        return Error{"this snapshot has version " + std::to_string(version) + ", this program reads version "
                         + std::to_string(Snapshot::version),
                     {},
                     "compare it with the program that wrote it, holdfast "
                         + json["program"_L1].toString().toStdString()};
    Snapshot out;
    out.taken = QDateTime::fromString(json["taken"_L1].toString(), Qt::ISODateWithMs);
    out.by = json["by"_L1].toString();
    out.program = json["program"_L1].toString();
    out.state = siteStatusFromJson(json["state"_L1].toObject());
    out.config = json["config"_L1].toObject();
    if (out.state.site.isEmpty() || !out.taken.isValid())
        return noSnapshot("it doesn't say of which site and when");
    return out;
}

Outcome saveSnapshot(const QString &name, const Snapshot &snapshot)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return fileError(file, "check the path and its rights");
    file.write(toText(snapshot));
    if (!file.commit())
        return fileError(file, "check the space on its disk");
    return done();
}

Expected<Snapshot> loadSnapshot(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(file, "check the path and its rights");
    if (file.size() > mostBytes)
        return noSnapshot("it is too large");
    auto snapshot = snapshotFromText(file.readAll());
    if (snapshot)
        return snapshot;
    Error error = snapshot.error();
    error.where = name.toStdString();
    return error;
}

Outcome sameSite(const Snapshot &then, const Snapshot &now)
{
    if (then.state.site == now.state.site)
        return done();
    return Error{"the snapshot is of the site \"" + then.state.site.toStdString() + "\", this is \""
                     + now.state.site.toStdString() + '"',
                 {},
                 "compare it with a manager of its own site"};
}

} // namespace holdfast
