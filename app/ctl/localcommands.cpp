// The commands that need no manager: check and simulate.
#include "commands.h"
#include "simulate.h"

#include <config/check.h>
#include <run/ocfcatalog.h>

#include <QFile>
#include <QJsonArray>

#include <cstdio>

namespace holdfast::ctl {

using namespace Qt::StringLiterals;

void checkSiteFile(Session &session, const Invocation &invocation)
{
    const CheckVerdict verdict =
        checkSite(QFile::encodeName(invocation.operands.first()).toStdString(), askAgent);
    std::fputs(verdict.findings.c_str(), stderr);
    if (session.json()) {
        QJsonArray findings;
        for (const Diagnostic &finding : verdict.reading.diagnostics)
            findings.append(QJsonObject{
                {u"severity"_s, finding.severity == Diagnostic::Severity::Error ? u"error"_s : u"warning"_s},
                {u"file"_s, QString::fromStdString(finding.file)},
                {u"line"_s, finding.line},
                {u"column"_s, finding.column},
                {u"key"_s, QString::fromStdString(finding.key)},
                {u"found"_s, QString::fromStdString(finding.found)},
                {u"allowed"_s, QString::fromStdString(finding.allowed)},
                {u"message"_s, QString::fromStdString(finding.message)}});
        session.print(QJsonObject{{u"ok"_s, verdict.errors == 0}, {u"findings"_s, findings}});
    } else {
        session.print(QString::fromStdString(verdict.summary).trimmed());
    }
    session.finish(verdict.errors == 0 ? Exit::Done : Exit::Refused);
}

void simulateScenario(Session &session, const Invocation &invocation)
{
    session.finish(static_cast<Exit>(simulate(invocation.operands.first()))); // 0, 1 and 2 mean the same there
}

} // namespace holdfast::ctl
