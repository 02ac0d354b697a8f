#include <support/doctor.h>

#include <config/check.h>
#include <run/ocfcatalog.h>

#include <QFile>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

void Examination::ok(const QString &check, const QString &what, const QString &where)
{
    findings.push_back({Grade::Ok, check, what, where, {}});
}

void Examination::warn(const QString &check, const QString &what, const QString &where, const QString &todo)
{
    findings.push_back({Grade::Warning, check, what, where, todo});
}

void Examination::bad(const QString &check, const QString &what, const QString &where, const QString &todo)
{
    findings.push_back({Grade::Error, check, what, where, todo});
}

bool Examination::isCluster() const
{
    return site && site->config.hosts.size() > 1
        && std::ranges::none_of(site->config.hosts, [](const HostConfig &host) { return host.address.empty(); });
}

void examineSite(Examination &on)
{
    const QString file = on.here.below(on.question.siteFile);
    // Only this computer's own agents can be asked.
    const AgentLookup agents = on.here.root.isEmpty() ? AgentLookup(askAgent) : AgentLookup();
    CheckVerdict verdict = checkSite(QFile::encodeName(file).toStdString(), agents);
    for (const Diagnostic &finding : verdict.reading.diagnostics) {
        const bool error = finding.severity == Diagnostic::Severity::Error;
        const QString where =
            u"%1:%2:%3"_s.arg(QString::fromStdString(finding.file)).arg(finding.line).arg(finding.column);
        const QString what = QString::fromStdString((finding.key.empty() ? "" : finding.key + ": ") + finding.message);
        on.findings.push_back({error ? Grade::Error : Grade::Warning, u"site"_s, what, where,
                               u"Correct it; `holdfastctl check` reads it the same way."_s});
    }
    if (!verdict.reading.config)
        return;
    if (verdict.errors == 0)
        on.ok(u"site"_s, QString::fromStdString(verdict.summary).trimmed());
    on.site = std::make_shared<const Site>(std::move(*verdict.reading.config));
    const auto &hosts = on.site->config.hosts;
    const QString name = on.question.host.isEmpty() ? on.here.host : on.question.host;
    on.self = on.site->host(name.toStdString());
    if (!isValid(on.self) && on.question.host.isEmpty() && hosts.size() == 1)
        on.self = HostId{0};
    if (isValid(on.self))
        return;
    QStringList all;
    for (const HostConfig &host : hosts)
        all.append(QString::fromStdString(host.name));
    on.bad(u"site"_s, u"the site has no host \"%1\", which is this computer's name"_s.arg(name), file,
           u"Give --as one of %1, and holdfastd --host."_s.arg(all.join(u", "_s)));
}

std::vector<HostFinding> examine(const Surroundings &here, const DoctorQuestion &question)
{
    Examination on{here, question, nullptr, noId<HostId>, false, {}};
    examineSite(on);
    examineUnits(on);
    examineDisk(on);
    examineClock(on);
    examineLimits(on);
    examineCgroups(on);
    examineHooks(on);
    if (on.site && isValid(on.self)) {
        examineSerialPorts(on);
        examineAgents(on);
        examineWatchdog(on);
    }
    examineCorosync(on);
    examineCertificates(on);
    examinePorts(on);
    return on.findings;
}

} // namespace holdfast
