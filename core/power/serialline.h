// serialline.h - one serial port that is kept open: it reopens by itself and says why when it can't.
#pragma once

#include <model/config.h>
#include <model/error.h>
#include <power/frame.h>

#include <QByteArray>
#include <QDateTime>
#include <QSerialPort>
#include <QTimer>

namespace holdfast {

/// A port with the settings of IndependentComputerConfig, opened exclusively (lock file) and given back on close().
/// While it is wanted open and isn't, it is tried again every second; each change of the reason is told once. On
/// pseudo-terminals, which know no parity and no data bits, those settings are left out and settingsNote() says so.
/// A hang-up (unplugged adapter, far end of a pseudo-terminal gone) closes the port and begins the tries.
class SerialLine : public QObject
{
    Q_OBJECT
public:
    enum class Direction { Received, Sent };
    Q_ENUM(Direction)

    /// @param settings serial, baud, dataBits, parity, stopBits and flow are used.
    explicit SerialLine(IndependentComputerConfig settings, QObject *parent = nullptr);
    ~SerialLine() override;

    /// Begins to hold the port open. The outcome is told by stateChanged, at the earliest from the event loop.
    void open();
    /// Gives the port back to others; stateChanged(Unknown) follows if it was open or tried.
    void close();
    /// How often a port that is wanted open is tried; default every second.
    void setRetryInterval(std::chrono::milliseconds interval) { m_retry.setInterval(interval); }
    /// Closes and opens again at once, e.g. with other settings.
    void reopen(IndependentComputerConfig settings);

    /// @return false, and nothing is sent, where the port isn't open, the frame can't be encoded, or the far end
    /// doesn't take what was sent before (bounded: a dead line costs no memory).
    bool send(const Frame &frame);
    bool sendBytes(const QByteArray &bytes);

    [[nodiscard]] LinkState state() const { return m_state; } ///< Unknown: not wanted open
    [[nodiscard]] const Error &error() const { return m_error; } ///< why it is Down
    [[nodiscard]] const FrameCounts &counts() const { return m_decoder.counts(); }
    [[nodiscard]] std::uint64_t refusedSends() const { return m_refusedSends; }
    [[nodiscard]] const IndependentComputerConfig &settings() const { return m_settings; }
    [[nodiscard]] QString port() const { return QString::fromStdString(m_settings.serial); }
    /// What of the settings a pseudo-terminal could not take, one sentence; empty where all hold.
    [[nodiscard]] QString settingsNote() const { return m_settingsNote; }

Q_SIGNALS:
    void frameReceived(const holdfast::ReceivedFrame &frame);
    /// Every byte that passes, for display.
    void bytes(holdfast::SerialLine::Direction direction, const QByteArray &data, const QDateTime &when);
    void stateChanged(holdfast::LinkState state, const holdfast::Error &error);
    /// The decoder dropped something: counts() has new numbers.
    void countsChanged();

private:
    void tryOpen();
    [[nodiscard]] std::optional<Error> openPort();
    [[nodiscard]] std::optional<Error> applySettings(bool pseudoTerminal);
    [[nodiscard]] Error whyNotOpen(const QString &device) const;
    void readAvailable();
    void portFailed(QSerialPort::SerialPortError code);
    void become(LinkState state, Error error);

    IndependentComputerConfig m_settings;
    QSerialPort m_port;
    QTimer m_retry;
    FrameDecoder m_decoder;
    LinkState m_state = LinkState::Unknown;
    Error m_error;
    QString m_settingsNote;
    std::uint64_t m_refusedSends = 0;
    bool m_failing = false; ///< a hang-up was seen and the queued close is under way: hundreds of signals may follow it
};

} // namespace holdfast
