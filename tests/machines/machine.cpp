#include "machine.h"

#include "image.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace holdfast {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto lookAgain = 20ms;

// One argument a line.
QByteArray argumentsOf(const QString &name, const QString &directory, const QString &kernel, const QString &rootImage,
                       const QString &serialPort)
{
    const QStringList arguments{
        u"-name"_s, name, u"-nodefaults"_s, u"-no-user-config"_s, u"-display"_s, u"none"_s,
        // Tests can't count on virtualisation by the processor; emulated it is 2 s to the first program.
        u"-machine"_s, u"pc"_s, u"-accel"_s, u"tcg"_s, u"-m"_s, u"128"_s,
        u"-kernel"_s, kernel, u"-append"_s,
        u"root=/dev/nvme0n1 ro init=/init console=ttyS1 quiet tsc=reliable no_timer_check host="_s + name,
        // The cloud kernel has NVMe and ext4 built in: no modules, no initial RAM disk.
        u"-drive"_s, u"if=none,id=root,format=raw,readonly=on,file="_s + rootImage,
        u"-device"_s, u"nvme,serial=root,drive=root"_s,
        u"-drive"_s, u"if=none,id=data,format=raw,file="_s + directory + u"/data.img"_s,
        u"-device"_s, u"nvme,serial=data,drive=data"_s,
        u"-chardev"_s, u"serial,id=line,path="_s + serialPort, u"-serial"_s, u"chardev:line"_s,
        u"-chardev"_s, u"socket,id=console,server=on,wait=off,path="_s + directory + u"/console.sock"_s,
        u"-serial"_s, u"chardev:console"_s,
        // One for the switch, one to listen.
        u"-qmp"_s, u"unix:"_s + directory + u"/power.sock,server=on,wait=off"_s,
        u"-qmp"_s, u"unix:"_s + directory + u"/monitor.sock,server=on,wait=off"_s,
    };
    return arguments.join(u'\n').toLocal8Bit();
}

} // namespace

Machine::Machine(QString name, QString directory)
    : m_name(std::move(name))
    , m_directory(std::move(directory))
{
    connect(&m_monitor, &QLocalSocket::readyRead, this, &Machine::readMonitor);
    connect(&m_monitor, &QLocalSocket::connected, this, [this] { order("qmp_capabilities"); });
    connect(&m_shell, &QLocalSocket::readyRead, this, [this] { m_console += m_shell.readAll(); });
    connect(&m_again, &QTimer::timeout, this, &Machine::connectAgain);
    m_again.start(lookAgain);
}

Outcome Machine::assemble(const QString &kernel, const QString &rootImage)
{
    QDir().mkpath(m_directory);
    auto cable = PtyPair::create(m_directory + u"/tty-machine"_s, m_directory + u"/tty-computer"_s);
    if (!cable)
        return cable.error();
    m_cable = std::move(*cable);
    connect(m_cable.get(), &PtyPair::written, this, [this](PtyPair::End end, const QByteArray &bytes) {
        if (end == PtyPair::End::First)
            readBeats(bytes);
    });
    const QByteArray arguments =
        argumentsOf(m_name, m_directory, kernel, rootImage, m_cable->link(PtyPair::End::First));
    QFile file(m_directory + u"/arguments"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(arguments) != arguments.size())
        return Error{file.errorString().toStdString(), file.fileName().toStdString(), {}};
    return makeDataImage(m_directory + u"/data.img"_s);
}

QStringList Machine::switchCommand(const QString &order) const
{
    return {QStringLiteral(HOLDFAST_BIN_DIR "/../tests/machine_power"), order, m_directory};
}

// Sockets of a machine that has just got power are there a moment later.
void Machine::connectAgain()
{
    for (const auto &[socket, name] : {std::pair(&m_monitor, u"/monitor.sock"_s), {&m_shell, u"/console.sock"_s}}) {
        if (socket->state() == QLocalSocket::UnconnectedState)
            socket->connectToServer(m_directory + name);
    }
}

void Machine::readMonitor()
{
    while (m_monitor.canReadLine()) {
        const QJsonObject message = QJsonDocument::fromJson(m_monitor.readLine()).object();
        const QString event = message[u"event"_s].toString();
        const QJsonObject stamp = message[u"timestamp"_s].toObject();
        const auto at = std::chrono::milliseconds(stamp[u"seconds"_s].toInteger() * 1000
                                                  + stamp[u"microseconds"_s].toInteger() / 1000);
        QString what;
        if (event == "STOP"_L1)
            what = u"freezes"_s;
        else if (event == "RESET"_L1 && message[u"data"_s][u"guest"_s].toBool())
            what = u"re-boots"_s;
        else if (event == "SHUTDOWN"_L1)
            what = u"loses its power"_s;
        if (!what.isEmpty())
            m_runnable = false;
        // The firmware resets once more on its way.
        if (!what.isEmpty() && (m_happened.empty() || m_happened.back().what != m_name + u' ' + what))
            m_happened.push_back({at, m_name + u' ' + what});
    }
}

void Machine::readBeats(const QByteArray &bytes)
{
    m_beats += bytes;
    for (qsizetype end = m_beats.indexOf('\n'); end >= 0; end = m_beats.indexOf('\n')) {
        const QByteArray frame = m_beats.left(end);
        if (frame.contains(" BEAT "))
            m_runnable = frame.contains("state=up*");
        m_beats.remove(0, end + 1);
    }
}

QByteArrayList Machine::boots() const
{
    QByteArrayList boots;
    const QByteArray begin = "console of " + m_name.toLatin1() + ", boot ";
    for (qsizetype at = m_console.indexOf(begin); at >= 0; at = m_console.indexOf(begin, at + 1)) {
        const qsizetype end = m_console.indexOf('\n', at);
        if (end > 0)
            boots << m_console.mid(at + begin.size(), end - at - begin.size()).trimmed();
    }
    return boots;
}

void Machine::order(const QByteArray &command)
{
    m_monitor.write("{\"execute\":\"" + command + "\"}\n");
}

std::optional<QByteArray> Machine::run(const QByteArray &line)
{
    const QByteArray number = QByteArray::number(++m_lines);
    const QByteArray begin = "<" + number + ">\n";
    const QByteArray end = "</" + number + ">\n";
    type("echo '<" + number + ">'; " + line + "; echo '</" + number + ">'");
    if (!eventually([&] { return m_console.contains(end); }, 10s))
        return std::nullopt;
    const qsizetype from = m_console.indexOf(begin) + begin.size();
    return m_console.mid(from, m_console.indexOf(end) - from);
}

bool eventually(const std::function<bool()> &condition, std::chrono::milliseconds patience)
{
    // The cables are forwarded by this very event loop: it never sleeps without it.
    QTimer tick;
    tick.start(lookAgain);
    QElapsedTimer elapsed;
    elapsed.start();
    while (!condition()) {
        if (elapsed.hasExpired(patience.count()))
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

} // namespace holdfast
