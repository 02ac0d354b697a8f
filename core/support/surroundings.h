// surroundings.h - the computer as the doctor sees it: files below a root, programs, clock, ports; tests give another.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace holdfast {

struct ProgramAnswer {
    bool ran = false; ///< false: it isn't installed, or didn't end in time
    int status = 0;
    QString output; ///< both, what it printed and what it complained
};

struct ClockState {
    bool synchronised = false;
    std::chrono::microseconds greatestError{};
};

struct Surroundings {
    QString root; ///< put before every path; "": this computer
    QString host; ///< this computer's name, without its domain
    std::function<ProgramAnswer(const QStringList &argv)> run;
    std::function<std::optional<ClockState>()> clock;
    std::function<bool(const QString &path)> mayUse; ///< read and write; of a path below root
    std::function<std::optional<qint64>(const QString &path)> freeBytes;
    std::function<bool(quint16 port, bool udp)> isFree; ///< nobody listens there
    std::function<bool(const QString &path)> isDevice; ///< a character device; of a path below root

    [[nodiscard]] QString below(const QString &path) const { return root + path; }
    [[nodiscard]] bool exists(const QString &path) const;
    /// The first MiB; empty where it can't be read.
    [[nodiscard]] QByteArray read(const QString &path) const;
};

/// This computer. Programs have @p patience each.
[[nodiscard]] Surroundings thisComputer(std::chrono::milliseconds patience = std::chrono::seconds(5));

} // namespace holdfast
