#include "commands.h"

namespace holdfast::ctl {

namespace {

constexpr int many = 1000;

// Orders come as holdfastctl takes them: the manager judges the words again, and says what it thinks of them.
constexpr CommandRow table[] = {
    {"status", "[--json] [--watch]",
     "hosts, groups by layer, pairs, resources, independent computer, alarms", 0, 0, "--watch",
     false, showStatus},
    {"plan", "COMMAND...", "what COMMAND would do, step by step, and who loses service", 1, many,
     "--reason --force --cascade", false, planOrder},
    {"what-if", "FAULT [TARGET] [--cured-by RUNG] [--recurs-after T]",
     "what would come of a fault (fault-process, crash-host, cut-link, ...), tried on a copy", 1, 2,
     "--cured-by --recurs-after", false, askWhatIf},
    {"offline", "TARGET --reason R [--cascade] [--force]", "member, pair or host to Off-line", 1, 1,
     "--reason --force --cascade", false, executeOrder},
    {"online", "TARGET", "out of Off-line", 1, 1, "--reason", false, executeOrder},
    {"switchover", "GROUP", "Active and Standby change places", 1, 1, "--reason --force", false,
     executeOrder},
    {"repair", "TARGET", "clear fault counts and try a faulted member again now", 1, 1, "--reason",
     false, executeOrder},
    {"reboot", "HOST [--force]", "re-boot a host, drained first unless forced", 1, 1,
     "--reason --force", false, executeOrder},
    {"power", "on|off|cycle|confirm-off HOST",
     "a host's power; confirm-off: you have seen that it has none", 2, 2, "--reason --force", false,
     executeOrder},
    {"observe", "on|off [HOST]", "decide and log only", 1, 2, "--reason", false, executeOrder},
    {"shutdown", "site", "ordered stop of everything", 1, 1, "--reason --force", false,
     executeOrder},
    {"upgrade", "TARGET... [--run COMMAND] [--resume]",
     "rolling upgrade of pairs, members, hosts or site (all hosts); halts at the first failure, "
     "and can be resumed",
     0, many,
     "--run --verify --reason --ticket --cascade --force --resume --done --skip --abandon --status "
     "--dry-run "
     "--restore-within --directory",
     false, upgrade},
    {"logs", "MEMBER [--follow] [--lines N]", "output of its processes", 1, 1, "--follow --lines",
     false, showLogs},
    {"history", "[--since T] [--until T] [--target X] [--kind K] [--limit N] [--follow]", "events",
     0, 0, "--since --until --target --kind --limit --follow", false, showHistory},
    {"why", "TARGET", "the chain of causes behind its present state", 1, 1, "", false, showWhy},
    {"alarms", "", "what is wrong now", 0, 0, "", false, showAlarms},
    {"ack", "ID", "acknowledge an alarm", 1, 1, "--reason", false, acknowledgeAlarm},
    {"shelve", "ID --for 1h --reason R", "put an alarm aside for a time", 1, 1, "--for --reason",
     false, shelveAlarm},
    {"out-of-service", "ID --reason R",
     "tell nobody of an alarm until it is returned to service; it has no expiry", 1, 1, "--reason",
     false, takeAlarmOut},
    {"in-service", "ID", "return an alarm to service; it is told again if it still holds", 1, 1,
     "--reason", false, returnAlarm},
    {"config", "show|check|diff|apply|set|add|remove|rollback [OBJECT] [KEY VALUE]...",
     "configuration, as transactions: what is in force, values, objects that come and go", 1, many,
     "--reason", false, configure},
    {"cluster", "init|update|check SITE [--directory DIR]",
     "corosync.conf, authkey and the unit's drop-in from the site file; is corosync.conf in order? "
     "needs no manager",
     2, 2, "--directory", true, cluster},
    {"journal", "export|check|restore FILE [--directory DIR]",
     "the event store; export as NDJSON, or as a table to FILE.csv", 2, 2, "--directory", true,
     journal},
    {"snapshot", "save FILE | compare FILE [LATER]",
     "the site's state and configuration to a file; what differs now, or in a LATER one (status 1 "
     "if anything does)",
     2, 3, "", false, snapshot},
    {"replay", "JOURNAL [--until SEQ]",
     "re-run a recorded journal, up to the first decision that differs (status 1); needs no "
     "manager",
     1, 1, "--until", true, replayJournal},
    {"pki", "init|issue|revoke|list [SITE | host NAME | user NAME | NAME]",
     "certificates for managers and users on other hosts; needs no manager", 1, 3,
     "--directory --role --names --days --reason", true, manageCertificates},
    {"doctor", "[SITE] [--as HOST]",
     "is this host in order: units, ports, cluster engine, agents, clock, disk, certificates; what "
     "to do",
     0, 1, "--as", true, doctor},
    {"support-bundle", "FILE [--since T] [--site SITE] [--directory DIR]",
     "an archive for a bug report: state, configuration, events, versions and logs, without "
     "secrets",
     1, 1, "--since --site --as --directory", true, supportBundle},
    {"hooks", "check|test FILE [NAME]",
     "is this hooks file in order; tell the hook NAME that this is a test", 2, 3, "", true, hooks},
    {"check", "SITE", "is this site file in order? needs no manager", 1, 1, "", true,
     checkSiteFile},
    {"simulate", "SCENARIO", "run a scenario in simulated time; needs no manager", 1, 1, "", true,
     simulateScenario},
    {"generate", "bash|zsh|fish|man|markdown",
     "completions for a shell, the manual page, or the handbook's page, of just these commands", 1, 1, "",
     true, generate},
};

} // namespace

std::span<const CommandRow> commandTable()
{
    return table;
}

const CommandRow *orderNamed(const QString &name)
{
    for (const CommandRow &row : table) {
        if (row.run == executeOrder && name.toStdString() == row.name)
            return &row;
    }
    return nullptr;
}

} // namespace holdfast::ctl
