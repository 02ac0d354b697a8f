#include <power/serialline.h>

#include <QFile>
#include <QFileInfo>

#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace holdfast {

namespace {

constexpr auto retryInterval = std::chrono::seconds(1);
constexpr qint64 mostUnsentBytes = 8192; ///< 34 of the longest frames: nobody takes them any more
constexpr qint64 readBufferBytes = 65536;

// Unix98 pseudo-terminals have the majors 136 to 143 (the kernel's devices.txt).
bool isPseudoTerminal(int descriptor)
{
    struct stat status {};
    if (::fstat(descriptor, &status) != 0 || !S_ISCHR(status.st_mode))
        return false;
    const unsigned device = major(status.st_rdev);
    return device >= 136 && device <= 143;
}

std::optional<QSerialPort::Parity> parityNamed(const std::string &name)
{
    static const std::map<std::string, QSerialPort::Parity> parities{
        {"none", QSerialPort::NoParity},  {"even", QSerialPort::EvenParity},   {"odd", QSerialPort::OddParity},
        {"mark", QSerialPort::MarkParity}, {"space", QSerialPort::SpaceParity},
    };
    const auto found = parities.find(name);
    return found == parities.end() ? std::nullopt : std::optional(found->second);
}

std::optional<QSerialPort::FlowControl> flowNamed(const std::string &name)
{
    static const std::map<std::string, QSerialPort::FlowControl> flows{
        {"none", QSerialPort::NoFlowControl},
        {"hardware", QSerialPort::HardwareControl},
        {"software", QSerialPort::SoftwareControl},
    };
    const auto found = flows.find(name);
    return found == flows.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

SerialLine::SerialLine(IndependentComputerConfig settings, QObject *parent)
    : QObject(parent), m_settings(std::move(settings))
{
    m_retry.setInterval(retryInterval);
    m_port.setReadBufferSize(readBufferBytes);
    connect(&m_retry, &QTimer::timeout, this, &SerialLine::tryOpen);
    connect(&m_port, &QSerialPort::readyRead, this, &SerialLine::readAvailable);
    connect(&m_port, &QSerialPort::errorOccurred, this, &SerialLine::portFailed);
}

SerialLine::~SerialLine()
{
    // The port's own destructor closes it and would tell of it.
    m_port.disconnect(this);
}

void SerialLine::open()
{
    if (m_retry.isActive())
        return;
    m_retry.start();
    QMetaObject::invokeMethod(this, &SerialLine::tryOpen, Qt::QueuedConnection);
}

void SerialLine::close()
{
    m_retry.stop();
    m_port.close();
    m_decoder.reset();
    become(LinkState::Unknown, {});
}

void SerialLine::reopen(IndependentComputerConfig settings)
{
    close();
    m_settings = std::move(settings);
    open();
}

bool SerialLine::send(const Frame &frame)
{
    const auto encoded = encode(frame);
    return encoded && sendBytes(QByteArray::fromStdString(*encoded));
}

bool SerialLine::sendBytes(const QByteArray &data)
{
    if (m_state != LinkState::Up || m_failing || m_port.bytesToWrite() + data.size() > mostUnsentBytes
        || m_port.write(data) != data.size()) {
        ++m_refusedSends;
        return false;
    }
    Q_EMIT bytes(Direction::Sent, data, QDateTime::currentDateTimeUtc());
    return true;
}

void SerialLine::tryOpen()
{
    if (!m_retry.isActive() || m_port.isOpen())
        return;
    if (auto error = openPort()) {
        m_port.close();
        become(LinkState::Down, std::move(*error));
    } else {
        become(LinkState::Up, {});
    }
}

std::optional<Error> SerialLine::openPort()
{
    // The device behind a symbolic link (/dev/serial/by-id, a training site's run directory) is what the lock is on.
    const QString device = QFileInfo(port()).canonicalFilePath();
    if (device.isEmpty())
        return Error{"no such device", m_settings.serial, "plug the adapter in, or correct the port's name"};
    m_failing = false;
    m_port.setPortName(device);
    m_port.setDataBits(QSerialPort::Data8);
    m_port.setParity(QSerialPort::NoParity);
    if (!m_port.open(QIODevice::ReadWrite))
        return whyNotOpen(device);
    const bool pseudoTerminal = isPseudoTerminal(m_port.handle());
    // A killed program leaves the exclusive flag behind on a pseudo-terminal for good; the lock file does its work.
    if (pseudoTerminal)
        ::ioctl(m_port.handle(), TIOCNXCL);
    m_decoder.reset();
    auto error = applySettings(pseudoTerminal);
    m_port.clear();
    return error;
}

std::optional<Error> SerialLine::applySettings(bool pseudoTerminal)
{
    const auto parity = parityNamed(m_settings.parity);
    const auto flow = flowNamed(m_settings.flow);
    m_settingsNote.clear();
    QStringList refused;
    const auto apply = [&](bool known, auto set, const std::string &what) {
        if (!known || !set())
            refused.append(QString::fromStdString(what));
    };
    apply(m_settings.baud > 0, [&] { return m_port.setBaudRate(m_settings.baud); },
          std::to_string(m_settings.baud) + " baud");
    apply(m_settings.stopBits == 1 || m_settings.stopBits == 2,
          [&] { return m_port.setStopBits(static_cast<QSerialPort::StopBits>(m_settings.stopBits)); },
          std::to_string(m_settings.stopBits) + " stop bits");
    apply(flow.has_value(), [&] { return m_port.setFlowControl(*flow); }, m_settings.flow + " flow control");
    apply(m_settings.dataBits >= 5 && m_settings.dataBits <= 8,
          [&] { return m_port.setDataBits(static_cast<QSerialPort::DataBits>(m_settings.dataBits)); },
          std::to_string(m_settings.dataBits) + " data bits");
    apply(parity.has_value(), [&] { return m_port.setParity(*parity); }, m_settings.parity + " parity");
    if (refused.isEmpty())
        return std::nullopt;
    const QString list = refused.join(QStringLiteral(", "));
    if (!pseudoTerminal)
        return Error{"the port does not take " + list.toStdString(), m_settings.serial, "correct the line's settings"};
    m_settingsNote = QStringLiteral("a pseudo-terminal does not take %1; it goes on without").arg(list);
    return std::nullopt;
}

Error SerialLine::whyNotOpen(const QString &device) const
{
    const QByteArray path = QFile::encodeName(device);
    if (::access(path.constData(), F_OK) != 0)
        return {"no such device", m_settings.serial, "plug the adapter in, or correct the port's name"};
    if (::access(path.constData(), R_OK | W_OK) != 0)
        return {"permission denied", m_settings.serial, "add the user to group dialout"};
    switch (m_port.error()) {
    case QSerialPort::PermissionError:
        return {"in use by another program", m_settings.serial, "end that program, or release the port there"};
    case QSerialPort::DeviceNotFoundError:
        return {"no such device", m_settings.serial, "plug the adapter in, or correct the port's name"};
    case QSerialPort::NoError:
    case QSerialPort::OpenError:
    case QSerialPort::WriteError:
    case QSerialPort::ReadError:
    case QSerialPort::ResourceError:
    case QSerialPort::UnsupportedOperationError:
    case QSerialPort::UnknownError:
    case QSerialPort::TimeoutError:
    case QSerialPort::NotOpenError:
        break;
    }
    return {"it can't be opened as a serial port: " + m_port.errorString().toStdString(), m_settings.serial, {}};
}

void SerialLine::readAvailable()
{
    const QByteArray data = m_port.readAll();
    if (data.isEmpty())
        return;
    Q_EMIT bytes(Direction::Received, data, QDateTime::currentDateTimeUtc());
    const auto errorsBefore = m_decoder.counts().errors() + m_decoder.counts().droppedBytes;
    const auto frames = m_decoder.feed({data.constData(), static_cast<std::size_t>(data.size())});
    if (m_decoder.counts().errors() + m_decoder.counts().droppedBytes != errorsBefore)
        Q_EMIT countsChanged();
    for (const auto &frame : frames)
        Q_EMIT frameReceived(frame);
}

// A hung-up descriptor is readable for ever and tells so in a storm; the close can't be made inside the port's own
// notification, so it is queued once and the storm is ignored until then.
void SerialLine::portFailed(QSerialPort::SerialPortError code)
{
    const bool gone = code == QSerialPort::ReadError || code == QSerialPort::ResourceError
        || code == QSerialPort::WriteError;
    if (!gone || m_failing || m_state != LinkState::Up)
        return;
    m_failing = true;
    QMetaObject::invokeMethod(this, [this] {
        if (!m_failing)
            return;
        m_port.close();
        m_failing = false;
        m_decoder.reset();
        if (m_retry.isActive())
            become(LinkState::Down, {"unplugged, or its far end was closed", m_settings.serial, "plug it in again"});
    }, Qt::QueuedConnection);
}

void SerialLine::become(LinkState state, Error error)
{
    if (state == m_state && error == m_error)
        return;
    m_state = state;
    m_error = std::move(error);
    Q_EMIT stateChanged(m_state, m_error);
}

} // namespace holdfast
