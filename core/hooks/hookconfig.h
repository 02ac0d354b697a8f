// hookconfig.h - the hooks file: who is told what, read with located errors like a site file. README.md has its keys.
#pragma once

#include <config/diagnostic.h>
#include <hooks/event.h>
#include <model/config.h>

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace holdfast {

/// Runs a program; what happened is in its environment and, as JSON, on its standard input.
struct ExecTarget {
    CommandLine command;
    std::string user; ///< "": the manager's own
};

/// Posts JSON.
struct WebTarget {
    std::string url; ///< http or https
    std::string authorizationFile; ///< its content is the header Authorization; read for each delivery. "": none
    std::string ca; ///< PEM file: only these authorities count; "": the system's
};

struct MailTarget {
    std::vector<std::string> to;
    std::string from; ///< "": holdfast@HOST
    std::string program = "/usr/sbin/sendmail"; ///< takes the mail as sendmail -i -t does
};

/// RFC 5424 to a datagram socket of this computer.
struct SyslogTarget {
    std::string socket = "/dev/log";
    std::string facility = "daemon";
};

/// The journal of systemd, with fields.
struct JournaldTarget {
    std::string socket = "/run/systemd/journal/socket";
};

using HookTarget = std::variant<std::monostate, ExecTarget, WebTarget, MailTarget, SyslogTarget, JournaldTarget>;

struct RetryConfig {
    int tries = 10; ///< the first one, too
    Duration first = 1s; ///< between the first two; doubling
    Duration most = std::chrono::minutes(5);
};

enum class HookFrom : std::uint8_t {
    FirstHost, ///< the first host of the site file that is up
    EveryHost,
};

struct HookConfig {
    std::string name;
    std::vector<Occasion> on{Occasion::AlarmRaised, Occasion::AlarmReturned, Occasion::HostLost};
    Severity severity = Severity::Warning; ///< of alarms: this one and worse
    std::vector<AlarmKind> alarms; ///< of alarms; empty: all
    std::vector<State> states; ///< of member-state: what the member has become; empty: all
    std::vector<std::string> targets; ///< patterns with * and ?; empty: all
    HookFrom from = HookFrom::FirstHost;
    Duration timeout = 30s; ///< of one try
    RetryConfig retry;
    int queue = 1000; ///< events that wait; then the oldest goes
    HookTarget target;

    [[nodiscard]] bool wants(const HookEvent &event) const;
};

struct HooksReading {
    std::vector<HookConfig> hooks;
    std::vector<Diagnostic> diagnostics; ///< none is a warning
    [[nodiscard]] bool ok() const { return diagnostics.empty(); }
};

[[nodiscard]] HooksReading readHooks(const std::string &file);
[[nodiscard]] HooksReading parseHooks(const std::string &text, const std::string &name);

} // namespace holdfast
