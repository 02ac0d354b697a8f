#include <support/surroundings.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStorageInfo>
#include <QSysInfo>
#include <QTcpServer>
#include <QUdpSocket>

#include <sys/stat.h>
#include <sys/timex.h>
#include <unistd.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

ProgramAnswer runProgram(const QStringList &argv, std::chrono::milliseconds patience)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    // Where daemons are installed, too: a user's own PATH has no sbin.
    environment.insert(u"PATH"_s, environment.value(u"PATH"_s) + u":/usr/local/sbin:/usr/sbin:/sbin"_s);
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    QString name = argv.first();
    for (const QString &folder : environment.value(u"PATH"_s).split(u':', Qt::SkipEmptyParts)) {
        if (!name.contains(u'/') && QFileInfo(QDir(folder).filePath(name)).isExecutable())
            name = QDir(folder).filePath(name);
    }
    program.start(name, argv.mid(1), QIODevice::ReadOnly);
    if (!program.waitForStarted())
        return {};
    if (!program.waitForFinished(static_cast<int>(patience.count()))) {
        program.kill();
        program.waitForFinished(1000);
        return {};
    }
    return {true, program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1,
            QString::fromUtf8(program.read(1 << 20))};
}

std::optional<ClockState> kernelClock()
{
    timex state{};
    const int answer = ::adjtimex(&state);
    if (answer < 0)
        return std::nullopt;
    return ClockState{answer != TIME_ERROR && (state.status & STA_UNSYNC) == 0,
                      std::chrono::microseconds(state.maxerror)};
}

bool canListen(quint16 port, bool udp)
{
    if (udp) {
        QUdpSocket socket;
        return socket.bind(QHostAddress::Any, port, QAbstractSocket::DontShareAddress);
    }
    QTcpServer server;
    return server.listen(QHostAddress::Any, port);
}

} // namespace

bool Surroundings::exists(const QString &path) const
{
    return QFileInfo::exists(below(path));
}

QByteArray Surroundings::read(const QString &path) const
{
    QFile file(below(path));
    return file.open(QIODevice::ReadOnly) ? file.read(1 << 20) : QByteArray();
}

Surroundings thisComputer(std::chrono::milliseconds patience)
{
    Surroundings here;
    here.host = QSysInfo::machineHostName().section(u'.', 0, 0);
    here.run = [patience](const QStringList &argv) { return runProgram(argv, patience); };
    here.clock = kernelClock;
    here.mayUse = [](const QString &path) { return ::access(QFile::encodeName(path).constData(), R_OK | W_OK) == 0; };
    here.freeBytes = [](const QString &path) -> std::optional<qint64> {
        const QStorageInfo storage(path);
        return storage.isValid() ? std::optional(storage.bytesAvailable()) : std::nullopt;
    };
    here.isFree = canListen;
    here.isDevice = [](const QString &path) {
        struct stat found {
        };
        return ::stat(QFile::encodeName(path).constData(), &found) == 0 && S_ISCHR(found.st_mode);
    };
    return here;
}

} // namespace holdfast
