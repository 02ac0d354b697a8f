// The commands that need no manager: check, replay and simulate.
#include "commands.h"
#include "simulate.h"

#include <config/check.h>
#include <replay/report.h>
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

// Status 0: all the same; 1: a decision differs; 2: not a journal that can be replayed.
void replayJournal(Session &session, const Invocation &invocation)
{
    std::optional<qint64> until;
    if (invocation.has("--until")) {
        bool whole = false;
        until = invocation.value("--until").toLongLong(&whole);
        if (!whole || *until < 1)
            return session.wrongUsage(u"--until takes the seq of a record here: a whole number from 1."_s);
    }
    const auto report = replay(invocation.operands.first(), until);
    if (!report) {
        session.complain(QString::fromStdString(report.error().message()));
        return session.finish(Exit::Usage);
    }
    if (session.json())
        session.print(toJson(*report));
    else
        session.print(text(*report));
    if (!report->difference)
        return session.finish();
    session.complain(u"a decision differs at input %1, after record %2"_s.arg(report->difference->input)
                         .arg(report->difference->seq));
    session.finish(Exit::Refused);
}

void simulateScenario(Session &session, const Invocation &invocation)
{
    session.finish(static_cast<Exit>(simulate(invocation.operands.first()))); // 0, 1 and 2 mean the same there
}

} // namespace holdfast::ctl
