// beatfeed.h - beats into an independent computer as fast as it answers them, without ports and cables.
#pragma once

#include <independent/computer.h>

#include <QFile>
#include <QString>

#include <memory>

/// Its decoder, its lines, its watch and its answers, which end at ports that aren't open. All in this process.
class BeatFeed
{
public:
    /// @param state where it keeps its state. @param hosts alpha0, alpha1, ..., each with a line and an outlet.
    BeatFeed(const QString &state, int hosts)
    {
        holdfast::ic::Config config;
        config.state = state.toStdString();
        for (int i = 0; i < hosts; ++i) {
            const std::string host = "alpha" + std::to_string(i);
            holdfast::ic::OutletConfig outlet;
            outlet.number = i + 1;
            outlet.host = host;
            outlet.switches = {{holdfast::ic::SwitchConfig{}}};
            config.outlets.push_back(outlet);
            holdfast::ic::LineConfig line;
            line.serial.serial = state.toStdString() + ".no-such-port-" + std::to_string(i);
            line.host = host;
            config.lines.push_back(line);
        }
        m_computer = std::make_unique<holdfast::ic::Computer>(config);
        m_computer->start();
        for (const auto &line : config.lines) {
            m_lines.push_back(m_computer->lineOf(line.host));
            put(*m_lines.back(), holdfast::ic::Hello{1, line.host, "9F3A0C11"});
        }
        m_before = answered();
    }

    /// The next beats, line by line in turn.
    void beats(std::uint64_t count)
    {
        for (std::uint64_t i = 0; i < count; ++i)
            put(*m_lines[m_beats % m_lines.size()], holdfast::ic::Beat{++m_beats});
    }

    /// Beats that got an answer: it came as far as the port.
    [[nodiscard]] std::uint64_t answeredBeats() const { return answered() - m_before; }

    /// Memory of this process, in KiB.
    static long residentKib()
    {
        QFile file(QStringLiteral("/proc/self/status"));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                return line.mid(6).trimmed().split(' ').first().toLong();
        }
        return 0;
    }

private:
    void put(holdfast::ic::Line &line, const holdfast::ic::Request &request)
    {
        m_seq = m_seq == 0xFFFF ? 1 : static_cast<std::uint16_t>(m_seq + 1);
        const auto bytes = holdfast::encode(holdfast::ic::toFrame(m_seq, request));
        for (const holdfast::ReceivedFrame &frame : m_decoder.feed(*bytes))
            Q_EMIT line.serial().frameReceived(frame);
    }

    [[nodiscard]] std::uint64_t answered() const
    {
        std::uint64_t sum = 0;
        for (holdfast::ic::Line *line : m_lines)
            sum += line->serial().refusedSends();
        return sum;
    }

    std::unique_ptr<holdfast::ic::Computer> m_computer;
    std::vector<holdfast::ic::Line *> m_lines;
    holdfast::FrameDecoder m_decoder;
    std::uint64_t m_beats = 0, m_before = 0;
    std::uint16_t m_seq = 0;
};
