#include <support/crashreport.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstring>
#include <ctime>

#include <execinfo.h>
#include <fcntl.h>
#include <sys/utsname.h>
#include <unistd.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostReports = 10;
constexpr qint64 mostText = 64 * 1024;
constexpr std::array fatal{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGSYS};
constexpr std::size_t stackSize = 64 * 1024;

// All that the handler needs, made before: it may neither allocate nor ask a library that locks.
struct Prepared {
    char path[4096]; // of the report, but for the time in its name
    std::size_t timeAt;
    char head[1024]; // program, version, kernel
    std::size_t headSize;
    timespec started;
};
Prepared prepared;
std::atomic_flag crashed = ATOMIC_FLAG_INIT;
alignas(16) char alternateStack[stackSize];

void append(int file, const char *text)
{
    const std::size_t size = ::strlen(text);
    [[maybe_unused]] const auto written = ::write(file, text, size);
}

void appendNumber(int file, unsigned long long number, unsigned base)
{
    char digits[24];
    char *at = digits + sizeof digits - 1;
    *at = '\0';
    do {
        *--at = "0123456789abcdef"[number % base];
        number /= base;
    } while (number != 0);
    append(file, at);
}

const char *nameOf(int signal)
{
    switch (signal) {
    case SIGSEGV:
        return "SIGSEGV (a wrong address)";
    case SIGBUS:
        return "SIGBUS (memory that isn't there)";
    case SIGFPE:
        return "SIGFPE (a calculation that can't be)";
    case SIGILL:
        return "SIGILL (an instruction that isn't one)";
    case SIGABRT:
        return "SIGABRT (it gave up by itself)";
    case SIGSYS:
        return "SIGSYS (a system call that isn't allowed)";
    default:
        return "another signal";
    }
}

// The time goes into the name as seconds since the epoch.
void writeTime(char *to, long long seconds)
{
    for (int i = 11; i >= 0; --i) {
        to[i] = static_cast<char>('0' + seconds % 10);
        seconds /= 10;
    }
}

void onCrash(int signal, siginfo_t *info, void *)
{
    if (!crashed.test_and_set()) {
        timespec now{};
        timespec steady{};
        ::clock_gettime(CLOCK_REALTIME, &now);
        ::clock_gettime(CLOCK_MONOTONIC, &steady);
        writeTime(prepared.path + prepared.timeAt, now.tv_sec);
        const int file = ::open(prepared.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (file >= 0) {
            [[maybe_unused]] const auto written = ::write(file, prepared.head, prepared.headSize);
            append(file, "signal: ");
            append(file, nameOf(signal));
            append(file, "\naddress: 0x");
            appendNumber(file, reinterpret_cast<unsigned long long>(info->si_addr), 16);
            append(file, "\nran for: ");
            appendNumber(file, static_cast<unsigned long long>(steady.tv_sec - prepared.started.tv_sec), 10);
            append(file, " s\nthread: ");
            appendNumber(file, static_cast<unsigned long long>(::gettid()), 10);
            append(file, ::gettid() == ::getpid() ? " (the main one)" : "");
            append(file, "\nbacktrace:\n");
            void *frames[64];
            const int count = ::backtrace(frames, 64);
            ::backtrace_symbols_fd(frames, count, file);
            ::close(file);
        }
    }
    // SA_RESETHAND: the second time it is the kernel's business. A fault comes again by itself, an abort has to be
    // said.
    ::raise(signal);
}

QStringList namesIn(const QString &directory, const QString &pattern)
{
    return QDir(directory).entryList({pattern}, QDir::Files, QDir::Name);
}

void keepNewest(const QString &directory)
{
    QStringList all = namesIn(directory, u"crash-*"_s);
    while (all.size() > mostReports)
        QFile::remove(QDir(directory).filePath(all.takeFirst()));
}

} // namespace

bool installCrashHandler(const QString &directory, const QString &program, const QString &version)
{
    if (!QDir().mkpath(directory))
        return false;
    keepNewest(directory);
    const QByteArray before = QFile::encodeName(QDir(directory).absoluteFilePath(u"crash-"_s));
    const QByteArray after = '-' + QByteArray::number(::getpid()) + ".txt";
    if (before.size() + 12 + after.size() + 1 > static_cast<qsizetype>(sizeof prepared.path))
        return false;
    ::memcpy(prepared.path, before.constData(), static_cast<std::size_t>(before.size()));
    prepared.timeAt = static_cast<std::size_t>(before.size());
    ::memcpy(prepared.path + prepared.timeAt + 12, after.constData(), static_cast<std::size_t>(after.size()) + 1);
    utsname kernel{};
    ::uname(&kernel);
    const QByteArray head = program.toUtf8() + ' ' + version.toUtf8() + " crashed\nkernel: " + kernel.sysname + ' '
        + kernel.release + ' ' + kernel.machine + "\nqt: " + qVersion() + '\n';
    prepared.headSize = std::min(static_cast<std::size_t>(head.size()), sizeof prepared.head);
    ::memcpy(prepared.head, head.constData(), prepared.headSize);
    ::clock_gettime(CLOCK_MONOTONIC, &prepared.started);
    // The first call loads a library, which allocates.
    void *frame[1];
    ::backtrace(frame, 1);
    // A stack that overflowed is no place for a handler.
    stack_t stack{};
    stack.ss_sp = alternateStack;
    stack.ss_size = sizeof alternateStack;
    ::sigaltstack(&stack, nullptr);
    struct sigaction action {
    };
    action.sa_sigaction = onCrash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK | static_cast<int>(SA_RESETHAND) | SA_NODEFER;
    sigemptyset(&action.sa_mask);
    for (const int signal : fatal)
        ::sigaction(signal, &action, nullptr);
    return true;
}

std::vector<CrashReport> crashReports(const QString &directory)
{
    keepNewest(directory);
    std::vector<CrashReport> out;
    for (const QString &name : namesIn(directory, u"crash-*.txt"_s)) {
        QFile file(QDir(directory).filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        out.push_back({file.fileName(), QDateTime::fromSecsSinceEpoch(name.mid(6, 12).toLongLong(), Qt::UTC),
                       QString::fromUtf8(file.read(mostText))});
    }
    return out;
}

void markSeen(const CrashReport &report)
{
    QFile::rename(report.file, report.file + u".seen"_s);
}

} // namespace holdfast
