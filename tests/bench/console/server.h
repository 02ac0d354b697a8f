// server.h - a manager's process for the bench to talk to, and how it is started and ended.
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace holdfast {

/// `--child serve` with its socket in a folder of its own; ends with this.
class Server
{
public:
    Server(int pairs, int perSecond);
    ~Server();
    Q_DISABLE_COPY_MOVE(Server)

    /// @return false: it did not begin to listen; what it said is on standard error.
    [[nodiscard]] bool isListening() const { return m_isListening; }
    [[nodiscard]] QString socket() const { return m_directory.filePath(QStringLiteral("manager.sock")); }

private:
    QTemporaryDir m_directory;
    QProcess m_process;
    bool m_isListening = false;
};

} // namespace holdfast
