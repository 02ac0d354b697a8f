// doctor.h - looks at everything on a host that a manager needs, and says what to do. Changes nothing.
#pragma once

#include <model/site.h>
#include <support/finding.h>
#include <support/surroundings.h>

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace holdfast {

struct DoctorQuestion {
    QString siteFile; ///< below the root, as the other files
    QString host; ///< which of the site's hosts this is; "": by this computer's name, or the only one there is
    qint64 journalBytes = qint64(2) << 30; ///< what the journal may become
};

/// In an order in which what is said first may be the reason of what is said later.
[[nodiscard]] std::vector<HostFinding> examine(const Surroundings &here, const DoctorQuestion &question);

/// What the parts of an examination share.
struct Examination {
    const Surroundings &here;
    const DoctorQuestion &question;
    std::shared_ptr<const Site> site; ///< null: it couldn't be read
    HostId self = noId<HostId>;
    bool managerRuns = false;
    std::vector<HostFinding> findings;

    void ok(const QString &check, const QString &what, const QString &where = {});
    void warn(const QString &check, const QString &what, const QString &where, const QString &todo);
    void bad(const QString &check, const QString &what, const QString &where, const QString &todo);
    /// Of several computers, as the site file's addresses say.
    [[nodiscard]] bool isCluster() const;
};

// Its parts. doctorhost.cpp: what is this computer's own; doctorbus.cpp: what it shares with others.
void examineSite(Examination &on);
void examineUnits(Examination &on);
void examineSerialPorts(Examination &on);
void examineAgents(Examination &on);
void examineClock(Examination &on);
void examineWatchdog(Examination &on);
void examineDisk(Examination &on);
void examineCgroups(Examination &on);
void examineLimits(Examination &on);
void examineHooks(Examination &on);
void examineCorosync(Examination &on);
void examineCertificates(Examination &on);
void examinePorts(Examination &on);

} // namespace holdfast
