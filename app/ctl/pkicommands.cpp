// holdfastctl pki: the certificates of managers and users that speak over TLS.
#include "authority.h"
#include "commands.h"
#include "table.h"

#include <api/credentials.h>

#include <QJsonArray>

namespace holdfast::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int unset = -1;

void initialise(Session &session, const Invocation &invocation, const Authority &authority, int days)
{
    if (invocation.operands.size() > 2)
        return session.wrongUsage(u"Usage: holdfastctl pki init [SITE]."_s);
    const QString site = invocation.operands.value(1, u"site"_s);
    if (const auto made = authority.create(site, days == unset ? authorityDays : days); !made)
        return session.fail(made.error());
    if (session.json())
        session.print(QJsonObject{{u"ca"_s, authority.path(u"ca.crt"_s)}});
    else
        session.print(u"%1 is made. Keep ca.key on this host only; give ca.crt and `revoked` to every host,\n"
                      "ca.crt to every user. Next: holdfastctl pki issue host NAME, pki issue user NAME --role ROLE."_s
                          .arg(authority.path(u"ca.crt"_s)));
    session.finish();
}

void issue(Session &session, const Invocation &invocation, const Authority &authority, int days)
{
    const QString kind = invocation.operands.value(1);
    const bool forHost = kind == u"host"_s;
    if (invocation.operands.size() != 3 || (!forHost && kind != u"user"_s))
        return session.wrongUsage(u"Usage: holdfastctl pki issue host NAME [--names N,N] | user NAME --role ROLE."_s);
    Wanted wanted{.forHost = forHost, .name = invocation.operands[2]};
    if (days != unset)
        wanted.days = days;
    if (forHost && invocation.has("--role"))
        return session.wrongUsage(u"A host has no role: --role is for users."_s);
    if (!forHost) {
        const auto role = userRoleNamed(invocation.value("--role"));
        if (!role)
            return session.wrongUsage(u"A user needs --role viewer, operator or administrator."_s);
        wanted.role = *role;
    }
    if (invocation.has("--names"))
        wanted.names = invocation.value("--names").split(u',', Qt::SkipEmptyParts);
    const auto files = authority.issue(wanted);
    if (!files)
        return session.fail(files.error());
    if (session.json())
        session.print(QJsonObject{{u"certificate"_s, files->at(0)}, {u"key"_s, files->at(1)}});
    else
        session.print(files->join(u'\n'));
    session.finish();
}

void print(Session &session, const std::vector<Issued> &all)
{
    QJsonArray rows;
    Table table({u"SERIAL"_s, u"KIND"_s, u"NAME"_s, u"ROLE"_s, u"VALID UNTIL"_s, u"REVOKED"_s});
    for (const Issued &each : all) {
        rows.append(QJsonObject{{u"serial"_s, each.serial},
                                {u"kind"_s, each.kind},
                                {u"name"_s, each.name},
                                {u"role"_s, each.role},
                                {u"until"_s, each.until},
                                {u"revoked"_s, each.revoked}});
        table.add({each.serial, each.kind, each.name, each.role, each.until, each.revoked});
    }
    if (session.json())
        session.print(QJsonObject{{u"certificates"_s, rows}});
    else
        session.print(table.text(session.colours()));
}

} // namespace

void manageCertificates(Session &session, const Invocation &invocation)
{
    const QString verb = invocation.operands.first();
    const Authority authority(invocation.has("--directory") ? invocation.value("--directory") : pkiDirectory());
    const auto days = countOf(session, invocation, "--days", unset);
    if (!days)
        return;
    if (verb == u"init"_s)
        return initialise(session, invocation, authority, *days);
    if (verb == u"issue"_s)
        return issue(session, invocation, authority, *days);
    if (verb == u"revoke"_s && invocation.operands.size() == 2) {
        const auto revoked = authority.revoke(invocation.operands[1], invocation.value("--reason"));
        if (!revoked)
            return session.fail(revoked.error());
        if (!session.json())
            session.print(u"Managers on this host know it already; copy %1 to the others."_s.arg(
                authority.path(u"revoked"_s)));
        print(session, *revoked);
        return session.finish();
    }
    if (verb == u"list"_s && invocation.operands.size() == 1) {
        const auto all = authority.list();
        if (!all)
            return session.fail(all.error());
        print(session, *all);
        return session.finish();
    }
    session.wrongUsage(u"Usage: holdfastctl pki init [SITE] | issue host NAME | issue user NAME --role ROLE | "
                       "revoke NAME | list."_s);
}

} // namespace holdfast::ctl
