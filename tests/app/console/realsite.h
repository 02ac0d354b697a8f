// realsite.h - holdfastd with a site of its own, in a directory of its own, to be frozen, killed and started again.
#pragma once

#include <lonehost.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <unistd.h>

namespace holdfast {

/// One host, `one`, with a group in each layer.
class RealSite
{
public:
    /// @param more of the program's options.
    RealSite(const QTemporaryDir &base, const QString &name, QStringList more = {})
        : m_name(QStringLiteral("%1-%2").arg(name).arg(::getpid())), m_directory(base.filePath(name)),
          m_more(std::move(more))
    {
        QDir().mkpath(m_directory);
        QFile file(siteFile());
        if (file.open(QIODevice::WriteOnly))
            file.write(siteText(m_name, false));
        file.close();
        start();
    }
    ~RealSite()
    {
        m_manager.kill();
        m_manager.waitForFinished();
        const QString root =
            ::geteuid() == 0 ? QStringLiteral("/run/holdfast/") : m_directory + QStringLiteral("/holdfast/");
        killMarked(root + m_name);
        QDir(root + m_name).removeRecursively();
    }
    Q_DISABLE_COPY_MOVE(RealSite)

    void start()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_directory);
        m_manager.setProcessEnvironment(environment);
        m_manager.setProcessChannelMode(QProcess::ForwardedChannels);
        m_manager.start(QStringLiteral(HOLDFAST_BIN_DIR "/holdfastd"),
                        QStringList{QStringLiteral("--site"), siteFile(), QStringLiteral("--host"),
                                    QStringLiteral("one"), QStringLiteral("--directory"), m_directory,
                                    QStringLiteral("--socket"), socket()}
                            + m_more);
    }
    void signal(int number) { ::kill(static_cast<pid_t>(m_manager.processId()), number); }
    void waitEnd() { m_manager.waitForFinished(); }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString directory() const { return m_directory; }
    [[nodiscard]] QString siteFile() const { return m_directory + QStringLiteral("/site.toml"); }
    [[nodiscard]] QString socket() const { return m_directory + QStringLiteral("/socket"); }

private:
    QString m_name, m_directory;
    QStringList m_more;
    QProcess m_manager;
};

} // namespace holdfast
