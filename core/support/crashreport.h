// crashreport.h - what a program that crashes leaves behind for its next start: a small report, written by its last
// breath.
#pragma once

#include <QDateTime>
#include <QString>

#include <vector>

namespace holdfast {

/// From here on a fatal signal (SEGV, BUS, FPE, ILL, ABRT, SYS) writes a report into @p directory and then ends the
/// program as it would have ended anyway, core dump included. The report: program, version, signal and address, how
/// long it ran, the kernel, the backtrace of the thread. Nothing in the handler allocates or locks; a second crash
/// within it ends the program at once. To be called once, early. @return false: the directory can't be used, there will
/// be no report.
bool installCrashHandler(const QString &directory, const QString &program, const QString &version);

struct CrashReport {
    QString file;
    QDateTime at;
    QString text; ///< at most 64 KiB
};

/// What was left behind, oldest first, and not taken yet. At most ten are kept, the newest.
[[nodiscard]] std::vector<CrashReport> crashReports(const QString &directory);

/// Somebody has seen it: it isn't told again. It stays there as FILE.seen, for a support bundle, until newer ones come.
void markSeen(const CrashReport &report);

} // namespace holdfast
