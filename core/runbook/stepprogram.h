// stepprogram.h - the command of a step, run so that it outlives us and its end is known to whoever comes after us.
#pragma once

#include <model/expected.h>

#include <QObject>
#include <QString>

#include <map>
#include <memory>
#include <optional>

namespace holdfast {

class PidWatch;

/// Where an attempt leaves what must be found again.
struct ProgramFiles {
    QString output; ///< stdout and stderr, as written; never a pipe to us, which would end it with us
    QString status; ///< its exit status in digits, replaced atomically when it has ended
    QString trace; ///< its line of /proc/PID/stat, written by itself before it begins
};

/// One run of one shell command, in a session of its own: neither our end nor Ctrl+C at our terminal reaches it.
/// Destroying the object leaves it running.
class StepProgram : public QObject
{
    Q_OBJECT
public:
    StepProgram(ProgramFiles files, QObject *parent);
    ~StepProgram() override;

    /// Begins it. @param environment added to ours. ended() comes later, once, also if it can't be started.
    void start(const QString &command, const std::map<std::string, std::string> &environment);
    /// Waits for one that somebody before us has begun. @return false: it never began.
    [[nodiscard]] bool follow();

Q_SIGNALS:
    /// @param exitStatus nullopt: nobody knows. @param error why it could not be started.
    void ended(std::optional<int> exitStatus, const QString &error);

private:
    void tellEnd();
    void tellLater(const QString &error = {});
    [[nodiscard]] std::optional<int> status() const;

    ProgramFiles m_files;
    std::unique_ptr<PidWatch> m_watch;
};

/// The last lines of a file, at most @p most bytes of it, for people; "" where there is none.
[[nodiscard]] QString lastLines(const QString &path, int most = 4096);

} // namespace holdfast
