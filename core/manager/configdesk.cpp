#include <manager/configdesk.h>

#include <engine/statecodec.h>
#include <journal/walltime.h>

#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

QString text(std::string_view from)
{
    return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size()));
}

std::string findingsText(const std::vector<Diagnostic> &diagnostics)
{
    std::string out;
    for (const Diagnostic &diagnostic : diagnostics)
        out += (out.empty() ? "" : "\n") + holdfast::text(diagnostic);
    return out;
}

QJsonObject jsonOf(const Setting &setting)
{
    QString where = setting.file.empty() ? QString() : text(setting.file);
    if (!where.isEmpty() && setting.line > 0)
        where += u':' + QString::number(setting.line);
    return {{u"key"_s, text(setting.key)},
            {u"value"_s, text(setting.value)},
            {u"origin"_s, text(name(setting.level))},
            {u"where"_s, where},
            {u"built_in"_s, text(setting.builtIn)},
            {u"inherited"_s, setting.inherited},
            {u"policy"_s, setting.policy},
            {u"allowed"_s, text(setting.allowed)},
            {u"about"_s, text(setting.about)}};
}

QJsonObject jsonOf(const DropInRecord &record)
{
    QJsonArray changes;
    for (const Change &change : record.changes)
        changes.append(QJsonObject{{u"key"_s, text(change.key)}, {u"value"_s, text(change.value)}});
    return {{u"file"_s, text(record.name)}, {u"by"_s, text(record.who)},
            {u"when"_s, text(record.when)}, {u"why"_s, text(record.why)},
            {u"written"_s, record.written}, {u"rolled_back"_s, record.rolledBack},
            {u"changes"_s, changes}};
}

bool isThere(const std::string &path, const std::string &content)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) && file.readAll().toStdString() == content;
}

Expected<SiteConfig> configOf(SiteReading reading)
{
    if (reading.ok())
        return std::move(*reading.config);
    return Error{"the configuration has errors: " + findingsText(reading.diagnostics), "",
                 "correct the files"};
}

} // namespace

QJsonObject ConfigDesk::show() const
{
    const SiteReading reading = readSite(m_siteFile);
    QJsonArray keys, dropIns;
    for (const Setting &setting : settings(reading))
        keys.append(jsonOf(setting));
    if (const auto history = dropInHistory(m_siteFile)) {
        for (const DropInRecord &record : *history)
            dropIns.append(jsonOf(record));
    }
    return {{u"file"_s, text(m_siteFile)},
            {u"keys"_s, keys},
            {u"dropins"_s, dropIns},
            {u"hash"_s, reading.ok() ? text(configHash(*reading.config)) : QString()}};
}

QJsonObject ConfigDesk::check() const
{
    const SiteReading reading = readSite(m_siteFile);
    QJsonArray findings;
    for (const Diagnostic &diagnostic : reading.diagnostics)
        findings.append(text(holdfast::text(diagnostic)));
    return {{u"ok"_s, reading.ok()}, {u"findings"_s, findings}};
}

DropInPlan ConfigDesk::planChange(const std::vector<Change> &changes, const QString &who,
                                  const QString &why) const
{
    return holdfast::planChange(
        m_siteFile,
        {changes, who.toStdString(), wallText(wallNow()).toStdString(), why.toStdString(), {}});
}

DropInPlan ConfigDesk::planRollBack(const QString &name) const
{
    return holdfast::planRollBack(m_siteFile, name.toStdString());
}

Expected<ConfigChanged> ConfigDesk::order(const DropInPlan &plan, const QString &who,
                                          const QString &why)
{
    if (!plan.accepted())
        return Error{findingsText(plan.refusals), "", "correct the values"};
    if (plan.changes.empty())
        return Error{"this would change nothing", "", ""};
    if (plan.needsRestart)
        return Error{
            "this changes the site's independent computers: only managers that start take that in",
            "",
            "write it into the site file or a drop-in on every host, then start the managers "
            "again"};
    ConfigChanged change;
    change.config = {plan.name, configHash(*plan.after.config), why.toStdString()};
    change.by = who.toStdString();
    change.text = plan.text;
    if (plan.restructures)
        change.site = encode(*plan.after.config);
    return change;
}

Expected<SiteConfig> ConfigDesk::enactDropIn(const std::string &name, const std::string &content,
                                             std::optional<Error> &notKept) const
{
    if (isThere(dropInFolder(m_siteFile) + '/' + name, content))
        return configOf(readSite(m_siteFile));
    DropInPlan plan = planDropIn(m_siteFile, name, content);
    if (!plan.accepted())
        return Error{findingsText(plan.refusals), m_siteFile,
                     "compare this host's site file with the others'"};
    if (auto written = writeDropIn(m_siteFile, name, content); !written)
        notKept = written.error();
    return configOf(std::move(plan.after));
}

Expected<SiteConfig> ConfigDesk::enactRollBack(const std::string &name,
                                               std::optional<Error> &notKept) const
{
    if (!QFile::exists(QString::fromStdString(dropInFolder(m_siteFile) + '/' + name)))
        return configOf(readSite(m_siteFile));
    DropInPlan plan = holdfast::planRollBack(m_siteFile, name);
    if (!plan.accepted())
        return Error{findingsText(plan.refusals), m_siteFile,
                     "compare this host's site file with the others'"};
    if (auto rolledBack = rollBack(m_siteFile, name); !rolledBack)
        notKept = rolledBack.error();
    return configOf(std::move(plan.after));
}

ConfigDesk::Enacted ConfigDesk::enact(const ConfigChanged &change, const Site &before,
                                      std::shared_ptr<const Site> restructured) const
{
    Enacted out;
    auto config = change.text.empty() ? enactRollBack(change.config.dropIn, out.error)
                                      : enactDropIn(change.config.dropIn, change.text, out.error);
    const bool given = restructured != nullptr;
    out.site = std::move(restructured);
    if (!config) {
        out.error = config.error();
    } else if (given) {
        if (configHash(*config) != change.config.hash)
            out.error = Error{"this host's files differ from the others': it goes by theirs until "
                              "its manager starts again",
                              m_siteFile, "copy the site file and drop-ins of another host"};
    } else if (!sameStructure(before.config, *config)) {
        out.error = Error{"the change would alter the site's structure on this host", m_siteFile,
                          "compare this host's site file with the others'"};
    } else {
        if (configHash(*config) != change.config.hash)
            out.error =
                Error{"this host's configuration differs from the others' after the change",
                      m_siteFile, "compare this host's site file and drop-ins with the others'"};
        out.site = std::make_shared<const Site>(std::move(*config));
    }
    return out;
}

} // namespace holdfast
